"""Lengths of titles."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile, read_sources
from listing_lint.rule import Context, Example, Rule
from listing_lint.rules.title_lengths import RULES, title_over_advised_length, title_too_long, title_too_short

if TYPE_CHECKING:
    from listing_lint.finding import Hit
    from listing_lint.profiles.model import Profile

TODAY = date(2026, 11, 22)


def ask(rule: Rule, fields: Any, profile: Profile, day: date = TODAY) -> list[Hit]:
    listing = Listing(fields, fields, "A1", "listing.json", "")
    return list(rule.check(listing, rule.options(), Context(profile, cast("Any", None), day)))


def profile(name: str = "amazon", day: date = TODAY, **title: Any) -> Profile:
    overrides = {name: {"title": title}} if title else {}
    return load_profile(name, as_of=day, sources=read_sources(overrides=overrides))


def run_example(rule: Rule, example: Example) -> list[Hit]:
    day = example.as_of or TODAY
    return ask(rule, example.listing, load_profile(example.profile, as_of=day), day)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_examples(rule: Rule) -> None:
    for example in rule.good:
        assert run_example(rule, example) == []
    for example in rule.bad:
        (hit,) = run_example(rule, example)
        assert example.says in hit.message
        assert hit.pointer == example.at
        assert hit.figure is not None
        assert hit.figure.key in rule.figures


@pytest.mark.parametrize(("length", "found"), [(1, 0), (139, 0), (140, 0), (141, 1)])
def test_the_limit_itself_is_allowed(length: int, found: int) -> None:
    assert len(ask(title_too_long, {"title": "x" * length}, profile("dhgate"))) == found


def test_the_finding_marks_what_is_over_the_limit() -> None:
    (hit,) = ask(title_too_long, {"title": "敦" * 150}, profile("dhgate"))
    assert hit.message == "title has 150 characters, DHgate allows 140"
    assert (hit.chars, hit.limit, hit.actual, hit.severity) == ((140, 150), 140, 150, None)


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("不锈钢真空保温杯带盖五百毫升", False),
        ("ステンレス製の真空断熱タンブラー500ml蓋付き", False),
        ("스테인리스 진공 텀블러 뚜껑 포함 500ml", True),
        ("Steel tumbler with a lid, 杯子", True),
    ],
)
def test_a_title_that_is_to_be_translated_first_is_not_too_short(title: str, told: bool) -> None:
    assert bool(list(ask(title_too_short, {"title": title}, profile("dhgate")))) is told


def test_one_character_is_singular() -> None:
    (hit,) = ask(title_too_short, {"title": " x "}, profile("dhgate"))
    assert hit.message == "title has 1 character, DHgate wants at least 50"


@pytest.mark.parametrize(
    ("title", "found"), [("x" * 49, 1), ("x" * 50, 0), (f"{'x' * 40}{' ' * 20}", 1), ("  ", 1)]
)
def test_spaces_around_a_title_do_not_lengthen_it(title: str, found: int) -> None:
    assert len(ask(title_too_short, {"title": title}, profile("dhgate"))) == found


@pytest.mark.parametrize(
    ("length", "codes"),
    [(75, []), (76, ["TTL103"]), (200, ["TTL103"]), (201, ["TTL101"])],
)
def test_a_title_gets_one_finding_about_its_length(length: int, codes: list[str]) -> None:
    fields = {"title": "x" * length}
    assert [rule.code for rule in RULES if ask(rule, fields, profile())] == codes


def test_before_its_day_a_policy_is_silent() -> None:
    day = date(2026, 7, 26)
    assert ask(title_over_advised_length, {"title": "x" * 100}, profile(day=day), day) == []


def test_the_advised_length_can_be_made_the_limit() -> None:
    strict = profile(max_length=75)
    (hit,) = ask(title_too_long, {"title": "x" * 76}, strict)
    assert hit.limit == 75
    assert hit.figure is not None
    assert hit.figure.confidence == "own"
    assert ask(title_over_advised_length, {"title": "x" * 76}, strict) == []


def test_without_a_limit_the_advised_length_stands_alone() -> None:
    loose = profile(max_length={"off": True})
    assert len(ask(title_over_advised_length, {"title": "x" * 300}, loose)) == 1
    assert ask(title_too_long, {"title": "x" * 300}, loose) == []


def test_unverified_limits_carry_their_confidence() -> None:
    (hit,) = ask(title_too_long, {"title": "x" * 129}, profile("alibaba"))
    assert hit.message == "title has 129 characters, Alibaba.com allows 128"
    assert hit.figure is not None
    assert hit.figure.confidence == "unverified"


@given(
    st.none() | st.integers() | st.lists(st.text()) | st.text(st.characters(), max_size=300),
    st.sampled_from(["base", "dhgate", "amazon", "wish"]),
)
def test_no_title_breaks_a_rule(title: object, name: str) -> None:
    for fields in ({}, {"title": title}):
        for rule in RULES:
            for hit in ask(rule, fields, profile(name)):
                assert isinstance(title, str)
                if hit.chars is not None:
                    assert 0 <= hit.chars[0] < hit.chars[1] == len(title)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"title": "GA-2100"}, 0),
        ({"title": "MTP-V002"}, 0),
        ({"title": "TC-500-BK", "sku": "TC-500-BK"}, 0),
        ({"title": "F91W", "brand": "Nordwind"}, 0),
        ({"title": "F91W"}, 1),
        ({"title": "A54", "brand": "Nordwind"}, 1),
        ({"title": "Sol 13", "brand": "Nordwind"}, 1),
        ({"title": "Steel cup"}, 1),
    ],
)
def test_a_code_is_told_once_and_not_as_too_short(fields: dict[str, Any], told: int) -> None:
    assert len(ask(title_too_short, fields, profile("dhgate"))) == told
