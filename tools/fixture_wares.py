"""The electronics and homeware on the fixtures' pictures, and the list of all goods."""

from __future__ import annotations

import math

from listing_lint.drawing_shapes import WHITE, Colour, Pen, arc, bag, bottle, mug, shade, sneaker, watch
from tools.fixture_garments import GARMENTS, Goods


def charger(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a wall charger with two prongs and two ports."""
    for x in (-0.2, 0.12):
        pen.box(x, -0.9, x + 0.08, -0.54, (176, 178, 184))
        pen.oval(x + 0.04, -0.8, 0.018, 0.018, (110, 112, 118))
    pen.box(-0.5, -0.56, 0.5, 0.72, main)
    pen.box(-0.56, -0.5, 0.56, 0.66, main)
    pen.box(0.38, -0.5, 0.56, 0.66, shade(main, 0.82))
    pen.box(-0.32, -0.34, 0.24, -0.2, (26, 28, 32))
    pen.box(-0.26, -0.29, 0.18, -0.25, (150, 152, 158))
    pen.box(-0.32, -0.04, 0.24, 0.1, (26, 28, 32))
    pen.box(-0.26, 0.01, 0.18, 0.05, second)
    for row in range(5):
        pen.line(
            [(-0.36, 0.34 + row * 0.055), (0.2 - 0.07 * (row % 3), 0.34 + row * 0.055)],
            0.012,
            shade(main, 0.6),
        )
    pen.oval(0.28, 0.5, 0.03, 0.03, second)


def cable(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a coiled braided cable with two plugs."""
    for turn in range(3):
        radius = 0.5 - turn * 0.09
        ring = arc(-0.06, -0.08, radius, radius * 0.92, (0, 360))
        pen.line(ring, 0.07, main)
        for start, end in zip(ring[::2], ring[1::2], strict=False):
            pen.line([start, end], 0.03, shade(main, 1.35))
    pen.line([(0.44, -0.08), (0.5, 0.34), (0.42, 0.5)], 0.07, main)
    pen.line([(-0.5, 0.1), (-0.44, 0.44), (-0.36, 0.54)], 0.07, main)
    for x, y in ((0.36, 0.5), (-0.42, 0.54)):
        pen.box(x, y, x + 0.13, y + 0.24, second)
        pen.box(x + 0.025, y + 0.24, x + 0.105, y + 0.36, (188, 190, 196))
        for groove in range(4):
            pen.line(
                [(x + 0.02, y + 0.05 + groove * 0.04), (x + 0.11, y + 0.05 + groove * 0.04)],
                0.01,
                shade(second, 0.6),
            )
    pen.box(-0.12, 0.3, 0.06, 0.44, second)


def earbuds(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw two earbuds above their open case."""
    for side in (-1, 1):
        pen.fill([(side * 0.2, -0.5), (side * 0.32, -0.5), (side * 0.3, -0.02), (side * 0.22, -0.02)], main)
        pen.oval(side * 0.3, -0.6, 0.17, 0.19, main)
        pen.oval(side * 0.42, -0.64, 0.08, 0.11, second)
        pen.oval(side * 0.27, -0.56, 0.03, 0.045, (40, 42, 46))
        pen.box(side * 0.26 - 0.035, -0.07, side * 0.26 + 0.035, -0.02, (190, 168, 90))
    pen.fill([*arc(0, 0.5, 0.66, 0.4, (0, 180)), (-0.66, 0.24), (0.66, 0.24)], main)
    pen.oval(0, 0.24, 0.66, 0.14, shade(main, 0.8))
    for side in (-1, 1):
        pen.oval(side * 0.26, 0.24, 0.17, 0.07, (48, 50, 56))
    pen.oval(0, 0.62, 0.03, 0.03, second)
    pen.line(arc(0, 0.5, 0.6, 0.34, (30, 150)), 0.012, shade(main, 0.7))


def power_bank(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a power bank with its display."""
    pen.box(-0.42, -0.84, 0.42, 0.84, main)
    pen.box(-0.47, -0.78, 0.47, 0.78, main)
    pen.box(-0.3, -0.62, 0.3, -0.36, (22, 24, 28))
    for bar in range(4):
        pen.box(-0.24 + bar * 0.12, -0.56, -0.16 + bar * 0.12, -0.42, second if bar < 3 else (60, 62, 66))
    for ridge in range(14):
        pen.line(
            [(-0.36, -0.2 + ridge * 0.06), (0.36, -0.2 + ridge * 0.06)],
            0.012,
            shade(main, 0.72 if ridge % 2 else 1.3),
        )
    pen.box(-0.16, -0.84, 0.0, -0.79, (16, 18, 20))
    pen.box(0.1, -0.84, 0.26, -0.79, (16, 18, 20))
    pen.box(0.47, -0.3, 0.5, -0.1, second)


def car_charger(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a charger for the car's socket."""
    pen.fill([(-0.36, -0.74), (0.36, -0.74), (0.42, -0.2), (-0.42, -0.2)], main)
    pen.oval(0, -0.74, 0.36, 0.12, shade(main, 1.4))
    for x in (-0.24, 0.04):
        pen.box(x, -0.79, x + 0.2, -0.71, (20, 22, 26))
        pen.box(x + 0.03, -0.76, x + 0.17, -0.74, second)
    pen.line(arc(0, -0.2, 0.42, 0.09, (0, 180)), 0.05, second)
    pen.fill([(-0.28, -0.14), (0.28, -0.14), (0.24, 0.6), (-0.24, 0.6)], shade(main, 0.8))
    for side in (-1, 1):
        pen.fill([(side * 0.27, 0.0), (side * 0.36, 0.1), (side * 0.27, 0.28)], (186, 188, 192))
    for ring in range(5):
        pen.line([(-0.26, 0.3 + ring * 0.06), (0.26, 0.3 + ring * 0.06)], 0.014, shade(main, 0.5))
    pen.box(-0.09, 0.58, 0.09, 0.8, (190, 176, 120))


def pad(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a round wireless charging pad with its cable."""
    pen.line([(0.1, 0.5), (0.2, 0.76), (0.6, 0.78), (0.8, 0.5)], 0.05, shade(main, 0.6))
    pen.oval(0, 0, 0.66, 0.6, shade(main, 0.7))
    pen.oval(0, -0.04, 0.66, 0.58, main)
    pen.line(arc(0, -0.04, 0.46, 0.4, (0, 360)), 0.03, second)
    pen.box(-0.16, -0.07, 0.16, -0.01, second)
    pen.box(-0.03, -0.2, 0.03, 0.12, second)
    for tick in range(36):
        angle = math.radians(tick * 10)
        x, y = math.cos(angle), math.sin(angle)
        pen.line([(x * 0.57, y * 0.5 - 0.04), (x * 0.61, y * 0.54 - 0.04)], 0.01, shade(main, 0.6))


def hub(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a flat hub with a row of ports."""
    pen.line([(-0.6, 0.02), (-0.82, 0.1), (-0.84, 0.44)], 0.07, shade(main, 0.5))
    pen.box(-0.9, 0.42, -0.78, 0.66, shade(main, 0.7))
    pen.box(-0.62, -0.24, 0.84, 0.28, main)
    pen.box(-0.62, 0.2, 0.84, 0.3, shade(main, 0.74))
    for port in range(4):
        x = -0.5 + port * 0.3
        pen.box(x, -0.1, x + 0.22, 0.1, (24, 26, 30))
        pen.box(x + 0.03, -0.03, x + 0.19, 0.05, second if port % 2 else (60, 110, 190))
    pen.oval(0.76, 0.0, 0.025, 0.025, (90, 220, 120))
    for line in range(3):
        pen.line(
            [(-0.5, -0.19 + line * 0.025), (0.1 - line * 0.1, -0.19 + line * 0.025)], 0.008, shade(main, 0.55)
        )


def stand(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a folding phone stand, from the side."""
    pen.fill([(-0.7, 0.56), (0.66, 0.56), (0.7, 0.68), (-0.74, 0.68)], main)
    pen.fill([(0.42, 0.58), (0.56, 0.58), (0.06, -0.3), (-0.06, -0.24)], shade(main, 0.8))
    pen.fill([(-0.44, 0.42), (-0.34, 0.46), (0.3, -0.8), (0.2, -0.84)], main)
    pen.fill([(-0.56, 0.3), (-0.34, 0.46), (-0.38, 0.52), (-0.62, 0.36)], second)
    pen.oval(0.0, -0.27, 0.09, 0.09, second)
    pen.oval(0.0, -0.27, 0.04, 0.04, shade(second, 0.5))
    pen.oval(0.49, 0.58, 0.07, 0.07, second)
    for pad_at in range(5):
        x, y = -0.26 + pad_at * 0.1, 0.2 - pad_at * 0.197
        pen.line([(x - 0.04, y - 0.02), (x + 0.05, y + 0.03)], 0.02, shade(main, 0.55))


def lamp(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a desk lamp."""
    pen.oval(0, 0.76, 0.44, 0.12, shade(main, 0.7))
    pen.line([(0, 0.72), (-0.26, 0.1), (0.1, -0.42)], 0.06, shade(main, 0.85))
    pen.oval(-0.26, 0.1, 0.07, 0.07, second)
    pen.fill([(-0.06, -0.62), (0.2, -0.86), (0.66, -0.28), (0.22, -0.02)], main)
    pen.oval(0.44, -0.14, 0.25, 0.1, (255, 236, 170))
    pen.line([(0.02, -0.6), (0.24, -0.1)], 0.02, shade(main, 1.5))
    pen.oval(0, 0.7, 0.06, 0.03, second)


def candle(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a candle in a glass with a label."""
    pen.box(-0.44, -0.42, 0.44, 0.72, main)
    pen.oval(0, 0.72, 0.44, 0.1, shade(main, 0.8))
    pen.oval(0, -0.42, 0.44, 0.12, shade(main, 1.5))
    pen.oval(0, -0.4, 0.36, 0.08, shade(main, 1.8))
    pen.line([(0, -0.4), (0.01, -0.56)], 0.02, (40, 36, 32))
    pen.fill([(-0.05, -0.56), (0.01, -0.8), (0.07, -0.58), (0.01, -0.5)], (250, 176, 60))
    pen.box(-0.26, -0.08, 0.26, 0.46, (250, 246, 236))
    pen.oval(0, 0.06, 0.09, 0.08, second)
    for line in range(4):
        pen.line(
            [(-0.18 + line * 0.03, 0.2 + line * 0.06), (0.18 - line * 0.03, 0.2 + line * 0.06)],
            0.012,
            (70, 66, 62),
        )
    pen.line([(-0.37, -0.28), (-0.37, 0.62)], 0.03, shade(main, 1.6))


def notebook(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a notebook with an elastic band and a ribbon."""
    pen.fill([(-0.52, -0.74), (0.56, -0.74), (0.6, 0.8), (-0.48, 0.8)], (236, 230, 214))
    pen.box(-0.56, -0.78, 0.52, 0.76, main)
    pen.box(-0.56, -0.78, -0.42, 0.76, shade(main, 0.75))
    pen.box(0.34, -0.78, 0.4, 0.76, second)
    pen.box(-0.24, -0.46, 0.2, -0.16, (248, 244, 234))
    for line in range(4):
        pen.line([(-0.18, -0.4 + line * 0.07), (0.14 - line * 0.04, -0.4 + line * 0.07)], 0.012, (80, 76, 70))
    pen.fill([(-0.1, 0.76), (-0.02, 0.76), (0.0, 0.96), (-0.06, 0.9), (-0.12, 0.96)], second)
    pen.stitches((-0.4, -0.72), (-0.4, 0.72), shade(main, 1.6), 44)


def cushion(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a cushion with tassels."""
    pen.fill(
        [
            (-0.66, -0.66),
            (0, -0.58),
            (0.66, -0.66),
            (0.58, 0),
            (0.66, 0.66),
            (0, 0.58),
            (-0.66, 0.66),
            (-0.58, 0),
        ],
        main,
    )
    pen.fill([(0, -0.34), (0.34, 0), (0, 0.34), (-0.34, 0)], second)
    pen.fill([(0, -0.2), (0.2, 0), (0, 0.2), (-0.2, 0)], shade(main, 0.7))
    for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        for thread in range(5):
            pen.line(
                [(x * 0.65, y * 0.65), (x * (0.7 + thread * 0.012), y * (0.78 - thread * 0.02))],
                0.014,
                second,
            )
    pen.stitches((-0.52, -0.56), (0.52, -0.56), shade(main, 0.6), 36)
    pen.stitches((-0.52, 0.56), (0.52, 0.56), shade(main, 0.6), 36)


def board(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a wooden cutting board with a handle."""
    pen.box(-0.46, -0.4, 0.46, 0.86, main)
    pen.box(-0.12, -0.84, 0.12, -0.36, main)
    pen.oval(0, -0.72, 0.055, 0.055, WHITE)
    for grain in range(9):
        x = -0.42 + grain * 0.1
        pen.line([(x, -0.38), (x + 0.03, 0.0), (x - 0.01, 0.4), (x + 0.02, 0.84)], 0.01, shade(main, 0.76))
    pen.line(
        [(-0.38, -0.3), (0.38, -0.3), (0.38, 0.76), (-0.38, 0.76), (-0.38, -0.3)], 0.02, shade(main, 0.6)
    )
    pen.box(-0.12, 0.62, 0.12, 0.7, second)


def planter(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a plant pot with a small plant."""
    for leaf in range(7):
        angle = math.radians(-160 + leaf * 23)
        x, y = math.cos(angle), math.sin(angle)
        pen.fill(
            [
                (0, -0.06),
                (x * 0.4 - y * 0.1, -0.06 + y * 0.4 + x * 0.1),
                (x * 0.8, -0.06 + y * 0.8),
                (x * 0.4 + y * 0.1, -0.06 + y * 0.4 - x * 0.1),
            ],
            (60 + leaf * 9, 132 + leaf * 4, 74),
        )
        pen.line([(0, -0.06), (x * 0.72, -0.06 + y * 0.72)], 0.012, (36, 92, 48))
    pen.fill([(-0.46, -0.06), (0.46, -0.06), (0.32, 0.76), (-0.32, 0.76)], main)
    pen.box(-0.52, -0.16, 0.52, 0.06, shade(main, 0.88))
    for band in range(3):
        pen.line(
            [(-0.4 + band * 0.03, 0.2 + band * 0.16), (0.4 - band * 0.03, 0.2 + band * 0.16)], 0.03, second
        )


def teapot(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a teapot."""
    pen.line(arc(0.42, 0.08, 0.32, 0.3, (-90, 90)), 0.09, shade(main, 0.85))
    pen.fill([(-0.4, 0.3), (-0.86, -0.3), (-0.74, -0.34), (-0.36, -0.04)], shade(main, 0.9))
    pen.oval(0, 0.12, 0.54, 0.5, main)
    pen.oval(0, -0.34, 0.26, 0.07, second)
    pen.oval(0, -0.46, 0.07, 0.07, second)
    pen.line(arc(0, 0.12, 0.44, 0.4, (190, 250)), 0.035, shade(main, 1.6))
    pen.line(arc(0, 0.12, 0.54, 0.14, (5, 175)), 0.03, second)
    pen.box(-0.3, 0.56, 0.3, 0.64, shade(main, 0.75))


def towel(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a folded stack of towels."""
    for layer, tint in ((0, 0.8), (1, 1.0), (2, 1.25)):
        y = 0.36 - layer * 0.32
        pen.box(-0.68, y - 0.13, 0.68, y + 0.15, shade(main, tint))
        pen.oval(-0.68, y + 0.01, 0.07, 0.14, shade(main, tint * 0.9))
        pen.line([(-0.62, y), (0.68, y)], 0.014, shade(main, tint * 0.7))
        pen.box(0.3, y - 0.13, 0.4, y + 0.15, second)
        for loop in range(30):
            pen.line(
                [(-0.6 + loop * 0.028, y - 0.1), (-0.59 + loop * 0.028, y - 0.05)],
                0.008,
                shade(main, tint * 0.85),
            )
    pen.box(0.1, -0.5, 0.24, -0.38, WHITE)


def carton(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw the packaging: a carton with a label."""
    pen.fill([(-0.7, -0.3), (0.1, -0.1), (0.1, 0.8), (-0.7, 0.52)], (190, 150, 104))
    pen.fill([(0.1, -0.1), (0.72, -0.36), (0.72, 0.46), (0.1, 0.8)], (160, 122, 82))
    pen.fill([(-0.7, -0.3), (-0.1, -0.56), (0.72, -0.36), (0.1, -0.1)], (212, 174, 128))
    pen.fill([(-0.34, -0.46), (-0.2, -0.52), (0.5, -0.28), (0.34, -0.2)], (232, 214, 180))
    pen.fill([(-0.56, 0.0), (-0.1, 0.12), (-0.1, 0.44), (-0.56, 0.3)], WHITE)
    pen.fill([(-0.52, 0.04), (-0.4, 0.07), (-0.4, 0.2), (-0.52, 0.16)], main)
    for line in range(3):
        pen.line([(-0.36, 0.1 + line * 0.07), (-0.14, 0.16 + line * 0.07)], 0.014, second)


GOODS: dict[str, Goods] = {
    **GARMENTS,
    "charger": charger,
    "cable": cable,
    "earbuds": earbuds,
    "power-bank": power_bank,
    "car-charger": car_charger,
    "pad": pad,
    "hub": hub,
    "stand": stand,
    "lamp": lamp,
    "candle": candle,
    "notebook": notebook,
    "cushion": cushion,
    "board": board,
    "planter": planter,
    "teapot": teapot,
    "towel": towel,
    "mug": mug,
    "bottle": bottle,
    "bag": bag,
    "sneaker": sneaker,
    "watch": watch,
}
