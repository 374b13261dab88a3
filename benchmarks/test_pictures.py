"""JPEG files of 1600 pixels: headers alone, and pixels against Pillow's own decoding."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measuring import LINT, Bar, ratio, run, seconds, side_by_side, yardstick
from benchmarks.photos import SIDES, write_catalog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

PICTURES = 10_000
DECODED = 2_000
"""Decoding takes ten milliseconds a file, so a fifth of the files is long enough."""


def _check(feed: Path, images: str) -> list[str]:
    # What is written on pictures has benchmarks of its own: test_codes and test_ocr.
    return [*LINT, "check", "--no-cache", "--jobs", "1", "--images", images, "--ignore", "CON3", str(feed)]


def _whole_listings(count: int) -> int:
    return count // len(SIDES) * len(SIDES)


def test_headers(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    count = _whole_listings(scaled(PICTURES))
    feed, paths = write_catalog(data, count)
    sides: dict[str, Callable[[], Cost]] = {
        "Pillow": lambda: run(yardstick("headers", paths), data),
        "ours": lambda: run(_check(feed, "headers"), feed.parent),
    }
    costs = side_by_side(benchmark, sides, rounds=5)
    rate = count / median(cost.cpu for cost in costs["ours"])
    found = ratio(costs["ours"], costs["Pillow"])
    bars.append(
        Bar(
            f"headers of {count:,} JPEG files",
            seconds(costs["ours"]),
            f"Pillow's open alone: {seconds(costs['Pillow'])}",
            f"{rate:,.0f} files/s, {found} times",
            "at least 5,000 files/s",
            rate < 5_000,
        )
    )


def test_pixels(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    count = _whole_listings(scaled(DECODED))
    feed, paths = write_catalog(data, count)
    sides: dict[str, Callable[[], Cost]] = {
        "Pillow": lambda: run(yardstick("draft", paths), data),
        "ours": lambda: run(_check(feed, "all"), feed.parent),
    }
    costs = side_by_side(benchmark, sides, rounds=3)
    found = ratio(costs["ours"], costs["Pillow"])
    bars.append(
        Bar(
            f"pixels of {count:,} JPEG files",
            seconds(costs["ours"]),
            f"Pillow's draft decode alone: {seconds(costs['Pillow'])}",
            f"{found} times",
            "1.3 times",
            found.middle > 1.3,
        )
    )
