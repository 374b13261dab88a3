"""Columns that are the shop's own business: how it shows and counts goods, and what they cost it. No listing has them."""

from __future__ import annotations

import io

import pytest

from listing_lint.catalog.problem import LoadProblem
from listing_lint.catalog.readers.tables import read
from tests.catalog.readers.reading import MAGENTO_GRID, MAGENTO_SHIRT, unplaced_columns


def test_columns_of_a_shops_own_counting_are_not_told() -> None:
    items = list(
        read(
            io.BytesIO(
                (MAGENTO_GRID + ",Quantity per Source,Sleeve\n" + MAGENTO_SHIRT + ",5,long\n").encode()
            ),
            1 << 22,
            {},
        )
    )
    (told,) = [item for item in items if isinstance(item, LoadProblem)]
    assert told.detail == "'Sleeve'"


@pytest.mark.parametrize("name", ["Costo", "Cost price", "Einkaufspreis", "Precio de compra", "Variation ID"])
def test_what_goods_cost_the_seller_is_not_told(name: str) -> None:
    assert unplaced_columns(f"sku,name,price,{name}\nM-1,Mug,7,3\n") == []


@pytest.mark.parametrize("name", ["Shelf", "Cost centre", "Sequence", "Supplier"])
def test_what_shoppers_may_see_is_told(name: str) -> None:
    assert unplaced_columns(f"sku,name,price,{name}\nM-1,Mug,7,3\n") == [f"'{name}'"]


def test_columns_that_steer_odoo_are_not_told() -> None:
    head = "id,name,default_code,list_price,standard_price,sequence,type"
    assert unplaced_columns(f"{head}\n1,Mug,M-1,7,3,1,Storable Product\n") == []
