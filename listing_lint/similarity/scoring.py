"""How alike two listings are: a score in [0, 1], its parts, the tier and the evidence.

The score is a logistic combination of :class:`~listing_lint.similarity.features.Features`; 0.5 is where the same product of two
shops begins. The tier doesn't hang on it alone: "strict" needs a fact that a person can check (the same code, text that is
nearly verbatim, the same picture beside a like text) and nothing that says otherwise (another capacity, another number of
pieces). Scores are comparable within the frequencies they were made with; which possible twins of a catalog count as twins is
learned by :mod:`~listing_lint.similarity.promoting`.
"""

from __future__ import annotations

import math
from operator import mul
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from listing_lint.similarity.copies import says_the_same, what_is_said
from listing_lint.similarity.differences import differ, differences, varieties
from listing_lint.similarity.features import Features, features
from listing_lint.similarity.prepared import Prepared, prepare
from listing_lint.similarity.score_parts import pictures_alike, score_parts
from listing_lint.similarity.values import Pair, Parts, Tier
from listing_lint.similarity.weights import BIAS, SIBLINGS, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.similarity.frequencies import Frequencies
    from listing_lint.similarity.values import Fingerprint

_Key = TypeVar("_Key", int, "Fingerprint")

POSSIBLE = 0.5
"""Score from which on two listings may be one product."""
FAINT = 0.2
"""Score from which on a pair tells how often chance makes listings alike, and may count where that is hardly ever."""
_MOST_KEPT = 20_000
"""Prepared listings that a batch holds: some 150 MB."""
_LITTLE = 0.25
"""Share of the lighter title's weight that two listings of one product have in common, at least."""
_LOW = 0.49
"""Score that a pair has at most which the quick look lets go of."""
_FEW_WORDS = 0.4
"""Share of the shorter description's words that are no sign of a copy."""
_STRICT = 0.95
"""Score that a pair has at least of which a fact is certain: the same code, a copied text or picture."""
_MOST = 0.999
"""Score that a pair has at most that is not the same word for word."""
SAME_TEXT = 0.85
"""Share of the shorter description's weight that the longer one repeats where the text is nearly verbatim."""
LIKE_TITLE = 0.5
"""The same of the lighter title, from which on a copied description belongs to the same thing."""
LONG_BODY = 60.0
"""Weight of a description that nobody writes twice by chance: some twenty words that are not common."""
_SAME_TITLE = 0.97
_LONG_TITLE = 18.0
"""The same of titles."""
NEAR_TITLE = 0.7
"""Share of two titles' weight in common where one is the other reworked: a few words dropped, added or replaced."""
SAYING = 0.5
"""The same where all else is praise and brand, which may weigh as much as the rest."""
_SPOKEN, _WORDS = 12.0, 5
"""Weight of a title that says more than what kind of thing it is: some three words that are not common. Or so many words: in a
catalog of one trade all are common."""
_SURE = 0.7
_CROWDED = 75_000
"""Listings from which on long titles share a half by chance, often enough to tell in a store's share."""
_NEARER_TITLE, _REPLACED = 0.8, 1.0
"""There: the share of two titles in common from which on that is plain, and how much of the lighter title may be replaced below
it, in weights of a word that one listing has."""
_TELLING_TITLE = 25.0
"""Weight of a title of which a part still tells one product from all others."""
_LIKE_BODY = 0.3
"""Share of the shorter description in common below which a title like another's is no copy."""
_SAME_PICTURE = 0.9
SAID = "the titles say the same but for praise, brand and order"
"""The evidence of titles that tell no two products apart, though they are too common to show a copy by themselves."""
_BUNDLES = frozenset({"bundle", "combo", "multipack"})
"""Words that make several things of one."""
_LAID = 3
"""Pictures of each listing that are laid over each other, at most."""
_WORTH_LAYING = 0.1
"""Score from which on more than the main pictures are."""


class Scored(NamedTuple):
    """How alike two listings are; ``tier`` is None where they are different products."""

    total: float
    tier: Tier | None
    parts: Parts
    evidence: tuple[str, ...] = ()


def score(a: Fingerprint, b: Fingerprint, frequencies: Frequencies) -> Scored:
    """How alike two listings are. For (b, a) the same, but that the evidence tells it from the other side."""
    return score_prepared(prepare(a, frequencies), prepare(b, frequencies), frequencies)


def score_pairs(
    fingerprints: Sequence[Fingerprint],
    pairs: Iterable[tuple[int, int]],
    frequencies: Frequencies,
    *,
    least: float = POSSIBLE,
) -> Iterator[Pair]:
    """The pairs, as places in ``fingerprints``, that have a tier, in the order in which they come.

    The same scores as :func:`score`, but each listing is prepared once and hopeless pairs are dropped by a cheap bound.
    ``least`` is the least score of the tier "possible"; where it is lower, :func:`faint` pairs are among them.
    """
    prepared: dict[int, Prepared] = {}
    for one, other in pairs:
        first, second = min(one, other), max(one, other)
        a = prepared.get(first) or _kept(prepared, first, fingerprints[first], frequencies)
        b = prepared.get(second) or _kept(prepared, second, fingerprints[second], frequencies)
        if _told_apart(a, b):
            continue
        quick = hopeless(a, b)
        scored = _pictured(a, b, frequencies) if quick else score_prepared(a, b, frequencies, least=least)
        if scored is not None and scored.tier is not None:
            yield Pair(first, second, scored.total, scored.tier, scored.parts, scored.evidence)


def faint(pair: Pair) -> bool:
    """Whether a pair is too little alike to be told: it is there for what all pairs of a catalog tell together."""
    return pair.tier == "possible" and pair.score < POSSIBLE


def score_columns(
    left: Sequence[Fingerprint],
    right: Sequence[Fingerprint],
    frequencies: Frequencies,
    *,
    least: float = POSSIBLE,
) -> list[Scored]:
    """The score of each row of two columns, as :func:`score_pairs` gives it. Listings that come again are prepared once."""
    prepared: dict[Fingerprint, Prepared] = {}
    scored = []
    for one, other in zip(left, right, strict=True):
        a = prepared.get(one) or _kept(prepared, one, one, frequencies)
        b = prepared.get(other) or _kept(prepared, other, other, frequencies)
        scored.append(score_prepared(a, b, frequencies, least=least))
    return scored


def _kept(
    prepared: dict[_Key, Prepared], key: _Key, fingerprint: Fingerprint, frequencies: Frequencies
) -> Prepared:
    """Prepare a fingerprint and keep it; the oldest go first, so that memory is bounded however many listings come."""
    if len(prepared) >= _MOST_KEPT:
        del prepared[next(iter(prepared))]
    made = prepared[key] = prepare(fingerprint, frequencies)
    return made


def hopeless(a: Prepared, b: Prepared) -> bool:
    """Whether the texts of two listings have too little in common to be of one product; a quick look.

    On Abt-Buy, Amazon-Google and two of WDC's sets this lets go of a quarter to a half of the candidates, two true pairs among
    them that would have reached 0.5.
    """
    title_a, title_b = a.title, b.title
    common = sum([title_a[word] for word in title_a.keys() & title_b.keys()])
    if common > _LITTLE * min(a.title_sum, b.title_sum):
        return False
    if not (
        a.cores.isdisjoint(b.cores)
        and a.codes.isdisjoint(b.codes)
        and a.makers.isdisjoint(b.makers)
        and a.makers.isdisjoint(b.text)
        and b.makers.isdisjoint(a.text)
        and a.cores.isdisjoint(b.text)
        and b.cores.isdisjoint(a.text)
    ):
        return False
    return len(a.body.keys() & b.body.keys()) <= _FEW_WORDS * min(len(a.body), len(b.body))


def _told_apart(a: Prepared, b: Prepared) -> bool:
    """Whether two listings of one store are two of a line by what their titles say; a quick look.

    A store of screws has millions of such pairs, and whatever else they have in common, they are neither copies nor chance.
    """
    one, other = a.fingerprint, b.fingerprint
    return (
        one.store == other.store
        and one.marketplace == other.marketplace
        and differ(one.title, other.title)
        and a.codes.isdisjoint(b.codes)
        and a.makers.isdisjoint(b.makers)
    )


def score_prepared(a: Prepared, b: Prepared, frequencies: Frequencies, *, least: float = POSSIBLE) -> Scored:
    """:func:`score` of two listings that are prepared already. ``least`` is that of :func:`score_pairs`."""
    if _told_apart(a, b):
        return Scored(_LOW, None, Parts())
    if hopeless(a, b):
        return _pictured(a, b, frequencies) or Scored(
            round(min(logistic(features(a, b)), _LOW), 6), None, Parts()
        )
    found = features(a, b)
    total = logistic(found)
    pictures, shown, covered = pictures_alike(a, b, frequencies, _LAID if total >= _WORTH_LAYING else 1)
    same_picture = pictures is not None and pictures >= _SAME_PICTURE
    same_code = a.codes & b.codes
    same_maker = a.makers & b.makers if not found.brand_differs else frozenset()
    whole = bool(a.fingerprint.whole) and a.fingerprint.whole == b.fingerprint.whole
    other_code = bool(a.codes and b.codes and not same_code)
    said = not other_code and _says_the_same(a, b, found)
    near = total >= POSSIBLE or same_picture or bool(same_code) or whole or said
    copied = _copied(a, b, found, total, whole=whole, other_code=other_code)
    if not near and not copied and total < least:
        return Scored(round(total, 6), None, score_parts(a, b, found, pictures))
    against = _against(a, b, found)
    varied = varieties(a.fingerprint.title, b.fingerprint.title) if not (same_code or same_maker) else []
    if not copied:
        # Of one text in two colours one was copied from the other; titles alone that differ in it are of two products.
        against = sorted([*against, *varied])
        varied = []
    evidence = [f"the same GTIN {min(same_code)}"] if same_code else []
    if same_maker:
        evidence.append(f"the same maker's code {min(same_maker)}")
    if copied:
        evidence.append(copied)
    crowded = frequencies.listings > _CROWDED
    reworked = (
        not copied and not same_code and _reworked(a, b, found, total, other_code=other_code, crowded=crowded)
    )
    if reworked:
        evidence.append(f"{min(1.0, found.soft_both):.0%} of a long title is the same")
    if said and not (copied or reworked):
        evidence.append(SAID)
    strict = bool(same_code or copied or reworked) or (
        total >= POSSIBLE and any(len(code) >= 5 for code in same_maker)
    )
    if same_picture:
        evidence.append(shown)
        if other_code:
            evidence.append("another code: a variant")
        elif covered is None:  # what differs in a corner may be another product beside the same carton
            strict = strict or total >= POSSIBLE
    if found.model_weight:
        models = a.models.keys() & b.models.keys()
        evidence.append(f"the same model {max(models, key=lambda model: (len(model), model))}")
    strict = strict and not against
    evidence += [*varied, *against]
    if strict:
        # Lifted, and still in their order: a matching takes the best of them first.
        total = 1.0 if whole else total if reworked else _STRICT + (_MOST - _STRICT) * total
    else:
        total = min(max(total, POSSIBLE) if near or copied else total, _MOST)
    return Scored(
        round(total, 6),
        "strict" if strict else "possible",
        score_parts(a, b, found, pictures),
        tuple(evidence),
    )


def _pictured(a: Prepared, b: Prepared, frequencies: Frequencies) -> Scored | None:
    """The score of two listings that have nothing but a picture in common; None without one."""
    pictures, shown, _ = pictures_alike(a, b, frequencies, 1)
    if pictures is None or pictures < _SAME_PICTURE:
        return None
    return Scored(POSSIBLE, "possible", Parts(pictures=round(pictures, 4)), (shown,))


def _copied(a: Prepared, b: Prepared, found: Features, total: float, *, whole: bool, other_code: bool) -> str:
    """What shows that the text of one listing is a copy of the other's; empty where nothing does."""
    if whole:
        return "the same text, word for word"
    like = total >= POSSIBLE or found.soft >= LIKE_TITLE
    if like and found.body >= SAME_TEXT and min(a.body_sum, b.body_sum) >= LONG_BODY:
        return f"{found.body:.0%} of the description is the same"
    if (
        not other_code  # one title for several sizes is what shops do
        and found.soft_both >= _SAME_TITLE
        and min(a.title_sum, b.title_sum) >= _LONG_TITLE
        and (not (a.body and b.body) or found.body >= LIKE_TITLE)
    ):
        return "the same title"
    return ""


def logistic(found: Features) -> float:
    """The score of some features."""
    z = sum(map(mul, found, WEIGHTS), BIAS)
    if found.model_sibling == 1 and not found.maker:
        # Two models of one line: a thing of its own, however alike the titles are.
        z = min(z, SIBLINGS)
    return 1.0 / (1.0 + math.exp(-z))


def _reworked(
    a: Prepared,
    b: Prepared,
    found: Features,
    total: float,
    *,
    other_code: bool,
    crowded: bool,
) -> bool:
    """Whether one title is the other with a few words dropped, added or replaced, and nothing speaks against a copy.

    ``crowded`` says that the catalog has so many listings that some have half a title in common by chance.
    """
    return (
        not other_code
        and found.soft_both >= NEAR_TITLE
        and total >= _SURE
        and min(a.title_sum, b.title_sum) >= _TELLING_TITLE
        and (
            not crowded
            or found.soft_both >= _NEARER_TITLE
            or min(a.title_sum, b.title_sum) * (1 - found.soft) <= _REPLACED * a.scale
        )
        and not (found.model_differs or found.numbers_differ or found.brand_differs or found.maker_differs)
        and (not (a.body and b.body) or found.body >= _LIKE_BODY)
    )


def _says_the_same(a: Prepared, b: Prepared, found: Features) -> bool:
    """Whether two titles differ in nothing that could tell two products apart."""
    return (
        found.soft_both >= SAYING
        and (found.soft_both >= NEAR_TITLE or what_is_said(a.fingerprint) == what_is_said(b.fingerprint))
        and not (found.brand_differs or found.maker_differs)
        and (
            min(a.title_sum, b.title_sum) * found.soft >= _SPOKEN
            or len(a.title.keys() & b.title.keys()) >= _WORDS
        )
        and says_the_same(a.fingerprint, b.fingerprint)
    )


def _against(a: Prepared, b: Prepared, found: Features) -> list[str]:
    """What says that two listings are not the same goods, though their texts are alike."""
    reasons = []
    if found.counts_differ:
        mine, theirs = (", ".join(sorted(one.counts)) or "one piece" for one in (a, b))
        reasons.append(f"another number of pieces: {mine} against {theirs}")
    bundled = _BUNDLES & (a.title.keys() ^ b.title.keys())
    if bundled:
        reasons.append(f"one of them is a {min(bundled)}")
    if found.measures_differ:
        for unit in sorted(a.measures.keys() & b.measures.keys()):
            if a.measures[unit].isdisjoint(b.measures[unit]):
                mine, theirs = (", ".join(sorted(one.measures[unit])) for one in (a, b))
                reasons.append(f"another measure: {mine} against {theirs}")
    for name in a.sizes.keys() & b.sizes.keys():
        if a.sizes[name].isdisjoint(b.sizes[name]):
            mine, theirs = (", ".join(sorted(one.sizes[name])) for one in (a, b))
            reasons.append(f"another {name}: {mine} against {theirs}")
    if found.model_differs and not found.maker and not found.maker_named:
        pair = _related(a.models, b.models)
        if pair:
            reasons.append(f"another model: {pair[0]} against {pair[1]}")
    if not found.maker and a.codes.isdisjoint(b.codes):
        reasons += differences(a.fingerprint.title, b.fingerprint.title)
    return sorted(reasons)


def _related(mine: Iterable[str], theirs: Iterable[str]) -> tuple[str, str] | None:
    """Two models of one line: they begin alike and go on differently. A shop's own article numbers don't begin alike."""
    for one in sorted(mine):
        for other in sorted(theirs):
            if len(one) == len(other) and one[:2] == other[:2] and one[0].isalpha():
                return one, other
    return None
