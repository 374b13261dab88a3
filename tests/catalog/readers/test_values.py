"""Values as feeds write them, read as what they mean: prices, counts, lists of pictures in one text, JSON in texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.catalog.readers.running import Read


def test_a_list_of_pictures_in_a_text_of_json_is_read(read: Read) -> None:
    text = json.dumps(["https://a.test/1.jpg", "https://a.test/2.jpg"]).replace("[", "[    ")
    (found,) = read([{"name": "Oak stool", "price": 9, "images": text}])
    assert found["images"] == ["https://a.test/1.jpg", "https://a.test/2.jpg"]
