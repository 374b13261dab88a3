"""The products of a web page: in its JSON-LD, else as it marks them, shows them, or hands them to its programs.

Microdata and Open Graph's tags say the same as JSON-LD.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.problem import BY_PLACES, LoadProblem
from listing_lint.catalog.readers.kept_places import locate_in
from listing_lint.catalog.readers.page import page_text, programs, scripts
from listing_lint.catalog.readers.schema_org import Block
from listing_lint.catalog.readers.schema_org_nodes import products
from listing_lint.catalog.readers.schema_org_product import convert
from listing_lint.catalog.record import Record
from listing_lint.catalog.text import SourceText
from listing_lint.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.readers.page_marks import Item


def read_page(data: bytes, first_line: int, first_offset: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The products that the scripts of a web page describe, else those that it marks; a broken script leaves the others."""
    del first_offset
    text, problems = page_text(data, first_line)
    del data
    yield from problems
    met = False
    anything = False
    listed = False
    for script in scripts(text, first_line):
        met = True
        for item in Block(script, limit, alone=False).run():
            anything = True
            listed = listed or isinstance(item, Record)
            yield item
    if not listed:
        for item in _without_json(text, first_line):
            anything = True
            yield item
    if not anything:
        for item in _in_programs(text, first_line, limit):
            anything = True
            yield item
    if not anything:
        told = (
            "its JSON-LD speaks of no product, and no microdata and no Open Graph tag marks one"
            if met
            else "the page has no JSON-LD, and no microdata and no Open Graph tag marks a product"
        )
        yield LoadProblem("no-listing", detail=told, span=Span(first_line, 1, first_line, 1))


def _without_json(text: str, first_line: int) -> Iterator[Record | LoadProblem]:
    """The products that a page marks in its elements or its head, else those that it shows."""
    from listing_lint.catalog.readers.page_cards import shown_cards
    from listing_lint.catalog.readers.page_marks import MARKED, as_nodes, marked_products
    from listing_lint.catalog.readers.page_shown import complete, is_priced, shown_product

    source = SourceText(text, first_line)
    items = marked_products(text) if MARKED.search(text) else []
    if not items:
        items = shown_cards(text)
        if items:
            yield _guessed(
                f"product: the headings of its {len(items)} cards were taken for titles, and the sums in them for prices",
                source,
                items[0],
            )
    if len(items) < 2 and not (items and is_priced(items[0])):
        shown = shown_product(text)
        if shown is not None:
            price = f'"{shown.price[:40]}"'
            told = f"price: {price} was taken for it"
            if not items:
                told = f"product: its heading was taken for the title, and {price} for the price"
            yield _guessed(told, source, shown.item)
            if items:
                complete(items[0], shown.item)
            else:
                items = [shown.item]
    marked = as_nodes(items)
    for number, product in enumerate(products(marked.nodes)):
        fields, native = convert(product, locate_in(marked.places, product.pointer, product.node, source))
        yield Record(fields, SourceText("", first_line), 0, 0, number, native=native)


def _in_programs(text: str, first_line: int, limit: int) -> Iterator[Record | LoadProblem]:
    """The goods that the programs of a page write out, or that stand beside them as data: those of Next.js are there twice."""
    from listing_lint.catalog.readers.js_goods import read_text, text_holds_goods

    inside = programs(text)
    if text_holds_goods(inside, cut=False):
        yield from read_text(inside, SourceText(text, first_line), limit, "schema-org-page")


def _guessed(told: str, source: SourceText, item: Item) -> LoadProblem:
    """Tell what of a product a page does not say and only shows."""
    return LoadProblem(
        "guessed-column", detail=told, span=source.span(item.start, item.end), subject=BY_PLACES, lost=False
    )
