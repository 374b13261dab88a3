"""Product feeds of shops and price comparers in XML that have no form of their own here, by the usual names of elements.

``<products><product><name>…``, products whose members are attributes of one tag, Yandex' ``<offer>`` with
``<param name="…">`` and the like. What the names mean is said once, for JSON too, in
:mod:`listing_lint.catalog.readers.generic`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import Lost
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.generic import convert
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_places import TEXT
from listing_lint.catalog.readers.xml_raw import Locator, name_field, name_place, raw_of
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

_NAMES = ("product", "offer", "item", "shopitem", "artikel", "article", "row", "record", "listing", "goods")
ITEMS = frozenset(form for name in _NAMES for form in (name, name.capitalize(), name.upper()))
"""What a product is called; the outermost element of such a name is one."""

_ALIASES = {
    "picture": "images",
    "img": "images",
    "imgurl": "images",
    "imgurl_alternative": "additionalimages",
    "additional_image": "additionalimages",
    "param": "attributes",
    "attribute": "attributes",
    "property": "attributes",
    "currencyid": "currency",
    "price_vat": "price",
    "categorytext": "category",
    "categoryid": "category",
    "item_id": "id",
    "vendorcode": "mpn",
}
"""Names of well-known feeds, and the usual ones that mean the same."""


def read(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record | LoadProblem]:
    """The products of a feed; ``columns`` are for tables."""
    del columns
    opened = as_utf8(stream)
    yield from opened.problems
    anything = False
    for item in pieces(opened.stream, ITEMS, limit, _record, first_line=opened.first_line):
        anything = anything or not isinstance(item, LoadProblem) or item.rule != "xml-doctype"
        yield item
    if not anything:
        yield LoadProblem("no-listing", detail="no element in it is called a product, an item or an offer")


def _record(piece: Piece) -> Record | LoadProblem:
    raw = raw_of(piece.attributes, piece.events)
    value, names = _plain(raw)
    made = convert(value, "", value)
    if not isinstance(made.fields.get("title"), str):
        what = f"<{piece.name[:60]}> has no name or title"
        return LoadProblem(
            "not-a-listing",
            detail=what,
            span=Span(piece.line, piece.column + 1, piece.line, piece.column + 2),
        )

    def back(pointer: str) -> str:
        return _written(pointer, raw, names)

    native = made.native
    native = replace(
        native,
        format="generic-xml",
        raw=raw,
        pointers={here: back(at) for here, at in native.pointers.items()},
        lost=tuple(Lost(back(one.pointer), one.reason) for one in native.lost),
        used=(*(back(at) for at in native.used), *_labels(raw)),
        locate=Locator(piece),
        name_place=name_place,
        name_field=name_field,
    )
    return Record(made.fields, SourceText("", piece.line), 0, 0, piece.offset, native=native)


def _plain(raw: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The product as an object of plain names, and what each of them is called in the file."""
    value: dict[str, Any] = {}
    names: dict[str, str] = {}
    for written, item in raw.items():
        name = _short(written)
        name = _ALIASES.get(name.lower(), name)
        if name not in value and item not in ("", [], {}):
            value[name] = _inner(item)
            names[name] = written
    if "model" in value and value.keys().isdisjoint(("name", "title")):
        # Yandex's vendor.model offers: the shop puts the name together.
        parts = [value.get(name) for name in ("typePrefix", "vendor", "model")]
        if all(isinstance(part, str) for part in parts[1:]):
            value["title"] = " ".join(part for part in parts if isinstance(part, str))
            names["title"] = names["model"]
    return value, names


def _short(written: str) -> str:
    if written == TEXT:
        return "value"
    return written.removeprefix("@").rpartition(":")[2].replace("-", "_").replace(".", "_")


def _inner(item: Any) -> Any:
    if isinstance(item, dict) and item.keys() == {"language"}:
        # PrestaShop's texts, one a language: the first one is checked.
        item = (
            item["language"][0]
            if isinstance(item["language"], list) and item["language"]
            else item["language"]
        )
        return item.get(TEXT) if isinstance(item, dict) else item
    if isinstance(item, dict):
        return {_short(name): _inner(one) for name, one in item.items()}
    return [_inner(one) for one in item] if isinstance(item, list) else item


def _written(pointer: str, raw: Any, names: dict[str, str]) -> str:
    """A pointer in plain names as one in the names of the file."""
    made = ""
    here: Any = raw
    for number, token in enumerate(pointer.split("/")[1:]):
        name = token.replace("~1", "/").replace("~0", "~")
        if isinstance(here, dict):
            known = names.get(name) if not number else None
            if known is None:
                known = next((written for written in here if _short(written) == name), name)
            made += f"/{escape(known)}"
            here = here.get(known)
        else:
            made += f"/{token}"
            here = (
                here[int(name)]
                if isinstance(here, list) and name.isdigit() and int(name) < len(here)
                else None
            )
    return made


def _labels(raw: dict[str, Any]) -> Iterator[str]:
    """The names of parameters: they are told as names of attributes."""
    for written, item in raw.items():
        if _ALIASES.get(_short(written).lower()) == "attributes":
            entries = enumerate(item) if isinstance(item, list) else [(-1, item)]
            for index, entry in entries:
                if isinstance(entry, dict) and "@name" in entry:
                    yield f"/{escape(written)}/@name" if index < 0 else f"/{escape(written)}/{index}/@name"
