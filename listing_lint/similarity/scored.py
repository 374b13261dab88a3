"""The scores of many candidate pairs, in chunks: so that what is held stays small, and a stopped run goes on where it was."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from listing_lint.similarity.values import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from listing_lint.similarity.candidates import Candidates
    from listing_lint.similarity.values import Fingerprint

    Scorer = Callable[[Sequence[Fingerprint], Iterable[tuple[int, int]]], Iterable[Pair]]
    Progress = Callable[[str, int, int], None]

CHUNK = 50_000
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(list[Pair])


def scored(
    fingerprints: Sequence[Fingerprint],
    found: Candidates,
    scorer: Scorer,
    *,
    work: Path | None = None,
    progress: Progress = lambda _stage, _done, _total: None,
) -> Iterator[Pair]:
    """The pairs that the scorer keeps, in the order of the candidates.

    ``scorer`` is asked chunk by chunk. ``work`` is the folder of :class:`~listing_lint.similarity.engine.Resources`: finished
    chunks are kept in it. It belongs to the job that the search of candidates has put its stamp on, and so must the scorer's
    frequencies. Raises :class:`OSError`.
    """
    pairs = ((a, b) for a, b, _ in found)
    for number, start in enumerate(range(0, len(found), CHUNK)):
        progress("pairs scored", start, len(found))
        chunk = list(islice(pairs, CHUNK))
        file = None if work is None else work / f"scored-{number:06}.bin"
        kept = None if file is None else _read(file)
        if kept is None:
            kept = list(scorer(fingerprints, chunk))
            if file is not None:
                _write(file, kept)
        yield from kept
    progress("pairs scored", len(found), len(found))


def _read(file: Path) -> list[Pair] | None:
    try:
        return _DECODER.decode(file.read_bytes())
    except FileNotFoundError:
        return None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None  # damaged: made again


def _write(file: Path, pairs: list[Pair]) -> None:
    try:
        data = _ENCODER.encode(pairs)
    except UnicodeEncodeError:
        return  # half a surrogate pair in the evidence: this chunk is scored again if the run is stopped
    partial = file.with_suffix(".partial")
    partial.write_bytes(data)
    os.replace(partial, file)
