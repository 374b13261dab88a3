"""The lexicon as the matcher wants it: every name of every mark, ready to be looked up.

A lexicon is made of marks (:mod:`listing_lint.brands.compiling`), kept in one file beside the code and read in a few
milliseconds: look-ups are by bisection in arrays of numbers, and a term is made when somebody asks for it.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from listing_lint.brands.letters import bare
from listing_lint.brands.rows import Bytes, Read, Rows, numbers_of, rows
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from listing_lint.brands.found import Spot

Kind = Literal["name", "line", "partial", "initials", "translit"]
KINDS: tuple[Kind, ...] = ("name", "line", "partial", "initials", "translit")
LEAST_ODD = 4
"""Letters that a name must have to be looked for in deformed words."""
LONGEST = 48
"""Signs of a word that is read closely, at the most."""
BEGINS, ENDS = 1, 2
"""Bits of ``Tables.sides``: a word begins, or ends, a pair of words that stand side by side in a name."""
REMEMBERED = 200_000
"""Words that are remembered of each kind, at the most."""


class Owner(NamedTuple):  # made in a fraction of the time that a dataclass takes, at each start
    """A mark as findings name it: ``goods`` are what it is known for, ``ambiguous`` says what else its name is."""

    id: str
    name: str
    owner: str
    class_: str
    goods: frozenset[str]
    ambiguous: str
    ok: tuple[str, ...]
    fuzzy: bool


class Term(NamedTuple):
    """One name of a mark: as it is written, of which kind, and the goods beside which alone it counts."""

    text: str
    mark: Owner
    kind: Kind
    needs: frozenset[str]

    @property
    def is_han(self) -> bool:
        """Whether it is a Chinese name, which has a meaning of its own (苹果); names in other scripts only sound like it."""
        return self.kind == "translit" and "\u4e00" <= self.text[0] <= "\u9fff"

    @property
    def ambiguous(self) -> bool:
        """Whether the word says nothing by itself."""
        return (
            bool(self.needs)
            or self.kind == "initials"
            or (self.mark.ambiguous != "no" and (self.kind == "name" or self.is_han))
        )


OwnerRow = tuple[str, str, str, str, list[str], str, list[str], bool]
Numbers = dict[str, int | list[int]]
"""Numbers of terms by a key; nearly always there is one, and a list for each would double the time to read the file."""


Index = tuple[Bytes, Bytes]
"""Numbers by a key of letters: the keys as sorted 64-bit numbers, and beside each the number. See :func:`letters_key`."""


Words = str | memoryview
"""Words in one text, a line each: splitting it is many times as fast as reading a list of texts. Of a file: its bytes."""
Hashed = tuple[Bytes, Bytes, Rows, Bytes]
"""Numbers by any text: the sorted 64-bit hashes of the texts, a number beside each, all numbers of those with several
(``SEVERAL`` and a row stand in place of the number), and bits of a quicker hash that tell at once of most texts that they
are not there."""
SEVERAL = 1 << 31

Table = dict[str, list[int]]
"""Numbers by any text, for a lexicon that is made for one run."""


TermRow = tuple[str, int, int, list[str]]
"""A term's text, the number of its mark, that of its kind, and the goods that it needs, if any."""


class Terms(NamedTuple):
    """What the marks and the terms are, by their numbers."""

    owners: Sequence[OwnerRow]
    rows: Sequence[TermRow]


class Tables(NamedTuple):
    """What the file holds.

    Numbers are those of terms; in ``fuzzy`` and ``sounds`` they are places in ``names``, in ``part_fuzzy`` in ``parts``.
    ``grams`` is a set of bits, one for each two to six letters that stand together in a name.
    ``exact`` is by words (``air max``), ``longest`` tells the most words that a name beginning with a word has. ``spelled``
    is by the letters of names without blanks, which ``names`` are, in order. ``unspaced`` is by the first two
    characters of names in scripts without blanks, ``syllables`` by the sound of Chinese ones. ``harmless`` are words that
    stay quiet, ``parts`` the words of names of several words, ``bigrams`` pairs of them that stand side by side (or that
    a blank makes of one word), ``sides`` tells which words begin and end such pairs, and ``beside`` holds one of the words
    of each. What is packed in bytes is unpacked
    when somebody asks: texts without marks need none of it.
    """

    terms: tuple[Rows, Rows] | Terms
    exact: Hashed | Table
    longest: Hashed | Table
    spelled: Hashed | Table
    names: Words
    grams: Bytes
    harmless: Hashed | Table
    beside: Hashed | Table
    bigrams: Hashed | Table
    sides: Hashed | Table
    parts: Words
    quiet_unspaced: Words
    unspaced: Bytes
    syllables: Bytes
    fuzzy: Index
    sounds: Index
    part_fuzzy: Index


class Lexicon:
    """Names by the ways in which they are looked up.

    ``removed`` are marks, by identifier or name, and names, all as :func:`bare` gives them, that are looked up in vain.
    """

    def __init__(self, tables: Tables, removed: frozenset[str] = frozenset()) -> None:
        self.tables = tables
        self.removed = removed
        self.exact = _lookup(tables.exact)
        self.longest = _lookup(tables.longest)
        self.harmless = _lookup(tables.harmless)
        self.beside = _lookup(tables.beside)
        self.bigrams = _lookup(tables.bigrams)
        self.sides = _lookup(tables.sides)
        self._spelled = _lookup(tables.spelled)
        self.quiet: set[str] = set()
        self.weights: dict[str, int] = {}
        self.naming: set[str] = set()
        self.links: dict[str, bool] = {}
        self.apart: set[str] = set()
        self.unmarked: set[str] = set()
        self.stretches: dict[str, tuple[Spot, ...]] = {}
        self.told: dict[str, tuple[str, tuple[str, ...], int, int, bool] | None] = {}
        self.silent: set[str] = set()
        self.dead_pairs: set[str] = set()
        self.known: dict[str, bool] = {}
        self.part_readings: dict[str, tuple[str, ...]] = {}
        self.linking: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        """What was found out about words is remembered with the lexicon: see islands, odd, torn and several."""
        self._owners: dict[int, Owner] = {}
        self._terms: dict[int, Term] = {}

    @cached_property
    def harmless_unspaced(self) -> tuple[str, ...]:
        """Words that stay quiet, in scripts without blanks."""
        words = _text(self.tables.quiet_unspaced)
        return tuple(words.split("\n")) if words else ()

    @cached_property
    def parts(self) -> list[str]:
        """The words of names of several words, in order."""
        return _text(self.tables.parts).split("\n")

    @cached_property
    def names(self) -> list[str]:
        """The letters of names without blanks, in order."""
        return _text(self.tables.names).split("\n")

    @cached_property
    def terms(self) -> Terms:
        """What the marks and the terms are."""
        terms = self.tables.terms
        return terms if isinstance(terms, Terms) else Terms(Read(terms[0]), Read(terms[1]))

    def owner(self, number: int) -> Owner:
        """A mark by its number."""
        owner = self._owners.get(number)
        if owner is None:
            id_, name, company, class_, goods, ambiguous, ok, fuzzy = self.terms.owners[number]
            owner = Owner(id_, name, company, class_, frozenset(goods), ambiguous, tuple(ok), fuzzy)
            self._owners[number] = owner
        return owner

    def term(self, number: int) -> Term:
        """A term by its number."""
        term = self._terms.get(number)
        if term is None:
            text, holder, kind, needs = self.terms.rows[number]
            term = self._terms[number] = Term(text, self.owner(holder), KINDS[kind], frozenset(needs))
        return term

    def _terms_at(self, found: int | list[int] | None) -> tuple[Term, ...]:
        if found is None:
            return ()
        terms = (self.term(found),) if isinstance(found, int) else tuple(self.term(one) for one in found)
        return tuple(term for term in terms if not self._is_removed(term)) if self.removed else terms

    def kept(self) -> Iterator[Term]:
        """All terms that are not removed."""
        for number in range(len(self.terms.rows)):
            yield from self._terms_at(number)

    def _is_removed(self, term: Term) -> bool:
        if term.mark.id in self.removed:
            return True
        # Without blanks: whoever removes "Air Max" does not want to hear of airMAX.
        names = (term.mark.id, term.mark.name, term.text)
        return any(bare(name).replace(" ", "") in self._removed_letters for name in names)

    @cached_property
    def _removed_letters(self) -> frozenset[str]:
        return frozenset(name.replace(" ", "") for name in self.removed)

    @property
    def layers(self) -> tuple[Lexicon, ...]:
        """The lexicons that this one is made of: itself."""
        return (self,)

    def named(self, words: str) -> tuple[Term, ...]:
        """The terms that are written so, in bare words (``l oreal``)."""
        return self._terms_at(self.exact.all(words))

    def spelled(self, letters: str) -> tuple[Term, ...]:
        """The terms that have these letters, blanks left out (``loreal``)."""
        return self._terms_at(self._spelled.all(letters))

    def is_spelled(self, letters: str) -> bool:
        """Whether a name has these letters."""
        return letters in self._spelled

    def unspaced(self, first_two: str) -> tuple[Term, ...]:
        """The terms in a script without blanks that begin with these characters."""
        return self._terms_at(self._unspaced.get(first_two))

    def beginning(self, char: str) -> list[int]:
        """The numbers of the terms in a script without blanks that begin with a character."""
        return self._by_first.get(char, [])

    def sounding(self, syllables: str) -> tuple[Term, ...]:
        """The Chinese names that are said so (``xiang nai er``)."""
        return self._terms_at(self._syllables.get(syllables))

    def near(self, key: str) -> list[int]:
        """The numbers of the names that are this, or this and one letter more (and some others of twelve letters)."""
        return _looked_up(self._fuzzy, key)

    def alike(self, sound: str) -> list[int]:
        """The numbers of the names that sound so."""
        return _looked_up(self._sounds, sound)

    def near_part(self, key: str) -> list[int]:
        """The numbers in ``tables.parts`` of the words that are this, or this and one letter more."""
        return _looked_up(self._part_fuzzy, key)

    @cached_property
    def _fuzzy(self) -> _Arrays:
        return _arrays(self.tables.fuzzy)

    @cached_property
    def _sounds(self) -> _Arrays:
        return _arrays(self.tables.sounds)

    @cached_property
    def _part_fuzzy(self) -> _Arrays:
        return _arrays(self.tables.part_fuzzy)

    @cached_property
    def _unspaced(self) -> Numbers:
        return _unpacked(self.tables.unspaced)

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for key, numbers in self._unspaced.items():
            found.setdefault(key[0], []).extend(_as_list(numbers))
        return found

    @cached_property
    def _syllables(self) -> Numbers:
        return _unpacked(self.tables.syllables)

    def begins(self, prefix: str, low: int = 0, high: int | None = None) -> tuple[int, int]:
        """The range of ``names`` that begin so; empty where both are equal."""
        top = len(self.names) if high is None else high
        first = bisect_left(self.names, prefix, low, top)
        return first, bisect_left(self.names, prefix + "\U0010ffff", first, top)

    def may_hold(self, letters: str) -> bool:
        """Whether some small letters, two at the least, may be a part of a name; False is certain."""
        seen = self.tables.grams
        wide = min(len(letters), LONGEST_GRAM)
        for at in range(len(letters) - wide + 1):
            place = gram_place(letters[at : at + wide])
            if not seen[place >> 3] & 1 << (place & 7):
                return False
        return True

    @cached_property
    def blanks_unspaced(self) -> frozenset[str]:
        """What stands around the blanks of names in scripts that need none: ``오 프`` of ``카카오 프렌즈``."""
        texts = (
            self.term(number).text for numbers in self._unspaced.values() for number in _as_list(numbers)
        )
        return frozenset(
            text[at - 1 : at + 2].lower() for text in texts if " " in text for at in _blanks(text)
        )


LONGEST_GRAM = 6
"""Letters of the longest pieces by which it is told that letters are no part of a name."""
_PLACES = 1 << 22


def gram_place(letters: str) -> int:
    """The number of the bit of a piece: those of all names take a twentieth of them. The longest pieces have bits of their own."""
    place = crc32(letters.encode("utf-8", "surrogatepass")) & (_PLACES - 1)
    return place + _PLACES if len(letters) == LONGEST_GRAM else place


def _blanks(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if char == " " and 0 < at < len(text) - 1]


class _Listed:
    """Numbers by texts, in a table that was made for one run."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def get(self, text: str, default: int = -1) -> int:
        """The (first) number of a text, or the default."""
        found = self._table.get(text)
        return found[0] if found else default

    def __contains__(self, text: str) -> bool:
        """Whether the text is there."""
        return text in self._table

    def all(self, text: str) -> int | list[int] | None:
        """All numbers of a text."""
        return self._table.get(text)


class _Packed:
    """Numbers by texts, found by bisection in what the file holds, and remembered."""

    def __init__(self, packed: Hashed) -> None:
        self._keys, self._numbers = _arrays(packed[:2])
        self._several = Read(packed[2])
        self._bits = packed[3]
        self._mask = len(packed[3]) * 8 - 1
        self._known: dict[str, int] = {}

    def _found(self, text: str) -> int:
        """The number that stands beside the text, or -1."""
        found = self._known.get(text)
        if found is None:
            bit = crc32(text.encode("utf-8", "surrogatepass")) & self._mask
            if not self._bits[bit >> 3] & 1 << (bit & 7):
                return -1  # nearly all that is asked for
            wanted = text_hash(text)
            place = bisect_left(self._keys, wanted)
            there = place < len(self._keys) and self._keys[place] == wanted
            found = self._numbers[place] if there else -1
            if len(self._known) < REMEMBERED:
                self._known[text] = found
        return found

    def get(self, text: str, default: int = -1) -> int:
        """The (first) number of a text, or the default."""
        found = self._found(text)
        if found >= SEVERAL:
            first: int = self._several[found - SEVERAL][0]
            return first
        return default if found < 0 else found

    def __contains__(self, text: str) -> bool:
        """Whether the text is there."""
        return self._found(text) >= 0

    def all(self, text: str) -> int | list[int] | None:
        """All numbers of a text."""
        found = self._found(text)
        if found >= SEVERAL:
            several: list[int] = self._several[found - SEVERAL]
            return several
        return None if found < 0 else found


def _lookup(numbers: Hashed | Table) -> _Listed | _Packed:
    return _Listed(numbers) if isinstance(numbers, dict) else _Packed(numbers)


def text_hash(text: str) -> int:
    """A text as a 64-bit number, the same in every process."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def hashed(table: Mapping[str, Sequence[int]]) -> Hashed:
    """A table as ``Tables`` holds it."""
    pairs = sorted((text_hash(key), numbers) for key, numbers in table.items())
    several = [numbers for _, numbers in pairs if len(numbers) > 1]
    row = count(SEVERAL)
    keys = array("Q", [key for key, _ in pairs])
    first = array("I", [numbers[0] if len(numbers) == 1 else next(row) for _, numbers in pairs])
    if sys.byteorder == "big":
        keys.byteswap()
        first.byteswap()
    bits = bytearray(1 << max(3, (len(table) * 2).bit_length()))  # sixteen to thirty-two bits a text
    for text in table:
        bit = crc32(text.encode("utf-8", "surrogatepass")) & (len(bits) * 8 - 1)
        bits[bit >> 3] |= 1 << (bit & 7)
    return keys.tobytes(), first.tobytes(), rows(several), bytes(bits)


def _as_list(found: int | list[int] | None) -> list[int]:
    if found is None:
        return []
    return [found] if isinstance(found, int) else found


def _text(words: Words) -> str:
    return words if isinstance(words, str) else str(words, "utf-8")


def _unpacked(data: Bytes) -> Numbers:
    import msgspec

    return msgspec.msgpack.decode(data, type=Numbers)


def packed(table: Mapping[str, list[int]]) -> bytes:
    """A table as ``Tables`` holds it."""
    import msgspec

    return msgspec.msgpack.encode(single(table))


def single(table: Mapping[str, list[int]]) -> Numbers:
    """A table with numbers in place of lists of one."""
    return {key: found[0] if len(found) == 1 else found for key, found in table.items()}


_Arrays = tuple["memoryview[int]", "memoryview[int]"]
_KEY = 12
"""Letters of a key: so many fit into 64 bits."""


def letters_key(letters: str) -> int:
    """Small letters and digits as a number; only the first twelve count, so that long keys may share one."""
    return int(letters[:_KEY].replace("~", "0") or "0", 36)


def index(table: Mapping[str, Iterable[int]]) -> Index:
    """A table as ``Tables`` holds it: 110,000 keys as a dictionary would take 15 ms to read."""
    pairs = sorted({(letters_key(key), number) for key, numbers in table.items() for number in numbers})
    keys, numbers = array("Q", [key for key, _ in pairs]), array("I", [number for _, number in pairs])
    if sys.byteorder == "big":
        keys.byteswap()
        numbers.byteswap()
    return keys.tobytes(), numbers.tobytes()


def _arrays(packed: tuple[Bytes, Bytes]) -> _Arrays:
    """The numbers of 64 and of 32 bits, in place."""
    if sys.byteorder == "little":
        return memoryview(packed[0]).cast("Q"), numbers_of(packed[1])
    keys = array("Q", packed[0])
    keys.byteswap()
    return memoryview(keys), numbers_of(packed[1])


def _looked_up(arrays: _Arrays, key: str) -> list[int]:
    keys, numbers = arrays
    wanted = letters_key(key)
    place = bisect_left(keys, wanted)
    found = []
    while place < len(keys) and keys[place] == wanted:
        found.append(numbers[place])
        place += 1
    return found
