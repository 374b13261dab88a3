"""Workflow commands, read back by the runner's own rules."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Severity, Span
from listing_lint.reports.display import visible
from listing_lint.reports.github import command, write
from listing_lint.reports.model import Report, Style, summarize

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("%:,\r\n;=#[")), max_size=40)


ONE_LINE = Span(1, 2, 1, 5)


def finding(severity: Severity, message: str = "x", span: Span = ONE_LINE, path: str = "a.json") -> Finding:
    return Finding("CON101", "contact-email", severity, "high", message, path, "/title", span, listing=None)


def commands(findings: Sequence[Finding]) -> list[str]:
    out = io.StringIO(newline="")
    write(Report(findings, summarize(findings, version="1", files=1, listings=1)), out, Style())
    return out.getvalue().split("\n")[:-1]


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: ``::name key=value,key=value::message``, percent signs last."""
    assert line.startswith("::")
    end = line.index("::", 2)
    name, _, listed = line[2:end].partition(" ")
    properties = {}
    for pair in listed.split(","):
        key, _, value = pair.partition("=")
        for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(escape, char)
        properties[key] = value
    message = line[end + 2 :]
    for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        message = message.replace(escape, char)
    return name, properties, message


@given(TEXTS, TEXTS.filter(bool))
def test_any_text_is_read_back(message: str, path: str) -> None:
    lines = commands([finding("error", message, path=path)])
    assert len(lines) == 1
    name, properties, read = parsed(lines[0])
    assert name == "error"
    assert read == visible(message)
    assert properties["file"] == visible(path).removeprefix("./")
    assert properties["title"] == "listing-lint CON101"
    assert "##[" not in lines[0]


def test_escapes() -> None:
    line = command("error", "100%\r\n, a: b", file="a:b,c%.json")
    assert line == "::error file=a%3Ab%2Cc%25.json::100%25%0D%0A, a: b"


def test_columns_only_within_one_line() -> None:
    one, several = commands([finding("error"), finding("error", span=Span(1, 2, 4, 5))])
    assert parsed(one)[1] == {
        "file": "a.json",
        "line": "1",
        "endLine": "1",
        "col": "2",
        "endColumn": "5",
        "title": "listing-lint CON101",
    }
    assert parsed(several)[1] == {
        "file": "a.json",
        "line": "1",
        "endLine": "4",
        "title": "listing-lint CON101",
    }


def test_levels_come_gravest_first() -> None:
    findings = [finding("info"), finding("warning"), finding("error")]
    assert [parsed(line)[0] for line in commands(findings)] == ["error", "warning", "notice"]


@pytest.mark.parametrize(("infos", "notices"), [(10, 10), (11, 10), (40, 10)])
def test_no_level_gets_more_than_github_keeps(infos: int, notices: int) -> None:
    lines = commands([finding("info")] * infos + [finding("error")] * 10)
    names = [parsed(line)[0] for line in lines]
    assert names.count("notice") == notices
    assert names.count("error") == 10


def test_the_rest_is_counted() -> None:
    findings = [finding("error", f"{number}") for number in range(13)] + [finding("warning")] * 11
    *shown, last = commands(findings)
    assert [parsed(line)[2] for line in shown[:10]] == [str(number) for number in range(10)]
    assert len(shown) == 20
    assert last == (
        "::notice title=listing-lint::4 more findings are not annotated here (3 errors, 1 warning). "
        "Run listing-lint check to see all."
    )


def test_one_left_is_one() -> None:
    assert "1 more finding is not annotated here (1 error)" in commands([finding("error")] * 11)[-1]


def test_nothing_found_says_nothing() -> None:
    assert commands([]) == []
