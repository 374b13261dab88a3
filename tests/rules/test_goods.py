"""The rules on restricted goods, beyond their examples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.profiles.load import load_profile
from listing_lint.registry import builtin_rules
from listing_lint.rule import Context, Rule
from listing_lint.rules.goods_judging import Allowed
from tests.restricted.titles import OTHERS

if TYPE_CHECKING:
    from listing_lint.finding import Hit

TODAY = date(2026, 11, 29)
RULES = {rule.code: rule for rule in builtin_rules() if rule.family == "GDS"}


def ask(code: str, profile: str = "base", allow: tuple[str, ...] = (), **fields: Any) -> list[Hit]:
    """The hits of a rule; it is not asked where its look sees nothing, as in the engine."""
    rule: Rule = RULES[code]
    listing = Listing(fields, fields, "A1", "listing.json", "")
    if rule.look is not None and not rule.look(listing):
        return []
    ctx = Context(load_profile(profile, as_of=TODAY), cast("Any", None), TODAY)
    return list(rule.check(listing, Allowed(allow), ctx))


def test_nothing_is_repaired() -> None:
    assert len(RULES) == 15
    assert {rule.fix for rule in RULES.values()} == {"none"}
    assert all(rule.look is not None for rule in RULES.values())


@pytest.mark.parametrize("profile", ["base", "amazon", "wish", "aliexpress", "alibaba", "dhgate"])
def test_an_error_rests_on_a_source_and_on_certain_words(profile: str) -> None:
    figures = load_profile(profile, as_of=TODAY).figures
    for key, figure in figures.items():
        if key.startswith("goods."):
            assert figure.source, key
            if figure.confidence == "unverified":
                assert figure.severity in {"warning", "info"}, key
            if figure.value == "permit":
                assert figure.severity in {"warning", "info"}, key
    for hit in (
        *ask("GDS112", profile, title="Kratom powder"),
        *ask("GDS132", profile, title="Old Meadow", category="Wine"),
    ):
        assert hit.confidence != "high"


def test_what_the_marketplace_says_stands_in_the_message() -> None:
    (hit,) = ask("GDS131", "amazon", title="Disposable vape, 600 puffs")
    assert hit.message.startswith(
        "title offers an electronic cigarette or its liquid, which Amazon does not allow: "
    )
    assert (hit.severity, hit.confidence) == (None, "high")
    assert hit.figure is not None
    assert hit.figure.penalty
    assert hit.data == {"kind": "e_cigarettes", "quote": "Disposable vape", "policy": "prohibited"}
    (hit,) = ask("GDS131", "alibaba", title="Disposable vape, 600 puffs")
    assert "which Alibaba.com lets only sellers with its approval sell" in hit.message
    assert "Get the approval" in hit.help
    (hit,) = ask("GDS131", "dhgate", title="Disposable vape, 600 puffs")
    assert "which DHgate is likely to refuse" in hit.message
    assert hit.figure is not None
    assert "US$50" in hit.figure.penalty
    (hit,) = ask("GDS131", title="Disposable vape, 600 puffs")
    assert "many marketplaces refuse or sell only with a permit" in hit.message


@pytest.mark.parametrize(
    ("code", "profile", "title", "once"),
    [
        ("GDS132", "base", "Rioja red wine 0.75 l", True),
        ("GDS132", "amazon", "Rioja red wine 0.75 l", False),
        ("GDS101", "base", "Semi-automatic pistol 9mm", False),
    ],
)
def test_what_some_marketplaces_want_a_permit_for_is_told_once(
    code: str, profile: str, title: str, once: bool
) -> None:
    (hit,) = ask(code, profile, title=title)
    assert hit.fold is once


def test_a_profile_may_allow_goods() -> None:
    assert ask("GDS101", "aliexpress", title="Airsoft pistol") != []
    assert ask("GDS101", "amazon", title="Airsoft pistol") == []
    assert ask("GDS152", "base", title="Butt plug, silicone") == []


@pytest.mark.parametrize(
    ("allow", "found"),
    [
        ((), 1),
        (("signal jammer",), 0),
        (("Signal-Jammer",), 0),
        (("jam",), 0),
        (("signal",), 0),
        (("", "pouch"), 1),
    ],
)
def test_phrases_are_allowed_as_whole_words(allow: tuple[str, ...], found: int) -> None:
    assert len(ask("GDS141", allow=allow, title="GPS signal jammer jam")) == found


def test_books_and_films_are_left_alone() -> None:
    assert ask("GDS101", title="Hunting rifle", category="Books") == []
    assert ask("GDS101", title="Semi automatic pistol (DVD)") == []
    assert ask("GDS143", title="Fortnite account", category="Video games") != []


def test_where_it_is_said() -> None:
    (hit,) = ask("GDS111", title="Pills", attributes={"Active ingredient": "Losartan 50 mg"})
    assert (hit.pointer, hit.chars) == ("/attributes/Active ingredient", (0, 8))
    (hit,) = ask("GDS111", title="Pills", attributes=[{"name": "Wirkstoff", "value": "Losartan 50 mg"}])
    assert (hit.pointer, hit.chars) == ("/attributes/0/value", (0, 8))
    (hit,) = ask("GDS132", title="Old Meadow", category="Drinks > Wine")
    assert (hit.pointer, hit.chars) == ("/category", None)


@pytest.mark.parametrize(
    "fields", [{}, {"title": None}, {"title": ["x"]}, {"title": "x", "attributes": [3, {}]}]
)
def test_faulty_listings_raise_nothing(fields: dict[str, Any]) -> None:
    for code in RULES:
        assert ask(code, **fields) == []


def test_other_goods_are_no_finding_anywhere() -> None:
    for code in RULES:
        for title in OTHERS:
            assert ask(code, "wish", title=title) == []


def test_a_name_that_sounds_like_a_book_in_another_language_makes_no_book() -> None:
    assert len(ask("GDS103", title="Roman candle fireworks, 50 shots")) == 1
    assert len(ask("GDS101", title="Glock 17 magazine 17 rounds")) == 1
    assert ask("GDS103", title="Roman candle fireworks, a novel, paperback") == []
