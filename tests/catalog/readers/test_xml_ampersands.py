"""What an XML parser stumbles over in a product and a seller means as text: the product is read all the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path


def checked(path: Path, texts: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[Any]]:
    """Titles and descriptions of a feed with these descriptions, and what is told of its XML."""
    items = "".join(
        f"<item id='{number}'><name>Pump {number}</name><description>{text}</description><price>9</price></item>\n"
        for number, text in enumerate(texts)
    )
    file = path / "feed.xml"
    file.write_text(f"<price><items>\n{items}</items></price>", encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found = json.loads(capsys.readouterr().out)
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", "--select", "LOD", str(file)])
    report = json.loads(capsys.readouterr().out)
    told = [one for one in report["findings"] if one["code"] in ("LOD121", "LOD110")]
    return [one.get("description") for one in found], told


@pytest.mark.parametrize(
    "text",
    [
        "<p style=&quot;color: red&quot;>Pumps water &amp; oil</p><br>",
        "<p align=center>Pumps water</p>",
        "Pumps water<br>Runs dry<br/>",
        "<ul><li>One<li>Two</ul>",
        "<P>Pumps</p>",
        "<b>Bold <span>text</b></span> & more",
        '<img src="a.jpg">Pumps',
    ],
)
def test_a_text_with_html_is_read(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, told = checked(tmp_path, ["Good", text, "Good, too"], capsys)
    assert texts[0] == "Good"
    assert texts[2] == "Good, too"
    assert texts[1] == text.replace("&quot;", '"').replace("&amp;", "&")
    assert [one["code"] for one in told] == ["LOD121"] * len(told)
    assert told


def test_other_faults_cost_the_product(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts, told = checked(tmp_path, ["Good", "<p>Sound</p></descripton>", "Good, too"], capsys)
    assert texts == ["Good", "Good, too"]
    assert [one["code"] for one in told] == ["LOD121"]


def test_a_value_without_quotation_marks_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, (told,) = checked(tmp_path, ["<p style=&quot;a&quot;>x</p>"], capsys)
    assert "without quotation marks" in told["message"]
