"""QR and other codes in a picture, read with zxing-cpp; bars of article numbers (EAN, UPC) are not asked for.

zxing-cpp turns, inverts and shrinks the picture by itself. What it misses are QR codes that are laid over a photograph
half transparent, and blurred ones: so a picture without a readable code is searched a second and a third time, smaller
and then sharpened. On pictures without codes that costs as much again as the first time.

A code that is there and cannot be decoded is told of QR codes alone. zxing-cpp takes any three nested squares for a QR
code with errors, and textures for damaged Data Matrix codes; of a QR code the corners must fit the grid, and the two
rows of alternating modules between them must be seen as well.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from listing_lint.images.facts import Header, Unreadable

_LEAST = 24
"""Pixels a side below which no code fits."""
_SMALL = 600
"""Pixels of the longer side below which modules may be too small for the reader, which wants more than two pixels."""
_WHOLE = 9_000_000
"""Pixels that are searched at once. The reader's time on a hostile picture grows faster than the picture, so that a
larger one is searched in parts, and smaller as a whole for codes that no part holds."""
_PART, _SHARED = 2048, 512
"""Pixels a side of a part, and how many of them it has in common with the next."""
_CHEAP = 1_200_000
"""Pixels up to which a picture is searched for all kinds of codes as it is; for the rare ones a larger one is halved."""
_COPY = 1100
"""Pixels of the longer side that the copies for the second and third search have at most."""
_VERSIONS = range(1, 15)
"""QR versions whose rows of alternating modules are looked for: 21 to 73 modules a side; longer codes are not scanned."""
_ALTERNATING = 0.5
"""The share of the steps along both rows that go the right way, less those that go wrong: codes have 0.6 and more,
nested squares and textures up to 0.21."""
_STEP = 0.2
"""The least step between neighbouring modules, as a share of the code's range of levels."""

_NAMES = {
    "QRCode": "QR code",
    "MicroQRCode": "Micro QR code",
    "RMQRCode": "rMQR code",
    "DataMatrix": "Data Matrix code",
    "Aztec": "Aztec code",
    "PDF417": "PDF417 code",
    "MaxiCode": "MaxiCode",
}

_QR = ("QRCode", "MicroQRCode", "RMQRCode")
_RARE = tuple(name for name in _NAMES if name not in _QR)

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Code:
    """One code: its ``format`` (``QR code``), what it says, and its box in the upright picture (x, y, width, height).

    ``readable`` is False for one that is there and cannot be decoded; its ``text`` is empty.
    """

    format: str
    text: str
    box: Box
    readable: bool = True


def read_codes(file: str, header: Header) -> tuple[Code, ...] | Unreadable:
    """Read the codes of a picture file, in reading order. Never raises for what the file holds."""
    from listing_lint.images.opening import opened

    return opened(file, header, codes_of)


def codes_of(picture: Image) -> tuple[Code, ...]:
    """The codes of a decoded grey picture, from top to bottom."""
    if min(picture.size) < _LEAST:
        return ()
    found = _search(picture)
    if not any(one.readable for one in found):
        for copy, scale in _copies(picture):
            # A grid may look like a damaged code once it is made smaller.
            more = [one for one in _decode(copy, scale, ("QRCode",)) if one.readable]
            if more:
                found += more
                break
    return tuple(sorted(_distinct(found), key=lambda one: (one.box[1], one.box[0], one.text)))


def _search(picture: Image) -> list[Code]:
    if picture.width * picture.height <= _WHOLE:
        return _all_kinds(picture)
    found = []
    step = _PART - _SHARED
    for top in range(0, max(1, picture.height - _SHARED), step):
        for left in range(0, max(1, picture.width - _SHARED), step):
            part = picture.crop(
                (left, top, min(picture.width, left + _PART), min(picture.height, top + _PART))
            )
            for one in _all_kinds(part):
                x, y, *size = one.box
                found.append(replace(one, box=(left + x, top + y, size[0], size[1])))
    factor = -(-max(picture.size) // _PART)
    return found + [one for one in _decode(picture.reduce(factor), factor, tuple(_NAMES)) if one.readable]


def _all_kinds(picture: Image) -> list[Code]:
    if picture.width * picture.height <= _CHEAP:
        return _decode(picture, 1.0, tuple(_NAMES))
    # The other kinds take ten times as long as QR codes, and are hardly ever meant for shoppers.
    rare = [one for one in _decode(picture.reduce(2), 2.0, _RARE) if one.readable]
    return _decode(picture, 1.0, _QR) + rare


def _copies(picture: Image) -> Iterator[tuple[Image, float]]:
    """Copies of a picture that are easier to read, each with the size of its pixels in the picture's."""
    from PIL import Image, ImageFilter

    longest = max(picture.size)
    share = min(2 / 3, _COPY / longest)
    yield _resized(picture, share), 1 / share
    factor = max(2, round(longest / _COPY))
    half = picture.reduce(factor)
    # Away from the mean of the surroundings: what blurring took is given back, three times over.
    yield Image.blend(half.filter(ImageFilter.BoxBlur(3)), half, 4.0), factor
    if longest < _SMALL:
        yield picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC), 0.5


def _resized(picture: Image, share: float) -> Image:
    from PIL import Image

    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _distinct(found: list[Code]) -> list[Code]:
    """Each code once: the same text at one place is one code, and what is readable is not unreadable as well."""
    kept: list[Code] = []
    for one in sorted(found, key=lambda code: not code.readable):
        twice = (
            _centred(one.box, other.box) and (not one.readable or one.text == other.text) for other in kept
        )
        if not any(twice):
            kept.append(one)
    return kept


def _centred(one: Box, other: Box) -> bool:
    """Whether the middle of one of the two lies in the other."""
    return _holds(one, other) or _holds(other, one)


def _holds(box: Box, other: Box) -> bool:
    x, y = other[0] + other[2] / 2, other[1] + other[3] / 2
    return box[0] <= x <= box[0] + box[2] and box[1] <= y <= box[1] + box[3]


@cache
def _formats(names: tuple[str, ...]) -> Any:
    import zxingcpp

    return zxingcpp.barcode_formats_from_str(",".join(names))


def _decode(picture: Image, scale: float, names: tuple[str, ...]) -> list[Code]:
    import zxingcpp

    found = []
    for one in zxingcpp.read_barcodes(picture, formats=_formats(names), return_errors=True):
        place = one.position
        corners = [
            (at.x, at.y) for at in (place.top_left, place.bottom_left, place.bottom_right, place.top_right)
        ]
        name = _NAMES.get(one.format.name, str(one.format))
        if one.valid:
            found.append(Code(name, one.text, _box(corners, picture, scale)))
        elif name == "QR code" and _is_grid(picture, corners):
            found.append(Code(name, "", _box(corners, picture, scale), readable=False))
    return found


def _box(corners: list[tuple[int, int]], picture: Image, scale: float) -> Box:
    left, right = (min(max(0, pick(x for x, _ in corners)), picture.width) for pick in (min, max))
    top, bottom = (min(max(0, pick(y for _, y in corners)), picture.height) for pick in (min, max))
    x, y, width, height = (round(side * scale) for side in (left, top, right - left, bottom - top))
    return x, y, width, height


def _is_grid(picture: Image, corners: list[tuple[int, int]]) -> bool:
    """Whether the modules between the corners of a QR code alternate, upwards and sideways, as they must."""
    sides = [abs(x - u) + abs(y - v) for (x, y), (u, v) in pairwise(corners)]
    return min(sides) >= _LEAST and any(
        _alternates(picture, corners, 17 + 4 * version) for version in _VERSIONS
    )


def _alternates(picture: Image, corners: list[tuple[int, int]], modules: int) -> bool:
    from PIL import Image

    quad = [side for corner in corners for side in corner]
    three = picture.transform(
        (modules * 3, modules * 3), Image.Transform.QUAD, quad, Image.Resampling.BILINEAR
    )
    grid = three.reduce(3)
    levels = grid.tobytes()
    least = _STEP * (max(levels) - min(levels))
    if not all(
        _is_corner(levels, modules, x, y, least) for x, y in ((0, 0), (modules - 7, 0), (0, modules - 7))
    ):
        return False
    # Between the corners, the seventh row and the seventh column.
    row = levels[6 * modules + 7 : 7 * modules - 7]
    column = levels[7 * modules + 6 : (modules - 7) * modules : modules]
    return all(_steps(line, least) >= _ALTERNATING for line in (row, column))


def _is_corner(levels: bytes, modules: int, left: int, top: int, least: float) -> bool:
    """Whether the three nested squares of a corner stand where the grid wants them, in its modules."""
    dark, light = 0, 0
    for y in range(7):
        for x in range(7):
            level = levels[(top + y) * modules + left + x]
            if max(abs(x - 3), abs(y - 3)) == 2:
                light += level
            else:
                dark += level
    return abs(light / 16 - dark / 33) >= 2 * least


def _steps(line: bytes, least: float) -> float:
    """The share of the steps that alternate up and down, less the share of those that do not: 1 for a whole row."""
    signed = [next_ - one if place % 2 else one - next_ for place, (one, next_) in enumerate(pairwise(line))]
    right, wrong = sum(step > least for step in signed), sum(step < -least for step in signed)
    return abs(right - wrong) / len(signed)
