"""Small files of listings that an earlier run met: what they are is told by their content, which need not be parsed for it.

A catalog of a hundred thousand files has each of them parsed to find its format, though nothing changed. Their bytes are read
to be hashed in any case.
"""

from __future__ import annotations

import io
import time
from typing import TYPE_CHECKING, NamedTuple, Protocol

from listing_lint.catalog.disk import read_small
from listing_lint.catalog.heads import LINE_SUFFIXES
from listing_lint.catalog.recognising import SNIFF, Form, recognise
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

TICK = 0.02
"""Seconds within which a system may give two changes of a file the same time."""
_FEW = 200
"""Files before what was met is asked for: loading it costs as much as parsing so many."""

State = tuple[int, int, int, int]
"""What changes when somebody writes to a file: its number, size and the times of its changes."""


class Content(NamedTuple):
    """The digest of a whole file, and its state when that was read."""

    digest: bytes
    state: State


class What(NamedTuple):
    """What a file is."""

    form: Form
    format: str


class Memory(Protocol):
    """Where it is kept what contents are."""

    def load(self) -> dict[bytes, What]:
        """What is known, by :func:`key_of`."""
        ...

    def keep(self, met: dict[bytes, What]) -> None:
        """Keep what was met."""
        ...


def key_of(digest: bytes, lower: str) -> bytes:
    """What tells what a file is: its content, and whether its name says that there is a listing a line."""
    return digest[:16] + (b"l" if lower.endswith(LINE_SUFFIXES) else b"d")


KEY = 17
"""Bytes of a key."""


def state_from(found: os.stat_result) -> State:
    """The state of a file by what the system says of it."""
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


class Contents:
    """What files are, known from earlier runs or learnt in this one."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._known: dict[bytes, What] | None = None
        self._met: dict[bytes, What] = {}
        self._asked = 0

    def look(self, full: str, lower: str, is_own: Callable[[bytes], bool]) -> tuple[What, Content] | None:
        """What a file is that is no link, and its content; None where it is to be looked at in the usual way.

        That is where it is long, was written just now, is no listing file or a report of our own, and where reading it fails.
        """
        try:
            read = read_small(full, SNIFF)
        except (OSError, ValueError):
            return None  # the usual way tells why
        if read is None or time.time() - read[1].st_ctime < TICK:
            return None
        data, status = read
        digest = blake2b(data, digest_size=32).digest()
        key = key_of(digest, lower)
        known = self._table().get(key)
        if known is None:
            form, name = recognise(io.BytesIO(data), lower)
            if name is None or is_own(data):
                return None
            known = What(form, name)
        self._met[key] = known
        return known, Content(digest, state_from(status))

    def keep(self) -> None:
        """Keep what was met, if some of it is new."""
        if self._known is not None and not self._met.keys() <= self._known.keys():
            self._memory.keep({**self._known, **self._met})

    def _table(self) -> dict[bytes, What]:
        if self._known is None:
            self._asked += 1
            if self._asked < _FEW:
                return self._met
            self._known = self._memory.load()
        return self._known
