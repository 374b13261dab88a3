"""Counting, the closing sentences and the tables."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from listing_lint.finding import Finding, Span
from listing_lint.reports.closing import closing, duration, verdict
from listing_lint.reports.model import Report, Style, Summary, summarize
from listing_lint.reports.statistics import table, write_statistics, write_timings

ONE = Finding(
    "CON101", "contact-email", "warning", "low", "x", "a.json", "/title", Span(1, 2, 1, 5), listing="D-1"
)
EMPTY = Summary(
    version="1",
    files=5,
    listings=312,
    pictures=1_204,
    affected=0,
    by_severity={"error": 0, "warning": 0, "info": 0},
    by_code={},
    profiles=("dhgate",),
    rules=34,
)
FOUND = replace(EMPTY, affected=4, by_severity={"error": 3, "warning": 1, "info": 2})


def test_summarize_counts_each_listing_once() -> None:
    findings = [
        ONE,
        ONE,
        replace(ONE, store="s"),
        replace(ONE, listing=None, severity="error", code="LOD001"),
        replace(ONE, path="b.json"),
    ]
    summary = summarize(findings, version="1", files=2, listings=3)
    assert summary.affected == 3
    assert summary.findings == 5
    assert dict(summary.by_severity) == {"error": 1, "warning": 4, "info": 0}
    assert list(summary.by_code.items()) == [("CON101", 4), ("LOD001", 1)]


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (FOUND, "Found 3 errors, 1 warning, 2 notes in 4 of 312 listings (5 files, 1,204 pictures)."),
        (
            replace(FOUND, pictures=0, files=1),
            "Found 3 errors, 1 warning, 2 notes in 4 of 312 listings (1 file).",
        ),
        (
            replace(FOUND, affected=0, by_severity={"error": 1, "warning": 0, "info": 0}),
            "Found 1 error; none in the 312 listings (5 files, 1,204 pictures).",
        ),
        (
            replace(FOUND, affected=0, listings=0, pictures=0, files=1),
            "Found 3 errors, 1 warning, 2 notes; no listing was checked (1 file).",
        ),
        (EMPTY, "All 312 listings pass (dhgate, 34 rules)."),
        (replace(EMPTY, elapsed=0.42), "All 312 listings pass (dhgate, 34 rules, 0.4 s)."),
        (replace(EMPTY, listings=1, rules=1, profiles=()), "The listing passes (1 rule)."),
        (replace(EMPTY, listings=0, files=0), "Nothing was checked: no listing found."),
        (replace(EMPTY, listings=0, files=2), "Nothing was checked: no listing found in 2 files."),
    ],
)
def test_verdict(summary: Summary, sentence: str) -> None:
    assert verdict(summary) == sentence


def test_hints_come_last() -> None:
    assert list(closing(replace(EMPTY, hints=("look\x1bhere",))))[1:] == ["hint: look␛here"]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "0.00 s"),
        (0.04, "0.04 s"),
        (0.42, "0.4 s"),
        (59.9, "59.9 s"),
        (59.97, "1 min 0 s"),
        (125.4, "2 min 5 s"),
    ],
)
def test_duration(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_tables_count_cells() -> None:
    assert table([["a", "bb"], ["韩版", "1"]], (False, True)) == ["a     bb", "韩版   1"]


def test_statistics_sort_by_count() -> None:
    findings = [
        ONE,
        replace(ONE, code="ABC001", name="first"),
        replace(ONE, code="IMG101", name="image-count", severity="info"),
        replace(ONE, code="IMG101", name="image-count", severity="error"),
    ]
    out = io.StringIO()
    write_statistics(Report(findings, summarize(findings, version="1", files=1, listings=1)), out, Style())
    assert out.getvalue().splitlines() == [
        "count  code    name           severity",
        "    2  IMG101  image-count    error",
        "    1  ABC001  first          warning",
        "    1  CON101  contact-email  warning",
    ]


def test_timings_show_the_slowest_first(reports: dict[str, Report]) -> None:
    out = io.StringIO()
    write_timings({"CON101": 0.001, "IMG101": 0.003, "ACME001": 0.0}, reports["mixed"].rules, out, Style())
    assert out.getvalue().splitlines() == [
        " ms   share  code     name",
        "3.0   75.0%  IMG101   image-count",
        "1.0   25.0%  CON101   contact-email",
        "0.0    0.0%  ACME001",
        "4.0  100.0%  all",
    ]


def test_timings_of_nothing() -> None:
    out = io.StringIO()
    write_timings({}, (), out, Style())
    assert out.getvalue().splitlines() == [" ms  share  code  name", "0.0   0.0%  all"]
