"""``[[ignore]]``: findings that are accepted are not told; tables that are out of date or do nothing are."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from listing_lint.catalog.sources import display_path
from listing_lint.finding import Span
from listing_lint.globs import compile_globs
from listing_lint.rule import Leftover

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from listing_lint.config.model import IgnoreTable
    from listing_lint.engine.settings import Settings
    from listing_lint.finding import Finding

_TABLE = re.compile(r"^\s*\[\[\s*(?:tool\s*\.\s*[\"']?listing-lint[\"']?\s*\.\s*)?ignore\s*\]\]")


class Ignores:
    """The tables of a run, and which of them silenced something."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._tables = list(zip(settings.config.ignore, settings.ignores, strict=True))
        self._matches = [_matcher(table) for table, _ in self._tables]
        self._used: set[int] = set()
        self._last = ("", "")

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self._tables)

    def left(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that no table accepts."""
        for finding in findings:
            if not self._accepts(finding):
                yield finding

    def _accepts(self, finding: Finding) -> bool:
        accepted = False
        for number, (table, codes) in enumerate(self._tables):
            # All that hold are asked, so that none of two tables for one thing is called unused.
            if finding.code in codes and not self._is_over(table) and self._fits(number, table, finding):
                self._used.add(number)
                accepted = True
        return accepted

    def _is_over(self, table: IgnoreTable) -> bool:
        return table.until is not None and table.until < self._settings.as_of

    def _fits(self, number: int, table: IgnoreTable, finding: Finding) -> bool:
        if table.listing is not None and (
            finding.listing != table.listing or "occurrences" in finding.data  # which speaks of others, too
        ):
            return False
        if table.store is not None and finding.store != table.store:
            return False
        if table.at is not None and not _lies_in(finding.pointer, table.at):
            return False
        return self._matches[number](self._place(finding.path))

    def _place(self, path: str) -> str:
        """A printed path as patterns mean it: from the configuration's folder. Findings come file by file."""
        if self._last[0] != path:
            full = os.path.join(self._settings.base, path)
            self._last = path, display_path(full, self._settings.folder)
        return self._last[1]

    def leftovers(self, places: Collection[str], *, whole: bool) -> Iterator[Leftover]:
        """The tables that are out of date, and those that silenced nothing though what they are for was checked.

        ``places`` are the full paths of the files that were checked; ``whole`` says that they are all there are.
        """
        active = self._settings.active
        shown = [display_path(place, self._settings.folder) for place in places]
        for number, (table, codes) in enumerate(self._tables):
            said = _said(table)
            if self._is_over(table):
                yield Leftover("ignore-expired", number, said, str(table.until))
                continue
            reached = whole if table.path is None else any(map(self._matches[number], shown))
            if reached and number not in self._used and codes and codes <= active:
                yield Leftover("ignore-unused", number, said)


def _matcher(table: IgnoreTable) -> Callable[[str], bool]:
    return compile_globs([table.path]) if table.path is not None else lambda _place: True


def _lies_in(pointer: str, at: str) -> bool:
    """Whether a pointer is a field or leads into it."""
    return pointer == at or pointer.startswith(at.rstrip("/") + "/")


def _said(table: IgnoreTable) -> str:
    """A table in words: ``CON101 on listing A-1 in drafts/**``."""
    codes = table.code if isinstance(table.code, str) else ", ".join(table.code)
    words = [
        f"{before} {value}"
        for before, value in (
            ("on listing", table.listing),
            ("at", table.at),
            ("of store", table.store),
            ("in", table.path),
        )
        if value is not None
    ]
    return " ".join((codes, *words))


def place_of(file: str | None, number: int) -> Span:
    """Where the table with a number stands in the configuration file; its beginning where that cannot be told."""
    if file is not None:
        try:
            with open(file, encoding="utf-8-sig", errors="replace") as stream:
                lines = [line for line, text in enumerate(stream, 1) if _TABLE.match(text)]
        except OSError:
            lines = []
        if number < len(lines):
            return Span(lines[number], 1, lines[number], 1)
    return Span(1, 1, 1, 1)
