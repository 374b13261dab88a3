"""Workbooks: cells as the seller sees them, sheets told, and nothing that a workbook may do to its reader."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import archives, formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.workbooks import read
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEAD = ["SKU", "Title", "Price", "Image 1", "Image 2"]


def saved(sheets: Mapping[str, Sequence[Any]], hidden: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name in hidden:
            sheet.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def taken(
    data: bytes, columns: Mapping[str, str | tuple[str, ...]] | None = None
) -> tuple[list[Record], list[LoadProblem]]:
    items = list(read(io.BytesIO(data), 1 << 22, columns or {}))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def made(cells: str, *, head: str = "", styles: str = "", strings: str = "") -> bytes:
    """A workbook of one sheet with the given XML of its rows."""
    return packed(
        {
            "xl/workbook.xml": f'<workbook xmlns:r="r">{head}<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{cells}</sheetData></worksheet>",
            **({"xl/styles.xml": styles} if styles else {}),
            **({"xl/sharedStrings.xml": strings} if strings else {}),
        }
    )


def test_rows_are_listings_with_the_places_of_their_cells() -> None:
    data = saved(
        {
            "Goods": [
                ["Spring"],
                HEAD,
                ["D-1", "Linen dress", 24.9, "a.jpg", "b.jpg"],
                ["D-2", "Mug", 4, None, None],
            ]
        }
    )
    assert formats.detect(data[: 1 << 16], "goods.xlsx") == "workbook"
    (dress, mug), problems = taken(data)
    assert problems == []
    assert dress.value == {
        "id": "D-1",
        "sku": "D-1",
        "title": "Linen dress",
        "price": "24.9",
        "images": ["a.jpg", "b.jpg"],
    }
    assert mug.value["price"] == "4"
    native = dress.native
    assert native is not None
    assert native.locate is not None
    assert native.name_place is not None
    at = native.find("/images/1", "b.jpg", None).pointer
    assert at == "/3/Image 2"
    assert native.name_place(at) == "cell E3"
    span = native.locate(at, None, False)
    assert (span.line, span.column) == (3, 5)
    assert native.name_place("/3") == "row 3"
    assert native.locate(at, None, True).line == 2


def test_several_sheets_are_told_apart() -> None:
    data = saved(
        {
            "Summer": [HEAD, ["D-1", "Dress", 9, None, None]],
            "Winter ~1": [HEAD, ["D-2", "Scarf", 8, None, None]],
            "Read me": [["How to fill this in"], ["Write one product a row."]],
            "Lists": [["red"], ["blue"]],
        },
        hidden=["Lists"],
    )
    records, problems = taken(data)
    assert [record.value["id"] for record in records] == ["D-1", "D-2"]
    assert len({record.offset for record in records}) == 2
    native = records[1].native
    assert native is not None
    assert native.name_place is not None
    at = native.find("/title", "Scarf", None).pointer
    assert native.name_place(at) == "sheet Winter ~1, cell B2"
    assert [problem.detail for problem in problems] == [
        "the sheet 'Read me' holds no table of products",
        "the sheet 'Lists' is hidden",
    ]


def test_a_sheet_of_goods_is_known_by_what_stands_in_it() -> None:
    goods = [
        ["Artikulli", "Kosto"],
        ["Kupe qelqi 300 ml", 4.95],
        ["Pjate e bardhe", 5.5],
        ["Luge druri e gjate", 2.25],
    ]
    notes = [["kush", "posta"], ["Anna", "a@b.example"], ["Bernd", "b@c.example"]]
    records, problems = taken(saved({"Notes": notes, "Goods": [*goods, ["Tenxhere celiku", 21.9]]}))
    assert [record.value["title"] for record in records][:2] == ["Kupe qelqi 300 ml", "Pjate e bardhe"]
    assert [problem.rule for problem in problems] == ["guessed-column", "guessed-column", "sheet-not-read"]


def test_a_header_that_is_merged_over_several_pictures() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["SKU", "Title", "Images", None, None, "Price"])
    sheet.append(["D-1", "Dress", "a.jpg", "b.jpg", "c.jpg", 9])
    sheet.merge_cells("C1:E1")
    out = io.BytesIO()
    book.save(out)
    (record,), problems = taken(out.getvalue())
    assert record.value["images"] == ["a.jpg", "b.jpg", "c.jpg"]
    assert problems == []


def test_numbers_and_dates_are_what_the_sheet_shows() -> None:
    rows = [
        ["SKU", "Title", "Price", "EAN", "Stock", "Status", "Condition"],
        ["A", "a", 0.1 + 0.2, 4006381333931, 7, date(2026, 11, 22), True],
        ["B", "b", 1e-7, 123456789012345678, 12.0, datetime(2026, 11, 22, 13, 5), None],  # noqa: DTZ001 - as sheets have it
    ]
    first, second = (record.value for record in taken(saved({"S": rows}))[0])
    assert (first["price"], first["gtin"], first["stock"], first["status"], first["condition"]) == (
        "0.3",
        "4006381333931",
        7,
        "2026-11-22",
        "TRUE",
    )
    assert second["status"] == "2026-11-22 13:05:00"
    assert second["stock"] == 12


def test_a_formula_without_a_value_is_told() -> None:
    data = saved({"S": [HEAD, ["D-1", "Dress", "=1+1", None, None]]})
    (record,), problems = taken(data)
    assert "price" not in record.value
    assert [(problem.rule, problem.detail) for problem in problems] == [
        ("formula-without-value", "C2 (Price)")
    ]


def test_the_value_of_a_formula_is_read() -> None:
    data = made(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c><c r="B1" t="str"><v>Title</v></c><c r="C1" t="str"><v>Price</v></c></row>'
        '<row r="2"><c r="A2" t="str"><v>D-1</v></c><c r="B2" t="inlineStr"><is><r><t>Linen </t></r><r><t>dress</t></r><rPh><t>x</t></rPh></is></c>'
        '<c r="C2"><f>1+1</f><v>2</v></c></row>'
    )
    (record,), problems = taken(data)
    assert record.value == {"id": "D-1", "sku": "D-1", "title": "Linen dress", "price": "2"}
    assert problems == []


def test_rows_and_cells_without_references_stand_in_their_order() -> None:
    data = made(
        '<row><c t="str"><v>SKU</v></c><c t="str"><v>Title</v></c></row><row><c t="str"><v>D</v></c><c t="str"><v>x_x000D_\ny</v></c></row>'
    )
    (record,), _ = taken(data)
    assert record.value["title"] == "x\r\ny"


def test_cells_far_to_the_right_cost_no_memory() -> None:
    data = made('<row r="1"><c r="XFD1" t="str"><v>x</v></c><c r="ZZZZZ1" t="str"><v>y</v></c></row>' * 3)
    assert [problem.rule for problem in taken(data)[1]] == ["no-product-columns"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old binary form"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"PK\x03\x04", "damaged"),
        (saved({"S": [HEAD]})[:700], "damaged"),
        (packed({"xl/workbook.bin": "x"}), "binary workbook"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x"}),
            "OpenDocument",
        ),
        (packed({"word/document.xml": "x"}), "no workbook"),
        (packed({"xl/workbook.xml": "<workbook><sheets>"}), "damaged"),
        (
            packed({"xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'}),
            "entities",
        ),
        (
            packed(
                {"xl/workbook.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'.encode("utf-16")}
            ),
            "entities",
        ),
    ],
)
def test_what_is_not_read_is_told(data: bytes, says: str) -> None:
    records, problems = taken(data)
    assert records == []
    assert [problem.rule for problem in problems] == ["workbook-not-read"]
    assert says in problems[0].detail


def test_an_entity_in_a_sheet_costs_that_sheet() -> None:
    data = packed(
        {
            "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/><sheet name="T" r:id="b"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="s.xml"/><Relationship Id="b" Target="t.xml"/></Relationships>',
            "xl/s.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>',
            "xl/t.xml": '<worksheet><sheetData><row><c t="str"><v>SKU</v></c><c t="str"><v>Title</v></c></row>'
            '<row><c t="str"><v>D</v></c><c t="str"><v>Mug</v></c></row></sheetData></worksheet>',
        }
    )
    records, problems = taken(data)
    assert [record.value["title"] for record in records] == ["Mug"]
    assert [problem.rule for problem in problems] == ["workbook-not-read"]


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "FREELY", 1000)
    data = made("<row>" + '<c t="str"><v>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</v></c>' * 50_000 + "</row>")
    assert len(data) < 20_000
    records, problems = taken(data)
    assert records == []
    assert "far more" in problems[0].detail


def test_a_way_that_unpacks_without_a_bound_is_refused() -> None:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made("<row/>"))) as usual,
        zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as other,
    ):
        for part in usual.infolist():
            other.writestr(part.filename, usual.read(part))
    records, (problem,) = taken(out.getvalue())
    assert records == []
    assert "packed in a way" in problem.detail


@settings(max_examples=150)
@given(st.binary(max_size=200), st.integers(0, 2000))
def test_damage_is_told_and_never_raised(noise: bytes, at: int) -> None:
    data = saved({"S": [HEAD, ["D-1", "Dress", 9, None, None]]})
    place = at % len(data)
    for broken in (data[:place], data[:place] + noise + data[place + len(noise) :], b"PK\x03\x04" + noise):
        records, problems = taken(broken)
        assert records or problems
