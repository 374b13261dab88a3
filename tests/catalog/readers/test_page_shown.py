"""The product that a web page shows without marking it: its heading, a price, a button to buy it, and a list of details."""

from __future__ import annotations

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.record import Record
from tests.catalog.readers.pages import SHOWN, page_goods, page_items


def test_a_page_that_only_shows_a_product_is_read_and_told() -> None:
    assert formats.detect(SHOWN.encode(), "soap.html") == "schema-org-page"
    problem, record = page_items(SHOWN)
    assert isinstance(problem, LoadProblem)
    assert problem.rule == "guessed-column"
    assert '"4,50 €"' in problem.detail
    assert isinstance(record, Record)
    assert record.value == {
        "id": "Olive soap, 100 g",
        "title": "Olive soap, 100 g",
        "description": "Pure olive oil.\nNo scent.",
        "images": ["soap.jpg"],
        "price": 4.5,
        "currency": "EUR",
    }


def test_a_button_that_is_called_after_what_it_does() -> None:
    page = SHOWN.replace('<button class="btn">In den Warenkorb', '<button class="buy-button">Zum Mitnehmen')
    page = page.replace("4,50 €", "<!-- -->4,50<!-- --> €")
    assert [value["price"] for value in page_goods(page)] == [4.5]


HEAD_ONLY = """<html><head><meta property="og:title" content="Reishi capsules — Acme | Our shop">
<meta property="og:type" content="product"><meta property="og:image" content="https://cdn.example/1.png"></head><body>
<header><a class="brand" href="/">Our shop</a></header>
<h1 class="pdp-title">Reishi capsules</h1><img src="https://cdn.example/1.png"><img src="/2.png">
<div class="pdp-price-row"><strong class="pdp-price">$90.23</strong> <span class="pdp-compare">$94.98</span></div>
<button data-add-to-cart>Add to cart</button>
<div class="pdp-desc"><p>150 capsules of 500 mg.</p><dl><dt>Use</dt><dd>Two a day</dd></dl></div>
<dl><div><dt>Brand</dt><dd>Acme</dd></div><div><dt>Price</dt><dd>$90.23</dd></div><div><dt>Form:</dt><dd>Capsules</dd></div></dl>
<table><tr><th>Origin</th><td>Peru</td></tr></table>
<section class="related"><dl><dt>Brand</dt><dd>Other</dd></dl></section>
</body></html>
"""


def test_a_page_whose_head_says_little_is_completed_by_what_it_shows() -> None:
    assert formats.detect(HEAD_ONLY.encode(), "reishi.html") == "schema-org-page"
    problem, record = page_items(HEAD_ONLY)
    assert isinstance(problem, LoadProblem)
    assert problem.detail == 'price: "$90.23" was taken for it'
    assert isinstance(record, Record)
    assert record.value == {
        "id": "Reishi capsules",
        "title": "Reishi capsules",
        "brand": "Acme",
        "description": "150 capsules of 500 mg.\nUse\nTwo a day",
        "images": ["https://cdn.example/1.png", "/2.png"],
        "price": 90.23,
        "attributes": {"Form": "Capsules", "Origin": "Peru"},
    }


@pytest.mark.parametrize(
    ("change", "by"),
    [
        ("$90.23</strong>", "On request</strong>"),
        ("<h1", "<h1>Sale</h1><h1"),
        ("Add to cart", "Ask us"),
    ],
)
def test_a_head_beside_a_page_that_shows_no_one_product(change: str, by: str) -> None:
    page = HEAD_ONLY.replace(change, by).replace("data-add-to-cart", "")
    assert [value["title"] for value in page_goods(page)] == ["Reishi capsules — Acme | Our shop"]


def test_a_price_that_is_marked_is_taken_as_it_is() -> None:
    page = HEAD_ONLY.replace("<head>", '<head><meta property="product:price:amount" content="88.00">')
    assert [(value["title"], value["price"]) for value in page_goods(page)] == [
        ("Reishi capsules — Acme | Our shop", "88.00")
    ]


def test_what_a_head_says_of_the_offer_is_kept() -> None:
    page = HEAD_ONLY.replace(
        "<head>",
        '<head><meta property="product:price:currency" content="USD"><meta property="og:description" content="Capsules.">',
    )
    (value,) = page_goods(page)
    assert (value["price"], value["currency"], value["title"]) == (90.23, "USD", "Reishi capsules")
    assert value["description"].startswith("150 capsules"), "the longer of the two"


@pytest.mark.parametrize(
    ("change", "by"),
    [
        ("<h1>", "<h1>Shop</h1><h1>"),
        ("In den Warenkorb", "Kontakt"),
        ("4,50 €", "auf Anfrage"),
        ("<h1>Olive soap, 100 g</h1>", "<h1></h1>"),
        ("<nav>", '<p class="price">1 €</p><p class="price">2 €</p><p class="price">3 €</p><nav>'),
    ],
)
def test_pages_that_show_none_or_several(change: str, by: str) -> None:
    page = SHOWN.replace(change, by)
    assert formats.detect(page.encode(), "soap.html") is None
    (problem,) = page_items(page)
    assert isinstance(problem, LoadProblem)
    assert problem.rule == "no-listing"


@pytest.mark.parametrize(
    "page",
    [
        '<html><head><meta property="og:type" content="article"><meta property="og:title" content="News"></head></html>',
        '<html><body><div itemscope itemtype="https://schema.org/Recipe"><h1 itemprop="name">Soup</h1></div></body></html>',
        '<html><head><meta property="og:type" content="product.group"><meta property="og:title" content="Mugs"></head></html>',
    ],
)
def test_pages_of_other_things(page: str) -> None:
    assert page_goods(page) == []


@pytest.mark.parametrize(
    "hostile",
    [
        f"itemtype={' ' * 50_000}x typeof={' ' * 50_000}x",
        f"{'<a>' * 400}{'Ask us ' * 10_000}{'</a>' * 400}",
        f"<p>&#{'1' * 5000};</p>",
    ],
    ids=["blanks", "links in each other", "an entity"],
)
def test_hostile_pages_cost_no_more_than_they_are_long(hostile: str) -> None:
    page = SHOWN.replace("</body>", f"{hostile}</body>")
    assert [value["title"] for value in page_goods(page)] == ["Olive soap, 100 g"]
