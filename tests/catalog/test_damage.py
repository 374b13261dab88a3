"""Break a valid file anywhere: each listing is read as it was, or a problem says that it, or the rest, was not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.readers.canonical import read_document, read_lines
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem

LIMIT = 1_000_000

LISTINGS = st.lists(
    st.fixed_dictionaries(
        {"title": st.text('ab{}[],:"\\ 漢', max_size=8)},
        optional={
            "price": st.integers(-5, 500) | st.just(1.5),
            "variants": st.lists(
                st.fixed_dictionaries({"sku": st.text("xy", max_size=2), "price": st.just(2)})
            ),
            "attributes": st.dictionaries(st.text("cd", max_size=2), st.text("}],{", max_size=3), max_size=2),
        },
    ),
    min_size=2,
    max_size=5,
)


def document(listings: list[dict[str, Any]], form: str) -> str:
    indent = 1 if form.startswith("pretty") else None
    if form.endswith("wrapper"):
        return json.dumps({"store": "s", "listings": listings, "marketplace": "dhgate"}, indent=indent)
    if form.endswith("array"):
        return json.dumps(listings, indent=indent, ensure_ascii=False)
    return "".join(json.dumps(one, indent=indent) + "\n" for one in listings)


@settings(max_examples=600)
@given(
    LISTINGS,
    st.sampled_from(
        ["array", "pretty array", "wrapper", "pretty wrapper", "documents", "pretty documents", "lines"]
    ),
    st.sampled_from(["delete", "insert", "replace"]),
    st.sampled_from('{}[],:"\\ \n1aé'),
    st.floats(0, 1, exclude_max=True),
)
@example([{"title": "a"}, {"title": "b"}, {"title": "c"}], "array", "insert", "x", 0.0)
@example([{"title": "a"}, {"title": "b"}, {"title": "c"}], "wrapper", "insert", "x", 0.1)
def test_one_wrong_character(
    bodies: list[dict[str, Any]], form: str, damage: str, char: str, where: float
) -> None:
    # Twice, so that no single character makes one of another.
    listings = [
        {"id": f"L{number}{number}", **body, "status": f"L{number}{number}"}
        for number, body in enumerate(bodies)
    ]
    text = document(listings, form)
    at = int(where * len(text))
    kept = at if damage == "insert" else at + 1
    broken = text[:at] + ("" if damage == "delete" else char) + text[kept:]
    reader = read_lines if form == "lines" else read_document
    records: list[Record] = []
    problems: list[LoadProblem] = []
    for item in reader(broken.encode(), 1, 0, LIMIT):
        if isinstance(item, Record):
            records.append(item)
            problems += item.flaws
        else:
            problems.append(item)
    # No listing mixes two: what is read of a listing comes from one and the same one.
    for record in records:
        marks = {record.value.get("id"), record.value.get("status")} & {one["id"] for one in listings}
        assert len(marks) <= 1
    # Listings that the damage did not touch are read as they were, unless something says that they were not.
    read = [record.value for record in records]
    lost = [one for one in listings if one not in read]
    rest = any(problem.rule == "unread-rest" for problem in problems)
    told = [problem for problem in problems if problem.lost]
    changed = len(read) - len([one for one in listings if one in read])
    # One character damages at most two listings (where it stands between them).
    if len(lost) > changed:
        assert told
    if len(lost) > max(2, changed + 1):
        # A wrapper whose 'listings' is misspelt is one object that is no listing, and said to be.
        whole = not records and any(problem.rule == "not-a-listing" for problem in problems)
        assert rest or whole or "rest of the line" in str(problems), (lost, problems)
    # What is not JSON any more is said to be none.
    if form != "lines" and "documents" not in form:
        try:
            json.loads(broken)
        except ValueError:
            assert problems
