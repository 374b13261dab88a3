"""A file of named columns that is mapped into memory: a head that says what follows, then one array after the other.

Whoever opens it sees a whole file or an error: it is replaced in one step, and its head is checked when it is opened.
"""

from __future__ import annotations

import mmap
import os
import tempfile
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

_MAGIC = b"listing-lint index\n"
_LEAD = len(_MAGIC) + 16  # the magic, the length of the head, its checksum
_ALIGN = 64
_LARGEST_HEAD = 1 << 28
PARTIAL = ".part"
"""How the name of a file ends that is not written to its end; its beginning is that of the file, with a dot before it."""


class IndexFileError(ValueError):
    """An index that cannot be used. The message says which file, and what to do."""


class ForeignIndexError(IndexFileError):
    """The file is no index, or one of another version."""


class DamagedIndexError(IndexFileError):
    """The file was an index, but has been cut or changed."""


class _Place(msgspec.Struct, array_like=True):
    dtype: str
    offset: int
    length: int
    checksum: int


class _Head(msgspec.Struct, array_like=True):
    version: int
    facts: dict[str, Any]
    columns: dict[str, _Place]
    size: int


class ColumnFile:
    """An open file; ``facts`` are what was written with it. The columns are views of the file and cannot be written to."""

    def __init__(self, path: Path, version: int) -> None:
        """Raises :class:`IndexFileError` for no sound file of this version, :class:`OSError` where it cannot be read."""
        self.path = path
        with open(path, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            lead = stream.read(_LEAD)
            if not lead.startswith(_MAGIC):
                raise ForeignIndexError(
                    f"{path}: no index of listing-lint: build one with 'listing-lint index build'"
                )
            length = int.from_bytes(lead[len(_MAGIC) : len(_MAGIC) + 8], "little")
            data = stream.read(length) if length <= _LARGEST_HEAD else b""
            if len(data) != length or zlib.crc32(data) != int.from_bytes(lead[-8:], "little"):
                raise _damaged(path)
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            # The version is read first: another version's head may look different.
            found = msgspec.msgpack.decode(data, type=list[Any])[0]
            if found != version:
                raise ForeignIndexError(
                    f"{path}: an index of version {found}, where {version} is read: "
                    "build it again with 'listing-lint index build'"
                )
            head = msgspec.msgpack.decode(data, type=_Head)
        except (msgspec.DecodeError, IndexError) as error:
            raise _damaged(path) from error
        if head.size != size:
            raise _damaged(path)
        self.facts, self._columns = head.facts, head.columns

    def column(self, name: str) -> NDArray[Any]:
        """A column. Raises :class:`DamagedIndexError` where the file has none of that name."""
        import numpy as np

        place = self._columns.get(name)
        if place is None:
            raise _damaged(self.path)
        try:
            dtype = np.dtype(place.dtype)
            return np.frombuffer(self._map, dtype, place.length // dtype.itemsize, place.offset)
        except (TypeError, ValueError) as error:
            raise _damaged(self.path) from error

    def part(self, name: str, start: int, end: int) -> bytes:
        """Some bytes of a column. Raises :class:`DamagedIndexError` where they are not in it."""
        place = self._columns[name]
        if not 0 <= start <= end <= place.length:
            raise _damaged(self.path)
        return self._map[place.offset + start : place.offset + end]

    def verify(self) -> None:
        """Read everything and compare the checksums. Raises :class:`DamagedIndexError`."""
        for name, place in self._columns.items():
            view = memoryview(self._map)[place.offset : place.offset + place.length]
            sound = zlib.crc32(view) == place.checksum
            view.release()
            if not sound:
                raise DamagedIndexError(f"{_damaged(self.path)} (in its column {name})")


def write_columns(
    path: Path, version: int, facts: dict[str, Any], columns: Mapping[str, NDArray[np.generic]]
) -> None:
    """Write a file and put it in the place of ``path`` in one step; readers of the old one keep it. Raises :class:`OSError`."""
    import numpy as np

    offset = 0
    places = {}
    for name, column in columns.items():
        flat = np.ascontiguousarray(column)
        places[name] = _Place(flat.dtype.str, offset, flat.nbytes, zlib.crc32(flat.view(np.uint8).data))
        offset += -(-flat.nbytes // _ALIGN) * _ALIGN
    head = _Head(version, facts, places, 0)
    # Numbers have no fixed width in the head: put its own length in until that changes nothing any more.
    start = 0
    while True:
        moved = {
            name: _Place(place.dtype, place.offset + start, place.length, place.checksum)
            for name, place in places.items()
        }
        head = _Head(version, facts, moved, start + offset)
        data = msgspec.msgpack.encode(head)
        needed = -(-(_LEAD + len(data)) // _ALIGN) * _ALIGN
        if needed <= start:
            break
        start = needed
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, partial = tempfile.mkstemp(prefix=f".{path.name}.", suffix=PARTIAL, dir=path.parent)
    try:
        with open(handle, "wb") as stream:
            stream.write(
                _MAGIC + len(data).to_bytes(8, "little") + zlib.crc32(data).to_bytes(8, "little") + data
            )
            for name, column in columns.items():
                stream.seek(moved[name].offset)
                stream.write(np.ascontiguousarray(column).view(np.uint8).data)
            stream.truncate(head.size)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(partial, 0o644)
        os.replace(partial, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(partial)
        raise


def _damaged(path: Path) -> DamagedIndexError:
    return DamagedIndexError(f"{path}: the index is damaged: build it again with 'listing-lint index build'")
