"""Tables of shop systems: what Wix adds to a price, the grid of Magento's back office, OpenCart's attributes."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.pieces import pairs_in


def records(text: str) -> list[Record]:
    return [item for item in read(io.BytesIO(text.encode()), 1 << 22, {}) if isinstance(item, Record)]


def taken(text: str) -> list[dict[str, Any]]:
    return [item.value for item in records(text)]


WIX = "handleId,fieldType,name,description,price,surcharge,inventory,productOptionName1,productOptionType1,productOptionDescription1"


def wix(price: str, *surcharges: str) -> str:
    rows = [f"p1,Product,Invitation,<p>Heavy paper</p>,{price},,InStock,Pieces,DROP_DOWN,25;50"]
    rows += [
        f"p1,Variant,,,,{more},InStock,,,{25 * number}" for number, more in enumerate(surcharges, start=1)
    ]
    return "\n".join([WIX, *rows, ""])


def test_a_variant_of_wix_costs_more_by_its_surcharge() -> None:
    (value,) = taken(wix("10.0", "0.0", "2.5"))
    assert value["price"] == "10.0"
    assert [one.get("price") for one in value["variants"]] == [None, 12.5]


def test_a_price_of_nothing_is_none_where_every_variant_has_one() -> None:
    (record,) = records(wix("0.0", "554.0", "633.0"))
    assert "price" not in record.value
    assert [one["price"] for one in record.value["variants"]] == [554, 633]
    assert record.native is not None
    assert record.native.pointers["/variants/1/price"] == "/4/surcharge"
    assert "/price" not in record.native.pointers


def test_a_price_of_nothing_stays_where_nothing_is_added() -> None:
    (value,) = taken(wix("0.0", "0.0", "0.0"))
    assert value["price"] == "0.0"


def test_many_products_of_wix_are_made_as_one_is() -> None:
    (one,) = taken(wix("0.0", "5.0", "7.0"))
    body = wix("0.0", "5.0", "7.0").partition("\n")[2]
    many = taken(WIX + "\n" + "".join(body.replace("p1", f"p{number}") for number in range(40)))
    assert len(many) == 40
    assert all(value["variants"] == one["variants"] and "price" not in value for value in many)


GRID = "ID,Thumbnail,Name,Type,Attribute Set,SKU,Price,Visibility,Status,Websites,Size,EAN"


def grid(*rows: str) -> str:
    return "\n".join([GRID, *rows, ""])


CHILDREN = [
    f"{number}, -,Shirt red-{size},Simple Product,Default,TS-01-{size},€14.90,Not Visible Individually,Enabled,Main,{size},"
    f"{code}"
    for number, size, code in ((82, "S", "5901234123457"), (83, "M", "4006381333931"))
]
SHIRT = '90,https://shop.example/a.jpg,Shirt red,Configurable Product,Default,TS-01,€14.90,"Catalog, Search",Enabled,Main, -, -'
CAP = '91,https://shop.example/b.jpg,Cap,Simple Product,Default,CAP-1,€9.90,"Catalog, Search",Enabled,Main, -,9780201379624'


@pytest.mark.parametrize("rows", [[*CHILDREN, SHIRT, CAP], [CAP, SHIRT, *CHILDREN]])
def test_rows_of_magentos_grid_that_nobody_sees_are_variants(rows: list[str]) -> None:
    cap, shirt = sorted(taken(grid(*rows)), key=lambda value: value["title"])
    assert (shirt["id"], shirt["images"]) == ("90", ["https://shop.example/a.jpg"])
    assert [(one["sku"], one["attributes"]["Size"]) for one in shirt["variants"]] == [
        ("TS-01-S", "S"),
        ("TS-01-M", "M"),
    ]
    assert "gtin" not in shirt
    assert (cap["price"], cap["gtin"]) == (9.9, "9780201379624")
    assert "attributes" not in cap


def test_a_dash_of_other_tables_stays() -> None:
    (value,) = taken("SKU,Name,Price,Brand\nTS-01,Shirt,14.90,-\n")
    assert value["brand"] == "-"


def test_opencarts_attributes_stand_in_lines_of_their_groups() -> None:
    cell = "Motor|Power, W|1100\nMotor|Ports|G1; G2\n\nBody|Matter|steel\n"
    assert [(cell[at : at + len(value)], name, value) for at, name, value in pairs_in(cell)] == [
        ("1100", "Power, W", "1100"),
        ("G1; G2", "Ports", "G1; G2"),
        ("steel", "Matter", "steel"),
    ]


@pytest.mark.parametrize("cell", ["a|b", "one|two|three|four", "a||c\nd|e|f"])
def test_other_lines_are_no_groups(cell: str) -> None:
    assert not any(name in ("b", "two", "e") for _, name, _ in pairs_in(cell))


def test_columns_of_a_shops_own_counting_are_not_told() -> None:
    items = list(
        read(io.BytesIO((GRID + ",Quantity per Source,Sleeve\n" + SHIRT + ",5,long\n").encode()), 1 << 22, {})
    )
    (told,) = [item for item in items if isinstance(item, LoadProblem)]
    assert told.detail == "'Sleeve'"
