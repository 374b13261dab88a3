"""From layers to a typed :class:`Config`: validated against the generated schema, with every fault in one message."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from listing_lint.config.layers import ConfigError, Layers
from listing_lint.config.model import Config
from listing_lint.rule import Rule

_LITERAL = frozenset({"severity", "per-file-ignores", "profiles"})
"""Tables whose keys are the user's own words, not names of fields."""


def parse(values: Mapping[str, Any]) -> Config:
    """A typed configuration from a merged table. Raises :class:`ConfigError` for what :func:`validate` would report."""
    if not values:
        return Config()
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
        if isinstance(value, Mapping) and key not in _LITERAL and key != "rules":
            value = {name.replace("-", "_"): item for name, item in value.items()}
        elif isinstance(value, Sequence) and key in ("stores", "schemas", "custom-rule"):
            value = [
                {name.replace("-", "_"): item for name, item in entry.items()} if isinstance(entry, Mapping) else entry
                for entry in value
            ]
        result[key.replace("-", "_")] = value
    return result


def validate(layers: Layers, rules: Sequence[Rule]) -> None:
    """Check every layer against the configuration's schema. Raises :class:`ConfigError` that lists all faults."""
    if not any(layer.values for layer in layers.layers):
        return
    from listing_lint.config.schema import config_schema
    from listing_lint.rules.schema import explain_fault
    from listing_lint.schema.compile import compile_schema

    compiled = compile_schema(config_schema(rules), name="the configuration")
    lines: list[str] = []
    for layer in layers.layers:
        for fault in compiled.faults(_plain(layer.values)):
            hit = explain_fault(fault)
            place = hit.pointer.lstrip("/").replace("/", ".").replace("~1", "/").replace("~0", "~")
            lines.append(f"{layer.origin}: {place + ': ' if place else ''}{hit.message}")
    if lines:
        raise ConfigError("\n".join(lines))


def _plain(value: Any) -> Any:
    """TOML dates as text, so that the table is JSON."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value
