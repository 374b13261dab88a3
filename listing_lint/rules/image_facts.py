"""What the rules on picture files share: the readable pictures of a listing, and words for formats and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.finding import Json, Severity
    from listing_lint.images.facts import Header
    from listing_lint.images.locate import Picture
    from listing_lint.profiles.model import Figure
    from listing_lint.rule import Context

_SHOWN = {"WEBP": "WebP", "HEIF": "HEIC"}
_SAME = {"JPG": "JPEG", "MPO": "JPEG", "HEIC": "HEIF", "TIF": "TIFF"}


def listing_with(*images: Json) -> dict[str, Json]:
    """Return a listing with these pictures, for an example."""
    return {"id": "A1", "title": "Cotton summer dress, knee length, blue", "images": list(images)}


def readable(listing: Listing, ctx: Context) -> Sequence[tuple[Picture, Header]]:
    """Return the pictures whose header could be read; the others are reported by the rules for that."""
    return ctx.pictures.readable(listing)


def about(picture: Picture, **more: Json) -> dict[str, Json]:
    """Return the data of a finding about one picture."""
    return {"picture": storable(picture.src), **more}


def storable(text: str) -> str:
    """Return a stranger's text as UTF-8 can hold it, 2,000 characters at most."""
    return text[:2000].encode("utf-8", "backslashreplace").decode("utf-8")


def acceptance(header: Header, ctx: Context) -> Literal["accepted", "tolerated", "refused"]:
    """Tell what the marketplace does with the header's format; without a figure every format is accepted."""
    allowed, tolerated = ctx.figure("images.formats"), ctx.figure("images.tolerated_formats")
    if allowed is None or header.format in _names(allowed):
        return "accepted"
    return "tolerated" if tolerated is not None and header.format in _names(tolerated) else "refused"


def _names(figure: Figure) -> list[str]:
    return [_SAME.get(name.upper(), name.upper()) for name in figure.names]


def format_name(name: str) -> str:
    """Return a format's name as people write it."""
    return _SHOWN.get(name, name)


def format_list(names: Iterable[str]) -> str:
    """Return format names as a list for reading: ``JPEG, PNG and GIF``."""
    *first, last = [format_name(name) for name in names] or ["none"]
    return f"{', '.join(first)} and {last}" if first else last


def sides(width: float, height: float) -> str:
    """Return width and height for reading."""
    return f"{width:,} x {height:,} pixels"


def in_bytes(count: float) -> str:
    """Return a file size for reading, exact and rounded: ``2,412,331 bytes (2.4 MB)``."""
    for unit, name in ((1 << 20, "MB"), (1 << 10, "kB")):
        if count >= unit and count % unit == 0:  # a limit that was meant in binary units
            return f"{count:,} bytes ({count // unit:,} {name})"
    for unit, name in ((1_000_000, "MB"), (1_000, "kB")):
        if count >= unit:
            return f"{count:,} bytes ({count / unit:.3g} {name})"
    return f"{count:,} bytes"


def milder(figure: Figure, usual: Severity) -> Severity:
    """Return the severity of a figure that only advises: its own, or else the usual one."""
    return figure.severity or usual
