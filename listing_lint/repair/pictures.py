"""The pictures that a repair writes: made in a folder of their own, looked at, and only then put beside the seller's.

No file of the seller is replaced or deleted. A name that is taken by another picture gets a number; one that is taken by the
very picture that would be written is used as it is, so that a second run, or one after a crash, makes nothing new.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

from listing_lint.images.facts import Unreadable
from listing_lint.images.header import read_header
from listing_lint.images.pixels import open_plain
from listing_lint.records import dataclass
from listing_lint.repair.edits import NotRepairableError

if TYPE_CHECKING:
    from listing_lint.finding import NewPicture
    from listing_lint.images.facts import Header

_MOST_NAMES = 99
"""Numbers that are tried where names are taken."""
_MOST_BYTES = 200 << 20
"""Bytes of a picture that is copied as a whole."""


@dataclass(frozen=True, slots=True)
class Made:
    """A picture that was made: where it lies for now, where it is to stand, and what became of what.

    ``there`` says that it stands there already, byte for byte.
    """

    made: str
    target: str
    source: str
    before: Header
    after: Header
    there: bool


class Staging:
    """A folder of pictures that would be written."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._made: dict[tuple[NewPicture, tuple[int, int, int]], Made | str] = {}
        self._taken: dict[str, tuple[str, str]] = {}
        self.files: dict[str, str] = {}
        """For the full real path that each picture would have, where it lies for now."""

    def make(self, wanted: NewPicture) -> Made:
        """Make a picture, once. Raises :class:`NotRepairableError` with the reason, for people."""
        key = (wanted, _state(wanted.source))
        found = self._made.get(key)
        if found is None:
            try:
                found = self._new(wanted)
            except NotRepairableError as error:
                found = str(error)
            self._made[key] = found
        if isinstance(found, str):
            raise NotRepairableError(found)
        return found

    def _new(self, wanted: NewPicture) -> Made:
        name = os.path.basename(wanted.source)
        before = read_header(wanted.source)
        if isinstance(before, Unreadable):
            raise NotRepairableError(f"{name} {before.reason}")
        data = _drawn(wanted, before)
        if isinstance(data, Unreadable):
            raise NotRepairableError(f"{name} {data.reason}")
        digest = hashlib.sha256(data).hexdigest()
        target, there = self._target(wanted, digest, data)
        made = os.path.join(self._folder, f"{len(self._made)}.picture")
        with open(made, "wb") as out:
            out.write(data)
        after = read_header(made)
        if isinstance(after, Unreadable):
            raise NotRepairableError(f"{name} cannot be drawn anew: what comes out {after.reason}")
        self._taken[target] = (digest, made)
        self.files[target] = made
        return Made(made, target, wanted.source, before, after, there)

    def _target(self, wanted: NewPicture, digest: str, data: bytes) -> tuple[str, bool]:
        folder = os.path.dirname(wanted.source)
        stem, extension = os.path.splitext(wanted.name)
        for number in range(1, _MOST_NAMES + 1):
            target = os.path.join(folder, f"{stem}{'' if number == 1 else f'-{number}'}{extension}")
            taken = self._taken.get(target)
            if taken is not None:
                if taken[0] == digest:
                    return target, _holds(target, data)
                continue
            if not os.path.lexists(target):
                return target, False
            if _holds(target, data):
                return target, True
        raise NotRepairableError(f"all names like {wanted.name} are taken")


def _state(file: str) -> tuple[int, int, int]:
    try:
        facts = os.lstat(file)
    except OSError:
        return (0, 0, 0)
    return (facts.st_ino, facts.st_size, facts.st_mtime_ns)


def _drawn(wanted: NewPicture, header: Header) -> bytes | Unreadable:
    if wanted.work == "drawn":
        from listing_lint.images.redrawing import redraw

        return redraw(wanted.source, header, (wanted.width, wanted.height), wanted.most or None, wanted.least)
    if header.size > _MOST_BYTES:
        return Unreadable(f"has {header.size:,} bytes, which is too much to be copied")
    try:
        with open(wanted.source, "rb", opener=open_plain) as stream:
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        return Unreadable(f"cannot be read: {error.strerror or type(error).__name__}")
    if wanted.work == "copy":
        return data
    from listing_lint.images.bare import without_notes

    return without_notes(data) or Unreadable("cannot be freed of its notes without drawing it anew")


def _holds(file: str, data: bytes) -> bool:
    """Whether a plain file holds just these bytes."""
    try:
        if not stat.S_ISREG(os.lstat(file).st_mode) or os.path.getsize(file) != len(data):
            return False
        with open(file, "rb", opener=open_plain) as stream:
            return stream.read(len(data) + 1) == data
    except OSError:
        return False


def put(one: Made) -> bool:
    """Put a picture where it is to stand, at once. False where it stands there already.

    Raises :class:`NotRepairableError` where it cannot be written, or another file took its place meanwhile.
    """
    with open(one.made, "rb") as stream:
        data = stream.read()
    if _holds(one.target, data):
        return False
    folder, name = os.path.split(one.target)
    if os.path.realpath(folder) != folder:
        raise NotRepairableError(f"the folder of {name} is not the one that was checked")
    try:
        handle, temporary = tempfile.mkstemp(prefix=".listing-lint-", dir=folder)
        try:
            with open(handle, "wb") as out:
                out.write(data)
                out.flush()
                os.fsync(out.fileno())
            os.chmod(temporary, stat.S_IMODE(os.stat(one.source).st_mode) & 0o666 | 0o200)
            _name(temporary, one.target)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(temporary)
    except FileExistsError as error:
        raise NotRepairableError(f"{name} was written by somebody else meanwhile") from error
    except OSError as error:
        raise NotRepairableError(f"{name} cannot be written: {error.strerror or error}") from error
    return True


def _name(temporary: str, target: str) -> None:
    """Give a file its name, and never that of another file. Raises :class:`FileExistsError`."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # no hard links on this file system
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(temporary, target)
