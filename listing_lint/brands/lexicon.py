"""The lexicon as the matcher wants it: every name of every mark, ready to be looked up.

A lexicon is made of marks (:mod:`listing_lint.brands.compiling`), kept in one file beside the code and read in a few
milliseconds: look-ups are by bisection in arrays of numbers, and a term is made when somebody asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple
from zlib import crc32

from listing_lint.brands.keyed import (
    Hashed,
    Index,
    Indexed,
    Numbers,
    Table,
    Words,
    as_list,
    lookup,
    text_of,
    unpacked,
)
from listing_lint.brands.letters import bare
from listing_lint.brands.rows import Bytes, Read, Rows
from listing_lint.brands.walking import new_walker

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.brands.found import Spot
    from listing_lint.brands.pairs import Edge, Sides

Kind = Literal["name", "line", "partial", "initials", "translit", "word"]
KINDS: tuple[Kind, ...] = ("name", "line", "partial", "initials", "translit", "word")
LEAST_ODD = 4
"""Letters that a name must have to be looked for in deformed words."""
LEAST_SAID = 5
"""Letters that a word of a name must have for others to be read as it that only sound so."""
LONGEST = 48
"""Signs of a word that is read closely, at the most."""
NUMBER = re.compile(r"[0-9]{3,}")
"""Digits of which none stands for a letter: those do so one or two at a time."""
BEGINS, ENDS = 1, 2
"""Bits of ``Tables.sides``: a word begins, or ends, a pair of words that stand side by side in a name."""


class Owner(NamedTuple):  # made in a fraction of the time that a dataclass takes, at each start
    """A mark as findings name it: ``goods`` are what it is known for, ``ambiguous`` says what else its name is.

    ``names`` counts its names, lines and what it is called in other scripts: the well-known ones have many. ``calls`` are words for
    copies that its owner calls goods of his own by.
    """

    id: str
    name: str
    owner: str
    class_: str
    goods: frozenset[str]
    ambiguous: str
    ok: tuple[str, ...]
    fuzzy: bool
    names: int = 0
    calls: tuple[str, ...] = ()


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
            or self.kind in {"initials", "word"}
            or (self.mark.ambiguous != "no" and (self.kind == "name" or self.is_han))
        )


OwnerRow = tuple[str, str, str, str, list[str], str, list[str], bool, int, list[str]]
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
    part_sounds: Index


class Lexicon:
    """Names by the ways in which they are looked up.

    ``removed`` are marks, by identifier or name, and names, all as :func:`bare` gives them, that are looked up in vain.
    """

    def __init__(self, tables: Tables, removed: frozenset[str] = frozenset()) -> None:
        self.tables = tables
        self.removed = removed
        self.exact = lookup(tables.exact)
        self.longest = lookup(tables.longest)
        self.harmless = lookup(tables.harmless)
        self.beside = lookup(tables.beside)
        self.bigrams = lookup(tables.bigrams)
        self.sides = lookup(tables.sides)
        self._spelled = lookup(tables.spelled)
        self.walker = new_walker()
        self.quiet: set[str] = set()
        self.weights: dict[str, int] = {}
        self.naming: set[str] = set()
        self.codes: dict[str, int] = {}
        self.links: dict[str, bool] = {}
        self.apart: set[str] = set()
        self.unmarked: set[str] = set()
        self.stretches: dict[str, tuple[Spot, ...]] = {}
        self.told: dict[str, tuple[str, tuple[str, ...], int, int, bool] | None] = {}
        self.silent: set[str] = set()
        self.dead_pairs: set[str] = set()
        self.known: dict[str, bool] = {}
        self.part_readings: dict[str, tuple[str, ...]] = {}
        self.part_sayings: dict[str, tuple[str, ...]] = {}
        self.near_before: tuple[str, set[str]] = ("", set())
        self.linking: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self.before: dict[str, Edge] = {}
        self.behind: dict[str, Edge] = {}
        self.begun: dict[str, Sides] = {}
        self.ended: dict[str, Sides] = {}
        self.around: dict[str, tuple[tuple[str, int], ...]] = {}
        self._by_size: dict[str, dict[int, list[str]]] = {}
        """What was found out about words is remembered with the lexicon: see islands, odd, torn and several."""
        self._owners: dict[int, Owner] = {}
        self._terms: dict[int, Term] = {}

    @cached_property
    def harmless_unspaced(self) -> tuple[str, ...]:
        """Words that stay quiet, in scripts without blanks."""
        words = text_of(self.tables.quiet_unspaced)
        return tuple(words.split("\n")) if words else ()

    @cached_property
    def parts(self) -> list[str]:
        """The words of names of several words, in order."""
        return text_of(self.tables.parts).split("\n")

    @cached_property
    def names(self) -> list[str]:
        """The letters of names without blanks, in order."""
        return text_of(self.tables.names).split("\n")

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers of three digits and more in names."""
        return frozenset(NUMBER.findall(text_of(self.tables.names)))

    @cached_property
    def terms(self) -> Terms:
        """What the marks and the terms are."""
        terms = self.tables.terms
        return terms if isinstance(terms, Terms) else Terms(Read(terms[0]), Read(terms[1]))

    def owner(self, number: int) -> Owner:
        """A mark by its number."""
        owner = self._owners.get(number)
        if owner is None:
            id_, name, company, class_, goods, ambiguous, ok, fuzzy, names, calls = self.terms.owners[number]
            owner = Owner(
                id_, name, company, class_, frozenset(goods), ambiguous, tuple(ok), fuzzy, names, tuple(calls)
            )
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

    @cached_property
    def terms_of_marks(self) -> Counter[str]:
        """How many names each mark has, by its identifier: the well-known ones have many."""
        owners = self.terms.owners
        by_number = Counter(row[1] for row in self.terms.rows)
        return Counter({owners[number][0]: count for number, count in by_number.items()})

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

    @cached_property
    def near(self) -> Indexed:
        """The numbers of the names that are this, or this and one letter more (and some others of twelve letters)."""
        return Indexed(self.tables.fuzzy)

    @cached_property
    def alike(self) -> Indexed:
        """The numbers of the names that sound so."""
        return Indexed(self.tables.sounds)

    @cached_property
    def near_part(self) -> Indexed:
        """The numbers in ``tables.parts`` of the words that are this, or this and one letter more."""
        return Indexed(self.tables.part_fuzzy)

    @cached_property
    def alike_part(self) -> Indexed:
        """The numbers in ``tables.parts`` of the words that sound so."""
        return Indexed(self.tables.part_sounds)

    @cached_property
    def _unspaced(self) -> Numbers:
        return unpacked(self.tables.unspaced)

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for key, numbers in self._unspaced.items():
            found.setdefault(key[0], []).extend(as_list(numbers))
        return found

    @cached_property
    def _syllables(self) -> Numbers:
        return unpacked(self.tables.syllables)

    def begins(self, prefix: str, low: int = 0, high: int | None = None) -> tuple[int, int]:
        """The range of ``names`` that begin so; empty where both are equal."""
        top = len(self.names) if high is None else high
        first = bisect_left(self.names, prefix, low, top)
        return first, bisect_left(self.names, prefix + "\U0010ffff", first, top)

    def of_size(self, letter: str, size: int) -> list[str]:
        """The names that begin with a letter and have so many letters."""
        sizes = self._by_size.get(letter)
        if sizes is None:
            sizes = self._by_size[letter] = {}
            low, high = self.begins(letter)
            for name in self.names[low:high]:
                sizes.setdefault(len(name), []).append(name)
        return sizes.get(size, [])

    def may_hold(self, letters: str) -> bool:
        """Whether some small letters, two at the least, may be a part of a name; False is certain."""
        seen = self.tables.grams
        wide = min(len(letters), LONGEST_GRAM)
        for at in range(len(letters) - wide + 1):
            place = gram_place(letters[at : at + wide])
            if not seen[place >> 3] & 1 << (place & 7):
                return False
        return True

    def may_hold_six(self, checksum: int) -> bool:
        """The same of a piece of six letters, by its CRC-32."""
        place = (checksum & (_PLACES - 1)) + _PLACES
        return bool(self.tables.grams[place >> 3] & 1 << (place & 7))

    @cached_property
    def blanks_unspaced(self) -> frozenset[str]:
        """What stands around the blanks of names in scripts that need none: ``오 프`` of ``카카오 프렌즈``."""
        texts = (self.term(number).text for numbers in self._unspaced.values() for number in as_list(numbers))
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
