"""Names of everyday words: whether they stand side by side by chance, "made by health experts", or are of another mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.everyday import is_everyday
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import SHOWN_PEOPLE, SMALL_WORDS, WELL_KNOWN
from listing_lint.brands.spelling import SOUNDS
from listing_lint.brands.surroundings import made_worse
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.brands.found import Mention

_KNOWN = 8
"""Names of a mark, with its lines and what it is called in other scripts, from which it stands on any goods."""
_HAS_CAPITAL = late(r"[A-Z]")
_NEXT = late(r"\s([a-z]{2,12})(?![\w'’-])")
_ONE_THING = late(
    r"(?:health\s(?:experts?|professionals?|care|conscious|benefits)|computer\s(?:desks?|chairs?|tables?|glasses)|sleep\s(?:masks?|aids?|sacks?|bags?)"
    r"|pot\s(?:noodles?|holders?|plants?)|egg\s(?:cups?|box(?:es)?|timers?|whites?|slicers?)|league\stables?|gym\s(?:bags?|mats?|shorts)|earth\stones?"
    r"|rocket\slaunchers?|wash\s(?:bags?|cloths?)|paper\s(?:bags?|towels?|clips?)|light\sbulbs?|power\s(?:banks?|tools?|cords?)|storage\sbox(?:es)?"
    r"|bike\s(?:bells?|locks?|racks?)|star\sshaped?|heart\sshaped?|fire\spits?|house\splants?|water\sbottles?|coffee\smugs?)(?![\w-])"
)
"""Pairs of words that are one thing: the last of a name and the one behind it. What is written small is no name then."""
_AHEAD = 24
_LEAST_JOINED = 7
"""Letters of a word that two words make, at the least."""
_BEGINS = frozenset(".:!?|•·\n–—")
"""Signs before the first word of a sentence."""


def is_by_chance(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether the words of a name are written small, as no name is, in a text with capitals, and nothing sold is the mark's.

    What shows people and figures is printed on anything, and its names are often written so; of such only those are no names
    whose last word makes one with the next: "Crop top gun metal grey". ``goods`` are those that the listing sells.
    """
    mark, words = mention.term.mark, mention.matched.lower().split(" ")
    if len(words) < 2 or mention.deformed or mention.term.kind not in {"name", "line"}:
        return False
    if SMALL_WORDS.issuperset(words):
        if mention.matched.islower():
            return True  # "how it works"
        begun = bool(text[max(0, mention.at - _AHEAD) : mention.at].strip()) and _is_small(mention, text)
        return (
            begun and made_worse(text, mention.at, mention.until) is None
        )  # "Spray it on. It works within minutes."
    if not _is_small(mention, text) or not all(word in SMALL_WORDS or is_everyday(word) for word in words):
        return False
    if made_worse(text, mention.at, mention.until) is not None:
        return False
    if _makes_a_word(words[-1], text, mention.until) or _ONE_THING.match(
        words[-1] + text[mention.until :][:_AHEAD]
    ):
        return True
    if mark.class_ in SHOWN_PEOPLE or mark.names >= _KNOWN:
        return False
    sold = goods - {ACCESSORIES}
    if not sold or not sold.isdisjoint(mark.goods):
        return False
    from listing_lint.text.languages import language_of

    written = language_of(text)
    return written is None or written.language == "en"


def goes_with_the_next(mention: Mention, text: str) -> bool:
    """Whether a usual word says of which shape or kind something or somebody is: "Apple shaped case", "Champion dad mug"."""
    return _KIND_OF.match(text, mention.until) is not None and " " not in mention.matched


_KIND_OF = late(
    r"(?:[\s-]shaped?|-?förmig\w{0,2}|\s(?:dads?|daddy|mom(?:my|ma)?s?|mums?|mamas?|papas?|grandpas?|grandmas?|wife|husband|teachers?|nurses?|lady|babes?)"
    r"(?!\s(?:jeans|shoes|bags?)))(?![\w'’])",
    re.IGNORECASE,
)
"""What stands behind a noun that tells the shape of a thing or what people are: no mark is one."""


def is_one_word(mention: Mention) -> bool:
    """Whether a name of several words is an everyday word where its blanks are left out: "zoomed" of Zoo Med."""
    name = mention.term.text
    return (
        not mention.deformed
        and mention.matched.isalpha()
        and mention.term.kind in {"name", "line"}
        and _JOINT.search(name) is not None
        and is_everyday(mention.matched.lower())
    )


_JOINT = late(r"\w[ .-]\w")
"""What parts the words of a name, or its letters; an apostrophe is left out by many: Levis."""


def is_of_the_mark_before(number: int, mentions: Sequence[Mention], text: str) -> bool:
    """Whether everyday words that are a line of one mark are of another, whose name stands before: "Nike Zoom Speed Trainer".

    So are lines that count beside their goods only, "ThinkPad X1 Carbon", short names, "Suunto Ambit Peak", and words that only sound
    like a name, "Motorola Xoom". Both marks are known for such goods. Figures and films are shown on others' goods, so their lines are their own everywhere.
    """
    mention = mentions[number]
    mark, words = mention.term.mark, mention.matched.lower().split(" ")
    if mark.class_ in _SHOWN:
        return False
    if mention.deformed:
        last = mentions[number - 1] if number else None
        if mention.ways != (SOUNDS,) or mark.names >= WELL_KNOWN:
            return False
        if last is None or text[last.until : mention.at] != " ":
            return False
    elif mention.term.kind == "line":
        usual = len(words) > 1 and all(word in SMALL_WORDS or is_everyday(word) for word in words)
        if not (usual or mention.term.needs):
            return False
    elif mention.term.kind not in {"word", "initials"}:
        return False
    for before in range(number - 1, -1, -1):
        other = mentions[before]
        if mention.at - other.until > _NEAR or other.term.mark.id == mark.id:
            return False
        if other.term.kind == "name" and not other.deformed and not other.term.ambiguous:
            alike = (other.term.mark.goods & mark.goods) - {ACCESSORIES}
            model = mention.term.kind == "initials" and _MODEL.match(text, mention.until) is not None
            return (
                bool(alike or model or mention.deformed)
                and _PARTS.search(text, other.until, mention.at) is None
            )
    return False


_SHOWN = SHOWN_PEOPLE | {"game"}
_NEAR = 32
"""Signs between the name of a mark and that of its line, at the most."""
_MODEL = late(r"-\d")
"""What goes on from letters as a model of the mark before does: "Seiko SLP-35L"."""
_PARTS = late(r"[,;:|/()\"“”+&]|\s[-–—]\s|(?<!\w)(?:for|with|and|or|vs|by|x|like|fits?)(?!\w)", re.IGNORECASE)
"""What parts two marks, so that a line is not of the first."""


def _is_small(mention: Mention, text: str) -> bool:
    """Whether no word of a name has a capital but the first of a sentence, in a text that has some."""
    first, rest = mention.matched[0], mention.matched[1:]
    if not rest.islower():
        return False
    if not first.isupper():
        return _HAS_CAPITAL.search(text) is not None
    lead = text[: mention.at].rstrip()
    return not lead or lead[-1] in _BEGINS


def _makes_a_word(last: str, text: str, until: int) -> bool:
    """Whether the last word of a name and the next are one word that somebody has parted: "gun metal"."""
    behind = _NEXT.match(text, until)
    return behind is not None and len(last + behind[1]) >= _LEAST_JOINED and is_word(last + behind[1])
