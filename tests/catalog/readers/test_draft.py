"""A canonical listing while a reader makes it: members with their native places, and values read as what they mean."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.native import exists
from listing_lint.catalog.readers import alibaba, aliexpress, dhgate, ebay, google, packed, tiktok, wish
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.reading import only_goods
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from tests.catalog.readers.running import Capture


def test_a_single_brand_in_a_list_is_the_brand() -> None:
    (value,) = only_goods([{"name": "Sun oil", "price": "4.50", "brands": [], "brand": [{"name": "Solara"}]}])
    assert value["brand"] == "Solara"


@pytest.mark.parametrize(
    ("images", "told"),
    [
        ({"cover": "/p/a.webp", "gallery": ["/p/a.webp", "/p/b.webp"]}, ["/p/a.webp", "/p/b.webp"]),
        ({"cover": "/p/a.webp"}, ["/p/a.webp"]),
        (
            {"main": "https://x.example/a.jpg", "gallery": [{"src": "b.jpg"}]},
            ["https://x.example/a.jpg", "b.jpg"],
        ),
        ({"side": "left", "file": "a.jpg"}, ["a.jpg"]),
    ],
)
def test_pictures_by_what_they_show(images: Any, told: list[Any]) -> None:
    (value,) = only_goods([{"sku": "B-1", "name": "Balm", "price": 8.15, "images": images}])
    assert value["images"] == told


@pytest.mark.parametrize(
    "images",
    [
        [{"sys": {"type": "Link", "linkType": "Asset", "id": "a1"}}],
        {"en-US": [{"sys": {"type": "Link", "linkType": "Asset", "id": "a1"}}]},
        [{"_type": "image", "asset": {"_ref": "image-a1-800x800-jpg", "_type": "reference"}}],
    ],
)
def test_references_to_pictures_are_told_once(
    images: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"_id": f"p{number}", "name": f"Oak stool {number}", "price": 44, "slug": "a", "images": images}
        for number in range(3)
    ]
    (tmp_path / "goods.json").write_text(json.dumps(entries), encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--profile",
            "amazon",
            "-o",
            "json",
            str(tmp_path),
        ]
    )
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "IMG102"]
    assert [one["message"] for one in found] == [
        "no picture, Amazon wants at least 1; its pictures are named by references alone (and 2 more of these in this file)"
    ]


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


TWICE: dict[ModuleType, dict[str, Any]] = {
    # Names that come twice, in the listing and in each of two variants: lists that grow, places that differ.
    dhgate: {
        "itemBase": {"itemName": "Linen dress", "htmlContent": "<p>Linen.</p>", "keyWord2": "dress"},
        "itemAttrList": [
            {
                "attrId": 99,
                "attrName": "Brand",
                "itemAttrValList": [{"attrValId": 1, "lineAttrvalName": "Olive"}],
            },
            {
                "attrId": 7,
                "itemAttrValList": [{"attrValId": 1, "attrName": "Fabric", "attrvalName": "Linen"}],
            },
            {
                "attrId": 8,
                "attrName": "Colour",
                "saleAttr": 1,
                "itemAttrValList": [{"attrValId": 1}, {"attrValId": 2}],
            },
            "no object",
            {"attrId": 11, "attrName": "Own", "attrValue": "yes"},
        ],
        "itemImgList": [
            {"imgUrl": "f2/albu/g8/1.jpg", "type": 3},
            {"imgUrl": "https://x.example/2.jpg", "type": 1},
            "https://x.example/3.jpg",
        ],
        "itemSkuList": [
            {
                "skuCode": f"OT-{number}",
                "retailPrice": "18.90",
                "itemSkuAttrvalList": [
                    {"attrId": 8, "attrValId": 1},
                    {"attrId": 8, "attrValId": 2},
                    {"attrId": 5, "attrName": "Size", "attrValName": "M"},
                ],
                "itemSkuInvenList": [{"skuInventoryQty": "4"}],
            }
            for number in (1, 2)
        ],
    },
    alibaba: {
        "subject": "Linen dress",
        "keywords": ["dress", "linen"],
        "mainImage": {"images": ["https://x.example/1.jpg", "https://x.example/2.jpg"]},
        "attributes": [
            {"attributeName": "Brand Name", "valueName": "Olive"},
            {"attributeName": "Fabric", "valueName": "Linen"},
            {"attributeId": 4, "valueId": 5},
            {"attributeName": "Fabric", "valueName": ""},
            {"attributeName": "Fabric", "valueName": "Cotton"},
        ],
        "productSku": {
            "skus": [{"skuCode": "A", "attr2Value": {"Size": "M"}}, {"skuCode": "B", "price": "$4"}]
        },
        "sourcingTrade": {"fobCurrency": "USD", "fobMinPrice": "12.00"},
    },
    wish: {
        "name": "Linen dress",
        "parent_sku": "OT",
        "main_image": "https://x.example/1.jpg",
        "extra_images": "https://x.example/2.jpg|https://x.example/3.jpg",
        "tags": [{"Tag": {"name": "dress"}}, "linen", {"name": "summer"}],
        "price": {"amount": 4, "currency_code": "USD"},
        "size": "one",
        "attributes": [{"name": "size", "value": "two"}, {"name": "size", "value": "three"}],
        "variants": [
            {
                "Variant": {
                    "sku": f"OT-{number}",
                    "color": "Sand",
                    "price": {"amount": "5.00", "currency_code": "USD"},
                    "msrp": "7.00",
                    "inventory": "4",
                    "options": [{"name": "color", "value": "Olive"}, {"name": "color", "value": "Wine"}],
                }
            }
            for number in (1, 2)
        ],
    },
    ebay: {
        "sku": "OT-1",
        "product": {
            "title": "Linen dress",
            "aspects": {"Brand": ["Olive", "Tree"], "Fabric": ["Linen", "Cotton"], "Fit": "loose"},
            "ean": ["4006381333931"],
            "imageUrls": ["https://x.example/1.jpg", "https://x.example/2.jpg"],
        },
        "availability": {"shipToLocationAvailability": {"quantity": 4}},
        "pricingSummary": {"price": {"value": "4.00", "currency": "USD"}},
    },
    tiktok: {
        "title": "Linen dress",
        "brand": {"name": "Olive"},
        "main_images": [{"urls": ["https://x.example/1.jpg"]}, {"uri": "tos/2"}],
        "product_attributes": [{"name": "Fabric", "values": [{"name": "Linen"}, {"name": "Cotton"}]}],
        "skus": [
            {
                "seller_sku": f"OT-{number}",
                "price": {"currency": "USD", "sale_price": "18.90"},
                "inventory": [{"quantity": 4}, {"quantity": 5}],
                "sales_attributes": [
                    {
                        "name": "Colour",
                        "value_name": "Sand",
                        "sku_img": {"urls": ["https://x.example/3.jpg"]},
                    },
                    {"name": "Colour", "value_name": "Olive"},
                ],
            }
            for number in (1, 2)
        ],
    },
    google: {
        "offerId": "OT-1",
        "contentLanguage": "en",
        "productAttributes": {
            "title": "Linen dress",
            "structuredDescription": {"content": "Linen."},
            "imageLink": "https://x.example/1.jpg",
            "additionalImageLinks": ["https://x.example/2.jpg", "https://x.example/3.jpg"],
            "price": {"amountMicros": "18900000", "currencyCode": "USD"},
            "color": "Sand",
            "productDetails": [
                {"attributeName": "Fabric", "attributeValue": "Linen"},
                {"attributeName": "Fabric", "attributeValue": "Cotton"},
                {"attributeValue": "x"},
            ],
        },
    },
}


@pytest.mark.parametrize("reader", TWICE, ids=lambda reader: reader.__name__.rpartition(".")[2])
def test_every_format_says_the_same_with_its_places_and_without(reader: ModuleType) -> None:
    product = TWICE[reader]
    fields, late = reader.convert(product, "", product)
    draft = Draft(late.format, product)
    implied = reader._take(draft, product)
    at_once, placed = draft.made(**implied)
    assert fields == at_once
    assert late.pointers == placed.pointers
    assert (late.lost, late.used, late.implied, late.shifts) == (
        placed.lost,
        placed.used,
        placed.implied,
        placed.shifts,
    )
    for pointer, native in late.pointers.items():
        assert exists(fields, pointer), pointer
        assert exists(product, native), native


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


def test_an_empty_list_of_codes_is_no_code(tmp_path: Path, capsys: Capture) -> None:
    goods = {"listing_id": 708099714, "title": "Quartz", "price": "15.99", "currency_code": "USD", "sku": []}
    (stone,) = converted(tmp_path, {"count": 1, "results": [goods]}, capsys)
    assert stone["id"] == 708099714
    assert "sku" not in stone
