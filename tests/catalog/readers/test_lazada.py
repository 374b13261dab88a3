"""Products of Lazada's open platform: texts in ``attributes``, and what is sold in ``skus``."""

from __future__ import annotations

from tests.catalog.readers.reading import goods_records


def test_lazada_keeps_texts_and_offers_apart() -> None:
    product = {
        "item_id": 1,
        "primary_category": 10,
        "images": ["https://x.example/1.jpg"],
        "attributes": {"name": "Mug", "description": "<p>Stoneware.</p>", "brand": "Harbor", "glaze": "blue"},
        "skus": [
            {
                "SellerSku": "M-B",
                "price": 29.9,
                "special_price": 25.9,
                "quantity": 4,
                "saleProp": {"color_family": "Blue"},
            },
            {
                "SellerSku": "M-R",
                "price": 29.9,
                "special_price": 0,
                "quantity": 2,
                "saleProp": {"color_family": "Red"},
            },
        ],
    }
    (record,) = goods_records({"code": "0", "data": {"products": [product]}})
    value = record.value
    assert (value["id"], value["title"], value["attributes"]) == (1, "Mug", {"glaze": "blue"})
    assert value["variants"][0] == {
        "sku": "M-B",
        "stock": 4,
        "price": 25.9,
        "list_price": 29.9,
        "attributes": {"color_family": "Blue"},
    }
    assert value["variants"][1]["price"] == 29.9
    assert record.native is not None
    assert record.native.find("/title", "Mug", None).pointer.endswith("/attributes/name")
