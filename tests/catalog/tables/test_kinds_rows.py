"""Columns that say what a row is, and meanings that hang on other columns, in exports of sellers and of shops of the world."""

from __future__ import annotations

import pytest

from listing_lint.catalog import formats
from tests.catalog.readers.reading import rows_and_problems, table_goods


def test_an_amount_beside_a_price_is_a_stock() -> None:
    (mug,), _ = rows_and_problems("ean,title,price_cents,amount\n4006381333931,Mug,1290,10\n")
    assert (mug.get("stock"), mug.get("price")) == (10, None)
    (plate,), _ = rows_and_problems("sku,title,amount\nM-2,Plate,5.00\n")
    assert plate["price"] == "5.00"


def test_what_odoo_calls_standard_price_is_what_the_goods_have_cost() -> None:
    (mug,), _ = rows_and_problems(
        "id,name,default_code,list_price,standard_price,qty_available\nx_1,Mug,M-1,12.90,3.20,10.0\n"
    )
    assert (mug["sku"], mug["price"], mug["stock"], "list_price" in mug) == ("M-1", "12.90", 10, False)


def test_rows_that_say_what_they_are() -> None:
    values, problems = rows_and_problems(
        "Item Type,Product ID,Product Name,Product Code/SKU,Price,Sale Price,Current Stock Level\n"
        "Product,77,Coffee mug,M-1,9.90,0.00,10\n"
        "  SKU,,[S]Size=S,M-1-S,,,4\n"
        "  SKU,,[S]Size=M,M-1-M,,,6\n"
        "  Rule,,,M-1-S,[ADD]2,,\n"
        "Product,78,Plate,M-2,5.00,0.00,3\n"
    )
    assert [(value["id"], value["title"], value["price"]) for value in values] == [
        ("77", "Coffee mug", "9.90"),
        ("78", "Plate", "5.00"),
    ]
    assert [variant["sku"] for variant in values[0]["variants"]] == ["M-1-S", "M-1-M"]
    assert problems == []


def test_magentos_translations_and_configurable_products() -> None:
    values, problems = rows_and_problems(
        "sku,store_view_code,attribute_set_code,product_type,name,price,base_image,additional_images,qty\n"
        'M-S,,Default,simple,Mug S,9.9000,/m/a.jpg,"/m/a.jpg,/m/b.jpg",10.0000\n'
        "M,,Default,configurable,Mug,,/m/a.jpg,,0.0000\n"
        "M,de,,,Becher,,,,\n"
    )
    assert [(value["id"], value.get("stock")) for value in values] == [("M-S", 10), ("M", None)]
    assert values[0]["images"] == ["/m/a.jpg", "/m/b.jpg"]
    assert [
        (problem.rule, "'de'" in problem.detail) for problem in problems if problem.rule != "unplaced-columns"
    ] == [("entry-not-checked", True)]


def test_a_number_of_the_shop_and_a_code_of_the_seller() -> None:
    (mug,), _ = rows_and_problems("Product ID;Name;Reference;Price (tax excl.)\n1;Mug;demo_1;9.900000\n")
    assert (mug["id"], mug["sku"]) == ("1", "demo_1")


def test_a_wholesalers_list() -> None:
    (mug,), _ = rows_and_problems(
        "Item #,Item,MOQ,Unit cost USD,MSRP USD,UPC\nWH-1,Coffee mug,12,4.20,9.90,4006381333931\n"
    )
    assert (mug["id"], mug["title"], mug["price"], mug["currency"]) == ("WH-1", "Coffee mug", "4.20", "USD")


def test_what_a_shop_pays_is_no_price_beside_what_it_asks() -> None:
    (mug,), _ = rows_and_problems("sku,title,wholesale price,price\nM-1,Mug,3.00,9.90\n")
    assert (mug["price"], "list_price" in mug) == ("9.90", False)


def test_rows_of_pictures_and_variants_of_bigcommerce() -> None:
    values, problems = rows_and_problems(
        "Item,ID,Name,SKU,Inventory Tracking,Current Stock,Price,Description,Image URL (Import)\n"
        "Product,1,Journal,SM13,product,25,25,A journal,\nImage,2,,,,,,,https://x.example/1.jpg\n"
        "Image,3,,,,,,,https://x.example/2.jpg\nProduct,4,Coffeemaker,CC,variant,9,49.5,Three cups,\nVariant,5,,CC-S,variant,5,49.5,,\n"
    )
    assert [value["title"] for value in values] == ["Journal", "Coffeemaker"]
    assert len(values[0]["images"]) == 2
    assert not [one for one in problems if one.lost]


@pytest.mark.parametrize("above", [True, False])
def test_magentos_hidden_products_are_variants_of_the_configurable_one(above: bool) -> None:
    head = "sku,attribute_set_code,product_type,name,price,visibility,qty,additional_attributes,configurable_variations\n"
    simple = [
        f'P-{size},Top,simple,Shirt-{size},9,Not Visible Individually,4,"colour=Blue,size={size}",\n'
        for size in "SM"
    ]
    parent = 'P,Top,configurable,Shirt,,"Catalog, Search",0,material=Linen,"sku=P-S,size=S|sku=P-M,size=M"\n'
    alone = 'Q,Top,simple,Cap,5,"Catalog, Search",3,colour=Red,\n'
    shirt, cap = sorted(
        table_goods(head + "".join([parent, *simple] if above else [*simple, parent]) + alone),
        key=lambda value: value["id"],
    )
    assert (shirt["id"], shirt["title"], shirt["attributes"]) == ("P", "Shirt", {"material": "Linen"})
    assert [(one["sku"], one["attributes"]["size"]) for one in shirt["variants"]] == [
        ("P-S", "S"),
        ("P-M", "M"),
    ]
    assert (cap["id"], cap["attributes"]) == ("Q", {"colour": "Red"})


def test_a_hidden_product_that_nobody_names_is_not_lost() -> None:
    (value,) = table_goods(
        "sku,attribute_set_code,product_type,name,price,visibility,configurable_variations\n"
        "P-S,Top,simple,Shirt,9,Not Visible Individually,\n"
    )
    assert value["id"] == "P-S"


def test_a_parent_may_be_named_by_its_number_or_by_its_code() -> None:
    (value,) = table_goods(
        "id;parent_id;product_number;name;price_net;price_gross;stock\n"
        "a1;;SW1;Hoodie;33.61;40.00;0\na2;a1;SW1.1;;33.61;40.00;10\na3;a1;SW1.2;;33.61;40.00;3\n"
    )
    assert (value["id"], value["title"], value["price"]) == ("a1", "Hoodie", "40.00")
    assert [one["sku"] for one in value["variants"]] == ["SW1.1", "SW1.2"]


def test_bigcommerces_kinds_of_rows() -> None:
    (value,) = table_goods(
        "Item,ID,Name,SKU,Options,Inventory Tracking,Current Stock,Price,Brand ID,Internal Image URL (Export)\n"
        "Product,77,Towel,T,,variant,9,49,35,\nVariant,1,,T-S,Type=Rectangle|Name=Size|Value=Small,,4,49,,\n"
        "Image,266,,,,,,,,https://x.example/1.jpg\n"
    )
    assert value["images"] == ["https://x.example/1.jpg"]
    assert "brand" not in value
    assert value["variants"] == [{"sku": "T-S", "price": "49", "stock": 4, "attributes": {"Size": "Small"}}]


def test_the_longer_text_is_the_description() -> None:
    (value,) = table_goods(
        "sku,name,price,description,extended_description\nP,Oil,9,Argan oil.,<p>Cold pressed.</p>\n"
    )
    assert value["description"] == "<p>Cold pressed.</p>"


def test_a_price_list_names_its_goods_in_the_description() -> None:
    values, problems = rows_and_problems(
        "Art. No.,Description,Price EUR,,EAN\n,,net,gross,\n1001,Enamel mug,7.48,8.90,\nMUGS IN GLASS,,,,\n1002,Glass mug,6.64,7.90,\n"
    )
    assert [(value["id"], value["title"], value["currency"]) for value in values] == [
        ("1001", "Enamel mug", "EUR"),
        ("1002", "Glass mug", "EUR"),
    ]
    assert [problem.rule for problem in problems].count("entry-not-checked") == 2


def test_a_code_alone_makes_no_product() -> None:
    assert formats.detect(b"code,name,description\nA,Ampere,unit of current\n", "units.csv") is None
    (value,) = table_goods("code,name,price\nP,Plate,9\n")
    assert value["id"] == "P"


@pytest.mark.parametrize(
    "text",
    [
        "Name,Email,Financial Status,Currency,Total,Lineitem name,Lineitem price,Vendor,Id\n#1,a@x.example,paid,EUR,9,Mug,9,H,1\n",
        "order-id,buyer-email,sku,product-name,currency,item-price\n1,a@x.example,M,Mug,EUR,9\n",
        "review_id,product_id,product_name,rating,title,body\n1,9,Mug,5,Great,I love it\n",
        "Invoice,Date,Customer,Item,Description,Quantity,Unit Price\n1,2025-01-01,Ann,M,Mug,2,9\n",
        "Date,SKU,Product name,Location,Quantity,Reason\n2025-01-01,M,Mug,A1,-2,sale\n",
    ],
)
def test_orders_reviews_and_movements_are_no_catalogs(text: str) -> None:
    assert formats.detect(text.encode(), "a.csv") is None
