"""What members of shops' own objects are called in the languages of the world."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.words import other_than_goods, stands_for
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import goods_and_losses, goods_and_problems, items_of, one_listing
from tests.catalog.readers.running import (
    checked_table,
    converted,
    converted_named,
    converted_text,
    surely_converted,
)

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Read


def test_turkish_goods_by_name_group_price_and_stock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{"ad": "Keten şal", "kategori": "Şallar", "fiyat": 200.5, "stok": 4}]
    (shawl,) = converted_named(tmp_path, "g.json", json.dumps(goods), capsys)
    assert (shawl["title"], shawl["price"], shawl["stock"]) == ("Keten şal", 200.5, 4)


def test_a_turkish_name_beside_what_describes_goods() -> None:
    values, problems = goods_and_losses(
        [{"id": 1, "ad": "Cement", "kategori": "Building", "marka": "Acme", "aciklama": "In bags of 25 kg."}]
    )
    assert not problems
    assert (values[0]["title"], values[0]["brand"]) == ("Cement", "Acme")


def test_goods_in_uzbek_are_told_from_other_objects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (made,) = surely_converted(
        tmp_path,
        [{"kod": "V-10", "nomi": "Sopol vazon", "narx": 65000, "rasm": "v10.webp", "bolim": "Vazonlar"}],
        capsys,
    )
    assert (made["title"], made["price"], made["images"], made["category"]) == (
        "Sopol vazon",
        65000,
        ["v10.webp"],
        "Vazonlar",
    )


def test_how_much_is_in_a_pack_is_no_stock(read: Read) -> None:
    (found,) = read(
        [
            {
                "code": "4006381333931",
                "product_name": "Oats",
                "price": 2,
                "product_quantity": 1000,
                "product_quantity_unit": "g",
            }
        ]
    )
    assert "stock" not in found


def test_a_makers_list_names_its_goods_in_its_only_text(read: Read) -> None:
    rows = [
        {
            "codice": f"10{number}S",
            "descrizione": f"Cantinetta {number}",
            "colore": "Oro",
            "foto": f"a/{number}.svg",
        }
        for number in range(3)
    ]
    assert [one["title"] for one in read(rows)] == ["Cantinetta 0", "Cantinetta 1", "Cantinetta 2"]


PAGED = {"nom_produit": "Machine à café à grains", "slug": "machine-a-cafe"}


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        (PAGED, True),
        ({"productName": "Coffee grinder", "url": "https://shop.example/grinder"}, True),
        ({"name": "Coffee", "slug": "coffee"}, False),
        ({"categoryName": "Coffee", "slug": "coffee"}, False),
        ({"productName": "Coffee grinder"}, False),
    ],
)
def test_a_list_of_names_of_products_with_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: dict[str, str], read: bool
) -> None:
    findings = checked_table(
        tmp_path, json.dumps({"products": [entry, {**entry, "id": 2}]}), capsys, "goods.json"
    )
    assert ("LOD301" not in {one["code"] for one in findings}) is read


def test_goods_named_by_what_they_are() -> None:
    listings, _ = goods_and_problems(
        [{"Ürün": "Termos", "Marka": "Vestel", "Etiket Fiyatı": 1199, "Kod": 20276783}]
    )
    assert (listings[0]["title"], listings[0]["price"], listings[0]["brand"]) == ("Termos", 1199, "Vestel")
    listings, _ = goods_and_problems([{"article": "Tasse", "prix": 4, "quantite": 2}])
    assert listings == []  # a line of an order has no more


@pytest.mark.parametrize(
    "name",
    [
        "cashPrice",
        "precio_contado",
        "preço à vista",
        "peşin fiyat",
        "قیمت نقدی",
        "shop_price",
        "precioOnline",
    ],
)
def test_a_price_by_how_or_where_it_is_paid(name: str) -> None:
    assert stands_for(name) == "price"


def test_a_price_by_instalments_counts_where_there_is_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods: list[dict[str, Any]] = [
        {"id": "1", "name": "Walnut bowl", "image": "b.jpg", "cashPrice": 62, "installmentPrice": 70},
        {"sku": "2", "name": "Walnut cup", "image": "c.jpg", "installmentPrice": 80},
    ]
    found = converted_text(tmp_path, json.dumps(goods), capsys)
    assert [one["price"] for one in found] == [62, 80]


def test_drafts_for_a_channel_are_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [
        {"sku": f"P-{n}", "etsy_title": f"Vase of stone powder, no. {n}", "etsy_description": "Made by hand.",
         "etsy_tags": "vase, decor", "etsy_category": "Home > Vases"}
        for n in (1, 2)
    ]  # fmt: skip
    found = converted(tmp_path, entries, capsys)
    assert [one["title"] for one in found] == ["Vase of stone powder, no. 1", "Vase of stone powder, no. 2"]
    assert found[0]["description"] == "Made by hand."


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
    fields = one_listing([value])
    assert {name: fields.get(name) for name in wanted} == wanted


def test_an_english_name_counts_before_a_word_of_another_language() -> None:
    assert one_listing([{"name": "Mug", "nombre": "Taza", "price": 3, "precio": 4}])["title"] == "Mug"


def test_a_finding_points_at_the_sellers_own_member() -> None:
    (record,) = items_of([{"nombre": "Taza", "precio": 4, "descripcion": ["Blanca"]}])
    assert isinstance(record, Record)
    assert record.native is not None
    assert record.native.pointers["/title"] == "/nombre"
    assert record.native.pointers["/description"] == "/descripcion/0"


def test_variants_are_known_by_such_names_too() -> None:
    value = {"nombre": "Camisa", "precio": 9, "variants": [{"sku": "C-S", "talla": "S", "cantidad": 2}]}
    assert one_listing([value])["variants"] == [{"sku": "C-S", "attributes": {"talla": "S"}, "stock": 2}]


def test_whether_there_is_any_is_no_count() -> None:
    assert "stock" not in one_listing([{"name": "Mug", "price": 3, "stock": True}])


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
    (found,) = items_of([value])
    assert isinstance(found, LoadProblem)
    assert found.rule == "not-a-listing"
    assert says in found.detail


def test_what_it_costs_is_the_price_where_nothing_else_is() -> None:
    goods = {"name": "Gasket", "cost": "150", "img": "g.jpg", "category": "Taps"}
    assert one_listing([goods])["price"] == "150"
    assert one_listing([{**goods, "price": 200}])["price"] == 200


def test_a_description_under_another_name() -> None:
    fields = one_listing([{"id": "a", "title": "Jumper", "price": 30, "desc": "Warm", "sizes": ["S", "M"]}])
    assert fields["description"] == "Warm"
    assert fields["attributes"] == {"sizes": ["S", "M"]}


def test_pictures_of_variants() -> None:
    value = {"title": "Jumper", "price": 30, "desc": "Warm", "variants": [{"color": "red", "img": "r.jpg"}]}
    assert one_listing([value])["variants"] == [{"attributes": {"color": "red"}, "image": "r.jpg"}]


def test_a_reduced_price_of_nothing_is_none_in_any_language() -> None:
    assert one_listing([{"nombre": "Taza", "precio": 12, "precio_oferta": 0}])["price"] == 12
    assert one_listing([{"nombre": "Taza", "precio": 12, "precio_oferta": 9}])["price"] == 9


def test_what_an_interface_says_of_returns_and_delivery() -> None:
    value = {"name": "Mug", "price": 3, "returnPolicy": "30 days", "shippingInformation": "In 2 days"}
    fields = one_listing([value])
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
    fields = one_listing([{**value, "variants": []}])
    assert (fields["title"], fields["description"]) == ("Track", "48 V")


def test_a_place_for_an_order_makes_no_order_of_goods() -> None:
    assert other_than_goods({"name": "Oak bread board", "orderItemId": None}) is None
    assert other_than_goods({"name": "Oak bread board", "orderItemId": 12}) == "orderItemId"
    assert other_than_goods(["name", "orderItemId"]) == "orderItemId"
