"""The weights by which the features of a pair become a score.

Fitted by ``tools/score_similarity.py --fit`` as a logistic regression and frozen here; the tool says on what, and measures
them on what they were not fitted on. No feature may count against its sense: what two listings share never lowers a
score. ``rest`` goes with ``soft``, which is a share of the lighter title: of two shares that are equal, that of more words is
worth more. What weighs 0 is there for the evidence. ``BIAS`` puts the best single threshold for products of two shops at a
score of 0.5.
"""

from __future__ import annotations

from listing_lint.similarity.features import Features

WEIGHTS = Features(
    cosine=0.000,
    characters=5.321,
    soft=3.877,
    soft_both=2.232,
    elsewhere=0.412,
    elsewhere_least=2.547,
    rarest=5.065,
    rest=6.288,
    model=0.406,
    model_weight=2.222,
    model_named=2.179,
    model_differs=-1.528,
    model_sibling=-1.032,
    maker=2.594,
    maker_named=0.120,
    maker_differs=-1.201,
    numbers=0.474,
    numbers_differ=-1.025,
    measures=0.730,
    measures_differ=0.000,
    capacity_differs=-2.045,
    counts_differ=-0.860,
    colours=0.850,
    colours_differ=-1.716,
    whom_differs=-2.332,
    brand_differs=-3.102,
    price=-3.295,
    body=0.000,
    body_cosine=2.661,
)
BIAS = -14.305
SIBLINGS = -0.1
"""What the logarithm of the odds is at most where two models of one line differ.

Of 28 such pairs of the labelled sets that the regression alone puts above 0, one was true.
"""
