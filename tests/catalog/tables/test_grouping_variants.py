"""Rows that a number or a name of their own makes variants of one product."""

from __future__ import annotations

import pytest

from tests.catalog.readers.reading import rules, taken

HEAD = "Product ID,Product Name,Variant ID,Variant Name,Price,Picture\n"
ROWS = (
    "P1,Bamboo towel,V1,Small,4,https://p.example/1.jpg\n"
    "P1,Bamboo towel,V2,Large,7,https://p.example/1.jpg\n"
    "P2,Cotton apron,V3,One size,9,https://p.example/2.jpg\n"
)


def test_a_number_of_the_variant_makes_rows_variants() -> None:
    records, problems = taken(HEAD + ROWS)
    assert [record.value["id"] for record in records] == ["P1", "P2"]
    assert [one["price"] for one in records[0].value["variants"]] == ["4", "7"]
    told = [one["attributes"] for one in records[0].value["variants"]]
    assert told == [{"Variant Name": "Small"}, {"Variant Name": "Large"}]
    assert not [rule for rule in rules(problems) if rule.startswith("row")]


@pytest.mark.parametrize(
    "name",
    ["variation_id", "Varianten-ID", "ID variante", "ID вариации", "变体ID", "product variant id"],
)
def test_the_number_by_other_names(name: str) -> None:
    text = f"product_id,title,{name},price,size\nP1,Towel,1,4,S\nP1,Towel,2,7,M\nP2,Apron,3,9,L\n"
    records, _ = taken(text)
    assert [record.value["id"] for record in records] == ["P1", "P2"]
    assert len(records[0].value["variants"]) == 2


def test_the_number_alone_tells_two_rows_apart() -> None:
    records, _ = taken("product_id,title,variant_id,price\nP1,Towel,1,4\nP1,Towel,2,7\n")
    assert len(records) == 1
    assert [one["price"] for one in records[0].value["variants"]] == ["4", "7"]


def test_different_products_stay_listings_of_their_own() -> None:
    records, _ = taken("product_id,title,variant_id,price\nP1,Towel,1,4\nP2,Apron,2,7\n")
    assert [record.value["id"] for record in records] == ["P1", "P2"]
    assert not any("variants" in record.value and len(record.value["variants"]) > 1 for record in records)


def test_exact_copies_are_no_variants() -> None:
    records, _ = taken("product_id,title,variant_id,price\n" + "P1,Towel,1,4\n" * 2)
    assert len(records) == 2
    assert not any("variants" in record.value for record in records)


def test_one_row_with_a_name_of_a_variant_is_no_group() -> None:
    (record,), _ = taken("sku,title,Variant,price\nP1,Towel,Blue,4\n")
    assert record.value["title"] == "Towel"
