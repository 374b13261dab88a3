"""Goods that may not be sold, or only with a permit: their names as data, and what makes other goods of a name. Knows no rules."""
