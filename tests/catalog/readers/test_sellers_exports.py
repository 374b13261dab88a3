"""What sellers really hold: exports and sheets with rows that are no products, and columns that mean something else beside others."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import read
from listing_lint.catalog.record import Record


def taken(text: str) -> tuple[list[dict[str, Any]], list[LoadProblem]]:
    items = list(read(io.BytesIO(text.encode()), 1 << 22, {}))
    return (
        [item.value for item in items if isinstance(item, Record)],
        [item for item in items if isinstance(item, LoadProblem)],
    )


def reasons(problems: list[LoadProblem]) -> list[tuple[str, int]]:
    return [(problem.rule, problem.span.line) for problem in problems]


def test_notes_of_a_template_are_told_and_are_no_listings() -> None:
    values, problems = taken(
        "seller_sku,product_name,product_description,price,quantity,main_image\n"
        "V3,product_default_metric,,,,\n"
        "Seller SKU,Product Name,Product Description,Retail Price (Local Currency),Quantity,Main image\n"
        "Mandatory,Mandatory,Optional,Mandatory,Mandatory,Optional\n"
        ",Enter 25 to 255 characters,Up to 10000 characters,,,\n"
        "M-1,Coffee mug,Holds 350 ml,9.90,4,https://x.example/1.jpg\n"
    )
    assert [value["id"] for value in values] == ["M-1"]
    assert reasons(problems) == [("entry-not-checked", line) for line in (2, 3, 4, 5)]


@pytest.mark.parametrize(
    "duty", ["обязательное поле", "Pflichtfeld", "Obligatoire", "必填", "# Required | A code"]
)
def test_a_note_in_one_cell(duty: str) -> None:
    values, problems = taken(f"sku,name,price,stock\n{duty},,,\nM-1,Coffee mug,9.90,4\n")
    assert [value["id"] for value in values] == ["M-1"]
    assert reasons(problems) == [("entry-not-checked", 2)]


def test_products_below_the_header_are_no_notes() -> None:
    values, problems = taken(
        "name,color,size,material,price\nBrand,Color,Size,Steel,4\nOptional extra,Red,M,Wool,5\nSize chart,,,,\n* without postage,,,,\n"
    )
    assert len(values) == 3
    assert reasons(problems) == [("entry-not-checked", 5)]


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Summe", "Итого", "合计", "Grand total"])
def test_totals_are_neither_products_nor_variants(word: str) -> None:
    values, problems = taken(
        f"sku,title,price,stock\nM-1,Coffee mug,9.90,4\nM-2,Plate,5,2\n{word},,14.90,6\n"
    )
    assert [value["id"] for value in values] == ["M-1", "M-2"]
    assert "variants" not in values[1]
    assert reasons(problems) == [("entry-not-checked", 4)]


def test_a_product_may_be_called_total() -> None:
    values, problems = taken("sku,title,brand,price\nM-1,Total,Colgate,3.90\nM-2,Sum,Toys,5\n")
    assert [value["title"] for value in values] == ["Total", "Sum"]
    assert problems == []


def test_headings_and_remarks_of_a_sheet_made_by_hand() -> None:
    values, problems = taken(
        "Art.-Nr.;Bezeichnung;VK €;Bestand\nH-1;Becher;12,90;4\nTextilien;;;\nH-2;Kissen;19,90;2\n"
        ";* alle Preise mit Mehrwertsteuer;;\n"
    )
    assert [(value["id"], value["price"], value["currency"]) for value in values] == [
        ("H-1", 12.9, "EUR"),
        ("H-2", 19.9, "EUR"),
    ]
    assert reasons(problems) == [("entry-not-checked", 3), ("entry-not-checked", 5)]


def test_errors_of_formulas_are_told_and_read_as_empty() -> None:
    values, problems = taken(
        "sku,title,price,stock,image,checksum\nM-1,#1 Dad mug,#REF!,#N/A,#WERT!,#DIV/0!\nM-2,Plate,#ЗНАЧ!,4,,\n"
    )
    assert values[0] == {"id": "M-1", "sku": "M-1", "title": "#1 Dad mug"}
    assert reasons(problems)[:1] == [("unplaced-columns", 1)]
    assert [problem.detail for problem in problems[1:]] == [
        "#REF! (row 2, column price)",
        "#N/A (row 2, column stock)",
        "#WERT! (row 2, column image)",
        "#ЗНАЧ! (row 3, column price)",
    ]


def test_a_sale_price_of_nothing_is_no_price() -> None:
    (mug, plate), problems = taken("sku,title,price,sale price\nM-1,Mug,9.90,0.00\nM-2,Plate,5.00,4.00\n")
    assert (mug["price"], "list_price" in mug) == ("9.90", False)
    assert (plate["price"], plate["list_price"]) == ("4.00", "5.00")
    assert problems == []


def test_nothing_is_for_free_only_because_it_is_not_reduced() -> None:
    (mug,), _ = taken("sku,title,price,sale price\nM-1,Mug,0.00,\n")
    assert mug["price"] == "0.00"


@pytest.mark.parametrize(
    ("name", "currency"),
    [
        ("Цена, руб.", "RUB"),
        ("Цена (руб.)", "RUB"),
        ("Price (net)", None),
        ("Price (EUR)", "EUR"),
        ("Preis €", "EUR"),
        ("Price GBP", "GBP"),
        ("Precio con IVA", None),
        ("Preis inkl. MwSt. (EUR)", "EUR"),
    ],
)
def test_currencies_in_the_names_of_columns(name: str, currency: str | None) -> None:
    (mug,), _ = taken(f'sku,title,"{name}"\nM-1,Mug,9.90\n')
    assert (mug.get("price"), mug.get("currency")) == ("9.90", currency)


def test_an_amount_beside_a_price_is_a_stock() -> None:
    (mug,), _ = taken("ean,title,price_cents,amount\n4006381333931,Mug,1290,10\n")
    assert (mug.get("stock"), mug.get("price")) == (10, None)
    (plate,), _ = taken("sku,title,amount\nM-2,Plate,5.00\n")
    assert plate["price"] == "5.00"


def test_what_odoo_calls_standard_price_is_what_the_goods_have_cost() -> None:
    (mug,), _ = taken(
        "id,name,default_code,list_price,standard_price,qty_available\nx_1,Mug,M-1,12.90,3.20,10.0\n"
    )
    assert (mug["sku"], mug["price"], mug["stock"], "list_price" in mug) == ("M-1", "12.90", 10, False)


def test_rows_that_say_what_they_are() -> None:
    values, problems = taken(
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


def test_rows_of_one_title_with_several_values_of_an_option_are_one_product() -> None:
    values, _ = taken(
        "product_name,property_name_1,property_value_1,price,quantity,seller_sku\n"
        "Mug,Color,Blue,9.90,4,M-B\nMug,Color,Red,9.90,4,M-R\nPlate,Color,Blue,5,4,P-B\n"
    )
    assert [value["title"] for value in values] == ["Mug", "Plate"]
    assert [variant["attributes"] for variant in values[0]["variants"]] == [
        {"Color": "Blue"},
        {"Color": "Red"},
    ]


def test_rows_of_one_identifier_with_several_sizes_are_one_product() -> None:
    values, _ = taken("Artikelnummer;Bezeichnung;Größe;Preis\nS-1;Socken;39-42;5,00\nS-1;Socken;43-46;5,00\n")
    assert len(values) == 1
    assert [variant["attributes"]["Größe"] for variant in values[0]["variants"]] == ["39-42", "43-46"]


def test_magentos_translations_and_configurable_products() -> None:
    values, problems = taken(
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


@pytest.mark.parametrize(
    "header",
    [
        "ID,Typ,Artikelnummer,Name,Beschreibung,Bestand,Angebotspreis,Regulärer Preis,Kategorien,Bilder,Übergeordnetes Produkt,Attribut 1 Name,Attribut 1 Wert(e)",
        "ID,Type,UGS,Nom,Description,Stock,Tarif promo,Tarif régulier,Catégories,Images,Parent,Nom de l’attribut 1,Valeur(s) de l’attribut 1",
        "ID,Tipo,SKU,Nombre,Descripción,Inventario,Precio rebajado,Precio normal,Categorías,Imágenes,Superior,Nombre del atributo 1,Valor(es) del atributo 1",
        "ID,Tipo,SKU,Nome,Descrizione,Magazzino,Prezzo in offerta,Prezzo di listino,Categorie,Immagini,Genitore,Nome dell'attributo 1,Valore dell'attributo 1",
    ],
)
def test_woocommerce_in_the_language_of_its_administrator(header: str) -> None:
    values, problems = taken(
        f"{header}\n"
        '1,variable,M,Mug,Holds a lot,,,,Home,https://x.example/1.jpg,,Colour,"Blue, Red"\n'
        "2,variation,M-B,Mug - Blue,,4,,9.90,,,M,Colour,Blue\n"
        "3,variation,M-R,Mug - Red,,4,,9.90,,,M,Colour,Red\n"
    )
    assert problems == []
    (mug,) = values
    assert (mug["id"], mug["title"]) == ("M", "Mug")
    assert [(one["sku"], one["price"], one["attributes"]) for one in mug["variants"]] == [
        ("M-B", "9.90", {"Colour": "Blue"}),
        ("M-R", "9.90", {"Colour": "Red"}),
    ]


def test_shopifys_apostrophes_before_codes() -> None:
    items = list(
        read(
            io.BytesIO(
                b"Handle,Title,Variant SKU,Variant Price,Variant Barcode\nmug,Mug,'0012,9.90,'4006381333931\n"
            ),
            1 << 20,
            {},
        )
    )
    (record,) = (item for item in items if isinstance(item, Record))
    assert (record.value["sku"], record.value["gtin"]) == ("0012", "4006381333931")
    assert record.native is not None
    assert record.native.shifts["/gtin"] == 1


def test_airtables_attachments() -> None:
    (mug,), _ = taken(
        'SKU,Name,Price,Attachments\nM-1,Mug,9.90,"a.jpg (https://x.example/1.jpg),b (2).jpg (https://x.example/2.jpg)"\n'
    )
    assert len(mug["images"]) == 2 or mug["images"] == [
        "a.jpg (https://x.example/1.jpg),b (2).jpg (https://x.example/2.jpg)"
    ]


def test_a_stock_with_its_unit_and_one_that_is_null() -> None:
    values, _ = taken("sku,title,price,stock\nM-1,Mug,9.90,5 шт.\nM-2,Cup,9.90,null\nM-3,Pot,9.90,In stock\n")
    assert [(value.get("stock"), value.get("status")) for value in values] == [
        (5, None),
        (None, None),
        (None, "In stock"),
    ]


def test_a_number_of_the_shop_and_a_code_of_the_seller() -> None:
    (mug,), _ = taken("Product ID;Name;Reference;Price (tax excl.)\n1;Mug;demo_1;9.900000\n")
    assert (mug["id"], mug["sku"]) == ("1", "demo_1")


def test_ebays_template_names_the_currency_in_its_first_column() -> None:
    text = (
        "*Action(SiteID=Germany|Country=DE|Currency=EUR|Version=1193),CustomLabel,*Title,*StartPrice,*Quantity\n"
        "Add,M-1,Becher,9.90,4\n"
    )
    (record,) = (item for item in read(io.BytesIO(text.encode()), 1 << 20, {}) if isinstance(item, Record))
    assert record.native is not None
    assert dict(record.native.implied) == {"marketplace": "ebay", "currency": "EUR"}


def test_a_wholesalers_list() -> None:
    (mug,), _ = taken(
        "Item #,Item,MOQ,Unit cost USD,MSRP USD,UPC\nWH-1,Coffee mug,12,4.20,9.90,4006381333931\n"
    )
    assert (mug["id"], mug["title"], mug["price"], mug["currency"]) == ("WH-1", "Coffee mug", "4.20", "USD")


def test_what_a_shop_pays_is_no_price_beside_what_it_asks() -> None:
    (mug,), _ = taken("sku,title,wholesale price,price\nM-1,Mug,3.00,9.90\n")
    assert (mug["price"], "list_price" in mug) == ("9.90", False)


def test_a_sheet_of_sizes_with_the_code_of_the_product_in_each_row() -> None:
    values, _ = taken(
        "Product Code,Product Name,Size,Colour,Barcode,RRP\n"
        "D1,Linen dress,S,Blue,4006381333931,29.90\nD1,Linen dress,M,Blue,4006381333948,29.90\n"
        "E1,Linen skirt,S,Red,4006381333962,19.90\nE1,Linen skirt,S,Red,4006381333962,19.90\n"
    )
    assert [value["id"] for value in values] == ["D1", "E1", "E1"], "a row that says nothing else is a double"
    assert [one["attributes"] for one in values[0]["variants"]] == [{"Size": "S"}, {"Size": "M"}]
    assert all("sku" not in one for one in values[0]["variants"])


def test_notes_in_sentences_and_words_for_what_may_stand_in_a_column() -> None:
    values, problems = taken(
        "Артикул продавца,Наименование,Бренд,Описание,Цена\n"
        "Это номер или название,Заполните,,Не более 5000 символов,\nwb-1,Чашка,Глина,Для чая,590\nwb-2,Миска,Глина,Для супа,690\n"
    )
    assert [value["id"] for value in values] == ["wb-1", "wb-2"]
    assert reasons(problems) == [("entry-not-checked", 2)]
    values, problems = taken(
        'sku,productName,price,mainImageUrl,brand\n"Alphanumeric, 50 characters",Alphanumeric,Decimal,URL,Closed List\n'
        "W-1,Mug,12.5,a.jpg,Olive\n"
    )
    assert [value["id"] for value in values] == ["W-1"]
    values, _ = taken("sku,title,price\nblue mug large,Blue mug,\ngrey mug large,Grey mug,\n")
    assert len(values) == 2, "identifiers may be words"


def test_texts_in_several_languages_and_marks_of_several_currencies() -> None:
    values, _ = taken(
        "sku,title_en,title_de,price,currency\nL1,Wool sock,Wollsocke,5,$\nL2,Wool cap,Wollmütze,9,€\n"
    )
    assert [value["title"] for value in values] == ["Wool sock", "Wool cap"]
    assert [value.get("currency") for value in values] == [None, "EUR"]


def test_attributes_of_google_as_in_xml() -> None:
    values, _ = taken(
        "g:id,g:title,g:link,g:image_link,g:availability,g:price\nG-1,Linen dress,https://x.example/1,a.jpg,in_stock,9.90 EUR\n"
    )
    assert values[0]["id"] == "G-1"
    assert (values[0]["images"], values[0]["currency"]) == (["a.jpg"], "EUR")


def test_rows_of_pictures_and_variants_of_bigcommerce() -> None:
    values, problems = taken(
        "Item,ID,Name,SKU,Inventory Tracking,Current Stock,Price,Description,Image URL (Import)\n"
        "Product,1,Journal,SM13,product,25,25,A journal,\nImage,2,,,,,,,https://x.example/1.jpg\n"
        "Image,3,,,,,,,https://x.example/2.jpg\nProduct,4,Coffeemaker,CC,variant,9,49.5,Three cups,\nVariant,5,,CC-S,variant,5,49.5,,\n"
    )
    assert [value["title"] for value in values] == ["Journal", "Coffeemaker"]
    assert len(values[0]["images"]) == 2
    assert not [one for one in problems if one.lost]
