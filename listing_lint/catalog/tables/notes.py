"""Rows of a table that are no products: the notes of a template below its header, totals, headings, and remarks.

Sellers' sheets and marketplaces' templates hold them. They are told, and not taken for listings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.names import meaning, plain, usual
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from listing_lint.catalog.tables.plan import Cells, Plan

LOOKED_AT = 8
"""Rows below the header among which a template's notes stand."""

NOTE = "it is a note of the template, below the header"
_TOTAL = "it is a total"
HEADING = "only one of its cells is filled: it is a heading or a remark"
_NAMES_PRICE = "it names the price where one should stand: it is a heading of the rows below"


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(word) for word in text.split(","))


_DUTIES = _words(
    "mandatory,optional,required,recommended,conditional,conditional mandatory,conditionally mandatory,not required,preferred,"
    "pflicht,pflichtfeld,pflichtangabe,empfohlen,obligatoire,facultatif,optionnel,recommande,obligatorio,opcional,requerido,"
    "obbligatorio,facoltativo,verplicht,optioneel,wymagane,opcjonalne,obrigatorio,zorunlu,istege bagli,wajib,opsional,bat buoc,"
    "обязательное поле,обязательное,обязательно,необязательное,необязательно,необязательное поле,必填,选填,必須,任意,필수,선택"
)
_KINDS = _words(
    "text,string,integer,int,number,numeric,decimal,float,boolean,bool,date,url,enum,texte,nombre,texto,numero,zahl,ganzzahl,"
    "alphanumeric,closed list,open list,numerical,whole number,yes no,"
    "целое число,число,текст,строка,дата,文本,数字"
)
_TOTALS = _words(
    "total,totals,grand total,sum,subtotal,sub total,total amount,summe,gesamt,gesamtsumme,zwischensumme,insgesamt,"
    "total general,"
    "totaux,somme,sous total,totale,totaal,suma,razem,celkem,toplam,genel toplam,tong,tong cong,jumlah total,"
    "итого,всего,сумма,合计,总计,小计,總計,合計,小計,합계,총계,المجموع,סהכ"
)
_STARTS = frozenset(word[:3] for word in _TOTALS)
"""How they begin: of a million titles, nearly all are told apart by this."""
_REMARKS = "*¹²†→!"
"""What a remark below a table begins with."""
_SHORT = 24
"""Characters that no word for a total has."""
_WORDS = late(r"[^\W\d_]+(?: [^\W\d_]+)*")


def _is_duty(cell: str) -> bool:
    """Whether a cell says how much a column is wanted: "Mandatory", "# Required | A unique ID"."""
    if len(cell) > 600:
        return False
    text = plain(cell[:60])
    if text in _DUTIES:
        return True
    head = re.match(r"\W*([^|.:;(\n]{3,40})[|.:;(\n]", cell)
    return head is not None and plain(head[1]) in _DUTIES


def _is_kind(cell: str) -> bool:
    """Whether a cell says what may stand in a column: "Decimal", "Alphanumeric, 50 characters"."""
    return len(cell) < 80 and plain(re.split(r"[,(|:;]", cell, maxsplit=1)[0][:40]) in _KINDS


def _is_note(cells: Cells, header: Cells) -> bool:
    """Whether a row repeats the columns' names in other words, or says what is wanted of them."""
    filled = [cell.strip() for cell in cells if cell and not cell.isspace()]
    if not filled or len(filled) > 400:
        return False
    told = sum(1 for cell in filled if _is_duty(cell) or _is_kind(cell))
    if told * 2 >= len(filled):
        return True
    named = sum(1 for cell in filled if usual(cell))
    return len(header) > 3 and named >= 3 and named * 3 >= len(filled) and not any(map(_number, filled))


def _is_another_header(cells: Cells, header: Cells) -> bool:
    """Whether half of what the row below the header holds are names of its columns, in whichever order: another template's."""
    names = {_bare(cell) for cell in header}
    names.discard("")
    filled = [_bare(cell) for cell in cells if not cell.isspace() and cell]
    again = sum(cell in names for cell in filled)
    return again > _NAMED_AGAIN and again * 2 >= len(filled) and not any(map(_number, filled))


def _bare(name: str) -> str:
    """The name of a column without the sign that it must be filled."""
    return name.strip(" *").casefold()


def _number(cell: str) -> bool:
    return cell[:1].isdigit()


def notes_ahead(rows: Sequence[Cells], header: Cells, plan: Plan) -> int:
    """How many of the first rows are a template's notes: up to the last that surely is one, and what follows it like one."""
    codes = {fill.column for fill in (*plan.listing, *plan.variant) if fill.member in ("id", "sku")}
    prose = [_explains(row, codes) for row in rows]
    if not any(
        not told and any(row[column] for column in codes) for told, row in zip(prose, rows, strict=True)
    ):
        prose = [False] * len(rows)  # then identifiers are words here
    named = codes | {fill.column for fill in plan.listing if fill.member == "title"}
    if rows and len(rows) > 1 and not any(rows[0][column] for column in named if column < len(rows[0])):
        words = [cell for cell in rows[0] if cell and not cell.isspace()]
        if words and all(len(word) < 30 and _WORDS.fullmatch(word.strip(" ().*")) for word in words):
            prose[0] = True  # the second row of a header of two: "net", "gross" below "Price"
    if rows and _is_another_header(rows[0], header):
        prose[0] = True
    last = max((index for index, row in enumerate(rows) if prose[index] or _is_note(row, header)), default=-1)
    if last < 0:
        return 0
    telling = {
        fill.column
        for fill in (*plan.listing, *plan.variant)
        if fill.member in ("id", "sku", "price", "stock", "gtin")
    }

    def may_be(row: Cells) -> bool:
        """Whether nothing in a row is a product's: at most one code, price or stock has a digit (``V3``)."""
        return sum(1 for column in telling if column < len(row) and _has_digit(row[column])) < 2

    if not all(may_be(row) or _is_note(row, header) for row in rows[: last + 1]):
        told = [prose[index] or _is_note(row, header) for index, row in enumerate(rows)]
        last = (told.index(False) if False in told else len(rows)) - 1
    count = last + 1
    while 0 < count < len(rows) and not any(
        column < len(rows[count]) and rows[count][column].strip() for column in telling
    ):
        count += 1
    return count


def _explains(row: Cells, codes: Collection[int]) -> bool:
    """Whether a sentence stands where a code should."""
    return any(
        cell.strip().count(" ") > 1 and not _has_digit(cell) for cell in (row[column] for column in codes)
    )


def _has_digit(cell: str) -> bool:
    return any(char.isdigit() for char in cell)


def may_be_aside(titles: Sequence[str]) -> list[int]:
    """Which rows may be set aside by :func:`asides` for what stands in the column of titles, of rows that have more than that.

    All others have a title longer than any word for a total, or begin like none.
    """
    if not all(map(str.strip, titles)) or _any_remark("\n".join(titles)):
        return [
            index
            for index, title in enumerate(titles)
            if len(title) < _SHORT or not (first := title[:2].lstrip()) or first[0] in _REMARKS
        ]
    if min(map(len, titles), default=_SHORT) >= _SHORT:
        return []
    short = [index for index, title in enumerate(titles) if len(title) < _SHORT]
    some = {start for start in {titles[index][:3] for index in short} if _begins_total(start)}
    return [index for index in short if titles[index][:3] in some] if some else []


def _any_remark(titles: str) -> bool:
    """Whether any of the titles, which are told line by line, may begin with a sign that remarks have before them."""
    for mark in _REMARKS:
        at = titles.find(mark)
        while at > 0 and not titles[at - 1].isspace():
            at = titles.find(mark, at + 1)
        if at >= 0:
            return True
    return False


def asides(
    title: int, codes: Iterable[int], known: int, prices: Iterable[int] = (), placed: Collection[int] = ()
) -> Callable[[Cells], str | None] | None:
    """What says why a row of a plain table is neither a product nor a part of one: a total, a heading, a remark.

    ``title`` and ``codes`` are the columns of the title and of identifiers, ``prices`` those of prices, ``placed`` all that are
    read; ``known`` is how many members the columns fill.
    """
    if title < 0:
        return None
    named = frozenset((title, *codes))
    priced = tuple(prices)

    def aside(row: Cells) -> str | None:
        text = row[title]
        for column in priced:
            if (cell := row[column]) and cell[0].isalpha() and names_price(cell):
                return _NAMES_PRICE
        if len(text) >= _SHORT and (start := text[:2].lstrip()) and start[0] not in _REMARKS:
            return None  # the commonest of all rows: no word for a total is as long
        filled = _filled(row)
        first = next(filled, None)
        if first is None:
            return None
        if next(filled, None) is not None:
            # A total has a word where the title should be, or before it, and no words elsewhere.
            if text.strip():
                return _TOTAL if len(text) < _SHORT and _is_total(row, text) else None
            return _TOTAL if _is_total(row, row[first]) else None
        cell = row[first]
        if plain(cell[:60]) in _TOTALS:
            return _TOTAL
        if known < 4:
            return HEADING if placed and first not in placed else None
        if not first and cell.lstrip().startswith("# "):
            return HEADING  # a remark as programs write it
        if first == title:  # a product of which only the title is written yet, unless it is no title
            return HEADING if cell.lstrip()[0] in _REMARKS else None
        if first in named and _WORDS.search(cell) and (" " in cell.strip() or not _has_digit(cell)):
            return HEADING
        return HEADING if placed and first not in placed else None

    return aside


def names_price(cell: str) -> bool:
    """Whether a cell holds the name of a column of prices instead of one: what stands in its row is what the rows below are."""
    if len(cell) > _LONGEST_NAME or _has_digit(cell):
        return False
    found = meaning(cell)
    return found is not None and found.sure and found.member in ("price", "list_price", "sale-price")


def may_name_price(cells: Sequence[str]) -> list[int]:
    """The places of those cells of a column of prices that name it instead of holding one."""
    some = {cell for cell in set(cells) if cell[:1].isalpha() and names_price(cell)}
    return [index for index, cell in enumerate(cells) if cell in some] if some else []


_LONGEST_NAME = 40


def _filled(row: Cells) -> Iterator[int]:
    """The columns that hold something, worked out as far as anybody asks."""
    return (index for index, cell in enumerate(row) if cell and not cell.isspace())


def _is_total(row: Cells, cell: str) -> bool:
    """Whether the cell is a word for a total, and all others are numbers."""
    return is_total_word(cell) and all(
        other is cell or not other.strip() or _has_digit(other) or other.startswith("#") for other in row
    )


def is_total_word(cell: str) -> bool:
    """Whether a cell holds a word for a total, and nothing else."""
    return _begins_total(cell[:3]) and plain(cell[:60]) in _TOTALS


def _begins_total(start: str) -> bool:
    """Whether what begins with these three characters may be a word for a total, of which none begins with a number."""
    if start[:1].isdecimal():
        return False
    return not (start.isascii() and start.isalpha()) or start.lower() in _STARTS


def heads_a_block(row: Cells, header: Cells) -> bool:
    """Whether a row stands above goods of a kind, as in printed price lists: their kind alone, or the columns' names once more.

    The names may differ in some columns: a pump has a pipe, and one for wells has stages.
    """
    filled = [(index, cell.strip()) for index, cell in enumerate(row) if cell and not cell.isspace()]
    return len(filled) == 1 or names_again(filled, header)


def names_again(filled: Sequence[tuple[int, str]], header: Cells) -> bool:
    """Whether half of what a row holds, with the columns of it, is what the header has there, and none of it is a number."""
    if len(filled) < _NAMED_AGAIN or any(cell[0].isdecimal() for _, cell in filled):
        return False
    same = sum(
        index < len(header) and cell.casefold() == header[index].strip().casefold() for index, cell in filled
    )
    return same >= _NAMED_AGAIN and same * 2 >= len(filled)


_NAMED_AGAIN = 3


def further_table(plan: Plan, head: Sequence[str]) -> Callable[[Cells], bool]:
    """What says whether a row below an empty one names the columns of a further table, of which no row is a product here.

    It has words alone, also where a price, a stock or a bar code should be; the names of this table again are none.
    """
    fills = (*plan.listing, *plan.variant)
    amounts = tuple({fill.column for fill in fills if fill.member in ("price", "stock", "gtin")})
    codes = tuple({fill.column for fill in fills if fill.member in ("id", "sku")})
    names = [name.strip().casefold() for name in head]

    def names_others(cells: Cells) -> bool:
        words = [cell for cell in cells if cell.strip()]
        return (
            len(words) > 1
            and any(cells[column].strip() for column in amounts)
            and any(cells[column].strip() for column in codes)
            and all(len(word) < 40 and not _has_digit(word) for word in words)
            and sum(cell.strip().casefold() == name for cell, name in zip(cells, names, strict=False) if name)
            < 2
        )

    return names_others
