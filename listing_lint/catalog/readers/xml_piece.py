"""What the XML readers hand on: a product element with its source and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Start(str):
    """The start of an element without attributes: its name. One object for all elements of a name."""

    __slots__ = ()


Event = str | tuple[str, dict[str, str]] | None
"""A text, the start of an element (name as written, or :class:`Start`, and attributes), or the end of one."""


class Piece(NamedTuple):
    """A product element: its name and attributes, what stands in it, its source in UTF-8, and the place where it starts.

    ``line`` counts from 1, ``column`` (code points) from 0; ``offset`` is in bytes of the text as UTF-8. ``spaces`` are the
    namespaces by prefix (``""`` is the default one) that hold around it.
    """

    name: str
    attributes: dict[str, str]
    events: list[Event]
    raw: bytes
    offset: int
    line: int
    column: int
    spaces: Mapping[str, str]


def with_spaces(spaces: Mapping[str, str], attributes: Mapping[str, str]) -> Mapping[str, str]:
    """The namespaces in an element, of those around it and its own attributes."""
    made: dict[str, str] | None = None
    for name, value in attributes.items():
        if name.startswith("xmlns") and (len(name) == 5 or name[5] == ":"):
            made = dict(spaces) if made is None else made
            made[name[6:]] = value.strip()
    return spaces if made is None else made
