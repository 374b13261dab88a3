"""The header is found wherever it stands, and every column has a name of its own."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.header import find_header, make_header
from listing_lint.catalog.tables.names import meaning, usual
from tests.catalog.readers.reading import is_table, rows_and_losses, rules, table_goods, taken


def test_titles_above_the_header_are_passed_over() -> None:
    rows = [
        ["Spring catalog", "", ""],
        ["2026-03-01", "", ""],
        ["SKU", "Title", "Price"],
        ["D-1", "Mug", "4"],
    ]
    assert find_header(rows) == 2


def test_a_table_without_a_header_has_none() -> None:
    assert (
        find_header(
            [["1", "apple iphone 8 plus 64gb silver", "1", "2612"], ["2", "apple iphone 8", "2", "2612"]]
        )
        is None
    )


def test_words_above_values_are_a_header_though_nobody_knows_them() -> None:
    assert find_header([["Foo", "Bar", "Baz"], ["1", "x", "2"]]) == 0


def test_a_product_that_is_called_like_a_column_is_no_header() -> None:
    rows = [["SKU", "Title", "Price"], ["D-1", "Color", "4"], ["D-2", "Size", "5"]]
    assert find_header(rows) == 0


def test_names_that_stand_twice_and_columns_without_one() -> None:
    header = make_header(["sku", "image", "image", "", "price "], 1, 6)
    assert header.names == ("sku", "image", "image (2)", "column D", "price", "column F")
    assert header.repeated == ("image",)
    assert header.find("price") == 4
    assert header.find("image") == 1


@pytest.mark.parametrize(
    ("name", "member", "number"),
    [
        ("Title", "title", 0),
        ("prodcut_name", "title", 0),
        ("product_nme", "title", 0),
        ("producct_name", "title", 0),
        ("produtc_nmae", None, 0),
        ("商品标题", "title", 0),
        ("Название товара", "title", 0),
        ("Bezeichnung", "title", 0),
        ("ชื่อสินค้า", "title", 0),
        ("Image 3", "images", 3),
        ("image1_src", "images", 1),
        ("Image 10 URL", "images", 10),
        ("图片2", "images", 2),
        ("Price (USD)", "price", 0),
        ("Preis in EUR", "price", 0),
        ("80%-Discount Price", "sale-price", 0),
        ("Preis 19%", None, 0),
        ("Variant Barcode", None, 0),
        ("Größe", "attribute", 0),
        ("bullet_point5", "bullets", 5),
        ("featured", None, 0),
        ("entitle", None, 0),
        ("x" * 500, None, 0),
    ],
)
def test_what_columns_mean(name: str, member: str | None, number: int) -> None:
    found = meaning(name)
    assert (found.member if found else None, found.number if found else 0) == (member, number)


def test_units_stand_in_brackets_or_behind() -> None:
    assert [meaning(name).unit for name in ("Price (USD)", "Weight [kg]", "Weight kg")] == ["USD", "kg", "kg"]  # type: ignore[union-attr]


def test_prose_is_no_name() -> None:
    assert not usual("A title that goes on and on and is no name of any column in the world")


BOOKS = [
    "Código",
    "Descrição",
    "Preço",
    "Marca",
    "Estoque",
    "Peso líquido (Kg)",
    "GTIN/EAN",
    "URL Imagens Externas",
]
NOTES = [f"Valor do tributo {number:02}" for number in range(1, 50)]


def books(*rows: tuple[str, ...]) -> str:
    """The export of a shop's books: few columns that say something, many of taxes, one empty one for names."""
    lines = [[*BOOKS, *NOTES, "nome", "extra", "extra"], *([*row, *[""] * (len(NOTES) + 3)] for row in rows)]
    return "".join(";".join(line) + "\n" for line in lines)


def test_a_wide_table_of_a_shops_books() -> None:
    feed = books(
        ("A.1\t", "GAZE 5 CM", "20,240", "Acme", "2,0000000000", "0,10", "\t", "https://a.example/1.jpg"),
        ("A.2\t", "GAZE 9 CM", "1.713,360", "Acme", "0,0000000000", "0,20", "\t", ""),
    )
    assert is_table(feed)
    values, problems = rows_and_losses(feed)
    assert problems == []
    assert [(value["title"], value["price"], value["stock"]) for value in values] == [
        ("GAZE 5 CM", 20.24, 2),
        ("GAZE 9 CM", 1713.36, 0),
    ]
    assert values[0]["images"] == ["https://a.example/1.jpg"]
    assert "description" not in values[0]


def test_a_header_of_two_rows() -> None:
    head = "Mill shop,,,,\n,,,,\n,,per,Price,\nNo.,Article name,,Euro,Remarks\n"
    values = table_goods(head + '1,Rye flour,kg,"2,40",\n2,Spelt flour,kg,"3,10",new\n')
    assert [(one["title"], one["price"], one["currency"]) for one in values] == [
        ("Rye flour", 2.4, "EUR"),
        ("Spelt flour", 3.1, "EUR"),
    ]


def test_a_first_row_of_values_is_no_second_header() -> None:
    values = table_goods("SKU,Name,Price\nName,Title,1\nB-2,Lamp,2\n")
    assert [one["title"] for one in values] == ["Title", "Lamp"]


@pytest.mark.parametrize(
    ("over", "told"),
    [
        (";;Piece;;Carton;", []),
        ("Spring price list;;Piece;;Carton;", []),
        (";;;;Carton;", []),
        ("Spring price list;;;;;", ["repeated-column"] * 2),
        (";;Sizes;;;", ["repeated-column"] * 2),
    ],
)
def test_names_that_stand_twice_below_headings_of_their_own(over: str, told: list[str]) -> None:
    text = f"{over}\nCode;Name;Length;Width;Length;Width\nD-1;Mug;8;9;40;30\nD-2;Cup;7;8;40;30\n"
    _, problems = taken(text)
    assert [rule for rule in rules(problems) if rule == "repeated-column"] == told
