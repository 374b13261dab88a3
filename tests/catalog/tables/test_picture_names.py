"""Columns of pictures, whatever words stand around the one for a picture."""

from __future__ import annotations

import pytest

from listing_lint.catalog.tables.picture_names import pictured
from tests.catalog.readers.reading import rows_and_losses, table_goods


def test_pictures_of_the_page_below_are_none_of_the_gallery() -> None:
    for name in ("Detail Image", "详情图片", "Description Images"):
        ((value,), _) = rows_and_losses(f'Name,Price,Image,{name}\nLamp,9.5,a.jpg,"d1.jpg, d2.jpg"\n')
        assert value["images"] == ["a.jpg"]


@pytest.mark.parametrize("header", ["Name,Price,Detail Image", "Name,Price,Detail Image,Front Image"])
def test_a_close_up_is_a_picture_of_the_gallery(header: str) -> None:
    ((value,), _) = rows_and_losses(header + "\nLamp,9.5,a.jpg" + (",b.jpg\n" if "Front" in header else "\n"))
    assert set(value["images"]) >= {"a.jpg"}


@pytest.mark.parametrize(
    "name",
    [
        "image alt",
        "image width",
        "image count",
        "photo credit",
        "seller/rating",
        "picture size",
        "has images",
    ],
)
def test_what_only_speaks_of_pictures_is_none(name: str) -> None:
    assert pictured(name) == ""


def test_a_smaller_copy_is_no_further_picture() -> None:
    (value,) = table_goods("sku,name,price,thumbnail,image 1\nP,Plate,9,small.jpg,large.jpg\n")
    assert value["images"] == ["large.jpg"]
    (value,) = table_goods("sku,name,price,thumbnail\nP,Plate,9,small.jpg\n")
    assert value["images"] == ["small.jpg"]


def test_series_of_pictures_stand_one_after_the_other() -> None:
    (value,) = table_goods(
        "sku,name,price,SKU images 1,SKU images 2,Detail images 1\nP,Plate,9,a.jpg,b.jpg,c.jpg\n"
    )
    assert value["images"] == ["a.jpg", "b.jpg", "c.jpg"]
