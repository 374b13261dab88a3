"""Which two listings of one store are one product listed twice, and which are sizes, colours or editions of it.

Shops use one description for all colours, and one pattern for all titles: "case for iPhone 13" and "case for iPhone 14".
Between stores that is a copied text. Within a store only a title that says the same tells a copy: a word that one title has
and the other has not is what the seller tells the two apart by, unless it is praise, a slip of the keyboard or the brand.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from listing_lint.late import late
from listing_lint.similarity.differences import colour_names, letter_sizes
from listing_lint.text.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.similarity.values import Fingerprint, Pair

SAME_PICTURE = 0.9
"""From how much the part for pictures says that a picture is the same."""
_REWORDED = 0.6
"""Share of two titles in common from which on the same picture shows that they are one text reworded."""
_OF_ONE_TEXT = 0.5
"""Share of two descriptions in common below which each is of a thing of its own, though both have one name."""
_OWN_FIGURES = 2
"""Figures that only one of two descriptions has, from which on each describes a piece of its own."""
_SWAPPED = 3
"""Words of a title, at most, that stand in the place of others in a pattern: "with minced beef" for "with pork"."""
_MOST_TITLES = 40
"""Titles under one picture that are laid beside each other."""
_SAME_PRICE = 0.005
"""Share by which two prices may differ that are one, rounded."""
_SLIP = 5
"""Letters of a word that may hold a slip of the keyboard, at least."""
_CUT = 2
"""Letters that a plural and a slip take off the end of a word together ("stainles" for "stainless")."""
_PRAISE = frozenset(
    (  # noqa: SIM905 a list of words reads better as words
        "new neu nuevo nueva nouveau nouvelle nuovo nuova hot sale best top quality high popular fashion fashionable trendy"
        " free shipping cheap promotion bestseller seller selling offer deal original genuine authentic brand gift great"
        " perfect amazing 新款 热卖 正品 包邮"
    ).split()
)
"""Normalised words that sell and tell nothing of the product."""
_ELSEWHERE = frozenset({"premium", "luxury", "superior", "exclusive", "deluxe", "bestselling", "wholesale"})
"""Words that another shop adds to a copied title, though a shop of its own may tell two grades of a thing apart by them."""
_YEAR = late(r"20[1-4]\d")
_EDITIONS = frozenset(
    {"ebook", "pdf", "digital", "kindle", "download", "printable", "audiobook", "horbuch"}
    | {"paperback", "hardcover", "hardback", "taschenbuch"}
)
"""Normalised words for the form in which a book or a pattern is sold; "E-Book" is two words."""
_CODE = late(r"(?=[a-z]*\d)(?=\d*[a-z])(?!\d+[a-z]{1,3}\b)[a-z\d]{5,}")
"""The code of a model, "sa750pu": letters and digits, and no measure."""


def listed_twice(
    pair: Pair, one: Fingerprint, other: Fingerprint, of_a_range: frozenset[bytes] = frozenset()
) -> bool:
    """Whether a strict pair of one store is one product listed twice, and no variety of it. Symmetric.

    ``of_a_range`` are the digests of pictures that stand for several goods of the store (:func:`pictures_of_a_range`).
    """
    if pair.tier != "strict" or _of_two_makers(pair, one, other) or _of_two_kinds(pair, one, other):
        return False
    if not one.title and not other.title and one.codes and set(one.codes).isdisjoint(other.codes):
        return False  # nothing names the goods, in a table without names, and their codes tell them apart
    if one.whole == other.whole != 0 or (pair.parts.codes or 0) >= 1:
        return True
    if one.title == other.title:
        return not _of_two_texts(pair, one, other)
    if one.codes and other.codes and set(one.codes).isdisjoint(other.codes):
        return False
    telling = telling_words(one, other)
    if not telling:
        return True
    return (
        (pair.parts.pictures or 0) >= SAME_PICTURE
        and (pair.parts.title or 0) >= _REWORDED
        and not any(map(_varies, telling))
        and not (letter_sizes(one.title) ^ letter_sizes(other.title))
        and not _swapped(one, other)
        and _editions(one.title) == _editions(other.title)
        and not (_shown_by_both(one, other) & of_a_range)
    )


def pictures_of_a_range(listings: Sequence[Fingerprint], pairs: Iterable[Pair]) -> frozenset[bytes]:
    """The digests of pictures under which a store sells goods whose titles are one pattern: a hero picture, or a stand-in.

    Told by the pairs of one store that show one file. Where "gate valve" and "ball valve" are under one picture, it says
    nothing of "ball valve with actuator" either.
    """
    titled: dict[tuple[str, bytes], list[Fingerprint]] = {}
    for pair in pairs:
        one, other = listings[pair.a], listings[pair.b]
        if one.store == other.store and (pair.parts.pictures or 0) >= SAME_PICTURE:
            for digest in _shown_by_both(one, other):
                under = titled.setdefault((one.store, digest), [])
                under += (it for it in (one, other) if len(under) < _MOST_TITLES and it not in under)
    return frozenset(
        digest
        for (_, digest), under in titled.items()
        if any(_swapped(one, other) for at, one in enumerate(under) for other in under[:at])
    )


def _shown_by_both(one: Fingerprint, other: Fingerprint) -> frozenset[bytes]:
    return frozenset(mark.digest for mark in one.pictures if mark.digest) & {
        mark.digest for mark in other.pictures
    }


def _swapped(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two titles are one pattern in which a few words stand for others: "balm amber 125 ml", "balm orient 125 ml".

    Who words a title anew drops, adds and moves words; who fills in a pattern names another thing.
    """
    mine, theirs = one.title, other.title
    shorter = min(len(mine), len(theirs))
    before = next((at for at in range(shorter) if mine[at] != theirs[at]), shorter)
    behind = next(
        (at for at in range(shorter - before) if mine[-1 - at] != theirs[-1 - at]), shorter - before
    )
    if not before + behind:
        return False
    left = (mine[before : len(mine) - behind], theirs[before : len(theirs) - behind])
    telling = telling_words(one, other)
    return all(0 < len(words) <= _SWAPPED and not telling.isdisjoint(words) for words in left)


def _of_two_texts(pair: Pair, one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two things have one name only, and each a description of its own: two rings, the upgrade and the program.

    So they are, too, where each has the code of another model, or both have a price of their own and one pattern was filled in
    with other figures. That their titles are the same is told by the rule about titles.
    """
    if not (one.body and other.body) or (pair.parts.pictures or 0) >= SAME_PICTURE:
        return False
    own = (set(one.body) - set(other.body), set(other.body) - set(one.body))
    return (
        (pair.parts.description or 0) < _OF_ONE_TEXT
        or all(any(map(_CODE.fullmatch, words)) for words in own)
        or (
            _priced_apart(one, other)
            and all(sum(any(map(str.isdigit, word)) for word in words) >= _OWN_FIGURES for words in own)
        )
    )


def _editions(title: tuple[str, ...]) -> frozenset[str]:
    """In which forms a title offers a book or a pattern."""
    found = _EDITIONS.intersection(title)
    return found | {"ebook"} if ("e", "book") in pairwise(title) else found


def told_apart_by(one: Fingerprint, other: Fingerprint) -> str:
    """What alone tells two listings of one text apart, and may make two products of them; empty for nothing."""
    if not one.whole == other.whole != 0:
        return ""
    told = []
    if one.codes and other.codes and set(one.codes).isdisjoint(other.codes):
        told.append("the code")
    if _priced_apart(one, other):
        told.append("the price")
    return " and ".join(told)


def _priced_apart(one: Fingerprint, other: Fingerprint) -> bool:
    return bool(
        one.price
        and other.price
        and one.currency == other.currency
        and abs(one.price - other.price) > _SAME_PRICE * max(one.price, other.price)
    )


def _of_two_makers(pair: Pair, one: Fingerprint, other: Fingerprint) -> bool:
    """Whether two things have one name only, each of a maker and with a number of its own: thermostats of two makes."""
    makers = [{value for name, value in it.attributes if name == "brand"} for it in (one, other)]
    return (
        all(makers)
        and makers[0].isdisjoint(makers[1])
        and bool(one.codes and other.codes)
        and set(one.codes).isdisjoint(other.codes)
        and not (one.body or other.body)
        and (pair.parts.pictures or 0) < SAME_PICTURE
    )


def _of_two_kinds(pair: Pair, one: Fingerprint, other: Fingerprint) -> bool:
    """Whether all that is said of two things is a name and attributes, and an attribute differs: lamps of 8.5 and of 14.1 kg.

    A supplier's catalog calls many models by one name, and tells them apart by their figures alone.
    """
    if one.body or other.body or (pair.parts.codes or 0) >= 1 or (pair.parts.pictures or 0) >= SAME_PICTURE:
        return False
    if not set(one.codes).isdisjoint(other.codes):
        return False
    mine, theirs = _told_by_name(one), _told_by_name(other)
    return any(mine[name].isdisjoint(theirs[name]) for name in mine.keys() & theirs.keys())


def _told_by_name(one: Fingerprint) -> dict[str, set[str]]:
    told: dict[str, set[str]] = {}
    for name, value in one.attributes:
        if name != "brand":
            told.setdefault(name, set()).add(value)
    return told


def telling_words(one: Fingerprint, other: Fingerprint) -> frozenset[str]:
    """The words that only one of two titles has and that may tell two products apart."""
    if other.title < one.title:  # the same for both orders
        one, other = other, one
    mine, theirs = set(one.title), set(other.title)
    only = (mine - theirs, theirs - mine)
    if not only[0] and not only[1]:
        return frozenset()
    brands = {
        word
        for name, value in (*one.attributes, *other.attributes)
        if name == "brand"
        for word in value.split()
    }
    left = [{word for word in words if not _idle(word, brands)} for words in only]
    _take_joined(left[0], left[1], other.title)
    _take_joined(left[1], left[0], one.title)
    for word in sorted(left[0]):
        if word in one.body:
            continue  # nobody slips twice
        slip = next((it for it in sorted(left[1]) if it not in other.body and _slipped(word, it)), None)
        if slip is not None:
            left[0].discard(word)
            left[1].discard(slip)
    return frozenset(left[0] | left[1])


def what_is_said(one: Fingerprint) -> frozenset[str]:
    """The words of a title without praise, brand, years and small words: what is left of it whoever sells the thing."""
    brand = {word for name, value in one.attributes if name == "brand" for word in value.split()}
    return frozenset(
        word
        for word in one.title
        if not (_idle(word, brand) or word in _ELSEWHERE or (len(word) == 4 and _YEAR.fullmatch(word)))
    )


def says_the_same(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether the titles of two shops differ in nothing that tells two products apart: in praise, brand, order, or a year.

    "2026" in one of two titles is praise; two years that differ are two editions.
    """
    telling = telling_words(one, other) - _ELSEWHERE
    return len(telling) < 2 and all(_YEAR.fullmatch(word) for word in telling)


def _idle(word: str, brands: set[str]) -> bool:
    if len(word) == 1 and word.isascii():
        return (
            word in "as"
        )  # another letter is a size or the end of a model's name; "s" is what is left of "men's"
    return word in _PRAISE or word in STOP_WORDS or word in brands


def _take_joined(words: set[str], others: set[str], title: tuple[str, ...]) -> None:
    """Take away what one title writes as one word and the other one as two."""
    if not words or not others:
        return
    for first, second in pairwise(title):
        if first + second in words and (first in others or second in others):
            words.discard(first + second)
            others -= {first, second}


def _slipped(one: str, other: str) -> bool:
    """Whether two words, neither figures nor colours, differ by one letter, two that changed places or the ending."""
    return (
        min(len(one), len(other)) >= _SLIP
        and one.isalpha()
        and other.isalpha()
        and one[0] == other[0]
        and not _varies(one)
        and not _varies(other)
        and (OSA.distance(one, other, score_cutoff=1) <= 1 or _cut_short(one, other))
    )


def _cut_short(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > _SLIP and len(long) - len(short) <= _CUT and long.startswith(short)


def _varies(word: str) -> bool:
    """Whether a word names a colour, a figure or a size: what varieties of one product differ by."""
    return any(map(str.isdigit, word)) or word in colour_names()
