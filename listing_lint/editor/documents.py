"""An open document: its text, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from listing_lint.engine.outcome import shift

if TYPE_CHECKING:
    import asyncio

    from listing_lint.catalog.sources import SourceFile
    from listing_lint.editor.linting import Catalog
    from listing_lint.editor.texts import Text
    from listing_lint.finding import Finding


@dataclass(slots=True)
class Document:
    """An open document.

    ``copy`` is the file that its text is written to for the readers. ``findings`` are those of the text ``shown``; ``across``
    are those of the last whole run about several listings, moved with the lines that were written since. ``source`` is None
    for what is no file of listings. ``waiting`` is the check that is under way or planned.
    """

    uri: str
    file: str
    text: Text
    version: int
    copy: str
    findings: list[Finding] = field(default_factory=list)
    across: list[Finding] = field(default_factory=list)
    shown: Text | None = None
    source: SourceFile | None = None
    catalog: Catalog | None = None
    waiting: asyncio.Task[None] | None = None

    @property
    def is_current(self) -> bool:
        """Whether the findings are those of the present text."""
        return self.shown is self.text

    def move(self, lines: int, last: int) -> None:
        """So many lines were put in (or taken out, below 0) before what stands behind the line ``last``."""
        if lines:
            self.across = [shift(one, lines) if one.span.line > last else one for one in self.across]
