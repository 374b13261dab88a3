"""Phrases of several words that hold a mark's usual word or name and are no mark: "candy thermometer", "aurora borealis".

They lie in ``held.txt``, made by tools/build_held.py; ``words.licences.txt`` has the notice of the list they are from.
"""

from __future__ import annotations

import os
from functools import cache

from listing_lint.brands.letters import bare

_FILE = os.path.join(os.path.dirname(__file__), "held.txt")
_ENDINGS = (" ", "s ", "es ")
"""What ends a phrase, the plural among it: "police cars"."""


@cache
def _phrases() -> dict[str, str]:
    """The phrases that hold a name, between bars, by that name."""
    with open(_FILE, encoding="ascii") as file:
        return {name: phrases for name, _, phrases in (line.rstrip("\n").partition(":") for line in file)}


def is_held(name: str, near: str) -> bool:
    """Whether a name stands in such a phrase.

    ``name`` is in the form of :func:`listing_lint.brands.letters.bare`; ``near`` is the text on either side of it, with the name.
    """
    phrases = _phrases().get(name)
    if phrases is None:
        return False
    around = f" {bare(near)} "
    return any(f" {phrase}{ending}" in around for phrase in phrases.split("|") for ending in _ENDINGS)
