"""What a twelfth set of exports showed: price lists in many languages, columns that only their cells explain, arrays in cells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.tables.by_rows import are_codes, are_pictures
from listing_lint.catalog.tables.names import meaning, meanings
from listing_lint.catalog.tables.pieces import pictures_in, plain_pictures
from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def converted(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / "goods.csv")])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def checked(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / "goods.csv")])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


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
    (shawl,) = converted(tmp_path, text, capsys)
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


def test_a_caterers_price_list_is_one_of_goods(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = converted(tmp_path, "קטגוריה,שם מנה,מחיר \nסלטים,חומוס,12\nסלטים,טחינה,14\n", capsys)
    assert [(one["title"], one["price"]) for one in found] == [("חומוס", "12"), ("טחינה", "14")]


@pytest.mark.parametrize(
    ("head", "origin"), [("Origem;NCM", None), ("Origem;Unidade", "Portugal"), ("Origen;NCM", "Portugal")]
)
def test_the_origin_of_an_invoice_is_no_country(
    head: str, origin: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A table with Brazil's codes of goods has in "Origem" whether they were imported, as a digit."""
    cell = "Portugal" if origin else "0"
    (shawl,) = converted(tmp_path, f"Código;Nome;Valor;{head}\n1;Xaile de linho;29,90;{cell};6214\n", capsys)
    assert shawl.get("origin") == origin
    assert shawl["price"] == 29.9


COVERS = [
    "https://cdn.shop.example/a.jpg",
    "",
    "https://cdn.shop.example/thumb?q=17",
    "https://cdn.shop.example/c.webp?v=3",
]


def test_a_column_of_pictures_by_whatever_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Covers of books, in a column that nobody calls so."""
    rows = "".join(f"F{at};Atlas {at};{cover};20\n" for at, cover in enumerate(COVERS))
    found = converted(tmp_path, f"kod;ad;kapak;fiyat\n{rows}", capsys)
    assert [one.get("images") for one in found] == [[cover] if cover else None for cover in COVERS]


def test_pictures_by_name_are_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside a column of pictures, another one may show whatever else: a maker's logo."""
    rows = "".join(f"{at};Atlas;p{at}.jpg;https://a.example/logo.png;20\n" for at in range(4))
    found = converted(tmp_path, f"id;title;image;badge;price\n{rows}", capsys)
    assert [one["images"] for one in found] == [[f"p{at}.jpg"] for at in range(4)]


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["a/front.jpg", "b/front 2.PNG", "c.jfif"], True),
        (["https://a.example/1.jpg", "https://a.example/x", "https://a.example/y"], True),
        (["https://a.example/x", "https://a.example/y", "https://a.example/z"], False),
        ([f"https://drive.google.com/uc?export=view&id=1aB{number}" for number in range(3)], True),
        ([f"https://lh3.googleusercontent.com/d/1aB{number}" for number in range(3)], True),
        ([f"https://res.cloudinary.com/shop/image/upload/v1/mug{number}" for number in range(3)], True),
        ([f"https://drive.google.com/file/d/1aB{number}/view" for number in range(3)], False),
        (["https://a.example/1.jpg", "https://a.example/item.html", "https://a.example/3.jpg"], False),
        (["https://a.example/1.jpg", "see the leaflet", "https://a.example/3.jpg"], False),
        (["https://a.example/1.jpg", "https://a.example/2.jpg"], False),
        ([], False),
    ],
)
def test_what_cells_are_pictures(cells: list[str], *, are: bool) -> None:
    assert are_pictures(cells) is are


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["4006381333931", "9780306406157", "036000291452"], True),
        (["4006381333931", "9780306406157", "036000291453"], False),
        (["4006381333931", "4006381333931", "036000291452"], False),
        (["2000000000015", "2000000000022", "2000000000039"], False),
        (["4006381333931", "9780306406157"], False),
    ],
)
def test_what_cells_are_bar_codes(cells: list[str], *, are: bool) -> None:
    assert are_codes(cells) is are


def test_a_column_of_bar_codes_by_whatever_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = ["4006381333931", "9780306406157", "036000291452"]
    rows = "".join(f"{at};Atlas {at};20;{code}\n" for at, code in enumerate(codes))
    found = converted(tmp_path, f"id;title;price;kodu i prodhimit ndërkombëtar\n{rows}", capsys)
    assert [one["gtin"] for one in found] == codes


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("{https://a.example/1.jpg}", [(1, "https://a.example/1.jpg")]),
        (
            "{https://a.example/1.jpg,https://a.example/2.jpg}",
            [(1, "https://a.example/1.jpg"), (25, "https://a.example/2.jpg")],
        ),
        ("{front}.jpg", [(0, "{front}.jpg")]),
    ],
)
def test_an_array_of_pictures_as_postgresql_writes_it(cell: str, shown: list[tuple[int, str]]) -> None:
    assert list(pictures_in(cell, "|~\n;,")) == shown
    assert plain_pictures(cell, "|~\n;,") is None


def test_a_blank_price_is_told_of_the_price(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Goods that are not on sale have no sale price: it is the price that must not be blank."""
    head = "id,title,description,availability,condition,price,link,image_link,brand,sale_price\n"
    row = "A1,Linen shawl,Soft linen shawl of 120 cm,in stock,new,,https://a.example/1,https://a.example/1.jpg,Olive Tree,\n"
    told = [one["pointer"] for one in checked(tmp_path, head + row, capsys) if one["code"] == "VAR307"]
    assert told == ["/2/price"]
