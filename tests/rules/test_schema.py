"""The sentences: actual and allowed value, the exact place, and nothing that could break a terminal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.model import Profile
from listing_lint.rule import Context, Member, Rule
from listing_lint.rules.schema import RULES
from listing_lint.schema.compile import compile_schema
from listing_lint.schema.explain import RULES as RULE_OF
from listing_lint.schema.load import canonical_schema
from listing_lint.testing import check_examples

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.images.pictures import Pictures

BY_NAME = {rule.name: rule for rule in RULES}
CONTEXT = Context(Profile("base", "Base", {}), cast("Pictures", None), date(2026, 11, 22))
OK = {"id": "B-1042", "title": "Steel bottle"}


def hits(value: Any, schema: dict[str, Any] | None = None) -> list[tuple[str, Hit]]:
    compiled = canonical_schema() if schema is None else compile_schema(schema, name="my.json")
    return [
        (fault.rule, hit)
        for fault in compiled.faults(value)
        for hit in BY_NAME[fault.rule].check(fault, BY_NAME[fault.rule].options(), CONTEXT)
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_examples_are_true(rule: Rule) -> None:
    check_examples(rule)


def test_every_keyword_has_a_rule() -> None:
    assert set(RULE_OF.values()) <= set(BY_NAME)
    assert [rule.code for rule in RULES] == [f"SCH1{number:02}" for number in range(1, 11)] + ["SCH201"]
    assert [rule.code for rule in RULES if rule.always] == ["SCH102"]


@pytest.mark.parametrize(
    ("value", "schema", "rule", "sentence", "place"),
    [
        ({"id": "1"}, None, "missing-field", "required field 'title' is missing", ""),
        (
            {**OK, "images": [{"role": "main"}]},
            None,
            "missing-field",
            "required field 'src' is missing in images[0]",
            "/images/0",
        ),
        (
            {"a": 1},
            {"dependentRequired": {"a": ["b"]}},
            "missing-field",
            "required field 'b' is missing: needed where 'a' is given (schema my.json)",
            "",
        ),
        ({**OK, "id": True}, None, "wrong-type", "id is true, but must be text or a whole number", "/id"),
        (
            {**OK, "price": []},
            None,
            "wrong-type",
            "price is a list, but must be a number, text or null",
            "/price",
        ),
        ({**OK, "title": 14}, None, "wrong-type", "title is the number 14, but must be text", "/title"),
        ({**OK, "titel": 1}, None, "unknown-field", "unknown field 'titel': did you mean 'title'?", "/titel"),
        (
            {**OK, "images": [{"src": "a", "x/y": 1}]},
            None,
            "unknown-field",
            "unknown field 'x/y' in images[0]",
            "/images/0/x~1y",
        ),
        (
            "b",
            {"const": "a"},
            "value-not-allowed",
            'the listing is "b", but must be "a" (schema my.json)',
            "",
        ),
        (
            14,
            {"enum": ["14", 15]},
            "value-not-allowed",
            'the listing is 14, but must be "14" or 15 (schema my.json)',
            "",
        ),
        (
            "abcd",
            {"maxLength": 3},
            "text-length",
            "the listing has 4 characters, at most 3 are allowed (schema my.json)",
            "",
        ),
        (
            "😀",
            {"minUtf8ByteLength": 5},
            "text-length",
            "the listing has 4 bytes in UTF-8, at least 5 are required (schema my.json)",
            "",
        ),
        (
            0,
            {"exclusiveMinimum": 0},
            "number-range",
            "the listing is 0, but must be more than 0 (schema my.json)",
            "",
        ),
        (
            0.5,
            {"multipleOf": 0.2},
            "number-range",
            "the listing is 0.5, but must be a multiple of 0.2 (schema my.json)",
            "",
        ),
        (
            {**OK, "locale": "?"},
            None,
            "pattern-mismatch",
            'locale is "?", but must match ^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$',
            "/locale",
        ),
        (
            "31/03/2026",
            {"format": "date"},
            "pattern-mismatch",
            'the listing is "31/03/2026", but must be a date such as 2026-03-31 (schema my.json)',
            "",
        ),
        (
            [1, 2],
            {"maxItems": 1},
            "item-count",
            "the listing has 2 items, at most 1 is allowed (schema my.json)",
            "",
        ),
        (
            {},
            {"minProperties": 1},
            "item-count",
            "the listing has 0 fields, at least 1 is required (schema my.json)",
            "",
        ),
        (
            {"a": 1},
            {"not": {"required": ["a"]}},
            "no-alternative-fits",
            "the listing must not have 'a' (schema my.json)",
            "",
        ),
    ],
)
def test_sentences(value: Any, schema: dict[str, Any] | None, rule: str, sentence: str, place: str) -> None:
    ((name, hit),) = hits(value, schema)
    assert (name, hit.message, hit.pointer) == (rule, sentence, place)
    assert hit.help


def test_an_unknown_field_is_graver_when_it_looks_mistyped_or_the_schema_is_the_users() -> None:
    assert hits({**OK, "titel": 1})[0][1].severity == "warning"
    assert hits({**OK, "warehouse": 1})[0][1].severity == "info"
    assert hits({"warehouse": 1}, {"additionalProperties": False})[0][1].severity == "warning"


def test_unknown_fields_fold_by_their_name_wherever_they_stand() -> None:
    found = hits({**OK, "variants": [{"colour": 1}, {"colour": 2}, {"size1": 3}]})
    assert len({hit.subject for _, hit in found}) == 2
    assert all(hit.on_key for _, hit in found)


def test_the_surplus_of_a_text_is_marked() -> None:
    ((_, hit),) = hits("abcdef", {"maxLength": 4})
    assert (hit.chars, hit.limit, hit.actual) == ((4, 6), 4, 6)


HOSTILE = "\x1b[31m\u202e\r\n\u2028" + "x" * 10_000


@pytest.mark.parametrize(
    "value",
    [
        {**OK, HOSTILE: 1},
        {**OK, "currency": HOSTILE},
        {**OK, "stock": HOSTILE},
        {**OK, "images": [{"src": "a", "role": HOSTILE}]},
        {**OK, "attributes": {HOSTILE: [{}]}},
        {**OK, "variants": [{HOSTILE: 1}]},
        {**OK, "stock": {HOSTILE: 1}},
    ],
)
def test_hostile_values_are_shortened_and_cleaned(value: Any) -> None:
    found = hits(value)
    assert found
    for _, hit in found:
        for text in (hit.message, hit.help):
            assert len(text) < 400
            assert text.isprintable()


def _member(identifier: str, path: str = "a.json", line: int = 1, **more: Any) -> Member:
    fields = {"id": identifier, "title": "T"}
    return Member(Listing(fields, fields, identifier, path, more.pop("folder", "shop"), **more), line, 5)


def test_every_listing_after_the_first_is_a_duplicate() -> None:
    members = [_member("7", line=2), _member("7", line=9), _member("7", path="b.json")]
    found = list(BY_NAME["duplicate-id"].check(members, BY_NAME["duplicate-id"].options(), CONTEXT))
    assert [hit.member for hit in found] == [1, 2]
    assert {hit.message for hit in found} == {'id "7" is already used by the listing at a.json:2'}
    assert [(one.path, one.line, one.column) for one in found[1].related] == [("a.json", 2, 5)]


def test_ids_are_compared_within_a_store_of_a_marketplace_or_else_a_folder() -> None:
    key = BY_NAME["duplicate-id"].key
    assert key is not None
    same = [_member("7"), _member("7", path="b.json")]
    other = [
        _member("8"),
        _member("7", folder="elsewhere"),
        _member("7", store="shop"),
        _member("7", store="shop", marketplace="dhgate"),
    ]
    assert len({key(member.listing, CONTEXT) for member in same}) == 1
    assert len({key(member.listing, CONTEXT) for member in [*same, *other]}) == 5
    assert key(_member("").listing, CONTEXT) is None
    stores = [_member("7", store="s", folder="one"), _member("7", store="s", folder="two")]
    assert len({key(member.listing, CONTEXT) for member in stores}) == 1
