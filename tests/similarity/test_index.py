"""The index on disk, and what is found in it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from listing_lint.similarity.candidates import Candidates, Wanted, plain_candidates
from listing_lint.similarity.index import (
    DamagedIndexError,
    ForeignIndexError,
    Index,
    IndexBusyError,
    IndexFileError,
    build_index,
    update_index,
)
from listing_lint.similarity.kept import encoded
from listing_lint.similarity.keys import CAPS, WHOLE, count_words
from listing_lint.similarity.searching import search
from tests.similarity.catalogs import CATALOGS
from tests.similarity.test_candidates import PLAIN, WANTED, made, pairs

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint


def between(old: list[Fingerprint], new: list[Fingerprint], wanted: Wanted) -> set[tuple[int, int, int]]:
    """What the plain way finds between two lists, new listings first."""
    found = plain_candidates([*old, *new], count_words(old), wanted, least=1)
    assert not found.full
    return {(b - len(old), a, kinds) for a, b, kinds in found if a < len(old) <= b}


def numbered(catalog: list[Fingerprint], name: str) -> list[Fingerprint]:
    return [replace(fingerprint, listing=f"{name}{place}") for place, fingerprint in enumerate(catalog)]


@given(CATALOGS, CATALOGS, WANTED)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_index_finds_what_the_plain_way_finds(
    tmp_path: Path, old: list[Fingerprint], new: list[Fingerprint], wanted: Wanted
) -> None:
    old, new = numbered(old, "old"), numbered(new, "new")
    build_index(tmp_path / "index", old)
    index = Index(tmp_path / "index")
    assert set(search(index, new, wanted)) == between(old, new, wanted)
    writable = [encoded(fingerprint) for fingerprint in old]
    assert [encoded(index.fingerprint(place)) for place in range(len(index))] == writable


def test_new_listings_meet_the_old_ones(tmp_path: Path) -> None:
    catalog = made(700)
    build_index(tmp_path / "index", catalog[:600], extra=b"frequencies")
    index = Index(tmp_path / "index")
    found = search(index, catalog[600:])
    assert set(found) == between(catalog[:600], catalog[600:], Wanted())
    assert len(found) > 30
    assert index.extra() == b"frequencies"
    assert index.facts()[:4] == (600, 4, 600, 0)


def test_a_word_of_a_single_listing_meets_a_new_one(tmp_path: Path) -> None:
    build_index(tmp_path / "index", [replace(PLAIN, title=("zyx", "qwerty"))])
    assert pairs(
        search(Index(tmp_path / "index"), [replace(PLAIN, listing="2", title=("qwerty", "zyx"))])
    ) == {(0, 0)}


def test_a_listing_does_not_meet_what_it_was(tmp_path: Path) -> None:
    build_index(tmp_path / "index", [replace(PLAIN, codes=("gtin:1",))])
    index = Index(tmp_path / "index")
    assert not search(index, [replace(PLAIN, title=("new",), codes=("gtin:1",))])
    assert len(search(index, [replace(PLAIN, listing="2", codes=("gtin:1",))])) == 1


def test_a_copy_is_not_lost_to_a_full_bucket(tmp_path: Path) -> None:
    number = CAPS[WHOLE] * 2
    build_index(
        tmp_path / "index",
        [replace(PLAIN, listing=str(each), title=("mug",), whole=3) for each in range(number)],
    )
    found = search(
        Index(tmp_path / "index"), [replace(PLAIN, listing="new", store="t", title=("mug",), whole=3)]
    )
    assert len(found) == CAPS[WHOLE]
    assert {(line.kind, line.members, line.chained) for line in found.full} >= {("whole text", number, True)}


def test_an_empty_index_finds_nothing(tmp_path: Path) -> None:
    build_index(tmp_path / "index", [])
    index = Index(tmp_path / "index")
    index.file.verify()
    assert search(index, made(3)) == Candidates()


def test_updating_replaces_adds_and_removes(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "index"
    catalog = made(100)
    build_index(path, [*catalog, catalog[0]], extra=b"x")
    changed = replace(catalog[1], title=("quite", "another"))
    gone = (catalog[2].marketplace, catalog[2].store, catalog[2].listing)
    update_index(path, [changed, replace(PLAIN, listing="more")], removed=[gone])
    index = Index(path)
    index.file.verify()
    held = [index.fingerprint(place) for place in range(len(index))]
    assert held == [catalog[0], changed, *catalog[3:], replace(PLAIN, listing="more")]
    assert index.facts()[2:4] == (100, 1)  # the words are those that were counted
    assert index.extra() == b"x"
    update_index(path, made(15, seed=2))
    assert Index(path).counted == 100
    update_index(path, [replace(each, store="new") for each in made(80, seed=3)], extra=b"y")
    assert Index(path).counted == len(Index(path))
    assert Index(path).extra() == b"y"
    assert os.listdir(path.parent) == ["index"]


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    catalog = made(50)
    build_index(tmp_path / "index", catalog)
    index = Index(tmp_path / "index")
    update_index(tmp_path / "index", [], removed=[(f.marketplace, f.store, f.listing) for f in catalog])
    assert len(Index(tmp_path / "index")) == 0
    assert [index.fingerprint(place) for place in range(50)] == catalog


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / "index"
    (tmp_path / "index.lock").touch()
    with pytest.raises(IndexBusyError, match=r"delete .*index\.lock"):
        build_index(path, [])
    (tmp_path / "index.lock").unlink()
    with pytest.raises(FileNotFoundError):
        update_index(path, [])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"{}", b"SQLite format 3\x00", b"listing-lint indices\n"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index").write_bytes(content)
    with pytest.raises(ForeignIndexError, match="listing-lint index build"):
        Index(tmp_path / "index")


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_index(tmp_path / "index", made(5))
    with monkeypatch.context() as patch:
        patch.setattr("listing_lint.similarity.index.VERSION", 2)
        with pytest.raises(ForeignIndexError, match="version 1, where 2 is read"):
            Index(tmp_path / "index")
    monkeypatch.setattr("listing_lint.similarity.keys.RAREST", 9)
    with pytest.raises(ForeignIndexError, match="other keys"):
        Index(tmp_path / "index")


def test_damage_is_an_error_wherever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "index"
    catalog = made(40)
    build_index(path, catalog, extra=b"kept")
    sound = path.read_bytes()
    expected = search(Index(path), catalog)
    for cut in (1, 30, 200, len(sound) // 2, len(sound) - 1):
        path.write_bytes(sound[:cut])
        with pytest.raises(IndexFileError):
            Index(path)
    path.write_bytes(sound + b"more")
    with pytest.raises(DamagedIndexError):
        Index(path)
    unseen = 0
    for place in range(0, len(sound), 401):
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 0xFF]) + sound[place + 1 :])
        try:
            index = Index(path)
            search(index, catalog)  # may find something else, but nothing except IndexFileError may be raised
            index.file.verify()
        except IndexFileError:
            continue
        unseen += 1
        assert search(index, catalog) == expected  # between two columns nothing is read
    assert unseen < 10
