"""The mark of a picture file, taken once and kept between runs."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.hashes import PROBES, VERSION, VIEW, read_mark
from listing_lint.similarity.values import PictureMark

if TYPE_CHECKING:
    from listing_lint.images.kept import Kept

_HASH = 64
"""Bytes of a hash."""


def mark(file: str, header: Header, digest: str, kept: Kept | None) -> PictureMark | Unreadable:
    """The mark of a picture file; ``digest`` is the SHA-256 of its content in hexadecimal, ``""`` where there is none."""
    own = bytes.fromhex(digest)
    known = kept.get(digest, "marks", _reader()) if kept is not None and digest else None
    found = parsed(known, own) if known is not None else None
    if found is not None:
        return found
    result = read_mark(file, header, own)
    # What could not be read is not kept: more memory, or another permission, may let the next run read it.
    if kept is not None and digest and not isinstance(result, Unreadable):
        kept.put(digest, "marks", _reader(), written(result))
    return result


@cache
def _reader() -> str:
    from importlib.metadata import version

    return f"{VERSION}, pillow {version('pillow')}"


def written(value: PictureMark) -> str:
    """The mark as a line of text, without its digest."""
    return json.dumps([[one.hex() for one in part] for part in (value.bits, value.probes, (value.colours,))])


def parsed(text: str, digest: bytes) -> PictureMark | None:
    """The mark that was written, or None where the text has another form."""
    try:
        bits, probes, (colours,) = (tuple(map(bytes.fromhex, part)) for part in json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return None
    hashes = {len(one) for one in (*bits, *probes)}
    # The mirror image of what is trimmed is asked for only where something is.
    asked = {0: 0, 1: len(PROBES) - 1, 2: len(PROBES)}.get(len(bits))
    if hashes - {_HASH} or len(probes) != asked or len(colours) != VIEW * len(bits):
        return None
    return PictureMark(digest, bits, probes, colours)
