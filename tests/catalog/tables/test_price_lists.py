"""The short names that price lists give to their columns: retail and wholesale, with and without tax."""

from __future__ import annotations

import pytest

from tests.catalog.readers.reading import taken


@pytest.mark.parametrize(
    ("head", "row", "price"),
    [
        ("Наименование;Артикул;Цена опт;Цена розн", "Кружка;K-1;250;300", "300"),
        ("Товар;Код;Опт;Розн.", "Кружка;K-1;250;300", "300"),
        ("Товар;Код;Цена закуп;Остаток", "Кружка;K-1;250;4", "250"),
        ("Artículo;Código;Precio mayoreo;Precio minorista", "Taza;T-1;8;10", "10"),
        ("Artículo;Código;PVP c/IVA", "Taza;T-1;10", "10"),
        ("Désignation;Réf.;P.U. HT", "Tasse;T-1;10", "10"),
        ("Désignation;Réf.;PA HT;PV TTC", "Tasse;T-1;6;10", "10"),
        ("Articolo;Codice;Q.tà;Prezzo ivato", "Tazza;T-1;4;10", "10"),
        ("Bezeichnung;Art.-Nr.;Händlerpreis;Preis/Stk", "Tasse;T-1;6;10", "10"),
        ("Nazwa;Kod;Cena hurt.;Cena det.", "Kubek;K-1;6;10", "10"),
        ("Nama Barang;Kode;Harga Grosir;Harga Ecer", "Gelas;G-1;6;10", "10"),
        ("Tên hàng;Mã hàng;Giá sỉ;Giá lẻ", "Cốc;C-1;6;10", "10"),
        ("品名;货号;进价;零售价", "杯子;B-1;6;10", "10"),
        ("Item;Part No.;Dealer Price;MSRP", "Mug;M-1;6;10", "6"),
        ("Item;SKU;Wholesale;QOH", "Mug;M-1;6;40", "6"),
    ],
)
def test_the_price_of_a_piece_is_found(head: str, row: str, price: str) -> None:
    (record,), _ = taken(f"{head}\n{row}\n")
    assert str(record.value["price"]) == price


def test_stocks_by_short_names() -> None:
    (record,), _ = taken("Articolo;Codice;Q.tà;Prezzo ivato\nTazza;T-1;4;10\n")
    assert record.value["stock"] == 4


@pytest.mark.parametrize("name", ["Dealer", "Grosir", "Mayorista", "Each", "Net", "USD"])
def test_words_that_are_no_price_of_their_own(name: str) -> None:
    (record,), _ = taken(f"title,sku,price,{name}\nMug,M-1,4,North\n")
    assert record.value["price"] == "4"


@pytest.mark.parametrize("name", ["Dealer", "Saldo", "Symbol"])
def test_people_and_shares_are_no_goods(name: str) -> None:
    records, _ = taken(f"name,{name}\nNorth,40\n")
    assert not any("price" in record.value for record in records)


@pytest.mark.parametrize(
    ("head", "row", "title", "maker"),
    [
        (
            "nombre_comercial,casa,expira,precio_costo,precio_publico",
            "NEBULEX,X,2030-01-01,4,10",
            "NEBULEX",
            None,
        ),
        (
            "Medicamento,Laboratorio,Presentación,Precio",
            "Nebulex 400,Ordesa,Caja 20,10",
            "Nebulex 400",
            "Ordesa",
        ),
        ("Nome comercial;Princípio ativo;Laboratório;Preço", "Nebulex;Sal;Ordesa;10", "Nebulex", "Ordesa"),
        ("Médicament;Laboratoire;Prix public", "Nebulex;Ordesa;10", "Nebulex", "Ordesa"),
        ("Medicine Name,Salt Composition,Pack,MRP", "Nebulex 650,Salt,15,10", "Nebulex 650", None),
        ("Торговое наименование;Производитель;Цена", "Небулекс N10;Ордеса;10", "Небулекс N10", "Ордеса"),
        ("Препарат;Форма выпуска;Цена", "Небулекс;таблетки;10", "Небулекс", None),
        ("SKU,Trade Name,Stock", "N-1,Nebulex,4", "Nebulex", None),
    ],
)
def test_price_lists_of_medicines(head: str, row: str, title: str, maker: str | None) -> None:
    (record,), _ = taken(f"{head}\n{row}\n")
    assert record.value["title"] == title
    assert record.value.get("manufacturer") == maker
    assert "SKU" in head or str(record.value["price"]) == "10"


@pytest.mark.parametrize(
    "head",
    [
        "nombre_comercial,categoria,direccion,telefono,saldo",
        "Trade Name,Category,Registration No,Phone,Fee",
        "Nom commercial,Adresse,Ville,Téléphone,Statut",
        "Patient,Medication,Dosage,Date,Cost",
        "Medicamento,Paciente,Fecha,Dosis,Edad",
    ],
)
def test_firms_and_what_patients_take_are_no_goods(head: str) -> None:
    records, _ = taken(f"{head}\nAcme,Shop,5 North Street,5551234567,300\n")
    assert not records


EMPTY_DESCRIPTIONS = """PartNo,SupplierPartNo,Manufacturer,Model,StockLevel,Cost,RRP,Description
K-1,S-1,NORTHWIND,northwind 10 Desk Lamp,4,14.70,21.00,
K-2,S-2,NORTHWIND,northwind 12 Desk Lamp,0,25.20,36.00,
"""
GERMAN_MODELS = """SKU;Hersteller;Modell;Beschreibung;VK
K-1;Nord;Leuchte Ost;;4,50
K-2;Nord;Leuchte West;;5,50
"""
NOTHING_ELSE = """Pagina,Modelo,Tallas,Precio
3,SANTIAGO,M.L.XL,850
3,PILOTO,M.L,1000
4,JUNIOR,S.M,900
5,TONIS,38-46,1300
"""
RETAIL_ALONE = "Brand,Model,MSRP\nNordlicht,Ost 10,40.00\nNordlicht,West 12,50.00\n"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (EMPTY_DESCRIPTIONS, ["northwind 10 Desk Lamp", "northwind 12 Desk Lamp"]),
        (GERMAN_MODELS, ["Leuchte Ost", "Leuchte West"]),
        (NOTHING_ELSE, ["SANTIAGO", "PILOTO", "JUNIOR", "TONIS"]),
        (RETAIL_ALONE, ["Ost 10", "West 12"]),
    ],
)
def test_models_name_the_goods_where_nothing_else_does(text: str, titles: list[str]) -> None:
    records, _ = taken(text)
    assert [record.value.get("title") for record in records] == titles


def test_descriptions_name_the_goods_beside_models_that_are_codes() -> None:
    text = "PartNo,Manufacturer,Model,Cost,Description\nK-1,NORDLICHT,X-1,4,Desk Lamp\nK-2,NORDLICHT,X-2,5,Floor Lamp\n"
    records, _ = taken(text)
    assert [record.value["title"] for record in records] == ["Desk Lamp", "Floor Lamp"]


def test_codes_of_models_beside_prices_are_no_names_of_goods() -> None:
    records, _ = taken("Model,Seconds,Price\n10,4,3.50\n12,5,4.50\n14,6,5.50\n16,7,6.50\n")
    assert not records


def test_a_retail_price_is_not_in_rupiah() -> None:
    (record,), _ = taken("SKU,Title,RRP\nM-1,Mug,4.50\n")
    assert "currency" not in record.value
    (record,), _ = taken("SKU,Title,priceRUAH\nM-1,Mug,4.50\n")
    assert record.value["currency"] == "UAH"


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("Part No.", "mpn"),
        ("MFR Part No", "mpn"),
        ("Teilenummer", "mpn"),
        ("Kod producenta", "mpn"),
        ("Supplier Part Number", "sku"),
        ("Réf. fournisseur", "sku"),
    ],
)
def test_codes_of_makers_and_suppliers(name: str, member: str) -> None:
    (record,), _ = taken(f"title,price,{name}\nMug,4,K-1\n")
    assert record.value[member] == "K-1"


@pytest.mark.parametrize(
    "name",
    [
        "Product Color",
        "Kolor produktu",
        "Artikelfarbe",
        "Item Size",
        "Podstawowy materiał wykonania",
        "Main material",
    ],
)
def test_attributes_of_the_product_or_the_article(name: str) -> None:
    (record,), _ = taken(f"title,price,{name}\nMug,4,Red\n")
    assert record.value["attributes"] == {name: "Red"}


@pytest.mark.parametrize(
    ("name", "side"),
    [("Product Length", "length"), ("Szerokość produktu", "width"), ("Produkthöhe", "height")],
)
def test_sides_of_the_product(name: str, side: str) -> None:
    (record,), _ = taken(f"title,price,{name}\nMug,4,12\n")
    assert record.value["dimensions"] == {side: 12}


@pytest.mark.parametrize("name", ["meta_keywords", "SEO Keywords", "Meta keyword"])
def test_what_a_shops_page_tells_to_searchers_is_no_keyword_of_a_marketplace(name: str) -> None:
    (record,), _ = taken(f'title,price,{name}\nMug,4,"mug, cup, tea, gift"\n')
    assert "keywords" not in record.value
    assert record.value["tags"] == "mug, cup, tea, gift"


def test_tags_come_before_what_a_page_tells_to_searchers() -> None:
    (record,), _ = taken('title,price,meta_keywords,tags\nMug,4,"mug, cup","sale, gift"\n')
    assert record.value["tags"] == "sale, gift"
    (record,), _ = taken("title,price,meta_keywords,tag_1,tag_2\nMug,4,cup,sale,gift\n")
    assert record.value["tags"] == ["sale", "gift"]


def test_the_numbers_of_metas_catalogs() -> None:
    text = "retailer_id,name,description,price,currency\nT-1,Mug,For tea,4,EUR\nT-2,Cup,For tea,5,EUR\n"
    assert [record.value["id"] for record in taken(text)[0]] == ["T-1", "T-2"]
    text = "sku,retailer_id,name,price\nM-1,7,Mug,4\nM-2,7,Cup,5\n"
    assert [record.value["id"] for record in taken(text)[0]] == ["M-1", "M-2"]
