"""What is alike among a run's listings of one marketplace, and with an index; and which hits of a change are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.rule import Stores

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.finding import Hit
    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.index import Index
    from listing_lint.similarity.values import Fingerprint


def alike(
    listings: Sequence[Fingerprint],
    market: str,
    index: Index | None,
    frequencies: Frequencies | None = None,
    made: Columns | None = None,
) -> tuple[Stores, tuple[str, ...]]:
    """Find what is alike among listings of one marketplace, and in an index; also say what was not compared.

    The listings name no marketplace. The lines and kinds are those of the index's listings, which stand first. With an index
    the run's listings are held in memory. ``frequencies`` and ``made`` are those of the listings and their columns, where they
    are known already. Raises :class:`ConfigError` for a damaged index.
    """
    if index is None:
        from listing_lint.similarity.run import find_pairs

        found = find_pairs(listings, frequencies=frequencies, made=made)
        return Stores(listings, found.pairs, [], [], guessed=found.guessed), found.notes
    from listing_lint.engine.beside import together
    from listing_lint.similarity.clusters import StoreKey

    there = together([replace(one, marketplace=market) for one in listings], index)
    unlisted = {
        StoreKey(key.store, ""): more for key, more in there.unlisted.items() if key.marketplace == market
    }
    return (
        Stores(
            [*(replace(entry.fingerprint, marketplace="") for entry in there.entries), *listings],
            there.pairs,
            [entry.line for entry in there.entries],
            [entry.kind for entry in there.entries],
            guessed=there.guessed,
            held=len(there.entries),
            unlisted=unlisted,
        ),
        there.notes,
    )


def told(subject: Stores, stores: Sequence[str], news: Sequence[bool]) -> Callable[[Hit], bool]:
    """What decides whether a hit is told: where only a change is checked, those that a changed listing has a part in.

    ``stores`` are those of the run's listings, and ``news`` says which of these changed; those of an index did not. A hit about
    two stores (its data count what matched) is told where a changed listing of one is like one of the other.
    """
    if all(news):
        return lambda _hit: True
    names = [one.store.casefold() for one in subject.listings[: subject.held]] + [
        store.casefold() for store in stores
    ]
    changed = [False] * subject.held + list(news)
    touched = list(changed)
    between: set[frozenset[str]] = set()
    for pair in subject.pairs:
        if changed[pair.a] or changed[pair.b]:
            touched[pair.a] = touched[pair.b] = True
            between.add(frozenset((names[pair.a], names[pair.b])))

    def is_told(hit: Hit) -> bool:
        if "matched" in hit.data:
            other = str(hit.data.get("other_store", "")).casefold()
            return frozenset((names[hit.member], other)) in between
        return touched[hit.member]

    return is_told
