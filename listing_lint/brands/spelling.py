"""Words of plain letters that are nearly a name: typing errors, sounds, written backwards, run together with others."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.letters import UNVOWELLED, bare, one_apart, sounds_of
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.brands.lexicon import Lexicon, Term

_LEAST_PARTED = 8
"""Letters from which a word may be near to a name, though two words make it up."""
_REPEATED = "letter repeated"
SOUNDS = "spelled as it sounds"
"""A way that words of their own may look like, too."""
_LONG = 9
"""Letters from which a name may be two errors away."""


@dataclass(frozen=True, slots=True)
class Near:
    """A name that a word stands for, where in the word it stands, and what was done to it.

    ``chance`` tells that it may be a word of its own as well: of short names, and of sounds.
    """

    name: str
    way: str
    start: int
    end: int
    chance: bool = False


def nearly(word: str, lexicon: Lexicon, is_word: Callable[[str], bool]) -> Near | None:
    """The name that a word of small letters, which is itself no word, is nearly; None for one of its own."""
    size = len(word)
    if size < 3:
        return None
    error = mistyped(word, lexicon)
    if any(is_word(word[:cut]) and is_word(word[cut:]) for cut in range(4, size - 3)):
        # Two words run together, filemate; or so it seems, lulu-leman.
        within = _within(word, lexicon, is_word)
        if error is not None and _is_mistyped_all_the_same(error, within, lexicon):
            return error
        # moan-clair, monk-lair, versa-chee: beside the mark's goods it is no chance.
        # A letter for another makes other words: Filemate, Tile Mate.
        sure = error is not None and (
            size > _LEAST_PARTED or (size == _LEAST_PARTED and not is_exchange(word, error.name))
        )
        near = (error if sure else None) or _sounding(word, lexicon)
        return within or (replace(near, chance=True) if near is not None and size >= _LEAST_PARTED else None)
    return (
        error
        or _sounding(word, lexicon)
        or backwards(word, lexicon)
        or _within(word, lexicon, is_word)
        or _cut(word, lexicon)
        or _without_vowels(word, lexicon)
    )


def _is_mistyped_all_the_same(error: Near, within: Near | None, lexicon: Lexicon) -> bool:
    """Whether a word that seems to be two is a long name with an error: a letter twice, or its own short form in it."""
    if len(error.name) < _LEAST_PARTED:
        return False
    if within is None:
        return error.way == _REPEATED
    marks = {term.mark.id for term in lexicon.spelled(error.name)}
    return any(term.mark.id in marks for term in lexicon.spelled(within.name))


def mistyped(word: str, lexicon: Lexicon) -> Near | None:
    """The name that a word of small letters is but for one error, or two in a long one."""
    size = len(word)
    if size < 4:
        # A letter left out of a name of four ("nke") is no evidence by itself.
        return None
    keys = {word, *(word[:place] + word[place + 1 :] for place in range(size))}
    near = {lexicon.names[number] for key in keys for number in lexicon.near[key]}
    ones = [
        (word[0] != name[0], describe(word, name) != _REPEATED, name)
        for name in near
        if one_apart(word, name) and _alike(word, name)
    ]
    # legoo is LEGO with a letter twice rather than ELEGOO without its first.
    best = (1, min(ones)[-1]) if ones else None
    if best is None and size >= _LONG:
        best = _two_errors(word, lexicon, keys)
    if best is None:
        return None
    return Near(best[1], describe(word, best[1]), 0, size, _is_doubtful(best[1], lexicon))


def plural_of(word: str, lexicon: Lexicon) -> str:
    """The name of which a word of small letters is the plural (``nikes``); empty where its singular is no name beyond doubt."""
    one = word[:-1]
    if word[-1:] != "s" or len(one) < _LEAST_PLURAL:
        return ""
    sure = any(
        term.kind == "name" and not term.ambiguous and term.mark.class_ not in SHOWN_PEOPLE
        for term in lexicon.named(one)
    )
    return one if sure else ""


_LEAST_PLURAL = 4


def is_exchange(word: str, name: str) -> bool:
    """Whether a letter stands in the place of another, and not the same ones in another order."""
    return len(word) == len(name) and sorted(word) != sorted(name)


def _is_doubtful(name: str, lexicon: Lexicon) -> bool:
    """Whether words near to a name are often words of their own."""
    terms = lexicon.spelled(name)
    least = _SURE if any(term.mark.class_ not in SHOWN_PEOPLE for term in terms) else _SURE_OF_PEOPLE
    return len(name) < least or not any(term.mark.fuzzy for term in terms)


_SURE = 7
"""Letters from which a typing error of a name is one, whatever the goods."""
_SURE_OF_PEOPLE = 8
"""The same for characters, persons and films, whose names are near to those of others: Villans, Kwazii."""


def _two_errors(word: str, lexicon: Lexicon, keys: set[str]) -> tuple[int, str] | None:
    found: set[int] = set()
    for key in keys:
        found.update(lexicon.near[key])
        for place in range(len(key)):
            found.update(lexicon.near[key[:place] + key[place + 1 :]])
    near = [
        (_distance(word, name, 2), name)
        for name in map(lexicon.names.__getitem__, found)
        if len(name) >= _LONG and name[0] == word[0]
    ]
    return min((one for one in near if 0 < one[0] <= 2), default=None)


def _alike(word: str, name: str) -> bool:
    """Whether one error is little enough: short names must begin alike, and those of four letters end alike, too."""
    size = len(name)
    if size >= 6:
        return word[0] == name[0] or word[1:] != name[1:] or _is_slip(word[0], name[0])
    if word[0] != name[0]:
        # One that is written or said alike is no other letter: qucci, Kasio.
        return size > 4 and word[1:] == name[1:] and {word[0], name[0]} in _LIKE_FIRST
    if size > 4:
        return True
    # nikke, nkie, nikee; another letter (nine, nice) or one less (nke) makes other words of so short a name.
    return len(word) == size + 1 or sorted(word) == sorted(name)


_LIKE_FIRST = (frozenset("qg"), frozenset("ck"))
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(
    frozenset(pair)
    for row, below in zip(_KEYS, (*_KEYS[1:], ""), strict=True)
    for pair in (
        *pairwise(row),
        *zip(row, below, strict=False),
        *zip(row[1:], below, strict=False),
    )
)
"""Keys side by side, and above one another."""
_ALIKE = frozenset(map(frozenset, "li lt vw uv bp bd mn sz iy jg fv yj ea".split()))


def _is_slip(letter: str, meant: str) -> bool:
    """Whether one letter may be put for another at the beginning of a name: it looks or sounds alike, or its key is near.

    Elsewhere any may; another first letter makes another word, as of hphone, tyPillow and Enfocus.
    """
    pair = frozenset((letter, meant))
    return pair in _BESIDE or pair in _ALIKE or pair in _LIKE_FIRST


def _distance(word: str, name: str, most: int | None = None) -> int:
    """How many letters are left out, added, changed or swapped (optimal string alignment); above ``most`` any number."""
    from rapidfuzz.distance import OSA

    return OSA.distance(word, name, score_cutoff=most)


def describe(word: str, name: str) -> str:
    """How a word differs from a name, in words."""
    if len(word) == len(name) and sorted(word) == sorted(name):
        return "letters swapped"
    if len(word) < len(name):
        return "letter left out" if len(name) - len(word) == 1 else "letters left out"
    if len(word) > len(name):
        doubled = "".join(a for a, b in zip(word, " " + word, strict=False) if a != b)
        plain = "".join(a for a, b in zip(name, " " + name, strict=False) if a != b)
        return _REPEATED if doubled == plain else "letter added"
    odd = [(a, b) for a, b in zip(word, name, strict=True) if a != b]
    return ", ".join(f"{a} for {b}" for a, b in odd[:3])


def _sounding(word: str, lexicon: Lexicon) -> Near | None:
    if len(word) < _LEAST_HEARD:
        return None
    for said in sorted(sounds_of(word)):
        for number in lexicon.alike[said]:
            name = lexicon.names[number]
            if (
                name == word
                or abs(len(name) - len(word)) > 2
                or not any(_is_said(term, word, name) for term in lexicon.spelled(name))
                or (said[:1] == UNVOWELLED and not _differs_in_one_vowel(word, name, lexicon))
            ):
                continue
            if len(word) < 5 and (len(name) != len(word) or not one_apart(word, name)):
                continue  # Nyke
            if (len(name) < _SOUNDED and name[0] != word[0]) or _distance(word, name) > max(
                3, len(name) // 2
            ):
                continue
            return Near(name, SOUNDS, 0, len(word), chance=True)
    return None


def _differs_in_one_vowel(word: str, name: str, lexicon: Lexicon) -> bool:
    """Whether a name of one word sounds like a word but for one vowel: ``Jivanshi``.

    The same consonants alone are no likeness: languages have a word for nearly every row of them, ``Verluste``, ``terrestres``.
    """
    if not any(" " not in bare(term.text) for term in lexicon.spelled(name) if _is_said(term, word, name)):
        return False
    said, named = ([one for one in sounds_of(some) if one[0] != UNVOWELLED] for some in (word, name))
    return any(one_apart(one, other) for one in said for other in named)


_LEAST_HEARD = 4
"""Letters of a word that may be written as a name sounds."""
_SOUNDED = 6
"""Letters from which a name that sounds alike may begin with another one: Shaomi."""


def _is_said(term: Term, word: str, name: str) -> bool:
    """Whether a word may be written for a name by its sound: one word of a mark that is misspelt, or long words together."""
    if term.kind != "name" or not term.mark.fuzzy:
        return False
    if " " in term.text:
        return len(name) > _LONG
    return term.mark.class_ not in SHOWN_PEOPLE or _distance(word, name) <= 2


def backwards(word: str, lexicon: Lexicon) -> Near | None:
    """The name that a word is, read from its end."""
    name = word[::-1]
    if name == word or len(name) < 4:
        return None
    if any(len(name) > 4 or not term.ambiguous for term in lexicon.spelled(name) if term.kind == "name"):
        return Near(name, "written backwards", 0, len(word))
    return None


CUT = "cut short"
"""A way that ordinary words may look like, too."""


def _cut(word: str, lexicon: Lexicon) -> Near | None:
    """The beginning of one mark's name and no other's: ``Ferrag``, ``Pokem``."""
    if len(word) < 4:
        return None
    low, high = lexicon.begins(word)
    if not 0 < high - low <= 12:
        return None
    names = [name for name in lexicon.names[low:high] if len(name) <= 2 * len(word)]
    marks = {term.mark.id for name in lexicon.names[low:high] for term in lexicon.spelled(name)}
    if len(marks) != 1 or not names:
        return None
    name = min(names, key=len)
    if len(name) < 5 or not any(
        term.kind == "name" and term.mark.fuzzy and term.mark.class_ not in SHOWN_PEOPLE
        for term in lexicon.spelled(name)
    ):
        return None
    return Near(name, CUT, 0, len(word), chance=True)


_VOWELS = frozenset("aeiou")
_LEAST_BARE, _LEAST_FULL = 4, 6
"""Letters of a word without vowels, and of the name that it is, at the least: shorter ones are abbreviations."""


def _without_vowels(word: str, lexicon: Lexicon) -> Near | None:
    """The one name that is left without its vowels, but for a first one: ``Chnl``, ``Vrsc``, ``Swrvsk``."""
    if len(word) < _LEAST_BARE or not _VOWELS.isdisjoint(word[1:]):
        return None
    low, high = lexicon.begins(word[0])
    bare_names = [
        name
        for name in lexicon.names[low:high]
        if len(name) >= _LEAST_FULL and name[-1] in word[-1] + "aeiou" and _consonants(name) == word
    ]
    names = [
        name
        for name in bare_names
        if any(term.kind == "name" and term.mark.ambiguous == "no" for term in lexicon.spelled(name))
    ]
    marks = {term.mark.id for name in names for term in lexicon.spelled(name)}
    if len(marks) != 1:
        return None
    return Near(min(names, key=len), "vowels left out", 0, len(word), chance=True)


def _consonants(name: str) -> str:
    return name[0] + "".join(letter for letter in name[1:] if letter not in _VOWELS)


TOGETHER = "run together with another word"
"""A way that short names may stand in other words by chance: Intellinet, Ameriphone."""


def _within(word: str, lexicon: Lexicon, is_word: Callable[[str], bool]) -> Near | None:
    """A name at the beginning or the end of a word, the rest being words: ``nikeshoes``, ``shoesbynike``."""
    size = len(word)
    for length in range(min(size - 3, 24), 3, -1):
        head, rest = word[:length], word[length:]
        if _plain_names(lexicon, head) and (_made_of_words(rest, is_word) or _is_short_noun(rest)):
            return Near(head, TOGETHER, 0, length, _by_chance(head, rest, lexicon))
        if length >= 5 and word[size - length :] not in _ENDINGS:
            tail, rest = word[size - length :], word[: size - length]
            if _plain_names(lexicon, tail) and _made_of_words(rest, is_word):
                return Near(tail, TOGETHER, size - length, size, _by_chance(tail, rest, lexicon))
    return None


_ENDINGS = frozenset({"mentos"})
"""Names that are endings of other languages' words as well: compartimentos, suplementos."""


def _by_chance(name: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether a short name may stand in a word by chance: Intellinet does not say what is sold, as samsungcharger does.

    Nor is it chance where the rest ends in what is sold (``legowinterjacket``) or is another name of the same mark
    (``nikeairmax``).
    """
    from listing_lint.brands.core import goods

    if len(name) >= _LONG:
        return False
    sold = goods().spaced
    if (
        rest in _FOR_WHOM
        or rest in JOINED
        or any(rest[cut:] in sold for cut in (0, *range(3, len(rest) - 3)))
    ):
        return False
    marks = {term.mark.id for term in lexicon.spelled(name)}
    return not any(term.mark.id in marks for term in lexicon.spelled(rest))


_FOR_WHOM = frozenset(
    "men mens man women womens woman ladies lady girls girl boys boy kids kid child children unisex baby damen herren kinder"
    " femme femmes homme hommes enfant mujer hombre donna uomo style logo original official brand fashion luxury designer"
    " replica inspired sport sports"
    " shop store outlet sale fake new hot best cheap dupe vip the"
    " leather nylon canvas cotton silk wool suede denim velvet knit down metal gold silver steel black white red blue pink green"
    " brown grey beige vintage retro mini wireless cordless portable waterproof automatic plush football basketball baseball"
    " soccer running gym yoga golf baby toddler".split()
)
"""Words that stand beside a mark in a listing, and are run together with it, while no firm's name goes on so."""
JOINED = frozenset("stein steine figur figuren karten aufkleber sammlung".split())
"""German words that are joined to a mark, and name no goods by themselves: "Legosteine"."""


def _made_of_words(rest: str, is_word: Callable[[str], bool]) -> bool:
    if len(rest) >= 3 and is_word(rest):
        return True
    if len(rest) > 7 and any(is_word(rest[:cut]) and is_word(rest[cut:]) for cut in range(4, len(rest) - 3)):
        return True
    # "by", "for", "the" before or behind: shoesby.
    return any(
        rest.endswith(small) and len(rest) - len(small) >= 3 and is_word(rest[: -len(small)])
        for small in ("by", "for", "from", "like", "of")
    )


def _is_short_noun(rest: str) -> bool:
    """Whether what stands behind a name is a short noun for goods of a language that joins words: ``rolexuhr``, ``nikesko``."""
    from listing_lint.brands.core import goods

    return len(rest) == _SHORT_NOUN and rest in goods().compounding


_SHORT_NOUN = 3


def _plain_names(lexicon: Lexicon, name: str) -> tuple[Term, ...]:
    """The terms of a name that is looked for in other words: no usual word, no line that needs its goods."""
    return tuple(
        term
        for term in lexicon.spelled(name)
        if not term.needs
        and term.kind not in {"initials", "word"}
        and (term.mark.ambiguous == "no" or len(name) >= 6)
        and (term.kind in {"name", "partial"} or len(name) >= 6)
    )
