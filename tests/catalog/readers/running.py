"""What the command says of goods: as canonical JSON, and the findings."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]
Read = Callable[[Any], list[dict[str, Any]]]
Told = Callable[[Any], set[str]]
ByCode = dict[str, list[dict[str, Any]]]


MUG: dict[str, Any] = {
    "id": "7",
    "name": "Stoneware mug",
    "price": 9,
    "currency": "USD",
    "images": ["https://x.example/a.jpg"],
}
"""Goods of a shop without a form of its own."""


def converted(folder: Path, goods: Any, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The listings of goods in JSON."""
    file = _written(folder, goods)
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def checked(file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The findings on a file, without those on pictures."""
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def codes(folder: Path, goods: Any, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The codes of the findings on goods in JSON."""
    return [one["code"] for one in checked(_written(folder, goods), capsys)]


def _written(folder: Path, goods: Any) -> Path:
    file = folder / "goods.json"
    file.write_text(json.dumps(goods, ensure_ascii=False), encoding="utf-8")
    return file


def converted_file(file: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    run(["convert", "--isolated", str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def converted_one(record: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    file = tmp_path / "goods.json"
    file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (found,) = converted_file(file, capsys)
    return found


def converted_table(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.csv"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def converted_text(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.json"
) -> list[dict[str, Any]]:
    return converted_table(path, text, capsys, name)


def converted_named(
    path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str]
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["convert", "--isolated", str(path / name)])
    # Of a file without goods nothing is written.
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out or "[]")
    return found


def surely_converted(folder: Path, value: Any, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    (folder / "goods.json").write_text(json.dumps(value), encoding="utf-8")
    assert run(["convert", str(folder / "goods.json"), "--isolated", "--format", "canonical-json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def checked_table(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.csv"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def checked_text(
    path: Path, text: str, capsys: pytest.CaptureFixture[str], name: str = "goods.json"
) -> list[dict[str, Any]]:
    (path / name).write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / name)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def told_by_code(
    path: Path, name: str, text: str, capsys: pytest.CaptureFixture[str], profile: str = "base"
) -> ByCode:
    (path / name).write_text(text, encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--profile",
            profile,
            "-o",
            "json",
            str(path / name),
        ]
    )
    found: ByCode = {}
    for one in json.loads(capsys.readouterr().out)["findings"]:
        found.setdefault(one["code"], []).append(one)
    return found


def messages(path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    (path / "goods.csv").write_text(text, encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path / "goods.csv")])
    found: dict[str, list[str]] = {}
    for one in json.loads(capsys.readouterr().out)["findings"]:
        found.setdefault(one["code"], []).append(one["message"])
    return found


def told_of_loading(
    folder: Path, name: str, text: str, capsys: pytest.CaptureFixture[str], *more: str
) -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    run(["check", str(folder / name), "--isolated", "--no-cache", "--select", "LOD", "-o", "json", *more])
    return [
        f"{one['code']} {one['message']} {one['help']}"
        for one in json.loads(capsys.readouterr().out)["findings"]
    ]


def findings(file: Path, capsys: Capture, *options: str) -> list[dict[str, Any]]:
    run(["check", "--isolated", "--no-cache", "-o", "json", *options, str(file)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


def told_of_ladders(
    path: Path, value: Any, capsys: pytest.CaptureFixture[str], name: str = "goods.json"
) -> list[str]:
    (path / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    run(
        [
            "check",
            "--isolated",
            "--no-images",
            "--no-cache",
            "--select",
            "VAR304,VAR6",
            "-o",
            "json",
            str(path / name),
        ]
    )
    return [f"{one['code']} {one['pointer']}" for one in json.loads(capsys.readouterr().out)["findings"]]


def members(listings: list[dict[str, Any]], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(one.get(name) for name in names) for one in listings]
