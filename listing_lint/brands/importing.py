"""Marks that users bring: lists of names as CSV, and exports of registers, which count only as they are written."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import AS_WRITTEN
from listing_lint.brands.letters import bare
from listing_lint.brands.marks import FaultyMarksError, Goods, Mark, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import BinaryIO

NAME_COLUMNS = (
    "name", "mark", "brand", "trademark", "trade mark", "trademark name", "mark_literal", "mark identification",
    "mark verbal element text", "verbal element", "wordmark", "word mark", "markverbalelementtext",
)  # fmt: skip
OWNER_COLUMNS = ("owner", "applicant", "applicant name", "owner name", "holder", "proprietor", "registrant")
CLASS_COLUMNS = (
    "nice",
    "nice class",
    "nice classes",
    "nice classification",
    "class",
    "classes",
    "international class",
)
STATUS_COLUMNS = (
    "status",
    "trade mark status",
    "trademark status",
    "mark current status",
    "live/dead",
    "live_dead",
    "legal status",
)
"""Names of columns, in small letters, of people's own lists and of the exports of USPTO, TMview, EUIPO and WIPO."""

_DEAD = re.compile(
    r"dead|expired|cancel|abandon|withdrawn|refused|ended|surrender|invalid|lapsed|removed|inactive",
    re.IGNORECASE,
)
_TODAY = date(1970, 1, 1)
_ANY_GOODS: tuple[Goods, ...] = ("accessories",)


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


def read_file(path: Path, shown: str) -> dict[str, Mark]:
    """The marks of a TOML file in the lexicon's own format, or of a CSV or TSV file with a column of names.

    Raises :class:`OSError`, :class:`UnicodeDecodeError` and :class:`~listing_lint.brands.marks.FaultyMarksError`.
    """
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix.lower() == ".toml":
        return marks_of(text, shown)
    return {identifier(name): bare_mark(name, owner) for name, owner in names_in(text, shown)}


def names_in(
    text: str, shown: str, *, nice: frozenset[int] = frozenset(), dead: bool = False
) -> Iterable[tuple[str, str]]:
    """Names and owners of a CSV or TSV text, of the Nice classes ``nice`` (all where it is empty), live ones unless ``dead``.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError` where no column of names is found.
    """
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    rows = csv.reader(lines, delimiter=delimiter)
    header = [cell.strip().lower() for cell in next(rows, [])]
    name_at = _column(header, NAME_COLUMNS)
    if name_at is None:
        if len(header) != 1:
            raise FaultyMarksError(
                f"{shown}: no column is called {', '.join(NAME_COLUMNS[:4])}: {', '.join(header)[:200]}"
            )
        # A plain list: every line is a name, the first one too.
        name_at, rows = 0, csv.reader(lines, delimiter=delimiter)
    owner_at, class_at, status_at = (
        _column(header, names) for names in (OWNER_COLUMNS, CLASS_COLUMNS, STATUS_COLUMNS)
    )
    seen: set[str] = set()
    for row in rows:
        name = _cell(row, name_at)
        key = bare(name)
        if len(key) < 2 or key in seen:
            continue
        if nice and class_at is not None and not nice & _classes(_cell(row, class_at)):
            continue
        if not dead and status_at is not None and _DEAD.search(_cell(row, status_at)):
            continue
        seen.add(key)
        yield name, _cell(row, owner_at) if owner_at is not None else ""


def names_in_register(
    stream: BinaryIO, shown: str, *, nice: frozenset[int] = frozenset(), dead: bool = False
) -> Iterable[tuple[str, str]]:
    """Names and owners of USPTO's bulk XML, of the Nice classes ``nice`` (all where it is empty), live ones unless ``dead``.

    Raises :class:`~listing_lint.brands.marks.FaultyMarksError`.
    """
    from listing_lint.brands.register import case_files

    seen: set[str] = set()
    for case in case_files(stream, shown):
        key = bare(case.name)
        # Figures without words have no name.
        if len(key) < 2 or key in seen or (nice and not nice & case.classes) or not (dead or case.live):
            continue
        seen.add(key)
        yield case.name, case.owner


def _column(header: list[str], names: Iterable[str]) -> int | None:
    return next((header.index(name) for name in names if name in header), None)


def _cell(row: list[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


def _classes(cell: str) -> set[int]:
    return {int(number) for number in re.findall(r"\d{1,3}", cell)}


def as_csv(names: Iterable[tuple[str, str]]) -> str:
    """A CSV file of names and owners, in order, for ``brands.files``."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["name", "owner"])
    # A name is one line, whatever its source made of it.
    writer.writerows(sorted((" ".join(name.split()), " ".join(owner.split())) for name, owner in names))
    return out.getvalue()
