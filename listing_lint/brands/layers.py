"""Several lexicons that are asked as one: the package's own, and above it the user's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.walking import new_walker

if TYPE_CHECKING:
    from listing_lint.brands.found import Spot
    from listing_lint.brands.lexicon import Lexicon, Term


class Layers:
    """Lexicons that are asked one after the other. What was found out about words is remembered here: see ``islands``."""

    def __init__(self, layers: tuple[Lexicon, ...]) -> None:
        self.layers = layers
        self.walker = new_walker()
        self.quiet: set[str] = set()
        self.weights: dict[str, int] = {}
        self.naming: set[str] = set()
        self.links: dict[str, bool] = {}
        self.apart: set[str] = set()
        self.unmarked: set[str] = set()
        self.stretches: dict[str, tuple[Spot, ...]] = {}

    def named(self, words: str) -> tuple[Term, ...]:
        """The terms that are written so, in bare words."""
        return tuple(term for one in self.layers for term in one.named(words))
