"""Names of attributes in many languages and spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.name_words import BARE_NUMBERS, DIMENSIONS, MUST_SAY, NAMES
from listing_lint.attributes.names import meaning_of, unit_in_name
from listing_lint.attributes.units import UNITS


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Material", "material"),
        ("MATERIAL:", "material"),
        ("材质", "material"),
        ("Материал", "material"),
        ("Materiale", "material"),
        ("matière", "material"),
        ("Zusammensetzung", "material"),
        ("Item Weight", "weight"),
        ("item_weight", "weight"),
        ("itemWeight", "weight"),
        ("Gewicht (kg)", "weight"),
        ("weight_kg", "weight"),
        ("Net Weight in g", "weight"),
        ("重量", "weight"),
        ("Вес товара", "weight"),
        ("Farbe", "colour"),
        ("Color Name", "colour"),
        ("颜色分类", "colour"),
        ("Country/Region of Manufacture", "origin"),
        ("Herkunftsland", "origin"),
        ("原产地", "origin"),
        ("Країна-виробник товару", "origin"),
        ("Χώρα προέλευσης", "origin"),
        ("Zemlja porekla", "origin"),
        ("Talle", "size"),
        ("Veličina", "size"),
        ("EAN", "ean"),
        ("Breite", "width"),
        ("胸围", "chest"),
        ("Shoulder Width", "shoulder"),
        ("Hood", None),
        ("Sleeve style", None),
        ("", None),
        ("Focal length", None),
        ("x" * 500, None),
    ],
)
def test_meanings(name: str, meaning: str | None) -> None:
    assert meaning_of(name) == meaning


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Length (cm)", "cm"),
        ("weight_kg", "kg"),
        ("Weight in g", "g"),
        ("Длина, см", "см"),
        ("Size", None),
        ("Length", None),
        ("Dimensions (L x W x H)", None),
    ],
)
def test_units_in_names(name: str, unit: str | None) -> None:
    assert unit_in_name(name) == unit


def test_the_tables_speak_of_the_same_meanings() -> None:
    assert set(NAMES) >= BARE_NUMBERS | MUST_SAY | set(DIMENSIONS)
    known = {unit.dimension for unit in UNITS.values()}
    for dimensions in DIMENSIONS.values():
        assert set(dimensions.split(", ")) <= known


def test_every_name_leads_to_a_meaning_of_its_own_line_or_an_earlier_one() -> None:
    order = list(NAMES)
    for meaning, names in NAMES.items():
        for name in names.split(", "):
            found = meaning_of(name)
            assert found is not None, name
            assert order.index(found) <= order.index(meaning), name


@given(st.text(max_size=80))
def test_no_name_breaks_the_reading(name: str) -> None:
    assert meaning_of(name) is None or meaning_of(name) in NAMES
    unit_in_name(name)
