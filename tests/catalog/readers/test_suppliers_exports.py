"""What suppliers and ERP systems hold: printed price lists in blocks, suppliers' tables of codes and descriptions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.tables.currencies import currency_of
from listing_lint.catalog.tables.names import meaning
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.csv"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out or "[]")
    return found


def checked(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.csv"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def members(listings: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(one.get(name) for name in names) for one in listings]


CODES = """Product,Description,Retail Price,Stock
{heading}LP1-20,Oak board planed 20 mm,"12,70",4
LP1-27,Oak board planed 27 mm,"15,10",2
LP2-20,Ash board planed 20 mm,"1.711",1
"""


@pytest.mark.parametrize("heading", ["", "List LP1 of hard woods,,,\n"])
def test_codes_of_a_column_of_goods_leave_the_name_to_the_text_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], heading: str
) -> None:
    found = converted(tmp_path, CODES.format(heading=heading), capsys)
    assert members(found, "title", "id") == [
        ("Oak board planed 20 mm", "LP1-20"),
        ("Oak board planed 27 mm", "LP1-27"),
        ("Ash board planed 20 mm", "LP2-20"),
    ]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "SKU,Item,Description,Price\n"
            "77001,KT-1,Steel kettle 1 l,19.90\n77002,KT-2,Steel kettle 2 l,24.90\n77003,KT-3,Steel kettle 3 l,29.90\n",
            ("title", "sku"),
            [("Steel kettle 1 l", "77001"), ("Steel kettle 2 l", "77002")],
        ),
        (
            "SKU,Product,Description,Price\n"
            "77001,Steel kettle,For a litre of water,19.90\n77002,KT-2,For two litres of water,24.90\n",
            ("title", "description"),
            [("Steel kettle", "For a litre of water"), ("KT-2", "For two litres of water")],
        ),
    ],
    ids=["codes beside another column of identifiers", "names stay titles beside descriptions"],
)
def test_columns_of_codes_and_of_names(
    text: str,
    names: tuple[str, ...],
    expected: list[tuple[str, ...]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert members(converted(tmp_path, text, capsys), *names)[:2] == expected


def test_a_point_parts_thousands_where_commas_part_cents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"Bolt of steel M{number};{number},70 €\n" for number in range(4, 40))
    found = converted(tmp_path, f"Name;Price\n{rows}Anvil of cast iron;1.711 €\n", capsys)
    assert members(found, "title", "price")[-1] == ("Anvil of cast iron", 1711)
    mixed = converted(
        tmp_path, f"Name;Price\n{rows}Washer of steel;0.5 €\nAnvil of cast iron;1.711 €\n", capsys
    )
    assert members(mixed, "price")[-1] != (1711,)


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
    findings = checked(tmp_path, BLOCKS, capsys)
    (told,) = [one for one in findings if one["code"] == "LOD305"]
    assert told["span"]["line"] == 2
    assert "it names the price where one should stand" in told["message"]
    assert "1 more" in told["message"]
    found = converted(tmp_path, BLOCKS, capsys)
    assert [one["id"] for one in found] == ["ТП-01", "ТП-02", "ДР-01", "ДР-02"]


PUMPS = """No.,Series,HP,Pipe,Head (m),ALP (INR)
1,Wave pump for houses,0.5,25x25,12-30,5400
2,Wave pump for gardens,1,25x25,12-36,6900
3,Wave pump for ponds,1,25x25,12-39,7150
Deep wells,,,,,
No.,Series,HP,Stages,Head (m),ALP (INR)
1,Well pump with a cable,1.5,9,40-90,15400
2,Well pump without cable,2,12,50-99,17800
"""


@pytest.mark.parametrize("above", ["Small pumps,,,,,\n", "Pumps & Co.,,,,,\n,,,,,\nPrices of June,,,,,\n"])
def test_the_name_of_a_list_above_columns_that_nobody_knows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], above: str
) -> None:
    found = converted(tmp_path, above + PUMPS, capsys)
    assert [one["title"] for one in found][::2] == [
        "Wave pump for houses",
        "Wave pump for ponds",
        "Well pump without cable",
    ]


def test_names_of_columns_once_more_are_no_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = [one for one in checked(tmp_path, PUMPS, capsys) if one["code"] == "LOD305"]
    assert told["span"]["line"] == 5
    assert "1 more" in told["message"]
    found = converted(tmp_path, PUMPS, capsys)
    assert members(found, "title", "price", "currency")[2:4] == [
        ("Wave pump for ponds", "7150", "INR"),
        ("Well pump with a cable", "15400", "INR"),
    ]
    assert len(found) == 5


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
    found = converted(tmp_path, text, capsys)
    assert [len(one["images"]) for one in found] == [2, 1]
    findings = checked(tmp_path, text, capsys)
    assert [one["span"]["line"] for one in findings if one["code"] == "LOD305"] == [4]


@pytest.mark.parametrize(
    ("name", "currency"),
    [("shein-us_USD", "USD"), ("shop_EUR", "EUR"), ("site-de_ABC", ""), ("main_OLD", ""), ("EUR", "EUR")],
)
def test_a_site_with_the_currency_of_its_prices(name: str, currency: str) -> None:
    assert currency_of(name) == currency


def test_prices_and_stocks_without_names_are_told_to_be_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (first,) = checked(tmp_path, "Sku;stock_quantity;regular_price\nA-1;4;5.90\nA-2;9;7.90\n", capsys)
    assert first["code"] == "LOD302"
    assert "none of which names the goods" in first["message"]
    (first,) = checked(
        tmp_path, "Name;Street;Town\nAnna;Long Road 4;Oldham\nBert;Short Road 2;York\n", capsys
    )
    assert "names the goods" not in first["message"]


PAGED = {"nom_produit": "Machine à café à grains", "slug": "machine-a-cafe"}


@pytest.mark.parametrize(
    ("entry", "read"),
    [
        (PAGED, True),
        ({"productName": "Coffee grinder", "url": "https://shop.example/grinder"}, True),
        ({"name": "Coffee", "slug": "coffee"}, False),
        ({"categoryName": "Coffee", "slug": "coffee"}, False),
        ({"productName": "Coffee grinder"}, False),
    ],
)
def test_a_list_of_names_of_products_with_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], entry: dict[str, str], read: bool
) -> None:
    findings = checked(tmp_path, json.dumps({"products": [entry, {**entry, "id": 2}]}), capsys, "goods.json")
    assert ("LOD301" not in {one["code"] for one in findings}) is read


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Special Offer Price", "sale-price"),
        ("Nuevo PVP", "sale-price"),
        ("Neuer VK", "sale-price"),
        ("Current Inventory", "stock"),
        ("describe", "description"),
        ("Default Product Description", "description"),
    ],
)
def test_names_of_columns(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member
