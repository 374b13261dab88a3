"""ATT2xx: values that say nothing, are too long or hold what no value should."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.attributes.name_words import MUST_SAY
from listing_lint.attributes.placeholders import Sort, placeholder
from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_MUG = {"id": "A1", "title": "Travel mug, steel, 500 ml"}
_MEMBERS = ("gtin", "mpn", "condition", "origin", "manufacturer")
_IDENTIFIERS = frozenset({"gtin", "ean", "upc", "isbn", "issn", "mpn"})
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,200})?/?>|&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,5});"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]"
)
_VAGUE = re.compile(
    r"(?i)\b(?:etc|and so on|and more|or similar|or so|usw|u\.\s?a\.|u\.\s?ä\.|etc\.)(?![a-z])\.?|等(?:等)?$|и т\.\s?д\.|и др\."
)
_PROSE = 300

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


def _once(found: Iterator[tuple[Attribute, Hit]]) -> Iterator[Hit]:
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


@rule(
    "ATT201",
    "placeholder-value",
    severity="warning",
    reads=("/attributes", "/variants", "/gtin", "/mpn", "/condition", "/origin", "/manufacturer"),
    good=[
        Example(
            {**_MUG, "attributes": {"Material": "steel", "Pattern": "None"}}, why="a mug without a pattern"
        ),
        Example(
            {**_MUG, "attributes": {"EAN": "Does not apply"}},
            why="what eBay itself offers for a missing number",
        ),
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
            {**_MUG, "attributes": {"Farbe": "keine"}}, says='"keine" is no answer', at="/attributes/Farbe"
        ),
        Example({**_MUG, "mpn": "null"}, why="an export's null", says="left over from a program", at="/mpn"),
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
    a colour, a size. Brands are left to brand-attribute-missing.

    Shoppers filter by attributes: a placeholder is found by nobody, and some marketplaces refuse it.

    Write the value, or leave the attribute out.

    "Does not apply" is what eBay offers for a missing number, and is not reported there; a marketplace's own words for it
    stand in the profile's `attributes.tolerated_values`.
    """
    yield from _once(_placeholders(listing, ctx))


def _placeholders(listing: Listing, ctx: Context) -> Iterator[tuple[Attribute, Hit]]:
    for attribute in (*_members(listing), *attributes_of(listing)):
        value = attribute.value
        if not isinstance(value, str):
            continue
        sort = placeholder(value)
        if sort is None or not _counts(attribute, sort, ctx):
            continue
        yield (
            attribute,
            Hit(
                f'"{show(value.strip(), 40)}" {_WHY[sort]}, as the value of {show(attribute.name, 40)}',
                attribute.pointer,
                "Write the value, or leave the attribute out.",
                actual=storable(value),
                confidence="medium" if sort in ("test", "unknown", "default") else "high",
                data={"attribute": storable(attribute.name), "sort": sort},
            ),
        )


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
    "ATT202",
    "attribute-value-too-long",
    severity="error",
    reads=("/attributes", "/variants"),
    figures=("attributes.max_value_length",),
    good=[Example({**_MUG, "attributes": {"Material": "stainless steel"}}, profile="dhgate")],
    bad=[
        Example(
            {**_MUG, "attributes": {"Use": "for coffee, tea, soup, juice and cold drinks"}},
            says="has 44 characters, DHgate allows 40",
            at="/attributes/Use",
            profile="dhgate",
        )
    ],
)
def attribute_value_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report values of attributes that are longer than the marketplace allows.

    Counts every character. The finding points at those beyond the limit.

    The upload is rejected, or the value is cut.

    Shorten the value, or part it into several where the attribute takes a list; a sentence belongs into the description.
    """
    limit = ctx.figure("attributes.max_value_length")
    if limit is None:
        return
    yield from _once(
        (
            attribute,
            Hit(
                f"the value of {show(attribute.name, 40)} has {counted(size(attribute.value, limit), limit)}, "
                f"{ctx.profile.title} allows {digits(limit.number)}",
                attribute.pointer,
                "Shorten the value; a sentence belongs into the description.",
                chars=(fitting(attribute.value, limit), len(attribute.value)),
                limit=limit.number,
                actual=size(attribute.value, limit),
                figure=limit,
            ),
        )
        for attribute in attributes_of(listing)
        if isinstance(attribute.value, str) and size(attribute.value, limit) > limit.number
    )


@rule(
    "ATT203",
    "attribute-value-chinese",
    severity="error",
    reads=("/attributes", "/variants"),
    figures=("attributes.chinese_allowed",),
    good=[Example({**_MUG, "attributes": {"Material": "steel"}}, profile="dhgate")],
    bad=[
        Example(
            {**_MUG, "attributes": {"Material": "不锈钢 steel"}},
            says="holds Chinese characters",
            at="/attributes/Material",
            profile="dhgate",
        )
    ],
)
def attribute_value_chinese(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report Chinese characters in the value of an attribute, where the marketplace refuses them.

    Looks at attributes of the seller's own and at those that do not say what kind they are.

    The upload is rejected, and shoppers of the marketplace cannot read the value.

    Translate the value.
    """
    figure = ctx.figure("attributes.chinese_allowed")
    if figure is None or figure.value is not False:
        return
    yield from _once(_chinese(listing, ctx))


def _chinese(listing: Listing, ctx: Context) -> Iterator[tuple[Attribute, Hit]]:
    for attribute in attributes_of(listing):
        value = attribute.value
        if not isinstance(value, str) or value.isascii() or attribute.kind not in (None, "custom"):
            continue
        match = _CHINESE.search(value)
        if match is not None:
            yield (
                attribute,
                Hit(
                    f"the value of {show(attribute.name, 40)} holds Chinese characters, which {ctx.profile.title} refuses",
                    attribute.pointer,
                    "Translate the value.",
                    chars=match.span(),
                    actual=storable(value),
                    figure=ctx.figure("attributes.chinese_allowed"),
                ),
            )


@rule(
    "ATT204",
    "attribute-value-refused",
    severity="warning",
    reads=("/attributes", "/variants"),
    figures=("attributes.refused_values",),
    good=[Example({**_MUG, "attributes": {"Style": "modern"}}, profile="dhgate")],
    bad=[
        Example(
            {**_MUG, "attributes": {"Style": "other"}},
            says='is "other", which DHgate may refuse',
            at="/attributes/Style",
            profile="dhgate",
        )
    ],
)
def attribute_value_refused(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report values that the marketplace refuses although it lists them, such as "Other".

    Compares the whole value, whatever its case, with the marketplace's list.

    Refused in some attributes the upload fails; in the others such a value is found by nobody.

    Choose the value that fits, or write one of your own.
    """
    figure = ctx.figure("attributes.refused_values")
    if figure is None:
        return
    refused = {bare(name) for name in figure.names}
    yield from _once(
        (
            attribute,
            Hit(
                f'{show(attribute.name, 40)} is "{show(attribute.value, 40)}", which {ctx.profile.title} may refuse',
                attribute.pointer,
                "Choose the value that fits, or write one of your own.",
                actual=storable(attribute.value),
                figure=figure,
            ),
        )
        for attribute in attributes_of(listing)
        if isinstance(attribute.value, str)
        and len(attribute.value) < 60
        and bare(attribute.value) in refused
        and attribute.meaning != "brand"
    )


@rule(
    "ATT205",
    "too-many-custom-attributes",
    severity="error",
    reads=("/attributes",),
    figures=("attributes.max_custom",),
    good=[
        Example(
            {
                **_MUG,
                "attributes": [{"name": f"Note {n}", "value": "x1", "kind": "custom"} for n in range(10)],
            },
            profile="dhgate",
        ),
        Example(
            {**_MUG, "attributes": {f"Note {n}": "x1" for n in range(11)}},
            why="which of them are the seller's own is not said",
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {
                **_MUG,
                "attributes": [{"name": f"Note {n}", "value": "x1", "kind": "custom"} for n in range(11)],
            },
            says="11 attributes of its own, DHgate allows 10",
            at="/attributes",
            profile="dhgate",
        )
    ],
)
def too_many_custom_attributes(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report more attributes of the seller's own than the marketplace takes.

    Counts the names of the attributes that say `kind = "custom"`, as the readers of native files fill it in.

    The upload is rejected, or the last ones are lost.

    Keep those that shoppers look for, and move the others into the description.
    """
    limit = ctx.figure("attributes.max_custom")
    if limit is None:
        return
    names = {one.name for one in attributes_of(listing) if one.kind == "custom" and one.variant is None}
    if len(names) > limit.number:
        yield Hit(
            f"the listing has {len(names)} attributes of its own, {ctx.profile.title} allows {digits(limit.number)}",
            listing.at("attributes"),
            "Keep those that shoppers look for, and move the others into the description.",
            limit=limit.number,
            actual=len(names),
            figure=limit,
        )


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
    yield from _once(_vague(listing))


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
                    f'the value of {show(attribute.name, 40)} leaves open what else: "{match[0]}"',
                    attribute.pointer,
                    "Name everything, or leave the words out.",
                    chars=match.span(),
                    actual=storable(value),
                    confidence="medium",
                ),
            )


@rule(
    "ATT207",
    "attribute-value-markup",
    severity="warning",
    reads=("/attributes", "/variants"),
    good=[Example({**_MUG, "attributes": {"Material": "steel & silicone", "Use": "temperature < 90 °C"}})],
    bad=[
        Example(
            {**_MUG, "attributes": {"Material": "steel &amp; silicone"}},
            says='holds "&amp;"',
            at="/attributes/Material",
        ),
        Example({**_MUG, "attributes": {"Use": "office<br>car"}}, says='holds "<br>"', at="/attributes/Use"),
    ],
)
def attribute_value_markup(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report HTML tags, entities and control characters in the short value of an attribute.

    Values of more than 300 characters, and those named HTML or description, are left to the rules on descriptions.

    Marketplaces show the signs as they stand, or refuse the value.

    Write the character itself, and part several values into a list.
    """
    yield from _once(_marked(listing))


def _marked(listing: Listing) -> Iterator[tuple[Attribute, Hit]]:
    for attribute in attributes_of(listing):
        value = attribute.value
        if not isinstance(value, str) or len(value) > _PROSE:
            continue
        match = _MARKUP.search(value)
        name = attribute.name.casefold()
        if match is not None and not any(
            word in name for word in ("html", "descr", "body", "url", "link", "query")
        ):
            yield (
                attribute,
                Hit(
                    f'the value of {show(attribute.name, 40)} holds "{show(match[0], 30)}"',
                    attribute.pointer,
                    "Write the character itself, and part several values into a list.",
                    chars=match.span(),
                    actual=storable(value),
                ),
            )


RULES: tuple[Rule, ...] = (
    placeholder_value,
    attribute_value_too_long,
    attribute_value_chinese,
    attribute_value_refused,
    too_many_custom_attributes,
    vague_value,
    attribute_value_markup,
)
