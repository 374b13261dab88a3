"""Materials, colours and labels in many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.claims.colours import colour_words, same_colour
from listing_lint.claims.labels import Label, label_of
from listing_lint.claims.materials import material_words, same_material


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("merino", "wool", True),
        ("stainless steel", "metal", True),
        ("oak", "wood", True),
        ("polyurethane", "PU leather", True),
        ("porcelain", "ceramic", True),
        ("Edelstahl", "不锈钢", True),
        ("coton", "хлопок", True),
        ("cotton", "polyester", False),
        ("leather", "faux leather", False),
        ("oak", "pine wood", False),
        ("glass", "plastic", False),
    ],
)
def test_materials(one: str, other: str, same: bool) -> None:
    (mine,), (its,) = (list(material_words().find(text)) for text in (one, other))
    assert same_material(mine.name, its.name) is same
    assert same_material(its.name, mine.name) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("grey", "anthracite", True),
        ("grau", "gris", True),
        ("navy", "blue", True),
        ("multicolor", "red", True),
        ("красное", "红色", True),
        ("rouge", "bordeaux", True),
        ("red", "blue", False),
        ("weiß", "noir", False),
        ("gold", "silver", False),
    ],
)
def test_colours(one: str, other: str, same: bool) -> None:
    (mine,), (its,) = (list(colour_words().find(text)) for text in (one, other))
    assert same_colour(mine.name, its.name) is same
    assert same_colour(its.name, mine.name) is same


def test_a_phrase_goes_before_its_words() -> None:
    text = "PU leather and stainless steel"
    assert [text[one.start : one.end] for one in material_words().find(text)] == [
        "PU leather",
        "stainless steel",
    ]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Storage Capacity", Label("storage")),
        ("item_weight", Label("weight")),
        ("itemWeight", Label("weight")),
        ("Weight (g)", Label("weight", (), "g")),
        ("Akkukapazität", Label("battery")),
        ("Kabellänge", Label("length", ("kabel",))),
        ("Poids net", Label("weight", ("net",))),
        ("Strap material", Label("material", ("strap",))),
        ("Outer Material Type", Label("material")),
        ("产品颜色", Label("colour")),
        ("Capacité de la batterie", Label("battery")),
        ("Объём", Label("capacity")),
        ("Bluetooth", None),
        ("", None),
        ("x" * 100, None),
    ],
)
def test_labels(name: str, label: Label | None) -> None:
    assert label_of(name) == label


@given(st.text())
def test_every_term_is_in_the_text(text: str) -> None:
    label_of(text)
    for words in (colour_words(), material_words()):
        for term in words.find(text):
            assert 0 <= term.start < term.end <= len(text)
