"""How stores with planted shares are judged, as a process of its own: ``python similarity_shares.py WAY NUMBER SEED``.

Finds, scores, matches and judges a whole catalog: titles of :mod:`benchmarks.twins` (``dense``, ``real``) or whole listings of
:mod:`benchmarks.wares` (``light``, ``heavy``, ``cases``, ``jewellery``, ``screws``). Prints what it cost and, for each pair of
stores with a planted share, the share it ought to have, the one it was given, and the verdict.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.twins import Planted, Wording, planted
from benchmarks.wares import WAYS, wares
from listing_lint.similarity.run import compare_listings


def made(way: str, number: int, seed: int) -> Planted:
    """The catalog of one way and seed."""
    if way in WAYS:
        return wares(number, way, seed=seed)
    return planted(number, cast("Wording", way), seed=seed)


def main(way: str, number: str, seed: str) -> None:
    """Make the catalog, which is not counted, judge it, and tell."""
    catalog = made(way, int(number), int(seed))
    started = time.process_time()
    found, alike = compare_listings(catalog.listings)
    cpu = time.process_time() - started
    names = [store.key.store for store in found.stores]
    shares = {frozenset((names[one.a], names[one.b])): one for one in found.shares}
    told: list[dict[str, Any]] = []
    for (first, second), share in catalog.shares.items():
        one = shares.pop(frozenset((first, second)))
        # Of the smaller store: its duplicates of itself are no products.
        stores = [listing.store for listing in catalog.listings]
        copied = sum(stores[a] == first and stores[b] == second for a, b, _ in catalog.twins)
        own = sum(stores[a] == stores[b] == first for a, b, _ in catalog.twins)
        ought = copied / min(stores.count(first) - own, stores.count(second))
        told.append({"planted": share, "ought": ought, "share": one.share, "verdict": one.verdict})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    others = sum(one.verdict == "fail" for one in shares.values())
    print(json.dumps({"cpu": cpu, "peak": peak, "pairs": len(alike.pairs), "shares": told, "others": others}))


if __name__ == "__main__":
    main(*sys.argv[1:4])
