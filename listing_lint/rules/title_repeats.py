"""TTL401 and TTL402: titles that another listing of the same store has, too."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listing_lint.claims.colour_names import names_colour
from listing_lint.claims.colours import colour_names
from listing_lint.finding import Hit, Related
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, Member, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.text.listing_words import COLOURS, SIZES
from listing_lint.text.no_goods import is_placeholder
from listing_lint.text.plus_signs import name_plus
from listing_lint.text.words import STOP_WORDS, singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing

_CUP = {"id": "A1", "title": "Travel Cup with Lid, 500 ml, Black"}
_FEWEST = 4
"""Words that a title must have for two of the same words to be no chance."""

_MEASURE = re.compile(
    r"\d+(?:[.,]\d+)?(?:mm|cm|m|in|inch|ft|yd|mg|g|kg|lb|lbs|oz|ml|cl|l|w|kw|v|a|mah|ah|hz|gb|tb|mb|pc|pcs|pack|k|x\d+)"
)


def _place(listing: Listing) -> str:
    """Name the store, or, without one, the folder: a copy in another store is another family's matter."""
    store = f"store {listing.store}" if listing.store else f"folder {listing.folder}"
    return f"{listing.marketplace or ''}\0{store}"


def _exact_key(listing: Listing, ctx: Context) -> str | None:
    figure, title = ctx.figure("title.unique"), listing.title
    if figure is None or figure.value is not True or title is None:
        return None
    words = _tokens(title)
    if len(words) < _FEWEST and is_placeholder(title.strip()):
        return None  # nothing was called so yet, which title-placeholder says of each
    return f"{_place(listing)}\0{' '.join(words)}" if words else None


def _near_key(listing: Listing, ctx: Context) -> str | None:
    figure, title = ctx.figure("title.unique"), listing.title
    if figure is None or figure.value is not True or title is None:
        return None
    words = [singular(word) for word in _tokens(title)]
    if len(words) < _FEWEST:
        return _near_key_unspaced(listing, words)
    kept = sorted(
        {
            word
            for word, after in zip(words, [*words[1:], ""], strict=True)
            if word not in STOP_WORDS and not _is_choice(word) and not (word.isdigit() and after in SIZES)
        }
    )
    return "\0".join((_place(listing), *kept)) if len(kept) >= _FEWEST else None


_LEAST_SIGNS = 8
"""Signs of a title without blanks that stand for as many words as a chance has not."""


def _near_key_unspaced(listing: Listing, words: list[str]) -> str | None:
    """That of a title in Chinese or Japanese, whose words have no blanks between them: the text without its colours."""
    written = " ".join(words)
    if written.isascii() or _SIGNS.search(written) is None:
        return None
    kept = " ".join(_unspaced_colour().sub("", written).split())
    return f"{_place(listing)}\0{kept}" if len(_SIGNS.findall(kept)) >= _LEAST_SIGNS else None


_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


@cache
def _unspaced_colour() -> re.Pattern[str]:
    names = sorted(
        (name for name in colour_names() if len(name) > 1 and _SIGNS.match(name)), key=len, reverse=True
    )
    return re.compile(rf"[深浅亮濃薄]?(?:{'|'.join(map(re.escape, names))})")


@lru_cache(maxsize=4)
def _tokens(title: str) -> tuple[str, ...]:
    """The words of a title without case, signs and width: titles with the same ones are the same to a shopper.

    The plus of a model is a word: "S21+" is not "S21".
    """
    plain = title.lower() if title.isascii() else unicodedata.normalize("NFKC", title).casefold()
    return tuple(_TOKEN.findall(name_plus(plain)))


_TOKEN = re.compile(r"[^\W\d]*+\d\w*+(?>(?:[./\-]\w++)*)|\w++")
"""A word; a code with digits in it is one word, whatever parts it: "424.13.40" is not "424.40.13"."""


@lru_cache(maxsize=16_384)
def _is_choice(word: str) -> bool:
    """Whether a word is a colour, a size or a measure: what the shopper chooses among variants."""
    if word in COLOURS or word in SIZES or _MEASURE.fullmatch(word) is not None:
        return True
    return word in colour_names() or names_colour(word)


def _related(one: Listing, other: Listing) -> bool:
    """Whether both are of one family that the store has declared: their titles are alike because they should be."""
    from listing_lint.catalog.families import family_of

    family = family_of(one)
    return bool(family) and family == family_of(other)


def _of_one_page(one: Listing, other: Listing) -> bool:
    """Whether both name the same page of a shop: they are variants of its product, each on a row of its own."""
    page = one.fields.get("url")
    return isinstance(page, str) and bool(page) and page == other.fields.get("url")


def _first(members: Sequence[Member]) -> tuple[str, tuple[Related, ...]]:
    first = members[0]
    name = show(first.listing.id) or "without an id"
    return (
        f"listing {name} at {first.listing.path}:{first.line}",
        (Related("the first listing with this title", first.listing.path, first.line, first.column),),
    )


@rule(
    "TTL401",
    "title-repeated",
    severity="error",
    reads="/title",
    scope="catalog",
    key=_exact_key,
    figures=("title.unique",),
    good=[
        Example(
            [_CUP, {"id": "A2", "title": "Lunch Box with Lid, 1 l, Grey"}],
            why="two products",
            profile="dhgate",
        ),
        Example(
            [{**_CUP, "store": "north"}, {**_CUP, "id": "A2", "store": "south"}],
            why="two stores",
            profile="dhgate",
        ),
        Example([_CUP, _CUP], why="the same identifier twice is duplicate-id's matter", profile="dhgate"),
        Example(
            [{"id": "A1", "title": "N/A"}, {"id": "A2", "title": "n/a"}],
            why="titles that nobody has written yet are title-placeholder's matter",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            [_CUP, {"id": "A2", "title": "TRAVEL CUP with Lid - 500 ml (Black)"}],
            why="case and signs don't tell titles apart",
            says="the title is also that of listing A1",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def title_repeated(members: Sequence[Member], options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report listings of one store that have the same title.

    Compares the titles of a store, or without a store those of a folder, without regard to case, signs,
    blanks and width. Every listing after the first is reported. Two that name the same page are sizes or colours of one
    product that a table lists row by row, which only warns; so do those of a file that gives its goods no identifiers, which
    are told together.

    A marketplace takes the second listing for a copy: it refuses the upload, or hides one of the two.

    Say in the title what sets this listing apart, or join the two as variants of one listing.
    """
    figure = ctx.figure("title.unique")
    said, related = _first(members)
    for index, member in enumerate(members[1:], start=1):
        unnamed = member.listing.is_named_by_title
        if not unnamed and (
            member.listing.id == members[0].listing.id or _related(member.listing, members[0].listing)
        ):
            continue
        mild = unnamed or _of_one_page(member.listing, members[0].listing)
        yield Hit(
            f"the title is also that of {said}",
            member.listing.at("title"),
            "Say what sets this listing apart, or join the two as variants.",
            figure=figure,
            severity="warning" if mild else None,
            fold=unnamed,
            related=related,
            data={"other_listing": storable(members[0].listing.id)},
            member=index,
        )


@rule(
    "TTL402",
    "title-nearly-repeated",
    severity="info",
    reads="/title",
    scope="catalog",
    key=_near_key,
    figures=("title.unique",),
    good=[
        Example(
            [
                {"id": "A1", "title": "Canon PowerShot SD1000 Digital Camera, Silver"},
                {"id": "A2", "title": "Canon PowerShot SD1100 Digital Camera, Silver"},
            ],
            why="another model",
        ),
        Example(
            [
                {
                    "id": "CUP",
                    "title": "Insulated Steel Travel Cup with Lid",
                    "attributes": {"parent_child": "Parent"},
                },
                {
                    "id": "CUP-B",
                    "title": "Insulated Steel Travel Cup with Lid, Black",
                    "attributes": {"parent_sku": "CUP"},
                },
            ],
            why="a parent and its child, which the store has declared",
        ),
    ],
    bad=[
        Example(
            [
                {"id": "A1", "title": "Insulated Steel Travel Cup with Lid, 500 ml, Black"},
                {"id": "A2", "title": "Travel Cup with Lid, Insulated Steel, 500 ml, Black"},
            ],
            why="the same words in another order",
            says="the title has the same words as that of listing A1",
            at="/title",
        ),
        Example(
            [
                {"id": "A1", "title": "Insulated Steel Travel Cup with Lid, 500 ml, Black"},
                {"id": "A2", "title": "Insulated Steel Travel Cup with Lid, 750 ml, Red"},
            ],
            why="variants that are listed one by one",
            says="the title differs from that of listing A1",
            at="/title",
        ),
    ],
)
def title_nearly_repeated(members: Sequence[Member], options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report listings of one store whose titles have the same words, or differ in colour and size alone.

    Compares the sets of words of titles with four words or more; articles and prepositions don't count, nor
    do colours, sizes and measures with a unit. Model names and bare numbers do. Titles that are equal are
    reported by title-repeated.

    Marketplaces see such listings as copies that crowd the search, and join or hide them.

    Join colours and sizes as variants of one listing, or name what sets this one apart.
    """
    first = members[0].listing
    said, related = _first(members)
    whole = _tokens(first.title or "")
    words = frozenset(whole)
    for index, member in enumerate(members[1:], start=1):
        other = member.listing
        if other.id == first.id or _tokens(other.title or "") == whole or _related(other, first):
            continue
        same = words == frozenset(_tokens(other.title or ""))
        yield Hit(
            f"the title has the same words as that of {said}"
            if same
            else f"the title differs from that of {said} in colour or size alone",
            other.at("title"),
            "Name what sets this listing apart."
            if same
            else "Join colours and sizes as variants of one listing.",
            figure=ctx.figure("title.unique"),
            severity="warning" if same else "info",
            confidence="medium" if same else "low",
            related=related,
            data={"other_listing": storable(first.id)},
            member=index,
        )


RULES: tuple[Rule, ...] = (title_repeated, title_nearly_repeated)
