"""Where a listing is delivered to, as far as it, or the configuration, says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing

EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
"""The member states of the European Union."""

_UNIONS = {
    "eu": "EU", "european union": "EU", "europe": "EU", "europa": "EU", "europäische union": "EU", "europaische union": "EU",
    "union européenne": "EU", "union europeenne": "EU", "unión europea": "EU", "union europea": "EU", "unione europea": "EU",
    "europese unie": "EU", "欧盟": "EU", "欧洲": "EU", "евросоюз": "EU", "европа": "EU",
    "world": "WORLD", "worldwide": "WORLD", "international": "WORLD", "global": "WORLD", "all countries": "WORLD", "weltweit": "WORLD",
    "monde entier": "WORLD", "todo el mundo": "WORLD", "全球": "WORLD", "весь мир": "WORLD",
}  # fmt: skip
_KEYS = frozenset(
    {"to", "shipsto", "shipto", "destination", "destinations", "country", "countries", "region", "regions", "deliversto",
     "deliverto", "shiptocountries", "shippingcountries", "regionincluded"}
)  # fmt: skip
_MOST = 400
_NOWHERE: frozenset[str] = frozenset()


def codes_in(value: Any) -> frozenset[str]:
    """ISO codes, ``EU`` or ``WORLD`` that a text, or a list of texts, names; words that are neither are left out."""
    found: set[str] = set()
    for text in _texts(value):
        for part in text.replace(";", ",").replace("|", ",").split(","):
            found.update(_codes(part))
    return frozenset(found)


def _codes(text: str) -> tuple[str, ...]:
    from listing_lint.attributes.countries import codes_of

    union = _UNIONS.get(bare(text))
    return (union,) if union else codes_of(text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value[:4000]
    elif isinstance(value, list | tuple):
        for one in value[:_MOST]:
            if isinstance(one, str):
                yield one[:100]
            elif isinstance(one, dict):
                yield from _texts([one.get("country"), one.get("regionName"), one.get("code")])


def destinations_of(listing: Listing) -> frozenset[str]:
    """Where the listing is delivered to: its member ``ships_to``, or what ``shipping`` says of countries. Empty if unsaid."""
    named, shipping = listing.fields.get("ships_to"), listing.fields.get("shipping")
    if named is None and not isinstance(shipping, dict):
        return _NOWHERE
    said = codes_in(named)
    if said:
        return said
    found: set[str] = set()
    if isinstance(shipping, dict):
        for key, value in shipping.items():
            if bare(key).replace(" ", "") in _KEYS:
                found |= codes_in(value)
    return frozenset(found)


def reaches(destinations: frozenset[str], wanted: tuple[str, ...]) -> bool:
    """Whether goods for these destinations get to one of those that are wanted."""
    if "WORLD" in destinations:
        return True
    for one in wanted:
        code = one.strip().upper()
        if (
            code in destinations
            or (code == "EU" and destinations & EU)
            or (code in EU and "EU" in destinations)
        ):
            return True
    return False
