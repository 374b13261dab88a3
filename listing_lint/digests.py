"""BLAKE2, without loading OpenSSL for it: that alone takes a short run two milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b as blake2b  # noqa: PLC0414 - for others to import
else:
    try:
        from _blake2 import blake2b  # where hashlib has it from
    except ImportError:
        from hashlib import blake2b  # noqa: F401
