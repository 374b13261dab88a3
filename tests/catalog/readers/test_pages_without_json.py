"""Web pages without JSON-LD: what they mark by microdata or Open Graph, and what they only show."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.schema_org import read_page
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run

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
SHOWN = """<html><head><meta name="description" content="Soap of our own making"></head><body>
<nav><a href="/cart">Cart</a></nav>
<div class="product"><img src="/logo.svg"><img src="soap.jpg" alt="Soap">
<h1>Olive soap, 100 g</h1><p class="product-price">4,50 € <s>5,90 €</s></p>
<div class="product-description"><p>Pure olive oil.</p><p>No scent.</p></div>
<button class="btn">In den Warenkorb</button></div>
<section class="related-products"><h2>More</h2><p class="price">9,90 €</p><button>In den Warenkorb</button></section>
</body></html>
"""


def read(page: str) -> list[Record | LoadProblem]:
    return list(read_page(page.encode(), 1, 0, 1 << 20))


def values(page: str) -> list[dict[str, Any]]:
    return [item.value for item in read(page) if isinstance(item, Record)]


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(path)])
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return found


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
    assert values(page) == [value]


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
    (value,) = values(page)
    assert value["title"] == "Blue mug & lid"
    assert value["images"] == ["https://cups.example/mug.jpg"], "said once for the page"


def test_rdfa_says_the_same() -> None:
    page = """<html><head><meta property="og:site_name" content="Stools"></head><body>
<div vocab="https://schema.org/" typeof="Product"><h1 property="name">Oak stool</h1><img property="image" src="a.jpg">
<div property="offers" typeof="schema:Offer"><span property="schema:price" content="44.00">44</span>
<meta property="priceCurrency" content="EUR"></div></div></body></html>"""
    assert formats.detect(page.encode(), "stool.html") == "schema-org-page"
    (value,) = values(page)
    assert (value["title"], value["price"], value["currency"], value["images"]) == (
        "Oak stool",
        "44.00",
        "EUR",
        ["a.jpg"],
    )


def test_a_page_that_only_shows_a_product_is_read_and_told() -> None:
    assert formats.detect(SHOWN.encode(), "soap.html") == "schema-org-page"
    problem, record = read(SHOWN)
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
    assert [value["price"] for value in values(page)] == [4.5]


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
    problem, record = read(HEAD_ONLY)
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
    assert [value["title"] for value in values(page)] == ["Reishi capsules — Acme | Our shop"]


def test_a_price_that_is_marked_is_taken_as_it_is() -> None:
    page = HEAD_ONLY.replace("<head>", '<head><meta property="product:price:amount" content="88.00">')
    assert [(value["title"], value["price"]) for value in values(page)] == [
        ("Reishi capsules — Acme | Our shop", "88.00")
    ]


def test_what_a_head_says_of_the_offer_is_kept() -> None:
    page = HEAD_ONLY.replace(
        "<head>",
        '<head><meta property="product:price:currency" content="USD"><meta property="og:description" content="Capsules.">',
    )
    (value,) = values(page)
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
    (problem,) = read(page)
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
    assert values(page) == []


def test_json_ld_of_a_shop_does_not_hide_what_the_page_marks() -> None:
    page = MICRODATA.replace(
        "</head>",
        '<script type="application/ld+json">{"@type": "Organization", "name": "Cups"}</script></head>',
    )
    assert [value["title"] for value in values(page)] == ["Blue mug & lid"]


@pytest.mark.parametrize("broken", ["<div itemprop=", "<!-- ", '<p class="', "</", "<script>", "<x" * 2000])
def test_broken_pages_are_read_as_far_as_they_go(broken: str) -> None:
    assert len(values(MICRODATA.replace("</body></html>", broken))) == 1
    assert len(read(broken)) == 1


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
    assert [value["title"] for value in values(page)] == ["Olive soap, 100 g"]


def test_a_price_in_boxes_in_each_other() -> None:
    boxes = [card(name, f"{'<span class=price>' * 6}$3.80{'</span>' * 6}") for name in ("Rose", "Salt")]
    assert [value["price"] for value in values(shelf(*boxes))] == [3.8, 3.8]


def card(name: str, price: str, *, kind: str = "product-card", button: str = "Add to cart") -> str:
    return (
        f'<div class="{kind}"><div class="product-image"><a href="#"><img src="{name}.jpg"></a></div>'
        f'<div class="product-info"><h4>{name}</h4><p class="price">{price}</p><button>{button}</button></div></div>'
    )


def shelf(*cards: str) -> str:
    return f'<html><body><h1>Our soaps</h1><div class="grid">{"".join(cards)}</div></body></html>'


def test_the_cards_of_a_page_are_its_goods() -> None:
    page = shelf(card("Olive", "$7.40 <s>$8.80</s>"), card("Rose", "$3.80"), card("Salt", "$5.80"))
    assert formats.detect(page.encode(), "soaps.html") == "schema-org-page"
    problem, *records = read(page)
    assert isinstance(problem, LoadProblem)
    assert "its 3 cards" in problem.detail
    found = [record.value for record in records if isinstance(record, Record)]
    assert [(one["title"], one["price"], one["images"]) for one in found] == [
        ("Olive", 7.4, ["Olive.jpg"]),
        ("Rose", 3.8, ["Rose.jpg"]),
        ("Salt", 5.8, ["Salt.jpg"]),
    ]


@pytest.mark.parametrize(
    "one",
    [
        '<li class="producto"><img src="a.jpg"><h3>{}</h3><p class="precio">S/ 25.00</p></li>',
        '<article><h2>{}</h2><span class="prix">25,00 €</span><a class="btn">Ajouter au panier</a></article>',
        '<div class="card"><p class="card-title">{}</p><p class="price">25 €</p><a class="buy-btn">Go</a></div>',
    ],
)
def test_cards_of_other_makers(one: str) -> None:
    found = values(shelf(one.format("Olive"), one.format("Rose")))
    assert [value["title"] for value in found] == ["Olive", "Rose"]


@pytest.mark.parametrize(
    "one",
    [
        '<div class="product"><img src="a.jpg"><h2>{}</h2><p>Regular price</p><p>RM45</p></div>',
        '<div class="product-card"><img src="a.jpg"><h3>{}</h3><p>Cold pressed.</p><h4>$12.00</h4></div>',
        '<li class="product"><h3>{}</h3><del>$15</del> <strong>$12</strong><button>Add to cart</button></li>',
    ],
)
def test_cards_whose_sums_nobody_calls_prices(one: str) -> None:
    page = shelf(one.format("Olive"), one.format("Rose"), one.format("Salt"))
    assert formats.detect(page.encode(), "soaps.html") == "schema-org-page"
    found = values(page)
    assert [value["title"] for value in found] == ["Olive", "Rose", "Salt"]
    assert {value["price"] for value in found} <= {12, 45}


def test_a_shelf_of_sums_is_no_card() -> None:
    rows = "".join(f"<h4>Soap {n}</h4><p>${n}.00</p>" for n in range(3, 7))
    page = shelf(f'<div class="products">{rows}</div>', f'<div class="products">{rows}</div>')
    assert values(page) == []


@pytest.mark.parametrize(
    "page",
    [
        shelf(card("Olive", "$7.40")),
        shelf(
            '<div class="pricing-plan"><h3>Basic</h3><p class="price">$9</p><a>Start</a></div>',
            '<div class="pricing-plan"><h3>Pro</h3><p class="price">$19</p><a>Start</a></div>',
        ),
        shelf(
            '<div class="card"><h3>Haircut</h3><p class="price">$19</p></div>',
            '<div class="card"><h3>Shave</h3><p class="price">$9</p></div>',
        ),
        shelf(card("Olive", "on request", button="Ask"), card("Rose", "on request", button="Ask")),
    ],
)
def test_other_cards_are_no_goods(page: str) -> None:
    assert [value["title"] for value in values(page) if value["title"] != "Our soaps"] == []


def test_goods_that_are_shown_beside_a_pages_product() -> None:
    page = SHOWN.replace(
        "</body>", f'<div class="more">{card("Rose", "3,80 €")}{card("Salt", "5,80 €")}</div></body>'
    )
    assert [value["title"] for value in values(page)] == ["Olive soap, 100 g"]


CART = """<html><body><h1>Our goods</h1>
<div><h2>Kettle</h2><button class="buy" data-item-id="k1" data-item-price="40.00" data-item-url="/k1"
 data-item-description="Of steel, 1.5 l" data-item-image="/k.jpg" data-item-name="Steel kettle">Add</button></div>
<div><h2>Pot</h2><button class="buy" data-item-id="k2" data-item-price="12.00" data-item-name="Tea pot">Add</button></div>
<a href="#" data-item-id="k1" data-item-price="40.00" data-item-name="Steel kettle">Once more</a>
</body></html>"""


def test_buttons_say_what_they_put_into_the_cart() -> None:
    assert formats.detect(CART.encode(), "goods.html") == "schema-org-page"
    assert values(CART) == [
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
    assert values(page + "</body></html>") == []
