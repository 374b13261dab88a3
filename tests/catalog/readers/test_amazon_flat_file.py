"""Amazon's flat files: templates with a line of settings, a row of labels and a row of names; one row an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.reading import detected, taken
from tests.catalog.readers.running import told_of_ladders

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("sale", "codes"), [("9", ["VAR304 /1/standard_price"]), ("4", []), ("", []), ("0", [])]
)
def test_the_sale_price_of_a_flat_file(
    sale: str, codes: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        "TemplateType=fptcustom\tVersion=2021\tThe top 3 rows are for Amazon.com use only.",
        "Seller SKU\tProduct Name\tBrand\tStandard Price\tSale Price\tQuantity",
        "item_sku\titem_name\tbrand_name\tstandard_price\tsale_price\tquantity",
        f"A1\tEnamel mug\tWoolrow\t5\t{sale}\t3",
    ]
    found = told_of_ladders(tmp_path, "\n".join(rows) + "\n", capsys, "flat.txt")
    assert [one.split()[0] for one in found] == [one.split()[0] for one in codes]
    assert all(one.endswith("/standard_price") for one in found)


@pytest.mark.parametrize(
    "head",
    [
        "TemplateType=fptcustom,Version=2021.0909,The top 3 rows are for Amazon.com use only.,,,,,,,\n"
        "Seller SKU,Product Name,Brand,Price,Quantity,Main Image,Image 1,Bullet,Bullet,Product ID\n"
        "item_sku,item_name,brand_name,standard_price,quantity,main_image_url,other_image_url1,bullet_point1,bullet_point2,external_product_id\n",
        "settings=feedType=256,,,,,,,,,\nSKU,Title,Brand,Price,Quantity,Main,Other,Bullet,Bullet,Id\n"
        "contribution_sku#1.value,item_name[marketplace_id=A1PA6795UKMFR9][language_tag=de_DE]#1.value,brand[marketplace_id=A1PA6795UKMFR9]#1.value,"
        "purchasable_offer[marketplace_id=A1PA6795UKMFR9][audience=ALL]#1.our_price#1.schedule#1.value_with_tax,fulfillment_availability#1.quantity,"
        "main_product_image_locator[marketplace_id=A1PA6795UKMFR9]#1.media_location,other_product_image_locator_1[marketplace_id=A1PA6795UKMFR9]#1.media_location,"
        "bullet_point[marketplace_id=A1PA6795UKMFR9]#1.value,bullet_point[marketplace_id=A1PA6795UKMFR9]#2.value,amzn1.volt.ca.product_id_value\n",
    ],
    ids=["flat", "listings"],
)
def test_amazon_templates(head: str) -> None:
    text = (
        head
        + "D-1,Linen dress,Blue Pier,24.90,7,https://x.example/1.jpg,https://x.example/2.jpg,Soft,Light,4006381333931\n"
    )
    assert detected(text) == "amazon-flat-file"
    (record,), problems = taken(text)
    assert problems == []
    value = record.value
    assert (value["id"], value["title"], value["price"], value["stock"]) == ("D-1", "Linen dress", "24.90", 7)
    assert value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    assert value["bullets"] == ["Soft", "Light"]
    assert record.native is not None
    assert record.native.name_place is not None
    assert record.native.name_place("/4").startswith("row 4")


@pytest.mark.parametrize(
    ("head", "format_"),
    [
        # What the books of many a shop call their columns, and Amazon's templates as well.
        ("item_id,item_name,sku,manufacturer,HS_Code", "table"),
        ("sku,item_name,brand,price,quantity", "table"),
        ("sku,item_name,brand,standard_price,quantity", "amazon-flat-file"),
        ("sku,item_name,manufacturer,external_product_id,external_product_id_type", "amazon-flat-file"),
        ("sku,item_name,brand,bullet_point1,bullet_point2", "amazon-flat-file"),
        ("sku,item_name,brand,main_image_url,other_image_url1", "amazon-flat-file"),
    ],
)
def test_a_name_of_amazons_own_makes_its_template(head: str, format_: str) -> None:
    assert detected(f"{head}\n1,Linen dress,D-1,Blue Pier,7\n2,Linen shirt,D-2,Blue Pier,8\n") == format_
