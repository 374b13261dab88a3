"""Products that a web page marks without JSON-LD: by microdata or RDFa in its elements, or by Open Graph's tags in its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from tests.catalog.readers.pages import page_goods, page_items
from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

MICRODATA = """<!doctype html><html><head><title>Cups</title>
<meta property="og:image" content="https://cups.example/mug.jpg"></head><body>
<div itemscope itemtype="http://schema.org/Product">
 <h1 itemprop="name">Blue <b>mug</b> &amp; lid</h1>
 <div itemprop="description"><p>Enamelled steel, half a litre.</p><p>Mail bob@example.com</p></div>
 <span itemprop="brand" itemscope itemtype="https://schema.org/Brand"><meta itemprop="name" content="Lumo"></span>
 <img itemprop="image" src="/a.jpg"><img itemprop="image" src="/b.jpg">
 <div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
  <meta itemprop="priceCurrency" content="EUR"><span itemprop="price" content="12.50">12,50 €</span>
  <link itemprop="availability" href="https://schema.org/InStock">
 </div>
 <ul><li itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="name">Nice</span></ul>
</div></body></html>
"""
OPEN_GRAPH = """<html prefix="product: http://ogp.me/ns/product#"><head>
<meta property="og:type" content="product"><meta property="og:title" content="Clay pot, 2 l">
<meta property="og:description" content="Thrown by hand."><meta property="og:image" content="https://pots.example/1.jpg">
<meta content="24.90" property="product:price:amount"><meta property="product:price:currency" content="EUR">
<meta property="product:retailer_item_id" content="P-2"></head><body><h1>Clay pot</h1></body></html>
"""


@pytest.mark.parametrize(
    ("page", "value"),
    [
        (
            MICRODATA,
            {
                "id": "Blue mug & lid",
                "title": "Blue mug & lid",
                "description": "Enamelled steel, half a litre.\nMail bob@example.com",
                "brand": "Lumo",
                "images": ["/a.jpg", "/b.jpg"],
                "price": "12.50",
                "currency": "EUR",
                "status": "InStock",
            },
        ),
        (
            OPEN_GRAPH,
            {
                "id": "P-2",
                "sku": "P-2",
                "title": "Clay pot, 2 l",
                "description": "Thrown by hand.",
                "images": ["https://pots.example/1.jpg"],
                "price": "24.90",
                "currency": "EUR",
            },
        ),
    ],
    ids=["microdata", "Open Graph"],
)
def test_marks_say_what_json_ld_says(page: str, value: dict[str, Any]) -> None:
    assert formats.detect(page.encode(), "page.html") == "schema-org-page"
    assert page_goods(page) == [value]


def test_a_finding_in_microdata_stands_at_its_characters(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mug.html").write_text(MICRODATA, encoding="utf-8")
    (found,) = [one for one in checked(tmp_path / "mug.html", capsys) if one["code"] == "CON101"]
    assert (found["pointer"], found["span"]["line"], found["span"]["column"]) == ("/description", 5, 75)
    assert MICRODATA.splitlines()[4][74 : found["span"]["end_column"] - 1] == "bob@example.com"


def test_what_the_head_says_is_no_second_product() -> None:
    page = MICRODATA.replace(
        '<img itemprop="image" src="/a.jpg"><img itemprop="image" src="/b.jpg">', ""
    ).replace(
        "<head>", '<head><meta property="og:type" content="product"><meta property="og:title" content="Mug">'
    )
    (value,) = page_goods(page)
    assert value["title"] == "Blue mug & lid"
    assert value["images"] == ["https://cups.example/mug.jpg"], "said once for the page"


def test_rdfa_says_the_same() -> None:
    page = """<html><head><meta property="og:site_name" content="Stools"></head><body>
<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Oak stool</h1><img property="image" src="a.jpg">
<div property="offers" typeof="schema:Offer"><span property="schema:price" content="44.00">44</span>
<meta property="priceCurrency" content="EUR"></div></div></body></html>"""
    assert formats.detect(page.encode(), "stool.html") == "schema-org-page"
    (value,) = page_goods(page)
    assert (value["title"], value["price"], value["currency"], value["images"]) == (
        "Oak stool",
        "44.00",
        "EUR",
        ["a.jpg"],
    )


def test_json_ld_of_a_shop_does_not_hide_what_the_page_marks() -> None:
    page = MICRODATA.replace(
        "</head>",
        '<script type="application/ld+json">{"@type": "Organization", "name": "Cups"}</script></head>',
    )
    assert [value["title"] for value in page_goods(page)] == ["Blue mug & lid"]


@pytest.mark.parametrize("broken", ["<div itemprop=", "<!-- ", '<p class="', "</", "<script>", "<x" * 2000])
def test_broken_pages_are_read_as_far_as_they_go(broken: str) -> None:
    assert len(page_goods(MICRODATA.replace("</body></html>", broken))) == 1
    assert len(page_items(broken)) == 1


CART = """<html><body><h1>Our goods</h1>
<div><h2>Kettle</h2><button class="buy" data-item-id="k1" data-item-price="40.00" data-item-url="/k1"
 data-item-description="Of steel, 1.5 l" data-item-image="/k.jpg" data-item-name="Steel kettle">Add</button></div>
<div><h2>Pot</h2><button class="buy" data-item-id="k2" data-item-price="12.00" data-item-name="Tea pot">Add</button></div>
<a href="#" data-item-id="k1" data-item-price="40.00" data-item-name="Steel kettle">Once more</a>
</body></html>"""


def test_buttons_say_what_they_put_into_the_cart() -> None:
    assert formats.detect(CART.encode(), "goods.html") == "schema-org-page"
    assert page_goods(CART) == [
        {
            "id": "k1",
            "title": "Steel kettle",
            "price": "40.00",
            "sku": "k1",
            "description": "Of steel, 1.5 l",
            "images": ["/k.jpg"],
            "url": "/k1",
        },
        {"id": "k2", "title": "Tea pot", "price": "12.00", "sku": "k2"},
    ]


def test_a_button_that_a_template_still_has_to_fill_is_no_product() -> None:
    page = '<html><body><button data-item-id="{{ id }}" data-item-price="{{ p }}" data-item-name="{{ n }}">Add</button>'
    assert page_goods(page + "</body></html>") == []


BOOK = """<html><body><div itemscope itemtype="http://schema.org/Book"><span itemprop="name">Pests of olives</span>
<span itemprop="isbn">9788417162856</span>{}</div></body></html>"""
OFFER = """<div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="28,50">28,50 €</span>
<meta itemprop="priceCurrency" content="EUR"></div>"""


def test_a_work_is_goods_where_its_copies_are_offered() -> None:
    (found,) = page_goods(BOOK.format(OFFER))
    assert (found["title"], found["price"], found["gtin"]) == ("Pests of olives", 28.5, "9788417162856")
    assert formats.detect(BOOK.format(OFFER).encode(), "book.html") == "schema-org-page"
    assert page_goods(BOOK.format("")) == []
    json_ld = '{"@type": "Book", "name": "Pests of olives", "isbn": "9788417162856"%s}'
    offers = ', "offers": {"@type": "Offer", "price": "28.50", "priceCurrency": "EUR"}'
    for said, count in ((offers, 1), ("", 0)):
        page = f'<html><script type="application/ld+json">{json_ld % said}</script></html>'
        assert len(page_goods(page)) == count
