"""One listing out of JSON text: its value, its faults in words, and what the parser silently lets pass."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import unread_texts
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.included import complete, index_of
from listing_lint.catalog.readers.named_records import name_by_outer
from listing_lint.catalog.readers.nested import ASIDE, folded
from listing_lint.catalog.readers.pages import holds_goods
from listing_lint.catalog.readers.shape_signs import CANONICAL, GENERIC, NESTED, WRAPPERS
from listing_lint.catalog.readers.shapes import (
    Made,
    Recognised,
    Skipped,
    converter,
    is_described,
    may_be_listing,
    recognise,
)
from listing_lint.catalog.readers.unsigned import other_thing
from listing_lint.catalog.readers.words import other_than_goods, stands_for
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from listing_lint.catalog.text import SourceText
    from listing_lint.finding import Span

_BLANK = re.compile(r"[ \t\n\r]*")
OWN_KEYS = frozenset({"id", "title", "sku", "images", "variants", "price", "description"})
_TOLD = 20
"""Faults of one kind in one listing that are told one by one; the last one counts the others."""


def blank(text: str, at: int) -> int:
    """Offset of the first character from ``at`` on that JSON does not skip."""
    match = _BLANK.match(text, at)
    return match.end() if match else at


def syntax(source: SourceText, error: json.JSONDecodeError | StopIteration, more: str = "") -> LoadProblem:
    """What the parser stumbled over, in words and with its place; ``more`` follows the words."""
    if isinstance(error, StopIteration):  # the scanner's way to say: no value starts here
        offset = int(error.value)
        detail = (
            "the text ends where a value is expected" if offset >= len(source.text) else "expected a value"
        )
    else:
        offset, detail = error.pos, _plain(error.msg)
        if error.msg.startswith("Invalid control character") and source.text[offset : offset + 1] in {
            "\n",
            "\r",
        }:
            detail = (
                "the text is not closed on its line: add the closing quote, or write the line break as \\n"
            )
        if offset >= len(source.text):
            detail = f"{detail}, but the text ends"
    if source.text.startswith(("//", "/*"), offset):
        detail = "a comment stands here, and JSON has none"
    end = min(offset + 1, len(source.text))
    detail = f"{detail}; {more}" if more else detail
    return LoadProblem("syntax-error", detail=detail, span=source.span(offset, max(end, offset)))


def syntax_behind(source: SourceText, end: int) -> LoadProblem | None:
    """What stands on a line behind the value that ends at ``end``, as a problem; None where nothing does."""
    text = source.text
    rest = blank(text, end)
    if rest == len(text):
        return None
    more = "the rest of the line is not checked" if text.find("{", rest) >= 0 else ""
    return syntax(source, json.JSONDecodeError("Extra data", text, rest), more)


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


class Parser:
    """One parse: the text, the scanner and what its hooks noticed. ``wraps``: a wrapper may be among the objects.

    ``native`` is the format that the file's listings seem to have, None where they are canonical. ``goods`` says that a list is
    read which is called one of goods: its entries are some, as far as they are described. ``convert`` makes products in the
    place of the shape's own function, where something else than names tells what their members are: what stands in them, or the
    configuration; see :mod:`listing_lint.catalog.readers.by_values` and :mod:`listing_lint.catalog.readers.by_map`.
    """

    def __init__(self, source: SourceText, limit: int, native: str | None = None) -> None:
        self.source = source
        self.native = native
        self.limit = limit
        self.text = source.text
        self.scan, self.noticed = make_scanner()
        self.wraps = '"listings"' in self.text
        self.goods = False
        self._nested: dict[str, Any] | None = None
        self.convert: Callable[[dict[str, Any]], Made | Skipped] | None = None

    def turn_to(self, source: SourceText) -> None:
        """Go on with another text, such as the next line."""
        self.source = source
        self.text = source.text
        self.noticed.clear()

    def value(self, at: int) -> tuple[Any, int] | LoadProblem:
        """The value at ``at`` and its end, or why there is none."""
        self.noticed.clear()
        try:
            return self.scan(self.text, at)
        except (json.JSONDecodeError, StopIteration) as error:
            return syntax(self.source, error)
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
        source = self.source
        if not isinstance(value, dict):
            kind = {list: "an array", str: "a text", bool: "a yes/no value"}.get(type(value), "a number")
            kind = "null" if value is None else kind
            span = source.span(start, min(end, start + 40))
            return LoadProblem(
                "not-a-listing", detail=f"{kind} stands where a listing is expected", span=span
            )
        foreign = OWN_KEYS.isdisjoint(value)
        if foreign and "model" in value and "fields" in value:
            dumped = self._dumped(value, start, end, offset, inherited)
            if dumped is not None:
                return dumped
        if self.convert is not None:
            return self.converted(value, Recognised(GENERIC, "", value), start, end, offset, inherited)
        if foreign or self.native is not None or self.goods:
            found = recognise(value, self.native)
            if found is None and self._nested is not None and self._nested.keys() == value.keys():
                found = Recognised(NESTED, "", value)  # as an entry above: only its price is null, perhaps
            if found is None and self.goods and is_described(value):
                found = Recognised(GENERIC, "", value)
            if found is not None and found.shape is NESTED:
                self._nested = value
            if found is not None:
                return self.converted(value, found, start, end, offset, inherited)
        if foreign and (_is_action(value) or (not value and self.native is not None)):
            # Among goods; a file that is nothing else holds no listing.
            detail = (
                "it says what a search engine shall do with the next line" if value else "the object is empty"
            )
            span = source.span(start, start + 1)
            return LoadProblem("entry-not-checked", detail=detail, span=span, lost=False)
        other = None if foreign else other_thing(value, CANONICAL)
        if foreign or other is not None or _lists_variants(value) or holds_goods(value):
            detail = other or _foreign(value)
            return LoadProblem("not-a-listing", detail=detail, span=source.span(start, start + 1))
        return self.sound(value, start, end, offset, inherited)

    def _dumped(
        self, value: dict[str, Any], start: int, end: int, offset: int, inherited: dict[str, Any]
    ) -> Record | LoadProblem | None:
        """The product that a record of a dumped database is, or that it is none; None for what is no such record."""
        from listing_lint.catalog.readers import dumped

        model = dumped.model_of(value)
        if model is None:
            return None
        found = dumped.goods_of(value, model)
        if found is not None:
            return self.converted(value, found, start, end, offset, inherited)
        span = self.source.span(start, start + 1)
        return LoadProblem("entry-not-checked", detail=dumped.passed_over(model), span=span, lost=False)

    def converted(
        self,
        value: dict[str, Any],
        found: Recognised,
        start: int,
        end: int,
        offset: int,
        inherited: dict[str, Any],
    ) -> Record | LoadProblem:
        """A value of a marketplace's own form, as a canonical record that knows where it comes from."""
        record = self.sound(value, start, end, offset, inherited)
        if isinstance(record, LoadProblem):
            return record
        if record.value is not value:  # half a character was replaced, perhaps in a name
            found = recognise(record.value, self.native) or Recognised(found.shape, "", record.value)
        if self.convert is not None:
            made = self.convert(record.value)
        else:
            made = converter(found.shape)(found.listing, found.at, record.value)
        if isinstance(made, Skipped):
            span = self.source.span(start, start + 1)
            return LoadProblem("entry-not-checked", detail=made.reason, span=span, lost=False)
        fields, native = made
        flaws = record.flaws
        if flaws:
            listing = _identity(fields)
            flaws = tuple(replace(flaw, listing=listing) for flaw in flaws)
        if found.shape.format == "generic" and (unread := unread_texts(native, found.at, _is_of_the_product)):
            flaws += (told_unread(unread, self.source.span(start, start + 1), _identity(fields)),)
        record.value, record.flaws, record.native = fields, flaws, native
        if found.at and found.shape.format == "generic":
            name_by_outer(record, found.at)
            if index := index_of(record.native.raw):
                complete(record, index)  # an answer of one product, with what it refers to
        return record

    def sound(
        self, value: dict[str, Any], start: int, end: int, offset: int, inherited: dict[str, Any]
    ) -> Record | LoadProblem:
        """The record of an object that may be a listing, with its flaws."""
        text, source = self.text, self.source
        if end - start > self.limit:
            detail = f"the listing has {end - start:,} characters, {self.limit:,} is the most that is checked"
            return LoadProblem("too-large", detail=detail, span=source.span(start, start + 1))
        flaws: list[LoadProblem] = []
        repeated = False
        if self.noticed.sound == (start, end):
            return Record(value, source, start, end, offset, inherited, (), repeated)
        containers = text.count("{", start, end) + text.count("[", start, end)
        if containers > MAX_DEPTH and too_deep(value):
            return self._problem("nested-too-deep", start, f"more than {MAX_DEPTH} levels")
        if self.noticed:
            repeated = "duplicate-key" in self.noticed
            flaws += self.flaws(start, end, _identity(value))
        # One character is found twenty times as fast as two.
        if text.find("\\", start, end) >= 0 and text.find("\\u", start, end) >= 0:
            piece = text[start:end]
            lone = lone_surrogates(piece)
            if lone:
                listing = _identity(value)
                flaws += [
                    LoadProblem(
                        "lone-surrogate",
                        detail=piece[first:last],
                        span=source.span(start + first, start + last),
                        listing=listing,
                        lost=False,
                        more=len(lone) - _TOLD if number == _TOLD else 0,
                    )
                    for number, (first, last) in enumerate(lone[:_TOLD], 1)
                ]
                value = self.scan(without_lone_surrogates(piece, lone), 0)[0]
        return Record(value, source, start, end, offset, inherited, tuple(flaws), repeated)

    def flaws(self, start: int, end: int, listing: str | None) -> list[LoadProblem]:
        """What the hooks noticed in ``start:end``, with places."""
        found: Counter[str] = Counter()
        told: list[LoadProblem] = []
        last: dict[str, int] = {}
        for flaw in examine(self.text, start, end):
            found[flaw.rule] += 1
            if found[flaw.rule] <= _TOLD:
                last[flaw.rule] = len(told)
                span = self.source.span(flaw.start, flaw.end)
                told.append(
                    LoadProblem(
                        flaw.rule,
                        detail=flaw.detail,
                        span=span,
                        pointer=flaw.pointer,
                        listing=listing,
                        lost=False,
                        replaced=flaw.rule == "non-finite-number",  # null stands in its place
                    )
                )
        for rule, count in found.items():
            if count > _TOLD:
                told[last[rule]] = replace(told[last[rule]], more=count - _TOLD)
        return told

    def within(self, value: Any, at: int, why: LoadProblem) -> Iterator[Record | LoadProblem]:
        """The listings inside of a value that is none: a page of them, a shop with its goods. Else ``why`` it is none."""
        if (
            why.rule != "not-a-listing"
            or not isinstance(value, dict)
            or not (_may_hold(value) or _lists_variants(value) or holds_goods(value))
        ):
            yield why
            return
        from listing_lint.catalog.readers.wrapped import inside, inside_told

        for listings in (inside, inside_told):
            found = listings(self, value, at)
            first = next(found, None)
            if first is not None:
                yield first
                yield from found
                return
        yield why

    def elements(self, at: int, inherited: dict[str, Any]) -> Iterator[Record | LoadProblem | int]:
        """The elements of the array that opens at ``at``; last its end, or -1 where it could not be followed."""
        text = self.text
        at = blank(text, at + 1)
        if text.startswith("]", at):
            yield at + 1
            return
        while True:
            parsed = self.value(at)
            if isinstance(parsed, LoadProblem):
                yield parsed
                end = skip_value(text, at) if text.startswith(("{", "["), at) else None
                if end is None:
                    yield LoadProblem("unread-rest", span=parsed.span)
                    yield -1
                    return
            else:
                value, end = parsed
                found = self.record(value, at, end, at, inherited)
                if isinstance(found, Record):
                    yield found
                else:
                    yield from self.within(value, at, found)
            at = blank(text, end)
            if text.startswith("]", at):
                yield at + 1
                return
            if not text.startswith(",", at):
                error = json.JSONDecodeError("Expecting ',' delimiter", text, at)
                yield syntax(self.source, error)
                if not text.startswith("{", at):
                    yield LoadProblem("unread-rest", span=self.source.span(at, at))
                    yield -1
                    return
                continue  # a missing comma between two listings: the next one can still be read
            comma = at
            at = blank(text, at + 1)
            if text.startswith("]", at):
                error = json.JSONDecodeError("Illegal trailing comma before end of array", text, comma)
                yield syntax(self.source, error)
                yield at + 1
                return


def _is_of_the_product(name: str) -> bool:
    """Whether what a member of this name holds is the product's, and no other thing's: its brand's, its reviews."""
    return folded(name) not in ASIDE


def told_unread(names: list[str], span: Span, listing: str | None) -> LoadProblem:
    """That texts of a product of no known form are under names that say nothing."""
    shown = ", ".join(f"'{name[:40]}'" for name in names[:_TOLD])
    more = f" and {len(names) - _TOLD} more" if len(names) > _TOLD else ""
    return LoadProblem("unplaced-members", detail=shown + more, span=span, listing=listing, lost=False)


def _lists_variants(value: dict[str, Any]) -> bool:
    """Whether an object without a name of its own lists variants of many products, each of which names its product."""
    variants = value.get("variants")
    if not isinstance(variants, list) or not _OF_ONE.isdisjoint(value):
        return False
    return bool(variants) and all(
        isinstance(one, dict) and not _OF_PRODUCT.isdisjoint(map(folded, one)) and may_be_listing(one)
        for one in variants[:_ASKED]
    )


_OF_ONE = frozenset({"id", "title", "name", "sku", "description", "price", "images"})
_OF_PRODUCT = frozenset({"producttitle", "productname", "producthandle"})
_ASKED = 3


def _may_hold(value: dict[str, Any]) -> bool:
    """Whether an object that is no listing may be an envelope of some, and is no order or cart: these have items, too."""
    if other_than_goods(value) is not None:
        return False
    return OWN_KEYS.isdisjoint(value) or not _ENVELOPES.isdisjoint(value)


_ENVELOPES = WRAPPERS - {"items", "Items", "entries", "messages", "requests", "offers", "cards"}


def _identity(value: dict[str, Any]) -> str | None:
    """What a listing is called in a problem, if it says so itself."""
    found = value.get("id")
    return str(found)[:200] if isinstance(found, str | int) else None


def _is_action(value: dict[str, Any]) -> bool:
    """Whether an object is a line of Elasticsearch's bulk form that says what to do: ``{"index": {"_id": "1"}}``."""
    if len(value) != 1:
        return False
    ((name, inner),) = value.items()
    return (
        name in ("index", "create", "update", "delete")
        and isinstance(inner, dict)
        and all(isinstance(key, str) and key.startswith(("_", "routing", "retry")) for key in inner)
    )


def _foreign(value: dict[str, Any]) -> str:
    if value.keys() >= {"tool", "findings", "summary"}:
        return "this looks like a report of listing-lint"
    if not value:
        return "the object is empty"
    for name, entries in value.items():
        first = entries[0] if name in WRAPPERS and isinstance(entries, list) and entries else None
        if isinstance(first, dict) and first and not any(stands_for(inner) == "title" for inner in first):
            many = "1 object" if len(entries) == 1 else f"{len(entries):,} objects"
            return f"the {many} in '{name}' have {_some(first)} and no title"
    return f"the object has {_some(value)} and none of the members of a listing"


def _some(value: dict[str, Any]) -> str:
    """The names of an object's members, of many the first."""
    return ", ".join(f"'{name[:30]}'" for name in list(value)[:4])
