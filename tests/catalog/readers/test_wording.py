"""Texts that interfaces wrap: ``{"en": "Mug"}``, ``{"plain_text": "..."}``, ``{"rendered": "<p>...</p>"}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.reading import goods_and_problems, sound_records
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture, Read, Told


@pytest.mark.parametrize(
    "status", [{"state": "price_sent", "state_name": "On sale", "is_failed": False}, {"code": 4, "flags": []}]
)
def test_a_status_that_is_an_object_is_no_fault_of_the_listing(
    status: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "name": "Lamp", "offer_id": "L-1", "price": "9.00", "status": status}
    (listing,) = converted(tmp_path, {"result": {"items": [goods]}}, capsys)
    assert listing.get("status") == status.get("state_name")


def test_paragraphs_that_an_editor_keeps_with_their_marks() -> None:
    def block(*texts: str) -> dict[str, Any]:
        return {
            "_type": "block",
            "style": "normal",
            "children": [{"_type": "span", "text": text} for text in texts],
        }

    values, problems = goods_and_problems(
        [
            {
                "_id": "p-1",
                "_type": "product",
                "productName": "Enamel mug",
                "productCode": "M-1",
                "price": 9,
                "category": "Mugs",
                "description": [block("Holds ", "350 ml."), block("Fits in a rucksack.")],
            }
        ]
    )
    assert not problems
    assert values[0]["description"] == "Holds 350 ml.\nFits in a rucksack."


def test_a_description_as_an_object_is_its_text() -> None:
    (record,) = sound_records(
        [
            {
                "id": "MLA1",
                "title": "Plate",
                "price": 9,
                "currency_id": "ARS",
                "pictures": [{"url": "a.jpg"}],
                "description": {"plain_text": "Stoneware."},
            }
        ]
    )
    assert record.value["description"] == "Stoneware."


def test_typed_values_of_a_database_are_taken_out_of_their_objects() -> None:
    (mug,) = sound_records(
        [
            {
                "_id": {"$oid": "507f"},
                "name": "Mug",
                "price": {"$numberDecimal": "9.90"},
                "stock": {"$numberInt": "4"},
            }
        ]
    )
    assert (mug.value["id"], mug.value["price"], mug.value["stock"]) == ("507f", "9.90", 4)


def test_values_for_each_language_and_channel() -> None:
    price = [{"locale": None, "scope": None, "data": [{"amount": "15.5", "currency": "EUR"}]}]
    (top,) = sound_records(
        [{"identifier": "top", "values": {"name": [{"data": "Top", "locale": "en"}], "price": price}}]
    )
    assert (top.value["title"], top.value["price"], top.value["currency"]) == ("Top", "15.5", "EUR")


def test_values_by_language_and_channel_stand_for_themselves(read: Read) -> None:
    def by_place(data: Any) -> list[dict[str, Any]]:
        return [
            {"locale": "de_DE", "scope": None, "data": "x"},
            {"locale": "en_US", "scope": None, "data": data},
        ]

    (found,) = read(
        {
            "identifier": "S-7",
            "family": "stools",
            "values": {
                "name": by_place("Oak stool"),
                "brand": by_place("Acme"),
                "unit_price": [{"locale": None, "scope": None, "data": "44.50"}],
                "long_description": by_place("A stool of oiled oak."),
            },
        }
    )
    assert (found["title"], found["brand"], found["price"]) == ("Oak stool", "Acme", "44.50")


def test_a_name_stands_within_the_languages_that_a_shop_numbers(read: Read) -> None:
    (found,) = read(
        {
            "products": [
                {
                    "id": 10,
                    "barcode": "7290015855143",
                    "names": {
                        "1": {"short": "שום", "long": "שום קלוף"},
                        "2": {"short": "Garlic", "long": "Garlic"},
                    },
                    "brand": {"id": 4, "names": {"1": "א"}},
                    "branch": {"id": 17, "regularPrice": 11.9},
                }
            ]
        }
    )
    assert (found["title"], found["price"]) == ("שום קלוף", 11.9)


def test_what_is_called_an_item_and_is_a_reference_is_no_title(told: Told) -> None:
    rows = [
        {
            "uuid": f"9060814c-{number}",
            "item": {"uuid": "31adb57c"},
            "condition": "new",
            "msrp": 43.65,
            "sku_id": f"S{number}",
            "quantity_in_stock": 14,
            "product_images": [{"url": f"https://a.test/{number}.jpg"}],
        }
        for number in range(3)
    ]
    found = told(rows)
    assert "SCH102" not in found
    assert "SCH101" in found  # no title stands anywhere


def test_texts_of_a_warranty_are_none_of_the_product(read: Read) -> None:
    row = {
        "productInfo": {
            "sku": "S7",
            "name": "Oak stool",
            "imageUrl": "https://a.test/1.jpg",
            "warranty": {"months": 12, "description": ""},
            "tax": {"name": "VAT"},
        },
        "prices": [{"sellPrice": "44"}],
    }
    (found,) = read({"products": [row]})
    assert found["title"] == "Oak stool"
    assert "description" not in found


def test_the_number_of_a_text_is_no_text(read: Read) -> None:
    row = {
        "id": "M1",
        "title": "Oak stool",
        "price": 4,
        "currency_id": "ARS",
        "descriptions": [{"id": "M1-77"}],
    }
    (found,) = read([row])
    assert "description" not in found


@pytest.mark.parametrize(
    "text", ['{"blocks": 3}', '{"blocks"', "{curly} words", '{"blocks": [7, {"data": 1}]}']
)
def test_a_text_that_only_begins_like_blocks_stays(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = converted(tmp_path, [{"name": "Mug", "price": 9, "description": text}], capsys)
    assert found["description"] == text


@pytest.mark.parametrize(
    "block",
    [{"type": "paragraph", "data": {"text": "Holds a third."}}, {"text": "Holds a third.", "depth": 0}],
)
def test_blocks_of_editors_are_the_description(
    block: dict[str, Any], tmp_path: Path, capsys: Capture
) -> None:
    goods = {"id": 1, "name": "Mug", "price": 4, "description": {"time": 1, "blocks": [block]}}
    (mug,) = converted(tmp_path, [goods], capsys)
    assert mug["description"] == "Holds a third."


GOODS = {
    "id": 7,
    "name": "Oak bread board",
    "price": "24.90",
    "image": "https://shop.example.com/board.jpg",
    "brand": "Linen Lane",
}


@pytest.mark.parametrize(
    ("member", "given", "read"),
    [
        ("currency", {"value": "MXN", "display_name": "Mexican peso"}, "MXN"),
        ("currency", {"id": 3, "iso_code": "eur", "name": "Euro"}, "EUR"),
        ("id", {"value": "B-7"}, "B-7"),
        ("id", {"$oid": "65f1"}, "65f1"),
        ("gtin", {"ean": "4006381333931"}, "4006381333931"),
        ("stock", [{"location": "Madrid", "quantity": "60"}, {"location": "Cádiz", "quantity": 7}], 67),
        ("stock", {"on_hand": 4}, 4),
        # What says nothing is left out, and no fault of the goods.
        ("currency", {"rate": 1.1}, None),
        ("gtin", {"kind": "none", "since": 2019}, None),
        ("stock", [{"location": "Madrid"}, {"location": "Cádiz", "quantity": 7}], None),
        ("stock", [], None),
        ("stock", ["plenty"], None),
    ],
)
def test_what_is_said_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], member: str, given: object, read: object
) -> None:
    goods = [{**GOODS, member: given}]
    (listing,) = converted(tmp_path, goods, capsys)
    assert listing.get(member) == read
    assert "SCH102" not in codes(tmp_path, goods, capsys)


def test_variants_have_codes_and_stocks_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    variants = [
        {"sku": {"code": "B-7-S"}, "price": "24.90", "stock": [{"location": "Total", "quantity": "67"}]}
    ]
    (listing,) = converted(tmp_path, [{**GOODS, "variants": variants}], capsys)
    (variant,) = listing["variants"]
    assert (variant["sku"], variant["stock"]) == ("B-7-S", 67)
