"""Odd spellings read back: the ways through a word in which its signs may be letters, as far as a name follows them.

A depth-first walk over the sorted names: each sign offers its readings, and a reading that begins no name ends the way.
So digits, signs, foreign letters, dots between letters, covered letters and repeated ones are one mechanism, in any mixture.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.brands.alike import TWINS
from listing_lint.brands.guard import is_word
from listing_lint.brands.lexicon import LONGEST
from listing_lint.brands.shapes import ART, DROPPED, MASKS, MASKS_WITHIN, PAIRS, SWAPPED, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

_BUDGET = 1500
"""Steps after which a walk gives up: words of forty signs that may all be anything."""


class Reading(NamedTuple):
    """A name that an odd spelling is read as, with what was done to it.

    ``changes`` are pairs of what stands there and what it is read as; ``kept`` counts letters that stand for
    themselves, ``covered`` those behind a mask, ``parted`` the signs between letters, ``repeated`` letters too many.
    ``rest`` are letters behind the name that are a word of their own (``R0lexwatch``).
    """

    name: str
    changes: tuple[tuple[str, str], ...] = ()
    kept: int = 0
    covered: int = 0
    parted: int = 0
    repeated: int = 0
    rest: int = 0

    @property
    def cost(self) -> int:
        """How far the spelling is from the name."""
        return 2 * len(self.changes) + 3 * self.covered + self.parted + self.repeated + 2 * bool(self.rest)

    @property
    def foreign(self) -> bool:
        """Whether letters of other scripts, or turned ones, are what was changed."""
        return bool(self.changes) and all(not one.isascii() for one, _ in self.changes)


def read_odd(word: str, names: Sequence[str], *, rest: bool = False) -> tuple[Reading | None, bool]:
    """The name that a word with odd signs is read as, the nearest one; None where there is none to believe.

    ``names`` are sorted; with ``rest`` a word of its own may stand behind the name. The second is True where only a bold
    reading finds one, of the whole word, which believes what may be a model number as well (``R01ex``): for callers that
    have the goods to go by.
    """
    if len(word) > LONGEST:
        return None, False
    found = _walk(word, names, rest=rest)
    best = _nearest(found, word)
    return (best, False) if best is not None else (_nearest(found, word, bold=True), True)


def _nearest(ways: list[Reading], word: str, *, bold: bool = False) -> Reading | None:
    """The nearest of those that are to be believed."""
    best: Reading | None = None
    for found in ways:
        cost = found.cost
        if (
            cost
            and (best is None or cost < best.cost)
            and (_is_bold(found) if bold else _believable(found, word, part=False))
        ):
            best = found
    return best


def parts_read(word: str, parts: Sequence[str]) -> tuple[str, ...]:
    """The words of names as which a word with odd signs may be read, the nearest first: ``Ba*er`` is baker, and bauer."""
    if len(word) > LONGEST:
        return ()
    found = [one for one in _walk(word, parts, rest=False) if one.cost and _believable(one, word, part=True)]
    return tuple(dict.fromkeys(one.name for one in sorted(found, key=lambda one: one.cost)))


def _believable(found: Reading, word: str, *, part: bool) -> bool:
    """Whether enough of the name stands there for itself."""
    size = len(found.name)
    if found.foreign and not found.covered:
        if not found.kept and not all(map(_is_twin, found.changes)):
            return False  # лето is no Nemo
        return len(found.changes) + found.kept >= size
    changed = len(found.changes)
    if found.covered:
        if word[-1] in _FULL_STOPS and found.covered > 1:
            return False  # "NEG·" is cut short
        if found.parted and _ONE_BY_ONE.fullmatch(word):
            return False  # S*M*L: a sign that parts the letters covers none
        if "_" in word and (found.rest or (size < _LEAST_SNAKE and word.islower())):
            return False  # wal_level, in_io
        plain = word.rstrip(_ORNAMENTS)
        if len(word) - len(plain) > 1 and is_word(plain.lower()):
            return False  # "PROOF★★★★" is adorned
        if part:
            return found.kept > 1 and found.kept >= found.covered + changed
        if found.kept < _LEAST_CUT and found.covered > 1 and _ONE_NOTE.fullmatch(word):
            return False  # "600 gsm*": a star behind a few letters is of a note
        # A name with a hole: its ends, and more letters than holes.
        return (found.kept >= 3 and found.kept > found.covered + changed) or (size == 4 and found.kept >= 3)
    letters_only = [change for change in found.changes if change[0].isascii() and change[0].isalpha()]
    if len(letters_only) == changed and len(set(letters_only)) > 1:
        return False  # several letters for others: another word
    if found.rest and len(letters_only) == changed:
        return False
    digits = sum(one.isdigit() for one, _ in found.changes)
    doubled = not found.repeated and len(set(found.changes)) == 1 and _DOUBLED.fullmatch(word)
    most = 1 if size < _SHORT and not part and not doubled else 2
    if digits and (found.repeated or _longest_run(word) > most):
        return False  # a model number
    letters = found.kept + sum(not one.isascii() or one.isalpha() for one, _ in found.changes)
    return letters * 2 >= size


_ORNAMENTS = "♥♡❤☆★◆◇□■"
"""Signs that people put around words as well, several of one kind."""


def _is_bold(found: Reading) -> bool:
    """Whether nothing but digits and signs was written for the letters of a name, and two letters of five still stand there."""
    if found.covered or found.parted or found.repeated or found.rest or len(found.name) < _LEAST_BOLD:
        return False
    return found.kept * 5 >= len(found.name) * 2 and all(
        one.isascii() and not one.isalpha() for one, _ in found.changes
    )


_LEAST_BOLD = 5


def _is_twin(change: tuple[str, str]) -> bool:
    """Whether a foreign letter has the very look of the Latin one; words of only such letters are of the language itself."""
    stood, read = change
    return not ("\u0370" <= stood <= "\u052f") or TWINS.get(stood) == read


_LEAST_CUT = 4
"""Letters before a single star at the end that may stand for several others: "Ferr*"."""
_ONE_NOTE = re.compile(r"[^\W_]+\*")
_ONE_BY_ONE = re.compile(r"(?:[^\W_][^\w\s])+[^\W_]")
_LEAST_SNAKE = 6
"""Letters of a name from which on an underscore in small letters covers one, and is no joint of a program's name."""
_DOUBLED = re.compile(r"[^\W\d]+(\d)\1[^\W\d]+")
"""Two digits for a letter that a name has twice: Y33zy."""
_SHORT = 6
"""Letters below which two digits side by side are of a model number."""
_FULL_STOPS = frozenset("·•…")
"""Signs behind a word that say that it is cut short, as well as cover letters."""


def _is_among(word: str, names: Sequence[str]) -> bool:
    place = bisect_left(names, word)
    return place < len(names) and names[place] == word


def _longest_run(word: str) -> int:
    return max((len(run) for run in re.findall(r"\d+", word)), default=0)


_LEAST_BEFORE = 4
"""Letters of a name that another word may follow."""


class _Walker:
    """A walk: what is read, the names that it may be, and how many steps are left of the budget."""

    __slots__ = ("found", "left", "names", "ranges", "rest", "word")

    def __init__(self, word: str, names: Sequence[str], *, rest: bool) -> None:
        self.word = word
        self.names = names
        self.ranges = _ranges_of(names)
        self.rest = rest
        self.left = _BUDGET
        self.found: list[Reading] = []


class _SoFar(NamedTuple):
    """What was done on a way: see :class:`Reading`. Letters that stand for themselves are counted beside it."""

    changes: tuple[tuple[str, str], ...] = ()
    covered: int = 0
    parted: int = 0
    repeated: int = 0


_UNCHANGED = _SoFar()
Range = tuple[int, int]
_NONE: Range = (0, 0)
_PREFIXES = 200_000
"""Beginnings of names whose places are remembered, at the most: those of all names are fewer."""


def _walk(word: str, names: Sequence[str], *, rest: bool) -> list[Reading]:
    """Every name as which the word may be read, in the order in which a reader would think of them."""
    walker = _Walker(word, names, rest=rest)
    _step(walker, 0, "", 0, len(names), 0, _UNCHANGED, "")
    return walker.found


_known_ranges: list[tuple[Sequence[str], dict[str, Range]]] = []
"""The places of beginnings in the lists that were asked last. By identity: a lexicon makes its lists once."""
_LISTS = 8


def _ranges_of(names: Sequence[str]) -> dict[str, Range]:
    """Where names begin with some letters, as far as somebody has asked."""
    for known, ranges in _known_ranges:
        if known is names:
            return ranges
    ranges = {}
    _known_ranges.insert(0, (names, ranges))
    del _known_ranges[_LISTS:]
    return ranges


def _range(walker: _Walker, prefix: str, low: int, high: int) -> Range:
    """Where the names stand that begin so, within those that begin with less of it."""
    names = walker.names
    first = bisect_left(names, prefix, low, high)
    end = bisect_left(names, prefix + "\U0010ffff", first, high)
    found = (first, end) if first < end else _NONE
    if len(walker.ranges) < _PREFIXES:
        walker.ranges[prefix] = found
    return found


def _step(
    walker: _Walker, at: int, prefix: str, low: int, high: int, kept: int, so_far: _SoFar, last: str
) -> None:
    walker.left -= 1
    if walker.left < 0:
        return
    word = walker.word
    if at >= len(word):
        if low < high and walker.names[low] == prefix:
            walker.found.append(Reading(prefix, so_far[0], kept, *so_far[1:]))
        return
    if (
        walker.rest
        and len(prefix) >= _LEAST_BEFORE
        and so_far is not _UNCHANGED
        and low < high
        and walker.names[low] == prefix
    ):
        behind = word[at:].lower()
        if len(behind) > 3 and behind.isalpha() and is_word(behind):
            walker.found.append(Reading(prefix, so_far[0], kept, *so_far[1:], rest=len(behind)))
    char = word[at]
    first = char.lower()
    letters_of = readings(char)
    # What it is, or may be.
    if letters_of:
        letters = letters_of[0]
        if letters == first:
            found = walker.ranges.get(prefix + letters) or _range(walker, prefix + letters, low, high)
            if found is not _NONE:
                _step(walker, at + 1, prefix + letters, *found, kept + 1, so_far, first)
            others = letters_of[1:]
        else:
            others = letters_of
        for letters in others:
            _take(walker, at + 1, prefix, letters, low, high, kept, so_far, char)
    if first in SWAPPED:
        _take(walker, at + 1, prefix, SWAPPED[first], low, high, kept, so_far, char)
    if first in _PAIR_BEGINS:
        pair = word[at : at + 2].lower()
        if pair in PAIRS:
            _take(walker, at + 2, prefix, PAIRS[pair], low, high, kept, so_far, word[at : at + 2])
    letter = char.isalnum()
    if not letter:
        for wide in (4, 3, 2):
            drawn = ART.get(word[at : at + wide])
            if drawn is not None:
                _take(walker, at + wide, prefix, drawn, low, high, kept, so_far, word[at : at + wide])
    if not prefix:
        return
    if first == last and (first.isalnum() or not letters_of):
        more = so_far._replace(repeated=so_far.repeated + 1)
        _step(walker, at + 1, prefix, low, high, kept, more, last)
    if letter and char.isascii():
        return
    if char in DROPPED or _is_sign(char):
        more = so_far._replace(parted=so_far.parted + 1)
        _step(walker, at + 1, prefix, low, high, kept, more, last)
    if char in MASKS or _is_picture(char) or _is_mask_within(word, at, walker.names):
        run = 1
        while at + run < len(word) and word[at + run] == char:
            run += 1
        if at + run == len(word) and char not in MASKS:
            return  # "Square↖", "Sale🔥": behind a word a picture adorns it
        # As many letters as covers first: the walk may give up before it has tried the others.
        for count in dict.fromkeys((run, run + 1, max(1, run - 1), run + 2)):
            _covered(walker, at + run, prefix, count, low, high, kept, so_far)


_PAIR_BEGINS = frozenset(pair[0] for pair in PAIRS)


def _take(
    walker: _Walker,
    at: int,
    prefix: str,
    letters: str,
    low: int,
    high: int,
    kept: int,
    so_far: _SoFar,
    stood: str,
) -> None:
    """Go on with letters in place of what stood there, as far as names do."""
    longer = prefix + letters
    found = walker.ranges.get(longer) or _range(walker, longer, low, high)
    if found is not _NONE:
        more = so_far._replace(changes=(*so_far.changes, (stood, letters)))
        _step(walker, at, longer, *found, kept, more, stood.lower())


def _covered(
    walker: _Walker, at: int, prefix: str, count: int, low: int, high: int, kept: int, so_far: _SoFar
) -> None:
    """Every way in which so many letters may stand behind a mask."""
    if not count:
        _step(walker, at, prefix, low, high, kept, so_far, "")
        return
    names = walker.names
    more = so_far._replace(covered=so_far.covered + 1)
    place = low
    while place < high:
        walker.left -= 1
        if walker.left < 0:
            return
        name = names[place]
        if len(name) <= len(prefix):
            place += 1
            continue
        longer = name[: len(prefix) + 1]
        end = bisect_left(names, longer + "\U0010ffff", place, high)
        _covered(walker, at, longer, count - 1, place, end, kept, more)
        place = end


def _is_mask_within(word: str, at: int, names: Sequence[str]) -> bool:
    """Whether a sign between two letters covers one, and is no letter or apostrophe that an encoding has lost: d?cor, car?s."""
    if word[at] not in MASKS_WITHIN or not (word[at - 1].isalpha() and word[at + 1 : at + 2].isalpha()):
        return False
    if word[at] != "?":
        return True
    before, behind = word[:at].lower(), word[at + 1 :].lower()
    if behind in _SHORTENED:
        return False
    lost = [word for word in (f"{before}{one}{behind}" for one in _ACCENTED) if is_word(word)]
    return not lost or any(_is_among(word, names) for word in lost)


_SHORTENED = frozenset(["s", "t", "d", "m", "ll", "re", "ve"])
_ACCENTED = "eaiouncys"
"""Letters that have accents in other languages."""


def _is_picture(char: str) -> bool:
    return char > "\u2000" and unicodedata.category(char) == "So"


def _is_sign(char: str) -> bool:
    return not char.isalnum() and unicodedata.category(char)[0] in "SPZMC"
