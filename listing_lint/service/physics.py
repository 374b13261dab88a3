"""What physics allows: energy by weight and size, light by power, sunlight by area."""

from __future__ import annotations

import math
import re

from listing_lint.records import dataclass

CELL_VOLTS = 3.7
"""Nominal voltage of a lithium-ion cell, at which shops count the mAh of power banks and packs alike."""
SUN = 1000.0
"""W/m2 of sunlight under standard test conditions, by which solar panels are rated."""

_CELLS = re.compile(
    r"(?<!\d)(10440|14500|14430|16340|17500|17670|18350|18500|18650|20700|21700|26650|26800|32650|32700|46800)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cylindrical cell by its name: 18650 is 18 mm across and 65.0 mm long."""

    name: str
    litres: float

    def watt_hours(self, density: float) -> float:
        """What it holds at so many Wh/l; the whole cylinder is counted, can and all."""
        return self.litres * density


def cell_in(text: str) -> Cell | None:
    """The one kind of cylindrical cell that a text names."""
    names = {match[1] for match in _CELLS.finditer(text[:2000])}
    if len(names) != 1:
        return None
    name = names.pop()
    radius, length = int(name[:2]) / 2, int(name[2:]) / 10
    # 18650: 65.0 mm; 10440, 14500, 16340 likewise.
    return Cell(name, math.pi * radius * radius * length / 1e6)


def watt_hours(ampere_hours: float, volts: float = CELL_VOLTS) -> float:
    """Energy of a charge."""
    return ampere_hours * volts


def solar_watts(area_mm2: float, efficiency: float) -> float:
    """What sunlight on an area can give at most."""
    return area_mm2 / 1e6 * SUN * efficiency
