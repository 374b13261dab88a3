"""The look at many pairs at once lets go of nothing that would have had a tier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity import promising
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.promising import Promising
from listing_lint.similarity.run import find_pairs
from listing_lint.similarity.scoring import score_pairs
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.listings import SPEAKER, STORY, mark, shop

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

CATALOG = shop("a") + shop("b")

_WORDS = [
    "note", "book", "notebook", "notebok", "speaker", "speakers", "portable", "portabel", "black", "red", "men", "women",
    "xb13", "xb23", "sony", "13", "14", "80x150", "90x150", "128gb", "64gb", "2pcs", "premium", "oak", "lamp", "ständer",
]  # fmt: skip
_TITLES = st.lists(st.sampled_from(_WORDS), max_size=9).map(tuple)
_LISTING = st.builds(
    Fingerprint,
    listing=st.just("1"),
    store=st.sampled_from("ab"),
    marketplace=st.just("m"),
    path=st.just("f.jsonl"),
    title=_TITLES,
    body=_TITLES.map(lambda words: tuple(dict.fromkeys(words))),
    models=st.sampled_from([(), ("xb13",), ("xb23",), ("xb13", "wf1000")]),
    numbers=st.sampled_from([(), ("128gb",), ("64gb", "2pcs"), ("1pcs",)]),
    codes=st.sampled_from([(), (), ("gtin:1",), ("mpn:xb13",), ("gtin:2", "mpn:q7")]),
    attributes=st.sampled_from([(), (("brand", "sony"),), (("brand", "bose soundlab"),)]),
    price=st.sampled_from([None, 10.0, 90.0]),
    currency=st.sampled_from(["EUR", "USD"]),
    pictures=st.sampled_from([(), (), (PictureMark(b"1" * 16),), (PictureMark(b"2" * 16),)]),
    whole=st.sampled_from([0, 0, 1, -5, (1 << 63) + 1]),
)


def _same(listings: Sequence[Fingerprint], known: Sequence[Fingerprint], least: float = 0.5) -> int:
    """Compare the pairs of all listings with and without the look; how many it let go of."""
    frequencies = count(known)
    pairs = [(a, b) for b in range(len(listings)) for a in range(b)]
    left = list(Promising(listings, frequencies, least).left(pairs))
    assert list(score_pairs(listings, left, frequencies, least=least)) == list(
        score_pairs(listings, pairs, frequencies, least=least)
    )
    return len(pairs) - len(left)


@given(st.lists(_LISTING, max_size=8), st.booleans(), st.sampled_from([0.5, 0.3, 0.2]))
@settings(max_examples=300)
def test_nothing_with_a_tier_is_lost(listings: list[Fingerprint], many: bool, least: float) -> None:
    _same(listings, [*CATALOG, *listings] if many else listings, least)


def test_most_of_a_catalog_is_let_go() -> None:
    copies = [mark("c", "1", title=SPEAKER, description=STORY), mark("d", "1", title=SPEAKER)]
    listings = [*CATALOG, *copies]
    assert _same(listings, listings) > len(listings) * (len(listings) - 1) / 4


def test_parts_and_forgotten_listings_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promising, "_AT_ONCE", 7)
    monkeypatch.setattr(promising, "_MOST_KEPT", 9)
    _same(CATALOG, CATALOG)


def test_a_crowded_catalog_gives_the_same_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_pairs(CATALOG)
    monkeypatch.setattr("listing_lint.similarity.run._CROWDED", 0)
    assert find_pairs(CATALOG) == found
