"""A picture drawn anew: what it shows stays, whatever the file was; the bytes fit; nothing in a file makes it raise."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from listing_lint.drawing import draw
from listing_lint.images.bare import without_notes
from listing_lint.images.facts import Unreadable
from listing_lint.images.header import Header, read_header
from listing_lint.images.redrawing import redraw
from listing_lint.images.saving import KEPT, saved
from listing_lint.images.structure import likeness
from listing_lint.rule import Drawing
from tests.repair.pictures import grain, similarity

SHARED = Path(__file__).parents[2] / "../shared/data"
MOTIFS = ("product", "scene", "blurred", "framed")


def header_of(file: Path) -> Header:
    header = read_header(str(file))
    assert isinstance(header, Header)
    return header


def rgb(file: Path) -> Image.Image:
    with Image.open(file) as picture:
        return picture.convert("RGB")


def at(picture: Image.Image, place: tuple[int, int]) -> tuple[int, ...]:
    pixel = picture.convert("RGB").getpixel(place)
    assert isinstance(pixel, tuple)
    return pixel


def drawn(file: Path, sides: tuple[int, int] | None = None, *more: Any) -> Image.Image:
    header = header_of(file)
    data = redraw(str(file), header, sides or header.sides, *more)
    assert isinstance(data, bytes), data
    picture = Image.open(io.BytesIO(data))
    assert picture.format == "JPEG"
    picture.load()
    return picture


@pytest.mark.parametrize("motif", MOTIFS)
@pytest.mark.parametrize(
    ("form", "mode"), [("JPEG", "RGB"), ("PNG", "RGB"), ("WEBP", "RGB"), ("TIFF", "L"), ("GIF", "P")]
)
def test_the_structure_stays(motif: str, form: str, mode: str, tmp_path: Path) -> None:
    file = tmp_path / "a.bin"
    file.write_bytes(draw(Drawing(form, 500, 400, mode=mode, motif=motif)))
    whole = rgb(file)
    assert similarity(whole, drawn(file)) >= KEPT
    small = drawn(file, (250, 200))
    assert small.size == (250, 200)
    assert similarity(whole.resize((250, 200), Image.Resampling.LANCZOS), small) >= KEPT


@pytest.mark.parametrize("share", [0.75, 0.5, 0.3])
@pytest.mark.parametrize("strength", [0.05, 0.2])
def test_it_fits_and_keeps_its_structure(share: float, strength: float, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    grain((900, 700), strength=strength).save(file, quality=93)
    most = int(file.stat().st_size * share)
    made = drawn(file, None, most, 0.2)
    out = io.BytesIO(redraw(str(file), header_of(file), (900, 700), most, 0.2))  # type: ignore[arg-type]
    assert len(out.getvalue()) <= most
    assert abs(made.width / made.height - 9 / 7) < 0.01
    whole = rgb(file).resize(made.size, Image.Resampling.LANCZOS)
    assert similarity(whole, made) >= KEPT


def test_what_cannot_fit_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    grain((600, 600)).save(file)
    found = redraw(str(file), header_of(file), (600, 600), 2_000, 0.9)
    assert isinstance(found, Unreadable)
    assert "within 2,000 bytes" in found.reason


def test_a_picture_that_fits_is_not_made_smaller(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    grain((600, 600)).save(file)
    assert drawn(file, None, 10_000_000, 0.1).size == (600, 600)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the trials' pictures are not in ../shared/data")
def test_photographs_keep_their_structure() -> None:
    for file in sorted((SHARED / "photos").glob("*.jpg"))[:40]:
        header = header_of(file)
        whole = rgb(file)
        for sides in (header.sides, (header.sides[0] // 2, header.sides[1] // 2)):
            most = header.size * 3 // 4 if sides == header.sides else None
            data = redraw(str(file), header, sides, most, 0.3)
            assert isinstance(data, bytes), (file.name, data)
            made = Image.open(io.BytesIO(data))
            found = similarity(whole.resize(made.size, Image.Resampling.LANCZOS), made)
            assert found >= KEPT, (file.name, sides, found)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the trials' pictures are not in ../shared/data")
def test_odd_files_do_not_raise() -> None:
    for file in sorted((SHARED / "edge-images").iterdir()):
        header = read_header(str(file))
        if isinstance(header, Header):
            assert isinstance(redraw(str(file), header, header.sides, 50_000, 0.1), bytes | Unreadable)


@given(data=st.binary(max_size=600), cut=st.integers(0, 4000), place=st.integers(20, 3000))
@settings(max_examples=60)
def test_no_file_makes_it_raise(data: bytes, cut: int, place: int, tmp_path_factory: Any) -> None:
    whole = draw(Drawing("JPEG", 120, 90))
    file = tmp_path_factory.mktemp("odd") / "a.jpg"
    file.write_bytes((whole[:place] + data + whole[place + len(data) :])[: max(200, cut)])
    header = read_header(str(file))
    if isinstance(header, Header):
        assert isinstance(redraw(str(file), header, header.sides), bytes | Unreadable)
    assert isinstance(without_notes(file.read_bytes()), bytes | None)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_it_is_upright(orientation: int, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(draw(Drawing("JPEG", 300, 200, orientation=orientation)))
    header = header_of(file)
    from PIL import ImageOps

    seen = ImageOps.exif_transpose(Image.open(file))
    made = drawn(file)
    assert made.size == header.sides == seen.size
    assert not made.getexif()
    assert similarity(seen, made) >= KEPT


def test_what_is_transparent_becomes_white(tmp_path: Path) -> None:
    for mode in ("RGBA", "LA", "P"):
        file = tmp_path / f"{mode}.png"
        picture = Image.new("RGBA", (64, 64), (200, 30, 40, 0))
        picture.paste((10, 10, 200, 255), (16, 16, 48, 48))
        picture.convert(mode).save(file)
        made = drawn(file)
        assert at(made, (2, 2))[2] >= 250
        assert at(made, (32, 32))[0] < 120


def test_print_colours_become_those_of_screens(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    Image.new("RGB", (64, 64), (250, 250, 250)).convert("CMYK").save(file, quality=95)
    assert header_of(file).cmyk
    made = drawn(file)
    assert made.mode == "RGB"
    assert min(at(made, (30, 30))) >= 240


def test_a_colour_profile_is_obeyed_and_left_out(tmp_path: Path) -> None:
    """A profile whose red and blue change places: whoever ignores it shows the wrong colour."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = struct.unpack(">I", profile[128:132])[0]
    places = {}
    for number in range(count):
        entry = 132 + 12 * number
        places[bytes(profile[entry : entry + 4])] = entry
    one, other = places[b"rXYZ"], places[b"bXYZ"]
    profile[one : one + 4], profile[other : other + 4] = b"bXYZ", b"rXYZ"
    swapped = bytes(profile).replace(b"sRGB", b"none").replace("sRGB".encode("utf-16-be"), b"\0n\0o\0n\0e")
    file = tmp_path / "a.png"
    Image.new("RGB", (64, 64), (230, 20, 20)).save(file, icc_profile=swapped)
    made = drawn(file)
    red, _, blue = at(made, (30, 30))
    assert blue > 180
    assert red < 80
    assert "icc_profile" not in made.info
    for broken in (b"\0" * 400, swapped[:300]):
        Image.new("RGB", (64, 64), (230, 20, 20)).save(file, icc_profile=broken)
        assert isinstance(redraw(str(file), header_of(file), (64, 64)), bytes)


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    Image.new("I;16", (64, 64), 0x8000).save(file)
    assert 124 <= at(drawn(file), (10, 10))[0] <= 132


def test_bombs_links_and_other_formats_are_not_decoded(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    grain((64, 64)).save(file)
    link = tmp_path / "b.png"
    link.symlink_to(file)
    assert isinstance(redraw(str(link), header_of(file), (64, 64)), Unreadable)
    assert isinstance(redraw(str(file), Header("PNG", 60_000, 60_000, "RGB", 8, 99), (9, 9)), Unreadable)
    assert isinstance(redraw(str(file), Header("PSD", 64, 64, "RGB", 8, 99), (64, 64)), Unreadable)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    grain((400, 300)).save(file)
    header = header_of(file)
    assert redraw(str(file), header, (400, 300), 20_000, 0.2) == redraw(
        str(file), header, (400, 300), 20_000, 0.2
    )


def test_notes_go_and_pixels_stay() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    out = io.BytesIO()
    grain((200, 100)).save(out, "JPEG", exif=exif, quality=90)
    bare = without_notes(out.getvalue())
    assert bare is not None
    assert b"Camera" not in bare
    before, after = (Image.open(io.BytesIO(one)).tobytes() for one in (out.getvalue(), bare))
    assert before == after
    assert without_notes(b"\x89PNG") is None


def test_small_pictures_are_saved() -> None:
    for size in ((1, 1), (1, 300), (7, 9), (15, 17)):
        for mode in ("RGB", "L"):
            assert saved(Image.new(mode, size), None, 1.0)
            assert saved(Image.new(mode, size), 5_000, 1.0)


def test_likeness_is_one_for_equal_pictures_and_less_for_others() -> None:
    picture = grain((200, 160))
    assert likeness(picture, picture).least == pytest.approx(1, abs=1e-4)
    assert likeness(picture, grain((200, 160), seed=2)).least < 0.9
