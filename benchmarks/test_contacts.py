"""Contact details: texts by themselves, and what the family adds to a run over listings."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import listing, write_jsonl
from benchmarks.measuring import LINT, TEXT_ONLY, Bar, run, seconds, side_by_side, yardstick

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared" / "data" / "matching"
ROUNDS = 5
LEAST = 50e6
HOSTILE = (
    "a.",
    "1",
    "1 ",
    "<b>",
    "&#64;",
    "a@",
    "one ",
    "w h a t s ",
    "+1",
    "@a.b ",
    "微信",
    "&lt;",
    "%40",
    "l1O0",
    "a@bcd.com ",
    "call 13800138000\n",
    "<!--call 13800138000-->",
)


def _write(file: Path, texts: Iterable[str]) -> Path:
    file.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
    return file


def _read(file: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(HERE / "contact_texts.py"), str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _bar(name: str, rounds: list[dict[str, float]]) -> Bar:
    speed = median(one["bytes"] / one["seconds"] for one in rounds)
    first = rounds[0]
    return Bar(
        name,
        f"{median(one['seconds'] for one in rounds) * 1000:.0f} ms",
        f"{first['bytes'] / 1e6:.1f} MB in {first['texts']:,} texts, {first['seen']:.0f} with something",
        f"{speed / 1e6:.0f} MB/s",
        "at least 50 MB/s",
        speed < LEAST,
    )


def test_clean_texts(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    rng = random.Random(1)
    made = [listing(number, rng) for number in range(scaled(5_000))]
    texts = [text for one in made for text in (one["title"], one["description"], *one["attributes"].values())]
    file = _write(data / "clean-texts.jsonl", texts)
    rounds: list[dict[str, float]] = []
    benchmark.pedantic(lambda: rounds.append(_read(file)), rounds=ROUNDS)  # type: ignore[no-untyped-call]
    bars.append(_bar("clean texts, made", rounds))


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real catalogs are not at {SHARED.name}")
def test_real_texts(benchmark: BenchmarkFixture, bars: list[Bar], data: Path) -> None:
    texts: dict[str, None] = {}
    for file in sorted(SHARED.rglob("*.csv")):
        for line in file.read_text("utf-8", errors="replace").splitlines():
            for cell in line.replace("#", "|").split("|"):
                if len(cell) > 12:
                    texts[cell] = None
    file = _write(data / "real-texts.jsonl", texts)
    rounds: list[dict[str, float]] = []
    benchmark.pedantic(lambda: rounds.append(_read(file)), rounds=ROUNDS)  # type: ignore[no-untyped-call]
    bars.append(_bar("real titles and descriptions", rounds))


def test_the_family_on_clean_listings(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    count = scaled(50_000)
    clean = write_jsonl(data, count)
    command = [*LINT, *TEXT_ONLY, "--jobs", "1"]
    sides: dict[str, Callable[[], Cost]] = {
        "json.loads": lambda: run(yardstick("loads", clean), data),
        "without": lambda: run([*command, "--ignore", "CON", str(clean)], data),
        "with": lambda: run([*command, str(clean)], data),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    added = [
        (a.cpu - b.cpu) / c.cpu
        for a, b, c in zip(costs["with"], costs["without"], costs["json.loads"], strict=True)
    ]
    bars.append(
        Bar(
            f"all CON rules on {count:,} clean listings",
            f"{seconds(costs['with'])}, without {seconds(costs['without'])}",
            f"json.loads by line: {seconds(costs['json.loads'])}",
            f"adds {median(added):.2f} ({min(added):.2f} to {max(added):.2f}) times",
            "3 times",
            median(added) > 3,
        )
    )


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_stay_linear(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, unit: str
) -> None:
    small = _write(data / "small.jsonl", [unit * (25_000 // len(unit))])
    large = _write(data / "large.jsonl", [unit * (100_000 // len(unit))])
    pairs: list[tuple[float, float]] = []
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: pairs.append((_read(small)["seconds"], _read(large)["seconds"])), rounds=3
    )
    growth = median(b / max(a, 0.002) for a, b in pairs)
    bars.append(
        Bar(
            f"100 kB of {unit!r}",
            f"{median(b for _, b in pairs) * 1000:.0f} ms",
            f"25 kB: {median(a for a, _ in pairs) * 1000:.0f} ms",
            f"{growth:.1f} times",
            "8 times",
            growth > 8,
        )
    )
