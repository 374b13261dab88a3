"""Listings then and now: what pairs them, and what counts as a difference."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.catalog.tables.products import Lazy
from listing_lint.changes.sides import Key, Met, Waiting, content, differing, face, paired, same

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


def listing(fields: Any, raw: Any = None) -> Listing:
    return Listing(fields, fields if raw is None else raw, "A", "a.json", "/x")


def met(id_: str, digest: bytes = b"", twin: str = "", file: str = "a", offset: int = 0) -> Met:
    return Met(Key("s", id_) if id_ else None, digest, b"", (twin, ""), file, offset)


def test_what_counts_as_a_difference() -> None:
    before: dict[str, Any] = {
        "title": "Mug",
        "price": "12.50",
        "stock": 4,
        "images": ["a.jpg"],
        "brand": None,
        "x-own": 1,
    }
    after: dict[str, Any] = {
        "title": "Mug",
        "price": 12.5,
        "stock": 4.0,
        "images": [{"src": "a.jpg"}],
        "bullets": [],
        "url": "u",
    }
    assert differing(before, after) == ()
    assert differing(before, {**after, "title": "Cup", "images": ["b.jpg"]}) == ("images", "title")
    assert differing(before, {"stock": 5}, partial=True) == ("stock",)
    assert not same(True, 1)
    assert not same("007", 7)
    assert not same("a", ["a"])


@given(JSON, JSON)
def test_sameness_never_fails_and_has_two_sides(one: Any, other: Any) -> None:
    assert same(one, one) or "nan" in repr(one)
    assert same(one, other) == same(other, one)
    assert len(content(listing({"a": one}), "")) == 16
    assert content(listing({"a": one}), "") != content(listing({"a": one}), "x")


def test_form_is_no_content() -> None:
    one = listing({"a": 1, "b": {"c": [1, 2], "d": None}})
    assert content(one, "") == content(listing({"b": {"d": None, "c": [1, 2]}, "a": 1}), "")
    assert content(one, "") != content(listing({"a": 1, "b": {"c": [2, 1], "d": None}}), "")
    rows = [Lazy(lambda number=number: {str(number): {"Title": "Mug"}}) for number in (3, 8)]  # type: ignore[misc]
    assert content(listing({"a": 1}, rows[0]), "") == content(listing({"a": 1}, rows[1]), "")
    half = listing({"a": "\ud800", "n": 10**400})
    assert content(half, "") == content(half, "")


def test_prices_make_no_listing_like_another_one() -> None:
    one: dict[str, Any] = {"title": "Mug", "price": 1, "variants": [{"sku": "a", "stock": 1}, 7]}
    assert face(listing(one)) == face(listing({**one, "price": 2, "variants": [{"sku": "a", "stock": 9}, 7]}))
    assert face(listing(one)) != face(listing({**one, "title": "Cup"}))


def test_equal_listings_are_taken_once_each() -> None:
    waiting = Waiting([met("A", b"1"), met("A", b"1"), met("B", b"2")])
    assert [waiting.take(digest) for digest in (b"1", b"1", b"1", b"3")] == [True, True, False, False]
    assert [one.key for one in waiting.left()] == [Key("s", "B")]


def test_pairs_by_key_then_by_marketplace() -> None:
    before = [met("A", twin="dhgate"), met("A", twin="wish"), met("B"), met("")]
    after = [met("A", twin="wish"), met("A", twin="ebay"), met("C"), met("")]
    pairs, lost = paired(before, after)
    assert [
        (was.twin[0] if was else None, now.twin[0]) for was, now in pairs if now.key == Key("s", "A")
    ] == [
        ("wish", "wish"),
        ("dhgate", "ebay"),
    ]
    assert [now.key for was, now in pairs if was is None] == [Key("s", "C"), None]
    assert [one.key for one in lost] == [Key("s", "B")]


def test_many_listings_of_one_key_are_no_quadratic_work() -> None:
    before = [met("A", twin=str(number)) for number in range(20_000)]
    after = [met("A", twin=str(-number)) for number in range(20_000)]
    pairs, lost = paired(before, after)
    assert (len(pairs), len(lost)) == (20_000, 0)
