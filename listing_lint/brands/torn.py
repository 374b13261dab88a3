"""Names that blanks tear apart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

from listing_lint.brands.found import GAP
from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import REMEMBERED
from listing_lint.brands.kinds import SHOWN_PEOPLE, SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.brands.lexicon import LEAST_ODD, LONGEST
from listing_lint.brands.odd import ways_of
from listing_lint.brands.reading import read_odd
from listing_lint.brands.shapes import LETTER_SIGNS
from listing_lint.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon, Term

_MOST_PARTS = 16
_GRAMMAR = {"s": ("'", "’"), "a": (".",), "i": (".",)}
"""Last pieces with the signs that grammar puts before them."""
_JOINING = frozenset({"and", "or"})


def find_torn(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names that blanks tear apart: ``N i k e``, ``ni ke``, ``lou is vuit ton``."""
    _spread(text, words, lexicon, found)
    _spread_signs(text, lexicon, found)
    keys = [bare(word[0]) for word in words]
    dead = lexicon.dead_pairs
    after = 0
    for number, (key, following) in enumerate(pairwise(keys)):
        pair = f"{key} {following}"
        if number < after or pair in dead:
            continue
        low, high = lexicon.begins(key + following) if key.isascii() and key and len(key) <= 14 else (0, 0)
        if low >= high:
            if len(dead) < REMEMBERED and len(pair) <= LONGEST:
                dead.add(pair)
            continue
        if not found.free(*words[number].span()):
            continue
        for wide, name, way in _joins(text, words, keys, number, lexicon):
            if _are_vietnamese(words[number : number + wide]):
                continue
            start, end = words[number].start(), words[number + wide - 1].end()
            free = found.free(start, end)
            if free or way == _WITHIN:
                terms = lexicon.spelled(name)
                if not free:
                    # "Br uno Mars" is the singer, though Mars is a mark of its own.
                    marks = found.has_plainly(start, end)
                    if not marks or not marks.isdisjoint(term.mark.id for term in terms):
                        continue
                    found.drop(start, end)
                if way == TORN:
                    # "watch men" and "moon watch" are words; of lines and films, too many names are.
                    terms = tuple(
                        term for term in terms if term.kind == "name" and term.mark.class_ not in SHOWN_PEOPLE
                    )
                    if not terms:
                        continue
                parts = keys[number : number + wide]
                plain = (way in {TORN, _WITHIN} and _at_capitals(parts, terms)) or _is_numbered(parts, terms)
                found.add(terms, start, end, () if plain else (way,), chance=way == TORN)
                after = number + wide
                break


def _are_vietnamese(pieces: list[re.Match[str]]) -> bool:
    """Whether all pieces are syllables with the marks of Vietnamese, which writes one apart from the other: "Dây Cỡ".

    Who tears a name apart may put marks on letters as well, but not those of this language on each piece.
    """
    marked = [piece[0] for piece in pieces if not piece[0].isascii()]
    return len(marked) == len(pieces) and any(_OF_VIETNAMESE.search(normalize("NFC", one)) for one in marked)


_OF_VIETNAMESE = late(r"[\u1ea0-\u1ef9ĂăĐđƠơƯư]")
"""Letters of Vietnamese, most of which no other language has."""


def _is_numbered(parts: list[str], terms: tuple[Term, ...]) -> bool:
    """Whether the words are the name's own, but for its number: run together with the one before, or parted from it.

    ``Black Ops7`` and ``CBR 1000RR``: nobody takes a blank beside a number for a disguise.
    """
    written = " ".join(parts)
    if written[-1:].isdigit() and any(_BEFORE_NUMBER.sub("", bare(term.text)) == written for term in terms):
        return True
    return len(parts[0]) >= LEAST_ODD - 1 and any(
        _BESIDE_NUMBER.sub(" ", bare(term.text)) == _BESIDE_NUMBER.sub(" ", written) for term in terms
    )


_BEFORE_NUMBER = late(r"(?<=[^\W\d]) (?=\d)")
_BESIDE_NUMBER = late(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


def _spread(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names in single letters, of which some are signs or foreign: ``G u c c 1``; initials with dots: ``L.V``."""
    if sum(len(word[0]) == 1 for word in words) < 2:
        return
    number = 0
    while number < len(words):
        last = number
        while last < len(words) and len(words[last][0]) == 1 and last - number < _MOST_PARTS:
            if last > number and _parted(words[last - 1], words[last]):
                break
            last += 1
        run = words[number:last]
        number = max(last, number + 1)
        if len(run) < 2 or not found.free(run[0].start(), run[-1].end()):
            continue
        raw = "".join(word[0] for word in run)
        if len(raw) > 3 and not (raw.isascii() and raw.isalpha()):
            told, _ = read_odd(raw, lexicon.names)
            if told is not None:
                ways = (_SPREAD, *ways_of(told))
                found.add(lexicon.spelled(told.name), run[0].start(), run[-1].end(), ways)
        elif len(raw) > 3 and _is_list(text, run):
            terms = tuple(
                term for term in lexicon.spelled(raw.lower()) if term.kind == "name" and not term.ambiguous
            )
            if terms:
                found.add(terms, run[0].start(), run[-1].end(), (_SPREAD,))
        elif raw.isascii() and raw.isupper() and len(raw) < 5:
            initials = tuple(
                term
                for term in lexicon.named(raw.lower())
                if term.kind == "initials" or (term.kind == "name" and len(raw) == 3)
            )
            if initials:
                found.add(initials, run[0].start(), run[-1].end(), ())


def _is_list(text: str, run: list[re.Match[str]]) -> bool:
    """Whether commas or the like part the letters, as they do not part those of initials: ``G, u, c, c, i``."""
    between = {text[one.end() : other.start()] for one, other in pairwise(run)}
    return len(between) == 1 and between.pop().strip() in {",", ";", "，", "、"}


_ROW = late(r"(?<!\S)\S(?: \S){3,15}(?!\S)")
"""Single signs between blanks, as many as a name may have letters."""


def _spread_signs(text: str, lexicon: Lexicon, found: Found) -> None:
    """Names in single letters, some of which are signs: ``P r @ d 4``, ``n i k €``."""
    if LETTER_SIGNS.isdisjoint(text):
        return
    for row in _ROW.finditer(text):
        raw = row[0].replace(" ", "")
        if raw.isalnum() or not all(char.isalnum() or char in LETTER_SIGNS for char in raw):
            continue
        if not found.free(*row.span()):
            continue
        # Letter by letter nothing is a model number.
        told, _ = read_odd(raw, lexicon.names)
        if told is not None and not told.parted:
            found.add(lexicon.spelled(told.name), *row.span(), (_SPREAD, *ways_of(told)))


def _parted(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether letters of a script without blanks stand between two letters, which are no words of the pattern."""
    return any(map(str.isalnum, one.string[one.end() : other.start()]))


TORN = "torn into words"
"""A way that ordinary words may look like, too: the pieces of the name are words."""


_HUMPS = late(r"[A-Z][^A-Z]*")


def _at_capitals(parts: list[str], terms: tuple[Term, ...]) -> bool:
    """Whether a blank stands where the name has a capital: Go Pro is written so by many, and no disguise."""
    return any([bare(hump) for hump in _HUMPS.findall(term.text)] == parts for term in terms)


def _joins(
    text: str, words: list[re.Match[str]], keys: list[str], number: int, lexicon: Lexicon
) -> Iterator[tuple[int, str, str]]:
    """Windows of words whose letters together are a name, the widest first, with the way in which it is torn."""
    joined = keys[number]
    low, high = lexicon.begins(joined)
    longest: list[tuple[int, str, str]] = []
    for place in range(number + 1, min(len(words), number + _MOST_PARTS)):
        if low >= high or not GAP.fullmatch(text, words[place - 1].end(), words[place].start()):
            break
        joined += keys[place]
        low, high = lexicon.begins(joined, low, high)
        if text[words[place - 1].end() : words[place].start()] in _GRAMMAR.get(keys[place], ()):
            break  # VCD's, "fits well.A sole"
        if low < high and lexicon.names[low] == joined and len(joined) >= 4:
            parts = keys[number : place + 1]
            way = _torn_within(parts, lexicon, joined) or _torn(parts, lexicon, joined)
            # A name of several words whose blanks merely stand elsewhere is not torn into words.
            if way and (way != TORN or not all(" " in bare(term.text) for term in lexicon.spelled(joined))):
                longest.append((place - number + 1, joined, way))
    yield from reversed(longest)


def _torn(parts: list[str], lexicon: Lexicon, joined: str) -> str:
    """How a name is torn: into single letters or pieces that are no words, or into words; empty for neither."""
    if all(len(part) == 1 for part in parts):
        return _SPREAD if len(parts) >= 3 else ""
    if len(parts[0]) < LEAST_ODD and all(map(str.isdigit, parts[1:])):
        return ""  # "mm 400" is a measure, "BT 5.0" a version
    if parts[-1] in _JOINING:
        return ""  # "CD-ROM and" is no rom&nd
    odd = [part for part in parts if len(part) > 1 and not _is_known(part, lexicon)]
    ones = [part for part in parts if len(part) == 1]
    usual = any(term.ambiguous for term in lexicon.spelled(joined))
    if len(ones) >= 3 or (not usual and (odd or len(ones) >= 2)):
        return _SPREAD
    if len(joined) <= LEAST_ODD or len(parts) != 2 or ones or SMALL_WORDS.issuperset(parts):
        return ""
    return TORN


_LEAST_WITHIN = 9


def _torn_within(parts: list[str], lexicon: Lexicon, joined: str) -> str:
    """How a long name of several words is torn that has all its blanks, and one more: ``Br uno Mars``; empty for other names."""
    if len(parts) < 3 or len(joined) < _LEAST_WITHIN or not joined.isalpha() or parts[-1] in _JOINING:
        return ""  # "under arm or leg"
    for term in lexicon.spelled(joined):
        words = bare(term.text).split(" ")
        if len(words) == len(parts) - 1 and term.kind == "name" and _is_cut_once(parts, words):
            return _WITHIN
    return ""


def _is_cut_once(parts: list[str], words: list[str]) -> bool:
    """Whether these parts are some words, one of them cut in two."""
    for at, word in enumerate(words):
        if (
            parts[:at] == words[:at]
            and parts[at] + parts[at + 1] == word
            and parts[at + 2 :] == words[at + 1 :]
        ):
            return True
    return False


_SPREAD = "spaces between the letters"
_WITHIN = "a space within a word"


def _is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether a piece is a word or a number, remembered."""
    known = lexicon.known.get(word)
    if known is None:
        known = word.isdigit() or is_word(word)
        if len(lexicon.known) < REMEMBERED:
            lexicon.known[word] = known
    return known
