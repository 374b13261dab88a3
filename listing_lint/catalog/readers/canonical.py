"""Canonical listing JSON: one object, an array, ``{"listings": [...]}``, and JSONL.

Arrays are parsed element by element, which gives each listing its place for free and lets one broken listing leave the
others readable. What cannot be told apart behind an error is reported as unread.
"""

from __future__ import annotations

import json
from dataclasses import field
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import pointer as make_pointer
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import by_columns, wrapped
from listing_lint.catalog.readers.parser import OWN_KEYS, Parser, blank, syntax, syntax_behind
from listing_lint.catalog.readers.shape_signs import CANONICAL, WRAPPERS
from listing_lint.catalog.readers.shapes import is_listing, recognise
from listing_lint.catalog.record import Record
from listing_lint.catalog.strict import MAX_DEPTH, make_scanner, skip_value
from listing_lint.catalog.text import SourceText, decode, lone_returns
from listing_lint.finding import Span
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = late(r'"(?:id|title)"[ \t\n\r]*:')

_HELD = 4_000_000
"""Characters of a wrapper whose listings are held until its end is read; a longer one is parsed twice instead."""


def read_document(
    data: bytes, first_line: int, first_offset: int, limit: int, native: str | None = None
) -> Iterator[Record | LoadProblem]:
    """Listings of one JSON document; several documents one after the other are read too (JSONL under another name).

    ``native`` is the format that the listings seem to have, where it is not the canonical one.
    """
    del first_offset
    text, problems = decode(data, first_line)
    del data  # it may be half a gigabyte
    yield from problems
    if '"fields"' in text and '"model"' in text:
        from listing_lint.catalog.readers import dumped

        if dumped.is_dump(text):
            yield from dumped.settled(_documents(text, first_line, limit, native), text)
            return
    if native not in (None, "canonical"):
        from listing_lint.catalog.readers import pointed

        names = pointed.pointed_names(text)
        if names:
            yield from pointed.settled(_documents(text, first_line, limit, native), names)
            return
    yield from _documents(text, first_line, limit, native)


def _documents(text: str, first_line: int, limit: int, native: str | None) -> Iterator[Record | LoadProblem]:
    source = SourceText(text, first_line)
    parser = Parser(source, limit, native)
    at = blank(text, 0)
    if at == len(text):
        yield LoadProblem("empty-file", span=source.span(0, 0))
        return
    while at < len(text):
        end = at
        for item in _top_level(parser, at):
            if isinstance(item, int):
                end = item
            else:
                yield item
        if end < 0:
            return
        at = blank(text, end)
        if at < len(text) and not text.startswith("{", at):
            yield syntax(source, json.JSONDecodeError("Extra data", text, at))
            yield _unread(parser, at)
            return


def _rows(parser: Parser, at: int, value: Any, end: int) -> list[Record | LoadProblem | int]:
    """The listings of a value that is the rows of a table, and its end; nothing for any other value."""
    if not any(
        isinstance(item, list) for item in (value if isinstance(value, list) else value.values())
    ) and not (isinstance(value, dict) and "table" in value):
        return []
    from listing_lint.catalog.readers.by_arrays import columns_of_rows

    columns = columns_of_rows(value)
    shape = by_columns.shape_of_columns(columns) if columns is not None else None
    if columns is None or shape is None:
        return []
    return [*by_columns.records(parser, value, shape, at, end, columns), end]


def _told(parser: Parser, at: int) -> Iterator[LoadProblem]:
    """Ask the first elements of an array what their members are, where no name tells, and say which were taken for what."""
    parser.convert = None
    first = blank(parser.text, at + 1)
    parsed = parser.value(first)
    if isinstance(parsed, LoadProblem) or not isinstance(parsed[0], dict):
        return
    value, end = parsed
    if not value or value.keys() <= CANONICAL or recognise(value, parser.native) is not None:
        return
    from listing_lint.catalog.readers.by_values import ASKED, convert, told_by_values

    entries = [value]
    while len(entries) < ASKED and parser.text.startswith(",", following := blank(parser.text, end)):
        parsed = parser.value(blank(parser.text, following + 1))
        if isinstance(parsed, LoadProblem):
            return
        entries.append(parsed[0])
        end = parsed[1]
    members = told_by_values(entries)
    if members:
        yield from wrapped.told_members(parser, members, first)
        parser.convert = partial(convert, members=members)


def _unread(parser: Parser, at: int) -> LoadProblem:
    return LoadProblem("unread-rest", span=parser.source.span(at, at))


def _top_level(parser: Parser, at: int) -> Iterator[Record | LoadProblem | int]:
    """The listings of the value at ``at``; last its end, or -1 where it could not be followed."""
    text = parser.text
    if text.startswith("[", at) and text.startswith("[", blank(text, at + 1)):
        parsed = parser.value(at)
        if not isinstance(parsed, LoadProblem) and (rows := _rows(parser, at, *parsed)):
            yield from rows
            return
    if text.startswith("[", at):
        found = False
        yield from _told(parser, at)
        for item in parser.elements(at, {}):
            found = found or not isinstance(item, int)
            if isinstance(item, int) and item >= 0 and not found:
                span = parser.source.span(at, item)
                yield LoadProblem("no-listing", detail="the array is empty", span=span)
            yield item
        return
    if text.startswith("{", at) and parser.wraps:
        wrapper = _wrapper(parser, at)
        if wrapper is not None:
            yield from _wrapped(parser, wrapper)
            return
    if text.startswith("{", at) and parser.native is not None:
        anything = False
        for item in wrapped.streamed(parser, at):
            anything = True
            yield item
        if anything:
            return
    parsed = parser.value(at)
    if not isinstance(parsed, LoadProblem):
        value, end = parsed
        shape = by_columns.shape_by_columns(value) if isinstance(value, dict) else None
        if shape is not None:
            yield from by_columns.records(parser, value, shape, at, end)
            yield end
            return
        if isinstance(value, dict) and (rows := _rows(parser, at, value, end)):
            yield from rows
            return
        if isinstance(value, dict) and OWN_KEYS.isdisjoint(value) and not is_listing(value):
            anything = False
            for listings in (wrapped.inside, wrapped.inside_told):
                for item in listings(parser, value, at):
                    anything = True
                    yield item
                if anything:
                    yield end
                    return
            empty = next((name for name in value if name in WRAPPERS and value[name] == []), None)
            if empty is not None:
                span = parser.source.span(at, end)
                yield LoadProblem("no-listing", detail=f"'{empty}' is empty", span=span)
                yield end
                return
        entry = parser.record(value, at, end, at, {})
        if isinstance(entry, LoadProblem):
            yield from parser.within(value, at, entry)
        else:
            yield entry
        yield end
        return
    yield parsed
    after = skip_value(text, at) if text.startswith("{", at) else None
    following = blank(text, after) if after is not None else len(text)
    if _holds_listings(text, at, after):
        yield _unread(parser, at)
    elif following < len(text) and not text.startswith("{", following):
        yield _unread(parser, following)
        after = None
    yield -1 if after is None else after


def _holds_listings(text: str, start: int, end: int | None) -> bool:
    """Whether the unreadable value in ``start:end`` seems to be more than one listing, each with an id and a title."""
    names = _NAMES.finditer(text, start, len(text) if end is None else end)
    return sum(1 for _ in islice(names, 3)) > 2


@dataclass(slots=True)
class _Wrapper:
    """An object with the member ``listings``: where that array stands, what it sets, and what is wrong around it."""

    array: int
    items: list[Record | LoadProblem | int] | None
    inherited: dict[str, Any] = field(default_factory=dict)
    faults: list[LoadProblem] = field(default_factory=list)
    empty: LoadProblem | None = None
    end: int = -1


def _wrapped(parser: Parser, wrapper: _Wrapper) -> Iterator[Record | LoadProblem | int]:
    items = parser.elements(wrapper.array, wrapper.inherited) if wrapper.items is None else wrapper.items
    for item in items:
        if not isinstance(item, int):
            yield item
    if wrapper.empty is not None:
        yield wrapper.empty
    yield from wrapper.faults
    yield wrapper.end


def _wrapper(parser: Parser, at: int) -> _Wrapper | None:
    """The wrapper that opens at ``at``, read to its end: members behind the array count too (sorted keys put them there).

    None when the object is no wrapper, or broken before its listings.
    """
    from json.decoder import scanstring  # type: ignore[attr-defined]

    text = parser.text
    wrapper: _Wrapper | None = None
    members: dict[str, Any] = {}
    repeated: list[LoadProblem] = []
    cursor = blank(text, at + 1)
    try:
        while text.startswith('"', cursor):
            name = cursor
            key, cursor = scanstring(text, cursor + 1)
            cursor = blank(text, cursor)
            cursor = _past(text, ":", cursor)
            if key == "listings" and wrapper is None and text.startswith("[", cursor):
                wrapper = _array(parser, cursor)
                if wrapper.end < 0:
                    break
                cursor = wrapper.end
            else:
                if key in members or (key == "listings" and wrapper is not None):
                    span = parser.source.span(name, cursor)
                    repeated.append(
                        LoadProblem("duplicate-key", detail=key, span=span, pointer=make_pointer(key))
                    )
                parser.noticed.clear()
                first = cursor
                members[key], cursor = parser.scan(text, cursor)
                if parser.noticed:
                    repeated += parser.flaws(first, cursor, None)
            cursor = blank(text, cursor)
            if not text.startswith(",", cursor):
                break
            cursor = _past(text, ",", cursor)
            if text.startswith("}", cursor):
                _past(text, '"', cursor)
        if wrapper is not None and wrapper.end >= 0:
            _past(text, "}", cursor)
    except (json.JSONDecodeError, StopIteration) as error:
        fault: LoadProblem | None = syntax(parser.source, error)
    except (ValueError, RecursionError):  # a number or nesting without end, behind the listings
        fault = syntax(parser.source, json.JSONDecodeError("Expecting value", text, cursor))
    else:
        fault = None
    if wrapper is None:
        return None
    # The records share this mapping.
    wrapper.inherited.update({name: members[name] for name in wrapped.INHERITED if name in members})
    wrapper.faults += repeated
    if fault is not None:
        wrapper.faults += [fault, _unread(parser, cursor)] if text.find("{", cursor) >= 0 else [fault]
        wrapper.end = -1
    elif wrapper.end >= 0:
        wrapper.end = cursor + 1
    return wrapper


_WANTED = {
    ":": "Expecting ':' delimiter",
    '"': "Illegal trailing comma before end of object",
    "}": "Expecting ',' delimiter",
}


def _past(text: str, mark: str, at: int) -> int:
    """The offset of what follows the mark at ``at``. Raises :class:`json.JSONDecodeError` where it does not stand there."""
    if not text.startswith(mark, at):
        raise json.JSONDecodeError(_WANTED[mark], text, at)
    return blank(text, at + 1)


def _array(parser: Parser, at: int) -> _Wrapper:
    """The array of a wrapper: its end, and its listings where they are few enough to be held."""
    wrapper = _Wrapper(at, [] if len(parser.text) <= _HELD else None)
    anything = False
    for item in parser.elements(at, wrapper.inherited):
        if isinstance(item, int):
            wrapper.end = item
        else:
            anything = True
            if wrapper.items is not None:
                wrapper.items.append(item)
    if not anything and wrapper.end >= 0:
        span = parser.source.span(at, wrapper.end)
        wrapper.empty = LoadProblem("no-listing", detail="'listings' is empty", span=span)
    return wrapper


def read_lines(
    data: bytes, first_line: int, first_offset: int, limit: int, native: str | None = None
) -> Iterator[Record | LoadProblem]:
    """Listings of JSONL: one object a line; blank lines are allowed. Works on any piece that starts at a line.

    A line of more than ``limit`` bytes is not read. A lone CR inside a line ends a line for editors, and so for the
    numbers of the lines that follow.
    """
    plain = native is None or native == "canonical"
    parser: Parser | None = None
    scan, noticed = make_scanner()
    returns = b"\r" in data
    line = first_line
    at = 0
    size = len(data)
    while at < size:
        here = line
        end = data.find(b"\n", at)
        end = size if end < 0 else end
        offset = first_offset + at
        if end - at > limit:
            line += 1 + (lone_returns(data[at:end]) if returns else 0)
            yield oversized(end - at, limit, here)
            at = end + 1
            continue
        raw = data[at:end]
        line += 1 + (lone_returns(raw) if returns else 0)
        at = end + 1
        if offset == 0 and raw.startswith(b"\xef\xbb\xbf"):
            yield decode(raw[:3])[1][0]
            raw = raw[3:]
            offset += 3
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text, problems = decode(raw, here)
            yield from problems
        start = 0 if text.startswith("{") else blank(text, 0)
        if start == len(text):
            continue
        noticed.clear()
        try:
            value, stop = scan(text, start)
        except (ValueError, StopIteration, RecursionError):
            # The slow way words the fault.
            yield _line_fault(SourceText(text, here), start)
            continue
        source = SourceText(text, here)
        if stop != len(text) and (fault := syntax_behind(source, stop)) is not None:
            yield fault
        if (
            plain
            and not noticed
            and type(value) is dict
            and not OWN_KEYS.isdisjoint(value)
            and (
                noticed.sound == (start, stop)
                or (
                    ("\\" not in text or "\\u" not in text) and text.count("{") + text.count("[") <= MAX_DEPTH
                )
            )
        ):
            yield Record(value, source, start, stop, offset)
            continue
        if parser is None:
            parser = Parser(source, limit, None if plain else native)
        parser.turn_to(source)
        parser.noticed.extend(noticed)
        parser.noticed.sound = noticed.sound
        yield parser.record(value, start, stop, offset, {})


def oversized(size: int, limit: int, line: int = 1) -> LoadProblem:
    """A line of ``size`` bytes where at most ``limit`` are read."""
    detail = f"this line has {size:,} bytes, {limit:,} is the most"
    return LoadProblem("too-large", detail=detail, span=Span(line, 1, line, 1))


def _line_fault(source: SourceText, start: int) -> LoadProblem:
    parsed = Parser(source, 0).value(start)
    if isinstance(parsed, LoadProblem):
        return parsed
    raise AssertionError("the same text parsed the second time")
