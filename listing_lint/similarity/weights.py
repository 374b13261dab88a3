"""The weights by which the features of a pair become a score."""
from listing_lint.similarity.features import Features
WEIGHTS = Features(*([0.0]*len(Features._fields)))
BIAS = 0.0
