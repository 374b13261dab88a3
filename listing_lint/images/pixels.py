"""What the pixels of one picture tell, all of it measured in one decoding.

A JPEG is decoded in draft mode: the library skips the fine frequencies and hands out a picture of half, a quarter or
an eighth of the size, longest side 256 to 511 where the original has as much. The measures are shares and
levels, so they mean the same at every size. Pillow's C operations do the work: no pixel is touched in Python.
"""

from __future__ import annotations

import os
import struct
import warnings
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.images.measures import (
    Border,
    Edge,
    border_of,
    contrast_of,
    edge_of,
    edge_width_of,
    grey_tail_of,
)
from listing_lint.images.signature import Signature, signature
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

    from listing_lint.similarity.values import PictureMark

_SIDE = 256
BAND = 4_000_000
"""Pixels that are converted at a time, so that a large picture is never in memory twice."""
DECODED = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF")
"""Formats that Pillow decodes with its own or bundled code; never one that starts another program, as EPS does."""
BROKEN = (
    OSError,
    SyntaxError,  # how Pillow says that a PNG is broken
    ValueError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    RuntimeError,
    AssertionError,
    struct.error,
    zlib.error,
)


class Damaged(Unreadable):
    """A file whose header is in order and whose picture data is cut off or broken."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Pixels:
    """The measures of one picture, upright as EXIF has it, transparency on white; about 1.2 kB pickled.

    ``width`` and ``height`` are those of the file, upright. ``edge`` is what stands along the four sides; None where it
    was not asked for, because only main pictures need it. ``border`` is a uniform frame that is not white. ``contrast`` is the
    range of the levels, the most extreme 0.1 % on each end left out: 0 to 255, and 0 for one plain colour.
    ``edge_width`` is how wide the sharpest strong edges are, as a share of the longest side: below 0.011 in a
    sharp picture of 400 pixels or more; None where there is no strong edge or too few pixels. ``grey_tail`` is
    the share of the height at the bottom that is the exact middle grey which decoders fill in for missing data.
    ``mark`` is what copies are found by, without a digest; None where it was not asked for.
    """

    width: int
    height: int
    signature: Signature
    edge: Edge | None
    border: Border | None
    contrast: int
    edge_width: float | None
    grey_tail: float
    mark: PictureMark | None = None


def measure(
    file: str, header: Header | None = None, *, edge: bool = True, mark: bool = False
) -> Pixels | Unreadable:
    """Decode a picture once and measure it. Never raises for what the file holds.

    ``header`` saves reading it again, ``edge=False`` the measures of the edge; ``mark`` takes the mark as well.

    The answer is :class:`Damaged` where the header is in order and the data is not, and a plain
    :class:`~listing_lint.images.facts.Unreadable` where the file
    was not decoded: no header, more pixels than are ever decoded, or a format that is not.
    """
    if header is None:
        from listing_lint.images.header import read_header

        found = read_header(file)
        if isinstance(found, Unreadable):
            return found
        header = found
    if header.bomb:
        return Unreadable(
            f"declares {header.width:,} x {header.height:,} pixels and was not decoded", header.format
        )
    if header.format not in DECODED:
        return Unreadable(f"is a {header.format} picture, whose pixels are not checked", header.format)
    try:
        with open(file, "rb", opener=open_plain) as stream, warnings.catch_warnings():
            # Pillow warns of odd metadata, which is not ours to print; what matters here comes as an exception.
            warnings.simplefilter("ignore")
            return _decode(stream, header, edge, mark)
    except MemoryError:
        return Unreadable("needs more memory to decode than there is", header.format)
    except BROKEN as error:
        return damage(error, header)


def open_plain(file: str, flags: int) -> int:
    """Open a file that is no link and no device, for :func:`open`."""
    return os.open(file, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def damage(error: Exception, header: Header) -> Unreadable:
    """What a decoder's exception says about the file."""
    from PIL import Image

    if isinstance(error, Image.DecompressionBombError):
        return Unreadable("declares more pixels than are ever decoded", header.format)
    if isinstance(error, PermissionError | FileNotFoundError):
        from listing_lint.images.header import refusal

        return Unreadable(refusal(error), header.format)
    text = str(error).lower()
    cut = any(word in text for word in ("truncated", "not enough", "unexpected end", "eof", "incomplete"))
    if cut or isinstance(error, EOFError):
        return Damaged("is cut off: its data ends before the picture is complete", header.format)
    return Damaged("is damaged: its picture data cannot be decoded", header.format)


def _decode(stream: BinaryIO, header: Header, edge: bool, mark: bool) -> Pixels | Unreadable:
    from PIL import Image

    with Image.open(stream, formats=(header.format,)) as picture:
        full = picture.size
        if full[0] * full[1] > MAX_PIXELS:
            return Unreadable(f"declares {full[0]:,} x {full[1]:,} pixels and was not decoded", header.format)
        longest = max(full)
        if header.format == "JPEG" and longest >= 2 * _SIDE:
            wanted = (max(1, _SIDE * full[0] // longest), max(1, _SIDE * full[1] // longest))
            picture.draft("YCbCr" if stores_luma(picture) else None, wanted)
        picture.load()
        small = shrink(picture)
        if small.mode != "YCbCr":
            small = small.convert("YCbCr")
        # Formats that turn the picture while decoding take the tag away; the others leave it to us.
        stored = header.orientation if header.format in {"JPEG", "PNG", "WEBP"} else orientation_in(picture)
    grey_tail = grey_tail_of(small) if header.format == "JPEG" else 0.0
    small, full = upright(small, full, stored)
    found = _measured(small, full, grey_tail, edge)
    if not mark:
        return found
    from listing_lint.images.hashes import mark_of

    return replace(found, mark=mark_of(small))


def stores_luma(picture: Image) -> bool:
    """Whether a JPEG holds luma and chroma, so that the decoder may hand them out as they are: a third faster.

    To be asked wrongly for them would look like broken data. The rule is that of the JPEG library.
    """
    if picture.mode != "RGB":
        return False
    if "jfif" in picture.info:
        return True
    if "adobe" in picture.info:
        return picture.info.get("adobe_transform") == 1
    return [part[0] for part in getattr(picture, "layer", ())] == [1, 2, 3]


def orientation_in(picture: Image) -> int:
    """EXIF's orientation of an opened picture."""
    value = picture.getexif().get(0x0112, 1)
    return value if isinstance(value, int) else 1


def upright(picture: Image, full: tuple[int, int], orientation: int) -> tuple[Image, tuple[int, int]]:
    """Turn a picture as its EXIF orientation wants it shown, and the sides of its file with it."""
    from PIL import Image

    turns = Image.Transpose
    turn = {
        2: turns.FLIP_LEFT_RIGHT,
        3: turns.ROTATE_180,
        4: turns.FLIP_TOP_BOTTOM,
        5: turns.TRANSPOSE,
        6: turns.ROTATE_270,
        7: turns.TRANSVERSE,
        8: turns.ROTATE_90,
    }.get(orientation)
    if turn is None:
        return picture, full
    return picture.transpose(turn), full[::-1] if orientation >= 5 else full


def shrink(picture: Image, side: int = _SIDE) -> Image:
    """Make a small picture in plain colours on white, longest side below twice ``side`` pixels, band by band."""
    from PIL import Image

    width, height = picture.size
    factor = max(width, height) // side if max(width, height) >= 2 * side else 1
    if factor == 1:
        return coloured(picture)
    rows = max(factor, BAND // max(1, width) // factor * factor)
    out: Image.Image | None = None
    for top in range(0, height, rows):
        band = picture.crop((0, top, width, min(height, top + rows)))
        part = coloured(band).reduce(factor)
        if out is None:
            if top + rows >= height:
                return part
            out = Image.new(part.mode, (part.width, -(-height // factor)))
        out.paste(part, (0, top // factor))
    assert out is not None
    return out


def coloured(picture: Image) -> Image:
    """Make plain colours of whatever a file holds: RGB, or YCbCr where it is that already; transparency on white."""
    from PIL import Image

    if picture.mode == "YCbCr" or (picture.mode == "RGB" and "transparency" not in picture.info):
        return picture
    if picture.has_transparency_data:
        rgba = picture if picture.mode == "RGBA" else picture.convert("RGBA")
        ground = Image.new("RGB", picture.size, (255, 255, 255))
        ground.paste(rgba, mask=rgba.getchannel("A"))
        return ground
    if picture.mode.startswith("I"):
        # 16 bits a channel: Pillow's own conversion clips at 255 instead of scaling.
        return picture.convert("I").point(lambda level: level * (1 / 257) + 0.5).convert("L").convert("RGB")
    if picture.mode == "F":
        low, high = picture.getextrema()
        assert isinstance(low, float)
        assert isinstance(high, float)
        scale = 255 / high if high > 0 else 1.0
        return picture.point(lambda level: level * scale + 0).convert("L").convert("RGB")
    if picture.mode == "LAB":
        return picture.getchannel(0).convert("RGB")
    return picture.convert("RGB")


def _measured(picture: Image, full: tuple[int, int], grey_tail: float, edge: bool) -> Pixels:
    # Half the size is enough for all but the edges, and costs a quarter.
    half = picture.reduce(2) if max(picture.size) >= _SIDE else picture
    return Pixels(
        width=full[0],
        height=full[1],
        signature=signature(half, full[0] / full[1]),
        edge=edge_of(picture) if edge else None,
        border=border_of(picture),
        contrast=contrast_of(half),
        edge_width=edge_width_of(picture.getchannel(0)),
        grey_tail=grey_tail,
    )
