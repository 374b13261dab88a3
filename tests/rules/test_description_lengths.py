"""Lengths of descriptions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.rule import Context, Rule
from listing_lint.rules.description_lengths import RULES, description_too_long, short_description_too_long

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.profiles.model import Profile

TODAY = date(2026, 11, 22)


def ask(rule: Rule, fields: Any, profile: Profile) -> list[Hit]:
    listing = Listing(fields, fields, "A1", "listing.json", "")
    return list(rule.check(listing, rule.options(), Context(profile, cast("Any", None), TODAY)))


def profile(name: str, **description: Any) -> Profile:
    overrides = {name: {"description": description}} if description else {}
    return load_profile(name, as_of=TODAY, sources=read_sources(overrides=overrides))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples(rule: Rule) -> None:
    for example in rule.good:
        assert ask(rule, example.listing, profile(example.profile)) == []
    for example in rule.bad:
        sources = read_sources(overrides=example.config.get("profiles"))
        (hit,) = ask(rule, example.listing, load_profile(example.profile, as_of=TODAY, sources=sources))
        assert hit.message == example.says
        assert hit.pointer == example.at
        assert hit.figure is not None
        assert hit.figure.key in rule.figures


@pytest.mark.parametrize(("length", "found"), [(0, 0), (80_000, 0), (80_001, 1)])
def test_characters_are_counted_as_written(length: int, found: int) -> None:
    hits = ask(description_too_long, {"description": "<" * length}, profile("dhgate"))
    assert len(hits) == found
    assert [hit.chars for hit in hits] == [(80_000, 80_001)] * found


def test_bytes_are_counted_where_the_marketplace_counts_them() -> None:
    fits = {"description": "x" + "敦" * 6666}  # 19,999 bytes
    assert ask(description_too_long, fits, profile("amazon")) == []
    (hit,) = ask(description_too_long, {"description": "x" + "敦" * 6667}, profile("amazon"))
    assert hit.message == "description has 20,002 bytes in UTF-8, Amazon allows 20,000"
    assert (hit.chars, hit.limit, hit.actual) == ((6667, 6668), 20_000, 20_002)


def test_one_text_gets_one_finding() -> None:
    both = profile("amazon", max_length=10)
    (hit,) = ask(description_too_long, {"description": "x" * 30_000}, both)
    assert hit.figure is not None
    assert hit.figure.key == "description.max_length"


def test_a_short_description_has_its_own_limit() -> None:
    (hit,) = ask(short_description_too_long, {"short_description": "x" * 501}, profile("dhgate"))
    assert hit.message == "short description has 501 characters, DHgate allows 500"
    assert ask(short_description_too_long, {"short_description": "x" * 500}, profile("dhgate")) == []
    assert ask(short_description_too_long, {"short_description": "x" * 9999}, profile("amazon")) == []


@given(st.none() | st.integers() | st.text(st.characters(), max_size=50))
def test_no_description_breaks_a_rule(text: object) -> None:
    tight = profile("amazon", max_bytes=7)
    for rule in RULES:
        for fields in ({}, {"description": text, "short_description": text}):
            for hit in ask(rule, fields, tight):
                assert isinstance(text, str)
                assert hit.chars is not None
                assert 0 <= hit.chars[0] < hit.chars[1] == len(text)
