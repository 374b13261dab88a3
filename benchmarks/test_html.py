"""The HTML report of 10,000 findings: written, and searched in a headless Chromium, a keystroke at a time."""

from __future__ import annotations

import io
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import pytest

from benchmarks.measuring import Bar
from listing_lint.finding import Finding, Severity, Span
from listing_lint.reports import reporter
from listing_lint.reports.model import Excerpt, Glance, Report, Style, summarize
from tests.reports.browser import chromium, page

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

FINDINGS = 10_000
ROUNDS = 3
MOST_KEYSTROKE = 200.0
"""Milliseconds from a keystroke until the cards are drawn anew; the bar of the page itself."""
_WORDS = ("cotton", "dress", "summer", "phone", "wechat", "red", "blue", "knee", "length", "lamp", "cup")
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_TYPED = "wechat summer 99"

# Types letter by letter, then takes all away again; each measured until the browser has painted.
_TYPE = """
(async () => {
  const field = document.getElementById("search");
  const painted = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go, 0)));
  const times = [];
  const type = async (text) => {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input"));
    await painted();
    times.push(performance.now() - start);
  };
  await painted();
  for (let end = 1; end <= TEXT.length; end += 1) await type(TEXT.slice(0, end));
  for (let end = TEXT.length - 1; end >= 0; end -= 1) await type(TEXT.slice(0, end));
  return times;
})()
"""


def _finding(number: int) -> Finding:
    words = [_WORDS[(number // step) % len(_WORDS)] for step in (1, 7, 11)]
    return Finding(
        code=f"TTL{101 + number % 20}",
        name="some-rule",
        severity=_SEVERITIES[number % 3],
        confidence="high",
        message=f"{number:,} is one of the titles with {' '.join(words)}, 80 characters are allowed",
        path=f"shop-{number % 17}/feed.jsonl",
        pointer="/title",
        span=Span(number + 1, 12, number + 1, 40),
        listing=f"D-{number // 2}",
        store=f"shop-{number % 17}",
        marketplace="dhgate",
        limit=80,
        actual=120,
        policy="the seller's guide, checked 2026-11-22",
        penalty="the listing is removed",
        help="Shorten the title.",
    )


def _excerpt(path: str, line: int, column: int) -> Excerpt:  # noqa: ARG001
    return Excerpt(
        '"title": "韩版 Cotton summer dress, knee length, with pockets, for spring and autumn", ' * 3
    )


def _glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:  # noqa: ARG001
    return {one: Glance(f"Cotton summer dress, knee length, {one}") for one in ids}


def _report(count: int) -> Report:
    findings = [_finding(number) for number in range(count)]
    return Report(findings, summarize(findings, version="0", files=17, listings=count))


def _written(name: str, report: Report) -> tuple[float, str]:
    out = io.StringIO()
    start = process_time()
    reporter(name)(report, out, Style(sources=_excerpt, glances=_glances, shown=None))
    return process_time() - start, out.getvalue()


def test_writing_against_the_full_text(bars: list[Bar], scaled: Callable[[int], int]) -> None:
    report = _report(scaled(FINDINGS))
    full = html = 0.0
    shares = []
    for _ in range(ROUNDS):
        full, html = _written("full", report)[0], _written("html", report)[0]
        shares.append(html / full)
    middle = median(shares)
    bars.append(
        Bar(
            f"html of {report.summary.findings:,} findings",
            f"{html:.2f} s",
            f"the same as full text: {full:.2f} s",
            f"{middle:.2f} times ({min(shares):.2f} to {max(shares):.2f})",
            "2 times",
            middle > 2,
        )
    )


@pytest.mark.skipif(chromium() is None, reason="no Chromium on the path")
def test_searching(bars: list[Bar], scaled: Callable[[int], int], tmp_path: Path) -> None:
    browser = chromium()
    assert browser is not None
    count = scaled(FINDINGS)
    file = tmp_path / "report.html"
    text = _written("html", _report(count))[1]
    file.write_text(text, encoding="utf-8", newline="\n")
    times: list[float] = []
    opened: list[float] = []
    with page(browser, tmp_path) as tab:
        for _ in range(ROUNDS):
            tab.open(file)
            opened.append(tab.run("performance.getEntriesByType('navigation')[0].loadEventEnd"))
            times += tab.run(_TYPE.replace("TEXT", repr(_TYPED)))
        assert tab.troubles == []
    worst = max(times)
    bars.append(
        Bar(
            f"a keystroke in {count:,} findings",
            f"{median(times):.0f} ms, slowest {worst:.0f} ms",
            "none",
            f"{len(times)} keystrokes",
            "200 ms",
            worst > MOST_KEYSTROKE,
        )
    )
    size = len(text.encode()) / 1e6
    bars.append(
        Bar(f"opening {count:,} findings", f"{median(opened):.0f} ms", "none", f"{size:.1f} MB", "", None)
    )
