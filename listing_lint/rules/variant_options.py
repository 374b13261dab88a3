"""VAR2xx: variants that can't be told apart, or that don't belong together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.attributes.identifiers import is_rounded
from listing_lint.finding import Hit, Nearby
from listing_lint.images.locate import show
from listing_lint.offers.variants import single_variants, variants_of
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.offers.variants import Offer

_SHORT = 60
_EMPTY = frozenset({"", "default title", "default", "title"})


def _folded(text: str) -> str:
    return _short(text) if len(text) <= _SHORT else _plain(text)


@lru_cache(maxsize=4096)
def _short(text: str) -> str:
    """Remembered: options come again and again."""
    return _plain(text)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=4096)
def _key(options: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Options by which two variants are the same. Remembered: the same ones come in listing after listing."""
    return tuple(sorted((_folded(name), _folded(value)) for name, value in options))


def _code(offer: Offer, name: str) -> str:
    value = offer.fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return value.strip() if isinstance(value, str) else ""


@rule(
    "VAR201",
    "duplicate-sku",
    severity="error",
    reads="/variants",
    good=[Example({"id": "A1", "title": "Shirt", "variants": [{"sku": "S-M"}, {"sku": "S-L"}]})],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [
                    {"sku": "S-M", "attributes": {"Size": "M"}},
                    {"sku": "S-M", "attributes": {"Size": "L"}},
                ],
            },
            why="two sizes with one code",
            says='variants 1 and 2 have the SKU code "S-M"',
            at="/variants/1/sku",
        ),
    ],
)
def duplicate_sku(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two variants of one listing with the same SKU code.

    Compares `sku` of all variants, as written.

    Stock and orders are matched by the code: one of the two sells what the other has, and most uploads fail.

    Give each variant a code of its own.

    The same code in two stores is normal and is not looked at.
    """
    yield from _repeated(listing, "sku", "SKU code", "Give each variant a code of its own.")


@rule(
    "VAR202",
    "duplicate-gtin",
    severity="error",
    reads="/variants",
    good=[
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"gtin": "4006381333931"}, {"gtin": "4006381333948"}]}
        ),
        Example(
            {"id": "A1", "title": "Shirt", "variants": [{"gtin": "4.00638E+12"}, {"gtin": "4.00638E+12"}]},
            why="rounded by a spreadsheet, which ATT405 tells; they may have been two numbers",
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [{"gtin": "4006381333931"}, {"gtin": "4006381333931"}],
            },
            why="one number for two products",
            says='variants 1 and 2 have the GTIN "4006381333931"',
            at="/variants/1/gtin",
        ),
    ],
)
def duplicate_gtin(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two variants of one listing with the same GTIN, EAN, UPC or ISBN.

    Compares `gtin` of all variants.

    Each colour and size has a number of its own; marketplaces merge or refuse variants that share one.

    Look the numbers up on the packages, or leave the field out where you have none.
    """
    yield from _repeated(listing, "gtin", "GTIN", "Give each variant its own number, or none.")


def _repeated(listing: Listing, name: str, what: str, advice: str) -> Iterator[Hit]:
    variants = single_variants(listing)
    if len(variants) < 2:
        return
    first: dict[str, Offer] = {}
    for variant in variants:
        code = _code(variant, name)
        if not code or (name == "gtin" and is_rounded(code)):
            continue
        earlier = first.setdefault(code, variant)
        if earlier is not variant and earlier.index is not None and variant.index is not None:
            yield Hit(
                f'variants {earlier.index + 1} and {variant.index + 1} have the {what} "{show(code, 60)}"',
                f"{variant.at}/{name}",
                advice,
                actual=storable(code),
                nearby=(Nearby(f"first use of the {what}", f"{earlier.at}/{name}"),),
            )


@rule(
    "VAR203",
    "duplicate-options",
    severity="error",
    reads="/variants",
    good=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [
                    {"attributes": {"Colour": "red", "Size": "M"}},
                    {"attributes": {"Colour": "red", "Size": "L"}},
                ],
            }
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [
                    {"sku": "1", "attributes": {"Colour": "red", "Size": "M"}},
                    {"sku": "2", "attributes": {"Size": "M", "Colour": "Red"}},
                ],
            },
            why="the same colour and size twice",
            says="variants 1 and 2 have the same options (Colour red, Size M)",
            at="/variants/1/attributes",
        ),
    ],
)
def duplicate_options(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report two variants with the same values for the same options.

    Compares `attributes` of all variants; case, blanks and the order of the options don't count.

    The shopper can't choose between them, and marketplaces refuse the second or overwrite the first.

    Remove one of the two, or add the option in which they differ.
    """
    first: dict[tuple[tuple[str, str], ...], Offer] = {}
    for variant in single_variants(listing):
        attributes = variant.fields.get("attributes")
        values = variant.options
        if not values or not isinstance(attributes, dict) or len(values) != len(attributes):
            continue
        short = sum(len(name) + len(value) for name, value in values.items()) <= 4 * _SHORT
        key = (_key if short else _key.__wrapped__)(tuple(values.items()))
        earlier = first.setdefault(key, variant)
        if earlier is not variant and earlier.index is not None and variant.index is not None:
            said = ", ".join(
                f"{show(name, 30)} {show(value, 30)}" for name, value in list(earlier.options.items())[:4]
            )
            yield Hit(
                f"variants {earlier.index + 1} and {variant.index + 1} have the same options ({said})",
                f"{variant.at}/attributes",
                "Remove one of the two, or add the option in which they differ.",
                actual=said,
                nearby=(Nearby("the first variant with these options", f"{earlier.at}/attributes"),),
            )


@rule(
    "VAR204",
    "differing-option-names",
    severity="warning",
    reads="/variants",
    good=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [{"attributes": {"Size": "M"}}, {"attributes": {"Size": "L"}}],
            }
        ),
    ],
    bad=[
        Example(
            {
                "id": "A1",
                "title": "Shirt",
                "variants": [
                    {"attributes": {"Colour": "red"}},
                    {"attributes": {"Colour": "blue"}},
                    {"attributes": {"Color": "green"}},
                ],
            },
            why="one option under two names",
            says='variant 3 has the option "Color", the others "Colour"',
            at="/variants/2/attributes",
        ),
    ],
)
def differing_option_names(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a variant whose options are not called like those of the others.

    Compares the names in `attributes` of each variant with those that most variants have.

    All variants of a listing differ in the same options; the odd one out is refused or gets an empty choice.

    Give all variants the same options, spelt alike.
    """
    variants = [one for one in single_variants(listing) if isinstance(one.fields.get("attributes"), dict)]
    if len(variants) < 2:
        return
    names = [frozenset(one.fields["attributes"]) for one in variants]
    if all(one == names[0] for one in names):
        return
    from collections import Counter

    usual = Counter(names).most_common(1)[0][0]
    for variant, its in zip(variants, names, strict=True):
        if its != usual:
            odd, missing = sorted(its - usual), sorted(usual - its)
            said = (
                f"has the option {_listed(odd)}, the others {_listed(missing)}"
                if odd and missing
                else f"has the option {_listed(odd)}, which the others lack"
                if odd
                else f"lacks the option {_listed(missing)}, which the others have"
            )
            yield Hit(
                f"{variant.name} {said}",
                f"{variant.at}/attributes",
                "Give all variants the same options, spelt alike.",
                actual=[storable(name) for name in sorted(its)[:20]],
                limit=[storable(name) for name in sorted(usual)[:20]],
            )


def _listed(names: list[str]) -> str:
    shown = [f'"{show(name, 30)}"' for name in names[:3]]
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown) if shown else "none"


@rule(
    "VAR205",
    "lone-variant",
    severity="info",
    reads="/variants",
    good=[
        Example({"id": "A1", "title": "Mug", "price": 9}),
        Example(
            {"id": "A1", "title": "Mug", "variants": [{"attributes": {"Colour": "red"}}]},
            why="its option says more",
        ),
    ],
    bad=[
        Example(
            {"id": "A1", "title": "Mug", "price": 9, "variants": [{"title": "Default Title", "price": 9}]},
            why="there is nothing to choose",
            says="the only variant says nothing that the listing does not say",
            at="/variants/0",
        ),
    ],
)
def lone_variant(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a single variant without options, which is the listing itself.

    Looks for one variant whose `attributes` are absent, or hold a shop system's "Default Title".

    Marketplaces want either a plain product or variants that differ; some refuse a single one without an option.

    Move its price, stock and code to the listing, and remove the variant.
    """
    entries = listing.fields.get("variants")
    if not isinstance(entries, list) or len(entries) != 1:
        return
    variants = variants_of(listing)
    if not variants:
        return
    title = variants[0].fields.get("title")
    same = not isinstance(title, str) or _folded(title) in (*_EMPTY, _folded(listing.title or ""))
    if same and all(_folded(value) in _EMPTY for value in variants[0].options.values()):
        attributes = variants[0].fields.get("attributes")
        if isinstance(attributes, dict) and len(attributes) != len(variants[0].options):
            return
        yield Hit(
            "the only variant says nothing that the listing does not say",
            "/variants/0",
            "Move its price, stock and code to the listing, and remove the variant.",
            fold=True,
        )


RULES: tuple[Rule, ...] = (
    duplicate_sku,
    duplicate_gtin,
    duplicate_options,
    differing_option_names,
    lone_variant,
)
