"""What physics allows: energy by weight and size, light by power, sunlight by area."""

from __future__ import annotations

import math
import re

from listing_lint.late import late
from listing_lint.records import dataclass

CELL_VOLTS = 3.7
"""Nominal voltage of a lithium-ion cell, at which shops count the mAh of power banks and packs alike."""
NICKEL_VOLTS = 1.2
"""That of a nickel-metal hydride cell."""
COIN_VOLTS = 3.0
"""That of a button cell of lithium and manganese dioxide (CR)."""
SUN = 1000.0
"""W/m2 of sunlight under standard test conditions, by which solar panels are rated."""

_CELLS = re.compile(
    r"(?<!\d)(10440|14500|14430|16340|17500|17670|18350|18500|18650|20700|21700|26650|26800|32650|32700|46800)(?!\d)"
)


_COINS = late(r"(?<![A-Z0-9])CR-?(12|16|20|23|24|25|30)(16|20|25|30|32|35|50|54|77)(?!\d)", re.IGNORECASE)
_NICKEL = {"AAAA": (8.3, 42.5), "AAA": (10.5, 44.5), "AA": (14.5, 50.5), "C": (26.2, 50.0), "D": (34.2, 61.5)}
"""Diameter and length in millimetres (IEC 60086-2) of the sizes in which nickel cells are sold."""
_SIZES = late(r"(?<![\w-])(AAAA|AAA|AA|C|D|LR0?3|LR6|HR0?3|HR6)(?![\w-])|(?<![\w-])(Mignon|Micro)(?![\w-])")
_ALIASES = {
    "LR3": "AAA",
    "LR03": "AAA",
    "HR3": "AAA",
    "HR03": "AAA",
    "LR6": "AA",
    "HR6": "AA",
    "Mignon": "AA",
    "Micro": "AAA",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell by its name: 18650 is 18 mm across and 65.0 mm long. ``volts`` are the nominal ones of its chemistry."""

    name: str
    litres: float
    volts: float = CELL_VOLTS

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


def coin_in(text: str) -> Cell | None:
    """The one kind of button cell that a text names: a CR2032 is 20 mm across and 3.2 mm high."""
    names = {(match[1], match[2]) for match in _COINS.finditer(text[:2000])}
    if len(names) != 1:
        return None
    across, high = names.pop()
    radius = int(across) / 2
    return Cell(f"CR{across}{high}", math.pi * radius * radius * int(high) / 10 / 1e6, COIN_VOLTS)


def nickel_cell_in(text: str) -> Cell | None:
    """The one size of nickel cells that a text names: AA, AAA, C, D."""
    names = {match[1] or match[2] for match in _SIZES.finditer(text[:2000])}
    names = {_ALIASES.get(name, name) for name in names}
    if len(names) != 1:
        return None
    name = names.pop()
    across, length = _NICKEL[name]
    return Cell(name, math.pi * across * across / 4 * length / 1e6, NICKEL_VOLTS)


def watt_hours(ampere_hours: float, volts: float = CELL_VOLTS) -> float:
    """Energy of a charge."""
    return ampere_hours * volts


def solar_watts(area_mm2: float, efficiency: float) -> float:
    """What sunlight on an area can give at most."""
    return area_mm2 / 1e6 * SUN * efficiency
