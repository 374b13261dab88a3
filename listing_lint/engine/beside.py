"""A run's listings together with those of an index: the same for the rules about stores and for ``compare``."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.config.layers import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.engine.settings import Settings
    from listing_lint.similarity.clusters import StoreKey, Unlisted
    from listing_lint.similarity.engine import Resources
    from listing_lint.similarity.index import Entry, Index
    from listing_lint.similarity.run import Progress
    from listing_lint.similarity.values import Fingerprint, Pair


class Together(NamedTuple):
    """``entries`` of the index, which stand before the run's listings, and the ``pairs`` of both, the most alike first.

    ``guessed`` pairs count in a share alone; ``unlisted`` is what the stores hold besides; ``notes`` say what was not compared.
    """

    entries: list[Entry]
    pairs: list[Pair]
    guessed: frozenset[tuple[int, int]]
    unlisted: dict[StoreKey, Unlisted]
    notes: tuple[str, ...]


def open_index(settings: Settings) -> Index | None:
    """The index that a run is compared with. Raises :class:`ConfigError` where it cannot be used."""
    name = settings.config.lint.index
    if not name:
        return None
    from pathlib import Path

    from listing_lint.similarity.index import Index, IndexFileError

    path = Path(settings.folder, name)
    try:
        return Index(path)
    except IndexFileError as error:
        raise ConfigError(str(error)) from error
    except OSError as error:
        raise ConfigError(f"{path}: the index cannot be read: {error.strerror}") from error


def together(
    listings: Sequence[Fingerprint],
    index: Index,
    progress: Progress | None = None,
    resources: Resources | None = None,
    *,
    limit: float = 0.3,
) -> Together:
    """Compare listings with each other, and with those of an index on the same marketplace.

    Raises :class:`ConfigError` for a damaged index.
    """
    from listing_lint.similarity.frequencies import count
    from listing_lint.similarity.index import IndexFileError
    from listing_lint.similarity.indexed import beside
    from listing_lint.similarity.run import Found, find_pairs

    markets: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(listings):
        markets[one.marketplace].append(place)
    try:
        known = len(listings) <= index.counted  # the larger of the two knows better what is common
        frequencies = index.frequencies() if known else count(listings)
        promotion = index.promotion(next(iter(markets))) if known and len(markets) == 1 else None
        found = find_pairs(
            listings, progress, resources, limit=limit, frequencies=frequencies, promotion=promotion
        )
        there = {
            market: beside(index, [listings[place] for place in places], frequencies)
            for market, places in sorted(markets.items())
        }
    except IndexFileError as error:
        raise ConfigError(str(error)) from error
    held = sum(len(one.entries) for one in there.values())
    pairs = [pair._replace(a=pair.a + held, b=pair.b + held) for pair in found.pairs]
    guessed = {(a + held, b + held) for a, b in found.guessed}
    made = Together([], pairs, frozenset(), {}, found.notes)
    for market, here in there.items():
        first, size = len(made.entries), len(here.entries)
        at = [*range(first, first + size), *(held + place for place in markets[market])]
        pairs += [pair._replace(a=at[pair.a], b=at[pair.b]) for pair in here.pairs]
        guessed |= {(at[a], at[b]) for a, b in here.guessed}
        made.entries.extend(here.entries)
        made.unlisted.update(
            {store: more for store, more in here.unlisted.items() if store.marketplace == market}
        )
        made = made._replace(notes=(*made.notes, *Found([], here.full).notes))
    pairs.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return made._replace(guessed=frozenset(guessed))
