"""Findings as evidence: the place, the offending characters, the policy, the penalty and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from listing_lint.reports import concise
from listing_lint.reports.closing import WORDS, closing, count
from listing_lint.reports.concise import MARK, MESSAGE, NAME, is_fixable
from listing_lint.reports.display import printer, quote, shorten, visible
from listing_lint.reports.paint import Paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Finding, FixLevel
    from listing_lint.reports.model import Report, Style

RELATED = 5
"""Second places that are named; the others are counted."""

_HOW: dict[FixLevel, str] = {
    "safe": " (listing-lint fix)",
    "unsafe": " (listing-lint fix --unsafe-fixes)",
    "suggested": " (suggested: look at it; listing-lint fix --suggested-fixes CODE)",
}


def explain(finding: Finding, style: Style, paint: Paint) -> Iterator[str]:
    """Write out one finding, as lines without their ends."""
    kind = paint(f"{WORDS[finding.severity]}[{visible(finding.code)}]", finding.severity)
    message = paint(visible(shorten(finding.message, MESSAGE)), "strong")
    mark = f" {MARK}" if is_fixable(finding) else ""
    yield f"{kind}{mark} {visible(finding.name)}: {message}"

    span = finding.span
    gutter = max(2, len(str(span.line)))
    owner = [] if finding.listing is None else [visible(shorten(finding.listing, NAME))]
    if finding.place or finding.pointer:
        owner.append(visible(shorten(finding.place or finding.pointer, NAME)))
    place = paint.place(finding.path, span.line, span.column)
    yield f"{' ' * gutter}{paint('-->', 'frame')} {place}{'   ' * bool(owner)}{' › '.join(owner)}"

    quoted = tuple(_quoted(finding, style, paint, gutter))
    notes = tuple(_notes(finding))
    bar = " " * gutter + paint(" |", "frame")
    if quoted:
        yield bar
        yield from quoted
    if notes:
        yield bar
    for name, text in notes:
        yield f"{' ' * gutter} {paint('=', 'frame')} {paint(name + ':', 'strong')} {text}"


def _quoted(finding: Finding, style: Style, paint: Paint, gutter: int) -> Iterator[str]:
    span = finding.span
    excerpt = style.sources(finding.path, span.line, span.column)
    if excerpt is None:
        return
    start = span.column - excerpt.column
    several = span.end_line > span.line
    end = len(excerpt.text) + excerpt.cut if several else span.end_column - excerpt.column
    fitted = quote(
        excerpt.text,
        start,
        end,
        max(40, min(style.width, 1_000)) - gutter - 3,
        before=excerpt.column > 1,
        after=excerpt.cut,
    )
    number = paint(f"{span.line:>{gutter}} |", "frame")
    yield f"{number} {fitted.text}".rstrip(" ")
    carets = paint("^" * fitted.carets, finding.severity)
    more = f" to line {span.end_line:,}" if several else ""
    yield f"{' ' * gutter}{paint(' |', 'frame')} {' ' * fitted.indent}{carets}{more}"


def _notes(finding: Finding) -> Iterator[tuple[str, str]]:
    if finding.policy:
        yield "policy", visible(shorten(finding.policy, MESSAGE))
    if finding.penalty:
        yield "effect", visible(shorten(finding.penalty, MESSAGE))
    if finding.help:
        yield "do", visible(shorten(finding.help, MESSAGE))
    if finding.fix is not None:
        yield "fix", f"{visible(shorten(finding.fix.message, MESSAGE))}{_HOW[finding.fix.level]}"
    for related in finding.related[:RELATED]:
        place = Paint().place(related.path, related.line, related.column)
        yield "see also", f"{place} {visible(shorten(related.message, MESSAGE))}"
    if len(finding.related) > RELATED:
        yield "see also", f"{len(finding.related) - RELATED:,} more"
    yield "help", f"listing-lint rule {visible(finding.code)}"


def write(report: Report, out: TextIO, style: Style) -> None:
    """Explain the first ``style.shown`` findings, print the others as one line each, then the summary."""
    put = printer(out)
    paint = Paint(color=style.color, hyperlinks=style.hyperlinks)
    for number, finding in enumerate(report.findings):
        if style.shown is None or number < style.shown:
            for text in explain(finding, style, paint):
                put(text + "\n")
            put("\n")
            continue
        if number == style.shown:
            rest = count(report.summary.findings - number, "more finding")
            put(f"… {rest}, one line each; all of them in full: -o full=FILE\n\n")
        put(concise.line(finding, paint) + "\n")
    if style.shown is not None and report.summary.findings > style.shown:
        put("\n")
    for text in () if style.quiet else closing(report.summary):
        put(text + "\n")
