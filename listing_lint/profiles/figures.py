"""Every figure that a profile may set: the vocabulary that rules and profiles share.

A key that is not here is an error in a profile, so a misspelt override cannot pass in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["count", "bytes", "pixels", "ratio", "share", "flag", "names"]


@dataclass(frozen=True, slots=True)
class FigureKind:
    """What a key means and what its value looks like: ``names`` is a list of texts, ``ratio`` is width : height."""

    key: str
    kind: Kind
    meaning: str


FIGURES: tuple[FigureKind, ...] = (
    FigureKind("images.max_count", "count", "most pictures a listing may have"),
    FigureKind("images.min_count", "count", "fewest pictures a listing must have"),
    FigureKind("images.formats", "names", "picture formats accepted, as found in the file's content"),
    FigureKind("images.tolerated_formats", "names", "formats that one source accepts and another refuses: a warning"),
    FigureKind("images.max_bytes", "bytes", "largest picture file"),
    FigureKind("images.advised_max_bytes", "bytes", "largest picture file by an older or stricter source"),
    FigureKind("images.max_name_length", "count", "longest picture file name, in characters"),
    FigureKind("images.min_width", "pixels", "smallest width"),
    FigureKind("images.min_height", "pixels", "smallest height"),
    FigureKind("images.min_longest_side", "pixels", "smallest allowed longer side"),
    FigureKind("images.advised_longest_side", "pixels", "longer side that zoom or good ranking needs"),
    FigureKind("images.max_longest_side", "pixels", "largest allowed longer side"),
    FigureKind("images.max_megapixels", "count", "largest area in megapixels"),
    FigureKind("images.min_aspect", "ratio", "narrowest width : height"),
    FigureKind("images.max_aspect", "ratio", "widest width : height"),
    FigureKind("images.animation_allowed", "flag", "whether animated pictures are accepted"),
    FigureKind("images.cmyk_allowed", "flag", "whether CMYK pictures are accepted"),
    FigureKind("images.main_unique", "flag", "whether a main picture must differ from every other listing of the store"),
    FigureKind("images.main_background_white", "share", "share of the main picture's edge that must be white"),
    FigureKind("images.border_allowed", "flag", "whether a frame around the picture is accepted"),
    FigureKind("images.placeholder_allowed", "flag", "whether a placeholder picture is accepted"),
)

KINDS: dict[str, FigureKind] = {figure.key: figure for figure in FIGURES}
