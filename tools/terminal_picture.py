"""What a terminal shows, as an SVG: text with its colours on a grid of cells, in a window without a brand."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from listing_lint.reports.display import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CELL, _LINE, _SIZE = 8.4, 19, 14
_SIDE, _TOP = 18, 44
_SGR = re.compile(r"\x1b\[([0-9;]*)m|\x1b\]8;[^\x1b]*\x1b\\")
_COLORS = {"31": "#ff7b72", "33": "#e3b341", "34": "#79c0ff", "36": "#56d4dd", "32": "#7ee787"}
_FONT = (
    "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace"
)
Run = tuple[str, tuple[str, str]]
"""A stretch of text, and the class and fill that it is drawn with."""

_STYLE = (
    f".t {{ font: {_SIZE}px {_FONT}; fill: #d6dde4; white-space: pre }} "
    ".b { font-weight: 700; fill: #ffffff }"
)


def picture(lines: Sequence[str], title: str, width: int = 108) -> str:
    """An SVG of lines with escape sequences (SGR; links are left out). ``width`` is in cells; longer lines go on below."""
    rows = [row for line in lines for row in _wrapped(_runs(line), width)]
    wide, high = round(width * _CELL + 2 * _SIDE), _TOP + len(rows) * _LINE + 14
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" role="img">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style>",
        f'<rect width="{wide}" height="{high}" rx="9" fill="#161b22"/>',
        *(f'<circle cx="{20 + 18 * n}" cy="19" r="5.5" fill="{c}"/>' for n, c in enumerate(("#ff6159", "#ffbd2e", "#28c941"))),
    ]  # fmt: skip
    for number, row in enumerate(rows):
        parts += _row(row, _TOP + number * _LINE + 6)
    return "\n".join([*parts, "</svg>", ""])


def _wrapped(runs: Iterable[Run], width: int) -> list[list[Run]]:
    """A line as the rows of a terminal: it goes on in the next one where it does not fit."""
    rows: list[list[Run]] = [[]]
    column = 0
    for text, style in runs:
        start = 0
        for at, char in enumerate(text):
            if column + cells(char) > width:
                rows[-1].append((text[start:at], style))
                rows.append([])
                start, column = at, 0
            column += cells(char)
        rows[-1].append((text[start:], style))
    return rows


def _row(row: Sequence[Run], y: float) -> Iterator[str]:
    column = 0
    for text, style in row:
        # Blanks at the edges of a run are room: some programs that draw SVG drop them.
        shown = text.strip(" ")
        lead = len(text) - len(text.lstrip(" "))
        if shown:
            x, length = _SIDE + (column + lead) * _CELL, cells(shown) * _CELL
            yield (
                f'<text class="{style[0]}"{style[1]} x="{x:.1f}" y="{y:.1f}" textLength="{length:.1f}" '
                f'lengthAdjust="spacingAndGlyphs" xml:space="preserve">{escape(shown)}</text>'
            )
        column += cells(text)


def _runs(line: str) -> Iterator[Run]:
    """The stretches of one style in a line."""
    style = ("t", "")
    at = 0
    for sign in _SGR.finditer(line):
        if sign.start() > at:
            yield line[at : sign.start()], style
        if sign[1] is not None:
            codes = [one for one in sign[1].split(";") if one not in ("", "0")]
            color = next((_COLORS[one] for one in codes if one in _COLORS), "")
            # As a style: the class's own colour would win over an attribute.
            style = ("t b" if "1" in codes else "t", f' style="fill: {color}"' if color else "")
        at = sign.end()
    if at < len(line):
        yield line[at:], style
