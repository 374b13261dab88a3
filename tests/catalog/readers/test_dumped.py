"""Records of a database as Django dumps them: ``{"model": "shop.product", "pk": 7, "fields": {"name": "Mug", "category": 3}}``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.dumped import is_dump, model_of
from tests.catalog.readers.running import checked, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def record(model: str, key: object, **fields: Any) -> dict[str, Any]:
    return {"model": f"shop.{model}", "pk": key, "fields": fields}


CATEGORY = record("category", 3, name="Kitchen", order=0)
BRAND = record("brand", 9, title="Harbor")
MUG = record("product", 7, name="Enamel mug", price="8.50", category=3, description="A mug of steel.")


def test_goods_have_the_keys_of_their_records_and_the_names_of_their_categories(
    tmp_path: Path, capsys: Capture
) -> None:
    kettle = record("product", 8, name="Kettle", price="30.00", category=4, brand=9)
    (mug, other) = converted(tmp_path, [CATEGORY, BRAND, MUG, kettle], capsys)
    assert (mug["id"], mug["title"], mug["category"]) == (7, "Enamel mug", "Kitchen")
    assert (other["id"], other["category"], other["brand"]) == (8, 4, "Harbor")


def test_several_categories_and_a_brand_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    goods = record("product", 8, name="Kettle", price=30, categories=[3, 5], brand=12)
    (kettle,) = converted(tmp_path, [CATEGORY, record("category", 5, name="Tea"), goods], capsys)
    assert kettle["category"] == ["Kitchen", "Tea"]
    assert "brand" not in kettle


def test_a_code_of_its_own_is_kept(tmp_path: Path, capsys: Capture) -> None:
    (mug,) = converted(tmp_path, [record("product", 7, name="Mug", price=8, sku="M-7")], capsys)
    assert mug["id"] == "M-7"


def test_what_is_no_product_is_told_once(tmp_path: Path, capsys: Capture) -> None:
    sizes = [record("stock", n, product=7, size="S", quantity=4) for n in range(3)]
    file = tmp_path / "fixture.json"
    file.write_text(json.dumps([CATEGORY, MUG, *sizes], indent=1), encoding="utf-8")
    told = [one for one in checked(file, capsys) if one["code"].startswith("LOD")]
    assert [(one["code"], one["severity"], one["span"]["line"]) for one in told] == [("LOD305", "info", 2)]
    assert told[0]["message"].startswith(
        "an entry was not checked: a record of 'shop.category' is no product (and 3 more"
    )


def test_sizes_and_pictures_of_other_records_are_the_products_own(tmp_path: Path, capsys: Capture) -> None:
    parts = [
        record("size", 1, name="Large"),
        record("productvariant", 11, product=7, size=1, price="9.50", sku="M-7-L"),
        record("productimage", 12, product=7, image="goods/mug-front.jpg"),
        record("productimage", 13, product=7, image="goods/mug-back.jpg"),
        record("review", 14, product=7, text="It is good.", stars=5),
    ]
    (mug,) = converted(tmp_path, [MUG, *parts], capsys)
    assert mug["images"] == ["goods/mug-front.jpg", "goods/mug-back.jpg"]
    assert mug["variants"] == [{"sku": "M-7-L", "price": "9.50", "attributes": {"size": "Large"}}]


def test_findings_on_parts_stand_at_the_product(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "fixture.json"
    variant = record("productvariant", 11, product=7, price=-4, sku="M-7-L")
    file.write_text(json.dumps([CATEGORY, MUG, variant], indent=1), encoding="utf-8")
    (told,) = [one for one in checked(file, capsys) if one["severity"] == "error"]
    assert (told["code"], told["listing"], told["span"]["line"]) == ("SCH106", "7", 10)


@pytest.mark.parametrize(
    "value",
    [
        {"model": "Corolla", "fields": {"name": "Car"}},
        {"model": "shop.product", "fields": ["name"]},
        {"model": "shop.product", "fields": {}, "title": "Mug"},
        {"model": 3, "fields": {}},
        {"model": "shop.product.more", "fields": {}},
    ],
)
def test_what_is_no_record_of_a_dump(value: dict[str, Any]) -> None:
    assert model_of(value) is None


def test_what_begins_as_a_dump() -> None:
    assert is_dump('[ {"pk": 3, "model": "a.b", "fields": {}}]')
    assert not is_dump('{"model": "a.b"}')
    assert not is_dump('[{"id": 3}]')


def test_a_broken_dump_is_read_as_far_as_it_goes(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "fixture.json"
    text = json.dumps([CATEGORY, MUG, MUG])
    file.write_text(text[:-20], encoding="utf-8")
    assert "LOD101" in [one["code"] for one in checked(file, capsys)]
