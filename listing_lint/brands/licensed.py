"""Makers who show the characters and persons of others on their goods under licence: "LEGO Star Wars", a player's card of Panini.

``built_in/licensed.toml`` names them.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.shipped import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.brands.found import Mention
    from listing_lint.brands.lexicon import Owner


def makers_among(marks: Iterable[Owner]) -> tuple[Owner, ...]:
    """Those of the marks that a title names plainly, or a listing declares as its brand, that are such makers."""
    found = {mark.id: mark for mark in marks if mark.id in _makers()}
    return tuple(found.values())


def is_shown_by(mention: Mention, makers: Iterable[Owner]) -> bool:
    """Whether a mention is of a character, a person or a club that one of the makers may show; no maker shows itself."""
    mark = mention.term.mark
    return (
        mark.class_ in SHOWN_PEOPLE and not mention.deformed and all(maker.id != mark.id for maker in makers)
    )


@cache
def _makers() -> frozenset[str]:
    data = read_toml(os.path.join(os.path.dirname(__file__), "built_in", "licensed.toml"))
    return frozenset(data["marks"])
