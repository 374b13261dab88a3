"""The index on disk, and what is found in it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings

from listing_lint.similarity.candidates import Candidates, Wanted, plain_candidates
from listing_lint.similarity.clusters import StoreKey
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.index import DamagedIndexError, Entry, ForeignIndexError, Index, IndexFileError
from listing_lint.similarity.index_writing import Gone, IndexBusyError
from listing_lint.similarity.index_writing import build_index as build_entries
from listing_lint.similarity.index_writing import update_index as update_entries
from listing_lint.similarity.indexed import beside
from listing_lint.similarity.kept import decoded, encoded
from listing_lint.similarity.keys import CAPS, WHOLE, count_words
from listing_lint.similarity.locking import alone
from listing_lint.similarity.searching import search
from tests.similarity.catalogs import CATALOGS
from tests.similarity.test_candidates import PLAIN, WANTED, made, pairs

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from listing_lint.similarity.values import Fingerprint


def build_index(path: Path, listings: Iterable[Fingerprint], **more: Any) -> None:
    build_entries(path, map(Entry, listings), **more)


def update_index(path: Path, listings: Iterable[Fingerprint], **more: Any) -> None:
    update_entries(path, map(Entry, listings), **more)


def between(old: list[Fingerprint], new: list[Fingerprint], wanted: Wanted) -> set[tuple[int, int, int]]:
    """What the plain way finds between two lists, new listings first."""
    found = plain_candidates([*old, *new], count_words(old), wanted, least=1)
    assert not found.full
    return {(b - len(old), a, kinds) for a, b, kinds in found if a < len(old) <= b}


def numbered(catalog: list[Fingerprint], name: str) -> list[Fingerprint]:
    return [replace(fingerprint, listing=f"{name}{place}") for place, fingerprint in enumerate(catalog)]


@given(CATALOGS, CATALOGS, WANTED)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_index_finds_what_the_plain_way_finds(
    tmp_path: Path, old: list[Fingerprint], new: list[Fingerprint], wanted: Wanted
) -> None:
    old, new = numbered(old, "old"), numbered(new, "new")
    build_index(tmp_path / "index", old, compared=False)  # the marks of their pictures are no real ones
    index = Index(tmp_path / "index")
    assert set(search(index, new, wanted)) == between(old, new, wanted)
    writable = [encoded(fingerprint) for fingerprint in old]
    assert [encoded(index.fingerprint(place)) for place in range(len(index))] == writable


def test_new_listings_meet_the_old_ones(tmp_path: Path) -> None:
    catalog = made(700)
    build_index(tmp_path / "index", catalog[:600])
    index = Index(tmp_path / "index")
    found = search(index, catalog[600:])
    assert set(found) == between(catalog[:600], catalog[600:], Wanted())
    assert len(found) > 30
    assert index.frequencies() == count(catalog[:600]).pruned()
    facts = index.facts()
    assert (facts.listings, len(facts.stores), facts.counted, facts.generation) == (600, 4, 600, 0)


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
    catalog = [replace(each, path=f"{each.store}.jsonl") for each in made(100)]
    build_index(path, [*catalog, catalog[0]])
    frequencies = Index(path).frequencies()
    changed = replace(catalog[1], title=("quite", "another"))
    store = StoreKey(catalog[2].store, catalog[2].marketplace)
    gone = Gone(files=frozenset({catalog[2].path}), stores_of_files=frozenset({store}))
    here = [each for each in catalog if each.path == catalog[2].path and each not in (catalog[1], catalog[2])]
    update_index(path, [changed, *here, replace(PLAIN, listing="more")], gone=gone)
    index = Index(path)
    index.file.verify()
    held = [index.fingerprint(place) for place in range(len(index))]
    rest = [each for each in catalog if each not in (catalog[1], catalog[2]) and each not in here]
    assert held == [*rest, changed, *here, replace(PLAIN, listing="more")]
    assert (index.counted, index.generation) == (100, 1)  # the words are those that were counted
    assert index.frequencies() == frequencies
    assert not index.facts().due
    update_index(path, [replace(each, store="new") for each in made(80, seed=3)])
    assert Index(path).counted == 100
    assert Index(path).facts().due
    update_index(path, [], recount=True)
    index = Index(path)
    assert index.counted == len(index) == 180
    assert not index.facts().due
    update_index(path, [], gone=Gone(stores=frozenset({StoreKey("new", "dhgate")})))
    assert len(Index(path)) == 100
    assert os.listdir(path.parent) == ["index"]


@given(CATALOGS, CATALOGS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_updated_index_holds_what_a_built_one_holds(
    tmp_path: Path, old: list[Fingerprint], new: list[Fingerprint]
) -> None:
    old, new = ([replace(each, pictures=()) for each in numbered(one, "")] for one in (old, new))
    new = new[len(old) // 2 :]
    path = tmp_path / "index"
    build_index(path, old)
    update_index(path, new)
    index = Index(path)
    index.file.verify()
    replaced = {(each.store, each.listing) for each in new}
    held = [each for each in old if (each.store, each.listing) not in replaced] + new
    assert [encoded(index.fingerprint(place)) for place in range(len(index))] == list(map(encoded, held))
    update_index(path, [], recount=True)
    build_index(tmp_path / "again", [decoded(encoded(each)) for each in held])
    one, other = Index(path), Index(tmp_path / "again")
    for name in ("k", "i", "product", "store", "pair_a", "pair_b", "strict", "title_words"):
        assert one.file.column(name).tolist() == other.file.column(name).tolist()
    assert (one.products, one.listings) == (other.products, other.listings)


def test_a_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    catalog = made(50)
    build_index(tmp_path / "index", catalog)
    index = Index(tmp_path / "index")
    stores = frozenset(StoreKey(f.store, f.marketplace) for f in catalog)
    update_index(tmp_path / "index", [], gone=Gone(stores=stores))
    assert len(Index(tmp_path / "index")) == 0
    assert [index.fingerprint(place) for place in range(50)] == catalog


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / "index"
    with alone(tmp_path / "index.lock"), pytest.raises(IndexBusyError, match="another run is writing"):
        build_index(path, [])
    with pytest.raises(FileNotFoundError):
        update_index(path, [])
    assert not list(tmp_path.iterdir())


def test_a_writer_waits_for_the_other(tmp_path: Path) -> None:
    path = tmp_path / "index"
    build_index(path, made(3))
    with ThreadPoolExecutor(4) as pool:
        for done in [
            pool.submit(update_index, path, [replace(PLAIN, listing=f"new{each}")], wait=60.0)
            for each in range(8)
        ]:
            done.result()
    assert (len(Index(path)), Index(path).generation) == (11, 8)


def test_what_a_killed_writer_left_is_cleared_and_locks_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "index.lock").touch()
    (tmp_path / ".index.abc.part").touch()
    (tmp_path / ".other.abc.part").touch()
    build_index(tmp_path / "index", made(3))
    assert sorted(os.listdir(tmp_path)) == [".other.abc.part", "index"]


def test_readers_see_the_old_or_the_new_file_when_a_writer_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "index"
    build_index(path, made(40))
    code = (
        "import sys; from pathlib import Path; from dataclasses import replace\n"
        "from listing_lint.similarity.index import Entry; from listing_lint.similarity.index_writing import update_index\n"
        "from tests.similarity.test_candidates import made\n"
        "print('ready', flush=True)\n"
        "for turn in range(1000):\n"
        "    update_index(Path(sys.argv[1]), [Entry(replace(each, listing='x' + each.listing)) for each in made(40)])\n"
    )
    for pause in (0.0, 0.003, 0.01, 0.02, 0.04):
        with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(pause)
            writer.kill()
        index = Index(path)
        index.file.verify()
        assert len(index) in (40, 80)
    update_index(path, [], wait=10.0)  # the dead hold no lock
    assert sorted(os.listdir(tmp_path)) == ["index"]


@pytest.mark.parametrize("content", [b"", b"{}", b"SQLite format 3\x00", b"listing-lint indices\n"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "index").write_bytes(content)
    with pytest.raises(ForeignIndexError, match="listing-lint index build"):
        Index(tmp_path / "index")


def test_another_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_index(tmp_path / "index", made(5))
    with monkeypatch.context() as patch:
        patch.setattr("listing_lint.similarity.index.VERSION", 4)
        with pytest.raises(ForeignIndexError, match="version 6, where 4 is read"):
            Index(tmp_path / "index")
    monkeypatch.setattr("listing_lint.similarity.keys.RAREST", 9)
    with pytest.raises(ForeignIndexError, match="other keys"):
        Index(tmp_path / "index")


def test_damage_is_an_error_wherever_it_is(tmp_path: Path) -> None:
    path = tmp_path / "index"
    catalog = made(40)
    build_index(path, catalog)
    sound = path.read_bytes()
    expected = search(Index(path), catalog)
    frequencies = count(catalog)
    asked = [replace(each, listing=f"new{each.listing}") for each in catalog[::8]]
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
            # May find something else, but nothing except IndexFileError may be raised.
            search(index, catalog)
            beside(index, asked, frequencies)
            index.file.verify()
        except IndexFileError:
            continue
        unseen += 1
        assert search(index, catalog) == expected  # between two columns nothing is read
    assert unseen < 10
