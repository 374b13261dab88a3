"""Goods that an interface names, prices and shows under words of its own: ``goods_name``, ``zk_final_price``, ``pict_url``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.priced_and_shown import shows
from tests.catalog.readers.reading import shop_goods
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path


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


def test_pictures_in_any_language_show_goods_that_have_no_price_of_a_known_name() -> None:
    goods = [
        {
            "Id": 127,
            "Nombre": "Taza azul",
            "Valor": 233,
            "Cantidad": 0,
            "DireccionImagenes": ["~/Imagenes/3/taza.jpg"],
        },
        {
            "Id": 128,
            "Nombre": "Plato hondo",
            "Valor": 99,
            "Cantidad": 4,
            "DireccionImagenes": ["~/Imagenes/3/plato.jpg"],
        },
    ]
    found = shop_goods({"Mensaje": "ok", "Productos": goods})
    assert [(one["title"], one["images"]) for one in found] == [
        ("Taza azul", ["/Imagenes/3/taza.jpg"]),
        ("Plato hondo", ["/Imagenes/3/plato.jpg"]),
    ]


@pytest.mark.parametrize(
    ("name", "held", "shown"),
    [
        ("slikaUrl", "/img/7.png", True),
        ("produktBilder", [{"pfad": "https://a.example/7"}], True),
        ("direccionFotos", "", False),
        ("media", "https://a.example/film.mp4", False),
        ("logoImagen", "/img/logo.png", False),
        ("manual", "/files/7.png", False),
    ],
)
def test_what_is_called_a_picture_and_holds_one(name: str, held: object, shown: bool) -> None:
    assert shows(name, held) is shown
