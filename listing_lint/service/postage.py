"""What a text says that delivery costs: "Shipping: $4.99", "zzgl. 4,90 € Versand", "运费10元"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = (
    r"(?:shipping|delivery|postage|freight|versand(?:kosten)?|porto|frais de (?:port|livraison)|livraison|gastos? de env[ií]o"
    r"|env[ií]o|frete|spedizione|доставка|стоимость доставки|运费|邮费|送料|배송비)"
)
_JOIN = (
    r"(?: (?:cost|costs|fee|fees|charge|charges|price|rate))?(?: (?:is|are|of|at|only|just|for|beträgt|betragen|kostet|est de|de|es de"
    r"|составляет|стоит))? ?[:\uff1a]? ?"
)
_SIGN = r"(?:US ?\$|[$€£¥₽₹]|USD|EUR|GBP|RUB|CNY)"
_SUM = r"[0-9]{1,5}(?:[.,][0-9]{1,2})?"
_MONEY = rf"(?:{_SIGN} ?{_SUM}|{_SUM} ?(?:{_SIGN}|dollars?|euros?|euro|руб(?:лей|\.)?|元|円|원))"
_COST = late(rf"(?<!\w){_WORD}{_JOIN}(?P<after>{_MONEY})|(?P<before>{_MONEY}) {_WORD}(?!\w)", re.IGNORECASE)
_IF = late(
    r"\b(?:over|above|under|below|from|orders?|express|expedited|insured|upgrade|additional|extra|optional|each further|second|ab"
    r"|über|unter|bestellwert|ins ausland|express|d[èe]s|à partir|partir|más de|desde|от|свыше|за|international|outside|abroad"
    r"|return|returns|refund|save|free|gratis|kostenlos|frei)\b|满|退",
    re.IGNORECASE,
)
"""Words of a condition, of another way of delivery, or of goods that go back."""
_AROUND = 60


def postage_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Sums above nothing that a text says delivery costs, whatever the order: where they stand, and the sum as written.

    A sentence with a condition ("orders under $50") is passed over, and so is one that speaks of returns.
    """
    for match in _COST.finditer(text):
        start, end = match.span()
        before = text[max(0, start - _AROUND) : start]
        behind = text[end : end + _AROUND]
        sentence = _last(before) + match[0] + _first(behind)
        sum_ = match["after"] or match["before"]
        if not any(char in "123456789" for char in sum_) or _IF.search(sentence):
            continue
        yield start, end, sum_


def _last(text: str) -> str:
    return text[max(text.rfind(mark) for mark in ".!?;\n>") + 1 :]


def _first(text: str) -> str:
    ends = [at for mark in ".!?;\n<" if (at := text.find(mark)) >= 0]
    return text[: min(ends)] if ends else text
