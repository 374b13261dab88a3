"""Ornaments of a title taken out: signs without a meaning safely, those that may stand for a word only when asked to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.repair.changes import replacing
from listing_lint.repair.cutting import applied, cut

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from listing_lint.finding import Fix
    from listing_lint.repair.cutting import Cut

_LINES = frozenset("-_=~*.…|")
_PAIRED = frozenset("~=*")
_CRIES = frozenset("!?…")
_PLAIN_SIGNS = frozenset("★☆✦✧✨⭐🌟◆◇●○■□▲△▼▽✓✔✅☑➤➜►▶•🔥⚡💥🎉🎁👍💯❗❕‼⁉✪✩✫✬✭✮✯✰❖❥➡⬅🆕🔝📢🛒💎👑")
"""Signs that decorate and stand for no word."""


_STARS, _TRAIL = "☆★", "彡"
_UPTURNED = late(r"[¡¿]++(?=[^¡¿]*$)")


def undecorated(pointer: str, title: str, found: Sequence[re.Match[str]]) -> Fix | None:
    """The fix that takes the ornaments out: of a cry, one sign stays; None where one of them may be meant."""
    cries: list[Cut] = []
    ranges: list[tuple[int, int]] = []
    safe = True
    for match in found:
        start, end = match.span()
        before, after = title[start - 1 : start].strip() if start else "", title[end : end + 1].strip()
        text = match[0]
        if text[0].isascii() or text[0] == "…":
            if before and _CRIES.issuperset(text):
                cries.append((start, end, "?" if "?" in text else text[0]))
                opening = _UPTURNED.search(title, 0, start)
                if opening is not None and len(opening[0]) > 1:
                    upturned = (*opening.span(), opening[0][0])  # what opens it, in Spanish
                    cries += [upturned] if upturned not in cries else []
            elif (before or after) and not _LINES.issuperset(text):
                return None  # "$$", "<<", "@@" beside a word
            else:
                ranges.append((start, end))
                # "server 2003 ^^ organize your data": it parts what would run together.
                safe = safe and (_LINES.issuperset(text) or not title[end:].lstrip()[:1].islower())
            continue
        start, end = _with_trail(title, start, end)
        ranges.append((start, end))
        # Between two words, a heart may be one: "I ❤ Tea".
        joined = _is_word(title[:start].rstrip()[-1:]) and _is_word(title[end:].lstrip()[:1])
        safe = safe and (not joined or _PLAIN_SIGNS.issuperset(text.replace("\ufe0f", "")))
    cuts = sorted([*cries, *cut(title, ranges)])
    for first, second in pairwise(cuts):
        if first[1] > second[0]:
            return None
    kept = applied(title, cuts)
    if not any(char.isalnum() for char in kept):
        return None
    if any(title[start] in _PAIRED and title[start] in kept for start, _ in ranges):
        return None  # "~Cup~": half of a frame reads worse than all of it
    fix = replacing(pointer, "Take the ornaments out.", cuts, "safe" if safe else "unsafe")
    # What the title says stays, whether or not the marketplace minds ornaments.
    return fix and replace(fix, on_figure=False)


def _with_trail(title: str, start: int, end: int) -> tuple[int, int]:
    """A star with the trail that it is drawn with: "☆彡", which is no word there."""
    if title[end - 1] in _STARS and title[end : end + 1] == _TRAIL and not _is_word(title[end + 1 : end + 2]):
        return start, end + 1
    if title[start] in _STARS and title[:start].endswith(_TRAIL) and not _is_word(title[: start - 1][-1:]):
        return start - 1, end
    return start, end


def _is_word(char: str) -> bool:
    return char.isalnum()
