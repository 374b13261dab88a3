"""Texts that are still to be written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.text.unwritten import is_unwritten


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


@given(st.text(max_size=120))
def test_any_text_is_asked_of(text: str) -> None:
    assert isinstance(is_unwritten(text), bool)
