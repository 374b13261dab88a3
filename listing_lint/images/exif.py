"""The little of EXIF and TIFF that matters: orientation, GPS coordinates, and the sides of a TIFF picture.

EXIF that makes no sense counts as none: viewers ignore it too, and the picture is good all the same.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.images.bytestream import ByteStream

_ORIENTATION = 0x0112
_GPS = 0x8825
_GPS_LATITUDE, _GPS_LONGITUDE = 2, 4
_RATIONALS = (5, 10)
_SHORT, _LONG = 3, 4
_MOST_ENTRIES = 1000
_XMP_PLACE = re.compile(rb"""GPSLatitude(?:\s*=\s*["']|>)\s*[0-9]""")

ByteOrder = Literal["little", "big"]


@dataclass(frozen=True, slots=True)
class Exif:
    """The orientation (1 to 8) and whether usable coordinates are inside."""

    orientation: int = 1
    located: bool = False


NO_EXIF = Exif()


@dataclass(frozen=True, slots=True)
class Directory:
    """One TIFF directory: by tag the type, the count and the four bytes that hold the value or its offset."""

    stream: ByteStream
    base: int
    order: ByteOrder
    entries: dict[int, tuple[int, int, bytes]]

    def numbers(self, tag: int) -> tuple[int, ...]:
        """Return the values of a tag of 16- or 32-bit numbers (64 at most); none if there are none."""
        kind, count, value = self.entries.get(tag, (0, 0, b""))
        width = {_SHORT: 2, _LONG: 4}.get(kind)
        if width is None or not 0 < count <= 64:
            return ()
        if width * count > 4:
            value = self.stream.at(self.base + self._int(value), width * count)
        return tuple(
            self._int(value[place : place + width])
            for place in range(0, width * count, width)
            if place + width <= len(value)
        )

    def number(self, tag: int, default: int) -> int:
        """Return the first value of a numeric tag."""
        found = self.numbers(tag)
        return found[0] if found else default

    def degrees(self, tag: int) -> float | None:
        """Return the angle of a GPS tag (degrees, minutes, seconds), or None where it holds no number."""
        kind, count, value = self.entries.get(tag, (0, 0, b""))
        if kind not in _RATIONALS or not 1 <= count <= 3:
            return None
        raw = self.stream.at(self.base + self._int(value), 8 * count)
        if len(raw) < 8 * count:
            return None
        angle = 0.0
        pairs = struct.iter_unpack("<II" if self.order == "little" else ">II", raw)
        for part, (above, below) in enumerate(pairs):
            if below:
                angle += above / below / 60**part
            elif part == 0 or above:
                return None
        return angle

    def _int(self, raw: bytes) -> int:
        return int.from_bytes(raw, self.order)


def read_directory(stream: ByteStream, base: int) -> Directory | None:
    """Read the first directory of the TIFF structure that starts at ``base``; None where there is none."""
    head = stream.at(base, 8)
    if head[:4] not in {b"II*\0", b"MM\0*"} or len(head) < 8:
        return None
    order: ByteOrder = "little" if head[:1] == b"I" else "big"
    return _directory(stream, base, int.from_bytes(head[4:8], order), order)


def read_exif(stream: ByteStream, base: int) -> Exif:
    """Read the EXIF block whose TIFF structure starts at ``base``; :data:`NO_EXIF` for nonsense."""
    first = read_directory(stream, base)
    return NO_EXIF if first is None else exif_of(first)


def exif_of(first: Directory) -> Exif:
    """Read orientation and place from the first directory of an EXIF block or a TIFF file."""
    orientation = first.number(_ORIENTATION, 1)
    place = first.number(_GPS, 0)
    return Exif(orientation if 1 <= orientation <= 8 else 1, bool(place) and _has_place(first, place))


def _has_place(first: Directory, offset: int) -> bool:
    # Cameras without reception leave an empty GPS block behind, or zeros: that tells no place.
    gps = _directory(first.stream, first.base, offset, first.order)
    if gps is None:
        return False
    latitude, longitude = gps.degrees(_GPS_LATITUDE), gps.degrees(_GPS_LONGITUDE)
    if latitude is None or longitude is None:
        return False
    return (latitude > 0 or longitude > 0) and latitude <= 90 and longitude <= 180


def _directory(stream: ByteStream, base: int, offset: int, order: ByteOrder) -> Directory | None:
    raw_count = stream.at(base + offset, 2)
    count = int.from_bytes(raw_count, order)
    if offset < 8 or len(raw_count) < 2 or not 0 < count <= _MOST_ENTRIES:
        return None
    raw = stream.at(base + offset + 2, 12 * count)
    shape = "<HHI4s" if order == "little" else ">HHI4s"
    whole = raw[: len(raw) // 12 * 12]
    entries = {tag: (kind, size, value) for tag, kind, size, value in struct.iter_unpack(shape, whole)}
    return Directory(stream, base, order, entries)


def xmp_tells_place(packet: bytes) -> bool:
    """Whether an XMP packet names coordinates."""
    return _XMP_PLACE.search(packet) is not None
