"""Where goods say that they show nothing of a character, a film or a club: "not affiliated with Disney", "no Disney characters".

What a mark of a maker is named for may be fitting or a disclaimer, and both are told alike. A character is what is sold: only a
sentence that keeps the goods apart from it names it for another reason. "Not an official Disney toy" owns to a copy instead.
Sets of makers with licences are named with what they show: a lamp "for LEGO Star Wars 75192" fits the set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.fitting_words import APART, CHARACTERS, DISCLAIMED_AFTER, NO_CHARACTERS
from listing_lint.brands.licensed import is_shown_by, makers_among
from listing_lint.late import late
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention

_SIGHT = 240
_STOP = late(r"[.!?;。！？；|｜\n](?:\s|$|(?<=[。！？；|｜\n]))|\s[–—]\s")
_NEXT_TO = late(r"[\s®™:]{0,3}(?:[A-Z][\w'’]{0,14}[\s®™:]{1,3}){0,2}")
"""What may stand between a maker and what its set shows: "LEGO® Ideas Disney"."""
_MAY_BE_APART = gate(APART.pattern)


def is_kept_apart(text: str, mention: Mention) -> bool:
    """Whether the sentence says that the goods have nothing to do with whom a mark stands for, or only who owns it."""
    clause = text[max(0, mention.at - _SIGHT) : mention.at]
    stops = [one.end() for one in _STOP.finditer(clause)]
    clause = clause[stops[-1] if stops else 0 :]
    after = text[mention.until : mention.until + _SIGHT]
    if _MAY_BE_APART(clause) and APART.search(clause):
        return True
    if DISCLAIMED_AFTER.search(after):
        return True
    return NO_CHARACTERS.search(clause) is not None and CHARACTERS.search(after) is not None


def is_shown_by_set(mention: Mention, last: Mention | None, text: str) -> bool:
    """Whether a mention stands behind a maker with licences for whose set the goods are, and is what that shows."""
    if last is None or not makers_among([last.term.mark]):
        return False
    return (
        is_shown_by(mention, [last.term.mark])
        and _NEXT_TO.fullmatch(text, last.until, mention.at) is not None
    )
