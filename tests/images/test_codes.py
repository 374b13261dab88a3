"""QR and other codes, read for real."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from listing_lint.drawing import draw
from listing_lint.images.codes import Code, codes_of, read_codes
from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.header import read_header
from listing_lint.rule import Drawing

TEXT = "https://u.wechat.com/kHarborGoods"
SHARED = Path(__file__).parents[3] / "shared" / "data"


def symbol(text: str = TEXT, kind: str = "QRCode", side: int = 220) -> Image.Image:
    options = {"ec_level": "H"} if kind == "QRCode" else {}
    made = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(kind), **options).to_image(scale=1)
    height, width = made.shape
    plain = Image.frombytes("L", (width, height), bytes(memoryview(made)))
    return plain.resize((side, max(1, side * height // width)), Image.Resampling.NEAREST)


def on_ground(code: Image.Image, size: int = 1000, at: tuple[int, int] = (300, 420)) -> Image.Image:
    ground = Image.linear_gradient("L").resize((size, size)).point(lambda level: 90 + level // 3)
    ground.paste(code, at)
    return ground


def read(picture: Image.Image) -> list[str]:
    return [code.text for code in codes_of(picture)]


@pytest.mark.parametrize("kind", ["QRCode", "DataMatrix", "Aztec", "PDF417"])
def test_kinds(kind: str) -> None:
    assert read(on_ground(ImageOps.expand(symbol(kind=kind), 20, 255))) == [TEXT]


def test_tricks() -> None:
    code = ImageOps.expand(symbol(), 20, 255)
    small = symbol(side=92)
    logo = symbol()
    logo.paste(60, (92, 92, 128, 128))
    for changed in (
        small,
        code.rotate(33, expand=True, fillcolor=255),
        ImageOps.invert(symbol()),
        code.filter(ImageFilter.GaussianBlur(1.5)),
        code.point(lambda level: 120 + level // 4),
        logo,
        ImageOps.mirror(code),
    ):
        assert read(on_ground(changed)) == [TEXT]


def test_a_large_picture_with_a_small_code_and_several_codes() -> None:
    picture = on_ground(symbol(side=160), 5000, (4100, 3000))
    picture.paste(symbol("tel:+8613800138000", side=600), (300, 300))
    assert read(picture) == ["tel:+8613800138000", TEXT]


def test_the_box_is_where_the_code_stands() -> None:
    (code,) = codes_of(on_ground(symbol(), 3000, (1000, 2000)))
    assert abs(code.box[0] - 1000) < 40
    assert abs(code.box[1] - 2000) < 40
    assert 150 < code.box[2] < 260


def test_article_numbers_are_not_read() -> None:
    assert read(on_ground(symbol("4006381333931", "EAN13", 300))) == []


def test_a_covered_code_is_located() -> None:
    picture = Image.open(__import__("io").BytesIO(draw(Drawing(width=600, height=600, code=TEXT, code_covered=True))))
    (code,) = codes_of(picture.convert("L"))
    assert not code.readable
    assert code.text == ""


@pytest.mark.parametrize("size", [(1, 1), (23, 23), (5, 4000), (4000, 5)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert codes_of(Image.new("L", size, 200)) == ()


@pytest.mark.parametrize(
    ("format", "mode", "orientation"),
    [("JPEG", "RGB", 1), ("JPEG", "RGB", 6), ("JPEG", "CMYK", 1), ("PNG", "RGBA", 1), ("PNG", "P", 1), ("PNG", "LA", 1), ("WEBP", "RGB", 1)],
)
def test_files_of_every_kind(tmp_path: Path, format: str, mode: str, orientation: int) -> None:  # noqa: A002
    file = tmp_path / "picture"
    file.write_bytes(draw(Drawing(format=format, mode=mode, width=700, height=600, orientation=orientation, code=TEXT)))
    header = read_header(str(file))
    assert isinstance(header, Header)
    found = read_codes(str(file), header)
    assert not isinstance(found, Unreadable)
    assert [code.text for code in found] == [TEXT]


def test_a_bomb_and_a_broken_file_are_not_decoded(tmp_path: Path) -> None:
    bomb = Header("PNG", 100_000, 100_000, "RGB", 8, 100)
    assert isinstance(read_codes(str(tmp_path / "none"), bomb), Unreadable)
    file = tmp_path / "cut.png"
    file.write_bytes(draw(Drawing(format="PNG", truncate=0.5)))
    header = read_header(str(file))
    assert isinstance(header, Header)
    assert isinstance(read_codes(str(file), header), Unreadable)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the trials' pictures are not in ../shared/data")
def test_clean_photographs_hold_no_code() -> None:
    found: list[tuple[str, tuple[Code, ...]]] = []
    for file in sorted((SHARED / "photos").iterdir())[:60]:
        with Image.open(file) as picture:
            codes = codes_of(picture.convert("L"))
        if codes:
            found.append((file.name, codes))
    assert found == []
