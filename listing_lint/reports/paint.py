"""Colours and links for a terminal: a handful of escape sequences, so no library is loaded for them."""

from __future__ import annotations

from typing import Literal

from listing_lint.finding import Severity
from listing_lint.records import dataclass
from listing_lint.reports.display import visible
from listing_lint.reports.uri import file_uri

Kind = Severity | Literal["frame", "strong"]

_SGR: dict[Kind, str] = {"error": "1;31", "warning": "1;33", "info": "1;36", "frame": "34", "strong": "1"}


@dataclass(frozen=True, slots=True)
class Paint:
    """Wraps text, already visible, in colours and links, where these are wanted."""

    color: bool = False
    hyperlinks: bool = False

    def __call__(self, text: str, kind: Kind) -> str:
        """Colour the text by its kind."""
        return f"\x1b[{_SGR[kind]}m{text}\x1b[0m" if self.color and text else text

    def place(self, path: str, line: int, column: int) -> str:
        """Write ``path:line:column``, linked to the file where the terminal can follow it."""
        shown = visible(path)
        # A runner of GitHub Actions obeys lines that begin with "::", blanks aside.
        text = f"{'./' if shown.lstrip().startswith('::') else ''}{shown}:{line}:{column}"
        return f"\x1b]8;;{file_uri(path)}\x1b\\{text}\x1b]8;;\x1b\\" if self.hyperlinks else text
