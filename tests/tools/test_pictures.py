"""The pictures of the README: real output, small enough, and up to date where that does not depend on fonts."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PIL import Image

from tools.build_pictures import OUT, terminal
from tools.terminal_picture import picture

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
MOST_BYTES = 250_000


def texts(svg: str) -> list[str]:
    return ["".join(one.itertext()) for one in ET.fromstring(svg).iter(f"{SVG}text")]


def test_the_terminal_shows_what_is_printed() -> None:
    file = OUT / "terminal.svg"
    assert file.read_text(encoding="utf-8") == terminal(), "run python -m tools.build_pictures"
    assert "error[CON102]" in texts(terminal())


@pytest.mark.parametrize("name", ["terminal.svg", "report.png"])
def test_a_picture_is_small_and_shown(name: str) -> None:
    assert (OUT / name).stat().st_size < MOST_BYTES
    assert f"docs/pictures/{name}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"pictures/{name}" in (ROOT / "docs/index.md").read_text(encoding="utf-8")


def test_the_report_is_a_picture_of_a_page() -> None:
    with Image.open(OUT / "report.png") as found:
        assert found.width >= 1200
        colors = found.convert("RGB").getcolors(1 << 20)
    assert colors is not None
    assert len(colors) > 50


def test_colours_and_links_are_read() -> None:
    svg = picture(["\x1b[1;31merror\x1b[0m \x1b]8;;file:///x\x1b\\a <b> & c\x1b]8;;\x1b\\"], "T & T")
    assert [one.strip() for one in texts(svg)] == ["error", "a <b> & c"]
    assert 'class="t b" style="fill: #ff7b72"' in svg
    assert "file:" not in svg
    assert "<title>T &amp; T</title>" in svg


def test_a_long_line_goes_on_below_and_wide_signs_take_two_cells() -> None:
    svg = picture(["a" * 25, "品" * 6], "T", width=10)
    assert texts(svg) == ["a" * 10, "a" * 10, "a" * 5, "品" * 5, "品"]
    rows = [float(y) for y in re.findall(r' y="([0-9.]+)" textLength', svg)]
    assert len(set(rows)) == 5
