"""What interfaces of shops keep in forms of their own: Vendure, Sylius, Allegro and Stripe, and links of JSON:API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.words import stands_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.readers.draft import Draft, Fields


def names_alone(entry: Mapping[str, Any]) -> bool:
    """Whether an object only names another one by its kind and number, as JSON:API links: ``{"id": "9", "type": "image"}``."""
    return entry.keys() == {"id", "type"} and all(isinstance(one, str) for one in entry.values())


_TEXTS = (
    ("title", ("name", "title")),
    ("description", ("description",)),
    ("short_description", ("shortdescription",)),
)


def take_translations(draft: Draft, item: Fields) -> None:
    """The texts of a product that has them in its translations alone, in English or in the first language.

    ``{"translations": {"en_US": {"name": "Jeans"}}}``, or a list of such with their ``locale``.
    """
    known = item.known(TRANSLATIONS)
    if not known or isinstance(draft.fields.get("title"), str):
        return
    whole = item.inner(known[0])
    found = [whole.inner(name) for name in whole.kind.names] or item.objects(known[0])
    named = [one for one in found if isinstance(one.get("name", "title")[0], str)]
    chosen = next((one for one in named if _language(one).startswith("en")), named[0] if named else None)
    if chosen is None:
        return
    for member, names in _TEXTS:
        if isinstance(draft.fields.get(member), dict | list):
            # The product itself, or the list of its texts.
            del draft.fields[member], draft.pointers[f"/{member}"]
        draft.put(member, *chosen.get(*names))


TRANSLATIONS = Names(
    (
        "translations",
        "itemtexts",
        "localizations",
        "localisations",
        "texts",
        "productdescriptions",
        "productdescription",
    )
)
"""What lists the texts of a product, each in a language: Sylius and Vendure, plentymarkets and others."""


def _language(texts: Fields) -> str:
    said, _ = texts.get("locale", "languagecode", "language", "lang")
    return said if isinstance(said, str) else texts.at.rpartition("/")[2]


def counts_as_vendure(item: Fields) -> bool:
    """Whether the variants are Vendure's, which counts all money in the smallest coin."""
    first = item.first("variants") if "variants" in item.kind.names else None
    if first is None or type(first.get("price")[0]) is not int:
        return False
    return "featuredasset" in item.kind.names or type(first.get("pricewithtax")[0]) is int


def counts_as_medusa(item: Fields) -> bool:
    """Whether the variants are those of Medusa's first version, which counts all money in the smallest coin.

    It keeps the stock in the variant, which the second one does not: ``{"prices": [{"amount": 95}], "inventory_quantity": 9}``.
    """
    first = item.first("variants") if "variants" in item.kind.names else None
    if first is None or "inventoryquantity" not in first.kind.names:
        return False
    prices = first.objects("prices")
    return bool(prices) and all(
        type(one.get("amount")[0]) is int
        and "currencycode" in one.kind.names
        and "rawamount" not in one.kind.names
        for one in prices
    )


def take_previews(draft: Draft, item: Fields) -> None:
    """The pictures of Vendure, which are assets with a preview: ``{"featuredAsset": {"preview": "https://…"}}``."""
    if "images" in draft.fields:
        return
    seen: set[str] = set()
    for name in item.known(("featuredasset", "assets")):
        for asset in item.objects(name):
            src, at = asset.get("preview")
            if isinstance(src, str) and src not in seen:
                seen.add(src)
                draft.picture(src, at)


def take_facets(draft: Draft, item: Fields) -> None:
    """What Vendure says by facets: ``{"facetValues": [{"name": "Acme", "facet": {"name": "brand"}}]}``."""
    for value in item.objects("facetvalues") if "facetvalues" in item.kind.names else ():
        label, _ = value.inner("facet").get("name", "code")
        text, at = value.get("name")
        if not isinstance(label, str) or not isinstance(text, str):
            continue
        if stands_for(label) == "brand" and "brand" not in draft.fields:
            draft.put("brand", text, at)
        else:
            draft.attribute(label, text, at)


def take_product_of_allegro(draft: Draft, item: Fields) -> None:
    """What Allegro knows of the product that an offer sells: ``{"name": "Marka", "values": ["Acme"]}``."""
    for around in item.objects("productset")[:1] if "productset" in item.kind.names else ():
        for one in around.inner("product").objects("parameters"):
            label, _ = one.get("name")
            text, at = one.get("values")
            if isinstance(text, list) and len(text) == 1:
                text, at = text[0], f"{at}/0"
            if not isinstance(label, str) or not isinstance(text, str):
                continue
            member = "gtin" if "GTIN" in label else stands_for(label)
            if member in ("brand", "gtin") and member not in draft.fields:
                draft.put(member, text, at)
            elif label not in draft.fields.get("attributes", {}):
                draft.attribute(label, text, at)


def take_metadata(draft: Draft, item: Fields) -> None:
    """The brand that a shop keeps among its own data of a product: ``{"metadata": {"brand": "Acme"}}``."""
    if "brand" in draft.fields or "metadata" not in item.kind.names:
        return
    inside = item.inner("metadata")
    for name, (native, place) in inside.kind.names.items():
        if name in ("brand", "brandname") and isinstance(inside.value[native], str):
            draft.put("brand", inside.value[native], inside.at + place)
            return
