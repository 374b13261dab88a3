"""Values that say nothing, and those that only look so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.placeholders import placeholder


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("N/A", "no-value"),
        ("n.a.", "no-value"),
        ("TBD", "no-value"),
        ("à définir", "no-value"),
        ("da definire", "no-value"),
        ("уточняется", "no-value"),
        ("未定", "no-value"),
        ("미정", "no-value"),
        ("keine Angabe", "no-value"),
        ("No barcode found", "no-value"),
        ("Sin código de barras", "no-value"),
        ("нет данных", "no-value"),
        ("None", "none"),
        ("无", "none"),
        ("нет", "none"),
        ("Unbekannt", "unknown"),
        ("不明", "unknown"),
        ("Does not apply", "not-applicable"),
        ("Non applicable", "not-applicable"),
        ("不适用", "not-applicable"),
        ("See description.", "elsewhere"),
        ("siehe Beschreibung", "elsewhere"),
        ("как на фото", "elsewhere"),
        ("如图", "elsewhere"),
        ("test", "test"),
        ("xxx", "test"),
        ("asdf", "test"),
        ("Lorem ipsum", "test"),
        ("默认", "default"),
        ("null", "program"),
        ("undefined", "program"),
        ("#N/A", "program"),
        ("#REF!", "program"),
        ("{{ product.colour }}", "template"),
        ("${size}", "template"),
        ("%(brand)s", "template"),
        ("{colour}", "template"),
        ("[Brand]", "template"),
        ("<insert size>", "template"),
        ("%SIZE%", "template"),
        ("--Select--", "no-value"),
        ("bitte auswählen", "no-value"),
        ("aaaa", "test"),
        ("qwertz", "test"),
        ("йцукен", "test"),
        ("ditto", "elsewhere"),
        ("Color: as photo", "elsewhere"),
        ("refer to the pictures below", "elsewhere"),
        ("more info in description", "elsewhere"),
        ("Select a colour", "no-value"),
        ("-", "sign"),
        ("—", "sign"),
        ("???", "sign"),
        ("...", "sign"),
    ],
)
def test_placeholders(text: str, sort: str) -> None:
    assert placeholder(text) == sort


@pytest.mark.parametrize(
    "text",
    ["", " ", "Na", "NA", "0", "+", "cotton", "No. 5", "no-iron", "None of these", "L", "XXXL", "*****", "100%", "A-", "Select",
     "Nil Admirari", "testosterone", "[Red]", "picture frame", "see-through", "check pattern", "photo", "as new as it gets",
     "Wert", "iii", "default risk", "Nano", "as new", "#ffffff", "#AAA"],
)  # fmt: skip
def test_answers(text: str) -> None:
    assert placeholder(text) is None


@given(st.text(max_size=500))
def test_no_text_breaks_it(text: str) -> None:
    placeholder(text)
