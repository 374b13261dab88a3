"""Lines to rows: Python's reader where quotes pair up, and a bounded recovery where they do not.

A quote that is never closed swallows the rows behind it. The reader is strict and therefore notices most of these; the
others are noticed because every line of such a "row" is a row itself. The first line is then read as it stands, and the rest
again from the second line on.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.tables.cells import cut_row, value_of
from listing_lint.catalog.tables.decoding import Oversized, lines_in
from listing_lint.catalog.tables.dialect import reader
from listing_lint.catalog.tables.splitting import Cutter, can_cut, cells_of
from listing_lint.catalog.tables.stretch import Origin, Row, Stretch, as_row, stretch_of
from listing_lint.finding import Span
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from listing_lint.catalog.tables.dialect import Dialect

_WINDOW = 8
"""Lines that are tried at once behind a fault; four times as many when they hold none."""

_AHEAD = 1 << 20
"""Characters in which the end of a cell with stray quotes is looked for."""

_AT_ONCE = 1 << 16
"""Characters of rows that are handed on at once. What is made of so many stays where a processor reaches it quickly."""
_BARE_AT_ONCE = 1 << 18
"""The same where some columns are all that is made of them."""
_FEWEST = 256
"""Rows that are handed on at once, if they are long: what is done once for each column has to pay."""

_CUT_OFF = "unexpected end of data"


Batch = Row | LoadProblem | Stretch
Block = bytes | str | list[str] | Oversized | LoadProblem
"""A text of whole lines, as such or in UTF-8; its lines; one that was passed over; what is wrong with any."""


@dataclass(slots=True)
class Asked:
    """The ``columns`` that are asked for while the rows of a table are told apart, if that is known; else all of them."""

    columns: Collection[int] = ()


def _taken(held: list[Row]) -> Iterator[Stretch]:
    """The rows as a stretch, unless there are none; they are held no longer."""
    if held:
        rows = stretch_of(held)
        held.clear()
        yield rows


def single_rows(batches: Iterator[Batch]) -> Iterator[Row | LoadProblem]:
    """What batches hold, one by one."""
    for item in batches:
        if isinstance(item, Stretch):
            yield from item.rows()
        else:
            yield item


def read_batches(
    blocks: Iterator[Block],
    dialect: Dialect,
    width: int,
    limit: int,
    *,
    line: int = 1,
    number: int = 1,
    asked: Asked | None = None,
) -> Iterator[Batch]:
    """The rows of a table of ``width`` columns, without the empty ones, which are counted all the same.

    Rows that stand one below the other come as a stretch. A row of more than ``limit`` characters is a problem. Takes memory
    for one block and one row. Stretches may be bare but for the columns that are ``asked`` for.
    """
    csv.field_size_limit(max(csv.field_size_limit(), limit + 1))
    waiting = _Lines(blocks, dialect, width, limit, line, number)
    waiting.asked = asked or waiting.asked
    while True:
        yield from waiting.rows()
        if waiting.broken is not None:
            yield from waiting.recover()
            continue
        if waiting.cuts and waiting.used_up():
            yield from waiting.cut_texts()
        yield from waiting.fill()
        if not waiting.left():
            return


class _Lines:
    """The lines that are held: ``lines[at:]`` are to be read, the first of them is line ``line`` of the file."""

    def __init__(
        self,
        blocks: Iterator[Block],
        dialect: Dialect,
        width: int,
        limit: int,
        line: int,
        number: int,
    ) -> None:
        self.blocks = blocks
        self.dialect = dialect
        self.width = width
        self.limit = limit
        self.line = line
        self.number = number
        self.lines: list[str] = []
        self.at = 0
        self.window: int | None = None
        self.broken: str | None = None
        self.held = 0  # characters of the lines, as they were when the last ones came
        self.ended = False
        self.barrier: Oversized | None = None
        self.long = False
        self.plain = not dialect.escape  # whether each line was a row so far, of those that are held
        # Characters read in vain, and with use: what is read in vain stays in proportion, whatever the file holds.
        self.vain = 0
        self.used = 0
        self.cuts = can_cut(dialect, width)
        self.asked = Asked()
        self.back: list[Block] = []  # blocks that were taken and come again, the next one last

    def _next_block(self) -> Block | None:
        return self.back.pop() if self.back else next(self.blocks, None)

    def cut_texts(self) -> Iterator[Stretch | LoadProblem]:
        """The rows of the next texts, up to one that takes a closer look: its lines and those behind it come as lines then."""
        self.lines, self.at, self.window = [], 0, None
        rest = b""
        while True:
            block = self._next_block()
            if isinstance(block, LoadProblem):
                yield block
                continue
            data = block.encode("utf-8", "replace") if isinstance(block, str) else block
            if not isinstance(data, bytes) or len(rest) + len(data) > self.limit:
                if block is not None:
                    self.back.append(block)
                break
            text = Cutter(rest + data, self.dialect, self.width)
            yield from self._cut(text)
            # The last row may go on in the next block. One that is longer than a block is looked at.
            stopped = text.stopped or bool(rest and not text.at)
            rest = text.text[text.at :]
            if stopped:
                break
        if rest:
            self.back.append(rest)

    def _cut(self, text: Cutter) -> Iterator[Stretch]:
        """The rows that a text begins with, as many at once as stay where a processor reaches them quickly."""
        most = _FEWEST
        again = Cutter(b"", self.dialect, self.width).again  # not this text's, which would be held with it
        while True:
            columns = sorted(self.asked.columns)
            found = text.rows(most, columns)
            if found is None:
                return
            count = len(found.bounds) - 1
            starts: Sequence[int] = range(self.line, self.line + count)
            if found.ends is not None:
                starts = [self.line, *(self.line + end for end in found.ends[:-1])]
            numbers = range(self.number, self.number + count)
            size = found.bounds[-1]
            # Its own bytes: the others of the block need not be held for them.
            own = text.text[text.at - size : text.at]
            origin = Origin(starts, numbers, data=own, bounds=found.bounds, again=again)
            if columns:
                some = {column: found.cells[at :: len(columns)] for at, column in enumerate(columns)}
                yield Stretch([(origin, 0, count)], some=some, width=self.width)
            else:
                yield Stretch([(origin, 0, count)], flat=found.cells, width=self.width)
            self.line += count if found.ends is None else found.ends[-1]
            self.number += count
            self.used += size
            most = max(_FEWEST, count * (_BARE_AT_ONCE if columns else _AT_ONCE) // size)

    def batch(self) -> Stretch | None:
        """The lines as rows; None where a line is not one row, which has to be looked at."""
        share = max(_FEWEST, len(self.lines) * _AT_ONCE // max(1, self.held))
        lines = self.lines[self.at : self.at + share]
        size, quote = len(lines), self.dialect.quote
        text = None if quote and quote in lines[-1] else "".join(lines)
        flat = None if text is None else cells_of(text, size, self.dialect, self.width)
        cells: list[list[str]] | None = None
        if flat is None:
            try:
                cells = list(reader(lines, self.dialect, strict=True))
            except csv.Error:
                return None
            if len(cells) != size or not all(cells):
                return None
        numbers = range(self.number, self.number + size)
        origin = Origin(range(self.line, self.line + size), numbers, lines)
        rows = Stretch([(origin, 0, size)], cells=cells, flat=flat, width=self.width)
        self.at += size
        self.line += size
        self.number += size
        self.used += sum(map(len, lines)) if text is None else len(text)
        return rows

    def rows(self) -> Iterator[Batch]:
        """Rows as long as their quotes pair up; then ``broken`` says why not, or the lines are used up."""
        self.broken = None
        while self.plain and not self.long and self.window is None and self.at < len(self.lines):
            batch = self.batch()
            if batch is None:
                self.plain = False
            else:
                yield batch
        lines, at = self.lines, self.at
        separators = self.width - 1
        while at < len(lines):
            stop = len(lines) if self.window is None else min(len(lines), at + self.window)
            base = at
            found = reader(
                lines[base:stop] if base or stop < len(lines) else lines, self.dialect, strict=True
            )
            separator = self.dialect.separator
            limit, long = self.limit, self.long
            line, number = self.line, self.number
            held: list[Row] = []
            try:
                for cells in found:
                    end = base + found.line_num
                    if end == at + 1 and not long:
                        text = lines[at]
                    else:
                        text = "".join(lines[at:end])
                        several = end > at + 1
                        if (several and self.width and len(cells) != self.width) or (
                            several
                            and separators > 1
                            and text.count(separator) >= separators * (end - at)
                            and self._each_is_a_row(at, end)
                        ):
                            self.vain += len(text)
                            self.broken = "swallowed"
                            break
                        if len(text) > limit:
                            yield from _taken(held)
                            yield too_large(len(text), limit, line)
                            line += end - at
                            number += 1
                            at = end
                            continue
                    if cells:
                        held.append(as_row((cells, text, line, number)))
                    else:
                        yield from _taken(held)
                    line += end - at
                    number += 1
                    at = end
            except csv.Error as error:
                self.broken = _CUT_OFF if _CUT_OFF in str(error) else "quotes"
                if self.broken == _CUT_OFF and stop < len(lines) and self._may_waste(at, stop):
                    self.broken = None  # the window cut it; a wider one may not
            yield from _taken(held)
            self.used += sum(map(len, lines[base:at]))
            self.at, self.line, self.number = at, line, number
            if self.broken is not None:
                return
            if self.window is not None:
                self.window = self.window * 4 if self.window < len(lines) else None

    def _may_waste(self, start: int, stop: int) -> bool:
        self.vain += sum(map(len, self.lines[start:stop]))
        return self._frugal()

    def _frugal(self) -> bool:
        """Whether more may be read in vain."""
        return self.vain < 8 * self.used + 2 * self.limit

    def _each_is_a_row(self, start: int, end: int) -> bool:
        """Whether the lines of a "row" are rows of the table, each by itself, most of them at least."""
        misses = 0
        allowed = (end - start) // 5
        least = self.width - 1
        separator = self.dialect.separator
        closing = self.dialect.quote + separator
        for index in range(start, end):
            line = self.lines[index]
            marks = line.count(separator)
            # More separators than columns want cells in quotes, of which the first line has none that closes, mostly.
            if marks < least or (
                marks > least
                and (
                    closing not in line
                    or len(cut_row(line, self.dialect, most=self.width).cells) != self.width
                )
            ):
                misses += 1
                if misses > allowed or index == start:
                    return False
        return True

    def fill(self) -> Iterator[LoadProblem]:
        """Take more lines, as many again as are held."""
        self.long = self.long and self.at < len(self.lines)
        self.plain = not self.dialect.escape  # it may stand before the end of a line
        self.lines = self.lines[self.at :]
        self.at = 0
        if self.barrier is not None and not self.lines:
            yield too_large(self.barrier.size, self.limit, self.line)
            self.line += 1
            self.number += 1
            self.barrier = None
        self.held = wanted = sum(map(len, self.lines))
        got = 0
        while self.barrier is None and got <= wanted:
            block = self._next_block()
            if block is None:
                self.ended = True
                break
            if isinstance(block, LoadProblem):
                yield block
            elif isinstance(block, Oversized):
                self.barrier = block
            else:
                lines = block if isinstance(block, list) else lines_in(block)
                self.lines += lines
                size = sum(map(len, lines))
                self.long = self.long or (size > self.limit and max(map(len, lines)) > self.limit)
                got += size
        self.held += got

    def used_up(self) -> bool:
        """Whether no line is held that is still to be read, and none was passed over that is still to be told."""
        return self.at >= len(self.lines) and self.barrier is None

    def left(self) -> bool:
        """Whether there is anything left to read."""
        return bool(self.lines) or self.barrier is not None

    def recover(self) -> Iterator[Row | LoadProblem]:
        """Read the row whose quotes do not pair up, or get more lines if it was only cut off."""
        complete = self.ended or self.barrier is not None
        if self.broken == _CUT_OFF and not complete and self._frugal():
            before = self.vain
            self._may_waste(self.at, len(self.lines))
            if self.vain - before <= self.limit:
                yield from self.fill()
                self.broken = None
                return
        text, count = self._take(1)
        single = cut_row(text, self.dialect)
        cut = single
        if (
            single.unclosed is not None
            and (len(single.cells) != self.width or self.width < 3)
            and self._frugal()
        ):
            # As far as is looked ahead, whatever the blocks are: else where they end would say what a quote is.
            while not (self.ended or self.barrier) and sum(map(len, self.lines[self.at :])) < _AHEAD:
                yield from self.fill()
            ahead, _ = self._take(None)
            longer = cut_row(ahead, self.dialect)
            self.vain += len(ahead)
            lines = self._count(longer.end)
            if len(longer.cells) == self.width and longer.unclosed is None:
                text, count, cut = ahead[: longer.end], lines, longer
        place = cut.unclosed
        fault = "unclosed-quote"
        spaced = cut_row(text, self.dialect, blanks=True) if place is not None else cut
        if (
            place is not None
            and spaced.unclosed is None
            and len(spaced.cells) == self.width
            and not any(cell.stray for cell in spaced.cells)
        ):
            # Blanks behind a closing quote: every program reads that alike, and there is nothing to tell.
            cut, place, fault = spaced, 0, ""
        if place is None:
            fault = "stray-quote"
            place = next(
                (_first_stray(text, cell.start, cell.end, self.dialect) for cell in cut.cells if cell.stray),
                0,
            )
        if fault:
            yield _quoting(fault, text, place, self.line)
        cells = [value_of(text, cell, self.dialect) for cell in cut.cells]
        if len(text) > self.limit:
            yield too_large(len(text), self.limit, self.line)
        else:
            yield Row(cells, text, self.line, self.number)
        self.line += count
        self.number += 1
        self.at += count
        self.used += len(text)
        self.window = _WINDOW if self._frugal() else 1
        self.broken = None

    def _take(self, count: int | None) -> tuple[str, int]:
        """The text of so many lines, or of those within reach."""
        if count is not None:
            return "".join(self.lines[self.at : self.at + count]), count
        size = 0
        for index in range(self.at, len(self.lines)):
            size += len(self.lines[index])
            if size > _AHEAD:
                return "".join(self.lines[self.at : index]), index - self.at
        return "".join(self.lines[self.at :]), len(self.lines) - self.at

    def _count(self, size: int) -> int:
        """How many lines so many characters are."""
        index = self.at
        while size > 0 and index < len(self.lines):
            size -= len(self.lines[index])
            index += 1
        return index - self.at


def _first_stray(text: str, start: int, end: int, dialect: Dialect) -> int:
    """The first quote in a cell that nobody doubled."""
    at = text.find(dialect.quote, start, end)
    while at >= 0 and not dialect.escape and text.startswith(dialect.quote, at + 1) and at + 1 < end:
        at = text.find(dialect.quote, at + 2, end)
    return max(at, start)


def _quoting(fault: str, text: str, place: int, line: int) -> LoadProblem:
    before = text[:place]
    down = before.count("\n") + before.count("\r") - before.count("\r\n")
    column = place - max(before.rfind("\n"), before.rfind("\r"))
    return LoadProblem(
        "broken-quoting", detail=fault, span=Span(line + down, column, line + down, column + 1), lost=False
    )


def too_large(size: int, limit: int, line: int) -> LoadProblem:
    """A row of ``size`` characters where at most ``limit`` are held."""
    detail = f"this row has {size:,} characters, {limit:,} is the most"
    return LoadProblem("too-large", detail=detail, span=Span(line, 1, line, 1))
