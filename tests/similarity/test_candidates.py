"""Which pairs are candidates, and that every way to them gives the same."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listing_lint.similarity import candidates as plain_way
from listing_lint.similarity import joining, sections
from listing_lint.similarity.candidates import Candidates, Wanted, kind_names, plain_candidates
from listing_lint.similarity.engine import Resources, candidates
from listing_lint.similarity.joining import _meeting, column_candidates
from listing_lint.similarity.keys import CAPS, WHOLE, count_words
from listing_lint.similarity.values import Fingerprint, PictureMark
from tests.similarity.catalogs import CATALOGS

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = Fingerprint("1", "s", "dhgate", "a.jsonl")
DUCKDB = Resources(plain=-1, threads=1)


def made(number: int, *, stores: int = 4, seed: int = 1) -> list[Fingerprint]:
    """Listings whose titles are drawn from few words, a third of them changed copies."""
    rng = random.Random(seed)
    words = [f"word{place}" for place in range(60)]
    listings: list[Fingerprint] = []
    for place in range(number):
        title = tuple(rng.choices(words, k=rng.randint(3, 12)))
        if listings and rng.random() < 0.3:
            title = (*rng.choice(listings).title[:-1], rng.choice(words))
        listings.append(
            replace(
                PLAIN,
                listing=str(place),
                store=str(rng.randrange(stores)),
                title=title,
                whole=hash(title) or 1,
            )
        )
    return listings


def pairs(found: Candidates) -> set[tuple[int, int]]:
    return {(a, b) for a, b, _ in found}


def components(number: int, links: set[tuple[int, int]]) -> int:
    heads = list(range(number))

    def head(place: int) -> int:
        while heads[place] != place:
            place = heads[place]
        return place

    for a, b in links:
        heads[head(b)] = head(a)
    return len({head(place) for place in range(number)})


WANTED = st.sampled_from([Wanted(), Wanted(within=False), Wanted(across=False)])


@given(CATALOGS, WANTED, st.sampled_from([2, 3, 1000]), st.sampled_from([0, 5, 20, 1 << 25]))
@settings(max_examples=12)
def test_columns_and_duckdb_find_what_the_plain_way_finds(
    catalog: list[Fingerprint], wanted: Wanted, cap: int, budget: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        # Small buckets and budgets, so that small catalogs fill them.
        for module in (plain_way, sections):
            patch.setattr(module, "BUDGET", budget)
            patch.setattr(module, "BUDGET_EACH", 0)
        patch.setattr(plain_way, "CAPS", (cap,) * len(CAPS))
        patch.setattr(sections, "CAPS", (cap,) * len(CAPS))
        patch.setattr(joining, "CAPS", (cap,) * len(CAPS))
        counts = count_words(catalog)
        assert column_candidates(catalog, counts, wanted) == plain_candidates(catalog, counts, wanted)
        assert candidates(catalog, counts, wanted, DUCKDB) == plain_candidates(catalog, counts, wanted)


@pytest.mark.parametrize("pending", [1, 500])
def test_columns_put_together_now_and_then_are_the_same(
    monkeypatch: pytest.MonkeyPatch, pending: int
) -> None:
    catalog = made(600)
    monkeypatch.setattr("listing_lint.similarity.joining._PENDING", pending)
    monkeypatch.setattr("listing_lint.similarity.joining._AT_ONCE", 7)
    counts = count_words(catalog)
    assert column_candidates(catalog, counts, Wanted()) == plain_candidates(catalog, counts, Wanted())


def test_more_pairs_than_columns_are_for_go_to_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = [replace(one, models=(f"ab12{place % 40:02}",)) for place, one in enumerate(made(400))]
    monkeypatch.setattr("listing_lint.similarity.joining.MOST_PAIRS", 10)
    counts = count_words(catalog)
    assert column_candidates(catalog, counts, Wanted()) is None
    assert candidates(catalog) == plain_candidates(catalog, counts, Wanted())


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-2, 2)), max_size=40))
def test_keys_that_differ_in_their_lower_bits_only_are_told_apart(parts: list[tuple[int, int]]) -> None:
    k = np.array([(upper - 2) * (1 << 61) + lower for upper, lower in parts], np.int64)
    order = _meeting(k)
    times = Counter(k.tolist())
    by_key: dict[int, list[int]] = defaultdict(list)
    for row, key in enumerate(k.tolist()):
        if times[key] > 1:
            by_key[key].append(row)
    met = [list(rows) for _, rows in groupby(order.tolist(), key=lambda row: k[row])]
    assert sorted(map(tuple, by_key.values())) == sorted(tuple(rows) for rows in met if len(rows) > 1)


def test_few_listings_need_no_numpy() -> None:
    code = (
        "import sys; from listing_lint.similarity.engine import candidates;"
        "from listing_lint.similarity.values import Fingerprint as F;"
        "made = [F(str(n), 's', '', '', title=('mug', 'red', str(n % 9)), whole=n + 1) for n in range(20)];"
        "assert len(candidates(made)); print('numpy' in sys.modules, 'duckdb' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_duckdb_in_slices_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = made(600)
    expected = plain_candidates(catalog, count_words(catalog), Wanted())
    assert len(expected) > 100
    monkeypatch.setattr("listing_lint.similarity.engine._SLICE", 170)
    monkeypatch.setattr("listing_lint.similarity.engine._BATCH", 130)
    assert candidates(catalog, resources=DUCKDB) == expected


def test_a_stopped_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = made(500)
    expected = plain_candidates(catalog, count_words(catalog), Wanted())
    monkeypatch.setattr("listing_lint.similarity.engine._SLICE", 100)
    resources = replace(DUCKDB, work=tmp_path / "work")
    seen: list[tuple[str, int]] = []

    def stop(stage: str, done: int, _total: int) -> None:
        seen.append((stage, done))
        if (stage, done) == ("join", 10):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        candidates(catalog, resources=resources, progress=stop)
    kept = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "work").glob("pairs-*.npz")}
    assert len(kept) == 3
    again: list[str] = []
    assert (
        candidates(catalog, resources=resources, progress=lambda stage, *_: again.append(stage)) == expected
    )
    assert "keys" not in again
    assert (
        kept.items()
        <= {f.name: f.stat().st_mtime_ns for f in (tmp_path / "work").glob("pairs-*.npz")}.items()
    )
    other = made(500, seed=2)
    assert candidates(other, resources=resources) == plain_candidates(other, count_words(other), Wanted())


def test_a_foreign_file_in_the_work_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "job.json").write_text(json.dumps({"job": "another"}))
    (tmp_path / "notes.txt").write_text("mine")
    candidates(made(50), resources=replace(DUCKDB, work=tmp_path))
    assert (tmp_path / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("resources", [Resources(plain=10_000), DUCKDB], ids=["plain", "duckdb"])
@pytest.mark.parametrize("stores", [1, 2, 7, 300])
def test_a_copy_is_never_lost_to_a_full_bucket(resources: Resources, stores: int) -> None:
    number = 3 * CAPS[WHOLE]
    catalog = [
        replace(PLAIN, listing=str(place), store=str(place % stores), title=("mug",), whole=9)
        for place in range(number)
    ]
    found = candidates(catalog, resources=resources)
    assert components(number, pairs(found)) == 1
    assert len(found) <= 2 * number + min(stores, CAPS[WHOLE]) ** 2 / 2
    [full] = [line for line in found.full if line.kind == "whole text"]
    assert (full.members, full.chained) == (number, True)
    across = candidates(catalog, None, Wanted(within=False), resources)
    if stores > 1:
        assert {place for pair in pairs(across) for place in pair} == set(range(number))
        assert all(catalog[a].store != catalog[b].store for a, b in pairs(across))
    heads = {(a, b) for a, b in pairs(found) if a < stores and b < stores}
    assert len(heads) == stores * (stores - 1) // 2 if stores <= CAPS[WHOLE] else len(heads) >= stores - 1


def test_full_buckets_of_words_are_told() -> None:
    number = 500
    catalog = [
        replace(PLAIN, listing=str(place), store=str(place % 3), title=("red", "mug", f"a{place // 2}"))
        for place in range(number)
    ]
    found = candidates(catalog, resources=Resources(plain=number))
    [full] = found.full
    assert (full.kind, full.members, full.largest, full.chained) == ("title words", 500, 500, False)


def test_only_what_is_asked() -> None:
    catalog = [
        replace(PLAIN, listing=str(place), store=store, codes=("gtin:1",))
        for place, store in enumerate("aab")
    ]
    assert pairs(plain_candidates(catalog, count_words(catalog), Wanted(within=False))) == {(0, 2), (1, 2)}
    assert pairs(plain_candidates(catalog, count_words(catalog), Wanted(across=False))) == {(0, 1)}
    with pytest.raises(ValueError, match="must be asked"):
        Wanted(within=False, across=False)


def test_pairs_say_by_what_they_met() -> None:
    mark = bytes(range(64))
    near = bytes([mark[0] ^ 1, *mark[1:]])
    catalog = [
        replace(PLAIN, title=("blue", "mug"), codes=("gtin:1",), pictures=(PictureMark(b"x", (mark,)),)),
        replace(
            PLAIN, store="t", title=("blue", "mug"), codes=("gtin:1",), pictures=(PictureMark(b"y", (near,)),)
        ),
        *(replace(PLAIN, title=(f"other{place}", "mug" if place % 2 else "cup")) for place in range(9)),
    ]
    found = {
        (a, b): kind_names(kinds) for a, b, kinds in plain_candidates(catalog, count_words(catalog), Wanted())
    }
    assert found[0, 1] == ("identifier", "picture", "title words")


def test_unlike_pictures_that_share_a_word_are_no_candidates() -> None:
    rng = random.Random(3)
    one, other = rng.randbytes(64), rng.randbytes(64)
    other = one[:2] + other[2:]
    catalog = [
        replace(PLAIN, store=store, pictures=(PictureMark(b"", (mark,)),))
        for store, mark in (("a", one), ("b", other))
    ]
    assert not plain_candidates(catalog, count_words(catalog), Wanted())
    assert candidates(catalog, resources=DUCKDB) == plain_candidates(catalog, count_words(catalog), Wanted())


def test_copied_descriptions_meet_and_shared_phrases_do_not() -> None:
    body = tuple(f"detail{place}" for place in range(30))
    catalog = [
        replace(PLAIN, store="a", title=("blue",), body=body),
        replace(PLAIN, store="b", title=("rouge",), body=(*body[:-1], "last")),
        replace(
            PLAIN, store="b", title=("verde",), body=(*body[:2], *(f"else{place}" for place in range(9)))
        ),
    ]
    assert pairs(plain_candidates(catalog, count_words(catalog), Wanted())) == {(0, 1)}


def test_the_order_of_the_listings_does_not_matter() -> None:
    catalog = made(400)
    order = list(range(400))
    random.Random(5).shuffle(order)
    found = pairs(candidates([catalog[place] for place in order], resources=DUCKDB))
    assert {(min(order[a], order[b]), max(order[a], order[b])) for a, b in found} == pairs(
        candidates(catalog)
    )


def test_a_few_listings_start_neither_numpy_nor_duckdb() -> None:
    program = (
        "import sys\n"
        "from listing_lint.similarity.engine import candidates\n"
        "from listing_lint.similarity.values import Fingerprint\n"
        "one = Fingerprint('1', 's', 'm', 'p', title=('mug',), whole=1)\n"
        "assert len(candidates([one, one])) == 1\n"
        "print([name for name in ('numpy', 'duckdb') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
