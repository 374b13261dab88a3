"""Tables of goods whose columns nobody knows by name: names, prices, makers and codes, known by what stands in them.

Sellers call the columns of their own price lists what they like, in any language, or nothing at all. Names of goods and prices
look the same everywhere. Lists of people, of payments and of places have both as well, and something else that goods have not.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.catalog.money import read_money
from listing_lint.catalog.tables.by_rows import filled_cells
from listing_lint.catalog.tables.currencies import is_money
from listing_lint.catalog.tables.kinds import MODELS
from listing_lint.catalog.tables.names import BOUGHT, meaning, plain, unit_in
from listing_lint.catalog.tables.notes import heads_a_block
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells

SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls")
"""What files of tables are called; in other texts, figures beside words are no prices."""
_FEWEST = 4
"""Rows that have to be alike before they say anything."""
_CENTS = late(r"[0-9][.,][0-9]{2}(?![0-9])")
_DATE = late(
    r"(?:[12][0-9]{3}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[12][0-9])?[0-9]{2})(?:[T ].*)?"
)
_TIME = late(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_YEAR = late(r"(?:19|20)[0-9]{2}")
_OTHER = late(
    r"\S+@\S+\.\S+|-\s?[0-9][0-9.,]*|[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}.{0,4}|-?[0-9]{1,3}\.[0-9]{4,}"
)
"""What lists of goods do not hold: addresses of e-mail, sums below nothing, accounts, degrees of latitude."""
_QUANTITY = late(
    r"%|[(\[]\s?(?:k?g|mg|ml|[cmd]?l|[cm]?m|kcal|kj|ft|in|inch|yd|lbs?|oz|k?n|lp[hm])\.?\s?[)\]]"
    r"|(?<![^\W_])(?:kcal|calori|kalori|energ|per capita|per kapita|weight|gewicht)"
    r"|(?<![^\W_])(?:k\.? ?w|h\.? ?p|ps|квт|kva|ква|rpm|volt|watt|amp(?:ere)?s?|bar|hz)(?![^\W_])",
    re.IGNORECASE,
)
"""Names of columns of quantities, which are no prices, however round."""
_OF_OTHERS = (
    "salary salaries wage wages income bonus payroll gehalt lohn salaire salario sueldo stipendio зарплата gaji palgad employee"
    " employees student students teacher patient patients passenger passengers guest guests player players age gender sex"
    " birthday birth born surname lastname firstname department dept faculty gpa score scores marks votes director runtime"
    " episode population latitude longitude lat lng lon team balance debit credit deposit withdrawal payee payer transaction"
    " expense expenses budget invoice account paid temperature humidity calories kcal provinsi rooms zimmer habitaciones"
)
_OTHER_WORDS = frozenset(_OF_OTHERS.split())
"""Words in the names of columns that lists of people, films, places and payments have, and lists of goods do not."""
_DOUBTFUL = frozenset(
    {"country", "year", "rating", "ratings", "amount", "grade", "grades", "genre", "capital", "member"}
)
"""Words that both have: beside them, a price must have cents or a currency."""
_LONGEST, _SHORTEST = 200, 3
_LEAST_DIGITS = 3
"""Digits of a whole number that may be a price by its round end."""


def told_by_contents(header: Header, rows: Sequence[Cells]) -> Mapping[str, str]:
    """The columns of the title and of the price, by what stands in the first rows; empty for no list of goods.

    Names of goods are texts, nearly all different; prices have cents in at least half of the rows, name a currency, or are
    round. A column with a usual name of another meaning is neither, and where each row has a day of its own things were paid
    or done. Where nothing else names the goods, models beside prices that are called so do. Beside these, a column of
    well-known marks is that of the ``brand``, and one of codes holds each one's number: the maker's, where brands stand beside
    it, and else the seller's.
    """
    known = {
        number: found.member
        for number, cell in enumerate(header.cells)
        if (found := meaning(cell)) is not None
    }
    if len(header.names) > _OF_BLOCKS:
        rows = [row for row in rows if not heads_a_block(row, header.cells)]
    columns = [filled_cells(rows, number) for number in range(len(header.names))]
    filled = sum(1 for row in rows if any(cell.strip() for cell in row))
    words = {word for cell in header.cells for word in plain(cell).split()}
    if (
        filled < _FEWEST
        or not _OTHER_WORDS.isdisjoint(words)
        or any(map(_are_others, columns))
        or any(map(_are_years, (header.cells, *rows[:1])))
    ):
        return {}
    prices = [
        number
        for number, cells in enumerate(columns)
        if known.get(number, "price") in _PRICES
        and len(cells) * 10 >= filled * 7
        and _QUANTITY.search(header.cells[number]) is None
        and _are_prices(
            cells,
            sure=number in known or _names_money(header.cells[number]),
            round_ones=_DOUBTFUL.isdisjoint(words),
        )
    ]
    if not prices:
        return {}
    price = next((number for number in prices if number in known), None)
    if price is None:
        price = min(prices, key=lambda number: _is_worse(header.cells[number]))
    sure = price in known or _are_prices(columns[price], sure=False, round_ones=False)
    title = next(
        (
            number
            for number, cells in enumerate(columns)
            if known.get(number, "title") in _NAMES
            and len(cells) * 10 >= filled * 9
            and are_names(cells, called=known.get(number) == "title", words=sure)
        ),
        None,
    )
    if title is None and price in known:
        title = _named_by_models(header, columns, filled)
    if title is None:
        return {}
    told = {"title": header.names[title], "price": header.names[price]}
    left = [number for number in range(len(columns)) if number not in known and number not in (title, price)]
    left = [number for number in left if len(columns[number]) * 10 >= filled * 7]
    brand = next((number for number in left if _are_brands(columns[number])), None)
    if brand is not None:
        told["brand"] = header.names[brand]
    first = min(title, price)
    code = next(
        (number for number in left if number != brand and _are_codes(columns[number], ahead=number < first)),
        None,
    )
    if code is not None and not _IDENTIFIERS & set(known.values()):
        told["id" if brand is None else "mpn"] = header.names[code]
    return told


def _named_by_models(header: Header, columns: Sequence[Sequence[str]], filled: int) -> int | None:
    """The column of the models, where each row has one, and they are words at the least: "Santiago", "Toledo Slim"."""
    return next(
        (
            number
            for number, cells in enumerate(columns)
            if plain(header.cells[number]) in MODELS
            and len(cells) * 10 >= filled * 9
            and are_names(cells, called=True, words=True)
        ),
        None,
    )


_OF_BLOCKS = 3
"""Columns beyond which a row of one cell is a heading."""
_PAID = BOUGHT | {
    "buy",
    "profit",
    "margin",
    "markup",
    "gewinn",
    "marge",
    "beneficio",
    "ganancia",
    "lucro",
    "прибыль",
}
"""Words in the name of a column of sums that are not what a shopper pays."""


def _is_worse(name: str) -> tuple[bool, bool]:
    """What makes a column of sums less likely that of what a shopper pays: what it is called, and that it names no currency."""
    return not _PAID.isdisjoint(plain(name).split()), not _names_money(name)


def _names_money(name: str) -> bool:
    """Whether a column names a currency in brackets, or nothing else: "ALP (Rs)", "Euro"."""
    return any(map(is_money, (unit_in(name).casefold(), name.strip().casefold())))


_IDENTIFIERS = frozenset({"id", "sku", "handle", "mpn", "id-instead"})
_CODE = late(r"(?=[^0-9]*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{3,24}")
_LONGEST_BRAND = 40


_MEASURE = late(r"[0-9]{1,4}(?:[.,/xX-][0-9]{1,4})*[A-Za-z]{0,3}")
_DIGITS_OF_CODE = 5


def _are_codes(cells: Sequence[str], *, ahead: bool) -> bool:
    """Whether cells are codes with digits, all different, and neither count the rows nor measure or cost anything.

    Digits alone are a code where they are as many in most rows and stand ``ahead`` of names and prices: elsewhere, such a
    column is another price.
    """
    if len(set(cells)) < len(cells) or not all(map(_CODE.fullmatch, cells)):
        return False
    if any(_DATE.fullmatch(cell) or _CENTS.search(cell) for cell in cells):
        return False
    numbers = [cell for cell in cells if cell.isdecimal()]
    if len(numbers) == len(cells):
        counted = all(int(b) - int(a) == 1 for a, b in pairwise(cells))
        lengths = [len(cell) for cell in cells]
        alike = max(map(lengths.count, lengths)) * 10 >= len(lengths) * 7
        return ahead and alike and not counted and min(lengths) >= _DIGITS_OF_CODE
    measures = sum(1 for cell in cells if _MEASURE.fullmatch(cell))
    return measures * 3 < len(cells) and len(numbers) * 2 < len(cells)


def _are_brands(cells: Sequence[str]) -> bool:
    """Whether half of the cells are well-known marks, three of them at the least, and all are short."""
    if max(map(len, cells)) > _LONGEST_BRAND or any(map(str.isdecimal, cells)):
        return False
    from listing_lint.brands.core import lexicon
    from listing_lint.brands.letters import bare

    known = lexicon()
    marks = {
        cell for cell in set(cells) if any(term.kind == "name" for term in known.named(bare(cell.strip())))
    }
    return len(marks) >= _FEWEST_MARKS and sum(1 for cell in cells if cell in marks) * 2 >= len(cells)


_FEWEST_MARKS = 3


_NAMES = frozenset({"title", "description", "short_description", "id", "handle"})
_PRICES = frozenset({"price", "list_price", "sale-price"})


def are_names(cells: Sequence[str], *, called: bool, words: bool) -> bool:
    """Whether cells are names of goods: short texts, nearly all different, half of them of several words.

    A column that is ``called`` so may have names of one word, and so may one beside sure prices: single ``words``.
    """
    if len(set(cells)) * 10 < len(cells) * (5 if called else 8) or max(map(len, cells)) > _LONGEST:
        return False
    letters = sum(1 for cell in cells for char in cell if char.isalpha())
    signs = sum(1 for cell in cells for char in cell if not char.isspace())
    told = sum(1 for cell in cells if " " in cell or not cell.isascii() or (words and _is_word(cell)))
    return (
        letters * 2 > signs
        and letters >= _SHORTEST * len(cells)
        and (called or told * 2 >= len(cells))
        and not any("://" in cell or _DATA.match(cell) for cell in cells)
    )


_DATA = late(r"[{<]|\[\s*(?:[\[{\"'\]]|[0-9.]+\s*[,\]])")
"""How JSON and HTML begin; "[LP] Songs" is a name."""


def _is_word(cell: str) -> bool:
    """Whether letters without a blank are a word, and no code."""
    return not cell.isupper() and sum(map(str.isalpha, cell)) * 4 >= len(cell) * 3


def _are_prices(cells: Sequence[str], *, sure: bool, round_ones: bool) -> bool:
    """Whether cells are sums of money: with cents or a currency, or round where such count.

    In a column that is called so, ``sure``, plain numbers are.
    """
    told = round_ = 0
    for cell in cells:
        found = read_money(cell)
        if found is None or found.form in ("none", "range"):
            return False
        told += bool(found.sign) or _CENTS.search(cell) is not None
        round_ += len(cell) >= _LEAST_DIGITS and cell.endswith(("0", "9"))
    return (
        sure
        or told * 2 >= len(cells)
        or (round_ones and round_ * 10 >= len(cells) * 8 and not _are_in_order(cells))
    )


def _are_in_order(cells: Sequence[str]) -> bool:
    """Whether whole numbers go up from row to row, as those do that count the rows, or down, as in a ranking."""
    numbers = [int("".join(filter(str.isdecimal, cell))) for cell in cells]
    return all(one < other for one, other in pairwise(numbers)) or all(
        one > other for one, other in pairwise(numbers)
    )


def _are_others(cells: Sequence[str]) -> bool:
    """Whether a column says that the rows are people, payments, places, or what was or was done when."""
    if len(cells) < _FEWEST:
        return False
    others = sum(1 for cell in cells if _OTHER.fullmatch(cell))
    times = sum(1 for cell in cells if _TIME.fullmatch(cell))
    years = sum(1 for cell in cells if _YEAR.fullmatch(cell))
    days = {cell for cell in cells if _DATE.fullmatch(cell)}
    return (
        others * 5 >= len(cells)
        or times * 2 > len(cells)
        or years == len(cells)
        or len(days) * 2 > len(cells)
    )


def _are_years(cells: Sequence[str]) -> bool:
    """Whether a row counts years from column to column: what follows says how much of something each of them had."""
    years = [int(cell) for cell in map(str.strip, cells) if _YEAR.fullmatch(cell)]
    return len(years) > 2 and all(abs(one - other) == 1 for one, other in pairwise(years))
