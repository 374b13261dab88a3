"""How an element hides its content from a shopper: style, attributes and colours.

Only what stands on the element and around it is looked at; rules of a style sheet are not applied.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.text.html import _Open

_LONGEST = 4000
_HEX = re.compile(r"#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{4}|[0-9a-f]{3})\b")
_RGB = re.compile(
    r"rgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*(?:[,/]\s*([\d.]{1,6})(%?)\s*)?\)"
)
_NUMBER = re.compile(r"-?\d{0,6}(?:\.\d{1,6})?(?=\D|$)")
_FAR = -400
"""Pixels (or other units) beyond which content is moved off the screen, not indented."""

_NAMED = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "whitesmoke": (245, 245, 245),
    "ghostwhite": (248, 248, 255), "floralwhite": (255, 250, 240), "black": (0, 0, 0), "red": (255, 0, 0),
    "green": (0, 128, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0), "gray": (128, 128, 128),
    "grey": (128, 128, 128), "silver": (192, 192, 192), "orange": (255, 165, 0), "pink": (255, 192, 203),
    "purple": (128, 0, 128), "navy": (0, 0, 128), "maroon": (128, 0, 0), "teal": (0, 128, 128),
    "lime": (0, 255, 0), "aqua": (0, 255, 255), "cyan": (0, 255, 255), "magenta": (255, 0, 255),
    "fuchsia": (255, 0, 255), "olive": (128, 128, 0), "gold": (255, 215, 0), "brown": (165, 42, 42),
    "beige": (245, 245, 220), "tomato": (255, 99, 71), "crimson": (220, 20, 60), "darkgray": (169, 169, 169),
    "lightgray": (211, 211, 211), "lightgrey": (211, 211, 211),
}  # fmt: skip

Colour = tuple[int, int, int]
CLEAR = "clear"
"""What :func:`colour` says of a colour that shows nothing."""


def look(element: _Open, tag: str, attributes: dict[str, str], *, unseen: bool) -> None:
    """Note on an element whether it hides its content, and its colours."""
    if unseen:
        element.hidden = f"inside <{tag}>"
        return
    if "hidden" in attributes and attributes["hidden"].strip().lower() != "until-found":
        element.hidden = "the attribute hidden"
        return
    style = _declarations(attributes.get("style", ""))
    element.hidden = _by_style(style)
    if element.hidden:
        return
    ground = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "").lower()
    if "background-image" in style or "url(" in ground or "gradient" in ground or "background" in attributes:
        element.ground = "unknown"
    elif ground:
        found = colour(ground)
        if found != CLEAR:  # else what lies behind shows through
            element.ground = found if isinstance(found, tuple) else "unknown"
    written = style.get("color") or (attributes.get("color", "").lower() if tag == "font" else "")
    if written:
        front = colour(written)
        if front == CLEAR:
            element.hidden = "transparent text"
            return
        element.color = front if isinstance(front, tuple) else None
    if element.color is not None and element.ground != "unknown" and (written or ground):
        behind = element.ground or (255, 255, 255)
        if _alike(element.color, behind):
            element.hidden = "text in the colour of its background"


def _declarations(style: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in style[:_LONGEST].lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def _by_style(style: dict[str, str]) -> str:
    if style.get("display") == "none":
        return "display: none"
    if style.get("visibility") in {"hidden", "collapse"}:
        return "visibility: hidden"
    if _is_zero(style.get("opacity")):
        return "opacity: 0"
    size = _number(style.get("font-size"))
    if size is not None and abs(size) < 2 and style["font-size"].endswith(("px", "pt", "0", "0%")):
        return f"font-size: {style['font-size'][:20]}"
    indent = _number(style.get("text-indent"))
    if indent is not None and indent <= _FAR:
        return "moved off the screen"
    if style.get("position") in {"absolute", "fixed"}:
        for side in ("left", "top", "right", "bottom"):
            moved = _number(style.get(side))
            if moved is not None and moved <= _FAR:
                return "moved off the screen"
        if "rect(0" in style.get("clip", "").replace(" ", "").replace("rect(1px", "rect(0"):
            return "clipped to nothing"
    if "inset(50%" in style.get("clip-path", "") or "inset(100%" in style.get("clip-path", ""):
        return "clipped to nothing"
    if style.get("overflow") == "hidden" and any(
        _is_zero(style.get(side)) for side in ("width", "height", "max-height", "max-width")
    ):
        return "a box without size"
    if "scale(0)" in style.get("transform", "").replace(" ", ""):
        return "scaled to nothing"
    return ""


def _number(value: str | None) -> float | None:
    if not value:
        return None
    match = _NUMBER.match(value)
    if match is None or not match[0].strip("-."):
        return None
    return float(match[0])


def _is_zero(value: str | None) -> bool:
    number = _number(value)
    return number is not None and abs(number) < 0.01


def colour(written: str) -> Colour | str | None:
    """The colour of a CSS value; ``clear`` where nothing of it shows, None where it is not known."""
    if match := _HEX.search(written):
        digits = match[1]
        if len(digits) <= 4:
            digits = "".join(digit * 2 for digit in digits)
        if len(digits) == 8 and int(digits[6:], 16) < 8:
            return CLEAR
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if match := _RGB.search(written):
        alpha = match[4]
        try:
            if alpha is not None and float(alpha) / (100 if match[5] else 1) < 0.03:
                return CLEAR
        except ValueError:
            return None
        return min(255, int(match[1])), min(255, int(match[2])), min(255, int(match[3]))
    if "transparent" in written:
        return CLEAR
    for word in written.split():
        if word in _NAMED:
            return _NAMED[word]
    if re.fullmatch(r"[0-9a-f]{6}", written):  # bgcolor=FFFFFF
        return int(written[:2], 16), int(written[2:4], 16), int(written[4:], 16)
    return None


def _alike(front: Colour, behind: Colour) -> bool:
    """Whether text in one colour cannot be read on the other: within a few levels of each channel."""
    return all(abs(a - b) <= 8 for a, b in zip(front, behind, strict=True))
