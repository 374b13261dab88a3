"""Markup of a description taken out: what runs, and what a marketplace strips.

What shoppers read and see stays. Where it would go too, as with a frame that shows a film, the fix is unsafe.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.repair.changes import replacing
from listing_lint.text.tags import BLOCKS, VOID

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.finding import Fix
    from listing_lint.repair.cutting import Cut
    from listing_lint.text.tags import Tag

_UNSEEN = frozenset({"script", "style", "meta", "link", "base", "noscript"})
"""Elements of which shoppers see nothing."""

_TAGS_ONLY = frozenset({"form"})
"""Elements whose contents are of use without them."""


def without_active(
    pointer: str, text: str, tags: Sequence[Tag], places: Sequence[tuple[int, int, int]]
) -> Fix | None:
    """Take active content out: each place is the number of its start tag, and the range that is active.

    A range within the tag is an attribute; the whole tag stands for its element.
    """
    cuts: list[Cut] = []
    safe = True
    for number, start, end in places:
        tag = tags[number]
        if (start, end) != (tag.start, tag.end):
            cuts.append((_before_blanks(text, start), end, ""))
        elif tag.name in _TAGS_ONLY:
            cuts.append((start, end, ""))
            close = _close(tags, number)
            if close is not None:
                cuts.append((tags[close].start, tags[close].end, ""))
        else:
            safe = safe and tag.name in _UNSEEN
            last = _last(text, tags, number)
            if last is None:
                return None
            cuts.append((start, last, ""))
    return replacing(pointer, "Take it out.", _outer(cuts), "safe" if safe else "unsafe")


def without_elements(pointer: str, text: str, tags: Sequence[Tag], names: Iterable[str]) -> Fix | None:
    """Take the tags of elements out and keep what stands in them, but for styles, of which shoppers see nothing."""
    wanted = set(names)
    cuts: list[Cut] = []
    safe = True
    for number, tag in enumerate(tags):
        if tag.name not in wanted or tag.kind not in ("start", "end"):
            continue
        if tag.name in _UNSEEN:
            last = _last(text, tags, number) if tag.kind == "start" else tag.end
            if last is None:
                return None
            cuts.append((tag.start, last, ""))
            continue
        block = tag.name in BLOCKS
        # Where a table or a heading goes, the words stay and their order on the page does not; a picture is gone.
        safe = safe and not block and tag.name not in VOID
        before, after = text[tag.start - 1 : tag.start], text[tag.end : tag.end + 1]
        cuts.append((tag.start, tag.end, " " if block and before.isalnum() and after.isalnum() else ""))
    return replacing(pointer, "Take these elements out.", _outer(cuts), "safe" if safe else "unsafe")


def _before_blanks(text: str, at: int) -> int:
    while at and text[at - 1].isspace():
        at -= 1
    return at


def _close(tags: Sequence[Tag], number: int) -> int | None:
    """The number of the end tag of an element, or None."""
    name, depth = tags[number].name, 0
    for at in range(number, len(tags)):
        tag = tags[at]
        if tag.name != name:
            continue
        if tag.kind == "start" and not (tag.closed and name in VOID):
            depth += 1
        elif tag.kind == "end":
            depth -= 1
            if not depth:
                return at
    return None


def _last(text: str, tags: Sequence[Tag], number: int) -> int | None:
    """Where an element ends; None where it is open to the end of the text, for then nobody knows what belongs to it."""
    tag = tags[number]
    if tag.name in VOID:
        return tag.end
    close = _close(tags, number)
    return None if close is None else min(tags[close].end, len(text))


def _outer(cuts: Iterable[Cut]) -> list[Cut]:
    """The cuts in order, without those that stand within another one."""
    kept: list[Cut] = []
    for one in sorted(cuts, key=lambda each: (each[0], -each[1])):
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept
