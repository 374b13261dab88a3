"""Markdown, for a pull request's comment or the summary of a GitHub step: the verdict, the counts, a table of findings.

GitHub drops a step's summary of more than a megabyte as a whole, so the gravest findings come first and the rest is counted.
Listings come from strangers: what would be markup, a link or a mention is taken apart, so that a title can ping nobody.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, TextIO

from listing_lint.finding import SEVERITIES, Severity
from listing_lint.reports.closing import WORDS, closing, count
from listing_lint.reports.concise import NAME
from listing_lint.reports.display import printer, shorten, visible
from listing_lint.reports.uri import slashes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Finding
    from listing_lint.reports.model import Report, Style

MOST = 200
"""Findings in the table; more of them nobody reads there."""
_MESSAGE = 600
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^]")
_TAKEN_APART = re.compile(r"(?<=@)(?=\w)|(?<=\w:)(?=//)|(?<=\bwww)(?=\.)|(?<=&#35;)(?=\d)|(?<=:)(?=\w+:)")
"""Where GitHub would see a mention, a link, a number of an issue or the name of an emoji."""


def escaped(text: str) -> str:
    """Plain text that stays plain text in a cell of a table."""
    plain = _MARKUP.sub(lambda match: f"&#{ord(match[0])};", visible(text))
    return _TAKEN_APART.sub("<!-- -->", plain)


def write(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - nothing of it can be shown
    """Write the report; the worst findings stand in the table, in the order of the files."""
    put = printer(out)
    put("## listing-lint\n\n")
    for line in closing(report.summary):
        put(f"{escaped(line)}\n\n")
    if not report.summary.findings:
        return
    put("| Findings | Rule | |\n| ---: | --- | --- |\n")
    names = {rule.code: rule.name for rule in report.rules}
    for code, number in sorted(report.summary.by_code.items(), key=lambda one: (-one[1], one[0])):
        put(f"| {number:,} | {escaped(code)} | {escaped(names.get(code, ''))} |\n")
    put("\n| | Where | Listing | What is wrong | What to do |\n| --- | --- | --- | --- | --- |\n")
    shown = 0
    for finding in _gravest(report):
        put(_row(finding))
        shown += 1
    left = report.summary.findings - shown
    if left > 0:
        put(f"\n{count(left, 'more finding is', 'more findings are')} not in the table.\n")


def _gravest(report: Report) -> Iterator[Finding]:
    """As many findings as the table holds: errors before warnings, each in the order of the files."""
    left = MOST
    for severity in reversed(SEVERITIES):
        if left > 0 and report.summary.by_severity.get(severity):
            chosen = islice((one for one in report.findings if one.severity == severity), left)
            for finding in chosen:
                left -= 1
                yield finding


_SIGNS: dict[Severity, str] = {"error": "❌", "warning": "⚠️", "info": "ℹ️"}


def _row(finding: Finding) -> str:
    place = f"{escaped(slashes(finding.path))}:{finding.span.line}"
    if finding.place:
        place += f" ({escaped(shorten(finding.place, NAME))})"
    listing = escaped(shorten(finding.listing, NAME)) if finding.listing is not None else ""
    told = escaped(shorten(finding.message, _MESSAGE))
    if finding.penalty:
        told += f"<br>Penalty: {escaped(shorten(finding.penalty, _MESSAGE))}"
    advice = escaped(shorten(finding.help, _MESSAGE))
    sign = f"{_SIGNS[finding.severity]} {WORDS[finding.severity]}"
    return f"| {sign} {escaped(finding.code)} | {place} | {listing} | {told} | {advice} |\n"
