"""Words of promotion in a title: the data of ``promotion.toml`` and the shapes that no list can hold."""

from __future__ import annotations

import os
import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass
from listing_lint.wordlist import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.wordlist import WordList

_SHAPES = (
    (
        "price",
        re.compile(
            r"(?<![\w.,])-?\d{1,2}\s?%\s?(?:off\b|discount\b|rabatt\b|reduziert\b|de (?:descuento|réduction|desconto)\b"
            r"|di sconto\b|скидк\w{1,3}\b)|(?:скидка|rabatt|sconto|desconto|descuento)\s(?:до\s)?-?\d{1,2}\s?%"
            r"|(?<!\d)[1-9](?:\.\d)?折(?!叠)",
            re.IGNORECASE,
        ),
    ),
    (
        "novelty",
        re.compile(
            r"\b20[1-4]\d\s(?:new(?:est)?|latest|hot|neu(?:e|er|es)?|nuev[oa]s?|nouveau|nouvelle|novo|nova|новинка|новый|новая)\b"
            r"|\bnew(?:est)?\s20[1-4]\d\b|20[1-4]\d\s?年?(?:新款|新品|最新)",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Promotion:
    """A stretch of a title that promotes: its kind, its place in code points, the text."""

    kind: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=4)
def find_promotion(title: str) -> tuple[Promotion, ...]:
    """Return what promotes in a title, from left to right, each place once. Two rules ask about one title."""
    if not may_hold(title, _first_look()):
        return ()
    return tuple(_found(title))


def _found(title: str) -> Iterator[Promotion]:
    words, kinds = _lists()
    found = [
        Promotion(kinds[one.word], one.start, one.end, title[one.start : one.end])
        for one in words.find(title)
    ]
    for kind, shape in _SHAPES:
        found += [Promotion(kind, match.start(), match.end(), match[0]) for match in shape.finditer(title)]
    behind = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= behind and one.kind != "but":
            yield one
        behind = max(behind, one.end)


@cache
def _first_look() -> Any:
    """One automaton for all words and shapes; nearly all titles hold none of them."""
    return automaton(_lists()[1], "%", "折", "20[1-4][0-9]")


def automaton(phrases: Iterable[str], *shapes: str) -> Any:
    """One automaton of RE2 that stops at every text with one of the phrases or shapes, and at hardly any other."""
    from listing_lint.text.trigger import compiled

    folded = sorted({unicodedata.normalize("NFKC", phrase).casefold() for phrase in phrases})
    return compiled("|".join([*shapes, *(re.escape(one).replace("\\ ", r"[\s\-]+") for one in folded)]))


def may_hold(title: str, look: Any) -> bool:
    """Whether a title may hold what an automaton looks for; False is certain."""
    plain = title if title.isascii() else unicodedata.normalize("NFKC", title)
    return look.search(plain.encode("utf-8", "surrogatepass")) is not None


@cache
def _lists() -> tuple[WordList, dict[str, str]]:
    path = os.path.join(os.path.dirname(__file__), "promotion.toml")
    with open(path, "rb") as file:
        data = tomllib.load(file)
    kinds: dict[str, str] = {}
    for kind, languages in data.items():  # "but" comes first, and wins
        for phrases in languages.values():
            for phrase in phrases:
                kinds.setdefault(phrase, kind)
                if " " in phrase:
                    kinds.setdefault(phrase.replace(" ", "-"), kind)
    return compile_words(kinds), kinds
