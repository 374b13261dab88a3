"""Goods of sites that are made of pages, a page a product: Jekyll, Hugo, Eleventy, Astro.

What the product is stands in YAML between two lines of dashes in front of the page, or in TOML between two of plus signs, and
the page itself is its description.
Most pages that begin so are articles: a page is a product by its price, and by what else only goods have.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.words import other_than_goods, stands_for
from listing_lint.catalog.readers.written import RefusedError, Written
from listing_lint.catalog.readers.yaml_goods import listings_in
from listing_lint.catalog.readers.yaml_text import written_as_json
from listing_lint.catalog.spans import Place
from listing_lint.catalog.text import SourceText, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.record import Record

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<inside>.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(
    r"\ufeff?\+\+\+[ \t]*\r?\n(?P<inside>.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_KEY = re.compile(
    r"^[ \t]*(?P<key>[A-Za-z0-9_-]+|\"[^\"\n]+\"|'[^'\n]+')[ \t]*=[ \t]*(?P<value>[^\n]*)",
    re.MULTILINE,
)
_OF_GOODS = frozenset({"brand", "stock", "gtin", "images", "category"})
_CODED = frozenset({"sku", "variants", "options", "sizes", "productid", "asin", "instock", "available"})
_OF_OTHERS = frozenset(
    {
        *(
            "location",
            "venue",
            "address",
            "speaker",
            "speakers",
            "instructor",
            "author",
            "authors",
            "duration",
        ),
        *(
            "start",
            "starts",
            "startdate",
            "starttime",
            "end",
            "enddate",
            "event",
            "events",
            "lesson",
            "lessons",
            "course",
        ),
        *("cuisine", "recipe", "salary", "bedrooms", "rooms", "rating"),
    }
)
"""Folded names of members that pages of events, courses, places and reviews have."""


def holds_goods(head: bytes) -> bool:
    """Whether the first bytes of a page have a product in front of them."""
    try:
        found = _front(head.decode("utf-8", "replace"))
    except RefusedError:
        return False
    if found is None:
        return False
    value = json.loads(found[0].text)
    return isinstance(value, dict) and _is_product(value)


def _front(text: str) -> tuple[Written, int] | None:
    """What stands in front of a page as JSON, and where the page begins; None where nothing does.

    Raises :class:`~listing_lint.catalog.readers.written.RefusedError` for what is neither YAML nor TOML.
    """
    front = _FRONT.match(text)
    if front is not None:
        return written_as_json(text[: front.end("inside")]), front.end()
    toml = _TOML.match(text)
    return (_of_toml(text, toml.start("inside"), toml.end("inside")), toml.end()) if toml else None


def _of_toml(text: str, start: int, end: int) -> Written:
    """TOML as JSON; the members of a table stand where the table's name does."""
    try:
        # The line of plus signs in front of it is counted, so that errors tell the line of the file.
        value = tomllib.loads("\n" + text[start:end].replace("\r\n", "\n"))
        members = [
            (
                key,
                f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(inner, ensure_ascii=False, default=str)}",
            )
            for key, inner in value.items()
        ]
    except (ValueError, RecursionError) as error:  # of TOML, or for a number of more digits than Python reads
        span = SourceText(text, 1).span(start, start)
        raise RefusedError(
            LoadProblem("syntax-error", detail=str(error), span=span, subject="TOML")
        ) from None
    places = {"": Place(start, end)}
    for found in _KEY.finditer(text, start, end):
        key = found["key"].strip("\"'")
        if key in value:
            places.setdefault(
                f"/{escape(key)}",
                Place(
                    found.start("value"),
                    found.start("value") + len(found["value"].rstrip()),
                    found.start("key"),
                    found.end("key"),
                ),
            )
    pieces, lines, starts, length = ["{"], [""], [0], 1
    for number, (key, piece) in enumerate(members):
        lead = ",\n" if number else "\n"
        lines.append(f"/{escape(key)}")
        places.setdefault(lines[-1], places[""])
        starts.append(length + len(lead))
        pieces += [lead, piece]
        length += len(lead) + len(piece)
    return Written("".join([*pieces, "}"]), lines, starts, places)


def _is_product(value: Mapping[str, Any]) -> bool:
    told = {member: item for name, item in value.items() if (member := stands_for(name))}
    names = {folded(name) for name in value}
    if told.get("price") in (None, "") or "title" not in told or not _OF_OTHERS.isdisjoint(names):
        return False
    return other_than_goods(value) is None and not (_OF_GOODS.isdisjoint(told) and _CODED.isdisjoint(names))


def read(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The product in front of a page."""
    del first_offset
    text, problems = decode(data, first_line)
    del data
    yield from problems
    try:
        found = _front(text)
        written = found[0] if found is not None else written_as_json(text)
    except RefusedError as error:
        yield error.problem
        return
    if found is not None:
        written = _with_words(written, text, found[1])
    yield from listings_in(written, SourceText(text, first_line), limit, "front-matter")


def _with_words(written: Written, text: str, start: int) -> Written:
    """The same with the words of the page for a description, where it has none of its own."""
    words = text[start:].strip()
    names = [name for name in written.places if name.count("/") == 1]
    if not words or not written.text.endswith("}") or any(_describes(name[1:]) for name in names):
        return written
    at = text.index(words, start)
    begun = f"{written.text[:-1]}{',' if names else ''}\n"
    return Written(
        f'{begun}"description": {json.dumps(words, ensure_ascii=False)}}}',
        [*written.lines, "/description"],
        [*written.starts, len(begun)],
        {**written.places, "/description": Place(at, at + len(words))},
    )


def _describes(name: str) -> bool:
    return stands_for(name) == "description" or folded(name) in ("body", "content", "text")
