"""What stands where listings point at pictures: by it a kept result is known to hold still."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listing_lint.catalog.contents import TICK, State, state_from
from listing_lint.catalog.listing import ImageRef
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.images.pictures import Pictures

_REMEMBERED = 20_000

Asked = tuple[str, str]
"""The folder that a listing stands in, below the configuration's folder, and what it names there."""


class Stands:
    """Looks at pictures, each once in a run."""

    def __init__(self, pictures: Pictures, folder: str) -> None:
        self._pictures = pictures
        self._folder = folder
        self._known: dict[str, tuple[str, object]] = {}
        """By a real path: the content, and the state of the file when it was read."""
        self._noted: dict[Asked, str | None] = {}
        self._folders: dict[str, str] = {}

    def state(self, folder: str, src: str) -> str | None:
        """What stands at ``src`` for a listing in ``folder`` (a full path); None for a file that cannot be read."""
        found = self._pictures.find(ImageRef(src, "", 0), folder)
        said = f"{found.kind}\0{found.detail}\0{found.near}\0{found.nearness}"
        if found.kind != "local":
            return said
        content = self._content(found.file)
        return None if content is None else f"{said}\0{self.below(found.file)}\0{content}"

    def _content(self, file: str) -> str | None:
        if file not in self._known:
            state = settled(file)
            self._known[file] = (self._pictures.content(file) if state is not None else "", state)
        content, _state = self._known[file]
        return content or None

    def below(self, path: str) -> str:
        """A path as seen from the configuration's folder."""
        found = self._folders.get(path)
        if found is None:
            try:
                found = os.path.relpath(path, self._folder) if path else ""
            except ValueError:  # another drive
                found = path
            if len(self._folders) < _REMEMBERED:
                self._folders[path] = found
        return found

    def unchanged(self, asked: Iterable[Asked]) -> bool:
        """Whether the pictures are still the files that they were when they were first looked at."""
        for folder, src in asked:
            found = self._pictures.find(ImageRef(src, "", 0), self.full(folder))
            known = self._known.get(found.file) if found.kind == "local" else None
            if known is not None and known[1] != state_of(found.file):
                return False
        return True

    def full(self, folder: str) -> str:
        """The full path of a folder that is given as seen from the configuration's."""
        return os.path.normpath(os.path.join(self._folder, folder)) if folder else ""

    def digest(self, asked: Iterable[Asked]) -> bytes | None:
        """One digest of what stands at all these places; None where one cannot be read."""
        return digest_of(self.state(self.full(folder), src) for folder, src in asked)

    def note(self, folder: str, src: str) -> None:
        """Note what stands there: a rule is about to look at it."""
        place = (self.below(folder), src)
        if place not in self._noted:
            self._noted[place] = self.state(folder, src)

    def taken(self) -> dict[Asked, str | None]:
        """What was noted since the last time."""
        noted, self._noted = self._noted, {}
        return noted


def digest_of(states: Iterable[str | None]) -> bytes | None:
    """One digest of all these states; None where one is not known."""
    mark = blake2b(digest_size=16)
    for state in states:
        if state is None:
            return None
        data = state.encode("utf-8", "surrogatepass")
        mark.update(b"%d:" % len(data) + data)
    return mark.digest()


def grouped(asked: Iterable[Asked]) -> list[tuple[str, list[str]]]:
    """What is asked for, by folder: most listings of a file stand in one."""
    folders: dict[str, list[str]] = {}
    for folder, src in asked:
        folders.setdefault(folder, []).append(src)
    return list(folders.items())


def state_of(file: str) -> State | None:
    """What changes when somebody writes to a file; None where it cannot be asked for."""
    try:
        found = os.stat(file)
    except (OSError, ValueError):
        return None
    return state_from(found)


def settled(file: str) -> State | None:
    """The state of a file whose next change will show in it: one that was written just now is waited for."""
    import time

    state = state_of(file)
    if state is not None and 0 <= time.time() - state[3] / 1e9 < TICK:
        time.sleep(TICK)
        state = state_of(file)
    return state
