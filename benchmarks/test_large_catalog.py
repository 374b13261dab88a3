"""A long JSONL feed, pictures switched off: against parsing alone, with findings, in memory, in two processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import write_jsonl
from benchmarks.measuring import LINT, TEXT_ONLY, Bar, megabytes, ratio, run, seconds, side_by_side, yardstick

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

LISTINGS = 100_000
ROUNDS = 3
MOST_MEMORY = 200e6
SAME_MEMORY = 1.1
"""What counts as "independent of the file's length", for clean listings: a feed four times as long takes a tenth more."""


def _check(file: Path, *options: str) -> list[str]:
    return [*LINT, *TEXT_ONLY, "--jobs", "1", *options, str(file)]


def test_all_rules_against_parsing(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    count = scaled(LISTINGS)
    clean, faulty = write_jsonl(data, count), write_jsonl(data, count, every=10)
    sides: dict[str, Callable[[], Cost]] = {
        "json.loads": lambda: run(yardstick("loads", clean), data),
        "faulty": lambda: run(_check(faulty), data, expect=1),
        "clean": lambda: run(_check(clean), data),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    found = ratio(costs["clean"], costs["json.loads"])
    parsing = f"json.loads by line: {seconds(costs['json.loads'])}"
    bars.append(
        Bar(
            f"{count:,} clean listings",
            seconds(costs["clean"]),
            parsing,
            f"{found} times",
            "8 times",
            found.middle > 8,  # 5 for all families but CON, which may add 3: see test_contacts.py
        )
    )
    more = ratio(costs["faulty"], costs["clean"])
    bars.append(
        Bar(
            "findings in one of ten",
            seconds(costs["faulty"]),
            f"all clean: {seconds(costs['clean'])}",
            f"{more} times",
            "1.6 times",
            more.middle > 1.6,
        )
    )


@pytest.mark.parametrize("every", [0, 10], ids=["clean", "with findings"])
def test_peak_memory(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], every: int
) -> None:
    counts = (scaled(LISTINGS // 2), scaled(LISTINGS), scaled(LISTINGS * 2))
    files = [write_jsonl(data, count, every=every) for count in counts]
    expect = 1 if every else 0
    peaks = benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: [run(_check(file), data, expect=expect).peak for file in files], rounds=1, iterations=1
    )
    growth = peaks[-1] / peaks[0]
    each = (peaks[-1] - peaks[0]) / (counts[-1] - counts[0])
    what = "findings in one of ten" if every else "clean"
    bars.append(
        Bar(
            f"peak memory, {what}",
            ", ".join(megabytes(peak) for peak in peaks),
            ", ".join(f"{count:,}" for count in counts) + " listings",
            f"{growth:.2f} times; {each:.0f} bytes a listing",
            megabytes(MOST_MEMORY) + ("" if every else f", {SAME_MEMORY} times"),
            max(peaks) > MOST_MEMORY or (not every and growth > SAME_MEMORY),
        )
    )


def test_two_processes(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int], tmp_path: Path
) -> None:
    faulty = write_jsonl(data, scaled(LISTINGS), every=10)
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    sides: dict[str, Callable[[], Cost]] = {
        "one": lambda: run(_check(faulty), data, output=str(one), expect=1),
        "two": lambda: run(_check(faulty, "--jobs", "2"), data, output=str(two), expect=1),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    printed = one.read_bytes()
    assert printed
    assert printed == two.read_bytes()
    # The best round of each: a neighbour on one of two processors halves what the second process can give.
    best = {name: min(cost.wall for cost in of_side) for name, of_side in costs.items()}
    faster = best["one"] / best["two"]
    rounds = ratio(costs["one"], costs["two"], clock="wall")
    bars.append(
        Bar(
            "--jobs 2, by the clock",
            f"{best['two']:.2f} s",
            f"--jobs 1: {best['one']:.2f} s",
            f"{faster:.2f} times as fast (rounds {rounds.low:.2f} to {rounds.high:.2f}), same bytes",
            "at least 1.7",
            faster < 1.7,
        )
    )
