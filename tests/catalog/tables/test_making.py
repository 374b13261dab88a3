"""Rows to the members of a listing, by a plan; and, asked for them, the places that the members come from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.reading import row_records, table_goods
from tests.catalog.readers.running import checked_table, converted_named

if TYPE_CHECKING:
    from pathlib import Path

_WIX = (
    "handleId,fieldType,name,description,productImageUrl,collection,sku,price,visible,inventory,productOptionName1,"
    "productOptionType1,productOptionDescription1"
)


@pytest.mark.parametrize(
    ("cell", "colour"),
    [
        ('"rgb(12,20,90):Night blue"', "Night blue"),
        ("#ffc0cb:Pink", "Pink"),
        ("black:Black", "Black"),
        ("Ratio 1:2", "Ratio 1:2"),
        ("Set: cup", "Set: cup"),
    ],
)
def test_paint_before_the_colour_of_a_variant(
    cell: str, colour: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        f"{_WIX}\np1,Product,Linen shawl,Soft,a.jpg,,S,20,true,,Color,COLOR,{cell}\n"
        f"p1,Variant,,,,,S-1,,true,4,,,{cell}\n"
    )
    (shawl,) = converted_named(tmp_path, "wix.csv", rows, capsys)
    assert [one["attributes"] for one in shawl["variants"]] == [{"Color": colour}]


MANY = 15_000


def addresses(kind: str) -> list[str]:
    return [f"https://img.example/{kind}{number}.jpg" for number in range(MANY)]


def test_each_of_many_pictures_in_one_cell_is_taken_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = addresses("a")
    file = tmp_path / "goods.csv"
    file.write_text(
        f'sku,name,price,image,all_images\n1,Mug of clay,3.00,{shown[0]},"{",".join(shown)}"\n',
        encoding="utf-8",
    )
    run(["convert", "--isolated", str(file)])
    (listing,) = json.loads(capsys.readouterr().out)
    assert listing["images"] == shown


def test_etsys_option_has_the_name_that_the_seller_gave() -> None:
    (value,) = table_goods(
        "TITLE,PRICE,CURRENCY_CODE,QUANTITY,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU\n"
        'Fern,18.99,USD,34,Custom Property,Bundle,"1x,2x",\n'
    )
    assert value["attributes"] == {"Bundle": ["1x", "2x"]}


WIX = "handleId,fieldType,name,description,price,surcharge,inventory,productOptionName1,productOptionType1,productOptionDescription1"


def wix(price: str, *surcharges: str) -> str:
    rows = [f"p1,Product,Invitation,<p>Heavy paper</p>,{price},,InStock,Pieces,DROP_DOWN,25;50"]
    rows += [
        f"p1,Variant,,,,{more},InStock,,,{25 * number}" for number, more in enumerate(surcharges, start=1)
    ]
    return "\n".join([WIX, *rows, ""])


def test_a_variant_of_wix_costs_more_by_its_surcharge() -> None:
    (value,) = table_goods(wix("10.0", "0.0", "2.5"))
    assert value["price"] == "10.0"
    assert [one.get("price") for one in value["variants"]] == [None, 12.5]


def test_a_price_of_nothing_is_none_where_every_variant_has_one() -> None:
    (record,) = row_records(wix("0.0", "554.0", "633.0"))
    assert "price" not in record.value
    assert [one["price"] for one in record.value["variants"]] == [554, 633]
    assert record.native is not None
    assert record.native.pointers["/variants/1/price"] == "/4/surcharge"
    assert "/price" not in record.native.pointers


def test_a_price_of_nothing_stays_where_nothing_is_added() -> None:
    (value,) = table_goods(wix("0.0", "0.0", "0.0"))
    assert value["price"] == "0.0"


def test_many_products_of_wix_are_made_as_one_is() -> None:
    (one,) = table_goods(wix("0.0", "5.0", "7.0"))
    body = wix("0.0", "5.0", "7.0").partition("\n")[2]
    many = table_goods(WIX + "\n" + "".join(body.replace("p1", f"p{number}") for number in range(40)))
    assert len(many) == 40
    assert all(value["variants"] == one["variants"] and "price" not in value for value in many)


def test_etsys_cells_hold_all_values_and_all_codes() -> None:
    first, second = table_goods(
        "TITLE,DESCRIPTION,PRICE,QUANTITY,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU\n"
        'Apron,Linen apron,48.00,14,Colour,Colour,"Natural,Grey","AP-N,AP-G"\nPlanner,A PDF,6.50,999,,,,\n'
    )
    assert (first["id"], first["attributes"]) == ("AP-N", {"Colour": ["Natural", "Grey"]})
    assert "variants" not in first
    assert second["id"] == "row 3"


def test_a_remark_among_the_attributes_is_a_selling_point() -> None:
    cell = '[{""value"": ""Write to help@shop.example""}, {""key"": ""Fabric"", ""value"": ""Cotton""}]'
    (value,) = table_goods(f'sku,title,price,specifications\nP,Plate,9,"{cell}"\n')
    assert value["attributes"] == {"Fabric": "Cotton"}
    assert value["bullets"] == ["Write to help@shop.example"]


def test_options_of_a_product_without_rows_of_variants() -> None:
    head = "handleId,fieldType,name,price,inventory,productOptionName1,productOptionType1,productOptionDescription1"
    (value,) = table_goods(
        f'{head}\np1,Product,Bag,24.99,InStock,Thread,COLOR,"#ffffff:Select Option;rgb(0, 0, 128):Navy;#fff2cc:Creme;Red"\n'
    )
    assert value["attributes"] == {"Thread": ["Navy", "Creme", "Red"]}
    both = f"{head}\np1,Product,Bag,24.99,InStock,Thread,COLOR,Navy;Red\np1,Variant,,,3,Thread,COLOR,Navy\n"
    (value,) = table_goods(f"{both}p1,Variant,,,4,Thread,COLOR,Red\n")
    assert "attributes" not in value
    assert [one["attributes"] for one in value["variants"]] == [{"Thread": "Navy"}, {"Thread": "Red"}]


def test_a_blank_price_is_told_of_the_price(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Goods that are not on sale have no sale price: it is the price that must not be blank."""
    head = "id,title,description,availability,condition,price,link,image_link,brand,sale_price\n"
    row = "A1,Linen shawl,Soft linen shawl of 120 cm,in stock,new,,https://a.example/1,https://a.example/1.jpg,Olive Tree,\n"
    told = [one["pointer"] for one in checked_table(tmp_path, head + row, capsys) if one["code"] == "VAR307"]
    assert told == ["/2/price"]
