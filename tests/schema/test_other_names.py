"""What other formats call the fields."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.schema.other_names import meant

KNOWN = frozenset({"title", "attributes", "images", "stock", "gtin", "price", "sku"})


@pytest.mark.parametrize(
    ("member", "value", "name"),
    [
        ("options", {"Size": "S"}, "attributes"),
        ("Item_Specifics", {"Size": "S"}, "attributes"),
        ("qty", 5, "stock"),
        ("EAN", "4006381333931", "gtin"),
        ("photos", ["a.jpg"], "images"),
        ("options", ["S"], None),  # a list says no names
        ("qty", True, None),
        ("qty", "many", None),
        ("photos", [], None),
        ("warehouse", "B2", None),
        ("features", ["steel"], None),  # the object may have no such field
    ],
)
def test_a_name_means_a_field_by_its_value(member: str, value: Any, name: str | None) -> None:
    assert meant(member, {member: value}, KNOWN) == name


def test_a_field_that_is_there_is_not_meant() -> None:
    assert meant("name", {"name": "Cup", "title": "Travel cup"}, KNOWN) is None
    assert meant("name", {"name": "Cup", "title": None}, KNOWN) == "title"
