"""Scoring in chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.similarity import scored as module
from listing_lint.similarity.engine import candidates
from listing_lint.similarity.scored import scored
from listing_lint.similarity.values import Pair, Parts
from tests.similarity.test_candidates import made, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint


def test_chunks_give_what_one_call_gives_and_finished_ones_are_not_scored_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHUNK", 7)
    catalog = made(60)
    found = candidates(catalog)
    assert len(found) > 20
    asked: list[tuple[int, int]] = []

    def scorer(fingerprints: Sequence[Fingerprint], chunk: Iterable[tuple[int, int]]) -> Iterator[Pair]:
        for a, b in chunk:
            asked.append((a, b))
            if len(asked) == 18 and not again:
                raise KeyboardInterrupt
            same = fingerprints[a].title == fingerprints[b].title
            yield Pair(a, b, 0.5, "strict" if same else "possible", Parts(title=0.5), ("like",))

    again = False
    with pytest.raises(KeyboardInterrupt):
        list(scored(catalog, found, scorer, work=tmp_path))
    again = True
    (tmp_path / "scored-000001.bin").write_bytes(b"damaged")
    asked.clear()
    expected = list(scored(catalog, found, scorer))
    assert {(pair.a, pair.b) for pair in expected} == pairs(found)
    asked.clear()
    assert list(scored(catalog, found, scorer, work=tmp_path)) == expected
    assert len(asked) == len(found) - 7
