"""The compiled validator decides and jsonschema explains: they must never tell different stories."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.schema.compile import CompiledSchema, compile_schema
from listing_lint.schema.explain import _focus
from listing_lint.schema.explainer import Explainer
from listing_lint.schema.problem import decided as problem

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

DRAFTS = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "2019-09": "https://json-schema.org/draft/2019-09/schema",
    "draft-07": "http://json-schema.org/draft-07/schema#",
    "draft-06": "http://json-schema.org/draft-06/schema#",
    "draft-04": "http://json-schema.org/draft-04/schema#",
}

ALL_DRAFTS: list[dict[str, Any]] = [
    {"type": "integer"},
    {"type": "number"},
    {"type": ["string", "null"]},
    {"type": "boolean"},
    {"enum": [1, "1", True, None, [1], {"a": 1}]},
    {"enum": [0, False]},
    {"minimum": 0, "maximum": 10**20},
    {"minimum": 0.1},
    {"multipleOf": 0.01},
    {"multipleOf": 3},
    {"multipleOf": 0.1},
    {"minLength": 2, "maxLength": 3},
    {"pattern": "^a.b$"},
    {"pattern": "\\bb"},
    {"pattern": "^\\w+\\s\\d$"},
    {"pattern": "^[^]$"},
    {"pattern": "\\p{Lu}"},
    {"pattern": "^$"},
    {"minItems": 1, "maxItems": 2},
    {"uniqueItems": True},
    {"minProperties": 1, "maxProperties": 2},
    {"required": ["a"], "properties": {"a": {"type": "integer"}}},
    {"properties": {"a": {"not": {}}}},
    {"additionalProperties": False, "properties": {"a": {}}, "patternProperties": {"^x": {"type": "string"}}},
    {"additionalProperties": {"type": "string"}, "patternProperties": {"b": {"type": "integer"}}},
    {"patternProperties": {"^.$": {"type": "integer"}}},
    {"items": {"type": "integer"}},
    {"allOf": [{"type": "object"}, {"required": ["b"]}]},
    {"anyOf": [{"type": "string"}, {"properties": {"a": {"enum": ["x"]}}, "required": ["a"]}]},
    {"oneOf": [{"type": "number"}, {"type": "integer"}, {"maxLength": 1}]},
    {"not": {"type": "string", "maxLength": 1}},
    {"dependencies": {"a": ["b"], "b": {"properties": {"a": {"type": "string"}}}}},
    {"maxUtf8ByteLength": 3, "minUtf8ByteLength": 1},
    {"maxUniqueItems": 1, "minUniqueItems": 1, "selectors": ["a"]},
    {"maxUniqueItems": 1},
    {"format": "date"},
    {"format": "email"},
    {"format": "hostname"},
    {"definitions": {"n": {"type": "integer"}}, "properties": {"a": {"$ref": "#/definitions/n"}}},
    {
        "definitions": {"n": {"type": "object", "properties": {"a": {"$ref": "#/definitions/n"}}}},
        "$ref": "#/definitions/n",
    },
]
SINCE_06: list[dict[str, Any]] = [
    {"const": 1},
    {"const": {"a": [1, None]}},
    {"exclusiveMinimum": 0, "exclusiveMaximum": 1},
    {"contains": {"type": "string"}},
    {"propertyNames": {"maxLength": 1}},
    {"propertyNames": {"pattern": "^[ab]"}},
    {"properties": {"a": False}},
    {"items": False},
    {"items": [{"type": "integer"}], "additionalItems": False},
]
SINCE_07: list[dict[str, Any]] = [
    {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"maxProperties": 1}},
    {"if": {"properties": {"a": {"type": "string"}}}, "then": False},
]
SINCE_2019: list[dict[str, Any]] = [
    {"dependentRequired": {"a": ["b"]}},
    {"dependentSchemas": {"a": {"properties": {"b": {"type": "string"}}}}},
    {"contains": {"type": "string"}, "minContains": 2, "maxContains": 3},
    {"$defs": {"n": {"minimum": 5}}, "properties": {"a": {"$ref": "#/$defs/n", "type": "integer"}}},
]
ONLY_2020: list[dict[str, Any]] = [
    {"prefixItems": [{"type": "integer"}], "items": {"type": "string"}},
    {"prefixItems": [{"type": "integer"}], "items": False},
]


def _corpus() -> list[tuple[str, dict[str, Any]]]:
    found = [(draft, schema) for draft in DRAFTS for schema in ALL_DRAFTS]
    found += [
        ("draft-04", {"minimum": 0, "exclusiveMinimum": True, "maximum": 5, "exclusiveMaximum": True}),
        ("draft-04", {"items": [{"type": "integer"}], "additionalItems": False}),
    ]
    for draft in ("2020-12", "2019-09", "draft-07", "draft-06"):
        found += [(draft, s) for s in SINCE_06 if draft != "2020-12" or not isinstance(s.get("items"), list)]
    for draft in ("2020-12", "2019-09", "draft-07"):
        found += [(draft, schema) for schema in SINCE_07]
    for draft in ("2020-12", "2019-09"):
        found += [(draft, schema) for schema in SINCE_2019]
    return found + [("2020-12", schema) for schema in ONLY_2020]


CORPUS = _corpus()


@cache
def _engines(index: int) -> tuple[CompiledSchema, Explainer]:
    draft, schema = CORPUS[index]
    compiled = compile_schema({"$schema": DRAFTS[draft], **schema}, name="test")
    return compiled, Explainer(compiled.document)


def _agree(index: int, value: Any) -> None:
    compiled, explainer = _engines(index)
    decided = compiled.is_valid(value)
    explained = not explainer.errors(value, None)
    assert decided == explained, f"{CORPUS[index]} on {value!r}: decided {decided}, explained {explained}"
    faults = compiled.faults(value)
    assert bool(faults) != decided
    # Narrowed to the places that the compiled validator named, the explanation tells what the full one tells.
    problems = [problem(error, value, compiled.document) for error in compiled.validator.iter_errors(value)]
    narrowed = explainer.errors(value, _focus(problems, value))
    assert [_place(error) for error in narrowed] == [_place(error) for error in explainer.errors(value, None)]


def _place(error: ValidationError) -> tuple[list[str | int], list[str | int]]:
    return list(error.absolute_path), list(error.absolute_schema_path)


TEXT = st.one_of(
    st.sampled_from(
        [
            "",
            "a",
            "b",
            "x",
            "ab",
            "a\nb",
            "a\rb",
            "a\u2028b",
            "é",
            "éb",
            "😀",
            "😀😀",
            "a\n",
            "ab 1",
            "A",
            "2026-02-30",
        ]
    ),
    st.sampled_from(["2026-02-28", "a@b", "a\u00a01", "\x00", "e\u0301", "\ufeff"]),
    st.text(max_size=4),
)
NUMBERS = st.one_of(
    st.sampled_from(
        [
            0,
            1,
            -1,
            1.0,
            -0.0,
            0.1,
            0.3,
            19.99,
            4.35,
            1e20,
            3.187765740212551e16,
            10**20,
            10**20 + 1,
            2**53 + 1,
            2**63,
            2**64,
            -(2**63) - 1,
        ]
    ),
    st.sampled_from([10**40, 1e300, 1e-300, 5e-324, 1.5, 3, 6.0, 0.015]),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, TEXT)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.sampled_from(["a", "b", "x1", "xy", "", "0", "1", "01", "+1"]), TEXT),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=600)
@given(st.integers(0, len(CORPUS) - 1), VALUES)
def test_both_engines_decide_alike(index: int, value: Any) -> None:
    _agree(index, value)


HARD: list[Any] = [
    None, True, False, 0, 1, 1.0, -0.0, 10**20, 1e20, 2**64, 10**40, 0.1, 19.99, "", "a", "1", "😀", "éb", "ab 1", "a\rb",
    "2026-02-30", [], [1, True], [1, 1.0], [0, False], [[1], [True]], [{"a": 1}, {"a": 1.0}], [{"a": 1}, {"a": True}],
    [{"a": 1, "b": 2}, {"a": 1, "b": 3}], ["a", "b", 1], [1, "x", None], {}, {"a": 1}, {"a": "1"}, {"a": "x", "b": 1}, {"b": 1},
    {"x1": 1}, {"a": {"a": {"a": 1}}}, {"é": 1}, {"\r": "s"}, ["a", "a"], [{"a": []}, {"a": []}],
    {"0": None}, {"01": None, "1": 1}, {"1": 1, "01": None}, {"+1": []}, {"a": {"00": 2}}, {"": {"": 1}},
    {"": {"7": {"": 0.5}}},
]  # fmt: skip


@pytest.mark.parametrize("index", range(len(CORPUS)), ids=lambda index: f"{CORPUS[index][0]}-{index}")
def test_both_engines_decide_alike_on_the_hard_ones(index: int) -> None:
    for value in HARD:
        _agree(index, value)


UNEVALUATED: list[dict[str, Any]] = [
    {"properties": {"a": {}}, "unevaluatedProperties": False},
    {"allOf": [{"properties": {"a": {}}}], "patternProperties": {"^x": {}}, "unevaluatedProperties": False},
    {"unevaluatedProperties": {"type": "string"}},
    {"anyOf": [{"properties": {"a": {}}, "unevaluatedProperties": False}, {"type": "string"}]},
    {"prefixItems": [{"type": "integer"}], "unevaluatedItems": False},
    {"not": {"unevaluatedProperties": False}},
]


@settings(max_examples=200)
@given(st.sampled_from(UNEVALUATED), VALUES)
def test_what_only_the_compiled_validator_knows_is_told_as_well(schema: dict[str, Any], value: Any) -> None:
    compiled = compile_schema(schema, name="test")
    assert bool(compiled.faults(value)) != compiled.is_valid(value)


@pytest.mark.parametrize(
    "value", [math.nan, math.inf, [math.nan], {"a": -math.inf}, "\ud800", {"\udfff": "\ud800"}]
)
def test_what_json_cannot_hold_does_not_crash(value: Any) -> None:
    for index in range(len(CORPUS)):
        compiled, _ = _engines(index)
        assert bool(compiled.faults(value)) != compiled.is_valid(value)
