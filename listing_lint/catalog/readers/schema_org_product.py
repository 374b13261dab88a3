"""A schema.org product as a canonical listing, by the definitions of Product, ProductGroup and Offer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.readers.draft import Draft, Members, Variant, late
from listing_lint.catalog.readers.values import are_addresses, entries, filled, members, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.catalog.native import Locate, Native
    from listing_lint.catalog.readers.schema_org_nodes import Product

_IDS = ("sku", "productID", "productGroupID", "identifier", "mpn", "gtin13", "gtin", "@id", "url")
_GTINS = ("gtin", "gtin13", "gtin14", "gtin12", "gtin8", "isbn")
_PLAIN_ATTRIBUTES = (
    "color", "size", "material", "pattern", "model", "gender", "suggestedGender", "suggestedAge", "audience",
    "countryOfAssembly", "countryOfLastProcessing", "releaseDate", "productionDate", "isFamilyFriendly",
    "hasEnergyConsumptionDetails", "slogan",
)  # fmt: skip
_OPINIONS = "it is what buyers or the shop say about the product, not what the product is"
_LOST = {
    "review": _OPINIONS,
    "reviews": _OPINIONS,
    "aggregateRating": _OPINIONS,
    "positiveNotes": _OPINIONS,
    "negativeNotes": _OPINIONS,
    "isRelatedTo": "another product",
    "isSimilarTo": "another product",
    "isAccessoryOrSparePartFor": "another product",
    "isConsumableFor": "another product",
    "isVariantOf": "the group that the product belongs to",
    "inProductGroupWithID": "the group that the product belongs to",
    "mainEntityOfPage": "the page that the product stands on",
    "potentialAction": "an offer to act, not a property",
}
FRAME = frozenset({"@type", "@context", "@id"})
"""Names that give a node its form."""


_TEXTS = (
    *(("id", name) for name in _IDS),
    ("title", "name"),
    *((name, name) for name in ("description", "brand", "manufacturer", "category", "sku")),
    *(("gtin", name) for name in _GTINS),
    ("mpn", "mpn"),
    ("origin", "countryOfOrigin"),
    ("url", "url"),
    ("locale", "inLanguage"),
)
"""Members that are one text, and the properties that say it: the first one with a value counts."""


class _Known(NamedTuple):
    """Which properties a node has of those that are read, told by their names once for all that have the same."""

    texts: tuple[tuple[str, str, str], ...]
    attributes: tuple[str, ...]
    sides: tuple[str, ...]
    lost: tuple[str, ...]


@lru_cache(maxsize=512)
def _known(names: tuple[str, ...]) -> _Known:
    return _Known(
        tuple((member, name, f"/{name}") for member, name in _TEXTS if name in names),
        tuple(name for name in _PLAIN_ATTRIBUTES if name in names),
        tuple(name for name in _SIDES if name in names),
        tuple(sorted(_LOST.keys() & set(names))),  # a set has another order in each run
    )


def convert(product: Product, locate: Locate) -> tuple[dict[str, Any], Native]:
    """The listing of a product node, and how ``locate`` finds its places, most of which nobody asks for. Never raises."""
    return late(_fill, "schema-org", product.node, "", product.node, locate=locate, frame=FRAME)


def _fill(draft: Draft, node: dict[str, Any]) -> Mapping[str, Any]:
    """Take the members of a node; the format says nothing for itself."""
    known = _known(tuple(node))
    for name, native, at in known.texts:
        _put_text(draft, name, node[native], at)
    if "itemCondition" in node:
        draft.put("condition", _term(node["itemCondition"]), "/itemCondition")
    _take_pictures(draft, node.get("image"))
    keywords = node.get("keywords")
    draft.put("keywords", keywords if isinstance(keywords, str | list) else None, "/keywords")
    _attributes(draft, draft, node, "")
    _measures(draft, node, known.sides)
    _offers(draft, node)
    for below, item in entries(node.get("hasVariant")):
        _variant(draft.variant(), draft, item, f"/hasVariant{below}")
    if "images" not in draft.fields:
        _pictures_of_variants(draft)
    if "variesBy" in node and "hasVariant" in node:
        draft.use("/variesBy")
    for name in known.lost if draft.placed else ():
        draft.lose(f"/{name}", _LOST[name])
    draft.name_itself()
    return {}


def _take_pictures(draft: Draft, image: Any) -> None:
    if image.__class__ is list and not draft.placed and are_addresses(image):
        draft.fields["images"] = list(image)
        return
    for below, item in entries(image):
        src, at = _address(item)
        draft.picture(src, f"/image{below}{at}", alt=members(item).get("caption"))


def _pictures_of_variants(draft: Draft) -> None:
    """What a group without pictures of its own is seen by: those of its variants, each once."""
    seen: set[str] = set()
    for number, variant in enumerate(draft.fields.get("variants", ())):
        src = variant.get("image")
        if isinstance(src, str) and src and src not in seen:
            seen.add(src)
            draft.picture(src, draft.pointers.get(f"/variants/{number}/image", ""))


def _found(value: Any) -> tuple[Any, str]:
    """The text of a property and its pointer below the property: of a thing its name, of several the first."""
    below = ""
    for _ in range(6):
        if isinstance(value, list):
            if not value:
                break
            below, value = f"{below}/0", value[0]
        elif isinstance(value, dict):
            name = next((name for name in ("name", "@value", "value", "@id", "url") if value.get(name)), None)
            if name is None:
                break
            below, value = f"{below}/{name}", value[name]
        else:
            return filled(value), below
    return None, ""


def _put_text(into: Members, name: str, value: Any, at: str) -> None:
    if value is None or name in into.fields:
        return
    text, below = (value, "") if value.__class__ is str else _found(value)
    if text is not None and text != "" and not isinstance(text, bool):
        into.put(name, text, at + below)


def _address(item: Any) -> tuple[Any, str]:
    """The address of a picture: a text, or an ImageObject."""
    if isinstance(item, dict):
        for name in ("contentUrl", "url", "thumbnailUrl", "@id"):
            value = item.get(name)
            if isinstance(value, str) and value:
                return value, f"/{name}"
            if isinstance(value, list | dict) and value:
                src, below = _found(value)
                return src, f"/{name}{below}"
        return None, ""
    return item, ""


def _term(value: Any) -> str | None:
    """A term of the vocabulary without its address: ``https://schema.org/NewCondition`` is ``new``."""
    text, _ = (value, "") if value.__class__ is str else _found(value)
    return _without_address(text) if isinstance(text, str) and text else None


@lru_cache(maxsize=256)
def _without_address(text: str) -> str:
    name = text.rpartition("/")[2].rpartition(":")[2]
    return name.removesuffix("Condition").lower() if name.endswith("Condition") else name


def _attributes(into: Members, draft: Draft, node: dict[str, Any], at: str) -> None:
    for name in _known(tuple(node)).attributes:
        for below, item in entries(node[name]):
            text, inner = _found(item)
            into.attribute(name, text, f"{at}/{name}{below}{inner}")
    for below, item in entries(node["additionalProperty"]) if "additionalProperty" in node else ():
        one = members(item)
        label = one.get("name") or one.get("propertyID")
        if label.__class__ is not str:
            label, _ = _found(label)
        if not isinstance(label, str):
            continue
        here = f"{at}/additionalProperty{below}"
        unit = one.get("unitText")
        for name in ("name", "propertyID", "unitText") if draft.placed else ():
            if name in one:
                draft.use(f"{here}/{name}")
        for inner, value in entries(one.get("value")):
            text, deeper = (filled(value), "") if value.__class__ is str else _found(value)
            if isinstance(unit, str) and isinstance(text, int | float) and not isinstance(text, bool):
                into.attribute(label, {"value": text, "unit": unit}, f"{here}/value{inner}{deeper}")
            else:
                into.attribute(label, text, f"{here}/value{inner}{deeper}")


def _quantity(value: Any) -> tuple[Any, str]:
    """A measure with its unit, and where it stands below the property."""
    below = ""
    if isinstance(value, list) and value:
        below, value = "/0", value[0]
    if not isinstance(value, dict):
        return filled(value), below
    number = value.get("value", value.get("maxValue", value.get("minValue")))
    if number is None:
        return None, below
    unit = value.get("unitText") or value.get("unitCode")
    measure: dict[str, Any] = {"value": number}
    if isinstance(unit, str):
        measure["unit"] = unit
    return measure, below


_SIDES = ("depth", "length", "width", "height")


def _measures(draft: Draft, node: dict[str, Any], sides: tuple[str, ...]) -> None:
    weight, below = _quantity(node.get("weight"))
    if not isinstance(weight, list):
        draft.put("weight", weight, f"/weight{below}")
    size: dict[str, Any] = {}
    for name in sides:
        measure, below = _quantity(node[name])
        if measure is not None:
            size["length" if name == "depth" else name] = measure
            draft.put("dimensions", size, f"/{name}{below}")
            draft.pointers[f"/dimensions/{'length' if name == 'depth' else name}"] = f"/{name}{below}"


def _offers(draft: Draft, node: dict[str, Any]) -> None:
    """One offer is the product's price; several are its variants, unless the product lists these itself."""
    offers = [(at, members(item)) for at, item in entries(node.get("offers"))]
    inner: list[tuple[str, Any]] = []
    for at, offer in offers:
        if "offers" in offer:
            inner += [(f"{at}/offers{below}", members(item)) for below, item in entries(offer["offers"])]
    for at, offer in offers:
        _price(draft, offer, f"/offers{at}")
        _terms(draft, offer, f"/offers{at}")
    several = [*offers, *inner] if len(offers) > 1 else inner  # an AggregateOffer has its offers inside
    if len(several) > 1 and not node.get("hasVariant"):
        for at, offer in several:
            if offer.get("offers"):
                continue
            variant = draft.variant()
            variant.stands(f"/offers{at}")
            _offer_variant(variant, draft, offer, f"/offers{at}")
    elif several:
        for at, offer in several:
            _price(draft, offer, f"/offers{at}")
            _terms(draft, offer, f"/offers{at}")


def _offer_variant(variant: Variant, draft: Draft, offer: dict[str, Any] | Any, at: str) -> None:
    item = members(offer.get("itemOffered"))
    _put_text(variant, "sku", offer.get("sku"), f"{at}/sku")
    _put_text(variant, "title", offer.get("name"), f"{at}/name")
    for name in _GTINS:
        _put_text(variant, "gtin", offer.get(name), f"{at}/{name}")
    _put_text(variant, "mpn", offer.get("mpn"), f"{at}/mpn")
    if item:
        _variant_members(variant, draft, dict(item), f"{at}/itemOffered")
    _price(variant, offer, at)
    _stock(variant, offer, at)


def _variant(variant: Variant, draft: Draft, item: Any, at: str) -> None:
    node = dict(members(item))
    variant.stands(at)
    _variant_members(variant, draft, node, at)
    for below, offer in entries(node.get("offers")):
        _price(variant, members(offer), f"{at}/offers{below}")
        _stock(variant, members(offer), f"{at}/offers{below}")


def _variant_members(variant: Variant, draft: Draft, node: dict[str, Any], at: str) -> None:
    _put_text(
        variant,
        "sku",
        node.get("sku") or node.get("productID"),
        f"{at}/{'sku' if node.get('sku') else 'productID'}",
    )
    _put_text(variant, "title", node.get("name"), f"{at}/name")
    for name in _GTINS:
        _put_text(variant, "gtin", node.get(name), f"{at}/{name}")
    _put_text(variant, "mpn", node.get("mpn"), f"{at}/mpn")
    images = entries(node.get("image"))
    if images:
        below, item = images[0]
        src, inner = _address(item)
        variant.put("image", src, f"{at}/image{below}{inner}")
    weight, below = _quantity(node.get("weight"))
    if not isinstance(weight, list):
        variant.put("weight", weight, f"{at}/weight{below}")
    _attributes(variant, draft, node, at)


_PRICES = ("price", "lowPrice")


def _price(into: Members, offer: Any, at: str) -> None:
    for name in _PRICES:
        value = offer.get(name)
        if value is None:
            continue
        text, below = (value or None, "") if value.__class__ is str else _found(value)
        if text is not None:
            into.price("price", text, f"{at}/{name}{below}")
    into.put("currency", filled(offer.get("priceCurrency")), f"{at}/priceCurrency")
    for below, item in entries(offer["priceSpecification"]) if "priceSpecification" in offer else ():
        one = members(item)
        here = f"{at}/priceSpecification{below}"
        kind = str(one.get("priceType", ""))
        name = "list_price" if "ListPrice" in kind or "StrikethroughPrice" in kind else "price"
        if (price := filled(one.get("price"))) is not None:
            into.price(name, price, f"{here}/price")
        into.put("currency", filled(one.get("priceCurrency")), f"{here}/priceCurrency")


def _stock(into: Members, offer: Any, at: str) -> None:
    if "inventoryLevel" not in offer:
        return
    level = offer["inventoryLevel"]
    if isinstance(level, dict):
        into.put("stock", whole(level.get("value")), f"{at}/inventoryLevel/value")
    else:
        into.put("stock", whole(level), f"{at}/inventoryLevel")


def _terms(draft: Draft, offer: Any, at: str) -> None:
    draft.put("status", _term(offer.get("availability")), f"{at}/availability")
    draft.put("condition", _term(offer.get("itemCondition")), f"{at}/itemCondition")
    _stock(draft, offer, at)
    for name, native in (
        ("shipping", "shippingDetails"),
        ("returns", "hasMerchantReturnPolicy"),
        ("warranty", "warranty"),
    ):
        for below, item in entries(offer[native]) if native in offer else ():
            if isinstance(item, dict | str) and item:
                draft.put(name, item, f"{at}/{native}{below}")
    draft.put("url", offer.get("url") if isinstance(offer.get("url"), str) else None, f"{at}/url")
