"""Which claims of a listing's texts are told."""

from __future__ import annotations

from datetime import date

import pytest

from listing_lint.brands import core
from listing_lint.catalog.listing import Listing
from listing_lint.catalog.marked import Marks


def claimed(**fields: object) -> list[tuple[str, str]]:
    listing = Listing(fields, fields, "A1", "a.json", "")  # type: ignore[arg-type]
    found = Marks(core.lexicon, date(2026, 11, 30)).of(listing)
    return [(one.text.pointer, one.claim.mention.term.mark.id) for one in found]


@pytest.mark.parametrize(
    ("title", "pictures", "told"),
    [
        ("Nike running shoes", ["https://a.example/nike-1.jpg", "nike-2.jpg"], [("/title", "nike")]),
        ("Running shoes", ["nike-1.jpg"], [("/images/0", "nike")]),
        ("Nike running shoes", ["adidas-1.jpg"], [("/title", "nike"), ("/images/0", "adidas")]),
        ("Nike running shoes", ["nike-replica-1.jpg"], [("/title", "nike"), ("/images/0", "nike")]),
        ("Poncho of wool", ["8_aebd6c36-bc73-4b99-a33a-a5177f78711e.png"], []),
        ("Poncho of wool", ["bag_5a33a7f6bba8a6f5b1c5d1e2.jpg"], []),
        ("Poncho of wool", ["nike-aebd6c36-bc73-4b99-a33a-a5177f78711e.png"], [("/images/0", "nike")]),
        ("Silicone case for iPhone 15", ["iphone-15-case.jpg"], [("/title", "apple")]),
    ],
)
def test_the_name_of_a_picture_is_told_where_no_text_says_the_same(
    title: str, pictures: list[str], told: list[tuple[str, str]]
) -> None:
    assert claimed(title=title, images=pictures) == told


def test_the_alternative_text_of_a_picture_is_a_text() -> None:
    told = claimed(title="Nike running shoes", images=[{"src": "a.jpg", "alt": "Nike shoe"}])
    assert told == [("/title", "nike"), ("/images/0/alt", "nike")]
