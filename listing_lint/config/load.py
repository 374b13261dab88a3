"""From layers to a typed :class:`Config`: validated against the generated schema, with every fault in one message."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import is_
from typing import TYPE_CHECKING, Any, cast

from listing_lint.config.layers import COMMAND_LINE, ENVIRONMENT, ConfigError, Layers
from listing_lint.config.model import Config, LintTable

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.rule import Context, Rule
    from listing_lint.schema.compile import CompiledSchema
    from listing_lint.schema.fault import SchemaFault

_LITERAL = frozenset({"severity", "per-file-ignores", "profiles"})
"""Tables whose keys are the user's own words, not names of fields."""


def parse(values: Mapping[str, Any], *, checked: bool = False) -> Config:
    """A typed configuration from a merged table. Raises :class:`ConfigError` for what :func:`validate` would report.

    ``checked`` values come from the command line alone, which has typed them: they need no conversion, and a short run
    no library for it.
    """
    if not values:
        return Config()
    if checked and values.keys() == {"lint"}:
        given = values["lint"].items()
        typed: dict[str, Any] = {
            key.replace("-", "_"): tuple(value) if isinstance(value, list) else value for key, value in given
        }
        return Config(lint=LintTable(**typed))
    import msgspec

    try:
        return msgspec.convert(_fields(values), Config)
    except msgspec.ValidationError as error:
        raise ConfigError(str(error)) from error


def options_of(rule: Rule, config: Config) -> Any:
    """The rule's options: its defaults, with what the configuration says under its code or name."""
    values = {**config.rules.get(rule.name, {}), **config.rules.get(rule.code, {})}
    if not values:
        return rule.options()
    import msgspec

    try:
        return msgspec.convert({key.replace("-", "_"): value for key, value in values.items()}, rule.options)
    except msgspec.ValidationError as error:
        raise ConfigError(f"rules.{rule.code}: {error}") from error


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in values.items():
        fields: Any = value
        if isinstance(value, Mapping) and key not in _LITERAL and key != "rules":
            fields = {name.replace("-", "_"): item for name, item in value.items()}
        elif isinstance(value, Sequence) and key in ("stores", "schemas", "custom-rule"):
            fields = [
                {name.replace("-", "_"): item for name, item in entry.items()}
                if isinstance(entry, Mapping)
                else entry
                for entry in value
            ]
        result[key.replace("-", "_")] = fields
    return result


def validate(layers: Layers, rules: Callable[[], Sequence[Rule]]) -> None:
    """Check every layer that somebody wrote against the configuration's schema.

    Options are checked by the command line itself. Raises :class:`ConfigError` that lists all faults.
    """
    written = [
        layer for layer in layers.layers if layer.values and layer.origin not in (COMMAND_LINE, ENVIRONMENT)
    ]
    if not written:
        return
    compiled = _compiled(rules())
    lines: list[str] = []
    for layer in written:
        for fault in compiled.faults(_plain(layer.values)):
            lines += [f"{layer.origin}: {_in_toml(hit.message)}" for hit in _explained(fault)]
    if lines:
        raise ConfigError("\n".join(lines))


_last: tuple[Sequence[Rule], CompiledSchema] | None = None
"""The schema that was asked for last: a process that lints many small catalogs, as the examples' tests do, has one."""


def _compiled(rules: Sequence[Rule]) -> CompiledSchema:
    global _last
    if _last is not None and len(_last[0]) == len(rules) and all(map(is_, _last[0], rules)):
        return _last[1]
    from listing_lint.config.schema import config_schema
    from listing_lint.schema.compile import compile_schema

    compiled = compile_schema(config_schema(rules), name="")
    _last = (tuple(rules), compiled)
    return compiled


_WORDS = (
    ("unknown field ", "unknown key "),
    ("required field ", "required key "),
    ("must be an object", "must be a table"),
)


def _in_toml(message: str) -> str:
    """The sentences are about JSON; what a TOML file has is called otherwise."""
    for json_word, toml_word in _WORDS:
        message = message.replace(json_word, toml_word)
    return message


def _explained(fault: SchemaFault) -> Iterator[Hit]:
    """The sentences that the SCH rules have for a fault; those rules ask nothing of their context."""
    from listing_lint.rules.schema import RULES

    for rule in RULES:
        if rule.name == fault.rule:
            yield from rule.check(fault, rule.options(), cast("Context", None))


def _plain(value: Any) -> Any:
    """TOML dates as text, so that the table is JSON."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value
