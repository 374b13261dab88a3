"""Names in signs for sounds, katakana and Hangul, that blanks part or signs cover: 샤 넬, ナ〇キ, 나*키."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    import re

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term

_K, _H = "\u30a1-\u30fa\u30fc", "\uac00-\ud7a3"
_SINGLE = late(rf"(?<![{_H}])[{_H}](?:[ \u3000.·・_\-|/*~]{{1,2}}[{_H}]){{1,6}}(?![{_H}])")
"""Syllables of Hangul that stand one by one."""
_COVERED = late(
    rf"(?<![{_K}{_H}])([{_K}{_H}]{{1,7}})([*＊×○●〇◯☆★\d]{{1,2}})([{_K}{_H}]{{0,7}})(?![{_K}{_H}\d])"
)
_LEAST = 3
"""Signs of a name that is looked for when it is parted or covered; of two syllables only those that stand alone."""
PARTED, COVERED = "signs between the letters", "covered letters"


def may_be_parted(text: str) -> bool:
    """Whether a text has such signs at all."""
    return _ANY.search(text) is not None


_ANY = late(rf"[{_K}{_H}]")


def find_parted(text: str, lexicon: Lexicon, found: Found) -> None:
    """Add the names that are parted or covered; nothing else may stand in the same word."""
    for match in _SINGLE.finditer(text):
        _one_by_one(match, lexicon, found)
    for match in _COVERED.finditer(text):
        _covered(match, lexicon, found)


def _one_by_one(match: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    places = [at for at, char in enumerate(match[0], match.start()) if "\uac00" <= char <= "\ud7a3"]
    joined = "".join(match.string[at] for at in places)
    for at in range(len(joined) - 1):
        for term in lexicon.unspaced(joined[at : at + 2]):
            size = len(term.text)
            whole = size == len(joined)
            if not joined.startswith(term.text, at) or (size < _LEAST and not whole):
                continue
            start, end = places[at], places[at + size - 1] + 1
            if found.free(start, end):
                found.add((term,), start, end, (PARTED,), chance=True)


def _covered(match: re.Match[str], lexicon: Lexicon, found: Found) -> None:
    """``ナ〇キ`` is one name of all that have such letters there, or it is none."""
    head, mask, tail = match.groups()
    size = len(head) + len(mask) + len(tail)
    if len(head) + len(tail) < 2 or size < _LEAST or not found.free(*match.span()):
        return
    if mask.isdecimal() and not tail:
        return  # how many, or which model: "갤럭시2"
    fitting: dict[str, Term] = {}
    for number in lexicon.beginning(head[0]):
        term = lexicon.term(number)
        if len(term.text) == size and term.text.startswith(head) and term.text.endswith(tail):
            fitting.setdefault(term.mark.id, term)
    if len(fitting) == 1:
        found.add(tuple(fitting.values()), *match.span(), (COVERED,), chance=True)
