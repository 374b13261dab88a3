"""Temporary files, for what a run holds and memory should not. Where they cannot be written, the user is told so."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator


def unwritable(error: OSError) -> ConfigError:
    """What is said where a temporary file cannot be written: it is no fault of the catalog, and none of ours."""
    return ConfigError(
        f"temporary files cannot be written: {error.strerror or error}; "
        "make room, or set TMPDIR to another folder"
    )


@contextmanager
def temporary_files() -> Iterator[None]:
    """A block that writes temporary files, and nothing else. Raises :class:`ConfigError` where that fails."""
    try:
        yield
    except OSError as error:
        raise unwritable(error) from error
