"""What a picture file says about itself in its first bytes: format, sides, colours, orientation, place.

No pixel is decoded and Pillow is not imported: the markers and chunks of each format are read directly,
because Pillow's own opening, with the EXIF block that every phone writes, misses the pace of 5,000 files a
second, and because a stranger's file should meet as little code as possible. The tests hold both to the
same answers.
"""

from __future__ import annotations

import os
import stat

from listing_lint.images import boxes, raster
from listing_lint.images.bytestream import Broken, ByteStream
from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.images.formats import NO_PICTURE, recognise

__all__ = ["MAX_BYTES", "MAX_PIXELS", "Header", "Unreadable", "read_header"]

MAX_BYTES = 1 << 30
"""Files above this (1 GiB) are not opened: our own limit, far above any marketplace's."""

_READERS = {
    "JPEG": raster.jpeg,
    "PNG": raster.png,
    "WEBP": raster.webp,
    "GIF": raster.gif,
    "TIFF": raster.tiff,
    "BMP": raster.bmp,
    "PSD": raster.psd,
    "AVIF": boxes.avif,
    "HEIF": boxes.heif,
}
# A pipe must not be waited for, and a link that was put there a moment ago must not be followed.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_header(file: str) -> Header | Unreadable:
    """Read the facts of a picture file, or why it has none. Nothing in the file makes it raise.

    ``file`` is a path without a link at its end, such as ``Picture.file``.
    """
    try:
        descriptor = os.open(file, _FLAGS)
    except OSError as error:
        return Unreadable(refusal(error))
    try:
        return _read(descriptor)
    except OSError as error:
        return Unreadable(refusal(error))
    finally:
        os.close(descriptor)


def _read(descriptor: int) -> Header | Unreadable:
    facts = os.fstat(descriptor)
    if not stat.S_ISREG(facts.st_mode):
        return Unreadable("is no ordinary file")
    if facts.st_size == 0:
        return Unreadable("is empty: the file has 0 bytes")
    if facts.st_size > MAX_BYTES:
        return Unreadable(f"has {facts.st_size:,} bytes; files above {MAX_BYTES:,} bytes are not opened")
    stream = ByteStream(descriptor, facts.st_size)
    name = recognise(stream.at(0, 4096))
    reader = _READERS.get(name)
    if reader is None:
        return Unreadable(NO_PICTURE[name], name)
    try:
        header = reader(stream)
    except Broken as error:
        return Unreadable(str(error), name)
    if header.width < 1 or header.height < 1:
        return Unreadable(f"is damaged: its header says {header.width} x {header.height} pixels", name)
    return header


def refusal(error: OSError) -> str:
    """Word why the system refused a file, as the rest of a sentence, without any path."""
    if isinstance(error, PermissionError):
        return "may not be read: the system refuses access to it"
    if isinstance(error, FileNotFoundError):
        return "was removed while it was being checked"
    return f"could not be read: {(error.strerror or type(error).__name__).lower()}"
