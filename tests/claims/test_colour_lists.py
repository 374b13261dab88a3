"""Colours in a list beside names that only their maker knows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def codes(listing: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    (tmp_path / "goods.json").write_text(
        json.dumps([{"id": "S-1", "price": 60, **listing}]), encoding="utf-8"
    )
    run(["check", "--isolated", "--no-cache", "-o", "json", str(tmp_path / "goods.json")])
    return [one["code"] for one in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    ("title", "colour"),
    [
        ("Studded Football Boots - Bright Mango/Metallic Silver/Hyper Turq", "Yellow"),
        ("Studded Football Boots Metallic Silver/Hyper Turq/Black, soft ground", "Turquoise"),
        ("Studded Football Boots, soft ground", "Bright Mango/Metallic Silver/Hyper Turq"),
        ("Studded Yellow Football Boots", "Silver/Mango/Volt"),
    ],
)
def test_a_list_with_a_colour_of_the_makers_own_is_open(
    title: str, colour: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ATT305" not in codes({"title": title, "attributes": {"Color": colour}}, tmp_path, capsys)


@pytest.mark.parametrize(
    ("title", "colour"),
    [
        ("Studded Football Boots - Bright Orange/Metallic Silver/Black", "Green"),
        ("Studded Football Boots Black/Large", "Green"),
        ("Studded Football Boots Black", "Green/Yellow"),
    ],
)
def test_a_list_of_known_colours_contradicts(
    title: str, colour: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ATT305" in codes({"title": title, "attributes": {"Color": colour}}, tmp_path, capsys)
