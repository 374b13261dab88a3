"""One writer of a file at a time. The lock is the system's: it ends with the process that holds it, however that ends."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PAUSE = 0.05


class LockedError(OSError):
    """Another process holds the lock."""


@contextmanager
def alone(lock: Path, wait: float = 0.0) -> Iterator[None]:
    """Hold a lock file, and wait so many seconds for it.

    Raises :class:`LockedError` where another process still holds it then, and :class:`OSError` where it cannot be made.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    until = time.monotonic() + wait
    while (handle := _held(lock)) is None:
        if time.monotonic() >= until:
            raise LockedError(f"{lock} is held by another process")
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows deletes no open file; an empty lock file does no harm
            os.unlink(lock)
        os.close(handle)


def _held(lock: Path) -> int | None:
    """The handle of the locked file; None where another has it, or has just taken it away."""
    handle = os.open(lock, os.O_CREAT | os.O_RDWR, 0o644)
    try:
        _lock(handle)
        # Whoever held it before may have deleted the file that was opened: then another one may be locked by now.
        if os.path.samestat(os.fstat(handle), os.stat(lock)):
            return handle
    except (BlockingIOError, FileNotFoundError):
        pass
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


if sys.platform == "win32":

    def _lock(handle: int) -> None:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError(str(error)) from error

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
