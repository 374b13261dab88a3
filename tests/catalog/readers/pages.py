"""Web pages as their reader gives them, and parts of pages that several tests are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.catalog.readers.schema_org_pages import read_page
from listing_lint.catalog.record import Record

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem

SHOWN = """<html><head><meta name="description" content="Soap of our own making"></head><body>
<nav><a href="/cart">Cart</a></nav>
<div class="product"><img src="/logo.svg"><img src="soap.jpg" alt="Soap">
<h1>Olive soap, 100 g</h1><p class="product-price">4,50 € <s>5,90 €</s></p>
<div class="product-description"><p>Pure olive oil.</p><p>No scent.</p></div>
<button class="btn">In den Warenkorb</button></div>
<section class="related-products"><h2>More</h2><p class="price">9,90 €</p><button>In den Warenkorb</button></section>
</body></html>
"""


def page_items(page: str) -> list[Record | LoadProblem]:
    return list(read_page(page.encode(), 1, 0, 1 << 20))


def page_goods(page: str) -> list[dict[str, Any]]:
    return [item.value for item in page_items(page) if isinstance(item, Record)]


def card(name: str, price: str, *, kind: str = "product-card", button: str = "Add to cart") -> str:
    return (
        f'<div class="{kind}"><div class="product-image"><a href="#"><img src="{name}.jpg"></a></div>'
        f'<div class="product-info"><h4>{name}</h4><p class="price">{price}</p><button>{button}</button></div></div>'
    )


def shelf(*cards: str) -> str:
    return f'<html><body><h1>Our soaps</h1><div class="grid">{"".join(cards)}</div></body></html>'
