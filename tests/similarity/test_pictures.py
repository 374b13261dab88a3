"""Copies are found and told from look-alikes and colourways, two by two and among many."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageOps

from listing_lint.images.hashes import PROBES, VIEW, mark_of
from listing_lint.similarity import pictures as pictures_module
from listing_lint.similarity.pictures import (
    best_match,
    compare_pictures,
    near_pictures,
    picture_distance,
    picture_weight,
)
from listing_lint.similarity.values import PictureMark
from tests.similarity.pictures_made import cut, marked, picture, turned_hue

if TYPE_CHECKING:
    from collections.abc import Callable


def barred(image: Image.Image) -> Image.Image:
    copy = image.copy()
    ImageDraw.Draw(copy).rectangle((0, copy.height * 7 // 8, copy.width, copy.height), fill=(230, 40, 10))
    return copy


def longer(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", (image.width, round(image.height * 1.14)), (20, 90, 30))
    ground.paste(image, (0, 0))
    return ground


CHANGES: dict[str, tuple[Callable[[Image.Image], Image.Image], set[str]]] = {
    "saved again": (lambda image: image, {"same picture"}),
    "smaller": (lambda image: image.resize((210, 210)), {"same picture"}),
    "squashed": (lambda image: image.resize((420, 480)), {"same picture"}),
    "darker": (lambda image: ImageEnhance.Brightness(image).enhance(0.8), {"same picture"}),
    "bar of text": (barred, {"same picture"}),
    "framed": (lambda image: ImageOps.expand(image, 30, (250, 220, 0)), {"same picture"}),
    "padded": (lambda image: ImageOps.pad(image, (640, 480), color="white"), {"same picture"}),
    "mirrored": (ImageOps.mirror, {"mirrored"}),
    "cropped": (lambda image: cut(image, 0.08, 0.08, 0.08, 0.08), {"cropped", "same picture"}),
    "cropped at a corner": (lambda image: cut(image, 0, 0.14, 0.14, 0), {"cropped", "same picture"}),
    "cropped at an edge": (lambda image: cut(image, 0.1, 0, 0, 0), {"cropped", "same picture"}),
    "something added below": (longer, {"cropped", "same picture"}),
    "turned a little": (lambda image: image.rotate(2, Image.Resampling.BICUBIC), {"cropped", "same picture"}),
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize(("seed", "motif"), [(1, "scene"), (2, "product"), (5, "scene"), (7, "product")])
def test_copies_are_found(name: str, seed: int, motif: str) -> None:
    change, kinds = CHANGES[name]
    image = picture(seed, motif)
    own, other = marked(image, 92), marked(change(image), 80)
    found = compare_pictures(own, other)
    assert found is not None
    assert found.copy
    assert found.kind in kinds
    assert 0.5 <= found.likeness <= 1
    assert found == compare_pictures(other, own)
    assert picture_distance(own, other) <= 1


def test_a_crop_is_told_as_one() -> None:
    image = picture(3)
    found = compare_pictures(marked(image), marked(cut(image, 0.12, 0.12, 0, 0)))
    assert found is not None
    assert found.kind == "cropped"


def packed(seed: int) -> Image.Image:
    """A carton on white, always the same one but for its print: one line of a maker's goods."""
    image = Image.new("RGB", (480, 480), "white")
    pen = ImageDraw.Draw(image)
    pen.polygon([(150, 90), (240, 40), (330, 90), (330, 450), (150, 450)], fill=(40, 60, 120))
    pen.rectangle((165, 100, 315, 150), fill=(240, 240, 240))
    image.paste(picture(seed).resize((160, 260)), (160, 170))
    return image


@pytest.mark.parametrize("seed", range(6))
def test_one_outline_with_another_print_is_another_picture(seed: int) -> None:
    found = compare_pictures(marked(packed(seed)), marked(packed(seed + 10)))
    assert found is None or not found.copy
    again = compare_pictures(marked(packed(seed)), marked(packed(seed).resize((300, 300)), 60))
    assert again is not None
    assert again.copy


def test_the_same_file() -> None:
    mark = marked(picture(1))
    assert compare_pictures(mark, mark) == (1.0, "same file", 0, None)
    blank = marked(Image.new("RGB", (90, 90), "white"))
    other = marked(Image.new("RGB", (91, 90), "white"))
    assert blank.bits == ()
    assert compare_pictures(blank, blank) == (1.0, "same file", 0, None)
    assert compare_pictures(blank, other) is None
    assert picture_distance(blank, other) == float("inf")
    # Without a digest nothing is known of the file.
    assert compare_pictures(PictureMark(b""), PictureMark(b"")) is None


@pytest.mark.parametrize("degrees", [90, 180])
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 6])
def test_colourways_are_no_copies(seed: int, degrees: int) -> None:
    image = picture(seed, "product")
    found = compare_pictures(marked(image), marked(turned_hue(image, degrees)))
    assert found is None or found.kind == "other colour"
    assert found is None or (not found.copy and found.likeness <= 0.5)


def test_colourways_of_equal_light_are_told_as_such() -> None:
    image = picture(2, "product").convert("YCbCr")
    luma, blue, red = image.split()
    other = Image.merge("YCbCr", (luma, ImageChops.invert(blue), ImageChops.invert(red)))
    found = compare_pictures(marked(image.convert("RGB")), marked(other.convert("RGB")))
    assert found is not None
    assert found.kind == "other colour"


def test_another_white_balance_is_a_copy() -> None:
    image = picture(4)
    red, green, blue = image.split()
    warm = Image.merge("RGB", (red, green, blue.point([round(0.9 * level) for level in range(256)])))
    found = compare_pictures(marked(image), marked(warm))
    assert found is not None
    assert found.copy


@pytest.mark.parametrize("motif", ["scene", "product"])
def test_other_pictures_are_apart(motif: str) -> None:
    marks = [marked(picture(seed, motif)) for seed in range(20, 28)]
    for one, other in itertools.combinations(marks, 2):
        found = compare_pictures(one, other)
        assert found is None or not found.copy


def test_the_best_of_two_listings() -> None:
    marks = [marked(picture(seed)) for seed in (1, 2, 3, 4)]
    copy = marked(cut(picture(3), 0.05, 0, 0, 0))
    found = best_match(marks[:3], [marks[3], copy])
    assert found is not None
    assert found[:2] == (2, 1)
    same = best_match(marks[:3], [copy, marks[1]])
    assert same is not None
    assert same == (1, 1, (1.0, "same file", 0, None))
    assert best_match(marks[:2], marks[2:]) is None
    assert best_match([], marks) is None


def _many() -> tuple[list[PictureMark], dict[tuple[bytes, bytes], str]]:
    originals = [marked(picture(seed), 93) for seed in range(30)]
    changes = list(CHANGES.items())
    copies = [marked(changes[seed % len(changes)][1][0](picture(seed)), 80) for seed in range(30)]
    pairs = {}
    for seed, (one, other) in enumerate(zip(originals, copies, strict=True)):
        low, high = sorted((one.digest, other.digest))
        pairs[low, high] = changes[seed % len(changes)][0]
    return originals + copies, pairs


@pytest.mark.parametrize("brute", [True, False])
def test_copies_among_many(monkeypatch: pytest.MonkeyPatch, brute: bool) -> None:
    marks, pairs = _many()
    if not brute:
        monkeypatch.setattr(pictures_module, "_BRUTE", 0)
    blank = marked(Image.new("RGB", (90, 90), "white"))
    found = near_pictures([*marks, *marks[:5], blank, blank])
    copies = {pair for pair, match in found.matches.items() if match.copy}
    assert set(pairs) - copies == set()
    assert len(copies - set(pairs)) <= 2
    by_digest = {mark.digest: mark for mark in marks}
    for (one, other), match in found.matches.items():
        assert one < other
        assert match == compare_pictures(by_digest[one], by_digest[other])
    assert found.full == 0
    assert found.unseen == frozenset()


def test_full_buckets_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_module, "_BRUTE", 0)
    marks = [marked(picture(3), quality) for quality in range(40, 60)]
    whole, capped = near_pictures(marks), near_pictures(marks, bucket=3)
    assert len(whole.matches) == 190
    assert whole.full == 0
    assert capped.full > 0
    assert capped.unseen <= {mark.digest for mark in marks}
    assert capped.unseen


def test_nothing_to_compare() -> None:
    assert near_pictures([]) == ({}, 0, frozenset())
    mark = marked(picture(1))
    assert near_pictures([mark, mark]) == ({}, 0, frozenset())
    assert near_pictures([PictureMark(b""), PictureMark(b"x")]) == ({}, 0, frozenset())


@given(st.integers(0, 300), st.integers(1, 300))
def test_weights_fall_with_the_stores(stores: int, all_stores: int) -> None:
    weight = picture_weight(stores, all_stores)
    assert 0 <= weight <= 1
    assert picture_weight(stores + 1, all_stores) <= weight
    assert stores > 2 or weight == 1


def test_what_all_stores_show_counts_nothing() -> None:
    assert picture_weight(10, 10) == 0
    assert picture_weight(2, 2) == 1
    assert 0.3 < picture_weight(5, 10) < 0.5


_HASH = st.binary(min_size=64, max_size=64)


@st.composite
def any_mark(draw: st.DrawFn) -> PictureMark:
    bases = draw(st.integers(1, 2))
    bits = tuple(draw(_HASH) for _ in range(bases))
    near = tuple(draw(st.sampled_from([bits[0], bytes(64), b"\xff" * 64])) for _ in PROBES[: 18 + bases])
    pattern = draw(st.binary(min_size=1, max_size=500))
    views = (pattern * (VIEW * bases))[: VIEW * bases]
    return PictureMark(draw(st.binary(min_size=1, max_size=2)), bits, near, views)


@settings(max_examples=60)
@given(any_mark(), any_mark(), st.booleans())
def test_any_two_marks_compare(one: PictureMark, other: PictureMark, alike: bool) -> None:
    if alike:
        other = other._replace(bits=one.bits[: len(other.bits)] + other.bits[len(one.bits) :])
    found = compare_pictures(one, other)
    assert found == compare_pictures(other, one)
    assert found is None or (0 <= found.likeness <= 1 and 0 <= found.distance <= 512)
    assert picture_distance(one, other) == picture_distance(other, one) >= 0


def _scene(motif: str | None, badge: bool = False) -> PictureMark:
    """A carton, perhaps with a thing or a badge at its lower right."""
    picture = Image.new("RGB", (400, 400), (245, 245, 242))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((40, 60, 250, 270), fill=(170, 125, 80))
    pen.polygon(((40, 60), (120, 20), (320, 20), (250, 60)), fill=(200, 160, 110))
    pen.rectangle((70, 150, 150, 220), fill=(250, 250, 250))
    pen.rectangle((80, 160, 105, 185), fill=(40, 60, 120))
    if motif == "mug":
        pen.rectangle((290, 250, 350, 370), fill=(30, 60, 110))
        pen.arc((330, 280, 385, 340), -90, 90, fill=(30, 60, 110), width=14)
    elif motif == "watch":
        pen.rectangle((325, 200, 355, 390), fill=(150, 90, 50))
        pen.ellipse((295, 250, 385, 340), fill=(90, 90, 95))
    if badge:
        pen.ellipse((310, 310, 390, 390), fill=(220, 20, 30))
    return mark_of(picture, repr((motif, badge)).encode())


@pytest.mark.parametrize(
    ("one", "other"), [(_scene("mug"), _scene("watch")), (_scene("mug"), _scene("mug", badge=True))]
)
def test_where_two_scenes_differ_is_said(one: PictureMark, other: PictureMark) -> None:
    found = compare_pictures(one, other)
    assert (
        found is None or not found.copy or found.covered in ("right edge", "lower edge", "lower right corner")
    )


def test_a_copy_that_is_the_same_everywhere_says_nothing_of_corners() -> None:
    found = compare_pictures(_scene("mug"), _scene("mug")._replace(digest=b"other"))
    assert found is not None
    assert found.covered is None
    assert found.but_for == ""
    assert found._replace(covered="lower edge").but_for == ", the same but for the lower edge"
