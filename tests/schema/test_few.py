"""The validator for few listings says of nothing that it is valid which the real one refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.schema.compile import compile_schema
from listing_lint.schema.few import surely_valid
from listing_lint.schema.files import schema_text
from listing_lint.schema.load import canonical_schema

SCHEMA: dict[str, Any] = json.loads(schema_text("listing"))
REAL = compile_schema(SCHEMA, name="listing")

CLEAN = {
    "id": "A1",
    "title": "Enamel mug",
    "currency": "USD",
    "locale": "de-DE",
    "price": 9.5,
    "images": ["a.jpg", {"src": "b.jpg", "role": "main", "alt": None}],
    "attributes": {"Colour": "blue", "Volume": {"value": 350, "unit": "ml"}, "Sizes": ["S", 2, True, None]},
    "variants": [{"sku": 7, "stock": 0, "price": "9.50", "x-own": {"a": [{}]}}],
    "price_tiers": [{"min_quantity": 1, "max_quantity": None, "discount": 12.5}],
}
_NAMES = st.sampled_from(["src", "role", "value", "unit", "min_quantity", "price", "sku", "x-a", "odd"])
_TEXTS = st.sampled_from(["", "USD", "USD\n", "main", "en", "\ud800"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)


def test_knows_every_keyword_of_our_schema() -> None:
    assert REAL.is_valid(CLEAN)
    assert surely_valid(SCHEMA, CLEAN)


@given(st.dictionaries(st.sampled_from([*SCHEMA["properties"], "x-mine", "odd"]), ANYTHING, max_size=4))
def test_never_passes_what_the_real_one_refuses(members: dict[str, Any]) -> None:
    for value in ({**CLEAN, **members}, members):
        if surely_valid(SCHEMA, value):
            assert REAL.is_valid(value)


@pytest.mark.parametrize(
    "change",
    [
        {"title": ""}, {"title": None}, {"odd": 1}, {"currency": "usd"}, {"currency": "USD\n"}, {"locale": "_"}, {"stock": -1},
        {"stock": True}, {"stock": 1.5}, {"price": -1}, {"price": 1 << 60}, {"price": float("nan")}, {"images": [{"alt": "a"}]},
        {"images": [{"src": "a", "role": "hero"}]}, {"variants": [{"odd": 1}]}, {"attributes": {"a": [[]]}},
        {"price_tiers": [{"min_quantity": 0}]}, {"price_tiers": [{"min_quantity": 1, "discount": 101}]},
    ],
)  # fmt: skip
def test_what_is_wrong_is_not_surely_valid(change: dict[str, Any]) -> None:
    assert not surely_valid(SCHEMA, {**CLEAN, **change})


@pytest.mark.parametrize(
    "schema",
    [{"oneOf": [{}]}, {"pattern": r"\d"}, {"$ref": "other.json"}, {"properties": {"a": {"format": "uri"}}}],
)
def test_a_keyword_that_it_does_not_know_is_left_to_the_real_one(schema: dict[str, Any]) -> None:
    assert not surely_valid(schema, {"a": "text"} if "properties" in schema else "text")


def test_our_schema_says_the_same_before_and_after_it_is_compiled() -> None:
    canonical_schema.cache_clear()
    schema = canonical_schema()
    for _ in range(30):
        assert schema.is_valid(CLEAN)
        assert not schema.is_valid({**CLEAN, "title": ""})
    (fault,) = schema.faults({**CLEAN, "title": ""})
    assert fault.pointer == "/title"
