"""A run over listings that did not change, against hashing their files: looking must cost most of it."""

from __future__ import annotations

import json
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import VERSION, listing
from benchmarks.measuring import LINT, Bar, ratio, run, seconds, side_by_side, yardstick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

LISTINGS = 100_000
ROUNDS = 9
ONE_EACH = 0
"""Instead of a number of files: each listing in one of its own, a thousand in a folder."""
MOST = 2.5
"""How often a warm run may take the time of hashing the files."""


def _catalog(data: Path, count: int, files: int, every: int) -> Path:
    """So many listings in JSONL files, each so many of them with a finding. Kept if it is there already."""
    folder = data / f"cache-{count}-{files}-{every}-{VERSION}"
    if (folder / "ready").exists():
        return folder
    folder.mkdir(exist_ok=True)
    rng = random.Random(3)
    names = []
    parts = files or count
    for part in range(parts):
        numbers = range(part * count // parts, (part + 1) * count // parts)
        lines = [
            json.dumps(listing(number, rng, faulty=bool(every) and number % every == 0)) for number in numbers
        ]
        file = folder / (f"part-{part}.jsonl" if files else f"{part // 1000:03}/{part}.json")
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        names.append(f"{file}\n")
    (folder / "names.txt").write_text("".join(names), encoding="utf-8")
    (folder / "ready").touch()
    return folder


@pytest.mark.parametrize(("files", "every"), [(100, 10), (100, 0), (1, 10), (ONE_EACH, 10)])
def test_a_warm_run_against_hashing(
    benchmark: BenchmarkFixture,
    bars: list[Bar],
    data: Path,
    scaled: Callable[[int], int],
    files: int,
    every: int,
) -> None:
    count = scaled(LISTINGS)
    folder = _catalog(data, count, files, every)
    check = [
        *LINT,
        "check",
        "--no-images",
        "--exit-zero",
        "--as-of",
        "2026-11-22",
        "-o",
        "concise",
        ".",
    ]
    shutil.rmtree(folder / ".listing-lint-cache", ignore_errors=True)
    cold = run(check, folder)
    sides: dict[str, Callable[[], Cost]] = {
        "hashing": lambda: run(yardstick("sha256", folder / "names.txt"), folder),
        "warm": lambda: run(check, folder),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    share = ratio(costs["warm"], costs["hashing"])
    held = f"{files} file{'s' * (files > 1)}" if files else "a file each"
    what = "findings in one of ten" if every else "clean"
    bars.append(
        Bar(
            f"warm, {count:,} listings in {held}, {what} (cold: {cold.cpu:.0f} s)",
            seconds(costs["warm"]),
            f"SHA-256 of the files: {seconds(costs['hashing'])}",
            f"{share} times",
            f"{MOST} times",
            share.middle > MOST if count == LISTINGS else None,
        )
    )
