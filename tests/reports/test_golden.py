"""Whole outputs of every format over the same findings."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from listing_lint.reports import REPORTERS, reporter
from listing_lint.reports.model import Report, Style
from listing_lint.reports.statistics import write_statistics

if TYPE_CHECKING:
    from listing_lint.reports.source import SourceLines

Golden = Callable[[str, str], None]


def written(report: Report, name: str, style: Style) -> str:
    out = io.StringIO(newline="")
    reporter(name)(report, out, style)
    return out.getvalue()


@pytest.mark.parametrize("name", list(REPORTERS))
def test_every_format(
    name: str, case: str, reports: dict[str, Report], source_lines: SourceLines, golden: Golden
) -> None:
    text = written(reports[case], name, Style(width=80, sources=source_lines))
    golden(f"{case}.{name}", skeleton(text) if name == "html" else text)


def skeleton(page: str) -> str:
    """The page without its style and its script, which stand in files of their own and are read there."""
    bare = re.sub(r"<(style|script)>.*?</\1>", r"<\1>…</\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[A-Za-z0-9+/=]+", "sha256-…", bare)


def test_full_in_colour_with_links(
    reports: dict[str, Report], source_lines: SourceLines, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.path.abspath", lambda path: "/catalog/" + path)
    style = Style(color=True, hyperlinks=True, width=80, sources=source_lines)
    golden("mixed-colour.full", written(reports["mixed"], "full", style))


def test_full_to_a_file_explains_everything(reports: dict[str, Report], source_lines: SourceLines) -> None:
    text = written(reports["many"], "full", Style(sources=source_lines, shown=None))
    assert text.count("= help: ") == 45
    assert "one line each" not in text


def test_a_narrow_terminal_keeps_the_marked_text(
    reports: dict[str, Report], source_lines: SourceLines, golden: Golden
) -> None:
    golden("mixed-narrow.full", written(reports["mixed"], "full", Style(width=1, sources=source_lines)))


def test_statistics(reports: dict[str, Report], golden: Golden) -> None:
    out = io.StringIO()
    write_statistics(reports["mixed"], out, Style())
    golden("mixed.statistics", out.getvalue())


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        reporter("xml")
