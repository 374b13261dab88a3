"""Text in pictures, read for real; without the extra only what is said about its absence."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw, ImageFont

from listing_lint.drawing import draw
from listing_lint.images import ocr
from listing_lint.images.facts import Header, NotRead, Unreadable
from listing_lint.images.header import read_header
from listing_lint.images.locate import Picture
from listing_lint.images.ocr import MISSING, lines_of, read_lines
from listing_lint.images.pictures import Pictures
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from pathlib import Path

needs_ocr = pytest.mark.skipif(not ocr.installed(), reason="the extra ocr is not installed")

TEXTS = {
    "WhatsApp: +86 138 0013 8000": "8613800138000",
    "Tel (212) 555-0147": "2125550147",
    "sales88@harbor-goods.com": "sales88@harbor-goods.com",
    "IG: @harbor_goods24": "harbor_goods24",
    "www.harborgoods.shop": "www.harborgoods.shop",
    "Add WeChat harbor2024": "harbor2024",
}
WAYS = ("plain", "on a scene", "18 pixels", "upwards", "downwards", "slanted", "faint", "half transparent")


@cache
def scene() -> Image.Image:
    return Image.open(BytesIO(draw(Drawing(width=900, height=900, motif="scene", seed=5)))).convert("RGB")


def lettered(text: str, way: str) -> Image.Image:
    """A picture of 900 pixels with one line of text."""
    ground = (
        scene().copy()
        if way in {"on a scene", "half transparent"}
        else Image.new("RGB", (900, 900), (226, 224, 216))
    )
    font = ImageFont.load_default(size=18 if way == "18 pixels" else 34)
    left, top, right, bottom = ImageDraw.Draw(ground).textbbox((0, 0), text, font=font)
    mask = Image.new("L", (round(right - left) + 12, round(bottom - top) + 12))
    ImageDraw.Draw(mask).text(
        (6 - left, 6 - top), text, font=font, fill=150 if way == "half transparent" else 255
    )
    turn = {"upwards": 90, "downwards": 270, "slanted": 18}.get(way, 0)
    mask = mask.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    ink = {"faint": (196, 194, 186), "on a scene": (255, 255, 255), "half transparent": (255, 255, 255)}
    ground.paste(ink.get(way, (30, 30, 60)), (90, 120), mask)
    return ground


def squeezed(text: str) -> str:
    return "".join(char for char in text.lower() if not char.isspace() and char not in "()-+")


@needs_ocr
def test_contact_texts_are_read() -> None:
    missed = []
    for way in WAYS:
        for text, key in TEXTS.items():
            lines = lines_of(lettered(text, way))
            if not any(squeezed(key) in squeezed(line.text) for line in lines):
                missed.append((way, text, [line.text for line in lines]))
    assert len(missed) <= 0.1 * len(WAYS) * len(TEXTS), missed


@needs_ocr
@pytest.mark.parametrize(("width", "height"), [(500, 500), (900, 600), (4600, 3000)])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_box_is_where_the_text_stands_in_the_upright_picture(
    tmp_path: Path, width: int, height: int, orientation: int
) -> None:
    file = tmp_path / "text.jpg"
    text = "Call 555 0147"
    file.write_bytes(draw(Drawing(width=width, height=height, orientation=orientation, lines=(text,))))
    header = read_header(str(file))
    assert isinstance(header, Header)
    lines = read_lines(str(file), header)
    assert isinstance(lines, tuple)
    (line,) = [one for one in lines if "555" in one.text]
    wide, high = header.sides
    assert squeezed(line.text) == squeezed(text)
    assert line.box[0] == pytest.approx(wide * 0.05, abs=wide * 0.02)
    assert high * 0.88 < line.box[1] < line.box[1] + line.box[3] <= high
    assert line.box[3] > high * 0.03


@needs_ocr
def test_what_is_printed_on_the_product_does_not_stand_apart() -> None:
    picture = Image.new("RGB", (800, 800), (255, 255, 255))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((220, 120, 580, 640), 30, fill=(40, 120, 90))
    pen.text((270, 300), "GREEN TEA", font=ImageFont.load_default(size=46), fill=(255, 255, 255))
    pen.text((60, 720), "FREE GIFT INSIDE", font=ImageFont.load_default(size=40), fill=(190, 20, 20))
    pen.text((430, 560), "BEST PRICE 2026", font=ImageFont.load_default(size=36), fill=(190, 20, 20))
    lines = {line.text: line.apart for line in lines_of(picture)}
    assert lines == {"GREEN TEA": False, "FREE GIFT INSIDE": True, "BEST PRICE 2026": True}


@needs_ocr
def test_on_a_scene_nothing_stands_apart() -> None:
    lines = lines_of(lettered("www.harborgoods.shop", "on a scene"))
    assert lines
    assert not any(line.apart for line in lines)


@needs_ocr
@pytest.mark.parametrize("size", [(1, 1), (7, 900), (9, 9), (12, 2500), (2500, 12)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert lines_of(Image.new("RGB", size, (200, 200, 200))) == ()


@needs_ocr
def test_it_is_read_without_a_network_and_without_a_word(tmp_path: Path) -> None:
    file = tmp_path / "text.png"
    lettered("www.harborgoods.shop", "plain").save(file)
    program = """
import socket, sys
def refuse(*_, **__): raise AssertionError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from listing_lint.images.header import read_header
from listing_lint.images.ocr import read_lines
print([line.text for line in read_lines(sys.argv[1], read_header(sys.argv[1]))])
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("['www.harborgoods.shop']\n", "", 0)


def picture_of(file: Path) -> Picture:
    return Picture(file.name, "/images/0", 0, None, "local", str(file), is_main=True)


@needs_ocr
def test_a_reader_that_fails_is_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Odd(Exception):
        pass

    def fail(_: object) -> None:
        raise Odd("no such kernel\nand a long trace")

    monkeypatch.setattr(ocr, "_engine", lambda: fail)
    file = tmp_path / "text.png"
    lettered("www.harborgoods.shop", "plain").save(file)
    answer = Pictures(str(tmp_path)).lines(picture_of(file))
    assert isinstance(answer, Unreadable)
    assert answer.reason == "has text that RapidOCR could not read (Odd: no such kernel)"


@needs_ocr
@pytest.mark.parametrize("broken", ["package", "runtime", "model"])
def test_what_is_missing_is_said_and_nothing_is_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    from importlib import util

    real = util.find_spec
    hidden = {"package": "rapidocr", "runtime": "onnxruntime"}.get(broken)
    monkeypatch.setattr(util, "find_spec", lambda name, *rest: None if name == hidden else real(name, *rest))
    if broken == "model":
        monkeypatch.setitem(ocr._PARTS, "Rec", "_no_such_model_")
    ocr.installed.cache_clear()
    ocr._models.cache_clear()
    try:
        file = tmp_path / "text.png"
        file.write_bytes(draw(Drawing(format="PNG", lines=("www.harborgoods.shop",))))
        assert Pictures(str(tmp_path)).lines(picture_of(file)) == NotRead(MISSING)
    finally:
        ocr.installed.cache_clear()
        ocr._models.cache_clear()


@needs_ocr
def test_damage_is_an_answer(tmp_path: Path) -> None:
    file = tmp_path / "cut.jpg"
    file.write_bytes(draw(Drawing(truncate=0.5)))
    assert isinstance(Pictures(str(tmp_path)).lines(picture_of(file)), Unreadable)
    missing = Picture("no.jpg", "/images/0", 0, None, "missing")
    assert Pictures(str(tmp_path)).lines(missing) == Unreadable("does not exist")


def test_switched_off(tmp_path: Path) -> None:
    answer = Pictures(str(tmp_path), ocr=False).lines(picture_of(tmp_path / "text.png"))
    assert isinstance(answer, NotRead)
