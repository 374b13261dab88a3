"""What keys a listing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.keys import (
    BODY,
    CODE,
    DIGEST,
    MODEL,
    PICTURE,
    SEEDS,
    SMALL,
    WHOLE,
    WORDS,
    WordCounts,
    count_words,
    floors,
    keys,
    mixed,
    picture_distance,
    picture_words,
    sketch,
    text_hash,
    weight,
)
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.catalogs import CATALOGS

PLAIN = Fingerprint("1", "s", "dhgate", "a.jsonl")


def kinds(fingerprint: Fingerprint, counts: WordCounts) -> list[int]:
    return sorted(key.kind for key in keys(fingerprint, counts))


def test_hashes_are_the_same_on_every_machine() -> None:
    # Written down: an index that another machine made must stay readable.
    assert mixed(1) == 0x5692161D100B05E5
    assert text_hash("mug") == 0x138A32516C5CFDB
    assert len(set(SEEDS)) == len(SEEDS)


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ({"whole": 7, "title": ("a",)}, WHOLE),
        ({"codes": ("gtin:1",)}, CODE),
        ({"models": ("ab12",)}, MODEL),
        ({"pictures": (PictureMark(b"d"),)}, DIGEST),
    ],
)
def test_each_trait_keys(field: dict[str, object], kind: int) -> None:
    one = replace(PLAIN, **field)  # type: ignore[arg-type]
    assert kinds(one, WordCounts()) == [kind]
    other = replace(one, store="t", listing="2")
    assert keys(one, WordCounts()) == keys(other, WordCounts())


def test_the_rarest_words_pair_and_a_word_of_nobody_else_does_not() -> None:
    counts = WordCounts(100, {"mug": 30, "blue": 25, "lonely": 1}, {"x": 2, "y": 3, "z": 4})
    one = replace(PLAIN, title=("blue", "mug", "lonely", "unheard"), body=("x", "y", "z"))
    assert kinds(one, counts) == [WORDS, BODY, BODY, BODY]
    rarer = replace(counts, titles={"mug": 2, "blue": 25})
    assert kinds(replace(one, body=()), rarer) == [WORDS, WORDS]  # the pair, and "mug" alone


def test_an_index_is_asked_for_words_of_a_single_listing_too() -> None:
    counts = WordCounts(100, {"lonely": 1}, {})
    one = replace(PLAIN, title=("lonely", "unheard"))
    assert not keys(one, counts)
    assert [key.kind for key in keys(one, counts, least=1)] == [WORDS]


def test_nothing_to_compare_keys_nothing() -> None:
    assert not keys(replace(PLAIN, whole=5), WordCounts())


def test_probes_only_ask() -> None:
    mark = bytes(range(64))
    found = keys(replace(PLAIN, pictures=(PictureMark(b"", (mark,), (mark,)),)), WordCounts())
    assert {key.kind for key in found} == {PICTURE}
    assert {key.probe for key in found} == {False, True}


def test_plain_ground_keys_no_picture() -> None:
    assert not list(picture_words(b"\x00" * 64))
    assert not list(picture_words(b"\xff" * 64))


def test_distance_of_pictures_is_the_nearest_of_bits_and_probes() -> None:
    one = PictureMark(b"", (b"\x00" * 64,), (b"\x0f" + b"\x00" * 63,))
    other = PictureMark(b"", (b"\x1f" + b"\x00" * 63,))
    assert picture_distance((one,), (other,)) == 1
    assert picture_distance((other,), (one,)) == 1
    assert picture_distance((one,), ()) == 512
    assert picture_distance((one,), (PictureMark(b"", (b"short",)),)) == 512


def test_rarer_words_weigh_more() -> None:
    weights = [weight(frequency, 1000) for frequency in range(1, 1001)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] >= 1


@given(CATALOGS, st.sampled_from([1, 2, 3]))
@settings(max_examples=100)
def test_columns_say_what_keys_say(catalog: list[Fingerprint], least: int) -> None:
    counts = count_words(catalog[: len(catalog) // 2 + 1])
    found = columns(catalog, 100, *vocabularies(counts, least=least))
    rows = zip(found.k.tolist(), found.kind.tolist(), found.i.tolist(), found.probe.tolist(), strict=True)
    signed = {
        (key.key - (key.key >> 63 << 64), 1 << key.kind, place, int(key.probe))
        for place, fingerprint in enumerate(catalog, 100)
        for key in keys(fingerprint, counts, least=least)
    }
    listed = list(rows)
    assert set(listed) == signed
    assert len(listed) == len(signed)
    sketches = [sketch(fingerprint, counts, least=least) for fingerprint in catalog]
    assert found.norm.tolist() == [each.norm for each in sketches]
    assert found.size.tolist() == [each.size for each in sketches]
    assert found.lengths.tolist() == [len(each.words) for each in sketches]
    assert found.weights.tolist() == [weight for each in sketches for weight in each.weights]
    for half, column in enumerate(found.bits):
        assert [bits & ((1 << 64) - 1) for bits in column.tolist()] == [each.bits[half] for each in sketches]


def test_a_model_meets_its_stem() -> None:
    counts = WordCounts(100, {}, {})
    with_colour, bare, other = (
        {key.key for key in keys(replace(PLAIN, models=(model,)), counts) if key.kind == MODEL}
        for model in ("sd990isb", "sd990", "sd980isb")
    )
    assert with_colour & bare
    assert not with_colour & other


def test_more_listings_must_be_more_alike() -> None:
    few, many = floors(SMALL), floors(SMALL + 1)
    assert few.sketch < many.sketch
    assert few.words < many.words
