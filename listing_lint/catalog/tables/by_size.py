"""Prices in a column for each size: ``Product, 250 g, 500 g, 1 kg``, ``Item, Half, Full``, ``Preis 250 g, Preis 1 kg``.

The sizes of one row are what a shopper chooses from, so that each is a variant. Columns that are called so may count pieces, or
say what so many grams hold; that they are prices is said by their names, by what stands in them, or by the larger size costing
more.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.money import read_money
from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.names import meaning, plain, unit_in
from listing_lint.catalog.tables.plan import Size
from listing_lint.claims.units import MEANINGS, SPELLINGS
from listing_lint.late import late
from listing_lint.text.placeholder_words import CELLS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Plan

_LETTERS = "xxs xs s m l xl xxl xxxl"
_WORDS = (
    "small medium large regular half full single double mini standard family jumbo grande pequeno pequeño mediano mediana"
    " chico chica pequena media petit petite moyen moyenne klein mittel gross groß piccolo piccola medio quarter personal"
    " individual"
    " maxi baby normale normal grand małe mała duże duża średnia маленькая средняя большая küçük orta büyük 小 中 大"
)
LETTERS = frozenset(_LETTERS.split())
"""Sizes of clothes, of which a shop counts pieces as well."""
WORDS = frozenset(_WORDS.split())
"""Sizes of dishes and drinks."""
OF_SALES = frozenset({"regular", "standard", "full", "single", "personal", "individual", "normal", "normale"})
"""Words of sizes that may be those of prices as well, where none of the others stands beside them."""


_BESIDE = {"in": "in", '"': "in", "″": "in", "kgm": "kg"}
"""Spellings that mean units in the name of a column, and other things in sentences."""
_MEASURED = ("mass", "volume", "length")


def _unit(word: str) -> tuple[str, float] | None:
    """What a unit measures, and how much of it one is; an ounce weighs here."""
    symbol = _BESIDE.get(word) or SPELLINGS.get(word)
    return next((one for one in MEANINGS[symbol] if one[0] in _MEASURED), None) if symbol else None


_LISTED = "mrp,rrp,msrp,uvp,list,list price,retail price,old price"
_PAID = (
    "price,prices,preis,preise,prix,precio,precios,prezzo,prezzi,preço,preco,cena,ceny,цена,цены,ціна,fiyat,fiyatı,rate,rates"
    ",sp,rp,harga,giá,ราคา,价格,單價,单价,価格,가격,selling price,sale price,offer price,our price"
)
_LIST_PRICES = frozenset(_LISTED.split(","))
_PRICES = frozenset(_PAID.split(","))
_OF = "for per of in at für pro par pour por para per за для"
_FOR = frozenset(_OF.split())
_AMOUNT = late(r"([0-9]{1,5}(?:[.,][0-9]{1,3})?)\s?([^\W\d_]{1,10}|\"|″)\.?")
_SIGNS = late(r"[\s:_(){}\[\]/|€$£₹¥₽₺-]+")
_PARTED = late(r"([^\W\d_])(?=[0-9])")
_ASIDE = late(
    r"(?<![^\W_])(?:online|web|in person|in store|instore|eur|usd|gbp|inr|rs|npr|pkr|tl|pln|rub|net|netto|brutto|ttc|ht"
    r"|(?:incl|excl|inkl|zzgl)\.? \w{1,6})(?![^\W_])"
)
"""What else the name of such a column says: where the price holds, in which money, with or without tax."""
_PLAIN = late(r"[0-9]{2,5}")
_LEAST_PLAIN = 50
"""What a number without a unit is at the least, to be one of grams, and none that counts prices or pieces."""
_CENTS = late(r"[0-9][.,][0-9]{2}(?![0-9])")
_LONGEST_NAME = 40
_FEWEST = 2
"""Rows, and sizes, at the least."""
_NOTHING = frozenset({"-", "–", "—", "n/a", "na", "nil", "x", "*"}) | CELLS


class _Named(NamedTuple):
    """What a column's name says: a size, of which kind and how large; whether it speaks of a price, or of a list price."""

    label: str
    kind: str
    amount: float
    priced: bool
    listed: bool


def sizes_in(header: Header) -> Sequence[Size]:
    """The columns that are called after sizes of one kind, or after what these cost; empty where there are not two."""
    named = {column: found for column, cell in enumerate(header.cells) if (found := _named(cell)) is not None}
    for kind in dict.fromkeys(one.kind for one in named.values()):
        own = {column: one for column, one in named.items() if one.kind == kind}
        # Of two prices of one size, online and in the shop, the first is what it costs.
        sold = {one.label: column for column, one in reversed(own.items()) if not one.listed}
        sold = dict(sorted(sold.items(), key=lambda one: one[1]))
        listed = {one.label: column for column, one in reversed(own.items()) if one.listed}
        if not sold:
            sold, listed = listed, {}
        if len(sold) < _FEWEST or (kind == "word" and OF_SALES.issuperset(map(plain, sold))):
            continue
        return tuple(
            Size(
                column,
                label,
                listed.get(label, -1),
                own[column].amount,
                priced=own[column].priced,
                measured=kind in ("mass", "volume"),
                currency=currency_of(unit_in(header.cells[column])),
            )
            for label, column in sold.items()
        )
    return ()


def _named(name: str) -> _Named | None:
    if not name or len(name) > _LONGEST_NAME:
        return None
    words = _SIGNS.sub(" ", name.strip().casefold()).strip()
    words = " ".join(_ASIDE.sub(" ", words).split())
    first, priced, listed = words, False, False
    for before in (*sorted(_LIST_PRICES), *sorted(_PRICES)):
        glued = _PARTED.sub(r"\1 ", words) if words.startswith(before) else words
        for rest in (
            words.removeprefix(f"{before} "),
            words.removesuffix(f" {before}"),
            glued.removeprefix(f"{before} "),
        ):
            if rest != words and len(rest) < len(first):
                first, priced, listed = rest, True, before in _LIST_PRICES
    size = first.strip()
    while (parted := size.partition(" "))[0] in _FOR and priced and parted[2]:
        size = parted[2]
    if size in LETTERS:
        return _Named(size.upper(), "letter", 0.0, priced, listed)
    if size in WORDS:
        return _Named(size.capitalize(), "word", 0.0, priced, listed)
    if priced and _PLAIN.fullmatch(size) and int(size) >= _LEAST_PLAIN:
        return _Named(size, "number", float(size), priced, listed)
    amount = _AMOUNT.fullmatch(size)
    unit = _unit(amount[2]) if amount is not None else None
    if amount is None or unit is None:
        return None
    return _Named(
        f"{amount[1]} {amount[2]}", unit[0], float(amount[1].replace(",", ".")) * unit[1], priced, listed
    )


def priced_by_size(header: Header, plan: Plan | None, rows: Sequence[Cells]) -> Sequence[Size]:
    """The columns of sizes that hold prices, by the first rows; none where another column has the price, or nothing says it."""
    sizes = sizes_in(header)
    if not sizes:
        return ()
    columns = {one.column for one in sizes} | {one.listed for one in sizes}
    if plan is not None and any(
        fill.member == "price"
        and fill.column not in columns
        and meaning(header.cells[fill.column]) is not None
        for fill in (*plan.listing, *plan.variant)
    ):
        return ()
    filled = [
        [
            (one, row[one.column].strip())
            for one in sizes
            if one.column < len(row) and not is_blank(row[one.column])
        ]
        for row in rows
    ]
    filled = [cells for cells in filled if cells]
    told = [cell for cells in filled for _, cell in cells]
    sums = [
        (found, cell) for cell in told if (found := read_money(cell)) is not None and found.amount is not None
    ]
    if (
        len(filled) < _FEWEST
        or len(sums) * 10 < len(told) * 9
        or sum(map(len, filled)) < len(filled) * _FEWEST * 0.7
    ):
        return ()
    money = sum(1 for found, cell in sums if found.sign or _CENTS.search(cell) is not None)
    if sizes[0].label.isdecimal():
        return sizes if _costs_more(filled) else ()  # less for more pieces is a bulk price
    if all(one.priced for one in sizes) or money * 2 >= len(sums):
        return sizes
    return sizes if _costs_more(filled) and all(one.label.casefold() not in LETTERS for one in sizes) else ()


def is_blank(cell: str) -> bool:
    """Whether a cell says that there is no such size."""
    return not cell.strip() or cell.strip().casefold() in _NOTHING


def _costs_more(rows: Sequence[Sequence[tuple[Size, str]]]) -> bool:
    """Whether in most rows the larger size costs more; sizes that are words stand in one order or the other."""
    up = down = 0
    for cells in rows:
        ordered = sorted(cells, key=lambda one: one[0].amount)
        for (_, less), (_, more) in pairwise(ordered):
            low, high = read_money(less), read_money(more)
            if low is None or high is None or low.amount is None or high.amount is None:
                continue
            up += low.amount < high.amount
            down += low.amount > high.amount
    worded = all(not one.amount for cells in rows for one, _ in cells)
    most = max(up, down) if worded else up
    return most > 0 and most * 10 >= (up + down) * (9 if worded else 7)
