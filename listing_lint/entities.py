"""HTML's entities in a text, read as a browser reads them whatever their numbers are."""

from __future__ import annotations

from listing_lint.late import late

_ENDLESS = late(r"&#(?=[0-9])0*+([0-9]*+);?")


def unescape(text: str) -> str:
    """``html.unescape``, for texts of others too: it raises :class:`ValueError` for a number of thousands of digits."""
    from html import unescape  # late, as its table of names costs a short run more than most texts do

    try:
        return unescape(text)
    except ValueError:
        return unescape(_ENDLESS.sub(lambda found: f"&#{found[1][:8] or 0};", text))
