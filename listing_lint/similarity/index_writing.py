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

import numpy as np

from listing_lint import __version__
from listing_lint.similarity import keys
from listing_lint.similarity.column_file import PARTIAL, write_columns
from listing_lint.similarity.frequencies import count
from listing_lint.similarity.index import (
    VERSION,
    Entry,
    Index,
    IndexFileError,
    identities,
    identity_hash,
    settings,
)
from listing_lint.similarity.index_columns import (
    KEYS,
    counted,
    entry_columns,
    joined,
    kept_columns,
    pair_columns,
    products,
)
from listing_lint.similarity.locking import LockedError, alone
from listing_lint.similarity.run import find_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.clusters import StoreKey
    from listing_lint.similarity.engine import Resources
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.promoting import Promotion
    from listing_lint.similarity.run import Progress
    from listing_lint.similarity.values import Fingerprint, Pair

    Ints = NDArray[np.int64]
    Columns = dict[str, NDArray[Any]]


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
    table = entry_columns(entries, 0, counts, stores, kinds)
    frozen = {
        "frequencies": np.frombuffer(frequencies.to_bytes(), np.uint8),
        **counted("title", counts.titles),
        **counted("body", counts.bodies),
    }
    head = {"counted": counts.listings, "generation": generation, "made": made or _now()}
    _write(path, table, frozen, stores, kinds, found, pair_columns(found.pairs, found.guessed), head)


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
    table = joined(
        kept_columns(index, stays, moved), entry_columns(new, first, index.counts(listings), stores, kinds)
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
        joined(old, pair_columns(together.pairs, together.guessed)),
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
    table = {name: column[order] if name in KEYS else column for name, column in table.items()}
    product = products(table, pairs)
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


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _storable(store: StoreKey) -> list[str]:
    """A store's names as they can be kept: half of a surrogate pair can't."""
    return [name.encode("utf-8", "replace").decode() for name in store]
