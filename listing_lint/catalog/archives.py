"""ZIP archives of strangers: what keeps a part from being unpacked, and what unpacking raises.

Python unpacks bzip2 and LZMA without a bound on what one read gives, so that a part of a kilobyte takes gigabytes of memory.
Exports and workbooks are stored or deflated, as the standard of workbooks wants it; other ways are refused.
"""

from __future__ import annotations

import zipfile
import zlib

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""What reading an archive raises on damaged bytes, forms that Python does not know and wrong passwords."""
FREELY = 64 * 1024 * 1024
"""Bytes that a part may unpack to, whatever its ratio; above it, at most :data:`MOST_RATIO` times what is packed."""
MOST_RATIO = 200
MOST_PARTS = 20_000
MOST_UNPACKED = 1 << 31
"""Bytes that are unpacked, whatever is promised."""
_BOUNDED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})


def is_bounded(part: zipfile.ZipInfo) -> bool:
    """Whether a part is packed in a way that is unpacked piece by piece."""
    return part.compress_type in _BOUNDED


def most_of(packed: int) -> int:
    """The bytes that so many packed ones may unpack to."""
    return min(MOST_UNPACKED, max(FREELY, MOST_RATIO * packed))
