"""JSON and JSON Lines: every finding with all it knows, described by ``schemas/report.schema.json``.

Written finding by finding, so a report of a million findings needs no memory. The time a run took is left
out: the same catalog gives the same bytes.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.model import Report, Style, Summary

if TYPE_CHECKING:
    from listing_lint.finding import Finding, Json, Repair, Span

FOR_PEOPLE = ("elapsed", "revision")
"""Members of a summary that no machine format has."""

VERSION = 1
"""Version of the report format; changes only where a reader would break."""
DEPTH = 60
"""Levels of a listing's own value that are kept."""

_RAW = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
    r"|(?<=\#)\#(?=[A-Za-z]{0,20}\[)"  # an order to a CI runner: see display.py
)
"""What JSON allows raw but a terminal, a line reader or UTF-8 does not digest; all in the basic plane."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def plain(value: Json, depth: int = DEPTH) -> Json:
    """Make the value strict JSON: no NaN, no number too long to print, no depth that breaks a parser."""
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, int):
        # Python refuses to print very long numbers in decimal, and no reader would keep their digits.
        return value if value.bit_length() <= 4_096 else hex(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if depth == 0:
        return "…"
    if isinstance(value, Mapping):
        return {str(key): plain(item, depth - 1) for key, item in value.items()}
    return [plain(item, depth - 1) for item in value]


def encode(value: object) -> str:
    """Write one line of JSON: valid UTF-8 without a character that ends a line or steers a terminal."""
    return _RAW.sub(lambda match: f"\\u{ord(match[0]):04x}", _encode(value))


def encoder(out: TextIO) -> Callable[[object], str]:
    """Choose ``encode``, or its ASCII form for a stream that cannot take all of Unicode."""
    encoding = getattr(out, "encoding", None)
    if not encoding or encoding.lower().startswith("utf"):
        return encode
    return json.JSONEncoder(ensure_ascii=True, allow_nan=False).encode


def record(finding: Finding) -> dict[str, object]:
    """Make a finding an object: the keys of ``Finding``, null where there is nothing to say; ``place`` is left out then."""
    made: dict[str, object] = {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "path": finding.path,
        "pointer": finding.pointer,
        "span": _span_record(finding.span),
        "listing": finding.listing,
        "store": finding.store,
        "marketplace": finding.marketplace,
        "limit": plain(finding.limit),
        "actual": plain(finding.actual),
        "policy": finding.policy or None,
        "penalty": finding.penalty or None,
        "help": finding.help or None,
        "fix": repair_record(finding.fix),
        "related": [
            {"message": other.message, "path": other.path, "line": other.line, "column": other.column}
            for other in finding.related
        ],
        "fingerprint": finding.fingerprint or None,
        "data": {key: plain(finding.data[key]) for key in sorted(finding.data)},
    }
    if finding.place:
        made["place"] = finding.place
    return made


def repair_record(fix: Repair | None) -> dict[str, object] | None:
    """Make a repair an object: what is done, and which text of the file gives way to which."""
    if fix is None:
        return None
    made: dict[str, object] = {
        "level": fix.level,
        "message": fix.message,
        "edits": [{"span": _span_record(edit.span), "text": edit.text} for edit in fix.edits],
    }
    if fix.writes:
        made["writes"] = [picture.name for picture in fix.writes]
    return made


def _span_record(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def summary_record(summary: Summary) -> dict[str, object]:
    """Make a summary an object: the keys of ``Summary`` without those for people."""
    record = {
        field.name: getattr(summary, field.name) for field in fields(Summary) if field.name not in FOR_PEOPLE
    }
    return {key: _copied(value) for key, value in record.items()}


def _copied(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, Sequence) and not isinstance(value, str) else value


def write_json(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - for people only
    """Write one object with a finding a line."""
    encode = encoder(out)
    tool = {"name": "listing-lint", "version": report.summary.version}
    out.write(f'{{\n"version": {VERSION},\n"tool": {encode(tool)},\n"findings": [')
    separator = "\n"
    for finding in report.findings:
        out.write(separator + encode(record(finding)))
        separator = ",\n"
    out.write(f'\n],\n"summary": {encode(summary_record(report.summary))}\n}}\n')


def write_jsonl(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - for people only
    """Write a finding a line, then the summary."""
    encode = encoder(out)
    out.writelines(encode(record(finding)) + "\n" for finding in report.findings)
    out.write(encode({"summary": summary_record(report.summary)}) + "\n")
