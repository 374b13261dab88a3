"""Where a listing says what: the title, the running text, and every pair of a label and its value.

A pair is an attribute, a field, an option of a variant, or a line "Material: cotton" of the description or a selling
point (two cells of a table likewise). Each knows its place, so that a claim read from it can be underlined.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.catalog.listing import escape
from listing_lint.claims.labels import label_of
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.html import looks_like_html, read_html
from listing_lint.text.view import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.labels import Label

Where = Literal["title", "attribute", "field", "line", "text"]

_MOST_ATTRIBUTES = 300
_SHORT = 80
"""Characters of a name and of a value that are remembered, at most."""
_MOST_TEXT = 60_000
"""Characters of a description that are read; the goods are described before."""
_PAIR = late(
    r"^[ \t•·▪■●✔✅*–—\-►➤★☆🔹]*(?P<label>[^\W\d_][^:：=\n|]{0,58}?)[ \t]*[:：=|][ \t]*(?P<value>[^\n]{1,200})$",
    re.MULTILINE,
)
_LINE = late(r"[^\n]+")
_BREAK = late(r"[\n;；]|(?<=[^\W\d_)])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A text that says something: ``label`` is what its writer calls it, None for running text.

    ``pointer`` and ``view`` lead back to the source: ``view`` is the text as read, ``offset`` where this statement
    begins in it. ``name`` is the label as written. ``plain`` says that the value is no text but a number.
    """

    where: Where
    text: str
    pointer: str
    label: Label | None = None
    name: str = ""
    view: View | None = None
    offset: int = 0
    plain: bool = False

    def chars(self, start: int, end: int) -> tuple[int, int] | None:
        """The characters of the source that ``start:end`` of the text stand for; None where the value is no text."""
        if self.plain:
            return None
        if self.view is None:
            return start + self.offset, end + self.offset
        return self.view.span(start + self.offset, end + self.offset)


def labelled(fields: Mapping[str, Any], at: str) -> list[Statement]:
    """The attributes (of a listing or a variant) whose names are known, one statement a value."""
    attributes = fields.get("attributes")
    found: list[Statement] = []
    if isinstance(attributes, dict):
        for count, (name, value) in enumerate(attributes.items()):
            if count >= _MOST_ATTRIBUTES:
                break
            if value.__class__ is str and len(value) <= _SHORT and len(name) <= _SHORT:  # nearly always
                known = _known(name, value, at)
                if known is not None:
                    found.append(known)
                continue
            label = label_of(name)
            if label is not None:
                found += _values(value, f"{at}/attributes/{escape(name)}", label, name)
    elif isinstance(attributes, list):
        for index, entry in enumerate(attributes[:_MOST_ATTRIBUTES]):
            name = entry.get("name") if isinstance(entry, dict) else None
            label = label_of(name) if isinstance(name, str) else None
            if label is not None and isinstance(entry, dict) and isinstance(name, str):
                place = f"{at}/attributes/{index}/value"
                found += _values(entry.get("value"), place, _with_unit(label, entry.get("unit")), name)
    return found


def named_values(
    fields: Mapping[str, Any], at: str, label_for: Callable[[str], Label | None]
) -> Iterator[Statement]:
    """The attributes (of a listing or a variant) for whose names there is a label, one statement a value."""
    for name, value, below in named(fields):
        label = label_for(name)
        if label is not None:
            yield from _values(
                value, f"{at}/attributes/{escape(name) if below is None else below}", label, name
            )


def named(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any, str | None]]:
    """The attributes by their names, with their values; of those in a list, what leads to the value below it."""
    attributes = fields.get("attributes")
    if isinstance(attributes, dict):
        for name, value in islice(attributes.items(), _MOST_ATTRIBUTES):
            yield name, value, None
    elif isinstance(attributes, list):
        for index, entry in enumerate(attributes[:_MOST_ATTRIBUTES]):
            name = entry.get("name") if isinstance(entry, dict) else None
            if isinstance(name, str):
                yield name, entry.get("value"), f"{index}/value"


@lru_cache(maxsize=8192)
def _known(name: str, value: str, at: str) -> Statement | None:
    """What an attribute says. Remembered: the options of variants are the same in listing after listing."""
    label = label_of(name)
    if label is None or not value.strip():
        return None
    return Statement("attribute", value, f"{at}/attributes/{escape(name)}", label, name)


def _values(value: Any, at: str, label: Label, name: str) -> Iterator[Statement]:
    if isinstance(value, dict):
        label = _with_unit(label, value.get("unit"))
        value, at = value.get("value"), f"{at}/value"
    if isinstance(value, list):
        for index, one in enumerate(value[:50]):
            place = f"{at}/{index}"
            if isinstance(one, dict):  # Amazon: [{"value": "Blue", "language_tag": "en_US"}]
                yield from _single(
                    one.get("value"), f"{place}/value", _with_unit(label, one.get("unit")), name
                )
            else:
                yield from _single(one, place, label, name)
    else:
        yield from _single(value, at, label, name)


def _single(value: Any, at: str, label: Label, name: str) -> Iterator[Statement]:
    if isinstance(value, str):
        if value.strip() and len(value) <= 2000:
            yield Statement("attribute", value, at, label, name)
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e12:
        yield Statement("attribute", f"{value:g}" if value < 1e6 else str(value), at, label, name, plain=True)


def _with_unit(label: Label, unit: Any) -> Label:
    from dataclasses import replace

    return replace(label, unit=unit.strip()) if isinstance(unit, str) and 0 < len(unit) <= 24 else label


@dataclass(frozen=True, slots=True)
class Passage:
    """A running text as a shopper reads it, with its way back to the source."""

    view: View
    pointer: str


def passages(listing: Listing) -> list[Passage]:
    """Selling points, short description and description as shoppers read them."""
    return [Passage(_seen(text), at) for at, text in _running(listing)]


def written(listing: Listing) -> list[str]:
    """The same texts as they are written."""
    return [text[:_MOST_TEXT] for _, text in _running(listing)]


def _running(listing: Listing) -> Iterator[tuple[str, str]]:
    """The running texts, each with its pointer."""
    bullets = listing.fields.get("bullets")
    if isinstance(bullets, list):
        for index, text in enumerate(bullets[:50]):
            if isinstance(text, str):
                yield f"/bullets/{index}", text
    for name in ("short_description", "description"):
        one = listing.text(name)
        if one:
            yield f"/{name}", one


def _seen(text: str) -> View:
    text = text[:_MOST_TEXT]
    view = View(text)
    return read_html(view).visible if looks_like_html(text) else view


def lines(passage: Passage) -> Iterator[Statement]:
    """The pairs of label and value in a running text."""
    text, view = passage.view.text, passage.view
    if ":" in text or "：" in text or "=" in text or "|" in text:
        for match in _PAIR.finditer(text):
            label = label_of(match["label"])
            if label is not None:
                value = match["value"]
                stop = _BREAK.search(value)
                value = value[: stop.start()] if stop is not None else value
                yield Statement(
                    "line", value, passage.pointer, label, match["label"], view, match.start("value")
                )
    if view.starts is not None:  # cells of a table, each a block of its own
        before: tuple[Label, str] | None = None
        for match in _LINE.finditer(text):
            line = match[0].strip()
            if not line:
                continue
            if before is not None and len(line) <= 200:
                lead = len(match[0]) - len(match[0].lstrip())
                yield Statement("line", line, passage.pointer, *before, view, match.start() + lead)
            label = label_of(line) if len(line) <= 40 else None
            before = (label, line) if label is not None and _PAIR.fullmatch(line) is None else None
