"""The usual names of columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_lint.catalog.tables import names
from listing_lint.catalog.tables.names import in_language, meaning, plain
from tests.catalog.readers.reading import is_table, rows_and_losses, rows_and_problems, table_goods
from tests.catalog.readers.running import messages


def test_the_names_in_the_file_are_read_as_each_is_alone() -> None:
    text = (Path(names.__file__).parent / "names.txt").read_text(encoding="utf-8")
    listed = [
        name.strip()
        for line in text.splitlines()
        if not line.startswith(("[", "#"))
        for name in line.split(",")
        if name.strip()
    ]
    assert len(listed) > 4000
    assert {plain(name) for name in listed} - {""} == names._names().keys()


def test_a_sellers_export_of_shein_is_read() -> None:
    ((value,), _) = rows_and_losses(
        "Default product name(en)\tsellerSKU\tFirst Image\nRib top\tT-1\thttps://a.example/1.jpg\n"
    )
    assert (value["title"], value["id"]) == ("Rib top", "T-1")


def test_prices_and_addresses_of_chinese_scrapers() -> None:
    ((value,), _) = rows_and_losses("商品标题,商品价格,商品详情链接\n连衣裙,52.68,//a.example/1\n")
    assert (value["price"], value["url"]) == ("52.68", "//a.example/1")


def test_the_key_of_a_mexican_price_list_is_a_code() -> None:
    ((value,), _) = rows_and_losses("id,clave,descripcion,precio\n1,17624,Aceite,42\n")
    assert (value["id"], value["sku"]) == ("1", "17624")


def test_a_mexican_list_of_the_stock() -> None:
    ((value,), _) = rows_and_losses(
        "Codigo,Clave,desc_prod,Inventario\n44645,TRU PIJ-838,PIJA TABLAROCA,3602\n"
    )
    assert (value["title"], value["sku"], value["stock"]) == ("PIJA TABLAROCA", "TRU PIJ-838", 3602)


def test_labels_of_campaigns_are_no_codes() -> None:
    (value,) = table_goods(
        "id,title,description,availability,price,link,image_link,custom_label_0\n"
        "7,Skirt,Of denim.,in stock,9.00 EUR,https://a.example/7,https://a.example/7.jpg,Last piece\n"
    )
    assert "sku" not in value


def test_ebays_custom_label_is_the_code() -> None:
    (value,) = table_goods("Custom label (SKU),Title,Price\nS-7,Skirt,9.00\n")
    assert value["sku"] == "S-7"


def test_pictures_and_stock_in_two_more_languages() -> None:
    (value,) = table_goods("Id,Ten,Gia,Hinh\n1,Vợt tennis,750000,https://a.example/1.jpg\n")
    assert value["images"] == ["https://a.example/1.jpg"]
    (value,) = table_goods("titel,preis_eur,bestand_anzahl\nEmailbecher,4.90,9\n")
    assert (value["stock"], value["currency"]) == (9, "EUR")


def test_a_sales_channel_is_no_marketplace() -> None:
    (value,) = table_goods("id,name,price,sales_channel\nP,Plate,9,0b1c5d\n")
    assert "marketplace" not in value


def test_prestashop_names_its_columns_in_the_language_of_the_shop() -> None:
    (value,) = table_goods(
        '"ID";"Nom *";"Prix TTC";"Référence";"URL des images (x,y,z...)";"Caractéristique (Nom:Valeur:Position)"\n'
        '"1";"T-shirt homme";"19,90";"REF-1";"https://a.example/1.jpg,https://a.example/2.jpg";"Couleur:Blanc:1"\n'
    )
    assert value["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    assert value["attributes"] == {"Couleur": "Blanc"}


def test_names_of_amounts_categories_and_languages() -> None:
    found = meaning("amount_eur")
    assert found is not None
    assert (found.member, found.unit) == ("price-instead", "eur")
    assert meaning("amount all") is None
    categories = meaning("category_names")
    assert categories is not None
    assert categories.member == "category"
    assert in_language("nameZh") == ("name", "zh")
    assert in_language("price_en") is None


def test_columns_that_are_called_in_the_plural() -> None:
    feed = "Product_Names,Prices,Locations,Image_Links\nLamp,$9.50,Malta,https://a.example/1.jpg\n"
    assert is_table(feed)
    ((value,), problems) = rows_and_losses(feed)
    assert (value["title"], value["price"], value["images"]) == ("Lamp", 9.5, ["https://a.example/1.jpg"])
    assert problems == []


@pytest.mark.parametrize("header", ["First Names,Emails", "User Names,Statuses", "Sales,News"])
def test_other_plurals_are_no_columns_of_goods(header: str) -> None:
    assert not is_table(f"{header}\na,b\nc,d\n")


def test_identifiers_and_stocks_of_feeds() -> None:
    (value,) = table_goods("vehicle_id,title,price\nV-1,Wheel loader,8900 CAD\n")
    assert value["id"] == "V-1"
    (value,) = table_goods("IdProd,Titolo,Prezzo,ProductID\nSW-1,Mouse,9,52764\n")
    assert value["id"] == "SW-1"
    (value,) = table_goods('Артикул,Наименование товара,"Доступно на моем складе, шт"\n1311,Крем,10\n')
    assert value["stock"] == 10


def test_the_time_of_delivery_of_a_shop_has_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "Product ID,Name,Price,Delivery time of in-stock products\n"
        "1,Enamel mug,9.90,3 days\n2,Enamel bowl,12.50,3 days\n"
    )
    assert "LOD408" not in messages(tmp_path, text, capsys)


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("webName", "title"),
        ("Online title", "title"),
        ("Nombre web", "title"),
        ("Price online", "price"),
        ("Precio online", "price"),
        ("web_description", "description"),
        ("webshop category", "category"),
    ],
)
def test_what_is_kept_for_the_web(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize("name", ["web id", "online status", "web page", "website", "online since"])
def test_what_else_the_web_has(name: str) -> None:
    found = meaning(name)
    assert found is None or found.member not in ("title", "price", "description", "category")


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("urun_id", "id"),
        ("Наша цена", "price"),
        ("unser Preis", "price"),
        ("Prix du produit", "price"),
        ("Artikelpreis", "price"),
        ("Produktbild", "images"),
        ("Bild des Artikels 2", "images"),
        ("card__title", "title"),
        ("card__picture src", "images"),
        ("card__title href", "url"),
        ("entity.name", "title"),
    ],
)
def test_words_that_add_nothing_to_a_name_hide_no_meaning(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize(
    "name",
    [
        "Our story",
        "Product line code",
        "Produktion",
        "brand href",
        "Artikelstamm",
        "Sale price to",
        "To name",
        "",
    ],
)
def test_other_words_do(name: str) -> None:
    assert meaning(name) is None


def test_turkish_names() -> None:
    (value,) = table_goods("kategori,ad,birim,fiyat,plu,marka\nPeynir,Eski kaşar,kg,950,71,Ova\n")
    assert (value["id"], value["title"], value["price"]) == ("71", "Eski kaşar", "950")


def test_a_code_in_chinese_identifies() -> None:
    (value,) = table_goods("代码, Name, Price\nP7, Cup, 100\n")
    assert value["id"] == "P7"


def test_texts_in_several_languages_and_marks_of_several_currencies() -> None:
    values, _ = rows_and_problems(
        "sku,title_en,title_de,price,currency\nL1,Wool sock,Wollsocke,5,$\nL2,Wool cap,Wollmütze,9,€\n"
    )
    assert [value["title"] for value in values] == ["Wool sock", "Wool cap"]
    assert [value.get("currency") for value in values] == [None, "EUR"]


def test_prices_of_ozon() -> None:
    header = (
        'Артикул,Название товара,"Текущая цена с учетом скидки, руб.","Базовая цена (цена до скидок), руб."'
    )
    (value,) = table_goods(f"{header}\nA-1,Кружка,1628.00,2000.00\n")
    assert (value["price"], value["list_price"], value["currency"]) == ("1628.00", "2000.00", "RUB")


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


@pytest.mark.parametrize("name", ["price_end", "Cost_Tax", "price_old_id", "Price min", "list price raw"])
def test_three_letters_behind_a_price_are_no_currency(name: str) -> None:
    found = meaning(name)
    assert found is None or "price" not in found.member or not found.unit


@pytest.mark.parametrize(
    ("name", "unit"), [("Price USD", "usd"), ("price_eur", "eur"), ("priceUsd", "usd"), ("Цена руб", "руб")]
)
def test_a_currency_behind_a_price(name: str, unit: str) -> None:
    found = meaning(name)
    assert found is not None
    assert (found.member, found.unit) == ("price", unit)


@pytest.mark.parametrize(
    ("names", "values"),
    [
        ("TYPE VARIATION 1,NOM VARIATION 1,VALEURS VARIATION 1,RÉFÉRENCE", 'Taille,Largeur,"25 cm,40 cm",'),
        ("VARIATION 1 TYPE,VARIATION 1 NAME,VARIATION 1 VALUES,SKU", 'Size,Largeur,"25 cm,40 cm",'),
        (
            "TIPO DE VARIACIÓN 1,NOMBRE DE VARIACIÓN 1,VALORES DE VARIACIÓN 1,SKU",
            'Talla,Largeur,"25 cm,40 cm",',
        ),
        (
            "TIPO VARIANTE 1,NOME VARIANTE 1,VALORI VARIANTE 1,SKU",
            'Taglia,Largeur,"25 cm,40 cm",',
        ),
    ],
)
def test_etsy_in_the_languages_of_its_sellers(names: str, values: str) -> None:
    (value,) = table_goods(
        f"TITRE,PRIX,CODE_DEVISE,MATÉRIAUX,{names}\nMalle en osier,20,EUR,Osier,{values}\n"
    )
    assert value["currency"] == "EUR"
    assert value["attributes"] == {"MATÉRIAUX": "Osier", "Largeur": ["25 cm", "40 cm"]}
    assert value["id"] == "row 2"


def test_squares_stock_of_a_shop_by_its_name() -> None:
    (value,) = table_goods(
        "Token,Item Name,SKU,Price,Current Quantity Harbor Goods LLC\nT1,Mug,M-1,4.00,12\n"
    )
    assert value["stock"] == 12


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Groesse", "attribute"),
        ("LAENGE", "length"),
        ("Hoehe (cm)", "height"),
        ("Waehrung", "currency"),
        ("Verfuegbarkeit", "status"),
        ("farbe_primaer", "attribute"),
        ("Product Currency", "currency"),
    ],
)
def test_columns_by_names_without_umlauts(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize("name", ["issue", "revenue", "venue", "shoe", "due", "neue"])
def test_two_letters_that_are_no_umlaut(name: str) -> None:
    assert meaning(name) is None


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("etsy_title", "title"),
        ("ebayTitle", "title"),
        ("Amazon Description", "description"),
        ("etsy_tags", "tags"),
        ("shopify_category", "category"),
    ],
)
def test_a_text_for_one_channel(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert (found.member, found.sure) == (member, True)


@pytest.mark.parametrize("name", ["amazon_price", "ebay_id", "amazon url", "etsy shop"])
def test_what_else_a_channel_has_is_not_the_sellers(name: str) -> None:
    found = meaning(name)
    assert found is None or found.member not in ("price", "id", "sku", "title")
