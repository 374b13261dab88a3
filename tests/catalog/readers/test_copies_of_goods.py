"""Goods that are variants or models of one another and no copies, and copies that are told as before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import formats
from listing_lint.catalog.readers.canonical import read_document
from listing_lint.catalog.record import Record
from listing_lint.cli.main import run
from tests.catalog.readers.running import codes, converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


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


@pytest.mark.parametrize(
    ("value", "group"),
    [
        ({"id": 1, "name": "Desk", "price": 4, "item_group_id": "G1"}, "G1"),
        ({"id": 1, "name": "Desk", "price": 4, "product_tmpl_id": [5, "Desk"]}, "5"),
        ({"id": 1, "name": "Desk", "price": 4, "group_id": 77}, "77"),
        ({"id": 1, "name": "Desk", "price": 4, "group_id": 0}, None),
        ({"id": 1, "name": "Desk", "price": 4, "group_id": False, "parent_asin": " "}, None),
        ({"id": 1, "name": "Desk", "price": 4, "group_id": ["a"]}, "a"),
        ({"id": 1, "name": "Desk", "price": 4, "group_id": {"id": 1}}, None),
    ],
)
def test_goods_say_of_what_they_are_variants(value: dict[str, Any], group: str | None) -> None:
    data = json.dumps([value]).encode()
    (record,) = read_document(data, 1, 0, 100_000, native=formats.detect(data, "a.json"))
    assert isinstance(record, Record)
    assert record.value.get("attributes", {}).get("item_group_id") == group


@pytest.mark.parametrize(
    "feed",
    [
        "<SHOP>{}</SHOP>|<SHOPITEM><ITEM_ID>{}</ITEM_ID><ITEMGROUP_ID>G1</ITEMGROUP_ID><PRODUCTNAME>Modré šaty z bavlny"
        "</PRODUCTNAME><PRICE_VAT>999</PRICE_VAT></SHOPITEM>",
        "<yml_catalog><shop><offers>{}</offers></shop></yml_catalog>|<offer id='{}' group_id='7'><name>Синее платье</name>"
        "<price>990</price></offer>",
    ],
)
def test_variants_of_a_feed_are_no_copies(
    feed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outer, _, item = feed.partition("|")
    file = tmp_path / "feed.xml"
    file.write_text(outer.format(item.format(1) + item.format(2)), encoding="utf-8")
    run(["check", "--isolated", "--no-images", "--no-cache", "-o", "json", str(file)])
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["listings"] == 2
    assert not {"TTL401", "SIM101"} & {one["code"] for one in report["findings"]}


def rows(*variants: str) -> list[dict[str, Any]]:
    return [
        {"product_id": "71", "variant_id": f"71{n}", "sku": f"H-{n}", "product_title": "Wall holder for five pens",
         "variant_title": title, "price": 4.5 + n, "ean": f"40000000000{n}"}
        for n, title in enumerate(variants)
    ]  # fmt: skip


def test_variants_with_an_entry_each_are_no_copies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    black, white = converted(tmp_path, rows("Black", "White"), capsys)
    assert black["attributes"] == {"variant": "Black", "item_group_id": "71"}
    assert white["attributes"] == {"variant": "White", "item_group_id": "71"}
    assert not {"TTL401", "SIM101"} & set(codes(tmp_path, rows("Black", "White"), capsys))


def test_one_product_of_the_same_name_is_told_as_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = rows("Default Title", "Default Title")
    entries[1]["product_id"] = "72"
    assert "TTL401" in codes(tmp_path, entries, capsys)
    (one, _) = converted(tmp_path, entries, capsys)
    assert "variant" not in one["attributes"], "Shopify's name for what has no variants"
