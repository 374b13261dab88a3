"""Texts, pictures and names of goods in forms that only answers of interfaces have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

TREES = [
    {
        "value": {
            "schema": "dast",
            "document": {
                "type": "root",
                "children": [
                    {
                        "type": "paragraph",
                        "children": [
                            {"type": "span", "marks": ["strong"], "value": "Oak"},
                            {"type": "span", "value": " stool"},
                        ],
                    },
                    {
                        "type": "list",
                        "children": [
                            {
                                "type": "listItem",
                                "children": [
                                    {
                                        "type": "paragraph",
                                        "children": [{"type": "span", "value": "45 cm high"}],
                                    }
                                ],
                            }
                        ],
                    },
                ],
            },
        }
    },
    {
        "nodeType": "document",
        "data": {},
        "content": [
            {
                "nodeType": "paragraph",
                "data": {},
                "content": [{"nodeType": "text", "value": "Oak stool", "marks": [], "data": {}}],
            },
            {
                "nodeType": "paragraph",
                "data": {},
                "content": [{"nodeType": "text", "value": "45 cm high", "marks": [], "data": {}}],
            },
        ],
    },
    {
        "root": {
            "type": "root",
            "children": [
                {"type": "paragraph", "children": [{"type": "text", "text": "Oak stool"}]},
                {"type": "paragraph", "children": [{"type": "text", "text": "45 cm high"}]},
            ],
        }
    },
    {
        "type": "doc",
        "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "Oak stool"}]},
            {"type": "paragraph", "content": [{"type": "text", "text": "45 cm high"}]},
        ],
    },
    {
        "nodes": [
            {"type": "PARAGRAPH", "nodes": [{"type": "TEXT", "textData": {"text": "Oak stool"}}]},
            {"type": "PARAGRAPH", "nodes": [{"type": "TEXT", "textData": {"text": "45 cm high"}}]},
        ]
    },
]


@pytest.mark.parametrize("tree", TREES, ids=["dast", "contentful", "lexical", "prosemirror", "wix"])
def test_text_of_an_editor_is_read(
    tree: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "name": "Oak stool", "price": 50, "description": tree}
    (listing,) = converted(tmp_path, [goods], capsys)
    assert listing["description"] == "Oak stool\n45 cm high"


def test_text_of_an_unknown_form_is_told_and_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "id": 1,
        "name": "Oak stool",
        "sku": "S-1",
        "price": 50,
        "description": {"blob": {"v": 3, "t": ["a"]}},
    }
    found = codes(tmp_path, [goods], capsys)
    assert "SCH102" not in found
    assert "LOD306" in found


@pytest.mark.parametrize(
    "picture",
    [
        {
            "responsiveImage": {
                "srcSet": "https://a.example/1.jpg 100w,https://a.example/1.jpg 200w",
                "src": "https://a.example/1.jpg",
            }
        },
        {
            "perspective": "front",
            "sizes": [
                {"size": "small", "url": "https://a.example/s.jpg"},
                {"size": "xlarge", "url": "https://a.example/1.jpg"},
                {"size": "medium", "url": "https://a.example/m.jpg"},
            ],
        },
        {
            "formats": {
                "thumbnail": {"url": "https://a.example/t.jpg"},
                "large": {"url": "https://a.example/1.jpg"},
            }
        },
        {
            "renditions": [
                {"width": 80, "href": "https://a.example/80.jpg"},
                {"width": 900, "href": "https://a.example/1.jpg"},
            ]
        },
        {"externalUrlSmall": "https://a.example/s.jpg", "externalUrlLarge": "https://a.example/1.jpg"},
    ],
)
def test_picture_inside_of_an_object_is_the_largest(
    picture: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "name": "Oak stool", "price": 50, "images": [picture]}
    (listing,) = converted(tmp_path, [goods], capsys)
    assert [one if isinstance(one, str) else one["src"] for one in listing["images"]] == [
        "https://a.example/1.jpg"
    ]


def test_connection_of_graphql_holds_its_list_beside_the_name_of_its_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = {
        "__typename": "Page",
        "details": {"text": "Fine details of our snack sleeve"},
        "shopProduct": {
            "id": 7,
            "name": "Oak stool",
            "sku": "S",
            "price": 50,
            "images": {
                "__typename": "Connection",
                "totalCount": 2,
                "edges": [
                    {"__typename": "Edge", "node": {"url": f"https://a.example/{n}.jpg"}} for n in (1, 2)
                ],
            },
        },
    }
    (listing,) = converted(tmp_path, {"pages": {"items": [page]}}, capsys)
    assert (listing["id"], listing["title"]) == (7, "Oak stool")
    assert listing["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]


def test_goods_without_a_name_are_told_by_code_brand_and_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "productId": "00011",
        "brand": "Holt",
        "categories": ["Dairy"],
        "description": "Holt reduced fat milk",
        "upc": "4006381333931",
        "items": [
            {
                "itemId": "00011",
                "price": {"regular": 1.99, "promo": 1.59, "promoPerUnitEstimate": 0.4},
                "size": "1 l",
            }
        ],
        "images": [{"perspective": "front", "sizes": [{"size": "medium", "url": "https://a.example/m.jpg"}]}],
    }
    (listing,) = converted(tmp_path, {"data": [goods]}, capsys)
    expected = {
        "title": "Holt reduced fat milk",
        "price": 1.59,
        "list_price": 1.99,
        "images": ["https://a.example/m.jpg"],
    }
    assert {name: listing.get(name) for name in expected} == expected


def test_product_is_told_by_its_name_its_number_and_a_picture(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "product_id": 1005,
        "product_title": "Split mini dress",
        "product_main_image_url": "https://a.example/1.jpg",
        "app_sale_price": 17.91,
        "app_sale_price_currency": "USD",
        "discount_rate": 28,
    }
    (listing,) = converted(tmp_path, {"docs": [goods], "base": {"pageSize": 50}}, capsys)
    assert (listing["title"], listing["price"], listing["currency"]) == ("Split mini dress", 17.91, "USD")


def test_recommended_price_that_nobody_has_set_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "название": "Ноутбук", "производитель": "Holt", "цена по категории A": 97.5, "РРЦ": 0.0}
    assert "VAR302" not in codes(tmp_path, {"goods": [goods]}, capsys)


def test_price_in_minor_units_is_money(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (listing,) = converted(
        tmp_path, [{"productId": "p1", "name": "Wool coat", "priceMinor": 4950, "currency": "EUR"}], capsys
    )
    assert listing["price"] == 49.5


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(
            {
                "get_response": {
                    "results": {
                        "n_item": [
                            {
                                "num_iid": 572,
                                "item_url": "https://a.example/572",
                                "title": "雪纺连衣裙",
                                "pict_url": "https://a.example/1.jpg",
                                "small_images": {"string": ["//a.example/2.jpg", "//a.example/3.jpg"]},
                                "reserve_price": "598.00",
                                "zk_final_price": "168.00",
                                "volume": "1.8万+",
                                "user_type": 0,
                            }
                        ]
                    }
                }
            },
            {
                "id": 572,
                "title": "雪纺连衣裙",
                "price": "168.00",
                "images": ["https://a.example/1.jpg", "//a.example/2.jpg", "//a.example/3.jpg"],
                "attributes": None,
            },
            id="taobao",
        ),
        pytest.param(
            {
                "response": {
                    "list": {
                        "map_data": [
                            {
                                "item_id": "t-1",
                                "item_basic_info": {
                                    "title": "双肩包",
                                    "pict_url": "//a.example/1.jpg",
                                    "shop_title": "旗舰店",
                                    "brand_name": "Holt",
                                },
                                "price_promotion_info": {"zk_final_price": "239.00"},
                            }
                        ]
                    }
                }
            },
            {
                "id": "t-1",
                "title": "双肩包",
                "brand": "Holt",
                "price": "239.00",
                "images": ["//a.example/1.jpg"],
            },
            id="parts",
        ),
        pytest.param(
            {
                "goods_search_response": {
                    "goods_list": [
                        {
                            "goods_id": 1,
                            "goods_name": "连衣裙",
                            "goods_image_url": "https://a.example/1.jpg",
                            "min_group_price": 9900,
                            "min_normal_price": 12900,
                            "mall_name": "旗舰店",
                            "coupon_discount": 1000,
                        }
                    ]
                }
            },
            {"id": 1, "title": "连衣裙", "price": 99.0, "images": ["https://a.example/1.jpg"]},
            id="pinduoduo",
        ),
        pytest.param(
            {
                "data": [
                    {
                        "skuId": 123,
                        "skuName": "镜头 50mm",
                        "priceInfo": {"price": 799.0, "lowestPrice": 749.0},
                        "imageInfo": {"imageList": [{"url": "https://a.example/1.jpg"}]},
                        "shopInfo": {"shopName": "旗舰店"},
                    }
                ]
            },
            {"id": 123, "title": "镜头 50mm", "price": 799.0, "images": ["https://a.example/1.jpg"]},
            id="jd",
        ),
    ],
)
def test_goods_are_told_by_a_name_a_price_and_a_picture(
    answer: Any, expected: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (listing,) = converted(tmp_path, answer, capsys)
    assert {name: listing.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    "thing",
    [
        {
            "event_name": "Jazz night",
            "ticket_price": 20,
            "image_url": "https://a.example/1.jpg",
            "venue_name": "Hall",
        },
        {"sku_id": 7, "sku_name": "Mug", "sku_pict": "https://a.example/1.jpg", "qty": 2, "sku_price_now": 9},
        {"room_name": "Double", "price_per_night": 90, "photo": "https://a.example/1.jpg"},
    ],
)
def test_what_is_no_goods_is_none(
    thing: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert codes(tmp_path, {"answer": {"list": [thing]}}, capsys) == ["LOD301"]


def test_pictures_that_stand_in_several_formats_are_one_each(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = [
        {"format": "product", "imageType": "PRIMARY", "url": "/medias/a-300.jpg"},
        {"format": "zoom", "imageType": "PRIMARY", "url": "/medias/a-900.jpg"},
        {"format": "thumbnail", "imageType": "PRIMARY", "url": "/medias/a-96.jpg"},
        {"format": "thumbnail", "imageType": "GALLERY", "galleryIndex": 0, "url": "/medias/b-96.jpg"},
        {"format": "zoom", "imageType": "GALLERY", "galleryIndex": 0, "url": "/medias/b-900.jpg"},
    ]
    goods = {
        "code": "1934793",
        "name": "Power shot",
        "price": {"currencyIso": "USD", "value": 99.85},
        "images": pictures,
    }
    (listing,) = converted(tmp_path, {"products": [goods], "pagination": {"totalResults": 1}}, capsys)
    assert (listing["price"], listing["currency"]) == (99.85, "USD")
    assert listing["images"] == ["/medias/a-900.jpg", "/medias/b-900.jpg"]
