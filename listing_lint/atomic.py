"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def replaced(file: str) -> Iterator[TextIO]:
    """A text stream whose contents replace ``file`` when the block ends well; otherwise the old file stays.

    UTF-8 with line feeds on every system. Missing folders are made. Raises :class:`ConfigError` when it cannot be written.
    """
    folder = os.path.dirname(os.path.abspath(file))
    try:
        os.makedirs(folder, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".listing-lint-", dir=folder)
    except OSError as error:
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from error
    try:
        with open(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, file)
    except OSError as error:
        _remove(temporary)
        raise ConfigError(f"{file}: cannot be written: {error.strerror}") from error
    except BaseException:
        _remove(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _remove(file: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(file)
