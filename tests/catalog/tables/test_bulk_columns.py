"""Columns of bulk prices: "Price 10+", "Staffelpreis ab 50" say in their names from how many pieces on they hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.tables.bulk_columns import pairs_in, tiers_in
from listing_lint.cli.main import run
from tests.catalog.readers.running import told_of_ladders

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "names",
    [
        ("Price 10+", "Price 100+"),
        ("Price (10-49 pcs)", "Price (50+ pcs)"),
        ("Staffelpreis ab 10", "Staffelpreis ab 50"),
        ("Bulk price 10 pcs", "Bulk price 50 pcs"),
        ("Цена от 10 шт", "Цена от 50 шт"),
        ("Prix à partir de 10", "Prix à partir de 50"),
        ("批发价 10件", "批发价 50件"),
    ],
)
@pytest.mark.parametrize("rows", [2, 400])
def test_columns_of_bulk_prices(
    names: tuple[str, str], rows: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"SKU,Title,Price,{','.join(names)}", "A0,Enamel mug,5.00,4.00,4.50"]
    lines += [f"A{number},Steel bottle {number},6.00,5.00,4.00" for number in range(1, rows)]
    found = told_of_ladders(tmp_path, "\n".join(lines) + "\n", capsys, "goods.csv")
    assert found == [f"VAR601 /2/{names[1]}"]


@pytest.mark.parametrize(
    "names",
    [
        ("Min Qty 1", "Price 1", "Min Qty 2", "Price 2"),
        ("Tier 1 Quantity", "Tier 1 Price", "Tier 2 Quantity", "Tier 2 Price"),
        ("qty_break_1", "price_break_1", "qty_break_2", "price_break_2"),
        ("Ab Menge 1", "Preis 1", "Ab Menge 2", "Preis 2"),
        ("起订量1", "价格1", "起订量2", "价格2"),
    ],
)
@pytest.mark.parametrize("rows", [2, 400])
def test_columns_of_pieces_beside_those_of_bulk_prices(
    names: tuple[str, ...], rows: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"{','.join(names)},SKU,Title,Price", "10,4.00,50 pcs,4.50,A0,Enamel mug,5.00"]
    lines += [f"10,5.00,50,4.00,A{number},Steel bottle {number},6.00" for number in range(1, rows)]
    lines.append(",,,,B1,Steel spoon,1.00")
    found = told_of_ladders(tmp_path, "\n".join(lines) + "\n", capsys, "goods.csv")
    assert found == [f"VAR601 /2/{names[3]}"]


@pytest.mark.parametrize(
    "names",
    [
        ("Variant 1 Qty", "Variant 1 Price", "Variant 2 Qty", "Variant 2 Price"),
        ("Qty 1", "Price 1", "Qty 2", "Price 2"),
        ("Min Qty 1", "Price 1"),
        ("quantity_lower_bound1", "quantity_price1", "quantity_lower_bound2", "quantity_price2"),
        ("Price 1", "Price 2", "Price 3"),
    ],
)
def test_other_pairs_of_columns_are_no_ladder(names: tuple[str, ...]) -> None:
    assert pairs_in(names) == {}


def test_three_plain_pairs_are_a_ladder() -> None:
    assert pairs_in(["Qty1", "Prc1", "Qty2", "Prc2", "Qty3", "Prc3"]) == {1: 0, 3: 2, 5: 4}


def test_the_first_of_several_paired_prices_is_the_price(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        "SKU,Title,Min Qty 1,Price 1,Min Qty 2,Price 2\nA1,Enamel mug,1,5.00,10,4.00\nA2,Jug,1,6.00,,\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    first, second = json.loads(capsys.readouterr().out)
    assert (first["price"], first["price_tiers"]) == ("5.00", [{"min_quantity": 10, "price": "4.00"}])
    assert "price_tiers" not in second
    assert "stock" not in first


@pytest.mark.parametrize(
    "names",
    [
        ("Price 1", "Price 2"),
        ("Price 2024", "Price 2025"),
        ("Price level 1",),
        ("Price 2024-2025", "Preis ab 2026"),
        ("Wholesale price 1", "Wholesale price 2", "Wholesale price 3"),
        ("Tier price 2",),
    ],
)
def test_other_numbered_prices_are_no_ladder(names: tuple[str, ...]) -> None:
    assert tiers_in(names) == {}


def test_numbers_of_bulk_prices_count_pieces_where_they_do_not_count_the_prices() -> None:
    names = ["Bulk price 1", "Bulk price 10", "Bulk price 50"]
    assert tiers_in(names) == {0: (1, 0), 1: (10, 0), 2: (50, 0)}
    assert tiers_in(["Wholesale price 2000", "Price 2000-4999"]) == {0: (2000, 0), 1: (2000, 4999)}


def test_bulk_prices_with_their_tax_in_brackets() -> None:
    assert tiers_in(["卸価格1台(税別)", "卸価格2-10台(税別)", "卸価格11-30台（税別）"]) == {
        0: (1, 0),
        1: (2, 10),
        2: (11, 30),
    }
    assert tiers_in(["Price 10+ (USD)", "Preis ab 50 (netto)"]) == {0: (10, 0), 1: (50, 0)}
    assert tiers_in(["Price (USD)", "Price 2 (USD)"]) == {}


def test_without_a_single_price_the_one_for_the_fewest_is_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "goods.csv").write_text(
        "SKU,Title,Price 1-9,Price 10+\nA1,Enamel mug,5.00,4.00\nA2,Steel bottle,6.00,5.00\n",
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(tmp_path / "goods.csv")])
    first, _ = json.loads(capsys.readouterr().out)
    assert (first["price"], first["price_tiers"]) == ("5.00", [{"min_quantity": 10, "price": "4.00"}])


@pytest.mark.parametrize(
    ("names", "tiers"),
    [
        (("Price < 25 QTY", "Price >=25 QTY"), {0: (1, 24), 1: (25, 0)}),
        (("Preis bis 9 Stk", "Preis ab 10 Stk"), {0: (1, 9), 1: (10, 0)}),
        (("Unit price (up to 49)", "Unit price (50+)"), {0: (1, 49), 1: (50, 0)}),
        (("Prix moins de 10", "Prix à partir de 10"), {0: (1, 9), 1: (10, 0)}),
        (("Price < 1", "Price under"), {}),
    ],
)
def test_columns_that_say_below_how_many_pieces_they_hold(
    names: tuple[str, str], tiers: dict[int, tuple[int, int]]
) -> None:
    assert tiers_in(names) == tiers
