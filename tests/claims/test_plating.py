"""Gold and silver against what is plated with them."""

from __future__ import annotations

from typing import Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.claims.plating import plating_clashes
from listing_lint.claims.told import told


def clashes(**fields: Any) -> list[tuple[str, str, bool]]:
    listing = Listing(fields, fields, "A1", "a.json", "")
    return [(one.at.text, one.other.text, one.sure) for one in plating_clashes(told(listing))]


@pytest.mark.parametrize(
    ("fields", "here", "there", "sure"),
    [
        (
            {"title": "Gold plated ring", "attributes": {"Material": "18k gold"}},
            "18k gold",
            "Gold plated",
            True,
        ),
        (
            {"title": "Silver plated spoon", "attributes": {"Material": "Sterling silver"}},
            "Sterling silver",
            "Silver plated",
            True,
        ),
        (
            {"title": "Ring", "description": "Ring, vergoldet", "attributes": {"Material": "Gold 585"}},
            "Gold 585",
            "vergoldet",
            False,
        ),
        (
            {
                "title": "Anel",
                "description": "Anel com acabamento em ouro 18k",
                "attributes": {"Material": "Ouro 18k"},
            },
            "Ouro 18k",
            "acabamento em ouro",
            False,
        ),
        (
            {"title": "Bague en or massif", "description": "<p>Bague plaqué or</p>"},
            "or massif",
            "plaqué or",
            False,
        ),
        (
            {
                "title": "Anillo",
                "description": "Anillo chapado en oro",
                "attributes": {"Material": "oro 18 quilates"},
            },
            "oro 18 quilates",
            "chapado en oro",
            False,
        ),
        (
            {"title": "Кольцо позолоченное", "attributes": {"Материал": "золото 585"}},
            "золото 585",
            "позолоченное",
            True,
        ),
        ({"title": "镀金戒指", "attributes": {"材质": "18K金"}}, "18K金", "镀金", True),
        (
            {"title": "Solid gold ring", "description": "Made of gold plated brass."},
            "Solid gold",
            "gold plated",
            False,
        ),
    ],
)
def test_plated_and_massive(fields: dict[str, Any], here: str, there: str, sure: bool) -> None:
    assert clashes(**fields) == [(here, there, sure)]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Gold plated ring", "attributes": {"Material": "925 silver"}},
        {"title": "Gold plated ring", "attributes": {"Material": "18k gold plated brass"}},
        {"title": "Gold plated ring", "attributes": {"Color": "Gold"}},
        {"title": "Gold plated ring", "attributes": {"Material": "Gold"}},
        {"title": "Solid gold ring", "description": "It is not gold plated and does not fade."},
        {"title": "Gold ring", "description": "Better than gold plated rings.", "attributes": {"Material": "14k gold"}},
        {"title": "14k solid gold pendant", "description": "It comes on a gold plated chain."},
        {"title": "Ring", "description": "Available in 14k solid gold or gold plated silver"},
        {"title": "HDMI cable, gold plated", "description": "Solid copper inside"},
        {"title": "Table of solid oak", "description": "Gold plated handles"},
        {
            "title": "Ring, solid gold",
            "description": "Gold plated too",
            "variants": [{"price": 4, "attributes": {"Material": "gold plated"}}],
        },
    ],
)  # fmt: skip
def test_other_metals_parts_and_choices(fields: dict[str, Any]) -> None:
    assert clashes(**fields) == []
