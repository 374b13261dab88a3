"""Goods that a text calls replicas without naming a mark: "replica lounge chair", "réplica de relógio", 高仿包.

A model of a ship, a prop of a film and a fossil for school are replicas as well, and nobody's design is copied. So the word
counts beside goods that are sold by their design alone, and with the words by which copies are graded. General knowledge.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from listing_lint.late import late

_GOODS = (
    r"chairs?|armchairs?|sofas?|couch(?:es)?|stools?|tables?|lamps?|pendants?|chaises?|loungers?|ottomans?|furniture|watch(?:es)?"
    r"|handbags?|bags?|purses?|wallets?|shoes?|sneakers?|trainers?|boots?|sunglasses|jewel(?:le)?ry|perfumes?|luggage"
)
_ROMANCE = (
    r"chaises?|fauteuils?|canap[ée]s?|lampes?|montres?|sacs?|chaussures?|baskets|lunettes|parfums?|sillas?|sof[áa]s?|l[áa]mparas?"
    r"|relojes|reloj|bolsos?|zapat(?:os|illas)|gafas|perfumes?|sedi[ae]|poltron[ae]|lampad[ae]|orolog[io]+|bors[ae]|scarpe|occhiali"
    r"|profum[io]|cadeiras?|lumin[áa]rias?|rel[óo]gios?|bolsas?|t[êe]nis|sapatos?|[óo]culos"
)
_GERMAN = r"stuhl|st[üu]hle|sessel|sofas?|leuchten?|lampen?|uhr(?:en)?|tasche[n]?|schuhe?|brillen?|parf[üu]m"
_RUSSIAN = r"часы|часов|сумк\w{0,2}|кроссов\w{1,4}|обув\w{1,2}|кресл\w{1,2}|стул\w{0,2}|очк\w{1,2}|духи|духов|ламп\w{0,2}"
_BETWEEN = r"(?:[^\W\d_]+[ -]){0,2}?"
_REPLICA = late(
    rf"(?<![^\W_])(?:replicas? (?:of (?:an? )?)?{_BETWEEN}(?:{_GOODS})"
    rf"|(?:designer|aaa\+?|(?:top|high|best|mirror)[ -]quality|swiss|luxury) replicas?"
    rf"|(?:{_ROMANCE})(?: {_BETWEEN}| )r[ée]pli(?:ca|que)s?"
    rf"|r[ée]pli(?:ca|que)s? (?:de |di |do |da |du |des |d['’])?{_BETWEEN}(?:{_ROMANCE})"
    rf"|(?:{_GERMAN})[ -]?replik(?:en|a|as)?|replik(?:a|en)?[ -]?(?:{_GERMAN})"
    rf"|реплик[аиу] (?:на )?{_BETWEEN}(?:{_RUSSIAN})|(?:{_RUSSIAN}) {_BETWEEN}реплик[аиу])(?![^\W_])"
    r"|高仿(?:真)?(?=[^\n，。,.]{0,6}[包表鞋眼香])(?!真花|真植)|超[aA]货|复刻(?=[^\n，。,.]{0,4}[包表鞋])",
    re.IGNORECASE,
)
_HARMLESS = late(
    r"scale|model|props?|museum|toys?|doll'?s?|dollhouse|miniature|mini|movie|film|film's|ship|aircraft|antique|historical|medieval"
    r"|viking|roman|fossil|costume|cosplay|lego|diecast|minifigure",
    re.IGNORECASE,
)
"""Words of what is copied as a model, for a play or for school."""
_DENIED = late(
    r"(?<![^\W_])(?:not?|never|isn't|aren't|without|kein(?:e|er)?|nicht|non|pas|aucune?|sans|nunca|sin|n[ãa]o|sem|не|без)"
    r"(?: (?:an?|the|eine?|une?|un[oa]?|uma?))?\s$|不是$|非$",
    re.IGNORECASE,
)
_BEFORE = 16
_FIRST = ("eplica", "éplica", "épliqu", "epliqu", "eplik", "еплик", "高仿", "超a货", "复刻")
_EITHER = tuple(dict.fromkeys(form for word in _FIRST for form in (word, word.upper())))
"""What one of them is in every such text, but for its first letter: nobody writes a word in both cases by turns."""


class Replica(NamedTuple):
    """Where a text calls its goods a replica, and the words."""

    start: int
    end: int
    text: str


def may_name_replicas(text: str) -> bool:
    """A quick first look."""
    return any(map(text.__contains__, _EITHER))


def find_replica(text: str) -> Replica | None:
    """The first place in which a text calls its goods a replica."""
    for match in _REPLICA.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if not any(map(_HARMLESS.fullmatch, match[0].split())) and not _DENIED.search(before):
            return Replica(match.start(), match.end(), match[0])
    return None
