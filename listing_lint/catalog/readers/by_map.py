"""Goods in JSON whose members the configuration names: ``columns = {title = "uruncinsi", price = "satis/fiyat"}``.

The way out where no name tells and a file is refused. The goods are the objects that have the member which is mapped as the
title, in whatever lists and under whatever keys they stand; a name with slashes leads into objects. What is not mapped is read
by the usual names.
"""

from __future__ import annotations

from collections import deque
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import exists, follow
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.readers.json_head import detect
from listing_lint.catalog.readers.parser import Parser, blank
from listing_lint.catalog.readers.renamed import convert_renamed
from listing_lint.catalog.readers.shape_signs import GENERIC
from listing_lint.catalog.readers.shapes import Recognised
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places
from listing_lint.catalog.text import SourceText, decode
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from listing_lint.catalog.readers.shapes import Made, Skipped

_DEPTH = 12
"""Objects and lists around the goods."""


class _Mapped(NamedTuple):
    """A canonical member with the names in the file that fill it: one, or several as a list."""

    member: str
    names: tuple[str, ...]


def read(
    data: bytes, first_line: int, first_offset: int, limit: int, *, columns: Mapping[str, str | Sequence[str]]
) -> Iterator[Record | LoadProblem]:
    """The goods of a document, or of several one after the other, as in JSONL."""
    del first_offset
    text, problems = decode(data, first_line)
    del data
    yield from problems
    source = SourceText(text, first_line)
    members = mapped(columns)
    parser = Parser(source, limit, "generic")
    parser.convert = lambda value: convert(value, members)
    at, found = blank(text, 0), False
    missing = {name: one.member for one in members for name in one.names}
    if at == len(text):
        yield LoadProblem("empty-file", span=source.span(0, 0))
        return
    while at < len(text):
        parsed = parser.value(at)
        if isinstance(parsed, LoadProblem):
            yield parsed
            yield LoadProblem("unread-rest", span=source.span(at, at))
            return
        for item in _goods(parser, parsed[0], at, members):
            found = True
            if missing and isinstance(item, Record) and item.native is not None:
                missing = {name: one for name, one in missing.items() if _at(item.native.raw, name) is None}
            yield item
        at = blank(text, parsed[1])
    if found:
        for name, member in missing.items():
            detail = f"the configuration fills {member} from '{name[:60]}', which none of the goods has"
            yield LoadProblem("missing-column", detail=detail, span=Span(1, 1, 1, 1), subject=name)
        return
    # Not what the map is for: tables and listings may lie in one folder.
    for item in read_document(
        text.encode("utf-8", "surrogatepass"), first_line, 0, limit, native=_form_of(text)
    ):
        found = found or isinstance(item, Record)
        yield item
    if not found:
        titles = next((one.names for one in members if one.member == "title"), ())
        wanted = (
            f"'{titles[0][:60]}', which `columns` names as the title" if titles else "what `columns` names"
        )
        yield LoadProblem("no-listing", detail=f"no object in it has {wanted}", lost=False)


def _form_of(text: str) -> str | None:
    found = detect(text[: 1 << 16].encode("utf-8", "surrogatepass"), "a.json")
    return None if found == "canonical" else found


def mapped(columns: Mapping[str, str | Sequence[str]]) -> tuple[_Mapped, ...]:
    """The members that a configuration maps."""
    return tuple(
        _Mapped(member, (named,) if isinstance(named, str) else tuple(named))
        for member, named in columns.items()
    )


def _at(value: Mapping[str, Any], name: str) -> str | None:
    """The pointer of a member by its name, or by the way to it: ``satis/fiyat``; None where it is not there."""
    if name in value:
        return f"/{escape(name)}"
    way = "".join(f"/{escape(part)}" for part in name.split("/"))
    return way if "/" in name and exists(value, way) else None


def _is_named(value: Any, members: Sequence[_Mapped]) -> bool:
    """Whether an object has what is mapped as the title; where nothing is, any of what is mapped."""
    if not isinstance(value, dict):
        return False
    asked = [one for one in members if one.member == "title"] or members
    return any(_at(value, name) is not None for one in asked for name in one.names)


def _count(value: Any, members: Sequence[_Mapped]) -> int:
    """How many of the mapped members a named object has; none for any other."""
    if not _is_named(value, members):
        return 0
    return sum(any(_at(value, name) is not None for name in one.names) for one in members)


def _inner(pointer: str, here: dict[str, Any] | list[Any], depth: int) -> Iterator[_Inside]:
    """The objects and lists directly in one; variants are parts of their product."""
    if depth < _DEPTH:
        for name, entry in here.items() if isinstance(here, dict) else enumerate(here):
            if isinstance(entry, dict | list) and entry and not str(name).lower().endswith(_PARTS):
                yield f"{pointer}/{escape(str(name))}", entry, depth + 1


_Inside = tuple[str, dict[str, Any] | list[Any], int]
"""An object or a list with its pointer, and how deep it stands."""
_PARTS = ("variants", "variations", "skus")


def _most(value: Any, members: Sequence[_Mapped]) -> int:
    """The most of the mapped members that an object of a value has."""
    found = 0
    waiting: deque[_Inside] = deque([("", value, 0)] if isinstance(value, dict | list) else ())
    while waiting:
        pointer, here, depth = waiting.popleft()
        found = max(found, _count(here, members))
        waiting.extend(_inner(pointer, here, depth))
    return found


def _goods(parser: Parser, value: Any, at: int, members: Sequence[_Mapped]) -> Iterator[Record | LoadProblem]:
    """The goods in a value that begins at ``at``, the outermost first; what stands in one list with them is told.

    A shop and a category may have a name under the same name as the goods in them: they have less of what is mapped.
    """
    most = _most(value, members)
    if not most:
        return

    def is_goods(entry: Any) -> bool:
        return _count(entry, members) * 2 > most

    if is_goods(value):
        yield from _record(parser, at)
        return
    places = Places(parser.text, at)
    waiting: deque[_Inside] = deque([("", value, 0)])
    while waiting:
        pointer, here, depth = waiting.popleft()
        listed = isinstance(here, list)
        if not any(map(is_goods, here.values() if isinstance(here, dict) else here)):
            waiting.extend(_inner(pointer, here, depth))
            continue
        for start, entry in _entries(parser, places.locate(pointer).start):
            if is_goods(entry) or (listed and _is_named(entry, members)):
                yield from _record(parser, start)
            elif listed:
                span = parser.source.span(start, start + 1)
                detail = "it has nothing of what `columns` names as the title, as the others have"
                yield LoadProblem("not-a-listing", detail=detail, span=span)
        if not listed:
            waiting += [one for one in _inner(pointer, here, depth) if not is_goods(one[1])]


def _entries(parser: Parser, start: int) -> Iterator[tuple[int, Any]]:
    """The entries of the list or the object that opens at ``start``, each with where it begins."""
    text = parser.text
    keyed = text.startswith("{", start)
    at = blank(text, start + 1)
    while at < len(text) and text[at] not in "]}":
        if keyed:
            _, at = scanstring(text, at + 1)
            at = blank(text, blank(text, at) + 1)
        parsed = parser.value(at)
        if isinstance(parsed, LoadProblem):
            return  # told already: the whole value was parsed before
        yield at, parsed[0]
        at = blank(text, parsed[1])
        if not text.startswith(",", at):
            return
        at = blank(text, at + 1)


def _record(parser: Parser, start: int) -> Iterator[Record | LoadProblem]:
    parsed = parser.value(start)  # once more, so that what is noticed is of this object alone
    if isinstance(parsed, LoadProblem):
        yield parsed
    else:
        value, end = parsed
        yield parser.converted(value, Recognised(GENERIC, "", value), start, end, start, {})


def convert(value: dict[str, Any], members: Sequence[_Mapped]) -> Made | Skipped:
    """The product of an object, by what is mapped first, and by the usual names of its other members."""
    taken = {name for one in members for name in one.names}
    called = {name: part for name, part in value.items() if name not in taken}
    places: dict[str, str] = {}
    for member, names in members:
        pointers = [pointer for name in names if (pointer := _at(value, name)) is not None]
        found = [(pointer, follow(value, pointer)) for pointer in pointers]
        if not found:
            continue
        above, _, label = member.partition("/")
        if label and isinstance(called.setdefault(above, {}), dict):
            called[above][label] = found[0][1]
            places[f"/{above}/{escape(label)}"] = found[0][0]
        elif len(names) == 1:
            called[member], places[f"/{member}"] = found[0][1], found[0][0]
        else:
            called[member] = [part for _, part in found]
            places |= {f"/{member}/{index}": pointer for index, (pointer, _) in enumerate(found)}
    return convert_renamed(called, value, places)
