"""Answers of interfaces whose names, prices and pictures stand deeper than the product: each becomes a listing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.reading import shop_goods
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

WIX = {
    "revision": "3",
    "name": "Clay vase",
    "handle": "Product_7e",
    "productType": "PHYSICAL",
    "media": {
        "main": {"image": "wix:image://v1/22e5_4a8c~mv2.jpg/Vase.jpg#originWidth=3000", "mediaType": "IMAGE"}
    },
    "actualPriceRange": {"minValue": {"amount": "27"}, "maxValue": {"amount": "31"}},
    "compareAtPriceRange": {"minValue": {"amount": "0"}, "maxValue": {"amount": "0"}},
    "_id": "7e",
}
SPRYKER = {
    "abstractSku": "073",
    "abstractName": "Steel camping kettle",
    "price": 4358,
    "prices": [{"priceTypeName": "DEFAULT", "currency": {"code": "EUR"}, "grossAmount": 4358}],
    "images": [
        {"externalUrlSmall": "https://img.example/s/1.jpg", "externalUrlLarge": "https://img.example/l/1.jpg"}
    ],
}
SEARCH = {
    "data": [
        {
            "type": "catalog-search",
            "id": None,
            "attributes": {
                "pagination": {"numFound": 1},
                "abstractProducts": [SPRYKER],
                "valueFacets": [{"name": "color"}],
            },
            "links": {"self": "https://shop.example/catalog-search"},
        }
    ]
}
CENTRA = {
    "product": "60",
    "name": "Linen shirt",
    "sku": "123-1",
    "productSku": "123",
    "brandName": "Holt",
    "price": "10.00 USD",
    "categoryName": ["Shop", "Men"],
    "media": {"standard": ["https://cdn.example/1-red.jpg", "https://cdn.example/2-red.jpg"]},
    "items": [{"item": "60-29", "name": "S", "sku": "123-1"}],
}
TARGET = {
    "tcin": "515",
    "item": {
        "enrichment": {
            "images": {
                "primary_image_url": "https://img.example/Target/GUEST_b07",
                "alternate_image_urls": ["https://img.example/Target/GUEST_46f"],
            }
        },
        "product_description": {
            "title": "Peanut family size",
            "bullet_descriptions": ["Contains milk", "Kosher"],
        },
        "product_vendors": [{"vendor_name": "C & S", "id": "3"}],
        "primary_brand": {"name": "Holt", "linking_id": "560"},
    },
    "price": {"current_retail": 7.79, "reg_retail": 8.99, "formatted_unit_price": "$0.43"},
}
DISTRIBUTOR = {
    "product": {
        "itemId": "1000",
        "partNumber": "UTC650",
        "productName": "Rucksack Aeneas",
        "producer": "Holt",
    },
    "packageInformation": {"weight": 0.42, "width": 0.34},
    "price": {
        "priceList": {"value": 15.0, "currency": "USD"},
        "order": {"value": 1431.0, "currency": "PLN"},
        "discountB2B": 0.0,
    },
    "locations": [{"location": "WAW", "quantity": {"value": 1}}],
}
SALESFORCE = {
    "_type": "product_result",
    "count": 1,
    "data": [
        {
            "_type": "product",
            "id": "we-ski",
            "name": "Alpine skiing game",
            "primary_category_id": "games",
            "image_groups": [
                {"view_type": size, "images": [{"link": f"https://img.example/{size}/1.jpg", "alt": "front"}]}
                for size in ("small", "large", "medium")
            ],
        }
    ],
}
CARD = {
    "imt_id": 27,
    "nm_id": 678,
    "imt_name": "Швабра с отжимом",
    "vendor_code": "HOME-3",
    "description": "Швабра для мытья пола.",
    "options": [{"name": "Цвет", "value": "белый", "charc_type": 1}, {"name": "Ширина", "value": "18 см"}],
    "selling": {"brand_name": "ZETTER", "supplier_id": 206},
    "media": {"has_video": True, "photo_count": 19},
}
DETAIL = {
    "id": 678,
    "name": "Швабра с отжимом",
    "brand": "ZETTER",
    "pics": 19,
    "sizes": [{"name": "", "price": {"basic": 649000, "product": 408800, "logistics": 27800, "return": 0}}],
    "totalQuantity": 4,
}
ECWID = {
    "id": 37,
    "sku": "00099",
    "name": "Orange",
    "price": 10,
    "hdThumbnailUrl": "https://img.example/hd.jpg",
    "thumbnailUrl": "https://img.example/t.jpg",
    "imageUrl": "https://img.example/i.jpg",
    "originalImageUrl": "https://img.example/o.jpg",
    "originalImage": {"url": "https://img.example/o.jpg", "width": 123},
    "galleryImages": [{"url": "https://img.example/g.jpg", "thumbnail": "https://img.example/gt.jpg"}],
}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            [WIX],
            {
                "id": "7e",
                "title": "Clay vase",
                "price": "27",
                "images": ["https://static.wixstatic.com/media/22e5_4a8c~mv2.jpg"],
            },
            id="wix",
        ),
        pytest.param(
            SEARCH,
            {
                "id": "073",
                "title": "Steel camping kettle",
                "price": 43.58,
                "images": ["https://img.example/l/1.jpg"],
            },
            id="spryker",
        ),
        pytest.param(
            {"products": [CENTRA]},
            {
                "title": "Linen shirt",
                "brand": "Holt",
                "price": 10.0,
                "images": ["https://cdn.example/1-red.jpg", "https://cdn.example/2-red.jpg"],
            },
            id="centra",
        ),
        pytest.param(
            TARGET,
            {
                "id": "515",
                "title": "Peanut family size",
                "brand": "Holt",
                "price": 7.79,
                "list_price": 8.99,
                "bullets": ["Contains milk", "Kosher"],
                "images": ["https://img.example/Target/GUEST_b07", "https://img.example/Target/GUEST_46f"],
                "description": None,
            },
            id="target",
        ),
        pytest.param(
            {"result": [DISTRIBUTOR], "errors": []},
            {
                "id": "1000",
                "title": "Rucksack Aeneas",
                "price": 1431.0,
                "currency": "PLN",
                "list_price": None,
            },
            id="distributor",
        ),
        pytest.param(
            SALESFORCE,
            {
                "id": "we-ski",
                "title": "Alpine skiing game",
                "images": [{"src": "https://img.example/large/1.jpg", "alt": "front"}],
            },
            id="salesforce",
        ),
        pytest.param(
            CARD,
            {
                "id": 678,
                "title": "Швабра с отжимом",
                "brand": "ZETTER",
                "attributes": {"Цвет": "белый", "Ширина": "18 см"},
            },
            id="card",
        ),
        pytest.param(
            {"products": [DETAIL]},
            {"title": "Швабра с отжимом", "price": 4088.0, "list_price": 6490.0},
            id="kopecks",
        ),
        pytest.param(
            {"total": 1, "items": [ECWID]},
            {"images": ["https://img.example/o.jpg", "https://img.example/g.jpg"]},
            id="sizes-of-a-picture",
        ),
    ],
)
def test_answer_becomes_a_listing(
    answer: Any, expected: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (listing,) = converted(tmp_path, answer, capsys)
    assert {name: listing.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("goods", "title", "price"),
    [
        (
            {
                "ProductCode": "S-1",
                "ProductDescription": "Tea mug, blue",
                "Barcode": None,
                "DefaultSellPrice": 9.5,
            },
            "Tea mug, blue",
            9.5,
        ),
        (
            {"barkod": "", "ad": "Çay bardağı", "alisFiyati": 4, "satisFiyati": 9.5, "stokAdedi": 3},
            "Çay bardağı",
            9.5,
        ),
        (
            {
                "cod": "7",
                "product": "Tea mug",
                "valor": "R$9,50",
                "categoria": "mugs",
                "ean": "7892840816438",
            },
            "Tea mug",
            9.5,
        ),
        (
            {
                "product_description": {"1": {"name": "Tea mug", "description": ""}},
                "model": "M-1",
                "price": 9.5,
                "product_store": [0],
            },
            "Tea mug",
            9.5,
        ),
        (
            {
                "product_id": "4",
                "name": "Tea mug",
                "price": 9.5,
                "thumb": "a.jpg",
                "customer_name": "",
                "reviews": "0",
            },
            "Tea mug",
            9.5,
        ),
    ],
)
def test_goods_that_were_refused(goods: dict[str, Any], title: str, price: float) -> None:
    (found,) = shop_goods([goods])
    assert (found["title"], found["price"]) == (title, price)


@pytest.mark.parametrize(
    "line",
    [
        {"ProductCode": "S-1", "ProductDescription": "Tea mug", "Barcode": None, "Price": 9.5, "Quantity": 2},
        {"product": "Squid Ink", "price": 9, "quantity": 3},
        {"product_id": "4", "name": "Tea mug", "price": 9.5, "thumb": "a.jpg", "customer_name": "Ann"},
    ],
)
def test_lines_of_bills_are_refused_as_before(line: dict[str, Any]) -> None:
    assert shop_goods([line]) == []


@pytest.mark.parametrize(
    ("members", "read"),
    [
        ({"warranty": 24}, {"warranty": None}),
        ({"warranty": "24 months"}, {"warranty": "24 months"}),
        ({"product_condition": "N", "condition": "N"}, {"condition": None}),
        ({"condition": 3}, {"condition": None}),
        ({"condition": "new"}, {"condition": "new"}),
        ({"stock": 2.5}, {"stock": 2}),
        ({"stock": -0.25}, {"stock": 0}),
        ({"varyantGroupID": "G-1"}, {"attributes": {"item_group_id": "G-1"}}),
    ],
)
def test_codes_and_numbers_that_say_nothing_by_themselves(
    members: dict[str, Any], read: dict[str, Any]
) -> None:
    (found,) = shop_goods([{"id": "1", "name": "Tea mug", "price": 9.5, "brand": "Lumo", **members}])
    assert {name: found.get(name) for name in read} == read
