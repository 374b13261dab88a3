"""The findings as the page's script reads them: short arrays and tables, written one by one, however many there are.

Everything from a listing is made visible here (:mod:`listing_lint.reports.display`), so that no character of it steers
the page; the script puts it in as text and never as markup.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listing_lint.finding import SEVERITIES
from listing_lint.records import dataclass
from listing_lint.reports.display import shorten, visible
from listing_lint.reports.page.overview import GRAVEST_FIRST, named, told
from listing_lint.reports.page.pictures import BOXED, MAIN, OF_ERROR, OF_FINDING, shown
from listing_lint.reports.uri import slashes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.finding import Finding, Json
    from listing_lint.reports.model import Glance, Report, Style
    from listing_lint.reports.page.overview import Counts, Overview

    Mains = dict[int, tuple[str, int]]
    """Titles, and the numbers of the main pictures."""

MOST = 50_000
"""Findings that the page holds; the gravest, where there are more. All are counted."""
BEFORE, MARKED, AFTER = 90, 300, 90
"""Code points of source before, in and after the marked place."""
RELATED = 5
FACT = 160
"""Code points of an actual or allowed value."""
_CONFIDENCES = ("high", "medium", "low")
_ESCAPES = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


class Table:
    """Values that many findings share, each once; a finding has the number."""

    def __init__(self, known: Counts | None = None) -> None:
        self._numbers: dict[Any, int] = {key: number for number, key in enumerate(known or ())}

    def __call__(self, value: Any) -> int:
        """Give the number of a value, a new one if it is new."""
        return self._numbers.setdefault(value, len(self._numbers))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The marked place and what stands around it, made visible. ``lines`` counts further lines of the place."""

    before: str
    marked: str
    after: str
    lines: int = 0


def island(value: Any, *, ascii_only: bool = False) -> str:
    """JSON that no HTML parser takes for markup, wherever in a page it stands."""
    text = json.dumps(value, ensure_ascii=ascii_only, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


def excerpt(finding: Finding, style: Style) -> Excerpt | None:
    """Read the place of a finding, cut to what fits in a card; None where its file holds no text."""
    span = finding.span
    line = style.sources(finding.path, span.line, span.column)
    if line is None:
        return None
    text = line.text
    several = max(0, span.end_line - span.line)
    start = max(0, min(span.column - line.column, len(text)))
    end = len(text) if several else max(start, min(span.end_column - line.column, len(text)))
    low = max(0, start - BEFORE)
    cut = low > 0 or line.column > 1
    before = "…" + text[low:start] if cut else text[:start].lstrip(" \t")
    marked = shorten(text[start:end], MARKED)
    after = text[end : end + AFTER]
    if end + AFTER < len(text) or (line.cut and not several):
        after += "…"
    return Excerpt(visible(before), visible(marked), visible(after.rstrip("\n")), several)


def _fact(value: Json) -> str:
    """A value of a finding as a word or two; nothing for what is no single value."""
    if value is None or value == "" or isinstance(value, dict):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{value:,}" if abs(value) < 1e15 else f"{value:g}"
    if isinstance(value, list | tuple):
        if len(value) > 12 or not all(isinstance(one, str | int | float) for one in value):
            return ""
        value = ", ".join(str(one) for one in value)
    return visible(shorten(str(value), FACT))


def _box(data: Mapping[str, Json]) -> list[float] | None:
    """The box in a picture as left, top, width and height in pixels; None for what is no box."""
    box = data.get("box")
    if not isinstance(box, list | tuple) or len(box) != 4:
        return None
    sides = [float(one) for one in box if isinstance(one, int | float) and not isinstance(one, bool)]
    if len(sides) < 4 or not all(0 <= side < 1e6 for side in sides):
        return None
    return [round(side, 1) for side in sides]


class Cards:
    """Writes the findings and gathers what belongs to them, which is written behind them."""

    def __init__(self, counts: Overview, style: Style) -> None:
        self._style = style
        self._stores = Table(counts.stores)
        self._markets = Table(counts.marketplaces)
        self._rules = Table(counts.rules)
        self._penalties = Table(counts.penalties)
        self._paths, self._policies, self._helps = Table(), Table(), Table()
        self._listings = Table()
        self._real: dict[int, tuple[str, str]] = {}
        self._graves: dict[int, int] = {}
        self._twins = Table()
        self._sources = Table()
        self._purposes: list[int] = []

    def write(self, report: Report, put: Callable[[str], object], *, ascii_only: bool = False) -> None:
        """Write the island's text. Memory grows with ``MOST``, not with the report."""

        def dump(value: Any) -> str:
            return island(value, ascii_only=ascii_only)

        put('{"findings":[')
        first = True
        for finding in chosen(report):
            put(("" if first else ",\n") + dump(self._row(finding)))
            first = False
        mains, twins = self._mains()
        put('],\n"twins":[')
        for number, (path, listing, store, line) in enumerate(self._twins):
            title, picture = twins.get(number, ("", -1))
            row = [visible(slashes(path)), named(listing), named(store), line, title, picture]
            put(",\n" * bool(number) + dump(row))
        put('],\n"listings":[')
        for number, (path, listing, store, market) in enumerate(self._listings):
            title, picture = mains.get(number, ("", -1))
            put(",\n" * bool(number) + dump([path, listing, store, market, title, picture]))
        put('],\n"pictures":[')
        wanted = dict(zip(self._sources, self._purposes, strict=True))
        for number, ((_, src), one) in enumerate(
            zip(wanted, shown(wanted, self._style.pictures), strict=True)
        ):
            row = [visible(shorten(src, 200)), one.uri, one.width, one.height, visible(one.reason)]
            put(",\n" * bool(number) + dump(row))
        put("],\n")
        rules = {visible(rule.code): [visible(rule.name), rule.doc] for rule in report.rules}
        tables: dict[str, list[Any]] = {
            "stores": list(self._stores),
            "markets": list(self._markets),
            "penalties": list(self._penalties),
            "paths": list(self._paths),
            "policies": list(self._policies),
            "helps": list(self._helps),
            "rules": [[code, *rules.get(code, ["", ""])] for code in self._rules],
        }
        put(",\n".join(f"{dump(name)}:{dump(table)}" for name, table in tables.items()) + "}")

    def _row(self, finding: Finding) -> list[Any]:
        span = finding.span
        path = self._paths(visible(slashes(finding.path)))
        listing = self._listings(
            (
                path,
                named(finding.listing),
                self._stores(named(finding.store)),
                self._markets(named(finding.marketplace)),
            )
        )
        severity = GRAVEST_FIRST.index(finding.severity)
        self._real.setdefault(listing, (finding.path, finding.listing or ""))
        self._graves[listing] = min(severity, self._graves.get(listing, severity))
        box = _box(finding.data)
        picture = self._picture(finding, boxed=box is not None)
        quoted = excerpt(finding, self._style)
        related = [
            [visible(slashes(one.path)), one.line, told(one.message)] for one in finding.related[:RELATED]
        ]
        return [
            listing,
            severity,
            self._rules(visible(finding.code)),
            _CONFIDENCES.index(finding.confidence),
            told(finding.message),
            span.line,
            span.column,
            named(finding.place or finding.pointer),
            self._helps(told(finding.help)),
            self._policies(told(finding.policy)),
            self._penalties(told(finding.penalty)),
            None if quoted is None else [quoted.before, quoted.marked, quoted.after, quoted.lines],
            _fact(finding.actual),
            _fact(finding.limit),
            related,
            max(0, len(finding.related) - RELATED),
            picture,
            box,
            self._twin(finding),
        ]

    def _picture(self, finding: Finding, *, boxed: bool) -> int:
        src = finding.data.get("picture")
        if not isinstance(src, str) or not src:
            return -1
        purpose = BOXED if boxed else OF_ERROR if finding.severity == SEVERITIES[-1] else OF_FINDING
        return self._want(finding.path, src, purpose)

    def _twin(self, finding: Finding) -> int:
        """The number of the listing that a finding compares with: its id and store are data, its place is related."""
        listing, store = finding.data.get("other_listing"), finding.data.get("other_store")
        if not isinstance(listing, str) or not listing or not finding.related:
            return -1
        place = finding.related[0]
        return self._twins((place.path, listing, store if isinstance(store, str) else "", place.line))

    def _want(self, path: str, src: str, purpose: int) -> int:
        number = self._sources((path, src))
        if number == len(self._purposes):
            self._purposes.append(purpose)
        self._purposes[number] = min(purpose, self._purposes[number])
        return number

    def _mains(self) -> tuple[Mains, Mains]:
        """Titles and main pictures, file by file: of the listings and of their twins, by their numbers."""
        by_path: dict[str, dict[str, list[tuple[Mains, int, int]]]] = {}
        listings: Mains = {}
        twins: Mains = {}
        for number, (path, listing) in self._real.items():
            purpose = OF_ERROR if self._graves[number] == 0 else MAIN
            by_path.setdefault(path, {}).setdefault(listing, []).append((listings, number, purpose))
        for number, (path, listing, _, _) in enumerate(self._twins):
            by_path.setdefault(path, {}).setdefault(listing, []).append((twins, number, OF_FINDING))
        for path, ids in by_path.items():
            ids.pop("", None)
            glances: Mapping[str, Glance] = self._style.glances(path, ids) if ids else {}
            for listing, glance in glances.items():
                for found, number, purpose in ids.get(listing, ()):
                    picture = self._want(path, glance.picture, purpose) if glance.picture else -1
                    found[number] = (named(glance.title), picture)
        return listings, twins


def chosen(report: Report) -> Iterator[Finding]:
    """As many findings as the page holds, in their order: all errors before any warning is taken."""
    left = MOST
    rooms = {}
    for severity in GRAVEST_FIRST:
        rooms[severity] = min(left, report.summary.by_severity.get(severity, 0))
        left -= rooms[severity]
    for finding in report.findings:
        if rooms[finding.severity] > 0:
            rooms[finding.severity] -= 1
            yield finding
