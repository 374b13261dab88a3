"""ATT41x: one number on two products, and no number at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.attributes.identifiers import valid_gtin
from listing_lint.finding import Hit, Related
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, Member, NoOptions, Rule, rule
from listing_lint.rules.attribute_identifiers import codes_of
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from listing_lint.catalog.listing import Listing

_PEN = {"id": "A1", "title": "Ballpoint pen, blue, pack of 10"}
_VALID, _OTHER = "4006381333931", "4006381333948"


@rule(
    "ATT411",
    "gtin-of-two-variants",
    severity="error",
    reads=("/variants",),
    good=[
        Example({**_PEN, "variants": [{"sku": "A", "gtin": _VALID}, {"sku": "B", "gtin": _OTHER}]}),
        Example(
            {**_PEN, "gtin": _VALID, "variants": [{"sku": "A", "gtin": _VALID}]},
            why="the listing's number is its only variant's",
        ),
    ],
    bad=[
        Example(
            {**_PEN, "variants": [{"sku": "A", "gtin": _VALID}, {"sku": "B", "gtin": f"0{_VALID}"}]},
            why="the second is the same number with a zero before it",
            says=f'GTIN "0{_VALID}" is that of variant 1 as well',
            at="/variants/1/gtin",
        )
    ],
)
def gtin_of_two_variants(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two variants of a listing that have the same GTIN.

    Compares valid numbers; leading zeros do not count, so that a UPC equals the EAN of the same product.

    Each colour and size that can be ordered has a number of its own; marketplaces merge or refuse two with the same.

    Give each variant the number on its own packing.
    """
    variants = listing.fields.get("variants")
    if not isinstance(variants, list) or len(variants) < 2:
        return
    first: dict[str, int] = {}
    for code in codes_of(listing):
        if code.variant is None or code.kind == "issn":
            continue
        number = valid_gtin(code.text)
        if number is None:
            continue
        other = first.setdefault(number, code.variant)
        if other != code.variant and not _same_product(variants[other], variants[code.variant]):
            yield Hit(
                f'the {code.called} "{show(code.text, 40)}" is that of variant {other + 1} as well',
                code.pointer,
                "Give each variant the number on its own packing.",
                actual=storable(code.text),
                severity=None if code.sure else "warning",
                data={"first": listing.at("variants", other)},
            )


def _same_product(one: object, other: object) -> bool:
    """Whether two rows have one SKU, by warehouse or by price; without an SKU each row is a product of its own."""
    first, second = (row.get("sku") if isinstance(row, dict) else None for row in (one, other))
    return isinstance(first, (str, int)) and first == second


def _number_of(listing: Listing, ctx: Context) -> str | None:
    """What listings of one product share: store, marketplace, language, condition and the GTIN."""
    value = listing.fields.get("gtin")
    if value is None or isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    number = valid_gtin(str(value))
    if number is None:
        return None
    state = listing.text("condition") or ""
    return "\0".join(
        (
            number,
            listing.store or "",
            listing.marketplace or "",
            listing.locale or "",
            state.strip().casefold(),
        )
    )


@rule(
    "ATT412",
    "gtin-of-two-listings",
    severity="warning",
    scope="catalog",
    key=_number_of,
    reads=("/gtin",),
    good=[
        Example([{**_PEN, "gtin": _VALID}, {**_PEN, "id": "A2", "gtin": _OTHER}]),
        Example(
            [
                {**_PEN, "gtin": _VALID, "store": "north"},
                {**_PEN, "id": "A2", "gtin": _VALID, "store": "south"},
            ],
            why="two stores may sell the same product",
        ),
    ],
    bad=[
        Example(
            [{**_PEN, "gtin": _VALID}, {"id": "A2", "title": "Highlighter, yellow", "gtin": _VALID}],
            says=f'GTIN "{_VALID}" is that of listing A1 as well',
            at="/gtin",
        )
    ],
)
def gtin_of_two_listings(members: Sequence[Member], options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a GTIN that another listing of the same store has, too.

    Compares valid numbers of listings of one store, marketplace, language and condition.

    Either one of the numbers is wrong, or the store offers the same product twice, which most marketplaces do not allow.

    Correct the number, or take one of the listings down.

    A bundle or a multipack has a number of its own, and not that of the single product.
    """
    first = members[0]
    for index, member in enumerate(members[1:], 1):
        listing = member.listing
        if listing.id == first.listing.id:
            continue  # the same listing twice is another rule's matter
        value = str(listing.fields.get("gtin"))
        yield Hit(
            f'the GTIN "{show(value, 40)}" is that of listing {show(first.listing.id, 60)} as well',
            listing.at("gtin"),
            "Correct the number, or take one of the two listings down.",
            actual=storable(value),
            related=(
                Related("the first listing with this number", first.listing.path, first.line, first.column),
            ),
            data={"first": storable(first.listing.id)},
            member=index,
        )


@rule(
    "ATT413",
    "gtin-missing",
    severity="error",
    reads=("/gtin", "/attributes", "/variants"),
    figures=("gtin.required",),
    good=[
        Example(
            {**_PEN, "attributes": {"parent_child": "Parent"}},
            why="a parent, which nobody buys",
            profile="amazon",
        ),
        Example({**_PEN, "gtin": _VALID}, profile="amazon"),
        Example(
            {**_PEN, "variants": [{"sku": "A", "gtin": _VALID}]}, profile="amazon", why="on its variants"
        ),
    ],
    bad=[Example(_PEN, profile="amazon", says="the listing has no GTIN", at="")],
)
def gtin_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a listing without any GTIN where the marketplace asks for one.

    Any GTIN, EAN, UPC or ISBN counts, on the listing or on a variant, and an attribute that says that the product is exempt.

    Without the number, or an exemption, the marketplace takes no new product.

    Add the number below the barcode. A brand that is exempt can be left to this rule's suppression.
    """
    figure = ctx.figure("gtin.required")
    if figure is None or figure.value is not True or codes_of(listing):
        return
    if _exempt(listing):
        return
    yield Hit(
        "the listing has no GTIN, EAN, UPC or ISBN",
        "",
        "Add the number below the barcode, or make sure that the brand is exempt.",
        figure=figure,
        fold=True,
    )


def _exempt(listing: Listing) -> bool:
    attributes = listing.fields.get("attributes")
    if not isinstance(attributes, dict):
        return False
    from listing_lint.catalog.families import is_parent

    return is_parent(listing) or any(
        "exempt" in name.casefold() or name == "identifier_exists" for name in attributes
    )


RULES: tuple[Rule, ...] = (gtin_of_two_variants, gtin_of_two_listings, gtin_missing)
