"""The reference of the configuration and of the report, made of their JSON Schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listing_lint.cli.init import STARTER
from listing_lint.profiles.figures import FIGURES
from listing_lint.registry import builtin_rules
from tools.site.markdown import cell, code, fence, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCHEMAS = Path(__file__).parents[2] / "schemas"
_HEAD = ("Key", "Value", "Default", "Meaning")
_APART = ("rules", "profiles")
"""Tables that have a part of their own: they are too long for a list of keys."""


def read(name: str) -> dict[str, Any]:
    """One of the project's schemas."""
    found: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def configuration() -> str:
    """Every key of ``listing-lint.toml``."""
    schema = read("config")
    lines = [
        "# Configuration",
        "",
        "`listing-lint init` writes a commented `listing-lint.toml`. It holds for its folder and everything below; the",
        "same keys work under `[tool.listing-lint]` in `pyproject.toml`. Environment variables and the command line win.",
        "`listing-lint config show` says what is in force and where each value comes from; `listing-lint config schema` prints",
        "the JSON Schema that editors complete from. A key that nobody knows is an error, and names the one that may be meant.",
        "",
        "## To start from",
        "",
        *fence(STARTER.splitlines(), "toml", "listing-lint.toml"),
        "",
    ]
    for name, table_ in schema["properties"].items():
        if name not in _APART:
            lines += _section(name, table_)
    lines += ["## Options of rules { #rules }", "", "A rule's options stand under its code or its name.", ""]
    for rule in builtin_rules():
        inner = schema["properties"]["rules"]["properties"].get(rule.code, {})
        if inner.get("properties"):
            head = f"### `[rules.{rule.code}]` {{ #rules-{rule.code.lower()} }}"
            lines += [head, "", f"[{rule.code} {rule.name}](rules/{rule.code}.md): {cell(rule.summary)}", ""]
            lines += [*table(_HEAD, _rows(inner)), ""]
    lines += [*_profiles(schema["properties"]["profiles"]["additionalProperties"])]
    return "\n".join(lines)


def report() -> str:
    """The members of the machine-readable report, as a part of a page."""
    schema = read("report")
    lines = [
        schema["description"],
        "",
        "### The report { #members-report }",
        "",
        *table(_HEAD, _rows(schema)),
        "",
    ]
    for name, inner in schema["$defs"].items():
        if inner.get("properties"):
            lines += [f"### {name} {{ #members-{name} }}", "", *table(_HEAD, _rows(inner)), ""]
    return "\n".join(lines)


def _section(name: str, schema: Mapping[str, Any]) -> Iterator[str]:
    items = schema.get("items", {}) if schema.get("type") == "array" else schema
    brackets = f"[[{name}]]" if schema.get("type") == "array" else f"[{name}]"
    yield from (f"## `{brackets}` {{ #{name} }}", "")
    if schema.get("description"):
        yield from (cell(schema["description"]), "")
    if items.get("properties"):
        yield from (*table(_HEAD, _rows(items)), "")
        for key, inner in items["properties"].items():
            for choice in _objects(inner):
                yield from (
                    f"### A table in `{key}` {{ #{name}-{key} }}",
                    "",
                    *table(_HEAD, _rows(choice)),
                    "",
                )
    elif isinstance(schema.get("additionalProperties"), dict):
        kind = _kind(schema["additionalProperties"])
        yield from (f"Keys are yours to choose, as the text above says; a value is {kind}.", "")


def _objects(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The tables that may stand in a value."""
    choices = [
        schema,
        *schema.get("anyOf", ()),
        schema.get("items", {}),
        *schema.get("items", {}).get("anyOf", ()),
    ]
    return [one for one in choices if one.get("properties")]


def _rows(schema: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    required = schema.get("required", ())
    rows = []
    for key, inner in schema["properties"].items():
        default = code(json.dumps(inner["default"], ensure_ascii=False)) if "default" in inner else ""
        must = " (must be there)" if key in required else ""
        rows.append((f"`{key}`{must}", _kind(inner), default, cell(inner.get("description", ""))))
    return rows


def _kind(schema: Mapping[str, Any]) -> str:
    """What a value may be, in words."""
    if "enum" in schema:
        return ", ".join(code(json.dumps(one, ensure_ascii=False)) for one in schema["enum"])
    if "const" in schema:
        return code(json.dumps(schema["const"], ensure_ascii=False))
    if "anyOf" in schema:
        return " or ".join(dict.fromkeys(_kind(one) for one in schema["anyOf"]))
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    kinds = schema.get("type", "any value")
    names = [kinds] if isinstance(kinds, str) else list(kinds)
    return " or ".join(_named(name, schema) for name in names)


def _named(name: str, schema: Mapping[str, Any]) -> str:
    if name == "array":
        return f"list of {_kind(schema['items'])}" if schema.get("items") else "list"
    if name in ("integer", "number"):
        bounds = [f"at least {schema['minimum']:,}"] if "minimum" in schema else []
        bounds += [f"at most {schema['maximum']:,}"] if "maximum" in schema else []
        return ", ".join(["number" if name == "number" else "whole number", *bounds])
    if name == "string":
        return "date" if schema.get("format") == "date" else "text"
    return {"boolean": "true or false", "object": "table"}.get(name, name)


def _profiles(schema: Mapping[str, Any]) -> Iterator[str]:
    yield from (
        "## `[profiles.NAME]` { #profiles }",
        "",
        "Figures of your own for a marketplace, or a marketplace of your own. A figure is a plain value, or a table with",
        "`value`, `source`, `checked`, `confidence`, `effective_from`, `penalty`, `severity` and `note`;",
        "`{ off = true }` takes one away.",
        "",
    )
    grouped = {figure.key.partition(".")[0] for figure in FIGURES}
    plain = {key: value for key, value in schema["properties"].items() if key not in grouped}
    yield from (*table(_HEAD, _rows({"properties": plain})), "")
    for choice in _objects(plain["needs"]) if "needs" in plain else ():
        yield from (
            "### A table in `[[profiles.NAME.needs]]` { #profiles-needs }",
            "",
            *table(_HEAD, _rows(choice)),
            "",
        )
    yield from ("### Figures { #figures }", "")
    yield from table(
        ("Key", "Value", "Meaning"),
        [
            (
                f"`{figure.key}`",
                {
                    "names": "list of texts",
                    "flag": "true or false",
                    "word": "one of the words",
                    "ratio": "two numbers, width : height",
                }.get(figure.kind, f"number ({figure.unit})" if figure.unit else "number"),
                cell(figure.meaning + (f": {', '.join(figure.choices)}" if figure.choices else "")),
            )
            for figure in FIGURES
        ],
    )
    yield ""
