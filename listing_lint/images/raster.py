"""The headers of JPEG, PNG, WebP, GIF, BMP, TIFF and PSD, read up to where the pixels begin.

Each function takes the stream of a file that starts with its format's magic bytes, and raises
:class:`~listing_lint.images.bytestream.Broken` where the file does not keep to the format. Every loop is
bounded.
"""

from __future__ import annotations

import zlib

from listing_lint.images.bytestream import Broken, ByteStream
from listing_lint.images.exif import (
    NO_EXIF,
    Directory,
    Exif,
    exif_of,
    read_directory,
    read_exif,
    xmp_tells_place,
)
from listing_lint.images.facts import Header

_MOST_PARTS = 4000
"""Segments or chunks before the pixels; pictures have a few dozen, with depth maps a few hundred."""
_MOST_BLOCKS = 400_000
"""Blocks of 255 bytes in the first frame of a GIF: about 100 MB."""
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_NO_FRAME = frozenset({0xC4, 0xC8, 0xCC})  # Huffman tables, reserved, arithmetic tables


def jpeg(stream: ByteStream) -> Header:
    """Read the segments of a JPEG up to its first scan."""
    place = 2
    frame: tuple[int, bytes] | None = None
    exif: Exif | None = None
    located = False
    start = stream.at(0, 4096)  # where most headers end
    for _ in range(_MOST_PARTS):
        head = start[place : place + 4]
        if len(head) < 4:
            head = stream.need(place, 4)
        marker = head[1]
        if head[0] != 0xFF:  # junk between segments: decoders skip it
            junk = stream.at(place, 4096).find(b"\xff")
            place += 4096 if junk < 0 else junk
            continue
        if marker == 0xFF:  # padding
            run = stream.at(place, 4096)
            place += max(1, len(run) - len(run.lstrip(b"\xff")) - 1)
            continue
        if marker <= 0x01 or 0xD0 <= marker <= 0xD8:  # without content
            place += 2
            continue
        if marker == 0xD9:
            raise Broken("holds no picture: the JPEG ends before one begins")
        length = head[2] << 8 | head[3]
        if length < 2:
            raise Broken("is damaged: a part of its JPEG header has an impossible length")
        if marker == 0xDA:
            break
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            frame = frame or (marker, stream.need(place + 4, 6))
        elif marker == 0xE1:
            kind = stream.at(place + 4, len(_XMP))
            if kind.startswith(b"Exif\0"):
                exif = exif or read_exif(stream, place + 10)
            elif kind == _XMP:
                located = located or xmp_tells_place(stream.at(place + 4, length - 2))
        place += 2 + length
    else:
        raise Broken("is damaged: its JPEG header does not come to an end")
    if frame is None:
        raise Broken("is damaged: its JPEG header names no width and height")
    marker, content = frame
    mode = {1: "L", 3: "RGB", 4: "CMYK"}.get(content[5])
    if mode is None:
        raise Broken(f"is damaged: its JPEG header names {content[5]} colour channels")
    exif = exif or NO_EXIF
    return Header(
        format="JPEG",
        width=int.from_bytes(content[3:5], "big"),
        height=int.from_bytes(content[1:3], "big"),
        mode=mode,
        bits=content[0],
        size=stream.size,
        orientation=exif.orientation,
        located=exif.located or located,
        progressive=marker in {0xC2, 0xC6, 0xCA, 0xCE},
    )


def png(stream: ByteStream) -> Header:
    """Read the chunks of a PNG up to its pixels. EXIF that stands behind the pixels is not seen."""
    first = stream.need(8, 25)
    if first[4:8] != b"IHDR" or first[:4] != b"\0\0\0\x0d":
        raise Broken("is damaged: its PNG header does not begin with the width and height")
    if zlib.crc32(first[4:21]) != int.from_bytes(first[21:25], "big"):
        raise Broken("is damaged: the checksum of its PNG header is wrong")
    bits, colours, interlaced = first[16], first[17], first[20]
    mode = {0: "L", 2: "RGB", 3: "P", 4: "LA", 6: "RGBA"}.get(colours)
    if mode is None or bits not in {1, 2, 4, 8, 16}:
        raise Broken("is damaged: its PNG header names colours that PNG does not have")
    if mode == "L":
        mode = {1: "1", 16: "I;16"}.get(bits, "L")
    frames, alpha, exif, located = 1, colours in {4, 6}, NO_EXIF, False
    place = 33
    for _ in range(_MOST_PARTS):
        chunk = stream.need(place, 8)
        length, kind = int.from_bytes(chunk[:4], "big"), chunk[4:]
        if kind == b"IDAT":
            break
        if kind == b"IEND":
            raise Broken("holds no picture: the PNG ends before one begins")
        if kind == b"acTL":
            frames = max(1, stream.number(place + 8, 4))
        elif kind == b"tRNS":
            alpha = True
        elif kind == b"eXIf":
            exif = read_exif(stream, place + 8)
        elif kind == b"iTXt" and stream.at(place + 8, 17) == b"XML:com.adobe.xmp":
            located = located or xmp_tells_place(stream.at(place + 8, min(length, 1 << 20)))
        place += 12 + length
    else:
        raise Broken("is damaged: its PNG header does not come to an end")
    return Header(
        format="PNG",
        width=int.from_bytes(first[8:12], "big"),
        height=int.from_bytes(first[12:16], "big"),
        mode=mode,
        bits=bits,
        size=stream.size,
        orientation=exif.orientation,
        frames=frames,
        located=exif.located or located,
        alpha=alpha,
        progressive=interlaced == 1,
    )


def webp(stream: ByteStream) -> Header:
    """Read the first chunk of a WebP, and the others where it says that there is more than a picture."""
    announced = int.from_bytes(stream.need(4, 4), "little") + 8
    if stream.size < announced:
        raise Broken(f"is cut short: {announced:,} bytes are announced, {stream.size:,} are there")
    kind = stream.need(12, 4)
    frames, alpha, exif, located = 1, False, NO_EXIF, False
    if kind == b"VP8 ":
        raw = stream.need(20, 10)
        if raw[3:6] != b"\x9d\x01\x2a":
            raise Broken("is damaged: its WebP header does not begin a picture")
        width = int.from_bytes(raw[6:8], "little") & 0x3FFF
        height = int.from_bytes(raw[8:10], "little") & 0x3FFF
    elif kind == b"VP8L":
        raw = stream.need(20, 5)
        if raw[0] != 0x2F:
            raise Broken("is damaged: its WebP header does not begin a picture")
        packed = int.from_bytes(raw[1:], "little")
        width, height, alpha = (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1, bool(packed >> 28 & 1)
    elif kind == b"VP8X":
        raw = stream.need(20, 10)
        width, height = int.from_bytes(raw[4:7], "little") + 1, int.from_bytes(raw[7:10], "little") + 1
        alpha = bool(raw[0] & 0x10)
        if raw[0] & 0x0E:  # EXIF, XMP or animation
            frames, exif, located = _webp_extras(stream, min(announced, stream.size))
    else:
        raise Broken("is damaged: its WebP header does not begin a picture")
    return Header(
        format="WEBP",
        width=width,
        height=height,
        mode="RGBA" if alpha else "RGB",
        bits=8,
        size=stream.size,
        orientation=exif.orientation,
        frames=frames,
        located=exif.located or located,
        alpha=alpha,
    )


def _webp_extras(stream: ByteStream, end: int) -> tuple[int, Exif, bool]:
    frames, exif, located = 0, NO_EXIF, False
    place = 30
    for _ in range(_MOST_PARTS):
        if place + 8 > end:
            break
        chunk = stream.need(place, 8)
        length, kind = int.from_bytes(chunk[4:], "little"), chunk[:4]
        if kind == b"ANMF":
            frames += 1
        elif kind == b"EXIF":
            base = place + 8
            exif = read_exif(stream, base + 6 if stream.at(base, 6) == b"Exif\0\0" else base)
        elif kind == b"XMP ":
            located = xmp_tells_place(stream.at(place + 8, min(length, 1 << 20)))
        place += 8 + length + (length & 1)
    return max(1, frames), exif, located


def gif(stream: ByteStream) -> Header:
    """Read a GIF up to its second frame, if there is one: a GIF doesn't say beforehand that it moves."""
    screen = stream.need(6, 7)
    width, height = int.from_bytes(screen[:2], "little"), int.from_bytes(screen[2:4], "little")
    place = 13 + _gif_colours(screen[4])
    frames, alpha, left = 0, False, _MOST_BLOCKS
    while left > 0:
        left -= 1
        kind = stream.at(place, 1)
        if kind == b"\x21":
            head = stream.at(place, 4)
            if head[1:2] == b"\xf9" and frames == 0 and len(head) == 4:
                alpha = bool(head[3] & 1)
            place, left = _gif_blocks(stream, place + 2, left)
        elif kind == b"\x2c":
            frames += 1
            if frames == 2:
                break
            frame = stream.need(place + 1, 9)
            x, y, w, h = (int.from_bytes(frame[at : at + 2], "little") for at in (0, 2, 4, 6))
            # Viewers enlarge the screen to hold the first frame.
            width, height = max(width, x + w), max(height, y + h)
            place, left = _gif_blocks(stream, place + 11 + _gif_colours(frame[8]), left)
        elif kind in {b"", b"\x3b"}:
            break
        else:
            place += 1  # junk between blocks: decoders skip it
    else:
        raise Broken("is damaged or made to keep programs busy: its first frame does not come to an end")
    if not frames:
        raise Broken("holds no picture: the GIF ends before one begins")
    return Header("GIF", width, height, "P", 8, stream.size, frames=frames, alpha=alpha)


def _gif_colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _gif_blocks(stream: ByteStream, place: int, left: int) -> tuple[int, int]:
    """Skip data blocks up to the empty one that ends them, or to the end of the file."""
    while left > 0:
        left -= 1
        length = stream.at(place, 1)
        if not length:
            return place, left
        place += 1 + length[0]
        if length == b"\0":
            return place, left
    return place, 0


def bmp(stream: ByteStream) -> Header:
    """Read the header of a Windows bitmap."""
    kind = int.from_bytes(stream.need(14, 4), "little")
    if kind == 12:
        raw = stream.need(18, 8)
        width, height = int.from_bytes(raw[:2], "little"), int.from_bytes(raw[2:4], "little")
        depth = int.from_bytes(raw[6:8], "little")
    elif 16 <= kind <= 256:
        raw = stream.need(18, 12)
        width = int.from_bytes(raw[:4], "little", signed=True)
        height = abs(int.from_bytes(raw[4:8], "little", signed=True))
        depth = int.from_bytes(raw[10:12], "little")
    else:
        raise Broken("is damaged: its BMP header has an impossible length")
    if depth not in {1, 4, 8, 16, 24, 32}:
        raise Broken(f"is damaged: its BMP header names {depth} bits a pixel")
    return Header("BMP", width, height, "P" if depth <= 8 else "RGB", 8, stream.size)


def psd(stream: ByteStream) -> Header:
    """Read the header of a Photoshop file."""
    raw = stream.need(4, 22)
    mode = {0: "1", 1: "L", 2: "P", 3: "RGB", 4: "CMYK", 8: "L", 9: "LAB"}.get(
        int.from_bytes(raw[20:22], "big")
    )
    if mode is None:
        raise Broken("is damaged: its PSD header names colours that PSD does not have")
    height, width = int.from_bytes(raw[10:14], "big"), int.from_bytes(raw[14:18], "big")
    return Header("PSD", width, height, mode, int.from_bytes(raw[18:20], "big"), stream.size)


def tiff(stream: ByteStream) -> Header:
    """Read the first directory of a TIFF: its first page."""
    first = read_directory(stream, 0)
    if first is None:
        raise Broken("is damaged: its TIFF header names no picture")
    width, height = first.number(256, 0), first.number(257, 0)
    bits = max(first.numbers(258), default=1)
    extra = first.numbers(338)
    alpha = any(kind in {1, 2} for kind in extra)
    exif = exif_of(first)
    return Header(
        format="TIFF",
        width=width,
        height=height,
        mode=_tiff_mode(first, bits, alpha),
        bits=bits,
        size=stream.size,
        orientation=exif.orientation,
        located=exif.located,
        alpha=alpha,
    )


def _tiff_mode(first: Directory, bits: int, alpha: bool) -> str:
    colours = first.number(262, 1)
    if colours in {0, 1}:
        return "1" if bits == 1 else "LA" if alpha else "I;16" if bits == 16 else "L"
    if colours in {2, 6}:
        return "RGBA" if alpha else "RGB"
    return {3: "P", 5: "CMYK", 8: "LAB"}.get(colours, "RGB")
