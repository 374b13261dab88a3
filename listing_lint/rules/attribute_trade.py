"""ATT50x: condition and country of origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.attributes.conditions import CONDITION_IDS, CONDITIONS, NO_PLACES, is_condition
from listing_lint.attributes.countries import alpha2, codes_of
from listing_lint.attributes.placeholders import placeholder
from listing_lint.attributes.reading import attributes_of
from listing_lint.brands.letters import bare
from listing_lint.finding import Hit
from listing_lint.images.locate import show
from listing_lint.late import late
from listing_lint.rule import Context, Example, NoOptions, Rule, rule
from listing_lint.rules.image_facts import storable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

_BOWL = {"id": "A1", "title": "Salad bowl, oak, 28 cm"}

_SCHEMA_ORG = late(r"(?i)^https?://(?:www\.)?schema\.org/")


def _said(listing: Listing, member: str, meaning: str) -> Iterator[tuple[str, str]]:
    """What a listing says under a member and under attributes of the meaning, with the pointers."""
    value = listing.text(member)
    if value is not None:
        yield value, listing.at(member)
    for attribute in attributes_of(listing):
        if isinstance(attribute.value, str) and attribute.meaning == meaning:
            yield attribute.value, attribute.pointer


@rule(
    "ATT501",
    "condition-unknown",
    severity="warning",
    reads=("/condition", "/attributes"),
    good=[
        Example(
            {"id": "A1", "title": "Table lamp", "condition": "11"},
            why="Amazon's number for new goods in its reports",
        ),
        Example({**_BOWL, "condition": "New with tags"}),
        Example({**_BOWL, "condition": "https://schema.org/UsedCondition"}),
        Example({**_BOWL, "attributes": {"Zustand": "gebraucht"}}, why="in any language"),
    ],
    bad=[
        Example(
            {**_BOWL, "condition": "nwe"},
            says='condition "nwe" is none that marketplaces know',
            at="/condition",
        ),
        Example({**_BOWL, "condition": "A+++"}, says='condition "A+++"', at="/condition"),
    ],
)
def condition_unknown(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report a condition that no marketplace knows.

    Knows the words of the large marketplaces and of schema.org, and plain ones in a dozen languages. In an attribute, which may
    be called so for another reason, only a misspelt word is reported.

    The upload fails, or the goods are offered as new.

    Write new, used or refurbished, or the marketplace's own word for it; grades belong into the description.
    """
    for text, pointer in _said(listing, "condition", "condition"):
        value = _SCHEMA_ORG.sub("", text.strip())
        key = bare(value)
        if not value or is_condition(key) or value in CONDITION_IDS or placeholder(value) or len(value) > 60:
            continue
        if value.isdecimal() and len(value) < 3:
            continue  # a number of a marketplace's own list: Amazon's 11 and Taobao's 1 mean new
        if pointer != listing.at("condition") and (len(key.split(" ")) > 1 or not value.isascii()):
            continue
        words = key.split(" ")
        if any(is_condition(" ".join(words[:wide])) for wide in range(1, min(len(words), 4))):
            continue  # "used - like new, with box": a known word with details
        from listing_lint.suggest import closest

        near = (
            closest(value, [word for word in CONDITIONS.split(", ") if word.isascii()])
            if len(value) > 2
            else None
        )
        if near is None and pointer != listing.at("condition"):
            continue  # "Condition: In-Stock Items" is another question under the same name
        yield Hit(
            f'the condition "{show(value, 40)}" is none that marketplaces know',
            pointer,
            f'Did you mean "{near}"?'
            if near
            else "Write new, used or refurbished, or the marketplace's own word for it.",
            actual=storable(text),
            confidence="medium",
        )


@rule(
    "ATT502",
    "origin-unknown",
    severity="warning",
    reads=("/origin", "/attributes"),
    good=[
        Example({**_BOWL, "origin": "CN"}),
        Example(
            {**_BOWL, "attributes": {"Herkunftsland": "Deutschland", "Origin": "Mainland China"}},
            why="in any language",
        ),
        Example({**_BOWL, "attributes": {"Origin": "Yiwu"}}, why="a town, perhaps: not judged"),
    ],
    bad=[
        Example({**_BOWL, "origin": "XX"}, says='"XX" is no country code', at="/origin"),
        Example({**_BOWL, "origin": "Imported"}, says='"Imported" names no country', at="/origin"),
        Example(
            {**_BOWL, "attributes": {"Country of origin": "Chnia"}},
            says='"Chnia" names no country',
            at="/attributes/Country of origin",
        ),
    ],
)
def origin_unknown(listing: Listing, options: NoOptions, ctx: Context) -> Iterator[Hit]:
    """Report an origin that is no country: an unknown code, "imported", a misspelt name.

    Knows the codes of ISO 3166-1 and the countries' names in some forty languages. A text that is neither a country nor nearly
    one may be a town or a region, and is left alone.

    Customs and many marketplaces ask for the country, and a wrong code stops the parcel.

    Write the ISO code, or the country's name.
    """
    for text, pointer in _said(listing, "origin", "origin"):
        value = text.strip()
        if not value or len(value) > 60 or codes_of(value) or placeholder(value):
            continue
        if len(value) == 2 and value.isascii() and value.isalpha():
            message = f'the origin "{value}" is no country code of ISO 3166-1'
            help_ = "Write the code of two letters, such as CN or DE."
        elif bare(value) in NO_PLACES:
            message, help_ = (
                f'the origin "{show(value, 40)}" names no country',
                "Write the country, or its ISO code.",
            )
        else:
            near = _near(value)
            if near is None:
                continue
            message, help_ = f'the origin "{show(value, 40)}" names no country', f"Did you mean {near}?"
        yield Hit(message, pointer, help_, actual=storable(text), confidence="medium")


def _near(value: str) -> str | None:
    """The country that a misspelt English name probably stands for."""
    from listing_lint.attributes.tables import COUNTRIES
    from listing_lint.suggest import closest

    if not value.isascii() or not value.replace(" ", "").isalpha() or len(value) < 5:
        return None
    known = [name for name in COUNTRIES if name.isascii() and len(name) > 3 and name[0] == value[0].lower()]
    near = closest(value, known)
    if near is None or abs(len(near) - len(value)) > 2:
        return None
    codes = COUNTRIES[near].split(" ")
    return near.title() if len(codes) == 1 and codes[0] in alpha2() else None


RULES: tuple[Rule, ...] = (condition_unknown, origin_unknown)
