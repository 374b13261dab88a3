"""What an index holds of its listings and of what is alike, as columns."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from listing_lint.similarity import keys
from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.index import identities, market_salt, storable_key
from listing_lint.similarity.kept import encoded

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.clusters import StoreKey
    from listing_lint.similarity.index import Entry, Index
    from listing_lint.similarity.keys import WordCounts
    from listing_lint.similarity.values import Pair

    Ints = NDArray[np.int64]
    Columns = dict[str, NDArray[Any]]

KEYS = ("k", "kind", "i")
"""Columns with one value a key."""
_BATCH = 20_000
_WORDS = ("words", "weights")
_LISTED = ("s0", "s1", "bits", "norm", "lengths", "identity", "group", "store", "kind_of", "line", "size")
"""Columns with one value a listing."""


def entry_columns(
    entries: Sequence[Entry],
    start: int,
    counts: WordCounts,
    stores: dict[StoreKey, int],
    kinds: dict[str, int],
) -> Columns:
    """The columns of new listings, whose places begin at ``start``; new stores and kinds get numbers."""
    titles, bodies = vocabularies(counts, least=1)
    made: dict[str, list[NDArray[Any]]] = defaultdict(list)
    for at in range(0, max(len(entries), 1), _BATCH):
        batch = [entry.fingerprint for entry in entries[at : at + _BATCH]]
        found = columns(batch, start + at, titles, bodies)
        texts = [encoded(fingerprint) for fingerprint in batch]
        salts = {market: market_salt(market) for market in {one.marketplace for one in batch}}
        salt = np.array([salts[one.marketplace] for one in batch], np.uint64)
        numbers = [stores.setdefault(storable_key(one), len(stores)) for one in batch]
        groups = [
            keys.text_hash(f"{number}\0{one.group}") if one.group else 0
            for number, one in zip(numbers, batch, strict=True)
        ]
        kind_of = [
            kinds.setdefault(entry.kind.encode("utf-8", "replace").decode(), len(kinds))
            for entry in entries[at : at + _BATCH]
        ]
        for name, column in (
            ("k", found.k.view(np.uint64) ^ salt[found.i - (start + at)]),
            # A probe only asks, but what is asked of it later may be a listing's bits.
            ("kind", found.kind | (found.probe << 8)), ("i", found.i),
            ("s0", found.bits[0]), ("s1", found.bits[1]), ("bits", found.size), ("norm", found.norm),
            ("lengths", found.lengths), ("words", found.words), ("weights", found.weights),
            ("identity", identities(batch)), ("group", np.array(groups, np.uint64)),
            ("store", np.array(numbers, np.int32)), ("kind_of", np.array(kind_of, np.int32)),
            ("line", np.array([entry.line for entry in entries[at : at + _BATCH]], np.int64)),
            ("size", np.array([len(text) for text in texts], np.int64)),
            ("fingerprints", np.frombuffer(b"".join(texts), np.uint8)),
        ):  # fmt: skip
            made[name].append(column)
    return {name: np.concatenate(parts) for name, parts in made.items()}


def kept_columns(index: Index, stays: NDArray[np.bool_], moved: Ints) -> Columns:
    """The columns of the listings that stay, with their new places."""
    file = index.file
    i = file.column("i")
    held = stays[i]
    found: Columns = {"k": file.column("k")[held], "kind": file.column("kind")[held]}
    found["i"] = moved[i[held]].astype(np.int32)
    by_word = np.repeat(stays, file.column("lengths"))
    found.update({name: file.column(name)[by_word] for name in _WORDS})
    found.update({name: file.column(name)[stays] for name in _LISTED})
    found["fingerprints"] = file.column("fingerprints")[np.repeat(stays, file.column("size"))]
    return found


def joined(one: Columns, other: Columns) -> Columns:
    """The rows of one behind those of the other."""
    return {name: np.concatenate((column, other[name])) for name, column in one.items()}


def pair_columns(pairs: Sequence[Pair], guessed: Collection[tuple[int, int]]) -> Columns:
    """What is alike; ``guessed`` are the numbers of the pairs that only count in a share."""
    texts = [msgspec.msgpack.encode(_writable(pair)) for pair in pairs]
    return {
        "pair_a": np.array([pair.a for pair in pairs], np.int32),
        "pair_b": np.array([pair.b for pair in pairs], np.int32),
        "strict": np.array([pair.tier == "strict" for pair in pairs], np.bool_),
        "guessed": np.array([(pair.a, pair.b) in guessed for pair in pairs], np.bool_),
        "pair_size": np.array([len(text) for text in texts], np.int64),
        "pairs": np.frombuffer(b"".join(texts), np.uint8),
    }


def _writable(pair: Pair) -> Pair:
    return pair._replace(evidence=tuple(fact.encode("utf-8", "replace").decode() for fact in pair.evidence))


def products(table: Columns, pairs: Columns) -> NDArray[np.int32]:
    """The product of each listing, by the place of its first listing: as :mod:`~listing_lint.similarity.clusters` has it."""
    group = table["group"]
    root = np.arange(len(group), dtype=np.int32)
    grouped = np.nonzero(group)[0]
    if len(grouped):
        _, first, which = np.unique(group[grouped], return_index=True, return_inverse=True)
        root[grouped] = grouped[first][which]
    a, b, store = pairs["pair_a"], pairs["pair_b"], table["store"]
    within = pairs["strict"] & (store[a] == store[b])
    parents: dict[int, int] = {}

    def top(place: int) -> int:
        while place in parents:
            above = parents[place]
            parents[place] = parents.get(above, above)  # halve the way for the next one
            place = above
        return place

    for one, other in zip(root[a[within]].tolist(), root[b[within]].tolist(), strict=True):
        first_one, second = sorted((top(one), top(other)))
        if first_one != second:
            parents[second] = first_one
    if parents:
        named = np.arange(len(group), dtype=np.int32)
        named[list(parents)] = [top(place) for place in list(parents)]
        root = named[root]
    return root


def counted(name: str, words: Mapping[str, int]) -> Columns:
    """The words that were counted, by their hashes, and how often."""
    hashes = np.fromiter(map(keys.text_hash, words), np.uint64, len(words))
    order = np.argsort(hashes)
    return {
        f"{name}_words": hashes[order],
        f"{name}_counts": np.fromiter(words.values(), np.uint32, len(words))[order],
    }
