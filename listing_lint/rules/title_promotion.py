"""TTL205 and TTL206: phrases in a title that a marketplace refuses, and promotion that only wastes its room."""

from __future__ import annotations

from functools import lru_cache
from itertools import product, zip_longest
from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.repair.changes import cutting
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.text.promotion import FirstLook, find_promotion
from listing_lint.wordlist import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix
    from listing_lint.wordlist import WordList

_KINDS = {
    "shipping": "delivery",
    "price": "the price",
    "urgency": "haste",
    "sales": "how well it sells",
    "quality": "its quality, without proof",
    "seller": "the seller",
    "novelty": "its newness",
    "gift": "a gift",
}
"""What each kind of promotion speaks of."""


@lru_cache(maxsize=64)
def _compiled(phrases: tuple[str, ...]) -> WordList:
    return compile_words(list(dict.fromkeys(one for phrase in phrases for one in _hyphened(phrase))))


def _hyphened(phrase: str) -> Iterator[str]:
    """A phrase with hyphens for none, some or all of its blanks: "top rated seller", "top-rated seller"."""
    words = phrase.split(" ")
    for signs in product(" -", repeat=min(len(words) - 1, 4)):
        yield words[0] + "".join(sign + word for sign, word in zip_longest(signs, words[1:], fillvalue=" "))


@lru_cache(maxsize=64)
def _first_look(phrases: tuple[str, ...]) -> FirstLook:
    return FirstLook(phrases)


@rule(
    "TTL205",
    "title-forbidden-phrase",
    severity="error",
    fix="unsafe",
    reads="/title",
    figures=("title.forbidden_phrases", "title.promotion_refused"),
    good=[
        Example(
            {"id": "A1", "title": "Travel Cup with Lid, 500 ml, Free Shipping"},
            why="a DHgate guide advises to say so",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "BPA-Free Cup, Wholesale Box of 12"},
            why="whole words only",
            profile="amazon",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Travel Cup with Lid, 500 ml, Free Shipping"},
            says="title says 'Free Shipping', which Amazon refuses",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Thermobecher Edelstahl, Sonderangebot, 500 ml"},
            why="a kind of promotion that the policy names, in another language",
            says="title speaks of the price: 'Sonderangebot', which Amazon refuses",
            at="/title",
            profile="amazon",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup with Lid, 500 ml, Top-Rated Seller"},
            why="a hyphen makes no difference",
            says="title says 'Top-Rated Seller', which DHgate refuses",
            at="/title",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Travel Cup with Lid, 500 ml, Top Rated Seller"},
            says="title says 'Top Rated Seller', which DHgate refuses",
            at="/title",
            profile="dhgate",
        ),
    ],
)
def title_forbidden_phrase(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report promotion in a title that the marketplace's policy refuses.

    Looks for the phrases that the policy names, and for the linter's own words of the kinds of promotion
    that it refuses (`title.promotion_refused`): delivery, price, haste, sales, quality, seller, newness,
    gifts, in two dozen languages. The policy's own phrases are errors, the others warnings.

    What one marketplace refuses another may advise: "free shipping" is fine on DHgate.

    Remove the phrase; discounts and delivery have fields of their own.

    Words are found whole, so "BPA-free" and "wholesale" are no promotion. Add phrases to
    `title.forbidden_phrases`.
    """
    title = listing.title
    phrases, kinds = ctx.figure("title.forbidden_phrases"), ctx.figure("title.promotion_refused")
    if title is None or (phrases is None and kinds is None):
        return
    told: list[tuple[int, int]] = []
    if phrases is not None:
        for found in (
            _compiled(phrases.names).find(title) if _first_look(phrases.names).may_hold(title) else ()
        ):
            told.append((found.start, found.end))
            yield Hit(
                f"title says '{show(title[found.start : found.end], 60)}', which {ctx.profile.title} refuses",
                listing.at("title"),
                "Remove the phrase.",
                chars=(found.start, found.end),
                figure=phrases,
                data={"phrase": storable(found.word)},
                fix=_cut(listing.at("title"), title, found.start, found.end),
            )
    if kinds is None:
        return
    for one in find_promotion(title):
        if one.kind in kinds.names and not any(one.start < end and start < one.end for start, end in told):
            yield Hit(
                f"title speaks of {_KINDS.get(one.kind, one.kind)}: '{show(one.text, 60)}', which {ctx.profile.title} refuses",
                listing.at("title"),
                "Remove it from the title; discounts and delivery have fields of their own.",
                chars=(one.start, one.end),
                figure=kinds,
                severity="warning",
                confidence="medium",
                data={"phrase": storable(one.text), "kind": one.kind},
                fix=_cut(listing.at("title"), title, one.start, one.end),
            )


def _cut(pointer: str, title: str, start: int, end: int) -> Fix | None:
    return cutting(pointer, title, [(start, end)], f"Take '{show(title[start:end], 60)}' out.", "unsafe")


@rule(
    "TTL206",
    "title-promotion",
    severity="info",
    fix="unsafe",
    reads="/title",
    figures=("title.promotion_discouraged",),
    good=[
        Example({"id": "A1", "title": "For Sale Sign, 30 x 40 cm"}, why="the product itself"),
        Example(
            {"id": "A1", "title": "Travel Cup, Free Shipping"}, why="advised on DHgate", profile="dhgate"
        ),
        Example(
            {"id": "A1", "title": "Topseller Travel Cup, Steel"},
            why="refused, and so title-forbidden-phrase",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "2024 New Travel Cup, Hot Sale"},
            says="title speaks of its newness: '2024 New'",
            at="/title",
        ),
        Example(
            {"id": "A1", "title": "爆款不锈钢保温杯包邮"},
            says="title speaks of delivery: '包邮'",
            at="/title",
        ),
    ],
)
def title_promotion(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report promotion in a title that no policy forbids, but that nobody searches for.

    Looks for the linter's own words of the kinds of promotion in `title.promotion_discouraged`. What the
    marketplace refuses is reported by title-forbidden-phrase.

    Such words take the room of what shoppers search for, and a title with them is refused on the next
    marketplace.

    Say material, size or use instead.
    """
    title, kinds = listing.title, ctx.figure("title.promotion_discouraged")
    if title is None or kinds is None:
        return
    refused = ctx.figure("title.promotion_refused")
    taken = refused.names if refused is not None else ()
    phrases = ctx.figure("title.forbidden_phrases")
    told: list[tuple[int, int]] = []
    for one in find_promotion(title):
        if one.kind in kinds.names and one.kind not in taken:
            if phrases is not None and not told:
                seen = _first_look(phrases.names).may_hold(title)
                found = _compiled(phrases.names).find(title) if seen else ()
                told = [(each.start, each.end) for each in found] or [(-1, -1)]
            if any(one.start < end and start < one.end for start, end in told):
                continue  # title-forbidden-phrase has told it
            yield Hit(
                f"title speaks of {_KINDS.get(one.kind, one.kind)}: '{show(one.text, 60)}'",
                listing.at("title"),
                "Say material, size or use instead.",
                chars=(one.start, one.end),
                figure=kinds,
                severity="info",
                confidence="medium",
                data={"phrase": storable(one.text), "kind": one.kind},
                fix=_cut(listing.at("title"), title, one.start, one.end),
            )


RULES: tuple[Rule, ...] = (title_forbidden_phrase, title_promotion)
