"""Markdown: a table whose cells hold text and nothing else, the gravest findings first."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Severity, Span
from listing_lint.reports.markdown import MOST, escaped, write
from listing_lint.reports.model import Report, Style, summarize

if TYPE_CHECKING:
    from collections.abc import Sequence


def finding(message: str = "x", severity: Severity = "error", listing: str = "A-1") -> Finding:
    return Finding(
        "CON101", "contact-email", severity, "high", message, "a.json", "/title", Span(2, 3, 2, 5), listing
    )


def document(findings: Sequence[Finding]) -> str:
    out = io.StringIO(newline="")
    write(Report(findings, summarize(findings, version="1", files=1, listings=3)), out, Style())
    return out.getvalue()


def rows(text: str) -> list[list[str]]:
    table = text.rsplit("| --- |\n", 1)[1].split("\n\n")[0]
    return [line.strip("|").split("|") for line in table.splitlines()]


@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
def test_any_text_stays_in_its_cell(message: str, listing: str) -> None:
    (row,) = rows(document([finding(message, listing=listing)]))
    assert len(row) == 5


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "[a](javascript:b)",
        "![](http://x.example/p.gif)",
        "`code`",
        "| a | b",
        "# big",
    ],
)
def test_markup_is_taken_apart(text: str) -> None:
    shown = escaped(text).replace("<!-- -->", "")
    assert not re.search(r"[<>\[\]`|]|(?<!&)#", shown)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ask @torvalds", "@torvalds"),
        ("see #12", "#12"),
        ("http://x.example", "http://"),
        ("www.x.example", "www.x"),
    ],
)
def test_nobody_is_pinged_and_nothing_linked(text: str, seen: str) -> None:
    import html

    assert seen not in html.unescape(escaped(text))
    assert html.unescape(escaped(text)).replace("<!-- -->", "") == text


def test_the_gravest_come_first_and_the_rest_is_counted() -> None:
    findings = [finding(f"w{n}", "warning") for n in range(MOST)] + [finding("e")]
    text = document(findings)
    table = rows(text)
    assert len(table) == MOST
    assert "error" in table[0][0]
    assert "\n1 more finding is not in the table.\n" in text


def test_a_clean_run_says_so() -> None:
    assert "All 3 listings pass" in document([])
