"""What a further set of exports showed: rows that lost their title, pictures of a page, names that Wix gives to files."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import detect, read
from listing_lint.catalog.record import Record


def taken(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    found = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in found if isinstance(item, Record)],
        [item for item in found if isinstance(item, LoadProblem) and item.lost],
    )


def test_a_row_that_lost_its_title_and_brings_nothing_is_told() -> None:
    rows = "Lamp,New,Top,Japan,9.5,5\nVase,New,,Spain,,4\n,New,,Italy,,3\nBowl,New,,Malta,4,2\n"
    values, problems = taken("Name,Status,Level,Location,Price,Stars\n" + rows)
    assert [value["title"] for value in values] == ["Lamp", "Vase", "Bowl"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 4)]


def test_a_row_that_lost_its_title_and_has_an_address_of_its_own_is_told() -> None:
    rows = "Lamp,9.5,https://a.example/1\n,4,https://a.example/2\n"
    values, problems = taken("Name,Price,Url\n" + rows)
    assert [(value["title"], value["price"]) for value in values] == [("Lamp", "9.5")]
    assert [problem.span.line for problem in problems] == [3]


def test_a_further_picture_below_a_title_stays_of_the_product() -> None:
    values, problems = taken("Name,Price,Image\nLamp,9.5,a.jpg\n,,b.jpg\n")
    assert (values[0]["images"], problems) == (["a.jpg", "b.jpg"], [])


def test_pictures_of_the_page_below_are_none_of_the_gallery() -> None:
    for name in ("Detail Image", "详情图片", "Description Images"):
        ((value,), _) = taken(f'Name,Price,Image,{name}\nLamp,9.5,a.jpg,"d1.jpg, d2.jpg"\n')
        assert value["images"] == ["a.jpg"]


@pytest.mark.parametrize("header", ["Name,Price,Detail Image", "Name,Price,Detail Image,Front Image"])
def test_a_close_up_is_a_picture_of_the_gallery(header: str) -> None:
    ((value,), _) = taken(header + "\nLamp,9.5,a.jpg" + (",b.jpg\n" if "Front" in header else "\n"))
    assert set(value["images"]) >= {"a.jpg"}


def test_wixs_names_of_pictures_without_an_ending() -> None:
    first, second = (
        "a4c79b_e2800103af0e42c884c236468485e45f~mv2.png",
        "a4c79b_9550d7fc04cc47c6bb0a4085b9c78b4a",
    )
    ((value,), _) = taken(f"name,price,productImageUrl\nTop,9.5,{first};{second}\n")
    assert value["images"] == [first, second]


@pytest.mark.parametrize("name", ["2f334a_e2800103af0e42c884c236468485e45f~mv2.png", "2f334a_0b~mv2.jpg"])
def test_one_picture_of_wix_is_one(name: str) -> None:
    ((value,), _) = taken(f"name,price,productImageUrl\nTop,9.5,{name}\n")
    assert value["images"] == [name]


def test_a_sellers_export_of_shein_is_read() -> None:
    ((value,), _) = taken(
        "Default product name(en)\tsellerSKU\tFirst Image\nRib top\tT-1\thttps://a.example/1.jpg\n"
    )
    assert (value["title"], value["id"]) == ("Rib top", "T-1")


def test_prices_and_addresses_of_chinese_scrapers() -> None:
    ((value,), _) = taken("商品标题,商品价格,商品详情链接\n连衣裙,52.68,//a.example/1\n")
    assert (value["price"], value["url"]) == ("52.68", "//a.example/1")


def test_the_key_of_a_mexican_price_list_is_a_code() -> None:
    ((value,), _) = taken("id,clave,descripcion,precio\n1,17624,Aceite,42\n")
    assert (value["id"], value["sku"]) == ("1", "17624")


def test_a_price_list_by_weight_is_a_table_of_products() -> None:
    rows = "AJMAL KHALLAB,28500,14250,Designer\nATTAR HINA,3000,1500,Designer\n"
    assert detect(("Product Name,1 Kg,500 g,Category\n" + rows).encode(), "p.csv") == "table"
    assert detect(("Product Name,Week 1,Week 2,Category\n" + rows).encode(), "p.csv") is None


def test_a_mexican_list_of_the_stock() -> None:
    ((value,), _) = taken("Codigo,Clave,desc_prod,Inventario\n44645,TRU PIJ-838,PIJA TABLAROCA,3602\n")
    assert (value["title"], value["sku"], value["stock"]) == ("PIJA TABLAROCA", "TRU PIJ-838", 3602)
