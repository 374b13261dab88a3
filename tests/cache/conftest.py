"""A messy catalog of three stores with pictures, and the command line as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from listing_lint.drawing import draw
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2026-11-22", "--no-ocr")

Said = tuple[int, bytes, bytes]
Check = Callable[..., Said]


def environment() -> dict[str, str]:
    return {
        name: text for name, text in os.environ.items() if not name.startswith(("LISTING_LINT", "GITHUB_"))
    }


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "listing_lint", *words]


def check_in(folder: Path, *words: str) -> Said:
    """Status, standard output and standard error of a check."""
    done = subprocess.run(
        command("check", *DAY, *words), cwd=folder, capture_output=True, check=False, env=environment()
    )
    return done.returncode, done.stdout, done.stderr


def listing(number: int, store: str) -> dict[str, object]:
    """A listing with a few faults, which another store has, too."""
    return {
        "id": f"{store}-{number}",
        "store": store,
        "marketplace": "dhgate",
        "title": f"Folding bamboo laptop desk with drawer number {number}, walnut finish, Apple style",
        "description": "<p>Solid bamboo with a tilting top, four legs that fold, and a drawer for pens. "
        f"Made for beds and sofas; weighs {number + 2} kg. Write to desk{number}@example.com!</p>",
        "images": ["desk.png", f"pictures/{number}.png", "missing.png"],
        "price": 12.5 + number,
    }


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """Two stores that copy each other, a feed that repeats ids, pictures, and a file that cannot be read."""
    folder = tmp_path / "messy"
    for store in ("oak", "elm"):
        (folder / store / "pictures").mkdir(parents=True)
        drawing = Drawing(format="PNG", width=320, height=240, seed=1)
        (folder / store / "desk.png").write_bytes(draw(drawing))
        for number in range(3):
            (folder / store / f"{number}.json").write_text(json.dumps(listing(number, store)), "utf-8")
            drawing = Drawing(format="PNG", width=300, height=200, seed=number)
            (folder / store / "pictures" / f"{number}.png").write_bytes(draw(drawing))
    lines = [
        {
            "id": f"D-{number % 7}",
            "store": "corner",
            "marketplace": "dhgate",
            "title": f"Nike desk lamp {number % 5} best price!!! whatsapp +8613800138000",
            "price": -number,
        }
        for number in range(60)
    ]
    (folder / "feed.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    (folder / "broken.json").write_text('{"id": ', encoding="utf-8")
    (folder / "listing-lint.toml").write_text(
        '[lint]\nfail-on = "warning"\n\n[[ignore]]\nlisting = "D-3"\ncode = "SCH"\nreason = "old"\n\n'
        '[[ignore]]\nlisting = "NOBODY"\ncode = "TTL"\nreason = "gone"\n',
        encoding="utf-8",
    )
    return folder


@pytest.fixture
def check(messy: Path) -> Check:
    """Check the messy catalog in a process of its own."""
    return lambda *words: check_in(messy, *words)
