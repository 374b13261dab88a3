from __future__ import annotations

from io import BytesIO
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter, ImageStat

from listing_lint.drawing import MOTIFS, draw
from listing_lint.rule import Drawing


def opened(drawing: Drawing) -> Image.Image:
    picture = Image.open(BytesIO(draw(drawing)))
    picture.load()
    return picture


def sharpness(picture: Image.Image) -> float:
    edges = picture.convert("L").filter(ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), 1, 128))
    # The filter leaves the outermost pixels as they were.
    return ImageStat.Stat(edges.crop((1, 1, edges.width - 1, edges.height - 1))).var[0]


def difference_hash(picture: Image.Image) -> list[bool]:
    grey = picture.convert("L").resize((9, 8), Image.Resampling.BOX).tobytes()
    return [grey[row * 9 + column] > grey[row * 9 + column + 1] for row in range(8) for column in range(8)]


def edge_levels(picture: Image.Image) -> list[int]:
    grey = picture.convert("L")
    wide, high = grey.size
    strips = [(0, 0, wide, 4), (0, high - 4, wide, high), (0, 0, 4, high), (wide - 4, 0, wide, high)]
    return [level for strip in strips for level in grey.crop(strip).tobytes()]


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
        *(("PNG", mode) for mode in ("RGB", "RGBA", "L", "LA", "P", "1", "I;16")),
        *(("WEBP", mode) for mode in ("RGB", "RGBA")),
        *(("GIF", mode) for mode in ("P",)),
        *(("TIFF", mode) for mode in ("RGB", "RGBA", "L", "CMYK", "P", "I;16")),
        *(("BMP", mode) for mode in ("RGB", "L", "P")),
    ],
)
def test_a_file_has_the_format_mode_and_size_asked_for(name: str, mode: str) -> None:
    picture = opened(Drawing(format=name, mode=mode, width=320, height=200))
    assert (picture.format, picture.mode, picture.size) == (name, mode, (320, 200))


def test_the_same_drawing_gives_the_same_bytes() -> None:
    first = draw(Drawing(seed=5))
    draw.cache_clear()
    assert draw(Drawing(seed=5)) == first


def test_another_quality_gives_other_bytes_of_the_same_look() -> None:
    better, worse = Drawing(seed=3, quality=90), Drawing(seed=3, quality=60)
    assert draw(better) != draw(worse)
    apart = sum(
        a != b for a, b in zip(difference_hash(opened(better)), difference_hash(opened(worse)), strict=True)
    )
    assert apart <= 2


def test_different_seeds_are_clearly_different_pictures() -> None:
    hashes = {seed: difference_hash(opened(Drawing(seed=seed, width=300, height=300))) for seed in range(24)}
    close = {
        (one, two): apart
        for one, two in combinations(hashes, 2)
        if (apart := sum(a != b for a, b in zip(hashes[one], hashes[two], strict=True))) < 5
    }
    assert not close


@pytest.mark.parametrize("seed", range(1, 17))
def test_a_product_stands_sharp_on_pure_white(seed: int) -> None:
    picture = opened(Drawing(seed=seed, quality=95))
    assert min(edge_levels(picture)) >= 250
    assert sharpness(picture) > 60


@pytest.mark.parametrize("seed", range(1, 9))
def test_a_blurred_product_has_no_sharp_edge_left(seed: int) -> None:
    assert sharpness(opened(Drawing(seed=seed, motif="blurred"))) < 5


def test_a_blank_picture_is_one_colour() -> None:
    colours = opened(Drawing(motif="blank", format="PNG")).getcolors()
    assert colours is not None
    assert len(colours) == 1


def test_a_scene_is_textured_to_its_edges() -> None:
    levels = edge_levels(opened(Drawing(motif="scene")))
    assert max(levels) - min(levels) > 60
    assert sum(level > 245 for level in levels) == 0


@pytest.mark.parametrize(("seed", "colour"), [(1, (0, 0, 0)), (2, (205, 20, 28))])
def test_a_frame_is_one_colour_all_around(seed: int, colour: tuple[int, int, int]) -> None:
    picture = opened(Drawing(motif="framed", seed=seed, format="PNG"))
    for strip in ((0, 0, 1000, 40), (0, 960, 1000, 1000), (0, 0, 40, 1000), (960, 0, 1000, 1000)):
        assert picture.crop(strip).getcolors() == [((strip[2] - strip[0]) * (strip[3] - strip[1]), colour)]
    assert picture.getpixel((60, 60)) == (255, 255, 255)


def test_transparent_ground_in_rgba() -> None:
    picture = opened(Drawing(format="PNG", mode="RGBA"))
    assert picture.getchannel("A").getextrema() == (0, 255)
    assert picture.getpixel((0, 0)) == (255, 255, 255, 0)


@pytest.mark.parametrize("name", ["GIF", "PNG", "WEBP", "TIFF"])
def test_frames(name: str) -> None:
    picture = opened(Drawing(format=name, frames=3, width=200, height=200))
    assert getattr(picture, "n_frames", 1) == 3


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [2, 3, 4, 5, 6, 7, 8])
def test_orientation_is_written_and_a_viewer_shows_it_upright(name: str, orientation: int) -> None:
    from PIL import ImageOps

    stored = opened(Drawing(format=name, width=300, height=200, orientation=orientation))
    assert stored.size == (300, 200)
    assert stored.getexif()[0x0112] == orientation
    upright = ImageOps.exif_transpose(stored)
    width, height = (200, 300) if orientation >= 5 else (300, 200)
    expected = opened(Drawing(format=name, width=width, height=height))
    apart = zip(difference_hash(upright), difference_hash(expected), strict=True)
    assert sum(a != b for a, b in apart) <= 3


def test_orientation_in_tiff() -> None:
    # Pillow turns a TIFF while loading it: only the header still shows what is stored.
    with Image.open(BytesIO(draw(Drawing(format="TIFF", width=300, height=200, orientation=6)))) as header:
        assert header.getexif()[0x0112] == 6
        header.load()
        assert header.size == (200, 300)


def test_truncate_keeps_the_share_of_the_bytes() -> None:
    whole, cut = draw(Drawing()), draw(Drawing(truncate=0.5))
    assert cut == whole[: len(whole) // 2]
    with pytest.raises(OSError, match="truncated"):
        Image.open(BytesIO(cut)).load()


def test_content_is_returned_as_it_is() -> None:
    assert draw(Drawing(content=b"not a picture")) == b"not a picture"


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        (Drawing(motif="dragon"), "motif 'dragon'"),
        (Drawing(format="HEIC"), "format 'HEIC'"),
        (Drawing(mode="RGBA"), "JPEG holds RGB, L, CMYK, not 'RGBA'"),
        (Drawing(width=0), "at least one pixel"),
        (Drawing(frames=2), "JPEG holds one frame"),
        (Drawing(orientation=9), "EXIF knows 1 to 8"),
        (Drawing(format="GIF", orientation=6), "GIF has no EXIF orientation"),
        (Drawing(truncate=1.5), "0 to 1"),
    ],
)
def test_what_cannot_be_drawn_is_refused(drawing: Drawing, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw(drawing)


@settings(max_examples=60)
@given(
    width=st.integers(1, 300),
    height=st.integers(1, 300),
    seed=st.integers(0, 10**6),
    motif=st.sampled_from(MOTIFS),
)
def test_any_size_and_seed_can_be_drawn(width: int, height: int, seed: int, motif: str) -> None:
    picture = opened(Drawing(format="PNG", width=width, height=height, seed=seed, motif=motif))
    assert picture.size == (width, height)
