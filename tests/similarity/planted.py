"""Stores with planted twins, for the tests of everything that comes after the score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.similarity.values import Fingerprint, Pair, Parts, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

TITLE = Parts(title=0.9, pictures=0.2)


class Planted:
    """Collects listings by store and pairs by their ids."""

    def __init__(self) -> None:
        self.listings: list[Fingerprint] = []
        self.pairs: list[Pair] = []
        self.places: dict[tuple[str, str, str], int] = {}

    def store(
        self, name: str, count: int, *, marketplace: str = "", groups: Mapping[int, str] | None = None
    ) -> Planted:
        for number in range(count):
            listing = f"{number}"
            self.places[name, listing, marketplace] = len(self.listings)
            group = (groups or {}).get(number, f"{marketplace}/{name}/{number}")
            self.listings.append(Fingerprint(listing, name, marketplace, f"{name}.json", group=group))
        return self

    def at(self, name: str, number: int, marketplace: str = "") -> int:
        return self.places[name, f"{number}", marketplace]

    def pair(
        self, one: int, other: int, tier: Tier = "strict", score: float = 0.9, parts: Parts = TITLE
    ) -> Planted:
        self.pairs.append(Pair(min(one, other), max(one, other), score, tier, parts))
        return self

    def twins(self, a: str, b: str, numbers: Iterable[int], tier: Tier = "strict") -> Planted:
        for number in numbers:
            self.pair(self.at(a, number), self.at(b, number), tier)
        return self
