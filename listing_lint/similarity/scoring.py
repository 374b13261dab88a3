"""How alike two listings are: a score in [0, 1], its parts, the tier and the evidence.

The score is a logistic combination of :class:`~listing_lint.similarity.features.Features`; 0.5 is where the same product of two
shops begins. The tier doesn't hang on it alone: "strict" needs a fact that a person can check (the same code, text that is
nearly verbatim, the same picture beside a like text) and nothing that says otherwise (another capacity, another number of
pieces). Scores are comparable within the frequencies they were made with; :mod:`~listing_lint.similarity.calibration` fits the
threshold to a catalog.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.similarity.features import Features, features
from listing_lint.similarity.prepared import Prepared, prepare
from listing_lint.similarity.values import Pair, Parts, Tier
from listing_lint.similarity.weights import BIAS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint, PictureMark

POSSIBLE = 0.5
"""Score from which on two listings may be one product."""
LIKE = 0.5
"""Score of the texts beside which the same picture makes a copy."""

_VERBATIM = 0.95
"""Score that a strict pair has at least."""
_SAME_TEXT = 0.85
"""Share of the shorter description's weight that the longer one repeats where the text is nearly verbatim."""
_LONG_BODY = 60.0
"""Weight of a description that nobody writes twice by chance: some twenty words that are not common."""
_LONG_TITLE = 18.0
"""The same of a title."""
_WIDELY_SHOWN = 5
"""Stores from which on a picture is a logo, a size chart or the maker's own, and says little."""


class Scored(NamedTuple):
    """How alike two listings are; ``tier`` is None where they are different products."""

    total: float
    tier: Tier | None
    parts: Parts
    evidence: tuple[str, ...] = ()


def score(a: Fingerprint, b: Fingerprint, frequencies: Frequencies) -> Scored:
    """How alike two listings are. The same for (a, b) and (b, a), but for whose picture the evidence counts first."""
    return score_prepared(prepare(a, frequencies), prepare(b, frequencies), frequencies)


def score_pairs(
    fingerprints: Sequence[Fingerprint],
    pairs: Iterable[tuple[int, int]],
    frequencies: Frequencies,
    *,
    possible: float = POSSIBLE,
) -> Iterator[Pair]:
    """The pairs, as places in ``fingerprints``, that have a tier, in the order in which they come.

    The same scores as :func:`score`, but each listing is prepared once and hopeless pairs are dropped by a cheap bound.
    ``possible`` is the least score of the tier "possible".
    """
    prepared: dict[int, Prepared] = {}
    for one, other in pairs:
        first, second = min(one, other), max(one, other)
        a = prepared.get(first)
        if a is None:
            a = prepared[first] = prepare(fingerprints[first], frequencies)
        b = prepared.get(second)
        if b is None:
            b = prepared[second] = prepare(fingerprints[second], frequencies)
        if hopeless(a, b):
            continue
        scored = score_prepared(a, b, frequencies, possible=possible)
        if scored.tier is not None:
            yield Pair(first, second, scored.total, scored.tier, scored.parts, scored.evidence)


def score_columns(
    left: Sequence[Fingerprint],
    right: Sequence[Fingerprint],
    frequencies: Frequencies,
    *,
    possible: float = POSSIBLE,
) -> list[Scored]:
    """The score of each row of two columns, as :func:`score` gives it. Listings that come again are prepared once."""
    prepared: dict[Fingerprint, Prepared] = {}
    scored = []
    for one, other in zip(left, right, strict=True):
        a = prepared.get(one)
        if a is None:
            a = prepared[one] = prepare(one, frequencies)
        b = prepared.get(other)
        if b is None:
            b = prepared[other] = prepare(other, frequencies)
        scored.append(score_prepared(a, b, frequencies, possible=possible))
    return scored


def hopeless(a: Prepared, b: Prepared) -> bool:
    """Whether two listings have nothing in common that could make them one product."""
    return (
        a.title.keys().isdisjoint(b.title)
        and a.text.keys().isdisjoint(b.text)
        and a.models.keys().isdisjoint(b.models)
        and a.codes.isdisjoint(b.codes)
        and a.makers.isdisjoint(b.makers)
        and not (a.fingerprint.pictures and b.fingerprint.pictures)
    )


def score_prepared(
    a: Prepared, b: Prepared, frequencies: Frequencies, *, possible: float = POSSIBLE
) -> Scored:
    """:func:`score` of two listings that are prepared already."""
    found = features(a, b)
    total = logistic(found)
    pictures, shown = _pictures(a.fingerprint, b.fingerprint, frequencies)
    attributes = _attributes(a.fingerprint, b.fingerprint)
    codes = _codes(a, b, found)
    parts = Parts(
        title=min(1.0, found.soft_both) if a.title and b.title else None,
        description=found.body if a.body and b.body else None,
        attributes=attributes,
        pictures=pictures,
        codes=codes,
    )
    evidence: list[str] = []
    against = _against(a, b, found)
    same_code = a.codes & b.codes
    other_code = bool(a.codes and b.codes and not same_code)
    whole = a.fingerprint.whole and a.fingerprint.whole == b.fingerprint.whole
    strict = False
    if same_code:
        strict = True
        evidence.append(f"the same GTIN {min(same_code)}")
    if found.maker and not found.brand_differs:
        strict = strict or (total >= possible and any(len(code) >= 5 for code in a.makers & b.makers))
        evidence.append(f"the same maker's code {min(a.makers & b.makers)}")
    if whole:
        strict = True
        evidence.append("the same text, word for word")
    elif (
        found.body >= _SAME_TEXT
        and min(a.body_sum, b.body_sum) >= _LONG_BODY
        and (total >= possible or found.soft >= 0.5)
    ):
        strict = True
        evidence.append(f"{found.body:.0%} of the description is the same")
    elif (
        found.soft_both >= 0.97
        and min(a.title_sum, b.title_sum) >= _LONG_TITLE
        and (not (a.body and b.body) or found.body >= 0.5)
    ):
        strict = True
        evidence.append("the same title")
    if pictures is not None and pictures >= 0.9:
        evidence.append(shown)
        if other_code and not whole:
            evidence.append("another code: a variant")
        elif total >= LIKE:
            strict = True
    if found.model and a.models.keys() & b.models.keys():
        evidence.append(
            f"the same model {max(a.models.keys() & b.models.keys(), key=lambda model: (len(model), model))}"
        )
    if against:
        strict = False
        evidence += against
    if whole and not against:
        total = 1.0
    elif strict:
        total = max(total, _VERBATIM)
    elif against and not found.maker and not same_code:
        total = min(total, 0.9)
    near = total >= possible or (pictures is not None and pictures >= 0.9) or bool(same_code) or bool(whole)
    if near:
        total = max(total, possible)
    tier: Tier | None = "strict" if strict else "possible" if near else None
    return Scored(total, tier, parts, tuple(evidence))


def logistic(found: Features) -> float:
    """The score of some features."""
    z = sum(map(mul, found, WEIGHTS), BIAS)
    return 1.0 / (1.0 + math.exp(-z)) if z > -700 else 0.0


def _against(a: Prepared, b: Prepared, found: Features) -> list[str]:
    """What says that two listings are not the same goods, though their texts are alike."""
    reasons = []
    if found.counts_differ:
        mine, theirs = (", ".join(sorted(one.counts)) or "one piece" for one in (a, b))
        reasons.append(f"another number of pieces: {mine} against {theirs}")
    if found.measures_differ:
        for unit in sorted(a.measures.keys() & b.measures.keys()):
            if not a.measures[unit] & b.measures[unit]:
                mine, theirs = (", ".join(sorted(one.measures[unit])) for one in (a, b))
                reasons.append(f"{mine} against {theirs}")
    if found.model_sibling and not found.maker:
        reasons.append(f"another model: {', '.join(sorted(a.models))} against {', '.join(sorted(b.models))}")
    return reasons


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
    return sum(not mine[name].isdisjoint(theirs[name]) for name in shared) / len(shared)


def _codes(a: Prepared, b: Prepared, found: Features) -> float | None:
    """1 for the same GTIN, 0.9 for the maker's code, 0.6 where one is part of the other listing, 0 where they differ."""
    if a.codes and b.codes:
        return float(not a.codes.isdisjoint(b.codes))
    if found.maker:
        return 0.9
    if found.maker_named:
        return 0.6
    return 0.0 if found.maker_differs else None


def _pictures(a: Fingerprint, b: Fingerprint, frequencies: Frequencies) -> tuple[float | None, str]:
    """How alike the two pictures are that are most alike, and what to say of them."""
    if not a.pictures or not b.pictures:
        return None, ""
    best, said = 0.0, ""
    for place, mine in enumerate(a.pictures, 1):
        for other, theirs in enumerate(b.pictures, 1):
            alike = _alike(mine, theirs)
            stores = max(frequencies.picture_stores.get(one.digest, 1) for one in (mine, theirs))
            if stores >= _WIDELY_SHOWN:
                alike *= 0.5
            if alike > best:
                best, said = alike, f"picture {place} is their picture {other}"
    return best, said


def _alike(mine: PictureMark, theirs: PictureMark) -> float:
    if mine.digest == theirs.digest:
        return 1.0
    best = 0.0
    for one in mine.bits:
        for other in theirs.bits:
            if len(one) == len(other) and one:
                apart = (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).bit_count()
                best = max(best, 1.0 - apart / (4 * len(one)))
    return max(0.0, best)
