"""What the page says before its cards: all findings counted by store, marketplace, rule and penalty."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from listing_lint.finding import SEVERITIES
from listing_lint.records import dataclass
from listing_lint.reports.closing import WORDS, count
from listing_lint.reports.concise import MESSAGE, NAME
from listing_lint.reports.display import shorten, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from listing_lint.finding import Finding, Severity

    Counts = dict[str, list[int]]
    """By what is counted, the findings of each severity, the gravest first."""

ROWS = 8
"""Lines of a table that are seen at once; the others open on demand."""
MOST_ROWS = 500
"""Lines of a table at all; the findings of the others stay counted in the last line."""

GRAVEST_FIRST: tuple[Severity, ...] = tuple(reversed(SEVERITIES))


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of all findings. The key ``""`` has those without a store, a marketplace or a penalty."""

    stores: Counts
    marketplaces: Counts
    rules: Counts
    penalties: Counts


def overview(findings: Iterable[Finding]) -> Overview:
    """Count all findings in one pass; each table comes with the gravest and largest first, the nameless last."""
    found = Overview({}, {}, {}, {})
    rank = {severity: number for number, severity in enumerate(GRAVEST_FIRST)}
    for finding in findings:
        number = rank[finding.severity]
        for counts, key in (
            (found.stores, named(finding.store)),
            (found.marketplaces, named(finding.marketplace)),
            (found.rules, visible(finding.code)),
            (found.penalties, told(finding.penalty)),
        ):
            one = counts.get(key)
            if one is None:
                one = counts[key] = [0] * len(GRAVEST_FIRST)
            one[number] += 1
    return Overview(*map(_sorted, (found.stores, found.marketplaces, found.rules, found.penalties)))


def _sorted(counts: Counts) -> Counts:
    return dict(
        sorted(counts.items(), key=lambda item: (not item[0], [-number for number in item[1]], item[0]))
    )


def named(name: str | None) -> str:
    """A name as the page shows it."""
    return visible(shorten(name, NAME)) if name else ""


def told(text: str) -> str:
    """A sentence as the page shows it."""
    return visible(shorten(text, MESSAGE)) if text else ""


def html(found: Overview, rules: Mapping[str, str]) -> Iterator[str]:
    """The tables as HTML, one text each. ``rules`` has the names by code. A table of nameless ones alone is left out."""
    titles = {
        "store": ("Stores", found.stores, "no store named"),
        "market": ("Marketplaces", found.marketplaces, "no marketplace named"),
        "rule": ("Rules", found.rules, ""),
        "penalty": ("What is at stake", found.penalties, "no penalty known"),
    }
    for facet, (title, counts, nameless) in titles.items():
        if any(counts):
            yield "".join(_table(facet, title, counts, nameless, rules if facet == "rule" else {}))


def _table(facet: str, title: str, counts: Counts, nameless: str, names: Mapping[str, str]) -> Iterator[str]:
    most = max(sum(numbers) for numbers in counts.values())
    yield f'<section class="panel panel-{facet}" aria-labelledby="by-{facet}">\n'
    yield f'<h3 id="by-{facet}">{title} <span class="many">{len(counts):,}</span></h3>\n<ol class="tally">\n'
    for number, (key, numbers) in enumerate(counts.items()):
        if number == MOST_ROWS:
            break
        label = escape(key or nameless)
        if key in names:
            label = f"<b>{label}</b> {escape(names[key])}"
        hidden = " hidden" if number >= ROWS else ""
        words = [
            count(size, WORDS[severity])
            for severity, size in zip(GRAVEST_FIRST, numbers, strict=True)
            if size
        ]
        # Never by colour alone: the words stand beside the sum, or instead of it.
        total, split = (words[0], "") if len(words) == 1 else (f"{sum(numbers):,}", ", ".join(words))
        yield (
            f'<li{hidden}><button type="button" data-facet="{facet}" data-value="{number}" aria-pressed="false">'
            f'<span class="label" dir="auto">{label}</span> <span class="number">{total}</span>'
            f'{_bar(numbers, most)}<span class="quiet">{split}</span></button></li>\n'
        )
    yield "</ol>\n"
    if len(counts) > ROWS:
        yield f'<button type="button" class="more" data-more>Show all {min(len(counts), MOST_ROWS):,}</button>\n'
    if len(counts) > MOST_ROWS:
        rest = sum(sum(numbers) for numbers in list(counts.values())[MOST_ROWS:])
        yield f'<p class="quiet">{count(rest, "more finding")} in {len(counts) - MOST_ROWS:,} others.</p>\n'
    yield "</section>\n"


def _bar(numbers: list[int], most: int) -> str:
    """The numbers as a bar: drawn, because the page's policy allows no style attribute."""
    place = 0.0
    parts = []
    for severity, number in zip(GRAVEST_FIRST, numbers, strict=True):
        width = round(100 * number / most, 2)
        if number:
            parts.append(f'<rect class="{severity}" x="{place:g}" width="{width:g}" height="4"/>')
        place = round(place + width, 2)
    drawn = "".join(parts)
    return f'<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
