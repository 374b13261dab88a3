"""JSON-LD in a file of JSON: the file is schema.org's where its entries are, not where a listing only holds some."""

from __future__ import annotations

import json
from typing import Any

import pytest

from listing_lint.catalog.formats import detect
from listing_lint.catalog.heads import first_value
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.schema_org import read_json
from listing_lint.catalog.record import Record

CRUMBS = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, {"@type": "BreadcrumbList"}]}
PRODUCT = {
    "@context": "https://schema.org",
    "@type": "Product",
    "name": "Enamel mug",
    "sku": "M-1",
    "offers": {"@type": "Offer", "price": 4.5, "priceCurrency": "EUR"},
}
OWN = {"id": "1", "title": "Enamel mug", "price": 4.5, "images": ["a.jpg"]}
SHOP = {
    "id": 11,
    "name": "Enamel mug",
    "slug": "mug",
    "permalink": "https://s.example/mug",
    "regular_price": "4.50",
}
SEO = {"yoast_head_json": {"title": "Enamel mug", "schema": CRUMBS}}


def detected(value: Any) -> str | None:
    first_value.cache_clear()
    return detect(json.dumps(value).encode(), "feed.json")


@pytest.mark.parametrize(
    ("value", "format_"),
    [
        (PRODUCT, "schema-org"),
        ([PRODUCT, PRODUCT], "schema-org"),
        ({"@context": "https://schema.org", "@graph": [PRODUCT]}, "schema-org"),
        ({"data": {"product": PRODUCT}}, "schema-org"),
        ([{"url": "https://s.example/mug", "title": "Mug | Shop", "jsonld": PRODUCT}], "schema-org"),
        ([{**OWN, "seo": CRUMBS}], "canonical"),
        ([{**OWN, "seo": PRODUCT}], "canonical"),
        ({"listings": [{**OWN, "seo": CRUMBS}]}, "canonical"),
        ([{**SHOP, **SEO}], "woocommerce"),
        ({"products": [{**SHOP, **SEO}, SHOP]}, "woocommerce"),
        ({**SHOP, **SEO}, "woocommerce"),
        ({"a": {**OWN, "seo": CRUMBS}, "b": {**OWN, "seo": CRUMBS}}, "generic"),
    ],
)
def test_a_file_is_schema_orgs_where_its_entries_are(value: Any, format_: str) -> None:
    assert detected(value) == format_


def test_listings_that_are_cut_by_the_first_bytes() -> None:
    long = [{**OWN, "seo": CRUMBS, "description": "Mug. " * 40_000}]
    assert detect(json.dumps(long).encode()[:65_536], "feed.json") == "canonical"


def test_a_listing_of_another_form_among_json_ld_is_read() -> None:
    lines = "\n".join(map(json.dumps, (PRODUCT, OWN, CRUMBS, {"n": 1})))
    found = list(read_json(lines.encode(), 1, 0, 1 << 20))
    assert [item.value["title"] for item in found if isinstance(item, Record)] == ["Enamel mug", "Enamel mug"]
    assert [(item.rule, item.lost) for item in found if isinstance(item, LoadProblem)] == [
        ("entry-not-checked", False),
        ("not-a-listing", True),
    ]


def test_lists_of_another_form_among_json_ld_are_read() -> None:
    text = json.dumps([{"n": 1, "seo": CRUMBS}, OWN, {"page": {"products": [OWN]}}])
    found = list(read_json(text.encode(), 1, 0, 1 << 20))
    assert [item.rule if isinstance(item, LoadProblem) else item.value["id"] for item in found] == [
        "not-a-listing",
        "1",
        "1",
    ]
