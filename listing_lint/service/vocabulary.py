"""The word data, read and compiled once: which phrases make which kind of claim in which language."""

from __future__ import annotations

import os
from dataclasses import field
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass
from listing_lint.service.looks import Lists, look_of
from listing_lint.service.notation import is_near, parts_of, pattern
from listing_lint.shipped import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LANGUAGES = ("en", "de", "fr", "es", "pt", "ru", "zh", "it", "nl", "pl", "id", "ko")

_FOLDER = os.path.join(os.path.dirname(__file__), "words")
_MEMORY = 96 << 20
"""Most bytes that RE2 keeps for the states of one automaton; measured use is far below."""


@dataclass(slots=True)
class Entry:
    """Phrases of one kind in one language: all that have one part, or one whose parts may stand in any order.

    ``look`` matches whatever may hold it, in the automaton of all entries. The parts of a ``near`` one may stand in two
    sentences that follow each other. What is compiled is so when it is first asked for: most catalogs make few kinds of claims.
    """

    kind: str
    language: str
    parts: tuple[str, ...]
    look: str = ""
    near: bool = False
    _made: list[Any] = field(default_factory=list)

    def find(self, sentence: str, at: int = 0) -> tuple[int, int] | None:
        """Where the claim stands in a sentence, from a place on: its phrase, or from the first to the last of its parts."""
        spans = []
        # The first part is the one that brought somebody here.
        for number in range(len(self.parts) - 1, -1, -1):
            match = self._compiled(number).search(sentence, at)
            if match is None:
                return None
            spans.append(match.span(1))
        return min(first for first, _ in spans), max(last for _, last in spans)

    def _compiled(self, number: int) -> Any:
        made = self._made
        while len(made) < len(self.parts):
            made.append(None)
        if made[number] is None:
            import re2

            longest = options()
            longest.longest_match = True  # "only a partial refund", not "only a partial"
            made[number] = re2.compile(self.parts[number], longest)
        return made[number]


@dataclass(slots=True)
class Conditions:
    """What calls the claims of one kind off where it matches their sentence; its pattern is made when it is first asked."""

    _phrases: tuple[str, ...]
    _lists: Mapping[str, Sequence[str]]
    _spaced: bool
    _made: Any = None

    def hold(self, sentence: str) -> bool:
        """Whether one of them stands in the sentence."""
        return bool(self._phrases) and self._compiled().search(sentence) is not None

    def touch(self, sentence: str, first: int, last: int) -> bool:
        """Whether one of them overlaps with the claim ``first:last`` of the sentence."""
        return bool(self._phrases) and any(
            match.start(1) < last and first < match.end(1) for match in self._compiled().finditer(sentence)
        )

    def _compiled(self) -> Any:
        if self._made is None:
            import re2

            made = pattern(self._phrases, self._lists, spaced=self._spaced)
            self._made = re2.compile(made, options())
        return self._made


@dataclass(frozen=True, slots=True)
class Units:
    """The words of one language for spans of time; ``working`` ones make working days of days."""

    hour: tuple[str, ...]
    day: tuple[str, ...]
    week: tuple[str, ...]
    month: tuple[str, ...]
    year: tuple[str, ...]
    working: tuple[str, ...]
    numbers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Looks:
    """A few automata for what entries are looked for by.

    In one, what each of them can be in the middle of would be multiplied: it takes three times as long to make its states as all
    of them together, in texts that it has not seen, and reads those that it has hardly faster.
    """

    _sets: tuple[tuple[Any, tuple[int, ...]], ...]

    def Match(self, text: str) -> list[int]:  # noqa: N802 - as RE2 calls it
        """The numbers of the entries whose look stands in the text."""
        return [numbers[place] for one, numbers in self._sets for place in one.Match(text) or ()]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language: ``set`` matches what any phrase is looked for by and gives the numbers of the entries.

    ``conditions`` (``unless`` in the word data) call a claim off wherever they stand in its sentence, ``close_conditions``
    (``unless_there``) only where they overlap with it: "Returns: no problem" is no refusal, "No returns, no questions" is.
    """

    entries: tuple[Entry, ...]
    conditions: Mapping[str, Conditions]
    close_conditions: Mapping[str, Conditions]
    set: Looks
    negation: Any
    negation_after: Any
    units: Units


def options() -> Any:
    """RE2's options for all patterns of this package."""
    import re2

    made = re2.Options()
    made.log_errors = False
    made.max_mem = _MEMORY
    return made


@cache
def vocabulary(language: str) -> Vocabulary:
    """The word data of a language, compiled."""
    import re2

    how = options()
    data = read(language)
    spaced, lists = data["spaced"], lists_of(data)
    kinds, known = data["kinds"].items(), Lists(lists)
    entries = [
        Entry(kind, language, parts, look, near)
        for kind, words in kinds
        for near in (False, True)
        for parts, look in _searches([one for one in words["phrases"] if is_near(one) is near], known, spaced)
    ]
    conditions, close_conditions = (
        {kind: Conditions(tuple(words.get(key, ())), lists, spaced) for kind, words in kinds}
        for key in ("unless", "unless_there")
    )
    sets = []
    for numbers in _shared_out([len(one.look) for one in entries], _AUTOMATA):
        automaton = re2.Set.SearchSet(how)
        for number in numbers:
            automaton.Add(entries[number].look)
        automaton.Compile()
        sets.append((automaton, numbers))
    before, after = data["negation"]["before"], data["negation"].get("after")
    return Vocabulary(
        tuple(entries),
        conditions,
        close_conditions,
        Looks(tuple(sets)),
        re2.compile(pattern(before, lists, spaced=spaced), how),
        re2.compile(pattern(after, lists, spaced=spaced), how) if after else None,
        units(language),
    )


_AUTOMATA = 6


def _shared_out(sizes: Sequence[int], parts: int) -> list[tuple[int, ...]]:
    """The numbers of things in so many parts of nearly the same size, as far as there are things."""
    found: list[list[int]] = [[] for _ in range(min(parts, len(sizes)))]
    filled = [0] * len(found)
    for number in sorted(range(len(sizes)), key=lambda one: -sizes[one]):
        least = filled.index(min(filled))
        found[least].append(number)
        filled[least] += sizes[number]
    return [tuple(sorted(one)) for one in found]


def _searches(phrases: Sequence[str], known: Lists, spaced: bool) -> Iterator[tuple[tuple[str, ...], str]]:
    """Of phrases of one kind the patterns of their parts, and the one by which they are looked for."""
    lists = known.words
    found = {one: look_of(one, known) for one in phrases}
    together = [one for one, look in found.items() if not look]
    if together:
        made = pattern(together, lists, spaced=spaced)
        yield (made,), made
    for one, look in found.items():
        if look:
            parts = tuple(pattern([part], lists, spaced=spaced) for part in parts_of(one))
            yield parts, pattern([look], lists, spaced=spaced)


@cache
def units(language: str) -> Units:
    """The words of a language for spans of time."""
    data = read(language)
    words = {name: tuple(words) for name, words in data["units"].items()}
    ones = tuple((word, 1) for word in data.get("one", ()))  # "a week", "the first month"
    return Units(**words, numbers=(*data["numbers"].items(), *ones))


@cache
def read(language: str) -> dict[str, Any]:
    """The word data of one language as they are written."""
    return read_toml(os.path.join(_FOLDER, f"{language}.toml"))


def lists_of(data: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    """The lists of a language, with the words for numbers (``N``) and the names of places (``<place>``).

    Shops mix languages, so one list of places serves all. What stands for one (``one``) is no number of its own: "a" and "first"
    stand before too much else.
    """
    from listing_lint.service.places import names

    return {**data.get("lists", {}), "N": tuple(data["numbers"]), "place": names()}
