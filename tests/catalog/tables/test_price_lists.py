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
