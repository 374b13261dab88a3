"""Goods in YAML: read as the same in JSON is, with every finding at its place in the YAML."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import LateNative, Native, follow
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers import canonical, json_head
from listing_lint.catalog.readers.labels import are_labels
from listing_lint.catalog.readers.shape_signs import CANONICAL
from listing_lint.catalog.readers.shapes import (
    inner_lists,
    is_described,
    is_surely_listing,
    keyed_listings,
    shape_of,
)
from listing_lint.catalog.readers.yaml_text import RefusedError, Written, written_as_json
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.native import Locate
    from listing_lint.catalog.spans import Place
    from listing_lint.finding import Span

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
    source = SourceText(text, first_line)
    encoded = written.text.encode("utf-8", "surrogatepass")
    native = json_head.detect(encoded[: 1 << 16], "")
    for number, item in enumerate(canonical.read_document(encoded, 1, 0, limit, native)):
        if isinstance(item, LoadProblem):
            yield _moved(item, written, source)
        else:
            yield _record(item, number, written, source)


def _moved(problem: LoadProblem, written: Written, source: SourceText) -> LoadProblem:
    """A problem of the JSON at its place in the YAML."""
    pointer = written.lines[min(problem.span.line, len(written.lines)) - 1]
    place = written.places[pointer]
    on_key = problem.rule == "guessed-column" and place.key_start >= 0
    span = (
        source.span(place.key_start, place.key_end) if on_key else source.span(place.start, place.start + 1)
    )
    return replace(problem, span=span)


def _record(record: Record, number: int, written: Written, source: SourceText) -> Record:
    prefix = written.pointer_at(record.start)
    native = record.native
    if native is None:
        native = Native("yaml", record.value, {"": ""})
    elif isinstance(native, LateNative):
        native = native.settled()
    locate = _locate(prefix, native.raw, written, source)
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
        replace(native, format="yaml", locate=locate),
    )


def _locate(prefix: str, raw: Any, written: Written, source: SourceText) -> Locate:
    """The way to the members of one listing."""

    def locate(pointer: str, chars: tuple[int, int] | None, on_key: bool) -> Span:
        at = prefix + pointer
        while at not in written.places and at:
            at = at.rpartition("/")[0]
        place = written.places[at]
        if on_key and place.key_start >= 0:
            return source.span(place.key_start, place.key_end)
        value = follow(raw, pointer) if chars is not None else None
        if chars is not None and isinstance(value, str):
            found = _part(source.text, place, value, chars)
            if found is not None:
                return source.span(*found)
        if at == prefix:
            return source.span(place.start, place.start + 1)
        return source.span(place.start, place.end)

    return locate


def _part(text: str, place: Place, value: str, chars: tuple[int, int]) -> tuple[int, int] | None:
    """Where characters of a value stand in a text that may be quoted, folded or indented; None where it has others."""
    piece = value[chars[0] : chars[1]]
    if not piece:
        return None
    start = place.start - len(piece)
    for _ in range(value.count(piece, 0, chars[0]) + 1):
        start = text.find(piece, start + len(piece), place.end)
        if start < 0:
            return None
    return start, start + len(piece)
