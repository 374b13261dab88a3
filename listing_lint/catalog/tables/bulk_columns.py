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
_AMOUNT = (
    rf"{_FROM} ?(?P<from>[0-9]{{1,6}}){_PIECES} ?\+?"
    rf"|(?P<more>[0-9]{{1,6}}){_PIECES} ?(?:\+{_PIECES}|or more|and up|et plus|o más|o più|u\. mehr)"
    rf"|(?P<least>[0-9]{{1,6}}) ?[-–~] ?(?P<most>[0-9]{{1,6}}){_PIECES}"
)
_NAME = late(rf"(?:{_PRICE}|{_BULK})(?: [a-z]{{3}}| ?[$€£¥])?[ :_-]{{0,3}}[(\[]?(?:{_AMOUNT})[)\]]?")
_AHEAD = late(rf"(?:{_AMOUNT})[ :_-]{{0,3}}(?:{_PRICE})")
_COUNTED = late(
    rf"(?:{_BULK})[ :_-]{{0,3}}[(\[]?"
    r"(?:(?P<counted>[0-9]{1,6}) ?(?:pcs?|pieces?|stück|stk|шт|件)|(?P<bare>[0-9]{1,6}))[)\]]?"
)
_YEARS = range(2010, 2050)
"""What a number of four digits is in "Price 2025-2026", however many pieces somebody may buy."""
_LEAST_ALONE = 10

Tier = tuple[int, int]
"""From how many pieces on, and up to how many; 0 where the name does not say it."""


def tiers_in(names: Sequence[str]) -> dict[int, Tier]:
    """The columns of bulk prices by their places.

    "Tier price 1", "Tier price 2" number the prices. A number without a plus or a word for pieces counts these only where the
    columns are not numbered one after the other, nor one of them alone with a small number.
    """
    found: dict[int, Tier] = {}
    bare: dict[int, int] = {}
    for column, name in enumerate(names):
        said = _said(name)
        least = next(
            (int(said[key]) for key in ("from", "more", "least", "counted", "bare") if key in said), 0
        )
        most = int(said.get("most", 0))
        if least < 1 or (most and most < least) or (least in _YEARS and (not most or most in _YEARS)):
            continue
        found[column] = least, most
        if "bare" in said:
            bare[column] = least
    numbers = set(bare.values())
    if any(number + 1 in numbers for number in numbers) or (
        len(found) == len(bare) == 1 and max(numbers) < _LEAST_ALONE
    ):
        return {column: tier for column, tier in found.items() if column not in bare}
    return found


def _said(name: str) -> dict[str, str]:
    """What the name of a column says of pieces; nothing where it is no bulk price."""
    if len(name) > 60 or not any(map(str.isdigit, name)):
        return {}
    text = " ".join(name.replace("_", " ").casefold().split())
    match = _NAME.fullmatch(text) or _AHEAD.fullmatch(text) or _COUNTED.fullmatch(text)
    return {} if match is None else {key: said for key, said in match.groupdict().items() if said is not None}


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
