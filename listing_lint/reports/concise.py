"""One line a finding: ``path:line:col: CODE message [listing]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from listing_lint.reports.closing import closing
from listing_lint.reports.display import printer, shorten, visible
from listing_lint.reports.paint import Paint

if TYPE_CHECKING:
    from listing_lint.finding import Finding
    from listing_lint.reports.model import Report, Style

MESSAGE = 2_000
"""Code points of a message that are printed."""
NAME = 200
"""Code points of a listing's id or of a pointer that are printed."""
MARK = "[*]"
"""Stands behind the code of a finding that ``listing-lint fix`` repairs without a further word."""


def is_fixable(finding: Finding) -> bool:
    """Whether ``listing-lint fix`` repairs it as it is."""
    return finding.fix is not None and finding.fix.level == "safe"


def line(finding: Finding, paint: Paint) -> str:
    """Write the finding in one line, without its end."""
    listing = f" [{visible(shorten(finding.listing, NAME))}]" if finding.listing is not None else ""
    place = paint.place(finding.path, finding.span.line, finding.span.column)
    code = paint(visible(finding.code), finding.severity)
    mark = f" {MARK}" if is_fixable(finding) else ""
    where = f" ({visible(shorten(finding.place, NAME))})" if finding.place else ""
    return f"{place}: {code}{mark} {visible(shorten(finding.message, MESSAGE))}{where}{listing}"


def write(report: Report, out: TextIO, style: Style) -> None:
    """Write every finding as a line, then the summary."""
    put = printer(out)
    paint = Paint(color=style.color, hyperlinks=style.hyperlinks)
    for finding in report.findings:
        put(line(finding, paint) + "\n")
    for text in () if style.quiet else closing(report.summary):
        put(text + "\n")
