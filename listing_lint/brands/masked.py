"""Names of which covers leave but a few letters: ``N**e``, ``G***i``, ``L***s V****n``.

Each cover stands for one letter, so a name has to fit letter by letter. Several do, mostly: the best known ones are told, and the
goods decide (``chance``). Fewer covered letters are found in ``reading``, whatever the number of the covers.
"""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term

MASKED = "most letters covered"
"""The way of these names."""

_COVERS = "*＊✱∗●○•#"
_WORD = late(rf"(?<![\w{_COVERS}])[A-Za-z][A-Za-z{_COVERS}]*[{_COVERS}][A-Za-z{_COVERS}]*(?!\w)")
_GAP = late(r"[ \t\u00a0]{1,2}|[-&]")
_LEAST, _MOST = 4, 20
"""Letters of such a name, covered ones and all."""
_MOST_WORDS = 3
_TOLD = 8
"""Marks that are told of a word that may be each of them, at the most."""
_SAID = tuple("fuck shit bitch cunt dick pussy whore nigga nigger fucking fucker fucked shitty bastard asshole bullshit motherfucker bitches damn hell crap cock sex sexy porn".split())  # fmt: skip
"""Words that are covered for decency."""
_OATHS = {size: tuple(word for word in _SAID if len(word) == size) for size in {*map(len, _SAID)}}


def is_masked(chunk: str) -> bool:
    """Whether a word between blanks has letters and covers, and so few letters that a name is guessed by the goods."""
    word = _WORD.search(chunk)
    return word is not None and _is_veiled(word[0])


def find_masked(text: str, lexicon: Lexicon, found: Found) -> None:
    """Add the names that fit words whose letters are covered."""
    if not any(cover in text for cover in _COVERS):
        return
    words = list(_WORD.finditer(text))
    number = 0
    while number < len(words):
        step = 1
        for wide in range(min(_MOST_WORDS, len(words) - number), 0, -1):
            some = words[number : number + wide]
            start, end = some[0].start(), some[-1].end()
            if not found.free(start, end) or not _stand_together(text, some):
                continue
            terms = _fitting([word[0] for word in some], lexicon)
            if terms:
                found.add(terms, start, end, (MASKED,), chance=True)
                step = wide
                break
        number += step


def _stand_together(text: str, words: Sequence[re.Match[str]]) -> bool:
    return all(_GAP.fullmatch(text, one.end(), other.start()) for one, other in pairwise(words))


def _is_veiled(word: str) -> bool:
    """Whether enough letters stand there to fit a name, the first and, of three or more in all, the last one among them."""
    kept = sum(char.isalpha() for char in word)
    covered = len(word) - kept
    if not _LEAST <= len(word) <= _MOST or not 2 <= kept <= covered + 1 or covered > 4 * kept:
        return False
    return word[-1].isalpha() or kept > 2


def _fitting(words: list[str], lexicon: Lexicon) -> tuple[Term, ...]:
    """The terms of the marks that fit, the best known first."""
    if not all(map(_is_veiled, words)):
        return ()
    sizes = [len(word) for word in words]
    written = "".join(words).lower()
    shown = itemgetter(*(place for place, char in enumerate(written) if char.isalpha()))
    wanted = shown(written)
    if any(shown(word) == wanted for word in _OATHS.get(len(written), ())):
        return ()
    marks: dict[str, Term] = {}
    for name in [name for name in lexicon.of_size(written[0], len(written)) if shown(name) == wanted]:
        for term in lexicon.spelled(name):
            if term.kind == "name" and not term.needs and [*map(len, bare(term.text).split(" "))] == sizes:
                marks.setdefault(term.mark.id, term)
    if len(words) == 1:
        marks = {key: term for key, term in marks.items() if term.mark.class_ not in SHOWN_PEOPLE}
    if len(marks) < 2:
        return tuple(marks.values())
    known = lexicon.terms_of_marks
    return tuple(sorted(marks.values(), key=lambda term: (-known[term.mark.id], term.mark.id))[:_TOLD])
