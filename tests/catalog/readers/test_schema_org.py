"""schema.org product data as JSON-LD: alone in a file, or in the ``<script>`` elements of a web page."""

from __future__ import annotations

import json

from listing_lint.catalog.readers import schema_org
from listing_lint.catalog.record import Record


def test_what_is_lost_is_told_in_the_same_order_by_every_run() -> None:
    opinions: dict[str, list[str]] = {
        name: [] for name in ("reviews", "positiveNotes", "review", "negativeNotes", "isSimilarTo")
    }
    data = json.dumps(
        {"@context": "https://schema.org", "@type": "Product", "name": "Mug", **opinions}
    ).encode()
    (item,) = schema_org.read_json(data, 1, 0, 1 << 20)
    assert isinstance(item, Record)
    assert item.native is not None
    assert [lost.pointer for lost in item.native.lost] == sorted(f"/{name}" for name in opinions)


def test_no_product_is_dropped_behind_a_hundred_thousand_things() -> None:
    pages = [{"@type": "WebPage"}] * 100_001
    data = json.dumps({"@graph": [*pages, {"@type": "Product", "name": "Mug"}]}).encode()
    (item,) = schema_org.read_json(data, 1, 0, 1 << 24)
    assert isinstance(item, Record)
    assert item.value["title"] == "Mug"


def test_places_are_found_when_they_are_asked_for() -> None:
    data = b'{"@context": "https://schema.org", "@type": "Product", "name": "Mug",\n "offers": {"price": "9.50"}}'
    (item,) = schema_org.read_json(data, 1, 0, 1 << 20)
    assert isinstance(item, Record)
    assert item.native is not None
    assert item.native.pointers == {
        "/title": "/name",
        "/id": "/name",
        "/price": "/offers/price",
    }
    assert item.native.locate is not None
    span = item.native.locate("/offers/price", None, False)
    assert (span.line, span.column, span.end_column) == (2, 22, 28)
