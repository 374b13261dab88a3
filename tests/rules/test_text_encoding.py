"""DSC404 beside LOD108: half of a character is told once, where the file writes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.catalog.readers.running import checked

if TYPE_CHECKING:
    from pathlib import Path

SHOPIFY = (
    '{"products": [{"id": 1, "handle": "cup", "title": "Steel cup \\ud83d with lid", "body_html": "<p>Steel</p>", '
    '"vendor": "N", "variants": [{"id": 2, "sku": "A", "price": "12.90", "title": "Default Title"}], "images": []}]}'
)


def codes(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> list[str]:
    file = tmp_path / "goods.json"
    file.write_text(text, encoding="utf-8")
    return [one["code"] for one in checked(file, capsys) if one["code"] in ("DSC404", "LOD108")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r'{"id": "A1", "title": "Steel cup \ud83d with lid"}', ["LOD108"]),
        (
            r'{"id": "A1", "title": "Steel cup", "description": "Hot \ud83d tea, \ude00 coffee"}',
            ["LOD108"] * 2,
        ),
        (SHOPIFY, ["LOD108"]),
        # Many of them are counted, and none of them is told again.
        (json.dumps({"id": "A1", "title": "Steel cup " + "\ud83d " * 40}), ["LOD108"] * 20),
        # What else is spoilt is told as ever.
        (r'{"id": "A1", "title": "Caf\u00c3\u00a9 cup \ud83d"}', ["DSC404", "LOD108"]),
        ('{"id": "A1", "title": "Caf\ufffd cup"}', ["DSC404"]),
        ('{"id": "A1", "title": "Cup \\ud83d", "description": "Caf\ufffd"}', ["DSC404", "DSC404", "LOD108"]),
    ],
)
def test_half_of_a_character_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, expected: list[str]
) -> None:
    assert sorted(codes(tmp_path, capsys, text)) == expected
