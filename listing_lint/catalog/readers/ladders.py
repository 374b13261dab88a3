"""Bulk prices by quantity, as marketplaces and shops write the steps of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.draft import money, whole
from listing_lint.catalog.readers.fields import Names
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listing_lint.catalog.readers.draft import Fields, Members

_LEAST = (
    *(
        "startquantity",
        "startqty",
        "minquantity",
        "minqty",
        "minimumquantity",
        "quantitymin",
        "qtymin",
        "min",
    ),
    *(
        "fromquantity",
        "quantityfrom",
        "fromqty",
        "qtyfrom",
        "from",
        "beginamount",
        "startamount",
        "lowerbound",
    ),
    *("breakquantity", "quantity", "qty", "moq"),
)
_MOST = (
    *("endquantity", "endqty", "maxquantity", "maxqty", "maximumquantity", "quantitymax", "qtymax", "max"),
    *("toquantity", "quantityto", "toqty", "qtyto", "to", "endamount"),
)
_PRICES = ("price", "bulkdiscountprice", "unitprice", "pricevalue", "value")
_DISCOUNTS = ("discount", "discountpercent", "discountpercentage", "percent", "percentage")
_RANGE = late(
    r"\s*+(?:>=|≥|from|ab|от)?\s*+([0-9]{1,9})\s*+(?:(?:-|–|~|to)\s*+([0-9]{1,9})|\+)?\s*+(?:pcs|pieces|件|个)?\s*+"
)
"""How many pieces a step is for, in one text: "10-49", "≥ 50", "100+"."""

LADDERS = Names(
    (
        *(
            "pricetiers",
            "tierprices",
            "tieredprices",
            "tierpricing",
            "tieredpricing",
            "pricebreaks",
            "quantitybreaks",
        ),
        *(
            "quantityprices",
            "quantitydiscounts",
            "bulkprices",
            "bulkpricing",
            "bulkpricingrules",
            "bulkdiscounts",
        ),
        *(
            "volumeprices",
            "volumepricing",
            "volumediscounts",
            "wholesaleprices",
            "wholesalepricing",
            "wholesaletiers",
        ),
        *("staffelpreise", "prixdegressifs", "ladderprices", "pricelevels"),
    )
)
"""What shops without a form of their own call the list of their bulk prices."""
_GROUPS = ("customergroupid", "customergroup", "group", "groupid", "websiteid", "pricelist", "currency")
"""Whom a step is for: those of two groups are no one ladder."""

Places = dict[str, str]
"""Where the members of a step stand; the step itself under an empty name."""


def take_ladder(into: Members, steps: Iterable[Fields], at: str, *, shares: bool = False) -> None:
    """The bulk prices of a listing or a variant: a step is an object of a quantity and a price, or a discount in per cent.

    ``shares`` says that discounts are written as shares: 0.05 is one of 5 %.
    """
    read = [_step(step, 100 if shares else 1) for step in steps]
    put_ladder(into, [one for one in read if one is not None], at)


def take_any_ladder(into: Members, source: Fields) -> None:
    """The bulk prices under one of the usual names, unless they are for several groups of buyers."""
    for name in source.known(LADDERS):
        steps = source.objects(name)
        whom = {tuple(str(step.get(group)[0]) for group in _GROUPS) for step in steps}
        if len(whom) == 1:
            take_ladder(into, steps, source.get(name)[1])


def put_ladder(into: Members, steps: Sequence[tuple[Mapping[str, Any], Places]], at: str) -> None:
    """Steps that are read already, each with its places."""
    if not steps or "price_tiers" in into.fields:
        return
    into.put("price_tiers", [dict(tier) for tier, _ in steps], at)
    if into.placed:
        for index, (_, places) in enumerate(steps):
            for name, place in places.items():
                into.pointers[f"{into.here}/price_tiers/{index}{name and '/' + name}"] = into.prefix + place


def _step(step: Fields, by: int) -> tuple[dict[str, Any], Places] | None:
    (pieces, pieces_at), (end, end_at) = step.get(*_LEAST), step.get(*_MOST)
    least, most = span(pieces)
    if least is None:
        return None
    tier: dict[str, Any] = {"min_quantity": least}
    places = {"": step.at, "min_quantity": pieces_at}
    end = span(end)[0]
    if end is not None:
        most, places["max_quantity"] = end, end_at
    if most is not None:
        tier["max_quantity"] = most
    (price, price_at), (off, off_at) = step.get(*_PRICES), step.get(*_DISCOUNTS)
    kind = str(step.get("type", "discounttype", "pricetype")[0]).casefold()
    if "percent" in kind and off is None:
        (off, off_at), price = step.get("amount", *_PRICES), None
    elif kind == "price" and price is None:
        price, price_at = step.get("amount")
    price = money(price)[0] if kind not in ("fixed", "percent") else None
    if price is not None and not isinstance(price, (dict, list)):
        tier["price"], places["price"] = price, price_at
        return tier, places
    discount = amount_of(off)
    if discount is None or not 0 <= discount * by <= 100:
        return None
    tier["discount"], places["discount"] = round(discount * by, 6), off_at
    return tier, places


def span(value: Any) -> tuple[int | None, int | None]:
    """From how many pieces a step is, and to how many where its text says so; None for what is no count."""
    value = whole(value)
    if isinstance(value, str):
        match = _RANGE.fullmatch(value)
        if match is None:
            return None, None
        return int(match[1]) or None, int(match[2]) if match[2] else None
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        return None, None
    return value, None


def amount_of(value: Any) -> float | None:
    """A number or the text of one."""
    if isinstance(value, str):
        text = value.strip().removesuffix("%").strip()
        if not text.isascii() or not text.replace(".", "", 1).isdigit():
            return None
        return float(text)
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
