"""``check --against`` on a large catalog with few changes, against a full cold run: what is not touched must cost little.

Where a change may make listings like others (another title), they are compared with all others. What of these is compared was
kept by the run before the change, as a build of the main branch leaves it; what it costs where nothing was kept is measured,
too, and has no bar.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.catalogs import VERSION, listing
from benchmarks.measuring import LINT, Bar, ratio, run, seconds, side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

    from benchmarks.measuring import Cost

LISTINGS, CHANGED = 100_000, 1_000
ROUNDS = 2
ONE_EACH = 0
"""Instead of a number of files: each listing in one of its own."""
SHARE = 0.05
"""The most that a run may take of a full one."""


def _git(folder: Path, *arguments: str) -> None:
    who = {
        f"GIT_{role}_{what}": "bench@example.com"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    subprocess.run(
        ["git", "-C", str(folder), *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull},
    )


def _repository(data: Path, count: int, files: int, form: str, what: str) -> Path:
    """A repository of so many listings, with one in a hundred changed since its only commit. Kept if it is there already."""
    folder = data / f"against-{count}-{files}-{form}-{what}-{VERSION}"
    if (folder / ".git" / "ready").exists():
        return folder
    folder.mkdir(exist_ok=True)
    rng = random.Random(7)
    made = [listing(number, rng) for number in range(count)]
    _git(folder, "init", "-q", "-b", "main")
    every = count // (CHANGED * count // LISTINGS)
    for state in ("before", "after"):
        if state == "after":
            for number in range(0, count, every):
                new = 99 if what == "price" else f"{made[number]['title']}, washable"
                made[number] = {**made[number], what: new}
        if files == ONE_EACH:
            _write_each(folder, made)
        for part in range(files):
            here = made[part * count // files : (part + 1) * count // files]
            text = (
                "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in here)
                if form == "jsonl"
                else json.dumps(here, indent=1, ensure_ascii=False)
            )
            (folder / f"part-{part}.{form}").write_text(text, encoding="utf-8")
        if state == "before":
            _git(folder, "add", "-A")
            _git(folder, "commit", "-q", "-m", "before")
    (folder / ".git" / "ready").touch()
    return folder


def _write_each(folder: Path, made: list[dict[str, Any]]) -> None:
    """Each listing into a file of its own. What is the same is left alone: git would look at it again in every run."""
    for number, one in enumerate(made):
        file = folder / f"{number // 1000:03}" / f"{one['id']}.json"
        text = json.dumps(one, indent=2, ensure_ascii=False)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "form", "what", "kept"),
    [
        (100, "jsonl", "price", False),
        (1, "jsonl", "price", False),
        (100, "json", "price", False),
        (100, "jsonl", "title", False),
        (100, "jsonl", "title", True),
        (1, "jsonl", "title", True),
        (100, "json", "title", True),
        (ONE_EACH, "json", "title", False),
        (ONE_EACH, "json", "title", True),
    ],
)
def test_a_change_against_a_full_run(
    benchmark: BenchmarkFixture,
    bars: list[Bar],
    data: Path,
    scaled: Callable[[int], int],
    files: int,
    form: str,
    what: str,
    kept: bool,
) -> None:
    count = scaled(LISTINGS)
    folder = _repository(data, count, files, form, what)
    check = [*LINT, "check", "--no-images", "--jobs", "1", "--exit-zero"]
    cold = [*check, "--no-cache"]
    if kept:
        shutil.rmtree(folder / ".listing-lint-cache", ignore_errors=True)
        _git(folder, "stash", "-q")
        try:
            run([*check, "."], folder)
        finally:
            _git(folder, "stash", "pop", "-q")
    sides: dict[str, Callable[[], Cost]] = {
        "full": lambda: run([*cold, "."], folder),
        "against": lambda: run([*(check if kept else cold), "--against", "HEAD", "."], folder),
    }
    costs = side_by_side(benchmark, sides, rounds=ROUNDS)
    share = ratio(costs["against"], costs["full"])
    known = ", kept by the run before" if kept else ", nothing kept" if what == "title" else ""
    changed = f"{count // 100:,} of {count:,} with another {what}"
    held = f"{files} {form.upper()} file{'s' * (files > 1)}" if files else f"a {form.upper()} file each"
    bars.append(
        Bar(
            f"--against, {changed}, {held}{known}",
            seconds(costs["against"]),
            f"a full run: {seconds(costs['full'])}",
            f"{share} of it",
            f"{SHARE}",
            share.middle > SHARE if kept or what == "price" else None,
        )
    )
