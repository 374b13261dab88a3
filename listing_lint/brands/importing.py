"""Marks that users bring: lists of names as CSV, and exports of registers, which count only as they are written."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from itertools import chain, islice
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import AS_WRITTEN
from listing_lint.brands.letters import bare
from listing_lint.brands.marks import FaultyMarksError, Goods, Mark, marks_of
from listing_lint.brands.register_words import (
    CLASS_COLUMNS,
    NAME_COLUMNS,
    OWNER_COLUMNS,
    STATUS_COLUMNS,
    classes_in,
    column_key,
    is_dead,
    mark_in,
)
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

_TODAY = date(1970, 1, 1)
_ANY_GOODS: tuple[Goods, ...] = ("accessories",)
_LEAST = 2
"""Letters and digits of a name, at the least."""
_MOST_ABOVE = 30
"""Rows among which the one that names the columns is looked for."""
_MOST_SHOWN = 200
NAME_SHOWN = ("name", "mark", "brand", "trademark")
"""What is told of the names that the column of the marks may have."""


def identifier(name: str) -> str:
    """The identifier of a mark by its name; of a name in no Latin letters, its code points."""
    key = bare(name)
    latin = re.sub(r"[^a-z0-9]+", "-", key).strip("-")
    return latin or "u-" + "-".join(f"{ord(char):x}" for char in key[:12] if char.isalnum())


def bare_mark(name: str, owner: str = "") -> Mark:
    """A mark of which only the name is known: it counts as it is written, whatever the goods."""
    return Mark(
        name=name[:80],
        owner=(owner or "your own list")[:80],
        class_="household",
        goods=_ANY_GOODS,
        fuzzy=False,
        source=AS_WRITTEN,
        checked=_TODAY,
    )


@dataclass(slots=True)
class Chosen:
    """What is taken of a register: marks of the Nice classes ``nice`` (all where it is empty), those in force unless ``dead``.

    The counts are of what was left out: marks of ``other`` classes, marks ``gone`` (no longer in force), and rows without a
    word; a name that comes ``again`` is taken once. ``unclear`` tells that the table has no column of the status.
    """

    nice: frozenset[int] = frozenset()
    dead: bool = False
    other: int = 0
    gone: int = 0
    wordless: int = 0
    again: int = 0
    unclear: bool = False

    def takes(self, name: str, classes: frozenset[int] | set[int] | None, *, live: bool) -> bool:
        """Whether a mark is taken; ``classes`` is None where its classes are not known."""
        if len(bare(name)) < _LEAST:
            self.wordless += 1
        elif self.nice and classes is not None and self.nice.isdisjoint(classes):
            self.other += 1
        elif not (live or self.dead):
            self.gone += 1
        else:
            return True
        return False


def read_file(path: Path, shown: str) -> dict[str, Mark]:
    """The marks of a TOML file in the lexicon's own format, or of a table (CSV, TSV, XLSX) with a column of names.

    Raises :class:`OSError`, :class:`UnicodeDecodeError` (of TOML) and :class:`~listing_lint.brands.marks.FaultyMarksError`.
    """
    if path.suffix.lower() == ".toml":
        return marks_of(path.read_text(encoding="utf-8-sig"), shown)
    from listing_lint.brands.mark_tables import rows_of

    with path.open("rb") as stream:
        names = list(names_in_rows(rows_of(stream, shown), shown, Chosen(dead=True)))
    return {identifier(name): bare_mark(name, owner) for name, owner in names}


def names_in(text: str, shown: str, chosen: Chosen | None = None) -> Iterator[tuple[str, str]]:
    """Names and owners of a CSV or TSV text; see :func:`names_in_rows`."""
    from listing_lint.brands.mark_tables import rows_of_lines

    lines = text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
    return names_in_rows(rows_of_lines(iter(lines), shown), shown, chosen or Chosen())


def names_in_rows(rows: Iterable[Sequence[str]], shown: str, chosen: Chosen) -> Iterator[tuple[str, str]]:
    """Names and owners of the rows of a table, each name once, as ``chosen`` says, which counts what is left out.

    Above the row that names the columns, others may stand, such as the day of the export. A table of one column without such
    a row is a plain list of names.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError` where no column of names is found, or none of Nice classes
    though some are asked for.
    """
    waiting = iter(rows)
    first = [row for row in islice(waiting, _MOST_ABOVE) if any(map(str.strip, row))]
    at = next((number for number, row in enumerate(first) if is_header(row)), None)
    if at is None:
        if any(len([cell for cell in row if cell.strip()]) > 1 for row in first):
            shown_columns = ", ".join(first[0])[:_MOST_SHOWN]
            raise FaultyMarksError(f"{shown}: no column is called {', '.join(NAME_SHOWN)}: {shown_columns}")
        header, rest = (
            [NAME_SHOWN[0]],
            chain(first, waiting),
        )  # a plain list: every line is a name, the first one too
    else:
        header, rest = [column_key(cell) for cell in first[at]], chain(first[at + 1 :], waiting)
    name_at, owner_at, class_at, status_at = (
        _column(header, names) for names in (NAME_COLUMNS, OWNER_COLUMNS, CLASS_COLUMNS, STATUS_COLUMNS)
    )
    if chosen.nice and class_at is None:
        raise FaultyMarksError(
            f"{shown}: no column of Nice classes, which are asked for: {', '.join(filter(None, header))[:_MOST_SHOWN]}"
        )
    chosen.unclear = status_at is None and not chosen.dead and len(header) > 1
    seen: set[str] = set()
    for row in rest:
        name = mark_in(_cell(row, name_at))
        live = status_at is None or not is_dead(_cell(row, status_at))
        if not chosen.takes(name, None if class_at is None else classes_in(_cell(row, class_at)), live=live):
            continue
        key = bare(name)
        if key in seen:
            chosen.again += 1
            continue
        seen.add(key)
        yield name, " ".join(_cell(row, owner_at).split())


def names_in_register(
    stream: BinaryIO, shown: str, chosen: Chosen | None = None
) -> Iterator[tuple[str, str]]:
    """Names and owners of USPTO's bulk XML, as ``chosen`` says, which counts what is left out.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError`.
    """
    from listing_lint.brands.register import case_files

    chosen = chosen or Chosen()
    seen: set[str] = set()
    for case in case_files(stream, shown):
        # Figures without words have no name.
        if not chosen.takes(mark_in(case.name), case.classes, live=case.live):
            continue
        key = bare(case.name)
        if key in seen:
            chosen.again += 1
            continue
        seen.add(key)
        yield case.name, case.owner


def is_header(row: Sequence[str]) -> bool:
    """Whether a row names the columns of a table of marks."""
    return _column([column_key(cell) for cell in row], NAME_COLUMNS) is not None


def _column(header: Sequence[str], names: Iterable[str]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def as_csv(names: Iterable[tuple[str, str]]) -> str:
    """A CSV file of names and owners, in order, for ``brands.files``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "owner"])
    # A name is one line, whatever its source made of it.
    writer.writerows(sorted((" ".join(name.split()), " ".join(owner.split())) for name, owner in names))
    return out.getvalue()
