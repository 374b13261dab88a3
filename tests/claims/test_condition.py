"""The condition against what title and texts say."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.claims.condition import condition_clashes
from listing_lint.claims.told import told


def clashes(**fields: Any) -> list[str]:
    listing = Listing(fields, fields, "A1", "a.json", "")
    return [one.other.text for one in condition_clashes(told(listing))]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "NEW leather wallet, brown", "condition": "3000"}, "NEW"),
        ({"title": "Leather wallet, brand new", "condition": "Used"}, "brand new"),
        ({"title": "Fone de ouvido lacrado", "condition": "Usado"}, "lacrado"),
        ({"title": "Kamera, neu & OVP", "condition": "gebraucht"}, "neu & OVP"),
        ({"title": "Used leather wallet", "condition": "new"}, "Used"),
        (
            {"title": "Leather wallet (pre-owned)", "condition": "https://schema.org/NewCondition"},
            "(pre-owned)",
        ),
        ({"title": "Телефон б/у 64 ГБ", "condition": "новый"}, "б/у"),
        (
            {"title": "Wallet", "description": "<p>Used wallet, some scratches.</p>", "condition": "New"},
            "Used wallet",
        ),
        (
            {"title": "Jacke", "description": "Leichte Gebrauchsspuren am Ärmel.", "condition": "neu"},
            "Gebrauchsspuren",
        ),
        ({"title": "二手相机", "condition": "全新"}, "二手"),
    ],
)
def test_new_and_used(fields: dict[str, Any], said: str) -> None:
    assert clashes(**fields) == [said]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "NEW leather wallet", "condition": "new"},
        {"title": "New Balance 574 shoes", "condition": "used"},
        {"title": "NEW BALANCE 574 shoes", "condition": "used"},
        {"title": "New model wallet", "condition": "used"},
        {"title": "Used-look jeans", "condition": "new"},
        {"title": "Used for cleaning: brush", "condition": "new"},
        {
            "title": "Wallet",
            "description": "It can be used indoors. Never used, no signs of use.",
            "condition": "new",
        },
        {"title": "Wallet", "description": "Ohne Gebrauchsspuren", "condition": "neu"},
        {"title": "Stain remover", "description": "Hides signs of wear and tear", "condition": "new"},
        {"title": "Brand new wallet", "condition": "refurbished"},
        {"title": "Brand new wallet"},
        {"title": "Used wallet", "condition": 5},
    ],
)
def test_other_words_and_conditions(fields: dict[str, Any]) -> None:
    assert clashes(**fields) == []
