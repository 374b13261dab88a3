"""Codes in pictures: how many drawn ones are read, way by way, and what looking for them costs beside decoding."""

from __future__ import annotations

import random
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measuring import LINT, Bar, ratio, run, seconds, side_by_side, yardstick
from benchmarks.photos import photo, write_catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PIL.Image import Image
    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

WAYS = (
    "plain",
    "90 pixels",
    "turned",
    "slanted",
    "half transparent",
    "blurred",
    "inverted",
    "with a logo",
    "8000 pixels",
)
EACH = 10
PICTURES = 400


def _symbol(text: str, side: int, level: str) -> Image:
    import zxingcpp
    from PIL import Image

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level).to_image(scale=1)
    height, width = made.shape
    plain = Image.frombytes("L", (width, height), bytes(memoryview(made)))  # type: ignore[arg-type]
    return plain.resize((side, side), Image.Resampling.NEAREST)


def drawn(way: str, number: int) -> tuple[str, Image]:
    """A QR code over a photo-like picture, and what it says."""
    from PIL import Image, ImageFilter, ImageOps

    rng = random.Random(f"{way} {number}")
    text = f"https://u.wechat.com/{rng.getrandbits(80):x}"
    side = 90 if way == "90 pixels" else rng.randrange(170, 330)
    code = _symbol(text, side, "H" if way == "with a logo" else "M")
    mask = Image.new("L", code.size, 128 if way == "half transparent" else 255)
    match way:
        case "inverted":
            code = ImageOps.invert(code)
        case "with a logo":
            first, last = round(side * 0.43), round(side * 0.57)
            code.paste(rng.randrange(40, 160), (first, first, last, last))
        case "turned":
            turn = rng.uniform(0, 360)
            code, mask = (one.rotate(turn, Image.Resampling.BICUBIC, expand=True) for one in (code, mask))
        case "slanted":
            far, near = side * rng.uniform(0.08, 0.16), side * rng.uniform(0.02, 0.08)
            # Where the corners of the slanted code lie in the straight one: a trapezium, seen from below.
            lines = (
                1 + 2 * far / side,
                2 * far / side,
                -far,
                0,
                1 + near / side,
                0,
                0,
                2 * near / side / side,
            )
            code, mask = (
                one.transform(one.size, Image.Transform.PERSPECTIVE, lines, Image.Resampling.BICUBIC)
                for one in (code, mask)
            )
    ground = photo(number).convert("L")
    if way == "8000 pixels":
        ground = ground.resize((8000, 6000))
    place = (rng.randrange(10, ground.width - 480), rng.randrange(10, ground.height - 480))
    ground.paste(code, place, mask)
    if way == "blurred":
        ground = ground.filter(ImageFilter.GaussianBlur(side / 41 * rng.uniform(0.3, 0.5)))
    return text, ground


def _read(way: str) -> Iterator[bool]:
    from listing_lint.images.codes import codes_of

    for number in range(EACH):
        text, picture = drawn(way, number)
        yield text in [code.text for code in codes_of(picture)]


def test_recall(bars: list[Bar]) -> None:
    for way in WAYS:
        read = sum(_read(way))
        bars.append(
            Bar(f"QR codes read, {way}", str(read), f"{EACH} drawn", f"{read / EACH:.0%}", "all", read < EACH)
        )


def test_cost(benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]) -> None:
    count = scaled(PICTURES) // 5 * 5
    feed, paths = write_catalog(data, count)
    check = [*LINT, "check", "--no-cache", "--jobs", "1", "--no-ocr"]
    sides: dict[str, Callable[[], Cost]] = {
        "decoded": lambda: run(yardstick("luma", paths), data),
        "without": lambda: run([*check, "--ignore", "CON301,CON302", str(feed)], feed.parent),
        "ours": lambda: run([*check, str(feed)], feed.parent),
    }
    costs = side_by_side(benchmark, sides, rounds=3)
    more = [with_.cpu - without.cpu for with_, without in zip(costs["ours"], costs["without"], strict=True)]
    bars.append(
        Bar(
            f"codes on {count:,} JPEG files of 1600 pixels",
            f"{1000 * median(more) / count:.1f} ms a picture more",
            f"decoding their luma: {seconds(costs['decoded'])}",
            f"{ratio(costs['ours'], costs['without'])} times a run without",
        )
    )
