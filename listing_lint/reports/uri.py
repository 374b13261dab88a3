"""File names as URIs. A name may hold anything, also bytes that are no text."""

from __future__ import annotations

import os

from listing_lint.late import late

_ABSOLUTE = late(r"/|[A-Za-z]:/")


def slashes(path: str) -> str:
    """Turn the system's separators into forward slashes."""
    return path if os.sep == "/" else path.replace(os.sep, "/")


def is_absolute(path: str) -> bool:
    """Tell whether a path with forward slashes starts at a root or a drive."""
    return _ABSOLUTE.match(path) is not None


def encoded(path: str) -> str:
    """Percent-encode the path as UTF-8, with forward slashes (RFC 3986)."""
    from urllib.parse import quote_from_bytes

    text = slashes(path).removeprefix("./")
    try:
        raw = text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = text.encode("utf-8", "replace")
    return quote_from_bytes(raw, safe="/")


def file_uri(path: str) -> str:
    """Make a ``file:`` URI of the path, resolved against the working directory without asking the disk."""
    absolute = slashes(os.path.abspath(path.replace("\0", "")))
    return "file://" + ("" if absolute.startswith("/") else "/") + encoded(absolute)
