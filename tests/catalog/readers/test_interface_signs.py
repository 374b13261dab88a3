"""Goods whose members have our names and an interface's forms, and values by place, by shop and by record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.readers.interface_signs import is_of_interface
from listing_lint.catalog.readers.shape_signs import CANONICAL

if TYPE_CHECKING:
    from tests.catalog.readers.running import Read

STOOL: dict[str, Any] = {
    "id": 7,
    "title": "Oak stool with three legs",
    "description": "A stool of oiled oak, 45 cm high, for kitchens and workshops.",
    "price": 44.5,
    "images": ["https://pictures.stools.test/7.jpg"],
}


@pytest.mark.parametrize(
    ("members", "wanted"),
    [
        ({"price": {"amount": 44.5, "currency": "EUR"}}, {"price": 44.5, "currency": "EUR"}),
        ({"price": {"value": "44.50", "currencyCode": "EUR"}}, {"price": "44.50", "currency": "EUR"}),
        ({"price": {"selling_price": 39, "rrp_price": 44}}, {"price": 39}),
        ({"images": {"main": "https://a.test/1.jpg"}}, {"images": ["https://a.test/1.jpg"]}),
        ({"images": [{"id": 4, "url": "https://a.test/1.jpg"}]}, {"images": ["https://a.test/1.jpg"]}),
        ({"description": {"html": "<p>Of oak.</p>"}}, {"description": "<p>Of oak.</p>"}),
        ({"stock": {"quantity": 4}}, {"stock": 4}),
        ({"currency": {"code": "EUR"}}, {"currency": "EUR"}),
        ({"category": [{"id": 3, "name": "Stools"}]}, {"category": ["Stools"]}),
        ({"brand": {"id": 3, "name": "Acme"}}, {"brand": "Acme"}),
        ({"condition": {"id": 1, "name": "New"}}, {"condition": "New"}),
        ({"title": {"de": "Hocker", "en": "Oak stool"}}, {"title": "Oak stool"}),
        ({"gtin": ["4006381333931"]}, {"gtin": "4006381333931"}),
        ({"id": {"$oid": "64a0"}}, {"id": "64a0"}),
        ({"status": 1, "promotion": []}, {"status": "1", "promotion": None}),
        (
            {"variants": [{"sku": "S-1", "price": {"amount": 44.5, "currency": "EUR"}}]},
            {"variants": [{"sku": "S-1", "price": 44.5, "currency": "EUR"}]},
        ),
    ],
)
def test_what_an_interface_says_in_an_object_is_read_under_our_names(
    members: dict[str, Any], wanted: dict[str, Any], read: Read
) -> None:
    value = {**STOOL, **members}
    assert is_of_interface(value, CANONICAL)
    (found,) = read([value])
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"price": {}},
        {"price": None},
        {"images": [{"src": "https://a.test/1.jpg", "role": "main"}]},
        {"images": [{"role": "main"}]},
        {"category": ["Stools", "Chairs"]},
        {"variants": [{"sku": "S-1", "price": 44.5}]},
        {"attributes": {"colour": "brown"}},
        {"marketplace": "amazon", "price": {"amount": 44.5}},
    ],
)
def test_a_listing_of_ours_stays_one_with_its_faults(members: dict[str, Any]) -> None:
    assert not is_of_interface({**STOOL, **members}, CANONICAL)


def test_a_maker_in_an_object_is_one_of_ours() -> None:
    assert not is_of_interface(
        {**STOOL, "manufacturer": {"name": "Acme", "address": "5 Pier Road"}}, CANONICAL
    )
