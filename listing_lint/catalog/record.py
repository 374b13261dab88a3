"""What a reader hands on: one listing's value and the place it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listing_lint.catalog.native import Native
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.text import SourceText

NOTHING: Mapping[str, Any] = MappingProxyType({})
"""What most files set for all their listings."""


class Record:
    """One listing as parsed: ``source`` and the half-open character range ``start:end`` of its text.

    ``value`` holds the canonical members; where the file holds something else, ``native`` knows what and where.
    ``offset`` finds it again: bytes into the file for lines, characters into the text for documents, any number that no
    other record of the file has for streams (the number of its first row, for example).
    ``inherited`` are members that the file sets for all its listings. ``flaws`` are problems inside this listing;
    ``repeated`` says that one of them is a repeated key. Nobody changes a record; it is not frozen, for a feed has a million
    of them, and a frozen dataclass takes three times as long to make.
    """

    __slots__ = (
        "end",
        "flaws",
        "inherited",
        "native",
        "offset",
        "repeated",
        "source",
        "start",
        "value",
    )

    def __init__(
        self,
        value: dict[str, Any],
        source: SourceText,
        start: int,
        end: int,
        offset: int,
        inherited: Mapping[str, Any] = NOTHING,
        flaws: tuple[LoadProblem, ...] = (),
        repeated: bool = False,
        native: Native | None = None,
    ) -> None:
        self.value = value
        self.source = source
        self.start = start
        self.end = end
        self.offset = offset
        self.inherited = inherited
        self.flaws = flaws
        self.repeated = repeated
        self.native = native

    @property
    def line(self) -> int:
        """The line of the file that the source starts on."""
        return self.source.first_line

    def as_found(self, native: Native | None, offset: int | None = None) -> Record:
        """The same listing with another way to its places, and another number if one is given."""
        return Record(
            self.value,
            self.source,
            self.start,
            self.end,
            self.offset if offset is None else offset,
            self.inherited,
            self.flaws,
            self.repeated,
            native,
        )


Reader = Callable[[bytes, int, int, int], Iterator["Record | LoadProblem"]]
"""``reader(data, first_line, first_offset, limit)``: all records of ``data`` in order, and never an exception; listings of
more than ``limit`` characters are a problem."""

StreamReader = Callable[
    [IO[bytes], int, Mapping[str, "str | tuple[str, ...]"]], Iterator["Record | LoadProblem"]
]
"""``reader(stream, limit, columns)``: the same for formats that are read piece by piece, row by row.

The stream is seekable and closed by the caller. ``columns`` is the table of the configuration that says which column fills
which member; formats with names of their own ignore it. An :class:`OSError` of the stream may pass."""
