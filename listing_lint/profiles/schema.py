"""The JSON Schema of a profile file, made from the vocabulary, so the two can't disagree."""

from __future__ import annotations

from typing import Any

from listing_lint.finding import SEVERITIES
from listing_lint.profiles.figures import FIGURES, GOODS_POLICIES, PROMOTION_KINDS, FigureKind
from listing_lint.profiles.layers import EXPECTED, TEXT_UNITS, TRUSTS
from listing_lint.profiles.needs import need_schema

_TEXT: dict[str, Any] = {"type": "string"}

_VALUES: dict[str, dict[str, Any]] = {
    "count": {"type": "integer", "minimum": 0},
    "bytes": {"type": "integer", "minimum": 0},
    "pixels": {"type": "integer", "minimum": 0},
    "amount": {"type": "number", "minimum": 0},
    "ratio": {"type": "number", "exclusiveMinimum": 0},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "flag": {"type": "boolean"},
    "names": {"type": "array", "items": {"type": "string", "minLength": 1}},
}

_FIELDS: dict[str, dict[str, Any]] = {
    "source": {**_TEXT, "description": "Where the value was read, as a person can look it up."},
    "checked": {
        **_TEXT,
        "format": "date",
        "description": "The day it was read: a TOML date, without quotes.",
    },
    "confidence": {
        "enum": list(TRUSTS),
        "description": "primary: read on the platform itself; secondary: read elsewhere; unverified: read "
        "nowhere, so it only warns; own: set by you.",
    },
    "effective_from": {
        **_TEXT,
        "format": "date",
        "description": "The first day of the policy: a TOML date, without quotes.",
    },
    "penalty": {**_TEXT, "description": "What the seller risks."},
    "severity": {"enum": list(reversed(SEVERITIES)), "description": "Replaces the severity of the rules."},
    "note": {**_TEXT, "description": "What else one should know."},
    "unit": {
        "enum": list(TEXT_UNITS),
        "description": "How the marketplace counts a text: characters (Unicode code points), utf-16 (code units, in "
        "which most emoji are two), utf-8 (bytes) or width (half-width cells, in which a Chinese character is two).",
    },
}

_HEAD: dict[str, dict[str, Any]] = {
    "label": {**_TEXT, "description": "The marketplace's name, as messages print it."},
    "extends": {**_TEXT, "minLength": 1, "description": "The profile that this one starts from."},
    "aliases": {
        "type": "array",
        "items": {"type": "string", "minLength": 1},
        "description": "Other names of the marketplace in catalogs. Case, spaces, dots, hyphens and "
        "underscores don't matter.",
    },
    "summary": {**_TEXT, "description": "What the profile is, in a sentence."},
    "penalty": {**_TEXT, "description": "What a seller risks in general, for figures that name no penalty."},
}


def profile_schema() -> dict[str, Any]:
    """Return the JSON Schema 2020-12 of a profile file. TOML dates count as texts of the format ``date``."""
    table = profile_table_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:listing-lint:schema:profile:1",
        "title": "Profile",
        "description": "The figures of one marketplace, each with its source. A bare value is short for a "
        "table with that value; several tables hold values that follow each other in time.",
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {**_TEXT, "minLength": 1, "maxLength": 64, "description": "How configurations call it."},
            **table["properties"],
        },
        "additionalProperties": False,
        "$defs": figure_definitions(),
    }


def profile_table_schema() -> dict[str, Any]:
    """Return the schema of a ``[profiles.NAME]`` table in a configuration.

    It refers to the ``$defs`` of :func:`figure_definitions`, which must stand at the top of the whole schema.
    """
    groups: dict[str, dict[str, Any]] = {}
    for figure in FIGURES:
        group, _, short = figure.key.partition(".")
        groups.setdefault(group, {})[short] = _figure(figure)
    return {
        "type": "object",
        "properties": {
            **_HEAD,
            "needs": need_schema(_FIELDS),
            **{
                group: {"type": "object", "properties": figures, "additionalProperties": False}
                for group, figures in groups.items()
            },
        },
        "additionalProperties": False,
    }


def figure_definitions() -> dict[str, Any]:
    """Return the ``$defs`` that the other schemas of this module refer to."""
    definitions: dict[str, Any] = {}
    for name, value in (*_VALUES.items(), *((_formats(f), _value(f)) for f in FIGURES if f.choices)):
        figure = f"figure-{name}"
        definitions[name] = {
            "anyOf": [
                value,
                {"$ref": f"#/$defs/{figure}"},
                {"$ref": "#/$defs/off"},
                {
                    "type": "array",
                    "minItems": 1,
                    "items": {"allOf": [{"$ref": f"#/$defs/{figure}"}, {"required": ["value"]}]},
                },
            ],
        }
        definitions[figure] = {
            "type": "object",
            "minProperties": 1,
            "properties": {"value": value, **{field: {"$ref": f"#/$defs/{field}"} for field in _FIELDS}},
            "dependentRequired": {"effective_from": ["value"]},
            "additionalProperties": False,
        }
    definitions["off"] = {
        "type": "object",
        "required": ["off"],
        "properties": {"off": {"const": True, "description": "Removes an inherited figure."}},
        "additionalProperties": False,
    }
    return {**definitions, **_FIELDS}


def _figure(figure: FigureKind) -> dict[str, Any]:
    unit = f", in {figure.unit}" if figure.unit and figure.unit not in figure.meaning else ""
    meaning = f"{figure.meaning[0].upper()}{figure.meaning[1:]}{unit}: {EXPECTED[figure.kind]}."
    return {"description": meaning, "$ref": f"#/$defs/{_formats(figure) if figure.choices else figure.kind}"}


def _formats(figure: FigureKind) -> str:
    """Name the definition of a value that takes only certain texts."""
    if figure.choices == PROMOTION_KINDS:
        return "promotion-kinds"
    if figure.choices == GOODS_POLICIES:
        return "goods-policy"
    return "picture-formats" if figure.key.startswith("images.") else f"{figure.key}-values"


def _value(figure: FigureKind) -> dict[str, Any]:
    one = {"enum": list(figure.choices)}
    return one if figure.kind == "word" else {"type": "array", "items": one}
