"""Listings that belong together though each is an entry of its own."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.families import family_of, is_parent, names_a_group
from listing_lint.catalog.listing import Listing


def made(attributes: Any) -> Listing:
    fields = {"id": "A1", "title": "Cup", "attributes": attributes}
    return Listing(fields, fields, "A1", "x", "folder", None, "amazon")


@pytest.mark.parametrize(
    ("attributes", "family"),
    [
        ({"parent_sku": "CUP"}, "CUP"),
        ({"Parent SKU": " CUP "}, "CUP"),
        ({"item_group_id": "G1"}, "G1"),
        ({"parent_sku": ""}, "A1"),
        ({"parent_sku": 7}, "A1"),
        ({"colour": "CUP"}, "A1"),
        ([], "A1"),
        (None, "A1"),
    ],
)
def test_families(attributes: Any, family: str) -> None:
    assert family_of(made(attributes)) == family


def test_parents() -> None:
    assert is_parent(made({"parent_child": "Parent"}))
    assert not is_parent(made({"parent_child": "Child"}))
    assert not is_parent(made("Parent"))


def test_codes_of_groups() -> None:
    assert names_a_group("item_group_id")
    assert names_a_group("Parent SKU")
    assert not names_a_group("Group")
    assert not names_a_group("")
