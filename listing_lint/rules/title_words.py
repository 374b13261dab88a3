"""TTL201 to TTL203: words that a title repeats or heaps up, and the word that it should begin with."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.profiles.units import digits
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.rules.title_heaps import (
    LEAST_ALIKE,
    again_without_blanks,
    first_alike,
    is_set,
    last_parts_alike,
)
from listing_lint.text.listing_words import VAGUE
from listing_lint.text.words import counts, most_repeats, singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.text.words import Word

_CUP = "Stainless Steel Travel Cup with Lid, 500 ml, Leakproof, Matte Black"
_TIMES = {1: "once", 2: "twice"}


def _times(number: float) -> str:
    return _TIMES.get(int(number), f"{digits(number)} times")


@rule(
    "TTL201",
    "title-repeated-word",
    severity="error",
    reads="/title",
    figures=("title.max_word_uses",),
    good=[
        Example(
            {"id": "A1", "title": "Cup for Tea and Cup for Coffee, with Lid and with Straw, 2 x 500 ml"},
            why="twice is allowed; prepositions, numbers and units are not counted",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Cup with Lid, Coffee Cup, Travel Cup, 500 ml"},
            why="three times where Amazon allows two",
            says="title has 'Cup' 3 times, Amazon allows it twice",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Case for Phone, Phone Cases, Silicone Case"},
            why="with its plural only: how Amazon counts that is not known",
            says="title has 'Case' 3 times, plural counted",
            at="/title",
            profile="amazon",
        ),
    ],
)
def title_repeated_word(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a word that stands in a title more often than the marketplace allows.

    Counts words without regard to case, width and a possessive ending. Articles, prepositions,
    conjunctions, numbers, sizes and units are not counted; a word joined by hyphens is one word. If the
    limit is broken only when a word and its plural count as one, the finding is mere information.

    Marketplaces take repetition for keyword stuffing: the listing loses its rank, or is refused.

    Name the thing once and use the room for material, size and use.
    """
    title, limit = listing.title, ctx.figure("title.max_word_uses")
    if title is None or limit is None:
        return
    most = int(limit.number)
    if most_repeats(title) < most:
        return
    words = [word for word in words_of(title) if counts(word.key)]
    if len(words) <= most:
        return
    exact = Counter(word.key for word in words)
    merged = Counter(singular(word.key) for word in words)
    for key, uses in merged.items():
        if uses <= most:
            continue
        same = [word for word in words if singular(word.key) == key]
        own = max(exact[word.key] for word in same)
        plural = own <= most
        said = f"title has '{show(same[0].text, 40)}' {_times(uses if plural else own)}"
        if plural:
            said += ", plural counted"
        else:
            same = [word for word in same if exact[word.key] == own]
        last = same[most] if len(same) > most else same[-1]
        yield Hit(
            f"{said}, {ctx.profile.asked_by(limit)} allows it {_times(most)}",
            listing.at("title"),
            "Name it once, and use the room for material, size and use.",
            chars=(last.start, last.end),
            limit=most,
            actual=uses if plural else own,
            figure=limit,
            severity="info" if plural else None,
            confidence="low" if plural else "high",
            data={"word": storable(key)},
        )


_PARTS = late(r"\s*[,，、،;؛；|/]\s*|\s+[-–—]\s+")
_LEAST_BARE, _BARE_SHARE = 8, 0.7
"""Pieces of one or two words, and their share of all pieces."""


@rule(
    "TTL202",
    "title-stacking",
    severity="warning",
    reads="/title",
    figures=("title.stacking_allowed",),
    good=[
        Example({"id": "A1", "title": _CUP}, why="each piece says something else", profile="aliexpress"),
        Example(
            {"id": "A1", "title": "Silicone Case for iPhone 15, iPhone 14, iPhone 13, iPhone 12"},
            why="a list of what it fits",
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Summer Dress, Beach Dress, Party Dress, Casual Dress, Women Dress"},
            why="one thing under five names",
            says="title heaps up search terms: 5 pieces that end in 'Dress'",
            at="/title",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "Vestido de playa, vestido de fiesta, vestido casual, vestido largo"},
            why="in Spanish the thing comes first",
            says="4 pieces that begin with 'Vestido'",
            at="/title",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "保温杯不锈钢保温杯便携保温杯大容量保温杯"},
            why="without blanks",
            says="'保温杯' 4 times",
            at="/title",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "Travel cup steel, travel cup lid, travel cup car, travel cup"},
            why="one phrase again and again",
            says="title heaps up search terms: 'Travel cup' 4 times",
            at="/title",
            profile="aliexpress",
        ),
    ],
)
def title_stacking(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that is a heap of search terms instead of a name.

    Looks for four or more pieces, parted by commas, strokes or semicolons, that end in the same word, or
    begin with the same thing where a language puts it first, for a thing that a Chinese or Japanese title
    says four times, and for a phrase of two words that stands there four times. As information only: a phrase three times, and
    eight or more pieces of one or two words that make up most of the title. Pieces and phrases with digits
    are taken for models and sizes.

    Marketplaces rank such listings lower or take them down: AliExpress calls it title stacking.

    Name the product once, then what sets it apart: material, size, use.

    Lists of models that a part fits are honest, so pieces with numbers don't count.
    """
    title, figure = listing.title, ctx.figure("title.stacking_allowed")
    if (
        title is None
        or figure is None
        or figure.value is not False
        or len(title) < (24 if title.isascii() else 14)
    ):
        return
    again = most_repeats(title)
    found = (_alike(title) if again >= LEAST_ALIKE - 1 else None) or (_phrase(title) if again >= 4 else None)
    found = found or _of_other_languages(title, again)
    if found is not None:
        why, start, end, grave = found
        yield Hit(
            f"title {'heaps' if grave else 'may heap'} up search terms: {why}",
            listing.at("title"),
            "Name the product once, then its material, size and use.",
            chars=(start, end),
            figure=figure,
            severity=None if grave else "info",
            confidence="medium" if grave else "low",
        )
        return
    bare = _bare(title)
    if bare:
        yield Hit(
            f"title may be a heap of search terms: {bare} pieces of one or two words",
            listing.at("title"),
            "Name the product once, then its material, size and use.",
            figure=figure,
            severity="info",
            confidence="low",
        )


def _phrase(title: str) -> tuple[str, int, int, bool] | None:
    """A phrase of two words that says something and stands there three times, or four, which is grave.

    A phrase with a number behind it names a model that the product fits.
    """
    words = list(words_of(title))
    if len(words) < 6:
        return None
    places: dict[tuple[str, str], list[int]] = {}
    for number, (one, two) in enumerate(pairwise(words)):
        if counts(one.key) and counts(two.key) and len(one.key) > 2 and len(two.key) > 2:
            after = words[number + 2].text if number + 2 < len(words) else ""
            if not any(map(str.isdigit, after)):
                places.setdefault((singular(one.key), singular(two.key)), []).append(number)
    for firsts in places.values():
        if len(firsts) >= 3:
            phrase = title[words[firsts[0]].start : words[firsts[0] + 1].end]
            said = f"'{show(phrase, 40)}' {len(firsts)} times"
            return said, words[firsts[2]].start, words[firsts[2] + 1].end, len(firsts) > 3
    return None


def _pieces(title: str) -> list[tuple[list[Word], int]]:
    """The pieces of a title that name things: their words, and where each begins."""
    found, at = [], 0
    for match in [*_PARTS.finditer(title), None]:
        end = len(title) if match is None else match.start()
        piece = title[at:end]
        if piece.strip() and not any(map(str.isdigit, piece)):
            found.append((list(words_of(piece)), at))
        at = end if match is None else match.end()
    return found


def _alike(title: str) -> tuple[str, int, int, bool] | None:
    pieces = [(words, at) for words, at in _pieces(title) if 2 <= len(words) <= 5]
    if len(pieces) < LEAST_ALIKE:
        return None
    heads = Counter(singular(words[-1].key) for words, _ in pieces if counts(words[-1].key))
    head, times = max(heads.items(), key=lambda one: one[1], default=("", 0))
    if times < LEAST_ALIKE:
        return None
    same = [(words[-1], at) for words, at in pieces if singular(words[-1].key) == head]
    word, at = same[LEAST_ALIKE - 1]
    return f"{times} pieces that end in '{show(same[0][0].text, 40)}'", at + word.start, at + word.end, True


def _of_other_languages(title: str, again: int) -> tuple[str, int, int, bool] | None:
    """Heaps of languages that put the thing first, join it to another word, or write no blanks."""
    parts = sum(map(title.count, ",;|/、，；،-–—"))
    if parts >= LEAST_ALIKE - 1:
        pieces = _pieces(title)
        if again >= LEAST_ALIKE - 1:
            found = first_alike([(words, at) for words, at in pieces if 2 <= len(words) <= 5])
            if found is not None:
                return *found[:3], not is_set(title)
        found = last_parts_alike(pieces)
        if found is not None:
            return *found[:3], not is_set(title)
    return None if title.isascii() else again_without_blanks(title)


def _bare(title: str) -> int:
    """How many pieces of one or two words the title is made of, if these are most of it."""
    if sum(map(title.count, ",;|/、，；-–—")) < _LEAST_BARE - 1:
        return 0
    parts = [part for part in _PARTS.split(title) if part]
    if len(parts) < _LEAST_BARE:
        return 0
    bare = [words for words, _ in _pieces(title) if len(words) <= 2]
    return len(bare) if len(bare) >= _LEAST_BARE and len(bare) >= len(parts) * _BARE_SHARE else 0


_STEPS = re.compile(r"\s*[>/|»›]\s*")
_OR = re.compile(r"\s*(?:&|,|\+|\band\b|\bund\b|\by\b|\bet\b|\be\b|\bи\b|和|与|、)\s*", re.IGNORECASE)


@rule(
    "TTL203",
    "title-late-keyword",
    severity="info",
    reads=("/title", "/category"),
    figures=("title.keyword_within_words",),
    good=[
        Example(
            {
                "id": "A1",
                "category": "Apparel > Women > Dresses",
                "title": "Linen Summer Dress with Belt, Knee Length",
            },
            why="the third word says what it is",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "category": "Apparel > Women > Dresses",
                "title": "Elegant Romantic Floral Printed Knee Length Pretty Summer Season Party Dress",
            },
            why="the eleventh word says what it is",
            says="title names the product ('Dress') as its word 11, DHgate looks at the first 8",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def title_late_keyword(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a title that says too late what the product is.

    Takes the last step of the category's path for what the product is, and looks for its noun among the
    first words of the title. The plural and a compound that ends in the noun count as well.

    A search gives more weight to the first words; DHgate looks for the core keyword there.

    Move the name of the thing to the front, and its praise behind.

    A category may be called otherwise than the things in it, so a title without its noun is passed over,
    and so is one that names other goods among its first words; the finding is a hint. So are categories
    that are numbers, or as vague as "Others".
    """
    title, figure = listing.title, ctx.figure("title.keyword_within_words")
    if title is None or figure is None:
        return
    nouns = _nouns(listing)
    if not nouns:
        return
    words = list(words_of(title))
    within = int(figure.number)
    for number, word in enumerate(words, 1):
        key = singular(word.key)
        if any(key == noun or (len(noun) > 3 and key.endswith(noun)) for noun in nouns):
            if number > within and not _names_goods(title[: words[within].start]):
                yield Hit(
                    f"title names the product ('{show(word.text, 40)}') as its word {number}, "
                    f"{ctx.profile.title} looks at the first {within}",
                    listing.at("title"),
                    "Move the name of the thing to the front.",
                    chars=(word.start, word.end),
                    limit=within,
                    actual=number,
                    figure=figure,
                    severity="info",
                    confidence="low",
                )
            return


def _names_goods(text: str) -> bool:
    """Whether a text names goods of any kind: "Cardigan" says what it is, whatever the category calls it."""
    from listing_lint.brands.core import goods
    from listing_lint.brands.goods import goods_in

    return bool(goods_in(text, goods()))


def _nouns(listing: Listing) -> tuple[str, ...]:
    """The nouns of the category's last step, in the singular; none where the category is a number or vague."""
    value = listing.fields.get("category")
    if isinstance(value, list):
        value = value[-1] if value else None
    return _nouns_in(value) if isinstance(value, str) and len(value) <= 400 else ()


@lru_cache(maxsize=4096)
def _nouns_in(value: str) -> tuple[str, ...]:
    """Those of one category. Remembered: a catalog has a few dozen."""
    last = _STEPS.split(value)[-1]
    found = []
    for choice in _OR.split(last):
        words = [word.key for word in words_of(choice) if not word.key.isdigit()]
        if words:
            noun = singular(words[-1])
            if len(noun) > 2 and noun not in VAGUE:
                found.append(noun)
    return tuple(found)


RULES: tuple[Rule, ...] = (title_repeated_word, title_stacking, title_late_keyword)
