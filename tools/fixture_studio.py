"""A small photo studio for the fixtures: lays goods on paper or on a table and lights them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import shake_128
from itertools import product
from typing import Literal

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from listing_lint.drawing_shapes import WHITE, Colour, Pen, shade
from tools.fixture_wares import GOODS, carton

View = Literal["front", "tilt", "detail", "table", "pair", "box", "chart", "hem"]
Pattern = Literal["plain", "stripes", "dots", "checks", "flowers", "rib", "knit"]

SIDE = 800
"""Pixels of a picture's side unless a photo says otherwise."""


@dataclass(frozen=True, slots=True)
class Photo:
    """What stands before the camera. ``white`` asks for the pure white ground of a main picture."""

    goods: str
    main: Colour
    second: Colour
    view: View = "front"
    pattern: Pattern = "plain"
    white: bool = False
    side: int = SIDE


def _dice(photo: Photo, count: int) -> list[float]:
    key = f"{photo.goods} {photo.main} {photo.view}".encode()
    return [level / 255 for level in shake_128(key).digest(count)]


def _pattern(size: int, photo: Photo, zoom: float) -> Image.Image:
    """Draw a sheet of cloth in the second colour, as a mask: white where the pattern is."""
    sheet = Image.new("L", (size, size))
    pen = ImageDraw.Draw(sheet)
    step = int(size * 0.055 * zoom)
    cells = range(size // step + 1)
    match photo.pattern:
        case "stripes":
            for row in cells:
                pen.rectangle((0, row * step, size, row * step + step * 0.42), fill=255)
        case "rib" | "knit":
            fine = max(4, step // 3)
            for column in range(size // fine + 1):
                pen.line((column * fine, 0, column * fine, size), fill=110, width=max(1, fine // 4))
            if photo.pattern == "knit":
                for row, column in product(range(size // fine + 1), cells):
                    x, y = column * step, row * fine
                    pen.line((x, y, x + step // 2, y + fine, x + step, y), fill=150, width=max(1, fine // 5))
        case "dots":
            for row, column in product(cells, cells):
                x, y = column * step + (row % 2) * step // 2, row * step
                pen.ellipse((x, y, x + step * 0.36, y + step * 0.36), fill=255)
        case "checks":
            for cell in cells:
                pen.rectangle((cell * step, 0, cell * step + step * 0.2, size), fill=150)
                pen.rectangle((0, cell * step, size, cell * step + step * 0.2), fill=200)
        case "flowers":
            for row, column in product(cells, cells):
                left, up = column * step * 1.6 + (row % 2) * step * 0.8, row * step * 1.3
                for petal_x, petal_y in ((0, -1), (1, 0), (0, 1), (-1, 0)):
                    middle = (left + petal_x * step * 0.22, up + petal_y * step * 0.22)
                    reach = step * 0.19
                    pen.ellipse(
                        (middle[0] - reach, middle[1] - reach, middle[0] + reach, middle[1] + reach), fill=255
                    )
                pen.ellipse((left - step * 0.1, up - step * 0.1, left + step * 0.1, up + step * 0.1), fill=90)
    return sheet


def _cut_out(photo: Photo, place: tuple[float, float, float, float]) -> Image.Image:
    """Draw the goods on a transparent ground; ``place``: middle x, y, size, angle."""
    size = photo.side * 2
    layer = Image.new("RGBA", (size, size), (*photo.main, 0))
    x, y, scale, angle = place
    GOODS[photo.goods](
        Pen(ImageDraw.Draw(layer), x * size, y * size, scale * size, angle), photo.main, photo.second
    )
    if photo.pattern != "plain":
        red, green, blue, solid = layer.split()
        plain = Image.new("L", layer.size, 255)
        for band, level in zip((red, green, blue), photo.main, strict=True):
            same = band.point([255 if abs(value - level) < 2 else 0 for value in range(256)])
            plain = ImageChops.multiply(plain, same)
        where = ImageChops.multiply(ImageChops.multiply(plain, solid), _pattern(size, photo, scale / 0.43))
        layer.paste(Image.new("RGBA", layer.size, (*photo.second, 255)), mask=where)
    return layer.resize((photo.side, photo.side), Image.Resampling.LANCZOS)


def _paper(photo: Photo) -> Image.Image:
    """Make the ground: pure white, or the greyish white of a photo taken on paper at a window."""
    if photo.white:
        return Image.new("RGB", (photo.side, photo.side), WHITE)
    fall = Image.linear_gradient("L").rotate(90).resize((photo.side, photo.side))
    tint = [int(254 - value * 0.045) for value in range(256)]
    return Image.merge("RGB", (fall.point(tint), fall.point(tint), fall.point([level - 1 for level in tint])))


def _table(photo: Photo) -> Image.Image:
    """Draw a wooden table, as in a picture taken at home."""
    side = photo.side
    picture = Image.new("RGB", (side, side))
    pen = ImageDraw.Draw(picture)
    dice = _dice(photo, 80)
    for plank in range(6):
        y = side * plank // 6
        tone = shade((186, 146, 108), 0.72 + dice[plank] * 0.4)
        pen.rectangle((0, y, side, y + side // 6 + 1), fill=tone)
        for grain in range(8):
            level = y + side / 6 * dice[8 + plank * 8 + grain]
            curve = [(side * step / 10, level + 5 * ((step + grain) % 3)) for step in range(11)]
            pen.line(curve, fill=shade(tone, 0.86), width=2, joint="curve")
        pen.line((0, y, side, y), fill=(84, 60, 42), width=3)
    return picture.filter(ImageFilter.GaussianBlur(0.8))


def _lit(ground: Image.Image, goods: Image.Image, photo: Photo) -> Image.Image:
    """Lay the goods on the ground with their shadow, and let the light fall from the left."""
    solid = goods.getchannel("A")
    if not photo.white:
        soft = Image.new("L", solid.reduce(4).size)
        soft.paste(solid.reduce(4).filter(ImageFilter.GaussianBlur(photo.side / 200)), (4, 5))
        shadow = soft.resize(solid.size, Image.Resampling.BICUBIC).point(
            [value * 2 // 5 for value in range(256)]
        )
        ground.paste(Image.new("RGB", ground.size, (60, 56, 54)), mask=shadow)
    side = photo.side
    light = (
        Image.linear_gradient("L")
        .rotate(90)
        .resize((side, side))
        .point([255 - value // 6 for value in range(256)])
    )
    weave = Image.frombytes("L", (64, 64), shake_128(photo.goods.encode()).digest(4096))
    weave = weave.point([255 - value // 40 for value in range(256)]).resize(
        (side, side), Image.Resampling.BOX
    )
    light = ImageChops.multiply(light, weave)
    lit = ImageChops.multiply(goods.convert("RGB"), Image.merge("RGB", (light, light, light)))
    ground.paste(lit, mask=solid)
    return ground


def _chart(photo: Photo) -> Image.Image:
    """Draw a size chart, as sellers put among the pictures."""
    side = photo.side
    picture = Image.new("RGB", (side, side), (252, 251, 248))
    pen = ImageDraw.Draw(picture)
    heading, font = ImageFont.load_default(side / 20), ImageFont.load_default(side / 32)
    pen.rectangle((0, 0, side, side * 0.14), fill=photo.main)
    pen.text((side * 0.07, side * 0.04), "SIZE CHART (cm)", fill=WHITE, font=heading)
    dice = _dice(photo, 4)
    rows: list[tuple[str, ...]] = [("", "Bust", "Shoulder", "Waist", "Length")]
    for index, size in enumerate(("S", "M", "L", "XL", "XXL")):
        figures = (84 + 4 * index, 36 + index, 68 + 4 * index, 60 + int(dice[0] * 30) + index)
        rows.append((size, *(str(figure) for figure in figures)))
    for row, cells in enumerate(rows):
        y = side * (0.2 + row * 0.11)
        if row % 2:
            pen.rectangle(
                (side * 0.05, y - side * 0.03, side * 0.95, y + side * 0.07), fill=shade(photo.main, 1.82)
            )
        for column, cell in enumerate(cells):
            pen.text((side * (0.09 + column * 0.18), y), cell, fill=(52, 50, 50), font=font)
        pen.line(
            (side * 0.05, y + side * 0.075, side * 0.95, y + side * 0.075), fill=(190, 186, 180), width=2
        )
    pen.text(
        (side * 0.07, side * 0.9),
        "Measured by hand: 1 to 2 cm difference possible.",
        fill=(96, 92, 90),
        font=font,
    )
    return picture


def shoot(photo: Photo) -> Image.Image:
    """Take the photo."""
    dice = _dice(photo, 6)
    sway = dice[0] * 2 - 1
    match photo.view:
        case "chart":
            return _chart(photo)
        case "front":
            return _lit(_paper(photo), _cut_out(photo, (0.5, 0.5, 0.46, 0.04 * sway)), photo)
        case "tilt":
            return _lit(_paper(photo), _cut_out(photo, (0.46, 0.54, 0.42, 0.5 + 0.2 * dice[1])), photo)
        case "detail":
            return _lit(_paper(photo), _cut_out(photo, (0.6, 0.94, 0.98, 0.16 * sway)), photo)
        case "hem":
            return _lit(_paper(photo), _cut_out(photo, (0.3, 0.06, 0.98, -0.12)), photo)
        case "table":
            return _lit(_table(photo), _cut_out(photo, (0.56, 0.48, 0.4, -0.42 - 0.2 * dice[2])), photo)
        case "pair":
            swapped = Photo(
                photo.goods, photo.second, photo.main, "pair", photo.pattern, photo.white, photo.side
            )
            picture = _lit(_paper(photo), _cut_out(swapped, (0.7, 0.34, 0.27, 0.18)), photo)
            return _lit(picture, _cut_out(photo, (0.31, 0.64, 0.28, -0.14)), photo)
        case "box":
            size = photo.side * 2
            layer = Image.new("RGBA", (size, size), (190, 150, 104, 0))
            carton(Pen(ImageDraw.Draw(layer), size * 0.36, size * 0.4, size * 0.38), photo.main, photo.second)
            box = layer.resize((photo.side, photo.side), Image.Resampling.LANCZOS)
            picture = _lit(_paper(photo), box, photo)
            return _lit(picture, _cut_out(photo, (0.72, 0.72, 0.24, 0.1)), photo)
