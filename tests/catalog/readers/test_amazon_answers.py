"""Items as Amazon's interfaces answer with them: the Product Advertising API, and the catalogue of the Selling Partner API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_answers_of_amazons_product_advertising(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    item = {
        "ASIN": "B07RT4LQ8M",
        "Images": {
            "Primary": {"Large": {"URL": "https://pictures.example/1.jpg", "Height": 500}},
            "Variants": [{"Large": {"URL": "https://pictures.example/2.jpg"}}],
        },
        "ItemInfo": {
            "Title": {"DisplayValue": "Oak stool", "Label": "Title"},
            "ByLineInfo": {"Brand": {"DisplayValue": "Lumo"}},
            "Features": {"DisplayValues": ["Solid oak", "45 cm high"]},
            "ExternalIds": {"EANs": {"DisplayValues": ["4006381333931"]}},
            "ProductInfo": {"Color": {"DisplayValue": "natural"}},
        },
        "Offers": {
            "Listings": [{"Price": {"Amount": 44.0, "Currency": "USD"}, "SavingBasis": {"Amount": 50.0}}]
        },
    }
    (found,) = converted(tmp_path, {"SearchResult": {"Items": [item]}}, capsys)
    assert found == {
        "id": "B07RT4LQ8M",
        "title": "Oak stool",
        "brand": "Lumo",
        "price": 44.0,
        "list_price": 50.0,
        "currency": "USD",
        "gtin": "4006381333931",
        "bullets": ["Solid oak", "45 cm high"],
        "attributes": {"color": "natural"},
        "images": ["https://pictures.example/1.jpg", "https://pictures.example/2.jpg"],
    }


def test_answers_of_amazons_catalogue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sizes = [("MAIN", "1.jpg", 1500), ("MAIN", "1s.jpg", 75), ("PT01", "2.jpg", 1500)]
    item = {
        "asin": "B07RT4LQ8M",
        "summaries": [{"marketplaceId": "A1", "itemName": "Oak stool", "brand": "Lumo", "color": "natural"}],
        "images": [
            {
                "images": [
                    {"variant": variant, "link": f"https://pictures.example/{name}", "height": height}
                    for variant, name, height in sizes
                ]
            }
        ],
        "identifiers": [{"identifiers": [{"identifierType": "EAN", "identifier": "4006381333931"}]}],
    }
    (found,) = converted(tmp_path, {"numberOfResults": 1, "items": [item]}, capsys)
    assert (found["id"], found["title"], found["brand"]) == ("B07RT4LQ8M", "Oak stool", "Lumo")
    assert found["gtin"] == "4006381333931"
    assert found["images"] == ["https://pictures.example/1.jpg", "https://pictures.example/2.jpg"]
