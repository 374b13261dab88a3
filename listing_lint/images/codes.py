"""QR and other codes in a picture, read with zxing-cpp; bars of article numbers (EAN, UPC) are not asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.images.facts import Header, Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 2200
"""Pixels of the longer side at which a picture is searched first; a larger one is searched whole as well."""

_LEAST = 24
"""Pixels a side below which no code fits."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code: its ``format`` (``QR code``), what it says, and its box in the upright picture (x, y, width, height).

    ``readable`` is False for one that is there and cannot be decoded.
    """

    format: str
    text: str
    box: tuple[int, int, int, int]
    readable: bool = True


def read_codes(file: str, header: Header) -> tuple[Code, ...] | Unreadable:
    """Read the codes of a picture file, in reading order. Never raises for what the file holds."""
    from listing_lint.images.opening import opened

    return opened(file, header, codes_of)


def codes_of(picture: Image) -> tuple[Code, ...]:
    """The codes of a decoded picture."""
    if min(picture.size) < _LEAST:
        return ()
    longest = max(picture.size)
    found: list[Code] = []
    if longest > SIDE:
        scale = SIDE / longest
        small = picture.resize((max(1, round(picture.width * scale)), max(1, round(picture.height * scale))))
        found += _decode(small, 1 / scale)
    _add(found, _decode(picture, 1.0))
    if not any(one.readable for one in found) and longest < 1000:
        # Small modules are read better when each has several pixels.
        from PIL import Image

        _add(found, _decode(picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC), 0.5))
    return tuple(sorted(found, key=lambda one: (one.box[1], one.box[0], one.text)))


def _add(found: list[Code], more: list[Code]) -> None:
    """Add codes that were not found at another size; a readable one replaces an unreadable one at its place."""
    for code in more:
        same = [one for one in found if _overlap(one.box, code.box)]
        if not same:
            found.append(code)
        elif code.readable and not any(one.readable for one in same):
            for one in same:
                found.remove(one)
            found.append(code)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


@cache
def _formats() -> Any:
    import zxingcpp

    return zxingcpp.barcode_formats_from_str("QRCode,MicroQRCode,RMQRCode,DataMatrix,Aztec,PDF417,MaxiCode")


def _decode(picture: Image, scale: float) -> list[Code]:
    import zxingcpp

    found = []
    for one in zxingcpp.read_barcodes(picture, formats=_formats(), return_errors=True):
        corners = one.position
        xs = [corner.x for corner in (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)]
        ys = [corner.y for corner in (corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right)]
        left, top = max(0, min(xs)), max(0, min(ys))
        box = tuple(round(side * scale) for side in (left, top, max(xs) - left, max(ys) - top))
        name = _name(str(one.format))
        if one.valid:
            found.append(Code(name, one.text, box))  # type: ignore[arg-type]
        elif name == "QR code" and "checksum" in str(one.error).lower() and min(box[2:]) >= _LEAST:
            # Other errors come from textures that look like a corner of a code.
            found.append(Code(name, "", box, readable=False))  # type: ignore[arg-type]
    return found


def _name(written: str) -> str:
    """``BarcodeFormat.QRCode`` as people call it."""
    bare = written.rpartition(".")[2].replace(" ", "").lower()
    names = {
        "qrcode": "QR code", "microqrcode": "Micro QR code", "rmqrcode": "rMQR code", "datamatrix": "Data Matrix code",
        "aztec": "Aztec code", "pdf417": "PDF417 code", "maxicode": "MaxiCode",
    }  # fmt: skip
    return names.get(bare, written)
