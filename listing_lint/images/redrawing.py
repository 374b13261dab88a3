"""A picture drawn anew as shops want it: upright, in the colours of screens, on white, without what the camera noted, as JPEG.

The file is read behind the same guards as by the checks: no link, no device, no bomb, no format that starts another program.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from listing_lint.images.facts import MAX_PIXELS, Header, Unreadable
from listing_lint.images.pixels import (
    BROKEN,
    DECODED,
    coloured,
    damage,
    open_plain,
    orientation_in,
    upright,
)
from listing_lint.images.saving import USUAL, saved

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PROFILE = 4 << 20
"""Bytes of a colour profile that is obeyed; those of printing presses have one or two megabytes."""
_GAP = 3
"""How many times as many pixels a side a JPEG must have for it to be decoded smaller: less would be seen."""
_WORST, _BEST = 80, 92
"""The qualities between which a JPEG is saved again as it was saved before."""
_STANDARD_MEAN = 57.6
"""Mean of the table of light that the JPEG standard gives as an example; quality 50 is this table."""


def redraw(
    file: str, header: Header, sides: tuple[int, int], most: int | None = None, least: float = 1.0
) -> bytes | Unreadable:
    """The bytes of a JPEG with these sides, at most ``most`` bytes long, or why there is none. Never raises for the file.

    ``sides`` are those of the upright picture and no more than it has. ``least`` is the share of them below which the picture
    is not made smaller to save bytes.
    """
    if header.bomb:
        return Unreadable(
            f"declares {header.width:,} x {header.height:,} pixels and was not decoded", header.format
        )
    if header.format not in DECODED:
        return Unreadable(f"is a {header.format} picture, which is not decoded", header.format)
    try:
        with open(file, "rb", opener=open_plain) as stream, warnings.catch_warnings():
            # Pillow warns of odd metadata, none of which is kept.
            warnings.simplefilter("ignore")
            from PIL import Image

            with Image.open(stream, formats=(header.format,)) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    return Unreadable("declares more pixels than are ever decoded", header.format)
                drawn, quality = _drawn(picture, header, sides)
        # A JPEG that is saved as it was before has lost already what it would lose.
        known = quality is not None and quality <= _BEST
        quality = USUAL if quality is None else max(_WORST, min(_BEST, quality))
        data = saved(drawn, most, least, quality, known=known)
    except MemoryError:
        return Unreadable("needs more memory to decode than there is", header.format)
    except BROKEN as error:
        return damage(error, header)
    if data is None:
        return Unreadable(
            f"cannot be saved within {most:,} bytes without losing what it shows", header.format
        )
    return data


def _drawn(picture: Image, header: Header, sides: tuple[int, int]) -> tuple[Image, int | None]:
    from PIL import Image

    scale = min(1.0, max(sides) / max(picture.size))
    stored = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    quality = None
    profile = _profile(picture)
    if header.format == "JPEG":
        if scale == 1:
            quality = _quality(picture)
        # Decoded smaller where it has many times as many pixels: what is left out then would not be seen.
        picture.draft(None, (stored[0] * _GAP, stored[1] * _GAP))
    picture.load()
    known = header.format in {
        "JPEG",
        "PNG",
        "WEBP",
    }  # the others are turned, or the tag is taken away, while they are decoded
    orientation = header.orientation if known else orientation_in(picture)
    flat = _coloured(picture, profile)
    if flat.size != stored:
        flat = flat.resize(stored, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return upright(flat, stored, orientation)[0], quality


def _quality(picture: Image) -> int | None:
    """The quality that a JPEG was saved with, as far as its table of light tells."""
    table: list[int] | None = getattr(picture, "quantization", {}).get(0)
    if not table:
        return None
    share = 100 * sum(table) / len(table) / _STANDARD_MEAN
    found = (200 - share) / 2 if share <= 100 else 5000 / share
    return int(found + 0.5)


def _profile(picture: Image) -> bytes | None:
    """The colour profile of the file, where it is another one than that of screens."""
    profile = picture.info.get("icc_profile")
    if not isinstance(profile, bytes) or not 128 < len(profile) <= _MOST_PROFILE:
        return None
    from PIL import ImageCms

    try:
        said = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None  # broken: the colours are taken as they are, as browsers do
    return None if "srgb" in said.lower() else profile


def _coloured(picture: Image, profile: bytes | None) -> Image:
    if profile is not None:
        seen = _as_seen(picture, profile)
        if seen is not None:
            return seen
    if picture.mode == "L" and "transparency" not in picture.info:
        return picture
    return coloured(picture)


def _as_seen(picture: Image, profile: bytes) -> Image | None:
    """The picture in sRGB; None where the profile is broken, or one of other colours than the picture has."""
    from PIL import Image, ImageCms

    alpha = None
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        alpha = picture.getchannel("A")
    plain = picture if picture.mode in {"L", "CMYK", "RGB", "LAB"} else picture.convert("RGB")
    try:
        seen = ImageCms.profileToProfile(
            plain,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
    if seen is None or alpha is None:
        return seen
    ground = Image.new("RGB", seen.size, (255, 255, 255))
    ground.paste(seen, mask=alpha)
    return ground
