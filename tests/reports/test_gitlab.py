"""GitLab's code quality report: what its documentation asks of every entry, and fingerprints that hang on no line."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from listing_lint.finding import Finding, Severity, Span, fingerprint
from listing_lint.reports.gitlab import write
from listing_lint.reports.model import Report, Style, summarize

if TYPE_CHECKING:
    from collections.abc import Sequence

# GitLab publishes no schema; this is the table of its documentation (doc/ci/testing/code_quality.md).
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer"},
                        },
                    },
                },
            },
        },
    },
}


def finding(message: str = "x", severity: Severity = "error", line: int = 3, value: str = "v") -> Finding:
    mark = fingerprint("CON101", "shop", "A-1", "/title", value)
    place = Span(line, 1, line, 4)
    return Finding(
        "CON101",
        "contact-email",
        severity,
        "high",
        message,
        "./a/b.json",
        "/title",
        place,
        "A-1",
        fingerprint=mark,
    )


def entries(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    out = io.StringIO()
    write(Report(findings, summarize(findings, version="1", files=1, listings=1)), out, Style())
    text = out.getvalue()
    assert text.isascii()
    assert text.endswith("]\n")
    read: list[dict[str, Any]] = json.loads(text)
    Draft202012Validator(SCHEMA).validate(read)
    return read


def test_nothing_is_an_empty_array() -> None:
    assert entries([]) == []


@given(st.text(max_size=60), st.sampled_from(("error", "warning", "info")))
def test_any_text_is_read_back(message: str, severity: Severity) -> None:
    (entry,) = entries([finding(message, severity)])
    assert entry["severity"] == {"error": "major", "warning": "minor", "info": "info"}[severity]
    assert entry["location"] == {"path": "a/b.json", "lines": {"begin": 3, "end": 3}}


def test_fingerprints_are_unique_and_hang_on_no_line() -> None:
    findings = [finding(), finding(), finding(value="w")]
    first = [entry["fingerprint"] for entry in entries(findings)]
    assert len(set(first)) == 3
    moved = [replace(one, span=Span(90, 1, 90, 4)) for one in findings]
    assert [entry["fingerprint"] for entry in entries(moved)] == first
