"""The pictures of a listing: gallery, variants, and facts that are computed once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog.listing import Listing
from listing_lint.drawing import draw
from listing_lint.images import header as header_module
from listing_lint.images.facts import Header, Unreadable
from listing_lint.images.pictures import Pictures
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from pathlib import Path

BOMB = b"GIF89a\xff\xff\xff\xff\0\0\0\x2c\0\0\0\0\1\0\1\0\0\2\0\x3b"


def listing(folder: Path, fields: Any) -> Listing:
    return Listing(fields, fields, "A1", "listing.json", str(folder))


def test_gallery_and_variants(tmp_path: Path) -> None:
    fields = {
        "images": ["a.jpg", {"src": "b.jpg", "role": "detail"}, 5, None, {"src": ""}],
        "variants": [
            {"image": "a.jpg"},
            {"image": "c.jpg", "images": ["d.jpg", {"src": "c.jpg"}, {"src": "e.jpg", "role": "swatch"}, 7]},
            "nonsense",
            {"image": 4, "images": "x"},
        ],
    }
    pictures = Pictures(str(tmp_path))
    one = listing(tmp_path, fields)
    assert [(p.src, p.pointer) for p in pictures.of(one)] == [
        ("a.jpg", "/images/0"),
        ("b.jpg", "/images/1/src"),
    ]
    rest = pictures.all_of(one)[2:]
    assert [(p.src, p.pointer, p.role) for p in rest] == [
        ("c.jpg", "/variants/1/image", "variant"),
        ("d.jpg", "/variants/1/images/0", "variant"),
        ("e.jpg", "/variants/1/images/2/src", "swatch"),
    ]
    assert [p.is_main for p in pictures.all_of(one)] == [True, False, False, False, False]
    assert pictures.of(one) is pictures.of(one)
    assert pictures.all_of(one) is pictures.all_of(one)
    assert pictures.of(listing(tmp_path, {})) == ()
    assert len(pictures.all_of(one)) == 5


def test_a_header_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(draw(Drawing("PNG", 40, 30)))
    calls = []
    real = header_module.read_header

    def counted(file: str) -> Header | Unreadable:
        calls.append(file)
        return real(file)

    monkeypatch.setattr(header_module, "read_header", counted)
    pictures = Pictures(str(tmp_path))
    for number in range(3):
        (picture,) = pictures.of(listing(tmp_path, {"id": number, "images": ["a.png"]}))
        found = pictures.header(picture)
        assert isinstance(found, Header)
        assert found.sides == (40, 30)
    assert len(calls) == 1


@pytest.mark.parametrize(
    "src", ["https://a.example/a.jpg", "data:,", "/etc/hostname", "none.jpg", ".", "a\0"]
)
def test_what_is_not_local_is_unreadable_with_a_reason(src: str, tmp_path: Path) -> None:
    pictures = Pictures(str(tmp_path))
    (picture,) = pictures.of(listing(tmp_path, {"images": [src]}))
    for found in (pictures.header(picture), pictures.pixels(picture)):
        assert isinstance(found, Unreadable)
        assert found.reason
    assert pictures.digest(picture) == ""


def test_a_bomb_is_never_measured(tmp_path: Path) -> None:
    (tmp_path / "a.gif").write_bytes(BOMB)
    pictures = Pictures(str(tmp_path))
    (picture,) = pictures.of(listing(tmp_path, {"images": ["a.gif"]}))
    found = pictures.pixels(picture)
    assert isinstance(found, Unreadable)
    assert "65,535 x 65,535" in found.reason


def test_digest(tmp_path: Path) -> None:
    content = draw(Drawing("PNG", 40, 30))
    (tmp_path / "a.png").write_bytes(content)
    pictures = Pictures(str(tmp_path))
    (picture,) = pictures.of(listing(tmp_path, {"images": ["a.png"]}))
    assert pictures.digest(picture) == hashlib.sha256(content).hexdigest()
