"""TikTok Shop products, as the seller interface takes them and gives them back, of both generations."""

from __future__ import annotations

from typing import Any

from listing_lint.catalog.readers.draft import Draft, Fields, Members, Wanted, late, take, whole
from listing_lint.catalog.readers.shapes import Made

_PRODUCT = Wanted(
    id="productid id externalproductid",
    title="title productname",
    description="description",
    status="status productstatus",
    category="categoryid",
)
_SKU = Wanted(
    sku="sellersku outersku skuid id",
)


def convert(value: dict[str, Any], prefix: str, raw: dict[str, Any]) -> Made:
    """A product with its SKUs; see :data:`listing_lint.catalog.readers.shapes.Convert`."""
    return Made(*late(_take, "tiktok", value, prefix, raw))


def _take(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
    item = Fields(value, "", draft.placed)
    take(draft, item, _PRODUCT)
    for name in ("categorychains", "categorylist"):
        leaf = item.objects(name)[-1:]
        for entry in leaf:
            draft.put("category", *entry.get("localname", "localdisplayname", "id"))
    brand, at = item.get("brand")
    if isinstance(brand, dict):
        brand, at = Fields(brand, at, draft.placed).get("name", "id")
    draft.put("brand", brand, at)
    for picture in item.each("mainimages", "images"):
        _picture(draft, *picture)
    chart, at = item.inner("sizechart").get("image")
    if chart is not None:
        _picture(draft, chart, at, "size-chart")
    video, at = item.get("video")
    if isinstance(video, dict):
        video, at = Fields(video, at, draft.placed).get("url", "id")
    draft.put("video", video, at)
    for attribute in item.objects("productattributes"):
        name, name_at = attribute.get("name", "id")
        draft.use(name_at)
        for entry in attribute.objects("values"):
            text, at = entry.get("name", "valuename", "id")
            draft.attribute(name if isinstance(name, str) else f"Attribute {name}", text, at)
    for sku in item.objects("skus"):
        _sku(draft, sku)
    weight, at = item.get("packageweight")
    draft.put("weight", weight, at)
    size, at = item.get("packagedimensions")
    draft.put("package", size if isinstance(size, dict) else None, at)
    draft.name_itself()
    return {"marketplace": "tiktok"}


def _picture(draft: Draft, picture: Any, at: str, role: str | None = None) -> None:
    """A picture has several addresses of the same file; the first one stands for it."""
    entry = Fields(picture, at, draft.placed)
    for name in ("urls", "urllist"):
        for url, place in entry.each(name)[:1]:
            draft.picture(url, place, role=role)
            return
    draft.pictures(picture, at, role=role)


def _sku(draft: Draft, sku: Fields) -> None:
    variant = draft.variant()
    variant.stands(sku.at)
    take(variant, sku, _SKU)
    price, at = sku.get("price", "originalprice")
    if isinstance(price, dict):
        money = Fields(price, at, draft.placed)
        variant.put("currency", *money.get("currency"))
        variant.price("price", *money.get("saleprice", "amount", "taxexclusiveprice", "originalprice"))
    else:
        variant.price("price", price, at)
    _stock(variant, sku)
    code, at = sku.get("identifiercode", "productidentifiercode")
    if isinstance(code, dict):
        code, at = Fields(code, at, draft.placed).get("code", "identifiercode")
    variant.put("gtin", code, at)
    for chosen in sku.objects("salesattributes"):
        name, name_at = chosen.get("name", "attributename", "id", "attributeid")
        draft.use(name_at)
        text, at = chosen.get("valuename", "customvalue", "valueid")
        variant.attribute(name if isinstance(name, str) else f"Attribute {name}", text, at)
        image = chosen.inner("skuimg")
        for url, place in image.each("urls", "uri")[:1]:
            variant.put("image", url, place)


def _stock(variant: Members, sku: Fields) -> None:
    """What all warehouses hold together, placed at the first one."""
    total: Any = None
    where = ""
    for store in sku.objects("inventory", "stockinfos"):
        quantity, at = store.get("quantity", "availablestock")
        quantity = whole(quantity)
        if total is None:
            total, where = quantity, at
        elif isinstance(total, int) and isinstance(quantity, int):
            total += quantity
    variant.put("stock", total, where)
