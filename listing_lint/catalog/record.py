"""What a reader hands on: one listing's value and the place it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.text import SourceText


@dataclass(frozen=True, slots=True)
class Record:
    """One listing as parsed: ``source`` and the half-open character range ``start:end`` of its text.

    ``offset`` finds it again: bytes into the file for line formats, characters into the text for documents.
    ``inherited`` are members that the file sets for all its listings. ``flaws`` are problems inside this listing;
    ``repeated`` says that one of them is a repeated key.
    """

    value: dict[str, Any]
    source: SourceText
    start: int
    end: int
    offset: int
    inherited: Mapping[str, Any] = field(default_factory=dict)
    flaws: tuple[LoadProblem, ...] = ()
    repeated: bool = False


Reader = Callable[[bytes, int, int, int], Iterator["Record | LoadProblem"]]
"""``reader(data, first_line, first_offset, limit)``: all records of ``data`` in order, and never an exception; listings of
more than ``limit`` characters are a problem."""
