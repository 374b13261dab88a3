"""A picture file as grey or coloured pixels, upright and on white, for those who read what is on it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, TypeVar

from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.pixels import BROKEN, DECODED, damage, open_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

Result = TypeVar("Result")


def opened(
    file: str, header: Header, read: Callable[[Image], Result], *, mode: str = "L"
) -> Result | Unreadable:
    """What ``read`` makes of the decoded picture, or why it was not decoded. Never raises for what the file holds."""
    if header.bomb:
        return Unreadable(f"declares {header.width:,} x {header.height:,} pixels and was not decoded", header.format)
    if header.format not in DECODED:
        return Unreadable(f"is a {header.format} picture, whose pixels are not checked", header.format)
    from PIL import Image, ImageOps

    try:
        with open(file, "rb", opener=open_plain) as stream, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(stream, formats=DECODED) as picture:
                picture.load()
                upright = ImageOps.exif_transpose(picture)
                return read(_flat(upright, mode))
    except MemoryError:
        return Unreadable("needs more memory to decode than there is", header.format)
    except BROKEN as error:
        return damage(error, header)


def _flat(picture: Image, mode: str) -> Image:
    """The picture in one mode, what is transparent on white."""
    from PIL import Image

    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        coloured = picture.convert("RGBA")
        ground = Image.new("RGBA", coloured.size, (255, 255, 255, 255))
        return Image.alpha_composite(ground, coloured).convert(mode)
    if picture.mode == "I;16":
        return picture.point(lambda level: level / 256).convert("L").convert(mode)
    return picture.convert(mode)
