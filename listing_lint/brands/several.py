"""Names of several words of which one or more are deformed, and words that are written backwards."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING
from zlib import crc32

from listing_lint.brands.found import GAP
from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import LONG_NAME, SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.brands.parts import broken, has_stroke, parts_of, said_parts, signed

if TYPE_CHECKING:
    import re

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term


def together(text: str, words: list[re.Match[str]], number: int, wide: int) -> bool:
    """Whether so many words stand side by side as those of one name do."""
    return all(
        GAP.fullmatch(text, words[place].end(), words[place + 1].start())
        for place in range(number, number + wide - 1)
    )


TURNED = "words in another order"


def is_turned(term: Term, first: str) -> bool:
    """Whether a name of two words ends in the word that came first: ``Lauren Ralph``."""
    written = bare(term.text)
    return term.kind == "name" and written.endswith(f" {first}") and not written.startswith(f"{first} ")


def find_several(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names of several words with a deformed one: ``Michal Kors``, ``Ra1ph Lauren``, ``Nevv Balance``."""
    if len(words) < 2:
        return
    for others in (_with_signs(text, words), _with_others(words, list(broken(text)))):
        if others is not words:
            _find_near(text, others, lexicon, found)
    _find_near(text, words, lexicon, found)
    _find_backwards(words, lexicon, found)


def find_signed(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names of several words in which a sign stands for a letter or covers one, before what the sign leaves whole."""
    with_signs = _with_signs(text, words, within=True)
    if with_signs is not words:
        _find_near(text, with_signs, lexicon, found)


def _find_backwards(words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    keys = [bare(word[0]) for word in words]
    unknown = [len(key) > _LEAST_TURNED and not is_word(key) for key in keys]
    if not any(unknown):
        return
    for number in range(len(words) - 1):
        for wide in (3, 2):
            if not any(unknown[number : number + wide]) or number + wide > len(words):
                continue
            turned = " ".join(key[::-1] for key in reversed(keys[number : number + wide]))
            start, end = words[number].start(), words[number + wide - 1].end()
            terms = tuple(term for term in lexicon.named(turned) if term.kind in {"name", "line"})
            if terms and found.free(start, end):
                found.add(terms, start, end, ("written backwards",))
                break


_LEAST_TURNED = 3
"""Letters of an unknown word that is short for one written backwards."""


def _with_signs(text: str, words: list[re.Match[str]], *, within: bool = False) -> list[re.Match[str]]:
    """The words, those of which signs are letters whole: ``C@lvin``; ``within`` leaves out those before an exclamation mark alone."""
    signs = [one for one in signed(text) if not (within and one[0][-1] == "!" and one[0][:-1].isalnum())]
    return _with_others(words, signs)


def _with_others(words: list[re.Match[str]], others: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words, with others in place of those that stand in them; the very same list where there are none."""
    if not others:
        return words
    taken = {place for other in others for place in range(other.start(), other.end())}
    kept = [word for word in words if word.start() not in taken]
    return sorted((*kept, *others), key=lambda word: word.start())


def find_said(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names of several words of which some only sound so: ``Calvin Clein``, after all that is surer."""
    if len(words) > 1:
        _find_near(text, words, lexicon, found, said=True)


def _find_near(
    text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found, *, said: bool = False
) -> None:
    keys = [bare(word[0]) for word in words]
    read: dict[int, tuple[str, ...]] = {}
    sounds = not said
    for number, word in enumerate(words):
        key = keys[number]
        near = parts_of(word[0], "" if " " in key else key, lexicon)
        if said and (heard := said_parts(key, lexicon)):
            near = tuple(dict.fromkeys((*heard, *near)))
            sounds = True
        if near:
            read[number] = near
    # Without any that sounds so, it is what find_several has looked at.
    if read and sounds:
        _look(text, words, keys, read, lexicon, found)


_MOST_WORDS, _MOST_TRIED = 4, 32
"""Words of a name that is looked for with deformed ones, and the ways to read them that are tried, at the most."""
_LEAST_WHOLE = 3


def _look(
    text: str,
    words: list[re.Match[str]],
    keys: list[str],
    read: dict[int, tuple[str, ...]],
    lexicon: Lexicon,
    found: Found,
) -> None:
    linked = _Linked(keys, read, lexicon)
    number = 0
    while number < len(words):
        if not linked.pairs(number):
            number += 1
            continue
        firsts = (keys[number], *read.get(number, ()))
        most = max([lexicon.longest.get(first, 0) for first in firsts])
        step = 1
        for wide in range(min(most, len(words) - number, _MOST_WORDS), 1, -1):
            window = range(number, number + wide)
            start, end = words[number].start(), words[number + wide - 1].end()
            if not any(place in read for place in window):
                continue
            taken = not found.free(start, end)
            within = found.has_plainly(start, end) if taken else frozenset()
            if taken and not within:
                continue
            hit = _deformed(words, keys, read, window, lexicon, linked)
            if hit is not None and together(text, words, number, wide):
                terms, name, chance = hit
                if within:
                    # "Dernon Slayer" is the film, though Slayer is a band; "Sony Playstaton" is Sony's all the same.
                    if chance or not within.isdisjoint(term.mark.id for term in terms):
                        continue
                    found.drop(start, end)
                ways = tuple(
                    f"{words[place][0]} for {part}"
                    for place, part in zip(window, name, strict=True)
                    if part != keys[place]
                )
                found.add(terms, start, end, ways, chance=chance)
                step = wide
                break
        number += step


class _Linked:
    """Which readings of a word stand beside which of the next one in any name: most do in none, and need not be tried."""

    __slots__ = ("_keys", "_known", "_lexicon", "_read")

    def __init__(self, keys: list[str], read: dict[int, tuple[str, ...]], lexicon: Lexicon) -> None:
        self._keys = keys
        self._read = read
        self._lexicon = lexicon
        self._known: dict[int, frozenset[tuple[str, str]]] = {}

    def pairs(self, place: int) -> frozenset[tuple[str, str]]:
        """The readings of the word at a place, each with one of the next word; none behind the last word."""
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._pairs(place)
        return known

    def _pairs(self, place: int) -> frozenset[tuple[str, str]]:
        keys, read, bigrams = self._keys, self._read, self._lexicon.bigrams
        if place + 1 >= len(keys):
            return frozenset()
        ends = _ending(keys[place + 1], read.get(place + 1, ()))
        # Nearly all are told apart by the checksum, for which nothing is put together.
        return frozenset(
            [
                (one, other)
                for one, first, begun in _beginning(keys[place], read.get(place, ()))
                for other, second, rest in ends
                if bigrams.may_hold(crc32(rest, begun)) and f"{first} {second}" in bigrams
            ]
        )


@lru_cache(maxsize=1 << 15)
def _beginning(key: str, near: tuple[str, ...]) -> tuple[tuple[str, str, int], ...]:
    """The readings of a word, each with its last word and the checksum of that and a blank."""
    lasts = [(one, one.rpartition(" ")[2]) for one in (key, *near)]
    return tuple((one, last, crc32(f"{last} ".encode("utf-8", "surrogatepass"))) for one, last in lasts)


@lru_cache(maxsize=1 << 15)
def _ending(key: str, near: tuple[str, ...]) -> tuple[tuple[str, str, bytes], ...]:
    """The readings of a word, each with its first word, and that in bytes."""
    firsts = [(one, one.partition(" ")[0]) for one in (key, *near)]
    return tuple((one, first, first.encode("utf-8", "surrogatepass")) for one, first in firsts)


def _deformed(
    words: list[re.Match[str]],
    keys: list[str],
    read: dict[int, tuple[str, ...]],
    window: range,
    lexicon: Lexicon,
    linked: _Linked,
) -> tuple[tuple[Term, ...], tuple[str, ...], bool] | None:
    """The name that some words nearly are, at least one of them not quite, with its words and whether that is by chance."""
    choices = [(keys[place], *read.get(place, ())) for place in window]
    pairs = [linked.pairs(place) for place in window[:-1]]
    if not all(pairs):
        return None
    plain = tuple(keys[place] for place in window)
    for name in islice(_chained(choices, pairs), _MOST_TRIED):
        if name == plain:
            continue
        terms = tuple(
            term
            for term in lexicon.named(" ".join(name))
            if term.kind in {"name", "line"} and not (len(name) == 2 and is_turned(term, name[0]))
        )
        if not terms:
            continue
        odd = [place for place, part in zip(window, name, strict=True) if part != keys[place]]
        words_for_it = [place for place in odd if _is_own(words[place][0], keys[place], lexicon)]
        if not words_for_it:
            return terms, name, _is_said(words, keys, window, name, lexicon)
        # "Michael Kros", but not "new balances" or "rain jacket": a word of its own, beside words of the name that are neither
        # small nor what is sold; in a longer name one of two is enough (Masha and the Bear).
        whole = [part for place, part in zip(window, name, strict=True) if part == keys[place]]
        several = len(whole) > 1 and any(
            keys[place] + "s" == part for place, part in zip(window, name, strict=True)
        )
        if (
            len(words_for_it) == 1
            and len("".join(name)) >= LONG_NAME
            and _tells(whole)
            and not several  # the Jersey Devil is none of the New Jersey Devils
        ):
            kept = tuple(term for term in terms if term.kind == "name")
            if kept:
                return kept, name, True
    return None


def _chained(
    choices: list[tuple[str, ...]], pairs: list[frozenset[tuple[str, str]]]
) -> list[tuple[str, ...]]:
    """The readings of some words in a row of which each stands beside the next one in some name, in the order of the choices."""
    found: list[tuple[str, ...]] = [(one,) for one in choices[0]]
    for known, following in zip(pairs, choices[1:], strict=True):
        found = [(*name, one) for name in found for one in following if (name[-1], one) in known]
    return found


def _is_said(
    words: list[re.Match[str]], keys: list[str], window: range, name: tuple[str, ...], lexicon: Lexicon
) -> bool:
    """Whether a word of a name only sounds so; in one with signs, the sign is the letter that is missing."""
    return any(
        part != keys[place]
        and words[place][0].isalnum()
        and part in said_parts(keys[place], lexicon)
        and part not in parts_of(words[place][0], keys[place], lexicon)
        for place, part in zip(window, name, strict=True)
    )


def _is_own(word: str, key: str, lexicon: Lexicon) -> bool:
    """Whether what is not quite a word of a name is one of its own; not if it has signs in it, or strokes for letters."""
    return word.isalnum() and not has_stroke(word) and (key in lexicon.longest or is_word(key))


def _tells(whole: list[str]) -> bool:
    """Whether the words of a name that stand there as they are tell of it: the only one does, or one of some and not by chance."""
    if len(whole) < 2:
        return not any(map(_is_usual, whole))
    return not all(map(_is_usual, whole)) and len("".join(whole)) >= _LEAST_TELLING


_LEAST_TELLING = 6
"""Letters of the words that stand there as they are, if they are more than one."""


def _is_usual(word: str) -> bool:
    """Whether a word tells of no mark: it is small, or a word for goods, or for a trade that many makers are called by."""
    from listing_lint.brands.core import goods

    return len(word) < _LEAST_WHOLE or word in SMALL_WORDS or word in _TRADES or word in goods().spaced


_TRADES = frozenset(
    (
        "audio sound sounds acoustic acoustics video vision music electronic electronics technology technologies tech digital "
        "mobile wireless smart systems system labs lab research science power energy lighting light optics design designs "
        "studio studios sport sports outdoor outdoors fitness nutrition health beauty care naturals organics home house living "
        "kitchen gaming games motors racing cycles brands collection international global supply works factory"
    ).split()
)
"""Behind a word that is nearly a maker's name they say what is praised: "crystal-clear audio" is no Cleer Audio."""


def find_turned(words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names that a sign turns round where they are shown, and that stand in the text from their end."""
    for word in words:
        terms = tuple(term for term in lexicon.named(bare(word[0])[::-1]) if term.kind == "name")
        if terms and found.free(*word.span()):
            found.add(terms, *word.span(), ("written backwards",))
