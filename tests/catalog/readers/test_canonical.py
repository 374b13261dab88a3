"""Canonical listing JSON: one object, an array, ``{"listings": [...]}``, and JSONL."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalog.readers.running import Capture


def test_a_listing_of_ours_without_its_number_is_told(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "goods.jsonl"
    file.write_text(json.dumps({"title": "Bench", "price": 40, "images": []}) + "\n", encoding="utf-8")
    assert "SCH101" in [one["code"] for one in checked(file, capsys)]
