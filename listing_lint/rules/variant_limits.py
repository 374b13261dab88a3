"""VAR1xx: how many variants and options a marketplace takes, and in which form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.offers.variants import offers_of, variants_of
from listing_lint.profiles.units import counted, digits, fitting, size
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json

_THREE: list[Json] = [
    {"sku": "T1", "attributes": {"Size": "S"}},
    {"sku": "T2", "attributes": {"Size": "M"}},
    {"sku": "T3", "attributes": {"Size": "L"}},
]


@rule(
    "VAR101",
    "too-many-variants",
    severity="error",
    reads="/variants",
    figures=("variants.max_count",),
    good=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": _THREE},
            config={"profiles": {"dhgate": {"variants": {"max_count": 3}}}},
            profile="dhgate",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": _THREE},
            why="one more than the limit that this catalog sets",
            says="listing has 3 variants, DHgate allows 2",
            at="/variants",
            config={"profiles": {"dhgate": {"variants": {"max_count": 2}}}},
            profile="dhgate",
        ),
    ],
)
def too_many_variants(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing with more variants than the marketplace takes.

    Counts the entries of `variants`.

    The upload is rejected, or variants are dropped without a word.

    Divide the listing, or leave out variants that hardly sell.

    Only for marketplaces whose profile has the figure; set `variants.max_count` in your own profile for another.
    """
    limit = ctx.figure("variants.max_count")
    entries = listing.fields.get("variants")
    if limit is None or not isinstance(entries, list) or len(entries) <= limit.number:
        return
    yield Hit(
        f"listing has {counted(len(entries), limit)}, {ctx.profile.title} allows {digits(limit.number)}",
        "/variants",
        "Divide the listing in two, or leave out variants that hardly sell.",
        limit=limit.number,
        actual=len(entries),
        figure=limit,
    )


@rule(
    "VAR102",
    "too-many-options",
    severity="error",
    reads="/variants",
    figures=("variants.max_options",),
    good=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [{"attributes": {"Colour": "red", "Size": "M", "Fit": "slim"}}],
            },
            why="three options, as AliExpress allows",
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [{"attributes": {"Colour": "red", "Size": "M", "Fit": "slim", "Sleeve": "long"}}],
            },
            why="four options",
            says="variant 1 differs in 4 properties, AliExpress allows 3",
            at="/variants/0/attributes",
            profile="aliexpress",
        ),
    ],
)
def too_many_options(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report variants that differ in more properties than the marketplace takes.

    Counts the names in the `attributes` of each variant, and reports the first variant that has too many.

    The upload is rejected.

    Join two options ("Black / M"), or move what is the same for all variants to the listing's attributes.

    An option that has one and the same value in every variant counts as well: marketplaces count it.
    """
    limit = ctx.figure("variants.max_options")
    if limit is None:
        return
    for variant in variants_of(listing):
        attributes = variant.fields.get("attributes")
        if isinstance(attributes, dict) and len(attributes) > limit.number:
            yield Hit(
                f"{variant.name} differs in {counted(len(attributes), limit)}, "
                f"{ctx.profile.title} allows {digits(limit.number)}",
                f"{variant.at}/attributes",
                "Join two options, or move what all variants share to the listing's own attributes.",
                limit=limit.number,
                actual=len(attributes),
                figure=limit,
            )
            return


@rule(
    "VAR103",
    "option-value-too-long",
    severity="error",
    reads="/variants",
    figures=("variants.max_value_length",),
    good=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"attributes": {"Colour": "navy"}}]},
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"attributes": {"Colour": "navy blue " * 8}}]},
            why="more than AliExpress's 70 characters",
            says='option "Colour" of variant 1 has 79 characters, AliExpress allows 70',
            at="/variants/0/attributes/Colour",
            profile="aliexpress",
        ),
    ],
)
def option_value_too_long(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an option value that is longer than the marketplace stores.

    Counts the characters of each value in the `attributes` of a variant, without the spaces around it.

    The upload is rejected or the value is cut, and two variants may then read the same.

    Shorten the value to what tells the variants apart.
    """
    limit = ctx.figure("variants.max_value_length")
    if limit is None:
        return
    for variant in variants_of(listing):
        for name, value in variant.options.items():
            text = value.rstrip()
            length = size(text.lstrip(), limit)
            if length > limit.number:
                from listing_lint.catalog.listing import escape

                lead = len(text) - len(text.lstrip())
                yield Hit(
                    f'option "{show(name, 40)}" of {variant.name} has {counted(length, limit)}, '
                    f"{ctx.profile.title} allows {digits(limit.number)}",
                    f"{variant.at}/attributes/{escape(name)}",
                    "Shorten the value to what tells the variants apart.",
                    chars=(lead + fitting(text.lstrip(), limit), len(text)),
                    limit=limit.number,
                    actual=length,
                    figure=limit,
                )


@rule(
    "VAR104",
    "option-value-characters",
    severity="error",
    reads="/variants",
    figures=("variants.forbidden_characters",),
    good=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"attributes": {"Size": "EU 42"}}]},
            profile="aliexpress",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"attributes": {"Colour": "red, striped"}}]},
            why="AliExpress takes no comma",
            says='option "Colour" of variant 1 holds ",", which AliExpress does not take',
            at="/variants/0/attributes/Colour",
            profile="aliexpress",
        ),
    ],
)
def option_value_characters(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an option value with a character that the marketplace uses for itself.

    Looks for the characters that the profile forbids in each value of a variant's `attributes`.

    They part values in the marketplace's own format: the upload fails, or the value is torn.

    Write the value without them.
    """
    figure = ctx.figure("variants.forbidden_characters")
    if figure is None:
        return
    from listing_lint.catalog.listing import escape

    for variant in variants_of(listing):
        for name, value in variant.options.items():
            found = [(value.index(char), char) for char in figure.names if char in value]
            if found:
                at, char = min(found)
                yield Hit(
                    f'option "{show(name, 40)}" of {variant.name} holds "{char}", which {ctx.profile.title} does not take',
                    f"{variant.at}/attributes/{escape(name)}",
                    f'Write the value without "{char}".',
                    chars=(at, at + len(char)),
                    limit=list(figure.names),
                    actual=storable(value),
                    figure=figure,
                )


@rule(
    "VAR105",
    "sku-code-form",
    severity="error",
    reads=("/variants", "/sku"),
    figures=("variants.max_sku_length", "variants.sku_alphanumeric"),
    good=[Example({"id": "A1", "title": "Shirt", "variants": [{"sku": "SHIRT042M"}]}, profile="aliexpress")],
    bad=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"sku": "SHIRT-SUMMER-2026-042-M"}]},
            why="23 characters",
            says="the SKU code of variant 1 has 23 characters, AliExpress allows 20",
            at="/variants/0/sku",
            profile="aliexpress",
        ),
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"sku": "SHIRT 42/M"}]},
            why="a blank and a slash",
            says='the SKU code of variant 1 holds " ", AliExpress takes half-width letters and digits',
            at="/variants/0/sku",
            profile="aliexpress",
        ),
    ],
)
def sku_code_form(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an SKU code that is too long, or holds characters that are not taken.

    Looks at `sku` of the listing and of each variant.

    The upload is rejected; a code that is cut can't be matched with your own stock list any more.

    Give the variant a shorter code, and keep the long one in `meta`.

    The marketplace's document names letters and digits, and rules out blanks, "<" and ">". Hyphens and underscores are in
    common use and are let through.
    """
    longest, plain = ctx.figure("variants.max_sku_length"), ctx.figure("variants.sku_alphanumeric")
    for offer in offers_of(listing):
        code = offer.fields.get("sku")
        if isinstance(code, int) and not isinstance(code, bool):
            code = str(code)
        if not isinstance(code, str) or not code:
            continue
        at = f"{offer.at}/sku"
        if longest is not None and size(code, longest) > longest.number:
            yield Hit(
                f"the SKU code of {offer.name} has {counted(size(code, longest), longest)}, "
                f"{ctx.profile.title} allows {digits(longest.number)}",
                at,
                "Give it a shorter code.",
                chars=(fitting(code, longest), len(code)),
                limit=longest.number,
                actual=size(code, longest),
                figure=longest,
            )
        elif plain is not None and plain.value is True:
            odd = next((index for index, char in enumerate(code) if not _taken(char)), None)
            if odd is not None:
                yield Hit(
                    f'the SKU code of {offer.name} holds "{show(code[odd], 10)}", '
                    f"{ctx.profile.title} takes half-width letters and digits without blanks",
                    at,
                    "Write the code without blanks, with letters A to Z and digits.",
                    chars=(odd, odd + 1),
                    actual=storable(code),
                    figure=plain,
                )


def _taken(char: str) -> bool:
    return "!" <= char <= "~" and char not in "<>"


RULES: tuple[Rule, ...] = (
    too_many_variants,
    too_many_options,
    option_value_too_long,
    option_value_characters,
    sku_code_form,
)
