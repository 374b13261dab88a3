"""Values with the names of their kinds around them: ``{"S": "Mug"}`` of DynamoDB, ``{"stringValue": "Mug"}`` of Firestore."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.readers import lazada, typed
from listing_lint.cli.main import run
from tests.catalog.readers.reading import goods_records
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_documents_of_firestore(tmp_path: Path, capsys: Capture) -> None:
    fields = {
        "name": {"stringValue": "Mug"},
        "price": {"doubleValue": 12.5},
        "stock": {"integerValue": "4"},
        "images": {"arrayValue": {"values": [{"stringValue": "https://a.example/1.jpg"}]}},
        "tags": {"arrayValue": {}},
        "brand": {"mapValue": {"fields": {"name": {"stringValue": "Acme"}}}},
        "warranty": {"nullValue": None},
    }
    document = {
        "name": "projects/p/databases/d/documents/products/a",
        "fields": fields,
        "createTime": "2024-01-01",
    }
    (mug,) = converted(tmp_path, {"documents": [document]}, capsys)
    assert (mug["title"], mug["price"], mug["stock"], mug["brand"]) == ("Mug", 12.5, 4, "Acme")
    assert mug["images"] == ["https://a.example/1.jpg"]
    assert "warranty" not in mug
    file = tmp_path / "bare.json"
    file.write_text(json.dumps([{**fields, "price": {"stringValue": "much"}}]), encoding="utf-8")
    run(["check", "--isolated", "--no-cache", "--no-images", "-o", "json", str(file)])
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "/price/stringValue" in [one["pointer"] for one in found]


def test_dynamodbs_values_and_their_places() -> None:
    (record,) = goods_records(
        {
            "Items": [
                {
                    "sku": {"S": "P"},
                    "title": {"S": "Chair"},
                    "price": {"N": "9.5"},
                    "images": {"L": [{"S": "a.jpg"}]},
                    "x": {"NULL": True},
                }
            ],
            "Count": 1,
        }
    )
    assert {name: record.value[name] for name in ("id", "title", "price", "images")} == {
        "id": "P",
        "title": "Chair",
        "price": "9.5",
        "images": ["a.jpg"],
    }
    assert record.native is not None
    assert record.native.find("/title", "Chair", (0, 1)).pointer.endswith("/title/S")
    assert record.native.find("/images/0", "a.jpg", None).pointer.endswith("/images/L/0/S")


ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["S", "N", "L", "M", "SS", "name", "value", "price", "skus", ""]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
MEMBERS = st.dictionaries(
    st.sampled_from(
        ["title", "name", "price", "skus", "images", "attributes", "item_id", "primary_category", "sku"]
    ),
    ANY,
)


@given(MEMBERS)
def test_no_value_makes_a_converter_raise(value: dict[str, Any]) -> None:
    lazada.convert(value, "", value)
    typed.convert(value, "", value)
