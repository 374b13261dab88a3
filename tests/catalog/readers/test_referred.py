"""Categories and brands that goods name by the keys of records beside them: ``{"brands": [{"id": 3, "name": "Harbor"}]}``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture

CATEGORIES = [{"id": 1, "name": "Mugs"}, {"id": 2, "name": "Cups"}]
BRANDS = [{"id": "b1", "title": " Harbor "}]
MUG = {"id": 11, "name": "Steel mug", "price": 4, "categoryId": 1, "brandId": "b1"}
CUP = {"id": 12, "name": "Steel cup", "price": 5, "category_id": "2", "brandId": "b2"}


@pytest.mark.parametrize(
    "order", [("categories", "brands", "products"), ("products", "brands", "categories")]
)
def test_keys_become_names_wherever_the_records_stand(
    order: tuple[str, ...], tmp_path: Path, capsys: Capture
) -> None:
    tables = {"categories": CATEGORIES, "brands": BRANDS, "products": [MUG, CUP]}
    (mug, cup) = converted(tmp_path, {name: tables[name] for name in order}, capsys)
    assert (mug["category"], mug["brand"]) == ("Mugs", "Harbor")
    assert cup["category"] == "Cups"
    assert "brand" not in cup


def test_goods_and_records_by_their_keys(tmp_path: Path, capsys: Capture) -> None:
    goods = {"p1": {**MUG, "categoryId": "c1"}, "p2": {**CUP, "category_id": "c1"}}
    (mug, _) = converted(
        tmp_path, {"goods": goods, "categories": {"c1": {"name": "Mugs"}, "c2": {"name": "Cups"}}}, capsys
    )
    assert mug["category"] == "Mugs"


@pytest.mark.parametrize(
    "entry", [{"_id": {"$oid": "64a1f00000000000000000c1"}, "name": "Mugs"}, {"slug": "mugs", "name": "Mugs"}]
)
def test_kinds_of_keys(entry: dict[str, Any], tmp_path: Path, capsys: Capture) -> None:
    key = entry.get("slug", entry.get("_id"))
    mug = {"id": 11, "name": "Steel mug", "price": 4, "category": key}
    (found,) = converted(tmp_path, {"categories": [entry], "products": [mug]}, capsys)
    assert found["category"] == "Mugs"


def test_a_name_that_is_no_key_stays(tmp_path: Path, capsys: Capture) -> None:
    mug = {"id": 11, "name": "Steel mug", "price": 4, "category": "Kitchen", "brand": "Tarro"}
    (found,) = converted(tmp_path, {"categories": CATEGORIES, "products": [mug]}, capsys)
    assert (found["category"], found["brand"]) == ("Kitchen", "Tarro")


def test_a_brand_in_the_same_file_is_no_bare_number(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "db.json"
    file.write_text(json.dumps({"products": [MUG], "brands": BRANDS, "users": [{"id": 1}]}), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "--profile", "dhgate", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert not [one for one in found if one["code"] == "BRD201"]


def test_a_file_that_ends_too_soon_keeps_its_goods(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "db.json"
    text = json.dumps({"products": [MUG], "categories": CATEGORIES})
    file.write_text(text[:-6], encoding="utf-8")
    run(["convert", "--isolated", str(file)])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["category"] == 1


def test_references_find_the_records_beside_them(tmp_path: Path, capsys: Capture) -> None:
    goods = [{"_id": "p1", "name": "Mug", "price": 4, "brand": {"_type": "reference", "_ref": "brand-7"}}]
    brands = [{"_id": "brand-7", "name": "Acme"}]
    (mug,) = converted(tmp_path, {"brands": brands, "products": goods}, capsys)
    assert mug["brand"] == "Acme"
