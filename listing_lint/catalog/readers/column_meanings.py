"""What each column of a table means: by the configuration's map, by its usual name, or by names that shops make up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.names import Meaning, meaning, meanings, plain, unit_in
from listing_lint.catalog.tables.own_words import with_own_words
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header

_PAIR = late(r".*[（(](項目|値|単位)[）)] ?([0-9]{1,3})")
"""Rakuten's columns of an attribute's name, its value and its unit, each with the number of the attribute."""
_PARTS = {"項目": "pair-name", "値": "pair-value", "単位": "pair-unit"}
_OWN_FIELD = late(
    r"(?:custom[ _]?fields?|attributes?|attr|property|properties|spec|specification|характеристика|eigenschaft|属性|参数"
    r"|параметр|свойство"
    r"|c(?=:))"
    r"[ :._/-]+(?:custom\.)?((?!set|famil|group|code|line|id\b)[^0-9\s][^:]{0,58})",
    re.IGNORECASE,
)
"""Names of fields that shops let their sellers make themselves."""
_OPTION_OF = late(r"(?:(?:product[ _])?variation[ _]option[ _]|variant ?: ?)(\S.{0,58})", re.IGNORECASE)
"""Ecwid's and Shoptet's columns for each option: ``product_variation_option_Size``, ``variant:Velikost``."""
_NAME_VALUE = late(r"[(\[]name\s?[:=|]\s?value\b", re.IGNORECASE)
"""PrestaShop's ``Feature(Name:Value:Position)``."""


def money_in(name: str) -> str:
    """The currency in the name of a column that means nothing else: "Euro", "ALP (INR)"."""
    return next((word for word in (unit_in(name), name) if currency_of(word)), "")


def meanings_of(header: Header) -> dict[int, Meaning]:
    """What each column is usually called; a name that is only nearly usual counts where no other column is it."""
    found: dict[int, Meaning] = {}
    common = _common_word(header)
    usual = meanings(header.cells)
    for column, name in enumerate(header.cells):
        known = usual.get(name)
        if known is None and common:
            known = meaning(" ".join(word for word in plain(name).split() if word != common))
        if known is None and (match := _OWN_FIELD.fullmatch(name.strip(" *"))):
            known = Meaning(f"attributes/{match[1].strip()}")
        if (known is None or known.member == "variant-title") and (
            match := _OPTION_OF.fullmatch(name.strip())
        ):
            known = Meaning(f"attributes/{match[1].strip()}")
        if _NAME_VALUE.search(name):
            known = Meaning("pairs")
        if match := _PAIR.fullmatch(name.strip()):
            known = Meaning(_PARTS[match[1]], int(match[2]))
        if known is not None:
            found[column] = known
    found = with_own_words(header.cells, found)
    sure = {known.member for known in found.values() if known.sure}
    return {column: known for column, known in found.items() if known.sure or known.member not in sure}


def _common_word(header: Header) -> str:
    """The word that every column has in its name, first or last, as in dumps of databases: ``id_hijab``, ``nama_hijab``."""
    names = [plain(cell).split() for cell in header.cells if cell.strip()]
    if len(names) < _MANY or any(len(name) < 2 for name in names):
        return ""
    return next(
        (one for one, at in ((names[0][0], 0), (names[0][-1], -1)) if all(name[at] == one for name in names)),
        "",
    )


_MANY = 3
"""Columns that must share a word before it says nothing of them."""


def told_columns(header: Header, columns: Mapping[str, str | Sequence[str]]) -> dict[int, tuple[str, int]]:
    """Columns of the configuration's map, with the member and the place in a list of columns."""
    found: dict[int, tuple[str, int]] = {}
    for member, named in columns.items():
        names = [named] if isinstance(named, str) else list(named)
        for number, name in enumerate(names):
            column = column_of(header, name)
            if column >= 0:
                found[column] = (member, number)
    return found


def column_of(header: Header, name: str) -> int:
    """The column of a name as the configuration writes it: exactly, plainly, or as a number from 1."""
    if name in header.names:
        return header.names.index(name)
    if name.strip() in header.names:
        return header.names.index(name.strip())
    if plain(name) in header.known:
        return header.known[plain(name)]
    if name.isascii() and name.isdigit() and len(name) < 6 and 0 < int(name) <= len(header.names):
        return int(name) - 1
    return -1
