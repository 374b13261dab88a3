"""Alibaba.com: products of ``alibaba.icbu.product``, and the fields of its item schema written as JSON."""

from __future__ import annotations

from listing_lint.catalog.readers import alibaba


def test_an_empty_list_of_main_pictures_does_not_hide_the_others() -> None:
    product = {"subject": "Dress", "mainImage": {"images": []}, "scImages": ["https://x.example/1.jpg"]}
    fields, _ = alibaba.convert(product, "", product)
    assert fields["images"] == ["https://x.example/1.jpg"]


def test_addresses_as_json_writes_them_are_told_of_the_text_as_a_whole() -> None:
    product = {"subject": "Dress", "images": "https:\\/\\/x.example\\/1.jpg|https:\\/\\/x.example\\/2.jpg"}
    fields, native = alibaba.convert(product, "", product)
    assert fields["images"] == ["https://x.example/1.jpg", "https://x.example/2.jpg"]
    assert not native.shifts
