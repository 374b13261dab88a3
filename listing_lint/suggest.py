"""Did you mean: the known name that a mistyped one most likely stands for, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 200
"""Longer words are no typing errors; they are not compared."""

_SEPARATORS = str.maketrans("", "", "-_ .")


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that ``word`` most likely stands for, or None when none is near enough.

    Upper and lower case, hyphens, underscores, dots and spaces count for nothing. Nearness is the number
    of letters     typed wrongly, left out, added or swapped with a neighbour: none may be so in one or
    two letters, one in three to     five, two in six to nine, three beyond; one at most where a digit is
    involved, since codes differ by their     digits. Failing that, an unfinished word of three letters or
    more stands for the shortest candidate that starts     with it. The answer doesn't depend on the order
    of the candidates.
    """
    wanted = _fold(word)
    if not wanted or len(wanted) > _LONGEST:
        return None
    known = [(_fold(candidate), candidate) for candidate in set(candidates)]
    same = [candidate for folded, candidate in known if folded == wanted]
    if same:
        return min(same)
    near = _nearest(wanted, known)
    if near is not None:
        return near
    if len(wanted) >= 3:
        longer = [
            (len(folded), folded, candidate) for folded, candidate in known if folded.startswith(wanted)
        ]
        if longer:
            return min(longer)[2]
    return None


def _nearest(wanted: str, known: Iterable[tuple[str, str]]) -> str | None:
    allowed = _allowance(wanted)
    if not allowed:
        return None
    from rapidfuzz.distance import OSA

    found = []
    for folded, candidate in known:
        if abs(len(folded) - len(wanted)) > allowed:
            continue
        distance = OSA.distance(wanted, folded, score_cutoff=allowed)
        # One wrong letter is a third of a word of three: the first must be right at least, unless the same
        # letters stand in another order.
        short = min(len(wanted), len(folded)) <= 3
        if short and folded[:1] != wanted[:1] and sorted(folded) != sorted(wanted):
            continue
        if distance <= allowed:
            found.append((distance, folded[:1] != wanted[:1], folded, candidate))
    return min(found)[3] if found else None


def _allowance(wanted: str) -> int:
    size = len(wanted)
    if size <= 2:
        return 0
    if size <= 5 or any(letter.isdigit() for letter in wanted):
        return 1
    return 2 if size <= 9 else 3


def _fold(text: str) -> str:
    return text[: _LONGEST * 2].casefold().translate(_SEPARATORS)
