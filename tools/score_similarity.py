"""Measure the score of similarity on labelled sets, and fit its weights anew (``--fit``).

The sets lie outside of the project (``--data``): two shops' tables with the true pairs (Abt-Buy, Amazon-Google,
Walmart-Amazon) and labelled pairs of titles (WDC: computers, cameras, watches, shoes).

Protocol. The weights are fitted on WDC's training and validation files and on the half of each table whose left place is
even; what is printed is measured on WDC's test files and, for the tables, on all rows and on the odd half alone. Of a
table's candidates (the best of three look-ups and shared models), the pair set is every true pair with nine times as many of
the hardest others; one-to-one takes the best pair, then the best of what is left, and counts true pairs that were no
candidates as missed.

The fit is a logistic regression on the pairs, each set weighing the same, plus how well each row of a table ranks its true pair
before its other candidates (``RANKING`` times the cross entropy), since a score is asked for the best of many.
"""

from __future__ import annotations

import argparse
import csv
import heapq
import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from listing_lint.catalog.listing import Listing
from listing_lint.similarity.features import Features, features
from listing_lint.similarity.fingerprint import fingerprint
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.prepared import Prepared, prepare
from listing_lint.similarity.weights import BIAS, SIBLINGS, WEIGHTS

Floats = NDArray[np.float64]
TABLES = {
    "Abt-Buy": ("abt_buy", "abt.csv", "buy.csv", "|"),
    "Amazon-Google": ("amazon_google", "amazon.csv", "gp.csv", "#"),
    "Walmart-Amazon": ("walmart_amazon", "walmart.csv", "amazon.csv", "|"),
}
View = Callable[[Prepared], Any]
PAIRS = ("computers", "cameras", "watches", "shoes")
RANKING = 0.15
RIDGE = 1e-4
STEPS = 800
AGAINST = {
    "model_differs", "model_sibling", "maker_differs", "numbers_differ", "measures_differ", "capacity_differs",
    "counts_differ", "colours_differ", "whom_differs", "brand_differs", "price",
}  # fmt: skip
"""Features that may only lower a score. All others may only raise it, but for ``rest``, the measure of the titles' lengths."""
TOLD = {"cosine", "measures_differ", "body"}
"""Features that the others make up for: they weigh nothing and are there for the evidence."""


@dataclass(frozen=True)
class Labelled:
    """Pairs with their features and whether they are one product; ``truth`` counts the true ones, missed candidates too."""

    name: str
    places: list[tuple[int, int]]
    rows: Floats
    same: NDArray[np.bool_]
    truth: int
    odd_truth: int = 0

    def part(self, keep: NDArray[np.bool_]) -> Labelled:
        """Some of the pairs."""
        places = [self.places[at] for at in np.flatnonzero(keep)]
        return Labelled(self.name, places, self.rows[keep], self.same[keep], int(self.same[keep].sum()))

    def half(self, rest: int) -> Labelled:
        """The pairs whose left place leaves ``rest`` when divided by two."""
        return self.part(np.array([left % 2 == rest for left, _ in self.places]))


def listing(store: str, place: int, fields: dict[str, Any]) -> Listing:
    """A listing of what is not empty."""
    kept = {name: value for name, value in fields.items() if value not in ("", None)}
    return Listing(kept, kept, f"{store}-{place}", store, "", store=store)


def table(path: Path, separator: str, store: str) -> tuple[list[Listing], dict[str, int]]:
    """A shop's offers, and the place of each by its number."""
    offers: list[Listing] = []
    places: dict[str, int] = {}
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file, delimiter=separator):
            places[row["id"]] = len(offers)
            try:
                price = float((row.get("price") or "").replace("$", "").replace(",", "")) or None
            except ValueError:
                price = None
            fields: dict[str, Any] = {
                "title": row.get("name") or row.get("title"),
                "description": row.get("description"),
                "price": price,
                "brand": row.get("manufacturer") or row.get("brand"),
                "mpn": row.get("modelno"),
            }
            if row.get("dimensions"):
                fields["attributes"] = {"dimensions": row["dimensions"]}
            offers.append(listing(store, len(offers), fields))
    return offers, places


def read_table(data: Path, name: str) -> Labelled:
    """The candidates of two shops with their labels."""
    folder, first, second, separator = TABLES[name]
    left, left_places = table(data / folder / first, separator, "left")
    right, right_places = table(data / folder / second, separator, "right")
    truth = set()
    with (data / folder / "gt.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=separator):
            truth.add((left_places[row["D1"]], right_places[row["D2"]]))
    prints = [fingerprint(one) for one in (*left, *right)]
    known = count(prints)
    prepared = [prepare(one, known) for one in prints]
    mine, theirs = prepared[: len(left)], prepared[len(left) :]
    places = candidates(mine, theirs)
    rows = np.array([features(mine[one], theirs[other]) for one, other in places])
    return Labelled(
        name,
        places,
        rows,
        np.array([place in truth for place in places]),
        len(truth),
        sum(left % 2 for left, _ in truth),
    )


def candidates(mine: list[Prepared], theirs: list[Prepared], best: int = 20) -> list[tuple[int, int]]:
    """Of each left listing, the best of the right ones by title, by characters and by all words, and those of its models."""
    views: tuple[tuple[View, View, int], ...] = (
        (lambda one: one.title, lambda one: one.title_norm, 4000),
        (lambda one: one.grams, lambda one: one.gram_norm, 1200),
        (lambda one: {**one.body, **one.title}, lambda one: one.title_norm + one.body_norm, 1500),
    )
    indexes: list[dict[str, list[tuple[int, float]]]] = [defaultdict(list) for _ in views]
    models = defaultdict(list)
    for place, one in enumerate(theirs):
        for (weights, norm, _), index in zip(views, indexes, strict=True):
            for word, weight in weights(one).items():
                index[word].append((place, weight * weight / norm(one)))
        for model in one.models:
            models[model].append(place)
    found = []
    for left, one in enumerate(mine):
        chosen: set[int] = set()
        for (weights, _, most), index in zip(views, indexes, strict=True):
            scores: dict[int, float] = defaultdict(float)
            for word in weights(one):
                entries = index.get(word, [])
                for place, weight in entries if len(entries) <= most else ():
                    scores[place] += weight
            chosen.update(
                place
                for _, place in heapq.nlargest(best, ((score, place) for place, score in scores.items()))
            )
        for model in one.models:
            chosen.update(models.get(model, ()))
        found += [(left, right) for right in sorted(chosen)]
    return found


def hard_pairs(whole: Labelled) -> Labelled:
    """The true pairs of a table with nine times as many others, taken at random of the harder ones."""
    hardness = (
        whole.rows[:, Features._fields.index("cosine")] + whole.rows[:, Features._fields.index("characters")]
    )
    others = np.flatnonzero(~whole.same)
    others = others[np.argsort(-hardness[others], kind="stable")]
    wanted = 9 * int(whole.same.sum())
    pool = others[: 2 * wanted].tolist()
    keep = whole.same.copy()
    keep[random.Random(5).sample(pool, min(wanted, len(pool)))] = True
    return whole.part(keep)


def read_pairs(data: Path, name: str, kind: str) -> Labelled:
    """Labelled pairs of titles; ``kind`` is ``test.txt``, ``train.txt.small`` or ``valid.txt.small``."""
    rows = []
    for line in (data / "wdc" / f"{name}__{kind}").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        one, other, label = line.split("\t")
        rows.append(
            (one.replace("COL title VAL", "").strip(), other.replace("COL title VAL", "").strip(), label)
        )
    titles = sorted({title for one, other, _ in rows for title in (one, other)})
    prints = {title: fingerprint(listing("titles", at, {"title": title})) for at, title in enumerate(titles)}
    known = count(prints.values())
    prepared = {title: prepare(one, known) for title, one in prints.items()}
    same = np.array([label == "1" for *_, label in rows])
    made = np.array([features(prepared[one], prepared[other]) for one, other, _ in rows])
    return Labelled(name, [(at, at) for at in range(len(rows))], made, same, int(same.sum()))


def judged(rows: Floats, weights: Floats, bias: float) -> Floats:
    """The scores of some pairs, as logarithms of odds."""
    plain: Floats = rows @ weights + bias
    column = Features._fields.index
    siblings = (rows[:, column("model_sibling")] == 1) & (rows[:, column("maker")] == 0)
    return np.where(siblings, np.minimum(plain, SIBLINGS), plain)


def best_f1(scores: Floats, same: NDArray[np.bool_], truth: int) -> float:
    """The best F1 over all thresholds."""
    order = np.argsort(-scores, kind="stable")
    found = 2 * np.cumsum(same[order]) / (np.arange(1, len(order) + 1) + truth)
    last = np.append(np.diff(scores[order]) != 0, True)
    return float(np.max(np.where(last, found, 0)))


def f1_at(scores: Floats, same: NDArray[np.bool_], threshold: float) -> float:
    """F1 of a threshold."""
    chosen = scores >= threshold
    return float(2 * (chosen & same).sum() / (chosen.sum() + same.sum()))


def one_to_one(labelled: Labelled, scores: Floats) -> tuple[float, float]:
    """Best F1 when each listing has one partner at most: of all, and of the rows that the weights were not fitted on."""
    lefts: set[int] = set()
    rights: set[int] = set()
    kept = []
    for at in np.argsort(-scores, kind="stable"):
        left, right = labelled.places[at]
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            kept.append(at)
    odd = [at for at in kept if labelled.places[at][0] % 2]
    return (
        best_f1(scores[kept], labelled.same[kept], labelled.truth),
        best_f1(scores[odd], labelled.same[odd], labelled.odd_truth),
    )


class Ranking:
    """How well the true pair of each row is ranked before the others; its slope."""

    def __init__(self, labelled: Labelled, side: int) -> None:
        ids = np.array([place[side] for place in labelled.places])
        keep = np.isin(ids, ids[labelled.same])
        order = np.argsort(ids[keep], kind="stable")
        self.rows = labelled.rows[keep][order]
        self.rows[:, [place for place, name in enumerate(Features._fields) if name in TOLD]] = 0
        self.same = labelled.same[keep][order].astype(float)
        _, self.starts, self.group = np.unique(ids[keep][order], return_index=True, return_inverse=True)

    def slope(self, weights: Floats, spread: Floats) -> Floats:
        """The slope of the mean cross entropy by standardised weights."""
        scores = (self.rows / spread) @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, self.starts)[self.group])
        shares = powers / np.add.reduceat(powers, self.starts)[self.group]
        slope: Floats = (self.rows / spread).T @ (shares - self.same) / len(self.starts)
        return slope


def fit(pairs: list[tuple[Labelled, float]], tables: list[Labelled]) -> tuple[Floats, float]:
    """Weights and bias by Adam, from nought: the same data gives the same weights."""
    rows = np.vstack([one.rows for one, _ in pairs])
    same = np.concatenate([one.same for one, _ in pairs]).astype(float)
    share = np.concatenate([np.full(len(one.same), weight / len(one.same)) for one, weight in pairs])
    share /= share.sum()
    middle, spread = rows.mean(0), rows.std(0) + 1e-6
    standard = np.column_stack([(rows - middle) / spread, np.ones(len(rows))])
    rankings = [Ranking(one, side) for one in tables for side in (0, 1)]
    weights = np.zeros(standard.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    standard[:, [place for place, name in enumerate(Features._fields) if name in TOLD]] = 0
    least = np.array([-np.inf if name in AGAINST or name == "rest" else 0 for name in Features._fields])
    most = np.array([0 if name in AGAINST else np.inf for name in Features._fields])
    for step in range(1, STEPS + 1):
        slope = standard.T @ (share * (1 / (1 + np.exp(-np.clip(standard @ weights, -50, 50))) - same))
        for ranking in rankings:
            slope[:-1] += RANKING * ranking.slope(weights[:-1], spread)
        slope[:-1] += RIDGE * weights[:-1]
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        rate = 0.05 if step < STEPS * 0.6 else 0.01
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
        weights[:-1] = np.clip(weights[:-1], least, most)
    plain = weights[:-1] / spread
    return plain, float(weights[-1] - (middle * plain).sum())


def main() -> None:
    """Print the table, and with ``--fit`` the new weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data/matching"))
    parser.add_argument("--fit", action="store_true", help="fit anew, and print weights and bias")
    chosen = parser.parse_args()
    whole = {name: read_table(chosen.data, name) for name in TABLES}
    hard = {name: hard_pairs(one) for name, one in whole.items()}
    tests = {name: read_pairs(chosen.data, name, "test.txt") for name in PAIRS}
    weights, bias = np.array(WEIGHTS), BIAS
    if chosen.fit:
        training = [
            (read_pairs(chosen.data, name, f"{kind}.txt.small"), 1.0)
            for name in PAIRS
            for kind in ("train", "valid")
        ]
        training += [(one.half(0), 2.5) for one in hard.values()]
        weights, bias = fit(training, [one.half(0) for one in whole.values()])
    sets = {**hard, **tests}
    scores = {name: judged(one.rows, weights, bias) for name, one in sets.items()}
    steps = np.quantile(np.concatenate(list(scores.values())), np.linspace(0.3, 0.999, 700))
    shared = max(
        steps, key=lambda step: sum(f1_at(scores[name], one.same, step) for name, one in sets.items())
    )
    if chosen.fit:
        bias -= float(shared)
        print(
            "\n".join(
                f"    {name}={weight:.3f}," for name, weight in zip(Features._fields, weights, strict=True)
            )
        )
        print(f"BIAS = {bias:.3f}")
        scores = {name: judged(one.rows, weights, bias) for name, one in sets.items()}
        shared = np.float64(0)
    print(f"{'set':16} {'best F1':>8} {'at 0.5':>8} {'shared threshold':>17}")
    best, fixed, common = [], [], []
    for name, one in sets.items():
        best.append(best_f1(scores[name], one.same, one.truth))
        fixed.append(f1_at(scores[name], one.same, 0.0))
        common.append(f1_at(scores[name], one.same, float(shared)))
        print(f"{name:16} {best[-1]:8.3f} {fixed[-1]:8.3f} {common[-1]:17.3f}")
    print(f"{'mean':16} {np.mean(best):8.3f} {np.mean(fixed):8.3f} {np.mean(common):17.3f}")
    print(f"{'one-to-one':16} {'all':>8} {'odd half':>8}")
    for name, one in whole.items():
        every, odd = one_to_one(one, judged(one.rows, weights, bias))
        print(f"{name:16} {every:8.3f} {odd:8.3f}")


if __name__ == "__main__":
    main()
