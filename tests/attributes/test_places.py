"""Countries, and where a listing is delivered to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.attributes.categories import below_category, kinds_of
from listing_lint.attributes.countries import _three, alpha2, codes_of
from listing_lint.attributes.destinations import EU, destinations_of, reaches
from listing_lint.catalog.listing import Listing


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("CN", ("CN",)),
        ("cn", ("CN",)),
        ("CHN", ("CN",)),
        ("China", ("CN",)),
        ("Mainland China", ("CN",)),
        ("CN(Origin)", ("CN",)),
        ("Made in Germany", ("DE",)),
        ("Deutschland", ("DE",)),
        ("Allemagne", ("DE",)),
        ("Германия", ("DE",)),
        ("德国", ("DE",)),
        ("Guangdong, China", ("CN",)),
        ("Vietnam / China", ("VN", "CN")),
        ("UK", ("GB",)),
        ("U.S.A.", ("US",)),
        ("XX", ()),
        ("EN", ()),
        ("Imported", ()),
        ("", ()),
    ],
)
def test_countries(text: str, codes: tuple[str, ...]) -> None:
    assert codes_of(text) == codes


def test_codes_are_complete_and_one_to_one() -> None:
    assert len(alpha2()) == 249
    assert set(_three().values()) == alpha2()
    assert len(_three()) == 249
    assert alpha2() >= EU
    assert len(EU) == 27


def listing(**fields: Any) -> Listing:
    return Listing(fields, fields, "A1", "a.json", "")


@pytest.mark.parametrize(
    ("fields", "eu"),
    [
        ({}, False),
        ({"ships_to": ["DE"]}, True),
        ({"ships_to": "Germany, France"}, True),
        ({"ships_to": ("EU",)}, True),
        ({"ships_to": ["Worldwide"]}, True),
        ({"ships_to": ["US", "GB"]}, False),
        ({"shipping": {"countries": ["FR"]}}, True),
        ({"shipping": {"destinations": [{"country": "IT"}]}}, True),
        ({"shipping": {"from": "DE"}}, False),
        ({"shipping": "Ships from Germany"}, False),
        ({"ships_to": 5}, False),
    ],
)
def test_destinations(fields: dict[str, Any], eu: bool) -> None:
    assert reaches(destinations_of(listing(**fields)), ("EU",)) is eu


@pytest.mark.parametrize(
    ("category", "kinds"),
    [
        ("Apparel > Dresses", {"clothing"}),
        ("Women's Clothing", {"clothing"}),
        ("女装", {"clothing"}),
        (["Fashion", "Kleider"], {"clothing"}),
        ("Home > Lamps", set()),
        (53159, set()),
        (None, set()),
        ("Lebensmittel", {"food"}),
        ("Garment Care > Irons", {"clothing", "clothing accessories"}),
        ("Pets > Dog Clothes", {"clothing", "clothing accessories"}),
    ],
)
def test_kinds_of_goods(category: Any, kinds: set[str]) -> None:
    assert kinds_of(category) == kinds


def test_below_a_category() -> None:
    assert below_category("Apparel > Dresses", "apparel")
    assert below_category(["Apparel", "Dresses"], "Apparel > Dresses")
    assert not below_category("Apparel", "Apparel > Dresses")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, JSON, JSON)
def test_no_value_breaks_it(ships_to: Any, shipping: Any, category: Any) -> None:
    destinations_of(listing(ships_to=ships_to, shipping=shipping))
    kinds_of(category)
