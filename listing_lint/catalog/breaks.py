"""Line breaks that an exporter wrote as a backslash and an n, as WooCommerce's does in every description."""

from __future__ import annotations

from listing_lint.late import late

_BREAK = late(r"(?<!\\)\\n")
_PATH = ":\\"
"""In a path of Windows, as in "C:\\new", no backslash makes a break."""


def broken(text: str) -> str:
    """A text with such breaks as breaks, each as long as it was, so that every other character keeps its place.

    WooCommerce writes such a pair of the seller's own with one more backslash. Breaks at the end are left out.
    """
    return _BREAK.sub(" \n", text).rstrip() if "\\n" in text and _PATH not in text else text
