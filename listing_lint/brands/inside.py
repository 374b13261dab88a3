"""Marks of parts that the goods have: "Mini PC with Intel N100", "Mountain bike, Shimano 21 speed", "watch, Seiko NH35 movement".

Makers of such goods buy the part, and a seller has to say which one it is. A part by itself is the mark's own goods.
``built_in/parts.toml`` says which makers sell which parts, and what they are built into.
"""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.brands import made_for
from listing_lint.brands.fitting_words import FOR
from listing_lint.brands.goods import ACCESSORIES, kinds_of
from listing_lint.brands.kinds import BRAND_LABELS
from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.shipped import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from listing_lint.brands.lexicon import Owner
    from listing_lint.brands.references import Place, Sold

_TRADE_MARK = r"(?:\s?(?:®|™|\((?:r|tm)\)))?"
_BETWEEN = rf"{_TRADE_MARK}[\s-]{{0,2}}((?:[^\W_][^\s,;|()]{{0,14}}[\s-]){{0,2}}?)"
"""What may stand between a mark and the word for its part: "Cherry MX Brown switches"."""
_LINK = r"(?:\s{1,2}(?:(?:von|de|di|da|от|фирмы|by|from|par|por|door|av|fra|od)\s)?|\s?:\s{0,2})$"
"""Between the word for a part and a mark behind it: "motor Bosch", "mouvement de Seiko", "Processor: Intel"."""
_OF_KIND = r"(?:\s[^\W_]{1,10}(?=\s(?:von|de|di|от|by|from|par|por|od)\s))?"
"""What kind of part it is, before the link: "matrix IPS by LG"."""
_NOT_WITH = r"(?!(?:with|w|mit|avec|con|com|met|med|z|ze|s|se|sa|со?|з|із|cu|με|ile)\s)"
"""Goods "with" a part are no part of such goods: "bicicletta con cambio Shimano"."""
_SIGHT = 40
_READ = 400
"""Characters of the titles in which goods are looked for: in one of many marks, each of them asks."""
_WORDS_BETWEEN = 3
_CLAUSE = late(r"[,;|()]|\s[-–—]\s")
_PARTED = late(
    r"(?:[,;|(+/·•–—-]\s{0,2}|(?<![^\W_])(?:with|w/|mit|avec|con|com|met|med|z|ze|s|se|с|со|із|з|cu|με|ile|and|und|et)\s)\Z",
    re.IGNORECASE,
)
"""What parts a part of the goods from them in a title: "Mini PC 16 GB, Samsung 980 SSD"."""
_NAMED = late(r"(?<![^\W_])(?!dual|quad|octa|hexa|gen)[^\W\d_]", re.IGNORECASE)
_PRINTED = late(r"\s(?:logo|print|printed|sticker|decal|patch|style)(?![^\W_])", re.IGNORECASE)
_NEXT = late(r"\s([^\W\d_]+)")
_UNSPACED = late(r"[\u0e00-\u0eff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff]")


@dataclass(frozen=True, eq=False)
class Part:
    """A part by its name and its words: what stands ``behind`` or ``before`` its maker, and what it is built into.

    ``sold`` matches behind a maker whose name opens a title that sells the part itself ("Maxxis tire 29 x 2.1").

    ``beside`` matches behind the goods where a part of such goods is named ("bike helmet"). ``alone`` are makers of nothing else.
    ``makers`` are all of them, and ``houses`` the kinds of goods of makers whose goods have the part. Makers of what is ``apart``
    sell such goods, too.
    """

    name: str
    words: str
    alone: frozenset[str]
    behind: re.Pattern[str]
    before: re.Pattern[str]
    sold: re.Pattern[str]
    goods: re.Pattern[str]
    beside: re.Pattern[str]
    makers: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    apart: bool = False


def makes_parts(mark: str) -> bool:
    """Whether others build in what the maker of a mark sells; ``mark`` is its identifier."""
    return mark in _parts()


def part_of(place: Place, sold: Sold) -> Part | None:
    """The part of the goods that a mark says the maker of; none where the title sells the part, or the mark is in disguise."""
    mark = place.mention.term.mark
    parts = _parts().get(mark.id)
    if parts is None or place.mention.deformed or mark.id in sold.titled:
        return None
    title = place.role == "title"
    if not title and mark.id not in sold.made_for and bare(place.label) in BRAND_LABELS:
        return None
    for part in parts:
        if part.apart and not (_is_behind_goods(place, part) if title else _is_of_others(mark.id, sold)):
            continue
        # What the title has said of a mark holds for the other texts.
        said = (not title and mark.id in sold.made_for) or _is_said(place, part)
        if said and (_are_goods(sold, part, mark.name) or _is_of_a_house(place, sold, part)):
            return part
    return None


def _is_of_a_house(place: Place, sold: Sold, part: Part) -> bool:
    """Whether the goods are another maker's of such goods: "Latitude 5440" of Dell, whose title has no word for a laptop.

    What a power supply is made for is no part of it.
    """
    return any(
        kind in part.houses and maker not in part.makers for maker, kind in sold.houses
    ) and not made_for.is_made_for(place.text, place.start, place.end)


def _is_behind_goods(place: Place, part: Part) -> bool:
    """Whether a title names a mark behind the goods, and behind what parts it from them."""
    before = place.text[max(0, place.start - _READ) : place.start]
    return _PARTED.search(before) is not None and part.goods.search(before) is not None


def _is_of_others(mark: str, sold: Sold) -> bool:
    """Whether the goods are not said to be of the mark's house."""
    return all(maker != mark for maker, _ in sold.houses)


def houses_of(marks: Iterable[Owner]) -> frozenset[tuple[str, str]]:
    """The marks whose goods are sold, each with the kinds of goods that it has, as :class:`Sold` keeps them."""
    return frozenset((mark.id, kind) for mark in marks for kind in mark.goods)


def _is_said(place: Place, part: Part) -> bool:
    """Whether a mention names the part: by the maker of nothing else, by its line, or by words beside it."""
    mention = place.mention
    text, opens = place.text, place.role == "title" and place.house
    if _PRINTED.match(text, mention.until) or (opens and part.sold.match(text, mention.until)):
        return False
    if mention.term.mark.id in part.alone or (mention.term.kind == "line" and part.name == "chip"):
        return True
    behind = part.behind.match(text, mention.until)
    return (
        # Behind a maker that opens the title, words are the name of its own goods: "Intel NUC7i5 Core i5 Mini PC"; and goods
        # between both are the maker's: "Samsung smartphone AMOLED".
        (behind is not None and not (opens and _NAMED.search(behind[1])) and not part.goods.search(behind[1]))
        or part.before.search(text[max(0, mention.at - _SIGHT) : mention.at]) is not None
        or bool(
            place.label and part.goods.search(place.label) is None and part.before.search(f"{place.label} ")
        )
    )


def _are_goods(sold: Sold, part: Part, mark: str) -> bool:
    """Whether the title sells what such a part is built into, and not something that is made for it."""
    title = sold.titles[:_READ]
    for found in part.goods.finditer(title):
        behind = _NEXT.match(title, found.end())
        if behind is not None and ACCESSORIES in kinds_of(bare(behind[1]), sold.words):
            continue
        beside = part.beside.match(title, found.end())
        if beside is not None and mark.casefold() not in beside[0].casefold():
            continue
        if not (
            made_for.is_made_for(title, found.start(), found.end()) or _is_behind_for(title[: found.start()])
        ):
            return True
    return False


def _is_behind_for(before: str) -> bool:
    """Whether "for", in whatever language, is one of the last words before goods: "shifter for 29 inch bikes"."""
    words = _CLAUSE.split(before[-_SIGHT:])[-1].split()[-_WORDS_BETWEEN:]
    return any(word.islower() and FOR.fullmatch(word) for word in words)


@cache
def _parts() -> Mapping[str, Sequence[Part]]:
    """The parts by the identifiers of their makers."""
    found: dict[str, tuple[Part, ...]] = {}
    data = read_toml(os.path.join(os.path.dirname(__file__), "built_in", "parts.toml"))
    for name, table in data.items():
        part = _part(name, table)
        for mark in table["marks"]:
            found[mark] = (*found.get(mark, ()), part)
    return found


def _part(name: str, table: Mapping[str, Any]) -> Part:
    words = _any_of(table["words"])
    said = _any_of([*table.get("names", ()), *table["words"]])
    others = _any_of([*table["words"], *table.get("besides", ())])
    return Part(
        name,
        table["is"],
        frozenset(table.get("alone", ())),
        late(rf"{_BETWEEN}{said}", re.IGNORECASE),
        late(rf"{words}{_OF_KIND}{_LINK}", re.IGNORECASE),
        late(rf"{_BETWEEN}{others}", re.IGNORECASE),
        late(_any_of(table["goods"]), re.IGNORECASE),
        late(rf"(?:\s{_NOT_WITH}[^\W_]+)?\s{others}", re.IGNORECASE),
        frozenset(table["marks"]),
        frozenset(table.get("houses", ())),
        table.get("apart", False),
    )


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words; # is a digit, * any ending. Where words are not parted by spaces, they may stand anywhere."""
    spaced: list[str] = []
    unspaced: list[str] = []
    for word in words:
        pattern = re.escape(word).replace(r"\#", r"\d").replace(r"\*", r"[^\W_]*+").replace(r"\ ", "[ -]")
        (unspaced if _UNSPACED.search(word) else spaced).append(pattern)
    ways = [rf"(?<![^\W_])(?:{'|'.join(spaced)})(?![^\W_])", *unspaced]
    return f"(?:{'|'.join(ways)})"
