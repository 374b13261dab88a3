"""Tables as listings: every row is a listing, continues one, or is told; every place holds the cell's text."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.native import follow
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.table import plan as plain_plan
from listing_lint.catalog.readers.table_plans import PLANS, pick_header
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.tables.making import make_listing
from listing_lint.catalog.tables.products import Product
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.text import SourceText
from listing_lint.cli.main import run
from tests.catalog.readers.reading import (
    MOST,
    SHOPIFY,
    WISH,
    WOO,
    detected,
    format_of,
    rules,
    shown,
    table_goods,
    taken,
    unplaced_columns,
    values,
)
from tests.catalog.readers.running import checked_table, converted_named, converted_table, told_of_loading

if TYPE_CHECKING:
    from pathlib import Path


def every_text(value: Any, pointer: str = "") -> list[tuple[str, str]]:
    """The texts of a listing with their pointers."""
    if isinstance(value, str):
        return [(pointer, value)]
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [
        found
        for name, item in inner
        for found in every_text(item, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
    ]


def test_a_row_that_continues_nothing_is_told() -> None:
    _, problems = taken("Handle,Title,Variant SKU,Variant Price\n,,A-1,4\na,Mug,A-2,5\n")
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 2)]


def test_columns_without_a_place_are_told_once() -> None:
    _, problems = taken("sku,title,price,shelf,tax class\nD-1,Mug,4,A7,full\nD-2,Cup,5,A8,full\n")
    (problem,) = problems
    assert (problem.rule, problem.detail) == ("unplaced-columns", "'shelf', 'tax class'")


@pytest.mark.parametrize(
    "text",
    [
        "day,opens\nMonday,9\n",
        "D1|D2\n1|2\n",
        "Dear customer,\n\nthank you, and best wishes,\nyours\n",
        "x",
        "id,name\n1,Germany\n",
        "name,description\nstrict,refuse what is unclear\n",
        "name,email,phone,company\nA. Smith,a@x.example,1,X\n",
        "ID,Name,Sex,Age,Height,Weight,Team,Season\n1,A Dijiang,M,24,180,80,China,Summer\n",
        "id,name,department,salary\n1,Smith,Sales,100\n",
        "1,apple iphone 8,2612,14.5\n2,apple iphone 9,2612,15.5\n",
    ],
)
def test_what_is_no_table_of_products_is_not_taken_for_one(text: str) -> None:
    assert detected(text) is None


def test_rows_in_are_listings_continuations_and_findings() -> None:
    text = "sku,title,price\nD-1,Mug,4\n,,\nD-2,Cup, big,5\nD-3,Pot\nsku,title,price\nD-4,Pan,7,,\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["D-1", "D-3", "D-4"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [
        ("broken-row", 4),
        ("short-row", 5),
        ("entry-not-checked", 6),
    ]


def test_codes_that_became_numbers() -> None:
    _, problems = taken("sku,title,price\n8.71235E+12,Mug,4\nE12,Cup,5\n")
    (problem,) = problems
    assert (problem.rule, problem.detail, problem.pointer) == (
        "damaged-code",
        "8.71235E+12 (row 2, column sku)",
        "/2/sku",
    )
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (2, 1, 12)


def test_a_header_alone() -> None:
    records, problems = taken("sku,title,price\n")
    assert records == []
    assert rules(problems) == ["no-listing"]


def test_a_table_without_identifiers_numbers_its_rows() -> None:
    assert [value["id"] for value in values("title,price\nMug,4\nCup,5\n")] == ["row 2", "row 3"]


CELL = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "12.90",
            "7",
            "x.jpg",
            "a.jpg|b.jpg",
            "€ 5,50",
            "USD",
            "\\N",
            "null",
            " padded ",
            "12 kg",
            "0",
        ]
    ),
    st.text(st.sampled_from('ab ,";|\n<>é'), max_size=10),
)
HEADERS = [
    [
        "sku",
        "title",
        "description",
        "price",
        "currency",
        "stock",
        "image 1",
        "image 2",
        "color",
        "weight (g)",
    ],
    [
        "handle",
        "sku",
        "title",
        "price",
        "images",
        "option1_name",
        "option1_value",
        "bullet point 1",
        "bullet point 2",
        "length",
    ],
    ["sku", "parent_sku", "name", "price", "image", "color", "size", "gtin", "brand", "category"],
    ["sku", "title", "price", "length (cm)", "width", "height", "material", "attribute material", "voltage"],
    ["sku", "title", "language", "bullet 1", "bullet 2", "colour", "color", "weight (kg)"],
    SHOPIFY.split("\n", 1)[0].split(",")[:12],
    WISH.split("\n", 1)[0].split(",")[:13],
    [
        "ID",
        "Type",
        "SKU",
        "Name",
        "Regular price",
        "Sale price",
        "Images",
        "Parent",
        "Attribute 1 name",
        "Attribute 1 value(s)",
        "Categories",
    ],
]


@settings(max_examples=400)
@given(
    st.sampled_from(HEADERS).flatmap(
        lambda header: st.tuples(
            st.just(header),
            st.lists(st.lists(CELL, min_size=len(header), max_size=len(header)), min_size=1, max_size=5),
        )
    )
)
@example(
    # A bullet that only the second row has, of a product whose first row has as many members as there are columns.
    (
        HEADERS[1],
        [[";", "", "12.90", "", "", "", "", "12.90", "", "12.90"], [""] * 8 + ["12.90", ""]],
    )
)
@example((HEADERS[1], [[""] * 10, [" ", *[""] * 9], ["  ", *[""] * 9]]))
@example((HEADERS[1], [["", "", "12.90", *[""] * 7], ["", "12.90", "", "", "", "", "12.90", "", "", ""]]))
@example((HEADERS[1], [["12.90", *[""] * 9], ["", "7", "", "", "", "", "12.90", "", "", ""]]))
def test_quick_listings_are_those_of_the_careful_way_and_their_places_hold_their_texts(
    table: tuple[list[str], list[list[str]]],
) -> None:
    header, rows = table
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *rows])
    text = out.getvalue()
    told = 0
    for record in taken(text)[0]:
        product = record.native
        assert isinstance(product, Product)
        told += len(product.rows)
        assert make_listing(product.plan, product.rows, None) == record.value
        assert Maker(product.plan)(product.rows) == record.value
        for pointer, value in every_text(record.value):
            if pointer == "/id" and value.startswith("row "):
                continue
            found = product.find(pointer, value, (0, len(value)))
            native = follow(product.raw, found.pointer)
            assert native is not None, pointer
            if found.chars is not None:
                assert shown(text, record, pointer, value, (0, len(value))).replace('""', '"') == value
    _, problems = taken(text)
    skipped = sum(problem.rule in ("row-without-product", "entry-not-checked") for problem in problems)
    filled = sum(any(row) for row in rows)
    assert told + skipped == filled


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    detected(data)
    taken(data)
    taken(b"sku,title,price\n" + data)
    taken(b"Handle;Title;Variant SKU;Variant Price;Image Src\n" + data)


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab\",;\t|\n\r'[]{}#é0 "), max_size=120))
def test_no_text_makes_it_raise(text: str) -> None:
    detected(text)
    taken(text)
    taken("sku,title,images\n" + text)


def test_plans_know_their_own_header_only() -> None:
    for text, name in ((SHOPIFY, "shopify-csv"), (WISH, "wish-csv"), (WOO, "woocommerce-csv")):
        (table,) = [
            item
            for item in open_text(io.BytesIO(text.encode()), MOST, pick_header)
            if isinstance(item, Table)
        ]
        assert [plan.format for make in PLANS if (plan := make(table.header)) is not None] == [name]
        assert plain_plan(table.header) is not None


def test_line_numbers_stay_right_behind_cells_of_several_lines() -> None:
    text = 'sku,title,description,price\nD-1,Mug,"one\ntwo\r\nthree",4\nD-2,Cup,x,5\n'
    records, _ = taken(text)
    assert [record.source.first_line for record in records] == [2, 5]
    source = SourceText(text)
    assert source.position(text.index("D-2")) == (5, 1)


def test_a_price_that_is_cut_and_the_one_before() -> None:
    first, second = values("sku,title,price,sale_price\nA,Mug,9,7\nB,Cup,8,\n")
    assert (first["price"], first["list_price"]) == ("7", "9")
    assert second["price"] == "8"
    assert "list_price" not in second


def test_the_same_fault_in_every_row_is_told_a_hundred_times_and_counted() -> None:
    text = "sku,title,price\n" + 'D-1,"5" pipe, long",4\n' * 250
    records, problems = taken(text)
    assert len(records) == 250
    assert rules(problems) == ["broken-quoting"] * 101
    assert problems[-1].more == 149


def test_the_places_of_padded_cells_are_those_of_their_texts() -> None:
    text = " sku , title         , images\n D-1 ,  Linen dress  , a.jpg | b.jpg \n"
    (record,), _ = taken(text)
    assert record.value["title"] == "Linen dress"
    assert shown(text, record, "/title", "Linen dress") == "Linen dress"
    assert shown(text, record, "/title", "Linen dress", (6, 11)) == "dress"
    assert shown(text, record, "/images/1", "b.jpg") == "b.jpg"


def test_a_row_that_a_line_break_has_torn_is_put_together() -> None:
    text = (
        "sku,title,description,price,stock\nD-1,Mug,<p>Holds a lot</p>\n<p>and is blue</p>\n<p>of stoneware</p>,4,7\n"
        "D-2,Cup,Small,5,8\n"
    )
    (mug, cup), problems = taken(text)
    assert mug.value["description"] == "<p>Holds a lot</p>\n<p>and is blue</p>\n<p>of stoneware</p>"
    assert (mug.value["price"], mug.value["stock"]) == ("4", 7)
    assert cup.value["id"] == "D-2"
    assert [(problem.rule, problem.detail, problem.span.line) for problem in problems] == [
        ("broken-quoting", "torn-row 3", 2)
    ]
    assert shown(text, mug, "/title", "Mug") == "Mug"


def test_short_rows_that_are_products_stay_apart() -> None:
    text = "sku,title,description,price,stock\nD-1,Mug,Soft\nD-2,Cup,Small\nD-3,Pot,Large,5,8\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["D-1", "D-2", "D-3"]
    assert rules(problems) == ["short-row", "short-row"]


def test_what_goes_on_behind_a_broken_row_is_not_the_product_before_it() -> None:
    text = "Handle,Title,Variant SKU,Variant Price,Image Src\nmug,Mug,M-1,4,a.jpg\ncup,Cup, large, blue,C-1,5,b.jpg\n,,,,c.jpg\n"
    records, problems = taken(text)
    assert [record.value["images"] for record in records] == [["a.jpg"]]
    assert [(problem.rule, problem.span.line) for problem in problems] == [
        ("broken-row", 3),
        ("row-without-product", 4),
    ]


def test_a_list_of_names_and_article_numbers_is_one_of_goods(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = "Прайс-лист мастерской;\nНаименование;Артикул\nСкоба стальная;A-1\nПереходник;A-2\n"
    found = converted_named(tmp_path, "t.csv", table, capsys)
    assert [(one["id"], one["title"]) for one in found] == [("A-1", "Скоба стальная"), ("A-2", "Переходник")]


def test_a_table_of_one_column_is_told_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (told,) = told_of_loading(tmp_path, "goods.csv", "상품명\n종이컵\n나무 숟가락\n", capsys)
    assert "a CSV file with the one column '상품명' was not checked" in told


def test_a_table_without_a_heading_is_read_by_the_numbers_of_its_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = '30011,Tin robot vol. 3,"1,320円",new,,\n30012,Tin rocket,990円,new,,\n'
    (told,) = told_of_loading(tmp_path, "goods.csv", text, capsys)
    assert told.startswith("LOD302")
    assert "name them by number under [[stores]]" in told
    (tmp_path / "listing-lint.toml").write_text(
        '[[stores]]\npath = "*.csv"\nformat = "table"\ncolumns = {id = "1", title = "2", price = "3"}\n'
    )
    run(["check", str(tmp_path), "--no-cache", "-o", "concise", "--select", "IMG102,VAR305,TTL"])
    assert "column column" not in capsys.readouterr().out


def test_a_catalog_without_prices_is_one_if_its_names_say_goods() -> None:
    rows = "title,status\n9,Home,https://shop.example/a,Oak frame,publish\n"
    assert format_of("product_id,category,link," + rows) == "table"
    assert format_of("page_id,category,link," + rows) is None


def test_a_missing_number_of_the_shop_is_still_a_fault() -> None:
    (_, second) = table_goods("id,title,price\nA1,Mug,9\n,Plate,8\n")
    assert "id" not in second


def test_a_title_that_nobody_knows_is_not_the_description() -> None:
    assert (
        formats.detect(b"sku,fancy name thing,description,price\nP,Plate,Stoneware plate,9\n", "a.csv")
        is None
    )


def test_prices_and_stocks_without_names_are_told_to_be_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (first,) = checked_table(tmp_path, "Sku;stock_quantity;regular_price\nA-1;4;5.90\nA-2;9;7.90\n", capsys)
    assert first["code"] == "LOD302"
    assert "none of which names the goods" in first["message"]
    (first,) = checked_table(
        tmp_path, "Name;Street;Town\nAnna;Long Road 4;Oldham\nBert;Short Road 2;York\n", capsys
    )
    assert "names the goods" not in first["message"]


@pytest.mark.parametrize(
    ("rows", "cell", "expected"), [(300, "", []), (300, "A7", ["'shelf'"]), (2100, "", ["'shelf'"])]
)
def test_a_blank_column_of_a_table_that_is_looked_through_is_not_told(
    rows: int, cell: str, expected: list[str]
) -> None:
    body = "".join(f"D-{number},Mug {number},\n" for number in range(rows))
    assert unplaced_columns(f"sku,title,shelf\n{body}D-X,Cup,{cell}\n") == expected


@pytest.mark.parametrize(("cell", "told"), [("", []), (" ", []), ("A7", ["'shelf'"])])
def test_an_empty_column_without_a_place_is_not_told(cell: str, told: list[str]) -> None:
    feed = f"sku,title,shelf\nD-1,Mug,\nD-2,Cup,{cell}\n"
    problems = [
        item for item in read(io.BytesIO(feed.encode()), 1 << 22, {}) if isinstance(item, LoadProblem)
    ]
    assert [one.detail for one in problems if one.rule == "unplaced-columns"] == told


def test_a_column_that_is_filled_far_below_is_told() -> None:
    rows = "".join(f"D-{number},Mug {number},\n" for number in range(40))
    feed = f"sku,title,shelf\n{rows}D-99,Cup,A7\n"
    problems = [
        item for item in read(io.BytesIO(feed.encode()), 1 << 22, {}) if isinstance(item, LoadProblem)
    ]
    assert [one.detail for one in problems if one.rule == "unplaced-columns"] == ["'shelf'"]


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


def test_a_caterers_price_list_is_one_of_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = converted_table(tmp_path, "קטגוריה,שם מנה,מחיר \nסלטים,חומוס,12\nסלטים,טחינה,14\n", capsys)
    assert [(one["title"], one["price"]) for one in found] == [("חומוס", "12"), ("טחינה", "14")]


def codes(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / "goods.csv")])
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize("name", ["Item ID", "Item number", "Product ID", "id"])
def test_goods_to_add_have_no_number_yet(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Action,{name},Item Title,Item Start Price,Item Currency\nAdd,,Brass bell,30,USD\nAdd,,Brass hook,12,USD\n"
    first, second = converted_table(tmp_path, text, capsys)
    assert [first["id"], second["id"]] == ["row 2", "row 3"]
    assert (first["price"], first["currency"]) == ("30", "USD")
    assert "SCH101" not in codes(tmp_path, text, capsys)


def test_not_all_goods_to_add_have_a_code_of_the_sellers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Item ID,Custom label,Title,Price\n,BB-1,Brass bell,30\n,,Brass hook,12\n"
    assert [one["id"] for one in converted_table(tmp_path, text, capsys)] == ["BB-1", "row 3"]


def test_a_number_that_one_row_lacks_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Product ID,Title,Price\n71,Brass bell,30\n,Brass hook,12\n"
    assert "SCH101" in codes(tmp_path, text, capsys)
