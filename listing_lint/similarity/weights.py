"""The weights by which the features of a pair become a score.

Fitted by ``tools/score_similarity.py --fit`` as a logistic regression and frozen here; the tool says on what, and measures
them on what they were not fitted on. Features that tell nearly the same (``cosine``, ``soft``, ``rest``) share out one
effect, so that a single weight among them means little. ``BIAS`` puts the best single threshold for products of two shops at
a score of 0.5.
"""

from __future__ import annotations

from listing_lint.similarity.features import Features

WEIGHTS = Features(
    cosine=-1.863,
    characters=5.320,
    soft=5.483,
    soft_both=2.010,
    elsewhere=1.036,
    elsewhere_least=3.078,
    rarest=5.136,
    rest=5.619,
    rest_least=0.493,
    model=-0.009,
    model_weight=2.113,
    model_named=1.973,
    model_differs=-1.594,
    model_sibling=-1.225,
    maker=2.831,
    maker_named=0.367,
    maker_differs=-1.189,
    numbers=0.156,
    numbers_differ=-1.426,
    measures=0.562,
    measures_differ=-0.876,
    capacity_differs=-0.5,
    counts_differ=-0.829,
    colours=0.743,
    colours_differ=-1.749,
    whom_differs=-1.956,
    brand_differs=-3.239,
    price=-3.418,
    price_same=-0.441,
    body=-0.470,
    body_cosine=2.956,
)
BIAS = -15.322
SIBLINGS = -0.1
"""What the logarithm of the odds is at most where two models of one line differ: of 28 such pairs of the labelled sets that
the regression alone puts above 0, one was true."""
