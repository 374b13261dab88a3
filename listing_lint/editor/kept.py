"""What is known of the listings of a document, by their text: a keystroke asks about the listing that it changed.

A listing that stands elsewhere by now keeps its findings, which move with it. In a table they name its rows, too; where they
may do so in their words, the listing is asked about again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.readers.xml_raw import Locator
from listing_lint.catalog.tables.products import Product
from listing_lint.digests import blake2b
from listing_lint.engine.outcome import Folded, Outcome, moved_edit, shift

if TYPE_CHECKING:
    from listing_lint.catalog.native import Native
    from listing_lint.catalog.record import Record
    from listing_lint.finding import Edit, Finding, Span

Key = tuple[object, ...]

MOST = 20_000
"""Listings whose findings are kept for one document."""

MORE = 500
"""Listings that are gone, or are not what they were, and are known for the time being."""

_NUMBER = re.compile(r"[0-9]+")


class Spot(NamedTuple):
    """Where a listing stands: its first line; in a table also the number of that row."""

    line: int
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
        return (form, column, _digest(text), _digest(repr(beside))), Spot(line)
    if isinstance(native, Product):
        return _key_of_rows(record, native, form)
    if isinstance(native.locate, Locator):
        place = native.locate
        beside = (record.value, native.implied, native.lost, native.used, dict(native.pointers))
        raw = blake2b(place.raw, digest_size=16).digest()
        return (form, place.column, raw, _digest(repr(beside))), Spot(place.line)
    return None


def _key_of_rows(record: Record, product: Product, form: str) -> tuple[Key, Spot] | None:
    table, rows = product.table, product.rows
    if table.dialect is None:
        return None  # a sheet, which nobody edits as a text
    first = min(rows, key=lambda row: row.line)
    beside = (
        record.value,
        product.implied,
        table.dialect,
        table.header.names,
        table.head and (table.head.text, table.head.line),
        [(row.line - first.line, row.number - first.number) for row in rows],
    )
    text = "\0".join(row.text for row in rows)
    return (form, _digest(text), _digest(repr(beside))), Spot(first.line, first.number)


def _digest(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def moved(known: Known, spot: Spot, native: Native | None) -> Outcome | None:
    """What was found in a listing, at the place where it stands now; None where it has to be asked about again."""
    before, outcome = known
    if before == spot:
        return outcome
    lines, numbers = spot.line - before.line, spot.number - before.number
    if not isinstance(native, Product):
        return Outcome(
            findings=[shift(one, lines) for one in outcome.findings],
            folded={
                key: Folded(
                    shift(fold.first, lines), fold.count, [moved_edit(one, lines) for one in fold.others]
                )
                for key, fold in outcome.folded.items()
            },
        )
    told = {str(row.number - numbers) for row in native.rows}
    every = [*outcome.findings, *(fold.first for fold in outcome.folded.values())]
    if numbers and any(_names_a_row(one, told) for one in every):
        return None

    def here(finding: Finding) -> Finding:
        return _with_its_rows(finding, before.line, lines, numbers, native)

    def edits(several: list[Edit]) -> list[Edit]:
        return [moved_edit(one, lines) for one in several]

    return Outcome(
        findings=[here(one) for one in outcome.findings],
        folded={
            key: Folded(here(fold.first), fold.count, edits(fold.others))
            for key, fold in outcome.folded.items()
        },
    )


def _names_a_row(finding: Finding, numbers: set[str]) -> bool:
    """Whether the words of a finding may name one of the rows, beside its pointer and its place."""
    said: tuple[Any, ...] = (finding.message, finding.help, finding.listing, finding.limit, finding.actual)
    words = repr((said, finding.data, finding.related, finding.fix and finding.fix.message))
    return not numbers.isdisjoint(_NUMBER.findall(words))


def _with_its_rows(finding: Finding, first: int, lines: int, numbers: int, native: Native) -> Finding:
    """A finding of a table's rows, the first of which stood on the line ``first``. What is above them, the header, stays."""
    _, slash, rest = finding.pointer.partition("/")
    row, below, name = rest.partition("/")
    pointer = finding.pointer
    if slash and row.isdecimal():
        pointer = f"/{int(row) + numbers}{below}{name}"
    fix = finding.fix
    if fix is not None:
        fix = replace(fix, edits=tuple(moved_edit(edit, lines) for edit in fix.edits))
    return replace(
        finding,
        pointer=pointer,
        span=_below(finding.span, first, lines),
        place=native.name_place(pointer) if native.name_place is not None else "",
        related=tuple(
            replace(one, line=one.line + lines) if one.path == finding.path and one.line >= first else one
            for one in finding.related
        ),
        fix=fix,
    )


def _below(span: Span, first: int, lines: int) -> Span:
    if span.line < first:
        return span
    return replace(span, line=span.line + lines, end_line=span.end_line + lines)
