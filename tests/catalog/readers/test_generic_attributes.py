"""The attributes of products that have no form of their own here: by their names, as names with values, as lines of both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.reading import shop_goods
from tests.catalog.readers.running import MUG, codes, converted, converted_named

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_attributes_by_number() -> None:
    (lamp,) = shop_goods(
        [
            {
                "id": 7,
                "name": "Lamp",
                "offer_id": "L-7",
                "barcode": "4006381333931",
                "images": ["a.jpg"],
                "attributes": [
                    {
                        "attribute_id": 85,
                        "complex_id": 0,
                        "values": [{"dictionary_value_id": 1, "value": "Lumo"}],
                    },
                    {
                        "attribute_id": 4191,
                        "complex_id": 0,
                        "values": [{"dictionary_value_id": 0, "value": "A lamp of glass"}],
                    },
                    {
                        "attribute_id": 5480,
                        "complex_id": 0,
                        "values": [{"value": "hanging"}, {"value": "standing"}],
                    },
                ],
            }
        ]
    )
    assert lamp["brand"] == "Lumo"
    assert lamp["description"] == "A lamp of glass"
    assert lamp["attributes"] == {"5480": ["hanging", "standing"]}
    # Elsewhere number 85 means something else.
    (mug,) = shop_goods(
        [{"name": "Mug", "price": 4, "attributes": [{"id": 85, "values": [{"value": "round"}]}]}]
    )
    assert mug["attributes"] == {"85": "round"}


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("specDetails", {"Power": "40 W", "Colour": "red"}, {"Power": "40 W", "Colour": "red"}),
        ("technical_details", ["Power: 40 W", "Colour: red"], {"Power": "40 W", "Colour": "red"}),
        ("ficha_tecnica", ["Potencia: 40 W"], {"Potencia": "40 W"}),
        ("specList", [{"name": "Power", "value": "40 W"}], {"Power": "40 W"}),
        ("technical_details", ["Power: 40 W", "made by hand"], None),
        ("technical_details", "Made by hand of oak.", None),
        ("features", ["Light: it weighs 90 g"], None),
    ],
)
def test_specifications_are_attributes(
    name: str,
    given: object,
    expected: dict[str, str] | None,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (lamp,) = converted_named(
        tmp_path, "l.json", json.dumps([{"name": "Lamp", "price": 9, name: given}]), capsys
    )
    assert lamp.get("attributes") == expected


def magento(**members: Any) -> dict[str, Any]:
    codes = {
        "description": "<p>Capri pants.</p>",
        "image": "/w/p/pants.jpg",
        "small_image": "/w/p/pants.jpg",
        "url_key": "pants",
        "tax_class_id": "2",
        "material": "cotton",
    }
    attributes = [{"attribute_code": code, "value": value} for code, value in codes.items()]
    entry = {"id": 1866, "sku": "WP07", "name": "Capri pants", "price": 0, "product_links": []}
    return {**entry, "type_id": "configurable", "custom_attributes": attributes, **members}


def test_magento_keeps_a_picture_among_the_attributes(tmp_path: Path, capsys: Capture) -> None:
    (pants,) = converted(tmp_path, {"items": [magento()], "total_count": 1}, capsys)
    assert pants["images"] == ["/w/p/pants.jpg"]
    assert pants["attributes"] == {"material": "cotton"}
    assert pants["description"] == "<p>Capri pants.</p>"
    assert "url" not in pants
    assert "price" not in pants


def test_magento_lists_pictures_and_prices_simple_goods(tmp_path: Path, capsys: Capture) -> None:
    entries = [{"file": "/w/p/pants-1.jpg"}, {"file": "/w/p/pants-2.jpg"}]
    goods = magento(type_id="simple", media_gallery_entries=entries)
    (pants,) = converted(tmp_path, {"items": [goods]}, capsys)
    assert len(pants["images"]) == 2
    assert pants["price"] == 0


@pytest.mark.parametrize(
    "details",
    [{"material": "steel", "capacity": "350 ml"}, {"material": "steel", "colours": ["red", "blue"]}],
)
def test_details_by_their_names_are_attributes(
    details: dict[str, Any], tmp_path: Path, capsys: Capture
) -> None:
    for more in ({}, {"description": "Holds a third of a litre."}):
        (mug,) = converted(tmp_path, [{"name": "Mug", "price": 4, "details": details, **more}], capsys)
        assert mug["attributes"] == details
        assert mug.get("description") == more.get("description")


def test_details_beside_which_the_brand_stands(tmp_path: Path, capsys: Capture) -> None:
    details = {"Brand": "Corsair", "Wattage": "750 Watts", "Item Weight": "2 kg", "Number of items": 1}
    (unit,) = converted(tmp_path, [{"title": "Power supply", "price": "6,288", "details": details}], capsys)
    assert "description" not in unit
    assert unit["attributes"] == details
    part = {"brand": "Corsair", "description": "A power supply."}
    (unit,) = converted(tmp_path, [{"title": "Power supply", "price": 4, "details": part}], capsys)
    assert not unit.get("attributes")


@pytest.mark.parametrize("details", ["Holds a third.", {"en": "Holds a third.", "de": "Hält ein Drittel."}])
def test_details_in_words_are_the_description(details: object, tmp_path: Path, capsys: Capture) -> None:
    (mug,) = converted(tmp_path, [{"name": "Mug", "price": 4, "details": details}], capsys)
    assert mug["description"] == "Holds a third."


def test_attributes_by_the_names_of_trendyol(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    attributes = [
        {"attributeId": 1, "attributeName": "Renk", "attributeValue": "Mavi"},
        {"attributeId": 2, "attributeName": "Desen", "customAttributeValue": "Çizgili"},
    ]
    product = {"barcode": "4006381333931", "title": "Tişört", "salePrice": 149.9, "attributes": attributes}
    (found,) = converted(tmp_path, {"content": [product]}, capsys)
    assert found["attributes"] == {"Renk": "Mavi", "Desen": "Çizgili"}


def test_codes_of_attributes_that_are_no_texts_do_no_harm(tmp_path: Path, capsys: Capture) -> None:
    attributes = [{"attribute_code": [], "value": "steel"}, {"attribute_code": "color", "value": "Red"}]
    goods = {"sku": "M-1", "name": "Mug", "price": 4, "custom_attributes": attributes}
    (mug,) = converted(tmp_path, {"items": [goods]}, capsys)
    assert mug["attributes"]["color"] == "Red"


def test_all_values_of_an_attribute_in_one_object(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    colours = {"name": "Color", "values": [{"value": ["Oak", "Ash"], "sequence": ["5.0", "9.0"]}]}
    unknown = {"name": "Fabric", "values": [{"code": 1, "of": {"x": 1}}, {"code": 2}]}
    goods = [{**MUG, "attributes": [colours, unknown]}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug["attributes"] == {"Color": ["Oak", "Ash"]}
    assert "SCH102" not in codes(tmp_path, goods, capsys)


def test_words_of_an_address_are_no_attribute(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (mug,) = converted(
        tmp_path, [{**MUG, "attributes": {"urlSlug": "stoneware-mug-12", "Glaze": "matt"}}], capsys
    )
    assert mug["attributes"] == {"Glaze": "matt"}
