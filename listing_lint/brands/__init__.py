"""Marks of other people: the lexicon, how it is read and compiled, and the matcher that sees marks in a text."""
