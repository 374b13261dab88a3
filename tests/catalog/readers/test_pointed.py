"""Prices in JSON whose points part thousands, which one price alone does not say: ``"470.000"`` beside ``"35.000.000"``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.readers.pointed import pointed_names
from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_points_part_thousands_where_one_price_of_the_file_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"id": "1", "name": "Kettle", "oldPrice": "1.250.000", "newPrice": "990.000"},
        {"id": "2", "name": "Plug", "oldPrice": "790.000", "newPrice": "1.470.000"},
        {"id": "3", "name": "Lamp", "oldPrice": "89.000", "newPrice": "69.000"},
    ]
    found = converted(tmp_path, entries, capsys)
    assert [(one["price"], one["list_price"]) for one in found] == [
        (990_000, 1_250_000),
        (1_470_000, 790_000),
        (69_000, 89_000),
    ]


def test_other_points_stay_as_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    alone = [
        {"id": "1", "name": "Kettle", "price": "134.400"},
        {"id": "2", "name": "Lamp", "price": "89.000"},
    ]
    assert [one["price"] for one in converted(tmp_path, alone, capsys)] == ["134.400", "89.000"]
    mixed = '[{"price": "1.250.000"}, {"price": "12.50"}]'
    assert pointed_names(mixed) == frozenset()
    assert pointed_names('[{"version": "1.250.000", "price": "89.000"}]') == frozenset()
    assert pointed_names('[{"price": "1.250.000"}, {"price": "89.000"}]') == {"price"}
