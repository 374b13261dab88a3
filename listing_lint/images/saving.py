"""A picture saved as JPEG: with a quality at which its structure stays, and within a number of bytes.

Neither is found by saving it again and again. Both are foretold from a sample of its pixels, which costs a few hundredths of
saving it; then it is saved, as a rule once.
"""

from __future__ import annotations

import io
from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.images.structure import Original, likeness, original, sample

if TYPE_CHECKING:
    from PIL.Image import Image

    from listing_lint.images.structure import Likeness

KEPT = 0.95
"""The least structural similarity of what is saved to what it is made from, both at the size that is saved."""
_AIM = 0.972
"""What the sample must keep, which stands for the whole."""
_NEARLY = 0.93
USUAL = 88
_BEST = 97
_MIDDLING = 82
"""A quality that most pictures keep their structure at: where a picture must be made smaller, it is saved with this one."""
_LOWEST = 50
_ROOM = 0.96
"""Share of the bytes that the sample may foretell."""
_HEAD = 620
"""Bytes of a JPEG that are there whatever it shows."""
_TRIES = 10
"""How often the whole picture is made smaller, or saved, at the most."""


class _Way(NamedTuple):
    quality: int
    full_colour: bool = False
    """Whether colours are stored for each pixel, and not for each four."""


class _Part(NamedTuple):
    """A sample of a picture, and what ways of saving it are compared by."""

    picture: Image
    seen: Original


def _part(picture: Image) -> _Part:
    chosen = sample(picture)
    return _Part(chosen, original(chosen))


def saved(
    picture: Image, most: int | None, least: float, quality: int = USUAL, *, known: bool = False
) -> bytes | None:
    """Save a picture in RGB or grey, smaller if it must be.

    ``most`` are the bytes that the file may have, ``least`` is the share of its sides below which it is not made smaller, and
    ``quality`` where to start; ``known`` says that it was saved with no better one before, and so loses next to nothing.
    None where the bytes are too few for a picture that still keeps :data:`KEPT` of its structure.
    """
    from PIL import Image

    if known and (most is None or picture.width * picture.height < 4 * most):
        data = _encoded(picture, _Way(quality))
        if most is None or len(data) <= most:
            return data
    now, part = picture, _part(picture)
    if most is None:
        return _encoded(picture, _mildest(part, quality))
    room, scale, start = most * _ROOM, 1.0, quality
    for _ in range(_TRIES):
        way, weight, kept = _planned(part, room, start, now.width * now.height)
        if kept:
            data = _encoded(now, way)
            if len(data) <= most:
                return data
            room *= min(0.98, weight / len(data))  # the sample was lighter than the whole
            continue
        if scale <= least:
            return None
        # Bytes go with the pixels, though not quite: a smaller picture has more in each.
        scale = max(least, scale * min(0.95, (room / weight) ** 0.7))
        start = min(quality, _MIDDLING)
        now = picture.resize(_scaled(picture.size, scale), Image.Resampling.LANCZOS, reducing_gap=3.0)
        part = _part(now)
    return None


def _planned(part: _Part, room: float, quality: int, pixels: int) -> tuple[_Way, float, bool]:
    """How to save a picture, the bytes that are foretold for it, and whether it fits and keeps its structure."""
    way = _mildest(part, quality)
    weight = _foretold(part, way, pixels)
    if weight <= room:
        return way, weight, True
    lighter, weight_then = _fitting(part, way, weight, room, pixels)
    if weight_then <= room and _keeps(part, lighter):
        return lighter, weight_then, True
    middling = _Way(_MIDDLING, way.full_colour)
    if lighter.quality < _MIDDLING < way.quality and _keeps(part, middling):
        return middling, _foretold(part, middling, pixels), False
    return way, weight, False


def _scaled(sides: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, round(sides[0] * scale)), max(1, round(sides[1] * scale))


def _mildest(part: _Part, quality: int) -> _Way:
    """The mildest way of saving that keeps the structure of the sample; the best one where none does."""
    way = _Way(quality)
    for _ in range(5):
        found = _look(part, way)
        if found.least >= _AIM:
            return way
        if found.light >= _AIM and not way.full_colour:
            way = _Way(way.quality, full_colour=True)
            if found.colours >= _NEARLY:
                return way  # full colour keeps more than what is missing
            continue
        if way.quality >= _BEST:
            break
        # What is lost goes with a power of the coarseness: one step most often, and not many small ones.
        wanted = _coarseness(way.quality) * ((1 - _AIM) / max(1e-6, 1 - found.least)) ** 0.7
        way = _Way(min(_BEST, max(way.quality + 2, round(_quality(wanted)))), way.full_colour)
    return _Way(_BEST, part.picture.mode != "L")


def _fitting(part: _Part, way: _Way, weight: float, most: float, pixels: float) -> tuple[_Way, float]:
    """The best quality that fits, and the bytes that are foretold for it; the lowest one where none does.

    Bytes go with a power of the coarseness of a quality, so that two or three looks find it.
    """
    high, heavy = way.quality, weight
    low, light = _LOWEST, _foretold(part, _Way(_LOWEST, way.full_colour), pixels)
    if light > most:
        return _Way(low, way.full_colour), light
    for _ in range(3):
        if high - low <= 1 or light > most * 0.95:
            break
        power = log(heavy / light) / log(_coarseness(low) / _coarseness(high))
        wanted = _coarseness(high) * exp(log(heavy / (most * 0.98)) / max(0.05, power))
        middle = min(high - 1, max(low + 1, int(_quality(wanted))))
        found = _foretold(part, _Way(middle, way.full_colour), pixels)
        if found > most:
            high, heavy = middle, found
        else:
            low, light = middle, found
    return _Way(low, way.full_colour), light


def _coarseness(quality: float) -> float:
    """By how much the JPEG library multiplies its tables for a quality, in hundredths."""
    return 5000 / quality if quality < 50 else max(1.0, 200 - 2 * quality)


def _quality(coarseness: float) -> float:
    return 5000 / coarseness if coarseness > 100 else (200 - coarseness) / 2


def _keeps(part: _Part, way: _Way) -> bool:
    return _look(part, way).least >= _AIM


def _look(part: _Part, way: _Way) -> Likeness:
    from PIL import Image

    with Image.open(io.BytesIO(_encoded(part.picture, way)), formats=("JPEG",)) as again:
        return likeness(part.seen, again)


def _foretold(part: _Part, way: _Way, pixels: float) -> float:
    weight = len(_encoded(part.picture, way)) - _HEAD
    return _HEAD + max(0, weight) * pixels / (part.picture.width * part.picture.height)


def _encoded(picture: Image, way: _Way) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=way.quality, subsampling=0 if way.full_colour else 2)
    return out.getvalue()
