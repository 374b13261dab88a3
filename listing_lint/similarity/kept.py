"""Fingerprints on disk: a sequence that is read as it is needed, so that a million of them needn't be held."""

from __future__ import annotations

import mmap
from array import array
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, overload

import msgspec

from listing_lint.similarity.values import Fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Fingerprint)


class DamagedFingerprintError(ValueError):
    """What should be a fingerprint is none."""


def encoded(fingerprint: Fingerprint) -> bytes:
    """A fingerprint as bytes. Halves of surrogate pairs, which no file can hold, become question marks."""
    try:
        return _ENCODER.encode(fingerprint)
    except UnicodeEncodeError:
        values = {field.name: _writable(getattr(fingerprint, field.name)) for field in fields(fingerprint)}
        return _ENCODER.encode(replace(fingerprint, **values))


def decoded(data: bytes | memoryview) -> Fingerprint:
    """What :func:`encoded` made. Raises :class:`DamagedFingerprintError` for anything else."""
    try:
        return _DECODER.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedFingerprintError(f"a damaged fingerprint: {error}") from error


class KeptFingerprints(Sequence[Fingerprint]):
    """Fingerprints in a file that stays open while this lives; close it with :meth:`close` or leave it to a ``with`` block."""

    def __init__(self, file: Path, ends: array[int]) -> None:
        self._ends = ends
        with open(file, "rb") as stream:
            self._map = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) if ends and ends[-1] else None

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> Fingerprint: ...
    @overload
    def __getitem__(self, place: slice) -> list[Fingerprint]: ...
    def __getitem__(self, place: int | slice) -> Fingerprint | list[Fingerprint]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        assert self._map is not None  # no fingerprint is empty
        return decoded(self._map[self._ends[at - 1] if at else 0 : self._ends[at]])

    def __enter__(self) -> KeptFingerprints:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._map is not None:
            self._map.close()


def keep(fingerprints: Iterable[Fingerprint], file: Path) -> KeptFingerprints:
    """Write fingerprints one after the other into a file, and give them back as a sequence."""
    ends = array("q")
    end = 0
    with open(file, "wb") as stream:
        for fingerprint in fingerprints:
            end += stream.write(encoded(fingerprint))
            ends.append(end)
    return KeptFingerprints(file, ends)


def _writable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(map(_writable, value))
    return value
