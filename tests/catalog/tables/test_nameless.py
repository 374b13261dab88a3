"""Tables whose column of models holds codes, and no names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

OPENCART = "product_id,model,sku,quantity,stock_status_id,image,manufacturer_id,price"


def found_in(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> list[dict[str, Any]]:
    file = tmp_path / "goods.csv"
    file.write_text(text, encoding="utf-8")
    return checked(file, capsys)


@pytest.mark.parametrize(
    "names",
    [
        ["Spring8.jpg", "Flower 4.jpg", "Autumn2.jpg", "Party 30.jpg"],
        ["Product 1", "Product 2", "Product 3", "Product 4"],
        ["AB158W-1EF", "AB159W-1EF", "AB163W-1QES", "AB164W-1VES"],
    ],
)
def test_the_missing_column_of_names_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], names: list[str]
) -> None:
    rows = "\n".join(f"{at},{name},,5,1,catalog/{at}.jpg,1,4.50" for at, name in enumerate(names, 1))
    found = found_in(tmp_path, capsys, f"{OPENCART}\n{rows}\n")
    codes = [one["code"] for one in found]
    assert codes.count("SCH101") == 1
    assert not {"TTL106", "TTL102", "SIM101"} & set(codes)
    (one,) = [one for one in found if one["code"] == "SCH101"]
    assert "title" in one["message"]
    assert "the table has no column for it (and 3 more of these in this file)" in one["message"]
    assert one["severity"] == "error"
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    assert f'"mpn": "{names[0]}"' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("brand,model,price", ["Nord,Redmoon Note 12,299", "Nord,Galaxis A54,349", "Nord,Sol 13,599"]),
        ("brand,model,price", ["Nord,A54,349", "Nord,A34,299", "Nord,S21,599"]),
        ("marca;modelo;precio", ["Nord;GSR 12V-15;89", "Nord;DHP453 Taladro;129", "Nord;TC-ID1000;49"]),
        ("sku,title,price", ["AB-1001,AB-1001,5", "AB-1002,AB-1002,6", "AB-1003,AB-1003,7"]),
    ],
)
def test_models_that_are_names_and_columns_that_are_called_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], heading: str, rows: list[str]
) -> None:
    found = found_in(tmp_path, capsys, "\n".join([heading, *rows, ""]))
    assert "SCH101" not in [one["code"] for one in found]


def test_codes_tell_goods_without_names_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "\n".join(
        f"{at},AB15{at}W-1EF,SK-{at},5,1,catalog/{at}.jpg,1,4.50,Watch of steel with a digital face and a lamp"
        for at in range(4)
    )
    found = found_in(tmp_path, capsys, f"{OPENCART},description\n{rows}\n")
    assert "SIM101" not in [one["code"] for one in found]
