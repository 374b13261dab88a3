"""The rows of a table as its products: which rows are one, and which are none.

Most rows of most tables are a product each. They are told by their columns, many at a time; all others one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.problem import SHIFTED, LoadProblem
from listing_lint.catalog.readers.amazon_flat_file import data_row
from listing_lint.catalog.readers.apart import Alone, Sure, Together, asked_together, parted
from listing_lint.catalog.readers.held import Held
from listing_lint.catalog.tables.headings import is_heading
from listing_lint.catalog.tables.notes import (
    HEADING,
    LOOKED_AT,
    NOTE,
    further_table,
    names_again,
    notes_ahead,
)
from listing_lint.catalog.tables.shifted import is_shifted, kinds_of
from listing_lint.catalog.tables.stretch import Row, Stretch
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from listing_lint.catalog.tables.plan import Cells, Plan
    from listing_lint.catalog.tables.rows import Batch
    from listing_lint.catalog.tables.shifted import Kind
    from listing_lint.catalog.tables.source import Table

_UNREAD = frozenset({"broken-row", "too-large"})
_LONG = frozenset({"title", "description", "short_description", "bullets", "keywords"})
"""Members whose texts may have line breaks, which tear a row where they stand without quotation marks."""
_MOST_PIECES = 500
_MOST_STRAYS = 100
"""Products that rows below another one may name in vain, before these rows are given up."""


def start(row: Row) -> Span:
    """Where a row begins."""
    return Span(row.line, 1, row.line, 1)


def grouped(opened: Table, plan: Plan, *, hold: bool) -> Iterator[Alone | Together | list[Row] | LoadProblem]:
    """The rows of each product, its own row first; rows that belong to none, each with the reason.

    Held, a row finds its product by its key wherever that stands; else only the product above it.
    """
    if hold and plan.key is not None:
        return _found_by_key(opened, plan)
    return _below_one_another(opened, plan)


def _found_by_key(opened: Table, plan: Plan) -> Iterator[Together | list[Row] | LoadProblem]:
    held = Held(plan)
    if opened.asked is not None and not plan.nothing:
        opened.asked.columns = asked_together(plan)
    for item in _rows(opened, plan, held.groups.keys()):
        if isinstance(item, Sure):
            held.take_rows(item.rows)
        elif isinstance(item, Together):
            held.take_runs(item)
        elif isinstance(item, Row):
            held.take(item)
        elif isinstance(item, LoadProblem):
            if item.rule in _UNREAD:
                held.current = []  # what goes on behind it is not the product before it
            yield item
        else:
            raise TypeError("rows with a key are never told apart without it")
    for group in held.products():
        if isinstance(group, Together):
            yield group
        else:
            yield from _checked(group, plan)


def _below_one_another(opened: Table, plan: Plan) -> Iterator[Alone | Together | list[Row] | LoadProblem]:
    groups: dict[str, list[Row]] = {}
    current: list[Row] = []
    strays: list[list[Row]] = []
    """Rows that name another product than the one above them, which may go on behind them. Theirs may still come."""
    above: list[Row] = []  # the rows that the last one was put to
    belongs, key_of, leads, also_of, skip = plan.belongs, plan.key, plan.leads, plan.also, plan.skip
    for row in _rows(opened, plan, None):
        if isinstance(row, LoadProblem):
            yield row
            if row.rule not in _UNREAD:
                continue
        if not isinstance(row, Row):
            # What goes on behind it is not the product before it.
            yield from _closed(current, strays, plan)
            groups, current, strays, above = {}, [], [], []
            if isinstance(row, Alone | Together):
                yield row
            continue
        cells = row.cells
        if above and belongs is not None and belongs(above[0].cells, cells):
            above.append(row)
            continue
        if key_of is None:
            yield from _checked(current, plan)
            reason = skip(cells) if skip is not None else None
            current = above = [row] if reason is None else []
            if reason is not None:
                yield _skipped(row, reason)
            continue
        key = key_of(cells)
        first = leads is None or leads(cells)
        group = groups.get(key) if key else None
        # A second product with the same key is a listing of its own, and reported as a double.
        if group is not None and (leads is None or not first or not leads(group[0].cells)):
            group.insert(0 if first and leads is not None else len(group), row)
        elif not first:
            if len(strays) == _MOST_STRAYS:
                yield from _closed([], strays, plan)
                groups, strays = {key: one for key, one in groups.items() if one is current}, []
            above = [row]
            strays.append(above)
            if key:
                groups[key] = above
            continue
        else:
            group = [row]
        above = group
        if first and group is not current:
            yield from _closed(current, [stray for stray in strays if stray is not group], plan)
            groups, current, strays = {key: group} if key else {}, group, []
        for also in also_of(cells) if first and also_of is not None else ():
            groups[also] = group
    yield from _closed(current, strays, plan)


def _closed(current: list[Row], strays: list[list[Row]], plan: Plan) -> Iterator[list[Row] | LoadProblem]:
    """A product of which no more rows come, and the rows that stand below it and whose products did not come."""
    yield from _checked(current, plan)
    for stray in strays:
        yield from _checked(stray, plan)


def _rows(
    opened: Table, plan: Plan, known: Collection[str] | None
) -> Iterator[Row | LoadProblem | Alone | Together | Sure]:
    """The rows that are products or parts of one; why the others are none."""
    head = list(opened.head.cells) if opened.head is not None else []
    aside, headings = plan.aside, plan.headings
    further = further_table(plan, head)
    last, below = 0, ""
    for row in parted(_without_notes(opened, plan), opened, plan, known):
        if isinstance(row, Alone | Together | Sure):
            last = row.last
            if below:
                yield from (_of_another_table(one, below) for one in row.each())
            else:
                yield row
            continue
        if isinstance(row, LoadProblem):
            yield row
            continue
        cells = row.cells
        if not cells[0] and not any(cells):
            continue
        if row.number != last + 1 and last and not below and further(cells):
            below = f"it is of another table, whose names stand in row {row.number}"
        last = row.number
        if below:
            yield _of_another_table(row, below)
        elif cells == head or (head and _is_head_again(cells, head)):
            yield LoadProblem(
                "entry-not-checked", detail="a row repeats the header", span=start(row), lost=False
            )
        elif aside is not None and (why := aside(cells)) is not None:
            yield LoadProblem("entry-not-checked", detail=why, span=start(row), lost=False)
        elif headings is not None and is_heading(headings, cells):
            yield LoadProblem("entry-not-checked", detail=HEADING, span=start(row), lost=False)
        else:
            yield row


def _is_head_again(cells: Cells, head: Cells) -> bool:
    """Whether a row has the names of most columns once more, above the next goods of a printed list."""
    first = next((index for index, cell in enumerate(cells) if cell), -1)
    return (
        0 <= first < len(head)
        and cells[first] == head[first]
        and names_again([(index, cell.strip()) for index, cell in enumerate(cells) if cell.strip()], head)
    )


def _of_another_table(row: Row, why: str) -> LoadProblem:
    return LoadProblem("entry-not-checked", detail=why, span=start(row), lost=False)


def _without_notes(opened: Table, plan: Plan) -> Iterator[Batch]:
    """The rows without a template's notes, which stand between the names of the columns and the first product."""
    items = _whole_rows(opened, plan)
    if opened.head is None:
        yield from items
        return
    first: list[Row | LoadProblem] = []
    left: Stretch | None = None
    while len(first) < LOOKED_AT and (item := next(items, None)) is not None:
        if isinstance(item, Stretch):
            wanted = LOOKED_AT - len(first)
            first += item.part(0, wanted).rows()
            left = item.part(wanted, len(item))
        else:
            first.append(item)
    rows = [item for item in first if isinstance(item, Row)]
    notes = {row.number for row in rows[: notes_ahead([row.cells for row in rows], opened.head.cells, plan)]}
    first_row = data_row([row.cells for row in opened.above])
    notes |= {row.number for row in rows if row.number < first_row}  # examples
    for item in first:
        if (
            isinstance(item, Row)
            and item.number in notes
            and any(item.cells)
            and item.cells != list(opened.head.cells)
        ):
            heads = plan.headings is not None and is_heading(plan.headings, item.cells)
            detail = HEADING if heads else NOTE
            yield LoadProblem("entry-not-checked", detail=detail, span=start(item), lost=False)
        else:
            yield item
    if left is not None and len(left):
        yield left
    yield from items


def _whole_rows(opened: Table, plan: Plan) -> Iterator[Batch]:
    """The rows as wide as the header; those that a line break has torn are put together again."""
    width = len(opened.header.cells)
    batches = opened.batches if not plan.nothing else _without(plan.nothing, opened.batches)
    texts = {fill.column for fill in plan.listing if fill.member in _LONG} if opened.dialect else frozenset()
    kinds = kinds_of(plan) if opened.dialect else {}
    named = max((at for at, name in enumerate(opened.header.cells, 1) if name.strip()), default=width)
    # Many rows have a cell more than the header has names, and that is not a column of pictures without a name.
    wider = named < width and bool(kinds) and max(kinds) < named
    pieces: list[Row] = []
    for batch in batches:
        if isinstance(batch, Stretch) and not pieces and not wider and batch.are_as_wide(width):
            yield batch
            continue
        for item in batch.rows() if isinstance(batch, Stretch) else (batch,):
            if isinstance(item, LoadProblem):
                yield from _flushed(opened, plan, pieces, kinds)
                yield item
                continue
            found = len(item.cells)
            if pieces:
                if found < width and _goes_on(pieces, item, width):
                    pieces.append(item)
                    if sum(len(one.cells) for one in pieces) - len(pieces) + 1 == width:
                        yield from _mended(pieces)
                        pieces = []
                    continue
                yield from _flushed(opened, plan, pieces, kinds)
            if found == width:
                yield _broken(item, named) if wider and is_shifted(item.cells, named, kinds) else item
            elif found < width and found - 1 in texts:
                pieces.append(item)
            else:
                yield from _fitted(opened, plan, item, kinds)
    yield from _flushed(opened, plan, pieces, kinds)


def _without(nothing: str, batches: Iterable[Batch]) -> Iterator[Batch]:
    """The rows with their cells empty that hold nothing but the sign for nothing."""
    for batch in batches:
        for item in batch.rows() if isinstance(batch, Stretch) else (batch,):
            if isinstance(item, Row):
                yield item._replace(cells=["" if cell.strip() == nothing else cell for cell in item.cells])
            else:
                yield item


def _goes_on(pieces: list[Row], row: Row, width: int) -> bool:
    """Whether a short row is the rest of a text that a line break has cut, or a further line of it."""
    rest = row.cells[0].strip()
    total = sum(len(one.cells) for one in pieces) - len(pieces) + len(row.cells)
    prose = " " in rest or rest.startswith("<")
    return (
        prose and len(pieces) < _MOST_PIECES and (total == width or (len(row.cells) == 1 and total < width))
    )


def _mended(pieces: list[Row]) -> Iterator[Row | LoadProblem]:
    first, last = pieces[0], pieces[-1]
    lines = [first.cells[-1], *(piece.cells[0] for piece in pieces[1:])]
    detail = f"torn-row {len(pieces)}"
    yield LoadProblem("broken-quoting", detail=detail, span=start(first), lost=False)
    cells = [*first.cells[:-1], "\n".join(lines), *last.cells[1:]]
    yield Row(cells, "".join(piece.text for piece in pieces), first.line, first.number)


def _flushed(
    opened: Table, plan: Plan, pieces: list[Row], kinds: Mapping[int, Kind]
) -> Iterator[Row | LoadProblem]:
    for piece in pieces:
        yield from _fitted(opened, plan, piece, kinds)
    pieces.clear()


def _fitted(opened: Table, plan: Plan, row: Row, kinds: Mapping[int, Kind]) -> Iterator[Row | LoadProblem]:
    """The row as wide as the header; one with more filled cells has come apart, and its values stand in wrong columns.

    So do those of one that lost or won a cell before others, as what these columns hold shows.
    """
    cells = row.cells
    header = opened.header
    found, width = len(cells), len(header.cells)
    if is_shifted(cells, width, kinds):
        yield _broken(row, width)
        return
    if found > width:
        if any(cell.strip() for cell in cells[width:]):
            detail = f"it has {found} cells and the header {width}"
            yield LoadProblem("broken-row", detail=detail, span=start(row))
        else:
            yield row._replace(cells=cells[:width])
        return
    whole = row._replace(cells=[*cells, *[""] * (width - found)])
    # Spreadsheets keep no empty cells at the end of a row, columns without a name are missed by nobody, and a heading or a
    # remark has one cell: it is told as such.
    is_short = opened.dialect is not None and any(name.strip() for name in header.cells[found:])
    if is_short and not (found == 1 and plan.aside is not None and plan.aside(whole.cells)):
        detail = f"it has {found} cells and the header {width}; the others are read as empty"
        yield LoadProblem("short-row", detail=detail, span=start(row), lost=False)
    yield whole


def _broken(row: Row, width: int) -> LoadProblem:
    """That the cells of a row stand in other columns than they are of."""
    detail = f"it has {len(row.cells)} cells and the header {width}"
    return LoadProblem("broken-row", detail=detail, span=start(row), subject=SHIFTED)


def _checked(rows: list[Row], plan: Plan) -> Iterator[list[Row] | LoadProblem]:
    """The rows of a product, or the reason why they are none, for each of them."""
    reason = plan.skip(rows[0].cells) if rows and plan.skip is not None else None
    if reason is not None:
        yield from (_skipped(row, reason) for row in rows)
    elif rows:
        yield rows


def _skipped(row: Row, reason: str) -> LoadProblem:
    deleted = "deletes" in reason
    return LoadProblem(
        "entry-not-checked" if deleted else "row-without-product",
        detail=reason,
        span=start(row),
        lost=not deleted,
    )
