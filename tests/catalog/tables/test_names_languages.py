"""The usual names of columns in the languages of sellers, on price lists and exports as they come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.catalog.tables.names import meaning, meanings
from listing_lint.cli.main import run
from tests.catalog.readers.reading import goods_and_problems, is_table, rows_and_losses
from tests.catalog.readers.running import converted_table

if TYPE_CHECKING:
    from pathlib import Path


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


def test_hungarian_prices_beside_hungarian_names() -> None:
    shelf = [{"nev": "Doboz", "meret": "600x400 mm", "szin": "barna", "ar": 549}]
    values, problems = goods_and_problems(
        {"webshop_name": "Dobozok", "categories": {"KICSI DOBOZOK": {"(barna)": shelf}}}
    )
    assert problems == []
    assert [(value["title"], value["price"]) for value in values] == [("Doboz", 549)]
    assert values[0]["attributes"] == {"meret": "600x400 mm", "szin": "barna"}
    assert meaning("ar") is None
    assert "ar" not in meanings(["name", "ar", "en"])
    assert meanings(["Termék neve", "Ár"])["Ár"].member == "price"


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
    values, problems = rows_and_losses(feed)
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
    (value,), problems = rows_and_losses(feed)
    assert problems == []
    assert value["title"] == "Кружка эмалированная"
    assert (value["price"], value["currency"], value["stock"]) == ("490.00", "RUB", 5)
    assert value["description"] == "<p>Кружка 300 мл</p>"
    assert value["images"] == ["/upload/1.jpg"]


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


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("شناسه,دسته‌بندی,نام,قیمت,موجودی", "7,روشنایی,چراغ رومیزی,850000.00,20"),
        ("کد کالا,گروه کالا,نام کالا,قيمت,تعداد", "7,روشنایی,چراغ رومیزی,850000.00,20"),
        ("קוד מוצר,קטגוריה,שם מוצר,מחיר לצרכן,כמות", "7,תאורה,מנורת שולחן,85.00,20"),
        ("mahsulot kodi,turkum,mahsulot nomi,narxi,qoldiq", "7,Yoritish,Stol chirog'i,850000.00,20"),
    ],
)
def test_tables_in_further_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], header: str, row: str
) -> None:
    (tmp_path / "goods.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    assert run(["convert", str(tmp_path / "goods.csv"), "--isolated", "--format", "canonical-json"]) == 0
    (made,) = json.loads(capsys.readouterr().out)
    cells = row.split(",")
    assert [str(made["id"]), made["category"], made["title"], made["stock"]] == [*cells[:3], 20]
    assert float(made["price"]) == float(cells[3])


_GOODS = "id title brand price stock gtin"
LISTS = {
    "hr": "Šifra proizvoda;Naziv proizvoda;Marka proizvoda;Maloprodajna cijena;Količina;Barkod",
    "sr": "Šifra artikla;Naziv artikla;Brend;MPC;Na stanju;Bar kod",
    "sl": "Kataloška številka;Naziv izdelka;Blagovna znamka;Cena z DDV;Zaloga;EAN",
    "da": "Varenr;Varebetegnelse;Mærke;Udsalgspris;Antal;Stregkode",
    "no": "Artikkelnr;Produktnavn;Varemerke;Pris inkl. mva;Lagerbeholdning;Strekkode",
    "sv": "Artikelnummer;Benämning;Varumärke;Försäljningspris;Antal;Streckkod",
    "fi": "Tuotekoodi;Tuotenimi;Tuotemerkki;Myyntihinta;Varastosaldo;Viivakoodi",
    "et": "Tootekood;Nimetus;Kaubamärk;Müügihind;Laoseis;Ribakood",
    "lv": "Preces kods;Preces nosaukums;Zīmols;Cena ar PVN;Atlikums;Svītrkods",
    "lt": "Prekės kodas;Pavadinimas;Prekės ženklas;Kaina su PVM;Likutis;Brūkšninis kodas",
    "cs": "Katalogové číslo;Název zboží;Značka;Prodejní cena;Skladem;Čárový kód",
    "sk": "Kód tovaru;Názov tovaru;Značka;Cena s DPH;Množstvo;Čiarový kód",
    "hu": "Cikkszám;Megnevezés;Márka;Kiskereskedelmi ár;Raktárkészlet;Vonalkód",
    "ro": "Cod produs;Denumire produs;Marcă;Preț cu TVA;Cantitate;Cod de bare",
    "el": "Κωδικός;Περιγραφή;Μάρκα;Λιανική τιμή;Ποσότητα;Barcode",
    "bg": "Код на продукта;Наименование;Марка;Продажна цена;Наличност;EAN",
    "uk": "Артикул;Найменування товару;Бренд;Роздрібна ціна;Залишок;Штрихкод",
    "he": 'מק"ט;שם פריט;מותג;מחיר ליחידה;כמות במלאי;ברקוד',
    "ar": "رقم الصنف;اسم الصنف;ماركة;سعر الوحدة;الرصيد;باركود",
    "tr": "Malzeme kodu;Malzeme adı;Marka;Birim fiyatı;Miktar;Barkod",
    "pt": "Código;Descrição;Marca;Valor unitário;Qtde;EAN",
    "es": "Código;Denominación;Marca comercial;PVP;Unidades disponibles;EAN",
    "ja": "品番;商品タイトル;ブランド;本体価格;在庫数;JAN",
    "ko": "품목코드;품목명;브랜드;단가;재고;바코드",
    "zh": "商品代码;货品名称;品牌;销售价;库存量;国际条码",
    "vi": "Mã hàng hóa;Tên hàng hóa;Hãng;Đơn giá;Số lượng;Mã vạch",
    "id": "Kode barang;Nama barang;Merek;Harga eceran;Sisa stok;Barcode",
}


@pytest.mark.parametrize("language", LISTS)
def test_a_price_list_in_its_sellers_language(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each column fills its member: none is told to be without a place, and the price is a number."""
    text = f"{LISTS[language]}\n00481;Linen shawl;Olive Tree;29,90;7;4006381333931\n"
    (shawl,) = converted_table(tmp_path, text, capsys)
    assert [str(shawl.get(member)) for member in _GOODS.split()] == [
        *("00481", "Linen shawl", "Olive Tree", "29.9", "7", "4006381333931")
    ]


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Cijena s PDV-om", "price"),
        ("Preț fără TVA", "price"),
        ("KDV dahil fiyat", "price"),
        ("Pris ex moms", "price"),
        ("Cena Kč", "price"),
        ("Preço R$", "price"),
        ("Akcijska cijena", "sale-price"),
        ("Stara cena", "list_price"),
        ("Adviesprijs", "list_price"),
        ("Zemlja porijekla", "origin"),
        ("Origine", "origin"),
        ("NOBB", "mpn"),
        ("Nabavna cijena", "price-instead"),
        ("Spek", "pairs"),
        ("שם מנה", "title"),
    ],
)
def test_what_columns_are_called(name: str, member: str) -> None:
    found = meaning(name)
    assert found is not None
    assert found.member == member


@pytest.mark.parametrize(
    "name", ["Jedinica mjere", "Enhet", "Kommentar", "Leverandør", "PVC", "Saldo", "Moc"]
)
def test_what_no_listing_has_keeps_no_place(name: str) -> None:
    assert meaning(name) is None


def test_a_short_word_means_a_price_beside_hungarian_ones_alone() -> None:
    assert meanings(["Cikkszám", "Megnevezés", "Ár"])["Ár"].member == "price"
    assert "ar" not in meanings(["name", "en", "ar"])


@pytest.mark.parametrize(
    ("head", "origin"), [("Origem;NCM", None), ("Origem;Unidade", "Portugal"), ("Origen;NCM", "Portugal")]
)
def test_the_origin_of_an_invoice_is_no_country(
    head: str, origin: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table with Brazil's codes of goods has in "Origem" whether they were imported, as a digit."""
    cell = "Portugal" if origin else "0"
    (shawl,) = converted_table(
        tmp_path, f"Código;Nome;Valor;{head}\n1;Xaile de linho;29,90;{cell};6214\n", capsys
    )
    assert shawl.get("origin") == origin
    assert shawl["price"] == 29.9
