"""Native listings with values, names and levels out of place: read or told, places and all, and never a crash."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.formats import detect
from listing_lint.catalog.heads import first_value
from listing_lint.catalog.native import unplaced
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.schema_org import read_json
from listing_lint.schema.load import canonical_schema
from tests.catalog.natives import NATIVES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.record import Record

LIMIT = 1_000_000
NAMES = st.sampled_from(
    [
        "0",
        "01",
        "+1",
        "",
        "~",
        "a/b",
        "id",
        "title",
        "price",
        "value",
        "kind",
        "S",
        "N",
        "@type",
        "@context",
        "__parentId",
    ]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 10**20)
    | st.sampled_from(
        ["", " ", "0", "null", "１２ g", "12€", "//", "https://", "{", "[1]", '{"a": 1}', "x" * 300]
    )
    | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=2),
    max_leaves=4,
)
EDITS = st.lists(
    st.tuples(st.integers(0, 10_000), st.sampled_from(["value", "name", "twice"]), NAMES, VALUES),
    min_size=1,
    max_size=6,
)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every object and list of a value with each of its names or numbers."""
    if isinstance(value, dict | list):
        for at in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, at
            yield from places(value[at])


def mutated(value: Any, edits: list[tuple[int, str, str, Any]]) -> Any:
    value = copy.deepcopy(value)
    for number, how, name, new in edits:
        found = list(places(value))
        if not found:
            break
        above, at = found[number % len(found)]
        if how == "name" and isinstance(above, dict):
            above[name] = above.pop(at)
        elif how == "twice" and isinstance(above, list):
            above.append(copy.deepcopy(above[at]))
        else:
            above[at] = new
    return value


def read(text: str) -> list[Record | LoadProblem]:
    first_value.cache_clear()
    data = text.encode()
    form = detect(data, "feed.json")
    if form == "schema-org":
        return list(read_json(data, 1, 0, LIMIT))
    return list(read_document(data, 1, 0, LIMIT, None if form == "canonical" else form))


@pytest.mark.parametrize("native", NATIVES)
@settings(max_examples=40)
@given(EDITS, st.sampled_from(["alone", "list", "envelope"]))
def test_what_is_out_of_place_is_read_or_told(
    native: str, edits: list[tuple[int, str, str, Any]], form: str
) -> None:
    entry = mutated(NATIVES[native][1], edits)
    value = {"alone": entry, "list": [entry, NATIVES[native][1]], "envelope": {"products": [entry]}}[form]
    found = read(json.dumps(value))
    assert found
    for item in found:
        if isinstance(item, LoadProblem):
            continue
        list(canonical_schema().faults(item.value))
        if item.native is not None:
            for pointer in list(item.native.pointers):
                item.native.find(pointer, None, None)
            list(unplaced(item.native))
