"""Rows of text out of the fragments that a reader finds: a telephone number is often found in pieces."""

from __future__ import annotations

import math

from listing_lint.records import dataclass

Point = tuple[float, float]

_STEEPEST = 45.0
"""Degrees beyond which fragments stay alone: whether such a row is read upwards or downwards is not known."""
_TURNED = 12.0
"""Degrees by which two fragments of one row may be turned against each other."""
_GAP = 2.0
"""Blank between two fragments of one row, at most, as a share of their height."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of text: its four corners, clockwise from where the text begins, and how sure the reader is."""

    text: str
    corners: tuple[Point, ...]
    score: float

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the upright box around it."""
        xs, ys = [x for x, _ in self.corners], [y for _, y in self.corners]
        return min(xs), min(ys), max(xs), max(ys)


@dataclass(frozen=True, slots=True)
class _Placed:
    fragment: Fragment
    middle: Point
    width: float
    height: float
    angle: float


def joined(fragments: list[Fragment]) -> list[Fragment]:
    """The rows, from top to bottom; of what stands side by side the texts are joined by a blank."""
    alone: list[_Placed] = []
    level: list[_Placed] = []
    for fragment in fragments:
        placed = _placed(fragment)
        (level if abs(placed.angle) <= _STEEPEST else alone).append(placed)
    rows: list[list[_Placed]] = []
    for one in sorted(level, key=lambda placed: (placed.middle[0] - placed.width / 2, placed.middle[1])):
        row = next((row for row in reversed(rows) if _follows(row[-1], one)), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    made = [_row(row) for row in rows] + [placed.fragment for placed in alone]
    return sorted(made, key=lambda fragment: (fragment.bounds[1], fragment.bounds[0]))


def _placed(fragment: Fragment) -> _Placed:
    first, second, third, fourth = fragment.corners
    width = (math.dist(first, second) + math.dist(fourth, third)) / 2
    height = (math.dist(first, fourth) + math.dist(second, third)) / 2
    along = (second[0] - first[0] + third[0] - fourth[0], second[1] - first[1] + third[1] - fourth[1])
    middle = (sum(x for x, _ in fragment.corners) / 4, sum(y for _, y in fragment.corners) / 4)
    angle = math.degrees(math.atan2(along[1], along[0]))
    # The reader turns what is much higher than wide, and so do we.
    return _Placed(fragment, middle, width, height, 90.0 if height >= 1.5 * width else angle)


def _follows(last: _Placed, one: _Placed) -> bool:
    """Whether a fragment goes on where the last one of a row ends."""
    smaller, larger = sorted((last.height, one.height))
    if smaller * 2 < larger or abs(last.angle - one.angle) > _TURNED:
        return False
    angle = math.radians(
        (last.angle * last.width + one.angle * one.width) / max(1e-9, last.width + one.width)
    )
    x, y = one.middle[0] - last.middle[0], one.middle[1] - last.middle[1]
    along, across = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    gap = along - (last.width + one.width) / 2
    return abs(across) <= 0.5 * smaller and -larger <= gap <= _GAP * larger and along > 0


def _row(row: list[_Placed]) -> Fragment:
    if len(row) == 1:
        return row[0].fragment
    first, last = row[0].fragment.corners, row[-1].fragment.corners
    text = " ".join(placed.fragment.text for placed in row)
    corners = (first[0], last[1], last[2], first[3])
    return Fragment(text, corners, min(placed.fragment.score for placed in row))
