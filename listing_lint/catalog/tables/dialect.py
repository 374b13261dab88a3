"""What parts the cells of a table, and how quotes are written in it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import accumulate, islice
from math import log2
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    import _csv
    from collections.abc import Callable, Iterator, Sequence

SEPARATORS = ",;\t|#^~\x1f"
"""What parts cells, in the order of preference where two fit equally well."""

_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe", "#": "hash", "^": "caret", "~": "tilde"}
_HEAD_ROWS = 200
_SAMPLE = 1 << 16
_FEWEST = 20
"""Lines at the head are looked at up to so many characters, but so many lines at least."""
_HINT = re.compile(r'"?sep=(.)"?[\r\n]*', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are parted and quoted.

    ``quote`` is ``""`` where quotes mean nothing, ``escape`` the sign before a quote that is text, ``""`` where it is doubled.
    """

    separator: str = ","
    quote: str = '"'
    escape: str = ""
    skip_space: bool = False

    @property
    def name(self) -> str:
        """The separator in a word."""
        return _NAMES.get(self.separator, repr(self.separator))


def reader(lines: Iterator[str] | Sequence[str], dialect: Dialect, *, strict: bool) -> _csv.Reader:
    """Python's own reader for the dialect; strict, it raises :class:`csv.Error` where quotes do not pair up."""
    return csv.reader(
        lines,
        delimiter=dialect.separator,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        escapechar=dialect.escape or None,
        doublequote=not dialect.escape,
        skipinitialspace=dialect.skip_space,
        strict=strict,
    )


def find_dialect(lines: Sequence[str], known: Callable[[str], bool]) -> tuple[Dialect, int]:
    """The dialect of the lines at the head of a table, and how many of them only say what it is (``sep=;``).

    The separator is the one that parts the most rows into the same number of cells; ``known`` says whether a cell is the usual
    name of a column, which decides where several do.
    """
    hint = _HINT.fullmatch(lines[0]) if lines else None
    if hint:
        return _quoting(lines[1:], hint[1]), 1
    sample = [line for line in lines if line.strip()][: _HEAD_ROWS * 2]
    long = next((at for at, size in enumerate(accumulate(map(len, sample))) if size > _SAMPLE), len(sample))
    sample = sample[: max(long, _FEWEST)]
    best = (0.0, Dialect())
    for separator in SEPARATORS:
        if not any(separator in line for line in sample):
            continue
        dialect = _quoting(sample, separator)
        points = _fitness(sample, dialect, known)
        if points > best[0] + 1e-9:
            best = (points, dialect)
    return (best[1] if best[0] else _quoting(sample, ",")), 0


def other_separator(lines: Sequence[str]) -> str:
    """A sign that parts the lines into the same number of cells and that no table is read with; ``""`` where there is none.

    Two cells are a key and its value in many a file, unless quotes stand around the first.
    """
    sample = [line for line in lines if line.strip()][:_HEAD_ROWS]
    least = 2 if all(line.lstrip().startswith('"') for line in sample) else 3
    for sign in _OTHERS:
        widths = [len(row) for row in _lenient(sample, Dialect(sign, skip_space=True))]
        width, count = Counter(widths).most_common(1)[0] if widths else (0, 0)
        if count > 1 and count >= _MOST * len(widths) and width >= least:
            return sign
    return ""


_OTHERS = "/:=\\¦§"
_MOST = 0.9


def _fitness(lines: Sequence[str], dialect: Dialect, known: Callable[[str], bool]) -> float:
    """How well the dialect fits: the share of rows of the usual width, a little more for wide ones, and known names."""
    rows = list(islice(_lenient(lines, dialect), _HEAD_ROWS))
    if len(rows) > 1 and len(rows) < _HEAD_ROWS:
        rows.pop()  # the last one may be cut
    widths = Counter(len(row) for row in rows)
    if not widths:
        return 0.0
    width, _ = max(widths.items(), key=lambda item: (item[1] * log2(item[0] + 1), item[0]))
    if width < 2:
        return 0.0
    alike = sum(count for other, count in widths.items() if other == width) / len(rows)
    near = sum(count for other, count in widths.items() if 1 < other < width) / len(rows)
    names = max((sum(1 for cell in row if known(cell)) for row in rows[:20] if len(row) > 1), default=0)
    cents = dialect.separator == "," and not any(map(_PARTS.search, lines))
    return alike + near / 3 + log2(width) / 16 + min(names, 6) / 3 - cents / 4


_PARTS = late(r"(?<![0-9]),|,(?![0-9]{1,2}(?![0-9]))")
"""A comma that parts more than cents: where none does, and another sign parts the lines as well, "599,00" is one cell."""


def _lenient(lines: Sequence[str], dialect: Dialect) -> Iterator[list[str]]:
    rows = reader(lines, dialect, strict=False)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            continue
        if row:
            yield row


@cache
def _structure(separator: str, quote: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Quotes that open and close cells; quotes that stand anywhere else; escaped quotes."""
    mark, sign = re.escape(separator), re.escape(quote)
    whole = re.compile(
        rf"(?:^|{mark})[ ]*{sign}(?>(?:[^{sign}]|{sign}{sign}|\\{sign})*){sign}(?={mark}|[\r\n]|$)",
        re.MULTILINE,
    )
    opening = re.compile(rf"(?:^|{mark})[ ]*{sign}", re.MULTILINE)
    escaped = re.compile(rf"\\{sign}(?!{mark}|[\r\n]|$)")
    return whole, opening, escaped


def _quoting(lines: Sequence[str], separator: str) -> Dialect:
    text = "".join(lines[:_HEAD_ROWS])
    whole, opening, escaped = _structure(separator, '"')
    quote = '"'
    if not opening.search(text):
        single, single_opening, single_escaped = _structure(separator, "'")
        openings = len(single_opening.findall(text))
        if openings > 1 and len(single.findall(text)) >= 0.9 * openings:
            quote, whole, escaped, opening = "'", single, single_escaped, single_opening
    elif separator in "\t|" and not whole.search(text):
        quote = ""  # quotes are text here
    escape = ""
    if (
        quote
        and escaped.search(text)
        and not re.search(rf"[^{re.escape(separator)}\r\n]{quote}{quote}[^{re.escape(separator)}\r\n]", text)
    ):
        escape = "\\"
    spaced = bool(quote) and bool(re.search(rf"{re.escape(separator)} +{quote}", text))
    found = Dialect(separator, quote, escape, spaced and separator != " ")
    if quote and not escape and f"\\{quote}" in text:
        # Before a separator, too, the sign may belong to the text: 24\", black. The rows say which.
        escaping = replace(found, escape="\\")
        if _even(lines, escaping) > _even(lines, found):
            return escaping
    return found


def _even(lines: Sequence[str], dialect: Dialect) -> int:
    """How many rows have as many cells as most have."""
    widths = Counter(len(row) for row in islice(_lenient(lines, dialect), _HEAD_ROWS))
    return max(widths.values(), default=0)
