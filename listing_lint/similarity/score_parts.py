"""The parts of a score, each in [0, 1]: titles, descriptions, attributes, pictures and codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.similarity.pictures import best_match, picture_weight
from listing_lint.similarity.values import Parts

if TYPE_CHECKING:
    from listing_lint.similarity.features import Features
    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.prepared import Prepared
    from listing_lint.similarity.values import Fingerprint, Part


def score_parts(a: Prepared, b: Prepared, found: Features, pictures: float | None) -> Parts:
    """The parts of a score; ``pictures`` is that of :func:`pictures_alike`."""
    # What a store says in all its listings weighs less there, so that the same words may weigh differently.
    body = 1.0 if a.fingerprint.body == b.fingerprint.body else found.body
    return Parts(
        title=round(min(1.0, found.soft_both), 4) if a.fingerprint.title and b.fingerprint.title else None,
        description=round(body, 4) if a.body and b.body else None,
        attributes=_attributes(a.fingerprint, b.fingerprint),
        pictures=None if pictures is None else round(pictures, 4),
        codes=_codes(a, b, found),
    )


def _attributes(a: Fingerprint, b: Fingerprint) -> float | None:
    """The share of the attributes that both state whose values agree."""
    mine: dict[str, set[str]] = {}
    for name, value in a.attributes:
        mine.setdefault(name, set()).add(value)
    theirs: dict[str, set[str]] = {}
    for name, value in b.attributes:
        theirs.setdefault(name, set()).add(value)
    shared = mine.keys() & theirs.keys()
    if not shared:
        return None
    return round(sum(not mine[name].isdisjoint(theirs[name]) for name in shared) / len(shared), 4)


def _codes(a: Prepared, b: Prepared, found: Features) -> float | None:
    """1 for the same GTIN, 0.9 for the maker's code, 0.6 where one is part of the other listing, 0 where they differ."""
    if a.codes and b.codes:
        return float(not a.codes.isdisjoint(b.codes))
    if found.maker:
        return 0.9
    if found.maker_named:
        return 0.6
    return 0.0 if found.maker_differs else None


def pictures_alike(
    a: Prepared, b: Prepared, frequencies: Frequencies, most: int
) -> tuple[float | None, str, Part | None]:
    """How alike the two pictures are that are most alike, what to say of them, and in which part alone they differ.

    One file on both sides is seen at once. Else the first ``most`` of each are laid over each other, which takes longer than
    all the rest of a score. What many stores show says little.
    """
    mine, theirs = a.fingerprint.pictures, b.fingerprint.pictures
    if not mine or not theirs:
        return None, "", None
    shared = a.pictures.keys() & b.pictures.keys()
    if shared:
        rarest = min(shared, key=lambda digest: (frequencies.picture_stores.get(digest, 1), digest))
        return (
            picture_weight(frequencies.picture_stores.get(rarest, 1), len(frequencies.stores)),
            f"picture {a.pictures[rarest]} is their picture {b.pictures[rarest]}",
            None,
        )
    best = best_match(mine[:most], theirs[:most])
    if best is None:
        return 0.0, "", None
    one, other, match = best
    stores = max(frequencies.picture_stores.get(mark.digest, 1) for mark in (mine[one], theirs[other]))
    how = "" if match.kind in ("same file", "same picture") else f", {match.kind}"
    return (
        match.likeness * picture_weight(stores, len(frequencies.stores)),
        f"picture {one + 1} is their picture {other + 1}{how}{match.but_for}",
        match.covered,
    )
