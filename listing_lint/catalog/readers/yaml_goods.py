"""Goods in YAML: read as the same in JSON is, with every finding at its place in the YAML."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import LateNative, Native
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import canonical, json_head
from listing_lint.catalog.readers.kept_places import locate_in
from listing_lint.catalog.readers.labels import are_labels
from listing_lint.catalog.readers.shape_signs import CANONICAL
from listing_lint.catalog.readers.shapes import (
    inner_lists,
    is_described,
    is_surely_listing,
    keyed_listings,
    shape_of,
)
from listing_lint.catalog.readers.written import RefusedError
from listing_lint.catalog.readers.yaml_text import written_as_json
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.readers.written import Written


_LOOKED_AT = 20
_TRIES = 12


def holds_goods(head: bytes, name: str) -> bool:
    """Whether the first bytes of a YAML file hold goods."""
    written = _whole_part(head.decode("utf-8", "replace").removeprefix("\ufeff"))
    return written is not None and _are_goods(json.loads(written.text), name)


def _whole_part(text: str) -> Written | None:
    """The document of a text that may be cut: what stands before one of its last lines that begin at the margin."""
    for _ in range(_TRIES):
        try:
            return written_as_json(text)
        except RefusedError:
            cut = max(
                text.rstrip().rfind("\n-"), *(text.rstrip().rfind(f"\n{' ' * deep}- ") for deep in (2, 4, 6))
            )
            if cut <= 0:
                return None
            text = text[: cut + 1]
    return None


def _are_goods(value: Any, name: str) -> bool:
    if isinstance(value, list):
        from listing_lint.catalog.readers.by_values import told_by_values

        entries = value[:_LOOKED_AT]
        called = json_head.calls_its_goods(name)
        return any(is_surely_listing(one) or (called and is_described(one)) for one in entries) or bool(
            told_by_values(entries)
        )
    if not isinstance(value, dict) or not value:
        return False
    from listing_lint.catalog.readers.by_values import told_lists

    if are_labels(value, CANONICAL):
        return False
    return (
        shape_of(value) is not None
        or ("title" in value and is_surely_listing(value))
        or next(inner_lists(value), None) is not None
        or bool(keyed_listings(value))
        or next(told_lists(value), None) is not None
    )


def read(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The listings of a YAML document."""
    del first_offset
    text, problems = decode(data, first_line)
    del data
    yield from problems
    try:
        written = written_as_json(text)
    except RefusedError as error:
        yield error.problem
        return
    yield from listings_in(written, SourceText(text, first_line), limit, "yaml")


def listings_in(
    written: Written, source: SourceText, limit: int, format_: str
) -> Iterator[Record | LoadProblem]:
    """The listings of what was written as JSON, each with its places in the text that it was made of."""
    encoded = written.text.encode("utf-8", "surrogatepass")
    native = json_head.detect(encoded[: 1 << 16], "")
    for number, item in enumerate(canonical.read_document(encoded, 1, 0, limit, native)):
        if isinstance(item, LoadProblem):
            yield _moved(item, written, source)
        else:
            yield _record(item, number, written, source, format_)


def _moved(problem: LoadProblem, written: Written, source: SourceText) -> LoadProblem:
    """A problem of the JSON at its place in the YAML."""
    pointer = written.lines[min(problem.span.line, len(written.lines)) - 1]
    place = written.places[pointer]
    on_key = problem.rule == "guessed-column" and place.key_start >= 0
    span = (
        source.span(place.key_start, place.key_end) if on_key else source.span(place.start, place.start + 1)
    )
    return replace(problem, span=span)


def _record(record: Record, number: int, written: Written, source: SourceText, format_: str) -> Record:
    prefix = written.pointer_at(record.start)
    native = record.native
    if native is None:
        native = Native(format_, record.value, {"": ""})
    elif isinstance(native, LateNative):
        native = native.settled()
    locate = locate_in(written.places, prefix, native.raw, source)
    flaws = tuple(_moved(flaw, written, source) for flaw in record.flaws)
    return Record(
        record.value,
        SourceText("", 1),
        0,
        0,
        number,
        record.inherited,
        flaws,
        record.repeated,
        replace(native, format=format_, locate=locate),
    )
