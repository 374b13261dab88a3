"""Alibaba.com products in XML: the ``itemSchema`` that ``alibaba.icbu.product.schema.*`` takes and gives."""

from __future__ import annotations

from functools import partial
from typing import IO, TYPE_CHECKING, Any

from listing_lint.catalog.native import step
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.alibaba_fields import Shapes
from listing_lint.catalog.readers.alibaba_members import fill
from listing_lint.catalog.readers.draft import late
from listing_lint.catalog.readers.xml_encoding import as_utf8
from listing_lint.catalog.readers.xml_raw import Locator, name_place
from listing_lint.catalog.readers.xml_shapes import LazyRaw
from listing_lint.catalog.readers.xml_text import pieces
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from listing_lint.catalog.readers.xml_piece import Piece

PRODUCTS = frozenset({"itemSchema", "itemParam", "itemRule"})


def read(stream: IO[bytes], limit: int, columns: Mapping[str, str]) -> Iterator[Record | LoadProblem]:
    """The products of a file: one ``itemSchema``, or several in an element of any name; ``columns`` are for tables."""
    del columns
    opened = as_utf8(stream)
    yield from opened.problems
    anything = False
    make = partial(_record, Shapes())
    for item in pieces(opened.stream, PRODUCTS, limit, make, first_line=opened.first_line):
        anything = anything or not isinstance(item, LoadProblem) or item.rule != "xml-doctype"
        yield item
    if not anything:
        yield LoadProblem("no-listing", detail="the file has no <itemSchema>")


_FRAME = frozenset(
    {
        "@id",
        "@type",
        "@name",
        "@fileId",
        "@fileFlag",
        "@propId",
        "@propName",
        "@propValueId",
        "rules",
        "options",
        "fields",
    }
)


def _record(shapes: Shapes, piece: Piece) -> Record | LoadProblem:
    product = shapes.product(piece)
    if not any(one.field.is_filled for one in product.fields.values()):
        span = Span(piece.line, piece.column + 1, piece.line, piece.column + 2)
        if not product.fields:
            what = f"<{piece.name[:60]}> has no <field>"
            return LoadProblem("not-a-listing", detail=what, span=span)
        what = "the schema of a category is no product: its fields have rules and no values"
        return LoadProblem("entry-not-checked", detail=what, span=span, lost=False)
    raw = LazyRaw(piece)
    name = partial(_name_place, raw)
    made, native = late(
        fill,
        "alibaba-xml",
        product,
        "",
        raw,
        locate=Locator(piece),
        name_place=name,
        name_field=name,
        frame=_FRAME,
    )
    return Record(made, SourceText("", piece.line), 0, 0, piece.offset, native=native)


def _name_place(raw: Mapping[str, Any], pointer: str) -> str:
    """A pointer by the ids of the fields on its way: "field icbuCatProp > p-10"."""
    ids: list[str] = []
    here: Any = raw
    for token in pointer.split("/")[1:]:
        here = step(here, token)
        if isinstance(here, dict) and here.get("@id"):
            ids.append(str(here["@id"])[:60])
    return f"field {' > '.join(ids)}" if ids else name_place(pointer)
