"""Letters that look like a hidden name by how languages write: "Kund*innen", "intel·ligent", "a sus amigos", "hi_IN"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.tongues import small_words_around
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention

_BOTH = late(r"[^\W\d_]+[*:_·•](?:in|innen|r|n|e)(?!\w)")
"""What German writes for men and women both."""
_LOCALE = late(r"[a-z]{2}[_-][A-Z]{2}")
_CALLED_OUT = late(r"[\u0400-\u04ff]+!+")
_CATALAN = late(r"(?<=[lL])·l(?:ig|ec|en|ac|a(?!\w))")
"""What goes on from an l in Catalan: "intel·ligent", "excel·lent"."""
_LONGEST_PART = 3
"""Letters of a small word, at the most."""


def is_how_it_is_written(mention: Mention, text: str) -> bool:
    """Whether the signs, the blanks or the letters of a name are its language's own, and hide nothing."""
    if _CATALAN.match(text, mention.until):
        return True
    if not mention.deformed:
        return False
    written = mention.matched
    return (
        _LOCALE.fullmatch(written) is not None
        or _CALLED_OUT.fullmatch(written) is not None
        or _BOTH.match(text, mention.at) is not None
        or _is_of_small_words(mention, text)
    )


def _is_of_small_words(mention: Mention, text: str) -> bool:
    """Whether the pieces of a torn name are short, written small, and one is a small word of the language around it.

    "Ofertas para atraer a sus compradores" names no Asus. Who tears a name apart leaves pieces that are no words.
    """
    parts = mention.matched.split(" ")
    if len(parts) < 2 or not mention.matched.islower() or max(map(len, parts)) > _LONGEST_PART:
        return False
    return not small_words_around(mention, text).isdisjoint(parts)
