"""The weights by which the features of a pair become a score.

Fitted once by ``tools/score_similarity.py --fit`` as a logistic regression and then frozen; the tool says on what, and checks them on
what they were not fitted on. ``BIAS`` is set so that a score of 0.5 is the best single threshold for products of two shops.
"""

from __future__ import annotations

from listing_lint.similarity.features import Features

WEIGHTS = Features(
    cosine=4.952,
    contained=-3.730,
    overlap=-1.527,
    characters=2.386,
    text=0.615,
    elsewhere=-0.301,
    elsewhere_least=0.662,
    model=-0.277,
    model_weight=2.192,
    model_named=2.476,
    model_differs=-1.534,
    model_sibling=-1.336,
    maker=2.526,
    maker_named=0.105,
    maker_differs=-0.587,
    numbers=0.281,
    numbers_differ=-1.068,
    measures=0.491,
    measures_differ=-1.132,
    counts_differ=-0.105,
    colours=0.467,
    colours_differ=-1.592,
    whom_differs=-1.980,
    brand=-1.131,
    brand_differs=-3.401,
    price=-2.602,
    priced=-0.177,
    rarest=3.756,
    rest=4.703,
    rest_least=0.226,
    first=-0.054,
    soft=6.272,
    soft_both=2.647,
    soft_least=-2.046,
    body=0.291,
)
BIAS = -10.046
