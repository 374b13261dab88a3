"""What is in the names of lists and objects around listings, and of members that only listings have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_connection_of_graphql_holds_its_list_beside_the_name_of_its_kind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = {
        "__typename": "Page",
        "details": {"text": "Fine details of our snack sleeve"},
        "shopProduct": {
            "id": 7,
            "name": "Oak stool",
            "sku": "S",
            "price": 50,
            "images": {
                "__typename": "Connection",
                "totalCount": 2,
                "edges": [
                    {"__typename": "Edge", "node": {"url": f"https://a.example/{n}.jpg"}} for n in (1, 2)
                ],
            },
        },
    }
    (listing,) = converted(tmp_path, {"pages": {"items": [page]}}, capsys)
    assert (listing["id"], listing["title"]) == (7, "Oak stool")
    assert listing["images"] == ["https://a.example/1.jpg", "https://a.example/2.jpg"]
