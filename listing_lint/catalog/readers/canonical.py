"""Canonical listing JSON: one object, an array, ``{"listings": [...]}``, and JSONL.

Arrays are parsed element by element, which gives each listing its place for free and lets one broken listing leave the
others readable.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from listing_lint.catalog.listing import pointer as make_pointer
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.record import Record
from listing_lint.catalog.strict import (
    MAX_DEPTH,
    examine,
    lone_surrogates,
    make_scanner,
    skip_value,
    too_deep,
    without_lone_surrogates,
)
from listing_lint.catalog.text import SourceText, decode

INHERITED = ("store", "marketplace", "locale", "currency")

_BLANK = re.compile(r"[ \t\n\r]*")
_OWN_KEYS = frozenset({"id", "title", "sku", "images", "variants", "price", "description"})
_FOREIGN = (
    ({"messages", "header"}, "an Amazon listings feed"),
    ({"productType", "attributes"}, "an Amazon listings item"),
    ({"itemBase"}, "a DHgate item"),
    ({"aeopAeProductSKUs"}, "an AliExpress product"),
    ({"aeopAeProductPropertys"}, "an AliExpress product"),
    ({"body_html"}, "a Shopify product"),
    ({"@context"}, "schema.org data"),
    ({"@type"}, "schema.org data"),
    ({"inventoryItem"}, "an eBay inventory item"),
    ({"products"}, "a wrapper with the listings under 'products'; the member that is read is 'listings'"),
    ({"items"}, "a wrapper with the listings under 'items'; the member that is read is 'listings'"),
)

_Scan = Callable[[str, int], tuple[Any, int]]


def _blank(text: str, at: int) -> int:
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _syntax(source: SourceText, error: json.JSONDecodeError | StopIteration, what: str) -> LoadProblem:
    if isinstance(error, StopIteration):  # the scanner's way to say: no value starts here
        offset = int(error.value)
        detail = (
            "the text ends where a value is expected" if offset >= len(source.text) else "expected a value"
        )
    else:
        offset, detail = error.pos, _plain(error.msg)
        if offset >= len(source.text):
            detail = f"{detail}, but the text ends"
    end = min(offset + 1, len(source.text))
    return LoadProblem("syntax-error", detail=f"{detail}{what}", span=source.span(offset, max(end, offset)))


_MESSAGES = {
    "Expecting ',' delimiter": "expected a comma or the closing bracket",
    "Expecting ':' delimiter": "expected a colon after the name",
    "Expecting property name enclosed in double quotes": "expected a name in double quotes",
    "Illegal trailing comma before end of object": "a comma stands before the closing brace",
    "Illegal trailing comma before end of array": "a comma stands before the closing bracket",
    "Invalid control character at": "a line break or control character stands inside a text; write it as \\n or \\t",
    "Unterminated string starting at": "a text starts here and its closing quote is missing",
    "Invalid \\escape": 'a backslash must be doubled, or stand before one of " \\ / b f n r t u',
    "Invalid \\uXXXX escape": "\\u needs four hexadecimal digits",
    "Expecting value": "expected a value",
    "Extra data": "text follows the end of the value",
}


def _plain(message: str) -> str:
    for start, sentence in _MESSAGES.items():
        if message.startswith(start):
            return sentence
    return message


class _Parser:
    """One parse: the text, the scanner and what its hooks noticed."""

    def __init__(self, source: SourceText, limit: int) -> None:
        self.source = source
        self.limit = limit
        self.text = source.text
        self.scan, self.noticed = make_scanner()

    def value(self, at: int) -> tuple[Any, int] | LoadProblem:
        """The value at ``at`` and its end, or why there is none."""
        self.noticed.clear()
        try:
            return self.scan(self.text, at)
        except (json.JSONDecodeError, StopIteration) as error:
            return _syntax(self.source, error, "")
        except RecursionError:
            return self._problem("nested-too-deep", at, f"more than {MAX_DEPTH} levels")
        except ValueError as error:  # an integer of more digits than Python converts
            return self._problem("number-too-long", at, str(error).split(";", maxsplit=1)[0])

    def _problem(self, rule: str, at: int, detail: str) -> LoadProblem:
        return LoadProblem(rule, detail=detail, span=self.source.span(at, at + 1))

    def record(
        self, value: Any, start: int, end: int, offset: int, inherited: dict[str, Any]
    ) -> Record | LoadProblem:
        """A parsed value as a record; the faults that the parser let pass become its flaws."""
        text, source = self.text, self.source
        if not isinstance(value, dict):
            kind = {list: "an array", str: "a text", bool: "a yes/no value"}.get(type(value), "a number")
            kind = "null" if value is None else kind
            span = source.span(start, min(end, start + 40))
            return LoadProblem(
                "not-a-listing", detail=f"{kind} stands where a listing is expected", span=span
            )
        if _OWN_KEYS.isdisjoint(value):
            return LoadProblem("not-a-listing", detail=_foreign(value), span=source.span(start, start + 1))
        if end - start > self.limit:
            detail = f"the listing has {end - start:,} characters, {self.limit:,} is the most that is checked"
            return LoadProblem("too-large", detail=detail, span=source.span(start, start + 1))
        flaws: list[LoadProblem] = []
        repeated = False
        containers = text.count("{", start, end) + text.count("[", start, end)
        if containers > MAX_DEPTH and too_deep(value):
            return self._problem("nested-too-deep", start, f"more than {MAX_DEPTH} levels")
        id_ = value.get("id")
        listing = str(id_) if isinstance(id_, str | int) else None
        if self.noticed:
            repeated = "duplicate-key" in self.noticed
            flaws += self.flaws(start, end, listing)
        if text.find("\\u", start, end) >= 0:
            piece = text[start:end]
            lone = lone_surrogates(piece)
            if lone:
                flaws += [
                    LoadProblem(
                        "lone-surrogate",
                        detail=piece[first:last],
                        span=source.span(start + first, start + last),
                        listing=listing,
                        lost=False,
                    )
                    for first, last in lone[:20]
                ]
                value = self.scan(without_lone_surrogates(piece, lone), 0)[0]
        return Record(value, source, start, end, offset, inherited, tuple(flaws), repeated)

    def flaws(self, start: int, end: int, listing: str | None) -> list[LoadProblem]:
        """What the hooks noticed in ``start:end``, with places."""
        return [
            LoadProblem(
                flaw.rule,
                detail=flaw.detail,
                span=self.source.span(flaw.start, flaw.end),
                pointer=flaw.pointer,
                listing=listing,
                lost=False,
            )
            for flaw in examine(self.text, start, end)
        ]

    def elements(self, at: int, inherited: dict[str, Any]) -> Iterator[Record | LoadProblem | int]:
        """The elements of the array that opens at ``at``; last its end, or -1 where it could not be followed."""
        text = self.text
        at = _blank(text, at + 1)
        if text.startswith("]", at):
            yield at + 1
            return
        while True:
            parsed = self.value(at)
            if isinstance(parsed, LoadProblem):
                yield parsed
                end = skip_value(text, at) if text.startswith(("{", "["), at) else None
                if end is None:
                    yield LoadProblem("unread-rest", detail="", span=parsed.span)
                    yield -1
                    return
            else:
                value, end = parsed
                yield self.record(value, at, end, at, inherited)
            at = _blank(text, end)
            if text.startswith("]", at):
                yield at + 1
                return
            if not text.startswith(",", at):
                error = json.JSONDecodeError("Expecting ',' delimiter", text, at)
                yield _syntax(self.source, error, "")
                if not text.startswith("{", at):
                    yield LoadProblem("unread-rest", span=self.source.span(at, at))
                    yield -1
                    return
                continue  # a missing comma between two listings: the next one can still be read
            comma = at
            at = _blank(text, at + 1)
            if text.startswith("]", at):
                error = json.JSONDecodeError("Illegal trailing comma before end of array", text, comma)
                yield _syntax(self.source, error, "")
                yield at + 1
                return


def _foreign(value: dict[str, Any]) -> str:
    for keys, what in _FOREIGN:
        if keys <= value.keys():
            return f"this looks like {what}"
    if not value:
        return "the object is empty"
    names = ", ".join(f"'{name[:30]}'" for name in list(value)[:4])
    return f"the object has {names} and none of the members of a listing"


def read_document(
    data: bytes, first_line: int, first_offset: int, limit: int
) -> Iterator[Record | LoadProblem]:
    """Listings of one JSON document; several documents one after the other are read too (JSONL under another name)."""
    del first_offset
    text, problems = decode(data, first_line)
    yield from problems
    source = SourceText(text, first_line)
    parser = _Parser(source, limit)
    at = _blank(text, 0)
    if at == len(text):
        yield LoadProblem("empty-file", span=source.span(0, 0))
        return
    count = 0
    while at < len(text):
        end = at
        for item in _top_level(parser, at):
            if isinstance(item, int):
                end = item
            else:
                yield item
        if end < 0:
            return
        count += 1
        at = _blank(text, end)
        if at < len(text) and not text.startswith("{", at):
            yield _syntax(source, json.JSONDecodeError("Extra data", text, at), "")
            yield LoadProblem("unread-rest", span=source.span(at, at))
            return


def _top_level(parser: _Parser, at: int) -> Iterator[Record | LoadProblem | int]:
    text = parser.text
    if text.startswith("[", at):
        found = False
        for item in parser.elements(at, {}):
            found = found or not isinstance(item, int)
            if isinstance(item, int) and item >= 0 and not found:
                yield LoadProblem(
                    "no-listing", detail="the array is empty", span=parser.source.span(at, item)
                )
            yield item
        return
    if text.startswith("{", at):
        wrapper = _wrapper(parser, at)
        if wrapper is not None:
            yield from wrapper
            return
    parsed = parser.value(at)
    if isinstance(parsed, LoadProblem):
        yield parsed
        end = skip_value(text, at) if text.startswith("{", at) else None
        if end is None:
            end = -1
        elif _blank(text, end) < len(text) and not text.startswith("{", _blank(text, end)):
            yield LoadProblem("unread-rest", span=parser.source.span(end, end))
            end = -1
        yield end
        return
    value, end = parsed
    yield parser.record(value, at, end, at, {})
    yield end


def _wrapper(parser: _Parser, at: int) -> list[Record | LoadProblem | int] | None:
    """The parts of ``{"listings": [...], "store": ...}``; None when the object is no such wrapper."""
    from json.decoder import scanstring  # type: ignore[attr-defined]

    text = parser.text
    if '"listings"' not in text:
        return None
    members: dict[str, Any] = {}
    items: list[Record | LoadProblem | int] | None = None
    inherited: dict[str, Any] = {}
    faults: list[LoadProblem] = []
    cursor = _blank(text, at + 1)
    try:
        while text.startswith('"', cursor):
            name = cursor
            key, cursor = scanstring(text, cursor + 1)
            cursor = _blank(text, cursor)
            if not text.startswith(":", cursor):
                return None
            cursor = _blank(text, cursor + 1)
            if key == "listings" and items is None and text.startswith("[", cursor):
                items = list(parser.elements(cursor, inherited))
                end = items.pop()
                if not isinstance(end, int) or end < 0:
                    return [*items, -1]
                if not items:
                    span = parser.source.span(cursor, end)
                    items = [LoadProblem("no-listing", detail="'listings' is empty", span=span)]
                cursor = end
            else:
                if key in members or (key == "listings" and items is not None):
                    span = parser.source.span(name, cursor)
                    faults.append(
                        LoadProblem("duplicate-key", detail=key, span=span, pointer=make_pointer(key))
                    )
                parser.noticed.clear()
                first = cursor
                members[key], cursor = parser.scan(text, cursor)
                if parser.noticed:
                    faults += parser.flaws(first, cursor, None)
            cursor = _blank(text, cursor)
            if not text.startswith(",", cursor):
                break
            cursor = _blank(text, cursor + 1)
    except (ValueError, StopIteration, RecursionError):
        # The part before the fault decides: with listings already read, the fault is reported after them.
        if items is None:
            return None
        return [*items, _wrapper_fault(parser, cursor), -1]
    if items is None:
        return None
    if not text.startswith("}", cursor):
        return [*items, _wrapper_fault(parser, cursor), -1]
    # The records share this mapping, so members that follow the array count too (sorted keys put them there).
    inherited.update({name: members[name] for name in INHERITED if name in members})
    return [*items, *faults, cursor + 1]


def _wrapper_fault(parser: _Parser, at: int) -> LoadProblem:
    return _syntax(parser.source, json.JSONDecodeError("Expecting ',' delimiter", parser.text, at), "")


def read_lines(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """Listings of JSONL: one object a line; blank lines are allowed. Works on any piece that starts at a line."""
    scan, noticed = make_scanner()
    line = first_line - 1
    at = 0
    size = len(data)
    while at < size:
        line += 1
        end = data.find(b"\n", at)
        end = size if end < 0 else end
        raw = data[at:end]
        offset = first_offset + at
        at = end + 1
        if line == 1 and first_offset == 0 and raw.startswith(b"\xef\xbb\xbf"):
            yield decode(raw[:3])[1][0]
            raw = raw[3:]
            offset += 3
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text, problems = decode(raw, line)
            yield from problems
        start = 0 if text.startswith("{") else _blank(text, 0)
        if start == len(text):
            continue
        noticed.clear()
        try:
            value, stop = scan(text, start)
        except (ValueError, StopIteration, RecursionError):
            # The slow way words the fault.
            yield _line_fault(SourceText(text, line), start)
            continue
        source = SourceText(text, line)
        if stop != len(text) and _blank(text, stop) != len(text):
            rest = _blank(text, stop)
            yield _syntax(source, json.JSONDecodeError("Extra data", text, rest), "")
        if (
            not noticed
            and len(text) <= limit
            and type(value) is dict
            and not _OWN_KEYS.isdisjoint(value)
            and "\\u" not in text
            and text.count("{") + text.count("[") <= MAX_DEPTH
        ):
            yield Record(value, source, start, stop, offset)
            continue
        parser = _Parser(source, limit)
        parser.noticed.extend(noticed)
        yield parser.record(value, start, stop, offset, {})


def _line_fault(source: SourceText, start: int) -> LoadProblem:
    parsed = _Parser(source, 0).value(start)
    if isinstance(parsed, LoadProblem):
        return parsed
    raise AssertionError("the same text parsed the second time")
