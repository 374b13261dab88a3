"""Amazon: the listings item of the Selling Partner API, and the messages of a ``JSON_LISTINGS_FEED``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.catalog.readers.running import told_of_ladders

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_amazons_sale_price_above_the_price(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def item(sale: float) -> dict[str, Any]:
        offer = {
            "currency": "USD",
            "our_price": [{"schedule": [{"value_with_tax": 5.0}]}],
            "discounted_price": [{"schedule": [{"value_with_tax": sale, "start_at": "2026-11-01"}]}],
        }
        attributes = {"item_name": [{"value": "Enamel mug"}], "purchasable_offer": [offer]}
        return {"sku": "A1", "productType": "MUG", "attributes": attributes}

    place = "/attributes/purchasable_offer/0/our_price/0/schedule/0/value_with_tax"
    assert told_of_ladders(tmp_path, item(9.0), capsys) == [f"VAR304 {place}"]
    assert told_of_ladders(tmp_path, item(4.5), capsys) == []
