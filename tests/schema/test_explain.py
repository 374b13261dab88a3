"""One fault for one mistake, at the right place, with what the message needs."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.schema.compile import compile_schema
from listing_lint.schema.explain import MAX_FAULTS

AMAZON_BULLETS = {
    "maxUniqueItems": 2,
    "selectors": ["marketplace_id", "language_tag"],
    "items": {"properties": {"value": {"maxUtf8ByteLength": 10}}},
}
SHOE_OR_SHIRT = {
    "oneOf": [
        {"properties": {"kind": {"const": "shoe"}, "size": {"type": "number"}}, "required": ["kind", "size"]},
        {
            "properties": {"kind": {"const": "shirt"}, "size": {"enum": ["S", "M"]}},
            "required": ["kind", "size"],
        },
    ]
}

TEXTS = {"additionalProperties": {"type": "string"}}
NESTED_TEXTS = {
    "type": ["string", "object"],
    "additionalProperties": {"$ref": "#"},
}


def told(schema: dict[str, Any], value: Any) -> list[tuple[str, str, str]]:
    """Rule, pointer and member (or message) of each fault."""
    faults = compile_schema(schema, name="s").faults(value)
    return [(fault.rule, fault.pointer, fault.member or fault.message) for fault in faults]


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        ({"required": ["a", "b"]}, {}, [("missing-field", "", "a"), ("missing-field", "", "b")]),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, [("missing-field", "", "b")]),
        ({"dependencies": {"a": ["b"]}}, {"a": 1}, [("missing-field", "", "b")]),
        ({"dependentSchemas": {"a": {"required": ["b"]}}}, {"a": 1}, [("missing-field", "", "b")]),
        ({"allOf": [{"required": ["a"]}, {"required": ["a"]}]}, {}, [("missing-field", "", "a")]),
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, {"a": 1}, [("missing-field", "", "b")]),
        ({"type": "integer", "enum": [1, 2]}, "1", [("wrong-type", "", "")]),
        ({"enum": ["a"], "pattern": "^a$"}, "b", [("value-not-allowed", "", "")]),
        ({"minLength": 1, "pattern": "^a"}, "", [("text-length", "", "")]),
        ({"maxLength": 3, "maxUtf8ByteLength": 3}, "abcd", [("text-length", "", "")]),
        ({"maxLength": 3, "pattern": "^x"}, "abcd", [("text-length", "", ""), ("pattern-mismatch", "", "")]),
        (
            {"properties": {"a": {}}, "additionalProperties": False},
            {"b~/": 1, "c": 2},
            [("unknown-field", "", "b~/"), ("unknown-field", "", "c")],
        ),
        ({"properties": {"a": {}}, "unevaluatedProperties": False}, {"b": 1}, [("unknown-field", "", "b")]),
        ({"properties": {"a": False}}, {"a": 1}, [("unknown-field", "", "a")]),
        ({"propertyNames": {"maxLength": 1}}, {"ab": 1, "c": 1}, [("unknown-field", "", "ab")]),
        ({"items": {"type": "string"}}, ["a", 1], [("wrong-type", "/1", "")]),
        # The compiled validator tells members whose names are numbers by these numbers, and leaves nameless ones out.
        (TEXTS, {"0": 1}, [("wrong-type", "/0", "")]),
        (TEXTS, {"1": "a", "01": 1}, [("wrong-type", "/01", "")]),
        (TEXTS, {"1": 1, "01": 2, "+1": "a"}, [("wrong-type", "/1", ""), ("wrong-type", "/01", "")]),
        (NESTED_TEXTS, {"1": "a", "01": {"": 1}}, [("wrong-type", "/01/", "")]),
        (NESTED_TEXTS, {"": {"7": {"": {"a": 1}}}}, [("wrong-type", "//7//a", "")]),
        ({"prefixItems": [{}], "items": False}, [1, 2], [("item-count", "", "has no item 1 in the schema")]),
        ({"uniqueItems": True}, [1, {}, 1.0], [("item-count", "", "has equal items, 0 and 2, but all must differ")]),
        ({"contains": {"type": "string"}}, [1], [("item-count", "", "has no item that is text")]),
        (
            {"contains": {"type": "string"}, "minContains": 2},
            ["a"],
            [("item-count", "", "must have at least 2 items that are text")],
        ),
        (
            {"contains": {"type": "string"}, "maxContains": 1},
            ["a", "b"],
            [("item-count", "", "has too many items that are text, at most 1 are allowed")],
        ),
        ({"not": {"required": ["a"]}}, {"a": 1}, [("no-alternative-fits", "", "must not have 'a'")]),
        ({"not": {"const": "a"}}, "a", [("no-alternative-fits", "", 'must not be "a"')]),
        ({"if": True, "then": False}, {}, [("other-keyword", "", "is ruled out by the schema")]),
        (
            {"$defs": {"n": {"type": "number"}}, "properties": {"a": {"$ref": "#/$defs/n"}}},
            {"a": ""},
            [("wrong-type", "/a", "")],
        ),
    ],
)  # fmt: skip
def test_each_keyword_has_its_fault(
    schema: dict[str, Any], value: Any, expected: list[tuple[str, str, str]]
) -> None:
    assert [(rule, place, text) for rule, place, text in told(schema, value)] == expected


@pytest.mark.parametrize(
    ("schema", "value", "expected"),
    [
        # by type
        ({"anyOf": [{"type": "string", "minLength": 2}, {"type": "array"}]}, "a", [("text-length", "", "")]),
        ({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}, [1], [("wrong-type", "/0", "")]),
        ({"anyOf": [{"type": "string"}, {"type": "array"}]}, 1, [("wrong-type", "", "")]),
        ({"anyOf": [{"const": "a"}, {"enum": ["b"]}, {"type": "null"}]}, "c", [("value-not-allowed", "", "")]),
        # by a constant member
        (SHOE_OR_SHIRT, {"kind": "shoe", "size": "S"}, [("wrong-type", "/size", "")]),
        (SHOE_OR_SHIRT, {"kind": "shirt", "size": 3}, [("value-not-allowed", "/size", "")]),
        (SHOE_OR_SHIRT, {"kind": "hat", "size": 3}, [("value-not-allowed", "/kind", "")]),
        # by the members it has
        (
            {"anyOf": [{"required": ["a"], "properties": {"a": {"type": "string"}}}, {"required": ["b"]}]},
            {"a": 1},
            [("wrong-type", "/a", "")],
        ),
        # by nothing: one sentence
        ({"anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}]}, {}, [
            ("no-alternative-fits", "", "needs 'a' or 'b' and 'c'")]),
        ({"oneOf": [{"type": "number"}, {"type": "integer"}]}, 1, [
            ("no-alternative-fits", "", "fits more than one alternative, but must fit exactly one")]),
        ({"anyOf": [{"title": "Short", "maxLength": 1}, {"title": "Loud", "pattern": "^[A-Z]+$"}]}, "ab", [
            ("no-alternative-fits", "", "fits none of the alternatives: Short or Loud")]),
        # nested
        (
            {"anyOf": [{"type": "null"}, {"anyOf": [{"type": "string", "maxLength": 1}, {"type": "null"}]}]},
            "ab",
            [("text-length", "", "")],
        ),
    ],
)  # fmt: skip
def test_alternatives_come_down_to_the_one_that_was_meant(
    schema: dict[str, Any], value: Any, expected: list[tuple[str, str, str]]
) -> None:
    assert told(schema, value) == expected


def test_merged_alternatives_offer_all_choices() -> None:
    (fault,) = compile_schema({"anyOf": [{"const": "a"}, {"enum": ["b", "a"]}]}, name="s").faults("c")
    assert fault.allowed == ["a", "b"]
    (fault,) = compile_schema({"anyOf": [{"type": "string"}, {"type": ["array", "null"]}]}, name="s").faults(
        1
    )
    assert fault.allowed == ["string", "array", "null"]
    (fault,) = compile_schema(SHOE_OR_SHIRT, name="s").faults({"kind": "hat"})
    assert (fault.pointer, fault.allowed) == ("/kind", ["shoe", "shirt"])


def test_amazons_selectors_group_the_items() -> None:
    def bullet(language: str, text: str = "x") -> dict[str, str]:
        return {"marketplace_id": "A1", "language_tag": language, "value": text}

    compiled = compile_schema(AMAZON_BULLETS, name="s")
    assert compiled.is_valid([bullet("de", "a"), bullet("de", "b"), bullet("en"), bullet("en")])
    (fault,) = compiled.faults([bullet("de", "a"), bullet("de", "b"), bullet("de", "c"), bullet("en")])
    assert fault.rule == "item-count"
    assert (
        fault.message
        == "has 3 items with the same 'marketplace_id' and 'language_tag', at most 2 are allowed"
    )
    assert told(AMAZON_BULLETS, [bullet("de", "ääääää")]) == [("text-length", "/0/value", "")]


def test_informational_keywords_of_amazon_are_no_faults() -> None:
    schema = {
        "editable": False, "hidden": True, "enum": ["a", "b"], "enumNames": ["A", "B"],
        "$lifecycle": {"enumDeprecated": ["b"]},
    }  # fmt: skip
    assert told(schema, "b") == []


def test_unknown_members_know_their_neighbours() -> None:
    schema = {"allOf": [{"properties": {"b": {}}}], "properties": {"a": {}}, "unevaluatedProperties": False}
    (fault,) = compile_schema(schema, name="s").faults({"c": 1})
    assert fault.known == ("a", "b")
    (fault,) = compile_schema({"propertyNames": {"enum": ["color"]}}, name="s").faults({"colour": 1})
    assert fault.known == ("color",)


def test_a_pattern_is_told_as_it_was_written() -> None:
    schema = {"pattern": "^[^]\\d$", "description": "One character and a digit."}
    (fault,) = compile_schema(schema, name="s").faults("x")
    assert (fault.allowed, fault.message) == ("^[^]\\d$", "One character and a digit.")


@pytest.mark.parametrize("count", [MAX_FAULTS, MAX_FAULTS + 1, 20_000])
def test_a_flood_of_faults_is_counted(count: int) -> None:
    compiled = compile_schema({"items": {"type": "string"}}, name="s")
    faults = compiled.faults([1] * count)
    assert len(faults) == min(count, MAX_FAULTS + 1)
    if count > MAX_FAULTS:
        assert f"{count - MAX_FAULTS} more" in faults[-1].message


def test_a_flood_of_unknown_members_is_counted() -> None:
    compiled = compile_schema({"additionalProperties": False}, name="s")
    faults = compiled.faults({str(number): 1 for number in range(5_000)})
    assert len(faults) == MAX_FAULTS + 1
    assert "more" in faults[-1].message


def test_nothing_quadratic() -> None:
    compiled = compile_schema(
        {"uniqueItems": True, "maxUniqueItems": 1, "items": {"maxProperties": 0}}, name="s"
    )
    assert len(compiled.faults([{"a": number} for number in range(20_000)])) == MAX_FAULTS + 1


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ({"": None}, 1),
        ({"": {"b": None}}, 1),
        ({"a": {"": {"": {"b": None}}}}, 1),
        ({"": {"a": 1}, "a": None}, 2),
    ],
)
def test_members_without_a_name_are_explained(value: Any, count: int) -> None:
    schema = {
        "$defs": {"any": {"type": ["object", "string"], "additionalProperties": {"$ref": "#/$defs/any"}}},
        "$ref": "#/$defs/any",
    }
    assert len(compile_schema(schema, name="own").faults(value)) == count
