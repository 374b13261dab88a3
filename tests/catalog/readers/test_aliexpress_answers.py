"""Products as AliExpress answers those who resell them (``aliexpress.ds.product.get``): in parts, each an object of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_aliexpress_answers_resellers_in_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sku = {
        "sku_id": "11",
        "sku_price": "12.50",
        "offer_sale_price": "9.50",
        "currency_code": "USD",
        "sku_available_stock": 5,
        "ae_sku_property_dtos": {
            "ae_sku_property_d_t_o": [{"sku_property_name": "Colour", "sku_property_value": "Black"}]
        },
    }
    result = {
        "ae_item_base_info_dto": {"product_id": 7, "subject": "Steel kettle", "detail": "<p>Of steel</p>"},
        "ae_multimedia_info_dto": {"image_urls": "https://a.example/1.jpg;https://a.example/2.jpg"},
        "ae_item_sku_info_dtos": {"ae_item_sku_info_d_t_o": [sku]},
        "ae_item_properties": {"ae_item_property": [{"attr_name": "Material", "attr_value": "Steel"}]},
    }
    (made,) = converted(tmp_path, {"aliexpress_ds_product_get_response": {"result": result}}, capsys)
    assert (made["id"], made["marketplace"], made["title"]) == (7, "aliexpress", "Steel kettle")
    assert made["description"] == "<p>Of steel</p>"
    assert made["attributes"] == {"Material": "Steel"}
    assert made["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
    assert made["variants"] == [
        {
            "sku": "11",
            "price": "9.50",
            "list_price": "12.50",
            "currency": "USD",
            "stock": 5,
            "attributes": {"Colour": "Black"},
        }
    ]
