"""Finding pictures: what is there is found, and nothing outside the catalog is touched or told."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listing_lint.catalog.listing import ImageRef
from listing_lint.images.locate import Locator, Picture, address, show


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalog with one picture, and a secret beside it."""
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.jpg").write_bytes(b"secret")
    root = tmp_path / "catalog"
    (root / "store" / "images").mkdir(parents=True)
    (root / "store" / "images" / "a.jpg").write_bytes(b"x")
    return root


def find(root: Path, src: str, **more: Any) -> Picture:
    return Locator(str(root), **more).locate(ImageRef(src, "/images/0", 0), str(root / "store"))


@pytest.mark.parametrize(
    "src",
    [
        "images/a.jpg", "./images/a.jpg", "images//a.jpg", "images/../images/a.jpg", "../store/images/a.jpg",
        "images\\a.jpg", ".\\images\\a.jpg", "images%2Fa.jpg", "images/%61.jpg", "images%5Ca.jpg",
    ],
)  # fmt: skip
def test_ways_to_write_a_path(root: Path, src: str) -> None:
    picture = find(root, src)
    assert (picture.kind, picture.file) == ("local", str((root / "store/images/a.jpg").resolve()))


@pytest.mark.parametrize(
    "name", ["50% off.jpg", "a%20b.jpg", "a b (3).jpg", "größe#1.jpg", "a\\b.jpg", "size: 4.jpg"]
)
def test_the_literal_name_comes_first(root: Path, name: str) -> None:
    (root / "store" / name).write_bytes(b"x")
    (root / "store" / "a b.jpg").write_bytes(b"y")
    assert Path(find(root, name).file).name == name


@pytest.mark.parametrize(
    ("src", "kind"),
    [
        ("http://a.example/a.jpg", "remote"),
        ("HTTPS://a.example/a.jpg", "remote"),
        (" https://a.example/a.jpg\n", "remote"),
        ("//cdn.example/a.jpg", "remote"),
        ("s3://bucket/a.jpg", "remote"),
        ("data:image/png;base64,AA", "embedded"),
        ("DATA:,x", "embedded"),
        ("/etc/passwd", "outside"),
        ("C:\\a.jpg", "outside"),
        ("c:a.jpg", "outside"),
        ("\\\\server\\share\\a.jpg", "outside"),
        ("\\a.jpg", "outside"),
        ("file:///etc/passwd", "outside"),
        ("file:a.jpg", "outside"),
        ("", "invalid"),
        ("  ", "invalid"),
        ("a\0.jpg", "invalid"),
        ("a.jpg", None),
        ("size: 40.jpg", None),
        ("3:4.jpg", None),
        ("~/a.jpg", None),
    ],
)
def test_addresses(src: str, kind: str | None) -> None:
    assert address(src) == kind


@pytest.mark.parametrize(
    "src",
    [
        "../../secret.jpg", "../../none.jpg", "..\\..\\secret.jpg", "%2e%2e/%2e%2e/secret.jpg", "..%2F..%2Fnone.jpg",
        "images/../../../outside/a.jpg", "%2Fetc%2Fpasswd", "../..", "../../", "x/../../../secret.jpg",
        "link.jpg", "dangling-out.jpg", "way/a.jpg", "way/none.jpg", "way/../secret.jpg", "way",
    ],
)  # fmt: skip
def test_the_same_answer_for_everything_outside(root: Path, src: str) -> None:
    store = root / "store"
    (store / "link.jpg").symlink_to("../../secret.jpg")
    (store / "dangling-out.jpg").symlink_to("../../none.jpg")
    (store / "way").symlink_to("../../outside")
    picture = find(root, src)
    assert picture == Picture(src, "/images/0", 0, None, "outside", is_main=True)


def test_a_link_within_the_catalog_is_fine(root: Path) -> None:
    (root / "store" / "link.jpg").symlink_to("images/a.jpg")
    (root / "store" / "way").symlink_to("images")
    for src in ("link.jpg", "way/a.jpg"):
        assert find(root, src).file == str((root / "store/images/a.jpg").resolve())


def test_a_folder_that_begins_like_the_root_is_outside(root: Path) -> None:
    (root.parent / "catalog-2").mkdir()
    (root.parent / "catalog-2" / "a.jpg").write_bytes(b"x")
    assert find(root, "../../catalog-2/a.jpg").kind == "outside"


def test_a_listing_outside_has_no_pictures(root: Path) -> None:
    found = Locator(str(root)).locate(ImageRef("a.jpg", "/images/0", 0), str(root.parent / "outside"))
    assert found.kind == "outside"


def test_other_things_than_files(root: Path) -> None:
    store = root / "store"
    os.mkfifo(store / "pipe.jpg")
    (store / "loop.jpg").symlink_to("loop.jpg")
    (store / "gone.jpg").symlink_to("images/none.jpg")
    assert find(root, "pipe.jpg").kind == "special"
    for src in ("images", "images/", ".", "..", "./images/."):
        assert find(root, src).kind == "directory", src
    assert find(root, "loop.jpg").kind in {"unreadable", "special", "missing"}
    assert find(root, "gone.jpg").kind == "missing"
    assert find(root, "images/a.jpg/b.jpg").kind == "missing"
    for src in ("x" * 300 + ".jpg", "a/" * 3000, "\ud800.jpg"):
        assert find(root, src).kind == "invalid", src[:20]


@pytest.mark.parametrize("src", ["a%00b/1.jpg", "\ud800/1.jpg", "%00/%00/1.jpg", "a%00b\\1.jpg"])
def test_a_folder_that_can_have_no_such_name(root: Path, src: str) -> None:
    assert find(root, src).kind in {"missing", "invalid"}
    assert not Locator(str(root)).holds_pictures(src, "")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_without_permission(root: Path) -> None:
    (root / "store" / "images").chmod(0)
    try:
        assert find(root, "images/a.jpg").kind == "unreadable"
    finally:
        (root / "store" / "images").chmod(0o700)


NFD = unicodedata.normalize("NFD", "café.jpg")


@pytest.mark.parametrize(
    ("there", "asked", "nearness"),
    [
        ("Dress.JPG", "dress.jpg", "case"),
        (NFD, "café.jpg", "unicode"),
        ("dress.jpeg", "dress.jpg", "extension"),
        ("Dress.webp", "dress.jpg", "extension"),
        ("dress.jpg", "dress.jpg?v=2", "query"),
        ("summer-dress.jpg", "sumer-dress.jpg", "typo"),
    ],
)
def test_a_missing_file_has_a_near_name(root: Path, there: str, asked: str, nearness: str) -> None:
    (root / "store" / "images" / there).write_bytes(b"x")
    picture = find(root, f"images/{asked}")
    assert (picture.kind, picture.near, picture.nearness) == ("missing", f"images/{there}", nearness)


@pytest.mark.parametrize("asked", ["images/3.jpg", "images/IMG_2043.jpg", "none/none.jpg", "zebra.jpg"])
def test_no_near_name_is_better_than_a_wrong_one(root: Path, asked: str) -> None:
    for name in ("2.jpg", "IMG_2044.jpg"):
        (root / "store" / "images" / name).write_bytes(b"x")
    picture = find(root, asked)
    assert (picture.kind, picture.near, picture.nearness) == ("missing", "", "")


def test_a_misspelt_folder_is_named(root: Path) -> None:
    picture = find(root, "Images/a.jpg")
    assert (picture.near, picture.nearness) == ("images/a.jpg", "folder")
    assert find(root, "Images/b.jpg").near == ""


def test_a_second_place_to_look(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "photos"
    other.mkdir()
    (other / "b.jpg").write_bytes(b"x")
    assert find(root, "b.jpg", images_root=str(other)).file == str((other / "b.jpg").resolve())
    assert find(root, "images/a.jpg", images_root=str(other)).file.endswith("images/a.jpg")
    assert find(root, "../secret.jpg", images_root=str(other)).kind == "missing"
    assert find(root, "../../secret.jpg", images_root=str(other)).kind == "outside"
    (other / "out.jpg").symlink_to("../secret.jpg")
    assert find(root, "out.jpg", images_root=str(other)).kind == "outside"
    assert find(root, "B.jpg", images_root=str(other)).near == "b.jpg"


PARTS = st.lists(
    st.sampled_from(
        ["..", ".", "", "a.jpg", "images", "way", "store", "%2e%2e", "%00", "secret.jpg", "\\", "C:", "file:"]
    )
    | st.text(max_size=4),
    max_size=7,
)


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=PARTS, separator=st.sampled_from(["/", "\\", "%2F"]))
def test_no_path_leads_out(parts: list[str], separator: str, root: Path) -> None:
    way = root / "store" / "way"
    if not way.is_symlink():
        way.symlink_to("../../outside")
    picture = find(root, separator.join(parts))
    if picture.kind == "local":
        assert Path(picture.file).is_relative_to(root.resolve())
        assert not Path(picture.file).is_symlink()
    else:
        assert picture.file == ""
    assert picture.shown.isprintable() or not picture.shown


def test_hints_do_not_list_folders_outside(root: Path) -> None:
    (root / "store" / "way").symlink_to("../../outside")
    assert find(root, "way/A.jpg").near == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("größe 中.jpg", "größe 中.jpg"),
        ("a\x1b[31m\nb", "a\\x1b[31m\\nb"),
        ("gpj.\u202ea", "gpj.\\u202ea"),
        ("\ud800", "\\ud800"),
        ("a" * 200, "a" * 90 + "…" + "a" * 29),
    ],
)
def test_show(text: str, shown: str) -> None:
    assert show(text) == shown
