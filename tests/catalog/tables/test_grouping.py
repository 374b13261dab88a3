"""Which rows of a table that no format names are one product: by their handle, their parent, their code, or their title."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.readers.tables import read as read_table
from listing_lint.catalog.record import Record
from tests.catalog.readers.reading import EBAY_HEADING, EBAY_MUG, rows_and_losses, rows_and_problems
from tests.catalog.readers.running import converted_file, converted_table, messages

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_row_that_lost_its_title_and_brings_nothing_is_told() -> None:
    rows = "Lamp,New,Top,Japan,9.5,5\nVase,New,,Spain,,4\n,New,,Italy,,3\nBowl,New,,Malta,4,2\n"
    values, problems = rows_and_losses("Name,Status,Level,Location,Price,Stars\n" + rows)
    assert [value["title"] for value in values] == ["Lamp", "Vase", "Bowl"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 4)]


def test_a_row_that_lost_its_title_and_has_an_address_of_its_own_is_told() -> None:
    rows = "Lamp,9.5,https://a.example/1\n,4,https://a.example/2\n"
    values, problems = rows_and_losses("Name,Price,Url\n" + rows)
    assert [(value["title"], value["price"]) for value in values] == [("Lamp", "9.5")]
    assert [problem.span.line for problem in problems] == [3]


def test_a_further_picture_below_a_title_stays_of_the_product() -> None:
    values, problems = rows_and_losses("Name,Price,Image\nLamp,9.5,a.jpg\n,,b.jpg\n")
    assert (values[0]["images"], problems) == (["a.jpg", "b.jpg"], [])


def test_a_row_of_the_same_product_without_a_title_is_no_second_one() -> None:
    values, problems = rows_and_losses(
        "id,title,price,note\nA1,Mug,4,\nA1,,,sold out soon\nA2,Plate,5,\nA2,Bowl,6,\n"
    )
    assert problems == []
    assert [value["title"] for value in values] == ["Mug", "Plate", "Bowl"]


def test_goods_whose_title_is_blank_are_no_variants_of_those_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bowl = "Add,,20625,,b.jpg,Kilnford,red,steel,A bowl of enamel for soup and for salads of 600 ml,14.50,2"
    text = f"{EBAY_HEADING}\n{EBAY_MUG}\n{bowl}\n"
    (mug,) = converted_table(tmp_path, text, capsys)
    assert "variants" not in mug
    assert messages(tmp_path, text, capsys)["LOD404"] == [
        "this row was not checked: it has a description, and neither identifier nor title"
    ]


def test_rows_that_share_a_description_or_have_none_are_variants(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "An enamel mug of 350 ml with a rim of steel"
    rows = f"sku,title,colour,description,price\nM-1,Enamel mug,blue,{text},9\n,,red,{text},8\n,,green,,7\n,,grey,Matt,7\n"
    (mug,) = converted_table(tmp_path, rows, capsys)
    assert [one["attributes"]["colour"] for one in mug["variants"]] == ["blue", "red", "green", "grey"]


def test_rows_that_share_a_pair_code_are_variants_with_codes_of_their_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "code;pairCode;name;shortDescription;price;standardPrice;currency;image;stock;variant:Velikost",
        "HR-S;HR;Smaltovaný hrnek;Hrnek z oceli;199,00;249,00;CZK;https://a.example/1.jpg;5;S",
        "HR-L;HR;Smaltovaný hrnek;Hrnek z oceli;249,00;299,00;CZK;https://a.example/1.jpg;4;L",
    ]
    (mug,) = converted_table(tmp_path, "\n".join(rows) + "\n", capsys)
    small, large = mug["variants"]
    assert (small["sku"], small["price"], small["attributes"]) == ("HR-S", 199, {"Velikost": "S"})
    assert (large["sku"], large["price"], large["attributes"]) == ("HR-L", 249, {"Velikost": "L"})


def test_variants_of_an_odoo_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "product.product.csv"
    file.write_text(
        "id,name,product_tmpl_id/id,default_code,attribute_value_ids\n"
        'a.s1,Syrup,a.syrup,S1,"Amber,Can"\na.s2,Syrup,a.syrup,S2,"Amber,Jar"\na.c1,Candy,a.candy,C1,Box\n',
        encoding="utf-8",
    )
    syrup, candy = converted_file(file, capsys)
    assert [one["sku"] for one in syrup["variants"]] == ["S1", "S2"]
    assert candy["title"] == "Candy"


def test_variants_of_an_erpnext_template(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "items.csv"
    file.write_text(
        "Item Code,Item Name,Variant Of,Item Group,Standard Selling Rate\n"
        "TS,T-Shirt,,Apparel,10\nTS-RED,T-Shirt-Red,TS,Apparel,10\nTS-BLU,T-Shirt-Blue,TS,Apparel,12\n"
    )
    (found,) = converted_file(file, capsys)
    assert (found["title"], found["category"], len(found["variants"])) == ("T-Shirt", "Apparel", 2)


def test_a_row_without_a_title_is_not_of_the_product_above_if_its_category_is_another() -> None:
    rows = "Key rings,Ring,a.jpg\nKey rings,,b.jpg\nBags,,c.jpg\n"
    found = list(read(io.BytesIO(f"kategoria,tytuł,zdjęcie\n{rows}".encode()), 1 << 22, {}))
    (value,) = [item.value for item in found if isinstance(item, Record)]
    assert value["images"] == ["a.jpg", "b.jpg"]
    (problem,) = [item for item in found if isinstance(item, LoadProblem)]
    assert (problem.rule, problem.span.line) == ("row-without-product", 4)


def test_rows_of_one_title_with_several_values_of_an_option_are_one_product() -> None:
    values, _ = rows_and_problems(
        "product_name,property_name_1,property_value_1,price,quantity,seller_sku\n"
        "Mug,Color,Blue,9.90,4,M-B\nMug,Color,Red,9.90,4,M-R\nPlate,Color,Blue,5,4,P-B\n"
    )
    assert [value["title"] for value in values] == ["Mug", "Plate"]
    assert [variant["attributes"] for variant in values[0]["variants"]] == [
        {"Color": "Blue"},
        {"Color": "Red"},
    ]


def test_rows_of_one_identifier_with_several_sizes_are_one_product() -> None:
    values, _ = rows_and_problems(
        "Artikelnummer;Bezeichnung;Größe;Preis\nS-1;Socken;39-42;5,00\nS-1;Socken;43-46;5,00\n"
    )
    assert len(values) == 1
    assert [variant["attributes"]["Größe"] for variant in values[0]["variants"]] == ["39-42", "43-46"]


def test_a_sheet_of_sizes_with_the_code_of_the_product_in_each_row() -> None:
    values, _ = rows_and_problems(
        "Product Code,Product Name,Size,Colour,Barcode,RRP\n"
        "D1,Linen dress,S,Blue,4006381333931,29.90\nD1,Linen dress,M,Blue,4006381333948,29.90\n"
        "E1,Linen skirt,S,Red,4006381333962,19.90\nE1,Linen skirt,S,Red,4006381333962,19.90\n"
    )
    assert [value["id"] for value in values] == ["D1", "E1", "E1"], "a row that says nothing else is a double"
    assert [one["attributes"] for one in values[0]["variants"]] == [{"Size": "S"}, {"Size": "M"}]
    assert all("sku" not in one for one in values[0]["variants"])


def test_one_address_of_several_products_makes_no_product_of_them() -> None:
    text = (
        "id,title,handle,description,color,price\np1,nan,nan,Uniform,,9\np2,nan,nan,Uniform,,9\np3,nan,nan,Uniform,,9\n"
        "v1,Hat,hat,Warm,red,9\nv2,Hat,hat,Warm,blue,9\n"
    )
    for data in (
        text,
        text.replace("p3,nan,nan,Uniform,,9", " p3,nan,nan,Uniform,,9"),
    ):  # together, and one by one
        items = list(read_table(io.BytesIO(data.encode()), 1 << 22, {}))
        ids = [item.value["id"].strip() for item in items if isinstance(item, Record)]
        assert ids == ["p1", "p2", "p3", "v1"]
