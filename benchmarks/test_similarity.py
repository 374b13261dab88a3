"""Finding alike listings: how many of an exact join's pairs, how fast and in how much memory, beside what else there is."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from benchmarks.measuring import Bar, megabytes, run
from benchmarks.twins import REAL
from benchmarks.wares import WAYS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_benchmark.fixture import BenchmarkFixture

ROOT = Path(__file__).resolve().parents[1]
WORDINGS = [
    "dense",
    pytest.param(
        "real", marks=pytest.mark.skipif(not REAL.is_dir(), reason="the shared matching data is absent")
    ),
]
ROUNDS = 2
SEEDS = (1, 2, 3)


def side(name: str, wording: str, number: int, folder: Path) -> tuple[dict[str, Any], Path]:
    """Run one of :mod:`benchmarks.similarity_sides`: what it tells, and its pairs."""
    told, pairs = folder / f"{name}.json", folder / f"{name}-{wording}-{number}.npy"
    script = str(ROOT / "benchmarks" / "similarity_sides.py")
    run([sys.executable, script, name, wording, str(number), str(pairs)], ROOT, output=str(told))
    return json.loads(told.read_text(encoding="utf-8")), pairs


@pytest.mark.parametrize("wording", WORDINGS)
@pytest.mark.parametrize("full", [20_000, 200_000])
def test_candidates(
    benchmark: BenchmarkFixture,
    bars: list[Bar],
    scaled: Callable[[int], int],
    tmp_path: Path,
    wording: str,
    full: int,
) -> None:
    pytest.importorskip(
        "sparse_dot_topn", reason="sparse_dot_topn is not installed: pip install sparse_dot_topn"
    )
    pytest.importorskip("rensa", reason="rensa is not installed: pip install rensa")
    number = scaled(full)
    costs: dict[str, list[dict[str, Any]]] = {"ours": [], "sparse": [], "rensa": []}

    def turn() -> None:
        for name in ("sparse", "rensa"):
            costs[name].append(side(name, wording, number, tmp_path)[0])

    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: costs["ours"].append(side("ours", wording, number, tmp_path)[0]),
        setup=turn,
        rounds=ROUNDS,
        iterations=1,
    )
    exact, found, rival = (
        np.load(tmp_path / f"{name}-{wording}-{number}.npy") for name in ("sparse", "ours", "rensa")
    )
    recall, rivals = (float(np.isin(exact, each).mean()) for each in (found, rival))
    where = f"{number:,} {wording} titles"
    ours, theirs, other = costs["ours"][-1], costs["sparse"][-1], costs["rensa"][-1]
    speed = min(mine["cpu"] / its["cpu"] for mine, its in zip(costs["ours"], costs["sparse"], strict=True))
    bars += [
        Bar(f"{where}: pairs of cosine 0.5 and more", f"{len(found):,} candidates", f"exact: {len(exact):,}", f"{recall:.4f}",
            "at least 0.995", recall < 0.995),
        Bar(f"{where}: verbatim copies", "", "", f"{ours['verbatim']:.4f}", "all", ours["verbatim"] < 1),
        Bar(f"{where}: time", f"{ours['cpu']:.1f} s", f"sparse_dot_topn, 100 best: {theirs['cpu']:.1f} s", f"{speed:.2f}",
            "0.5 times" if full > 20_000 else "", speed > 0.5 if full > 20_000 else None),
        Bar(f"{where}: memory", megabytes(ours["over"]),
            f"rensa, 20x4, which finds {rivals:.2f}: {megabytes(other['over'])}, {other['cpu']:.1f} s",
            f"{ours['over'] / max(1, other['over']):.2f}", "1 times" if full > 20_000 else "",
            ours["over"] > other["over"] if full > 20_000 else None),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("way", [*WORDINGS, *WAYS])
def test_shares(
    benchmark: BenchmarkFixture,
    bars: list[Bar],
    scaled: Callable[[int], int],
    tmp_path: Path,
    way: str,
    seed: int,
) -> None:
    """Titles alone at 200,000 for the first seed and 20,000 for others; whole listings, many of one line, at 8,000."""
    number = scaled(8_000 if way in WAYS else 200_000 if seed == SEEDS[0] else 20_000)
    told = tmp_path / "shares.json"
    command = [
        sys.executable,
        str(ROOT / "benchmarks" / "similarity_shares.py"),
        way,
        str(number),
        str(seed),
    ]
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: run(command, ROOT, output=str(told)), rounds=1, iterations=1
    )
    found = json.loads(told.read_text(encoding="utf-8"))
    where = f"{number:,} {way} listings judged, seed {seed}"
    off = max(abs(one["share"] - one["ought"]) for one in found["shares"])
    wrong = (
        sum((one["verdict"] == "fail") != (one["ought"] >= 0.3) for one in found["shares"]) + found["others"]
    )
    given = ", ".join(f"{one['share']:.4f}" for one in found["shares"])
    bars += [
        Bar(f"{where}: shares of stores", given, ", ".join(f"{one['ought']:.4f}" for one in found["shares"]),
            f"{off:.4f} off", "0.02", off > 0.02),
        Bar(f"{where}: false and missed verdicts at 30 %", f"{found['cpu']:.1f} s, {megabytes(found['peak'])}", "",
            f"{wrong}", "none", wrong > 0),
    ]  # fmt: skip


def test_growth(
    benchmark: BenchmarkFixture, bars: list[Bar], scaled: Callable[[int], int], tmp_path: Path
) -> None:
    few, many = scaled(20_000), scaled(1_000_000)
    small: list[dict[str, Any]] = []
    large: list[dict[str, Any]] = []
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: large.append(side("ours", "dense", many, tmp_path)[0]),
        setup=lambda: small.append(side("ours", "dense", few, tmp_path)[0]),
        rounds=1,
        iterations=1,
    )
    power = math.log(large[0]["cpu"] / small[0]["cpu"]) / math.log(many / few)
    peak = large[0]["peak"]
    bars += [
        Bar(f"growth from {few:,} to {many:,} listings", f"{large[0]['cpu']:.1f} s", f"{small[0]['cpu']:.1f} s",
            f"n^{power:.2f}", "n^1.2", power > 1.2),
        Bar(f"{many:,} listings: memory with the listings", megabytes(peak), "", f"{peak / 1e9:.1f} GB", "8 GB", peak > 8e9),
        Bar(f"{many:,} listings: verbatim copies", "", "", f"{large[0]['verbatim']:.4f}", "all", large[0]["verbatim"] < 1),
    ]  # fmt: skip


def test_index(
    benchmark: BenchmarkFixture, bars: list[Bar], scaled: Callable[[int], int], tmp_path: Path
) -> None:
    number = scaled(1_000_000)
    costs: list[dict[str, Any]] = []
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: costs.append(side("index", "dense", number, tmp_path)[0]), rounds=1, iterations=1
    )
    cost = costs[0]
    bars.append(
        Bar(f"1,000 new listings against {number:,}", f"{cost['wall']:.2f} s by the clock", "", f"{cost['cpu']:.2f} s",
            "1 s", cost["cpu"] > 1)
    )  # fmt: skip


def test_beside(
    benchmark: BenchmarkFixture, bars: list[Bar], scaled: Callable[[int], int], tmp_path: Path
) -> None:
    number = scaled(1_000_000)
    costs: list[dict[str, Any]] = []
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        lambda: costs.append(side("beside", "dense", number, tmp_path)[0]), rounds=1, iterations=1
    )
    cost = costs[0]
    bars.append(
        Bar(f"10 listings and their store beside {number:,}", f"{cost['wall']:.2f} s by the clock", "",
            f"{cost['cpu']:.2f} s", "1 s", cost["cpu"] > 1)
    )  # fmt: skip
