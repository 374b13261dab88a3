"""The first look of the rules on restricted goods: whether a listing may name some, by its words, without any file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.restricted.first_words import CATEGORIES, STEMS, UNSPACED, WORDS
from listing_lint.restricted.reading import is_han, simple
from listing_lint.restricted.told import category_end, description_of, may_tell, names_of_category, told_goods

if TYPE_CHECKING:
    from collections.abc import Mapping

SHORTEST_STEM = 8
"""Letters of a word that may be a name by its ending, at least."""
_ENDS = frozenset(stem[-4:] for stem in STEMS)
_UNSPACED = late("|".join(UNSPACED))


def may_offer(fields: Mapping[str, Any]) -> bool:
    """Whether the listing may offer restricted goods; no is certain."""
    title = fields.get("title")
    if title.__class__ is str and _may_name(title):
        return True
    category = category_end(fields)
    if category and not CATEGORIES.isdisjoint(names_of_category(category)):
        return True
    if any(_may_name(text) for _, text, _ in told_goods(fields)):
        return True
    description = description_of(fields)
    return bool(description) and may_tell(
        f"{title}\n{description}" if title.__class__ is str else description
    )


def _may_name(text: str) -> bool:
    words = bare(text).split(" ")
    if not WORDS.isdisjoint(words):
        return True
    for word in words:
        if word[-4:] in _ENDS and len(word) >= SHORTEST_STEM and word.endswith(STEMS):
            return True
    if not is_han(text):
        return False
    return _UNSPACED.search(simple(text.lower())) is not None
