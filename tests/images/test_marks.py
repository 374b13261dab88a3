"""Marks that are kept: taken once, and never believed where they have another form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.drawing import draw
from listing_lint.images import hashes
from listing_lint.images.facts import Unreadable
from listing_lint.images.kept import Kept
from listing_lint.images.locate import Picture
from listing_lint.images.marks import parsed, written
from listing_lint.images.pictures import Pictures
from listing_lint.images.pixels import Damaged, Pixels
from listing_lint.rule import Drawing
from listing_lint.similarity.values import PictureMark

if TYPE_CHECKING:
    from pathlib import Path


def picture(file: Path) -> Picture:
    return Picture(file.name, "/images/0", 0, None, "local", str(file), is_main=True)


def put(folder: Path, drawing: Drawing, name: str = "a.jpg") -> Path:
    file = folder / name
    file.write_bytes(draw(drawing))
    return file


@pytest.mark.parametrize("motif", ["scene", "product", "blank"])
def test_round_trip(tmp_path: Path, motif: str) -> None:
    found = Pictures(str(tmp_path)).mark(picture(put(tmp_path, Drawing(width=300, height=300, motif=motif))))
    assert isinstance(found, PictureMark)
    assert len(found.digest) == 32
    assert bool(found.bits) == (motif != "blank")
    assert parsed(written(found), found.digest) == found


@given(
    st.text(max_size=40)
    | st.recursive(
        st.none() | st.integers() | st.text("0123456789abcdef", max_size=8),
        lambda inner: st.lists(inner, max_size=4),
        max_leaves=8,
    ).map(json.dumps)
)
def test_other_forms_are_refused(text: str) -> None:
    found = parsed(text, b"d")
    assert found is None or found == PictureMark(b"d")


def test_a_mark_of_the_wrong_length_is_refused(tmp_path: Path) -> None:
    found = Pictures(str(tmp_path)).mark(picture(put(tmp_path, Drawing(motif="scene"))))
    assert isinstance(found, PictureMark)
    for wrong in (
        found._replace(bits=(b"x",)),
        found._replace(probes=found.probes[1:]),
        found._replace(colours=found.colours[1:]),
        found._replace(bits=()),
    ):
        assert parsed(written(wrong), b"d") is None


def test_a_second_run_takes_no_mark_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(tmp_path, Drawing(width=300, height=300, motif="scene"))
    first = Pictures(str(tmp_path), kept=Kept(str(tmp_path))).mark(picture(file))

    def never(*_: object) -> PictureMark:
        raise AssertionError("the picture was decoded again")

    monkeypatch.setattr("listing_lint.images.marks.read_mark", never)
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(file.read_bytes())
    assert Pictures(str(tmp_path), kept=Kept(str(tmp_path))).mark(picture(copy)) == first
    with pytest.raises(AssertionError):
        Pictures(str(tmp_path)).mark(picture(copy))


def test_pixels_and_mark_come_out_of_one_decoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = put(tmp_path, Drawing(width=300, height=300, motif="scene"))
    calls = []
    monkeypatch.setattr(hashes, "read_mark", lambda *_: calls.append(1))
    both = Pictures(str(tmp_path), marks=True)
    found = both.mark(picture(file))
    assert isinstance(found, PictureMark)
    assert len(found.digest) == 32
    pixels = both.pixels(picture(file))
    assert isinstance(pixels, Pixels)
    assert pixels.mark == found._replace(digest=b"")
    assert calls == []
    plain = Pictures(str(tmp_path)).pixels(picture(file))
    assert isinstance(plain, Pixels)
    assert plain.mark is None


@pytest.mark.parametrize("marks", [False, True])
def test_what_cannot_be_decoded_has_a_reason(tmp_path: Path, marks: bool) -> None:
    kept = Kept(str(tmp_path))
    file = put(tmp_path, Drawing(width=900, height=900, motif="scene", truncate=0.5))
    assert isinstance(Pictures(str(tmp_path), kept=kept, marks=marks).mark(picture(file)), Damaged)
    missing = Picture("x", "/images/0", 0, None, "missing", "", is_main=True)
    assert isinstance(Pictures(str(tmp_path), marks=marks).mark(missing), Unreadable)
