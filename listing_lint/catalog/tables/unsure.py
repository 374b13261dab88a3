"""Columns with names of two meanings, which the rows below tell apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.tables.kinds import MODELS
from listing_lint.catalog.tables.names import plain
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Cells, Fill, Plan

_CODE = re.compile(r"(?=\S*[0-9])[A-Za-z0-9][A-Za-z0-9._/-]{0,19}")
_COUNT = re.compile(r"[0-9]{1,7}")
_ITEMS = frozenset(
    {
        "item",
        "items",
        "product",
        "article",
        "artikel",
        "articulo",
        "articolo",
        "produit",
        "producto",
        "produto",
    }
)
"""Columns that hold the names of goods, or their codes."""
_STATES = frozenset({"estado", "etat", "stato", "zustand", "stan", "durum", "состояние", "condition"})
"""Columns that say how worn goods are, or whether they are on sale."""
_THERE = frozenset(
    {
        *("disponibilita", "disponibilite", "disponibilidad", "disponibilidade", "disponible", "disponibile"),
        *("verfugbarkeit", "verfugbar", "dostepnosc", "availability", "available", "наличие"),
    }
)
"""Columns that say whether goods are there, or how many of them."""
_ON_SALE = (
    "disponible,no disponible,agotado,vendido,vendida,reservado,activo,activa,inactivo,inactiva,publicado,borrador,pausado,"
    "available,sold,sold out,out of stock,in stock,active,inactive,draft,published,archived,disponivel,indisponivel,esgotado,"
    "ativo,inativo,disponibile,esaurito,venduto,attivo,inattivo,en stock,rupture,epuise,vendu,actif,inactif,verfugbar,"
    "nicht verfugbar,verkauft,ausverkauft,aktiv,inaktiv,aktif,pasif,satildi,stokta,aktywny,nieaktywny,dostepny,в наличии,"
    "нет в наличии,активен,продан"
)
_SALE_WORDS = frozenset(_ON_SALE.split(","))
ROWS_ASKED = 20
"""Rows that are asked what a column holds whose name means one thing or another."""
PRICES_ASKED = 200
"""Rows that are asked which sign in prices parts cents: most lists have few of the other one."""


def is_unsure(plan: Plan, header: Header) -> bool:
    """Whether a column has a name that only its rows explain; see :func:`meant_by`."""
    filled = _filled(plan)
    there = "stock" not in filled and _is_there(header, filled.get("status", -1))
    named_twice = filled.keys() >= {"title", "description"}
    return (
        there
        or named_twice
        or ("title" in filled and _model(plan, header) >= 0)
        or ("condition" in filled and plain(header.cells[filled["condition"]]) in _STATES)
    )


def _is_there(header: Header, column: int) -> bool:
    return column >= 0 and plain(header.cells[column]) in _THERE


def _model(plan: Plan, header: Header) -> int:
    """The column of models; -1 where there is none, or where something else was made of it."""
    column = header.find(*sorted(MODELS))
    codes = {fill.column for fill in (*plan.listing, *plan.variant) if fill.member == "mpn"}
    return column if column in codes or column in plan.unplaced else -1


def meant_by(plan: Plan, header: Header, rows: Sequence[Cells]) -> Mapping[str, str]:
    """What the first rows say of columns with names of two meanings, as a map of columns; empty for the usual meaning.

    A column "Item" has codes where all are, and the descriptions beside it name the goods, short ones also where another column
    has their identifiers. So do short ones where the column of names is empty, as in the exports of shops' books, and so do
    models. An "Estado" of words like "Disponible" is no condition. A "Disponibilità" of numbers, of
    which one is more than a yes, is the stock.
    """
    filled = _filled(plan)
    meant: dict[str, str] = {}
    title, text = filled.get("title", -1), filled.get("description", -1)
    longest = _LONGEST if plan.nameless else _LIKE_A_TITLE
    if (
        title >= 0
        and text >= 0
        and plain(header.cells[title]) in _ITEMS
        and _are_codes(rows, title, text, longest)
    ):
        meant = {"title": header.names[text]}
        if plan.nameless:
            meant["id"] = header.names[title]
    elif title >= 0 and text >= 0 and _names_instead(rows, title, text):
        meant = {"title": header.names[text]}
    model = _model(plan, header)
    if not meant and title >= 0 and model >= 0 and _names_instead(rows, title, model):
        meant = {"title": header.names[model]}
    state = filled.get("condition", -1)
    if state >= 0 and plain(header.cells[state]) in _STATES:
        states = {plain(row[state]) for row in rows if len(row) > state and row[state].strip()}
        if states and states <= _SALE_WORDS:
            meant["status"] = header.names[state]
    there = filled.get("status", -1)
    if "stock" not in filled and _is_there(header, there):
        counts = [row[there].strip() for row in rows if len(row) > there and row[there].strip()]
        if counts and all(map(_COUNT.fullmatch, counts)) and not all(count in ("0", "1") for count in counts):
            meant["stock"] = header.names[there]
    return meant


def _are_codes(rows: Sequence[Cells], title: int, text: int, longest: int) -> bool:
    """Whether each row that says anything has a code where a name should be, another one each, and a text beside it.

    A row with one cell alone is a heading, or the name of the list.
    """
    seen = [
        (row[title].strip(), row[text].strip())
        for row in rows
        if len(row) > max(title, text) and sum(map(bool, map(str.strip, row))) > 1
    ]
    codes = {code for code, said in seen if 0 < len(said) <= longest and _CODE.fullmatch(code)}
    return len(codes) == len(seen) > 1


def _names_instead(rows: Sequence[Cells], title: int, text: int) -> bool:
    """Whether no row has a title, and each has a text beside it that is as short as one."""
    seen = [(row[title].strip(), row[text].strip()) for row in rows if len(row) > max(title, text)]
    return bool(seen) and all(not named and 0 < len(said) <= _LIKE_A_TITLE for named, said in seen)


_LONGEST = 1 << 30
_LIKE_A_TITLE = 120
"""Characters of a text that may be the name of goods."""


def with_points(plan: Plan, header: Header, rows: Sequence[Cells]) -> Plan:
    """The plan, with the columns of prices marked in which a point can only part thousands, or a comma only cents.

    One that has "1.347.630" or "12,70" among its first rows, and no point that is not before three digits, has thousands in
    "189.900".
    One that has "1.713,360" or "0,000" there, and no comma before a point or another comma, has cents in "20,240".
    Where goods are described in Vietnamese, or prices are called "harga" or "giá", "55.000" is no 55: dong and rupiah have no
    cents, and there is no price so low.
    """
    vietnamese = sum(any(map(_VIETNAMESE.search, row)) for row in rows) > _MOST * len(rows)

    def marked(fill: Fill) -> Fill:
        if fill.read != "price":
            return fill
        cells = [row[fill.column] for row in rows if len(row) > fill.column]
        whole = vietnamese or plain(header.cells[fill.column]).split(" ")[0] in ("harga", "gia")
        pointed = (
            any(map(_MILLIONS.search, cells))
            or (whole and any(map(_THOUSANDS.fullmatch, cells)))
            or any(map(_COMMA_CENTS.search, cells))
        )
        if pointed and not any(map(_CENTS.search, cells)):
            return replace(fill, pointed=True)
        if any(map(_PLACES.search, cells)) and not any(map(_PARTED.search, cells)):
            return replace(fill, commas=True)
        return fill

    if not any(fill.read == "price" for fill in (*plan.listing, *plan.variant)):
        return plan
    listing, variant = tuple(map(marked, plan.listing)), tuple(map(marked, plan.variant))
    return (
        plan
        if (listing, variant) == (plan.listing, plan.variant)
        else replace(plan, listing=listing, variant=variant)
    )


_MOST = 0.7
"""The share of the first rows whose language is that of the table."""
_VIETNAMESE = late("[ảạẩẫậằẳẵặẻẽẹềểễệỉịỏọổỗộơớờởỡợủụưứừửữựỳỷỹỵẢẠẨẪẬẰẲẴẶẺẼẸỀỂỄỆỈỊỎỌỔỖỘƠỚỜỞỠỢỦỤƯỨỪỬỮỰỲỶỸỴ]")
"""Letters that no other language writes."""
_THOUSANDS = late(r" *[1-9][0-9]{0,2}\.[0-9]{3} *")
_MILLIONS = late(r"(?<![\d.,])[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![\d.])")
_CENTS = late(r"\.(?![0-9]{3}(?![0-9]))[0-9]")
"""A point that parts no thousands."""


_COMMA_CENTS = late(r"(?<![\d,])[0-9]{1,9},[0-9]{1,2}(?![\d.,])")
"""A comma that parts off cents."""
_PLACES = late(r"(?<![\d.,])(?:[0-9]{1,3}(?:\.[0-9]{3})+|0|[0-9]{4,}),[0-9]{3}(?![\d.,])")
"""A comma that parts off three places: behind thousands that points part, or behind a naught."""
_PARTED = late(r",[0-9]*[.,]")
"""A comma that parts thousands."""


def _filled(plan: Plan) -> dict[str, int]:
    """The columns of the members that a listing or a variant has, the better one where there are two."""
    return {fill.member: fill.column for fill in reversed((*plan.listing, *plan.variant))}
