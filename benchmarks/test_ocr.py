"""Text in pictures: what reading it costs beside RapidOCR alone, cold and warm, and how much of it is read."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from benchmarks.measuring import LINT, Bar, ratio, run, seconds, side_by_side, yardstick
from benchmarks.photos import photo
from listing_lint.images.ocr import installed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PIL.Image import Image
    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

pytestmark = pytest.mark.skipif(not installed(), reason="the extra ocr is not installed")

WAYS = (
    "plain",
    "18 pixels",
    "14 to 17 pixels",
    "upwards",
    "downwards",
    "slanted",
    "faint",
    "half transparent",
)
EACH = 10
PICTURES = 30
_SMALLEST = 18


def drawn(way: str, number: int) -> tuple[str, Image]:
    """A picture of 1000 pixels with a contact on it, and the part of it that must be read."""
    from PIL import Image, ImageDraw, ImageFont

    rng = random.Random(f"{way} {number}")
    digits = "".join(rng.choices("0123456789", k=8))
    name = rng.choice(("harbor", "luna", "delta", "orchid")) + rng.choice(
        ("goods", "outlet", "bags", "parts")
    )
    text, key = (
        (f"WhatsApp: +86 138 {digits[:4]} {digits[4:]}", f"86138{digits}"),
        (f"Call ({digits[:3]}) 555-0{digits[3:6]}", f"{digits[:3]}5550{digits[3:6]}"),
        (f"{name}{digits[:2]}@gmail.com", f"{name}{digits[:2]}@gmail.com"),
        (f"IG @{name}_{digits[:3]}", f"{name}_{digits[:3]}"),
        (f"www.{name}{digits[:2]}.com", f"www.{name}{digits[:2]}.com"),
    )[number % 5]
    size = {"18 pixels": _SMALLEST, "14 to 17 pixels": rng.randrange(14, _SMALLEST)}.get(
        way, rng.randrange(24, 48)
    )
    ground = photo(number).resize((1000, 1000))
    mask = Image.new("L", (round(size * len(text) * 0.7), size * 2))
    strength = 115 if way == "half transparent" else 255
    ImageDraw.Draw(mask).text((4, size // 4), text, font=ImageFont.load_default(size=size), fill=strength)
    mask = mask.crop(mask.getbbox())
    turn = {"upwards": 90, "downwards": 270, "slanted": rng.uniform(-25, 25)}.get(way, 0)
    mask = mask.rotate(turn, Image.Resampling.BICUBIC, expand=True)
    place = (
        rng.randrange(10, max(11, 990 - mask.width)),
        rng.randrange(10, max(11, 990 - mask.height)),
    )
    box = (*place, place[0] + mask.width, place[1] + mask.height)
    mean = ground.crop(box).convert("L").resize((1, 1), Image.Resampling.BOX).tobytes()[0]
    if way == "faint":
        ground.paste((mean, mean, mean), box)
        level = mean + rng.randrange(30, 45) * (1 if mean < 128 else -1)
        ink = (level, level, level)
    else:
        ink = (255, 255, 255) if mean < 128 else (15, 15, 15)
    ground.paste(ink, place, mask)
    return key, ground


def _squeezed(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum() or char in "@._")


def test_recall(bars: list[Bar]) -> None:
    from listing_lint.images.ocr import lines_of

    large = read_of_large = 0
    for way in WAYS:
        read = 0
        for number in range(EACH):
            key, picture = drawn(way, number)
            texts = [_squeezed(line.text) for line in lines_of(picture)]
            # Brackets, blanks and signs between digits are the finder's affair.
            read += any(key in text or key in text.replace(".", "") for text in texts)
        bars.append(Bar(f"contact texts read, {way}", str(read), f"{EACH} drawn", f"{read / EACH:.0%}"))
        if way != "14 to 17 pixels":
            large, read_of_large = large + EACH, read_of_large + read
    share = read_of_large / large
    bars.append(
        Bar(
            "contact texts of 18 pixels and more",
            str(read_of_large),
            f"{large} drawn",
            f"{share:.0%}",
            "90%",
            share < 0.9,
        )
    )


def test_cost(benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]) -> None:
    """RapidOCR alone, with our settings; a run of one rule that reads text; and that run once more."""
    count = scaled(PICTURES)
    shop = data / f"texts-{count}"
    (shop / "pictures").mkdir(parents=True, exist_ok=True)
    lines, paths = [], []
    for number in range(count):
        file = shop / "pictures" / f"{number}.jpg"
        if not file.exists():
            drawn(WAYS[number % len(WAYS)], number)[1].save(file, quality=85)
        paths.append(str(file))
        listing = {
            "id": f"T-{number}",
            "title": "Desk lamp",
            "images": [f"pictures/{number}.jpg"],
            "marketplace": "wish",
        }
        lines.append(json.dumps(listing))
    feed, names = shop / "listings.jsonl", shop / "paths.txt"
    feed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    names.write_text("\n".join(paths) + "\n", encoding="utf-8")
    check = [*LINT, "check", "--jobs", "1", "--select", "CON303", "--exit-zero"]
    sides: dict[str, Callable[[], Cost]] = {
        "warm": lambda: run([*check, str(feed)], shop),
        "RapidOCR": lambda: run(yardstick("text", names), shop),
        "ours": lambda: run([*check, "--no-cache", str(feed)], shop),
    }
    costs = side_by_side(benchmark, sides, rounds=3)
    found = ratio(costs["ours"], costs["RapidOCR"])
    alone = f"RapidOCR alone: {seconds(costs['RapidOCR'])}"
    bars.append(
        Bar(
            f"text on {count} pictures",
            seconds(costs["ours"]),
            alone,
            f"{found} times",
            "1.1 times",
            found.middle > 1.1,
        )
    )
    again = ratio(costs["warm"], costs["ours"])
    bars.append(
        Bar(
            "the same once more",
            seconds(costs["warm"]),
            f"cold: {seconds(costs['ours'])}",
            f"{again} times",
            "0.1 times",
            again.middle > 0.1,
        )
    )
