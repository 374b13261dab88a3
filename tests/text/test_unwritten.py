"""Texts that are still to be written, and products that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.unwritten import is_for_a_test, is_unwritten


@pytest.mark.parametrize(
    "text",
    [
        "Beschreibung folgt",
        "Produktbeschreibung in Bearbeitung",
        "Hier die Beschreibung eingeben",
        "Description à venir",
        "Veuillez saisir votre texte ici",
        "Descripción pendiente",
        "Escriba la descripción aquí",
        "Descrição em breve.",
        "Descrizione in arrivo",
        "Omschrijving volgt nog",
        "Opis produktu wkrótce",
        "Описание товара появится позже…",
        "Açıklama yakında eklenecek",
        "商品描述待补充",
        "请在此处填写商品描述",
        "説明準備中",
        "상세설명 준비중",
        "Description coming soon!",
        "Product description will be added later.",
        "[Insert product title here]",
        "Add your text here…",
        "** your description here **",
    ],
)
def test_what_is_still_to_be_written(text: str) -> None:
    assert is_unwritten(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Name badge",
        "Text",
        "Details: 20 cm",
        "Description of the cup",
        "Titel der Oper",
        "Texte de la loi",
        "Insert for shoes",
        "Name here: the board comes blank, with a pen",
        "Описание",
        "标题党",
        "Yakında",
        "Coming soon to a cinema near you",
    ],
)
def test_what_says_something(text: str) -> None:
    assert not is_unwritten(text)


@pytest.mark.parametrize(
    "title",
    [
        "Test product",
        "Test product, do not buy!",
        "TEST - please do not order",
        "Sample Product 12",
        "New item (3)",
        "Product title here",
        "Untitled listing",
        "Testartikel",
        "Neues Produkt",
        "Produit sans titre",
        "Nouvel article",
        "Artículo de prueba 2",
        "Produto sem nome",
        "Prodotto di prova",
        "Produkt testowy",
        "Тестовый товар",
        "Deneme ürünü",
        "测试商品请勿拍",
        "テスト商品",
        "샘플 상품",
    ],
)
def test_a_product_that_is_none(title: str) -> None:
    assert is_for_a_test(title)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Pregnancy test",
        "Test tube rack, 12 places",
        "New goods every day",
        "Sample bottles, 10 ml",
        "Demo board",
        "Neues Produktdesign",
        "Test product photography box",
        "Produktfotografie Lichtzelt",
        "测试仪",
    ],
)
def test_a_product_that_is_one(title: str) -> None:
    assert not is_for_a_test(title)


@given(st.text(max_size=120))
def test_any_text_is_asked_of(text: str) -> None:
    assert isinstance(is_unwritten(text), bool)
    assert isinstance(is_for_a_test(text), bool)
