"""ATT202 to ATT207: values that a marketplace does not take: too long, refused, in signs that it does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.attributes.kinds import called
from listing_lint.attributes.reading import Attribute, attributes_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.attribute_values import once_each
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_MUG = {"id": "A1", "title": "Travel mug, steel, 500 ml"}
_CHINESE = late("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_MARKUP = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,200})?/?>|&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,5});"
    "|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]"
)
_PROSE = 300
_SHOP_COLUMN = late(
    r"^(?:meta|seo|og)_|^(?:[a-z0-9]+_)*(?:url|slug|permalink|html|json)(?:_|$)|_(?:descriptions?|options|prices|variants)$"
)
"""Columns of a shop's database that an export puts among the attributes: they are not uploaded as such."""


@rule(
    "ATT202",
    "attribute-value-too-long",
    severity="error",
    reads=("/attributes", "/variants"),
    figures=("attributes.max_value_length",),
    good=[
        Example({**_MUG, "attributes": {"Material": "stainless steel"}}, profile="dhgate"),
        Example(
            {
                **_MUG,
                "attributes": {"meta_description": "Buy the travel mug of steel that keeps tea hot all day"},
            },
            profile="dhgate",
            why="a column of the shop, not an attribute of the product",
        ),
        Example(
            {
                **_MUG,
                "attributes": {
                    "Specifications": "double wall, keeps tea hot for six hours, one year of warranty"
                },
            },
            profile="dhgate",
            why="what a table says of all attributes at once, not the value of one",
        ),
    ],
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
    yield from once_each(
        (
            attribute,
            Hit(
                f"the value of {called(listing, attribute)} has {counted(size(attribute.value, limit), limit)}, "
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
        if isinstance(attribute.value, str)
        and size(attribute.value, limit) > limit.number
        and not _SHOP_COLUMN.search(attribute.name)
        and not _of_all_attributes(attribute.name)
    )


def _of_all_attributes(name: str) -> bool:
    """Whether a column's name is that of all attributes together: "Specifications", "spek", "özellikler".

    Where such a cell is no list of names with values it is running text, which nobody uploads as one attribute's value.
    """
    from listing_lint.catalog.tables.names import meaning  # only where a value is too long

    found = meaning(name)
    return found is not None and found.member == "pairs"


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
    yield from once_each(_chinese(listing, ctx))


def _chinese(listing: Listing, ctx: Context) -> Iterator[tuple[Attribute, Hit]]:
    for attribute in attributes_of(listing):
        value = attribute.value
        if not isinstance(value, str) or value.isascii() or attribute.kind not in (None, "custom"):
            continue
        match = _CHINESE.search(value) if max(value) >= "\u3400" else None
        if match is not None:
            yield (
                attribute,
                Hit(
                    f"the value of {called(listing, attribute)} holds Chinese characters, which {ctx.profile.title} refuses",
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
    yield from once_each(
        (
            attribute,
            Hit(
                f'{called(listing, attribute)} is "{show(attribute.value, 40)}", which {ctx.profile.title} may refuse',
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
            says="11 custom attributes, DHgate allows 10",
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
            f"the listing has {len(names)} custom attributes, {ctx.profile.title} allows {digits(limit.number)}",
            listing.at("attributes"),
            "Keep those that shoppers look for, and move the others into the description.",
            limit=limit.number,
            actual=len(names),
            figure=limit,
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
    yield from once_each(_marked(listing))


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
                    f'the value of {called(listing, attribute)} holds "{show(match[0], 30)}"',
                    attribute.pointer,
                    "Write the character itself, and part several values into a list.",
                    chars=match.span(),
                    actual=storable(value),
                ),
            )


RULES: tuple[Rule, ...] = (
    attribute_value_too_long,
    attribute_value_chinese,
    attribute_value_refused,
    too_many_custom_attributes,
    attribute_value_markup,
)
