"""From fingerprints to a comparison: find the candidates, score them, then judge the stores."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.similarity.promoting import Promotion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.similarity.candidates import Candidates, Full
    from listing_lint.similarity.columns import Columns
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.engine import Resources
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.limits import CompareSettings
    from listing_lint.similarity.values import Fingerprint, Pair

Progress = Callable[[str, int, int], None]
"""``progress(stage, done, all)``."""

_THINGS = {
    "model": "model name",
    "picture file": "picture",
    "picture": "picture",
    "title words": "words in their titles",
    "body words": "words in their descriptions",
}
"""What sellers call the keys by which listings meet."""
_CROWDED = 3
"""Pairs for each listing."""
_TOLD = 1000
"""Pairs between two words about progress."""


class Found(NamedTuple):
    """The pairs that are alike, the most alike first, and where too many listings met for each to be compared with each.

    ``guessed`` are those that count as twins in a share, and too often are none to be told one by one. ``promotion`` is what
    was learned from the catalog.
    """

    pairs: list[Pair]
    full: tuple[Full, ...] = ()
    guessed: frozenset[tuple[int, int]] = frozenset()
    promotion: Promotion = Promotion()

    @property
    def notes(self) -> tuple[str, ...]:
        """What was not compared, as one sentence at most.

        Keys that lose no copy are left out: of a full bucket of these each listing still met one of each store.
        """
        full = [one for one in self.full if not one.chained]
        if not full:
            return ()
        things = list(dict.fromkeys(_THINGS[one.kind] for one in full if one.kind in _THINGS)) or ["words"]
        shared = things[0] if len(things) == 1 else f"{', '.join(things[:-1])} or {things[-1]}"
        largest = max(one.largest for one in full)
        note = (
            f"up to {largest:,} listings share the same {shared}, too many to compare each with each: word-for-word copies are "
            "found all the same, but reworded copies among them may be missing"
        )
        return (note,)


def find_pairs(
    listings: Sequence[Fingerprint],
    progress: Progress | None = None,
    resources: Resources | None = None,
    *,
    limit: float = 0.3,
    frequencies: Frequencies | None = None,
    promotion: Promotion | None = None,
    made: Columns | None = None,
) -> Found:
    """Find and score what is alike in a catalog, in a store and across stores. Equal input gives equal pairs.

    ``limit`` is the share at which stores will be judged: see :mod:`~listing_lint.similarity.promoting`. ``frequencies`` and
    ``promotion`` are those of a larger catalog; without them they are taken from these listings. ``made`` are the columns of
    these listings, where somebody has them.
    """
    from listing_lint.similarity.engine import Resources, candidates
    from listing_lint.similarity.frequencies import count
    from listing_lint.similarity.promoting import learn, promoted
    from listing_lint.similarity.scored import scored
    from listing_lint.similarity.scoring import FAINT, score_pairs

    tell = progress or (lambda _stage, _done, _all: None)
    resources = resources or Resources()
    met = candidates(listings, resources=resources, progress=tell, made=made)
    pairs: list[Pair] = []
    if len(met):
        # So many are joined in the work folder, which then is that of these listings; so are frequencies that are their own.
        kept = resources.work if frequencies is None and len(listings) > resources.at_once else None
        known = frequencies or count(listings)
        least = FAINT if promotion is None else promotion.lowest
        sieve = _sieve(listings, met, known, least)

        def scorer(_: Sequence[Fingerprint], asked: Iterable[tuple[int, int]]) -> Iterator[Pair]:
            return score_pairs(listings, sieve(asked), known, least=least)

        if kept is None:
            pairs = list(scorer(listings, _told(met, tell)))
        else:
            pairs = list(scored(listings, met, scorer, work=kept, progress=tell))
    promotion = promotion or learn(listings, pairs, limit=limit)
    pairs, named = promoted(listings, pairs, promotion)
    pairs.sort(key=lambda pair: (-pair.score, pair.a, pair.b))
    return Found(pairs, met.full, frozenset() if promotion.sure else named, promotion)


def _sieve(
    listings: Sequence[Fingerprint], met: Candidates, known: Frequencies, least: float
) -> Callable[[Iterable[tuple[int, int]]], Iterable[tuple[int, int]]]:
    """What takes the hopeless ones from pairs, where listings are in so many that it is worth packing them first."""
    if len(met) < _CROWDED * len(listings):
        return iter
    from listing_lint.similarity.promising import Promising

    return Promising(listings, known, least).left


def _told(met: Candidates, progress: Progress) -> Iterator[tuple[int, int]]:
    for number, (a, b, _) in enumerate(met):
        if not number % _TOLD:
            progress("pairs scored", number, len(met))
        yield a, b


def compare_listings(
    listings: Sequence[Fingerprint],
    settings: CompareSettings | None = None,
    progress: Progress | None = None,
    resources: Resources | None = None,
) -> tuple[Comparison, Found]:
    """Find what is alike among listings of any number of stores, and judge the stores.

    Raises :class:`OSError` where a folder of ``resources`` cannot be written.
    """
    from listing_lint.similarity.comparison import compare

    limit = 0.3 if settings is None else settings.limit
    found = find_pairs(listings, progress, resources, limit=limit)
    return compare(listings, found.pairs, settings), found
