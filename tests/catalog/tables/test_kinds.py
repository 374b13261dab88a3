"""What the names of columns alone do not say: meanings that hang on other columns, and columns that say what a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.readers.table_signs import detect
from tests.catalog.readers.reading import (
    MAGENTO_GRID,
    MAGENTO_SHIRT,
    format_of,
    is_table,
    rows_and_losses,
    rows_and_problems,
    table_goods,
)
from tests.catalog.readers.running import converted_file, converted_named, converted_table, messages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("model", ["Model", "Modelo", "Modell", "Модель"])
def test_a_model_names_the_goods_and_a_title_for_search_engines_does_not(
    model: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = f"Marca;{model};Precio;EAN13;Meta-titulo\nOlive Tree;Linen shawl;20;4006381333931;linen_shawl\n"
    (shawl,) = converted_named(tmp_path, "t.csv", table, capsys)
    assert shawl["title"] == "Linen shawl"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Descrição", "Descrição Complementar"),
        ("Descripción", "Descripción larga"),
        ("Beschreibung", "Beschreibung lang"),
    ],
)
def test_of_two_descriptions_the_short_one_names_the_goods(short: str, long: str) -> None:
    feed = f"ID;Código;{short};Preço;Estoque;{long}\n1;CAN-1;Caneca azul 300 ml;49,90;4;<p>Caneca para casa</p>\n"
    (value,), problems = rows_and_losses(feed)
    assert problems == []
    assert value["title"] == "Caneca azul 300 ml"
    assert value["description"] == "<p>Caneca para casa</p>"


def test_a_price_list_of_codes_and_descriptions() -> None:
    values = table_goods("code;description_en;price_eur\nA.1;Scarf;4.0\nA.2;Vest;41.18\n")
    assert [(one["id"], one["title"], one["price"], one["currency"]) for one in values] == [
        ("A.1", "Scarf", "4.0", "EUR"),
        ("A.2", "Vest", "41.18", "EUR"),
    ]


def test_codes_and_descriptions_without_a_price_name_no_goods() -> None:
    assert all(
        "title" not in one for one in table_goods("code;description;quantity\nA.1;Scarf;4\nA.2;Vest;3\n")
    )


def test_ecwid_says_the_code_of_a_variation_beside_the_products() -> None:
    (value,) = table_goods(
        "type,product_internal_id,product_sku,product_name,product_price,product_quantity,product_variation_sku,"
        "product_variation_price,product_variation_quantity\n"
        "product,900,P,Plate,24.50,,,,\nproduct_variation,900,P,,,,P-S,24.50,9\nproduct_variation,900,P,,,,P-L,29.50,\n"
    )
    assert value["sku"] == "P"
    assert value["variants"] == [
        {"sku": "P-S", "price": "24.50", "stock": 9},
        {"sku": "P-L", "price": "29.50"},
    ]


def test_ebays_template_has_variations_below_their_listing() -> None:
    (value,) = table_goods(
        "*Action(SiteID=US|Country=US|Currency=USD|Version=1193),Custom label (SKU),*Title,Relationship,RelationshipDetails,"
        "*StartPrice,C:Material\n"
        'Add,P,Plate,,"Size=S;L",,Stoneware\n,P-S,,Variation,Size=S|Color=Grey,24.50,\n,P-L,,Variation,Size=L|Color=Grey,29.50,\n'
    )
    assert value["attributes"]["Material"] == "Stoneware"
    assert [one["sku"] for one in value["variants"]] == ["P-S", "P-L"]
    assert [one["attributes"] for one in value["variants"]] == [
        {"Size": "S", "Color": "Grey"},
        {"Size": "L", "Color": "Grey"},
    ]


def test_a_price_list_whose_description_is_the_name() -> None:
    feed = "description;category;price\nOLIVE OIL 1 L;OILS;23500\nDRIED HERBS;HERBS;9300\n"
    assert is_table(feed)
    values, problems = rows_and_losses(feed)
    assert [(value["title"], value["price"]) for value in values] == [
        ("OLIVE OIL 1 L", "23500"),
        ("DRIED HERBS", "9300"),
    ]
    assert problems == []


@pytest.mark.parametrize(
    "feed",
    [
        "Date,Description,Amount\n2026-01-02,Coffee,3.50\n",
        "Description,Amount\nCoffee,3.50\n",
        "Fecha,Descripción,Categoría,Precio\n2026-01-02,Café,Comida,3.50\n",
    ],
)
def test_what_was_spent_is_no_price_list(feed: str) -> None:
    assert not is_table(feed)


def test_the_sku_is_a_better_code_than_the_article_or_the_suppliers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Internal_ID;Internal_Variant_ID;EN_Title;EN_Variant;Price;Article_Code;SKU",
        "101;201;Enamel mug;Size: S;9.90;ART1;EM-S",
        "101;202;;Size: L;12.90;ART1;EM-L",
    )
    (mug,) = converted_table(tmp_path, "\n".join(rows) + "\n", capsys)
    assert [one["sku"] for one in mug["variants"]] == ["EM-S", "EM-L"]


def test_a_nought_among_further_prices_of_a_variant_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = (
        "Item,ID,Name,SKU,Options,Inventory Tracking,Price,Cost Price,Retail Price,Sale Price,Description",
        "Product,111,Enamel mug,EM-1,,variant,9.90,0,0,0,An enamel mug of 350 ml",
        "Variant,77,,EM-1-S,Type=Rectangles|Name=Size|Value=Small,,,0,0,0,",
        "Variant,78,,EM-1-L,Type=Rectangles|Name=Size|Value=Large,,12.90,0,0,0,",
    )
    text = "\n".join(rows) + "\n"
    (mug,) = converted_table(tmp_path, text, capsys)
    assert [one.get("price") for one in mug["variants"]] == [None, "12.90"]
    assert "VAR302" not in messages(tmp_path, text, capsys)


def test_a_xero_table_has_the_price_of_sales(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "items.csv"
    file.write_text(
        "*ItemCode,ItemName,PurchasesDescription,PurchasesUnitPrice,SalesDescription,SalesUnitPrice\n"
        "MUG1,Steel mug,Mug from Holt,3.10,Steel mug 500 ml,9.95\n"
    )
    (found,) = converted_file(file, capsys)
    assert (found["title"], found["price"], found["description"]) == ("Steel mug", "9.95", "Steel mug 500 ml")


def test_a_price_list_has_a_model_a_text_and_one_price() -> None:
    text = "MODEL,AÇIKLAMA,LİSTE FİYATI\nTNK-60-A,TANK 60 LİTRE,398\n"
    assert format_of(text) == "table"
    (value,) = table_goods(text)
    assert (value["title"], value["price"], value["mpn"]) == ("TANK 60 LİTRE", "398", "TNK-60-A")


def test_a_cost_comes_before_no_price_and_a_list_price_after_it() -> None:
    (value,) = table_goods("SKU,Item,Unit cost,MSRP\nW-1,Mug,4.20,9.90\n")
    assert (value["price"], value["list_price"]) == ("4.20", "9.90")


@pytest.mark.parametrize(
    ("header", "price"),
    [
        ("Price,Price (cost)", "1.00"),
        ("Price (cost),Price", "2.00"),
        ("Preis (EK),Preis", "2.00"),
        ("批发价,售价", "2.00"),
        ("Price (USD),Price (EUR)", "1.00"),
    ],
)
def test_what_the_seller_pays_is_not_the_price(header: str, price: str) -> None:
    value = table_goods(f"sku,title,{header},stock\nA-1,Enamel mug,1.00,2.00,4\n")[0]
    assert value["price"] == price


@pytest.mark.parametrize(
    ("name", "markup", "listed"),
    [
        ("Original price", "Markup", False),
        ("Original price", "Mark-up %", False),
        ("Original price", "Discount", True),
        ("RRP", "Markup", True),
    ],
)
def test_an_original_price_with_a_markup_is_the_cost(name: str, markup: str, listed: bool) -> None:
    value = table_goods(f"sku,title,Price,{name},{markup}\nA-1,Enamel mug,9.07,7.56,20%\n")[0]
    assert value["price"] == "9.07"
    assert ("list_price" in value) is listed


def grid(*rows: str) -> str:
    return "\n".join([MAGENTO_GRID, *rows, ""])


CHILDREN = [
    f"{number}, -,Shirt red-{size},Simple Product,Default,TS-01-{size},€14.90,Not Visible Individually,Enabled,Main,{size},"
    f"{code}"
    for number, size, code in ((82, "S", "5901234123457"), (83, "M", "4006381333931"))
]
CAP = '91,https://shop.example/b.jpg,Cap,Simple Product,Default,CAP-1,€9.90,"Catalog, Search",Enabled,Main, -,9780201379624'


@pytest.mark.parametrize("rows", [[*CHILDREN, MAGENTO_SHIRT, CAP], [CAP, MAGENTO_SHIRT, *CHILDREN]])
def test_rows_of_magentos_grid_that_nobody_sees_are_variants(rows: list[str]) -> None:
    cap, shirt = sorted(table_goods(grid(*rows)), key=lambda value: value["title"])
    assert (shirt["id"], shirt["images"]) == ("90", ["https://shop.example/a.jpg"])
    assert [(one["sku"], one["attributes"]["Size"]) for one in shirt["variants"]] == [
        ("TS-01-S", "S"),
        ("TS-01-M", "M"),
    ]
    assert "gtin" not in shirt
    assert (cap["price"], cap["gtin"]) == (9.9, "9780201379624")
    assert "attributes" not in cap


def test_a_dash_of_other_tables_stays() -> None:
    (value,) = table_goods("SKU,Name,Price,Brand\nTS-01,Shirt,14.90,-\n")
    assert value["brand"] == "-"


def test_options_of_tiendanube() -> None:
    feed = (
        "Identificador de URL,Nombre,Nombre de propiedad 1,Valor de propiedad 1,Precio,SKU,Mostrar en tienda,Costo,Sexo\n"
        "almendra,Almendra pelada,Peso,250g,50,A-250,SÍ,30,Unisex\n"
        "almendra,Almendra pelada,Peso,1kg,180,A-1K,SÍ,120,Unisex\n"
    )
    ((value,), problems) = rows_and_problems(feed)
    assert problems == []
    assert [one["attributes"] for one in value["variants"]] == [{"Peso": "250g"}, {"Peso": "1kg"}]
    assert value["attributes"] == {"Sexo": "Unisex"}


def test_the_first_section_of_wix_is_the_description_where_there_is_none() -> None:
    head = "handleId,fieldType,name,description,price,additionalInfoTitle1,additionalInfoDescription1"
    feed = (
        f"{head}\np1,Product,Hair oil,,5,About,Argan oil\np2,Product,Hair wax,Bees' wax,6,About,Argan oil\n"
    )
    values, _ = rows_and_problems(feed)
    assert [value["description"] for value in values] == ["Argan oil", "Bees' wax"]


@pytest.mark.parametrize(
    "head", ["brand,model,price", "product_id,model,stock_status_id,price", "brand,model,mpn,price"]
)
def test_a_model_is_the_name_where_there_is_no_other(head: str) -> None:
    cells = {"brand": "Harbor", "model": "Enamel mug 350", "price": "7", "product_id": "3", "mpn": "E-350"}
    feed = f"{head}\n{','.join(cells.get(name, '1') for name in head.split(','))}\n"
    assert detect(feed.encode(), "a.csv") == "table"
    assert rows_and_problems(feed)[0][0]["title"] == "Enamel mug 350"


def test_a_model_beside_a_name_is_a_code() -> None:
    ((value,), _) = rows_and_problems("name,brand,model,price\nEnamel mug,Harbor,E-350,7\n")
    assert (value["title"], value["mpn"]) == ("Enamel mug", "E-350")


@pytest.mark.parametrize("head", ["model,price", "brand,model,stock"])
def test_a_model_alone_names_nothing(head: str) -> None:
    assert detect(f"{head}\n{','.join('a' for _ in head.split(','))}\n".encode(), "a.csv") is None


_WIX = (
    "handle,fieldType,name,visible,plainDescription,media,mediaAltText,price,strikethroughPrice,cost,inventory,sku,"
    "productOptionName1,productOptionType1,productOptionChoices1,modifierName1"
)


def test_the_newer_catalog_of_wix() -> None:
    feed = (
        f"{_WIX}\n"
        "mug,PRODUCT,Enamel mug,TRUE,<p>Steel mug</p>,https://a.example/1.jpg,Front,9.5,12,3,,,Colour,TEXT_CHOICES,Red;Blue,Name\n"
        "mug,VARIANT,,,,,,9.5,12,3,5,M-R,Colour,TEXT_CHOICES,Red,\n"
        "mug,VARIANT,,,,,,10.5,12,3,6,M-B,Colour,TEXT_CHOICES,Blue,\n"
        "mug,MEDIA,,,,https://a.example/2.jpg,Side,,,,,,,,,\n"
    )
    ((value,), problems) = rows_and_problems(feed)
    assert problems == []
    assert (value["id"], value["description"], value["list_price"]) == ("mug", "<p>Steel mug</p>", "12")
    assert value["images"] == [
        {"src": "https://a.example/1.jpg", "alt": "Front"},
        {"src": "https://a.example/2.jpg", "alt": "Side"},
    ]
    assert [(one["sku"], one["price"], one["attributes"]) for one in value["variants"]] == [
        ("M-R", "9.5", {"Colour": "Red"}),
        ("M-B", "10.5", {"Colour": "Blue"}),
    ]


def test_the_newer_catalog_of_wix_without_variants() -> None:
    ((value,), _) = rows_and_problems(f"{_WIX}\nmug,PRODUCT,Enamel mug,TRUE,Steel,,,9.5,,,4,M-1,,,,\n")
    assert (value["title"], value["price"], value["stock"]) == ("Enamel mug", "9.5", 4)


def test_goods_without_a_number_of_the_scales_are_called_by_their_rows() -> None:
    first, second = table_goods("ad,fiyat,plu\nEzme,700,2111\nKeş,150,\n")
    assert (first["id"], second["id"]) == ("2111", "row 3")


def test_the_price_that_a_normal_price_is_cut_to() -> None:
    (value,) = table_goods("nome;precoNormal;precoPromo\nVinho tinto;32.9;17.9\n")
    assert (value["price"], value["list_price"]) == ("17.9", "32.9")
    (value,) = table_goods("nome;precoNormal;desc\nVinho tinto;32.9;Seco\n")
    assert value["price"] == "32.9"
    assert "list_price" not in value


def test_the_address_of_the_product_and_not_of_the_page_that_shows_all() -> None:
    (value,) = table_goods(
        "Product ID,Product Page,Product URL,Title,Price\n5f,shop,oak-spoon,Oak spoon,14\n"
    )
    assert value["url"] == "oak-spoon"
