"""The page on gates shows what the commands print."""

from __future__ import annotations

import shutil

import pytest

from tools.build_gate import OUT, page

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def test_the_page_is_up_to_date() -> None:
    assert OUT.is_file(), "run python -m tools.build_gate"
    made = page()
    assert OUT.read_text(encoding="utf-8") == made, "run python -m tools.build_gate"
    # What the gate is for: the new faults and nothing of the old ones.
    gate = made.split("## A pull request")[1].split("## The same in every format")[0]
    for said in ("CHG101", "CHG104", "MUG-6", "Exit status: 1."):
        assert said in gate
    assert "MUG-2" not in gate
    assert "CURRENCY" not in gate.upper()
    people = made.split("### html")[1].split("## After the merge")[0]
    for said in ("report.html", "5 findings", "CHG101", "CHG104", "Exit status: 1."):
        assert said in people
