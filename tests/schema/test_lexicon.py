"""The file format of brand lexicons."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema
import pytest

from listing_lint.schema.compile import CompiledSchema, compile_schema
from listing_lint.schema.files import schema_text

MARK: dict[str, Any] = {
    "mark": "Nordlyst", "owner": "Nordlyst AS", "class": "sport", "source": "invented for this test", "checked": "2026-11-22",
}  # fmt: skip
FULL: dict[str, Any] = {
    **MARK,
    "id": "nordlyst",
    "goods": ["shoes", "sports-bags"],
    "aliases": ["Nordlyst Sport"],
    "lines": [{"text": "aurora run"}, {"text": "polar mid", "goods": ["shoes"]}],
    "partial": ["lyst"],
    "initials": [{"text": "NL", "goods": ["shoes"], "near": ["sneaker"]}],
    "names": {"zh": ["北极光"], "pinyin": ["beijiguang"], "zh-Hant": ["北極光"]},
    "ambiguous": "word",
    "phrases_ok": ["nordlyst over fjorden"],
    "must_not": ["Nordisk"],
    "policy": {"fuzzy": 1, "join": True, "concat": True, "reverse": False},
    "note": "all of it",
}


@cache
def lexicon() -> CompiledSchema:
    return compile_schema(json.loads(schema_text("lexicon")), name="lexicon")


def test_the_schema_is_a_valid_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text("lexicon")))


@pytest.mark.parametrize("marks", [[], [MARK], [FULL], [MARK, FULL]])
def test_a_lexicon_is_accepted(marks: list[Any]) -> None:
    assert lexicon().faults({"version": 1, "marks": marks}) == []


@pytest.mark.parametrize(
    ("change", "rule", "place"),
    [
        ({"owner": None}, "wrong-type", "/marks/0/owner"),
        ({"mark": " Nordlyst"}, "pattern-mismatch", "/marks/0/mark"),
        ({"class": "shoe"}, "value-not-allowed", "/marks/0/class"),
        ({"checked": "2026-02-30"}, "pattern-mismatch", "/marks/0/checked"),
        ({"initials": [{"text": "NL"}]}, "missing-field", "/marks/0/initials/0"),
        ({"goods": []}, "item-count", "/marks/0/goods"),
        ({"must_not": ["a", "a"]}, "item-count", "/marks/0/must_not"),
        ({"policy": {"fuzzy": 3}}, "number-range", "/marks/0/policy/fuzzy"),
        ({"names": {"Chinese!": ["x"]}}, "unknown-field", "/marks/0/names"),
        ({"alias": ["x"]}, "unknown-field", "/marks/0"),
    ],
)
def test_a_mistake_in_a_mark_is_named(change: dict[str, Any], rule: str, place: str) -> None:
    (fault,) = lexicon().faults({"version": 1, "marks": [{**MARK, **change}]})
    assert (fault.rule, fault.pointer) == (rule, place)


def test_every_mark_says_where_it_was_read() -> None:
    faults = lexicon().faults({"version": 1, "marks": [{"mark": "Nordlyst"}]})
    assert {fault.member for fault in faults} == {"owner", "class", "source", "checked"}
