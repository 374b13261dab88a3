"""TikTok Shop products, as the seller interface takes them and gives them back, of both generations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_answers_of_tiktoks_search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    product = {
        "id": "17",
        "title": "Oak stool",
        "status": "ACTIVATE",
        "sales_regions": ["US"],
        "update_time": 1,
        "skus": [
            {"id": "2", "seller_sku": "B-1", "price": {"currency": "USD", "tax_exclusive_price": "44.00"}}
        ],
    }
    (found,) = converted(tmp_path, {"code": 0, "data": {"products": [product]}}, capsys)
    assert found["title"] == "Oak stool"
    assert (found["variants"][0]["sku"], found["variants"][0]["price"]) == ("B-1", "44.00")
