"""What a fifteenth set of exports showed: Magento's own attributes, main pictures beside others, YAML as a shell prints it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.formats import detect
from listing_lint.cli.main import run
from tests.catalog.readers.running import checked, converted

if TYPE_CHECKING:
    from pathlib import Path

Capture = pytest.CaptureFixture[str]


def test_a_main_picture_beside_the_list_of_all_is_no_item_of_wish(tmp_path: Path, capsys: Capture) -> None:
    entry = {
        "_id": {"$oid": "64a1f00000000000000000a1"},
        "name": "Corn chips",
        "slug": "corn-chips",
        "brandId": {"$oid": "64a1f00000000000000000b1"},
        "categoryPath": [{"$oid": "64a1f00000000000000000c1"}],
        "tags": [],
        "mainImage": "https://cdn.example/chips.webp",
        "images": ["https://cdn.example/chips.webp"],
        "variants": [{"title": "cheese", "sku": "C-1", "price": 110}],
    }
    (chips,) = converted(tmp_path, [entry], capsys)
    assert (chips["id"], chips["images"]) == ("64a1f00000000000000000a1", ["https://cdn.example/chips.webp"])
    assert "category" not in chips
    assert "brand" not in chips


def test_an_item_of_wish_stays_one() -> None:
    item = {"name": "Mug", "tags": "mug,cup", "main_image": "https://cdn.example/mug.jpg", "parent_sku": "M"}
    assert detect(json.dumps([item]).encode(), "items.json") == "wish"


def test_a_brand_by_the_number_of_mongodb_is_only_advice(tmp_path: Path, capsys: Capture) -> None:
    entry = {"sku": "C-1", "name": "Corn chips", "price": 4, "brandId": {"$oid": "64a1f00000000000000000b1"}}
    file = tmp_path / "goods.json"
    file.write_text(json.dumps([entry]), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["severity"] for one in found if one["code"] == "BRD201"] == ["warning"]


@pytest.mark.parametrize("name", ["product_id", "itemId", "listing_id", "artikelnummer"])
def test_a_number_under_another_name_is_the_listings(name: str, tmp_path: Path, capsys: Capture) -> None:
    entry = {
        name: "100152",
        "title": "Garden bench",
        "price": 40,
        "images": ["https://cdn.example/bench.jpg"],
    }
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    found = checked(file, capsys)
    assert {one["listing"] for one in found} == {"100152"}
    assert not [one for one in found if one["code"] == "SCH101"]


def test_a_listing_of_ours_without_its_number_is_told(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps({"title": "Bench", "price": 40, "images": []}) + "\n", encoding="utf-8")
    assert "SCH101" in [one["code"] for one in checked(file, capsys)]


@pytest.mark.parametrize("name", ["featureImageURL", "feature_image", "displayImage", "featuredImageUrl"])
def test_the_picture_that_a_page_shows_first(name: str, tmp_path: Path, capsys: Capture) -> None:
    entry = {"id": "b", "title": "Bowl", "price": "18", name: "https://cdn.example/1.png", "imageList": []}
    (bowl,) = converted(tmp_path, {"products": [entry, {**entry, "id": "c"}]}, capsys)[:1]
    assert bowl["images"] == ["https://cdn.example/1.png"]


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


SHELL = """[
  {
    _id: ObjectId("6437d40c251557de3bd8b96a"),
    title: 'Watch with a strap of steel',
    price: NumberDecimal("1199.99"),
    made: ISODate("2023-04-13T12:48:47Z"),
    image: 'watch.png'
  },
  { _id: ObjectId('6437d43a251557de3bd8b96b'), title: 'Clock', price: 84.5, image: 'clock.png' }
]
"""


def test_what_a_shell_prints_is_yaml(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "products.yml"
    file.write_text(SHELL, encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    found = json.loads(capsys.readouterr().out)
    assert [(one["id"], one["price"]) for one in found] == [
        ("6437d40c251557de3bd8b96a", 1199.99),
        ("6437d43a251557de3bd8b96b", 84.5),
    ]


def test_json_in_a_file_of_yaml_is_read_as_json(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "products.yml"
    file.write_text(json.dumps([{"id": "A1", "title": "Clock", "price": 84}]), encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == ["A1"]
    assert detect(b"[{ name: 'Mug' }]", "goods.json") == "canonical"


def test_the_choice_of_a_variant_of_medusa(tmp_path: Path, capsys: Capture) -> None:
    def variant(value: str, label: str) -> dict[str, Any]:
        options = [{"value": value, "option": {"title": label}}]
        return {"title": value, "options": options, "prices": [{"amount": 5, "currency_code": "eur"}]}

    goods = {
        "id": "prod_1",
        "title": "Sign of slate",
        "handle": "sign",
        "thumbnail": "https://cdn.example/sign.png",
        "is_giftcard": False,
        "variants": [variant("black", "Colour"), variant("Default option value", "Default option")],
    }
    (sign,) = converted(tmp_path, [goods], capsys)
    assert sign["variants"][0]["attributes"] == {"Colour": "black"}
    assert "attributes" not in sign["variants"][1]


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


def doubles(folder: Path, capsys: Capture, *entries: dict[str, Any]) -> list[str]:
    file = folder / "goods.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    return [one["listing"] for one in found if one["code"] == "SIM101"]


def test_models_of_one_name_are_told_apart_by_their_figures(tmp_path: Path, capsys: Capture) -> None:
    def lamp(code: str, weight: str, **more: Any) -> dict[str, Any]:
        return {"code": code, "name": "295 W stage lamp", "price": 90, "specs": {"Weight": weight}, **more}

    assert doubles(tmp_path, capsys, lamp("A", "8.5 kg"), lamp("B", "14.1 kg")) == []
    assert doubles(tmp_path, capsys, lamp("A", "8.5 kg"), lamp("B", "8.5 kg")) == ["B"]
    text = {"description": "A lamp for the stage that turns by remote control and has thirteen colours."}
    assert doubles(tmp_path, capsys, lamp("A", "8.5 kg", **text), lamp("B", "14.1 kg", **text)) == ["B"]
