"""What the command says of goods: as canonical JSON, and the findings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
