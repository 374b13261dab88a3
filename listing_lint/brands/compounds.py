"""Marks at the head of compounds, as German, Dutch and their like write them: "iPhonehülle", "Guccitasche". No disguise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.goods import kinds_of
from listing_lint.brands.letters import bare
from listing_lint.brands.spelling import JOINED, TOGETHER
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.brands.found import Mention
    from listing_lint.brands.goods import GoodsWords
    from listing_lint.brands.mentions import Reading

_REST = late(r"[^\W\d_]+")
_ACCENTS = "accents"
"""What is said of the letters behind the name as well, as the whole word was looked at."""


def as_compounds(readings: Sequence[Reading], words: GoodsWords) -> list[Reading]:
    """The readings, in which a name before a noun for goods is joined to it, and not run together with it to hide it."""
    return [
        reading._replace(
            mentions=tuple(
                one._replace(ways=()) if TOGETHER in one.ways and _is_head(one, reading.text, words) else one
                for one in reading.mentions
            )
        )
        if any(TOGETHER in one.ways for one in reading.mentions)
        else reading
        for reading in readings
    ]


def _is_head(mention: Mention, text: str, words: GoodsWords) -> bool:
    if not set(mention.ways) <= {TOGETHER, _ACCENTS} or bare(mention.matched) != bare(mention.term.text):
        return False
    rest = _REST.match(text, mention.until)
    if rest is None or not rest[0].islower():
        return False
    noun = bare(rest[0])
    return (
        noun in JOINED
        or noun in words.compounding
        or (noun not in words.spaced and bool(kinds_of(noun, words)))
    )
