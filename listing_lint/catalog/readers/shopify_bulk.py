"""A bulk export of Shopify's: JSON lines, where variants, pictures and metafields are lines that name their parent.

Shopify writes children right behind their parent, or, since they need not be grouped, anywhere behind it. So a small file is
held as a whole, and of a larger one a product and the lines below it. Each finding stands at the line that it is about.
Source: shopify.dev, "Perform bulk operations with the GraphQL Admin API".
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import IO, TYPE_CHECKING, Any

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import oversized
from listing_lint.catalog.readers.parser import Parser, blank, syntax_behind
from listing_lint.catalog.readers.shapes import Skipped
from listing_lint.catalog.readers.shopify import PARENT, convert
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places, within
from listing_lint.catalog.text import SourceText, decode, lone_returns
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.finding import Span

HELD = 32 * 1024 * 1024
"""Bytes of a file whose lines are held, so that children find their parent wherever they stand."""

_FRAME = frozenset({PARENT})
_VARIANT = frozenset({"sku", "price", "barcode", "selectedOptions", "inventoryQuantity", "compareAtPrice"})
_PICTURE = frozenset(
    {"url", "src", "originalSrc", "transformedSrc", "image", "preview", "mediaContentType", "altText"}
)
_OTHERS = {"collection": "collections", "publication": "publications", "inventorylevel": "inventoryLevels"}


@dataclass(slots=True)
class _Line:
    """One line: its object, where it stands, and the lines of its children."""

    record: Record
    value: dict[str, Any]
    line: int
    children: list[_Line] = field(default_factory=list)
    size: int = 0
    depth: int = -1
    """How far it is below a product; -1 as long as none is known."""


def read(stream: IO[bytes], limit: int, columns: Mapping[str, Any]) -> Iterator[Record | LoadProblem]:
    """The products of an export, each with its children."""
    del columns
    stream.seek(0, 2)
    hold = stream.tell() <= HELD
    stream.seek(0)
    # By identifier: products, and children that have children themselves.
    known: dict[str, _Line] = {}
    parents: list[_Line] = []
    orphans: list[_Line] = []
    for item in _lines(stream, limit):
        if isinstance(item, LoadProblem):
            yield item
            continue
        above = item.value.get(PARENT)
        if above is None:
            if not hold:
                yield from _joined(parents, limit)
                parents.clear()
                known.clear()
            item.depth = 0
            parents.append(item)
        elif isinstance(above, str) and above in known and known[above].depth >= 0:
            if not _attached(item, known[above]):
                yield _orphan(item)
        elif hold:
            orphans.append(item)
        else:
            yield _orphan(item)
        own = item.value.get("id")
        if isinstance(own, str):
            known.setdefault(own, item)
    while orphans:  # a child may stand above its parent, and that above its own
        left = []
        for item in orphans:
            above = item.value.get(PARENT)
            parent = known.get(above) if isinstance(above, str) else None
            if parent is None or parent.depth < 0 or not _attached(item, parent):
                left.append(item)
        if len(left) == len(orphans):
            break
        orphans = left
    yield from map(_orphan, orphans)
    yield from _joined(parents, limit)


def _attached(item: _Line, parent: _Line) -> bool:
    """Hang a line below its parent, unless that is too deep. Only lines below a product have children: there is no circle."""
    if parent.depth >= _DEEPEST:
        return False
    item.depth = parent.depth + 1
    parent.children.append(item)
    return True


def _orphan(item: _Line) -> LoadProblem:
    shown = str(item.value.get(PARENT))[:80]
    span = item.record.source.span(item.record.start, item.record.start + 1)
    detail = f"its product {shown!r} is not in the file, or does not stand above it"
    return LoadProblem("row-without-product", detail=detail, span=span)


def _lines(stream: IO[bytes], limit: int) -> Iterator[_Line | LoadProblem]:
    """The objects of the lines, and everything that is wrong with a line."""
    parser: Parser | None = None
    line, at, any_line = 1, 0, False
    while raw := stream.readline(limit + 2):
        here, offset = line, at
        at += len(raw)
        if not raw.endswith(b"\n") and len(raw) > limit:
            size = len(raw)
            while (more := stream.readline(limit + 2)) and not more.endswith(b"\n"):
                size += len(more)
            at += size + len(more) - len(raw)
            yield oversized(size + len(more), limit, here)
            line += 1
            continue
        body = raw.rstrip(b"\n")
        line += 1 + lone_returns(body)
        text, problems = decode(body, here)
        yield from problems
        start = blank(text, 0)
        if start == len(text):
            continue
        any_line = True
        source = SourceText(text, here)
        if parser is None:
            parser = Parser(source, limit, "shopify")
        parser.turn_to(source)
        parsed = parser.value(start)
        if isinstance(parsed, LoadProblem):
            yield parsed
            continue
        value, end = parsed
        fault = syntax_behind(source, end)
        if fault is not None:
            yield fault
        checked = parser.sound(value, start, end, offset, {}) if isinstance(value, dict) else None
        if isinstance(checked, Record):
            yield _Line(checked, checked.value, here, size=end - start)
            continue
        told = checked if checked is not None else parser.record(value, start, end, offset, {})
        assert isinstance(told, LoadProblem)  # what is no object is no listing
        yield told
    if not any_line:
        yield LoadProblem("empty-file")


def _joined(parents: Sequence[_Line], limit: int) -> Iterator[Record | LoadProblem]:
    """Products with what their children say. Nothing is dropped: a child of another kind is a part that has no place."""
    for parent in parents:
        places: dict[str, _Line] = {"": parent}
        size = _size(parent)
        span = parent.record.source.span(parent.record.start, parent.record.start + 1)
        if size > limit:
            detail = f"these lines of one product have {size:,} characters, {limit:,} is the most"
            yield LoadProblem("too-large", detail=detail, span=span)
            continue
        raw = _with_children(parent, "", places)
        made = convert(raw, "", raw)
        if isinstance(made, Skipped):
            yield LoadProblem("entry-not-checked", detail=made.reason, span=span, lost=False)
            continue
        record = parent.record
        held = list(places.values())
        flaws = tuple(flaw for line in held for flaw in line.record.flaws)
        id_ = made.fields.get("id")
        listing = str(id_)[:200] if isinstance(id_, str | int) else None
        native = replace(made.native, format="shopify-bulk", locate=_Locator(places).locate, frame=_FRAME)
        yield Record(
            made.fields,
            SourceText("", parent.line),
            0,
            0,
            record.offset,
            flaws=tuple(replace(flaw, listing=listing) for flaw in flaws),
            repeated=any(line.record.repeated for line in held),
            native=native,
        )


def _size(line: _Line) -> int:
    """Characters of a line and all below it."""
    return line.size + sum(map(_size, line.children))


_DEEPEST = 8
"""Shopify nests two levels below a product."""


def _with_children(line: _Line, at: str, places: dict[str, _Line]) -> dict[str, Any]:
    """The object of a line with its children as lists; ``places`` gets the pointer of each."""
    value = dict(line.value)
    lists: dict[str, list[Any]] = {}
    for child in line.children:
        name = _kind(child.value)
        if value.get(name) is not None and not isinstance(value[name], list):
            name += " lines"  # the product's line has something else of that name
        found = lists.get(name)
        if found is None:
            found = value[name] = lists[name] = list(value.get(name) or ())
        here = f"{at}/{name}/{len(found)}"
        places[here] = child
        found.append(_with_children(child, here, places))
    return value


def _kind(value: Mapping[str, Any]) -> str:
    """The name of the list that a child belongs to: by its global identifier, else by its members."""
    own = value.get("id")
    kind = own.split("/")[3].casefold() if isinstance(own, str) and own.count("/") > 3 else ""
    if kind == "productvariant":
        return "variants"
    if kind in _OTHERS:
        return _OTHERS[kind]
    if kind == "metafield" or ("key" in value and "value" in value):
        return "metafields"
    if kind in ("productimage", "mediaimage", "image"):
        return "images"
    if kind in ("video", "externalvideo", "model3d"):
        return "videos"
    if not _VARIANT.isdisjoint(value):
        return "variants"
    if not _PICTURE.isdisjoint(value):
        return "images"
    return f"{kind or 'other'} lines"


class _Locator:
    """Finds a native pointer in the line that it leads to."""

    def __init__(self, lines: Mapping[str, _Line]) -> None:
        self._lines = lines
        self._places: dict[str, Places] = {}

    def locate(self, pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        """Where a native pointer stands; see :data:`listing_lint.catalog.native.Locate`."""
        above = pointer
        while above not in self._lines:
            above = above.rpartition("/")[0]
        line = self._lines[above].record
        source = line.source
        rest = pointer[len(above) :]
        if not rest and not on_key:
            return source.span(line.start, line.start + 1)
        places = self._places.get(above)
        if places is None:
            places = self._places[above] = Places(source.text, line.start, last=line.repeated)
        place = places.locate(rest)
        if on_key and place.key_start >= 0:
            return source.span(place.key_start, place.key_end)
        if chars is not None:
            return source.span(*within(source.text, place, chars))
        return source.span(place.start, place.end)
