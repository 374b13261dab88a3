"""Costs of processes, measured side by side: a round runs each side once, one after the other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pytest_benchmark.fixture import BenchmarkFixture

_HERE = Path(__file__).parent
LINT = (sys.executable, "-m", "listing_lint")
TEXT_ONLY = ("check", "--no-images", "--no-cache")


class Cost(NamedTuple):
    """What one process and its children cost: seconds by the clock, processor seconds, peak memory in bytes."""

    wall: float
    cpu: float
    peak: int
    status: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the closing table. ``over`` is None where the line is for information and has no limit."""

    name: str
    ours: str
    yardstick: str
    measured: str
    limit: str = ""
    over: bool | None = None


def run(command: Sequence[str], folder: Path, *, output: str = os.devnull, expect: int = 0) -> Cost:
    """Run a command in a folder. Raises :class:`AssertionError` where its exit status is not the expected one."""
    helper = [sys.executable, "-S", "-E", str(_HERE / "spawn.py"), output, *command]
    # Where byte code must not be kept, every run would compile everything anew.
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(helper, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    cost = Cost(*json.loads(done.stdout))
    assert cost.status == expect, f"{' '.join(command)} ended with {cost.status}, not {expect}: {done.stderr}"
    return cost


def yardstick(name: str, file: Path) -> list[str]:
    """The command of one of :mod:`benchmarks.yardsticks`."""
    return [sys.executable, str(_HERE / "yardsticks.py"), name, str(file)]


def side_by_side(
    benchmark: BenchmarkFixture, sides: Mapping[str, Callable[[], Cost]], *, rounds: int
) -> dict[str, list[Cost]]:
    """Measure the sides in turns, ``rounds`` times each; the last one is what pytest-benchmark tabulates.

    Every side runs once beforehand, so that files and byte code are warm.
    """
    *others, (last, ours) = sides.items()
    for side in sides.values():
        side()
    costs: dict[str, list[Cost]] = {name: [] for name in sides}

    def turn() -> None:
        for name, side in others:
            costs[name].append(side())

    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: costs[last].append(ours()), setup=turn, rounds=rounds, iterations=1
    )
    return costs


@dataclass(frozen=True, slots=True)
class Ratio:
    """How often ``ours`` is ``theirs``, round by round: the median, and the least and the most of all rounds."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.middle:.2f} ({self.low:.2f} to {self.high:.2f})"


def ratio(ours: Sequence[Cost], theirs: Sequence[Cost], *, clock: str = "cpu") -> Ratio:
    """Compare two sides of one :func:`side_by_side` by processor seconds, or by ``clock="wall"``."""
    rounds = [getattr(a, clock) / getattr(b, clock) for a, b in zip(ours, theirs, strict=True)]
    return Ratio(median(rounds), min(rounds), max(rounds))


def against(
    name: str, ours: Sequence[Cost], theirs: Sequence[Cost], yardstick_is: str, limit: float, more: str = ""
) -> Bar:
    """The line of a side that may cost so many times the other one; ``more`` follows what the other one costs."""
    found = ratio(ours, theirs)
    told = f"{yardstick_is}: {seconds(theirs)}{more}"
    return Bar(name, seconds(ours), told, f"{found} times", f"{limit:g} times", found.middle > limit)


def seconds(costs: Sequence[Cost], clock: str = "cpu") -> str:
    """The median, worded."""
    value = median(getattr(cost, clock) for cost in costs)
    return f"{value * 1000:.1f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(size: float) -> str:
    """Bytes, worded."""
    return f"{size / 1e6:.0f} MB"
