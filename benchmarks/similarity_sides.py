"""What finds alike titles, each as a process of its own: ``python similarity_sides.py SIDE WORDING NUMBER PAIRS``.

Every side makes the same catalog first, which is not counted. Prints what the search alone cost as JSON and keeps the pairs it
found (``a * number + b``) as a sorted column in the file PAIRS.
"""

from __future__ import annotations

import json
import math
import resource
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.twins import Wording, dense_words, fingerprint, planted, real_words
from listing_lint.similarity.candidates import Wanted
from listing_lint.similarity.engine import Resources, candidates

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from benchmarks.twins import Planted

FLOOR = 0.5


def weighted(catalog: Planted) -> Any:
    """The titles as a sparse matrix of unit rows, words weighted by the logarithm of their rarity."""
    from scipy.sparse import csr_matrix

    texts = [sorted(set(listing.title)) for listing in catalog.listings]
    frequencies = Counter(word for text in texts for word in text)
    numbers = {word: number for number, word in enumerate(frequencies)}
    rarity = {word: math.log((len(texts) + 1) / (times + 0.5)) for word, times in frequencies.items()}
    norms = [math.sqrt(sum(rarity[word] ** 2 for word in text)) or 1.0 for text in texts]
    values = [rarity[word] / norm for text, norm in zip(texts, norms, strict=True) for word in text]
    at = [numbers[word] for text in texts for word in text]
    starts = np.cumsum([0, *map(len, texts)])
    return csr_matrix((np.array(values, np.float32), at, starts), shape=(len(texts), len(numbers)))


def load(_catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    return lambda: ([], [])


def ours(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    def search() -> tuple[Any, Any]:
        found = candidates(catalog.listings, None, Wanted(), Resources(threads=2))
        return found.a, found.b

    return search


def sparse(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    from sparse_dot_topn import sp_matmul_topn

    matrix = weighted(catalog)

    def search() -> tuple[Any, Any]:
        found = sp_matmul_topn(
            matrix, matrix.T.tocsr(), top_n=100, threshold=FLOOR, n_threads=2, sort=False
        ).tocoo()
        return found.row, found.col

    return search


def rensa(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    from rensa import RMinHash, RMinHashLSH

    def search() -> tuple[Any, Any]:
        index, hashes = RMinHashLSH(0.5, 80, 20), []
        for place, listing in enumerate(catalog.listings):
            made = RMinHash(80, 1)
            made.update(list(listing.title))
            hashes.append(made)
            index.insert(place, made)
        pairs = [(a, b) for a, made in enumerate(hashes) for b in index.query(made) if a < b]
        return [a for a, _ in pairs], [b for _, b in pairs]

    return search


def datasketch(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    from datasketch import MinHash, MinHashLSH

    def search() -> tuple[Any, Any]:
        index, hashes = MinHashLSH(num_perm=80, params=(20, 4)), []
        for place, listing in enumerate(catalog.listings):
            made = MinHash(80)
            made.update_batch([word.encode() for word in listing.title])
            hashes.append(made)
            index.insert(place, made)
        pairs = [(a, b) for a, made in enumerate(hashes) for b in index.query(made) if a < b]
        return [a for a, _ in pairs], [b for _, b in pairs]

    return search


def index(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    """A thousand new listings, half of them copies, against an index of the catalog; opening it counts."""
    import random
    import tempfile

    from benchmarks.twins import changed
    from listing_lint.similarity.index import Entry, Index
    from listing_lint.similarity.index_writing import build_index
    from listing_lint.similarity.searching import search as ask

    rng = random.Random(4)
    words = dense_words(1) if WORDING == "dense" else real_words(1)
    new = []
    for place in range(1000):
        title = words(rng)
        if place % 2:
            title = changed(list(rng.choice(catalog.listings).title), rng.choice((0, 1, 2)), words, rng)
        new.append(fingerprint("new", 10**9 + place, title))
    file = Path(tempfile.mkdtemp()) / "index"
    build_index(file, map(Entry, catalog.listings), compared=False)
    ask(Index(file), new[:1])  # the parts are imported, and the file is in the kernel's cache

    def search() -> tuple[Any, Any]:
        found = ask(Index(file), new)
        file.unlink()
        file.parent.rmdir()
        return found.a, found.b

    return search


def beside(catalog: Planted) -> Callable[[], tuple[Any, Any]]:
    """Ten listings of a store of the catalog, all of them copies, beside an index of it: opened, found, scored and counted."""
    import random
    import tempfile
    from dataclasses import replace

    from listing_lint.engine.beside import together
    from listing_lint.similarity.index import Entry, Index
    from listing_lint.similarity.index_writing import build_index

    rng = random.Random(5)
    store = catalog.listings[0].store
    new = [
        replace(rng.choice(catalog.listings), store=store, listing=f"{10**9 + place}") for place in range(10)
    ]
    file = Path(tempfile.mkdtemp()) / "index"
    build_index(file, map(Entry, catalog.listings))
    together(new[:1], Index(file))  # the parts are imported, and the file is in the kernel's cache

    def search() -> tuple[Any, Any]:
        found = together(new, Index(file))
        file.unlink()
        file.parent.rmdir()
        return [pair.a for pair in found.pairs], [pair.b for pair in found.pairs]

    return search


WORDING = cast("Wording", sys.argv[2] if len(sys.argv) > 2 else "dense")


def main(side: str, wording: str, number: str, pairs: str) -> None:
    """Make the catalog, search, and tell."""
    catalog = planted(int(number), cast("Wording", wording))
    sides = {each.__name__: each for each in (load, ours, sparse, rensa, datasketch, index, beside)}
    search = sides[side](catalog)
    before = _peak()
    wall, cpu = time.perf_counter(), time.process_time()
    a, b = search()
    cost = {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "over": _peak() - before,
        "peak": _peak(),
    }
    first, second = np.asarray(a, np.int64), np.asarray(b, np.int64)
    size = len(catalog.listings)
    once = first < second
    codes: NDArray[np.int64] = np.unique(first[once] * size + second[once])
    np.save(pairs, codes)
    found = np.array([(a, b, change) for a, b, change in catalog.twins], np.int64).reshape(-1, 3)
    planted_codes = found[:, 0] * size + found[:, 1]
    held = np.isin(planted_codes, codes)
    verbatim = found[:, 2] == 0
    print(
        json.dumps(
            {
                **cost,
                "pairs": len(codes),
                "twins": float(held.mean()),
                "verbatim": float(held[verbatim].mean()),
            }
        )
    )


def _peak() -> int:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
