"""Columns of bulk prices: "Price 10+", "Staffelpreis ab 50" say in their names from how many pieces on they hold.

"Price < 25 QTY" holds from one piece on. Others have a column of pieces beside each of prices: "Min Qty 1", "Price 1",
"Min Qty 2", "Price 2".
"""

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
    r"|preço (?:de )?atacado|staffelprijs|оптовая цена|批发价|阶梯价|卸売?(?:価格|単価|値)|도매가"
)
_PIECES = (
    r" ?(?:pcs?|pieces?|units?|qty|stück|stk|st|pièces|uds?|unidades|pezzi|pz|stuks|szt|шт|штук"
    r"|件|个|개|本|台|個|枚|点)?\.?"
)
_FROM = r"(?:from|ab|von|à partir de|dès|desde|a partir de|da|vanaf|od|от|≥|>=|>)"
_BELOW = r"(?:<(?!=)|below|under|less than|fewer than|unter|weniger als|moins de|menos de|meno di|minder dan|mniej niż|менее)"
_UP_TO = r"(?:≤|<=|up to|bis(?: zu)?|jusqu'à|hasta|fino a|até|tot|do|до)"
_AMOUNT = (
    rf"{_BELOW} ?(?P<below>[0-9]{{1,6}}){_PIECES}"
    rf"|{_UP_TO} ?(?P<upto>[0-9]{{1,6}}){_PIECES}"
    rf"|{_FROM} ?(?P<from>[0-9]{{1,6}}){_PIECES} ?\+?"
    rf"|(?P<more>[0-9]{{1,6}}){_PIECES} ?(?:\+{_PIECES}|or more|and up|et plus|o más|o più|u\. mehr)"
    rf"|(?P<least>[0-9]{{1,6}}) ?[-–~] ?(?P<most>[0-9]{{1,6}}){_PIECES}"
)
_NAME = late(rf"(?:{_PRICE}|{_BULK})(?: [a-z]{{3}}| ?[$€£¥])?[ :_-]{{0,3}}[(\[]?(?:{_AMOUNT})[)\]]?")
_AHEAD = late(rf"(?:{_AMOUNT})[ :_-]{{0,3}}(?:{_PRICE})")
_COUNTED = late(
    rf"(?:{_BULK})[ :_-]{{0,3}}[(\[]?"
    r"(?:(?P<counted>[0-9]{1,6}) ?(?:pcs?|pieces?|stück|stk|шт|件|台|個|本|枚|点|개)|(?P<bare>[0-9]{1,6}))[)\]]?"
)
_TAXED = late(r"[ _]*[(（\[][^()（）\[\]0-9]{1,20}[)）\]][ _]*$")
"""Brackets at the end that count nothing: with or without tax, the currency."""
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
        if "below" in said or "upto" in said:
            most = int(said["upto"]) if "upto" in said else int(said["below"]) - 1
            least = min(1, most)
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
    text = " ".join(_TAXED.sub("", name).replace("_", " ").casefold().split())
    match = _NAME.fullmatch(text) or _AHEAD.fullmatch(text) or _COUNTED.fullmatch(text)
    return {} if match is None else {key: said for key, said in match.groupdict().items() if said is not None}


_NUMBERED = late(r"([^0-9]*)([0-9]{1,2})([^0-9]*)")
_PART = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_STEP_WORDS = (
    "tier level step scale bracket break breaks range bulk wholesale volume staffel stufe palier escala scaglione schaal próg"
    " ступень 阶梯"
)
_LEAST_WORDS = (
    "min minimum moq from ab mindestmenge staffelmenge minimale mínima minima minimo desde dès vanaf minimalna от минимальное"
    " 起订量 起批量"
)
_PIECE_WORDS = (
    "qty quantity quantities pieces pcs units menge stückzahl quantité qté cantidad quantità qtà quantidade aantal ilość"
    " количество кол-во 数量"
)
_PRICE_WORDS = (
    "price prices prc cost preis staffelpreis prix precio prezzo preço preco prijs cena цена 价格 单价 阶梯价"
)
_STEPS, _LEAST, _MANY, _PAID = (
    frozenset(words.split()) for words in (_STEP_WORDS, _LEAST_WORDS, _PIECE_WORDS, _PRICE_WORDS)
)
_WITH_PRICE = frozenset(("unit", "each", "ea", "usd", "eur", "gbp", "cny", "rmb"))
_FEW_PAIRS, _PLAIN_PAIRS = 2, 3
"""Pairs of columns that make bulk prices; of plain ones, which might be stock and prices of variants, one more."""


def pairs_in(names: Sequence[str]) -> dict[int, int]:
    """The columns of bulk prices that have a column of pieces beside them, in their order, and that column."""
    sides: dict[tuple[str, int], int] = {}
    told = False
    for column, name in enumerate(names):
        match = _NUMBERED.fullmatch(name.replace("_", " ").casefold()) if len(name) <= 60 else None
        words = [] if match is None else _PART.findall(f"{match[1]} {match[3]}")
        if match is None or not {*words} <= _STEPS | _LEAST | _MANY | _PAID | _WITH_PRICE:
            continue
        side = next(
            (
                "price" if word in _PAID else "pieces"
                for word in reversed(words)
                if word in _PAID or word in _MANY or word in _LEAST
            ),
            "",
        )
        if not side or (side, int(match[2])) in sides:
            continue
        sides[side, int(match[2])] = column
        told = told or not _STEPS.isdisjoint(words) or not _LEAST.isdisjoint(words)
    pairs = {
        column: sides["pieces", number]
        for (side, number), column in sorted(sides.items(), key=lambda one: one[0][1])
        if side == "price" and ("pieces", number) in sides
    }
    return pairs if len(pairs) >= (_FEW_PAIRS if told else _PLAIN_PAIRS) else {}


_FIRST_NUMBER = late(r"[^\d.,-]{0,12}([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,7})(?![.,]?\d)")


def step_of(cell: str, tier: Tier, pieces: str = "") -> dict[str, object] | None:
    """The step that a cell states; None for one without a price.

    ``pieces`` is the cell beside it that says from how many pieces on it holds, where the name of the column does not.
    """
    text = cell.strip()
    if not any(map(str.isdigit, text)):
        return None
    least, most = tier
    if not least:
        match = _FIRST_NUMBER.match(pieces)
        least = 0 if match is None else int(match[1].replace(",", ""))
        if not least:
            return None
    step: dict[str, object] = {"min_quantity": least}
    if most:
        step["max_quantity"] = most
    step["price"] = price(text)[0]
    return step
