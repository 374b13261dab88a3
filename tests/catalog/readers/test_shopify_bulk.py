"""Bulk exports of Shopify's: children find their product, findings their line, and no line is lost."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import shopify_bulk
from listing_lint.catalog.record import Record

_P = "gid://shopify/Product/"
DRESS = {"id": f"{_P}1", "title": "Dress", "handle": "dress", "vendor": "Olive Tree"}
SCARF = {"id": f"{_P}2", "title": "Scarf", "handle": "scarf", "vendor": "Olive Tree"}
SMALL = {"id": "gid://shopify/ProductVariant/11", "sku": "D-S", "price": "9.90", "__parentId": f"{_P}1"}
PICTURE = {
    "id": "gid://shopify/MediaImage/21",
    "image": {"url": "https://x.example/a.jpg"},
    "__parentId": f"{_P}1",
}
FIELD = {"namespace": "custom", "key": "material", "value": "Linen", "__parentId": f"{_P}1"}
OTHER = {"url": "https://x.example/b.jpg", "__parentId": f"{_P}2"}


def read(*lines: dict[str, Any] | str, limit: int = 100_000) -> list[Record | LoadProblem]:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return list(shopify_bulk.read(io.BytesIO(text.encode("utf-8", "surrogatepass")), limit, {}))


def listings(found: list[Record | LoadProblem]) -> list[Record]:
    return [item for item in found if isinstance(item, Record)]


def test_the_format_is_told_by_the_lines_of_children() -> None:
    text = "\n".join(map(json.dumps, (DRESS, SMALL)))
    assert formats.detect(text.encode(), "bulk.jsonl") == "shopify-bulk"
    assert formats.detect(json.dumps(DRESS).encode(), "bulk.jsonl") == "shopify"
    assert formats.detect(json.dumps([DRESS, SMALL]).encode(), "bulk.json") == "shopify"


def test_children_are_parts_of_their_product() -> None:
    dress, scarf = listings(read(DRESS, SMALL, PICTURE, FIELD, SCARF, OTHER))
    assert dress.value["variants"] == [{"sku": "D-S", "price": "9.90"}]
    assert dress.value["images"] == ["https://x.example/a.jpg"]
    assert dress.value["attributes"] == {"material": "Linen"}
    assert scarf.value["images"] == ["https://x.example/b.jpg"]


@pytest.mark.parametrize("hold", [0, 1 << 20])
def test_a_finding_stands_at_its_own_line(monkeypatch: pytest.MonkeyPatch, hold: int) -> None:
    monkeypatch.setattr(shopify_bulk, "HELD", hold)
    (record,) = listings(read(DRESS, "", SMALL, PICTURE))
    native = record.native
    assert native is not None
    assert native.locate is not None
    found = native.find("/variants/0/price", "9.90", (0, 4))
    span = native.locate(found.pointer, found.chars, False)
    text = json.dumps(SMALL)
    assert (span.line, span.column) == (3, text.index("9.90") + 1)
    assert native.locate(native.find("/images/0", PICTURE["image"], None).pointer, None, False).line == 4
    assert native.locate("/title", None, False).line == 1
    assert native.locate("", None, False).line == 1


def test_children_may_stand_anywhere_in_a_file_that_is_held() -> None:
    dress, scarf = listings(read(SMALL, DRESS, SCARF, PICTURE, OTHER))
    assert len(dress.value["images"]) == len(scarf.value["images"]) == len(dress.value["variants"]) == 1


def test_a_larger_file_is_read_product_by_product(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shopify_bulk, "HELD", 0)
    found = read(DRESS, SMALL, SCARF, PICTURE, OTHER)
    assert ["R" if isinstance(item, Record) else item.rule for item in found] == [
        "R",
        "row-without-product",
        "R",
    ]


def test_children_without_a_product_and_in_circles_are_told() -> None:
    first = {"id": "a", "sku": "A", "__parentId": "b"}
    second = {"id": "b", "sku": "B", "__parentId": "a"}
    found = read(first, second, {"id": "c", "__parentId": "c"}, {"__parentId": ["x"]}, OTHER)
    assert [item.rule for item in found if isinstance(item, LoadProblem)] == ["row-without-product"] * 5


def test_broken_lines_leave_the_others() -> None:
    found = read(DRESS, '{"id": ', "[1]", SMALL, "x" * 200_000, json.dumps(SCARF) + " {}")
    assert [item.rule for item in found if isinstance(item, LoadProblem)] == [
        "syntax-error",
        "not-a-listing",
        "too-large",
        "syntax-error",
    ]
    assert len(listings(found)) == 2
    assert [item.rule for item in read("", " ") if isinstance(item, LoadProblem)] == ["empty-file"]


VALUE = st.recursive(st.none() | st.integers() | st.text(max_size=6), lambda part: st.lists(part, max_size=2))
LINE = st.dictionaries(
    st.sampled_from(
        ["id", "title", "sku", "price", "url", "image", "key", "value", "variants", "images", "handle"]
    ),
    VALUE | st.sampled_from([f"{_P}1", "gid://shopify/ProductVariant/1", "gid://shopify/Metafield/1", "a"]),
    max_size=5,
)


@settings(max_examples=200)
@given(st.lists(st.tuples(LINE, st.none() | st.sampled_from([f"{_P}1", "a", "b"]) | VALUE), max_size=7))
def test_every_line_is_read_or_told(lines: list[tuple[dict[str, Any], Any]]) -> None:
    made = [line if above is None else {**line, "__parentId": above} for line, above in lines]
    found = read(*made)
    tops = sum(1 for line in made if line.get("__parentId") is None)
    assert len(listings(found)) == tops
    for record in listings(found):
        assert record.native is not None
        assert record.native.locate is not None
        for at in (*record.native.pointers.values(), "/nothing"):
            assert 1 <= record.native.locate(at, (0, 1), False).line <= len(made)
