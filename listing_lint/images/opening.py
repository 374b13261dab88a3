"""A picture file as grey or coloured pixels, upright and on white, for those who read what is on it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Literal, TypeVar

from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.images.pixels import (
    BAND,
    BROKEN,
    DECODED,
    coloured,
    damage,
    open_plain,
    orientation_in,
    stores_luma,
    upright,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

Result = TypeVar("Result")


def opened(
    file: str,
    header: Header,
    read: Callable[[Image], Result],
    *,
    mode: Literal["L", "RGB"] = "L",
    enough: int | None = None,
) -> Result | Unreadable:
    """What ``read`` makes of the decoded picture, or why it was not decoded. Never raises for what the file holds.

    ``enough`` are pixels of the longer side: a JPEG that has twice as many is decoded smaller, though not below it. What
    ``read`` itself raises is raised.
    """
    if header.bomb:
        return Unreadable(
            f"declares {header.width:,} x {header.height:,} pixels and was not decoded", header.format
        )
    if header.format not in DECODED:
        return Unreadable(f"is a {header.format} picture, whose pixels are not checked", header.format)
    try:
        picture = _decoded(file, header, mode, enough)
    except MemoryError:
        return Unreadable("needs more memory to decode than there is", header.format)
    except BROKEN as error:
        return damage(error, header)
    return picture if isinstance(picture, Unreadable) else read(picture)


def _decoded(file: str, header: Header, mode: str, enough: int | None) -> Image | Unreadable:
    from PIL import Image

    with open(file, "rb", opener=open_plain) as stream, warnings.catch_warnings():
        # Pillow warns of odd metadata, which is not ours to print; what matters here comes as an exception.
        warnings.simplefilter("ignore")
        with Image.open(stream, formats=(header.format,)) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                return Unreadable(
                    f"declares {width:,} x {height:,} pixels and was not decoded", header.format
                )
            if header.format == "JPEG" and stores_luma(picture):
                share = 1.0 if enough is None else min(1.0, enough / max(width, height))
                # The luma is stored by itself, and the colours need not be decoded to have it.
                picture.draft(mode, (max(1, int(width * share)), max(1, int(height * share))))
            picture.load()
            flat = _flat(picture, mode)
            stored = (
                header.orientation if header.format in {"JPEG", "PNG", "WEBP"} else orientation_in(picture)
            )
    return upright(flat, (width, height), stored)[0]


def _flat(picture: Image, mode: str) -> Image:
    """The picture in one mode, converted band by band, so that a large one is never in memory three times."""
    from PIL import Image

    if picture.mode == mode and "transparency" not in picture.info:
        picture.load()
        return picture.copy()
    width, height = picture.size
    flat = Image.new(mode, picture.size)
    rows = max(1, BAND // max(1, width))
    for top in range(0, height, rows):
        band = picture.crop((0, top, width, min(height, top + rows)))
        flat.paste(coloured(band).convert(mode), (0, top))
    return flat
