"""Picture headers: the same answers as Pillow's, and a plain reason for everything else."""

from __future__ import annotations

import io
import os
import struct
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps, UnidentifiedImageError, features

from listing_lint.drawing import draw
from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.images.formats import NO_PICTURE, recognise
from listing_lint.images.header import read_header
from listing_lint.rule import Drawing

DATA = Path(__file__).parents[2] / "../shared/data"
ORIENTATION, GPS = 0x0112, 0x8825
MODES = {
    "JPEG": ("RGB", "L", "CMYK"),
    "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "GIF": ("P", "L"),
    "TIFF": ("RGB", "RGBA", "L", "LA", "CMYK", "P", "1", "I;16"),
    "BMP": ("RGB", "L", "P", "1"),
}
PILLOW_DIFFERS = {"exif_gps.jpg", "broken_data_stream.png", "truncated_image.png"}
"""The first has half a place; for the EXIF of the other two Pillow would decode their broken pixels."""
TURNABLE = ("JPEG", "PNG", "WEBP", "TIFF")


def read(content: bytes, folder: Path) -> Header | Unreadable:
    file = folder / "picture"
    file.write_bytes(content)
    return read_header(str(file))


def header(content: bytes, folder: Path) -> Header:
    found = read(content, folder)
    assert isinstance(found, Header), found
    return found


def reason(content: bytes, folder: Path) -> str:
    found = read(content, folder)
    assert isinstance(found, Unreadable), found
    return found.reason


def save(name: str, mode: str, size: tuple[int, int], **options: Any) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, name, **options)
    return out.getvalue()


@st.composite
def pictures(drawn: st.DrawFn) -> bytes:
    name = drawn(st.sampled_from(sorted(MODES)))
    options: dict[str, Any] = {}
    if name in TURNABLE:
        exif = Image.Exif()
        if (orientation := drawn(st.integers(0, 8))) > 0:
            exif[ORIENTATION] = orientation
        if drawn(st.booleans()):
            place = exif.get_ifd(GPS)
            place[1], place[2], place[3], place[4] = "N", (52.0, 30.0, 0.0), "E", (13.0, 24.0, 0.0)
        if drawn(st.booleans()):
            exif[0x010E] = "x" * drawn(st.integers(1, 20_000))
        options["exif"] = exif
    if name == "JPEG":
        options["progressive"] = drawn(st.booleans())
        options["comment"] = b"c" * drawn(st.integers(0, 9000))
    if name == "WEBP":
        options["lossless"] = drawn(st.booleans())
    return save(
        name, drawn(st.sampled_from(MODES[name])), drawn(st.tuples(*[st.integers(1, 70)] * 2)), **options
    )


def like_pillow(content: bytes, found: Header) -> None:
    with Image.open(io.BytesIO(content)) as picture:
        assert found.format == ("JPEG" if picture.format == "MPO" else picture.format)
        # Pillow turns the sides of a TIFF as it opens it, and those of no other format.
        assert (found.sides if found.format == "TIFF" else (found.width, found.height)) == picture.size
        if found.format in {"JPEG", "PNG", "WEBP", "TIFF"}:
            assert found.mode == picture.mode or (found.mode, picture.mode) == ("L", "P")
        exif = picture.getexif()
        said = exif.get(ORIENTATION, 1)
        assert found.orientation == (said if said in range(1, 9) else 1)
        assert found.located == ({2, 4} <= set(exif.get_ifd(GPS)))
        if found.format == "JPEG":
            assert found.progressive == bool(picture.info.get("progressive"))
        if found.format in {"PNG", "WEBP", "GIF"}:
            assert found.animated == (getattr(picture, "n_frames", 1) > 1)


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=pictures())
def test_says_what_pillow_says(content: bytes, tmp_path: Path) -> None:
    found = header(content, tmp_path)
    assert found.size == len(content)
    like_pillow(content, found)
    with Image.open(io.BytesIO(content)) as picture:
        assert found.sides == ImageOps.exif_transpose(picture).size


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=pictures(), data=st.data())
def test_damage_is_a_value(content: bytes, data: st.DataObject, tmp_path: Path) -> None:
    """Bytes changed, cut or added anywhere: an answer, and where Pillow opens the file too, the same sides."""
    broken = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(broken[: data.draw(st.integers(0, len(broken)))] if data.draw(st.booleans()) else broken)
    found = read(cut, tmp_path)
    if isinstance(found, Unreadable):
        assert found.reason
        return
    assert found.width > 0
    assert found.height > 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(cut), formats=[found.format]) as picture:
                size = picture.size
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError):
            return
        except (TypeError, IndexError, KeyError, struct.error):  # Pillow's own stumbling over damage
            return
    if found.format in {"JPEG", "PNG", "BMP"}:
        assert (found.width, found.height) == size


@given(content=st.binary(max_size=200) | st.tuples(st.sampled_from(
    [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\x20\0\0\0WEBPVP8X", b"II*\0", b"MM\0*", b"BM\0\0\0\0\0\0\0\0",
     b"8BPS\0\1", b"\0\0\0\x18ftypheic", b"\0\0\0\x18ftypavif"]), st.binary(max_size=300)).map(b"".join))  # fmt: skip
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_have_an_answer(content: bytes, tmp_path: Path) -> None:
    assert isinstance(read(content, tmp_path), Header | Unreadable)


@pytest.mark.parametrize("name", ["GIF", "PNG", "WEBP"])
def test_animation(name: str, tmp_path: Path) -> None:
    moving = draw(Drawing(name, 40, 30, frames=3))
    assert header(moving, tmp_path).animated
    assert not header(draw(Drawing(name, 40, 30)), tmp_path).animated


def test_pages_and_double_pictures_do_not_move(tmp_path: Path) -> None:
    assert not header(draw(Drawing("TIFF", 40, 30, frames=3)), tmp_path).animated
    out = io.BytesIO()
    first, second = Image.new("RGB", (40, 30)), Image.new("RGB", (20, 15))
    first.save(out, "MPO", save_all=True, append_images=[second])
    found = header(out.getvalue(), tmp_path)
    assert (found.format, found.sides, found.animated) == ("JPEG", (40, 30), False)


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow writes no AVIF")
def test_avif(tmp_path: Path) -> None:
    found = header(save("AVIF", "RGB", (64, 48)), tmp_path)
    assert (found.format, found.sides, found.bits, found.animated) == ("AVIF", (64, 48), 8, False)


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def test_heic_of_a_phone(tmp_path: Path) -> None:
    """The main picture's sides count, not those of its tiles, and a turn is seen."""
    tile = box(b"ispe", bytes(4) + struct.pack(">II", 512, 512))
    whole = box(b"ispe", bytes(4) + struct.pack(">II", 4032, 3024))
    depth, turn = box(b"pixi", bytes(4) + b"\3\x0a\x0a\x0a"), box(b"irot", b"\3")
    links = bytes(4) + struct.pack(">I", 2) + b"\0\1\1\1" + b"\0\x31\3\2\3\4"
    properties = box(b"iprp", box(b"ipco", tile + whole + depth + turn) + box(b"ipma", links))
    meta = box(b"meta", bytes(4) + box(b"pitm", bytes(4) + b"\0\x31") + properties)
    found = header(box(b"ftyp", b"heic" + bytes(4) + b"mif1heic") + meta, tmp_path)
    assert (found.format, found.width, found.height, found.bits) == ("HEIF", 4032, 3024, 10)
    assert found.sides == (3024, 4032)


def test_psd(tmp_path: Path) -> None:
    found = header(b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 4, 30, 40, 16, 4), tmp_path)
    assert (found.format, found.sides, found.cmyk, found.bits) == ("PSD", (40, 30), True, 16)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"\xef\xbb\xbf\n <!-- hi --><html lang=en>", "HTML"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        (b'<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', "XML"),
        (b'{"error": "not found"}', "JSON"),
        (b"404 page not found", "TEXT"),
        ("n\xe3o encontrado: imagem".encode() * 300, "TEXT"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n", "LFS"),
        (b"%PDF-1.7", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", "EPS"),
        (b"PK\x03\x04" + bytes(30), "ZIP"),
        (b"\0\0\0\x18ftypmp42" + bytes(12), "MP4"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG2000"),
        (bytes(500), "ZEROS"),
        (b"\x01\x02\x03garbage\xff\xfe", ""),
    ],
)
def test_what_is_no_picture_is_called_by_its_name(content: bytes, name: str, tmp_path: Path) -> None:
    assert recognise(content[:4096]) == name
    assert read(content, tmp_path) == Unreadable(NO_PICTURE[name], name)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\xff\xd8\xff\xe0", "is cut short"),
        (b"\xff\xd8\xff\xd9\xff\xd9", "holds no picture"),
        (draw(Drawing("PNG", 9, 9))[:40], "is cut short"),
        (draw(Drawing("GIF", 9, 9))[:13], "holds no picture"),
        (draw(Drawing("WEBP", 99, 99))[:-9], "is cut short"),
        (b"\xff\xd8\xff\xc0\0\x0b\x08\0\0\0\x10\1\1\x11\0\xff\xda\0\x02", "its header says 16 x 0 pixels"),
    ],
)
def test_damaged_headers_say_so(content: bytes, words: str, tmp_path: Path) -> None:
    assert words in reason(content, tmp_path)


@pytest.mark.parametrize(
    ("latitude", "longitude", "located"),
    [
        (((52, 1), (30, 1), (0, 1)), ((13, 1), (24, 1), (0, 1)), True),
        (((52, 1), (30, 1), (0, 0)), ((13, 1), (24, 1), (0, 0)), True),
        (((0, 0), (0, 0), (0, 0)), ((0, 0), (0, 0), (0, 0)), False),
        (((0, 1), (0, 1), (0, 1)), ((0, 1), (0, 1), (0, 1)), False),
        (((952, 1), (0, 1), (0, 1)), ((13, 1), (0, 1), (0, 1)), False),
    ],
)
def test_only_usable_coordinates_tell_a_place(
    latitude: Any, longitude: Any, located: bool, tmp_path: Path
) -> None:
    entries = struct.pack(">HHHII", 2, 2, 5, 3, 56) + struct.pack(">HHII", 4, 5, 3, 80) + bytes(4)
    block = b"MM\0*\0\0\0\x08" + struct.pack(">HHHII", 1, GPS, 4, 1, 26) + bytes(4) + entries
    block += b"".join(struct.pack(">II", *pair) for pair in (*latitude, *longitude))
    assert header(save("JPEG", "L", (8, 8), exif=b"Exif\0\0" + block), tmp_path).located is located


def test_place_in_xmp(tmp_path: Path) -> None:
    there = b'<x:xmpmeta exif:GPSLatitude="52,30N" exif:GPSLongitude="13,24E"/>'
    assert header(save("JPEG", "L", (8, 8), xmp=there), tmp_path).located
    assert header(save("WEBP", "RGB", (8, 8), xmp=there), tmp_path).located
    assert not header(save("JPEG", "L", (8, 8), xmp=b"<x:xmpmeta/>"), tmp_path).located


def test_bombs_are_declared_not_decoded(tmp_path: Path) -> None:
    def screen(width: int, height: int) -> bytes:
        return (
            b"GIF89a"
            + struct.pack("<HH", width, height)
            + bytes(3)
            + b"\x2c"
            + bytes(4)
            + b"\1\0\1\0\0\2\0\x3b"
        )

    assert header(screen(65_535, 65_535), tmp_path).bomb
    assert not header(screen(8000, MAX_PIXELS // 8000), tmp_path).bomb
    assert header(screen(8000, MAX_PIXELS // 8000 + 1), tmp_path).bomb
    assert Image.MAX_IMAGE_PIXELS is not None
    assert MAX_PIXELS < Image.MAX_IMAGE_PIXELS


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff" + b"\xff" * 3_000_000,
        b"\xff\xd8" + b"\xff\xe0\0\2" * 700_000,
        b"\xff\xd8\xff\xe0\0\2" + b"\0" * 3_000_000,
        b"GIF89a\1\0\1\0\0\0\0" + b"\x2c\0\0\0\0\1\0\1\0\0\2" + b"\1x" * 1_500_000,
        b"GIF89a\1\0\1\0\0\0\0" + b"\x21\xfe\0" * 1_000_000,
        b"GIF89a\1\0\1\0\0\0\0" + b"j" * 3_000_000,
        b"RIFF\xf6\xff\x2d\0WEBPVP8X\x0a\0\0\0\2" + bytes(9) + b"ANMF\0\0\0\0" * 375_000,
        b"\x89PNG\r\n\x1a\n" + draw(Drawing("PNG", 9, 9))[8:33] + b"\0\0\0\0teXt\0\0\0\0" * 250_000,
    ],
)  # fmt: skip
def test_files_made_to_keep_programs_busy_end_soon(content: bytes, tmp_path: Path) -> None:
    """Told by what is called and returns, not by a clock: byte by byte, each of these would take over six million."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found = read(content, tmp_path)
    finally:
        sys.setprofile(before)
    assert isinstance(found, Header | Unreadable)
    # A GIF's blocks are the most that is walked over: 400,000, with seven steps at most.
    assert steps < 4_000_000


def test_pipes_links_and_folders_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("picture")
    (tmp_path / "picture").write_bytes(draw(Drawing(width=9, height=9)))
    for name in ("pipe", "link", ".", "none"):
        assert isinstance(read_header(str(tmp_path / name)), Unreadable)


def test_pillow_is_not_imported(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "a.jpg").write_bytes(draw(Drawing(width=9, height=9)))
    code = (
        "import sys; from listing_lint.images.header import read_header; print(read_header(sys.argv[1]).width);"
        "print([name for name in sys.modules if name.split('.')[0] == 'PIL'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.jpg")], capture_output=True, check=True
    )
    assert done.stdout.split() == [b"9", b"[]"]


@pytest.mark.skipif(not DATA.exists(), reason="the shared trial data is absent")
def test_real_pictures_read_as_pillow_reads_them() -> None:
    files = [*DATA.glob("photos/*"), *DATA.glob("catalogs/*/images/**/*.*"), *DATA.glob("edge-images/*")]
    assert files
    refused = set()
    for file in files:
        found = read_header(str(file))
        if isinstance(found, Unreadable):
            refused.add(file.name)
        elif not found.bomb and file.name not in PILLOW_DIFFERS:
            like_pillow(file.read_bytes(), found)
    assert refused == {"broken.png"}
