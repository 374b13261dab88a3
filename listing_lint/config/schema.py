"""The configuration's JSON Schema, generated from the dataclasses and the rules' options."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, get_type_hints

from listing_lint.config.model import Bounds, Config
from listing_lint.rule import NoOptions, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def config_schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """JSON Schema 2020-12 of ``listing-lint.toml`` with the options of the given rules."""
    from listing_lint.profiles.schema import figure_definitions, profile_table_schema
    from listing_lint.rules.custom import CustomRule

    definitions: dict[str, Any] = {}
    schema = _table(Config, definitions)
    properties = schema["properties"]
    properties["custom-rule"]["items"] = _table(CustomRule, definitions)
    properties["profiles"]["additionalProperties"] = profile_table_schema()
    with_options: dict[str, Any] = {}
    for rule in rules:
        table = _table(rule.options, definitions)
        table["description"] = f"{rule.code} {rule.name}: {rule.summary}"
        if rule.options is NoOptions:
            table["description"] += " It has no options."
        for key in (rule.code, rule.name):
            with_options[key] = table
    properties["rules"] = {
        "type": "object",
        "description": properties["rules"]["description"],
        "properties": with_options,
        "additionalProperties": False,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:listing-lint:schema:config:1",
        "title": "listing-lint configuration",
        "description": "listing-lint.toml, or the table [tool.listing-lint] of pyproject.toml.",
        **schema,
        "$defs": figure_definitions(),
    }


def options_table(rule: Rule) -> dict[str, Any]:
    """The schema of one rule's options."""
    return _table(rule.options, {})


def _table(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    """An object schema of a dataclass: hyphenated keys, documented by the text in ``Annotated``."""
    import msgspec

    if not is_dataclass(cls):
        raise TypeError(f"options must be a dataclass: {cls!r}")
    made = msgspec.json.schema_components((cls,), ref_template="{name}")[1]
    generated: dict[str, Any] = made[cls.__name__]
    hints = get_type_hints(cls, include_extras=True)
    properties: dict[str, Any] = {}
    for field in fields(cls):
        name = field.name.replace("_", "-")
        value = dict(_inline(generated["properties"][field.name], made, definitions, hints[field.name]))
        if value.get("default", ...) is None:
            del value["default"]  # an absent key: TOML has no null
        for note in getattr(hints[field.name], "__metadata__", ()):
            if isinstance(note, str):
                value["description"] = note
            elif isinstance(note, Bounds):
                for branch in value.get("anyOf", (value,)):
                    if branch.get("type") == "integer":
                        branch.update(minimum=note.least, maximum=note.most)
        properties[name] = value
    schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if generated.get("required"):
        schema["required"] = [name.replace("_", "-") for name in generated["required"]]
    return schema


def _inline(value: Any, made: Mapping[str, Any], definitions: dict[str, Any], hint: Any) -> Any:
    """References replaced by what they name, and ``null`` alternatives dropped: TOML has no null."""
    if isinstance(value, list):
        return [_inline(item, made, definitions, hint) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        inner = next(cls for cls in _dataclasses(hint) if cls.__name__ == value["$ref"])
        return _table(inner, definitions)
    result = {key: _inline(item, made, definitions, hint) for key, item in value.items() if key != "default"}
    if "default" in value and not isinstance(value["default"], dict):
        result["default"] = value["default"]
    choices = [choice for choice in result.get("anyOf", ()) if choice != {"type": "null"}]
    if "anyOf" in result and len(choices) == 1:
        del result["anyOf"]
        result = {**choices[0], **result}
    elif choices:
        result["anyOf"] = choices
    return result


def _dataclasses(hint: Any) -> list[type]:
    found = [hint] if isinstance(hint, type) and is_dataclass(hint) else []
    for argument in getattr(hint, "__args__", ()):
        found += _dataclasses(argument)
    return found
