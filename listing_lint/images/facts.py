"""What is known of one picture file without decoding it: the values that pass between the parts."""

from __future__ import annotations

from listing_lint.records import dataclass

MAX_PIXELS = 80_000_000
"""Declared pixels above this are a bomb and are never decoded. Our own limit: a quarter more than the largest
picture a known marketplace takes (Google, 64 megapixels), and below the size at which Pillow would warn."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that holds no usable picture, or whose picture cannot be got at.

    ``reason`` continues a sentence that starts with the file's name: ``is empty``. ``format`` is what the
    file really is, where that was recognised: ``HTML``.
    """

    reason: str
    format: str = ""


@dataclass(frozen=True, slots=True)
class NotRead:
    """Text that was not looked for, and why: the reader is not installed or is switched off."""

    reason: str


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of one picture file.

    ``format`` is Pillow's name (``JPEG``, ``PNG``, ``WEBP``, ``GIF``, ``TIFF``, ``BMP``, ``AVIF``,
    ``HEIF``, ``PSD``), found in the content; the several pictures that phones put into one JPEG (``MPO``)
    count as ``JPEG``. ``width`` and ``height`` are those of the stored pixels. ``mode`` is Pillow's word
    for the colours (``RGB``, ``L``, ``CMYK``, …), ``bits`` the bits of one channel, ``size`` the file's
    bytes. ``orientation`` is EXIF's 1 to 8, and 1 where none is set. ``frames`` is 1 for a still picture;
    of an animation it is the number, or 2 where the header does not tell it. ``located`` tells whether
    usable GPS coordinates are inside.
    """

    format: str
    width: int
    height: int
    mode: str
    bits: int
    size: int
    orientation: int = 1
    frames: int = 1
    located: bool = False
    alpha: bool = False
    progressive: bool = False

    @property
    def sides(self) -> tuple[int, int]:
        """Width and height as a viewer that obeys the orientation shows them."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)

    @property
    def megapixels(self) -> float:
        """Declared pixels in millions."""
        return self.width * self.height / 1_000_000

    @property
    def animated(self) -> bool:
        """Whether it moves."""
        return self.frames > 1

    @property
    def cmyk(self) -> bool:
        """Whether the colours are those of a printing press."""
        return self.mode == "CMYK"

    @property
    def bomb(self) -> bool:
        """Whether it declares more pixels than are ever decoded (:data:`MAX_PIXELS`)."""
        return self.width * self.height > MAX_PIXELS
