"""What a third set of sellers' exports showed: names of columns, lists side by side, and files that hold no goods at all."""

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
from listing_lint.catalog.tables.names import meaning
from tests.catalog.readers.test_real_exports import format_of, taken


def read(value: Any) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    data = json.dumps(value, ensure_ascii=False).encode()
    items = list(read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json")))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


@pytest.mark.parametrize("name", ["price_end", "Cost_Tax", "price_old_id", "Price min", "list price raw"])
def test_three_letters_behind_a_price_are_no_currency(name: str) -> None:
    found = meaning(name)
    assert found is None or "price" not in found.member or not found.unit


@pytest.mark.parametrize(
    ("name", "unit"), [("Price USD", "usd"), ("price_eur", "eur"), ("priceUsd", "usd"), ("Цена руб", "руб")]
)
def test_a_currency_behind_a_price(name: str, unit: str) -> None:
    found = meaning(name)
    assert found is not None
    assert (found.member, found.unit) == ("price", unit)


@pytest.mark.parametrize(
    ("names", "values"),
    [
        ("TYPE VARIATION 1,NOM VARIATION 1,VALEURS VARIATION 1,RÉFÉRENCE", 'Taille,Largeur,"25 cm,40 cm",'),
        ("VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU", 'Size,Largeur,"25 cm,40 cm",'),
        (
            "TIPO DE VARIACIÓN 1,NOMBRE DE VARIACIÓN 1,VALORES DE VARIACIÓN 1,SKU",
            'Talla,Largeur,"25 cm,40 cm",',
        ),
        (
            "TIPO VARIANTE 1,NOME VARIANTE 1,VALORI VARIANTE 1,SKU",
            'Taglia,Largeur,"25 cm,40 cm",',
        ),
    ],
)
def test_etsy_in_the_languages_of_its_sellers(names: str, values: str) -> None:
    (value,) = taken(f"TITRE,PRIX,CODE_DEVISE,MATÉRIAUX,{names}\nMalle en osier,20,EUR,Osier,{values}\n")
    assert value["currency"] == "EUR"
    assert value["attributes"] == {"MATÉRIAUX": "Osier", "Largeur": ["25 cm", "40 cm"]}
    assert value["id"] == "row 2"


def test_goods_without_a_number_of_the_scales_are_called_by_their_rows() -> None:
    first, second = taken("ad,fiyat,plu\nEzme,700,2111\nKeş,150,\n")
    assert (first["id"], second["id"]) == ("2111", "row 3")


@pytest.mark.parametrize(
    ("column", "cells", "wanted"),
    [
        ("Disponibilita", ("14", "0"), {"stock": 14}),
        ("Verfügbarkeit", ("1", "0"), {"status": "1"}),
        ("Disponibilità", ("sì", "no"), {"status": "sì"}),
    ],
)
def test_how_many_are_there_or_whether_any_is(
    column: str, cells: tuple[str, str], wanted: dict[str, Any]
) -> None:
    first, _ = taken(f"Titolo;Prezzo;{column}\nTazza;4,5;{cells[0]}\nPiatto;5;{cells[1]}\n")
    assert {name: first[name] for name in ("stock", "status") if name in first} == wanted


def test_the_price_that_a_normal_price_is_cut_to() -> None:
    (value,) = taken("nome;precoNormal;precoPromo\nVinho tinto;32.9;17.9\n")
    assert (value["price"], value["list_price"]) == ("17.9", "32.9")
    (value,) = taken("nome;precoNormal;desc\nVinho tinto;32.9;Seco\n")
    assert value["price"] == "32.9"
    assert "list_price" not in value


def test_squares_stock_of_a_shop_by_its_name() -> None:
    (value,) = taken("Token,Item Name,SKU,Price,Current Quantity Harbor Goods LLC\nT1,Mug,M-1,4.00,12\n")
    assert value["stock"] == 12


def test_the_address_of_the_product_and_not_of_the_page_that_shows_all() -> None:
    (value,) = taken("Product ID,Product Page,Product URL,Title,Price\n5f,shop,oak-spoon,Oak spoon,14\n")
    assert value["url"] == "oak-spoon"


@pytest.mark.parametrize(
    "table",
    [
        "id;parent_id;name;url;description;visible\n1;;Bags;/bags/;All bags;1\n2;1;Purses;/purses/;Purses;1\n",
        "หมายเลขคำสั่งซื้อ,ชื่อสินค้า,ราคาขาย,จำนวน\n1905,ตู้,1790,1\n",
        "No. Pesanan,Nama Produk,Harga,Jumlah\n2305,Kursi,90000,1\n",
    ],
)
def test_categories_and_orders_are_no_goods(table: str) -> None:
    assert format_of(table) is None


def test_variants_below_their_parents_are_goods() -> None:
    assert format_of("id;parent_id;name;price\n1;;Bag;\n2;1;Bag, red;9\n") == "table"


@pytest.mark.parametrize(
    "labels",
    [
        {"title": "Products", "addProduct": "Add", "price": "Price", "description": "Description"},
        {"title": "Produkte", "price": "Preis", "stock": "Bestand", "hint": "Nichts gefunden"},
        {"name": "Nom", "price": "Prix", "sku": "Référence", "count": "{count} articles"},
        {"title": "Goods", "search": "Search goods", "remove": "Remove {{name}}?", "brand": "All brands"},
        {"title": "Welcome to our shop", "subtitle": "Mugs and more", "cta": "Shop now"},
        {
            "goods": {"title": "Goods", "price": "Price", "description": "Description"},
            "cart": {"title": "Cart", "price": "Price", "description": "Description"},
        },
    ],
)
def test_labels_of_a_page_are_no_listing(labels: dict[str, Any]) -> None:
    listings, problems = read(labels)
    assert listings == []
    assert [problem.rule for problem in problems] == ["not-a-listing"]


@pytest.mark.parametrize(
    "goods",
    [
        {"title": "Mug", "price": "4.90", "description": "Holds 350 ml of tea.", "glaze": "white"},
        {"title": "Mug", "brand": "Brand", "price": "4.90", "note": "new", "glaze": "white"},
        {"id": "7", "title": "Title", "description": "Description", "price": "9", "glaze": "white"},
        {"name": "Mug", "price": "Price on request", "sku": "M-1", "colour": "white"},
    ],
)
def test_goods_that_speak_of_themselves_in_words_are_listings(goods: dict[str, Any]) -> None:
    listings, _ = read(goods)
    assert len(listings) == 1


def test_what_a_shop_does_beside_its_goods_is_no_goods() -> None:
    config = {"shop": {"name": "Harbor"}, "shipping": [{"name": "Standard", "price": 4.9}]}
    listings, problems = read(config)
    assert listings == []
    assert [problem.rule for problem in problems] == ["not-a-listing"]


def _mug(number: int, **more: Any) -> dict[str, Any]:
    return {"id": number, "name": f"Mug {number}", "image": "m.jpg", "description": "A mug", **more}


@pytest.mark.parametrize("name", ["products", "mugs"])
def test_goods_in_a_second_list_are_read_too(name: str) -> None:
    listings, problems = read({name: [_mug(1, price=4), _mug(2, price=5)], "accessories": [_mug(3, price=2)]})
    assert [value["id"] for value in listings] == [1, 2, 3]
    assert problems == []


@pytest.mark.parametrize("name", ["products", "mugs"])
def test_a_list_like_the_goods_without_their_prices_is_told(name: str) -> None:
    listings, problems = read({name: [_mug(1, price=4)], "figures": [_mug(2), _mug(3)]})
    assert len(listings) == 1
    assert [problem.rule for problem in problems] == ["entry-not-checked"]
    assert "2 in the list 'figures'" in problems[0].detail


@pytest.mark.parametrize("name", ["categories", "bannerSlides", "featured", "relatedProducts"])
def test_lists_that_show_the_shop_are_none(name: str) -> None:
    listings, problems = read({"products": [_mug(1, price=4)], name: [_mug(2, price=5)]})
    assert len(listings) == 1
    assert problems == []


def test_goods_named_by_what_they_are() -> None:
    listings, _ = read([{"Ürün": "Termos", "Marka": "Vestel", "Etiket Fiyatı": 1199, "Kod": 20276783}])
    assert (listings[0]["title"], listings[0]["price"], listings[0]["brand"]) == ("Termos", 1199, "Vestel")
    listings, _ = read([{"article": "Tasse", "prix": 4, "quantite": 2}])
    assert listings == []  # a line of an order has no more


def test_codes_among_the_attributes_of_a_price_comparer() -> None:
    feed = (
        '<offers><o id="5" url="https://x.example/5" price="75" avail="1"><cat>Naczynia</cat><name>Kubek</name><attrs>'
        '<a name="Producent">Port</a><a name="EAN">5901234123457</a><a name="Kod_producenta">K-5</a>'
        "</attrs></o></offers>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert (record.value["gtin"], record.value["mpn"]) == ("5901234123457", "K-5")
    assert record.value["brand"] == "Port"
    assert "attributes" not in record.value
