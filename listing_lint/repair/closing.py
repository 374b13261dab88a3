"""Elements closed that a description leaves open, and end tags taken out that close nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.repair.changes import replacing
from listing_lint.repair.cutting import applied
from listing_lint.text.tags import BLOCKS, VOID, faults_of, read_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.finding import Fix
    from listing_lint.repair.cutting import Cut
    from listing_lint.text.tags import Fault, Tag

_MOST = 50
"""Faults of a description that are repaired; more of them are no slips."""


def balanced(pointer: str, text: str, tags: Sequence[Tag], faults: Sequence[Fault]) -> Fix | None:
    """Close what is open, and take end tags out that close nothing.

    Safe where all that is closed is open to the end, so that the page looks as before; unsafe where an element is closed
    earlier, before what crosses it: bold words, say, that go on in a browser. None where a tag is torn, where a stray end tag
    shows (``</p>`` and ``</br>`` are empty lines), and where the nesting is too wild for it.
    """
    if len(faults) > _MOST or any(
        fault.kind == "torn" or (fault.kind == "stray" and fault.name in ("p", "br")) for fault in faults
    ):
        return None
    end = len(text.rstrip())
    cuts: list[Cut] = [(one.start, one.end, "") for one in faults if one.kind == "stray"]
    closing: dict[int, str] = {}
    for fault in faults:
        if fault.kind == "stray":
            continue
        at = _closed_at(tags, fault, end)
        closing[at] = f"</{fault.name}>{closing.get(at, '')}"  # what was opened last is closed first
        if fault.kind == "crossed":
            left = _left_behind(tags, fault)
            if left is not None:
                cuts.append((left.start, left.end, ""))
    cuts += [(at, at, tag) for at, tag in closing.items()]
    cuts.sort()
    after = applied(text, cuts)
    if any(fault.kind != "torn" for fault in faults_of(read_tags(after))):
        return None
    what = "Close what is open" if closing else "Take the end tags out that close nothing"
    return replacing(pointer, f"{what}.", cuts, "safe" if set(closing) <= {end} else "unsafe")


def _closed_at(tags: Sequence[Tag], fault: Fault, end: int) -> int:
    """Where an open element is closed: before what crosses it, or the block behind it that it would run into."""
    last = fault.until if fault.kind == "crossed" else end
    if fault.name in BLOCKS:
        return last
    inside = (tag for tag in tags if fault.end <= tag.start < last and tag.kind in ("start", "end"))
    return next((tag.start for tag in inside if tag.name in BLOCKS and tag.name not in VOID), last)


def _left_behind(tags: Sequence[Tag], fault: Fault) -> Tag | None:
    """The end tag, behind what crossed an element, that would have closed it."""
    depth = 0
    for tag in tags:
        if tag.start <= fault.until or tag.name != fault.name:
            continue
        if tag.kind == "start":
            depth += 1
        elif tag.kind == "end":
            if not depth:
                return tag
            depth -= 1
    return None
