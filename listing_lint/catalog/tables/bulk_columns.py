"""Columns of bulk prices, which say in their names from how many pieces on they hold: "Price 10+", "Staffelpreis ab 50"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.said import price
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

_PRICE = (
    r"(?:(?:unit|tier|volume|quantity|sales?|net) )?prices?|(?:einzel|stück|vk[- ]?)?preis|prix(?: unitaire)?|precio|prezzo"
    r"|preço|preco|prijs|pris|cena|цена|fiyat|价格|单价|価格|가격"
)
_BULK = (
    r"(?:bulk|wholesale|volume|quantity|tier(?:ed)?) (?:unit )?prices?|price ?breaks?|staffelpreis|mengenpreis"
    r"|prix (?:de gros|dégressif)|precio (?:por mayor|mayorista)|prezzo (?:a scaglioni|all'ingrosso)"
    r"|preço (?:de )?atacado|staffelprijs|оптовая цена|批发价|阶梯价"
)
_PIECES = (
    r" ?(?:pcs?|pieces?|units?|stück|stk|st|pièces|uds?|unidades|pezzi|pz|stuks|szt|шт|штук|件|个|개|本)?\.?"
)
_FROM = r"(?:from|ab|von|à partir de|dès|desde|a partir de|da|vanaf|od|от|≥|>=|>)"
_LEAST = r"(?P<n{0}>[0-9]{{1,6}})"
_AMOUNT = "|".join(
    one.replace("{0}", str(number))
    for number, one in enumerate(
        (
            rf"{_FROM} ?{_LEAST.format('{0}')}{_PIECES} ?\+?",
            rf"{_LEAST.format('{0}')}{_PIECES} ?(?:\+{_PIECES}|or more|and up|et plus|o más|o più|u\. mehr)",
            rf"{_LEAST.format('{0}')} ?[-–~] ?(?P<m>[0-9]{{1,6}}){_PIECES}",
        )
    )
)
_NAME = late(rf"(?:{_PRICE}|{_BULK})(?: [a-z]{{3}}| ?[$€£¥])?[ :_-]{{0,3}}[(\[]?(?:{_AMOUNT})[)\]]?")
_AHEAD = late(rf"(?:{_AMOUNT})[ :_-]{{0,3}}(?:{_PRICE})")
_COUNTED = late(
    rf"(?:{_BULK})[ :_-]{{0,3}}[(\[]?(?P<n>[0-9]{{1,6}})(?: ?(?:pcs?|pieces?|stück|stk|шт|件))?[)\]]?"
)

Tier = tuple[int, int]
"""From how many pieces on, and up to how many; 0 where the name does not say it."""


def tier_of(name: str) -> Tier | None:
    """What the name of a column says of pieces; None where it is no bulk price."""
    if len(name) > 60 or not any(map(str.isdigit, name)):
        return None
    text = " ".join(name.replace("_", " ").casefold().split())
    match = _NAME.fullmatch(text) or _AHEAD.fullmatch(text) or _COUNTED.fullmatch(text)
    if match is None:
        return None
    found = match.groupdict()
    least = int(next(number for name, number in found.items() if name.startswith("n") and number is not None))
    most = int(found.get("m") or 0)
    return (least, most) if least > 0 and (not most or most >= least) else None


def tiers_in(names: Sequence[str]) -> dict[int, Tier]:
    """The columns of bulk prices by their places."""
    return {column: tier for column, name in enumerate(names) if (tier := tier_of(name)) is not None}


def step_of(cell: str, tier: Tier) -> dict[str, object] | None:
    """The step that a cell states; None for one without a price."""
    text = cell.strip()
    if not any(map(str.isdigit, text)):
        return None
    least, most = tier
    step: dict[str, object] = {"min_quantity": least}
    if most:
        step["max_quantity"] = most
    step["price"] = price(text)[0]
    return step
