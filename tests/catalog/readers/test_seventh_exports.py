"""What exports of yet other sellers showed: stocks that are not counted, what goods cost the seller, and goods without a price."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import schema_org, shop_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.recognising import kind_of
from listing_lint.catalog.record import Record


def rows(text: str) -> list[dict[str, Any]]:
    return [
        item.value for item in read_table(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)
    ]


def listings(value: object) -> list[dict[str, Any]]:
    data = json.dumps(value).encode()
    found = list(read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json")))
    assert not [item for item in found if isinstance(item, LoadProblem)]
    return [item.value for item in found if isinstance(item, Record)]


@pytest.mark.parametrize(
    ("variant", "kept"),
    [
        ({"inventory_quantity": 0, "inventory_management": None}, None),
        ({"inventory_quantity": -3, "inventory_management": ""}, None),
        ({"inventory_quantity": 5, "inventory_management": None}, 5),
        ({"inventory_quantity": 0, "inventory_management": "shopify"}, 0),
        ({"inventory_quantity": -3, "inventory_management": "shopify"}, 0),
        ({"inventory_quantity": 0}, 0),
        ({"inventoryQuantity": 0, "inventoryItem": {"tracked": False}}, None),
        ({"inventoryQuantity": 0, "inventoryItem": {"tracked": True}}, 0),
    ],
)
def test_nothing_of_what_shopify_does_not_count_is_no_stock(
    variant: dict[str, Any], kept: int | None
) -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = listings([{**product, "variants": [{"sku": "M", "price": "3.00", **variant}]}])
    assert value["variants"][0].get("stock") == kept


LONE = {"title": "Default Title", "option1": "Default Title", "sku": "M", "price": "3.00"}


def test_shopifys_only_variant_without_a_choice_is_the_product() -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = listings([{**product, "variants": [{**LONE, "grams": 90, "barcode": "4006381333931"}]}])
    assert (value["sku"], value["price"], value["gtin"]) == ("M", "3.00", "4006381333931")
    assert "variants" not in value


@pytest.mark.parametrize(
    "more", [{"option2": "Blue"}, {"featured_image": {"src": "https://x.example/a.jpg"}}]
)
def test_a_variant_with_a_choice_or_a_picture_of_its_own_stays(more: dict[str, Any]) -> None:
    product = {"id": 1, "title": "Mug", "handle": "mug", "body_html": "<p>A mug.</p>", "vendor": "Seawind"}
    (value,) = listings([{**product, "variants": [{**LONE, **more}]}])
    assert value["variants"][0]["sku"] == "M"


@pytest.mark.parametrize(
    ("header", "price"),
    [
        ("Price,Price (cost)", "1.00"),
        ("Price (cost),Price", "2.00"),
        ("Preis (EK),Preis", "2.00"),
        ("批发价,售价", "2.00"),
        ("Price (USD),Price (EUR)", "1.00"),
    ],
)
def test_what_the_seller_pays_is_not_the_price(header: str, price: str) -> None:
    value = rows(f"sku,title,{header},stock\nA-1,Enamel mug,1.00,2.00,4\n")[0]
    assert value["price"] == price


@pytest.mark.parametrize(
    ("name", "markup", "listed"),
    [
        ("Original price", "Markup", False),
        ("Original price", "Mark-up %", False),
        ("Original price", "Discount", True),
        ("RRP", "Markup", True),
    ],
)
def test_an_original_price_with_a_markup_is_the_cost(name: str, markup: str, listed: bool) -> None:
    value = rows(f"sku,title,Price,{name},{markup}\nA-1,Enamel mug,9.07,7.56,20%\n")[0]
    assert value["price"] == "9.07"
    assert ("list_price" in value) is listed


@pytest.mark.parametrize(
    ("price", "before", "more", "listed"),
    [
        ("$9.07", "$7.56", {"markup": "20%"}, False),
        (9.07, 7.56, {"markupPercent": 20}, False),
        ("$9.07", "$7.56", {"discount": "20%"}, True),
        ("$9.07", "$12.00", {"markup": "20%"}, True),
    ],
)
def test_an_original_price_below_the_price_with_a_markup_is_the_cost(
    price: object, before: object, more: dict[str, Any], listed: bool
) -> None:
    (value,) = listings(
        [{"id": "a", "title": "Mug", "img": "a.jpg", "price": price, "originalPrice": before, **more}]
    )
    assert ("list_price" in value) is listed


@pytest.mark.parametrize(
    "more",
    [
        {"images": [{"url": "https://cdn.example/a.jpg"}], "colors": ["red"], "sizes": ["S", "M"]},
        {"img": "a.jpg", "model": "X-100", "specs": {"Power": "5 W"}},
        {"photo": "a.jpg", "brand": "Orel", "link": "/a"},
        {"category": "Seals", "materials": ["PP", "ABS"], "applications": ["joints"]},
    ],
)
def test_goods_without_a_price_are_listings(more: dict[str, Any]) -> None:
    (value, _) = listings([{"slug": slug, "name": "Enamel mug", **more} for slug in ("a", "b")])
    assert value["title"] == "Enamel mug"


@pytest.mark.parametrize(
    "value",
    [
        {"id": 1, "name": "Jane Doe", "image": "a.jpg", "description": "Our CEO", "role": "CEO"},
        {
            "id": 1,
            "name": "Mugs",
            "image": "a.jpg",
            "description": "All mugs",
            "slug": "mugs",
            "color": "#fff",
        },
        {"name": "Jane", "image": "a.jpg", "text": "Great!", "rating": 5},
        {"id": 1, "name": "Hotel", "image": "a.jpg", "city": "Rome", "rating": 4.5},
        {"name": "a.pdf", "image": "a.jpg", "size": 1200, "type": "pdf"},
    ],
)
def test_people_places_and_categories_are_none(value: dict[str, Any]) -> None:
    data = json.dumps([value]).encode()
    (problem,) = read_document(data, 1, 0, 1 << 20, native=formats.detect(data, "a.json"))
    assert isinstance(problem, LoadProblem)
    assert problem.rule == "not-a-listing"


def test_what_is_lost_is_told_in_the_same_order_by_every_run() -> None:
    opinions: dict[str, list[str]] = {
        name: [] for name in ("reviews", "positiveNotes", "review", "negativeNotes", "isSimilarTo")
    }
    data = json.dumps(
        {"@context": "https://schema.org", "@type": "Product", "name": "Mug", **opinions}
    ).encode()
    (item,) = schema_org.read_json(data, 1, 0, 1 << 20)
    assert isinstance(item, Record)
    assert item.native is not None
    assert [lost.pointer for lost in item.native.lost] == sorted(f"/{name}" for name in opinions)


def test_prices_of_ozon() -> None:
    header = (
        'Артикул,Название товара,"Текущая цена с учетом скидки, руб.","Базовая цена (цена до скидок), руб."'
    )
    (value,) = rows(f"{header}\nA-1,Кружка,1628.00,2000.00\n")
    assert (value["price"], value["list_price"], value["currency"]) == ("1628.00", "2000.00", "RUB")


def test_the_maker_that_ceneo_has_among_the_attributes_is_the_brand() -> None:
    attributes = '<attrs><a name="Producent">Orel</a><a name="Kolor">Niebieski</a></attrs>'
    text = f'<offers><o id="1" url="https://shop.example/1" price="12.5"><name>Kubek</name>{attributes}</o></offers>'
    found = shop_xml.read(io.BytesIO(text.encode()), 1 << 20, {})
    (value,) = [item.value for item in found if isinstance(item, Record)]
    assert (value["brand"], value["attributes"]) == ("Orel", {"Kolor": "Niebieski"})


@pytest.mark.parametrize(
    "text",
    [
        "const prods = [{id: 1, title: 'Mug', price: 3}];\nexport default prods;\n",
        "\n export default [{ sku: 'A', name: 'Mug', price: 3 }]",
        "export const PRODUCTS: Product[] = [{id: 1, title: 'Mug', price: 3}]",
        "module.exports = [{id: 1, title: 'Mug', price: 3}]",
    ],
)
def test_a_program_is_no_table(text: str) -> None:
    assert formats.detect(text.encode(), "goods.js") == "javascript"
    assert formats.detect(text.encode(), "goods.txt") is None
    assert "a program in JavaScript" in kind_of("goods.js", text.encode())


def test_a_table_may_begin_with_the_words_of_a_program() -> None:
    assert formats.detect(b"export,title,price\n1,Mug,3\n2,Lamp,4\n", "goods.csv") == "table"
