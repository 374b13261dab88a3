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
