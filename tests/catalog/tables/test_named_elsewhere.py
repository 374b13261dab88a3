"""Tables whose column of titles is empty, and that name the goods in another column."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.reading import rows_and_problems
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [
    "Oak chopping board 40 x 30 cm",
    "Beech spoons, set of three",
    "Walnut bread box",
    "Maple tray with feet",
]


def table(head: str, row: str) -> str:
    return "\n".join([head, *(row.format(at=at, name=name) for at, name in enumerate(NAMES, 1)), ""])


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("SKU,Product Name,Display Name,Price", 'K{at},,"{name}",{at}.50'),
        ("SKU,Product Name,Name on Store,Price", 'K{at},,"{name}",{at}.50'),
        ("Item No,Title,Web Title,Unit Price", '10{at},,"{name}",{at}.50'),
        ("ID,Name,Name (EN),Price", '{at},,"{name}",{at}.50'),
        ("SKU,Product Name,Store Name,Price", 'K{at},,"{name}",{at}.50'),
        ("SKU;Titel;Bezeichnung im Shop: Name;Preis", "K{at};;{name};{at},50"),
        # A short text beside it does not name the goods where a name does.
        ("SKU,Product Name,Description,Name on Store,Price", 'K{at},,A thing of wood,"{name}",{at}.50'),
        # A sheet without a code, and with two prices.
        (
            "Product Name,No,category,Price < 25 QTY,Price >=25 QTY,Name on Store",
            ',J-{at},Kitchen,{at}.50,{at}.20,"{name}"',
        ),
    ],
)
def test_the_filled_column_names_the_goods(head: str, row: str) -> None:
    values, problems = rows_and_problems(table(head, row))
    assert [value["title"] for value in values] == NAMES
    assert not any(one.rule == "unplaced-columns" and "Product Name" in one.detail for one in problems)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("SKU,Product Name,Store Name,Price", "K{at},,Harbour Goods,{at}.50"),
        ("SKU,Product Name,Brand Name,Price", "K{at},,Nord,{at}.50"),
        ("SKU,Product Name,Supplier Name,Price", 'K{at},,"{name} Ltd",{at}.50'),
        ("SKU,Product Name,Image Name,Price", "K{at},,photo of goods {at}.jpg,{at}.50"),
    ],
)
def test_names_of_others_are_none_of_goods(head: str, row: str) -> None:
    values, _ = rows_and_problems(table(head, row))
    assert all("title" not in value for value in values)


def test_a_column_with_names_stays_the_title() -> None:
    text = table("SKU,Product Name,Name on Store,Price", 'K{at},Thing {at},"{name}",{at}.50')
    values, _ = rows_and_problems(text)
    assert [value["title"] for value in values] == ["Thing 1", "Thing 2", "Thing 3", "Thing 4"]


def test_it_is_told_where_the_name_of_the_column_is_unknown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "goods.csv"
    file.write_text(
        table("SKU,Product Name,Name on Store,Price", 'K{at},,"{name}",{at}.50'), encoding="utf-8"
    )
    found = checked(file, capsys)
    (one,) = [one for one in found if one["code"] == "LOD407"]
    assert "'Name on Store' was taken for title" in one["message"]
    assert not {"LOD302", "LOD408", "SCH101"} & {one["code"] for one in found}


def test_columns_that_are_called_so_are_not_told_as_guessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "goods.csv"
    rows = "".join(f"Relays,Relay of {at} amperes,{at}0\n" for at in range(12, 20))
    for head in ("category,sku_name,price_rub", "group,Benannt,price_rub"):
        file.write_text(f"{head}\n{rows}", encoding="utf-8")
        told = [one["message"] for one in checked(file, capsys) if one["code"] == "LOD407"]
        assert len(told) == (1 if "Benannt" in head else 0)
        assert not any("price_rub" in one for one in told)
