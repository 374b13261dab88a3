"""How common words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.frequencies import (
    Frequencies,
    FrequenciesError,
    StoreWords,
    count,
    from_bytes,
    grams_of,
)
from listing_lint.similarity.values import PictureMark
from tests.similarity.listings import WORDS, mark, shop


def test_what_is_rare_says_more() -> None:
    known = count(shop("a") + shop("b"))
    assert known.weight("oak") < known.weight("neverseen")
    assert known.weight("and") < known.weight("oak")
    assert known.weight("edition") > 0


def test_boilerplate_of_a_store_says_less() -> None:
    one = [mark("a", str(number), description=f"Ships tomorrow. Thing{number}") for number in range(20)]
    known = count([*one, mark("b", "1", description="Ships tomorrow.")])
    assert known.body_weights("a", ["ship"])["ship"] < known.body_weights("b", ["ship"])["ship"]
    assert known.body_weights("nobody", ["ship"]) == known.weights(["ship"])


def test_a_store_of_few_listings_has_no_boilerplate() -> None:
    known = count([mark("a", "1", description="ships"), mark("a", "2", description="ships")])
    assert known.body_weights("a", ["ship"]) == known.weights(["ship"])


def test_pictures_are_counted_by_stores() -> None:
    logo = (PictureMark(b"logo"),)
    known = count(
        [
            mark("a", "1", logo),
            mark("a", "2", logo),
            mark("b", "1", logo),
            mark("c", "1", (PictureMark(b"x"),)),
        ]
    )
    assert known.picture_stores == {b"logo": 2, b"x": 1}


def test_bytes_and_back() -> None:
    known = count(shop("a"))
    again = from_bytes(known.to_bytes())
    assert again == known
    assert again.to_bytes() == known.to_bytes()


@pytest.mark.parametrize(
    "damage", [b"", b"PK\x03\x04", b"listing-lint frequencies\n", b"listing-lint frequencies\n\x97\x02"]
)
def test_other_bytes_are_refused(damage: bytes) -> None:
    with pytest.raises(FrequenciesError):
        from_bytes(damage)


def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = count(shop("a", 3)).to_bytes()
    monkeypatch.setattr("listing_lint.similarity.frequencies.VERSION", 99)
    with pytest.raises(FrequenciesError, match="version"):
        from_bytes(data)


@given(st.binary(max_size=60))
def test_any_damage_is_told_as_such(tail: bytes) -> None:
    data = count(shop("a", 3)).to_bytes()
    for damaged in (data[: len(tail)], b"listing-lint frequencies\n" + tail):
        try:
            from_bytes(damaged)
        except FrequenciesError:
            continue


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_parts_are_merged_as_if_counted_at_once(one: list[str], other: list[str]) -> None:
    first = [mark("a", str(at), title=text, description=text) for at, text in enumerate(one)]
    second = [mark("b", str(at), title=text) for at, text in enumerate(other)]
    assert count(first).merged(count(second)) == count(first + second)
    assert count(second).merged(Frequencies()) == count(second)


@given(st.lists(WORDS, max_size=8))
def test_pruning_changes_no_weight(texts: list[str]) -> None:
    known = count([mark("a", str(at), title=text) for at, text in enumerate(texts)])
    assert known.pruned().weights(known.words) == known.weights(known.words)
    titles = [mark("a", title=text).title for text in texts]
    assert all(known.pruned().gram_weights(title) == known.gram_weights(title) for title in titles)
    assert [known.gram_weights(title).keys() for title in titles] == [grams_of(title) for title in titles]
    assert [known.pruned().model_share(one) for one in known.models] == [
        known.model_share(one) for one in known.models
    ]


def test_half_a_surrogate_pair_becomes_a_question_mark() -> None:
    known = Frequencies(
        2, {"\ud800": 2, "a": 2}, {"\udfff": 2}, {}, {}, {"\ud800": StoreWords(2, {"\ud800": 2})}
    )
    again = from_bytes(known.to_bytes())
    assert again == Frequencies(2, {"?": 2, "a": 2}, {"?": 2}, {}, {}, {"?": StoreWords(2, {"?": 2})})
