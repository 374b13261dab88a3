"""Products among the posts of a shop that were exported with WordPress: items of a feed, with members in ``wp:postmeta``.

Source: wordpress.org/documentation/article/tools-export-screen. Pictures are posts of their own, of the type attachment.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.draft import Draft, whole
from listing_lint.catalog.readers.xml_places import TEXT
from listing_lint.catalog.readers.xml_raw import Locator, name_field, name_place, raw_of
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

POSTS = late(r"wordpress\.org/export/|<wp:wxr_version>")
"""What the head of such an export holds."""
GOODS = late(r"<wp:post_type>(?:<!\[CDATA\[)?product[\]<]|(?:>|\[)product_cat[\]<]")
"""What tells that goods are among its posts."""
_PICTURE = late(
    # No further than the next number: a file of numbers alone would be read again and again.
    r"<wp:post_id>(?:<!\[CDATA\[)?(?P<id>\d++)(?:(?!</item>|<wp:post_id>)[\s\S]){0,4000}?"
    r"<wp:attachment_url>\s*+(?:<!\[CDATA\[\s*+)?(?P<address>https?://[^\s<>\]]+)"
)
_PLAIN = (("title", "title"), ("content:encoded", "description"), ("excerpt:encoded", "short_description"))
_PRICES = ("_price", "_sale_price", "_regular_price")
_TERMS = {"product_cat": "category", "product_brand": "brand"}


def pictures(head: str) -> dict[str, str]:
    """The addresses of pictures by the numbers of their posts."""
    return {found["id"]: found["address"] for found in _PICTURE.finditer(head)}


def record(piece: Piece, addresses: Mapping[str, str]) -> Record | None:
    """A product; None for a post of another kind, such as a page, a picture or an order."""
    raw = raw_of(piece.attributes, piece.events)
    if raw.get("wp:post_type") != "product":
        return None
    draft = Draft("generic-xml", raw, "")
    kept = dict(_kept(raw))
    sku, sku_at = kept.get("_sku", (None, ""))
    draft.put("id", *((sku, sku_at) if sku else (raw.get("wp:post_id"), "/wp:post_id")))
    for written, name in _PLAIN:
        draft.put(name, raw.get(written), f"/{written}")
    draft.put("sku", sku, sku_at)
    # What it costs now; the price of a sale that is over, or that is to come, stays in _sale_price.
    price = next((kept[name] for name in _PRICES if name in kept), (None, ""))
    regular, at = kept.get("_regular_price", (None, ""))
    draft.price("price", *price)
    if regular != price[0]:
        draft.price("list_price", regular, at)
    stock, at = kept.get("_stock", (None, ""))
    draft.put("stock", whole(stock), at)
    draft.put("gtin", *kept.get("_global_unique_id", (None, "")))
    _terms(draft, raw)
    numbers, at = kept.get("_thumbnail_id", ("", ""))
    more, also = kept.get("_product_image_gallery", ("", ""))
    for number, place in [(numbers, at), *((one.strip(), also) for one in more.split(","))]:
        if number in addresses:
            draft.picture(addresses[number], place)
        elif number:
            draft.refer_to_pictures(place)
    draft.put("url", raw.get("link"), "/link")
    draft.put("status", raw.get("wp:status"), "/wp:status")
    draft.name_itself()
    fields, native = draft.made(marketplace="woocommerce")
    native = replace(native, locate=Locator(piece), name_place=name_place, name_field=name_field)
    return Record(fields, SourceText("", piece.line), 0, 0, piece.offset, native=native)


def _kept(raw: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is kept for a post under names, with its places; of several values of a name the last one."""
    entries = raw.get("wp:postmeta")
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        at = f"/wp:postmeta/{index}" if isinstance(entries, list) else "/wp:postmeta"
        name, text = (
            (entry.get("wp:meta_key"), entry.get("wp:meta_value")) if isinstance(entry, dict) else ("", "")
        )
        if isinstance(name, str) and isinstance(text, str) and text:
            yield name, (text, f"{at}/wp:meta_value")


def _terms(draft: Draft, raw: Mapping[str, Any]) -> None:
    """The categories, tags and properties that a post is filed under."""
    entries = raw.get("category")
    tags: list[str] = []
    for index, entry in enumerate(entries if isinstance(entries, list) else [entries]):
        text = entry.get(TEXT) if isinstance(entry, dict) else None
        if not isinstance(text, str):
            continue
        at = f"/category/{index}" if isinstance(entries, list) else "/category"
        at = f"{at}/{escape(TEXT)}"
        domain = str(entry.get("@domain"))
        if domain == "product_tag":
            draft.pointers[f"/tags/{len(tags)}"] = at
            tags.append(text)
        elif domain in _TERMS:
            draft.put(_TERMS[domain], text, at)
        elif domain.startswith("pa_"):
            draft.attribute(domain.removeprefix("pa_"), text, at)
    if tags:
        draft.put("tags", tags, "/category")
