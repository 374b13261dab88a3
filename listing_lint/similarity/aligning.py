"""One picture laid onto another: the cut of it that shows the same, found by least squares.

Near its best place a cut that is moved by a little changes in a way that its slopes foretell, so that all four edges are
found at once from where the two differ (Lucas and Kanade, "An iterative image registration technique", 1981), on coarse cells
first, because there slopes foretell more. Another exposure is taken out, and where the two differ most, as under a badge,
counts less (weights of Cauchy). The cut is told in two-hundredths of a side.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Any

from listing_lint.images.hashes import WHOLE, Box

LEVELS = ((12, 5), (24, 4))
"""Cells a side, coarse first, and how often the cut is moved on them at most."""
_FARTHEST = 0.04
"""Share of a side that an edge is moved by at once; slopes foretell no more."""
_SETTLED = 0.0025
"""A move, as a share of a side, after which nothing comes of another one: half of what a cut is told in."""
_SPREAD, _NOISE = 3.0, 2.0
"""How many times the median difference, and how many levels besides, count half of nothing."""
_EVEN = 1.0
"""Levels that a cell may be off for each unit of stretch, as a logarithm: it decides where the picture says nothing."""
_DAMPING = 0.02
"""Share of the mean curvature that is added to each edge's: flat pictures must not run away."""
OUTWARDS, INWARDS = -0.06, 0.3
"""How far the cut may lie from the edges of a view, as shares of its sides."""
_PARTS = 200


@lru_cache(maxsize=4096)
def _resampling(start: int, end: int, cells: int, out: int) -> Any:
    """Weights (out x cells) of the means over the stretch from ``start`` to ``end``, 200ths of the side cut off."""
    import numpy

    low = start * cells / _PARTS
    span = (_PARTS - start - end) * cells / _PARTS / out
    edges = low + span * numpy.arange(out + 1)
    # Less than a cell wide: blend the neighbours.
    middle, half = (edges[:-1] + edges[1:]) / 2, max(span, 1.0) / 2
    beyond = cells // 4
    places = numpy.arange(-beyond, cells + beyond)
    shares = numpy.clip(
        numpy.minimum(middle[:, None] + half, places + 1) - numpy.maximum(middle[:, None] - half, places),
        0,
        None,
    )
    weights = shares[:, beyond:-beyond].copy()
    # Beyond the edge the outermost cell goes on.
    weights[:, 0] += shares[:, :beyond].sum(axis=1)
    weights[:, -1] += shares[:, -beyond:].sum(axis=1)
    return weights / weights.sum(axis=1, keepdims=True)


def cut_out(plane: Any, box: Box, out: int) -> Any:
    """What ``box`` leaves of a view, as ``out`` x ``out`` cells."""
    left, top, right, bottom = (round(_PARTS * share) for share in box)
    return _resampling(top, bottom, len(plane), out) @ plane @ _resampling(left, right, len(plane), out).T


def stretched(box: Box, wider: float) -> float:
    """How much wider, for its height, a picture is than what ``box`` leaves of another; natural logarithm.

    ``wider`` is how much wider it is than the whole of the other.
    """
    return wider - math.log((1 - box[0] - box[2]) / (1 - box[1] - box[3]))


@cache
def _places(cells: int) -> Any:
    """How far each inner cell lies from the left, top, right and bottom edge, (4, cells - 2, cells - 2) in [0, 1]."""
    import numpy

    middles = ((numpy.arange(cells) + 0.5) / cells)[1:-1]
    across = numpy.broadcast_to(middles, (len(middles), len(middles)))
    return numpy.stack((across, across.T, 1 - across, 1 - across.T))


def align(luma: Any, other: Any, box: Box, wider: float, cells: int, most: int) -> Box:
    """Move the cut ``box`` of one view until it shows what the other view shows, ``most`` times at most.

    Both are compared on ``cells`` a side; ``wider`` is as in :func:`stretched`.
    """
    wanted = cut_out(other, WHOLE, cells)[1:-1, 1:-1]
    for _ in range(most):
        moves = _moves(cut_out(luma, box, cells), wanted, box, wider)
        farthest = max(map(abs, moves))
        share = min(1.0, _FARTHEST / farthest) if farthest else 0.0
        left, top, right, bottom = (
            min(INWARDS, max(OUTWARDS, old + share * move)) for old, move in zip(box, moves, strict=True)
        )
        box = (left, top, right, bottom)
        if farthest < _SETTLED:
            break
    left, top, right, bottom = (round(_PARTS * share) / _PARTS for share in box)
    return left, top, right, bottom


def _moves(view: Any, wanted: Any, box: Box, wider: float) -> list[float]:
    """By how much each edge of the cut ought to move."""
    import numpy

    width, height = 1 - box[0] - box[2], 1 - box[1] - box[3]
    inner = view[1:-1, 1:-1]
    cells = len(view)
    right = (view[1:-1, 2:] - view[1:-1, :-2]) * (cells / 2 / width)
    down = (view[2:, 1:-1] - view[:-2, 1:-1]) * (cells / 2 / height)
    from_left, from_top, from_right, from_bottom = _places(cells)
    # An edge that moves inwards takes what lies at it with it, and leaves the other edge alone.
    changes = numpy.stack(
        (
            right * from_right,
            down * from_bottom,
            -right * from_left,
            -down * from_top,
            inner - inner.mean(),
            numpy.ones_like(inner),
        )
    ).reshape(6, -1)
    off = (wanted - inner).ravel()
    apart = off - numpy.median(off)
    weighted = changes / (1 + (apart / (_SPREAD * numpy.median(abs(apart)) + _NOISE)) ** 2)
    matrix, sums = weighted @ changes.T, weighted @ off
    # A stretch counts as levels that each cell is off.
    even = numpy.array((1 / width, -1 / height, 1 / width, -1 / height))
    matrix[:4, :4] += _EVEN * len(off) * numpy.outer(even, even)
    sums[:4] -= _EVEN * len(off) * stretched(box, wider) * even
    edges = numpy.arange(4)
    matrix[edges, edges] += _DAMPING * float(matrix[edges, edges].mean()) + 1
    matrix[4:, 4:] += numpy.diag((1.0, 1e-6))
    moves: list[float] = numpy.linalg.solve(matrix, sums)[:4].tolist()
    return moves
