"""The cells of one row, found again in its text: where each stands, and which of its characters is which."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.tables.dialect import Dialect


@dataclass(frozen=True, slots=True)
class Cell:
    """``start:end`` are the cell's characters in the row's text, without its quotes; ``quoted`` says that it has quotes."""

    start: int
    end: int
    quoted: bool
    stray: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A row that was cut out of a text: its cells, where it ends, and the first quote that opens a cell and never closes."""

    cells: tuple[Cell, ...]
    end: int
    unclosed: int | None = None


_BLANKS = "[ \\t]*+"


@cache
def _patterns(dialect: Dialect, blanks: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The inside of a cell in quotes, with its closing quote, behind which ``blanks`` may stand; a cell without quotes."""
    mark, sign, escape = re.escape(dialect.separator), re.escape(dialect.quote), re.escape(dialect.escape)
    plain = rf"(?>(?:[^{mark}{escape}\r\n]++|{escape}.)*)" if escape else rf"[^{mark}\r\n]*+"
    if not sign:
        return re.compile(r"(?!)"), re.compile(plain, re.DOTALL)
    doubled = rf"{escape}." if escape else rf"{sign}{sign}"
    # A quote inside that nobody doubled is text, unless the cell could end with it.
    edge = rf"{_BLANKS if blanks else ''}(?:{mark}|[\r\n]|\Z)"
    inside = rf"((?>(?:[^{sign}{escape}]++|{doubled}|(?P<stray>{sign})(?!{edge}))*)){sign}(?={edge})"
    return re.compile(inside, re.DOTALL), re.compile(plain, re.DOTALL)


def cut_row(
    text: str,
    dialect: Dialect,
    start: int = 0,
    *,
    whole: bool = False,
    most: int = 1 << 30,
    blanks: bool = False,
) -> Cut:
    """The cells of the row that starts at ``start``, as far as they can be told.

    What Python's strict reader accepts is cut as it does. A quote inside a cell that nobody doubled is text; so is one that
    opens a cell and is not closed before the text ends. ``whole`` says that the text is one row, whatever stands in it.
    Cutting stops behind more than ``most`` cells. ``blanks`` may stand between a closing quote and the cell's end.
    """
    closed, plain = _patterns(dialect, blanks)
    cells: list[Cell] = []
    unclosed: int | None = None
    size = len(text)
    at = start
    while True:
        first = at
        if dialect.skip_space:
            while text.startswith(" ", first):
                first += 1
        match = (
            closed.match(text, first + 1) if dialect.quote and text.startswith(dialect.quote, first) else None
        )
        if match is not None:
            cells.append(Cell(match.start(1), match.end(1), quoted=True, stray=match["stray"] is not None))
            at = match.end()
            while blanks and text.startswith((" ", "\t"), at) and not text.startswith(dialect.separator, at):
                at += 1
        else:
            if dialect.quote and text.startswith(dialect.quote, first) and unclosed is None:
                unclosed = first
            found = plain.match(text, first)
            at = found.end() if found else first
            if at < size and dialect.escape and text[at] == dialect.escape:
                at += 1  # an escape sign that ends the text
            cells.append(Cell(first, at, quoted=False))
        if at < size and text.startswith(dialect.separator, at) and len(cells) <= most:
            at += 1
            continue
        while whole and at < size and not text.startswith(("\r", "\n"), at):
            at += 1
        if text.startswith("\r\n", at):
            return Cut(tuple(cells), at + 2, unclosed)
        return Cut(tuple(cells), min(at + 1, size), unclosed)


def value_of(text: str, cell: Cell, dialect: Dialect) -> str:
    """The cell's value: what the row's reader made of it."""
    raw = text[cell.start : cell.end]
    if dialect.escape:
        return (
            re.sub(rf"{re.escape(dialect.escape)}(.)", r"\1", raw, flags=re.DOTALL)
            if dialect.escape in raw
            else raw
        )
    if cell.quoted:
        return raw.replace(dialect.quote * 2, dialect.quote)
    return raw


def offsets(text: str, cell: Cell, dialect: Dialect, chars: tuple[int, int]) -> tuple[int, int]:
    """The half-open range of the row's text that holds the characters ``chars`` of the cell's value.

    A range beyond the value gives the whole cell.
    """
    raw = text[cell.start : cell.end]
    doubled = dialect.escape or (dialect.quote if cell.quoted else "")
    first, last = chars
    if not 0 <= first <= last:
        return cell.start, cell.end
    if not doubled or doubled not in raw:
        return (cell.start + first, cell.start + last) if last <= len(raw) else (cell.start, cell.end)
    edges: list[int] = []
    at = value = 0
    size = len(raw)
    while at < size and len(edges) < 2:
        if value == (first, last)[len(edges)]:
            edges.append(at)
            continue
        pair = raw[at] == doubled and at + 1 < size and (bool(dialect.escape) or raw[at + 1] == doubled)
        at += 2 if pair else 1
        value += 1
    while len(edges) < 2 and value == (first, last)[len(edges)]:
        edges.append(at)
    return (cell.start + edges[0], cell.start + edges[1]) if len(edges) == 2 else (cell.start, cell.end)
