"""Positions: every pointer of every value, whatever the formatting, escapes and scripts."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import pointer
from listing_lint.catalog.spans import locate, within
from listing_lint.catalog.text import SourceText

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda children: st.lists(children, max_size=4) | st.dictionaries(TEXTS, children, max_size=4),
    max_leaves=20,
)


def everything(value: Any, parts: tuple[str | int, ...] = ()) -> list[tuple[str, Any]]:
    found = [(pointer(*parts), value)]
    if isinstance(value, dict):
        for key, child in value.items():
            found += everything(child, (*parts, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            found += everything(child, (*parts, index))
    return found


@given(VALUES, st.sampled_from([None, 1, 4, "\t"]), st.booleans(), st.text(" \n\r\t", max_size=3))
def test_every_pointer_leads_to_its_value(value: Any, indent: Any, ascii_only: bool, lead: str) -> None:
    text = lead + json.dumps(value, indent=indent, ensure_ascii=ascii_only) + lead
    for where, expected in everything(value):
        place = locate(text, len(lead), where)
        assert json.loads(text[place.start : place.end]) == expected
        if place.key_start >= 0:
            key = json.loads(text[place.key_start : place.key_end])
            assert where.endswith(pointer(key))


@given(st.text(max_size=30).filter(lambda text: text.isprintable() or True), st.booleans(), st.data())
def test_characters_of_a_value_map_to_their_source(value: str, ascii_only: bool, data: st.DataObject) -> None:
    value = value.encode("utf-8", "ignore").decode()
    text = '{"title": ' + json.dumps(value, ensure_ascii=ascii_only) + "}"
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    place = locate(text, 0, "/title")
    first, last = within(text, place, (start, end))
    assert json.loads('"' + text[first:last] + '"') == value[start:end]


def test_an_astral_character_is_one_column() -> None:
    text = '{\n  "title": "😀 漢字 mug", "price": -1\n}'
    place = locate(text, 0, "/price")
    assert SourceText(text).position(place.start) == (2, 33)
    assert text.splitlines()[1][32:34] == "-1"


def test_escaped_pairs_count_as_one_character() -> None:
    text = r'{"t": "\ud83d\ude00ab"}'
    assert text[slice(*within(text, locate(text, 0, "/t"), (1, 2)))] == "a"
    assert text[slice(*within(text, locate(text, 0, "/t"), (0, 1)))] == r"\ud83d\ude00"


def test_a_range_beyond_the_value_gives_the_whole_value() -> None:
    text = '{"t": "ab"}'
    place = locate(text, 0, "/t")
    assert within(text, place, (1, 99)) == (place.start, place.end)
    assert within(text, locate(text, 0, ""), (0, 1)) == (0, len(text))


def test_a_missing_member_gives_the_nearest_ancestor() -> None:
    text = '{"a": {"b": [1, 2]}}'
    for where in ("/a/b/7", "/a/b/x", "/a/b/-1"):
        place = locate(text, 0, where)
        assert text[place.start : place.end] == "[1, 2]"
    assert locate(text, 0, "/z").start == 0


def test_of_equal_keys_the_last_is_the_one_that_counts() -> None:
    text = '{"p": 5, "p": 50}'
    assert text[slice(*locate(text, 0, "/p", last=True)[:2])] == "50"
    assert text[slice(*locate(text, 0, "/p")[:2])] == "5"


def test_lines_end_as_editors_end_them() -> None:
    source = SourceText("a\r\nb\rc\nd", first_line=10)
    assert [source.position(offset) for offset in (0, 3, 5, 7)] == [(10, 1), (11, 1), (12, 1), (13, 1)]
