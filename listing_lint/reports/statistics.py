"""Tables for ``--statistics`` and ``--timings``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from listing_lint.finding import SEVERITIES, Severity
from listing_lint.reports.closing import WORDS
from listing_lint.reports.display import cells, printer, visible
from listing_lint.reports.paint import Paint

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.reports.model import Report, Style
    from listing_lint.rule import Rule


def table(rows: Sequence[Sequence[str]], right: Sequence[bool]) -> list[str]:
    """Align rows of visible text into lines; ``right`` tells which columns hold numbers."""
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        filled = []
        for text, width, number in zip(row, widths, right, strict=True):
            blank = " " * (width - cells(text))
            filled.append(blank + text if number else text + blank)
        lines.append("  ".join(filled).rstrip(" "))
    return lines


def write_statistics(report: Report, out: TextIO, style: Style) -> None:
    """Write count, code, name and gravest severity of each rule that found something, most findings first."""
    counts: dict[str, int] = {}
    names: dict[str, str] = {}
    gravest: dict[str, Severity] = {}
    for finding in report.findings:
        code = finding.code
        counts[code] = counts.get(code, 0) + 1
        names[code] = finding.name
        if SEVERITIES.index(finding.severity) >= SEVERITIES.index(gravest.get(code, "info")):
            gravest[code] = finding.severity
    order = sorted(counts, key=lambda code: (-counts[code], code))
    rows = [["count", "code", "name", "severity"]]
    rows += [
        [f"{counts[code]:,}", visible(code), visible(names[code]), WORDS[gravest[code]]] for code in order
    ]
    _write(rows, (True, False, False, False), out, style)


def write_timings(timings: Mapping[str, float], rules: Sequence[Rule], out: TextIO, style: Style) -> None:
    """Write the milliseconds and the share of each rule, slowest first. ``timings`` is code to seconds."""
    names = {rule.code: rule.name for rule in rules}
    total = sum(timings.values())
    order = sorted(timings, key=lambda code: (-timings[code], code))
    rows = [["ms", "share", "code", "name"]]
    for code in order:
        share = timings[code] / total if total > 0 else 0.0
        rows.append(
            [f"{timings[code] * 1000:,.1f}", f"{share:.1%}", visible(code), visible(names.get(code, ""))]
        )
    rows.append([f"{total * 1000:,.1f}", "100.0%" if total > 0 else "0.0%", "all", ""])
    _write(rows, (True, True, False, False), out, style)


def _write(rows: Sequence[Sequence[str]], right: Sequence[bool], out: TextIO, style: Style) -> None:
    put = printer(out)
    paint = Paint(color=style.color)
    head, *lines = table(rows, right)
    put(paint(head, "strong") + "\n")
    for line in lines:
        put(line + "\n")
