"""Make a lexicon of marks: every name under every key by which it is looked for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.forms import (
    COMMON,
    REMARK,
    arabic_forms,
    declined_names,
    is_unspaced,
    keys_of,
    names_of,
    said_names,
    short_forms,
    single_words,
    spoken,
    turned_names,
)
from listing_lint.brands.guard import is_word
from listing_lint.brands.keyed import hashed, index, packed
from listing_lint.brands.kinds import AS_WRITTEN, LONG_NAME, SMALL_WORDS
from listing_lint.brands.letters import bare, sounds_of
from listing_lint.brands.lexicon import (
    BEGINS,
    ENDS,
    KINDS,
    LEAST_ODD,
    LEAST_SAID,
    LONGEST_GRAM,
    Lexicon,
    OwnerRow,
    Tables,
    Terms,
    gram_place,
)
from listing_lint.brands.rows import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from listing_lint.brands.keyed import Hashed, Table
    from listing_lint.brands.lexicon import Kind, TermRow
    from listing_lint.brands.marks import Mark

_SURE = 6
"""Letters of a name whose typing errors are looked for even where its file says that they are mostly other words: beside
its goods only."""
_PEOPLE = frozenset({"character", "celebrity", "media", "club", "league", "music"})


def build(
    marks: Mapping[str, Mark], *, sold: Collection[str] = frozenset(), for_a_file: bool = False
) -> Lexicon:
    """The lexicon of these marks, by their identifiers; its tables are packed if they are ``for_a_file``.

    ``sold`` are the words for goods, which tell of no mark beside a letter, or before the other word of a name.
    """
    pack: Callable[[dict[str, list[int]]], Hashed | Table] = hashed if for_a_file else dict
    owners: list[OwnerRow] = []
    terms: list[TermRow] = []
    exact: dict[str, list[int]] = {}
    longest: dict[str, int] = {}
    joined: dict[str, list[int]] = {}
    unspaced: dict[str, list[int]] = {}
    syllables: dict[str, list[int]] = {}
    harmless: dict[str, None] = {}
    fuzzy: set[str] = set()

    as_written = False

    def add(
        text: str, owner: int, kind: Kind, needs: Sequence[str], *, errors: bool, together: bool = True
    ) -> None:
        number = len(terms)
        terms.append((text, owner, KINDS.index(kind), list(needs)))
        for key in keys_of(text):
            tight = key.replace(" ", "")
            if is_unspaced(key):
                _put(unspaced, text.lower()[:2], number)
                if " " in text:
                    _put(exact, key, number)
                said = spoken(tight)
                if said:
                    _put(syllables, said, number)
                continue
            _put(exact, key, number)
            first, *rest = key.split(" ")
            longest[first] = max(longest.get(first, 0), len(rest) + 1)
            if (
                kind != "initials"
                and together
                and len(tight) >= LEAST_ODD
                and not as_written
                and number not in joined.get(tight, ())
            ):
                _put(joined, tight, number)
                if errors and tight.isascii() and tight.isalpha():
                    fuzzy.add(tight)

    for id_, mark in marks.items():
        owner = len(owners)
        as_written = mark.source == AS_WRITTEN
        ok = [bare(one) for one in (*mark.ok, *mark.must_not)]
        ok = [one for one in ok if " " in one or not one.isascii() or one in map(bare, mark.ok)]
        owners.append(
            (
                id_,
                REMARK.sub("", mark.name),
                mark.owner,
                mark.class_,
                list(mark.goods),
                mark.ambiguous,
                ok,
                mark.fuzzy,
                len(list(names_of(mark))),
                list(mark.calls),
            )
        )
        harmless.update(dict.fromkeys(bare(one) for one in mark.must_not))
        for text, kind, needs in names_of(mark):
            add(text, owner, kind, needs, errors=_has_errors(mark, text, kind, needs))
            if " " in text and is_unspaced(bare(text)):
                # Korean names are written with and without their blanks.
                add(text.replace(" ", ""), owner, kind, needs, errors=False)
    for form, owner in declined_names(marks):
        if bare(form) not in exact and bare(form) not in harmless and not is_word(form.lower()):
            add(form, owner, "translit", (), errors=False, together=False)
    for said, owner, goods in said_names(marks):
        if said not in exact and said not in harmless:
            add(said, owner, "translit", goods, errors=False)
    for word, owner in single_words(marks):
        if word not in exact and word not in harmless:
            # The plural of a word is near to other forms of it: "La Redoute Interieurs" owns no "intérieure".
            add(word, owner, "partial", (), errors=not (word[-1:] == "s" and is_word(word[:-1])))
    for short, owner in [one for one in short_forms(marks, sold) if one[0] not in exact]:
        if short not in harmless:
            add(short, owner, "partial", (), errors=False, together=False)
    for turned, numbers in list(turned_names(exact, terms, owners, sold)):
        exact[turned] = numbers
        first = turned.split(" ")[0]
        longest[first] = max(longest.get(first, 0), 2)
    for form, first, numbers in list(arabic_forms(exact, owners, terms)):
        exact[form] = numbers
        longest[form.split(" ")[0]] = max(longest.get(form.split(" ")[0], 0), longest[first])
    names = sorted(joined)
    places = {name: place for place, name in enumerate(names)}
    deletes: dict[str, list[int]] = {}
    sounds: dict[str, list[int]] = {}
    for name in sorted(fuzzy):
        place = places[name]
        for key in {name, *(name[:cut] + name[cut + 1 :] for cut in range(len(name)))}:
            _put(deletes, key, place)
        for key in sounds_of(name):
            _put(sounds, key, place)
    parts = sorted(_parts(exact, [kind for _, _, kind, _ in terms]))
    part_deletes: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for key in {part, *(part[:cut] + part[cut + 1 :] for cut in range(len(part)))}:
            _put(part_deletes, key, place)
    part_sounds: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for key in sounds_of(part) if len(part) >= LEAST_SAID else ():
            _put(part_sounds, key, place)
    several = [*(key for key in exact if " " in key), *_halves(names)]
    bigrams = _bigrams(several)
    return Lexicon(
        Tables(
            (rows(owners), rows(terms)) if for_a_file else Terms(owners, terms),
            pack(exact),
            pack({word: [most] for word, most in longest.items()}),
            pack(joined),
            "\n".join(names),
            _grams("\n".join(names)),
            pack({word: [1] for word in harmless}),
            pack({word: [1] for word in (*_looked_for(several, sold), *_mistaken(exact, terms, sold))}),
            pack({pair: [1] for pair in bigrams}),
            pack(_sides(bigrams)),
            "\n".join(parts),
            "\n".join(sorted(one for one in harmless if not one.isascii() and max(one) >= "\u0e00")),
            packed(unspaced),
            packed(syllables),
            index(deletes, for_a_file=for_a_file),
            index(sounds, for_a_file=for_a_file),
            index(part_deletes, for_a_file=for_a_file),
            index(part_sounds, for_a_file=for_a_file),
        )
    )


def _looked_for(several: Iterable[str], sold: Collection[str]) -> Iterator[str]:
    """One word of each name of several."""
    return (_rarest(key, sold) for key in several)


def _mistaken(
    exact: Mapping[str, list[int]], terms: Sequence[TermRow], sold: Collection[str]
) -> Iterator[str]:
    """Usual words that such a word is when a letter of it is left out, or two are swapped: the Laren of ``Ralph Laren``."""
    for key, numbers in exact.items():
        if " " not in key or len(key.replace(" ", "")) < LONG_NAME or not key.isascii():
            continue
        if all(KINDS[terms[one][2]] != "name" for one in numbers):
            continue
        word = _rarest(key, sold)
        if len(word) >= LEAST_ODD:
            for at in range(1, len(word)):
                shorter, swapped = (
                    word[:at] + word[at + 1 :],
                    word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
                )
                yield from (one for one in (shorter, swapped) if one not in COMMON and is_word(one))


def _rarest(name: str, sold: Collection[str]) -> str:
    """The word of a name of several that tells most of it: which one that is, is only a matter of speed."""

    def rarity(word: str) -> tuple[int, int]:
        if word.isdigit() or word in SMALL_WORDS or word == "x":
            return 0, len(word)
        if len(word) == 1:
            return 2, 1  # other single letters are looked at anyway
        return (1 if word in COMMON or word in sold else 3), len(word)

    return max(name.split(" "), key=rarity)


def _parts(exact: Mapping[str, list[int]], kinds: Sequence[int]) -> set[str]:
    """The words of names of several words, as far as they are long enough to be seen in a deformed one."""
    found: set[str] = set()
    for key, numbers in exact.items():
        if " " in key and any(KINDS[kinds[number]] in {"name", "line"} for number in numbers):
            words = key.split(" ")
            found.update(
                word for word in words if len(word) >= LEAST_ODD and word.isascii() and word.isalpha()
            )
            found.update(word for word in words if len(word) == 3 and word in _SHORT_PARTS)
    return found


_SHORT_PARTS = frozenset("new van dr mac tag ray off old jo red tom max miu hot paw one".split())


def _bigrams(several: Iterable[str]) -> set[str]:
    """Pairs of words that stand side by side in names of several words."""
    return {f"{one} {other}" for key in several for one, other in pairwise(key.split(" "))}


def _sides(bigrams: Iterable[str]) -> dict[str, list[int]]:
    """Which words begin pairs, and which end them."""
    found: dict[str, int] = {}
    for pair in bigrams:
        for word, side in zip(pair.split(" "), (BEGINS, ENDS), strict=True):
            found[word] = found.get(word, 0) | side
    return {word: [sides] for word, sides in found.items()}


def _grams(names: str) -> bytes:
    """The bits of all pieces of names: see :meth:`Lexicon.may_hold`."""
    bits = bytearray(1 << 20)
    for size in range(2, LONGEST_GRAM + 1):
        for gram in {names[at : at + size] for at in range(len(names) - size + 1)}:
            place = gram_place(gram)
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def _halves(names: Iterable[str]) -> Iterator[str]:
    """Names that are two words when a blank tears them."""
    for name in names:
        if len(name) > LEAST_ODD and name.isascii() and name.isalpha():
            for cut in range(2, len(name) - 1):
                one, other = name[:cut], name[cut:]
                if is_word(one) and is_word(other) and not (one in SMALL_WORDS and other in SMALL_WORDS):
                    yield f"{one} {other}"


def _put(table: dict[str, list[int]], key: str, number: int) -> None:
    table.setdefault(key, []).append(number)


def _has_errors(mark: Mark, text: str, kind: Kind, needs: tuple[str, ...]) -> bool:
    """Whether typing errors of a name are looked for: not of most lines, of initials and short names of persons."""
    if text in mark.mistyped:
        return True
    if needs or kind != "name" or (not mark.fuzzy and len(text) < _SURE):
        return False
    return mark.class_ not in _PEOPLE or len(text) >= _SURE
