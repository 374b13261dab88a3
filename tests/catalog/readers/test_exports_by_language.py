"""What product files in many languages showed: wide tables of shops' books, cents of three places, names of goods in the plural."""

from __future__ import annotations

import io
from typing import Any

import pytest

from listing_lint.catalog.readers import shop_xml
from listing_lint.catalog.record import Record
from listing_lint.catalog.tables.names import meaning, meanings
from tests.catalog.readers.test_ninth_exports import is_table, taken
from tests.catalog.readers.test_third_exports import read

BOOKS = [
    "Código",
    "Descrição",
    "Preço",
    "Marca",
    "Estoque",
    "Peso líquido (Kg)",
    "GTIN/EAN",
    "URL Imagens Externas",
]
NOTES = [f"Valor do tributo {number:02}" for number in range(1, 50)]


def books(*rows: tuple[str, ...]) -> str:
    """The export of a shop's books: few columns that say something, many of taxes, one empty one for names."""
    lines = [[*BOOKS, *NOTES, "nome", "extra", "extra"], *([*row, *[""] * (len(NOTES) + 3)] for row in rows)]
    return "".join(";".join(line) + "\n" for line in lines)


def test_a_wide_table_of_a_shops_books() -> None:
    feed = books(
        ("A.1\t", "GAZE 5 CM", "20,240", "Acme", "2,0000000000", "0,10", "\t", "https://a.example/1.jpg"),
        ("A.2\t", "GAZE 9 CM", "1.713,360", "Acme", "0,0000000000", "0,20", "\t", ""),
    )
    assert is_table(feed)
    values, problems = taken(feed)
    assert problems == []
    assert [(value["title"], value["price"], value["stock"]) for value in values] == [
        ("GAZE 5 CM", 20.24, 2),
        ("GAZE 9 CM", 1713.36, 0),
    ]
    assert values[0]["images"] == ["https://a.example/1.jpg"]
    assert "description" not in values[0]


def test_a_title_that_one_row_has_stays_the_title() -> None:
    values, _ = taken("SKU,Name,Description\nA1,,Blue mug\nA2,Plate,White plate\n")
    assert [value.get("title") for value in values] == [None, "Plate"]


def test_long_descriptions_are_no_names() -> None:
    values, _ = taken(f"SKU,Name,Description\nA1,,{'Blue mug. ' * 30}\n")
    assert "title" not in values[0]


@pytest.mark.parametrize(("shown", "price"), [("1.713,360", 20.24), ("0,000", 20.24), ("2240,500", 20.24)])
def test_a_comma_before_three_places_where_the_column_shows_it(shown: str, price: float) -> None:
    values, _ = taken(f"Titulo;Precio\nLamp;{shown}\nVase;20,240\n")
    assert values[1]["price"] == price


@pytest.mark.parametrize("shown", ["1,713,360", "1,713.50", "12,50"])
def test_a_comma_that_may_part_thousands_is_left_to_the_seller(shown: str) -> None:
    values, _ = taken(f"Titulo;Precio\nLamp;{shown}\nJug;0,000\nVase;20,240\n")
    assert values[2]["price"] != 20.24 or shown == "12,50"


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("productos", "title-instead"),
        ("Produkte", "title-instead"),
        ("товары", "title-instead"),
        ("링크", "url"),
        ("商品リンク", "url"),
        ("Situação", "status"),
    ],
)
def test_names_of_columns(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


def test_goods_in_the_plural_name_them_beside_a_description() -> None:
    values, _ = taken("productos;precio;descripcion\nTaza azul;2490;Taza de loza para el café\n")
    assert (values[0]["title"], values[0]["description"]) == ("Taza azul", "Taza de loza para el café")


@pytest.mark.parametrize("called", ["products", "produk", "Produkte", "товары", "商品", "Our Products"])
@pytest.mark.parametrize(
    "entry",
    [
        {"id": 1, "kategori": "Lampu", "nama": "Lampu meja", "gambar": "a.webp", "deskripsi": "Lampu kerja"},
        {"id": 1, "category": "Lamps", "name": "Desk lamp", "image": "a.webp", "description": "For work"},
    ],
)
def test_goods_without_prices_in_a_list_of_goods(called: str, entry: dict[str, Any]) -> None:
    values, problems = read({called: [entry, {**entry, "id": 2}]})
    assert [(value["id"], value["category"], value["images"]) for value in values] == [
        (1, entry.get("kategori", "Lamps"), ["a.webp"]),
        (2, entry.get("kategori", "Lamps"), ["a.webp"]),
    ]
    assert not [one for one in problems if one.lost]


@pytest.mark.parametrize("called", ["projects", "posts", "team", "artikel", "portfolio"])
def test_what_is_described_in_other_lists_is_no_goods(called: str) -> None:
    entry = {"id": 1, "category": "Lamps", "name": "Desk lamp", "image": "a.webp", "description": "For work"}
    values, problems = read({called: [entry]})
    assert values == []
    assert [one.rule for one in problems] == ["not-a-listing"]


def test_a_name_and_one_thing_more_is_no_product() -> None:
    values, _ = read({"products": [{"id": 1, "name": "Desk lamp", "image": "a.webp"}]})
    assert values == []


def test_hungarian_prices_beside_hungarian_names() -> None:
    shelf = [{"nev": "Doboz", "meret": "600x400 mm", "szin": "barna", "ar": 549}]
    values, problems = read({"webshop_name": "Dobozok", "categories": {"KICSI DOBOZOK": {"(barna)": shelf}}})
    assert problems == []
    assert [(value["title"], value["price"]) for value in values] == [("Doboz", 549)]
    assert values[0]["attributes"] == {"meret": "600x400 mm", "szin": "barna"}
    assert meaning("ar") is None
    assert "ar" not in meanings(["name", "ar", "en"])
    assert meanings(["Termék neve", "Ár"])["Ár"].member == "price"


def test_rows_of_rakuten_are_one_product() -> None:
    header = (
        "商品管理番号（商品URL）,商品名,商品画像パス1,商品画像パス2,選択肢タイプ,商品オプション項目名,SKU管理番号,バリエーション項目キー1,"
        "バリエーション項目選択肢1,通常購入販売価格,表示価格,商品属性（項目）1,商品属性（値）1,商品属性（単位）1,商品属性（項目）2,商品属性（値）2\n"
    )
    rows = (
        "cup-1,カップ,/a.jpg,/b.jpg,,,,,,,,,,,,\n"
        "cup-1,,,,s,のし,,,,,,,,,,\n"
        "cup-1,,,,,,c-red,カラー,赤,2680,,容量,350,ml,素材,陶器\n"
        "cup-1,,,,,,c-blue,カラー,青,2680,,容量,350,ml,素材,陶器\n"
        "cup-2,皿,/c.jpg,,,,,,,,,,,,,\n"
        "cup-2,,,,,,c-2,カラー,白,980,,,,,,\n"
    )
    values, problems = taken(header + rows)
    assert problems == []
    assert [(value["id"], value["images"]) for value in values] == [
        ("cup-1", ["/a.jpg", "/b.jpg"]),
        ("cup-2", ["/c.jpg"]),
    ]
    assert [(one["sku"], one["price"], one["attributes"]["カラー"]) for one in values[0]["variants"]] == [
        ("c-red", "2680", "赤"),
        ("c-blue", "2680", "青"),
    ]
    told = values[0].get("attributes") or values[0]["variants"][0]["attributes"]
    assert (told["容量"], told["素材"]) == ("350", "陶器")


def test_a_row_of_the_same_product_without_a_title_is_no_second_one() -> None:
    values, problems = taken("id,title,price,note\nA1,Mug,4,\nA1,,,sold out soon\nA2,Plate,5,\nA2,Bowl,6,\n")
    assert problems == []
    assert [value["title"] for value in values] == ["Mug", "Plate", "Bowl"]


@pytest.mark.parametrize(
    ("cell", "bullets"),
    [
        ("Legno massello\nAltezza 80 cm\n", ["Legno massello", "Altezza 80 cm"]),
        ("Materiale:\nlegno\n\nDesign:\nretro", ["Materiale:\nlegno", "Design:\nretro"]),
        ("Legno massello", ["Legno massello"]),
        (
            "Impermeabile, Antivento, Cappuccio (rimovibile, foderato)",
            ["Impermeabile", "Antivento", "Cappuccio (rimovibile, foderato)"],
        ),
        ("Legno massello | Altezza 80 cm", ["Legno massello", "Altezza 80 cm"]),
        ("• Legno massello • Altezza 80,5 cm", ["Legno massello", "Altezza 80,5 cm"]),
        ("Legno massello; altezza 80 cm", ["Legno massello", "altezza 80 cm"]),
        ("Da Roma, Milano, Torino. Fatta a mano", ["Da Roma, Milano, Torino. Fatta a mano"]),
        ("Sedia in legno, Tavolo, con cassetto", ["Sedia in legno, Tavolo, con cassetto"]),
        ("Comoda, Bella", ["Comoda, Bella"]),
        ("Legno &amp; ferro; alta", ["Legno &amp; ferro; alta"]),
    ],
)
def test_selling_points_that_stand_in_one_cell(cell: str, bullets: list[str]) -> None:
    values, problems = taken(f'Title;Bullet points;Price\nSedia;"{cell}";80\nTavolo;;90\n')
    assert problems == []
    assert values[0]["bullets"] == bullets
    assert "bullets" not in values[1]


def test_selling_points_in_columns_of_their_own_keep_their_lines() -> None:
    values, _ = taken('Title;Bullet 1;Bullet 2\nSedia;"Legno\nmassello";Alta\n')
    assert values[0]["bullets"] == ["Legno\nmassello", "Alta"]


@pytest.mark.parametrize(
    ("larger", "src"), [("original", "https://a.example/1.jpg"), ("buyuk", "//a.example/1.jpg")]
)
def test_the_full_picture_goes_before_its_small_one(larger: str, src: str) -> None:
    item = {"isim": "Kupa", "fiyat": 89, "thumbnail": "https://a.example/w_400/1.jpg", larger: src}
    values, _ = read({"urunler": [item, {**item, larger: "yes"}]})
    assert [value["images"] for value in values] == [[src], ["https://a.example/w_400/1.jpg"]]


def test_texts_of_a_second_language_in_a_feed_are_told() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1'><name>Кружка синяя эмаль</name><name_ua>Кухоль синій, 350 мл</name_ua><price>90</price>"
        "</offer></offers></shop></yml_catalog>"
    )
    feed = feed.replace(
        "<price>",
        "<product>Кружка синяя эмаль</product><availability>Διαθέσιμο κατόπιν παραγγελίας</availability><price>",
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert [(flaw.rule, flaw.detail, flaw.listing) for flaw in record.flaws] == [
        ("unplaced-members", "'name_ua'", "1")
    ]


def test_the_stock_of_kaspis_offers() -> None:
    feed = (
        "<kaspi_catalog><offers><offer sku='7'><model>Картина 80x160 см</model><availabilities>"
        "<availability available='yes' storeId='PP1' stockCount='10'/></availabilities><price>49990</price></offer></offers></kaspi_catalog>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert record.value["stock"] == 10
    assert record.flaws == ()


def test_the_price_of_the_only_offer() -> None:
    item = {"id": "a", "name": "Shampoo", "brand": "Acme", "image": "a.jpg", "priceMin": 150, "priceMax": 200}
    offer = {"store": "one", "currency": "USD", "priceUSD": 56.0}
    values, _ = read(
        [
            {**item, "offers": [offer]},
            {**item, "id": "b", "offers": [offer, offer]},
            {**item, "id": "c", "price": 9, "offers": [offer]},
        ]
    )
    assert [(value["price"], value.get("currency")) for value in values] == [
        (56.0, "USD"),
        (150, None),
        (9, None),
    ]


def test_the_unit_beside_a_parameter() -> None:
    feed = (
        "<yml_catalog><shop><offers><offer id='1'><name>Кружка</name><price>90</price><param name='Объем' unit='л'>0.5</param>"
        "<param name='Размер' unit='RU'>M</param><param name='Цвет'>синий</param></offer></offers></shop></yml_catalog>"
    )
    (record,) = shop_xml.read(io.BytesIO(feed.encode()), 1 << 20, {})
    assert isinstance(record, Record)
    assert record.value["attributes"] == {
        "Объем": {"value": "0.5", "unit": "л"},
        "Размер": "M",
        "Цвет": "синий",
    }


def test_an_azerbaijani_list_says_its_language_beside_the_names() -> None:
    feed = "ID;Ad - Az;Endirimli qiymət;Miqdar;Açıqlama\n" + "".join(
        f"{code};{name};{price};3;Yeni\n"
        for code, name, price in [
            ("101", "Elektrik çaydan K-1", "40.98"),
            ("102", "Blender B-2, qara", "18.сен"),
            ("103", "Tozsoran T-3", "99"),
        ]
    )
    assert is_table(feed)
    values, problems = taken(feed)
    assert problems == []
    assert [value["title"] for value in values] == [
        "Elektrik çaydan K-1",
        "Blender B-2, qara",
        "Tozsoran T-3",
    ]
    assert values[0]["stock"] == 3
    assert values[0]["description"] == "Yeni"


def test_bitrix_exports_its_columns_by_codes() -> None:
    feed = (
        "IE_XML_ID;IE_NAME;IE_ACTIVE;IE_PREVIEW_PICTURE;IE_PREVIEW_TEXT;IE_DETAIL_TEXT;IP_PROP12;IC_GROUP0;CP_QUANTITY;CV_PRICE_1;CV_CURRENCY_1\n"
        "101;Кружка эмалированная;Y;/upload/1.jpg;Кружка;<p>Кружка 300 мл</p>;Acme;Посуда;5;490.00;RUB\n"
    )
    assert is_table(feed)
    (value,), problems = taken(feed)
    assert problems == []
    assert value["title"] == "Кружка эмалированная"
    assert (value["price"], value["currency"], value["stock"]) == ("490.00", "RUB", 5)
    assert value["description"] == "<p>Кружка 300 мл</p>"
    assert value["images"] == ["/upload/1.jpg"]


def test_a_price_and_a_stock_of_so_many_nos() -> None:
    (value,), problems = taken("Name,Opening Quantity,Standard Price\nEnamel mug 300 ml,4 Nos,125.00/Nos\n")
    assert problems == []
    assert (value["stock"], value["price"]) == (4, 125)
    (value,), _ = taken("Item Name,SKU,Opening Stock,Stock On Hand,Rate\nEnamel mug 300 ml,M-1,0,4,125\n")
    assert value["stock"] == 4


@pytest.mark.parametrize(
    ("name", "member"),
    [
        *(
            ("_SkuEan", "gtin"),
            ("_NomeSku", "variant-title"),
            ("_BreveDescripcionProducto", "short_description"),
        ),
        *(
            ("HAN", "mpn"),
            ("Manufact. SKU", "mpn"),
            ("商品条形码", "gtin"),
            ("inventory_Main_Outlet", "stock"),
        ),
    ],
)
def test_names_of_columns_in_shops_exports(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


def test_what_a_shop_says_of_its_stock_is_no_stock() -> None:
    assert [meaning(name) for name in ("inventory_policy", "inventory_item_id", "Inventory Tracking")] == [
        None
    ] * 3


def test_russian_woocommerce_has_attributes_and_prices_of_sales() -> None:
    feed = (
        'ID,Тип,Артикул,Имя,Опубликован,"Краткое описание",Описание,Запасы,"Вес (kg)","Цена распродажи","Базовая цена",Категории,'
        'Изображения,Родительский,"Имя атрибута 1","Значение(-я) аттрибута(-ов) 1"\n'
        '10,variable,K-1,Кружка,1,Кружка,"<p>Кружка</p>",,,,,Кухня,https://a.example/1.jpg,,Цвет,"Синий, Красный"\n'
        '11,variation,K-1-A,"Кружка - Синий",1,,,4,"0.3",390,490,,,K-1,Цвет,Синий\n'
        '12,variation,K-1-B,"Кружка - Красный",1,,,4,"0.3",,490,,,K-1,Цвет,Красный\n'
    )
    (value,), problems = taken(feed)
    assert problems == []
    assert value["attributes"] == {"Цвет": ["Синий", "Красный"]}
    assert [one["attributes"] for one in value["variants"]] == [{"Цвет": "Синий"}, {"Цвет": "Красный"}]
    assert [(one["price"], one.get("list_price")) for one in value["variants"]] == [
        ("390", "490"),
        ("490", None),
    ]


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
    (value,), problems = taken(feed)
    assert problems == []
    assert value["title"] == "Caneca azul 300 ml"
    assert value["description"] == "<p>Caneca para casa</p>"


def test_a_point_in_vietnamese_prices_parts_thousands() -> None:
    (value,), _ = taken("Mã sản phẩm,Tên sản phẩm,Giá bán\nM-1,Ly 300ml,125.000\n")
    assert value["price"] == 125000
