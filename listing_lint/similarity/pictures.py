"""How near two pictures are, and which of many pictures are near each other.

A match is found by the hashes of the marks and decided by laying the small views over each other. Many pictures are
looked up by the 16-bit words of their hashes: two hashes that are near agree in some word but for one bit. What is blank
matches nothing but the same file; what many stores show (a logo, a size chart) says little of whose product it is, and
:func:`picture_weight` tells how little.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from listing_lint.images.hashes import PROBES, WHOLE, Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from listing_lint.similarity.overlay import Overlay
    from listing_lint.similarity.values import Part, PictureMark

MatchKind = Literal["same file", "same picture", "mirrored", "cropped", "other colour"]

_NEAR = 110
"""Bits of 512 that the hashes of a copy are apart at most. Of unrelated pictures one pair in twenty is so near."""
_LAID = 3
"""How many of the nearest hashes of two pictures are laid over each other, each of another pair of views."""
_SHAPE, _DETAIL = 0.85, 0.75
"""Agreement of shapes and of details from which on two pictures may be one shot in two colours."""
_MISFIT, _OTHERWISE, _COLOUR = 0.095, 0.323, 0.175
"""What a unit counts by which shapes disagree, by which details do, and of ``Overlay.colour``: two things of one outline on
one ground differ in their details."""
_MOVED, _STRETCHED, _MIRRORED = 0.08, 0.11, 0.067
"""What counts beside: how far the cut had to be moved from where the hashes put it, as a share of a side; how unevenly the
picture would have been scaled, as a logarithm; that it is mirrored. All from a logistic regression on copies and look-alikes of
photographs, packshots and drawings, fitted on either half of the pictures and tried on the other;
benchmarks/test_picture_hashes.py tells what comes of it."""
_EVEN = 0.03
"""A stretch that cells and trimmed edges make by themselves; and the share of a side below which nothing is cut off: whoever
scales a whole picture unevenly squashes it into a square."""
_APART = 0.175
"""What all these may come to in a copy."""
_OTHER_COLOUR = 1.3
"""A difference of colour that no copy has, however well the shapes agree."""
_CUT = 0.03
"""Share of a side; a picture that lacks more than that at an edge is cropped."""
_COLOURWAY = 0.5
"""How alike a shot in another colour is told to be, at most."""

_BRUTE = 500
"""Different pictures up to which every hash is compared with every other."""
_NEAR_MANY = 84
"""Bits that hashes are apart at most where there are more: with the pairs grow those that are near by chance."""
_ROWS = 256
"""Rows of a comparison at a time: some megabytes."""
_WORDS = 32
_LEAST_TURNS = 3
"""Times that a word's bits must change between 0 and 1: lines that only brighten or darken are in every picture."""
_BUCKET = 400
"""Hashes with one word in common that are compared with a hash that has it; larger buckets are told of."""
_QUICK = 48
"""Bits of 128, a quarter of a hash, that near hashes are apart at most."""
_PAIRS = 1 << 20
"""Candidates that are compared at a time."""


class PictureMatch(NamedTuple):
    """How alike two pictures are: ``likeness`` in [0, 1], and the bits of 512 that their nearest hashes are apart.

    ``covered`` names the edge or corner in which they differ, as under a badge; None for none: a badge was laid over
    one, or one scene shows two products. ``kind`` tells what was done to
    the one to get the other; "cropped" includes what was added at an edge, and a mirrored
    picture may be cropped as well. "other colour" is the same shot of another colourway, and never a copy.
    """

    likeness: float
    kind: MatchKind
    distance: int
    covered: Part | None = None

    @property
    def but_for(self) -> str:
        """The end of a sentence that says in what the two differ; empty where they do not."""
        return f", the same but for the {self.covered}" if self.covered else ""

    @property
    def copy(self) -> bool:
        """Whether one is a copy of the other: all kinds but another colour."""
        return self.kind != "other colour"


class Near(NamedTuple):
    """Which of many pictures are near each other.

    ``matches`` has the digests of two different files, the smaller one first. ``full`` are the buckets that were too large to
    look into, and ``unseen`` the digests of the pictures some of whose words lay there: of them matches may be missing.
    """

    matches: dict[tuple[bytes, bytes], PictureMatch]
    full: int
    unseen: frozenset[bytes]


class _Hit(NamedTuple):
    """Two hashes that are near: whose view is cut, which view by what, and over which view of the other it is laid."""

    distance: int
    swapped: bool
    base: int
    box: Box
    mirrored: bool
    other: int


def compare_pictures(first: PictureMark, second: PictureMark) -> PictureMatch | None:
    """How near two pictures are, or None where they are different ones. The order of the two does not matter."""
    if first.digest and first.digest == second.digest:
        return PictureMatch(1.0, "same file", 0)
    return _judged(*_in_order(first, second))


def best_match(
    first: Sequence[PictureMark], second: Sequence[PictureMark]
) -> tuple[int, int, PictureMatch] | None:
    """The two pictures of two listings that are most alike, as places in the two, with their match; None for none."""
    best: tuple[int, int, PictureMatch] | None = None
    for i, one in enumerate(first):
        for j, other in enumerate(second):
            found = compare_pictures(one, other)
            if found is not None and (best is None or found.likeness > best[2].likeness):
                best = (i, j, found)
                if found.kind == "same file":
                    return best
    return best


def picture_weight(stores: int, all_stores: int) -> float:
    """What a match on a picture counts, in [0, 1], that ``stores`` of ``all_stores`` show.

    1 where no more than two stores show it, as two must for a copy; then less with each store: a logo of the maker or a
    size chart that half of ten stores show counts about a third, and one that all show nothing.
    """
    if stores <= 2:
        return 1.0
    if stores >= all_stores:
        return 0.0
    return math.log(all_stores / stores) / math.log(all_stores / 2)


@lru_cache(maxsize=1 << 14)
def _rows(bits: tuple[bytes, ...]) -> Any:
    import numpy

    return numpy.frombuffer(b"".join(bits), numpy.uint64).reshape(len(bits), 8)


def _hits(first: PictureMark, second: PictureMark) -> list[_Hit]:
    """The nearest hashes of two pictures, the nearest first."""
    found = [*_one_way(first, second, swapped=False), *_one_way(second, first, swapped=True)]
    nearest: dict[tuple[int, int, bool], _Hit] = {}
    for hit in sorted(found):
        nearest.setdefault((hit.base, hit.other, hit.mirrored), hit)
    return list(nearest.values())[:_LAID]


def _one_way(first: PictureMark, second: PictureMark, *, swapped: bool) -> Iterator[_Hit]:
    import numpy

    asked = _rows(first.bits + first.probes)
    apart = numpy.bitwise_count(asked[:, None] ^ _rows(second.bits)[None]).sum(axis=2)
    plain = len(first.bits)
    for row, other in numpy.argwhere(apart <= _NEAR).tolist():
        distance = int(apart[row, other])
        if row >= plain:
            probe = PROBES[row - plain]
            yield _Hit(distance, swapped, probe.base, probe.box, probe.mirrored, other)
        elif not swapped:
            yield _Hit(distance, swapped, row, WHOLE, False, other)


def picture_distance(first: PictureMark, second: PictureMark) -> float:
    """How far apart two pictures are: up to 1 is a copy, 0 the same, infinity where nothing is alike."""
    if first.digest and first.digest == second.digest:
        return 0.0
    first, second = _in_order(first, second)
    found = _laid(first, second)
    return min(found)[0] / _APART if found else float("inf")


def _in_order(first: PictureMark, second: PictureMark) -> tuple[PictureMark, PictureMark]:
    """The two in an order of their own: which is laid over which must not depend on who asks."""
    return (second, first) if (second.digest, second.bits) < (first.digest, first.bits) else (first, second)


def _laid(first: PictureMark, second: PictureMark) -> list[tuple[float, Overlay, _Hit]]:
    """The overlays that the nearest hashes ask for, each with all that keeps the two apart."""
    from listing_lint.similarity.overlay import lay_over

    found = []
    for hit in _hits(first, second) if first.bits and second.bits else ():
        pair = (second, first) if hit.swapped else (first, second)
        laid = lay_over(*pair, base=hit.base, other=hit.other, box=hit.box, mirrored=hit.mirrored)
        found.append((_differences(laid, hit), laid, hit))
    return found


def _differences(laid: Overlay, hit: _Hit) -> float:
    """All that keeps two pictures apart. Rounded: no two machines may differ by what the last bit says."""
    moved = max(abs(one - other) for one, other in zip(laid.box, hit.box, strict=True))
    whole = max(map(abs, laid.box)) <= _EVEN
    stretched = 0.0 if whole else max(0.0, abs(laid.stretched) - _EVEN)
    apart = _MISFIT * max(0.0, 1 - laid.shape) + _OTHERWISE * (1 - laid.detail) + _COLOUR * laid.colour
    apart += _MOVED * moved + _STRETCHED * stretched + (_MIRRORED if hit.mirrored else 0.0)
    return round(max(0.0, apart), 6)


def _judged(first: PictureMark, second: PictureMark) -> PictureMatch | None:
    found = _laid(first, second)
    if not found:
        return None
    apart, laid, hit = min(found)
    if apart <= _APART and laid.colour <= _OTHER_COLOUR:
        cropped = hit.base == hit.other == 0 and max(laid.box) > _CUT
        kind: MatchKind = "mirrored" if hit.mirrored else "cropped" if cropped else "same picture"
        # At the limit two pictures are copies as surely as not, and near it far more surely; mirroring takes nothing away.
        far = (apart - (_MIRRORED if hit.mirrored else 0.0)) / _APART
        return PictureMatch(round(1 - max(0.0, far) ** 2 / 2, 4), kind, hit.distance, laid.covered)
    _, laid, hit = max(found, key=lambda one: one[1].detail)
    if laid.shape >= _SHAPE and laid.detail >= _DETAIL:
        return PictureMatch(round(_COLOURWAY * min(1.0, laid.shape), 4), "other colour", hit.distance)
    return None


def near_pictures(marks: Iterable[PictureMark], *, bucket: int = _BUCKET) -> Near:
    """Which of many pictures are near each other. Files that are the same, byte for byte, count once.

    Up to 500 different pictures are compared each with each. Of more, those are that have a word in common: the time grows
    with the number of pictures and the size of the buckets, which ``bucket`` limits. Marks need a digest.
    """
    distinct = {mark.digest: mark for mark in marks if mark.bits and mark.digest}
    ordered = [distinct[digest] for digest in sorted(distinct)]
    if len(ordered) < 2:
        return Near({}, 0, frozenset())
    if len(ordered) <= _BRUTE:
        pairs, full, unseen = _brute(ordered), 0, set[int]()
    else:
        pairs, full, unseen = _by_words(ordered, bucket)
    matches = {}
    for i, j in sorted(pairs):
        found = compare_pictures(ordered[i], ordered[j])
        if found is not None:
            matches[ordered[i].digest, ordered[j].digest] = found
    return Near(matches, full, frozenset(ordered[place].digest for place in unseen))


class _Table(NamedTuple):
    """Hashes as rows of eight 64-bit numbers, and whose they are."""

    rows: Any
    owners: Any


def _table(marks: Sequence[PictureMark], *, probes: bool) -> _Table:
    import numpy

    groups = [mark.bits + mark.probes if probes else mark.bits for mark in marks]
    owners = numpy.repeat(numpy.arange(len(marks)), [len(group) for group in groups])
    joined = b"".join(one for group in groups for one in group)
    return _Table(numpy.frombuffer(joined, numpy.uint64).reshape(-1, 8), owners)


def _brute(marks: Sequence[PictureMark]) -> set[tuple[int, int]]:
    import numpy

    asked, known = _table(marks, probes=True), _table(marks, probes=False)
    pairs: set[tuple[int, int]] = set()
    for start in range(0, len(asked.rows), _ROWS):
        block = asked.rows[start : start + _ROWS]
        apart = numpy.zeros((len(block), len(known.rows)), numpy.uint16)
        for column in range(8):
            apart += numpy.bitwise_count(block[:, column, None] ^ known.rows[None, :, column])
        near, other = numpy.nonzero(apart <= _NEAR)
        pairs |= _ordered(asked.owners[start + near], known.owners[other])
    return pairs


def _ordered(first: Any, second: Any) -> set[tuple[int, int]]:
    import numpy

    low, high = numpy.minimum(first, second), numpy.maximum(first, second)
    return {(i, j) for i, j in zip(low.tolist(), high.tolist(), strict=True) if i != j}


def _by_words(marks: Sequence[PictureMark], bucket: int) -> tuple[set[tuple[int, int]], int, set[int]]:
    """The pairs with near hashes, how many buckets were full, and whose hashes lie in those."""
    import numpy

    asked, known = _table(marks, probes=True), _table(marks, probes=False)
    asked_words, known_words = asked.rows.view(">u2"), known.rows.view(">u2")
    turning = _turning()
    flips = numpy.concatenate(([0], 1 << numpy.arange(16))).astype(numpy.uint16)
    pairs: set[tuple[int, int]] = set()
    full, unseen = 0, set[int]()
    for place in range(_WORDS):
        words = known_words[:, place].astype(numpy.uint16)
        rows = numpy.flatnonzero(turning[words])
        # Each known word stands under itself and its sixteen neighbours, so that the asked ones need one look each.
        keys = (words[rows, None] ^ flips[None]).ravel()
        order = numpy.argsort(keys, kind="stable")
        holders = numpy.repeat(rows, len(flips))[order]
        starts = numpy.searchsorted(keys[order], numpy.arange(65537))
        sizes = numpy.diff(starts)
        wanted = asked_words[:, place].astype(numpy.uint16)
        looking = numpy.flatnonzero(turning[wanted] & (sizes[wanted] > 0))
        over = sizes[wanted[looking]] > bucket
        full += len(numpy.unique(wanted[looking[over]]))
        unseen.update(numpy.unique(asked.owners[looking[over]]).tolist())
        looking = looking[~over]
        for some in _slices(looking, sizes[wanted[looking]]):
            counts = sizes[wanted[some]]
            first = numpy.repeat(some, counts)
            within = numpy.arange(len(first)) - numpy.repeat(numpy.cumsum(counts) - counts, counts)
            second = holders[numpy.repeat(starts[wanted[some]], counts) + within]
            other = asked.owners[first] != known.owners[second]
            first, second = first[other], second[other]
            near = _apart(asked.rows, known.rows, first, second)
            pairs |= _ordered(asked.owners[first[near]], known.owners[second[near]])
    return pairs, full, unseen


def _apart(asked: Any, known: Any, first: Any, second: Any) -> Any:
    """Which of the candidates are near: a quarter of the bits tells for most that they are not."""
    import numpy

    quick = numpy.bitwise_count(asked[first, 1] ^ known[second, 1]).astype(numpy.uint16)
    quick += numpy.bitwise_count(asked[first, 6] ^ known[second, 6])
    left = numpy.flatnonzero(quick <= _QUICK)
    whole = numpy.bitwise_count(asked[first[left]] ^ known[second[left]]).sum(axis=1)
    return left[whole <= _NEAR_MANY]


def _slices(looking: Any, counts: Any) -> Iterator[Any]:
    """Parts of what is looked up, each with about a million candidates."""
    import numpy

    if not len(looking):
        return
    ends = numpy.cumsum(counts)
    cuts = numpy.searchsorted(ends, numpy.arange(_PAIRS, int(ends[-1]), _PAIRS))
    yield from (part for part in numpy.split(looking, numpy.unique(cuts)) if len(part))


@lru_cache(maxsize=1)
def _turning() -> Any:
    """For each word whether its bits turn often enough to say something."""
    import numpy

    words = numpy.arange(65536)
    return numpy.bitwise_count((words ^ (words >> 1)) & 0x7FFF) >= _LEAST_TURNS
