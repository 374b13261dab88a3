"""Tables that are called .xls and are HTML or XML: their cells, their places, and what is wrong with them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import saved_tables
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.xml_sheets import xml_sheets

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>td {color: red}</style>
<!--[if gte mso 9]><xml><td>not a cell</td></xml><![endif]--></head><body>
<table><tr><td colspan=5>商品导出</td></tr>
<tr><th>商品编码</th><th>商品标题</th><th>价格</th><th>条码</th><th>图片</th></tr>
<tr><td>A-1</td><td>亚麻 &amp; <b>棉</b></td><td>19.90</td><td x:num="4006381333931">4.00638E+12</td><td><img src="a.jpg"></td>
<tr><td>A-2<td>羊毛围巾<td>18<td><td><img src='b.jpg'><img src=c.jpg>
</table></body></html>"""
_NS = "urn:schemas-microsoft-com:office:spreadsheet"
BOOK = f"""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="{_NS}" xmlns:ss="{_NS}"><Worksheet ss:Name="Products"><Table>
<Row><Cell><Data ss:Type="String">SKU</Data></Cell><Cell><Data ss:Type="String">Title</Data></Cell>
<Cell><Data ss:Type="String">Price</Data></Cell><Cell><Data ss:Type="String">Image</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">X-1</Data></Cell><Cell><Data ss:Type="String">Lamp &amp; shade</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">a.jpg</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Lists"><Table><Row><Cell><Data>x</Data></Cell></Row></Table>
<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"""


def read_html(data: bytes) -> list[Record | LoadProblem]:
    return list(saved_tables.read_html(io.BytesIO(data), 100_000, {}))


def read_xml(text: str) -> list[Record | LoadProblem]:
    return list(saved_tables.read_xml(io.BytesIO(text.encode()), 100_000, {}))


def test_formats_are_told_by_content_and_name() -> None:
    page = PAGE.encode("gbk")
    assert formats.detect(page, "goods.xls") == "html-table"
    assert formats.detect(page, "page.html") is None
    assert formats.detect(b"<table><tr><td>a", "goods.csv") == "html-table"
    assert (
        formats.detect(BOOK.encode(), "goods.xls")
        == formats.detect(BOOK.encode(), "a.xml")
        == "xml-spreadsheet"
    )
    assert formats.detect(b"<rss><channel></channel></rss>", "goods.xls") is None
    assert formats.detect(b"\x09\x08\x10\x00\x00\x06", "goods.xls") == "workbook"


def test_a_page_is_read_as_spreadsheet_programs_show_it() -> None:
    first, second = read_html(PAGE.encode("gbk"))
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert first.value["id"] == "A-1"
    assert first.value["title"] == "亚麻 & 棉"
    assert first.value["gtin"] == "4006381333931"
    assert first.value["images"] == ["a.jpg"]
    assert second.value["images"] == ["b.jpg", "c.jpg"]
    native = first.native
    assert native is not None
    assert native.locate is not None
    assert native.name_place is not None
    assert native.name_place(native.pointers["/title"]) == "cell B3"
    assert (native.locate(native.pointers["/title"], None, False).line) == 3


def test_the_encoding_of_a_page() -> None:
    for codec in ("utf-8", "utf-8-sig", "utf-16", "gbk"):
        assert [item.value["title"] for item in read_html(PAGE.encode(codec)) if isinstance(item, Record)][
            1
        ] == "羊毛围巾"
    bare = "<table><tr><td>sku<td>title<td>price<tr><td>1<td>Gro\xdfe Tasse f\xfcr T\xe9e<td>9</table>"
    problem, record = read_html(bare.encode("latin-1"))
    assert isinstance(problem, LoadProblem)
    assert problem.rule == "guessed-encoding"
    assert isinstance(record, Record)
    assert record.value["title"] == "Große Tasse für Tée"


def test_a_spreadsheet_in_xml() -> None:
    record, hidden = read_xml(BOOK)
    assert isinstance(record, Record)
    assert record.value == {"id": "X-1", "sku": "X-1", "title": "Lamp & shade", "images": ["a.jpg"]}
    assert record.native is not None
    assert record.native.name_place is not None
    assert record.native.name_place(record.native.pointers["/images/0"]) == "cell D4"
    assert isinstance(hidden, LoadProblem)
    assert hidden.rule == "sheet-not-read"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BOOK.replace("<Workbook", '<!DOCTYPE a [<!ENTITY b "c">]><Workbook', 1), "entities"),
        (BOOK[:500], "damaged"),
        (BOOK.replace('ss:Index="4"><Data', 'ss:Index="99999"><Data'), "bomb"),
    ],
)
def test_xml_that_is_not_read(text: str, kind: str) -> None:
    (problem,) = read_xml(text)
    assert isinstance(problem, LoadProblem)
    assert (problem.rule, problem.subject) == ("workbook-not-read", kind)


_PIECE = st.sampled_from(
    [
        "<table>",
        "</table>",
        "<tr>",
        "</tr>",
        "<td>",
        "</td>",
        "<th colspan=3>",
        "<td rowspan='2'>",
        "<!--",
        "-->",
        "<style>",
        "</style>",
        "<img src=a.jpg>",
        "sku",
        "title",
        "price",
        "&amp;",
        "<",
        ">",
        '"',
        "<a href='",
        "<br>",
        "9",
        "\n",
        "&#x0;",
    ]
)


@settings(max_examples=300)
@given(st.lists(_PIECE, max_size=40).map("".join), st.text(max_size=5))
def test_no_page_makes_it_raise(page: str, more: str) -> None:
    data = (page + more).encode("utf-8", "ignore")
    read_html(data)
    formats.detect(data, "a.xls")


@settings(max_examples=200)
@given(st.binary(max_size=60), st.integers(0, len(BOOK)))
def test_no_bytes_make_the_xml_raise(data: bytes, at: int) -> None:
    text = BOOK.encode()
    list(saved_tables.read_xml(io.BytesIO(text[:at] + data + text[at:]), 100_000, {}))
    for grid in xml_sheets(io.BytesIO(text)):
        assert grid.rows
