"""One item of a Google Merchant feed as a canonical listing, by the names of Google's attributes.

The specification of product data: support.google.com/merchants/answer/7052112.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.values import filled, whole
from listing_lint.catalog.readers.xml_raw import at_text, text_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.readers.draft import Draft

Entries = dict[str, list[tuple[str, Any]]]
"""By Google's name: the elements, each with its pointer."""

TEXTS: dict[str, tuple[str, int]] = {
    "id": ("id", 0),
    "guid": ("id", 1),
    "title": ("title", 0),
    "description": ("description", 0),
    "summary": ("description", 1),
    "content": ("description", 2),
    "brand": ("brand", 0),
    "manufacturer": ("brand", 1),
    "gtin": ("gtin", 0),
    "upc": ("gtin", 1),
    "ean": ("gtin", 2),
    "isbn": ("gtin", 3),
    "link": ("url", 0),
    "mpn": ("mpn", 0),
    "condition": ("condition", 0),
}
"""The canonical member that a text fills; of several for one member the one with the lower number counts."""

ATTRIBUTES = frozenset(
    {
    "color", "size", "material", "pattern", "gender", "age_group", "size_type", "size_system", "multipack", "is_bundle",
    "adult", "identifier_exists", "energy_efficiency_class", "min_energy_efficiency_class",
    "max_energy_efficiency_class", "unit_pricing_measure", "unit_pricing_base_measure", "expiration_date",
    "availability_date", "availability", "item_group_id", "model", "style", "finish", "flavor", "scent", "capacity",
    "certification",
    }
)  # fmt: skip
"""What is told to the shopper beside the texts."""

_CAMPAIGN = "it steers campaigns and is not shown to shoppers"
_LOST = {
    "mobile_link": "the page for telephones; the listing has one address",
    "canonical_link": "the page for search engines; the listing has one address",
    "tax": "taxes are set per account",
    "tax_category": "taxes are set per account",
    "cost_of_goods_sold": "the seller's own figure, not shown to shoppers",
    "ads_redirect": _CAMPAIGN,
    "adwords_redirect": _CAMPAIGN,
    "ads_grouping": _CAMPAIGN,
    "ads_labels": _CAMPAIGN,
    "promotion_id": _CAMPAIGN,
    "excluded_destination": _CAMPAIGN,
    "included_destination": _CAMPAIGN,
    "shopping_ads_excluded_country": _CAMPAIGN,
    "pause": _CAMPAIGN,
    **{f"custom_label_{number}": _CAMPAIGN for number in range(5)},
}


def finish(draft: Draft, found: Entries) -> None:
    """Add to a draft with texts and attributes what needs a closer look."""
    if "image_link" in found:
        _pictures(draft, found["image_link"])
    rest = False
    for native, entries in found.items():
        if native in _LATER:
            _LATER[native](draft, entries)
        elif native not in _TOGETHER:
            rest = True
    if "price" in found or "sale_price" in found:
        _prices(draft, found)
    if "google_product_category" in found or "product_type" in found:
        _category(draft, found)
    if not _PARCEL.isdisjoint(found):
        _parcel(draft, found)
    if rest:
        for native in ATTRIBUTES & found.keys():
            for at, value in found[native]:
                draft.attribute(native, text_in(value), at_text(at, value))
        for native in sorted(_LOST.keys() & found.keys()):  # a set has another order in each run
            for at, _ in found[native]:
                draft.lose(at, _LOST[native])
    if "id" not in draft.fields:
        draft.name_itself()


def _pictures(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
    images: list[Any] = draft.fields.setdefault("images", [])
    for at, value in entries:
        if value.__class__ is str and value and "," not in value:
            draft.pointers[f"/images/{len(images)}"] = at
            images.append(value)
        else:
            draft.pictures(text_in(value), at_text(at, value), ",")
    if not images:
        del draft.fields["images"]


def _one(function: Callable[[Draft, str, Any], None]) -> Callable[[Draft, Sequence[tuple[str, Any]]], None]:
    def several(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
        for at, value in entries:
            function(draft, at, value)

    return several


def _highlights(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
    bullets = [(at, value) for at, value in entries if text_in(value)]
    if bullets:
        draft.put("bullets", [text_in(value) for _, value in bullets], bullets[0][0])
        for index, (at, value) in enumerate(bullets):
            draft.pointers[f"/bullets/{index}"] = at_text(at, value)


def _member(value: Any, name: str) -> tuple[str, str] | None:
    """A member of an element, whatever its prefix: its name as written, and its text."""
    if isinstance(value, dict):
        for written, item in value.items():
            if written.rpartition(":")[2].lower() == name:
                text = text_in(item)
                if text is not None:
                    return written, text
    return None


def _structured_title(draft: Draft, at: str, value: Any) -> None:
    content = _member(value, "content")
    if content is not None:
        draft.put("title", content[1], f"{at}/{content[0]}")


def _structured_description(draft: Draft, at: str, value: Any) -> None:
    content = _member(value, "content")
    if content is not None:
        draft.put("description", content[1], f"{at}/{content[0]}")


def _video(draft: Draft, at: str, value: Any) -> None:
    draft.put("video", text_in(value), at_text(at, value))


def _stock(draft: Draft, at: str, value: Any) -> None:
    draft.put("stock", whole(text_in(value)), at_text(at, value))


def _weight(draft: Draft, at: str, value: Any) -> None:
    draft.put("weight", _measure(text_in(value)), at_text(at, value))


def _link(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
    for at, value in entries:
        if isinstance(value, dict) and "@href" in value:  # Atom
            if value.get("@rel", "alternate") == "alternate":
                draft.put("url", filled(value["@href"]), f"{at}/@href")
        else:
            draft.put("url", text_in(value), at_text(at, value))


_PRICE = re.compile(r"([0-9]{1,12}\.[0-9]{1,4}) ([A-Z]{3})")
"""A price as the specification wants it; the readers' ``money`` understands the others."""


def _prices(draft: Draft, found: Entries) -> None:
    """``price`` is the regular one in a feed; where ``sale_price`` stands, that is what the shopper pays."""
    names = ("sale_price", "price") if text_in(_first(found, "sale_price")) else ("price",)
    for name, native in zip(("price", "list_price"), names, strict=False):
        if native in found:
            at, value = found[native][0]
            plain = _PRICE.fullmatch(value) if value.__class__ is str else None
            if plain is not None and "currency" not in draft.fields:
                draft.fields[name] = float(plain[1])
                draft.fields["currency"] = plain[2]
                draft.pointers[f"/{name}"] = draft.pointers["/currency"] = at
            else:
                draft.price(name, text_in(value), at_text(at, value))
    if "sale_price_effective_date" not in found:
        return
    date = _first(found, "sale_price_effective_date")
    if text_in(date):
        at = found["sale_price_effective_date"][0][0]
        start, _, end = (text_in(date) or "").partition("/")
        draft.put("promotion", {"start": start.strip(), "end": end.strip()}, at)


def _first(found: Entries, name: str) -> Any:
    entries = found.get(name)
    return entries[0][1] if entries else None


def _category(draft: Draft, found: Entries) -> None:
    """The category in words: Google's where it is written out, else the seller's own; its number is an attribute then."""
    google = found.get("google_product_category", [])
    types = [(at, value) for at, value in found.get("product_type", ()) if text_in(value)]
    for at, value in google:
        text = text_in(value)
        if text and text.isdigit() and types:
            draft.attribute("google_product_category", text, at_text(at, value))
        else:
            draft.put("category", text, at_text(at, value))
    for at, value in types:
        if "category" in draft.fields:
            draft.lose(at, "the seller's own category; the listing has Google's")
        else:
            draft.put("category", text_in(value), at_text(at, value))


def _detail(draft: Draft, at: str, value: Any) -> None:
    name, text = _member(value, "attribute_name"), _member(value, "attribute_value")
    if name is not None and text is not None:
        draft.attribute(name[1], text[1], f"{at}/{text[0]}")
        draft.use(f"{at}/{name[0]}")
    elif text_in(value):
        # The form of tables: section:name:value.
        draft.attribute("product_detail", text_in(value), at_text(at, value))


_MEASURE = re.compile(r"([0-9]+(?:[.,][0-9]+)?) *([A-Za-z]{1,4})?")


def _measure(text: str | None) -> Any:
    """``"1.2 kg"`` as a value and its unit; other texts as they are."""
    match = _MEASURE.fullmatch(text) if text else None
    if match is None or match[2] is None:
        return text
    return {"value": float(match[1].replace(",", ".")), "unit": match[2]}


def _parcel(draft: Draft, found: Entries) -> None:
    for above, natives in (("package", "shipping_"), ("dimensions", "product_")):
        sizes: dict[str, Any] = {}
        for part in ("weight", "length", "width", "height"):
            for at, value in found.get(natives + part, ())[:1]:
                if natives + part != "product_weight":
                    sizes[part] = _measure(text_in(value))
                    draft.put(above, sizes, at)
                    draft.pointers[f"/{above}/{part}"] = at_text(at, value)


def _shipping(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
    """One way of shipping is an object, several are a list of them."""
    terms: dict[str, Any] = draft.fields.setdefault("shipping", {})
    draft.pointers.setdefault("/shipping", entries[0][0])
    ways = []
    for index, (at, value) in enumerate(entries):
        way: dict[str, Any] = {}
        here = f"/shipping/ways/{index}" if len(entries) > 1 else "/shipping"
        if value.__class__ is dict:
            for written, item in value.items():
                text = item if item.__class__ is str else text_in(item)
                if text:
                    name = written[written.rfind(":") + 1 :].lower()
                    way[name] = text
                    draft.pointers[f"{here}/{name}"] = at_text(f"{at}/{escape(written)}", item)
        elif text_in(value):
            way["terms"] = text_in(value)
            draft.pointers[f"{here}/terms"] = at_text(at, value)
        ways.append(way)
    if len(ways) > 1:
        terms["ways"] = ways
    else:
        terms.update(ways[0])


def _handling(name: str) -> Callable[[Draft, Sequence[tuple[str, Any]]], None]:
    def put(draft: Draft, entries: Sequence[tuple[str, Any]]) -> None:
        at, value = entries[0]
        if text_in(value):
            draft.fields.setdefault("shipping", {})[name] = text_in(value)
            draft.pointers.setdefault("/shipping", at)
            draft.pointers[f"/shipping/{name}"] = at_text(at, value)

    return put


_LATER: dict[str, Callable[[Draft, Sequence[tuple[str, Any]]], None]] = {
    "link": _link,
    "additional_image_link": _pictures,
    "lifestyle_image_link": _pictures,
    "structured_title": _one(_structured_title),
    "structured_description": _one(_structured_description),
    "video_link": _one(_video),
    "quantity": _one(_stock),
    "sell_on_google_quantity": _one(_stock),
    "inventory": _one(_stock),
    "product_detail": _one(_detail),
    "product_weight": _one(_weight),
    "product_highlight": _highlights,
    "shipping": _shipping,
    **{
        name: _handling(name)
        for name in (
            "min_handling_time",
            "max_handling_time",
            "transit_time_label",
            "ships_from_country",
            "shipping_label",
        )
    },
}
_PARCEL = frozenset(
    {
        "shipping_weight",
        "shipping_length",
        "shipping_width",
        "shipping_height",
        "product_length",
        "product_width",
        "product_height",
    }
)
_TOGETHER = _PARCEL | {
    "image_link",
    "price",
    "sale_price",
    "sale_price_effective_date",
    "google_product_category",
    "product_type",
}
