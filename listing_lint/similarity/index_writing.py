"""Making and changing an index: a new file is written beside the old one and takes its place in one step.

A build counts the words and finds what is alike among all listings. An update keeps the counts, so that what is already there
keeps its keys and scores: the columns of the listings that stay are copied, and only the new ones are searched and scored.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import numpy as np

from listing_lint import __version__
from listing_lint.similarity import keys
from listing_lint.similarity.column_file import PARTIAL, write_columns
from listing_lint.similarity.columns import columns, vocabularies
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.index import (
    VERSION,
    Entry,
    Index,
    IndexFileError,
    identities,
    identity_hash,
    market_salt,
    settings,
    storable_key,
)
from listing_lint.similarity.kept import encoded
from listing_lint.similarity.locking import LockedError, alone
from listing_lint.similarity.run import find_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.clusters import StoreKey
    from listing_lint.similarity.engine import Resources
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.keys import WordCounts
    from listing_lint.similarity.promoting import Promotion
    from listing_lint.similarity.run import Progress
    from listing_lint.similarity.values import Fingerprint, Pair

    Ints = NDArray[np.int64]
    Columns = dict[str, NDArray[Any]]

_BATCH = 20_000
_KEYS = ("k", "kind", "i")
_WORDS = ("words", "weights")
_LISTED = ("s0", "s1", "bits", "norm", "lengths", "identity", "group", "store", "kind_of", "line", "size")
"""Columns with one value a listing."""


class IndexBusyError(IndexFileError):
    """Another run is writing the index."""


class Gone(NamedTuple):
    """What an update takes away: stores as a whole, and the listings of ``files`` in ``stores_of_files``.

    A file stands for all below it where it is a folder, so that what was in a deleted file goes, too. Files of the same
    name in other repositories hold listings of other stores, and stay.
    """

    stores: frozenset[StoreKey] = frozenset()
    files: frozenset[str] = frozenset()
    stores_of_files: frozenset[StoreKey] = frozenset()

    def holds(self, store: StoreKey, path: str) -> bool:
        """Whether a listing goes."""
        if store in self.stores:
            return True
        return store in self.stores_of_files and any(
            file in (path, ".") or path.startswith(f"{file.rstrip('/')}/") for file in self.files
        )


class _Found(NamedTuple):
    """What is alike, and what was learned: ``guessed`` are the numbers of the pairs that only count in a share."""

    pairs: list[Pair]
    guessed: set[tuple[int, int]]
    promotions: dict[str, Promotion]


def build_index(
    path: Path,
    entries: Iterable[Entry],
    *,
    compared: bool = True,
    progress: Progress | None = None,
    resources: Resources | None = None,
    wait: float = 0.0,
) -> None:
    """Make an index of listings, in the place of any that is there.

    Where they are not ``compared`` with one another, new listings are still found in it, and the shares of stores that are
    checked in part come out too small.

    A listing that comes twice (the same marketplace, store, id and kind) is kept once, as it came last. ``wait`` are the
    seconds that another writer is waited for. Raises :class:`IndexBusyError` and :class:`OSError`.
    """
    with _alone(path, wait):
        _build(path, _last(entries), 0, "", progress, resources, compared=compared)


def update_index(
    path: Path,
    entries: Iterable[Entry],
    *,
    gone: Gone = Gone(),  # noqa: B008  a frozen value
    recount: bool = False,
    progress: Progress | None = None,
    resources: Resources | None = None,
    wait: float = 0.0,
) -> None:
    """Add listings, or put them in the place of those with the same marketplace, store and id, and take others away.

    With ``recount`` all words are counted anew, and everything is compared again, as in a build. Raises
    :class:`IndexFileError` and :class:`OSError`.
    """
    with _alone(path, wait):
        index = Index(path)
        index.file.verify()
        new = _last(entries)
        stays = _stays(index, new, gone)
        if recount:
            kept = [index.entry(int(place)) for place in np.nonzero(stays)[0]]
            made = str(index.head.get("made", ""))
            _build(path, [*kept, *new], index.generation + 1, made, progress, resources)
        else:
            _update(path, index, stays, new, progress, resources)


def _build(
    path: Path,
    entries: Sequence[Entry],
    generation: int,
    made: str,
    progress: Progress | None,
    resources: Resources | None,
    *,
    compared: bool = True,
) -> None:
    listings = [entry.fingerprint for entry in entries]
    frequencies = count(listings).pruned()
    counts = keys.count_words(listings)
    found = _alike(listings if compared else [], frequencies, {}, progress, resources)
    stores: dict[StoreKey, int] = {}
    kinds: dict[str, int] = {}
    table = _columns(entries, 0, counts, stores, kinds)
    frozen = {
        "frequencies": np.frombuffer(frequencies.to_bytes(), np.uint8),
        **_counted("title", counts.titles),
        **_counted("body", counts.bodies),
    }
    head = {"counted": counts.listings, "generation": generation, "made": made or _now()}
    _write(path, table, frozen, stores, kinds, found, _pair_columns(found), head)


def _update(
    path: Path,
    index: Index,
    stays: NDArray[np.bool_],
    new: Sequence[Entry],
    progress: Progress | None,
    resources: Resources | None,
) -> None:
    from listing_lint.similarity.indexed import meet

    listings = [entry.fingerprint for entry in new]
    frequencies = index.frequencies()
    file = index.file
    moved = np.cumsum(stays) - 1  # where a listing that stays will stand
    first = int(stays.sum())
    promotions = {market: index.promotion(market) for market in {store.marketplace for store in index.stores}}
    found = _alike(listings, frequencies, promotions, progress, resources)
    pairs = [pair._replace(a=pair.a + first, b=pair.b + first) for pair in found.pairs]
    guessed = {(a + first, b + first) for a, b in found.guessed}
    met, named = meet(index, listings, frequencies, stays)
    for pair in met:
        a, b = int(moved[pair.a]), pair.b + first
        pairs.append(pair._replace(a=a, b=b))
        if (pair.a, pair.b) in named:
            guessed.add((a, b))
    together = _Found(pairs, guessed, {})
    left, right = file.column("pair_a"), file.column("pair_b")
    held = stays[left] & stays[right]
    ends = file.column("pair_ends")
    old: Columns = {
        "pair_a": moved[left[held]].astype(np.int32),
        "pair_b": moved[right[held]].astype(np.int32),
        "strict": file.column("strict")[held],
        "guessed": file.column("guessed")[held],
        "pair_size": np.diff(ends, prepend=0)[held],
        "pairs": file.column("pairs")[np.repeat(held, np.diff(ends, prepend=0))],
    }
    stores = {store: number for number, store in enumerate(index.stores)}
    kinds = {kind: number for number, kind in enumerate(index.kinds)}
    table = _joined(
        _kept_columns(index, stays, moved), _columns(new, first, index.counts(listings), stores, kinds)
    )
    frozen_names = ("frequencies", "title_words", "title_counts", "body_words", "body_counts")
    head = {
        "counted": index.counted,
        "generation": index.generation + 1,
        "made": str(index.head.get("made", "")),
    }
    _write(
        path,
        table,
        {name: file.column(name) for name in frozen_names},
        stores,
        kinds,
        together._replace(promotions={**found.promotions, **promotions}),
        _joined(old, _pair_columns(together)),
        head,
    )


def _stays(index: Index, new: Sequence[Entry], gone: Gone) -> NDArray[np.bool_]:
    """Which listings of the index are still there after an update."""
    stays = ~np.isin(index.file.column("identity"), identities(entry.fingerprint for entry in new))
    named = gone.stores | gone.stores_of_files
    asked = [number for number, store in enumerate(index.stores) if store in named]
    if asked:
        store_of = index.file.column("store")
        for place in np.nonzero(np.isin(store_of, asked) & stays)[0]:
            store = index.stores[int(store_of[place])]
            whole = store in gone.stores
            stays[place] = not (whole or gone.holds(store, index.fingerprint(int(place)).path))
    return stays


def _alike(
    listings: Sequence[Fingerprint],
    frequencies: Frequencies,
    promotions: Mapping[str, Promotion],
    progress: Progress | None,
    resources: Resources | None,
) -> _Found:
    """What is alike on each marketplace."""
    markets: dict[str, list[int]] = defaultdict(list)
    for place, listing in enumerate(listings):
        markets[listing.marketplace].append(place)
    found = _Found([], set(), {})
    for market, places in sorted(markets.items()):
        here = find_pairs(
            [listings[place] for place in places],
            progress,
            resources,
            frequencies=frequencies,
            promotion=promotions.get(market),
        )
        found.promotions[market] = here.promotion
        found.guessed.update((places[a], places[b]) for a, b in here.guessed)
        found.pairs.extend(pair._replace(a=places[pair.a], b=places[pair.b]) for pair in here.pairs)
    return found


def _last(entries: Iterable[Entry]) -> list[Entry]:
    return list({(identity_hash(entry.fingerprint), entry.kind): entry for entry in entries}.values())


@contextmanager
def _alone(path: Path, wait: float) -> Iterator[None]:
    """Keep other writers away for a while, and clear up after one that was killed."""
    try:
        with alone(Path(f"{path}.lock"), wait):
            for left in path.parent.glob(f".{_plain(path.name)}.*{PARTIAL}"):
                with suppress(OSError):
                    left.unlink()
            yield
    except LockedError as error:
        raise IndexBusyError(
            f"{path}: another run is writing this index; try again when it is done"
        ) from error


def _plain(name: str) -> str:
    """A name whose characters mean nothing to a pattern."""
    from glob import escape

    return escape(name)


def _columns(
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


def _kept_columns(index: Index, stays: NDArray[np.bool_], moved: Ints) -> Columns:
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


def _joined(one: Columns, other: Columns) -> Columns:
    return {name: np.concatenate((column, other[name])) for name, column in one.items()}


def _pair_columns(found: _Found) -> Columns:
    texts = [msgspec.msgpack.encode(_writable(pair)) for pair in found.pairs]
    return {
        "pair_a": np.array([pair.a for pair in found.pairs], np.int32),
        "pair_b": np.array([pair.b for pair in found.pairs], np.int32),
        "strict": np.array([pair.tier == "strict" for pair in found.pairs], np.bool_),
        "guessed": np.array([(pair.a, pair.b) in found.guessed for pair in found.pairs], np.bool_),
        "pair_size": np.array([len(text) for text in texts], np.int64),
        "pairs": np.frombuffer(b"".join(texts), np.uint8),
    }


def _writable(pair: Pair) -> Pair:
    return pair._replace(evidence=tuple(fact.encode("utf-8", "replace").decode() for fact in pair.evidence))


def _write(
    path: Path,
    table: Columns,
    frozen: Columns,
    stores: Mapping[StoreKey, int],
    kinds: Mapping[str, int],
    found: _Found,
    pairs: Columns,
    head: dict[str, Any],
) -> None:
    order = np.argsort(table["k"], kind="stable")
    table = {name: column[order] if name in _KEYS else column for name, column in table.items()}
    product = _products(table, pairs)
    store_of = table["store"]
    whose = store_of[np.unique(product, return_index=True)[1]]
    # Stores that have nothing left keep their numbers, and are not told.
    facts = {
        **head,
        "settings": settings(),
        "stores": [list(store) for store in stores],
        "kinds": list(kinds),
        "listings": np.bincount(store_of, minlength=len(stores)).tolist(),
        "products": np.bincount(whose, minlength=len(stores)).tolist(),
        "promotions": {
            market.encode("utf-8", "replace").decode(): list(astuple(one))
            for market, one in found.promotions.items()
        },
        "changed": _now(),
        "version": __version__,
    }
    ends = {"ends": np.cumsum(table["size"]), "pair_ends": np.cumsum(pairs.pop("pair_size"))}
    write_columns(path, VERSION, facts, {**table, **frozen, **pairs, **ends, "product": product})


def astuple(
    promotion: Promotion,
) -> tuple[float, float, float, bool, list[tuple[list[str], list[str], float]]]:
    """The figures of a promotion, in their order."""
    stores = [
        (_storable(one), _storable(two), least) for (one, two), least in sorted(promotion.by_stores.items())
    ]
    return promotion.least, promotion.true_part, promotion.false_share, promotion.said, stores


def _products(table: Columns, pairs: Columns) -> NDArray[np.int32]:
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


def _counted(name: str, words: Mapping[str, int]) -> Columns:
    hashes = np.fromiter(map(keys.text_hash, words), np.uint64, len(words))
    order = np.argsort(hashes)
    return {
        f"{name}_words": hashes[order],
        f"{name}_counts": np.fromiter(words.values(), np.uint32, len(words))[order],
    }


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _storable(store: StoreKey) -> list[str]:
    """A store's names as they can be kept: half of a surrogate pair can't."""
    return [name.encode("utf-8", "replace").decode() for name in store]
