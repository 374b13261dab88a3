"""schema.org product data as JSON-LD: alone in a file, or in the ``<script>`` elements of a web page."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.page import Script
from listing_lint.catalog.readers.parser import Parser, blank, syntax
from listing_lint.catalog.readers.schema_org_nodes import Product, products
from listing_lint.catalog.readers.schema_org_product import convert
from listing_lint.catalog.record import Record
from listing_lint.catalog.spans import Places, within
from listing_lint.catalog.text import SourceText, decode
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.native import Locate

_END = re.compile(r"[\s;]*(?:-->|//\s*-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)?[\s;]*")


def read_json(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The products of a JSON-LD file; several documents one after the other, one a line for example, are read too."""
    del first_offset
    text, problems = decode(data, first_line)
    del data
    yield from problems
    script = Script(text, first_line, 0, 0)
    yield from Block(script, limit, alone=True).run()


class Block:
    """The JSON of one script, or of a file: read value by value."""

    def __init__(self, script: Script, limit: int, *, alone: bool) -> None:
        self._script = script
        self._alone = alone
        self._source = SourceText(script.text, script.line)
        self._parser = Parser(self._source, limit)

    def run(self) -> Iterator[Record | LoadProblem]:
        """The products of all its values, and what could not be read."""
        text = self._script.text
        at = blank(text, self._script.start)
        if at == len(text):
            if self._alone:
                yield LoadProblem("empty-file", span=self._moved(self._source.span(0, 0)))
            return
        while at < len(text):
            parsed = self._parser.value(at)
            if isinstance(parsed, LoadProblem):
                yield self._told(parsed)
                after = _next_line(text, at) if self._alone else -1
                if after < 0:
                    return
                at = after
                continue
            value, end = parsed
            yield from self._products(value, at, end)
            at = blank(text, end)
            if not self._alone:
                closing = _END.fullmatch(text, at)
                if closing is not None:
                    return
                while text.startswith((";", ","), at):
                    at = blank(text, at + 1)
            if at < len(text) and not text.startswith(("{", "["), at):
                yield self._told(syntax(self._source, json.JSONDecodeError("Extra data", text, at)))
                return

    def _products(self, value: Any, start: int, end: int) -> Iterator[Record | LoadProblem]:
        source = self._source
        if not isinstance(value, dict | list):
            span = source.span(start, min(end, start + 40))
            yield self._told(LoadProblem("not-a-listing", detail="no object stands here", span=span))
            return
        # A list is no listing, but has the same faults.
        whole = value if isinstance(value, dict) else {"@graph": value}
        checked = self._parser.sound(whole, start, end, self._script.offset + start, {})
        if isinstance(checked, LoadProblem):
            yield self._told(checked)
            return
        if isinstance(value, dict):
            value = checked.value  # without halves of characters
        flaws = tuple(self._told(flaw) for flaw in checked.flaws)
        found = products(value)
        if not found and self._alone:
            yield from self._of_another_form(value, start, end)
        for number, product in enumerate(found):
            fields, native = convert(product, self._locate(start, product, repeated=checked.repeated))
            yield Record(
                fields,
                SourceText("", self._script.line),
                0,
                0,
                self._script.offset + start + number,
                flaws=flaws if not number else (),
                native=native,
            )

    def _of_another_form(self, value: Any, start: int, end: int) -> Iterator[Record | LoadProblem]:
        """What a value of a file holds that has no product of schema.org's: listings of another form, or none at all."""
        first = value[0] if isinstance(value, list) and value else value
        if not isinstance(first, dict) or any(name.startswith("@") for name in first):
            detail = "no product is among these data"
            span = self._source.span(start, start + 1)
            yield LoadProblem("entry-not-checked", detail=detail, span=span, lost=False)
        elif isinstance(value, list):
            for item in self._parser.elements(start, {}):
                if not isinstance(item, int):
                    yield item
        else:
            entry = self._parser.record(value, start, end, start, {})
            if isinstance(entry, LoadProblem):
                yield from self._parser.within(value, start, entry)
            else:
                yield entry

    def _locate(self, start: int, product: Product, *, repeated: bool) -> Locate:
        text = self._script.text
        places: Places | None = None

        def locate(pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
            nonlocal places
            if places is None:
                places = Places(text, start, last=repeated)
            place = places.locate(product.absolute(pointer))
            if not pointer and not on_key:
                return self._moved(self._source.span(place.start, place.start + 1))
            if on_key and place.key_start >= 0:
                return self._moved(self._source.span(place.key_start, place.key_end))
            if chars is not None:
                return self._moved(self._source.span(*within(text, place, chars)))
            return self._moved(self._source.span(place.start, place.end))

        return locate

    def _told(self, problem: LoadProblem) -> LoadProblem:
        return replace(problem, span=self._moved(problem.span))

    def _moved(self, span: Span) -> Span:
        """A span in the script as one in the file."""
        first, column = self._script.line, self._script.column
        if not column or span.line != first:
            return span
        end = span.end_column + column if span.end_line == first else span.end_column
        return Span(span.line, span.column + column, span.end_line, end)


def _next_line(text: str, at: int) -> int:
    """The next line that opens an object at its beginning, as files with one a line have it; -1 where there is none."""
    found = text.find("\n{", at)
    return -1 if found < 0 else found + 1
