"""Pictures for rule examples: drawn when an example runs, so that no rule has to carry picture files along.

:func:`draw` is public, because the examples of a plugin's rules need pictures too. What it draws depends on
the :class:`~listing_lint.rule.Drawing` alone; the bytes are the same on one version of Pillow.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.drawing_shapes import SHAPES, WHITE, Colour, Pen, decorate, shade

if TYPE_CHECKING:
    from PIL import Image

    from listing_lint.rule import Drawing

MOTIFS = ("product", "scene", "blank", "blurred", "framed")

_ORIENTATION = 0x0112
# Which modes a format can store. Another pair is a mistake in the example and is never converted in silence.
_MODES = {
    "JPEG": ("RGB", "L", "CMYK"),
    "PNG": ("RGB", "RGBA", "L", "LA", "P", "1", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "GIF": ("RGB", "RGBA", "L", "P"),
    "TIFF": ("RGB", "RGBA", "L", "LA", "CMYK", "P", "1", "I;16"),
    "BMP": ("RGB", "L", "P", "1"),
}
_ANIMATED = ("GIF", "PNG", "TIFF", "WEBP")
_ORIENTED = ("JPEG", "PNG", "TIFF", "WEBP")


def colour_of(hue: float, light: float) -> Colour:
    """Pick a saturated colour: a place on the colour wheel, and a lightness, both 0 to 1."""
    from colorsys import hls_to_rgb

    red, green, blue = hls_to_rgb(hue % 1.0, light, 0.62)
    return (int(red * 255), int(green * 255), int(blue * 255))


def _noise(seed: int, count: int) -> bytes:
    from hashlib import shake_128

    return shake_128(b"listing-lint drawing %d" % seed).digest(count)


def _product(picture: Image.Image, seed: int, turn: float = 0.0) -> None:
    """Draw the seed's product, alone or with a small second one, clear of the picture's edge."""
    from PIL import ImageDraw

    dice = [level / 255 for level in _noise(seed, 12)]
    wide, high = picture.size
    half = min(wide, high) * 0.46
    size = half * (0.74 + dice[0] * 0.22)
    x = wide / 2 + (dice[1] * 2 - 1) * (wide * 0.46 - size)
    y = high / 2 + (dice[2] * 2 - 1) * (high * 0.46 - size)
    shape = SHAPES[seed % len(SHAPES)]
    canvas = ImageDraw.Draw(picture)
    hue, flip = dice[5], dice[4] > 0.5
    pens = [(Pen(canvas, x, y, size, (dice[3] * 2 - 1) * 0.9 + turn, flip), hue)]
    if dice[6] > 0.5:
        small = half * 0.34
        corner = (
            wide - 1.4 * small if x < wide / 2 else 1.4 * small,
            high - 1.4 * small if y < high / 2 else 1.4 * small,
        )
        pens.insert(0, (Pen(canvas, *corner, small, dice[7] * 6.28 - turn, not flip), hue + 0.3))
    for pen, tint in pens:
        panel = shape(pen, colour_of(tint, 0.3 + dice[8] * 0.28), colour_of(tint + 0.2 + dice[9] * 0.6, 0.6))
        decorate(pen, panel, int(dice[10] * 255), colour_of(tint + 0.5, 0.82 if dice[11] > 0.5 else 0.2))


def _texture(picture: Image.Image, seed: int) -> None:
    """Wooden boards with grain, from edge to edge."""
    from PIL import Image, ImageChops, ImageDraw

    canvas = ImageDraw.Draw(picture)
    wide, high = picture.size
    dice = _noise(seed + 77, 256)
    boards = 5 + dice[0] % 4
    for board in range(boards):
        top, bottom = high * board // boards, high * (board + 1) // boards
        tone = shade((176, 132, 92), 0.62 + dice[board + 1] / 255 * 0.45)
        canvas.rectangle((0, top, wide, bottom), fill=tone)
        for grain in range(14):
            y = top + (bottom - top) * dice[20 + board * 14 + grain] / 255
            sway = (bottom - top) * 0.06
            line = [(wide * step / 8, y + sway * math.sin(step + grain + board)) for step in range(9)]
            canvas.line(line, fill=shade(tone, 0.8 if grain % 2 else 1.2), width=max(1, wide // 400))
        canvas.line((0, top, wide, top), fill=(46, 34, 26), width=max(1, high // 160))
    levels = [(186, 222, 255, 255, 255, 255, 255, 255)[level // 32] for level in range(256)]
    tile = Image.frombytes("L", (200, 200), _noise(seed + 78, 200 * 200)).point(levels)
    picture.paste(
        ImageChops.multiply(picture, tile.convert("RGB").resize(picture.size, Image.Resampling.NEAREST))
    )


def _upright(drawing: Drawing, size: tuple[int, int], frame: int) -> Image.Image:
    from PIL import Image, ImageFilter

    seed, motif = drawing.seed, drawing.motif
    turn = 0.5 * frame
    see_through = drawing.mode in {"RGBA", "LA"}
    if motif == "blank":
        return Image.new("RGB", size, colour_of(0.618034 * (seed + frame), 0.6))
    if motif == "blurred":
        # Blurred small and enlarged: as smooth as a wide Gaussian blur in a fraction of its time.
        share = min(1.0, 160 / max(size))
        small = Image.new("RGB", (max(1, round(size[0] * share)), max(1, round(size[1] * share))), WHITE)
        _product(small, seed, turn)
        soft = small.filter(ImageFilter.GaussianBlur(max(small.size) / 40))
        return soft.resize(size, Image.Resampling.BICUBIC)
    if motif == "scene":
        picture = Image.new("RGB", size)
        _texture(picture, seed)
        _product(picture, seed, turn)
        return picture
    if motif == "framed":
        edge = max(1, round(min(size) * 0.04))
        picture = Image.new("RGB", size, (0, 0, 0) if seed % 2 else (205, 20, 28))
        if min(size) > 2 * edge:
            inner = Image.new("RGB", (size[0] - 2 * edge, size[1] - 2 * edge), WHITE)
            _product(inner, seed, turn)
            picture.paste(inner, (edge, edge))
        return picture
    picture = Image.new("RGBA", size, (*WHITE, 0)) if see_through else Image.new("RGB", size, WHITE)
    _product(picture, seed, turn)
    return picture


def _stamp(picture: Image.Image, content: str, *, covered: bool) -> None:
    """Lay a QR code over the lower right corner."""
    import zxingcpp
    from PIL import Image

    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode).to_image(scale=1)
    height, width = code.shape
    plain = Image.frombytes("L", (width, height), bytes(memoryview(code)))  # type: ignore[arg-type]
    side = max(width, round(min(picture.size) * 0.3) // width * width)
    plain = plain.resize((side, side), Image.Resampling.NEAREST).convert(picture.mode)
    picture.paste(plain, (picture.width - side, picture.height - side))
    if covered:
        from PIL import ImageDraw

        left, top = picture.width - side * 3 // 5, picture.height - side * 3 // 5
        ImageDraw.Draw(picture).rectangle(
            (left, top, left + side // 3, top + side // 3), fill=(128, 128, 128)
        )


def _write(picture: Image.Image, lines: tuple[str, ...]) -> None:
    """Write lines over the lower edge, on white."""
    from PIL import ImageDraw, ImageFont

    size = max(10, round(picture.height * 0.045))
    font = ImageFont.load_default(size=size)
    pen = ImageDraw.Draw(picture)
    top = picture.height - round(size * 1.5) * len(lines) - size // 2
    pen.rectangle((0, top - size // 2, picture.width, picture.height), fill=WHITE)
    for number, line in enumerate(lines):
        pen.text(
            (round(picture.width * 0.05), top + number * round(size * 1.5)),
            line,
            font=font,
            fill=(20, 20, 20),
        )


def _cover(picture: Image.Image, cell: int) -> None:
    """Cover the middle with squares of one colour each, off the blocks of a JPEG."""
    from PIL import Image

    across, down = (max(4, side // 3 // cell) for side in picture.size)
    left, top = (picture.width - across * cell) // 2 | 1, (picture.height - down * cell) // 2 | 1
    box = (left, top, left + across * cell, top + down * cell)
    small = picture.crop(box).resize((across, down), Image.Resampling.BOX)
    picture.paste(small.resize((across * cell, down * cell), Image.Resampling.NEAREST), box)


def _in_mode(picture: Image.Image, mode: str, name: str) -> Image.Image:
    from PIL import Image

    if mode == picture.mode and name != "GIF":
        return picture
    if mode == "P" or (name == "GIF" and mode == "RGB"):
        return picture.convert("RGB").quantize(64, method=Image.Quantize.FASTOCTREE)
    if mode == "I;16":
        grey = picture.convert("L")
        # Each level twice is the level times 257: the full range of 16 bits.
        return Image.frombytes("I;16", picture.size, Image.merge("LA", (grey, grey)).tobytes())
    return picture.convert(mode)


def _stored(drawing: Drawing, frame: int) -> Image.Image:
    """One frame as the file holds it: turned so that a viewer that obeys the orientation shows it upright."""
    from PIL import Image

    size = (drawing.width, drawing.height)
    turns = Image.Transpose
    undo = {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_90,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_270,
    }.get(drawing.orientation)
    picture = _upright(drawing, size[::-1] if drawing.orientation >= 5 else size, frame)
    if drawing.code:
        _stamp(picture, drawing.code, covered=drawing.code_covered)
    if drawing.lines:
        _write(picture, drawing.lines)
    if drawing.mosaic:
        _cover(picture, drawing.mosaic)
    return _in_mode(picture if undo is None else picture.transpose(undo), drawing.mode, drawing.format)


def _save_options(drawing: Drawing) -> dict[str, object]:
    from PIL import Image

    options: dict[str, object] = {}
    match drawing.format:
        case "JPEG":
            options["quality"] = drawing.quality
        case "WEBP":
            options |= {"quality": drawing.quality, "method": 0}
        case "PNG":
            options["compress_level"] = 1
    if drawing.orientation != 1:
        exif = Image.Exif()
        exif[_ORIENTATION] = drawing.orientation
        options["exif"] = exif
    return options


def _refuse_impossible(drawing: Drawing) -> None:
    if drawing.motif not in MOTIFS:
        raise ValueError(f"motif {drawing.motif!r}: it must be one of {', '.join(MOTIFS)}")
    modes = _MODES.get(drawing.format)
    if modes is None:
        raise ValueError(
            f"format {drawing.format!r}: it must be one of {', '.join(_MODES)}; use content= for others"
        )
    if drawing.mode not in modes:
        raise ValueError(f"{drawing.format} holds {', '.join(modes)}, not {drawing.mode!r}")
    if drawing.width < 1 or drawing.height < 1 or drawing.frames < 1:
        raise ValueError("a drawing needs at least one pixel and one frame")
    if not 1 <= drawing.orientation <= 8:
        raise ValueError(f"orientation {drawing.orientation}: EXIF knows 1 to 8")
    if drawing.orientation != 1 and drawing.format not in _ORIENTED:
        raise ValueError(f"{drawing.format} has no EXIF orientation")
    if drawing.frames > 1 and drawing.format not in _ANIMATED:
        raise ValueError(f"{drawing.format} holds one frame")
    if not 0 <= drawing.truncate <= 1:
        raise ValueError(f"truncate {drawing.truncate}: it is the share of the bytes to keep, 0 to 1")


@lru_cache(maxsize=64)
def draw(drawing: Drawing) -> bytes:
    """Make the picture file that an example's ``Drawing`` asks for.

    ``width`` and ``height`` are those of the stored pixels. The product differs clearly from seed to seed:
    its shape, colour, place and pattern follow it. Two values of ``quality`` give two files of one look.
    With mode ``RGBA`` or ``LA`` the product stands on a transparent ground.

    Raises :class:`ValueError` for a motif, format, mode, size or orientation that cannot be drawn or stored.
    """
    if drawing.content is not None:
        return drawing.content
    _refuse_impossible(drawing)
    from io import BytesIO

    first, *others = [_stored(drawing, frame) for frame in range(drawing.frames)]
    options = _save_options(drawing)
    if others:
        options |= {"save_all": True, "append_images": others}
        if drawing.format != "TIFF":
            options |= {"duration": 300, "loop": 0}
    out = BytesIO()
    first.save(out, drawing.format, **options)
    content = out.getvalue()
    return content[: int(len(content) * drawing.truncate)]
