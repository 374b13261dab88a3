"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replaced(file: str) -> Iterator[TextIO]:
    """A text stream whose contents replace ``file`` when the block ends well; otherwise the old file stays.

    UTF-8 with line feeds on every system. Missing folders are made. A link stays, and the file that it leads to is
    replaced. A device, a pipe or a socket is written to and never replaced: whoever runs as root would otherwise turn
    ``/dev/null`` into a file. Raises :class:`ConfigError` when it cannot be written.
    """
    target = os.path.realpath(file)
    try:
        special = os.path.lexists(target) and not stat.S_ISREG(os.stat(target).st_mode)
    except OSError as error:
        raise _failure(file, error) from error
    with _opened(file) if special else _beside(file, target) as out:
        yield out


@contextmanager
def _opened(file: str) -> Iterator[TextIO]:
    try:
        # Not "w": a device is neither made nor cut.
        handle = os.open(file, os.O_WRONLY | getattr(os, "O_NOCTTY", 0))
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _failure(file, error) from error


@contextmanager
def _beside(file: str, target: str) -> Iterator[TextIO]:
    folder = os.path.dirname(target)
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".listing-lint-", dir=folder)
    except OSError as error:
        raise _failure(file, error) from error
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        os.chmod(temporary, _mode(target))
        os.replace(temporary, target)
    except OSError as error:
        _remove(temporary)
        raise _failure(file, error) from error
    except BaseException:
        _remove(temporary)
        raise


def _failure(file: str, error: OSError) -> ConfigError:
    blocked = isinstance(error, FileExistsError | NotADirectoryError)
    reason = "a file stands where its folder should be" if blocked else error.strerror or str(error)
    return ConfigError(f"{file}: cannot be written: {reason}")


def _mode(target: str) -> int:
    """The permissions of the file that is replaced, or those of any new file."""
    try:
        return stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        return 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _remove(file: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(file)


def replace_bytes(file: str, data: bytes) -> None:
    """Put ``data`` in the place of an existing file, at once: whoever reads it, or a crash, meets the old or the new bytes.

    A link stays, and the file that it leads to is replaced. Raises :class:`ConfigError` when it cannot be written, and for
    what is no plain file or is write-protected: the folder would allow what the file does not.
    """
    target = os.path.realpath(file)
    try:
        mode = os.stat(target).st_mode
        if not stat.S_ISREG(mode):
            raise ConfigError(f"{file}: cannot be written: it is no plain file")
        if not mode & 0o222 or not os.access(target, os.W_OK):
            raise ConfigError(f"{file}: cannot be written: it is write-protected")
        handle, temporary = tempfile.mkstemp(prefix=".listing-lint-", dir=os.path.dirname(target))
    except OSError as error:
        raise _failure(file, error) from error
    try:
        with open(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        os.chmod(temporary, stat.S_IMODE(mode))
        os.replace(temporary, target)
    except OSError as error:
        _remove(temporary)
        raise _failure(file, error) from error
    except BaseException:
        _remove(temporary)
        raise
