"""ATT201 and ATT206: values that say nothing, or leave open what they say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.attributes.kinds import called
from listing_lint.attributes.name_words import MUST_SAY
from listing_lint.attributes.placeholders import placeholder
from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.repair.changes import removing
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable
from listing_lint.text.placeholder_words import NEW_SHOPS, NO_CATEGORIES, is_no_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Fix
    from listing_lint.text.placeholder_words import Sort

_MUG = {"id": "A1", "title": "Travel mug, steel, 500 ml"}
_MEMBERS = ("gtin", "mpn", "condition", "origin", "manufacturer")
_IDENTIFIERS = frozenset({"gtin", "ean", "upc", "isbn", "issn", "mpn"})
_VAGUE = re.compile(
    r"(?i)\b(?:etc|and so on|and more|or similar|or so|usw|u\.\s?a\.|u\.\s?ä\.|etc\.)(?![a-z])\.?|等(?:等)?$|и т\.\s?д\.|и др\."
)
_PROSE = 300
_ENTRY = late(r"/attributes/[0-9]{1,9}/value")

_WHY: dict[Sort, str] = {
    "no-value": "is a placeholder",
    "none": "is no answer to it",
    "unknown": "is no answer to it",
    "not-applicable": "is a placeholder",
    "elsewhere": "sends the shopper elsewhere",
    "test": "looks like a test",
    "default": "is a placeholder",
    "program": "is left over from a program",
    "template": "is a template that was not filled in",
    "sign": "is a placeholder",
}


def once_each(found: Iterator[tuple[Attribute, Hit]]) -> Iterator[Hit]:
    """Only the first of equal values of an attribute: a fault of all variants is one fault."""
    seen: set[tuple[str, str]] = set()
    for attribute, hit in found:
        key = (attribute.name, attribute.text)
        if key not in seen:
            seen.add(key)
            yield hit


def _members(listing: Listing) -> Iterator[Attribute]:
    """The members of a listing that answer the same questions as attributes do."""
    for name in _MEMBERS:
        value = listing.fields.get(name)
        if isinstance(value, str):
            yield Attribute(name, value, listing.at(name), meaning=name)
    variants = listing.fields.get("variants")
    for index, variant in enumerate(variants if isinstance(variants, list) else ()):
        if isinstance(variant, dict):
            for name in ("gtin", "mpn"):
                value = variant.get(name)
                if isinstance(value, str):
                    yield Attribute(name, value, listing.at("variants", index, name), None, index, None, name)


def _codes(listing: Listing) -> Iterator[Hit]:
    """Codes of the listing and of its variants that programs wrote for none."""
    told = set()
    variants = listing.fields.get("variants")
    for name, where, fields in (
        ("id", (), listing.fields),
        ("sku", (), listing.fields),
        *(
            ("sku", ("variants", index), variant)
            for index, variant in enumerate(variants if isinstance(variants, list) else ())
            if isinstance(variant, dict)
        ),
    ):
        value = fields.get(name)
        if not isinstance(value, str) or not is_no_code(value):
            continue
        pointer = listing.at(*where, name)
        place = pointer if listing.native is None else listing.native.find(pointer, None, None).pointer
        if place in told or (name == "id" and listing.is_named_by_title):
            continue
        told.add(place)
        yield Hit(
            f'"{show(value.strip(), 40)}" {_WHY["program"]}, as the {name}',
            pointer,
            "Write the code by which you know the product.",
            actual=storable(value),
            data={"attribute": name, "sort": "program"},
        )


def _left_by_shops(listing: Listing, ctx: Context) -> Iterator[Hit]:
    """The words of a shop system that its seller has never changed: "Uncategorized", "My Store"."""
    category, brand = listing.fields.get("category"), listing.fields.get("brand")
    only = category[0] if isinstance(category, list) and len(category) == 1 else category
    where = ("category", 0) if isinstance(category, list) else ("category",)
    if isinstance(only, str) and (none := _no_category(only.strip())) is not None:
        why, sort = none
        yield Hit(
            f'"{show(only.strip(), 40)}" {why}',
            listing.at(*where),
            "Choose the category of the goods, or leave it out.",
            actual=storable(only),
            fold=True,
            subject="category",
            data={"attribute": "category", "sort": sort},
        )
    if isinstance(brand, str) and (said := _no_brand(brand.strip(), ctx)) is not None:
        why, advice, sort = said
        yield Hit(
            f'"{show(brand.strip(), 40)}" {why}',
            listing.at("brand"),
            advice,
            actual=storable(brand),
            fold=True,
            subject="brand",
            data={"attribute": "brand", "sort": sort},
        )
    for name, called_so in (("tags", "a tag"), ("keywords", "a keyword")):
        tags = listing.fields.get(name)
        told = tags.split(",") if isinstance(tags, str) else tags if isinstance(tags, list) else ()
        left = next(
            (tag.strip() for tag in told if isinstance(tag, str) and tag.strip() in _BLANKS_OF_PROGRAMS), None
        )
        if left is not None:
            yield Hit(
                f'"{left}" {_WHY["program"]}, as {called_so}',
                listing.at(name),
                "Write the words that shoppers look for, or leave it out.",
                actual=left,
                fold=True,
                subject=name,
                data={"attribute": name, "sort": "program"},
            )


def _no_category(category: str) -> tuple[str, str] | None:
    """Why what a shop system or a program left is no category, and the sort of it; None for others."""
    if category.casefold() in NO_CATEGORIES:
        return "is what a shop system calls goods without a category", "default"
    if category in _BLANKS_OF_PROGRAMS:
        return f"{_WHY['program']}, as the category", "program"
    return None


def _no_brand(brand: str, ctx: Context) -> tuple[str, str, str] | None:
    """Why what a shop system or a program left is no brand, what to do, and the sort of it; None for others."""
    if brand.casefold() in NEW_SHOPS:
        advice = "Write the brand of the goods, or the marketplace's word for goods without one."
        return "is what a shop system calls a new shop, and no brand", advice, "default"
    if brand in _BLANKS_OF_PROGRAMS and not _wants_brand(ctx):
        return f"{_WHY['program']}, as the brand", "Write the brand of the goods, or leave it out.", "program"
    return None


_BLANKS_OF_PROGRAMS = frozenset({"nan", "NaN", "null", "NULL", "undefined"})
"""What programs write for a brand or a category that is not there; a mark could be called None."""


def _wants_brand(ctx: Context) -> bool:
    """Whether the marketplace wants a brand, so that brand-attribute-missing tells of what is none."""
    figure = ctx.figure("brand.required")
    return figure is not None and figure.value is True


@rule(
    "ATT201",
    "placeholder-value",
    severity="warning",
    fix="safe",
    reads=(
        "/id",
        "/sku",
        "/attributes",
        "/variants",
        "/gtin",
        "/mpn",
        "/condition",
        "/origin",
        "/manufacturer",
        "/brand",
        "/category",
        "/tags",
        "/keywords",
    ),
    good=[
        Example({**_MUG, "brand": "My Store Berlin", "category": "Mugs"}, why="a brand, and a category"),
        Example(
            {**_MUG, "attributes": {"Material": "steel", "Pattern": "None"}}, why="a mug without a pattern"
        ),
        Example(
            {**_MUG, "attributes": {"EAN": "Does not apply"}},
            why="what eBay itself offers for a missing number",
        ),
        Example({**_MUG, "attributes": {"Lid": "+", "Handle": "-"}}, why="yes and no, by their signs"),
    ],
    bad=[
        Example(
            {**_MUG, "attributes": {"Material": "N/A"}},
            says='"N/A" is a placeholder',
            at="/attributes/Material",
        ),
        Example(
            {**_MUG, "attributes": {"Colour": "as shown in picture", "颜色": "如图"}},
            why="in any language",
            says='"如图" sends the shopper elsewhere',
            at="/attributes/颜色",
        ),
        Example(
            {**_MUG, "attributes": {"Material": "material"}},
            why="the question is no answer",
            says="a template that was not filled in",
            at="/attributes/Material",
        ),
        Example(
            {**_MUG, "attributes": {"Farbe": "keine"}}, says='"keine" is no answer', at="/attributes/Farbe"
        ),
        Example(
            {**_MUG, "category": "Uncategorized"},
            why="nobody chose one",
            says='"Uncategorized" is what a shop system calls goods without a category',
            at="/category",
        ),
        Example(
            {**_MUG, "category": "undefined"},
            why="a program that found none",
            says='"undefined" is left over from a program, as the category',
            at="/category",
        ),
        Example(
            {**_MUG, "brand": "My Store"},
            why="the name of a new shop",
            says='"My Store" is what a shop system calls a new shop',
            at="/brand",
        ),
        Example(
            {**_MUG, "brand": "nan"},
            why="a table's empty cell",
            says="left over from a program, as the brand",
        ),
        Example(
            {**_MUG, "tags": ["steel", "nan"]},
            why="the same among its tags",
            says='"nan" is left over from a program, as a tag',
            at="/tags",
        ),
        Example({**_MUG, "mpn": "null"}, why="an export's null", says="left over from a program", at="/mpn"),
        Example({**_MUG, "id": "None"}, why="Python's", says="left over from a program, as the id", at="/id"),
        Example(
            {**_MUG, "attributes": {"Size": "{{product.size}}"}},
            says="a template that was not filled in",
            at="/attributes/Size",
        ),
    ],
)
def placeholder_value(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report attributes with a value that says nothing: "N/A", "-", "null", "see description", "test", "default".

    Knows such values in a dozen languages. "None" and "unknown" count only where every product has an answer: a material,
    a colour, a size. Brands are left to brand-attribute-missing, but for the name that shop systems give a new shop, and for
    what programs write ("nan") where the marketplace wants no brand; told is also the category that shop systems and
    programs write for goods without one, and the tag. Of codes only what programs write is told: "None", "null", "nan".
    Where "+" stands beside "-", they are answers: yes and no.

    Shoppers filter by attributes: a placeholder is found by nobody, and some marketplaces refuse it.

    Write the value, or leave the attribute out.

    "Does not apply" is what eBay offers for a missing number, and is not reported there; a marketplace's own words for it
    stand in the profile's `attributes.tolerated_values`.
    """
    yield from _codes(listing)
    yield from _left_by_shops(listing, ctx)
    yield from once_each(_placeholders(listing, ctx))


def _left_out(pointer: str) -> Fix | None:
    """Take the attribute out, name and all; those of variants stay, since they tell variants apart."""
    if pointer.startswith("/variants"):
        return None
    if _ENTRY.fullmatch(pointer):
        pointer = pointer.removesuffix("/value")
    return removing(pointer, "Take the attribute out.")


def told_as_placeholders(listing: Listing, ctx: Context) -> frozenset[str]:
    """The places of attributes whose whole value is told as a placeholder here, and needs no other finding."""
    return frozenset(attribute.pointer for attribute, _ in _placeholders(listing, ctx))


def _placeholders(listing: Listing, ctx: Context) -> Iterator[tuple[Attribute, Hit]]:
    attributes = [*_members(listing), *attributes_of(listing)]
    marked = any(attribute.text.strip() in _YES for attribute in attributes)
    for attribute in attributes:
        value = attribute.value
        if not isinstance(value, str):
            continue
        sort = placeholder(value)
        if marked and sort == "sign" and value.strip() in _NO and attribute.meaning not in MUST_SAY:
            continue
        if sort is None and attribute.meaning in MUST_SAY and bare(value) == bare(attribute.name):
            sort = "template"  # "Material: material"
        if sort is None or not _counts(attribute, sort, ctx):
            continue
        yield (
            attribute,
            Hit(
                f'"{show(value.strip(), 40)}" {_WHY[sort]}, as the value of {called(listing, attribute)}',
                attribute.pointer,
                "Write the value, or leave the attribute out.",
                actual=storable(value),
                confidence="medium" if sort in ("test", "unknown", "default") else "high",
                data={"attribute": storable(attribute.name), "sort": sort},
                fix=None if sort in ("test", "unknown", "default") else _left_out(attribute.pointer),
            ),
        )


_YES = frozenset("+✓✔√✅☑●")
_NO = frozenset("-−–—")
"""Signs of tables that say of each feature whether the goods have it."""


def _counts(attribute: Attribute, sort: Sort, ctx: Context) -> bool:
    meaning = attribute.meaning
    if meaning == "brand":
        return False
    value = bare(attribute.text)
    tolerated = ctx.figure("attributes.tolerated_values")
    if tolerated is not None and any(bare(name) == value for name in tolerated.names):
        return False
    if sort == "unknown" and meaning == "origin" and ctx.profile.name == "base":
        return False  # a value of eBay's own
    if sort in ("none", "unknown", "default"):
        return meaning in MUST_SAY
    if sort == "not-applicable" and meaning in _IDENTIFIERS:
        return ctx.profile.name != "base" and tolerated is None
    if value == "nan" and attribute.text.strip() not in ("nan", "NaN"):
        return False
    return not (sort == "test" and meaning in ("size", "model", "mpn") and value.strip("x") == "")


@rule(
    "ATT206",
    "vague-value",
    severity="info",
    reads=("/attributes", "/variants"),
    good=[Example({**_MUG, "attributes": {"Material": "steel, silicone", "Use": "office, car etc."}})],
    bad=[
        Example(
            {**_MUG, "attributes": {"Material": "steel, plastic etc."}},
            says='leaves open what else: "etc."',
            at="/attributes/Material",
        )
    ],
)
def vague_value(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report "etc.", "or similar" and the like in attributes that a shopper relies on: material, size, contents.

    Only where the name is one that every product answers exactly. "About 20 cm" is how things are measured, and is allowed.

    What is left open is what a dispute is about.

    Name everything, or leave the words out.
    """
    yield from once_each(_vague(listing))


def _vague(listing: Listing) -> Iterator[tuple[Attribute, Hit]]:
    for attribute in attributes_of(listing):
        value = attribute.value
        if not isinstance(value, str) or len(value) > _PROSE or attribute.meaning not in MUST_SAY:
            continue
        match = _VAGUE.search(value)
        if match is not None:
            yield (
                attribute,
                Hit(
                    f'the value of {called(listing, attribute)} leaves open what else: "{match[0]}"',
                    attribute.pointer,
                    "Name everything, or leave the words out.",
                    chars=match.span(),
                    actual=storable(value),
                    confidence="medium",
                ),
            )


RULES: tuple[Rule, ...] = (placeholder_value, vague_value)
