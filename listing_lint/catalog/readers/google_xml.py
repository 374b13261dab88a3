"""Google Merchant feeds in XML, RSS 2.0 and Atom, which Facebook, Pinterest and most feed tools write and read, too.

Attributes stand in the namespace ``http://base.google.com/ns/1.0`` under any prefix, or without one. Where both kinds have
a name (``title`` of RSS and ``g:title``), Google's own counts. Every item is an offer of its own; items of one product share
``item_group_id``.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import Lost, Native
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.draft import Draft
from listing_lint.catalog.readers.google_item import ATTRIBUTES, TEXTS, finish
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_piece import Start, with_spaces
from listing_lint.catalog.readers.xml_places import TEXT
from listing_lint.catalog.readers.xml_raw import Locator, each, name_field, name_place, raw_of
from listing_lint.catalog.readers.xml_shapes import LazyRaw, Shapes
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

ITEMS = frozenset({"item", "entry"})

_OWN = re.compile(r"https?://(?:www\.)?base\.google\.com/ns/1\.0/?")
_CUSTOM = re.compile(r"https?://(?:www\.)?base\.google\.com/cns/1\.0/?")
_PLAIN = re.compile(
    r"(?:https?://(?:www\.)?w3\.org/2005/Atom/?|http://purl\.org/(?:atom/ns#|rss/1\.0/)|https?://purl\.org/rss/1\.0/|)"
)


def read(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record | LoadProblem]:
    """The items of a feed; ``columns`` are for tables."""
    del columns
    opened = as_utf8(stream)
    yield from opened.problems
    reader = _Items()
    anything = False
    for item in pieces(opened.stream, ITEMS, limit, reader.record, first_line=opened.first_line):
        anything = anything or not isinstance(item, LoadProblem) or item.rule != "xml-doctype"
        yield item
    if not anything:
        yield LoadProblem("no-listing", detail="the feed has no <item> or <entry>")


class _Use(NamedTuple):
    """What an element is for, decided once for all items of a feed.

    ``member`` is the canonical member or attribute that its text fills, ``here`` its pointer and ``at`` the element's;
    for what needs a closer look both are empty. Of two elements for one thing the lower ``rank`` counts. ``name`` is
    Google's.
    """

    name: str
    rank: int
    at: str
    member: str = ""
    here: str = ""
    attribute: bool = False


class _Items:
    """Makes records of items; remembers what the elements are for while the namespaces stay the same."""

    def __init__(self) -> None:
        self._spaces: Mapping[str, str] = {}
        self._uses: dict[str, _Use | None] = {}
        self._shapes = _shapes()

    def record(self, piece: Piece) -> Record | LoadProblem:
        if piece.spaces is not self._spaces:
            self._spaces, self._uses = piece.spaces, {}
            self._shapes = _shapes()
        key = self._shapes.key(piece)
        filled = self._shapes.fill(key, piece) if key is not None else None
        if filled is not None:
            fields, plan = filled
            native = _native(piece, LazyRaw(piece), plan.pointers, _NO_SHIFTS, plan.lost, plan.used)
            return Record(fields, SourceText("", piece.line), 0, 0, piece.offset, native=native)
        made = self._with_care(piece)
        if (
            key is not None
            and isinstance(made, Record)
            and made.native is not None
            and self._shapes.unknown(key)
        ):
            self._shapes.learn(key, piece, made.value, made.native)
        return made

    def _with_care(self, piece: Piece) -> Record | LoadProblem:
        uses = self._uses
        if b"xmlns" in piece.raw:
            uses = _own_uses(piece)
        raw = raw_of(piece.attributes, piece.events)
        draft = Draft("google-xml", raw)
        if not _take(draft, raw, uses, self._spaces):
            what = f"<{piece.name[:60]}> has no attribute of a product"
            span = Span(piece.line, piece.column + 1, piece.line, piece.column + 2)
            return LoadProblem("not-a-listing", detail=what, span=span)
        native = _native(piece, raw, draft.pointers, draft.shifts, tuple(draft.lost), tuple(draft.used))
        return Record(draft.fields, SourceText("", piece.line), 0, 0, piece.offset, native=native)


def _shapes() -> Shapes:
    return Shapes(
        plain=frozenset({"image_link", "additional_image_link", "lifestyle_image_link"}),
        same=frozenset({"google_product_category"}),
        never=frozenset({"product_detail"}),
    )


_NO_SHIFTS: dict[str, int] = {}


def _native(
    piece: Piece,
    raw: Mapping[str, Any],
    pointers: Mapping[str, str],
    shifts: Mapping[str, int],
    lost: tuple[Lost, ...],
    used: tuple[str, ...],
) -> Native:
    return Native(
        "google-xml",
        raw,
        pointers,
        shifts,
        lost,
        used,
        _IMPLIED,
        locate=Locator(piece),
        name_place=name_place,
        name_field=name_field,
    )


_IMPLIED = {"marketplace": "google"}


def _own_uses(piece: Piece) -> dict[str, _Use | None]:
    """The uses in an item that declares namespaces of its own."""
    uses: dict[str, _Use | None] = {}
    spaces = with_spaces(piece.spaces, piece.attributes)
    depth = 0
    for event in piece.events:
        if event is None:
            depth -= 1
        elif isinstance(event, Start):
            if not depth:
                uses[event] = _use(event, spaces)
            depth += 1
        elif isinstance(event, tuple):
            if not depth:
                uses[event[0]] = _use(event[0], with_spaces(spaces, event[1]))
            depth += 1
    return uses


def _take(draft: Draft, raw: dict[str, Any], uses: dict[str, _Use | None], spaces: Mapping[str, str]) -> bool:
    """Fill the draft from the elements of an item; whether any of them is Google's."""
    fields, pointers = draft.fields, draft.pointers
    attributes: dict[str, Any] = {}
    late: dict[str, list[tuple[str, Any]]] = {}
    ranks: dict[str, int] = {}
    for name, value in raw.items():
        try:
            use = uses[name]
        except KeyError:
            use = uses[name] = _use(name, spaces)
        if use is None:
            continue
        at = use.at
        if value.__class__ is not str and use.member and not use.attribute and use.name != "link":
            value, at = _first(value, at)  # noqa: PLW2901
        if value.__class__ is not str or not use.member:
            if use.name not in ranks or use.rank < ranks[use.name]:
                ranks[use.name] = use.rank
                late[use.name] = each(raw, name)
        elif not value:
            continue
        elif use.attribute:
            if use.here not in pointers:
                attributes[use.member] = value
                pointers[use.here] = at
        elif use.here not in pointers or use.rank < ranks[use.member]:
            fields[use.member] = value
            pointers[use.here] = at
            ranks[use.member] = use.rank
    if attributes:
        fields["attributes"] = attributes
    anything = bool(late or fields)
    if anything:
        finish(draft, late)
    return anything


def _first(value: Any, at: str) -> tuple[str, str]:
    """The text of an element with attributes; of one that stands twice the first one's."""
    if isinstance(value, list):
        value, at = value[0], f"{at}/0"
    if isinstance(value, dict):
        value, at = value.get(TEXT, ""), f"{at}/{TEXT}"
    return value, at


def _use(name: str, spaces: Mapping[str, str]) -> _Use | None:
    known = _google_name(name, spaces)
    if known is None:
        return None
    own, rank = known
    at = "/" + escape(name)
    if own in TEXTS:
        member, order = TEXTS[own]
        return _Use(own, rank + 2 * order, at, member, f"/{member}")
    if own in ATTRIBUTES:
        return _Use(own, rank, at, own, f"/attributes/{own}", attribute=True)
    return _Use(own, rank, at)


def _google_name(name: str, spaces: Mapping[str, str]) -> tuple[str, int] | None:
    """Google's name for an element and how much it counts (less is more); None where it is not Google's."""
    if name[0] in "@#":
        return None
    prefix, _, own = name.rpartition(":")
    space = spaces.get(prefix, "")
    own = own.lower().replace("-", "_")
    if _OWN.fullmatch(space) or (prefix == "g" and not _CUSTOM.fullmatch(space)):
        return own, 0
    if _PLAIN.fullmatch(space) and (space or not prefix):
        return own, 1
    return None
