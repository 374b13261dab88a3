"""Everyday English words that names of several words are made of: "copper" and "fit" of Copper Fit, and no "vuitton".

They lie in ``everyday.txt``, made by tools/build_everyday.py; ``words.licences.txt`` has the notice of the list they are from.
"""

from __future__ import annotations

import os
from functools import cache

_FILE = os.path.join(os.path.dirname(__file__), "everyday.txt")


@cache
def _words() -> frozenset[str]:
    with open(_FILE, encoding="ascii") as file:
        return frozenset(file.read().split())


def is_everyday(word: str) -> bool:
    """Whether a word in small letters is one of them. Articles, pronouns and the like are none."""
    return word in _words()
