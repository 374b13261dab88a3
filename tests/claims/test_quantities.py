"""Numbers with units in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.claims.numbers import numbers, value_of
from listing_lint.claims.quantities import agree, quantities


def read(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.unit) for one in quantities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("USB stick 64GB", [("64GB", "GB")]),
        ("8GB RAM/256 GB SSD", [("8GB", "GB"), ("256 GB", "GB")]),
        ("100-240V, 65 W", [("100-240V", "V"), ("65 W", "W")]),
        ("6 x 330 ml", [("6 x 330 ml", "ml")]),
        ("330 ml x 6", [("330 ml x 6", "ml")]),
        ("120 x 60 x 75 cm", [("120 x 60 x 75 cm", "cm")]),
        ('15.6" laptop', [('15.6"', "in")]),
        ("24 in. wide", [("24 in.", "in")]),
        ("12 fl. oz.", [("12 fl. oz.", "fl oz")]),
        ("保温杯500毫升不锈钢", [("500毫升", "ml")]),
        ("память 64 ГБ, 220В", [("64 ГБ", "GB"), ("220В", "V")]),
        ("1 kg 690 g", [("1 kg 690 g", "g")]),
        ("2lb 4oz", [("2lb 4oz", "oz")]),
        ("6 ft 2 in x 2 ft 6 in", [("6 ft 2 in x 2 ft 6 in", "in")]),
        ("1.5 kg 690 g", [("1.5 kg", "kg"), ("690 g", "g")]),
        ("1 kg, 690 g", [("1 kg", "kg"), ("690 g", "g")]),
        ("2 lb 40 oz", [("2 lb", "lb"), ("40 oz", "oz")]),
        ("２５６ＧＢ", [("２５６ＧＢ", "GB")]),
        ("٥٠٠ مل", [("٥٠٠ مل", "ml")]),
        ("500 ग्राम", [("500 ग्राम", "g")]),
        ("clé 64 Go", [("64 Go", "GB")]),
        ("2.5kg", [("2.5kg", "kg")]),
        ("500 grs", [("500 grs", "g")]),
        ("250mls", [("250mls", "ml")]),
        # None of these measures anything.
        ("3 in 1", []),
        ("5G phone", []),
        ("size 8M", []),
        ("EL-334MB", []),
        ("DT64GB", []),
        ("$64 GB", []),
        ("100 MB/s", []),
        ("5 g per 100 ml", [("100 ml", "ml")]),
        ("200 g/m²", []),
        ("802.11g", []),
        ("version 2.4.1 GB", []),
        ("12.05.2024 m", []),
        ("#12 mm", []),
        ("5 To 10", []),
        ("10m2", []),
    ],
)
def test_what_is_read(text: str, found: list[tuple[str, str]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    ("dimension", "one", "other", "same"),
    [
        ("data", "1 TB", "1000 GB", True),
        ("data", "1 TB", "1024 GB", True),
        ("data", "64GB", "59.6 GB", True),
        ("data", "64GB", "32GB", False),
        ("volume", "12 oz", "355 ml", True),
        ("mass", "12 oz", "340 g", True),
        ("volume", "6 x 330 ml", "1.98 L", True),
        ("volume", "6 x 330 ml", "330 ml", True),
        ("volume", "1,5 l", "1500 ml", True),
        ("volume", "1,500 ml", "1.5 l", True),
        ("volume", "2L", "1.5L", False),
        ("mass", "2 lb", "907 g", True),
        ("mass", "2 1/2 lb", "1134 g", True),
        ("mass", "½ kg", "500 g", True),
        ("mass", "1 kg 690 g", "1.69 kg", True),
        ("mass", "1 kg 690 g", "1 kg", True),
        ("mass", "1 kg 690 g", "690 g", False),
        ("mass", "3 pounds 8 ounces", "3.5 lb", True),
        ("length", "6 ft 2 in", "74 in", True),
        ("voltage", "100-240V", "220V", True),
        ("voltage", "220V", "230V", True),
        ("voltage", "110/220V", "220V", True),
        ("voltage", "18V", "20V", True),
        ("voltage", "110V", "220V", False),
        ("voltage", "12V", "24V", False),
        ("length", '15.6"', "15 inch", True),
        ("length", '15.6"', "14 inch", False),
        ("length", "43 inch", "109 cm", True),
        ("power", "65W", "45W", False),
        ("charge", "10000mAh", "10 Ah", True),
        ("pixels", "2000万像素", "20MP", True),
    ],
)
def test_agreement(dimension: str, one: str, other: str, same: bool) -> None:
    (mine,), (its,) = quantities(one), quantities(other)
    assert agree(dimension, mine, its) is same  # type: ignore[arg-type]
    assert agree(dimension, its, mine) is same  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,500", (1500, 1.5)),
        ("1.500", (1.5, 1500)),
        ("1.500,25", (1500.25,)),
        ("1,500.25", (1500.25,)),
        ("0,5", (0.5,)),
        ("1 000 000", (1_000_000, 0)),
        ("2 1/2", (2.5, 0.5)),
        ("1/4", (0.25,)),
        (".5", (0.5,)),
        ("½", (0.5,)),
        ("2½", (2.5,)),
        ("1/0", ()),
        ("2.4.1", ()),
        ("abc", ()),
        ("", ()),
    ],
)
def test_values(text: str, values: tuple[float, ...]) -> None:
    assert value_of(text) == values


@given(st.text(alphabet=st.sampled_from("0123456789 .,/x-½GgBmlV'\"(東京×~'％")) | st.text())
def test_every_place_is_in_the_text(text: str) -> None:
    for one in quantities(text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.sizes
    last = 0
    for number in numbers(text):
        assert last <= number.start < number.end <= len(text)
        last = number.end
