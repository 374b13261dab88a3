"""Match the shared tables one to one with other tools, beside listing-lint: the table of docs/stores.md.

    python tools/compare_matchers.py [--data ../shared/data/matching]

Each listing gets one partner at most: the best pair first, then the best of what is left. Ours keeps the pairs that it tells,
which have a score of 0.5 or more, in every set. The others are given more than that: the threshold that is best for each
set. A tool that is not installed is left out.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from listing_lint.similarity.fingerprint import fingerprint
from listing_lint.similarity.run import find_pairs
from tools.score_similarity import TABLES, best_f1, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.values import Fingerprint

    Scored = tuple[float, int, int]
    Matcher = Callable[[Sequence[Fingerprint], Sequence[Fingerprint]], list[Scored]]

_LEAST = 0.2
"""Likeness below which the others' pairs are not looked at."""


def ours(left: Sequence[Fingerprint], right: Sequence[Fingerprint]) -> list[Scored]:
    """The pairs that ``compare`` tells."""
    found = find_pairs([*left, *right]).pairs
    return [(pair.score, pair.a, pair.b - len(left)) for pair in found if pair.a < len(left) <= pair.b]


def _rapidfuzz(name: str) -> Matcher:
    def match(left: Sequence[Fingerprint], right: Sequence[Fingerprint]) -> list[Scored]:
        from rapidfuzz import fuzz, process

        scores = process.cdist(
            [" ".join(one.title) for one in left],
            [" ".join(one.title) for one in right],
            scorer=getattr(fuzz, name),
            score_cutoff=100 * _LEAST,
            dtype=np.uint8,
        )
        return _best(scores / 100)

    return match


def _best(scores: NDArray[np.floating[Any]], kept: int = 50) -> list[Scored]:
    """The best of each row: no listing has so many partners before it that are taken."""
    kept = min(kept, scores.shape[1])
    columns = np.argpartition(-scores, kept - 1, axis=1)[:, :kept]
    return [
        (float(scores[row, column]), row, int(column))
        for row in range(len(scores))
        for column in columns[row]
        if scores[row, column] >= _LEAST
    ]


def sparse_dot_topn(left: Sequence[Fingerprint], right: Sequence[Fingerprint]) -> list[Scored]:
    """The cosine of titles, words weighted by their rarity."""
    from scipy.sparse import csr_matrix
    from sparse_dot_topn import sp_matmul_topn

    texts = [sorted(set(one.title)) for one in (*left, *right)]
    words = {word: number for number, word in enumerate(sorted({word for text in texts for word in text}))}
    times = np.bincount([words[word] for text in texts for word in text])
    rarity = np.log((len(texts) + 1) / (times + 0.5))
    at = [[words[word] for word in text] for text in texts]
    values = [rarity[row] / (np.linalg.norm(rarity[row]) or 1.0) for row in at]
    matrix = csr_matrix(
        (np.concatenate(values), np.concatenate(at).astype(np.int32), np.cumsum([0, *map(len, at)])),
        shape=(len(texts), len(words)),
    )
    mine, theirs = matrix[: len(left)], matrix[len(left) :]
    found = sp_matmul_topn(mine, theirs.T.tocsr(), top_n=50, threshold=_LEAST).tocoo()
    return list(zip(found.data.tolist(), found.row.tolist(), found.col.tolist(), strict=True))


def datasketch(left: Sequence[Fingerprint], right: Sequence[Fingerprint]) -> list[Scored]:
    """The Jaccard likeness of titles' words, by 128 hashes of each."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=_LEAST, num_perm=128)
    hashes = []
    for place, one in enumerate((*left, *right)):
        made = MinHash(128)
        made.update_batch([word.encode() for word in one.title])
        hashes.append(made)
        if place >= len(left):
            index.insert(place - len(left), made)
    return [
        (hashes[row].jaccard(hashes[len(left) + other]), row, other)
        for row in range(len(left))
        for other in index.query(hashes[row])
    ]


MATCHERS: dict[str, Matcher] = {
    "listing-lint": ours,
    "rapidfuzz token_set_ratio": _rapidfuzz("token_set_ratio"),
    "rapidfuzz token_sort_ratio": _rapidfuzz("token_sort_ratio"),
    "sparse_dot_topn": sparse_dot_topn,
    "datasketch": datasketch,
}


def one_to_one(pairs: Sequence[Scored]) -> list[Scored]:
    """The best pair, then the best of what is left."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept = []
    for score, left, right in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            kept.append((score, left, right))
    return kept


def read(data: Path, name: str) -> tuple[list[Fingerprint], list[Fingerprint], set[tuple[int, int]]]:
    """Two shops' offers and the true pairs."""
    folder, first, second, separator = TABLES[name]
    left, left_places = table(data / folder / first, separator, "left")
    right, right_places = table(data / folder / second, separator, "right")
    with (data / folder / "gt.csv").open(encoding="utf-8", newline="") as file:
        truth = {
            (left_places[row["D1"]], right_places[row["D2"]])
            for row in csv.DictReader(file, delimiter=separator)
        }
    return [fingerprint(one) for one in left], [fingerprint(one) for one in right], truth


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data/matching"))
    chosen = parser.parse_args()
    sets = {name: read(chosen.data, name) for name in TABLES}
    print(f"{'F1, one to one':28}", *(f"{name:>16}" for name in sets))
    for tool, match in MATCHERS.items():
        found = []
        try:
            for left, right, truth in sets.values():
                kept = one_to_one(match(left, right))
                same = np.array([pair[1:] in truth for pair in kept])
                if tool == "listing-lint":
                    found.append(2 * int(same.sum()) / (len(kept) + len(truth)))
                else:
                    found.append(best_f1(np.array([pair[0] for pair in kept]), same, len(truth)))
        except ModuleNotFoundError as error:
            print(f"{tool:28} {error.name} is not installed")
            continue
        print(f"{tool:28}", *(f"{value:16.3f}" for value in found), flush=True)


if __name__ == "__main__":
    main()
