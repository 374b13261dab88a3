"""Words of colours that name something else before a noun."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("noun", ["soil", "substrate", "aerobics belt"])
def test_aqua_is_water(noun: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listing = {
        "id": "S-1",
        "title": "Planting ground for tanks, 9 l",
        "description": f"Premium aqua {noun} for planted tanks, it lowers the pH and feeds the roots.",
        "attributes": {"Color": "Black"},
        "price": 25,
    }
    (tmp_path / "goods.json").write_text(json.dumps([listing]), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "-o", "json", str(tmp_path / "goods.json")])
    found = [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]
    assert "ATT305" not in found
