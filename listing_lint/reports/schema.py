"""The JSON Schema of the machine-readable report, made from the values so that it cannot fall behind."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args

from listing_lint.finding import SEVERITIES, Confidence, Edit, Finding, FixLevel, Related, Repair, Span
from listing_lint.reports.machine import VERSION
from listing_lint.reports.model import FailOn, Summary

_SEVERITY = {"enum": list(reversed(SEVERITIES))}
_COUNT = {"type": "integer", "minimum": 0}

_TYPES: dict[str, dict[str, Any]] = {
    "str": {"type": "string"},
    "str | None": {"type": ["string", "null"]},
    "int": _COUNT,
    "Json": {},
    "Severity": _SEVERITY,
    "Confidence": {"enum": list(get_args(Confidence))},
    "FailOn": {"enum": list(get_args(FailOn))},
    "FixLevel": {"enum": list(get_args(FixLevel))},
    "Span": {"$ref": "#/$defs/span"},
    "Repair | None": {"anyOf": [{"$ref": "#/$defs/repair"}, {"type": "null"}]},
    "tuple[Edit, ...]": {"type": "array", "items": {"$ref": "#/$defs/edit"}},
    "tuple[NewPicture, ...]": {"type": "array", "items": {"type": "string"}},
    "tuple[Related, ...]": {"type": "array", "items": {"$ref": "#/$defs/related"}},
    "tuple[str, ...]": {"type": "array", "items": {"type": "string"}},
    "Mapping[str, Json]": {"type": "object"},
    "Mapping[str, int]": {"type": "object", "additionalProperties": _COUNT},
    "Mapping[Severity, int]": {
        "type": "object",
        "propertyNames": _SEVERITY,
        "additionalProperties": _COUNT,
    },
}
"""What an annotation of a field becomes. A new kind is a KeyError: decide here what it means."""

_PLACE = {"type": "integer", "minimum": 1}

_SPAN = {
    "line": "First line, counted from 1; a line ends with CR LF, LF or CR.",
    "column": "First column, counted from 1 in Unicode code points.",
    "end_line": "Last line.",
    "end_column": "Column after the last character: exclusive. Equal to column where nothing is marked.",
}
_RELATED = {
    "message": "What stands there.",
    "path": "File, as in the finding.",
    "line": "Line, counted from 1.",
    "column": "Column, counted from 1 in Unicode code points.",
}
_REPAIR = {
    "level": "safe: keeps what the listing says and shows; unsafe: may lose something that was wanted; "
    "suggested: is made only for rules that are named.",
    "message": "What is done.",
    "edits": "Changes of the file, in order and without overlap; all of them or none.",
    "writes": "Pictures that listing-lint fix writes beside those they are made from; the edits name them. "
    "Only where there are any.",
}
_EDIT = {
    "span": "What gives way.",
    "text": "What takes its place, as it stands in the file: escaped as its format wants it.",
}
_FINDING = {
    "code": "Code of the rule. It never says how grave the finding is.",
    "name": "Name of the rule; accepted wherever a code is.",
    "severity": "How grave it is under the configuration in force.",
    "confidence": "How sure the rule is that this is a fault.",
    "message": "What is wrong, in one sentence with the actual and the allowed value.",
    "path": "File, relative to the directory the run started in, with forward slashes.",
    "pointer": "JSON pointer (RFC 6901) inside the listing as its file has it; empty for the whole listing or file.",
    "span": "Where it stands in the file.",
    "listing": "The listing's id; null for a finding about a file.",
    "store": "The store that sells the listing.",
    "marketplace": "The marketplace whose profile was applied.",
    "limit": "The allowed value, in the rule's own terms.",
    "actual": "The value met, in the same terms. NaN, infinity and very long numbers are text.",
    "policy": "Where the limit was read, when, and how far the source can be trusted.",
    "penalty": "What the marketplace does about it.",
    "help": "What to do.",
    "fix": "How it can be repaired; null where only a person can tell.",
    "related": "Other places that belong to the finding, such as the twin listing.",
    "fingerprint": "Identifies the finding across runs; depends on no line number.",
    "data": "What only this rule knows, flat and with stable names.",
    "place": "The place in words, for tables: the row and the column's name, or the cell. Only where there is one.",
}
_SUMMARY = {
    "version": "Version of listing-lint.",
    "files": "Files read.",
    "listings": "Listings checked.",
    "pictures": "Pictures looked at.",
    "affected": "Listings with at least one finding.",
    "by_severity": "Findings by severity.",
    "by_code": "Findings by code of the rule.",
    "fixable": "Findings that can be repaired automatically.",
    "profiles": "Marketplace profiles applied.",
    "rules": "Rules that were active.",
    "fail_on": "Mildest severity that makes the run fail.",
    "hints": "Advice about the run itself.",
}
_SOMETIMES = ("place", "writes")
_OPTIONAL_TEXTS = ("policy", "penalty", "help", "fingerprint")
"""Texts of a finding that are null where empty."""


def _object(of: type, descriptions: dict[str, str], title: str, **special: dict[str, Any]) -> dict[str, Any]:
    """Describe an object with the members of a dataclass, all required but a finding's place, and no others."""
    kinds = {field.name: str(field.type) for field in fields(of)}
    return {
        "title": title,
        "type": "object",
        "required": [name for name in descriptions if name not in _SOMETIMES],
        "properties": {
            name: {**special.get(name, _TYPES[kinds[name]]), "description": text}
            for name, text in descriptions.items()
        },
        "additionalProperties": False,
    }


def report_schema() -> dict[str, Any]:
    """Make the schema of ``-o json``; its ``$defs/line`` is that of a line of ``-o jsonl``."""
    span = _object(Span, _SPAN, "Span", **dict.fromkeys(_SPAN, _PLACE))
    related = _object(Related, _RELATED, "Related place", line=_PLACE, column=_PLACE)
    texts = dict.fromkeys(_OPTIONAL_TEXTS, _TYPES["str | None"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:listing-lint:schema:report:1",
        "title": "Report",
        "description": (
            "What listing-lint found. Positions are 1-based and counted in Unicode code points. The same "
            "catalog and configuration give the same report, byte for byte. In JSONL each line is a finding "
            "and the last one is the summary: see $defs/line."
        ),
        "type": "object",
        "required": ["version", "tool", "findings", "summary"],
        "properties": {
            "version": {"const": VERSION, "description": "Version of this format."},
            "tool": {
                "type": "object",
                "required": ["name", "version"],
                "properties": {"name": {"const": "listing-lint"}, "version": {"type": "string"}},
                "additionalProperties": False,
            },
            "findings": {
                "type": "array",
                "items": {"$ref": "#/$defs/finding"},
                "description": "Sorted by path, place and code.",
            },
            "summary": {"$ref": "#/$defs/summary"},
        },
        "additionalProperties": False,
        "$defs": {
            "finding": _object(Finding, _FINDING, "Finding", **texts),
            "span": span,
            "related": related,
            "repair": _object(Repair, _REPAIR, "Repair"),
            "edit": _object(Edit, _EDIT, "Edit"),
            "summary": _object(Summary, _SUMMARY, "Summary"),
            "line": {
                "title": "Line of a JSONL report",
                "oneOf": [
                    {"$ref": "#/$defs/finding"},
                    {
                        "type": "object",
                        "required": ["summary"],
                        "properties": {"summary": {"$ref": "#/$defs/summary"}},
                        "additionalProperties": False,
                    },
                ],
            },
        },
    }


def schema_text() -> str:
    """Write the schema as ``schemas/report.schema.json`` holds it."""
    import json

    return json.dumps(report_schema(), indent=2, ensure_ascii=False) + "\n"
