"""Tables that no marketplace's format names: columns are known by a map of the configuration, or by their usual names.

Which rows are one product: see :mod:`listing_lint.catalog.tables.grouping`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.column_meanings import meanings_of, money_in, told_columns
from listing_lint.catalog.readers.column_series import (
    in_series,
    named_pairs,
    nameless_pictures,
    options_of,
    series_of,
)
from listing_lint.catalog.tables.bulk_columns import pairs_in, tiers_in
from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.grouping import apart, blank_row, grouping
from listing_lint.catalog.tables.kinds import below, kind_column, magento, settle, variant_rows
from listing_lint.catalog.tables.names import Meaning, plain
from listing_lint.catalog.tables.notes import asides
from listing_lint.catalog.tables.plan import Attribute, Fill, Pictures, Plan
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Reading

_SEPARATORS = "|~\n;,"
_READINGS: Mapping[str, Reading] = {
    "price": "price",
    "list_price": "price",
    "stock": "level",
    "locale": "locale",
    "weight": "weight",
    "currency": "currency",
    "bullets": "list",
    "description": "breaks",
    "short_description": "breaks",
}
OF_VARIANTS = ("sku", "price", "list_price", "price_tiers", "stock", "gtin", "weight")
"""Members that a variant has of its own."""
_SEVERAL = ("price", "list_price", "category", "gtin", "bullets", "description")
"""Members that a further column fills where the first one is empty, or adds to."""
_NUMBERED = ("tags", "keywords")
"""Members that have a column for each of their entries: ``tag_1`` to ``tag_13``."""
_ELSEWHERE = frozenset(
    {
        *("id", "handle", "parent", "images", "main-image", "option-name", "option-value"),
        *(
            "attribute",
            "pairs",
            "pair-name",
            "pair-value",
            "pair-unit",
            "variant-title",
            "variant-id",
            "sale-price",
            "product-type",
        ),
    }
)
_SIDES = ("length", "width", "height")
MEMBERS = frozenset(
    {
        *(
            "id",
            "sku",
            "handle",
            "parent",
            "title",
            "subtitle",
            "description",
            "short_description",
            "bullets",
        ),
        *("keywords", "tags", "brand", "manufacturer", "category", "images", "video", "price", "list_price"),
        *("currency", "stock", "gtin", "mpn", "condition", "origin", "weight", "dimensions", "shipping"),
        *(
            "returns",
            "warranty",
            "url",
            "status",
            "locale",
            "marketplace",
            "store",
            "length",
            "width",
            "height",
        ),
    }
)
"""What a map of columns may name; ``attributes/NAME`` is an attribute."""


def plan(
    header: Header,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    without: Collection[int] = (),
) -> Plan | None:
    """The plan for whatever table; None where no column is a title or an identifier.

    ``columns`` says which columns fill which member, by their names, letters or numbers; columns that it does not name keep
    their usual meaning, unless another column has that already. Columns that it goes ``without`` have none.
    """
    meanings = meanings_of(header)
    told = told_columns(header, columns or {})
    members = {member for member, _ in told.values()}
    used: dict[int, tuple[str, int, str]] = {}
    for column, found in meanings.items():
        if column not in told and column not in without and found.member not in members:
            used[column] = (found.member, found.number, found.unit)
    for column, (member, number) in told.items():
        unit = meanings[column].unit if column in meanings else money_in(header.cells[column])
        used[column] = (member, number, unit)
    by_member: dict[str, list[int]] = {}
    for column in sorted(used, key=lambda column: (used[column][1], column)):
        by_member.setdefault(used[column][0], []).append(column)
    settle(header, by_member, used)
    _set_bulk_apart(header, by_member, used, told)
    if not by_member.keys() & {"title", "id", "sku", "handle"} or (len(by_member) < 2 and not told):
        return None
    return _plan(header, used, by_member, meanings, told=bool(told))


def _set_bulk_apart(
    header: Header,
    by_member: dict[str, list[int]],
    used: dict[int, tuple[str, int, str]],
    told: Mapping[int, tuple[str, int]],
) -> None:
    """Bulk prices, where another column has the price of one piece; without one the price for the fewest is it."""
    named = {column: tier for column, tier in tiers_in(header.cells).items() if column not in told}
    tiers = dict(sorted(named.items(), key=lambda one: one[1]))
    if not tiers:
        pairs = pairs_in(header.cells)
        if not told.keys().isdisjoint((*pairs, *pairs.values())):
            return
        for columns in by_member.values():
            columns[:] = [column for column in columns if column not in pairs.values()]
        tiers = {column: (0, pieces) for column, pieces in pairs.items()}  # the column that says how many
    if not tiers:
        return
    priced = [*by_member.get("price", ()), *by_member.get("sale-price", ())]
    if all(column in tiers for column in priced):
        least = next(iter(tiers))
        del tiers[least]
        for columns in by_member.values():
            if least in columns:
                columns.remove(least)
        used[least] = ("price", 0, used[least][2] if least in used else "")
        by_member["price"] = [
            least,
            *(column for column in priced if column not in tiers and column != least),
        ]
    for member in list(by_member):
        by_member[member] = [column for column in by_member[member] if column not in tiers]
        if not by_member[member]:
            del by_member[member]
    for column, (pieces, most) in tiers.items():
        used[column] = ("price_tiers", pieces, str(most))
        by_member.setdefault("price_tiers", []).append(column)


def _plan(
    header: Header,
    used: Mapping[int, tuple[str, int, str]],
    by_member: Mapping[str, list[int]],
    meanings: Mapping[int, Meaning],
    *,
    told: bool,
) -> Plan:
    title = by_member.get("title", [-1])[0]
    if "parent" in by_member and not by_member.keys() & {"id", "sku", "handle"}:
        by_member = {**by_member, "handle": by_member["parent"]}
    identifiers = [by_member[member][0] for member in ("id", "sku", "handle") if member in by_member]
    described = by_member.get("description", [])
    shop = magento(header)
    currency = by_member.get("currency", [-1])[0]
    names, values = by_member.get("option-name", []), by_member.get("option-value", [])
    options = options_of(header, names, values, used)
    listed = [column for column in values if _LISTED.fullmatch(plain(header.cells[column]))]
    if listed:
        options = ()  # all values of the product in one cell: no row is a variant
    unit_column = header.find("weight unit", "unit of weight")
    fills = [Fill("id", column, "first" if listed else "text") for column in identifiers]
    kind = kind_column(header)
    if kind in by_member.get("product-type", ()):
        by_member = {**by_member, "product-type": [one for one in by_member["product-type"] if one != kind]}
    fills += _fills(header, used, by_member, currency=currency, unit_column=unit_column, kind=kind >= 0)
    pictures = [*by_member.get("main-image", []), *in_series(header, by_member.get("images", []), used)]
    pictures += nameless_pictures(header, pictures)
    alt = header.find("media alt text")  # of Wix
    loose = tuple(
        Attribute(number, header.names[number] if member == "attribute" else member.partition("/")[2])
        for number, (member, _, _) in used.items()
        if member == "attribute" or member.startswith("attributes/")
    ) + tuple(Attribute(number, header.names[number], pairs=True) for number in by_member.get("pairs", ()))
    loose += named_pairs(header, used, by_member)
    if listed:
        loose += tuple(replace(one, several="|,") for one in options_of(header, names, values, used))
        fills = [fill for fill in fills if fill.member != "sku"]
    variant = tuple(fill for fill in fills if fill.member in OF_VARIANTS)
    placed = (
        {fill.column for fill in fills}
        | {one.column for one in loose}
        | {*pictures, *names, *values, unit_column, alt}
    )
    placed |= {*by_member.get("parent", [])[:1], *by_member.get("variant-id", []), kind}
    placed |= {one.name_column for one in loose} | {*by_member.get("pair-unit", ())}
    placed |= {fill.beside for fill in fills}
    if shop is not None:
        placed |= {shop.visible, shop.variations, shop.view, shop.kind}
    aside = asides(
        title,
        identifiers,
        len(used),
        {fill.column for fill in fills if fill.read == "price"},
        frozenset(placed),
    )
    if shop is not None:
        aside = shop.aside
    surcharge = header.find("surcharge") if kind >= 0 else -1
    placed.add(surcharge)
    rows = grouping(by_member, title)
    if kind >= 0:
        rows = below(kind, rows)
    if shop is not None:
        rows = shop.rows()
    return Plan(
        "table",
        tuple(fill for fill in fills if fill.member not in OF_VARIANTS),
        variant,
        tuple(
            Pictures(
                number,
                _SEPARATORS,
                alt=alt if plain(header.cells[number]) == "media" else -1,
                # Shops that name the main picture first mostly have it among the others once more.
                # Another name than the first column's: pictures of the variants, which say the product's again.
                repeats=("main-image" in by_member and number not in by_member["main-image"])
                or series_of(header, number) not in ("", series_of(header, pictures[0])),
            )
            for number in pictures
        ),
        options=tuple(replace(one, choices=True) for one in options) if kind >= 0 else options,
        loose=loose,
        offered=tuple(
            replace(one, several=";", choices=True) for one in options if kind >= 0 and not one.pairs
        ),
        belongs=rows.belongs,
        key=rows.key,
        leads=rows.leads,
        also=rows.also,
        handle=rows.handle,
        identity=rows.identity,
        is_variant=shop.sells if shop is not None else variant_rows(variant, options, kind),
        filled=tuple(fill.column for fill in variant) if shop is None and kind < 0 else (),
        own=kind >= 0,
        lone=kind < 0,
        apart=apart(by_member, title) if rows.key is None and kind < 0 else (),
        title=title,
        skip=lambda row: blank_row(row, title, identifiers, described),
        aside=aside,
        plain_option="Default Title",
        currency=currency,
        groups=(
            *by_member.get("parent", [])[:1],
            *by_member.get("handle", [])[:1],
            *by_member.get("variant-id", []),
            *((kind,) if kind >= 0 else ()),
        ),
        unplaced=tuple(index for index in range(len(header.names)) if index not in placed),
        guessed=()
        if told
        else tuple(
            (number, found.member)
            for number, found in meanings.items()
            if not found.sure and number in placed
        ),
        nameless=bool(listed) or _lacks_numbers(by_member, meanings),
        implied=_implied(header, currency),
        parent=by_member.get("parent", [-1])[0],
        surcharge=surcharge,
        nothing="-" if shop is not None and shop.grid else "",
    )


def _lacks_numbers(by_member: Mapping[str, list[int]], meanings: Mapping[int, Meaning]) -> bool:
    """Whether no column identifies every product: none at all, or one of scales and tills, which not all goods have."""
    if not by_member.keys() & {"id", "handle"}:
        return True
    found = meanings.get(by_member["id"][0]) if "id" in by_member and "handle" not in by_member else None
    return found is not None and found.member == "id-instead"


_LISTED = late(
    r"(?:variation|variante) [0-9] (?:values|werte|optionen)"
    r"|(?:valeurs(?: de(?: la)?)? variation|valores de variacion|valori (?:variazione|variante)) [0-9]"
)
"""Etsy's columns of all values of an option, beside all codes in one cell, in the languages of its sellers."""
_FILE_EXCHANGE = late(r"\*?Action\(SiteID=[^)]*\bCurrency=([A-Z]{3})\b[^)]*\)")


def _implied(header: Header, currency: int) -> Mapping[str, str]:
    """What eBay's templates say for all their rows, in the name of their first column."""
    match = _FILE_EXCHANGE.match(header.cells[0].strip()) if header.cells else None
    if match is None:
        return {}
    return {"marketplace": "ebay", **({"currency": match[1]} if currency < 0 else {})}


_VARIATION = ("product_variation", "product variation", "variation", "variant")


def _fills(
    header: Header,
    used: Mapping[int, tuple[str, int, str]],
    by_member: Mapping[str, list[int]],
    *,
    currency: int,
    unit_column: int,
    kind: bool,
) -> Iterator[Fill]:
    """What fills the members, the better columns first."""
    on_sale = header.find(
        "on sale", "is on sale", "onsale"
    )  # Squarespace keeps the price of a sale that is over
    for member, columns in by_member.items():
        if member in _ELSEWHERE or member.startswith("attributes/"):
            continue
        if member == "price_tiers":
            for number in columns:
                _, least, most = used[number]
                if least:
                    yield Fill(member, number, "tier", tier=(least, int(most)))
                else:
                    yield Fill(member, number, "tier", beside=int(most))
            continue
        if member == "price":
            columns = [*by_member.get("sale-price", []), *columns]  # noqa: PLW2901
        elif member == "category":
            columns = [*columns, *by_member.get("product-type", [])]  # noqa: PLW2901
        numbered = member in _NUMBERED and len(columns) > 1 and all(used[number][1] for number in columns)
        reading: Reading = "list" if numbered else _READINGS.get(member, "text")
        if member == "bullets" and len(columns) == 1:
            reading = "lines"
        # What a variant has of its own comes before what its product has.
        of_variants = (
            [number for number in columns if header.cells[number].casefold().startswith(_VARIATION)]
            if kind and member in OF_VARIANTS
            else []
        )
        if of_variants:
            columns = sorted(columns, key=lambda number: number not in of_variants)  # noqa: PLW2901
        for index, number in enumerate(columns):
            unit = used[number][2]
            if index and member not in _SEVERAL and not of_variants and not numbered:
                break  # a second column of the same meaning has no place
            if member == "brand" and plain(header.cells[number]) == "brand id":
                yield Fill(member, number, "named")
            elif member in _SIDES:
                yield Fill(f"dimensions/{member}", number, "part", unit)
            elif reading == "price":
                several = len(columns) > 1
                yield Fill(
                    member,
                    number,
                    reading,
                    currency_of(unit) if currency < 0 else "",
                    beside=on_sale if several and number in by_member.get("sale-price", ()) else -1,
                    # The usual one must be there; that of a sale, or of a maker, may be a nought.
                    may_lack=several and number not in by_member[member][:1],
                )
            elif reading == "weight":
                yield Fill(member, number, reading, unit, unit_column)
            else:
                yield Fill(member, number, reading)
    if "category" not in by_member and by_member.get("product-type"):
        yield Fill("category", by_member["product-type"][0])
    cut = by_member.get("sale-price", [])
    if "price" not in by_member:
        yield from (
            Fill("price", number, "price", currency_of(used[number][2]) if currency < 0 else "")
            for number in cut
        )
    elif cut and "list_price" not in by_member:
        yield Fill("list_price", by_member["price"][0], "price", beside=cut[0] if on_sale < 0 else on_sale)
