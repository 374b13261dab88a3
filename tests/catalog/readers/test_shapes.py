"""Which marketplace's JSON an object is, by the names of its members, and where listings stand inside an envelope."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import (
    goods_and_problems,
    goods_records,
    items_of,
    only_shop_goods,
    sound_records,
)
from tests.catalog.readers.running import converted, converted_text

if TYPE_CHECKING:
    from pathlib import Path


def test_answers_of_shop_fronts() -> None:
    node = {
        "id": "gid://1",
        "title": "Mug",
        "priceRange": {"minVariantPrice": {"amount": "4.50", "currencyCode": "EUR"}},
        "featuredImage": {"url": "https://c.example/1.jpg"},
    }
    assert only_shop_goods({"data": {"products": {"edges": [{"node": node}]}}}) == [
        {
            "id": "gid://1",
            "title": "Mug",
            "price": "4.50",
            "currency": "EUR",
            "images": ["https://c.example/1.jpg"],
        }
    ]
    post = {"id": 7, "title": {"rendered": "Mug"}, "content": {"rendered": "<p>By hand</p>"}}
    assert only_shop_goods([post]) == [{"id": 7, "title": "Mug", "description": "<p>By hand</p>"}]


@pytest.mark.parametrize("called", ["products", "produk", "Produkte", "товары", "商品", "Our Products"])
@pytest.mark.parametrize(
    "entry",
    [
        {"id": 1, "kategori": "Lampu", "nama": "Lampu meja", "gambar": "a.webp", "deskripsi": "Lampu kerja"},
        {"id": 1, "category": "Lamps", "name": "Desk lamp", "image": "a.webp", "description": "For work"},
    ],
)
def test_goods_without_prices_in_a_list_of_goods(called: str, entry: dict[str, Any]) -> None:
    values, problems = goods_and_problems({called: [entry, {**entry, "id": 2}]})
    assert [(value["id"], value["category"], value["images"]) for value in values] == [
        (1, entry.get("kategori", "Lamps"), ["a.webp"]),
        (2, entry.get("kategori", "Lamps"), ["a.webp"]),
    ]
    assert not [one for one in problems if one.lost]


@pytest.mark.parametrize("called", ["projects", "posts", "team", "artikel", "portfolio"])
def test_what_is_described_in_other_lists_is_no_goods(called: str) -> None:
    entry = {"id": 1, "category": "Lamps", "name": "Desk lamp", "image": "a.webp", "description": "For work"}
    values, problems = goods_and_problems({called: [entry]})
    assert values == []
    assert [one.rule for one in problems] == ["not-a-listing"]


def test_a_name_and_one_thing_more_is_no_product() -> None:
    values, _ = goods_and_problems({"products": [{"id": 1, "name": "Desk lamp", "image": "a.webp"}]})
    assert values == []


def test_a_listing_without_its_title_stays_one() -> None:
    (record,) = sound_records(
        [{"id": "P", "price": 9, "brand": {"name": "Kiln", "description": "Makers of plates"}}]
    )
    assert record.value["id"] == "P"
    assert "title" not in record.value


def test_listings_by_their_keys_are_listings_of_their_own() -> None:
    mugs = {"-Nx1": {"title": "Blue mug", "price": 9.9}, "-Nx2": {"title": "Red mug", "price": 9.9}}
    assert [one.value["title"] for one in sound_records({"products": mugs})] == ["Blue mug", "Red mug"]
    sizes = [{"title": "S", "sku": "M-S", "price": 9.9}, {"title": "L", "sku": "M-L", "price": 11.9}]
    (one, two) = sound_records({"products": {key: {**mug, "variants": sizes} for key, mug in mugs.items()}})
    assert [len(mug.value["variants"]) for mug in (one, two)] == [2, 2]
    parts = {"Orderable": {"sku": "W1", "price": 9.9}, "Visible": {"productName": "Mug", "price": 9.9}}
    assert len(sound_records(parts)) == 1


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


def test_products_on_their_shelves() -> None:
    def shelf(*names: str) -> dict[str, Any]:
        return {"name": "x", "products": [{"id": name, "name": name, "price": 9} for name in names]}

    found = goods_records({"shop": {"name": "H"}, "catalog": {"categories": [shelf("A", "B"), shelf("C")]}})
    assert [record.value["id"] for record in found] == ["A", "B", "C"]
    orders = {
        "orders": [
            {"id": 1, "email": "a@x.example", "line_items": [{"title": "Mug", "price": 9, "sku": "M"}]}
        ]
    }
    assert goods_records(orders) == []


CODED = {
    "tr": ("urunler", "kod", "ad"),
    "de": ("produkte", "artikelnummer", "bezeichnung"),
    "hr": ("proizvodi", "šifra", "naziv"),
    "ru": ("товары", "артикул", "наименование"),
    "hu": ("termekek", "cikkszám", "megnevezés"),
}


@pytest.mark.parametrize("language", CODED)
def test_in_a_list_of_goods_a_code_and_a_name_are_enough(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods, code, name = CODED[language]
    value = {
        "kategorie": {
            "Knobs": {"count": 1, goods: [{code: "K-1", name: "X 10"}]},
            "Hooks": {"count": 1, goods: [{code: "K-2", name: "Y 20"}]},
        }
    }
    found = converted_text(tmp_path, json.dumps(value, ensure_ascii=False), capsys)
    assert [(one["id"], one["title"], one["category"]) for one in found] == [
        ("K-1", "X 10", "Knobs"),
        ("K-2", "Y 20", "Hooks"),
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"id": "1", "description": "A mug", "images": ["a.jpg"], "notes": "x", "lot": 2},
        {"id": "1", "title": "Mug", "price": 9, "a": 1, "b": 2, "c": 3},
        {"id": "1", "store": "S", "marketplace": "dhgate", "name": "Mug", "pic": "a.jpg", "cost": 4},
    ],
)
def test_a_listing_of_ours_with_faults_stays_one(value: Any) -> None:
    (found,) = items_of([value])
    assert isinstance(found, Record)
    assert found.native is None


_TWO_MUGS = [
    {"product_id": 7, "name": "Mug of clay", "price": 9.5, "image_url": "https://c.example/7.jpg"},
    {"product_id": 8, "name": "Mug of glass", "price": 8.5, "image_url": "https://c.example/8.jpg"},
]


@pytest.mark.parametrize(
    "part",
    [
        {"data": {"products": _TWO_MUGS}},
        {"type": 55, "layout": {"width": 12}, "data": {"widget": {"products": _TWO_MUGS}}},
        {"data": {"products": _TWO_MUGS}, "tracking": {"id": "banner", "name": "Slider"}},
    ],
)
def test_goods_in_the_parts_of_a_page(part: dict[str, Any]) -> None:
    records = sound_records({"snippets": [part, {"type": 3, "data": {"image": "https://c.example/b.jpg"}}]})
    assert [record.value["title"] for record in records] == ["Mug of clay", "Mug of glass"]


@pytest.mark.parametrize(
    "part",
    [
        {"cart": {"products": _TWO_MUGS}},
        {"id": 4, "data": {"order": {"products": _TWO_MUGS}}},
        {"data": {"customer_email": "a@b.example", "order_number": 7, "products": _TWO_MUGS}},
    ],
)
def test_goods_of_one_buyer_are_no_catalog(part: dict[str, Any]) -> None:
    found, problems = goods_and_problems({"snippets": [part, part]})
    assert not found
    assert [problem.rule for problem in problems] == ["not-a-listing"]


def test_the_empty_shell_of_a_product_is_no_product_beside_those_in_it() -> None:
    shell: dict[str, Any] = {
        "internal_id": None,
        "in_sales": None,
        "title": [],
        "images": [],
        "brands": [],
        "price": None,
    }
    boot = {**shell, "internal_id": "7", "in_sales": "true", "title": [{"language": "de", "value": "Boot"}]}
    boot |= {"price": 90, "images": [{"url": "https://c.example/a.jpg"}]}
    (record,) = sound_records([{"product_line": {**shell, "product_groups": [boot]}}])
    assert (record.value["title"], record.value["price"]) == ("Boot", 90)


def test_names_and_prices_in_two_objects() -> None:
    goods = [
        {
            "id": number,
            "details": {"name": name, "category": "Food"},
            "pricing": {"base_price": 20000},
            "stock": 5,
        }
        for number, name in ((501, "Nasi Tempong"), (502, "Es Dawet"))
    ]
    found = [record.value for record in sound_records(goods)]
    assert [(one["title"], one["price"]) for one in found] == [("Nasi Tempong", 20000), ("Es Dawet", 20000)]


def test_goods_that_are_made_as_those_above_them() -> None:
    content = {"productName": "Mug", "productImages": [{"imageUrl": "https://c.example/a.jpg"}]}
    priced = {"productCode": "A", "content": content, "price": {"price": 9}, "priceRange": None}
    ranged = {**priced, "productCode": "B", "price": None, "priceRange": {"lower": {"price": 6}}}
    records = sound_records({"items": [priced, ranged]})
    assert [(record.value["title"], record.value["price"]) for record in records] == [("Mug", 9), ("Mug", 6)]
