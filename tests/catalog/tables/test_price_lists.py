"""The short names that price lists give to their columns: retail and wholesale, with and without tax."""

from __future__ import annotations

import pytest

from tests.catalog.readers.test_tables import taken


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
