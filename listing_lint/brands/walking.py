"""The compiled half of the walk over a text's words, where it was built: see ``word_walk.c``, and ``islands`` for the walk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listing_lint.brands.word_walk import Walker

VERSION = 1
"""Of ``word_walk.c``: what was built of another is not asked."""
JOINT, CROSS = 4, 8
"""Bits beside a word's weight: it may stand between two words of one name, and it is the one of those that is a letter."""
_ENTRIES = 1_000_000
"""Words and pairs that are remembered, at the most: eight bytes each, and as many again that are free."""


def new_walker() -> Walker | None:
    """What walks over texts and knows no word yet; None where it was not built.

    ``word`` teaches it what a word may be, its weight and the bits above, ``pair`` whether two neighbours may stand in one name.
    ``walk`` gives the places of the stretches of a text in which a mark may stand, or None where something that matters there
    has not been taught: then Python walks, finds it out and teaches it.
    """
    try:
        from listing_lint.brands import word_walk
    except ImportError:
        return None
    return word_walk.Walker(os.urandom(16), _ENTRIES) if word_walk.VERSION == VERSION else None
