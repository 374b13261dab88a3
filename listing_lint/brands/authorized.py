"""Which marks a store may use: its authorisations, with the day until which each holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from listing_lint.brands.lexicon import Owner


@dataclass(frozen=True, slots=True)
class Authorization:
    """One mark that a store may use. ``until`` is the last day; ``document`` names the letter that says so."""

    mark: str
    until: date | None = None
    document: str = ""


def standing(
    owner: Owner, given: Sequence[Authorization], day: date, known: Callable[[str], frozenset[str]]
) -> Authorization | bool:
    """Whether a mark may be used on a day: True or False, or the authorisation that has run out.

    An authorisation names the mark by any of its names, its owner (all of whose marks it covers) or a longer form of the
    mark's name; ``known`` tells the identifiers of the marks that are called so.
    """
    expired: Authorization | bool = False
    names = {bare(owner.name), owner.id.replace("-", " ")}
    company = f" {bare(owner.owner)} "
    for one in given:
        key = bare(one.mark)
        # An owner's name, with or without its legal form: "LVMH", "Disney" for "The Walt Disney Company".
        if (
            key in names
            or (len(key) > 2 and f" {key} " in company)
            or owner.id in known(key)
            or _longer(key, names)
        ):
            if one.until is None or one.until >= day:
                return True
            expired = one
    return expired


def _longer(key: str, names: set[str]) -> bool:
    """``Maybelline New York`` for Maybelline."""
    return any(len(name) > 3 and key.startswith(name + " ") for name in names)
