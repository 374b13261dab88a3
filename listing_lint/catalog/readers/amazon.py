"""Amazon: the listings item of the Selling Partner API, and the messages of a ``JSON_LISTINGS_FEED``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, Fields, members, scalar, whole
from listing_lint.catalog.readers.ladders import amount_of, put_ladder, span
from listing_lint.catalog.readers.shapes import Made, Skipped

if TYPE_CHECKING:
    from collections.abc import Mapping

_BESIDE = frozenset({"marketplace_id", "language_tag", "audience", "start_at", "end_at"})
"""What an entry says beside its value."""

_TEXTS = {"title": "item_name", "description": "product_description", "subtitle": "title_differentiation"}
_LISTS = {"bullets": "bullet_point", "keywords": "generic_keyword"}
_SIMPLE = {
    "brand": "brand",
    "manufacturer": "manufacturer",
    "mpn": "part_number",
    "condition": "condition_type",
    "origin": "country_of_origin",
}
_MEASURES = {"weight": "item_weight"}
_CATEGORY = ("item_type_keyword", "product_category")
_IDENTIFIER = "externally_assigned_product_identifier"
_SUMMARY = (("title", "itemName"), ("category", "productType"), ("condition", "conditionType"))
_OFFER = frozenset({"purchasable_offer", "list_price", "fulfillment_availability"})
_OTHERS = 20
"""Places for further pictures that are looked at; Amazon has eight."""
_LOCATORS = (
    ("main_product_image_locator", "main"),
    *((f"other_product_image_locator_{number}", "gallery") for number in range(1, _OTHERS)),
    ("swatch_product_image_locator", "swatch"),
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made | Skipped:
    """An item or a message; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    operation = value.get("operationType")
    if operation == "DELETE":
        return Skipped("a message that deletes a listing")
    attributes, layout = _attributes(value)
    summary, summary_at = _first(value.get("summaries"), "/summaries")
    summary = members(summary)
    partial = operation in ("PATCH", "PARTIAL_UPDATE") or "patches" in value
    if partial and attributes.keys() <= _OFFER:
        return Skipped("a message that changes the offer of a listing, and not its page")
    if "item_name" not in attributes and "itemName" not in summary and not partial:
        if not attributes and value.get("requirements") != "LISTING":
            return Skipped("an item without attributes")
        if value.get("requirements") == "LISTING_OFFER_ONLY":
            return Skipped("an offer for a listing of somebody else")
    draft = Draft("amazon", raw, prefix)
    draft.partial = partial
    taken: set[str] = set()
    draft.put("id", value.get("sku"), "/sku")
    places = layout.places
    for name, native in layout.texts:
        _text(draft, name, native, attributes[native], places[native], taken)
    for name, native in layout.lists:
        _list(draft, name, native, attributes[native], places[native], taken)
    for name, native in layout.simple:
        _text(draft, name, native, attributes[native], places[native], taken)
    for name, native in layout.measures:
        entry, at = _first(attributes[native], places[native])
        measure = {key: item for key, item in members(entry).items() if key in ("value", "unit")}
        if scalar(measure.get("value")):
            draft.put(name, measure, at)
            taken.add(native)
    if _IDENTIFIER in places:
        _identifier(draft, attributes, places, taken)
    for native in layout.categories:
        _text(draft, "category", native, attributes[native], places[native], taken)
    draft.put("category", value.get("productType"), "/productType")
    for native, role in layout.pictures:
        taken.add(native)
        entry, at = _first(attributes[native], places[native])
        draft.pictures(entry, at, role=role)
    if layout.offers:
        _offer(draft, attributes, places, taken)
    for name, native in _SUMMARY if summary else ():
        draft.put(name, summary.get(native), f"{summary_at}/{native}")
    if "images" not in draft.fields and isinstance(summary.get("mainImage"), dict):
        draft.pictures(summary["mainImage"], f"{summary_at}/mainImage", role="main")
    for native, entries in attributes.items():
        if native not in taken:
            _attribute(draft, native, entries, places[native])
    # The body of a request has its SKU in the address.
    draft.put("id", summary.get("asin"), f"{summary_at}/asin")
    draft.name_itself()
    return Made(*draft.made(marketplace="amazon"))


class _Layout(NamedTuple):
    """What the attributes of an item are called, and what is made of which; ``places`` are their pointers."""

    places: Mapping[str, str]
    texts: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, str], ...]
    simple: tuple[tuple[str, str], ...]
    measures: tuple[tuple[str, str], ...]
    categories: tuple[str, ...]
    pictures: tuple[tuple[str, str], ...]
    offers: bool


def _layout(places: Mapping[str, str]) -> _Layout:
    def there(natives: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple((name, native) for name, native in natives.items() if native in places)

    return _Layout(
        places,
        there(_TEXTS),
        there(_LISTS),
        there(_SIMPLE),
        there(_MEASURES),
        tuple(native for native in _CATEGORY if native in places),
        tuple((native, role) for native, role in _LOCATORS if native in places),
        not _OFFER.isdisjoint(places),
    )


_layouts: dict[tuple[str, ...], _Layout] = {}
_LAYOUTS = 512
"""Layouts that are remembered: the items of a feed have the same attributes again and again."""


def _attributes(value: dict[str, Any]) -> tuple[Mapping[str, Any], _Layout]:
    """The attributes of an item with their layout; what patches set counts too."""
    given = members(value.get("attributes"))
    patches = value.get("patches")
    if not isinstance(patches, list):
        names = tuple(given)
        layout = _layouts.get(names)
        if layout is None:
            layout = _layout({name: f"/attributes/{escape(name)}" for name in names})
            if len(_layouts) < _LAYOUTS and len(names) < _LAYOUTS:
                _layouts[names] = layout
        return given, layout
    found = dict(given)
    places = {name: f"/attributes/{escape(name)}" for name in found}
    for index, patch in enumerate(patches):
        path = members(patch).get("path")
        if isinstance(path, str) and path.startswith("/attributes/") and members(patch).get("op") != "delete":
            name = path.removeprefix("/attributes/")
            found[name] = patch.get("value")
            places[name] = f"/patches/{index}/value"
    return found, _layout(places)


def _first(entries: Any, at: str) -> tuple[Any, str]:
    if isinstance(entries, list):
        return (entries[0], f"{at}/0") if entries else (None, at)
    return entries, at


def _all(entries: Any, at: str) -> list[tuple[Any, str]]:
    if isinstance(entries, list):
        return [(entry, f"{at}/{index}") for index, entry in enumerate(entries)]
    return [] if entries is None else [(entries, at)]


def _value(entry: Any, at: str) -> tuple[Any, str]:
    return (entry["value"], f"{at}/value") if isinstance(entry, dict) and "value" in entry else (entry, at)


def _text(draft: Draft, name: str, native: str, entries: Any, place: str, taken: set[str]) -> None:
    """One text: the first entry; entries in other languages or for other stores have no canonical place."""
    entry, at = _first(entries, place)
    if name in draft.fields or (entry is None and not (isinstance(entries, list) and entries)):
        return
    taken.add(native)
    draft.put(name, *_value(entry, at))
    if name == "title":
        draft.put("locale", members(entry).get("language_tag"), f"{at}/language_tag")
    for index in range(1, len(entries) if isinstance(entries, list) else 0):
        why = "a listing has one value of this; this one is in another language or for another store"
        draft.lose(f"{place}/{index}", why)


def _list(draft: Draft, name: str, native: str, entries: Any, place: str, taken: set[str]) -> None:
    texts: list[Any] = []
    language: Any = None
    for entry, at in _all(entries, place):
        taken.add(native)
        spoken = members(entry).get("language_tag")
        language = language if texts else spoken
        if spoken != language:
            draft.lose(at, "it is in another language")
            continue
        text, here = _value(entry, at)
        if text is not None:
            draft.pointers[f"/{name}/{len(texts)}"] = draft.prefix + here
            texts.append(text)
    if texts:
        draft.put(name, texts, place)


def _identifier(
    draft: Draft, attributes: Mapping[str, Any], places: Mapping[str, str], taken: set[str]
) -> None:
    for entry, at in _all(attributes[_IDENTIFIER], places[_IDENTIFIER]):
        if str(members(entry).get("type", "")).lower() not in ("asin", "gcid"):
            draft.put("gtin", *_value(entry, at))
            taken.add(_IDENTIFIER)


def _offer(draft: Draft, attributes: Mapping[str, Any], places: Mapping[str, str], taken: set[str]) -> None:
    for name in _OFFER:
        if name in attributes:
            taken.add(name)
    entry, at = _first(attributes.get("purchasable_offer"), places.get("purchasable_offer", ""))
    offer = Fields(entry, at)
    for price in offer.objects("ourprice"):
        for schedule in price.objects("schedule"):
            draft.price("price", *schedule.get("valuewithtax", "value"))
    _sale(draft, offer)
    draft.put("currency", *offer.get("currency"))
    for entry, at in _all(attributes.get("purchasable_offer"), places.get("purchasable_offer", "")):
        _bulk_prices(draft, Fields(entry, at))
    for item, place in _all(attributes.get("list_price"), places.get("list_price", "")):
        listed = Fields(item, place)
        draft.price("list_price", *listed.get("valuewithtax", "value"))
        draft.put("currency", *listed.get("currency"))
    for item, place in _all(
        attributes.get("fulfillment_availability"), places.get("fulfillment_availability", "")
    ):
        stock, stock_at = Fields(item, place).get("quantity")
        draft.put("stock", whole(stock), stock_at)


def _sale(draft: Draft, offer: Fields) -> None:
    """A sale price takes the place of the price, which then is the one before the sale."""
    for price in offer.objects("discountedprice"):
        for schedule in price.objects("schedule"):
            sale, at = schedule.get("valuewithtax", "value")
            if sale is None or "price" not in draft.fields:
                continue
            draft.price(
                "list_price",
                draft.fields.pop("price"),
                draft.pointers.pop("/price", "").removeprefix(draft.prefix),
            )
            draft.price("price", sale, at)
            return


def _bulk_prices(draft: Draft, offer: Fields) -> None:
    """The steps of a business offer: each has its price, or is so many per cent cheaper."""
    for plan in offer.objects("quantitydiscountplan"):
        for schedule in plan.objects("schedule"):
            percent = str(schedule.get("discounttype")[0]).casefold() == "percent"
            name = "discount" if percent else "price"
            steps: list[tuple[dict[str, Any], dict[str, str]]] = []
            for level in schedule.objects("levels"):
                (bound, bound_at), (value, value_at) = level.get("lowerbound"), level.get("value")
                least, off = span(bound)[0], amount_of(value)
                if least is not None and off is not None and not (percent and off > 100):
                    places = {"": level.at, "min_quantity": bound_at, name: value_at}
                    steps.append(({"min_quantity": least, name: off}, places))
            put_ladder(draft, steps, schedule.at)


def _attribute(draft: Draft, name: str, entries: Any, at: str) -> None:
    """An attribute that has no member of its own: its values, or those of its parts (``item_dimensions length``)."""
    language: Any = None
    for number, (entry, place) in enumerate(_all(entries, at)):
        spoken = members(entry).get("language_tag")
        language = spoken if number == 0 else language
        if spoken != language:
            draft.lose(place, "it is in another language")
        else:
            _part(draft, name, entry, place, 0)


def _part(draft: Draft, name: str, entry: Any, at: str, depth: int) -> None:
    if not isinstance(entry, dict):
        if scalar(entry):
            draft.attribute(name, entry, at)
        elif isinstance(entry, list) and depth < _DEPTH:
            for index, item in enumerate(entry):
                _part(draft, name, item, f"{at}/{index}", depth + 1)
        return
    value = entry.get("value")
    if scalar(value):
        unit = entry.get("unit")
        if isinstance(unit, str):
            draft.attribute(name, {"value": value, "unit": unit}, at)
        else:
            draft.attribute(name, value, f"{at}/value")
        return
    if depth < _DEPTH:
        for key, item in entry.items():
            if key not in _BESIDE:
                _part(
                    draft, name if key == "value" else f"{name} {key}", item, f"{at}/{escape(key)}", depth + 1
                )


_DEPTH = 4
