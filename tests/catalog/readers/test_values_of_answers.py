"""Values that interfaces write in a form of their own: flags, lists of all values, numbers beside a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MUG = {
    "id": "7",
    "name": "Stoneware mug",
    "price": 9,
    "currency": "USD",
    "images": ["https://x.example/a.jpg"],
}


def test_whether_there_is_a_brand_is_no_brand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    goods = [{**MUG, "brand": True, "category": False}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug.keys().isdisjoint(("brand", "category"))
    assert "SCH102" not in codes(tmp_path, goods, capsys)


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


def test_the_number_of_a_price_that_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods: list[dict[str, Any]] = [{**MUG, "old_price": "Was about 12", "extracted_old_price": 12}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug["list_price"] == 12
    assert "VAR301" not in codes(tmp_path, goods, capsys)
    (other,) = converted(tmp_path, [{**MUG, "old_price": "12.50", "extracted_old_price": 13}], capsys)
    assert str(other["list_price"]) == "12.50"


def test_a_regular_price_alone_does_not_make_a_shop_woocommerces(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = [{**MUG, "regular_price": 12, "sale_price": 9, "brand": "Nord", "category": {"name": "Mugs"}}]
    (mug,) = converted(tmp_path, goods, capsys)
    assert mug["brand"] == "Nord"
    assert mug["category"] == "Mugs"
