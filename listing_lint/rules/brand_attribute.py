"""BRD2xx: the brand that a listing declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import BRAND_LABELS, UNBRANDED
from listing_lint.brands.letters import bare
from listing_lint.brands.references import DEVICES
from listing_lint.catalog.native import REFERENCE, referring
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.text.placeholder_words import NO_ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.brands.found import Mention
    from listing_lint.catalog.listing import Listing

_NO_ANSWER = frozenset(map(bare, NO_ANSWER))
_OF_SHOPS = frozenset({"generic", "generic-xml", "table"})
"""Formats of shops, whose words are not a marketplace's."""


def declared(listing: Listing) -> tuple[str, str] | None:
    """The declared brand and its pointer: the member ``brand``, or the attribute of that name; None where there is none."""
    brand = listing.brand
    if brand is not None and brand.strip():
        return brand, listing.at("brand")
    attributes = listing.fields.get("attributes")
    if isinstance(attributes, dict):
        for name, value in attributes.items():
            if isinstance(value, str) and value.strip() and bare(name) in BRAND_LABELS:
                return value, listing.at("attributes", name)
    if isinstance(attributes, list):
        for index, entry in enumerate(attributes):
            if isinstance(entry, dict):
                name, value = entry.get("name"), entry.get("value")
                if (
                    isinstance(name, str)
                    and isinstance(value, str)
                    and value.strip()
                    and bare(name) in BRAND_LABELS
                ):
                    return value, listing.at("attributes", index, "value")
    return None


@rule(
    "BRD201",
    "brand-attribute-missing",
    severity="error",
    reads=("/brand", "/attributes", "/manufacturer"),
    figures=("brand.required",),
    good=[
        Example({"id": "A1", "title": "Running shoes", "brand": "Unbranded"}, profile="dhgate"),
        Example({"id": "A1", "title": "Running shoes", "attributes": {"Brand": "Harbor"}}, profile="dhgate"),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Running shoes", "attributes": {"Colour": "red"}},
            why="no brand anywhere",
            says="names no brand",
            at="",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Running shoes", "brand": "N/A"},
            why="no answer",
            says='brand "N/A" is no answer',
            at="/brand",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Running shoes", "brand": "-"},
            why="a sign in place of an answer",
            says='brand "-" is no answer',
            at="/brand",
            profile="dhgate",
        ),
        Example(
            {"id": "A1", "title": "Running shoes", "brand": "[Your Brand Here]"},
            why="the words of a template",
            says="is no answer",
            at="/brand",
            profile="dhgate",
        ),
    ],
)
def brand_attribute_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report listings that declare no brand, or answer with "N/A", where the marketplace wants one.

    The brand is the field `brand`, or an attribute of that name. In a shop's own export the manufacturer counts, too: shops
    and price comparers mean the brand by it.

    The marketplace's review fails without it.

    Name the brand; for goods without one, choose the marketplace's own word for that, such as "Unbranded" or "No Brand".

    Where a shop's export has the number of the brand's record and not its name, that is a warning, told once for a file.
    """
    figure = ctx.figure("brand.required")
    if figure is None or figure.value is not True:
        return
    found = declared(listing)
    help_ = 'Name the brand; for goods without one, write "Unbranded" or the marketplace\'s own word for it.'
    if found is None:
        maker = listing.fields.get("manufacturer")
        if listing.format in _OF_SHOPS and isinstance(maker, str) and not _is_no_answer(maker):
            return
        if _is_by_number(listing):
            yield Hit(
                "the listing names its brand by the number of a record alone",
                "",
                "Write the brand's name into the listing.",
                figure=figure,
                severity="warning",
                fold=True,
            )
            return
        yield Hit("the listing names no brand", "", help_, figure=figure)
    elif _is_no_answer(found[0]):
        yield Hit(
            f'brand "{show(found[0], 40)}" is no answer',
            found[1],
            help_,
            actual=storable(found[0]),
            figure=figure,
        )


def _is_by_number(listing: Listing) -> bool:
    """Whether an export refers to the record of the brand, which stands in another file."""
    native = listing.native
    return native is not None and any(
        one.reason == REFERENCE and bare(referring(one.pointer)) in _BY_NUMBER for one in native.lost
    )


_BY_NUMBER = frozenset(map(bare, ("brand", "brand_id", "brandid", "vendor", "brandname")))


def _is_no_answer(brand: str) -> bool:
    """Whether what is declared says nothing: words for no answer, signs without a letter or a digit, a form's own words."""
    key = bare(brand)
    return key in _NO_ANSWER or not any(map(str.isalnum, key))


@rule(
    "BRD202",
    "brand-differs-from-title",
    severity="warning",
    reads=("/brand", "/title"),
    figures=("brand.others_allowed",),
    good=[
        Example({"id": "A1", "title": "Nike running shoes", "brand": "NIKE"}, why="the same brand"),
        Example(
            {"id": "A1", "title": "Case for iPhone 15", "brand": "Harbor"}, why="made for another's product"
        ),
        Example(
            {"id": "A1", "title": "Fujifilm instant camera, white", "brand": "Fuji"},
            why="the mark's short form",
        ),
        Example(
            {"id": "A1", "title": "Cisco router, 8 ports", "brand": "Cisco Systems"},
            why="the mark with its firm",
        ),
        Example({"id": "A1", "title": "Harbor graphics card, Nvidia chip", "brand": "Tarro"}, why="a part"),
        Example(
            {"id": "A1", "title": "iPod touch case, black", "brand": "Harbor"}, why="a part for a device"
        ),
        Example(
            {"id": "A1", "title": "[Monchhichi Limited Edition] Cushion 15 g", "brand": "Amuse"},
            why="an edition of the brand's own goods",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Nike running shoes, size 42", "brand": "Unbranded"},
            why="a placeholder for a brand that the title names",
            says='brand is "Unbranded", and the title names Nike',
            at="/brand",
        ),
        Example(
            {"id": "A1", "title": "Adidas running shoes, size 42", "brand": "Puma"},
            why="two brands",
            says='brand is "Puma", and the title names Adidas',
            at="/brand",
        ),
    ],
)
def brand_differs_from_title(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a declared brand that is not the one that the title names.

    Compares the field `brand` with the mark that the title begins with, and a placeholder ("Unbranded") with any mark in the
    title. What the goods are made for ("for iPhone"), parts for devices and the names of games do not count.

    Marketplaces compare the two: a wrong brand attribute fails the review, and a mark in the title under another brand
    looks like an attempt to sell under a name that is not one's own.

    Declare the brand that the goods carry, or take the other one out of the title.
    """
    if ctx.marks is None:
        return
    found = declared(listing)
    titled = ctx.marks.titled(listing) if found is not None else ()
    if found is None or not titled:
        return
    brand, pointer = found
    same = ctx.marks.own(brand)
    key = bare(brand)
    names = {
        mention.term.mark.id: mention.term.mark.name
        for mention in titled
        if not _same_house(key, mention.term.mark.name, mention.term.mark.owner)
        and (key in UNBRANDED or _leads(listing.title or "", mention))
    }
    if not names:
        return
    # A brand of its own that stands in the title, too, may name another mark there: a set, a collaboration.
    if same & set(names) or (key not in UNBRANDED and _stands_in(key, listing.title or "")):
        return
    shown = ", ".join(show(name, 40) for name in list(names.values())[:3])
    yield Hit(
        f'brand is "{show(brand, 40)}", and the title names {shown}',
        pointer,
        "Declare the brand that the goods carry, or take the other one out of the title.",
        actual=storable(brand),
        figure=ctx.figure("brand.others_allowed"),
        severity="warning",
        confidence="medium",
        data={"mark": next(iter(names.values()))},
    )


_BEFORE_BRANDS = re.compile(
    r"(?:[\W\d_]|\b(?:new|brand|genuine|original|authentic|official|the|pack|pcs|pieces|set|of|x)\b)*\Z",
    re.IGNORECASE,
)
_AN_EDITION = re.compile(
    r"[\s'\"“”]*(?:(?:limited|special|exclusive)[\s-]+)?(?:edition|collaboration|collab)\b", re.IGNORECASE
)
"""Behind the mark with which a brand made some of its goods: "[Moomin Limited Edition] Cushion" is still by the brand."""
_NAMED_FIRST = frozenset({"game", "auto", "motorcycle"})
"""Classes of marks that stand first in titles of others' goods: games have a publisher, and parts are called by the car."""


def _stands_in(key: str, title: str) -> bool:
    """Whether a brand stands in a title, with or without its blanks: "Swiss Gear" in "SwissGear backpack"."""
    words = bare(title)
    return f" {key} " in f" {words} " or (
        len(key) > _ENOUGH and key.replace(" ", "") in words.replace(" ", "")
    )


def _leads(title: str, mention: Mention) -> bool:
    """Whether a mark stands where titles have the brand: first. Behind it are chips, partners and what the goods fit."""
    mark = mention.term.mark
    if mark.class_ in _NAMED_FIRST or (mention.term.kind == "line" and mark.class_ in DEVICES):
        return False  # a line of devices is also that of a chip: "GeForce GTX 1060, 6 GB" by any maker
    if _AN_EDITION.match(title, mention.end):
        return False
    return mention.start <= _FAR and _BEFORE_BRANDS.match(title[: mention.start]) is not None


_FAR = 40
_ENOUGH = 4
"""Letters that a short form of a mark has at least: "Fuji" for Fujifilm."""


def _same_house(brand: str, mark: str, owner: str) -> bool:
    """Whether a declared brand is the mark in other words: with the firm's form, its division, its owner, or cut short."""
    name, owned = bare(mark), bare(owner)
    if brand in UNBRANDED or not brand or not name:
        return False
    if f" {name} " in f" {brand} " or f" {brand} " in f" {owned} ":
        return True
    if owned and f" {owned} " in f" {brand} ":
        return True  # with the firm's form, which the lexicon leaves out: "Beiersdorf AG"
    closed, whole = brand.replace(" ", ""), name.replace(" ", "")
    return closed == whole or (len(closed) >= _ENOUGH and whole.startswith(closed))


RULES: tuple[Rule, ...] = (brand_attribute_missing, brand_differs_from_title)
