"""Objects that have no sign of a known form: what their members say together, a product or no listing at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.shapes import converter, recognise
from listing_lint.catalog.readers.unsigned import is_priced_by_size
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import (
    goods_and_losses,
    goods_and_problems,
    only_shop_goods,
    shop_goods,
    shop_items,
    sound_goods,
)
from tests.catalog.readers.running import codes, converted, converted_named

if TYPE_CHECKING:
    from pathlib import Path


def test_a_line_of_an_order_is_no_listing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = {
        "product": {"name": "Desk lamp", "id": 7},
        "quantity": 2,
        "price": {"value": 9, "currency": "EUR"},
    }
    assert codes(tmp_path, {"lines": [line, line]}, capsys) == ["LOD301"]


def test_a_stock_of_what_has_codes() -> None:
    assert only_shop_goods([{"codigo": "A1", "nome": "Parafuso", "estoque": 5}]) == [
        {"id": "A1", "title": "Parafuso", "stock": 5}
    ]


def test_a_list_that_is_called_product_is_no_title() -> None:
    assert not any(
        isinstance(item, Record)
        for item in shop_items({"product": [{"model": "M1", "price": "4.5", "quantity": 4}]})
    )


def test_a_name_instead_of_a_title() -> None:
    cushion = {
        "id": "13558",
        "category": "Cushions",
        "name": "Cushion of linen",
        "description": "50 x 50",
        "image": "a.jpg",
    }
    assert shop_goods([cushion]) == [
        {
            "id": "13558",
            "category": "Cushions",
            "title": "Cushion of linen",
            "description": "50 x 50",
            "images": ["a.jpg"],
        }
    ]
    # Ours, with a name too many; and what may be a category.
    assert shop_goods([{"id": "1", "marketplace": "wish", "name": "Mug"}]) == [
        {"id": "1", "marketplace": "wish", "name": "Mug"}
    ]
    assert shop_goods([{"id": 1, "name": "Mugs"}]) == [{"id": 1, "name": "Mugs"}]


def test_goods_in_a_list_called_so_with_members_of_another_form() -> None:
    (pork, mug) = shop_goods(
        {
            "products": [
                {"id": "P1", "title": "Marinated pork", "src": "assets/p1.webp", "categories": ["pork"]},
                {
                    "id": "P2",
                    "title": "Mug",
                    "legacySrc": "https://files.example/thumbnail?id=7",
                    "categories": ["mugs"],
                },
            ]
        }
    )
    assert pork == {"id": "P1", "title": "Marinated pork", "images": ["assets/p1.webp"], "category": ["pork"]}
    assert mug["images"] == ["https://files.example/thumbnail?id=7"]


def test_prices_by_size() -> None:
    honey = {
        "name": "Raw honey",
        "description": "Raw and unfiltered",
        "sizes": [{"label": "1 lb", "price": 15}, {"label": "8 oz", "price": 8}],
    }
    (found,) = shop_items({"categories": [{"name": "Honey", "items": [honey]}]})
    assert isinstance(found, Record)
    assert found.inherited == {"category": "Honey"}
    assert found.value["variants"] == [
        {"price": 15, "attributes": {"label": "1 lb"}},
        {"price": 8, "attributes": {"label": "8 oz"}},
    ]
    assert not is_priced_by_size({"name": "Ann", "packs": [{"name": "Mug", "price": 4}]}), "lines of an order"
    assert not is_priced_by_size({"name": "Team", "sizes": [{"label": "S", "members": 4}]})


@pytest.mark.parametrize(
    "goods",
    [
        {
            "product_name": "Descaler R-1",
            "category": "Boilers",
            "short_desc": "Takes scale off",
            "url": "/r1",
        },
        {"nombre_producto": "Jabón R-1", "categoria": "Jabones", "descripcion": "De oliva"},
        {"urun_adi": "Keten şal", "aciklama": "El dokuması", "kategori": "Şallar"},
        {"название_товара": "Льняная шаль", "описание": "Ручная работа", "категория": "Шали"},
        {"商品名": "麻のショール", "説明": "手織りです", "カテゴリ": "ショール"},
        {"nome_produto": "Xale de linho", "descricao": "Feito à mão", "imagem": "a.jpg"},
    ],
)
def test_goods_that_are_described_and_have_no_price(
    goods: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = "\n".join(json.dumps({**goods, "no": number}, ensure_ascii=False) for number in range(2))
    found = converted_named(tmp_path, "goods.jsonl", lines, capsys)
    assert [one["title"] for one in found] == [next(iter(goods.values()))] * 2
    assert all(one.get("description") for one in found)


@pytest.mark.parametrize(
    "thing",
    [
        {"product_name": "Descaler", "summary": "Works well", "category": "Boilers", "score": 5},
        {"product_name": "Descaler", "category": "Boilers", "units": 12, "region": "North"},
        {"product_name": "Descaler", "category": "Boilers", "reviewer": "Ann", "short_desc": "Works well"},
        {"article_title": "How to descale", "short_desc": "Step by step", "category": "Advice"},
        {"item_name": "Desk lamp", "details": "Room 12", "category": "Furniture"},
    ],
)
def test_what_only_names_a_product_is_no_listing(
    thing: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert converted_named(tmp_path, "things.jsonl", json.dumps(thing), capsys) == []


def test_an_ad_of_a_campaign_is_no_product() -> None:
    values, problems = goods_and_losses([{"id": 1, "ad": "Spring", "clicks": 12, "aciklama": "Banner"}])
    assert not values
    assert problems


def test_offers_that_were_copied_from_their_sellers_are_no_listings_of_ours() -> None:
    values, problems = goods_and_problems(
        [{"seller": "tea house", "title": "Enamel mug", "price": "9.00", "collection": "mugs"}]
    )
    assert not problems
    assert values[0]["id"] == "Enamel mug"


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
    (value, _) = sound_goods([{"slug": slug, "name": "Enamel mug", **more} for slug in ("a", "b")])
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


def test_a_canonical_listing_with_members_too_many_stays_one() -> None:
    data = json.dumps({"id": "1", "title": "Mug", "price": 9, "rating": 5, "name": "x"}).encode()
    assert formats.detect(data, "a.json") == "canonical"


def test_a_few_members_too_many_do_not_make_a_canonical_listing_foreign() -> None:
    data = json.dumps(
        {"id": "1", "title": "Mug", "price": 9, "colour": "blue", "rating": 5, "notes": "x"}
    ).encode()
    assert formats.detect(data, "a.json") in (None, "canonical")


_HAT: dict[str, Any] = {
    "name": "Straw hat with a wide brim",
    "seller_name": "brim_and_co",
    "image": "https://img.example/hat.jpg",
    "min_price": 2.16,
    "max_price": 4.5,
}


def test_goods_with_a_lowest_and_a_highest_price() -> None:
    found = recognise(_HAT, None)
    assert found is not None
    made = converter(found.shape)(found.listing, "", _HAT).fields  # type: ignore[union-attr]
    assert (made["title"], made["price"], made["images"]) == (_HAT["name"], 2.16, [_HAT["image"]])


def test_goods_with_a_least_order() -> None:
    assert recognise({"name": "Straw hat", "image": "hat.jpg", "MOQs": 10, "rating": None}, None) is not None


@pytest.mark.parametrize(
    "lacking",
    [("seller_name",), ("image",), ("max_price",), ("seller_name", "image")],
    ids="-".join,
)
def test_a_filter_or_a_place_has_prices_too(lacking: tuple[str, ...]) -> None:
    assert recognise({name: value for name, value in _HAT.items() if name not in lacking}, None) is None


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
    listings, _ = goods_and_problems(goods)
    assert len(listings) == 1


def test_what_a_shop_does_beside_its_goods_is_no_goods() -> None:
    config = {"shop": {"name": "Harbor"}, "shipping": [{"name": "Standard", "price": 4.9}]}
    listings, problems = goods_and_problems(config)
    assert listings == []
    assert [problem.rule for problem in problems] == ["not-a-listing"]


def test_goods_without_a_price_are_known_in_other_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {
        "id": "a1",
        "ref": "A-118",
        "nom": "Trophée en verre",
        "description": "Trophée en verre, gravé sur la plaque.",
        "dimensions": "12 x 20 cm",
        "categorie": "trophees",
        "photos": ["a118.jpg"],
        "fournisseur": "Linen Lane",
    }
    (listing,) = converted(tmp_path, [goods], capsys)
    assert (listing["title"], listing["images"]) == ("Trophée en verre", ["a118.jpg"])
