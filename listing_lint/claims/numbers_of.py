"""Attributes that ask for a number of something that the title counts: "Number of pockets: 4" under "with 5 pockets"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.claims.surroundings import is_elsewhere
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.claims.statements import Statement

_ASKS = late(
    r"(?:number of|no\. of|anzahl(?: der)?|nombre (?:de|d'|des)|n[úu]mero (?:de|di)|quantidade de|liczba|количество|число|aantal)\s?"
    r"(?P<thing>[^\W\d_]{4,20})",
    re.IGNORECASE,
)
_PIECES = (
    "piece",
    "item",
    "pack",
    "unit",
    "stück",
    "teile",
    "pièce",
    "artic",
    "piez",
    "artíc",
    "unidad",
    "peça",
    "pezz",
    "sztuk",
    "штук",
    "предм",
)
"""Pieces and packs, which the rule on packs counts."""
_STEM = 5
"""Letters by which a word and its plural are known to be one: "pocket", "coltelli", "розеток"."""
_NUMBERS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)
}
_LISTED = late(r"(?:\d\s?[/+&,-]|\bor|\bto)\s?\Z")
_BARE = late(r"\s*(\d{1,3})\s*")
_MOST = 300


@lru_cache(maxsize=4096)
def thing_of(label: str) -> str:
    """The first letters of the word that a label asks a number of; empty for other labels."""
    match = _ASKS.fullmatch(label.strip(" ?:")) if 8 <= len(label) <= 60 else None
    if match is None:
        return ""
    thing = match["thing"].casefold()
    return "" if thing.startswith(_PIECES) else thing[:_STEM]


def _thing(label: str) -> str:
    return label.strip(" ?:").split()[-1].casefold()


def number_clashes(title: Statement, asked: Sequence[Statement]) -> Iterator[Clash]:
    """The numbers in the title that are others than the attributes say."""
    for statement in asked:
        stem, answer = thing_of(statement.name), _BARE.fullmatch(statement.text)
        if not stem or answer is None:
            continue
        found = _counted(title.text, stem)
        if len({number for number, *_ in found}) == 1 and found[0][0] != int(answer[1]) > 0:
            _, start, end = found[0]
            yield Clash(
                f"number of {_thing(statement.name)}",
                Spot(statement, *answer.span(1)),
                Spot(title, start, end),
            )


def _counted(text: str, stem: str) -> list[tuple[int, int, int]]:
    """Each number right before the word, but for those of a list and of what the goods are for."""
    found = []
    for match in re.finditer(
        rf"(?<![\w.,/])(\d{{1,3}}|{'|'.join(_NUMBERS)})[ -]{re.escape(stem)}[^\W\d_]*", text, re.IGNORECASE
    ):
        if _LISTED.search(text[: match.start()]) or is_elsewhere(text, *match.span()):
            return []
        number = _NUMBERS.get(match[1].lower()) or int(match[1])
        if number < _MOST:
            found.append((number, *match.span()))
    return found
