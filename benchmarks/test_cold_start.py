"""What one short run costs: starting, and one listing."""

from __future__ import annotations

import json
import random
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import listing
from benchmarks.measuring import LINT, TEXT_ONLY, Bar, ratio, run, seconds, side_by_side
from benchmarks.photos import write_catalog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

ROUNDS = 25
_SCRIPT = shutil.which("listing-lint", path=str(Path(sys.executable).parent))
_WAYS = {"listing-lint": (_SCRIPT or "",), "python -m listing_lint": LINT}


@pytest.fixture(params=_WAYS)
def way(request: pytest.FixtureRequest) -> str:
    """Whether the command or the module is started; they cost differently."""
    name: str = request.param
    if not _WAYS[name][0]:
        pytest.skip("listing-lint is not installed beside this interpreter")
    return name


def _against_nothing(
    benchmark: BenchmarkFixture, folder: Path, command: Sequence[str]
) -> dict[str, list[Cost]]:
    sides: dict[str, Callable[[], Cost]] = {
        "nothing": lambda: run([sys.executable, "-c", "pass"], folder),
        "ours": lambda: run(command, folder),
    }
    return side_by_side(benchmark, sides, rounds=ROUNDS)


def _bar(name: str, costs: dict[str, list[Cost]], limit: float | None) -> Bar:
    found = ratio(costs["ours"], costs["nothing"])
    over = None if limit is None else found.middle > limit
    nothing = f"python -c pass: {seconds(costs['nothing'])}"
    return Bar(
        name, seconds(costs["ours"]), nothing, f"{found} times", f"{limit:g} times" if limit else "", over
    )


def test_version(benchmark: BenchmarkFixture, bars: list[Bar], data: Path, way: str) -> None:
    costs = _against_nothing(benchmark, data, [*_WAYS[way], "--version"])
    bars.append(_bar(f"{way} --version", costs, 5))


def test_one_clean_listing(benchmark: BenchmarkFixture, bars: list[Bar], data: Path, way: str) -> None:
    file = data / "one.json"
    file.write_text(json.dumps(listing(1, random.Random(1)), ensure_ascii=False, indent=2), encoding="utf-8")
    costs = _against_nothing(benchmark, data, [*_WAYS[way], *TEXT_ONLY, str(file)])
    bars.append(_bar(f"{way}, one clean listing", costs, 16))


def test_one_clean_listing_with_pictures(benchmark: BenchmarkFixture, bars: list[Bar], data: Path) -> None:
    feed, _ = write_catalog(data, 5)
    costs = _against_nothing(benchmark, feed.parent, [*LINT, "check", "--no-cache", str(feed)])
    bars.append(_bar("the same with five pictures decoded", costs, None))
