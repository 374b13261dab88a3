"""Tables of HTML that are called ``.xls``: what back offices and ERPs export, because spreadsheet programs open it.

Read as a spreadsheet program shows it: one row a ``tr``, one cell a ``td`` or ``th``, tags taken out of the texts, a picture as
its address. No style, script, link or entity of the file's own does anything.
"""

from __future__ import annotations

import re

from listing_lint.catalog.tables.grid import Filling, Grid
from listing_lint.entities import unescape

_TAG = re.compile(r"""<(/?)([A-Za-z][\w:.-]{0,60})((?>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*))>""")
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_SILENT = frozenset({"script", "style", "title", "xml", "template"})
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_ROUNDED = re.compile(r"[0-9](?:[.,][0-9]+)?E\+[0-9]{1,3}")
_MOST_SPAN = 1000


def html_sheets(text: str) -> list[Grid]:
    """The outermost tables of a page. Raises ``WorkbookError`` for more cells than a spreadsheet holds."""
    reading = _Reading()
    at = 0
    endless: set[str] = set()  # elements that nothing closes: looked for once
    while (start := text.find("<", at)) >= 0:
        reading.text(text[at:start])
        at = start + 1
        if text.startswith("<!--", start):
            end = -1 if "--" in endless else text.find("-->", start + 4)
            if end < 0:
                endless.add("--")
            at = end + 3 if end >= 0 else start + 4
            continue
        if text.startswith(("<!", "<?"), start):
            end = -1 if "!" in endless else text.find(">", start)
            if end < 0:
                endless.add("!")
            at = end + 1 if end >= 0 else start + 2
            continue
        match = _TAG.match(text, start)
        if match is None:
            reading.text("<")
            continue
        closes, name, at = bool(match[1]), match[2].lower(), match.end()
        if name in _SILENT and not closes:
            closing = None if name in endless else re.compile(f"</{name}", re.IGNORECASE).search(text, at)
            if closing is None:
                endless.add(name)
            else:
                at = closing.start()
            continue
        reading.tag(name, match[3], closes=closes)
    reading.text(text[at:])
    reading.ends()
    return reading.grids


class _Reading:
    """The tables so far, and the cell that is open."""

    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self._filling = Filling()
        self._depth = 0
        self._parts: list[str] | None = None
        self._pictures: list[str] = []
        self._spans = (1, 1)
        self._exact = ""
        self._in_row = False

    def text(self, text: str) -> None:
        """Text between tags; outside of cells it is none of the table's."""
        if self._parts is not None and text:
            self._parts.append(_BLANKS.sub(" ", text))

    def tag(self, name: str, attributes: str, *, closes: bool) -> None:
        """One tag."""
        if name == "table":
            if closes:
                self._depth -= 1
                if self._depth <= 0:
                    self._row_ends()
                    self._filling.table_ends()
                    self._depth = 0
            else:
                self._depth += 1
                if self._depth == 1:
                    self._row_ends()
                    self.grids.append(Grid(f"table {len(self.grids) + 1}"))
        elif name in ("tr", "td", "th") and self._depth < 2:
            if not self._depth:  # rows without a table around them
                self._depth = 1
                self.grids.append(Grid(f"table {len(self.grids) + 1}"))
            if name == "tr":
                self._row_ends()
                self._in_row = not closes
            else:
                self._cell_ends()
                if not closes:
                    self._cell_starts(attributes)
        elif self._parts is not None:
            if name in _BREAKS:
                self._parts.append("\n")
            elif name in ("td", "th"):
                self._parts.append(" ")
            elif name == "img" and not closes:
                source = _attributes(attributes).get("src", "").strip()
                if source:
                    self._pictures.append(source)

    def ends(self) -> None:
        """The end of the text: what is open ends, too."""
        self._row_ends()

    def _cell_starts(self, attributes: str) -> None:
        found = _attributes(attributes) if attributes else {}
        self._parts, self._pictures = [], []
        self._spans = (_span(found.get("colspan")), _span(found.get("rowspan")))
        self._exact = found.get("x:num", "")
        self._in_row = True

    def _cell_ends(self) -> None:
        if self._parts is None:
            return
        lines = unescape("".join(self._parts)).split("\n")
        value = "\n".join(line.strip() for line in lines).strip()
        if not value and self._pictures:
            value = "|".join(self._pictures)
        elif self._exact and _ROUNDED.fullmatch(value):
            value = self._exact  # a code that is shown as a rounded number
        self._filling.put(value, wide=self._spans[0], high=self._spans[1])
        self._parts = None

    def _row_ends(self) -> None:
        self._cell_ends()
        if not self._in_row:
            return
        self._in_row = False
        row = self._filling.row_ends()
        if row is not None and self.grids:
            self.grids[-1].rows.append(row)


def _attributes(text: str) -> dict[str, str]:
    return {
        match[1].lower(): unescape(match[2] or match[3] or match[4] or "")
        for match in _ATTRIBUTE.finditer(text[:5000])
    }


def _span(text: str | None) -> int:
    if text is None or not (text.isascii() and text.isdigit() and len(text) < 6):
        return 1
    return min(max(1, int(text)), _MOST_SPAN)
