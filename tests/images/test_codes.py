"""QR and other codes, read for real."""

from __future__ import annotations

import io
import random
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


def symbol(text: str = TEXT, kind: str = "QRCode", side: int = 220, level: str = "H") -> Image.Image:
    options = {"ec_level": level} if kind == "QRCode" else {}
    made = zxingcpp.create_barcode(text, zxingcpp.barcode_format_from_str(kind), **options).to_image(scale=1)
    height, width = made.shape
    plain = Image.frombytes("L", (width, height), bytes(memoryview(made)))  # type: ignore[arg-type]
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


@pytest.mark.parametrize(
    ("kind", "text"), [("MicroQRCode", "wx:ab12"), ("RMQRCode", "wx:harbor2024"), ("MaxiCode", TEXT)]
)
def test_rare_kinds_that_fill_the_picture(kind: str, text: str) -> None:
    assert read(ImageOps.expand(symbol(text, kind, side=500), 60, 255)) == [text]


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


def modules(picture: Image.Image, *, middle: float, edge: float) -> Image.Image:
    """Paint over a square of a code: from ``middle`` to ``edge``, as shares of its side."""
    painted, side = picture.copy(), picture.width
    painted.paste(128, (int(side * middle), int(side * middle), int(side * edge), int(side * edge)))
    return painted


def scene(seed: int, size: int = 1000) -> Image.Image:
    return Image.open(io.BytesIO(draw(Drawing(width=size, height=size, motif="scene", seed=seed)))).convert(
        "L"
    )


@pytest.mark.parametrize("seed", range(4))
def test_codes_that_are_laid_half_transparent_over_a_scene(seed: int) -> None:
    picture, code = scene(seed), ImageOps.expand(symbol(side=290), 20, 255)
    picture.paste(code, (330, 350), Image.new("L", code.size, 128))
    assert read(picture) == [TEXT]


@pytest.mark.parametrize("blur", [2.0, 3.5])
def test_blurred_codes(blur: float) -> None:
    picture = scene(3)
    picture.paste(ImageOps.expand(symbol(side=290), 20, 255), (330, 350))
    assert read(picture.filter(ImageFilter.GaussianBlur(blur))) == [TEXT]


def test_codes_whose_boxes_overlap_are_both_read() -> None:
    picture = on_ground(Image.new("L", (1, 1), 255))
    for number, x in enumerate((250, 490)):
        turned = ImageOps.expand(symbol(f"{TEXT}{number}"), 14, 255).convert("LA").rotate(45, expand=True)
        picture.paste(turned.getchannel("L"), (x - 140, 300 + 100 * number), turned.getchannel("A"))
    assert sorted(read(picture)) == [f"{TEXT}0", f"{TEXT}1"]


@pytest.mark.parametrize("middle", [0.32, 0.55])
def test_damaged_codes_are_located_once(middle: float) -> None:
    picture = scene(2)
    picture.paste(ImageOps.expand(modules(symbol(level="L"), middle=middle, edge=1.0), 20, 255), (200, 500))
    (code,) = codes_of(picture)
    assert (code.readable, code.text, code.format) == (False, "", "QR code")
    assert abs(code.box[0] - 220) < 30
    assert abs(code.box[2] - 177) < 20  # without the white around it


def test_a_readable_code_beside_a_damaged_one() -> None:
    picture = on_ground(ImageOps.expand(symbol(), 20, 255))
    picture.paste(ImageOps.expand(modules(symbol(level="L"), middle=0.4, edge=0.95), 20, 255), (640, 100))
    assert [(code.readable, code.text) for code in codes_of(picture)] == [(False, ""), (True, TEXT)]


def nested(size: int, unit: int, places: list[tuple[int, int]]) -> Image.Image:
    """Squares in squares, as in the corners of a QR code, and on stoves, sockets and carpets."""
    picture = Image.new("L", (size, size), 255)
    for x, y in places:
        for inset, level in ((0, 0), (1, 255), (2, 0)):
            far = (7 - inset) * unit
            picture.paste(level, (x + inset * unit, y + inset * unit, x + far, y + far))
    return picture


def test_nested_squares_and_textures_are_no_damaged_codes() -> None:
    rng = random.Random(20261122)
    pictures = [
        nested(700, 12, [(rng.randrange(600), rng.randrange(600)) for _ in range(12)]) for _ in range(30)
    ]
    pictures += [nested(700, 14, [(100, 100), (450, 100), (100, 450)])]
    pictures += [nested(900, 3, [(x, y) for x in range(0, 880, 27) for y in range(0, 880, 27)])]
    for step in (7, 12, 23, 40):
        grid = Image.new("L", (800, 800), 255)
        for at in range(0, 800, step):
            grid.paste(0, (at, 0, at + max(1, step // 4), 800))
            grid.paste(0, (0, at, 800, at + max(1, step // 4)))
        pictures.append(grid)
    noise = Image.frombytes("L", (100, 100), rng.randbytes(10_000)).point(lambda level: 255 * (level > 127))
    pictures.append(noise.resize((800, 800), Image.Resampling.NEAREST))
    assert [codes_of(picture) for picture in pictures] == [()] * len(pictures)


def test_a_large_picture_is_searched_in_parts_and_as_a_whole() -> None:
    picture = on_ground(symbol(side=180), 4000, (1450, 1450))  # across the edges of the parts
    picture.paste(ImageOps.expand(symbol("geo:31.2,121.4", side=2400), 90, 255), (1400, 1400))
    picture.paste(symbol(f"{TEXT}2", side=120), (3700, 60))
    found = codes_of(picture)
    assert [code.text for code in found] == [f"{TEXT}2", "geo:31.2,121.4"]
    assert found[0].box[0] == pytest.approx(3700, abs=30)
    assert found[1].box[0] == pytest.approx(1600, abs=200)
    assert found[1].box[2] > 1500


def test_article_numbers_are_not_read() -> None:
    assert read(on_ground(symbol("4006381333931", "EAN13", 300))) == []


def test_a_covered_code_is_located() -> None:
    picture = Image.open(io.BytesIO(draw(Drawing(width=600, height=600, code=TEXT, code_covered=True))))
    (code,) = codes_of(picture.convert("L"))
    assert not code.readable
    assert code.text == ""


@pytest.mark.parametrize("size", [(1, 1), (23, 23), (5, 4000), (4000, 5)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert codes_of(Image.new("L", size, 200)) == ()


@pytest.mark.parametrize(
    ("format", "mode", "orientation"),
    [
        ("JPEG", "RGB", 1),
        ("JPEG", "RGB", 6),
        ("JPEG", "CMYK", 1),
        ("PNG", "RGBA", 1),
        ("PNG", "P", 1),
        ("PNG", "LA", 1),
        ("WEBP", "RGB", 1),
    ],
)
def test_files_of_every_kind(tmp_path: Path, format: str, mode: str, orientation: int) -> None:  # noqa: A002
    file = tmp_path / "picture"
    file.write_bytes(
        draw(Drawing(format=format, mode=mode, width=700, height=600, orientation=orientation, code=TEXT))
    )
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
    for file in sorted((SHARED / "photos").iterdir()):
        with Image.open(file) as picture:
            codes = codes_of(picture.convert("L"))
        if codes:
            found.append((file.name, codes))
    assert found == []
