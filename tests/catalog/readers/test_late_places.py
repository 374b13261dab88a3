"""Places that are found when they are asked for are those that would have been told at once."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers import aliexpress, packed
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    import pytest

PRODUCT = {
    "productId": 32999001,
    "subject": "Linen midi dress with two pockets",
    "detail": "<p>Woven linen.</p>",
    "imageURLs": "https://x.example/1.jpg;https://x.example/2.jpg",
    "grossWeight": "0.350",
    "aeopAeProductPropertys": [
        {"attrName": "Material", "attrValue": "Linen"},
        {"attrName": "Material", "attrValue": "Cotton"},
        {"attrName": "Brand Name", "attrValue": "Olive Tree"},
    ],
    "aeopAeProductSKUs": [
        {
            "skuCode": f"OT-{colour}",
            "skuPrice": "19.90",
            "ipmSkuStock": 10,
            "aeopSKUProperty": [
                {"skuPropertyName": "Color", "propertyValueDefinitionName": colour, "skuImage": image},
                {"skuPropertyName": "Size", "propertyValueDefinitionName": "M"},
            ],
        }
        for colour, image in (("Sand", ""), ("Olive", "https://x.example/3.jpg"))
    ],
}


def _records(data: bytes) -> list[Record]:
    return [
        item for item in read_document(data, 1, 0, 1 << 20, native="aliexpress") if isinstance(item, Record)
    ]


def test_the_places_are_those_of_a_listing_that_tells_them_at_once() -> None:
    (record,) = _records(json.dumps([PRODUCT]).encode())
    draft = Draft("aliexpress", PRODUCT)
    implied = aliexpress._take(draft, PRODUCT)
    fields, placed = draft.made(**implied)
    late = record.native
    assert late is not None
    assert record.value == fields
    assert late.pointers == placed.pointers
    assert late.shifts == placed.shifts
    assert (late.lost, late.used, late.implied) == (placed.lost, placed.used, placed.implied)
    assert (late.partial, late.lacks, late.frame, late.locate) == (False, frozenset(), frozenset(), None)
    assert late.find("/images/1", "https://x.example/2.jpg", None) == placed.find(
        "/images/1", "https://x.example/2.jpg", None
    )
    assert late.pointers["/variants/1/attributes/Size"] == (
        "/aeopAeProductSKUs/1/aeopSKUProperty/1/propertyValueDefinitionName"
    )


def test_the_places_are_found_once_and_only_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[bool] = []
    take = aliexpress._take

    def counting(draft: Draft, value: dict[str, Any]) -> dict[str, str]:
        placed.append(draft.placed)
        return take(draft, value)

    monkeypatch.setattr(aliexpress, "_take", counting)
    (record,) = _records(json.dumps([PRODUCT]).encode())
    assert record.native is not None
    assert record.native.implied["currency"] == "USD"
    assert placed == [False]
    assert record.native.pointers["/title"] == "/subject"
    assert record.native.shifts["/images/1"] == 24
    assert placed == [False, True]


def test_a_listing_in_an_archive_says_in_which_member_its_places_are() -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("feed.json", json.dumps([PRODUCT]))
        out.writestr("more.json", json.dumps([PRODUCT]))
    record, _ = [item for item in packed.read(archive, 1 << 20, {}) if isinstance(item, Record)]
    assert record.native is not None
    assert record.native.name_place is not None
    assert record.native.name_place("/subject").startswith("feed.json")
    assert record.native.pointers["/title"] == "/subject"
