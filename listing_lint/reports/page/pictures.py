"""Pictures small enough to stand inside a page: JPEG as ``data:`` addresses, within a number and a sum of bytes.

The evidence comes first: pictures in which a finding names a box are larger, and the last to be left out.
"""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

from listing_lint.images.facts import Unreadable
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PIL.Image import Image

    from listing_lint.reports.model import Pictures

MOST = 400
"""Pictures in a report."""
MOST_BYTES = 8_000_000
"""Bytes of all of them as JPEG; a third more in the page."""
SIDE = 192
"""Pixels of a picture's longer side."""
BOXED_SIDE = 640
"""The same of one in which a box is drawn: what stands in the box should be readable."""
_QUALITY = 72

BOXED, OF_ERROR, OF_FINDING, MAIN = range(4)
"""What a picture is wanted for, the most important first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture of the page: its address, and the sides of the file, upright; or why it is not there."""

    uri: str = ""
    width: int = 0
    height: int = 0
    reason: str = ""


def shown(wanted: Mapping[tuple[str, str], int], find: Pictures) -> Iterator[Shown]:
    """One answer for each wanted picture, in the order of ``wanted``, which has what for by path and source.

    Which ones are opened is decided before any is: the most important ``MOST``, the first of equals.
    """
    ranks = sorted(range(len(wanted)), key=list(wanted.values()).__getitem__)
    chosen = set(ranks[:MOST])
    left = MOST_BYTES
    for number, ((path, src), purpose) in enumerate(wanted.items()):
        if number not in chosen or left <= 0:
            yield Shown(reason="is not among the pictures that this report has room for")
            continue
        one, size = _one(find, path, src, BOXED_SIDE if purpose == BOXED else SIDE)
        left -= size
        yield one


def _one(find: Pictures, path: str, src: str, side: int) -> tuple[Shown, int]:
    from listing_lint.images.header import read_header
    from listing_lint.images.pictures import unseen

    found = find(path, src)
    if isinstance(found, str):
        return Shown(reason=found), 0
    if found.kind != "local":
        return Shown(reason=unseen(found).reason), 0
    header = read_header(found.file)
    if isinstance(header, Unreadable):
        return Shown(reason=header.reason), 0
    from listing_lint.images.opening import opened

    data = opened(found.file, header, lambda picture: _jpeg(picture, side), mode="RGB", enough=2 * side)
    if isinstance(data, Unreadable):
        return Shown(reason=data.reason), 0
    width, height = header.sides
    return Shown(f"data:image/jpeg;base64,{base64.b64encode(data).decode('ascii')}", width, height), len(data)


def _jpeg(picture: Image, side: int) -> bytes:
    out = io.BytesIO()
    picture.thumbnail((side, side), reducing_gap=2.0)
    picture.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()
