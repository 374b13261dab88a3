"""A marketplace's profile: its figures, each with where it was read and how far it can be trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from listing_lint.finding import Severity
    from listing_lint.profiles.needs import Need

Trust = Literal["primary", "secondary", "unverified", "own"]
"""How a figure was read: on the platform itself, in a second-hand source, in none, or set by the user."""

Unit = Literal["characters", "utf-16", "utf-8", "width"]
"""How a marketplace counts a text: code points, UTF-16 code units, bytes in UTF-8, or half-width cells."""

FigureValue = bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a marketplace, for example ``images.max_count = 8``.

    ``source`` is the text a person can look up, ``checked`` the day it was read, ``origin`` the profile or
    configuration file that set it. ``effective_from`` is the first day of the policy, if known. ``severity``
    replaces the rule's own where the marketplace is stricter or milder than usual. ``unit`` is how this marketplace
    counts a text, where that is not the usual way of the key.
    """

    key: str
    value: FigureValue
    source: str
    checked: date | None
    confidence: Trust
    origin: str
    effective_from: date | None = None
    penalty: str = ""
    severity: Severity | None = None
    note: str = ""
    unit: Unit | None = None

    @property
    def number(self) -> int | float:
        """The value of a numeric figure. Raises :class:`TypeError` for another kind: a defect of the rule."""
        if isinstance(self.value, bool) or not isinstance(self.value, (int, float)):
            raise TypeError(f"{self.key} is no number: {self.value!r}")
        return self.value

    @property
    def names(self) -> tuple[str, ...]:
        """The value of a list figure. Raises :class:`TypeError` for another kind: a defect of the rule."""
        if not isinstance(self.value, tuple):
            raise TypeError(f"{self.key} is no list: {self.value!r}")
        return self.value

    @property
    def policy(self) -> str:
        """The source in one line, as reports print it."""
        trust = {"primary": "primary source", "secondary": "secondary source", "unverified": "unverified"}
        parts = [self.source]
        if self.effective_from is not None:
            parts.append(f"in force since {self.effective_from.isoformat()}")
        if self.checked is not None:
            parts.append(f"checked {self.checked.isoformat()}")
        if self.confidence in trust:
            parts.append(trust[self.confidence])
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Profile:
    """The figures in force on one day for one marketplace.

    ``title`` is the marketplace's name as messages print it. ``upcoming`` are the figures whose policy starts
    later, soonest first. ``needs`` are the attributes that it wants. Every value is plain, so a profile can be
    handed to another process.
    """

    name: str
    title: str
    figures: Mapping[str, Figure]
    extends: str | None = None
    aliases: tuple[str, ...] = ()
    summary: str = ""
    penalty: str = ""
    upcoming: tuple[Figure, ...] = ()
    needs: tuple[Need, ...] = ()

    def figure(self, key: str) -> Figure | None:
        """Return the figure in force, or None when this marketplace sets none."""
        return self.figures.get(key)

    def asked_by(self, figure: Figure) -> str:
        """Say who asks for a figure: the marketplace, or listing-lint where it is the base profile's own measure."""
        return "listing-lint" if figure.origin == "base" else self.title
