"""How far a run is, on standard error: on a terminal, after a second, and never where a machine reads along."""

from __future__ import annotations

import os
import sys
import time

import click

_AFTER = 1.0
"""Seconds before anything is shown: a short run needs no words."""
_EVERY = 0.2
_SPAN = 5.0
"""Seconds that a rate is taken over at least, so that it does not jump."""


def is_wanted(choice: str) -> bool:
    """Whether progress is shown. ``auto``: on a terminal that can move its cursor, and not in a CI job."""
    if choice != "auto":
        return choice == "always" and sys.stderr is not None
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return os.environ.get("CI", "").lower() in ("", "0", "false")


class Progress:
    """A counter that writes over itself. ``note`` is added to it."""

    def __init__(self, started: float, note: str = "") -> None:
        self._note = note
        self._last = started + _AFTER - _EVERY
        self._from = (started, 0)
        self._next = (started, 0)
        self._shown = False

    def show(self, listings: int, files: int) -> None:
        """Tell that so many listings were checked by now, of all ``files`` together."""
        now = time.perf_counter()
        if now - self._last < _EVERY:
            return
        self._last = now
        self._shown = True
        _write(f"\r\033[K{self.words(listings, files, now)}")

    def words(self, listings: int, files: int, now: float) -> str:
        """What is said at a moment."""
        if now - self._next[0] >= _SPAN:
            self._from, self._next = self._next, (now, listings)
        then, before = self._from
        rate = (listings - before) / (now - then) if now > then else 0.0
        speed = f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}"
        many = "s" * (files != 1)
        return f"{listings:,} listings checked, {speed} a second ({files:,} file{many}){self._note}"

    def clear(self) -> None:
        """Leave an empty line, so that the report starts at its beginning."""
        if self._shown:
            self._shown = False
            _write("\r\033[K")


def _write(line: str) -> None:
    # Whoever asks for progress in a pipe gets it whole: what clears the line is no colour that a pipe has no use for.
    click.echo(line, err=True, nl=False, color=True)
