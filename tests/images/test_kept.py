"""Results that are kept: used again, never trusted blindly, never in the way."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from listing_lint.drawing import draw
from listing_lint.images.codes import Code
from listing_lint.images.kept import FOLDER, Kept
from listing_lint.images.locate import Picture
from listing_lint.images.pictures import Pictures
from listing_lint.rule import Drawing

TEXT = "https://u.wechat.com/kHarborGoods"


def test_round_trip_and_versions(tmp_path: Path) -> None:
    kept = Kept(str(tmp_path))
    assert kept.get("d", "codes", "1") is None
    kept.put("d", "codes", "1", "[]")
    kept.put("d", "codes", "1", '["x"]')
    assert kept.get("d", "codes", "1") == '["x"]'
    assert kept.get("d", "codes", "2") is None
    assert kept.get("d", "lines", "1") is None
    assert Kept(str(tmp_path)).get("d", "codes", "1") == '["x"]'
    assert (tmp_path / FOLDER / ".gitignore").read_text(encoding="utf-8").endswith("*\n")


@pytest.mark.parametrize("content", [b"no database", b"", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_file_is_a_warning_and_a_cold_run(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / "pictures.sqlite3").write_bytes(content)
    warnings: list[str] = []
    kept = Kept(str(tmp_path), warnings.append)
    assert kept.get("d", "codes", "1") is None
    kept.put("d", "codes", "1", "[]")
    assert kept.get("d", "codes", "1") == "[]"
    assert len(warnings) == (0 if content == b"" else 1)


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    with sqlite3.connect(folder / "pictures.sqlite3") as other:
        other.execute("CREATE TABLE reading (something TEXT)")
    kept = Kept(str(tmp_path))
    assert kept.get("d", "codes", "1") is None
    kept.put("d", "codes", "1", "[]")  # nothing is kept, nothing fails


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        kept = Kept(str(tmp_path))
        kept.put("d", "codes", "1", "[]")
        assert kept.get("d", "codes", "1") is None
    finally:
        tmp_path.chmod(0o700)


def test_a_link_in_the_place_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere"
    target.mkdir()
    (tmp_path / FOLDER).symlink_to(target)
    Kept(str(tmp_path)).put("d", "codes", "1", "[]")
    assert list(target.iterdir()) == []


def test_two_processes_at_once(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom listing_lint.images.kept import Kept\nkept = Kept(sys.argv[1], print)\n"
        "for number in range(150): kept.put(f'{sys.argv[2]}-{number}', 'codes', '1', sys.argv[2])\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name], stdout=subprocess.PIPE)
        for name in ("a", "b", "c")
    ]
    assert [one.communicate()[0] for one in running] == [b"", b"", b""]
    kept = Kept(str(tmp_path))
    assert all(kept.get(f"{name}-{number}", "codes", "1") == name for name in "abc" for number in range(150))


def picture(file: Path) -> Picture:
    return Picture(file.name, "/images/0", 0, None, "local", str(file), is_main=True)


def test_a_second_run_reads_nothing_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(draw(Drawing(format="PNG", width=500, height=500, code=TEXT)))
    first = Pictures(str(tmp_path), kept=Kept(str(tmp_path))).codes(picture(file))
    assert isinstance(first, tuple)
    assert [code.text for code in first] == [TEXT]

    def never(*_: object) -> tuple[Code, ...]:
        raise AssertionError("the picture was read again")

    monkeypatch.setattr("listing_lint.images.codes.read_codes", never)
    # The content counts, not the name.
    copy = tmp_path / "copy.png"
    copy.write_bytes(file.read_bytes())
    assert Pictures(str(tmp_path), kept=Kept(str(tmp_path))).codes(picture(copy)) == first
    with pytest.raises(AssertionError):
        Pictures(str(tmp_path)).codes(picture(copy))


def test_what_was_kept_in_another_form_is_read_anew(tmp_path: Path) -> None:
    file = tmp_path / "code.png"
    file.write_bytes(draw(Drawing(format="PNG", width=500, height=500, code=TEXT)))
    kept = Kept(str(tmp_path))
    Pictures(str(tmp_path), kept=kept).codes(picture(file))
    with sqlite3.connect(tmp_path / FOLDER / "pictures.sqlite3") as database:
        for text in ("", "{", '["x"]', '[{"text": 1}]'):
            database.execute("UPDATE reading SET result = ?", (text,))
            database.commit()
            (code,) = Pictures(str(tmp_path), kept=Kept(str(tmp_path))).codes(picture(file))  # type: ignore[misc]
            assert code.text == TEXT
