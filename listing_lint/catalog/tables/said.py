"""What a cell says: a word, a price, a count, a number, a weight. What it does not say stays the text that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.breaks import broken
from listing_lint.catalog.readers.values import money
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.plan import Fill, Reading

_PIECES = "шт|pcs?|pieces?|nos|stk|stück|st|units?|uds?|unidades|pz|pezzi|pièces|szt|ks|db|adet|buc|kom|stuks|件|个|個|点|개"
_COUNT = late(rf"([0-9]{{1,15}})(?:[.,]0+)?(?: ?(?:{_PIECES})\.?)?", re.IGNORECASE)
_LOCALE = late(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NUMBER = late(r"[0-9]+(?:\.[0-9]+)?")
_COMMA = late(r"[0-9]{1,6},(?:[0-9]{1,2}|[0-9]{4,6})")
"""A number with a decimal comma; with three digits behind it, it might be one of thousands."""
_PLAIN_PRICE = late(r"[0-9]+(?:\.[0-9]+)?")

_numbers: dict[str, Any] = {}
_REMEMBERED = 10_000


def word_of(reading: Reading, cell: str) -> str:
    """A cell that is read as one word; ``""`` where it holds no such word."""
    text = cell.strip()
    if reading == "breaks":
        return broken(text)
    if reading == "named":
        return "" if text.isdecimal() else text
    if reading == "first":
        return text.split(",")[0].strip() or text
    # "English" is a language, and no tag that a listing could have.
    return text if _LOCALE.fullmatch(text) else ""


def member_lacks(member: str, cell: str) -> bool:
    """Whether a cell says in words that there is no former price: "No old price"."""
    return member == "list_price" and not any(map(str.isdigit, cell))


def is_nothing(cell: str) -> bool:
    """Whether a price is 0, in whichever spelling."""
    return "0" in cell and not cell.strip().strip("0.,")


def says_none(cell: str) -> bool:
    """Whether what stands beside a price says that it is not asked: another price of 0, or a no."""
    return is_nothing(cell) or cell.strip().casefold() in _NO


_NO = frozenset({"no", "false", "off", "n", "nein", "non", "não", "nie", "ні", "нет", "hayır"})


def price(cell: str) -> tuple[Any, str | None]:
    """A price and the currency that its cell names; plain numbers stay as they are written."""
    text = cell.strip()
    return (text, None) if _PLAIN_PRICE.fullmatch(text) else money(text)


def pointed_price(cell: str) -> tuple[Any, str | None]:
    """A price of a column whose points part thousands: ``$ 1.347.630``."""
    text = _POINTED.sub(lambda found: found[0].replace(".", ""), cell.strip())
    value, currency = price(text)
    return (int(value) if "." in cell and value == text and text.isdecimal() else value), currency


def comma_price(cell: str) -> tuple[Any, str | None]:
    """A price of a column whose commas part off cents, and tenths of them: ``20,240``."""
    text = _THREE_PLACES.sub(lambda found: f"{found[1].replace('.', '')}.{found[2]}", cell.strip())
    value, currency = price(text)
    return (float(value) if "," in cell and value == text else value), currency


_THREE_PLACES = late(r"(?<![\d.,])([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9}),([0-9]{3})(?![\d.,])")
_POINTED = late(r"(?<![\d.,])[0-9]{1,3}(?:\.[0-9]{3})+(?![\d.])")


def lines_in(cell: str) -> list[tuple[int, str]]:
    """The lines of a cell, each with its place; where blank lines part some of them, what stands between these.

    A cell of one line is parted where it is a list: by bars, points and semicolons, and by commas between short pieces that
    all have a capital, as eBay writes "Waterproof, Breathable, UV Protection".
    """
    parts = _BETWEEN_BLANKS if _BLANK_LINE.search(cell.strip()) else _LINE
    found = [(line.start(), line[0].rstrip()) for line in parts.finditer(cell)]
    return listed_in(*found[0]) if len(found) == 1 else found


def listed_in(start: int, line: str) -> list[tuple[int, str]]:
    """The entries of a list that is written in one line; the line itself where it is none, or where it is HTML."""
    if "<" in line or "&" in line:
        return [(start, line)]
    for pattern, fewest, longest in ((_BARRED, 2, 1 << 30), (_WITH_COMMAS, 3, _SHORT)):
        found = [(start + piece.start(), piece[0].rstrip()) for piece in pattern.finditer(line)]
        texts = [text for _, text in found]
        short = longest > _SHORT or (
            not _SENTENCE.search(line) and all(text[0].isupper() or text[0].isdecimal() for text in texts)
        )
        if len(found) >= fewest and short and max(map(len, texts)) <= longest:
            return found
    return [(start, line)]


MAY_BE_LISTS = late(r"[\n|;•]|, ")
"""What has to stand in a cell for it to be more than one entry."""
_BARRED = late(r"[^\s|;•](?:[^|;•]*[^\s|;•])?")
_WITH_COMMAS = late(r"[^\s,(](?:\([^()]*\)|[^,(]|,(?! ))*")
_SENTENCE = late(r"[.!?:](?:\s|\Z)")
_SHORT = 40
"""Characters of an entry between commas."""
_BLANK_LINE = late(r"\n[ \t\r]*\n")
_BETWEEN_BLANKS = late(r"\S.*(?:\n[ \t]*\S.*)*")
_LINE = late(r"\S.*")


def count(cell: str) -> Any:
    """A whole number; what is none stays text. Less than nothing in stock (sold on order) is nothing."""
    text = cell.strip()
    match = _COUNT.fullmatch(text.replace(",", "") if re.fullmatch(r"[0-9]{1,3}(,[0-9]{3})+", text) else text)
    if match:
        return int(match[1])
    return 0 if text.startswith("-") and _COUNT.fullmatch(text[1:]) else text


def number_of(cell: str) -> Any:
    """A number as JSON has it; what is none stays text. Remembered: sides and weights come again and again."""
    known = _numbers.get(cell)
    if known is None:
        known = _number_of(cell)
        if len(_numbers) < _REMEMBERED and len(cell) < 16:
            _numbers[cell] = known
    return known


def _number_of(cell: str) -> Any:
    if cell.isdecimal() and cell.isascii() and len(cell) < 16:
        return int(cell)
    text = cell.strip()
    if _COMMA.fullmatch(text) or (text.startswith("0,") and text[2:].isdecimal() and text.isascii()):
        return float(text[:20].replace(",", "."))
    if not _NUMBER.fullmatch(text) or len(text) > 15:
        return text
    return float(text) if "." in text else int(text)


def weight(cell: str, fill: Fill, cells: Sequence[str]) -> Any:
    """A weight with the unit that its header or the row says; what is no number stays text."""
    number = number_of(cell)
    unit = cells[fill.unit_column].strip() if fill.unit_column >= 0 else fill.unit
    if isinstance(number, str) or not unit:
        return number
    return {"value": number, "unit": unit}
