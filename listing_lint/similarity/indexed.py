"""A run's listings beside those of an index: who is alike, and how much of each store counts that need not be read.

Only the listings of the index are read that are alike with one of the run, or with a store of the run: all others of a store
just count. Listings of the run take the place of what they were when the index was made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from listing_lint.similarity.clusters import Unlisted
from listing_lint.similarity.index import identities, storable_key
from listing_lint.similarity.keys import PICTURE
from listing_lint.similarity.promoting import promoted
from listing_lint.similarity.scoring import POSSIBLE, score_pairs
from listing_lint.similarity.searching import search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from listing_lint.similarity.candidates import Candidates, Full
    from listing_lint.similarity.clusters import StoreKey
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.index import Entry, Index
    from listing_lint.similarity.values import Fingerprint, Pair


@dataclass(frozen=True, slots=True)
class Beside:
    """What of an index is compared with a run.

    ``entries`` are its listings that are. ``pairs`` are places in ``entries`` followed by the run's listings, ``guessed`` those
    that count in a share alone. ``unlisted`` is what the stores hold besides, of both.
    """

    entries: list[Entry] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    guessed: frozenset[tuple[int, int]] = frozenset()
    unlisted: dict[StoreKey, Unlisted] = field(default_factory=dict)
    full: tuple[Full, ...] = ()


def meet(
    index: Index, listings: Sequence[Fingerprint], frequencies: Frequencies, stays: NDArray[np.bool_]
) -> tuple[list[Pair], set[tuple[int, int]]]:
    """What of an index is alike with new listings: ``a`` are places in the index, ``b`` in ``listings``; and the guessed ones.

    Listings of the index that do not stay are passed over.
    """
    pairs, named, _ = _alike(index, listings, frequencies, stays, search(index, listings))
    return pairs, named


def beside(index: Index, listings: Sequence[Fingerprint], frequencies: Frequencies) -> Beside:
    """Compare the listings of a run, all of one marketplace, with an index.

    Raises :class:`~listing_lint.similarity.index.DamagedIndexError`.
    """
    if not (len(index) and listings):
        return Beside()
    try:
        return _beside(index, listings, frequencies)
    except IndexError as error:  # a column names a place that is not there
        raise index.damage() from error


def _beside(index: Index, listings: Sequence[Fingerprint], frequencies: Frequencies) -> Beside:
    file = index.file
    store_of, product = file.column("store"), file.column("product")
    if not len(store_of) == len(product) == len(index):
        raise index.damage()
    stays = ~np.isin(file.column("identity"), np.unique(identities(listings)))
    found = search(index, listings)
    new, named, seen = _alike(index, listings, frequencies, stays, found)
    numbers = {store: number for number, store in enumerate(index.stores)}
    mine = [numbers[key] for key in {storable_key(one) for one in listings} if key in numbers]
    a, b = file.column("pair_a"), file.column("pair_b")
    own = np.zeros(len(index.stores) + 1, np.bool_)
    own[mine] = True
    here = stays[a] & stays[b]
    across = here & (store_of[a] != store_of[b]) & (own[store_of[a]] | own[store_of[b]])
    # All listings of a product are read of which one is: they may fall apart without the former selves.
    read = np.zeros(len(index), np.bool_)
    read[[pair.a for pair in new]] = True
    read[sorted(seen)] = True
    read[a[across]] = read[b[across]] = True
    known = np.zeros(len(index), np.bool_)
    known[product[read | ~stays]] = True
    read = known[product] & stays
    # Two listings of a store may be alike and yet two products, of which one is read.
    within = here & (store_of[a] == store_of[b]) & read[a] & read[b]
    numbers_of_pairs = np.nonzero(across | within)[0]
    places = np.nonzero(read)[0].tolist()
    at = {place: number for number, place in enumerate(places)}
    pairs, guessed = [], set()
    doubted = file.column("guessed")
    for number in numbers_of_pairs.tolist():
        pair = index.pair(number)
        one, other = sorted((at[pair.a], at[pair.b]))
        pairs.append(pair._replace(a=one, b=other))
        if doubted[number]:
            guessed.add((one, other))
    for pair in new:
        pairs.append(pair._replace(a=at[pair.a], b=pair.b + len(places)))
        if (pair.a, pair.b) in named:
            guessed.add((at[pair.a], pair.b + len(places)))
    return Beside(
        [index.entry(place) for place in places],
        pairs,
        frozenset(guessed),
        _unlisted(index, known, read | ~stays),
        found.full,
    )


def _alike(
    index: Index,
    listings: Sequence[Fingerprint],
    frequencies: Frequencies,
    stays: NDArray[np.bool_],
    found: Candidates,
) -> tuple[list[Pair], set[tuple[int, int]], set[int]]:
    """The scored pairs, the guessed ones, and the listings of the index that show a picture that a new one shows."""
    met = [(b, a, kinds) for a, b, kinds in found if stays[b]]
    places = sorted({place for place, _, _ in met})
    at = {place: number for number, place in enumerate(places)}
    both = [*(index.fingerprint(place) for place in places), *listings]
    promotions = {market: index.promotion(market) for market in sorted({one.marketplace for one in listings})}
    scored = score_pairs(
        both,
        ((at[place], len(places) + new) for place, new, _ in met),
        frequencies,
        least=min((one.lowest for one in promotions.values()), default=POSSIBLE),
    )
    pairs: list[Pair] = []
    named: set[tuple[int, int]] = set()
    by_market: dict[str, list[Pair]] = {}
    for pair in scored:
        by_market.setdefault(both[pair.b].marketplace, []).append(pair)
    for market, here in sorted(by_market.items()):
        promotion = promotions[market]
        made, guessed = promoted(both, here, promotion)
        pairs += [pair._replace(a=places[pair.a], b=pair.b - len(places)) for pair in made]
        if not promotion.sure:
            named.update((places[one], other - len(places)) for one, other in guessed)
    return pairs, named, {place for place, _, kinds in met if kinds >> PICTURE & 1}


def _unlisted(index: Index, known: NDArray[np.bool_], out: NDArray[np.bool_]) -> dict[StoreKey, Unlisted]:
    """What the stores hold besides what is read and what is replaced."""
    store_of = index.file.column("store")
    size = len(index.stores)
    listings = np.array(index.listings) - np.bincount(store_of[out], minlength=size)
    products = np.array(index.products) - np.bincount(store_of[np.nonzero(known)[0]], minlength=size)
    return {
        store: Unlisted(int(one), int(other))
        for store, one, other in zip(index.stores, listings, products, strict=True)
        if one or other
    }
