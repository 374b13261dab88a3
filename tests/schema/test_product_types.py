"""Amazon's product type definitions as files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.rules.attribute_product_types import product_type_fault, product_type_unknown
from listing_lint.schema.compile import CompiledSchema
from listing_lint.schema.product_types import ProductTypes, find_product_types

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.finding import Hit

SCHEMA: dict[str, Any] = {
    "$schema": "https://schemas.amazon.com/selling-partners/definitions/product-types/meta-schema/v1",
    "type": "object",
    "required": ["item_name"],
    "properties": {
        "item_name": {
            "type": "array",
            "maxUniqueItems": 1,
            "selectors": ["language_tag"],
            "items": {"type": "object", "properties": {"value": {"type": "string", "maxUtf8ByteLength": 10}}},
        }
    },
    "additionalProperties": False,
}


@pytest.fixture
def types(tmp_path: Path) -> ProductTypes:
    (tmp_path / "LUGGAGE.json").write_text(json.dumps(SCHEMA))
    offer = {**SCHEMA, "required": ["purchasable_offer"], "additionalProperties": True}
    (tmp_path / "luggage.LISTING_OFFER_ONLY.json").write_text(json.dumps(offer))
    (tmp_path / "BROKEN.json").write_text("{")
    (tmp_path / "notes.txt").write_text("not a definition")
    return find_product_types(str(tmp_path))


def faults(types: ProductTypes, raw: Any) -> list[Hit]:
    class Asked:
        product_types = types

    listing = Listing({}, raw, "A1", "a.json", "")
    options = product_type_fault.options()
    return [
        *product_type_fault.check(listing, options, Asked()),  # type: ignore[arg-type]
        *product_type_unknown.check(listing, options, Asked()),  # type: ignore[arg-type]
    ]


def item(*values: str, **more: Any) -> dict[str, Any]:
    return {
        "productType": "LUGGAGE",
        "attributes": {"item_name": [{"value": value} for value in values]},
        **more,
    }


def test_files_are_found_by_type_and_level(types: ProductTypes) -> None:
    assert isinstance(types.of("luggage"), CompiledSchema)
    assert isinstance(types.of("LUGGAGE", "LISTING_OFFER_ONLY"), CompiledSchema)
    assert types.of("LUGGAGE", "LISTING_PRODUCT_ONLY") is None
    assert types.of("NOTES") is None
    assert isinstance(types.of("BROKEN"), str)


def test_amazons_own_keywords_are_checked(types: ProductTypes) -> None:
    assert faults(types, item("Suitcase")) == []
    (hit,) = faults(types, item("Ünïcödé"))
    assert hit.pointer == "/attributes/item_name/0/value"
    (twice,) = faults(types, item("One", "Two"))
    assert twice.pointer.startswith("/attributes/item_name")


def test_each_level_has_its_own_requirements(types: ProductTypes) -> None:
    (hit,) = faults(types, item("Suitcase", requirements="LISTING_OFFER_ONLY"))
    assert "purchasable_offer" in hit.message
    (unknown,) = faults(types, item("Suitcase", requirements="LISTING_PRODUCT_ONLY"))
    assert "LUGGAGE.LISTING_PRODUCT_ONLY.json" in unknown.message


@pytest.mark.parametrize("operation", ["PATCH", "DELETE", "PARTIAL_UPDATE"])
def test_what_is_not_sent_is_not_missing(types: ProductTypes, operation: str) -> None:
    assert faults(types, {"productType": "LUGGAGE", "operationType": operation, "attributes": {}}) == []


def test_a_partial_update_is_checked_all_the_same(types: ProductTypes) -> None:
    assert len(faults(types, item("far too long a name", operationType="PARTIAL_UPDATE"))) == 1


def test_an_answer_of_the_api_has_its_type_in_the_summary(types: ProductTypes) -> None:
    raw = {"sku": "A1", "summaries": [{"productType": "LUGGAGE"}], "attributes": {}}
    (hit,) = faults(types, raw)
    assert "item_name" in hit.message


@pytest.mark.parametrize("raw", [None, 5, [], {}, {"productType": 5, "attributes": {}}, {"productType": "X"}])
def test_other_listings_are_left_alone(types: ProductTypes, raw: Any) -> None:
    assert faults(types, raw) == []
