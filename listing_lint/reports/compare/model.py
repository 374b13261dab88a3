"""What a reporter of comparisons is given: the comparison, and what a person sees of the listings it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TextIO

from listing_lint.catalog.face import Face

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.reports.model import Style
    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.limits import Verdict

SHOWN_PAIRS = 500
"""Twins that are shown side by side on a page, and twice as many as of what may be one, or of a store's own copies."""


@dataclass(frozen=True, slots=True)
class CompareReport:
    """A finished comparison. ``faces`` are by the place of a listing, for those of :func:`shown` alone."""

    comparison: Comparison
    version: str
    faces: Mapping[int, Face] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def face(self, place: int) -> Face:
        """What is known of a listing; its words, where it cannot be read again."""
        known = self.faces.get(place)
        if known is not None:
            return known
        one = self.comparison.listings[place]
        return Face(title=" ".join(one.title), path=one.path)


CompareReporter = Callable[[CompareReport, TextIO, "Style"], None]


class ShownPair(NamedTuple):
    """A pair of listings that is shown side by side: its place among the pairs, what it is, and the verdict on its stores."""

    pair: int
    what: Literal["twin", "maybe", "copy"]
    verdict: Verdict | None = None


def shown_pairs(comparison: Comparison) -> Iterator[ShownPair]:
    """Give what is worth showing: the twins of the gravest stores first, then what may be one, then a store's own copies."""
    left = SHOWN_PAIRS
    for share in comparison.shares:
        for twin in share.twins[:left]:
            yield ShownPair(twin.pair, "twin", share.verdict)
        left = max(left - len(share.twins), 0)
    verdicts = {(share.a, share.b): share.verdict for share in comparison.shares}
    of = comparison.clusters.store_of
    maybe, copies = SHOWN_PAIRS // 2, SHOWN_PAIRS // 2
    later = []
    for number, pair in enumerate(comparison.pairs):
        one, other = sorted((of[pair.a], of[pair.b]))
        if one == other and pair.tier == "strict" and copies:
            copies -= 1
            later.append(ShownPair(number, "copy"))
        elif one != other and pair.tier == "possible" and maybe:
            maybe -= 1
            yield ShownPair(number, "maybe", verdicts.get((one, other)))
    yield from later


def shown(comparison: Comparison) -> set[int]:
    """Name the listings that a report for people shows."""
    places: set[int] = set()
    for one in shown_pairs(comparison):
        places.update(comparison.pairs[one.pair][:2])
    for changes in (comparison.plan.changes, *(plan.changes for plan in comparison.plans)):
        for change in changes[:SHOWN_PAIRS]:
            places.update(change.listings)
            places.add(change.twin)
    return places
