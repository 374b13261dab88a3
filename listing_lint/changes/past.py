"""Where the former state of a catalog is asked for: git, or for the examples of rules a table of files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

from listing_lint.changes.git import Base, Blobs, Change, changes, files_at, known_at, submodules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_MANY = 1_000
"""Paths of which it takes longer to ask for each than to have git list all files."""


class Past(Protocol):
    """What a catalog was. Paths are relative to ``top`` (a real path), with forward slashes."""

    top: str

    def changes(self) -> list[Change]:
        """The files that differ."""
        ...

    def known(self, paths: Sequence[str]) -> set[str]:
        """Those of the paths that were files then."""
        ...

    def submodules(self) -> list[str]:
        """Folders that another repository fills."""
        ...

    def read(self, path: str) -> bytes | None:
        """What stood in a file; None where there was none."""
        ...


class GitPast:
    """The past as git knows it. Close it when it is no longer asked; raises :class:`~listing_lint.changes.git.GitError`."""

    def __init__(self, base: Base) -> None:
        self.top = base.top
        self._base = base
        self._blobs = Blobs(base)
        self._changes: list[Change] | None = None
        self._files: dict[str, str] | None = None

    def changes(self) -> list[Change]:
        """The files that differ, asked for once."""
        if self._changes is None:
            self._changes = changes(self._base)
        return self._changes

    def blobs(self) -> Mapping[str, str]:
        """The names that git gives to the contents of the files that are the same, by their paths."""
        if self._files is None:
            self._files = files_at(self._base)
        differ = {name for one in self.changes() for name in (one.path, one.before)}
        return {path: blob for path, blob in self._files.items() if path not in differ}

    def known(self, paths: Sequence[str]) -> set[str]:
        """Those of the paths that were files then."""
        if self._files is None and len(paths) < _MANY:
            return known_at(self._base, paths)
        if self._files is None:
            self._files = files_at(self._base)
        return {path for path in paths if path in self._files}

    def submodules(self) -> list[str]:
        """Folders that another repository fills."""
        return submodules(self._base)

    def read(self, path: str) -> bytes | None:
        """What stood in a file."""
        return self._blobs.read(path)

    def close(self) -> None:
        """End the process that reads."""
        self._blobs.__exit__()


class WrittenPast:
    """A past that is given as the contents of all files then."""

    def __init__(self, top: str, files: Mapping[str, bytes]) -> None:
        self.top = os.path.realpath(top)
        self._files = files

    def changes(self) -> list[Change]:
        """The files that differ from those on the disk."""
        present: dict[str, bytes] = {}
        for folder, _, names in os.walk(self.top):
            for name in names:
                full = os.path.join(folder, name)
                with open(full, "rb") as stream:
                    present[os.path.relpath(full, self.top).replace(os.sep, "/")] = stream.read()
        found = [Change(path, path, "deleted") for path in self._files.keys() - present.keys()]
        for path, data in present.items():
            if path not in self._files:
                found.append(Change(path, None, "added"))
            elif self._files[path] != data:
                found.append(Change(path, path, "changed"))
        return sorted(found, key=lambda one: one.path)

    def known(self, paths: Sequence[str]) -> set[str]:
        """Those of the paths that were files then."""
        return {path for path in paths if path in self._files}

    def submodules(self) -> list[str]:
        """There are none."""
        return []

    def read(self, path: str) -> bytes | None:
        """What stood in a file."""
        return self._files.get(path)
