"""From how a rule would repair a listing to edits of the file: escapes, commas and cells as the file has them.

What cannot be placed to the letter is no repair: a value that the file does not hold as it stands (a price that a reader
took apart, a cell that was trimmed) is left to a person.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.native import exists, follow
from listing_lint.catalog.recognising import is_packed
from listing_lint.catalog.spans import within
from listing_lint.finding import Edit, Repair

if TYPE_CHECKING:
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.catalog.spans import Place, Places
    from listing_lint.finding import Change, Fix, Span

TABLES = frozenset(
    {"shopify-csv", "woocommerce-csv", "wish-csv", "google-table", "amazon-flat-file", "table"}
)
"""Formats beside JSON whose cells are repaired, where they are texts and not a workbook's."""

_BLANK = " \t\n\r"
_CELL_SIGNS = frozenset('",;|\t\r\n')
"""What a cell cannot take without being quoted."""

_MOST = 1_000
"""Changes of one fix. A fix that needs more is made by a program that knows the catalog."""


_TEXT_TABLES = (".csv", ".tsv", ".tab", ".txt", ".psv")


def is_repairable(source: SourceFile) -> bool:
    """Whether files of this kind are repaired: JSON and tables as text, not workbooks, XML and web pages."""
    return source.form != "stream" or source.path.lower().endswith(_TEXT_TABLES)


def placed(fix: Fix, record: Record, places: Places, path: str, *, native: bool) -> Repair | None:
    """The fix in terms of the file at ``path``; None where one of its changes has no exact place there."""
    if not fix.changes or len(fix.changes) > _MOST:
        return None
    if is_packed(path):
        return None
    feed = record.native
    if feed is not None and feed.locate is not None and not path.lower().endswith(_TEXT_TABLES):
        return None  # a workbook, or XML
    edits = []
    tail = _tail(fix, record.value if feed is None else feed.raw)
    for change in fix.changes:
        if isinstance(change.value, str) and not _storable(change.value):
            return None
        edit = _edit(change, record, places, native=native, tail=change.pointer in tail)
        if edit is None:
            return None
        edits.append(edit)
    edits.sort(key=lambda edit: (edit.span.line, edit.span.column))
    for first, second in pairwise(edits):
        if (first.span.end_line, first.span.end_column) > (second.span.line, second.span.column):
            return None
    return Repair(fix.level, fix.message, tuple(edits), fix.writes)


def _tail(fix: Fix, holder: Any) -> frozenset[str]:
    """Of several items that are taken out of lists, those behind which no other one stays: their comma is the one before."""
    gone = {change.pointer for change in fix.changes if change.kind == "remove"}
    found: set[str] = set()
    for parent in {pointer.rpartition("/")[0] for pointer in gone} if len(gone) > 1 else ():
        items = follow(holder, parent) if exists(holder, parent) else None
        if isinstance(items, list):
            at = len(items) - 1
            while at >= 0 and f"{parent}/{at}" in gone:
                found.add(f"{parent}/{at}")
                at -= 1
    return frozenset(found)


def _edit(change: Change, record: Record, places: Places, *, native: bool, tail: bool) -> Edit | None:
    feed = record.native
    pointer, chars = change.pointer, change.chars
    holder = record.value if feed is None else feed.raw
    if feed is not None and not native:
        if change.kind != "text":
            return None  # canonical members and native ones are not one to one
        value = follow(record.value, pointer)
        if not isinstance(value, str):
            return None
        found = feed.find(pointer, value, chars or (0, len(value)))
        if found.chars is None:
            return None
        pointer, chars = found
    if not exists(holder, pointer):
        return None  # it comes from the configuration, or from the head of the file
    value = follow(holder, pointer)
    if change.kind == "text":
        if not isinstance(value, str) or not isinstance(change.value, str):
            return None
        start, end = chars or (0, len(value))
        if not 0 <= start <= end <= len(value):
            return None
        if feed is not None and feed.locate is not None:
            return _in_cell(
                feed.format, feed.locate(pointer, (start, end), False), change.value, value[start:end]
            )
        return _in_text(record, places.locate(pointer), (start, end), change.value)
    if feed is not None and feed.locate is not None:
        return None
    place = places.locate(pointer)
    if change.kind == "rename":
        return _renamed(record, place, str(change.value))
    if change.kind == "value":
        return _replaced(record, place, change.value)
    return _removed(record, place, tail=tail)


def _in_cell(form: str, span: Span, text: str, was: str) -> Edit | None:
    if form not in TABLES or _CELL_SIGNS & set(text):
        return None
    return Edit(span, text, was)


def _slice(record: Record, start: int, end: int, text: str) -> Edit:
    source = record.source
    return Edit(source.span(start, end), text, source.text[start:end])


def _in_text(record: Record, place: Place, chars: tuple[int, int], text: str) -> Edit | None:
    source = record.source.text
    if source[place.start] != '"':
        return None
    start, end = within(source, place, chars)
    if chars != (0, 0) and (start, end) == (place.start, place.end):
        return None  # the range was not found
    return _slice(record, start, end, _escaped(text, source, place))


def _escaped(text: str, source: str, place: Place) -> str:
    """The text as the inside of a string literal, with the escapes that the literal, or the whole file, uses."""
    literal = source[place.start : place.end]
    ascii_only = source.isascii() or (literal.isascii() and "\\u" in literal)
    return json.dumps(text, ensure_ascii=ascii_only)[1:-1]


def _replaced(record: Record, place: Place, value: Any) -> Edit:
    text = json.dumps(value, ensure_ascii=record.source.text.isascii())
    return _slice(record, place.start, place.end, text)


def _renamed(record: Record, place: Place, name: str) -> Edit | None:
    if place.key_start < 0:
        return None
    text = json.dumps(name, ensure_ascii=record.source.text.isascii())
    return _slice(record, place.key_start, place.key_end, text)


def _removed(record: Record, place: Place, *, tail: bool = False) -> Edit | None:
    """A member or an item with its comma: the one behind it, or, for the last one, the one before it."""
    text = record.source.text
    start = place.key_start if place.key_start >= 0 else place.start
    if start <= record.start:
        return None
    after = _forward(text, place.end)
    if text[after] == "," and not tail:
        return _slice(record, start, _forward(text, after + 1), "")
    before = start
    while text[before - 1] in _BLANK:
        before -= 1
    if text[before - 1] == ",":
        return _slice(record, before - 1, place.end, "")
    return _slice(record, start, place.end, "")


def _forward(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _storable(text: str) -> bool:
    """Whether a file can hold the text: half of a character is none."""
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)


def without_mark(fix: Fix, span: Span) -> Repair:
    """The repair of a file that starts with a byte order mark, which stands before its first column."""
    return Repair(fix.level, fix.message, (Edit(span, "", "\ufeff"),))
