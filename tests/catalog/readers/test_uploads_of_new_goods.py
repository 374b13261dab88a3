"""What uploads of new goods and sheets of German programs showed: numbers that are to come, umlauts in two letters."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.tables.names import meaning
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / "goods.csv")])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def codes(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / "goods.csv")])
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize("name", ["Item ID", "Item number", "Product ID", "id"])
def test_goods_to_add_have_no_number_yet(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = f"Action,{name},Item Title,Item Start Price,Item Currency\nAdd,,Brass bell,30,USD\nAdd,,Brass hook,12,USD\n"
    first, second = converted(tmp_path, text, capsys)
    assert [first["id"], second["id"]] == ["row 2", "row 3"]
    assert (first["price"], first["currency"]) == ("30", "USD")
    assert "SCH101" not in codes(tmp_path, text, capsys)


def test_not_all_goods_to_add_have_a_code_of_the_sellers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Item ID,Custom label,Title,Price\n,BB-1,Brass bell,30\n,,Brass hook,12\n"
    assert [one["id"] for one in converted(tmp_path, text, capsys)] == ["BB-1", "row 3"]


def test_the_price_of_a_sale_counts_while_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Title,SKU,Price,Sale Price,On Sale\nBell,B1,30.00,25.00,Yes\nHook,B2,12.00,9.00,No\nDoor,B3,8.00,0.00,No\n"
    prices = [(one["price"], one.get("list_price")) for one in converted(tmp_path, text, capsys)]
    assert prices == [("25.00", "30.00"), ("12.00", None), ("8.00", None)]


def test_a_number_that_one_row_lacks_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Product ID,Title,Price\n71,Brass bell,30\n,Brass hook,12\n"
    assert "SCH101" in codes(tmp_path, text, capsys)


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Groesse", "attribute"),
        ("LAENGE", "length"),
        ("Hoehe (cm)", "height"),
        ("Waehrung", "currency"),
        ("Verfuegbarkeit", "status"),
        ("farbe_primaer", "attribute"),
        ("Product Currency", "currency"),
    ],
)
def test_columns_by_names_without_umlauts(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize("name", ["issue", "revenue", "venue", "shoe", "due", "neue"])
def test_two_letters_that_are_no_umlaut(name: str) -> None:
    assert meaning(name) is None


def test_values_of_a_variation_are_parted_by_bars_where_prices_stand_in_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "titel,preis_eur,variante_1_name,variante_1_optionen,variante_2_name,variante_2_optionen\n"
        'Stadtkarte Poster,"4,90",Format,"A4 9,90 € | A3 14,99 €",Farbe,"Schwarz, Rosa"\n'
    )
    (found,) = converted(tmp_path, text, capsys)
    assert found["attributes"] == {"Format": ["A4 9,90 €", "A3 14,99 €"], "Farbe": ["Schwarz", "Rosa"]}
