"""Main pictures by their content, and listings that show pictures that changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.catalog.listing import Listing
from listing_lint.changes.past import WrittenPast
from listing_lint.changes.pictures import ChangedPictures, Mains, candidates, main_of

if TYPE_CHECKING:
    from pathlib import Path


def listing(folder: Path, *images: str) -> Listing:
    fields: dict[str, Any] = {"id": "A", "images": list(images), "variants": [{"image": "v/swatch.jpg"}, 3]}
    return Listing(fields, fields, "A", "a.json", str(folder))


def compared(
    top: Path, before: dict[str, bytes], was: tuple[str, ...], now: str, root: str | None = None
) -> str:
    mains = Mains(WrittenPast(str(top), before), root)
    return mains.compared(listing(top, *was), main_of(listing(top, now)), str(top))


def pointer(data: bytes) -> bytes:
    digest = hashlib.sha256(data).hexdigest()
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(data)}\n".encode()


def test_by_content(tmp_path: Path) -> None:
    (tmp_path / "b.jpg").write_bytes(b"one")
    (tmp_path / "c.jpg").write_bytes(b"two")
    before = {"a.jpg": b"one", "d.jpg": b"two"}
    assert compared(tmp_path, before, ("a.jpg",), "b.jpg") == "same"
    assert compared(tmp_path, before, ("a.jpg",), "c.jpg") == "replaced"
    assert compared(tmp_path, before, ("a.jpg", "d.jpg"), "c.jpg") == "moved"
    assert compared(tmp_path, before, ("a.jpg",), "missing.jpg") == "perhaps"
    assert compared(tmp_path, {"a.jpg": pointer(b"one")}, ("a.jpg",), "b.jpg") == "same"
    assert compared(tmp_path, {"a.jpg": pointer(b"two")}, ("a.jpg",), "b.jpg") == "replaced"


def test_nothing_outside_is_opened(tmp_path: Path) -> None:
    top = tmp_path / "top"
    top.mkdir()
    (tmp_path / "secret.jpg").write_bytes(b"two")
    (top / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    for src in ("../secret.jpg", "link.jpg", str(tmp_path / "secret.jpg"), "\0.jpg"):
        assert compared(top, {"a.jpg": b"one"}, ("a.jpg",), src) == "perhaps"


def test_addresses_are_not_opened(tmp_path: Path) -> None:
    cdn = "https://cdn.example.com/"
    assert compared(tmp_path, {}, (f"{cdn}1/a.jpg?v=1",), "https://new.example.com/2/a.jpg?v=2") == "same"
    assert compared(tmp_path, {}, (f"{cdn}a.jpg",), f"{cdn}b.jpg") == "perhaps"
    assert compared(tmp_path, {}, (f"{cdn}a.jpg", f"{cdn}b.jpg"), f"{cdn}b.jpg") == "moved"
    assert compared(tmp_path, {}, (f"{cdn}show?id=1",), f"{cdn}show?id=2") == "perhaps"


def test_who_shows_a_changed_picture(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    top = tmp_path.resolve()
    changed = ChangedPictures([str(top / "a b.jpg")], [str(top / "sub/v/swatch.jpg")], None)
    assert changed.shown_by(listing(tmp_path, "a b.jpg"))
    assert changed.replaces_main(listing(tmp_path, "x.jpg/../a%20b.jpg"))
    assert changed.shown_by(listing(tmp_path / "sub"))
    assert not changed.shown_by(listing(tmp_path, "sub/a b.jpg", "https://example.com/a b.jpg"))
    assert not changed.replaces_main(listing(tmp_path, "x.jpg", "a b.jpg"))
    assert not ChangedPictures([], [], None)


@given(st.text())
def test_any_source(src: str) -> None:
    assert len(list(candidates(src, "/x"))) <= 2
