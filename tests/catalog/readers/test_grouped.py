"""Which rows are one product where a table is held, and where it is too large for that and read as it comes."""

from __future__ import annotations

import pytest

from listing_lint.catalog.readers import tables
from tests.catalog.readers.test_tables import WOO, rules, taken, values


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
