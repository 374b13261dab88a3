"""Exports of shops and marketplaces whose columns say more than their names: parents, joined cells, words around a picture."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import lazada, shop_xml, typed
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.names import meaning
from listing_lint.catalog.tables.picture_names import pictured
from listing_lint.catalog.tables.pieces import pairs_in


def both(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    items = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def taken(text: str) -> list[dict[str, Any]]:
    return both(text)[0]


def records(value: object, name: str = "a.json") -> list[Record]:
    data = json.dumps(value).encode()
    return [
        item
        for item in read_document(data, 1, 0, 100_000, native=formats.detect(data, name))
        if isinstance(item, Record)
    ]


def in_xml(text: str) -> list[Record]:
    data = text.encode()
    assert formats.detect(data, "a.xml") == "generic-xml"
    return [item for item in shop_xml.read(io.BytesIO(data), 100_000, {}) if isinstance(item, Record)]


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
        taken(head + "".join([parent, *simple] if above else [*simple, parent]) + alone),
        key=lambda value: value["id"],
    )
    assert (shirt["id"], shirt["title"], shirt["attributes"]) == ("P", "Shirt", {"material": "Linen"})
    assert [(one["sku"], one["attributes"]["size"]) for one in shirt["variants"]] == [
        ("P-S", "S"),
        ("P-M", "M"),
    ]
    assert (cap["id"], cap["attributes"]) == ("Q", {"colour": "Red"})


def test_a_hidden_product_that_nobody_names_is_not_lost() -> None:
    (value,) = taken(
        "sku,attribute_set_code,product_type,name,price,visibility,configurable_variations\n"
        "P-S,Top,simple,Shirt,9,Not Visible Individually,\n"
    )
    assert value["id"] == "P-S"


def test_a_parent_may_be_named_by_its_number_or_by_its_code() -> None:
    (value,) = taken(
        "id;parent_id;product_number;name;price_net;price_gross;stock\n"
        "a1;;SW1;Hoodie;33.61;40.00;0\na2;a1;SW1.1;;33.61;40.00;10\na3;a1;SW1.2;;33.61;40.00;3\n"
    )
    assert (value["id"], value["title"], value["price"]) == ("a1", "Hoodie", "40.00")
    assert [one["sku"] for one in value["variants"]] == ["SW1.1", "SW1.2"]


def test_etsys_cells_hold_all_values_and_all_codes() -> None:
    first, second = taken(
        "TITLE,DESCRIPTION,PRICE,QUANTITY,VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU\n"
        'Apron,Linen apron,48.00,14,Colour,Colour,"Natural,Grey","AP-N,AP-G"\nPlanner,A PDF,6.50,999,,,,\n'
    )
    assert (first["id"], first["attributes"]) == ("AP-N", {"Colour": ["Natural", "Grey"]})
    assert "variants" not in first
    assert second["id"] == "row 3"


def test_a_missing_number_of_the_shop_is_still_a_fault() -> None:
    (_, second) = taken("id,title,price\nA1,Mug,9\n,Plate,8\n")
    assert "id" not in second


def test_ebays_report_says_a_variation_in_brackets() -> None:
    (value,) = taken(
        '"Item number","Title","Variation details","Custom label (SKU)","Available quantity","Currency","Start price"\n'
        '"1","Shirt","","LS","12","USD","39"\n"1","Shirt","[Size=M;Colour=White]","LS-M","4","USD","39"\n'
        '"1","Shirt","[Size=L;Colour=White]","LS-L","8","USD","39"\n'
    )
    assert value["sku"] == "LS"
    assert [one["attributes"] for one in value["variants"]] == [
        {"Size": "M", "Colour": "White"},
        {"Size": "L", "Colour": "White"},
    ]


def test_bigcommerces_kinds_of_rows() -> None:
    (value,) = taken(
        "Item,ID,Name,SKU,Options,Inventory Tracking,Current Stock,Price,Brand ID,Internal Image URL (Export)\n"
        "Product,77,Towel,T,,variant,9,49,35,\nVariant,1,,T-S,Type=Rectangle|Name=Size|Value=Small,,4,49,,\n"
        "Image,266,,,,,,,,https://x.example/1.jpg\n"
    )
    assert value["images"] == ["https://x.example/1.jpg"]
    assert "brand" not in value
    assert value["variants"] == [{"sku": "T-S", "price": "49", "stock": 4, "attributes": {"Size": "Small"}}]


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("productname", "title"),
        ("saleprice", "sale-price"),
        ("Selection1_price", "price"),
        ("_source.sku", "sku"),
        ("p_name.de", "title"),
        ("v_products_name_1", "title"),
        ("US_Title_Long", "title"),
        ("node/title", "title"),
        ("SKU images 1", "images"),
        ("bigimage", "images"),
        ("Internal Image URL (Export)", "images"),
        ("small_image", "thumbnail"),
        ("Main product photo", "main-image"),
    ],
)
def test_names_around_a_usual_one(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert (found.member, found.sure) == (member, True)


@pytest.mark.parametrize(
    "name",
    [
        "image alt",
        "image width",
        "image count",
        "photo credit",
        "seller/rating",
        "picture size",
        "has images",
    ],
)
def test_what_only_speaks_of_pictures_is_none(name: str) -> None:
    assert pictured(name) == ""


def test_a_smaller_copy_is_no_further_picture() -> None:
    (value,) = taken("sku,name,price,thumbnail,image 1\nP,Plate,9,small.jpg,large.jpg\n")
    assert value["images"] == ["large.jpg"]
    (value,) = taken("sku,name,price,thumbnail\nP,Plate,9,small.jpg\n")
    assert value["images"] == ["small.jpg"]


def test_series_of_pictures_stand_one_after_the_other() -> None:
    (value,) = taken(
        "sku,name,price,SKU images 1,SKU images 2,Detail images 1\nP,Plate,9,a.jpg,b.jpg,c.jpg\n"
    )
    assert value["images"] == ["a.jpg", "b.jpg", "c.jpg"]


def test_the_longer_text_is_the_description() -> None:
    (value,) = taken(
        "sku,name,price,description,extended_description\nP,Oil,9,Argan oil.,<p>Cold pressed.</p>\n"
    )
    assert value["description"] == "<p>Cold pressed.</p>"


def test_a_price_list_names_its_goods_in_the_description() -> None:
    values, problems = both(
        "Art. No.,Description,Price EUR,,EAN\n,,net,gross,\n1001,Enamel mug,7.48,8.90,\nMUGS IN GLASS,,,,\n1002,Glass mug,6.64,7.90,\n"
    )
    assert [(value["id"], value["title"], value["currency"]) for value in values] == [
        ("1001", "Enamel mug", "EUR"),
        ("1002", "Glass mug", "EUR"),
    ]
    assert [problem.rule for problem in problems].count("entry-not-checked") == 2


def test_words_where_no_former_price_is() -> None:
    (value,) = taken("sku,name,price,old_price\nP,Plate,9,No old price\n")
    assert "list_price" not in value


def test_a_weight_with_a_decimal_comma() -> None:
    (value,) = taken("sku;name;price;weight\nP;Plate;9;0,35\n")
    assert value["weight"] == 0.35


def test_a_code_alone_makes_no_product() -> None:
    assert formats.detect(b"code,name,description\nA,Ampere,unit of current\n", "units.csv") is None
    (value,) = taken("code,name,price\nP,Plate,9\n")
    assert value["id"] == "P"


def test_columns_that_may_come_several_times() -> None:
    values, problems = both("sku,title,price,picture,picture\nP,Plate,9,a.jpg,b.jpg\n")
    assert values[0]["images"] == ["a.jpg", "b.jpg"]
    assert problems == []


@pytest.mark.parametrize(
    ("cell", "pairs"),
    [
        ('{"Material": "Oak", "Height": 82}', [("Material", "Oak"), ("Height", "82")]),
        ('[{"name": "Fabric", "value": "Cotton"}]', [("Fabric", "Cotton")]),
        ('{"product_specification"=>[{"key"=>"Fabric", "value"=>"Cotton"}]}', [("Fabric", "Cotton")]),
        (
            '{"specification"=>[{"value"=>"Two years of warranty"}, {"key"=>"Fabric", "value"=>"Cotton"}]}',
            [("", "Two years of warranty"), ("Fabric", "Cotton")],
        ),
        ("{'Occasion': 'Daily', 'Pattern': 'Solid'}", [("Occasion", "Daily"), ("Pattern", "Solid")]),
        ("{'Note': \"Men's\", 'New': True, 'Old': None}", [("Note", "Men's"), ("New", "True")]),
        ('{"Size"=>"M", "Note"=>"a=>b"}', [("Size", "M"), ("Note", "a=>b")]),
        (r"{'Path': 'x\d'}", [("Path", r"x\d")]),
        ("[" + "-" * 3000 + "1]", []),
        ("{'" + r"\'" * 1900, []),
        ("[Size=M;Colour=Red]", [("Size", "M"), ("Colour", "Red")]),
    ],
)
def test_structures_of_names_and_values(cell: str, pairs: list[tuple[str, str]]) -> None:
    assert [(name, value) for _, name, value in pairs_in(cell)] == pairs
    assert all(cell[at : at + len(value)] == value for at, _, value in pairs_in(cell))


def test_a_remark_among_the_attributes_is_a_selling_point() -> None:
    cell = '[{""value"": ""Write to help@shop.example""}, {""key"": ""Fabric"", ""value"": ""Cotton""}]'
    (value,) = taken(f'sku,title,price,specifications\nP,Plate,9,"{cell}"\n')
    assert value["attributes"] == {"Fabric": "Cotton"}
    assert value["bullets"] == ["Write to help@shop.example"]


def test_lazada_keeps_texts_and_offers_apart() -> None:
    product = {
        "item_id": 1,
        "primary_category": 10,
        "images": ["https://x.example/1.jpg"],
        "attributes": {"name": "Mug", "description": "<p>Stoneware.</p>", "brand": "Harbor", "glaze": "blue"},
        "skus": [
            {
                "SellerSku": "M-B",
                "price": 29.9,
                "special_price": 25.9,
                "quantity": 4,
                "saleProp": {"color_family": "Blue"},
            },
            {
                "SellerSku": "M-R",
                "price": 29.9,
                "special_price": 0,
                "quantity": 2,
                "saleProp": {"color_family": "Red"},
            },
        ],
    }
    (record,) = records({"code": "0", "data": {"products": [product]}})
    value = record.value
    assert (value["id"], value["title"], value["attributes"]) == (1, "Mug", {"glaze": "blue"})
    assert value["variants"][0] == {
        "sku": "M-B",
        "stock": 4,
        "price": 25.9,
        "list_price": 29.9,
        "attributes": {"color_family": "Blue"},
    }
    assert value["variants"][1]["price"] == 29.9
    assert record.native is not None
    assert record.native.find("/title", "Mug", None).pointer.endswith("/attributes/name")


def test_dynamodbs_values_and_their_places() -> None:
    (record,) = records(
        {
            "Items": [
                {
                    "sku": {"S": "P"},
                    "title": {"S": "Chair"},
                    "price": {"N": "9.5"},
                    "images": {"L": [{"S": "a.jpg"}]},
                    "x": {"NULL": True},
                }
            ],
            "Count": 1,
        }
    )
    assert {name: record.value[name] for name in ("id", "title", "price", "images")} == {
        "id": "P",
        "title": "Chair",
        "price": "9.5",
        "images": ["a.jpg"],
    }
    assert record.native is not None
    assert record.native.find("/title", "Chair", (0, 1)).pointer.endswith("/title/S")
    assert record.native.find("/images/0", "a.jpg", None).pointer.endswith("/images/L/0/S")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["S", "N", "L", "M", "SS", "name", "value", "price", "skus", ""]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
MEMBERS = st.dictionaries(
    st.sampled_from(
        ["title", "name", "price", "skus", "images", "attributes", "item_id", "primary_category", "sku"]
    ),
    ANY,
)


@given(MEMBERS)
def test_no_value_makes_a_converter_raise(value: dict[str, Any]) -> None:
    lazada.convert(value, "", value)
    typed.convert(value, "", value)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (
            {
                "product_id": "1",
                "product_name": "Chair",
                "unit_price": "149",
                "image_url": "https://x.example/1.jpg",
            },
            {"id": "1", "title": "Chair", "price": "149", "images": ["https://x.example/1.jpg"]},
        ),
        (
            {
                "title": "Mug",
                "asin": "B0ABCDEF12",
                "price": {"value": 18.95, "currency": "$"},
                "stars": 4.6,
                "inStock": True,
                "features": ["Holds 350 ml"],
                "highResolutionImages": ["https://x.example/1.jpg"],
            },
            {
                "id": "B0ABCDEF12",
                "price": 18.95,
                "bullets": ["Holds 350 ml"],
                "images": ["https://x.example/1.jpg"],
            },
        ),
        (
            {
                "id": 1,
                "attributes": {
                    "title": "Chair",
                    "price": 9,
                    "images": {"data": [{"attributes": {"url": "/1.jpg"}}]},
                },
            },
            {"title": "Chair", "price": 9, "images": ["/1.jpg"]},
        ),
        (
            {
                "sys": {"id": "x"},
                "fields": {"productName": {"en-US": "Car"}, "price": {"en-US": 44}, "sku": {"en-US": "B"}},
            },
            {"title": "Car", "price": 44, "sku": "B"},
        ),
        (
            {
                "id": "1",
                "name": "Hoodie",
                "productNumber": "S",
                "price": [{"net": 33.6, "gross": 40.0}],
                "sku": "S",
            },
            {"title": "Hoodie", "price": 40.0},
        ),
        (
            {
                "nombre": "Aceite",
                "sku": "A",
                "precios": {"taller": 10.5, "publico": 11.5, "distribuidor": 9.92},
            },
            {"price": 11.5},
        ),
        (
            {"name": "Tea", "sku": "T", "price": {"regular": 10.5, "sale": 8.5}},
            {"price": 8.5, "list_price": 10.5},
        ),
        ({"name": "Tea", "sku": "T", "price": {"regular": 10.5, "sale": None}}, {"price": 10.5}),
        ({"name": "Tea", "sku": "T", "price": {"usd": 24, "eur": 22}}, {"price": 24, "currency": "USD"}),
    ],
)
def test_other_ways_to_say_a_product(value: Any, wanted: dict[str, Any]) -> None:
    (record,) = records([value, value])[:1]
    assert {name: record.value.get(name) for name in wanted} == wanted


def test_a_few_members_too_many_do_not_make_a_canonical_listing_foreign() -> None:
    data = json.dumps(
        {"id": "1", "title": "Mug", "price": 9, "colour": "blue", "rating": 5, "notes": "x"}
    ).encode()
    assert formats.detect(data, "a.json") in (None, "canonical")


def test_lines_that_tell_a_search_engine_what_to_do() -> None:
    data = b'{"index": {"_id": "1"}}\n{"sku": "P", "name": "Plate", "price": 9}\n'
    items = list(read_lines(data, 1, 0, 100_000, native=formats.detect(data, "a.ndjson")))
    assert [getattr(item, "rule", "record") for item in items] == ["entry-not-checked", "record"]


def test_squares_items_count_in_the_smallest_coin() -> None:
    (record,) = records(
        {
            "objects": [
                {
                    "type": "ITEM",
                    "id": "W",
                    "item_data": {
                        "name": "Beans",
                        "description": "250 g",
                        "product_type": "REGULAR",
                        "description_html": "<p>250 g</p>",
                        "variations": [
                            {
                                "id": "V",
                                "item_variation_data": {
                                    "sku": "CB",
                                    "price_money": {"amount": 950, "currency": "GBP"},
                                },
                            }
                        ],
                    },
                }
            ]
        }
    )
    assert record.value["title"] == "Beans"
    assert {name: record.value["variants"][0][name] for name in ("sku", "price", "currency")} == {
        "sku": "CB",
        "price": 9.5,
        "currency": "GBP",
    }


def test_bmecat_and_where_its_texts_stand() -> None:
    (record,) = in_xml(
        '<BMECAT version="2005"><T_NEW_CATALOG><PRODUCT><SUPPLIER_PID>P</SUPPLIER_PID><PRODUCT_DETAILS>'
        "<DESCRIPTION_SHORT>Mug</DESCRIPTION_SHORT><DESCRIPTION_LONG>Stoneware mug</DESCRIPTION_LONG></PRODUCT_DETAILS>"
        "<PRODUCT_FEATURES><FEATURE><FNAME>Colour</FNAME><FVALUE>blue</FVALUE></FEATURE></PRODUCT_FEATURES>"
        "<PRODUCT_PRICE_DETAILS><PRODUCT_PRICE><PRICE_AMOUNT>9.9</PRICE_AMOUNT><PRICE_CURRENCY>EUR</PRICE_CURRENCY>"
        "</PRODUCT_PRICE></PRODUCT_PRICE_DETAILS><MIME_INFO><MIME><MIME_SOURCE>a.jpg</MIME_SOURCE></MIME></MIME_INFO>"
        "</PRODUCT></T_NEW_CATALOG></BMECAT>"
    )
    value = record.value
    assert (value["id"], value["title"], value["price"], value["currency"]) == ("P", "Mug", "9.9", "EUR")
    assert (value["attributes"], value["images"]) == ({"Colour": "blue"}, ["a.jpg"])
    assert record.native is not None
    assert record.native.find("/title", "Mug", None).pointer == "/PRODUCT_DETAILS/DESCRIPTION_SHORT"
    assert record.native.find("/images/0", "a.jpg", None).pointer == "/MIME_INFO/MIME/MIME_SOURCE"


def test_commerceml_and_ceneo_and_heureka() -> None:
    (record,) = in_xml(
        "<КоммерческаяИнформация><Каталог><Товары><Товар><Ид>1</Ид><Артикул>P</Артикул><Наименование>Кружка</Наименование>"
        "<ЗначенияРеквизитов><ЗначениеРеквизита><Наименование>Вес</Наименование><Значение>0.3</Значение></ЗначениеРеквизита>"
        "</ЗначенияРеквизитов></Товар></Товары></Каталог></КоммерческаяИнформация>"
    )
    assert (record.value["sku"], record.value["title"], record.value["attributes"]) == (
        "P",
        "Кружка",
        {"Вес": "0.3"},
    )
    (record,) = in_xml(
        '<offers><o id="1" price="9.90"><name>Kubek</name><imgs><main url="https://x.example/1.jpg"/><i url="https://x.example/2.jpg"/>'
        '</imgs><attrs><a name="Kolor">modry</a></attrs></o></offers>'
    )
    assert record.value["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    assert record.value["attributes"] == {"Kolor": "modry"}
    (record,) = in_xml(
        "<SHOP><SHOPITEM><ITEM_ID>1</ITEM_ID><PRODUCTNAME>Hrnek</PRODUCTNAME><PRICE_VAT>9</PRICE_VAT><PARAM><PARAM_NAME>Barva"
        "</PARAM_NAME><VAL>modra</VAL></PARAM></SHOPITEM></SHOP>"
    )
    assert record.value["attributes"] == {"Barva": "modra"}


def test_a_further_table_below_is_told_and_not_read() -> None:
    values, problems = both(
        "SKU,Product,Price\nA,Chair,149.00\n\nB,Stool,89.00\n\nSKU,Product,Price\nC,Bench,120.00\n,,\nCustomer,E-mail,City\n"
        "Jane Doe,jane@example.com,Leeds\n"
    )
    assert [value["id"] for value in values] == ["A", "B", "C"]
    assert [problem.detail for problem in problems][1:] == [
        "it is of another table, whose names stand in row 9"
    ] * 2


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


def test_a_title_that_nobody_knows_is_not_the_description() -> None:
    assert (
        formats.detect(b"sku,fancy name thing,description,price\nP,Plate,Stoneware plate,9\n", "a.csv")
        is None
    )


def test_a_code_before_an_address_is_no_picture() -> None:
    (value,) = taken("sku,title,price,images\nP,Plate,9,4f1c:1:0:|https://x.example/1.jpg;\n")
    assert value["images"] == ["https://x.example/1.jpg"]


def test_names_of_several_words_in_json() -> None:
    (record,) = records(
        [
            {
                "Product Name": "Plate",
                "Variant Price": 9,
                "sale-price": 8,
                "SKU": "P",
                "attributes": {"Inner Size": "27 cm"},
            }
        ]
    )
    assert (record.value["title"], record.value["price"]) == ("Plate", 8)
    assert record.value["attributes"] == {"Inner Size": "27 cm"}


def test_products_on_their_shelves() -> None:
    def shelf(*names: str) -> dict[str, Any]:
        return {"name": "x", "products": [{"id": name, "name": name, "price": 9} for name in names]}

    found = records({"shop": {"name": "H"}, "catalog": {"categories": [shelf("A", "B"), shelf("C")]}})
    assert [record.value["id"] for record in found] == ["A", "B", "C"]
    orders = {
        "orders": [
            {"id": 1, "email": "a@x.example", "line_items": [{"title": "Mug", "price": 9, "sku": "M"}]}
        ]
    }
    assert records(orders) == []
