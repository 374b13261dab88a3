"""What a product of no known form says nothing of: whether any of its members is for pictures, or for a price."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.draft import Fields
from listing_lint.catalog.readers.lacking import numbered_pictures

if TYPE_CHECKING:
    from tests.catalog.readers.running import Read, Told


@pytest.mark.parametrize(
    "pictures",
    [
        {
            "images": [{"name": "stool-7.jpg", "width": 715, "height": 1000}],
            "defaultImage": {"name": "stool-7.jpg"},
        },
        {"image_key": "v1647518403/N52948934A_1"},
        {"imageIds": [77, 78]},
    ],
)
def test_pictures_that_a_shop_names_without_an_address_are_references(
    pictures: dict[str, Any], read: Read, told: Told
) -> None:
    rows = [{"sku": f"S{n}", "name": f"Oak stool {n}", "price": 9 + n, **pictures} for n in range(2)]
    assert not told(rows) & {"SCH101", "SCH102"}
    assert "images" not in read(rows)[0]


def test_pictures_among_the_associations_are_references(read: Read) -> None:
    row = {
        "reference": "R-1",
        "ean13": "4006381333931",
        "price": "44.000000",
        "name": [{"language": {"id": "1"}, "value": "Oak stool with three legs"}],
        "associations": {"categories": [{"id": "2"}], "images": [{"id": "1"}]},
    }
    listing = read({"product": row})[0]
    assert (listing["title"], "images" in listing) == ("Oak stool with three legs", False)
    assert numbered_pictures(Fields(row, "")) == "/associations/images"


@pytest.mark.parametrize("picture", ["ES21027", "fifa23", "/9j/4AAQSkZJRgABAQAAAQABAAD"])
def test_codes_in_the_place_of_pictures_are_references(read: Read, told: Told, picture: str) -> None:
    row = {"sku": "S7", "name": "Oak stool", "price": 44, "image": picture}
    assert "images" not in read([row])[0]
    row["images"] = ["https://a.test/1.jpg", picture]
    assert read([row])[0]["images"] == ["https://a.test/1.jpg"]
    assert "IMG103" not in told([row])
