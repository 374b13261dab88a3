"""How a picture is repaired: a new file beside it, as the marketplace wants it, and the listing names that one.

All faults of a picture have one repair, whichever rule reports them, so that it is drawn anew once.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from listing_lint.finding import Change, Fix, NewPicture
from listing_lint.images.formats import EXTENSIONS, FORMAT_OF
from listing_lint.late import late
from listing_lint.rules.image_facts import acceptance, format_name, in_bytes, sides

if TYPE_CHECKING:
    from listing_lint.images.facts import Header
    from listing_lint.images.locate import Picture
    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Context

MARK = ".fixed"
"""Stands before the extension of every file that a repair writes."""
_MARKED = late(r"\.fixed(-[0-9]{1,2})?$", re.IGNORECASE)
_LONGEST_NAME = 200
"""Bytes of a file name that leave room for a number on any file system."""
_SHORTEST = 500
"""Pixels of the longer side below which a picture is not made smaller to save bytes, whatever the marketplace takes."""
_STILL = frozenset({"JPEG", "TIFF"})
"""Formats whose further frames are other pictures, and no movement."""
_LEAST = ("images.min_longest_side", "images.advised_longest_side", "images.best_longest_side")


def redrawn(picture: Picture, header: Header, ctx: Context, figure: Figure | None = None) -> Fix | None:
    """The repair of everything that a new file can mend in a picture.

    ``figure`` is the one that the finding rests on; others count only if somebody verified them. None where nobody can tell
    which picture is meant, where another file lies behind the name, or where the seller must choose.
    """
    if header.bomb or not ctx.pictures.in_catalog(picture) or not _takes_jpeg(ctx):
        return None
    if header.frames > 1 and header.format not in _STILL:
        return None
    from listing_lint.images.pixels import DECODED

    if header.format not in DECODED:
        return None
    refused = acceptance(header, ctx) != "accepted"
    size = _size(header, ctx, figure)
    most = _most(ctx, figure)
    screen = not (header.cmyk and _is_off(ctx, "images.cmyk_allowed"))
    deep = header.bits > 8 and header.format in {"JPEG", "PNG", "TIFF"}
    anew = refused or size != header.sides or not screen or deep or header.orientation != 1
    if anew or (most and header.size > most) or (header.located and header.format != "JPEG"):
        name = _new_name(picture, ".jpg", ctx)
        made = name and NewPicture(picture.file, name, "drawn", *size, most, _least(header, size, ctx))
        said = f"as JPEG of {sides(*size)}" + (f" with at most {in_bytes(most)}" if most else "")
    elif header.located:
        name = _new_name(picture, ".jpg", ctx)
        made = name and NewPicture(picture.file, name, "bare")
        said = "without what the camera noted, its pixels unchanged"
    else:
        name = _new_name(picture, EXTENSIONS[header.format][0], ctx)
        made = name and NewPicture(picture.file, name, "copy")
        said = f"as the {format_name(header.format)} that it is, byte for byte"
    if not name or not made:
        return None
    leaf = _leaf(picture.src)
    stem, _ = _parts(leaf)
    new = picture.src[: len(picture.src) - len(leaf)] + stem + MARK + os.path.splitext(name)[1]
    return Fix(
        f"Write the picture beside it {said}, and name that file.",
        (Change(picture.pointer, "text", new),),
        "unsafe" if made.work == "drawn" else "safe",
        (made,),
    )


def _takes_jpeg(ctx: Context) -> bool:
    allowed = ctx.figure("images.formats")
    return allowed is None or any(name.upper() in {"JPEG", "JPG"} for name in allowed.names)


def _is_off(ctx: Context, key: str) -> bool:
    flag = ctx.figure(key)
    return flag is not None and flag.value is False


def _verified(ctx: Context, key: str, also: Figure | None) -> float | None:
    found = ctx.figure(key)
    if found is None or (found.confidence == "unverified" and found is not also):
        return None
    return found.number


def _most(ctx: Context, also: Figure | None) -> int:
    limits = (_verified(ctx, key, also) for key in ("images.max_bytes", "images.advised_max_bytes"))
    return int(min((limit for limit in limits if limit), default=0))


def _size(header: Header, ctx: Context, also: Figure | None) -> tuple[int, int]:
    """The sides that the marketplace takes, upright and in the proportions of the picture."""
    width, height = header.sides
    scale = 1.0
    side = _verified(ctx, "images.max_longest_side", also)
    if side and max(width, height) > side:
        scale = side / max(width, height)
    area = _verified(ctx, "images.max_megapixels", also)
    if area and header.megapixels > area:
        scale = min(scale, (area / header.megapixels) ** 0.5)
    return (width, height) if scale == 1 else (max(1, int(width * scale)), max(1, int(height * scale)))


def _least(header: Header, size: tuple[int, int], ctx: Context) -> float:
    """The share of the sides that must stay for the marketplace to have nothing to say of a small picture."""
    wanted: list[tuple[float, int]] = [(_SHORTEST, max(size))]
    wanted += [(figure.number, max(size)) for key in _LEAST if (figure := ctx.figure(key)) is not None]
    for key, side in (("images.min_width", size[0]), ("images.min_height", size[1])):
        figure = ctx.figure(key)
        if figure is not None:
            wanted.append((figure.number, side))
    # Where a picture is too small already, it is not made smaller still.
    return min(1.0, max((least + 1) / side for least, side in wanted))


def _leaf(src: str) -> str:
    return src.replace("\\", "/").rpartition("/")[2]


def _parts(leaf: str) -> tuple[str, str]:
    """A name without the extension of a picture and without the mark of a repair, and its extension."""
    stem, extension = os.path.splitext(leaf)
    if extension.lower() not in FORMAT_OF:
        stem, extension = leaf, ""
    return _MARKED.sub("", stem), extension


def _new_name(picture: Picture, extension: str, ctx: Context) -> str | None:
    """The name of the new file; None where what the listing writes and what the file is called differ, as with a link."""
    leaf, name = _leaf(picture.src), os.path.basename(picture.file)
    if leaf != name:
        from urllib.parse import unquote

        if "%" not in leaf or unquote(leaf) != name:
            return None
    stem, _ = _parts(name)
    new = stem + MARK + extension
    limit = ctx.figure("images.max_name_length")
    longest = _LONGEST_NAME if limit is None else min(_LONGEST_NAME, int(limit.number) - 3)
    if not stem or not new.isprintable() or len(new.encode("utf-8", "replace")) > longest:
        return None
    return new
