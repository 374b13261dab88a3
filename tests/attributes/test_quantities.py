"""Numbers with units, as sellers of many countries write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.quantities import is_bare, number_of, quantities_in, value_in
from listing_lint.attributes.units import UNITS, dimensions_of, units_named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10 x 20 cm", [("10", "cm"), ("20", "cm")]),
        ("12,5 kg", [("12,5", "kg")]),
        ("1/2 inch", [("1/2", "in")]),
        ("5'10\"", [("5", "ft"), ("10", "in")]),
        ("约5公斤", [("5", "kg")]),
        ("30 × 40 × 2 см", [("30", "cm"), ("40", "cm"), ("2", "cm")]),
        ("6 fl oz", [("6", "fl-oz")]),
        ("180 g/m²", [("180", "gsm")]),
        (
            "19.8 x 15.5 x 7.5 cm; 1.28 Kilograms",
            [("19.8", "cm"), ("15.5", "cm"), ("7.5", "cm"), ("1.28", "kg")],
        ),
        ("2000 мАч", [("2000", "mah")]),
        ("3 pulgadas", [("3", "in")]),
        ("20 Zentimeter", [("20", "cm")]),
        ("20", [("20", None)]),
        ("USB 3.0 port", [("3.0", None)]),
        ("none", []),
    ],
)
def test_quantities(text: str, found: list[tuple[str, str | None]]) -> None:
    read = quantities_in(text)
    assert [one.number for one in read] == [number for number, _ in found]
    for one, (_, unit) in zip(read, found, strict=True):
        assert (unit in one.units) if unit else one.units == ()


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1,500.5", 1500.5),
        ("1.500,5", 1500.5),
        ("1 500", 1500.0),
        ("1,500", None),
        ("0,125", 0.125),
        ("1/2", 0.5),
        ("1/0", None),
        (".5", 0.5),
    ],
)
def test_numbers(written: str, value: float | None) -> None:
    assert number_of(written) == value


@pytest.mark.parametrize(
    "text",
    ["20", "10 x 20", "5-7", "1/2", " 20 ", "±5", "10*20*30", "10х20х30", "W10 x D20 x H30", "10(L) x 20(W)"],
)
def test_bare_numbers(text: str) -> None:
    assert is_bare(text)


@pytest.mark.parametrize(
    "text", ["20 cm", "XL", "10 L", "5 W", "20D", "", "20/30/40/50/60/70 M", "1,2,3,4,5,6 a"]
)
def test_no_bare_numbers(text: str) -> None:
    assert not is_bare(text)


def test_values_convert() -> None:
    (inches,) = quantities_in("10 in")
    assert value_in(inches, "length") == pytest.approx(0.254)
    assert value_in(inches, "mass") is None


@pytest.mark.parametrize(
    ("written", "dimension"),
    [
        ("Kilogramm", "mass"),
        ("килограмм", "mass"),
        ("Zoll", "length"),
        ("英寸", "length"),
        ("litros", "volume"),
        ("瓦", "power"),
    ],
)
def test_units_in_many_languages(written: str, dimension: str) -> None:
    assert dimension in dimensions_of(written)


def test_words_are_no_units() -> None:
    for word in ("cotton", "blue", "with", "x", "for", "size", "new", "lid"):
        assert units_named(word) == ()


def test_every_unit_can_be_written() -> None:
    from listing_lint.attributes import units
    from listing_lint.attributes.tables import SPELLINGS

    spelled = {name for names in (*SPELLINGS.values(), *units._MORE.values()) for name in names.split()}
    assert set(UNITS) <= spelled
    assert spelled - {"area"} <= set(UNITS)


@given(st.text(max_size=400))
def test_no_text_breaks_the_reading(text: str) -> None:
    for one in quantities_in(text):
        assert 0 <= one.start < one.end <= len(text)
        number_of(one.number)
    is_bare(text)
