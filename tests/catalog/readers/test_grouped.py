"""Which rows are one product where a table is held, and where it is too large for that and read as it comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.readers import tables
from tests.catalog.readers.reading import WOO, rows_and_problems, rules, taken, values
from tests.catalog.readers.running import checked_table, converted_table

if TYPE_CHECKING:
    from pathlib import Path


def test_a_large_file_is_read_without_holding_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "GATHERED", 10)
    records, problems = taken(WOO)
    assert [record.value["id"] for record in records] == ["TEE", "MUG"]
    assert rules(problems) == ["row-without-product"] * 3


@pytest.mark.parametrize("gathered", [0, 1 << 20])
def test_a_strange_variation_parts_no_product(monkeypatch: pytest.MonkeyPatch, gathered: int) -> None:
    monkeypatch.setattr(tables, "GATHERED", gathered)
    head = "ID,Type,SKU,Name,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
    rows = ['1,variable,TEE,Tee,,,Size,"S, M, L"', "2,variation,TEE-S,Tee,9,TEE,Size,S"]
    strange = ["3,variation,CAP-S,Cap,7,CAP,Size,S", "4,variation,,Cap,7,,Size,M"]
    rest = ["5,variation,TEE-M,Tee,9,TEE,Size,M", "6,variation,TEE-L,Tee,9,id:1,Size,L"]
    late = ["7,variation,HAT-S,Hat,5,HAT,Size,S", "8,variable,HAT,Hat,,,Size,S", "9,simple,MUG,Mug,4,,,"]
    records, problems = taken(head + "\n".join([*rows, *strange, *rest, *late]) + "\n")
    codes = {
        record.value["id"]: [one["sku"] for one in record.value.get("variants", ())] for record in records
    }
    assert codes == {"TEE": ["TEE-S", "TEE-M", "TEE-L"], "HAT": ["HAT-S"], "MUG": []}
    assert rules(problems) == ["row-without-product"] * 2
    assert [problem.span.line for problem in problems] == [4, 5]


@pytest.mark.parametrize("gathered", [0, 1 << 20])
def test_what_stands_below_a_product_without_a_title_is_its_own(
    monkeypatch: pytest.MonkeyPatch, gathered: int
) -> None:
    monkeypatch.setattr(tables, "GATHERED", gathered)
    feed = "handle,title,price,image\nmug,Mug,4,1.jpg\ncap,,7,2.jpg\n,,,3.jpg\nmug,,,4.jpg\n"
    pictures = {str(value["id"]): value["images"] for value in values(feed)}
    assert pictures == {"mug": ["1.jpg", "4.jpg"], "cap": ["2.jpg", "3.jpg"]}


def test_rows_that_name_other_products_are_told_however_many_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "GATHERED", 0)
    head = "ID,Type,SKU,Name,Regular price,Parent\n1,variable,TEE,Tee,,\n"
    strange = [f"{number},variation,C-{number},Cap,7,CAP-{number}\n" for number in range(2, 352)]
    records, problems = taken(head + "".join(strange) + "999,variation,TEE-S,Tee,9,TEE\n")
    assert [len(record.value["variants"]) for record in records] == [1]
    lines = [problem.span.line for problem in problems]
    assert lines == sorted(lines)
    assert len(lines) + sum(problem.more for problem in problems) == 350


def test_a_further_table_below_is_told_and_not_read() -> None:
    values, problems = rows_and_problems(
        "SKU,Product,Price\nA,Chair,149.00\n\nB,Stool,89.00\n\nSKU,Product,Price\nC,Bench,120.00\n,,\nCustomer,E-mail,City\n"
        "Jane Doe,jane@example.com,Leeds\n"
    )
    assert [value["id"] for value in values] == ["A", "B", "C"]
    assert [problem.detail for problem in problems][1:] == [
        "it is of another table, whose names stand in row 9"
    ] * 2


def test_a_lone_cell_of_a_column_that_is_read_goes_on_with_the_row_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "SKU,Title,Price,Image,Note\n"
        "A1,Blue mug with handle,4.50,https://shop.example/1.jpg,\n"
        ",,,https://shop.example/2.jpg,\n"
        ",,,,Valid until May\n"
        "A2,White plate 20 cm,5.90,https://shop.example/3.jpg,\n"
    )
    found = converted_table(tmp_path, text, capsys)
    assert [len(one["images"]) for one in found] == [2, 1]
    findings = checked_table(tmp_path, text, capsys)
    assert [one["span"]["line"] for one in findings if one["code"] == "LOD305"] == [4]
