"""Listings are asked about in batches: whatever their size, the findings are those of one listing after the other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.engine import batches
from listing_lint.finding import Hit
from listing_lint.rule import Context, Example, NoOptions, Rule, rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.listing import Listing

    from .conftest import Lint

OK = {"id": "1", "title": "Enamel mug", "marketplace": "dhgate", "brand": "Unbranded"}


def plugin(code: str, check: Callable[[Any], Any], **more: Any) -> Rule:
    def run(listing: Listing, options: NoOptions, ctx: Context) -> Any:
        """Say something."""
        return check(listing)

    settings = {"severity": "info", "good": [Example(OK)], "bad": [Example(OK)], "package": "ours", **more}
    return rule(code, code.lower().replace("0", "a").replace("1", "b"), **settings)(run)


def feed() -> str:
    """A feed of many sorts of listings: other marketplaces between, broken members, contacts, marks, contradictions."""
    rows: list[dict[str, Any]] = []
    for number in range(90):
        one: dict[str, Any] = {**OK, "id": f"A-{number}", "title": f"Enamel mug no {number} with a lid"}
        if number % 7 == 3:
            one["marketplace"] = "wish"
        if number % 11 == 5:
            one["price"] = "twelve"
        if number % 5 == 0:
            one["description"] = f"<p>Write to sales{number}@harborgoods.com for more</p>"
        if number % 6 == 1:
            one["title"] += " like Nike"
        if number % 4 == 2:
            one |= {
                "title": f"Mug {number} 500 ml",
                "attributes": {"Capacity": "300 ml", "Material": "steel"},
            }
        if number % 9 == 4:
            one["marketplace"] = "unheard-of"
        rows.append(one)
    return "".join(json.dumps(row) + "\n" for row in rows)


@pytest.mark.parametrize("jobs", [1, 2])
def test_batches_of_any_size_find_the_same(lint: Lint, monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    found = []
    for size in (1, 4, 32, 1000):
        monkeypatch.setattr(batches, "BATCH", size)
        found.append(lint({"feed.jsonl": feed()}, jobs=jobs))
    assert len({one.code for one in found[0]}) > 4
    assert all(one == found[0] for one in found)


def test_a_long_listing_ends_a_batch(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    before = lint({"feed.jsonl": feed()})
    monkeypatch.setattr(batches, "BATCH_SIZE", 100)
    assert lint({"feed.jsonl": feed()}) == before


def test_a_finding_that_stands_for_many_is_the_one_of_the_first_listing(lint: Lint) -> None:
    says = plugin("OURS001", lambda listing: [Hit(f"first {listing.id}", "/title", fold=True)])
    rows = [{**OK, "id": str(number), "price": "x" if number % 3 == 1 else 5} for number in range(80)]
    found = lint({"a.jsonl": "\n".join(map(json.dumps, rows))}, rules=[says])
    (one,) = [one for one in found if one.code == "OURS001"]
    assert one.message.startswith("first 0 (and 79 more")


def test_a_look_that_raises_is_told_of_each_rule_behind_it(lint: Lint) -> None:
    def look(listing: Listing) -> bool:
        if listing.id == "2":
            raise ValueError("blind")
        return True

    def says(listing: Listing) -> Iterator[Hit]:
        yield Hit(f"asked about {listing.id}", "/title")

    rules = [plugin("OURS001", says, look=look), plugin("OURS010", says, look=look)]
    rows = "\n".join(json.dumps({**OK, "id": id_}) for id_ in "123")
    found = lint({"a.jsonl": rows}, rules=rules)
    said = [(one.code, one.message) for one in found if one.code.startswith("OURS")]
    assert len(said) == 4
    assert not any("about 2" in message for _, message in said)
    crashed = {one.data["rule"] for one in found if one.code == "LNT101"}
    assert crashed == {"OURS001", "OURS010"}


def test_rules_with_several_looks_are_asked_where_all_of_them_see_something(lint: Lint) -> None:
    asks = plugin(
        "OURS001",
        lambda listing: [Hit(f"asked about {listing.id}", "/title")],
        sights=True,
        look=lambda listing: listing.id != "2",
    )
    text = "Write to sales@harborgoods.com"
    rows = [{**OK, "id": "1"}, {**OK, "id": "2", "description": text}, {**OK, "id": "3", "description": text}]
    found = lint({"a.jsonl": "\n".join(map(json.dumps, rows))}, rules=[asks])
    assert [one.message for one in found if one.code == "OURS001"] == ["asked about 3"]
