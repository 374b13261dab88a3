"""What was compiled reads values of JSON as Python's scanner does, or leaves them to it."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog import quick_json
from listing_lint.catalog.quick_json import Noticed, compiled, quick
from listing_lint.catalog.strict import MAX_DEPTH, make_scanner
from tests.catalog.compiling import needs_json_read

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = [
    "0",
    "-0",
    "-0.0",
    "12",
    "-7",
    "12.90",
    "0.1",
    "1e5",
    "1E-3",
    "2.5e+10",
    "123456789012345678",
    "1.7976931348623157e308",
]
ODD_NUMBERS = [
    *["01", "1.", ".5", "-", "1e", "1e999", "-1e999", "NaN", "Infinity", "-Infinity", "+1"],
    "9" * 30,
    "1." + "3" * 80,
]
_SIGNS = '{ } [ ] : , " "a" "b": "a":1 \\ \\u00e9 \\ud83d\\ude00 \\ud83d \\n \\x true false null tru é 杯 😀'
PIECES = st.sampled_from([*_SIGNS.split(" "), " ", "\n", "\t", "\x00", "\x1f", *NUMBERS, *ODD_NUMBERS])
BROKEN = st.lists(PIECES, max_size=14).map("".join)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)


def python_scanner() -> tuple[Callable[[str, int], tuple[Any, int]], list[str]]:
    """The scanner as it is where nothing was compiled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quick_json, "compiled", lambda: None)
        return make_scanner()


def told(scan: Callable[[str, int], tuple[Any, int]], text: str, at: int) -> str:
    """What a scanner finds, with the kinds of all values, or what it raises."""
    try:
        return repr(scan(text, at))
    except (ValueError, StopIteration, RecursionError) as error:
        return f"{type(error).__name__} {error}"


def same(text: str, at: int = 0) -> None:
    scan, noticed = make_scanner()
    slow, slowly_noticed = python_scanner()
    assert told(scan, text, at) == told(slow, text, at)
    assert list(noticed) == list(slowly_noticed)
    if slowly_noticed:
        assert noticed.sound == (-1, -1)


@settings(max_examples=800)
@given(BROKEN, st.integers(0, 3))
@example('{"a":1,"a":2}', 0)
@example('{"\\u0061":1,"a":2}', 0)
@example('["\\ud83d\\ude00", "\\ude00"]', 0)
@example('["\\u12"]', 0)
@example('["\\ud83d\\u12"]', 0)
@example('{"a":1,}', 0)
@example("[1,]", 0)
@example("12", 0)
@example("[-]", 0)
@example("[12e]", 0)
def test_whatever_stands_there_is_read_as_by_python(text: str, at: int) -> None:
    same(text, at)


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_values_are_read_as_they_were_written(value: Any, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    same(text + " ")
    same(f"[{text},{text}]")


@pytest.mark.parametrize("number", NUMBERS + ODD_NUMBERS)
def test_numbers(number: str) -> None:
    same(f"[{number}, 1]")
    same(number)


@given(st.from_regex(r"-?[0-9]{1,20}(\.[0-9]{1,20})?([eE][+-]?[0-9]{1,3})?", fullmatch=True))
def test_numbers_are_rounded_once(number: str) -> None:
    same(f"[{number}]")


@needs_json_read
def test_most_values_take_no_other_scanner() -> None:
    def slow(_text: str, _at: int) -> tuple[Any, int]:
        raise AssertionError

    noticed = Noticed()
    scan = quick(slow, noticed)
    for text in (
        '{"id": "7", "price": 12.90, "stock": -3, "new": true, "old": false, "brand": null, "images": [], "more": {}}',
        '{"title": "Gr\\u00f6\\u00dfe \\"XL\\" \\ud83d\\ude00\\n"}',
        '{"title": "Größe 杯子 😀", "price": 1e3}',
    ):
        value, end = scan(text, 0)
        assert value == json.loads(text)
        assert end == len(text)
        assert noticed.sound == (0, end)
    assert math.copysign(1, scan("[-0.0]", 0)[0][0]) == -1


@needs_json_read
def test_what_is_noticed_is_left_to_the_other() -> None:
    left: list[str] = []

    def slow(text: str, _at: int) -> tuple[Any, int]:
        left.append(text)
        return None, 0

    noticed = Noticed()
    scan = quick(slow, noticed)
    deep = "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    odd = [
        '{"a":1,"a":1}',
        "[1e999]",
        "[NaN]",
        '["\\udc00"]',
        "[" + "1" * 19 + "]",
        deep,
        "[1 2]",
        "",
        '["',
        "[\x00",
    ]
    for text in odd:
        scan(text, 0)
        assert noticed.sound == (-1, -1)
    assert left == odd
    noticed.sound = (0, 5)
    noticed.clear()
    assert noticed.sound == (-1, -1)


@given(st.lists(VALUES, min_size=1, max_size=8), st.integers(1, 9), st.lists(st.integers(0, 7), max_size=6))
def test_texts_that_are_not_ascii_are_read_in_pieces(values: list[Any], piece: int, again: list[int]) -> None:
    texts = [json.dumps(value, ensure_ascii=False) for value in values]
    text = "é" + " 杯 ".join(texts) + " "
    starts = [1]
    for one in texts:
        starts.append(starts[-1] + len(one) + 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quick_json, "_PIECE", piece)
        scan, _ = make_scanner()
        # One behind the other, as the elements of a list are read, and then here and there.
        for number in [*range(len(texts)), *(number % len(texts) for number in again)]:
            value, end = scan(text, starts[number])
            assert repr(value) == repr(json.loads(texts[number]))
            assert end == starts[number] + len(texts[number])


def test_a_text_that_holds_half_a_character_is_read() -> None:
    same('["é\ud800"]')
    scan, _ = make_scanner()
    before, halved = '["é"]     ["before"]', '["\ud800"]     ["ü"]'
    assert scan(before, 0) == (["é"], 5)
    assert scan(halved, 0) == (["\ud800"], 5)
    assert scan(halved, 10) == (["ü"], 15)


def test_another_text_of_the_same_length_is_another() -> None:
    scan, _ = make_scanner()
    assert scan('["é"]', 0) == (["é"], 5)
    assert scan('["è"]', 0) == (["è"], 5)


@needs_json_read
def test_names_are_the_same_objects() -> None:
    scan, _ = make_scanner()
    (first,), (second,) = scan('{"some name": 1}', 0)[0], scan('{"some name": 2}', 0)[0]
    assert first is second


@needs_json_read
@given(st.lists(st.text("ab\x7f é", max_size=50), min_size=1, max_size=40, unique=True))
def test_names_that_look_alike_are_told_apart(names: list[str]) -> None:
    text = json.dumps(dict.fromkeys(names, 1))
    scan, _ = make_scanner()
    assert list(scan(text, 0)[0]) == names


def test_what_was_compiled_of_another_version_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quick_json, "VERSION", quick_json.VERSION + 1)
    compiled.cache_clear()
    try:
        assert compiled() is None
        assert make_scanner()[0]("[1]", 0) == ([1], 3)
    finally:
        monkeypatch.undo()
        compiled.cache_clear()


@needs_json_read
def test_arguments_out_of_bounds_are_no_trouble() -> None:
    found = compiled()
    assert found is not None
    read, keys = found
    for place in (-1, 3, 1 << 40):
        assert read(keys, "[1", place) is None
    assert read(keys, "[1]", 3) is False
    assert read(keys, b"\xff", 0) is None
    with pytest.raises(UnicodeDecodeError):
        read(keys, b'"\xff"', 0)
