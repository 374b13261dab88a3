"""Tables of goods whose columns nobody knows by name: a column of names and one of prices, known by what stands in them.

Sellers call the columns of their own price lists what they like, in any language, or nothing at all. Names of goods and prices
look the same everywhere. Lists of people, of payments and of places have both as well, and something else that goods have not.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.values import money
from listing_lint.catalog.tables.names import meaning, plain
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells

SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xls")
"""What files of tables are called; in other texts, figures beside words are no prices."""
_FEWEST = 4
"""Rows that have to be alike before they say anything."""
_NUMBER = r"[0-9]{1,7}|[0-9]{1,3}(?:[.,' \u00a0\u202f][0-9]{3}){1,2}"
_CENTS = late(rf"(?:{_NUMBER})[.,][0-9]{{2}}")
_WHOLE = late(rf"(?:{_NUMBER})(?:[.,][0-9])?")
"""A sum without cents, or with a naught cut off, as spreadsheets show it."""
_BARE = late(r"[^\d]*([\d].*[\d]|[\d])[^\d]*", re.DOTALL)
_DATE = late(
    r"(?:[12][0-9]{3}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[12][0-9])?[0-9]{2})(?:[T ].*)?"
)
_TIME = late(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_OTHER = late(
    r"\S+@\S+\.\S+|-\s?[0-9][0-9.,]*|[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}.{0,4}|-?[0-9]{1,3}\.[0-9]{4,}"
)
"""What lists of goods do not hold: addresses of e-mail, sums below nothing, accounts, degrees of latitude."""
_OF_OTHERS = (
    "salary salaries wage wages income bonus payroll gehalt lohn salaire salario sueldo stipendio зарплата employee employees"
    " student students teacher patient patients passenger passengers member members guest guests player players age gender sex"
    " birthday birth born surname lastname firstname department dept faculty grade grades gpa score scores marks rating ratings"
    " votes director genre runtime episode year population latitude longitude lat lng lon capital country team amount"
    " balance debit credit deposit withdrawal payee payer transaction expense expenses budget invoice account paid"
    " temperature humidity"
)
_OTHER_WORDS = frozenset(_OF_OTHERS.split())
"""Words in the names of columns that lists of people, films, places and payments have, and lists of goods do not."""
_LONGEST, _SHORTEST = 200, 4
_LEAST_DIGITS = 3
"""Digits of a whole number that may be a price by its round end."""


def told_by_contents(header: Header, rows: Sequence[Cells]) -> Mapping[str, str]:
    """The columns of the title and of the price, by what stands in the first rows; empty for no list of goods.

    Names of goods are texts, nearly all different; prices have cents in at least half of the rows, name a currency, or are
    round. A column with a usual name of another meaning is neither, and where each row has a day of its own things were paid
    or done.
    """
    known = {
        number: found.member
        for number, cell in enumerate(header.cells)
        if (found := meaning(cell)) is not None
    }
    columns = [
        [row[number].strip() for row in rows if number < len(row) and row[number].strip()]
        for number in range(len(header.names))
    ]
    filled = sum(1 for row in rows if any(cell.strip() for cell in row))
    words = {word for cell in header.cells for word in plain(cell).split()}
    if filled < _FEWEST or not _OTHER_WORDS.isdisjoint(words) or any(_are_others(cells) for cells in columns):
        return {}
    titles = [
        number
        for number, cells in enumerate(columns)
        if known.get(number, "title") in _NAMES and len(cells) * 10 >= filled * 9 and _are_names(cells)
    ]
    prices = [
        number
        for number, cells in enumerate(columns)
        if known.get(number, "price") in _PRICES and len(cells) * 10 >= filled * 7 and _are_prices(cells)
    ]
    if not titles or not prices:
        return {}
    title = next((number for number in titles if number in known), titles[0])
    price = next((number for number in prices if number in known), prices[0])
    return {"title": header.names[title], "price": header.names[price]}


_NAMES = frozenset({"title", "description", "short_description", "id", "handle"})
_PRICES = frozenset({"price", "list_price", "sale-price"})


def _are_names(cells: Sequence[str]) -> bool:
    """Whether cells are names of goods: short texts of words, nearly all different."""
    if len(set(cells)) * 10 < len(cells) * 8 or max(map(len, cells)) > _LONGEST:
        return False
    letters = sum(1 for cell in cells for char in cell if char.isalpha())
    signs = sum(1 for cell in cells for char in cell if not char.isspace())
    parted = sum(1 for cell in cells if " " in cell or not cell.isascii())
    return (
        letters * 2 > signs
        and letters >= _SHORTEST * len(cells)
        and parted * 2 >= len(cells)
        and not any("://" in cell or cell.startswith(("{", "[", "<")) for cell in cells)
    )


def _are_prices(cells: Sequence[str]) -> bool:
    """Whether cells are sums of money: with cents, with a currency, or whole ones of round numbers."""
    told = round_ = 0
    for cell in cells:
        currency = money(cell)[1]
        bare = _BARE.fullmatch(cell)
        if bare is None or (currency is None and bare[1] != cell):
            return False
        cents = _CENTS.fullmatch(bare[1]) is not None
        if not cents and _WHOLE.fullmatch(bare[1]) is None:
            return False
        told += cents or currency is not None
        round_ += len(bare[1]) >= _LEAST_DIGITS and bare[1].endswith(("0", "9"))
    return told * 2 >= len(cells) or (round_ * 10 >= len(cells) * 8 and not _is_counted_on(cells))


def _is_counted_on(cells: Sequence[str]) -> bool:
    """Whether whole numbers go up from row to row, as those do that count the rows."""
    numbers = [int("".join(filter(str.isdecimal, cell))) for cell in cells]
    return all(one < other for one, other in pairwise(numbers))


def _are_others(cells: Sequence[str]) -> bool:
    """Whether a column says that the rows are people, payments, places, or what was done when."""
    if len(cells) < _FEWEST:
        return False
    others = sum(1 for cell in cells if _OTHER.fullmatch(cell))
    times = sum(1 for cell in cells if _TIME.fullmatch(cell))
    days = {cell for cell in cells if _DATE.fullmatch(cell)}
    return others * 5 >= len(cells) or times * 2 > len(cells) or len(days) * 2 > len(cells)
