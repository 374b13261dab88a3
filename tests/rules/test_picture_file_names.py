"""Marks in what a picture's file is called, which no buyer reads, beside texts that name them and without such."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("code", "title", "image", "severities"),
    [
        ("BRD101", "Nike running shoes for men", "nike-air-1.jpg", {"/title": "error", "/images/0": "info"}),
        ("BRD101", "Running shoes for men", "nike-air-1.jpg", {"/images/0": "error"}),
        (
            "BRD101",
            "Adidas running shoes for men",
            "nike-air-1.jpg",
            {"/title": "error", "/images/0": "error"},
        ),
        ("BRD104", "Hello Kitty backpack", "hello-kitty.jpg", {"/title": "error", "/images/0": "info"}),
        ("BRD104", "Cat backpack for girls", "hello-kitty.jpg", {"/images/0": "error"}),
    ],
)
def test_a_file_name_says_nothing_more_than_a_text(
    code: str,
    title: str,
    image: str,
    severities: dict[str, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    listing: dict[str, Any] = {"id": "A1", "title": title, "brand": "Unbranded", "images": [image]}
    (tmp_path / "a.json").write_text(json.dumps(listing), encoding="utf-8")
    at = str(tmp_path / "a.json")
    run(["check", "--isolated", "--no-images", "--no-cache", "--profile", "dhgate", "-o", "json", at])
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == code]
    assert {one["pointer"]: one["severity"] for one in found} == severities


def test_an_alternative_text_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = {"src": "a.jpg", "alt": "Nike running shoes"}
    listing = {"id": "A1", "title": "Nike running shoes", "brand": "Unbranded", "images": [picture]}
    (tmp_path / "a.json").write_text(json.dumps(listing), encoding="utf-8")
    at = str(tmp_path / "a.json")
    run(["check", "--isolated", "--no-images", "--no-cache", "--profile", "dhgate", "-o", "json", at])
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "BRD101"]
    assert [one["severity"] for one in found] == ["error", "error"]
