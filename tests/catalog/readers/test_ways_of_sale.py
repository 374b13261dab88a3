"""What shop systems say of how a product is sold, and nothing of the product: alone, in variants, at a lower price."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["REGULAR", "simple", "GIFT_CARD", "physical", "consu"])
def test_how_a_system_sells_is_no_category(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": kind, "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert "category" not in found


def test_what_goods_are_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [{"id": "1", "name": "Oat soap", "price": 8, "product_type": "Soaps", "sku": "S-1"}]
    (found,) = converted(tmp_path, entries, capsys)
    assert found["category"] == "Soaps"
