"""What the pages have in common that show the program at work."""

from __future__ import annotations

import difflib
import os
from pathlib import Path

ROOT = Path(__file__).parent.parent
DAY = "2026-11-20"
"""The day of all runs, so that the pages stay the same."""


def environment() -> dict[str, str]:
    """The variables of a run that nothing around it changes."""
    kept = {
        name: text
        for name, text in os.environ.items()
        if not name.startswith(("LISTING_LINT", "GIT", "GITHUB_", "PYTHONPATH"))
    }
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "PYTHONUTF8": "1"}


def changes(before: str, after: str) -> list[str]:
    """What became of a text, as a diff without its head."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]
