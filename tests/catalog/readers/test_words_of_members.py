"""Shops' own JSON and XML in the languages of the world; and what has members of a product and is none."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record


def read(value: Any) -> list[Record | LoadProblem]:
    data = json.dumps(value, ensure_ascii=False).encode()
    return list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))


def listing(value: Any) -> dict[str, Any]:
    (found,) = read(value)
    assert isinstance(found, Record)
    fields: dict[str, Any] = found.value
    return fields


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (
            {
                "id": 4,
                "nombre": "Olla de hierro",
                "precio": "$ 1.250.000",
                "imagen": "olla.jpg",
                "marca": "Fogón",
            },
            {"title": "Olla de hierro", "price": 1250000, "images": ["olla.jpg"], "brand": "Fogón"},
        ),
        (
            {"nom": "Lampe de bureau", "prix": 39.9, "quantite": 3, "categorie": "Salon"},
            {"title": "Lampe de bureau", "price": 39.9, "stock": 3, "category": "Salon"},
        ),
        (
            {"id": 1, "name": "Krug", "preis": 8.5, "lagerbestand": 7, "bilder": ["a.jpg", "b.jpg"]},
            {"title": "Krug", "price": 8.5, "stock": 7, "images": ["a.jpg", "b.jpg"]},
        ),
        (
            {
                "urun_adi": "Bakır cezve",
                "fiyat": "320 TL",
                "gorsel": "c.png",
                "stok": "Yok",
                "eskiFiyat": "400 TL",
            },
            {"title": "Bakır cezve", "price": 320, "list_price": 400, "images": ["c.png"], "status": "Yok"},
        ),
        (
            {"商品名": "茶碗", "価格": 2400, "画像": "w.jpg", "在庫": 5},
            {"title": "茶碗", "price": 2400, "images": ["w.jpg"], "stock": 5},
        ),
        (
            {"название": "Чайник", "цена": 990, "цвет": "синий", "артикул": "T-9"},
            {"title": "Чайник", "price": 990, "attributes": {"цвет": "синий"}, "id": "T-9"},
        ),
        (
            {"name": "Vase", "price": 5, "imgsrc": "v.jpg", "imgsrc2": "w.jpg"},
            {"images": ["v.jpg", "w.jpg"]},
        ),
        ({"name": "Vase", "price": 5, "thumbnailUrl": "t.jpg", "bild": "v.jpg"}, {"images": ["v.jpg"]}),
        ({"title": "Clock", "id": 2, "price": 60, "image": "clock.jpg"}, {"images": ["clock.jpg"]}),
        (
            {"title": "Desk", "id": 2, "price": 60, "slug": "desk", "category": {"id": 3, "name": "Office"}},
            {"category": "Office"},
        ),
        (
            {"title": "Ladder", "price": "₹2,499", "scraper": "x 1.0"},
            {"title": "Ladder", "price": 2499, "currency": "INR"},
        ),
        (
            {"title": ["Rope"], "price": [6.5], "description": ["10 m of rope", "hemp"]},
            {"title": "Rope", "price": 6.5, "bullets": ["10 m of rope", "hemp"]},
        ),
        (
            {"name": "Bowl", "product_code": "B-1", "color": "red", "category": "Kitchen"},
            {"title": "Bowl", "sku": "B-1", "category": "Kitchen"},
        ),
    ],
)
def test_members_are_known_by_the_names_of_any_language(value: Any, wanted: dict[str, Any]) -> None:
    fields = listing([value])
    assert {name: fields.get(name) for name in wanted} == wanted


def test_an_english_name_counts_before_a_word_of_another_language() -> None:
    assert listing([{"name": "Mug", "nombre": "Taza", "price": 3, "precio": 4}])["title"] == "Mug"


def test_a_finding_points_at_the_sellers_own_member() -> None:
    (record,) = read([{"nombre": "Taza", "precio": 4, "descripcion": ["Blanca"]}])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.pointers["/title"] == "/nombre"
    assert record.native.pointers["/description"] == "/descripcion/0"


def test_variants_are_known_by_such_names_too() -> None:
    value = {"nombre": "Camisa", "precio": 9, "variants": [{"sku": "C-S", "talla": "S", "cantidad": 2}]}
    assert listing([value])["variants"] == [{"sku": "C-S", "attributes": {"talla": "S"}, "stock": 2}]


def test_whether_there_is_any_is_no_count() -> None:
    assert "stock" not in listing([{"name": "Mug", "price": 3, "stock": True}])


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (
            {"id": 1, "customer": {"name": "A"}, "total": 9, "items": []},
            "'customer', as orders and reviews have",
        ),
        ({"order_id": 1, "product_name": "Mug", "price": 9, "quantity": 1}, "'order_id', as orders"),
        (
            {"id": 1, "title": "Nice", "content": "so", "rating": 5, "author": "A", "date": "x"},
            "nothing that only goods",
        ),
        ({"id": 1, "name": "Ann", "email": "a@example.com", "avatar": "a.jpg"}, "no title"),
        (
            {"id": 1, "name": "Kitchen", "description": "All for cooks", "slug": "k", "image": "k.jpg"},
            "no title",
        ),
        ({"product_id": "P", "date": "2024-01-01", "price": 9}, "no title"),
    ],
)
def test_what_is_no_product_is_told_once(value: Any, says: str) -> None:
    (found,) = read([value])
    assert isinstance(found, LoadProblem)
    assert found.rule == "not-a-listing"
    assert says in found.detail


@pytest.mark.parametrize(
    "value",
    [
        {"id": "1", "description": "A mug", "images": ["a.jpg"], "notes": "x", "lot": 2},
        {"id": "1", "title": "Mug", "price": 9, "a": 1, "b": 2, "c": 3},
        {"id": "1", "store": "S", "marketplace": "dhgate", "name": "Mug", "pic": "a.jpg", "cost": 4},
    ],
)
def test_a_listing_of_ours_with_faults_stays_one(value: Any) -> None:
    (found,) = read([value])
    assert isinstance(found, Record)
    assert found.native is None


def products(text: str) -> list[Record | LoadProblem]:
    data = text.encode()
    assert formats.detect(data, "a.xml") == "generic-xml"
    return list(shop_xml.read(io.BytesIO(data), 100_000, {}))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "<articles><bougie><nom>Bougie au miel</nom><prix>7</prix><stock>4</stock></bougie></articles>",
            {"title": "Bougie au miel", "price": "7", "stock": 4},
        ),
        (
            "<produits><produit prix='7'><titre>Bougie</titre><image source='b.jpg'/></produit></produits>",
            {"title": "Bougie", "price": "7", "images": ["b.jpg"]},
        ),
        (
            '<lista><plyta><tytul language="pl">Noc</tytul><tytul language="en">Night</tytul><cena>9.90</cena></plyta></lista>',
            {"title": "Noc", "price": "9.90"},
        ),
        (
            '<offers><product id="5" currency="PLN"><category name="Home/Lamps"/><name>Lamp</name><price_retail gross="9" netto="7.3"/>'
            '<parameters><parameter name="Colour"><value name="Grey"/></parameter></parameters></product></offers>',
            {"category": "Home/Lamps", "price": "9", "currency": "PLN", "attributes": {"Colour": "Grey"}},
        ),
    ],
)
def test_elements_of_any_name_are_products_by_what_is_in_them(text: str, wanted: dict[str, Any]) -> None:
    (record,) = products(text)
    assert isinstance(record, Record)
    assert {name: record.value.get(name) for name in wanted} == wanted


def test_an_empty_picture_is_none() -> None:
    (record,) = products(
        "<shop><item><name>Lamp</name><price>9</price><images><image url='a.jpg'/><image url=''/></images></item></shop>"
    )
    assert isinstance(record, Record)
    assert record.value["images"] == ["a.jpg"]


def test_categories_that_a_feed_names_once() -> None:
    offers = "".join(
        f"<offer id='{number}'><name>Kettle</name><price>9</price><categoryId>{number}</categoryId></offer>"
        for number in (7, 9)
    )
    text = (
        "<yml_catalog><shop><categories><category id='3'>Home</category><category id='7' parentId='3'>Tea &amp; more</category>"
        f"</categories><offers>{offers}</offers></shop></yml_catalog>"
    )
    first, second = products(text)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert first.value["category"] == "Home > Tea & more"
    assert second.value["category"] == "9"


def test_categories_longer_than_the_head_of_a_file() -> None:
    many = "".join(f"<category id='{number}'>Shelf number {number}</category>" for number in range(3000))
    text = f"<yml_catalog><shop><categories>{many}</categories><offers><offer id='1'><name>Kettle</name><price>9</price></offer></offers></shop></yml_catalog>"
    assert len(text) > 1 << 16
    assert len(products(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "<orders><order><item><name>Mug</name><price>9</price></item></order></orders>",
        "<staff><person><name>Ann</name><email>a@example.com</email></person></staff>",
        '<!DOCTYPE a [<!ENTITY e "x">]><shelf><thing><name>Mug</name><price>9</price></thing></shelf>',
        "<yml_catalog/>",
    ],
)
def test_what_is_no_feed(text: str) -> None:
    assert formats.detect(text.encode(), "a.xml") is None


def test_a_shopify_input_of_a_bulk_mutation() -> None:
    (record,) = read([{"input": {"title": "Oak stool", "productType": "Stools", "vendor": "Alder"}}])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.format == "shopify"


def test_further_pictures_alone_are_no_sign_of_a_marketplace() -> None:
    value = {"name": "Lamp", "price": 9, "image": "a.jpg", "extraImages": ["b.jpg"], "description": "A lamp"}
    (record,) = read([value])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.format == "generic"
    assert record.value["images"] == ["a.jpg", "b.jpg"]


def test_what_it_costs_is_the_price_where_nothing_else_is() -> None:
    goods = {"name": "Gasket", "cost": "150", "img": "g.jpg", "category": "Taps"}
    assert listing([goods])["price"] == "150"
    assert listing([{**goods, "price": 200}])["price"] == 200


def test_a_description_under_another_name() -> None:
    fields = listing([{"id": "a", "title": "Jumper", "price": 30, "desc": "Warm", "sizes": ["S", "M"]}])
    assert fields["description"] == "Warm"
    assert fields["attributes"] == {"sizes": ["S", "M"]}


def test_pictures_of_variants() -> None:
    value = {"title": "Jumper", "price": 30, "desc": "Warm", "variants": [{"color": "red", "img": "r.jpg"}]}
    assert listing([value])["variants"] == [{"attributes": {"color": "red"}, "image": "r.jpg"}]


def test_categories_whose_ids_are_elements() -> None:
    text = (
        "<price><categories><category><id>6</id><name>Chairs</name></category></categories><items><item><id>1</id>"
        "<categoryId>6</categoryId><name>Bryan</name><priceRUAH>1681</priceRUAH></item></items></price>"
    )
    (record,) = products(text)
    assert isinstance(record, Record)
    assert (record.value["category"], record.value["price"]) == ("Chairs", "1681")


def test_a_reduced_price_of_nothing_is_none_in_any_language() -> None:
    assert listing([{"nombre": "Taza", "precio": 12, "precio_oferta": 0}])["price"] == 12
    assert listing([{"nombre": "Taza", "precio": 12, "precio_oferta": 9}])["price"] == 9


def test_what_an_interface_says_of_returns_and_delivery() -> None:
    value = {"name": "Mug", "price": 3, "returnPolicy": "30 days", "shippingInformation": "In 2 days"}
    fields = listing([value])
    assert (fields["returns"], fields["shipping"]) == ("30 days", "In 2 days")


@pytest.mark.parametrize("second", ["fa", "sk", "hi"])
def test_goods_in_two_languages_are_no_listing_of_ours(second: str) -> None:
    value = {
        "id": 2,
        "category": "Tracks",
        "name_en": "Track",
        f"name_{second}": "X",
        "description_en": "48 V",
    }
    fields = listing([{**value, "variants": []}])
    assert (fields["title"], fields["description"]) == ("Track", "48 V")
