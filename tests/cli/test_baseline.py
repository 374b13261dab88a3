"""Baselines at work: the first run on an old catalog, the gate afterwards, and what mends."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import CLEAN, Lint, environment, write

if TYPE_CHECKING:
    from pathlib import Path

FILE = "listing-lint.baseline"
MESSY: list[dict[str, Any]] = [
    {**CLEAN, "id": f"M-{n}", "store": "north" if n % 2 else "south", "title": n, "price": "x"}
    for n in range(6)
]


@pytest.fixture
def old(catalog: Path, lint: Lint) -> Path:
    """A catalog with old findings, all known."""
    write(catalog / "mugs.json", *MESSY)
    assert lint("check", ".").status == 1
    assert lint("baseline", "create").status == 0
    return catalog


def test_known_findings_are_not_told_and_new_ones_are(old: Path, lint: Lint) -> None:
    done = lint("check", "--baseline", FILE)
    assert done.status == 0
    assert "known findings are not told (baseline)" in done.err
    write(old / "mugs.json", *MESSY, {**CLEAN, "id": "M-new", "title": 7})
    done = lint("check", "--baseline", FILE, "-o", "json")
    assert done.status == 1
    assert {one["listing"] for one in json.loads(done.out)["findings"]} == {"M-new"}
    assert lint("check", "--baseline", FILE, "--no-baseline").status == 2
    (old / "listing-lint.toml").write_text(f'[lint]\nbaseline = "{FILE}"\n', encoding="utf-8")
    assert lint("check", "-o", "json").findings == done.findings
    assert len(lint("check", "--no-baseline", "-o", "json").findings) > len(done.findings)


def test_moved_reordered_and_reformatted_listings_are_known(old: Path, lint: Lint) -> None:
    rng = random.Random(5)
    for number in range(6):
        shuffled = [dict(rng.sample(list(one.items()), len(one))) for one in MESSY]
        rng.shuffle(shuffled)
        text = json.dumps(shuffled, indent=rng.choice([None, 1, 4]), ensure_ascii=rng.random() < 0.5)
        (old / "mugs.json").write_text("\n" * number + text, encoding="utf-8")
        assert lint("check", "--baseline", FILE).status == 0
    folder = old / "elsewhere"
    folder.mkdir()
    (old / "mugs.json").rename(folder / "cups.json")
    assert lint("check", "--baseline", FILE).status == 0


def test_a_changed_value_is_new(old: Path, lint: Lint) -> None:
    for number in range(6):
        changed = [dict(one) for one in MESSY]
        changed[number]["title"] = 70 + number
        write(old / "mugs.json", *changed)
        found = json.loads(lint("check", "--baseline", FILE, "-o", "json").out)["findings"]
        assert [one["listing"] for one in found if one["pointer"] == "/title"] == [f"M-{number}"]


def test_the_same_file_wherever_the_command_is_given(
    old: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (old / "listing-lint.toml").write_text(f'[lint]\nbaseline = "{FILE}"\n', encoding="utf-8")
    (old / "broken.json").write_text("{", encoding="utf-8")
    assert lint("baseline", "create", "--replace").status == 0
    text = (old / FILE).read_bytes()
    folder = old / "sub"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert lint("check", "..").status == 0
    assert lint("baseline", "create", "--replace", "..").status == 0
    assert (old / FILE).read_bytes() == text


def test_what_is_mended_is_told_and_pruned(old: Path, lint: Lint) -> None:
    before = (old / FILE).read_text("utf-8").count("\n")
    write(old / "mugs.json", *MESSY[1:])
    done = lint("check", "--baseline", FILE)
    assert done.status == 0
    assert "no longer occur; listing-lint baseline prune" in done.err
    assert "would be taken out" in lint("baseline", "prune", "--dry-run").out
    assert (old / FILE).read_text("utf-8").count("\n") == before
    assert lint("baseline", "prune").status == 0
    assert "M-0" not in (old / FILE).read_text("utf-8")
    assert "no longer occur" not in lint("check", "--baseline", FILE).err
    # Nothing is ever added by pruning.
    write(old / "mugs.json", *MESSY[1:], {**CLEAN, "id": "M-new", "title": 7})
    text = (old / FILE).read_bytes()
    lint("baseline", "prune")
    assert (old / FILE).read_bytes() == text


def test_other_files_and_rules_that_are_off_stay_known(old: Path, lint: Lint) -> None:
    write(old / "cups.json", {**CLEAN, "id": "C-1", "title": 1})
    assert lint("baseline", "create", "--replace", "cups.json").status == 0
    text = (old / FILE).read_text("utf-8")
    assert "M-0" in text
    assert "C-1" in text
    assert "0 of the known" in lint("baseline", "prune", "--select", "IMG101", "mugs.json").out
    assert "0 of the known" in lint("baseline", "prune", "cups.json").out
    assert (old / FILE).read_text("utf-8") == text


def test_nothing_is_overwritten_by_chance(old: Path, lint: Lint) -> None:
    done = lint("baseline", "create")
    assert done.status == 2
    assert "is there already" in done.err


def test_a_missing_or_foreign_baseline_stops_the_gate(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    done = lint("check", "--baseline", "none.baseline")
    assert done.status == 2
    assert "does not exist" in done.err
    assert lint("check", "--baseline", "mug.json").status == 2


def test_a_file_for_each_store(catalog: Path, lint: Lint) -> None:
    write(catalog / "mugs.json", *MESSY)
    (catalog / "listing-lint.toml").write_text(
        '[lint]\nbaseline = "known/{store}.baseline"\n', encoding="utf-8"
    )
    assert lint("check").status == 1
    assert lint("baseline", "create").status == 0
    assert {file.name for file in (catalog / "known").iterdir()} == {"north.baseline", "south.baseline"}
    assert lint("check").status == 0
    assert "south" in lint("baseline", "show").out


def test_show_counts(old: Path, lint: Lint) -> None:
    done = lint("baseline", "show")
    assert done.status == 0
    assert "SCH102 wrong-type" in done.out
    assert "mugs.json" in done.out
    assert lint("baseline", "show", "--list").out.count("SCH102") >= 6


@pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX does")
def test_a_writer_that_is_killed_at_any_moment_leaves_a_readable_file(old: Path) -> None:
    before = (old / FILE).read_bytes()
    # The same findings, written again and again.
    program = (
        "import sys\n"
        "from listing_lint.cli import baseline\n"
        "from listing_lint.baseline import read_entries\n"
        "entries = read_entries(sys.argv[1])\n"
        "print('ready', flush=True)\n"
        "while True: baseline._write(sys.argv[1], entries)\n"
    )
    for number in range(8):
        writer = subprocess.Popen(
            [sys.executable, "-c", program, str(old / FILE)], stdout=subprocess.PIPE, env=environment()
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(number / 83)
        writer.kill()
        writer.communicate(timeout=30)
        assert (old / FILE).read_bytes() == before
