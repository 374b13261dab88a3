"""Which rows may be totals, headings or remarks is told of all titles at once, and no such row is missed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.notes import asides, may_be_aside
from tests.catalog.readers.reading import EBAY_HEADING, EBAY_MUG, reasons, rows_and_problems
from tests.catalog.readers.running import checked_table, converted_table, messages

if TYPE_CHECKING:
    from pathlib import Path

TITLE = st.sampled_from(
    [
        *(
            "Enamel mug",
            "Enamel mug with a blue rim, for camping!",
            "",
            " ",
            "   ",
            "Total",
            " total",
            "Итого",
            "Sum",
        ),
        *(
            "* only while stocks last, and no longer than May",
            "  * a remark",
            "Totally blue",
            "! new",
            "→",
            "x*",
        ),
    ]
)


@given(st.lists(TITLE, max_size=6))
def test_no_row_that_is_set_aside_is_missed(titles: list[str]) -> None:
    aside = asides(0, (1,), 5)
    assert aside is not None
    found = set(may_be_aside(titles))
    for index, title in enumerate(titles):
        # A row with more than its title; without a title it is asked about elsewhere.
        if title.strip() and aside([title, "9"]) is not None:
            assert index in found
        if title.strip() and aside([title, ""]) is not None:
            assert index in found


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["Total", "", "", "", ""], "it is a total"),
        (["Итого:", "", "", "", ""], "it is a total"),
        (["", "", "Total", "", ""], "it is a total"),
        (["Total", "", "3", "40.50", ""], "it is a total"),
        (["Total toothpaste", "", "", "", ""], None),
        (["Total", "T-1", "3", "4.50", "A toothpaste."], None),
        (["Enamel mug", "", "", "", ""], None),
    ],
)
def test_a_total_is_no_product(row: list[str], told: str | None) -> None:
    aside = asides(0, (1,), 5)
    assert aside is not None
    assert aside(row) == told


_OLDER = "*Action(SiteID=US|Country=US|Currency=USD|Version=745|CC=UTF-8)"
_OTHER = f"{_OLDER},CustomLabel,*Category,StoreCategory,*Title,*C:Colour,*C:Brand,*C:Material,PicURL,*StartPrice,*Format"


def test_a_heading_of_another_template_below_the_heading_is_no_product(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Info,Version=1.0.0,,,,,,,,,\n{EBAY_HEADING}\n{_OTHER}\n{',' * 10}\n{EBAY_MUG}\n"
    (mug,) = converted_table(tmp_path, text, capsys)
    assert (mug["title"], mug["price"], mug["marketplace"]) == ("Enamel mug with a blue rim", "12.50", "ebay")
    assert messages(tmp_path, text, capsys)["LOD305"] == [
        "an entry was not checked: it is a note of the template, below the header"
    ]


def test_a_product_that_is_called_like_columns_stays_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "sku,title,colour,brand,price\nA-1,Colour,Brand,Title,9\nA-2,Price,Sku,Colour,8\n"
    assert len(converted_table(tmp_path, text, capsys)) == 2


def test_notes_of_a_template_are_told_and_are_no_listings() -> None:
    values, problems = rows_and_problems(
        "seller_sku,product_name,product_description,price,quantity,main_image\n"
        "V3,product_default_metric,,,,\n"
        "Seller SKU,Product Name,Product Description,Retail Price (Local Currency),Quantity,Main image\n"
        "Mandatory,Mandatory,Optional,Mandatory,Mandatory,Optional\n"
        ",Enter 25 to 255 characters,Up to 10000 characters,,,\n"
        "M-1,Coffee mug,Holds 350 ml,9.90,4,https://x.example/1.jpg\n"
    )
    assert [value["id"] for value in values] == ["M-1"]
    assert reasons(problems) == [("entry-not-checked", line) for line in (2, 3, 4, 5)]


@pytest.mark.parametrize(
    "duty", ["обязательное поле", "Pflichtfeld", "Obligatoire", "必填", "# Required | A code"]
)
def test_a_note_in_one_cell(duty: str) -> None:
    values, problems = rows_and_problems(f"sku,name,price,stock\n{duty},,,\nM-1,Coffee mug,9.90,4\n")
    assert [value["id"] for value in values] == ["M-1"]
    assert reasons(problems) == [("entry-not-checked", 2)]


def test_products_below_the_header_are_no_notes() -> None:
    values, problems = rows_and_problems(
        "name,color,size,material,price\nBrand,Color,Size,Steel,4\nOptional extra,Red,M,Wool,5\nSize chart,,,,\n* without postage,,,,\n"
    )
    assert len(values) == 3
    assert reasons(problems) == [("entry-not-checked", 5)]


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Summe", "Итого", "合计", "Grand total"])
def test_totals_are_neither_products_nor_variants(word: str) -> None:
    values, problems = rows_and_problems(
        f"sku,title,price,stock\nM-1,Coffee mug,9.90,4\nM-2,Plate,5,2\n{word},,14.90,6\n"
    )
    assert [value["id"] for value in values] == ["M-1", "M-2"]
    assert "variants" not in values[1]
    assert reasons(problems) == [("entry-not-checked", 4)]


def test_a_product_may_be_called_total() -> None:
    values, problems = rows_and_problems("sku,title,brand,price\nM-1,Total,Colgate,3.90\nM-2,Sum,Toys,5\n")
    assert [value["title"] for value in values] == ["Total", "Sum"]
    assert problems == []


def test_headings_and_remarks_of_a_sheet_made_by_hand() -> None:
    values, problems = rows_and_problems(
        "Art.-Nr.;Bezeichnung;VK €;Bestand\nH-1;Becher;12,90;4\nTextilien;;;\nH-2;Kissen;19,90;2\n"
        ";* alle Preise mit Mehrwertsteuer;;\n"
    )
    assert [(value["id"], value["price"], value["currency"]) for value in values] == [
        ("H-1", 12.9, "EUR"),
        ("H-2", 19.9, "EUR"),
    ]
    assert reasons(problems) == [("entry-not-checked", 3), ("entry-not-checked", 5)]


def test_notes_in_sentences_and_words_for_what_may_stand_in_a_column() -> None:
    values, problems = rows_and_problems(
        "Артикул продавца,Наименование,Бренд,Описание,Цена\n"
        "Это номер или название,Заполните,,Не более 5000 символов,\nwb-1,Чашка,Глина,Для чая,590\nwb-2,Миска,Глина,Для супа,690\n"
    )
    assert [value["id"] for value in values] == ["wb-1", "wb-2"]
    assert reasons(problems) == [("entry-not-checked", 2)]
    values, problems = rows_and_problems(
        'sku,productName,price,mainImageUrl,brand\n"Alphanumeric, 50 characters",Alphanumeric,Decimal,URL,Closed List\n'
        "W-1,Mug,12.5,a.jpg,Olive\n"
    )
    assert [value["id"] for value in values] == ["W-1"]
    values, _ = rows_and_problems("sku,title,price\nblue mug large,Blue mug,\ngrey mug large,Grey mug,\n")
    assert len(values) == 2, "identifiers may be words"


def test_a_remark_as_programs_write_it_is_no_product() -> None:
    text = (
        'Identificador de URL;Nombre;Precio;Stock;Descripción\n# "AEROSOLES [2 productos]"\n'
        "mango;Aerosol Mango;4500;3;Dulce\n#77;Aerosol Menta;4500;3;Fresco\n"
    )
    items = list(read_table(io.BytesIO(text.encode()), 1 << 22, {}))
    assert [item.value["id"] for item in items if isinstance(item, Record)] == ["mango", "#77"]
    told = [item.rule for item in items if isinstance(item, LoadProblem)]
    assert told == ["entry-not-checked"]  # and not that the row is short as well


BLOCKS = """Артикул,Наименование,Вес,Цена
,Трансформаторы,,Розница
ТП-01,Трансформатор понижающий 12 В,0.4,650
ТП-02,Трансформатор понижающий 24 В,0.6,790
,Дроссели,,Розница
ДР-01,Дроссель сетевой на кольце,0.1,210
ДР-02,Дроссель сетевой двойной,0.2,Цена по запросу
"""


def test_a_row_with_the_name_of_a_price_heads_the_rows_below(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = checked_table(tmp_path, BLOCKS, capsys)
    (told,) = [one for one in findings if one["code"] == "LOD305"]
    assert told["span"]["line"] == 2
    assert "it names the price where one should stand" in told["message"]
    assert "1 more" in told["message"]
    found = converted_table(tmp_path, BLOCKS, capsys)
    assert [one["id"] for one in found] == ["ТП-01", "ТП-02", "ДР-01", "ДР-02"]
