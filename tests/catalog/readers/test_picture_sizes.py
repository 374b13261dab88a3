"""Members that show one picture in several sizes: ``thumbnailUrl``, ``imageUrl`` and ``originalImageUrl`` show the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalog.readers.running import converted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "picture",
    [
        {
            "responsiveImage": {
                "srcSet": "https://a.example/1.jpg 100w,https://a.example/1.jpg 200w",
                "src": "https://a.example/1.jpg",
            }
        },
        {
            "perspective": "front",
            "sizes": [
                {"size": "small", "url": "https://a.example/s.jpg"},
                {"size": "xlarge", "url": "https://a.example/1.jpg"},
                {"size": "medium", "url": "https://a.example/m.jpg"},
            ],
        },
        {
            "formats": {
                "thumbnail": {"url": "https://a.example/t.jpg"},
                "large": {"url": "https://a.example/1.jpg"},
            }
        },
        {
            "renditions": [
                {"width": 80, "href": "https://a.example/80.jpg"},
                {"width": 900, "href": "https://a.example/1.jpg"},
            ]
        },
        {"externalUrlSmall": "https://a.example/s.jpg", "externalUrlLarge": "https://a.example/1.jpg"},
    ],
)
def test_picture_inside_of_an_object_is_the_largest(
    picture: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = {"id": 1, "name": "Oak stool", "price": 50, "images": [picture]}
    (listing,) = converted(tmp_path, [goods], capsys)
    assert [one if isinstance(one, str) else one["src"] for one in listing["images"]] == [
        "https://a.example/1.jpg"
    ]
