"""A JPEG without what the camera noted of the place: its pixels stay as they are, byte for byte."""

from __future__ import annotations

_MARK = 0xFF
_SCAN = 0xDA
_APP1, _APP2, _APP13 = 0xE1, 0xE2, 0xED
_ALONE = frozenset({0x01, *range(0xD0, 0xDA)})
"""Markers without a length."""


def without_notes(data: bytes) -> bytes | None:
    """The file without EXIF, XMP and IPTC; None where it is no plain JPEG, or holds further pictures with notes."""
    if not data.startswith(b"\xff\xd8"):
        return None
    kept = [data[:2]]
    at = 2
    while at + 4 <= len(data):
        if data[at] != _MARK:
            return None
        marker = data[at + 1]
        if marker == _MARK:
            at += 1  # filling
            continue
        if marker in _ALONE:
            return None  # none of them stands before the pixels of a plain file
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if end > len(data):
            return None
        if marker == _SCAN:
            kept.append(data[at:])
            return b"".join(kept)
        body = data[at + 4 : end]
        if marker == _APP2 and body.startswith(b"MPF\0"):
            return None
        if marker not in (_APP1, _APP13):
            kept.append(data[at:end])
        at = end
    return None
