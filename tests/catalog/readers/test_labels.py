"""Labels of a page or a program under the names of what they label: ``{"title": "Products", "price": "Price"}``."""

from __future__ import annotations

from typing import Any

import pytest

from tests.catalog.readers.reading import goods_and_problems


@pytest.mark.parametrize(
    "labels",
    [
        {"title": "Products", "addProduct": "Add", "price": "Price", "description": "Description"},
        {"title": "Produkte", "price": "Preis", "stock": "Bestand", "hint": "Nichts gefunden"},
        {"name": "Nom", "price": "Prix", "sku": "Référence", "count": "{count} articles"},
        {"title": "Goods", "search": "Search goods", "remove": "Remove {{name}}?", "brand": "All brands"},
        {"title": "Welcome to our shop", "subtitle": "Mugs and more", "cta": "Shop now"},
        {
            "goods": {"title": "Goods", "price": "Price", "description": "Description"},
            "cart": {"title": "Cart", "price": "Price", "description": "Description"},
        },
    ],
)
def test_labels_of_a_page_are_no_listing(labels: dict[str, Any]) -> None:
    listings, problems = goods_and_problems(labels)
    assert listings == []
    assert [problem.rule for problem in problems] == ["not-a-listing"]
