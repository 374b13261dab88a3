"""The products that :mod:`listing_lint.drawing` draws: plain shapes with seams, patterns and labels."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from PIL import ImageDraw

Point = tuple[float, float]
Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws in product units: (0, 0) is the middle, y grows down, products keep inside the unit circle."""

    canvas: ImageDraw.ImageDraw
    x: float
    y: float
    scale: float
    angle: float = 0.0
    flip: bool = False

    def at(self, point: Point) -> Point:
        """Find the pixel of a point in product units."""
        x, y = (-point[0] if self.flip else point[0]), point[1]
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return (self.x + self.scale * (x * cos - y * sin), self.y + self.scale * (x * sin + y * cos))

    def fill(self, points: Sequence[Point], colour: Colour) -> None:
        """Draw a filled polygon."""
        self.canvas.polygon([self.at(point) for point in points], fill=colour)

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Draw a filled rectangle, turned with the product."""
        self.fill([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def oval(self, x: float, y: float, across: float, down: float, colour: Colour) -> None:
        """Draw a filled ellipse given by its middle and its two radii."""
        self.fill(arc(x, y, across, down, (0, 360)), colour)

    def line(self, points: Sequence[Point], width: float, colour: Colour) -> None:
        """Draw a line through the points, at least one pixel wide."""
        pixels = [self.at(point) for point in points]
        self.canvas.line(pixels, fill=colour, width=max(1, round(width * self.scale)), joint="curve")

    def stitches(self, start: Point, end: Point, colour: Colour, count: int = 24) -> None:
        """Draw a seam: short dashes from start to end."""
        (x0, y0), (x1, y1) = start, end
        for index in range(count):
            a, b = index / count, (index + 0.55) / count
            dash = [(x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in (a, b)]
            self.line(dash, 0.008, colour)


def arc(
    x: float, y: float, across: float, down: float, span: tuple[float, float] = (0, 360), *, steps: int = 40
) -> list[Point]:
    """List points of an elliptic arc, from angle to angle in degrees, clockwise from three o'clock."""
    start, end = span
    angles = [math.radians(start + (end - start) * index / steps) for index in range(steps + 1)]
    return [(x + across * math.cos(angle), y + down * math.sin(angle)) for angle in angles]


def shade(colour: Colour, factor: float) -> Colour:
    """Make the colour darker (factor below 1) or lighter (above 1, at most 2)."""
    if factor <= 1:
        red, green, blue = (int(part * factor) for part in colour)
    else:
        red, green, blue = (int(part + (255 - part) * (factor - 1)) for part in colour)
    return (red, green, blue)


Panel = tuple[float, float, float, float]
Shape = Callable[[Pen, Colour, Colour], Panel]
"""Draws a product in a main and a second colour; gives the rectangle that a pattern may cover."""


def tshirt(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a T-shirt seen from the front."""
    dark = shade(main, 0.72)
    pen.fill([(-0.38, -0.62), (-0.92, -0.2), (-0.7, 0.1), (-0.36, -0.18)], shade(main, 0.86))
    pen.fill([(0.38, -0.62), (0.92, -0.2), (0.7, 0.1), (0.36, -0.18)], shade(main, 0.86))
    pen.fill([(-0.4, -0.64), (0.4, -0.64), (0.46, 0.76), (-0.46, 0.76)], main)
    pen.fill(arc(0, -0.64, 0.2, 0.18, (0, 180)), second)
    pen.fill(arc(0, -0.66, 0.16, 0.13, (0, 180)), WHITE)
    pen.box(-0.05, -0.5, 0.05, -0.46, WHITE)
    for side in (-1, 1):
        pen.stitches((side * 0.38, -0.6), (side * 0.37, -0.16), dark)
        pen.stitches((side * 0.88, -0.18), (side * 0.68, 0.06), dark, 14)
        pen.line([(side * 0.3, -0.1), (side * 0.36, 0.7)], 0.012, dark)
    pen.stitches((-0.45, 0.71), (0.45, 0.71), dark, 40)
    return (-0.27, -0.2, 0.27, 0.45)


def mug(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a mug with its handle."""
    pen.line(arc(0.42, 0.02, 0.36, 0.36, (-80, 80)), 0.13, shade(main, 0.8))
    pen.fill([(-0.52, -0.62), (0.44, -0.62), (0.4, 0.62), (-0.46, 0.62)], main)
    pen.oval(-0.03, 0.62, 0.43, 0.1, shade(main, 0.85))
    pen.oval(-0.04, -0.62, 0.48, 0.14, shade(main, 1.5))
    pen.oval(-0.04, -0.6, 0.42, 0.1, second)
    pen.line([(-0.42, -0.4), (-0.38, 0.5)], 0.04, shade(main, 1.55))
    pen.line([(0.36, -0.42), (0.33, 0.55)], 0.05, shade(main, 0.75))
    return (-0.32, -0.34, 0.28, 0.42)


def watch(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a wrist watch with strap and hands."""
    pen.fill([(-0.24, -0.96), (0.24, -0.96), (0.3, -0.3), (-0.3, -0.3)], main)
    pen.fill([(-0.3, 0.3), (0.3, 0.3), (0.22, 0.96), (-0.22, 0.96)], main)
    for hole in range(4):
        pen.oval(0, 0.56 + hole * 0.1, 0.025, 0.02, WHITE)
    for side in (-1, 1):
        pen.stitches((side * 0.19, -0.92), (side * 0.24, -0.5), shade(main, 1.6))
        pen.stitches((side * 0.24, 0.5), (side * 0.18, 0.92), shade(main, 1.6))
    pen.box(0.44, -0.06, 0.56, 0.06, (120, 120, 125))
    pen.oval(0, 0, 0.5, 0.5, (150, 152, 158))
    pen.oval(0, 0, 0.44, 0.44, (40, 42, 48))
    pen.oval(0, 0, 0.4, 0.4, second)
    for hour in range(12):
        angle = math.radians(hour * 30)
        x, y = math.cos(angle), math.sin(angle)
        pen.line([(x * 0.32, y * 0.32), (x * 0.38, y * 0.38)], 0.025, (30, 30, 34))
    pen.line([(0, 0), (0.2, -0.12)], 0.035, (30, 30, 34))
    pen.line([(0, 0), (-0.08, -0.3)], 0.025, (30, 30, 34))
    return (-0.14, 0.06, 0.14, 0.22)


def phone(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a phone in a coloured case with its screen on."""
    pen.box(-0.42, -0.84, 0.42, 0.84, main)
    pen.box(-0.46, -0.8, 0.46, 0.8, main)
    pen.box(-0.37, -0.76, 0.37, 0.76, (24, 26, 32))
    pen.box(-0.34, -0.66, 0.34, 0.66, shade(second, 1.35))
    pen.oval(0, -0.71, 0.02, 0.02, (90, 92, 98))
    pen.box(0.46, -0.4, 0.49, -0.2, shade(main, 0.6))
    for row in range(4):
        for column in range(4):
            x, y = -0.24 + column * 0.16, -0.06 + row * 0.17
            pen.box(x - 0.05, y - 0.05, x + 0.05, y + 0.05, shade(main, 0.6 + 0.3 * ((row * 3 + column) % 4)))
    return (-0.28, -0.58, 0.28, -0.2)


def bag(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a handbag with two handles."""
    pen.line(arc(0, -0.22, 0.36, 0.62, (180, 360)), 0.07, second)
    pen.fill([(-0.62, -0.28), (0.62, -0.28), (0.78, 0.6), (-0.78, 0.6)], main)
    pen.box(-0.64, -0.28, 0.64, -0.16, shade(main, 0.7))
    pen.line([(-0.6, -0.1), (0.6, -0.1)], 0.015, (200, 200, 205))
    for side in (-1, 1):
        pen.box(side * 0.36 - 0.06, -0.34, side * 0.36 + 0.06, -0.06, second)
        pen.oval(side * 0.36, -0.1, 0.03, 0.03, (220, 205, 140))
        pen.stitches((side * 0.62, -0.2), (side * 0.74, 0.55), shade(main, 1.6))
    pen.stitches((-0.72, 0.54), (0.72, 0.54), shade(main, 1.6), 44)
    return (-0.42, 0.02, 0.42, 0.46)


def dress(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a sleeveless dress with a belt and a flared skirt."""
    dark = shade(main, 0.7)
    pen.fill(
        [(-0.24, -0.88), (-0.14, -0.88), (0, -0.6), (0.14, -0.88), (0.24, -0.88), (0.3, -0.2), (-0.3, -0.2)],
        main,
    )
    pen.fill([(-0.28, -0.2), (0.28, -0.2), (0.6, 0.78), (-0.6, 0.78)], main)
    pen.box(-0.3, -0.26, 0.3, -0.16, second)
    pen.oval(0, -0.21, 0.06, 0.06, shade(second, 0.6))
    for fold in range(-4, 5):
        pen.line([(fold * 0.055, -0.14), (fold * 0.125, 0.74)], 0.014, dark)
    pen.stitches((-0.58, 0.73), (0.58, 0.73), shade(main, 1.5), 40)
    return (-0.2, 0.02, 0.2, 0.5)


def sneaker(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a sneaker from the side, with laces and a thick sole."""
    pen.fill(
        [
            (-0.86, -0.42),
            (-0.44, -0.46),
            (-0.1, -0.12),
            (0.5, 0.06),
            (0.86, 0.22),
            (0.86, 0.36),
            (-0.88, 0.36),
        ],
        main,
    )
    pen.fill([(0.4, 0.04), (0.86, 0.22), (0.86, 0.36), (0.34, 0.36)], shade(main, 1.45))
    pen.fill([(-0.88, -0.4), (-0.62, -0.44), (-0.58, 0.34), (-0.88, 0.34)], second)
    pen.box(-0.92, 0.34, 0.9, 0.44, (245, 240, 228))
    pen.box(-0.92, 0.42, 0.88, 0.5, (70, 66, 62))
    for lace in range(6):
        x = -0.36 + lace * 0.12
        pen.line([(x, -0.36 + lace * 0.07), (x + 0.16, -0.12 + lace * 0.06)], 0.03, WHITE)
    pen.stitches((-0.54, 0.28), (0.32, 0.3), shade(main, 1.6), 40)
    return (-0.4, -0.02, 0.1, 0.22)


def bottle(pen: Pen, main: Colour, second: Colour) -> Panel:
    """Draw a drinking bottle with a cap and a loop."""
    pen.line(arc(0, -0.84, 0.12, 0.1, (180, 360)), 0.05, second)
    pen.box(-0.16, -0.84, 0.16, -0.62, second)
    for ridge in range(7):
        x = -0.135 + ridge * 0.045
        pen.line([(x, -0.82), (x, -0.64)], 0.01, shade(second, 0.6))
    pen.fill([(-0.14, -0.62), (0.14, -0.62), (0.32, -0.4), (0.32, 0.86), (-0.32, 0.86), (-0.32, -0.4)], main)
    pen.line([(-0.25, -0.34), (-0.25, 0.8)], 0.05, shade(main, 1.6))
    pen.box(-0.32, 0.74, 0.32, 0.86, shade(main, 0.65))
    return (-0.19, -0.26, 0.24, 0.58)


SHAPES: tuple[Shape, ...] = (tshirt, mug, watch, phone, bag, dress, sneaker, bottle)


def decorate(pen: Pen, panel: Panel, style: int, colour: Colour) -> None:
    """Draw a sharp pattern inside the panel: stripes, dots, checks, waves or a printed label."""
    left, top, right, bottom = panel
    wide, high = right - left, bottom - top
    match style % 5:
        case 0:
            for row in range(6):
                y = top + high * (row + 0.2) / 6
                pen.box(left, y, right, y + high / 14, colour)
        case 1:
            for row in range(5):
                for column in range(5):
                    x, y = left + wide * (column + 0.5) / 5, top + high * (row + 0.5) / 5
                    pen.fill(arc(x, y, wide / 15, wide / 15, (0, 360), steps=10), colour)
        case 2:
            for row in range(6):
                for column in range(row % 2, 6, 2):
                    x, y = left + wide * column / 6, top + high * row / 6
                    pen.box(x, y, x + wide / 6, y + high / 6, colour)
        case 3:
            for row in range(5):
                y = top + high * (row + 0.5) / 5
                steps = [left + wide * step / 12 for step in range(13)]
                wave = [(x, y + high / 14 * (-1) ** step) for step, x in enumerate(steps)]
                pen.line(wave, 0.025, colour)
        case _:
            pen.box(left, top, right, bottom, WHITE)
            pen.oval((left + right) / 2, top + high * 0.3, wide * 0.2, high * 0.2, colour)
            for row in range(4):
                y = top + high * (0.58 + row * 0.1)
                pen.line(
                    [(left + wide * 0.1, y), (right - wide * (0.1 + 0.08 * row), y)], 0.018, (60, 60, 64)
                )
