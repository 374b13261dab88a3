"""Wish's product CSV (version 1): one row a variant, rows with one parent SKU are one product."""

from __future__ import annotations

from listing_lint.catalog.native import unplaced
from tests.catalog.readers.reading import WISH, detected, shown, taken, values


def test_wish_rows_of_one_parent_are_variants() -> None:
    assert detected(WISH) == "wish-csv"
    (tee, lamp), problems = taken(WISH)
    assert problems == []
    assert tee.value["id"] == "T-1"
    assert [variant["attributes"] for variant in tee.value["variants"]] == [
        {"Color": "white", "Size": "S"},
        {"Color": "white", "Size": "M"},
    ]
    assert tee.value["images"] == [f"https://x.example/{number}.jpg" for number in (1, 2, 3)]
    assert lamp.value["id"] == "L-1"
    assert lamp.value["stock"] == 4
    assert shown(WISH, tee, "/images/2", tee.value["images"][2]) == "https://x.example/3.jpg"
    assert shown(WISH, tee, "/images/2", tee.value["images"][2], (8, 17)) == "x.example"
    assert tee.native is not None
    assert list(unplaced(tee.native)) == []


def test_the_template_of_wish() -> None:
    text = (
        "*Product Name,*Product Main Image URL,Extra Image URL 1,Extra Image URL 2,*Unique ID,Parent Unique ID,*Description,*Tags,*Price,"
        "*Quantity,*Shipping\nTee,https://x.example/1.jpg,https://x.example/2.jpg,https://x.example/3.jpg,T-S,T,Soft,tee,5,3,1\n"
    )
    assert detected(text) == "wish-csv"
    (value,) = values(text)
    assert (value["id"], len(value["images"]), value["stock"]) == ("T", 3, 3)
