"""Campaigns of East Asian marketplaces and what their sellers call themselves, in titles."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("【20時からポイントUP! お買い物マラソン】麻の帽子", ["ポイントUP", "お買い物マラソン"]),
        ("麻の帽子 公式ショップ", ["公式ショップ"]),
        ("【百亿补贴】亚麻帽子", ["百亿补贴"]),
        ("린넨 모자 공식스토어", ["공식스토어"]),
        ("ポイントカードケース 革", []),
        ("マラソン用帽子", []),
        ("618号亚麻帽子", []),
    ],
)
def test_campaigns_in_a_title(
    title: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"id": "A1", "title": title}), encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(tmp_path / "a.json")])
    found = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["code"] == "TTL206"]
    assert [one["message"].rpartition(": ")[2].strip("'") for one in found] == words
