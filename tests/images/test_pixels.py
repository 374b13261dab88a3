"""What one decoding tells, and that no file makes it raise, warn or decode a bomb."""

from __future__ import annotations

import io
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFilter

from listing_lint.drawing import draw
from listing_lint.images.facts import Unreadable
from listing_lint.images.measures import Border, Edge
from listing_lint.images.pixels import Damaged, Pixels, measure
from listing_lint.rule import Drawing

EDGE_CASES = Path(__file__).parents[2] / "../shared/data/edge-images"


def edge(found: Pixels) -> Edge:
    assert found.edge is not None
    return found.edge


def put(folder: Path, data: bytes) -> str:
    file = folder / "picture"
    file.write_bytes(data)
    return str(file)


def saved(picture: Image.Image, file_format: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, file_format, **options)
    return out.getvalue()


def pixels(folder: Path, data: bytes) -> Pixels:
    found = measure(put(folder, data))
    assert isinstance(found, Pixels), found
    return found


def photo(side: int = 700) -> Image.Image:
    return Image.open(io.BytesIO(draw(Drawing(width=side, height=side, motif="scene")))).convert("RGB")


def test_a_product_on_white(tmp_path: Path) -> None:
    found = pixels(tmp_path, draw(Drawing(width=1000, height=800)))
    assert (found.width, found.height) == (1000, 800)
    assert edge(found).sides == (1.0, 1.0, 1.0, 1.0)
    assert edge(found).white == edge(found).corners == 1.0
    assert found.contrast > 100
    assert found.border is None
    assert found.grey_tail == 0
    assert found.edge_width is not None
    assert found.edge_width < 0.012


def test_a_file_of_any_size_has_about_the_same_measures(tmp_path: Path) -> None:
    widths = [
        pixels(tmp_path, draw(Drawing(width=side, height=side, motif="scene"))).edge_width
        for side in (400, 800, 1600)
    ]
    assert all(width is not None and width < 0.012 for width in widths)


@pytest.mark.parametrize("share", [0.01, 0.02])
def test_blur_widens_edges_at_every_size(tmp_path: Path, share: float) -> None:
    for side in (400, 1000, 1600):
        blurred = photo(side).filter(ImageFilter.GaussianBlur(share * side))
        found = pixels(tmp_path, saved(blurred, "JPEG", quality=85))
        assert found.edge_width is not None
        assert found.edge_width > 0.018


def test_a_blurred_ground_leaves_a_sharp_product_sharp(tmp_path: Path) -> None:
    picture = photo(800).filter(ImageFilter.GaussianBlur(16))
    picture.paste(photo(800).crop((250, 250, 550, 550)), (250, 250))
    found = pixels(tmp_path, saved(picture, "JPEG"))
    assert found.edge_width is not None
    assert found.edge_width < 0.012


@pytest.mark.parametrize("side", [300, 1000, 1600])
@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("lost", [20, 200, 0.01, 0.1, 0.5])
def test_a_cut_jpeg_is_told_even_in_draft_mode(
    tmp_path: Path, side: int, progressive: bool, lost: float
) -> None:
    data = saved(photo(side), "JPEG", quality=85, progressive=progressive)
    cut = int(lost if lost >= 1 else lost * len(data))
    found = measure(put(tmp_path, data[:-cut]))
    assert isinstance(found, Damaged)
    assert found.reason.startswith("is cut off")


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_a_cut_jpeg_that_was_closed_again_ends_in_grey(tmp_path: Path, share: float) -> None:
    data = saved(photo(800), "JPEG", quality=85)
    found = pixels(tmp_path, data[: int(len(data) * (1 - share))] + b"\xff\xd9")
    assert 0.02 < found.grey_tail < 0.8


def test_a_grey_ground_is_no_missing_data(tmp_path: Path) -> None:
    picture = Image.new("RGB", (600, 600), (128, 128, 128))
    picture.paste(photo(300), (150, 150))
    assert pixels(tmp_path, saved(picture, "JPEG", quality=90)).grey_tail == 0


@pytest.mark.parametrize("file_format", ["PNG", "GIF", "TIFF", "BMP"])
def test_other_cut_formats_are_told(tmp_path: Path, file_format: str) -> None:
    data = saved(photo(300), file_format)
    assert isinstance(measure(put(tmp_path, data)), Pixels)
    assert isinstance(measure(put(tmp_path, data[: len(data) // 2])), Damaged)


@pytest.mark.parametrize("options", [{}, {"keep_rgb": True}])
@pytest.mark.parametrize("side", [300, 1600])
def test_jpegs_with_and_without_luma_look_the_same(
    tmp_path: Path, side: int, options: dict[str, Any]
) -> None:
    picture = Image.new("RGB", (side, side), (200, 60, 30))
    found = pixels(tmp_path, saved(picture, "JPEG", quality=95, **options))
    assert all(abs(a - b) <= 3 for a, b in zip(edge(found).colour, (200, 60, 30), strict=True))


@pytest.mark.parametrize(
    ("mode", "file_format"),
    [
        ("1", "PNG"), ("L", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("RGBA", "PNG"), ("L", "JPEG"),
        ("CMYK", "JPEG"), ("CMYK", "TIFF"), ("YCbCr", "TIFF"), ("F", "TIFF"), ("RGBA", "WEBP"),
    ],
)  # fmt: skip
def test_every_mode_is_measured(tmp_path: Path, mode: str, file_format: str) -> None:
    picture = Image.new("RGB", (600, 600), (255, 255, 255))
    ImageDraw.Draw(picture).rectangle((200, 200, 400, 400), fill=(0, 0, 0))
    found = pixels(tmp_path, saved(picture.convert(mode), file_format))
    assert edge(found).white == 1.0
    assert found.contrast > 230


def test_sixteen_bits_keep_their_range(tmp_path: Path) -> None:
    found = pixels(tmp_path, draw(Drawing(format="PNG", mode="I;16", width=600, height=600)))
    assert edge(found).white == 1.0
    assert found.contrast > 60


def test_transparency_is_white(tmp_path: Path) -> None:
    picture = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    picture.paste((200, 0, 0, 255), (100, 100, 200, 200))
    for data in (saved(picture), saved(picture, "WEBP", lossless=True), saved(picture, "GIF")):
        assert edge(pixels(tmp_path, data)).white == 1.0


def test_an_animation_shows_its_first_frame(tmp_path: Path) -> None:
    still = pixels(tmp_path, draw(Drawing(format="PNG", width=300, height=300)))
    moving = pixels(tmp_path, draw(Drawing(format="PNG", width=300, height=300, frames=3)))
    assert moving.signature == still.signature


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_orientation_is_obeyed(tmp_path: Path, orientation: int, file_format: str) -> None:
    upright = Image.new("RGB", (400, 300), (255, 255, 255))
    upright.paste((0, 0, 0), (0, 0, 120, 300))
    turns = Image.Transpose
    undo = {
        2: turns.FLIP_LEFT_RIGHT, 3: turns.ROTATE_180, 4: turns.FLIP_TOP_BOTTOM, 5: turns.TRANSPOSE,
        6: turns.ROTATE_90, 7: turns.TRANSVERSE, 8: turns.ROTATE_270,
    }.get(orientation)  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = upright if undo is None else upright.transpose(undo)
    found = pixels(tmp_path, saved(stored, file_format, exif=exif))
    assert (found.width, found.height) == (400, 300)
    assert edge(found).sides[0] == 0.0
    assert edge(found).sides[2] == 1.0


@pytest.mark.parametrize("side", [240, 1000, 1600])
@pytest.mark.parametrize("file_format", ["JPEG", "PNG"])
def test_a_frame_is_measured(tmp_path: Path, side: int, file_format: str) -> None:
    picture = Image.new("RGB", (side, side), (180, 20, 40))
    wide = side * 3 // 100
    picture.paste(photo(side - 2 * wide), (wide, wide))
    border = pixels(tmp_path, saved(picture, file_format)).border
    assert isinstance(border, Border)
    assert all(abs(share - 0.03) < 0.008 for share in (border.left, border.top, border.right, border.bottom))
    assert all(abs(a - b) <= 12 for a, b in zip(border.colour, (180, 20, 40), strict=True))


def test_black_bars_are_a_frame(tmp_path: Path) -> None:
    picture = Image.new("RGB", (800, 800))
    picture.paste(photo(800).crop((0, 0, 800, 560)), (0, 120))
    border = pixels(tmp_path, saved(picture, "JPEG")).border
    assert border is not None
    assert (border.left, border.right) == (0, 0)
    assert border.top == pytest.approx(0.15, abs=0.01)


def test_a_backdrop_is_no_frame(tmp_path: Path) -> None:
    picture = Image.new("RGB", (800, 800), (198, 200, 201))
    ImageDraw.Draw(picture).ellipse((30, 30, 770, 770), fill=(20, 40, 90))
    assert pixels(tmp_path, saved(picture, "JPEG")).border is None


def test_white_and_lopsided_edges_are_no_frame(tmp_path: Path) -> None:
    white = Image.new("RGB", (800, 800), (255, 255, 255))
    white.paste(photo(700), (50, 50))
    lopsided = Image.new("RGB", (800, 800), (0, 120, 0))
    lopsided.paste(photo(760), (35, 5))
    assert pixels(tmp_path, saved(white)).border is None
    assert pixels(tmp_path, saved(lopsided)).border is None


def test_a_product_that_touches_an_edge_leaves_the_corners_white(tmp_path: Path) -> None:
    picture = Image.new("RGB", (400, 400), (255, 255, 255))
    picture.paste((30, 30, 90), (120, 0, 280, 400))
    found = pixels(tmp_path, saved(picture))
    assert edge(found).white == pytest.approx(0.8, abs=0.02)
    assert edge(found).corners == 1.0


def test_jpeg_noise_in_white_is_white(tmp_path: Path) -> None:
    found = pixels(tmp_path, draw(Drawing(width=900, height=900, quality=40)))
    assert edge(found).white > 0.999


def test_a_plain_picture_has_no_contrast(tmp_path: Path) -> None:
    assert pixels(tmp_path, draw(Drawing(width=500, height=500, motif="blank"))).contrast <= 3
    assert pixels(tmp_path, saved(Image.new("RGB", (1, 1)))).contrast == 0


def test_colours_of_one_brightness_are_contrast(tmp_path: Path) -> None:
    picture = Image.new("YCbCr", (300, 300), (120, 90, 128))
    picture.paste((120, 128, 180), (100, 100, 200, 200))
    assert pixels(tmp_path, saved(picture.convert("RGB"))).contrast > 32


def test_the_value_is_small(tmp_path: Path) -> None:
    found = pixels(tmp_path, draw(Drawing()))
    assert len(pickle.dumps(found)) < 2000
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_large_picture_is_shrunk_in_bands_without_seams(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = saved(photo(1300).resize((1307, 1811)), compress_level=1)
    whole = pixels(tmp_path, data)
    monkeypatch.setattr("listing_lint.images.pixels.BAND", 40_000)
    assert pixels(tmp_path, data) == whole


def test_a_bomb_is_not_decoded(tmp_path: Path) -> None:
    data = bytes.fromhex(
        "89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e215"
        "000000004944415435af061e0000000049454e44ae426082"
    )
    found = measure(put(tmp_path, data))
    assert isinstance(found, Unreadable)
    assert not isinstance(found, Damaged)
    assert "60,000 x 60,000" in found.reason


def test_what_is_no_picture_is_not_damaged(tmp_path: Path) -> None:
    for data in (b"", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", b"<html></html>"):
        found = measure(put(tmp_path, data))
        assert isinstance(found, Unreadable)
        assert not isinstance(found, Damaged)
    assert isinstance(measure(str(tmp_path / "none.jpg")), Unreadable)


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("broken_data_stream.png", Damaged),
        ("truncated_image.png", Damaged),
        ("decompression_bomb.gif", Unreadable),
        ("broken.png", Unreadable),
        ("hopper_orientation_6.jpg", Pixels),
        ("pil_sample_cmyk.jpg", Pixels),
        ("mode_16bit.png", Pixels),
        ("invalid-exif.jpg", Pixels),
        ("hopper.tif", Pixels),
        ("hopper.webp", Pixels),
        ("dispose_bgnd.gif", Pixels),
    ],
)
def test_difficult_files(name: str, outcome: type) -> None:
    file = EDGE_CASES / name
    if not file.exists():
        pytest.skip("the shared edge cases are not here")
    assert type(measure(str(file.resolve()))) is outcome


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"]),
    changes=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12),
)
def test_no_damage_makes_it_raise(tmp_path: Path, kind: str, changes: list[tuple[float, int]]) -> None:
    data = bytearray(draw(Drawing(format=kind, width=90, height=70)))
    for place, value in changes:
        data[int(place * (len(data) - 1))] = value
    assert isinstance(measure(put(tmp_path, bytes(data))), Pixels | Unreadable)
