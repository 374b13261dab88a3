"""Reading native feeds, no rule asked: against the bare parse of the fastest library."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks.feeds import FEEDS, write_feed, write_page
from benchmarks.measuring import against, megabytes, run, seconds, side_by_side, yardstick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Bar, Cost

PRODUCTS = 10_000
ROUNDS = 3
MOST = 3.0


def test_page_against_lxml(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    pytest.importorskip("lxml")
    file = write_page(data, scaled(PRODUCTS))
    sides: dict[str, Callable[[], Cost]] = {
        "lxml": lambda: run(yardstick("lxml", file), data),
        "ours": lambda: run(yardstick("records", file), data),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    what = f"reading a page with JSON-LD of {megabytes(file.stat().st_size)}"
    bars.append(against(what, costs["ours"], costs["lxml"], "lxml.html", MOST))


@pytest.mark.parametrize("name", FEEDS)
def test_json_against_orjson(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], name: str
) -> None:
    pytest.importorskip("orjson")
    file = write_feed(data, name, scaled(PRODUCTS))
    sides: dict[str, Callable[[], Cost]] = {
        # What a process costs before it parses: as much on both sides, and not what is compared.
        "nothing": lambda: run([sys.executable, "-c", "import orjson"], data),
        "orjson": lambda: run(yardstick("orjson", file), data),
        "ours": lambda: run(yardstick("records", file), data),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    what = f"reading a {name} feed of {megabytes(file.stat().st_size)}"
    start = f", of which the start of Python {seconds(costs['nothing'])}"
    bars.append(against(what, costs["ours"], costs["orjson"], "orjson.loads", MOST, start))
