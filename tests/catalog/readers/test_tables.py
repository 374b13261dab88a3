"""Tables as listings: every row is a listing, continues one, or is told; every place holds the cell's text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.native import follow, unplaced
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.table import plan as plain_plan
from listing_lint.catalog.readers.tables import PLANS, pick_header, read, read_plain
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.decoding import split_lines
from listing_lint.catalog.tables.making import make_listing
from listing_lint.catalog.tables.products import Product
from listing_lint.catalog.tables.quick import Maker
from listing_lint.catalog.tables.source import Table, open_text
from listing_lint.catalog.text import SourceText

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 1 << 22


def taken(
    text: str | bytes, columns: Mapping[str, str | tuple[str, ...]] | None = None, *, plain: bool = False
) -> tuple[list[Record], list[LoadProblem]]:
    data = text.encode() if isinstance(text, str) else text
    items = list((read_plain if plain or columns else read)(io.BytesIO(data), MOST, columns or {}))
    return (
        [item for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def values(text: str | bytes, **options: Any) -> list[dict[str, Any]]:
    return [record.value for record in taken(text, **options)[0]]


def rules(problems: Sequence[LoadProblem]) -> list[str]:
    return [problem.rule for problem in problems]


def detected(text: str | bytes, name: str = "products.csv") -> str | None:
    data = text.encode() if isinstance(text, str) else text
    return formats.detect(data[: 1 << 16], name)


def every_text(value: Any, pointer: str = "") -> list[tuple[str, str]]:
    """The texts of a listing with their pointers."""
    if isinstance(value, str):
        return [(pointer, value)]
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [
        found
        for name, item in inner
        for found in every_text(item, f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}")
    ]


def shown(text: str, record: Record, pointer: str, value: Any, chars: tuple[int, int] | None = None) -> str:
    """What the file has at the place of a canonical pointer."""
    native = record.native
    assert native is not None
    assert native.locate is not None
    found = native.find(pointer, value, chars)
    span = native.locate(found.pointer, found.chars, False)
    lines = split_lines(text)
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    middle = "".join(lines[span.line : span.end_line - 1])
    return lines[span.line - 1][span.column - 1 :] + middle + lines[span.end_line - 1][: span.end_column - 1]


SHOPIFY = (
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,"
    "Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,"
    "Image Alt Text,Variant Image,Status\n"
    'dress,Linen dress,"<p>Soft, ""light"" linen</p>\n<p>Midi</p>",Blue Pier,Dresses,"linen, summer",TRUE,Size,S,Color,Sand,D-S,250,7,24.90,'
    "29.90,4006381333931,https://cdn.example/1.jpg,1,Front,https://cdn.example/s.jpg,active\n"
    "dress,,,,,,,,M,,Sand,D-M,260,-2,24.90,,,https://cdn.example/2.jpg,2,Back,,\n"
    "dress,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,\n"
    ",,,,,,,,,,,,,,,,,https://cdn.example/4.jpg,4,,,\n"
    "mug,Tea mug,,Blue Pier,Mugs,,TRUE,Title,Default Title,,,M-1,,12,9.50,,,,,,,active\n"
)


def test_shopify_rows_continue_a_product() -> None:
    assert detected(SHOPIFY) == "shopify-csv"
    (dress, mug), problems = taken(SHOPIFY)
    assert problems == []
    assert dress.value["title"] == "Linen dress"
    assert [image["src"] if isinstance(image, dict) else image for image in dress.value["images"]] == [
        f"https://cdn.example/{number}.jpg" for number in (1, 2, 3, 4)
    ]
    assert dress.value["images"][1]["alt"] == "Back"
    assert dress.value["variants"] == [
        {
            "sku": "D-S",
            "price": "24.90",
            "list_price": "29.90",
            "stock": 7,
            "gtin": "4006381333931",
            "image": "https://cdn.example/s.jpg",
            "weight": {"value": 250, "unit": "g"},
            "attributes": {"Size": "S", "Color": "Sand"},
        },
        {
            "sku": "D-M",
            "price": "24.90",
            "stock": 0,
            "weight": {"value": 260, "unit": "g"},
            "attributes": {"Size": "M", "Color": "Sand"},
        },
    ]
    assert mug.value["sku"] == "M-1"
    assert mug.value["price"] == "9.50"
    assert "variants" not in mug.value
    assert "attributes" not in mug.value
    assert dress.native is not None
    assert [lost.pointer for lost in unplaced(dress.native)] == ["/2/Published"]


def test_the_places_of_a_shopify_product() -> None:
    (dress, _), _ = taken(SHOPIFY)
    value = dress.value
    native = dress.native
    assert native is not None
    assert native.name_place is not None
    assert native.locate is not None
    assert shown(SHOPIFY, dress, "/title", value["title"]) == "Linen dress"
    assert shown(SHOPIFY, dress, "/title", value["title"], (6, 11)) == "dress"
    assert shown(SHOPIFY, dress, "/description", value["description"], (9, 16)) == '""light""'
    assert shown(SHOPIFY, dress, "/variants/1/sku", "D-M") == "D-M"
    assert shown(SHOPIFY, dress, "/variants/1/attributes/Size", "M") == "M"
    assert shown(SHOPIFY, dress, "/images/3", value["images"][3]) == "https://cdn.example/4.jpg"
    assert native.name_place(native.pointers["/images/3"]) == "row 5, column Image Src"
    assert native.name_place(native.pointers["/variants/1"]) == "row 3"
    span = native.locate(native.pointers["/variants/1/price"], None, True)
    assert split_lines(SHOPIFY)[span.line - 1][span.column - 1 : span.end_column - 1] == "Variant Price"


def test_shopify_of_the_second_generation() -> None:
    text = (
        "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,"
        "Option1 value,Price,Compare-at price,Inventory quantity,Weight value (grams),Product image URL,Image position,Image alt text,"
        "Variant image URL\n"
        "Linen dress,dress,<p>Soft</p>,Blue Pier,Apparel > Dresses,Dresses,linen,TRUE,Active,D-S,,Size,S,24.90,29.90,7,250,https://cdn.example/1.jpg,1,Front,\n"
        ",dress,,,,,,,,D-M,,,M,24.90,,5,260,,,,\n"
    )
    assert detected(text) == "shopify-csv"
    (value,) = values(text)
    assert value["category"] == "Apparel > Dresses"
    assert [variant["sku"] for variant in value["variants"]] == ["D-S", "D-M"]
    assert value["variants"][1]["attributes"] == {"Size": "M"}
    assert value["variants"][0]["list_price"] == "29.90"


def test_a_row_far_from_its_product_finds_it() -> None:
    text = "slug,name,sku,price,option1_name,option1_value\na,Mug,A-1,4,Size,S\nb,Cup,B-1,5,Size,S\na,,A-2,6,Size,M\n"
    mug, cup = values(text)
    assert [variant["sku"] for variant in mug["variants"]] == ["A-1", "A-2"]
    assert cup["title"] == "Cup"


def test_shopify_wants_the_rows_of_a_product_together() -> None:
    text = "Handle,Title,Variant SKU,Variant Price\na,Mug,A-1,4\nb,Cup,B-1,5\na,,A-2,6\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["a", "b"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 4)]
    assert "its handle 'a'" in problems[0].detail


def test_two_exports_in_one_file_are_two_listings_each() -> None:
    text = "Handle,Title,Variant SKU,Variant Price\na,Mug,A-1,4\nb,Cup,B-1,5\na,Mug,A-1,4\n"
    assert [value["id"] for value in values(text)] == ["a", "b", "a"]


def test_a_row_that_continues_nothing_is_told() -> None:
    _, problems = taken("Handle,Title,Variant SKU,Variant Price\n,,A-1,4\na,Mug,A-2,5\n")
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 2)]


WISH = (
    "parent_sku,sku,name,description,tags,price,shipping,inventory,color,size,msrp,brand,main_image,extra_images\n"
    'T-1,T-1-S,Cotton tee,Soft,"tee,cotton",5.5,1.2,10,white,S,9,Blue Pier,https://x.example/1.jpg,https://x.example/2.jpg|https://x.example/3.jpg\n'
    ",L-1,Desk lamp,Bright,lamp,12,2,4,,,,,https://x.example/9.jpg,\n"
    'T-1,T-1-M,Cotton tee,Soft,"tee,cotton",5.5,1.2,9,white,M,9,Blue Pier,https://x.example/1.jpg,https://x.example/2.jpg|https://x.example/3.jpg\n'
)


def test_wish_rows_of_one_parent_are_variants() -> None:
    assert detected(WISH) == "wish-csv"
    (tee, lamp), problems = taken(WISH)
    assert problems == []
    assert tee.value["id"] == "T-1"
    assert [variant["attributes"] for variant in tee.value["variants"]] == [
        {"Color": "white", "Size": "S"},
        {"Color": "white", "Size": "M"},
    ]
    assert tee.value["images"] == [f"https://x.example/{number}.jpg" for number in (1, 2, 3)]
    assert lamp.value["id"] == "L-1"
    assert lamp.value["stock"] == 4
    assert shown(WISH, tee, "/images/2", tee.value["images"][2]) == "https://x.example/3.jpg"
    assert shown(WISH, tee, "/images/2", tee.value["images"][2], (8, 17)) == "x.example"
    assert tee.native is not None
    assert list(unplaced(tee.native)) == []


def test_the_template_of_wish() -> None:
    text = (
        "*Product Name,*Product Main Image URL,Extra Image URL 1,Extra Image URL 2,*Unique ID,Parent Unique ID,*Description,*Tags,*Price,"
        "*Quantity,*Shipping\nTee,https://x.example/1.jpg,https://x.example/2.jpg,https://x.example/3.jpg,T-S,T,Soft,tee,5,3,1\n"
    )
    assert detected(text) == "wish-csv"
    (value,) = values(text)
    assert (value["id"], len(value["images"]), value["stock"]) == ("T", 3, 3)


WOO = (
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Short description",Description,Stock,"Weight (kg)","Length (cm)","Sale price",'
    '"Regular price",Categories,Tags,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 1 visible"\n'
    '10,variable,TEE,,Cotton tee,1,Soft,<p>Soft</p>,,0.2,30,,,"Clothing > Tees",tee,"https://x.example/a,b.jpg, https://x.example/2.jpg",,Color,"White, Navy\\, dark",1\n'
    "11,simple,MUG,4006381333931,Tea mug,1,,<p>Tea</p>,5,,,8,9.5,Mugs,,https://x.example/m.jpg,,,,\n"
    '12,variation,TEE-W,,"Cotton tee - White",1,,,3,,,,12,,,,TEE,Color,White,\n'
    '13,variation,TEE-N,,"Cotton tee - Navy",1,,,4,,,10,12,,,,id:10,Color,"Navy, dark",\n'
    "14,variation,X-1,,Lost,1,,,4,,,10,12,,,,GONE,Color,Red,\n"
)


def test_woocommerce_variations_find_their_parent() -> None:
    assert detected(WOO) == "woocommerce-csv"
    (tee, mug), problems = taken(WOO)
    assert [(problem.rule, problem.span.line) for problem in problems] == [("row-without-product", 6)]
    assert "'GONE'" in problems[0].detail
    assert tee.value["images"] == ["https://x.example/a,b.jpg", "https://x.example/2.jpg"]
    assert tee.value["attributes"] == {"Color": ["White", "Navy\\, dark"]}
    assert [variant["sku"] for variant in tee.value["variants"]] == ["TEE-W", "TEE-N"]
    assert tee.value["variants"][1]["attributes"] == {"Color": "Navy, dark"}
    assert tee.value["variants"][1]["price"] == "10"
    assert tee.value["variants"][1]["list_price"] == "12"
    assert tee.value["weight"] == {"value": 0.2, "unit": "kg"}
    assert tee.value["dimensions"] == {"length": 30, "unit": "cm"}
    assert (mug.value["gtin"], mug.value["price"], mug.value["list_price"]) == ("4006381333931", "8", "9.5")
    assert shown(WOO, tee, "/variants/1/sku", "TEE-N") == "TEE-N"
    assert shown(WOO, tee, "/images/1", tee.value["images"][1]) == "https://x.example/2.jpg"


def test_google_rows_are_listings_each() -> None:
    text = (
        "id\ttitle\tdescription\tlink\timage link\tadditional image link\tavailability\tprice\tsale price\tbrand\tgtin\tcolor\titem group id\n"
        "A-1\tLinen dress\tSoft\thttps://x.example/a\thttps://x.example/1.jpg\thttps://x.example/2.jpg,https://x.example/3.jpg\tin_stock\t"
        "24.90 EUR\t19.90 EUR\tBlue Pier\t4006381333931\tsand\tG-1\n"
        "A-2\tLinen dress\tSoft\thttps://x.example/a\thttps://x.example/1.jpg\t\tin_stock\t24.90 EUR\t\tBlue Pier\t\tblue\tG-1\n"
    )
    assert detected(text, "feed.tsv") == "google-table"
    first, second = values(text)
    assert (first["price"], first["currency"], first["list_price"]) == (19.9, "EUR", 24.9)
    assert len(first["images"]) == 3
    assert second["price"] == 24.9
    assert second["attributes"] == {"color": "blue", "item_group_id": "G-1"}


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


def test_a_map_of_columns() -> None:
    text = "Art. no.;Text 1;VK;Pic A;Pic B;Stoff\nD-1;Dress;24,90;a.jpg;b.jpg;Leinen\n"
    columns = {
        "id": "Art. no.",
        "title": "2",
        "price": "VK",
        "images": ("Pic A", "Pic B"),
        "attributes/Material": "Stoff",
    }
    assert values(text, columns=columns) == [
        {
            "id": "D-1",
            "title": "Dress",
            "price": 24.9,
            "images": ["a.jpg", "b.jpg"],
            "attributes": {"Material": "Leinen"},
        }
    ]


def test_a_column_of_the_map_that_is_not_there() -> None:
    _, problems = taken("sku,title\nD-1,Mug\n", {"price": "VK"})
    assert rules(problems) == ["missing-column"]


@pytest.mark.parametrize(
    ("over", "told"),
    [
        (";;Piece;;Carton;", []),
        ("Spring price list;;Piece;;Carton;", []),
        (";;;;Carton;", []),
        ("Spring price list;;;;;", ["repeated-column"] * 2),
        (";;Sizes;;;", ["repeated-column"] * 2),
    ],
)
def test_names_that_stand_twice_below_headings_of_their_own(over: str, told: list[str]) -> None:
    text = f"{over}\nCode;Name;Length;Width;Length;Width\nD-1;Mug;8;9;40;30\nD-2;Cup;7;8;40;30\n"
    _, problems = taken(text)
    assert [rule for rule in rules(problems) if rule == "repeated-column"] == told


def test_columns_without_a_place_are_told_once() -> None:
    _, problems = taken("sku,title,price,shelf,tax class\nD-1,Mug,4,A7,full\nD-2,Cup,5,A8,full\n")
    (problem,) = problems
    assert (problem.rule, problem.detail) == ("unplaced-columns", "'shelf', 'tax class'")


@pytest.mark.parametrize(
    "text",
    [
        "day,opens\nMonday,9\n",
        "D1|D2\n1|2\n",
        "Dear customer,\n\nthank you, and best wishes,\nyours\n",
        "x",
        "id,name\n1,Germany\n",
        "name,description\nstrict,refuse what is unclear\n",
        "name,email,phone,company\nA. Smith,a@x.example,1,X\n",
        "ID,Name,Sex,Age,Height,Weight,Team,Season\n1,A Dijiang,M,24,180,80,China,Summer\n",
        "id,name,department,salary\n1,Smith,Sales,100\n",
        "1,apple iphone 8,2612,14.5\n2,apple iphone 9,2612,15.5\n",
    ],
)
def test_what_is_no_table_of_products_is_not_taken_for_one(text: str) -> None:
    assert detected(text) is None


def test_rows_in_are_listings_continuations_and_findings() -> None:
    text = "sku,title,price\nD-1,Mug,4\n,,\nD-2,Cup, big,5\nD-3,Pot\nsku,title,price\nD-4,Pan,7,,\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["D-1", "D-3", "D-4"]
    assert [(problem.rule, problem.span.line) for problem in problems] == [
        ("broken-row", 4),
        ("short-row", 5),
        ("entry-not-checked", 6),
    ]


def test_codes_that_became_numbers() -> None:
    _, problems = taken("sku,title,price\n8.71235E+12,Mug,4\nE12,Cup,5\n")
    (problem,) = problems
    assert (problem.rule, problem.detail, problem.pointer) == (
        "damaged-code",
        "8.71235E+12 (row 2, column sku)",
        "/2/sku",
    )
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (2, 1, 12)


def test_a_header_alone() -> None:
    records, problems = taken("sku,title,price\n")
    assert records == []
    assert rules(problems) == ["no-listing"]


def test_a_table_without_identifiers_numbers_its_rows() -> None:
    assert [value["id"] for value in values("title,price\nMug,4\nCup,5\n")] == ["row 2", "row 3"]


CELL = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "12.90",
            "7",
            "x.jpg",
            "a.jpg|b.jpg",
            "€ 5,50",
            "USD",
            "\\N",
            "null",
            " padded ",
            "12 kg",
            "0",
        ]
    ),
    st.text(st.sampled_from('ab ,";|\n<>é'), max_size=10),
)
HEADERS = [
    [
        "sku",
        "title",
        "description",
        "price",
        "currency",
        "stock",
        "image 1",
        "image 2",
        "color",
        "weight (g)",
    ],
    [
        "handle",
        "sku",
        "title",
        "price",
        "images",
        "option1_name",
        "option1_value",
        "bullet point 1",
        "bullet point 2",
        "length",
    ],
    ["sku", "parent_sku", "name", "price", "image", "color", "size", "gtin", "brand", "category"],
    ["sku", "title", "price", "length (cm)", "width", "height", "material", "attribute material", "voltage"],
    ["sku", "title", "language", "bullet 1", "bullet 2", "colour", "color", "weight (kg)"],
    SHOPIFY.split("\n", 1)[0].split(",")[:12],
    WISH.split("\n", 1)[0].split(",")[:13],
    [
        "ID",
        "Type",
        "SKU",
        "Name",
        "Regular price",
        "Sale price",
        "Images",
        "Parent",
        "Attribute 1 name",
        "Attribute 1 value(s)",
        "Categories",
    ],
]


@settings(max_examples=400)
@given(
    st.sampled_from(HEADERS).flatmap(
        lambda header: st.tuples(
            st.just(header),
            st.lists(st.lists(CELL, min_size=len(header), max_size=len(header)), min_size=1, max_size=5),
        )
    )
)
@example(
    # A bullet that only the second row has, of a product whose first row has as many members as there are columns.
    (
        HEADERS[1],
        [[";", "", "12.90", "", "", "", "", "12.90", "", "12.90"], [""] * 8 + ["12.90", ""]],
    )
)
@example((HEADERS[1], [[""] * 10, [" ", *[""] * 9], ["  ", *[""] * 9]]))
@example((HEADERS[1], [["", "", "12.90", *[""] * 7], ["", "12.90", "", "", "", "", "12.90", "", "", ""]]))
@example((HEADERS[1], [["12.90", *[""] * 9], ["", "7", "", "", "", "", "12.90", "", "", ""]]))
def test_quick_listings_are_those_of_the_careful_way_and_their_places_hold_their_texts(
    table: tuple[list[str], list[list[str]]],
) -> None:
    header, rows = table
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerows([header, *rows])
    text = out.getvalue()
    told = 0
    for record in taken(text)[0]:
        product = record.native
        assert isinstance(product, Product)
        told += len(product.rows)
        assert make_listing(product.plan, product.rows, None) == record.value
        assert Maker(product.plan)(product.rows) == record.value
        for pointer, value in every_text(record.value):
            if pointer == "/id" and value.startswith("row "):
                continue
            found = product.find(pointer, value, (0, len(value)))
            native = follow(product.raw, found.pointer)
            assert native is not None, pointer
            if found.chars is not None:
                assert shown(text, record, pointer, value, (0, len(value))).replace('""', '"') == value
    _, problems = taken(text)
    skipped = sum(problem.rule in ("row-without-product", "entry-not-checked") for problem in problems)
    filled = sum(any(row) for row in rows)
    assert told + skipped == filled


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    detected(data)
    taken(data)
    taken(b"sku,title,price\n" + data)
    taken(b"Handle;Title;Variant SKU;Variant Price;Image Src\n" + data)


@settings(max_examples=200)
@given(st.text(st.sampled_from("ab\",;\t|\n\r'[]{}#é0 "), max_size=120))
def test_no_text_makes_it_raise(text: str) -> None:
    detected(text)
    taken(text)
    taken("sku,title,images\n" + text)


def test_plans_know_their_own_header_only() -> None:
    for text, name in ((SHOPIFY, "shopify-csv"), (WISH, "wish-csv"), (WOO, "woocommerce-csv")):
        (table,) = [
            item
            for item in open_text(io.BytesIO(text.encode()), MOST, pick_header)
            if isinstance(item, Table)
        ]
        assert [plan.format for make in PLANS if (plan := make(table.header)) is not None] == [name]
        assert plain_plan(table.header) is not None


def test_line_numbers_stay_right_behind_cells_of_several_lines() -> None:
    text = 'sku,title,description,price\nD-1,Mug,"one\ntwo\r\nthree",4\nD-2,Cup,x,5\n'
    records, _ = taken(text)
    assert [record.source.first_line for record in records] == [2, 5]
    source = SourceText(text)
    assert source.position(text.index("D-2")) == (5, 1)


def test_a_price_that_is_cut_and_the_one_before() -> None:
    first, second = values("sku,title,price,sale_price\nA,Mug,9,7\nB,Cup,8,\n")
    assert (first["price"], first["list_price"]) == ("7", "9")
    assert second["price"] == "8"
    assert "list_price" not in second


def test_attributes_are_the_variants_where_their_rows_differ() -> None:
    (tee,) = values(
        "handle,title,sku,price,color,material\ntee,Tee,T-1,9,red,cotton\ntee,,T-2,9,blue,cotton\n"
    )
    assert tee["attributes"] == {"material": "cotton"}
    assert [variant["attributes"] for variant in tee["variants"]] == [{"color": "red"}, {"color": "blue"}]


def test_products_and_variants_of_wix() -> None:
    (tee,) = values(
        "handleId,fieldType,name,description,productImageUrl,sku,price,inventory,productOptionName1,productOptionDescription1\n"
        "p-1,Product,Tee,Soft,https://x.example/1.jpg;https://x.example/2.jpg,,9,,Size,S;M\n"
        "p-1,Variant,,,,T-S,,4,Size,S\np-1,Variant,,,,T-M,,5,Size,M\n"
    )
    assert tee["price"] == "9"
    assert len(tee["images"]) == 2
    assert [(one["sku"], one["stock"], one["attributes"]) for one in tee["variants"]] == [
        ("T-S", 4, {"Size": "S"}),
        ("T-M", 5, {"Size": "M"}),
    ]


def test_rows_in_another_currency_are_no_further_variants() -> None:
    (mug,) = values(
        "slug,sku,name,price,currency,option1_name,option1_value\nmug,M,Mug,0,USD,,\nmug,M-R,,9,USD,Color,Red\nmug,M-R,,8,EUR,Color,Red\n"
    )
    assert mug["price"] == "0"
    assert [(one["sku"], one["price"]) for one in mug["variants"]] == [("M-R", "9")]


def test_what_only_the_product_s_own_row_says_makes_no_variant_of_it() -> None:
    (mug,) = values(
        "slug,sku,name,price,currency,option1_name,option1_value,custom_field.custom.wattage\n"
        "mug,M,Mug,0,USD,,,5 W\nmug,M-R,,9,USD,Color,Red,\nmug,M-B,,9,USD,Color,Blue,\n"
    )
    assert mug["attributes"] == {"wattage": "5 W"}
    assert [(one["sku"], one["attributes"]) for one in mug["variants"]] == [
        ("M-R", {"Color": "Red"}),
        ("M-B", {"Color": "Blue"}),
    ]


def test_fields_that_sellers_make_themselves_are_attributes() -> None:
    (mug,) = values(
        "sku,title,price,custom_field.custom.wattage,C:Type,Attribute: Shape,attribute_set_code\nM,Mug,4,5 W,Cup,round,default\n"
    )
    assert mug["attributes"] == {"wattage": "5 W", "Type": "Cup", "Shape": "round"}


def test_the_same_fault_in_every_row_is_told_a_hundred_times_and_counted() -> None:
    text = "sku,title,price\n" + 'D-1,"5" pipe, long",4\n' * 250
    records, problems = taken(text)
    assert len(records) == 250
    assert rules(problems) == ["broken-quoting"] * 101
    assert problems[-1].more == 149


def test_the_places_of_padded_cells_are_those_of_their_texts() -> None:
    text = " sku , title         , images\n D-1 ,  Linen dress  , a.jpg | b.jpg \n"
    (record,), _ = taken(text)
    assert record.value["title"] == "Linen dress"
    assert shown(text, record, "/title", "Linen dress") == "Linen dress"
    assert shown(text, record, "/title", "Linen dress", (6, 11)) == "dress"
    assert shown(text, record, "/images/1", "b.jpg") == "b.jpg"


def test_a_row_that_a_line_break_has_torn_is_put_together() -> None:
    text = (
        "sku,title,description,price,stock\nD-1,Mug,<p>Holds a lot</p>\n<p>and is blue</p>\n<p>of stoneware</p>,4,7\n"
        "D-2,Cup,Small,5,8\n"
    )
    (mug, cup), problems = taken(text)
    assert mug.value["description"] == "<p>Holds a lot</p>\n<p>and is blue</p>\n<p>of stoneware</p>"
    assert (mug.value["price"], mug.value["stock"]) == ("4", 7)
    assert cup.value["id"] == "D-2"
    assert [(problem.rule, problem.detail, problem.span.line) for problem in problems] == [
        ("broken-quoting", "torn-row 3", 2)
    ]
    assert shown(text, mug, "/title", "Mug") == "Mug"


def test_short_rows_that_are_products_stay_apart() -> None:
    text = "sku,title,description,price,stock\nD-1,Mug,Soft\nD-2,Cup,Small\nD-3,Pot,Large,5,8\n"
    records, problems = taken(text)
    assert [record.value["id"] for record in records] == ["D-1", "D-2", "D-3"]
    assert rules(problems) == ["short-row", "short-row"]


def test_what_goes_on_behind_a_broken_row_is_not_the_product_before_it() -> None:
    text = "Handle,Title,Variant SKU,Variant Price,Image Src\nmug,Mug,M-1,4,a.jpg\ncup,Cup, large, blue,C-1,5,b.jpg\n,,,,c.jpg\n"
    records, problems = taken(text)
    assert [record.value["images"] for record in records] == [["a.jpg"]]
    assert [(problem.rule, problem.span.line) for problem in problems] == [
        ("broken-row", 3),
        ("row-without-product", 4),
    ]


def test_words_that_are_no_numbers_and_no_codes() -> None:
    first, second = values(
        'sku,title,price,stock,currency,language\nA,Mug,4,In stock,€,English\nB,Cup,5,"1,200",usd,en-GB\n'
    )
    assert first == {
        "id": "A",
        "sku": "A",
        "title": "Mug",
        "price": "4",
        "currency": "EUR",
        "status": "In stock",
    }
    assert (second["stock"], second["currency"], second["locale"]) == (1200, "USD", "en-GB")
