"""Contact details cut out of a text with the sentence that they stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.repair.changes import cutting, removing
from listing_lint.repair.cutting import applied, cut
from listing_lint.repair.sentences import clause, element, question_before, sentence

if TYPE_CHECKING:
    from listing_lint.catalog.texts import Text
    from listing_lint.finding import Fix
    from listing_lint.text.seeing import Found

_MESSAGE = "Cut the contact with its sentence."
_LEFT = 12
"""Letters and digits that must stay of a text for a cut to be of use."""

_FEW = 3
"""Words before an address that may be there for its sake: "please order now"."""

_LEADING = late(r"(?<!\w)(?:at|on|from|by|via|bei|von|auf|chez|sur|en|em|da|su|на|от)\s+$", re.IGNORECASE)
"""A word that leads to an address and stands alone without it."""

_SENTENCES = frozenset({"description", "bullet", "terms"})


def without_contact(text: Text, found: Found) -> Fix | None:
    """The fix that cuts a contact with its sentence, in a title with its clause.

    A selling point or a keyword that is nothing else goes as a whole. None where too little would stay, and for what
    stands in markup, in names and in codes.
    """
    if text.on_key or text.offset or found.where != "text":
        return None
    if text.role == "keyword" or (
        text.role == "bullet" and _left(text.text, *_around(text.text, found)) < _LEFT
    ):
        if text.pointer.rpartition("/")[2].isdigit():
            return removing(text.pointer, "Take the entry out.", "unsafe")
        return None
    ranges: list[tuple[int, int] | None] = []
    if text.role in _SENTENCES:
        told = sentence(text.text, found.start, found.end)
        if told is not None:
            asked = question_before(text.text, told[0])
            ranges += [element(text.text, asked, told[1]), told] if asked < told[0] else [told]
    if text.role == "title" and "<" not in text.text:
        leading = _LEADING.search(text.text, max(0, found.start - 20), found.start)
        near = (leading.start() if leading else found.start, found.end)
        wide = clause(text.text, found.start, found.end)
        # "lens for cameras at shop.example": what leads to the address tells of the goods, and stays.
        goods = leading is not None and len(text.text[wide[0] : near[0]].split()) > _FEW
        ranges += [near, wide] if goods else [wide, near]
    for one in ranges:
        if one is not None and _left(text.text, *one) >= _LEFT:
            return cutting(text.pointer, text.text, [one], _MESSAGE, "unsafe")
    return None


def _around(text: str, found: Found) -> tuple[int, int]:
    return sentence(text, found.start, found.end) or (found.start, found.end)


def _left(text: str, start: int, end: int) -> int:
    """Letters and digits that stay, counted as far as they matter."""
    kept = applied(text, cut(text, [(start, end)]))
    count = 0
    inside = False
    for char in kept:
        inside = (inside or char == "<") and char != ">"
        count += char.isalnum() and not inside
        if count >= _LEFT:
            break
    return count
