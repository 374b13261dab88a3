"""Reading listing JSON: every shape, every kind of damage, and the rest is still read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.record import Record
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture

LIMIT = 1_000_000


def read(data: str | bytes, reader: Any = read_document) -> tuple[list[Record], list[LoadProblem]]:
    raw = data.encode() if isinstance(data, str) else data
    items = list(reader(raw, 1, 0, LIMIT))
    records = [item for item in items if isinstance(item, Record)]
    problems = [item for item in items if isinstance(item, LoadProblem)]
    return records, problems + [flaw for record in records for flaw in record.flaws]


def ids(records: list[Record]) -> list[Any]:
    return [record.value.get("id") for record in records]


def rules(problems: list[LoadProblem]) -> list[str]:
    return [problem.rule for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": 1, "title": "a"}, {"id": 2, "title": "b"}]',
        '{"listings": [{"id": 1, "title": "a"}, {"id": 2, "title": "b"}]}',
        '{"id": 1, "title": "a"}\n{"id": 2, "title": "b"}\n',
        '{"id": 1,\n "title": "a"}\n\n{"id": 2,\n "title": "b"}',
    ],
)
def test_every_shape_gives_the_same_listings(text: str) -> None:
    records, problems = read(text)
    assert ids(records) == [1, 2]
    assert problems == []
    for record in records:
        assert json.loads(record.source.text[record.start : record.end]) == record.value


@pytest.mark.parametrize("order", ['{"store": "s", "listings": [%s]}', '{"listings": [%s], "store": "s"}'])
def test_a_wrapper_sets_the_store_wherever_it_stands(order: str) -> None:
    records, problems = read(order % '{"id": 1, "title": "a"}')
    assert problems == []
    assert dict(records[0].inherited) == {"store": "s"}


def test_a_broken_element_leaves_the_others_readable() -> None:
    records, problems = read('[{"id": 1, "title": "a"}, {"id": 2 "title": "b"}, {"id": 3, "title": "c"}]')
    assert ids(records) == [1, 3]
    assert rules(problems) == ["syntax-error"]
    assert (problems[0].span.line, problems[0].span.column) == (1, 36)


def test_a_missing_comma_between_listings_is_one_problem() -> None:
    records, problems = read('[{"id": 1, "title": "a"}\n{"id": 2, "title": "b"}]')
    assert ids(records) == [1, 2]
    assert rules(problems) == ["syntax-error"]


def test_a_lost_quote_says_that_the_rest_was_not_read() -> None:
    records, problems = read('[{"id": "1", "title": "Mug}, {"id": "2", "title": "Plate"}]')
    assert records == []
    assert rules(problems) == ["syntax-error", "unread-rest"]


@pytest.mark.parametrize("end", ["\n", "\r\n", '\nof steel"}'])
def test_a_text_that_is_not_closed_on_its_line_says_so(end: str) -> None:
    _, problems = read('{"id": "A1", "title": "Mug' + end)
    assert problems[0].detail.startswith("the text is not closed on its line: add the closing quote")
    assert (problems[0].span.line, problems[0].span.column) == (1, 27)


def test_another_control_character_is_named() -> None:
    _, problems = read('{"id": "A1", "title": "Mug\tof steel"}')
    assert problems[0].detail.startswith("a line break or control character stands inside a text")


def test_a_broken_line_leaves_the_other_lines() -> None:
    records, problems = read('{"id": 1, "title": "a"}\n{"id": 2\n\n{"id": 3, "title": "c"}\n', read_lines)
    assert ids(records) == [1, 3]
    assert rules(problems) == ["syntax-error"]
    assert problems[0].span.line == 2
    assert [record.source.first_line for record in records] == [1, 4]


def test_text_behind_a_listing_is_reported_and_the_listing_read() -> None:
    records, problems = read('{"id": 1, "title": "a"} x\n', read_lines)
    assert ids(records) == [1]
    assert rules(problems) == ["syntax-error"]


@pytest.mark.parametrize("reader", [read_document, read_lines])
@pytest.mark.parametrize(
    ("text", "rule", "pointer"),
    [
        ('{"id": 1, "title": "a", "price": NaN}', "non-finite-number", "/price"),
        ('{"id": 1, "title": "a", "price": -Infinity}', "non-finite-number", "/price"),
        ('{"id": 1, "title": "a", "variants": [{"price": 1e400}]}', "non-finite-number", "/variants/0/price"),
        ('{"id": 1, "title": "a", "title": "b"}', "duplicate-key", "/title"),
        ('{"id": 1, "title": "a", "x": {"b": 1, "c": [{"d": 1, "d": 2}]}}', "duplicate-key", "/x/c/0/d"),
        (r'{"id": 1, "title": "a\ud800"}', "lone-surrogate", ""),
        (r'{"id": 1, "title": "a\udc00\ud800"}', "lone-surrogate", ""),
    ],
)
def test_what_parsers_let_pass_is_found_and_placed(reader: Any, text: str, rule: str, pointer: str) -> None:
    records, problems = read(text, reader)
    assert len(records) == 1
    assert rules(problems)[0] == rule
    assert problems[0].pointer == pointer
    assert not problems[0].lost
    json.dumps(records[0].value, ensure_ascii=False).encode("utf-8")


def test_numbers_that_only_look_large_are_fine() -> None:
    _, problems = read(
        '{"id": 123456789012345678901234567890, "title": "1e999 NaN", "price": 1e300, "price2": 0.0}'
    )
    assert problems == []


def test_a_pair_of_escapes_is_no_lone_surrogate() -> None:
    records, problems = read(r'{"id": 1, "title": "\ud83d\ude00 \\ud800"}')
    assert problems == []
    assert records[0].value["title"] == "😀 \\ud800"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\xef\xbb\xbf" + b'{"id": 1, "title": "a"}', "byte-order-mark"),
        ('{"id": 1, "title": "a"}'.encode("utf-16"), "wrong-encoding"),
        ('{"id": 1, "title": "a"}'.encode("utf-16-be"), "wrong-encoding"),
        ('{"id": 1, "title": "a"}'.encode("utf-32"), "wrong-encoding"),
        (b'{"id": 1, "title": "caf\xe9"}', "undecodable-bytes"),
    ],
)
def test_other_encodings_are_problems_and_still_read(data: bytes, rule: str) -> None:
    records, problems = read(data)
    assert ids(records) == [1]
    assert rules(problems) == [rule]


def test_a_bad_byte_has_its_place() -> None:
    _, problems = read('{"id": 1,\n "title": "漢😀'.encode() + b'\xff"}')
    assert (problems[0].span.line, problems[0].span.column) == (2, 14)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty-file"),
        (" \n\t", "empty-file"),
        ("[]", "no-listing"),
        ('{"listings": []}', "no-listing"),
        ("3", "not-a-listing"),
        ('[["id"]]', "not-a-listing"),
        ("null", "not-a-listing"),
        ("{}", "not-a-listing"),
        ('{"products": [{"id": 1}]}', "not-a-listing"),
        ("[" * 100_000, "nested-too-deep"),
        ('{"id": 1, "title": "a", "meta": ' + '{"a":' * 70 + "1" + "}" * 71, "nested-too-deep"),
        ('{"id": 1, "title": "a", "stock": ' + "1" * 5000 + "}", "number-too-long"),
        ('{"listings": [{"id": 1, "title": "a"}], "listings": []}', "duplicate-key"),
    ],
)
def test_what_is_no_listing_is_a_problem(text: str, rule: str) -> None:
    _, problems = read(text)
    assert rule in rules(problems)


def test_a_wrapper_with_a_broken_tail_keeps_its_listings() -> None:
    records, problems = read('{"listings": [{"id": 1, "title": "a"}], "store": }')
    assert ids(records) == [1]
    assert rules(problems) == ["syntax-error"]


def test_a_listing_over_the_limit_is_not_read() -> None:
    for reader in (read_document, read_lines):
        records, problems = read(json.dumps({"id": 1, "title": "a" * (LIMIT + 1)}), reader)
        assert records == []
        assert rules(problems) == ["too-large"]


LISTINGS = st.lists(
    st.fixed_dictionaries(
        {"id": st.integers() | st.text(min_size=1), "title": st.text(max_size=20)},
        optional={
            "price": st.floats(allow_nan=False, allow_infinity=False),
            "attributes": st.dictionaries(st.text(), st.text()),
        },
    ),
    min_size=1,
    max_size=5,
)


@given(LISTINGS, st.booleans())
def test_lines_and_documents_read_alike(listings: list[dict[str, Any]], ascii_only: bool) -> None:
    try:
        lines = "\n".join(json.dumps(listing, ensure_ascii=ascii_only) for listing in listings)
        document = json.dumps(listings, ensure_ascii=ascii_only, indent=1)
        lines.encode(), document.encode()
    except UnicodeEncodeError:
        return
    first, first_problems = read(lines, read_lines)
    second, second_problems = read(document)
    assert [record.value for record in first] == [record.value for record in second]
    assert rules(first_problems) == rules(second_problems)


@settings(max_examples=400)
@given(
    st.binary(max_size=200)
    | st.text('{}[]":,\\ \n0123456789.eE-+aidtlesngNI\ud800', max_size=120).map(
        lambda text: text.encode("utf-8", "ignore")
    )
)
def test_no_bytes_crash_a_reader(data: bytes) -> None:
    for reader in (read_document, read_lines):
        for item in reader(data, 1, 0, LIMIT):
            assert isinstance(item, Record | LoadProblem)


@settings(max_examples=300)
@given(LISTINGS, st.data())
def test_damage_is_never_silent(listings: list[dict[str, Any]], data: st.DataObject) -> None:
    """Cut the file anywhere: either every listing was read, or a problem says that something is wrong."""
    text = json.dumps(listings, indent=1)
    cut = data.draw(st.integers(0, len(text) - 1))
    records, problems = read(text[:cut])
    assert problems
    assert len(records) <= len(listings)


def test_a_listing_of_ours_without_its_number_is_told(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps({"title": "Bench", "price": 40, "images": []}) + "\n", encoding="utf-8")
    assert "SCH101" in [one["code"] for one in checked(file, capsys)]
