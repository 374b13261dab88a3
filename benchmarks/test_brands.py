"""Marks of others: texts by themselves, lexicons of any size, and what the family adds to the start."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import pytest

from benchmarks.catalogs import listing
from benchmarks.measuring import Bar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pytest_benchmark.fixture import BenchmarkFixture

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared" / "data" / "matching"
ROUNDS = 3
CORE, OWN = 20e6, 8e6


def _write(file: Path, texts: Iterable[str]) -> Path:
    file.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
    return file


def _read(file: Path, terms: int = 0) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(HERE / "brand_texts.py"), str(file), str(terms)],
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _real_texts() -> dict[str, None]:
    texts: dict[str, None] = {}
    for file in sorted(SHARED.rglob("*.csv")):
        for line in file.read_text("utf-8", errors="replace").splitlines():
            for cell in line.replace("#", "|").split("|"):
                if len(cell) > 12:
                    texts[cell] = None
    return texts


def _made_texts(count: int) -> list[str]:
    rng = random.Random(1)
    made = [listing(number, rng) for number in range(count)]
    return [text for one in made for text in (one["title"], one["description"], *one["attributes"].values())]


def _bar(name: str, rounds: list[dict[str, float]], least: float) -> Bar:
    speed = median(one["bytes"] / one["warm"] for one in rounds)
    cold = median(one["bytes"] / one["cold"] for one in rounds)
    python = median(one["bytes"] / one["python"] for one in rounds)
    look = median(one["bytes"] / one["look"] for one in rounds)
    first = rounds[0]
    exact = median(one["exact"] for one in rounds)
    limit = (
        f"ahocorasick_rs, exact: {first['bytes'] / exact / 1e6:.0f} MB/s" if exact else "no ahocorasick_rs"
    )
    return Bar(
        name,
        f"{first['bytes'] / 1e6:.1f} MB in {first['texts']:,} texts, {first['marked']:,} with a mark; {limit}",
        f"first look alone {look / 1e6:.1f} MB/s, the first time {cold / 1e6:.1f} MB/s, "
        + (
            f"without what is compiled {python / 1e6:.1f} MB/s"
            if first["compiled"]
            else "nothing is compiled"
        ),
        f"{speed / 1e6:.1f} MB/s",
        f"at least {least / 1e6:.0f} MB/s",
        speed < least,
    )


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"the real catalogs are not at {SHARED.name}")
@pytest.mark.parametrize(("terms", "least"), [(0, CORE), (100_000, OWN)])
def test_real_texts(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, terms: int, least: float
) -> None:
    file = _write(data / "brand-texts.jsonl", _real_texts())
    rounds: list[dict[str, float]] = []
    benchmark.pedantic(lambda: rounds.append(_read(file, terms)), rounds=ROUNDS)  # type: ignore[no-untyped-call]
    bars.append(_bar(f"real titles and descriptions, {terms:,} own terms", rounds, least))
    if terms:
        built = median(one["built"] for one in rounds)
        bars.append(Bar("building 100,000 terms", "", f"{built:.2f} s", f"{built:.2f} s", "2 s", built > 2))


def test_made_texts(
    benchmark: BenchmarkFixture, bars: list[Bar], data: Path, scaled: Callable[[int], int]
) -> None:
    file = _write(data / "brand-made.jsonl", _made_texts(scaled(5_000)))
    rounds: list[dict[str, float]] = []
    benchmark.pedantic(lambda: rounds.append(_read(file)), rounds=ROUNDS)  # type: ignore[no-untyped-call]
    bars.append(_bar("clean texts, made", rounds, CORE))


def test_start(benchmark: BenchmarkFixture, bars: list[Bar]) -> None:
    # As in the wheel, which looks for no newer files; and what every run loads is not the family's.
    base = "import msgspec, re, unicodedata, dataclasses, html, pathlib, hashlib, json, mmap;"
    code = (
        "import time; a = time.perf_counter(); from listing_lint.brands import core;"
        "core._is_checkout = lambda: False;"
        "from listing_lint.brands.first_look import any_marks; l = core.lexicon();"
        "any_marks(['Cotton dress, blue'], l); print(time.perf_counter() - a)"
    )
    took: list[float] = []

    def once() -> None:
        done = subprocess.run(
            [sys.executable, "-c", base + code], capture_output=True, text=True, check=True, env=compiling
        )
        took.append(float(done.stdout))

    # As in an installation, whose modules are compiled; the first time writes them, where the environment forbids it.
    compiling = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    once()
    took.clear()
    benchmark.pedantic(once, rounds=10)  # type: ignore[no-untyped-call]
    typical = median(took)
    bars.append(
        Bar(
            "the core lexicon, loaded and asked",
            "",
            f"{typical * 1000:.1f} ms",
            f"{typical * 1000:.1f} ms",
            "15 ms",
            typical > 0.015,
        )
    )


_REPEATED = (
    "nike ",
    "Apple iPhone, ",
    "C@lvin Klein ",
    "S*M*L ",
    "n1ke-",
    "耐克",
    "iphone 15 / ",
    "Nike\n",
    "Кроссовки Puma для зала Orange и Coach ",
)
_LETTERS, _TIMES = 10_000, 8


def _judge(text: str, role: str) -> float:
    """Processor seconds of judging one text, in a process of its own: what was found out about words is remembered."""
    code = (
        "import datetime, sys, time; from listing_lint.brands import core;"
        "from listing_lint.brands.judging import Field, claims_in;"
        "text, role = sys.stdin.read(), sys.argv[1]; lexicon, day = core.lexicon(), datetime.date(2026, 1, 1);"
        "claims_in([Field('Nike, C@lvin, 耐克', role)], lexicon, core.goods(), day=day); a = time.process_time();"
        "claims_in([Field(text, role)], lexicon, core.goods(), day=day); print(time.process_time() - a)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, role],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    return float(done.stdout)


def test_long_texts(benchmark: BenchmarkFixture, bars: list[Bar]) -> None:
    # A text full of marks, and one that is eight times as long: what goes through all mentions for each would take sixty times.
    worst: list[tuple[float, str]] = []

    def once() -> None:
        for text in _REPEATED:
            for role in ("title", "description"):
                short, long = (_judge(text * (times * _LETTERS // len(text)), role) for times in (1, _TIMES))
                worst.append((long / short, f"{text.strip()!r} in a {role}"))

    benchmark.pedantic(once, rounds=1)  # type: ignore[no-untyped-call]
    times, which = max(worst)
    most = 2 * _TIMES
    bars.append(
        Bar(
            f"a text full of marks, {_TIMES} times as long",
            which,
            f"{times:.1f} times",
            f"{times:.1f} times",
            f"{most} times",
            times > most,
        )
    )
