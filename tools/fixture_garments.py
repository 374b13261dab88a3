"""The garments on the fixtures' pictures: flat shapes for the studio to light."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from listing_lint.drawing_shapes import WHITE, Colour, Pen, arc, shade

Goods = Callable[[Pen, Colour, Colour], object]
Sleeve = Literal["none", "short", "long"]
Neck = Literal["crew", "v", "shirt", "hood"]


def _sleeves(pen: Pen, main: Colour, sleeve: Sleeve) -> None:
    reach = {"none": 0.0, "short": 0.42, "long": 1.0}[sleeve]
    for side in (-1, 1):
        if reach == 0:
            continue
        shoulder, pit = (side * 0.36, -0.62), (side * 0.38, -0.24)
        far, near = (side * 0.86, 0.5), (side * 0.64, 0.56)
        cuff_out = (
            shoulder[0] + (far[0] - shoulder[0]) * reach,
            shoulder[1] + (far[1] - shoulder[1]) * reach,
        )
        cuff_in = (pit[0] + (near[0] - pit[0]) * reach, pit[1] + (near[1] - pit[1]) * reach)
        pen.fill([shoulder, cuff_out, cuff_in, pit], main)
        pen.line([shoulder, pit], 0.014, shade(main, 0.7))
        lift = ((cuff_in[0] - pit[0]) * 0.06, (cuff_in[1] - pit[1]) * 0.06)
        pen.stitches(
            (cuff_out[0] - lift[0], cuff_out[1] - lift[1]),
            (cuff_in[0] - lift[0], cuff_in[1] - lift[1]),
            shade(main, 0.6),
            14,
        )


def top(
    *,
    sleeve: Sleeve = "short",
    neck: Neck = "crew",
    length: float = 0.72,
    flare: float = 0.44,
    front: bool = False,
) -> Goods:
    """Make a top, dress or coat: ``flare`` is half the hem, ``front`` gives an opening with buttons."""

    def goods(pen: Pen, main: Colour, second: Colour) -> None:
        dark = shade(main, 0.68)
        if neck == "hood":
            pen.oval(0, -0.66, 0.3, 0.28, shade(main, 0.8))
            pen.oval(0, -0.62, 0.2, 0.19, shade(main, 0.5))
        _sleeves(pen, main, sleeve)
        waist = 0.36 if flare > 0.5 else 0.4
        pen.fill(
            [(-0.38, -0.64), (0.38, -0.64), (waist, 0.0), (flare, length), (-flare, length), (-waist, 0.0)],
            main,
        )
        match neck:
            case "crew":
                pen.fill(arc(0, -0.65, 0.2, 0.17, (0, 180)), second)
                pen.fill(arc(0, -0.66, 0.16, 0.12, (0, 180)), shade(main, 0.45))
            case "v":
                pen.fill([(-0.21, -0.65), (0.21, -0.65), (0, -0.2)], second)
                pen.fill([(-0.17, -0.65), (0.17, -0.65), (0, -0.28)], shade(main, 0.45))
            case "shirt":
                pen.fill([(-0.2, -0.68), (0, -0.42), (-0.14, -0.34), (-0.27, -0.62)], second)
                pen.fill([(0.2, -0.68), (0, -0.42), (0.14, -0.34), (0.27, -0.62)], second)
            case "hood":
                for side in (-1, 1):
                    pen.line([(side * 0.07, -0.45), (side * 0.09, -0.06)], 0.022, WHITE)
                pen.fill([(-0.26, 0.28), (0.26, 0.28), (0.34, 0.6), (-0.34, 0.6)], shade(main, 0.86))
                pen.stitches((-0.26, 0.3), (0.26, 0.3), dark, 22)
        if front:
            pen.line([(0, -0.4), (0, length)], 0.02, dark)
            for button in range(6):
                y = -0.3 + button * (length + 0.2) / 6
                pen.oval(0.05, y, 0.028, 0.028, second)
                pen.oval(0.05, y, 0.008, 0.008, dark)
        if flare > 0.5:
            pen.line([(-waist, 0.0), (waist, 0.0)], 0.05, second)
            for fold in range(-3, 4):
                pen.line([(fold * 0.09, 0.04), (fold * flare * 0.28, length - 0.03)], 0.012, dark)
        pen.stitches((-flare, length - 0.05), (flare, length - 0.05), dark, 46)

    return goods


def skirt(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a pleated skirt."""
    pen.fill([(-0.36, -0.62), (0.36, -0.62), (0.8, 0.68), (-0.8, 0.68)], main)
    for pleat in range(-7, 8):
        x = pleat / 7.5
        pen.fill(
            [(x * 0.36, -0.5), (x * 0.36 + 0.012, -0.5), (x * 0.8 + 0.035, 0.68), (x * 0.8, 0.68)],
            shade(main, 0.74),
        )
    pen.box(-0.37, -0.68, 0.37, -0.52, second)
    pen.stitches((-0.35, -0.55), (0.35, -0.55), shade(second, 0.6), 34)
    pen.oval(0.3, -0.6, 0.03, 0.03, shade(second, 0.5))


def leggings(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw leggings with a wide waistband."""
    pen.fill(
        [
            (-0.36, -0.8),
            (0.36, -0.8),
            (0.42, -0.3),
            (0.3, 0.9),
            (0.12, 0.9),
            (0, -0.16),
            (-0.12, 0.9),
            (-0.3, 0.9),
            (-0.42, -0.3),
        ],
        main,
    )
    pen.fill([(-0.36, -0.88), (0.36, -0.88), (0.38, -0.64), (-0.38, -0.64)], second)
    pen.stitches((-0.37, -0.67), (0.37, -0.67), shade(second, 1.7), 36)
    for side in (-1, 1):
        pen.line([(side * 0.34, -0.6), (side * 0.25, 0.86)], 0.018, shade(main, 1.5))
        pen.line([(side * 0.16, 0.1), (side * 0.26, 0.16)], 0.012, shade(main, 0.6))


def scarf(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a scarf laid in a loop, with fringes."""
    pen.line(arc(0, -0.34, 0.42, 0.4, (0, 360)), 0.26, main)
    for tail, lean in ((-0.24, -0.12), (0.2, 0.16)):
        pen.fill(
            [
                (tail - 0.17, -0.1),
                (tail + 0.17, -0.1),
                (tail + lean + 0.18, 0.72),
                (tail + lean - 0.18, 0.72),
            ],
            main,
        )
        for bar in range(3):
            y = 0.3 + bar * 0.13
            pen.box(
                tail + lean * (y + 0.1) / 0.82 - 0.17,
                y,
                tail + lean * (y + 0.1) / 0.82 + 0.17,
                y + 0.05,
                second,
            )
        for thread in range(12):
            x = tail + lean - 0.17 + thread * 0.031
            pen.line([(x, 0.72), (x + 0.01, 0.86)], 0.012, shade(main, 0.8))
    pen.line(arc(0, -0.34, 0.3, 0.28, (20, 200)), 0.012, shade(main, 0.7))
    pen.line(arc(0, -0.34, 0.46, 0.44, (200, 380)), 0.012, shade(main, 0.7))


def beanie(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a ribbed beanie with a bobble."""
    pen.oval(0, -0.6, 0.2, 0.2, second)
    for ray in range(24):
        angle = math.radians(ray * 15)
        pen.line(
            [(0, -0.6), (0.22 * math.cos(angle), -0.6 + 0.22 * math.sin(angle))], 0.02, shade(second, 0.8)
        )
    pen.fill([*arc(0, 0.3, 0.62, 0.82, (180, 360)), (0.62, 0.4), (-0.62, 0.4)], main)
    for rib in range(-6, 7):
        pen.line([(rib * 0.03, -0.5), (rib * 0.075, 0.0), (rib * 0.094, 0.4)], 0.014, shade(main, 0.72))
    pen.box(-0.66, 0.3, 0.66, 0.64, shade(main, 0.85))
    for rib in range(-15, 16):
        pen.line([(rib * 0.042, 0.32), (rib * 0.042, 0.62)], 0.012, shade(main, 0.62))
    pen.box(0.3, 0.4, 0.5, 0.54, second)


def socks(pen: Pen, main: Colour, second: Colour) -> None:
    """Draw a pair of crew socks."""
    for move in (-0.34, 0.2):
        pen.fill(
            [
                (move - 0.18, -0.8),
                (move + 0.14, -0.8),
                (move + 0.14, 0.3),
                (move + 0.52, 0.56),
                (move + 0.46, 0.8),
                (move + 0.2, 0.82),
                (move - 0.18, 0.5),
            ],
            main,
        )
        pen.box(move - 0.18, -0.84, move + 0.14, -0.64, second)
        pen.fill([(move + 0.34, 0.44), (move + 0.52, 0.56), (move + 0.46, 0.8), (move + 0.22, 0.82)], second)
        pen.fill([(move - 0.18, 0.26), (move + 0.02, 0.5), (move - 0.06, 0.6), (move - 0.18, 0.5)], second)
        for ring in range(4):
            pen.box(move - 0.18, -0.54 + ring * 0.18, move + 0.14, -0.49 + ring * 0.18, shade(second, 1.3))


GARMENTS: dict[str, Goods] = {
    "tee": top(),
    "dress": top(sleeve="none", neck="v", length=0.9, flare=0.66),
    "maxi": top(sleeve="short", neck="crew", length=0.94, flare=0.56),
    "hoodie": top(sleeve="long", neck="hood", length=0.78, flare=0.48),
    "cardigan": top(sleeve="long", neck="v", length=0.76, flare=0.46, front=True),
    "shirt": top(sleeve="long", neck="shirt", length=0.82, front=True),
    "jacket": top(sleeve="long", neck="shirt", length=0.56, flare=0.42, front=True),
    "vest": top(sleeve="none", neck="hood", length=0.66, flare=0.46, front=True),
    "pyjamas": top(sleeve="long", neck="crew", length=0.62, flare=0.45, front=True),
    "skirt": skirt,
    "leggings": leggings,
    "scarf": scarf,
    "beanie": beanie,
    "socks": socks,
}
