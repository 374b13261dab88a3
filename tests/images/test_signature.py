"""Copies are recognised; colourways, other products and look-alikes are not."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import pytest
from PIL import Image, ImageEnhance, ImageOps

from listing_lint.drawing import draw
from listing_lint.images.signature import Signature, distance, same_picture, signature
from listing_lint.rule import Drawing

SHARED = Path(__file__).parents[2] / "../shared/data"
REAL = ("photos", "catalogs/grocery/images", "catalogs/bagisto/images")


def picture(seed: int = 1, motif: str = "product") -> Image.Image:
    data = draw(Drawing(width=640, height=640, seed=seed, motif=motif, quality=95))
    return Image.open(io.BytesIO(data)).convert("RGB")


def saved(image: Image.Image, quality: int = 85, file_format: str = "JPEG") -> Image.Image:
    out = io.BytesIO()
    image.save(out, file_format, quality=quality)
    return Image.open(io.BytesIO(out.getvalue())).convert("RGB")


def cropped(image: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    wide, high = image.size
    return image.crop(
        (round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high))
    )


def rotated_hue(image: Image.Image, degrees: int) -> Image.Image:
    hue, *others = image.convert("HSV").split()
    turned = hue.point([(level + degrees * 255 // 360) % 256 for level in range(256)])
    return Image.merge("HSV", (turned, *others)).convert("RGB")


def copies(image: Image.Image) -> dict[str, Image.Image]:
    brightness = ImageEnhance.Brightness(image)
    return {
        "quality 95": saved(image, 95),
        "quality 40": saved(image, 40),
        "webp": saved(image, 80, "WEBP"),
        "half": saved(image.resize((image.width // 2, image.height // 2))),
        "double": saved(image.resize((image.width * 2, image.height * 2))),
        "brighter": saved(brightness.enhance(1.1)),
        "darker": saved(brightness.enhance(0.9)),
        "crop 2 %": saved(cropped(image, 0.02, 0.02, 0.02, 0.02)),
        "crop 5 %": saved(cropped(image, 0.05, 0.05, 0.05, 0.05)),
        "crop one side": saved(cropped(image, 0.05, 0, 0, 0)),
        "crop unevenly": saved(cropped(image, 0.04, 0.01, 0.0, 0.03)),
        "all": saved(cropped(brightness.enhance(1.06), 0.02, 0.03, 0.01, 0.0).resize((420, 420)), 60),
    }


@pytest.mark.parametrize("motif", ["product", "scene"])
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_copies_are_recognised_both_ways(seed: int, motif: str) -> None:
    image = picture(seed, motif)
    own = signature(image)
    for name, copy in copies(image).items():
        other = signature(copy)
        assert same_picture(own, other) is not None, name
        assert same_picture(other, own) is not None, name


@pytest.mark.parametrize("degrees", [30, 60, 120, 180])
@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5, 6])
def test_colourways_on_white_are_different(seed: int, degrees: int) -> None:
    image = picture(seed)
    assert same_picture(signature(image), signature(saved(rotated_hue(image, degrees)))) is None


def test_products_are_different() -> None:
    values = [signature(picture(seed)) for seed in range(1, 25)]
    assert all(same_picture(one, other) is None for one, other in itertools.combinations(values, 2))


def test_a_changed_label_is_a_different_picture() -> None:
    image = picture(2)
    other = image.copy()
    other.paste((20, 20, 20), (260, 260, 400, 380))
    assert same_picture(signature(image), signature(other)) is None


def test_the_likeness_says_how_they_differ() -> None:
    image = picture(3, "scene")
    own = signature(image)
    plain = same_picture(own, signature(saved(image, 60)))
    assert plain is not None
    assert (plain.trim, plain.mirrored) == (0, False)
    assert plain.gain == pytest.approx(1, abs=0.02)
    dark = same_picture(own, signature(ImageEnhance.Brightness(image).enhance(0.9)))
    assert dark is not None
    assert dark.gain == pytest.approx(0.9, abs=0.02)
    trimmed = same_picture(own, signature(cropped(image, 0.05, 0.05, 0.05, 0.05)))
    assert trimmed is not None
    assert trimmed.trim == pytest.approx(0.05, abs=0.02)


def test_mirror_images_count_only_when_asked_for() -> None:
    image = picture(7)
    own, other = signature(image), signature(ImageOps.mirror(image))
    assert same_picture(own, other) is None
    found = same_picture(own, other, mirrored=True)
    assert found is not None
    assert found.mirrored


def test_distance_agrees_with_the_verdict() -> None:
    image = picture(1)
    own = signature(image)
    assert distance(own, own) == 0
    assert distance(own, signature(saved(image, 60))) <= 1
    assert distance(own, signature(picture(2))) > 1
    assert distance(own, signature(image.resize((640, 320)))) == float("inf")


def test_plain_pictures_of_one_colour_compare() -> None:
    black, white = (signature(Image.new("RGB", (50, 50), colour)) for colour in ((0, 0, 0), (255, 255, 255)))
    assert same_picture(black, black) is not None
    assert same_picture(black, white) is None


def _real() -> dict[str, Signature]:
    from listing_lint.images.pixels import Pixels, measure

    contents: dict[bytes, Signature] = {}
    for folder in REAL:
        for file in sorted((SHARED / folder).glob("*")):
            pixels = measure(str(file.resolve()))
            assert isinstance(pixels, Pixels)
            contents.setdefault(file.read_bytes(), pixels.signature)
    return {str(number): value for number, value in enumerate(contents.values())}


def test_no_two_real_pictures_are_taken_for_one() -> None:
    if not (SHARED / REAL[0]).is_dir():
        pytest.skip("the shared pictures are not here")
    values = _real()
    assert len(values) > 200
    pairs = itertools.combinations(values.values(), 2)
    assert [pair for pair in pairs if same_picture(*pair) is not None] == []
