"""Scoring in chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from listing_lint.similarity import scored as module
from listing_lint.similarity.engine import Resources, candidates
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.run import find_pairs
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


def test_a_comparison_that_was_stopped_goes_on_with_the_next_chunk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CHUNK", 7)
    catalog = made(60)
    resources = Resources(work=tmp_path, plain=10)
    expected = find_pairs(catalog)
    stages: list[tuple[str, int, int]] = []

    def stop(stage: str, done: int, total: int) -> None:
        if stage == "pairs scored" and done >= 14:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        find_pairs(catalog, stop, resources)
    kept = {file.name: file.stat().st_mtime_ns for file in tmp_path.glob("scored-*.bin")}
    assert len(kept) == 2
    found = find_pairs(catalog, lambda *told: stages.append(told), resources)
    assert found == expected
    assert {name: (tmp_path / name).stat().st_mtime_ns for name in kept} == kept
    assert [done for stage, done, _ in stages if stage == "pairs scored"][:3] == [0, 7, 14]
    # Other listings in the same folder: nothing of the former ones' scores is taken for theirs.
    fewer = catalog[:40]
    assert find_pairs(fewer, None, resources) == find_pairs(fewer)
    # Nor where the words are those of a larger catalog.
    larger = count([*catalog, *made(90)])
    assert find_pairs(catalog, None, resources, frequencies=larger) == find_pairs(catalog, frequencies=larger)
