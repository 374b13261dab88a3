"""CHG: rules about changes hold with whatever a listing was and is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.changes.sides import Edit, differing
from listing_lint.engine.findings import checked
from listing_lint.profiles.load import load_profile
from listing_lint.rule import Context, Rule
from listing_lint.rules import changes, changes_promotions

if TYPE_CHECKING:
    from listing_lint.finding import Hit

DAY = date(2026, 11, 20)
RULES = {rule.code: rule for rule in (*changes.RULES, *changes_promotions.RULES)}
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["2026-11-10", "9.9"])
)
NAMES = ("id", "title", "brand", "category", "price", "list_price", "currency", "gtin", "images", "attributes", "variants",
         "promotion", "start", "end", "discount", "sku", "value", "status", "locale", "src", "role", "Colour")  # fmt: skip
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=15,
)
FIELDS = st.dictionaries(st.sampled_from(NAMES), JSON)


def ask(
    rule: Rule, before: Any, after: Any, *, day: date = DAY, profile: str = "dhgate", main: Any = "same"
) -> list[Hit]:
    context = Context(load_profile(profile, as_of=day), None, day)  # type: ignore[arg-type]
    sides = [
        None if one is None else Listing(one, one, str(one.get("id")), "a.json", "/x")
        for one in (before, after)
    ]
    fields = differing(before or {}, after or {})
    return [
        checked(hit) for hit in rule.check(Edit(sides[0], sides[1], fields, main), rule.options(), context)
    ]


@pytest.mark.parametrize("code", sorted(RULES))
@given(
    before=st.none() | FIELDS,
    after=st.none() | FIELDS,
    main=st.sampled_from(["same", "replaced", "perhaps", "moved"]),
)
def test_anything_may_have_changed(code: str, before: Any, after: Any, main: Any) -> None:
    for hit in ask(RULES[code], before, after, main=main):
        assert hit.message
        assert hit.help


@given(FIELDS)
def test_what_stayed_the_same_is_not_told(fields: Any) -> None:
    for rule in RULES.values():
        assert not ask(rule, fields, fields)


def codes(before: dict[str, Any], after: dict[str, Any] | None, **how: Any) -> list[str]:
    return [code for code, rule in sorted(RULES.items()) for _ in ask(rule, before, after, **how)]


MUG: dict[str, Any] = {"id": "A", "title": "Enamel mug with lid, blue", "price": 9, "currency": "USD"}
SALE: dict[str, Any] = {**MUG, "promotion": {"start": "2026-11-10", "end": "2026-11-30"}}


def test_stock_of_variants_may_change_during_a_promotion() -> None:
    before = {
        **SALE,
        "variants": [{"sku": "a", "price": 1, "stock": 3}, {"sku": "b", "price": 2, "stock": 3}],
    }
    after = {**SALE, "variants": [{"sku": "b", "price": 2, "stock": 0}, {"sku": "a", "price": 1, "stock": 9}]}
    assert codes(before, after) == []
    after["variants"][0]["price"] = 3
    assert codes(before, after) == ["CHG104"]


def test_the_last_day_of_next_month() -> None:
    for day, last in (
        (date(2026, 12, 31), "2027-01-31"),
        (date(2027, 1, 31), "2027-02-28"),
        (date(2027, 11, 1), "2027-12-31"),
    ):
        start = day.isoformat()
        assert codes(MUG, {**MUG, "promotion": {"start": start, "end": last}}, day=day) == []
        late = date.fromordinal(date.fromisoformat(last).toordinal() + 1).isoformat()
        assert codes(MUG, {**MUG, "promotion": {"start": start, "end": late}}, day=day) == ["CHG105"]


def test_one_number_is_one_product() -> None:
    before = {**MUG, "gtin": "4006381333931"}
    assert codes(before, {**before, "title": "Wireless earbuds with charging case"}) == []
    assert codes(MUG, {**MUG, "title": "Wireless earbuds with charging case"}) == ["CHG102"]
    draft = {**MUG, "status": "draft"}
    assert codes(draft, {**draft, "title": "Wireless earbuds with charging case"}) == []


def test_other_marketplaces_lock_nothing() -> None:
    assert codes(SALE, {**SALE, "title": "Enamel mug with lid, blue rim"}, profile="wish") == []
