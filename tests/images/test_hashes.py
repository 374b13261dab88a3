"""The marks of pictures: stable under what a saver does, the same for every way of storing a picture, never raising."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageOps

from listing_lint.drawing import draw
from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.hashes import PROBES, VIEW, mark_of, read_mark
from listing_lint.images.header import read_header
from listing_lint.images.pixels import Damaged, Pixels, measure
from listing_lint.rule import Drawing
from listing_lint.similarity.values import PictureMark

EDGE_CASES = Path(__file__).parents[2] / "../shared/data/edge-images"


def picture(seed: int = 1, motif: str = "scene", side: int = 640) -> Image.Image:
    data = draw(Drawing(width=side, height=side, seed=seed, motif=motif, quality=95))
    return Image.open(io.BytesIO(data)).convert("RGB")


def saved(image: Image.Image, file_format: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, file_format, **options)
    return out.getvalue()


def mark_in(folder: Path, data: bytes) -> PictureMark | Unreadable:
    file = folder / "picture"
    file.write_bytes(data)
    header = read_header(str(file))
    return header if isinstance(header, Unreadable) else read_mark(str(file), header, b"d")


def bits_apart(one: bytes, other: bytes) -> int:
    return (int.from_bytes(one) ^ int.from_bytes(other)).bit_count()


def test_the_form_of_a_mark() -> None:
    full = mark_of(picture(), b"digest")
    assert full.digest == b"digest"
    assert [len(one) for one in full.bits] == [64]
    assert [len(one) for one in full.probes] == [64] * (len(PROBES) - 1)
    assert len(full.colours) == VIEW
    on_white = mark_of(picture(motif="product"))
    assert [len(one) for one in on_white.bits] == [64, 64]
    assert len(on_white.probes) == len(PROBES)
    assert len(on_white.colours) == 2 * VIEW


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("motif", ["scene", "product"])
def test_saving_and_scaling_leave_the_hash_alone(motif: str, seed: int) -> None:
    image = picture(seed, motif)
    own = mark_of(image)
    for data in (
        saved(image, "JPEG", quality=40),
        saved(image.resize((320, 320)), "JPEG"),
        saved(image.resize((900, 700)), "WEBP", quality=70),
    ):
        other = mark_of(Image.open(io.BytesIO(data)).convert("RGB"))
        assert bits_apart(own.bits[0], other.bits[0]) <= 40
        assert motif == "scene" or bits_apart(own.bits[1], other.bits[1]) <= 40


def test_pictures_are_apart() -> None:
    marks = [mark_of(picture(seed)) for seed in range(1, 7)]
    assert all(
        bits_apart(one.bits[0], other.bits[0]) > 110
        for at, one in enumerate(marks)
        for other in marks[at + 1 :]
    )


def test_probes_are_the_hashes_of_what_they_say() -> None:
    image = picture(4, side=400)
    own = mark_of(image)
    for probe, asked in zip(PROBES, own.probes, strict=False):
        shown = ImageOps.mirror(image) if probe.mirrored else image
        left, top, right, bottom = (round(400 * share) for share in probe.box)
        cut = shown.crop((left, top, 400 - right, 400 - bottom))
        assert bits_apart(mark_of(cut).bits[0], asked) <= 48, probe
    # The mirror image of what is trimmed is the last.
    on_white = mark_of(picture(4, "product"))
    mirrored = mark_of(ImageOps.mirror(picture(4, "product")))
    assert PROBES[-1].base == 1
    assert bits_apart(mirrored.bits[1], on_white.probes[-1]) <= 16


@pytest.mark.parametrize("colour", ["white", "black", (200, 30, 60)])
def test_borders_are_cut_away(colour: Any) -> None:
    image = picture(5)
    own = mark_of(image)
    framed = mark_of(ImageOps.expand(image, 40, colour))
    assert len(framed.bits) == 2
    assert bits_apart(framed.bits[1], own.bits[0]) <= 40


def test_a_speck_does_not_hold_the_ground() -> None:
    image = picture(6, "product")
    own = mark_of(image)
    image.putpixel((3, 3), (0, 0, 0))
    assert mark_of(image).bits[1] == own.bits[1]


@pytest.mark.parametrize("colour", [(0, 0, 0), (255, 255, 255), (12, 200, 90)])
def test_blank_pictures_say_nothing(colour: tuple[int, int, int]) -> None:
    assert mark_of(Image.new("RGB", (300, 200), colour), b"d") == PictureMark(b"d")
    soft = Image.new("RGB", (300, 200), colour)
    ImageDraw.Draw(soft).point((150, 100), fill=(9, 9, 9))
    assert mark_of(soft, b"d") == PictureMark(b"d")


def test_a_turned_file_is_the_same_picture(tmp_path: Path) -> None:
    marks = []
    for orientation in range(1, 9):
        wide, high = (600, 400) if orientation < 5 else (400, 600)
        drawing = Drawing(width=wide, height=high, motif="scene", orientation=orientation, quality=95)
        found = mark_in(tmp_path, draw(drawing))
        assert isinstance(found, PictureMark)
        marks.append(found)
    assert all(bits_apart(marks[0].bits[0], other.bits[0]) <= 24 for other in marks[1:])


@pytest.mark.parametrize(
    ("mode", "file_format"),
    [("L", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("RGBA", "PNG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("CMYK", "TIFF"),
     ("RGBA", "WEBP"), ("P", "GIF"), ("YCbCr", "TIFF")],
)  # fmt: skip
def test_every_mode_has_the_same_hash(tmp_path: Path, mode: str, file_format: str) -> None:
    image = picture(3)
    own = mark_of(image)
    found = mark_in(tmp_path, saved(image.convert(mode), file_format))
    assert isinstance(found, PictureMark)
    assert bits_apart(own.bits[0], found.bits[0]) <= 40


def test_transparency_is_white(tmp_path: Path) -> None:
    clear = mark_in(tmp_path, draw(Drawing("PNG", 500, 500, mode="RGBA", seed=3)))
    white = mark_in(tmp_path, draw(Drawing("PNG", 500, 500, seed=3)))
    assert isinstance(clear, PictureMark)
    assert isinstance(white, PictureMark)
    assert all(bits_apart(a, b) <= 8 for a, b in zip(clear.bits, white.bits, strict=True))


def test_sixteen_bits_and_animations(tmp_path: Path) -> None:
    deep = mark_in(tmp_path, draw(Drawing("PNG", 500, 500, mode="I;16", seed=3)))
    plain = mark_in(tmp_path, draw(Drawing("PNG", 500, 500, mode="L", seed=3)))
    moving = mark_in(tmp_path, draw(Drawing("GIF", 500, 500, frames=3, seed=3)))
    for found in (deep, plain, moving):
        assert isinstance(found, PictureMark)
        assert isinstance(plain, PictureMark)
        assert bits_apart(found.bits[1], plain.bits[1]) <= 32


def test_a_cut_file_is_told(tmp_path: Path) -> None:
    data = draw(Drawing(width=1600, height=1200, motif="scene"))
    assert isinstance(mark_in(tmp_path, data[: len(data) // 2]), Damaged)


def test_a_bomb_is_not_decoded() -> None:
    found = read_mark("nowhere.png", Header("PNG", 60_000, 60_000, "RGB", 8, 100))
    assert isinstance(found, Unreadable)
    assert "was not decoded" in found.reason
    other = read_mark("nowhere.psd", Header("PSD", 60, 60, "RGB", 8, 100))
    assert isinstance(other, Unreadable)


def test_one_decoding_gives_both(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(draw(Drawing(width=1600, height=1200, motif="scene")))
    header = read_header(str(file))
    assert isinstance(header, Header)
    plain, both = measure(str(file), header), measure(str(file), header, mark=True)
    assert isinstance(plain, Pixels)
    assert isinstance(both, Pixels)
    assert plain.mark is None
    assert both.mark is not None
    assert both.signature == plain.signature
    alone = read_mark(str(file), header)
    assert isinstance(alone, PictureMark)
    assert bits_apart(alone.bits[0], both.mark.bits[0]) <= 16


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(1, 400),
    st.integers(1, 400),
    st.binary(min_size=1, max_size=400),
    st.sampled_from(["RGB", "YCbCr", "L"]),
)
def test_any_picture_has_a_mark(width: int, height: int, content: bytes, mode: str) -> None:
    small = Image.frombytes("L", (len(content), 1), content)
    image = small.resize((width, height)).rotate(30).convert(mode)
    found = mark_of(image)
    assert len(found.bits) in {0, 1, 2}
    assert len(found.colours) == VIEW * len(found.bits)
    assert found == mark_of(image)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_files_never_raise(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    content = bytearray(
        draw(Drawing(data.draw(st.sampled_from(["JPEG", "PNG", "WEBP", "GIF"])), 200, 150, motif="scene"))
    )
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(20, len(content) - 1))] = data.draw(st.integers(0, 255))
    found = mark_in(tmp_path_factory.getbasetemp(), bytes(content))
    assert isinstance(found, PictureMark | Unreadable)


def test_the_edge_cases_have_marks_or_reasons() -> None:
    if not EDGE_CASES.is_dir():
        pytest.skip("the shared edge cases are not here")
    marks = {}
    for file in sorted(EDGE_CASES.iterdir()):
        header = read_header(str(file.resolve()))
        marks[file.name] = (
            header if isinstance(header, Unreadable) else read_mark(str(file.resolve()), header)
        )
    whole = {"hopper.webp", "hopper.tif", "hopper_16bit_qtables.jpg", "hopper_orientation_6.jpg"}
    hoppers = [marks[name] for name in whole]
    first = hoppers[0]
    assert isinstance(first, PictureMark)
    for other in hoppers[1:]:
        assert isinstance(other, PictureMark)
        assert min(bits_apart(a, b) for a in first.bits for b in other.bits) <= 60
    assert isinstance(marks["pil_sample_cmyk.jpg"], PictureMark)
    assert isinstance(marks["mode_16bit.png"], PictureMark)
    assert isinstance(marks["decompression_bomb.gif"], Unreadable)
    assert isinstance(marks["truncated_image.png"], Unreadable)


def test_the_weights_are_exact() -> None:
    from listing_lint.images.hashes import _probe_weights

    for weights in _probe_weights():
        scaled = numpy.asarray(weights) * 4096
        assert (scaled == scaled.round()).all()
