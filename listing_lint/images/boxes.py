"""The headers of AVIF and HEIC pictures: of their boxes, the main picture's properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.images.bytestream import Broken, ByteStream
from listing_lint.images.facts import Header

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_BOXES = 2000
_LARGEST_META = 1 << 20
# Quarter turns against the clock, as the orientation that EXIF has for them.
_TURNS = {0: 1, 1: 8, 2: 3, 3: 6}


def avif(stream: ByteStream) -> Header:
    """Read the header of an AVIF picture."""
    return _still(stream, "AVIF")


def heif(stream: ByteStream) -> Header:
    """Read the header of a HEIC or HEIF picture. Where it was taken is not looked for."""
    return _still(stream, "HEIF")


def _still(stream: ByteStream, name: str) -> Header:
    brand = stream.need(8, 4)
    meta = _meta(stream)
    main = 0
    properties: list[tuple[bytes, bytes]] = []
    links: dict[int, tuple[int, ...]] = {}
    for kind, body in _inner(meta[4:]):
        if kind == b"pitm":
            main = int.from_bytes(body[4 : 8 if body[:1] == b"\1" else 6], "big")
        elif kind == b"iprp":
            for inner, content in _inner(body):
                if inner == b"ipco":
                    properties = list(_inner(content))
                elif inner == b"ipma":
                    links |= _links(content)
    own = [properties[index - 1] for index in links.get(main, ()) if 0 < index <= len(properties)]
    sides = [body for kind, body in own if kind == b"ispe" and len(body) >= 12]
    if not sides:
        raise Broken(f"is damaged: its {name} header names no width and height")
    depths = [
        max(body[5 : 5 + body[4]], default=8) for kind, body in own if kind == b"pixi" and len(body) > 5
    ]
    turns = [body[0] & 3 for kind, body in own if kind == b"irot" and body]
    return Header(
        format=name,
        width=int.from_bytes(sides[0][4:8], "big"),
        height=int.from_bytes(sides[0][8:12], "big"),
        mode="RGB",
        bits=max(depths, default=8),
        size=stream.size,
        orientation=_TURNS[turns[0]] if turns else 1,
        frames=2 if brand in {b"avis", b"msf1", b"hevc", b"hevx"} else 1,
    )


def _meta(stream: ByteStream) -> bytes:
    place = 0
    for _ in range(_MOST_BOXES):
        head = stream.need(place, 8)
        size, kind = int.from_bytes(head[:4], "big"), head[4:]
        start = 8
        if size == 1:
            size, start = stream.number(place + 8, 8), 16
        elif size == 0:
            size = stream.size - place
        if size < start:
            break
        if kind == b"meta":
            if size > _LARGEST_META:
                break
            return stream.need(place + start, size - start)
        place += size
    raise Broken("is damaged: its header does not say what the picture is")


def _inner(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    for _ in range(_MOST_BOXES):
        size = int.from_bytes(body[place : place + 4], "big")
        if size < 8 or place + size > len(body):
            return
        yield body[place + 4 : place + 8], body[place + 8 : place + size]
        place += size


def _links(body: bytes) -> dict[int, tuple[int, ...]]:
    """Which properties belong to which picture, by their numbers from 1."""
    if len(body) < 8:
        return {}
    wide_item, wide_index = body[0] >= 1, body[3] & 1
    found: dict[int, tuple[int, ...]] = {}
    place = 8
    for _ in range(min(int.from_bytes(body[4:8], "big"), _MOST_BOXES)):
        width = 4 if wide_item else 2
        item = int.from_bytes(body[place : place + width], "big")
        count = int.from_bytes(body[place + width : place + width + 1], "big")
        place += width + 1
        step = 2 if wide_index else 1
        mask = 0x7FFF if wide_index else 0x7F
        ends = range(place, place + count * step, step)
        found[item] = tuple(int.from_bytes(body[at : at + step], "big") & mask for at in ends)
        place += count * step
    return found
