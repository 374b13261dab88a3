"""ATT1xx: attributes that a marketplace, a law or the user's configuration wants."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from listing_lint.attributes.categories import below_category, kinds_of
from listing_lint.attributes.destinations import destinations_of, reaches
from listing_lint.attributes.names import meaning_of
from listing_lint.attributes.reading import attributes_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.attributes.reading import Attribute
    from listing_lint.catalog.listing import Listing
    from listing_lint.profiles.needs import Need

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "brand": ("brand",),
    "gtin": ("gtin",),
    "ean": ("gtin",),
    "upc": ("gtin",),
    "isbn": ("gtin",),
    "mpn": ("mpn",),
    "condition": ("condition",),
    "origin": ("origin",),
    "weight": ("weight",),
    "dimensions": ("dimensions",),
    "manufacturer": ("manufacturer",),
    "responsible person": ("responsible_person",),
    "warranty": ("warranty",),
}
"""Members of a listing that answer what an attribute of a meaning asks."""
_LAMP = {"id": "A1", "title": "Desk lamp with battery", "category": "Home > Lamps"}
_WANTS: dict[str, Any] = {
    "profiles": {
        "base": {
            "needs": [
                {"name": "lamps", "category": ["Lamps"], "required": ["Wattage"], "recommended": ["Colour"]},
                {"name": "batteries", "required": ["Battery type"], "when": {"Batteries included": ["yes"]}},
            ]
        }
    }
}
_YES = frozenset({"yes", "true", "1", "ja", "oui", "si", "sim", "да", "是", "はい", "tak", "evet"})
_NO = frozenset({"no", "false", "0", "nein", "non", "não", "nao", "нет", "否", "いいえ", "nie", "nee"})


@rule(
    "ATT101",
    "attribute-missing",
    severity="error",
    reads=("/attributes", "/category"),
    good=[
        Example(
            {**_LAMP, "attributes": {"Leistung": "5 W", "Batteries included": "no"}},
            why="the attribute stands there in another language, and no battery is included",
            config=_WANTS,
        ),
        Example({"id": "A1", "title": "Mug", "category": "Kitchen"}, why="another category", config=_WANTS),
    ],
    bad=[
        Example(
            {**_LAMP, "attributes": {"Colour": "white"}},
            says='the attribute "Wattage" is missing',
            at="",
            config=_WANTS,
        ),
        Example(
            {**_LAMP, "attributes": {"Wattage": "5 W", "Batteries included": "Yes"}},
            why="wanted because of another attribute",
            says='the attribute "Battery type" is missing',
            at="",
            config=_WANTS,
        ),
    ],
)
def attribute_missing(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report attributes that must be there and are not, or are blank.

    What is wanted stands in the profile's `needs`: by category, by destination, or because another attribute has a certain
    value. An attribute counts under its name in any language that is known, on the listing or on its variants.

    The upload fails, or the listing is hidden from everybody who filters.

    Fill the attribute in.

    Write the needs of your own categories into `[[profiles.NAME.needs]]` of your configuration.
    """
    for need in needs_of(listing, ctx):
        reason = _because(need)
        reason = f", which is wanted{reason}" if reason else ""
        for wanted in need.required:
            if not _has(listing, wanted):
                yield Hit(
                    f"{_called(wanted)} is missing{reason}",
                    "",
                    "Fill it in." if wanted.startswith("/") else "Fill the attribute in.",
                    figure=need.statement,
                    actual=wanted,
                    data={"attribute": wanted, "need": need.name},
                )


@rule(
    "ATT102",
    "attribute-advised",
    severity="info",
    fold=True,
    reads=("/attributes", "/category"),
    good=[Example({**_LAMP, "attributes": {"Wattage": "5 W", "Farbe": "weiß"}}, config=_WANTS)],
    bad=[
        Example(
            {**_LAMP, "attributes": {"Wattage": "5 W"}},
            says='advised in Lamps: "Colour"',
            at="",
            config=_WANTS,
        )
    ],
)
def attribute_advised(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report attributes that are advised for such goods and are not there.

    What is advised stands in the profile's `needs`, beside what is required. Listings of one file are counted together.

    Shoppers filter by them, and ask or go elsewhere where they find nothing.

    Add those that the product has.
    """
    for need in needs_of(listing, ctx):
        missing = [wanted for wanted in need.recommended if not _has(listing, wanted)]
        if missing:
            yield Hit(
                f"the listing lacks what is advised{_because(need)}: "
                + ", ".join(f'"{show(one.removeprefix("/"), 40)}"' for one in missing),
                "",
                "Add those that the product has.",
                figure=need.statement,
                severity="info",
                subject=need.name,
                data={"attributes": list(missing), "need": need.name},
            )


def _called(wanted: str) -> str:
    return f"the field {wanted[1:]}" if wanted.startswith("/") else f'the attribute "{show(wanted, 40)}"'


def _because(need: Need) -> str:
    """Who wants it, and why of this listing."""
    parts = []
    if need.when:
        parts.append(
            "where "
            + " and ".join(
                f"{name} is {' or '.join(values) or 'given'}" for name, values in need.when.items()
            )
        )
    if need.category:
        parts.append(f"in {' or '.join(need.category[:2])}")
    elif need.goods:
        parts.append(f"for {' or '.join(need.goods)}")
    if need.ships_to:
        parts.append(f"in offers to {' or '.join(need.ships_to)}")
    reason = " ".join(parts)
    return f" {reason}" if reason else ""


def needs_of(listing: Listing, ctx: Context) -> Iterator[Need]:
    """The needs of the profile that this listing meets the conditions of."""
    needs = ctx.profile.needs
    if not needs:
        return
    category = listing.fields.get("category")
    for need in needs:
        if need.category and not any(below_category(category, one) for one in need.category):
            continue
        if need.goods:
            kinds = kinds_of(category)
            if kinds.isdisjoint(need.goods) or "clothing accessories" in kinds - set(need.goods):
                continue
        if need.ships_to and not reaches(destinations_of(listing), need.ships_to):
            continue
        if all(_is(listing, name, values) for name, values in need.when.items()):
            yield need


def _is(listing: Listing, name: str, values: tuple[str, ...]) -> bool:
    wanted = {bare(value) for value in values}
    for said in (_YES, _NO):
        if wanted & said:
            wanted |= said
    return any(not wanted or bare(text) in wanted for text in answers(listing, name))


def _has(listing: Listing, wanted: str) -> bool:
    if wanted.startswith("/"):
        value: Any = listing.fields
        for part in wanted[1:].split("/"):
            value = value.get(part) if isinstance(value, dict) else None
        return (
            value is not None
            and value not in ("", [], {})
            and not (isinstance(value, str) and value.isspace())
        )
    return any(True for _ in answers(listing, wanted))


def _named(listing: Listing) -> tuple[dict[str, list[Attribute]], dict[str, list[Attribute]]]:
    """The attributes by their names laid bare and by their meanings; kept with the listing, as each need asks for them."""
    found: tuple[dict[str, list[Attribute]], dict[str, list[Attribute]]] | None
    found = listing.__dict__.get("_named")
    if found is None:
        by_name: dict[str, list[Attribute]] = {}
        by_meaning: dict[str, list[Attribute]] = {}
        for one in attributes_of(listing):
            by_name.setdefault(bare(one.name[:120]), []).append(one)
            if one.meaning is not None:
                by_meaning.setdefault(one.meaning, []).append(one)
        found = listing.__dict__["_named"] = by_name, by_meaning
    return found


def _holders(listing: Listing) -> list[Mapping[str, Any]]:
    """The listing's members, and those of its variants."""
    variants = listing.fields.get("variants")
    return [
        listing.fields,
        *((one for one in variants if isinstance(one, dict)) if isinstance(variants, list) else ()),
    ]


def answers(listing: Listing, name: str) -> Iterator[str]:
    """What the listing says about an attribute, blank answers left out."""
    meaning, key = meaning_of(name), bare(name)
    by_name, by_meaning = _named(listing)
    for attribute in chain(by_name.get(key, ()), by_meaning.get(meaning, ()) if meaning is not None else ()):
        if text := attribute.text.strip():
            yield text
    for member in _FIELDS.get(meaning or "", ()):
        for holder in _holders(listing):
            value = holder.get(member)
            if isinstance(value, (str, int, float)) and str(value).strip():
                yield str(value)
            elif isinstance(value, (dict, list)) and value:
                yield "given"
    if meaning == "dimensions":
        sides = {one.meaning for one in attributes_of(listing)}
        if len(sides & {"length", "width", "height", "depth", "diameter"}) >= 2:
            yield "given"


RULES: tuple[Rule, ...] = (attribute_missing, attribute_advised)
