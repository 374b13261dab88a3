"""Files as the system has them: opened only where they are regular, with real paths, and what it says when it refuses."""

from __future__ import annotations

import errno
import os
import stat
from functools import cache
from typing import IO, Protocol

NOT_REGULAR = "it is no regular file but a pipe, socket or device"

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class RealPath(Protocol):
    """See :func:`real_paths`."""

    def __call__(self, full: str, *, link: bool = True) -> str:
        """The real path of a full one."""
        ...


def open_regular(file: str) -> IO[bytes]:
    """Open a file for reading, and only a regular one: a pipe put in its place must not make the run wait.

    Raises :class:`OSError`.
    """
    stream = open(file, "rb", opener=lambda name, _flags: os.open(name, _FLAGS))  # noqa: SIM115 - the caller closes it
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, NOT_REGULAR)
    return stream


def read_regular(file: str, start: int, size: int) -> bytes:
    """So many bytes of a regular file from a place on, fewer where it ends. Quicker than a stream for what is read once.

    Raises :class:`OSError`.
    """
    number = os.open(file, _FLAGS)
    try:
        _regular(number)
        if start:
            os.lseek(number, start, os.SEEK_SET)
        parts = []
        while size > 0 and (part := os.read(number, size)):
            parts.append(part)
            size -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)
    finally:
        os.close(number)


def read_small(file: str, most: int) -> tuple[bytes, os.stat_result] | None:
    """All bytes of a regular file of at most so many, and its status before they were read; None for a longer one.

    None as well where it became another length meanwhile. Raises :class:`OSError`.
    """
    number = os.open(file, _FLAGS)
    try:
        status = _regular(number)
        size = status.st_size
        data = os.read(number, size + 1) if size <= most else None
    finally:
        os.close(number)
    return None if data is None or len(data) != size else (data, status)


def _regular(number: int) -> os.stat_result:
    """The status of an open file. Raises :class:`OSError` where it is no regular one."""
    status = os.fstat(number)
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, NOT_REGULAR)
    return status


def real_paths() -> RealPath:
    """``os.path.realpath`` for many files: each folder is followed once. ``link`` is false for what is known to be no link."""

    @cache
    def followed(folder: str) -> str:
        return os.path.join(os.path.realpath(folder), "")

    def real(full: str, *, link: bool = True) -> str:
        folder, mark, leaf = full.rpartition(os.sep)
        if not (folder and mark) or leaf in ("", os.curdir, os.pardir) or (os.altsep and os.altsep in leaf):
            return os.path.realpath(full)
        path = followed(folder) + leaf
        return os.path.realpath(path) if link and os.path.islink(path) else path

    return real


def inside(real: str, root: str) -> bool:
    """Whether a real path is ``root`` or below it."""
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def reason(error: OSError) -> str:
    """What the system said, in a seller's words."""
    known = {
        errno.EACCES: "no permission to read it",
        errno.ENOENT: "it does not exist",
        errno.ENAMETOOLONG: "its name is too long",
        errno.EIO: "the disk reported an error",
    }
    return known.get(error.errno or 0, error.strerror or str(error))


def spool(stream: IO[bytes]) -> str:
    """Copy standard input to a temporary file, so that it streams like any other; the caller deletes it."""
    import shutil
    import tempfile

    with tempfile.NamedTemporaryFile(prefix="listing-lint-", suffix=".json", delete=False) as file:
        shutil.copyfileobj(stream, file, 1 << 20)
        return file.name
