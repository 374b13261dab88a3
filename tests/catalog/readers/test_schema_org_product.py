"""A schema.org product as a canonical listing, by the definitions of Product, ProductGroup and Offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_a_group_of_products_is_seen_by_its_variants(tmp_path: Path, capsys: Capture) -> None:
    def variant(sku: str, picture: str) -> dict[str, Any]:
        offer = {"@type": "Offer", "price": "9", "priceCurrency": "EUR"}
        return {"@type": "Product", "sku": sku, "name": "Pen", "image": picture, "offers": offer}

    pictures = ["https://a.example/1.jpg", "https://a.example/1.jpg", "https://a.example/2.jpg"]
    variants = [variant(f"P{number}", picture) for number, picture in enumerate(pictures)]
    group = {"@type": "ProductGroup", "productGroupID": "P", "name": "Pen", "hasVariant": variants}
    (pen,) = converted(tmp_path, {"@context": "https://schema.org/", **group}, capsys)
    assert pen["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    own = {"@context": "https://schema.org/", **group, "image": "https://a.example/0.jpg"}
    (pen,) = converted(tmp_path, own, capsys)
    assert pen["images"] == ["https://a.example/0.jpg"]
