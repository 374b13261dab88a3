"""What is known of the listings of a document, by their text: a keystroke asks about the listing that it changed.

A listing that stands elsewhere by now keeps its findings, which move with it. In a table they name its rows, too; where they
may do so in their words, the listing is asked about again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.readers.xml_raw import Locator
from listing_lint.catalog.tables.products import Product
from listing_lint.digests import blake2b
from listing_lint.engine.outcome import Folded, Outcome
from listing_lint.finding import Edit, Finding, Related, Span

if TYPE_CHECKING:
    from listing_lint.catalog.native import Native
    from listing_lint.catalog.record import Record

Key = tuple[object, ...]

MOST = 20_000
"""Listings whose findings are kept for one document."""

MORE = 500
"""Listings that are gone, or are not what they were, and are known for the time being."""

_NUMBER = re.compile(r"[0-9]+")
_NEARBY = re.compile(r"(?P<said>.*) \(row (?P<row>[0-9]+)(?P<column>(?:, column .*)?)\)", re.DOTALL)
"""What is said of a second place in a table (see ``Placer`` in :mod:`listing_lint.engine.findings`)."""

_values = attrgetter(*Finding.__match_args__)
_SPAN, _POINTER, _PLACE, _RELATED, _FIX = map(
    Finding.__match_args__.index, ("span", "pointer", "place", "related", "fix")
)


class Spot(NamedTuple):
    """Where a listing starts: line and column (code points, from 1); in a table the line and the number of its first row."""

    line: int
    column: int
    number: int = 0


class Known(NamedTuple):
    """What was found in a listing, and where it stood then."""

    spot: Spot
    outcome: Outcome


@dataclass(slots=True)
class Kept:
    """The known listings of one document, those met last at the end.

    A quotation mark breaks a file for as long as its fellow is not typed, and all listings behind it are lost meanwhile:
    what was known of listings that are gone stays for a while.
    """

    outcomes: dict[Key, Known] = field(default_factory=dict)
    usual: int = 0
    """The most listings that the document had."""
    asked: int = 0
    """Listings that the rules were asked about, for tests and figures."""

    def add(self, fresh: dict[Key, Known]) -> None:
        """Keep what was found in one reading, be it called off or not."""
        self.usual = max(self.usual, len(fresh))
        every = {key: known for key, known in self.outcomes.items() if key not in fresh} | fresh
        for key in list(islice(every, max(0, len(every) - self.usual - MORE))):
            del every[key]
        self.outcomes = every


def key_of(record: Record, form: str) -> tuple[Key, Spot] | None:
    """What a listing's findings depend on besides the configuration and the pictures, and where it stands.

    ``form`` is the format of its file. None for formats whose listings are asked about each time.
    """
    native = record.native
    beside: tuple[object, ...]
    if native is None or native.locate is None:
        line, column = record.source.position(record.start)
        text = record.source.text[record.start : record.end]
        beside = (record.inherited, record.flaws, native and (record.value, native.implied))
        return (form, _digest(text), _digest(repr(beside))), Spot(line, column)
    if isinstance(native, Product):
        return _key_of_rows(record, native, form)
    if isinstance(native.locate, Locator):
        place = native.locate
        beside = (record.value, native.implied, native.lost, native.used, dict(native.pointers))
        raw = blake2b(place.raw, digest_size=16).digest()
        return (form, raw, _digest(repr(beside))), Spot(place.line, place.column + 1)
    return None


def _key_of_rows(record: Record, product: Product, form: str) -> tuple[Key, Spot] | None:
    table, rows = product.table, product.rows
    if table.dialect is None:
        return None  # a sheet, which nobody edits as a text
    first = min(rows, key=lambda row: row.line)
    beside = (
        record.value,
        product.implied,
        sorted(product.lacks),  # the first rows may say what a column is for
        table.dialect,
        table.header.names,
        table.head and (table.head.text, table.head.line),
        [(row.line - first.line, row.number - first.number) for row in rows],
    )
    text = "\0".join(row.text for row in rows)
    return (form, _digest(text), _digest(repr(beside))), Spot(first.line, 1, first.number)


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def moved(known: Known, spot: Spot, native: Native | None) -> Outcome | None:
    """What was found in a listing, at the place where it stands now; None where it has to be asked about again."""
    before, outcome = known
    if before == spot:
        return outcome
    move = _Move(before, spot)
    rows: Product | None = None
    if isinstance(native, Product) and move.numbers:
        rows = native
        told = {str(row.number - move.numbers) for row in native.rows}
        every = [*outcome.findings, *(fold.first for fold in outcome.folded.values())]
        if any(_names_a_row(one, told) for one in every):
            return None
    return Outcome(
        findings=[move.finding(one, rows) for one in outcome.findings],
        folded={
            key: Folded(move.finding(fold.first, rows), fold.count, list(map(move.edit, fold.others)))
            for key, fold in outcome.folded.items()
        },
    )


def _names_a_row(finding: Finding, numbers: set[str]) -> bool:
    """Whether the words of a finding may name one of the rows, beside its pointer and the places."""
    said: tuple[Any, ...] = (finding.message, finding.help, finding.listing, finding.limit, finding.actual)
    for one in finding.related:
        match = _NEARBY.fullmatch(one.message)
        said += (match["said"] if match else one.message,)
    words = repr((said, finding.data, finding.fix and finding.fix.message))
    return not numbers.isdisjoint(_NUMBER.findall(words))


class _Move:
    """From one spot to another. What stands above the old one, as the header of a table does, stays."""

    __slots__ = ("before", "columns", "lines", "numbers")

    def __init__(self, before: Spot, after: Spot) -> None:
        self.before = before
        self.lines = after.line - before.line
        self.columns = after.column - before.column
        self.numbers = after.number - before.number

    def place(self, line: int, column: int) -> tuple[int, int]:
        """A place in the listing as it is now."""
        if line < self.before.line:
            return line, column
        return line + self.lines, column + self.columns if line == self.before.line else column

    def span(self, span: Span) -> Span:
        return Span(*self.place(span.line, span.column), *self.place(span.end_line, span.end_column))

    def edit(self, edit: Edit) -> Edit:
        return Edit(self.span(edit.span), edit.text, edit.was)

    def finding(self, finding: Finding, rows: Product | None) -> Finding:
        """A finding of the listing; ``rows`` are those of a table, if they have other numbers now."""
        values = list(_values(finding))  # dataclasses.replace takes twice as long
        values[_SPAN] = self.span(finding.span)
        if finding.related:
            path = finding.path
            values[_RELATED] = tuple(
                self._related(one) if one.path == path else one for one in finding.related
            )
        if finding.fix is not None:
            values[_FIX] = replace(finding.fix, edits=tuple(map(self.edit, finding.fix.edits)))
        if rows is not None:
            _, slash, rest = finding.pointer.partition("/")
            row, below, name = rest.partition("/")
            if slash and row.isdecimal():
                values[_POINTER] = f"/{int(row) + self.numbers}{below}{name}"
            values[_PLACE] = rows.name_place(values[_POINTER])
        return Finding(*values)

    def _related(self, one: Related) -> Related:
        message = one.message
        match = _NEARBY.fullmatch(message) if self.numbers and one.line >= self.before.line else None
        if match is not None:
            message = f"{match['said']} (row {int(match['row']) + self.numbers}{match['column']})"
        return Related(message, one.path, *self.place(one.line, one.column))
