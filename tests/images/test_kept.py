"""Results that are kept: used again, never trusted blindly, never in the way."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from listing_lint.cache.database import FILE, FOLDER
from listing_lint.drawing import draw
from listing_lint.images.kept import Kept
from listing_lint.images.locate import Picture
from listing_lint.images.pictures import Pictures
from listing_lint.rule import Drawing

if TYPE_CHECKING:
    from pathlib import Path

    from listing_lint.images.codes import Code

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
    (folder / FILE).write_bytes(content)
    kept = Kept(str(tmp_path))
    said = kept.inspect()
    assert (said is None) == (content == b"")
    assert said is None or "was damaged" in said
    assert kept.inspect() is None
    assert kept.get("d", "codes", "1") is None
    kept.put("d", "codes", "1", "[]")
    assert kept.get("d", "codes", "1") == "[]"


def test_damage_in_the_middle_is_noticed_before_the_run(tmp_path: Path) -> None:
    kept = Kept(str(tmp_path))
    for number in range(300):
        kept.put(f"{number:064}", "codes", "1", "x" * 200)
    kept.close()
    file = tmp_path / FOLDER / FILE
    content = bytearray(file.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 9000] = bytes(9000)
    file.write_bytes(content)
    assert "was damaged" in (kept.inspect() or "")
    assert not file.exists()


def test_damage_during_the_run_is_a_cold_run(tmp_path: Path) -> None:
    kept = Kept(str(tmp_path))
    kept.put("d", "codes", "1", "[]")
    kept.close()
    (tmp_path / FOLDER / FILE).write_bytes(b"SQLite format 3\0" + b"\xff" * 4000)
    assert kept.get("d", "codes", "1") is None
    kept.put("d", "codes", "1", "[]")  # nothing is kept, nothing fails
    assert kept.get("d", "codes", "1") is None


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE)) as other, other:
        other.execute("CREATE TABLE picture_codes (something TEXT)")
    before = (folder / FILE).read_bytes()
    kept = Kept(str(tmp_path))
    assert "belongs to another program" in (kept.inspect() or "")
    kept.put("d", "codes", "1", "[]")  # nothing is kept, nothing fails
    assert kept.get("d", "codes", "1") is None
    assert (folder / FILE).read_bytes() == before


def test_nothing_is_made_before_something_is_kept(tmp_path: Path) -> None:
    assert Kept(str(tmp_path)).inspect() is None
    assert list(tmp_path.iterdir()) == []


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
    kept = Kept(str(tmp_path))
    assert "is a link" in (kept.inspect() or "")
    kept.put("d", "codes", "1", "[]")
    assert list(target.iterdir()) == []


def test_two_processes_at_once(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom listing_lint.images.kept import Kept\nkept = Kept(sys.argv[1])\nprint(kept.inspect() or '', end='')\n"
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
    with sqlite3.connect(tmp_path / FOLDER / FILE) as database:
        for text in (
            "",
            "{",
            '["x"]',
            '[{"text": 1}]',
            '[{"format": "QR code", "text": "", "box": [1, 2, 3], "readable": true}]',
        ):
            database.execute("UPDATE picture_codes SET result = ?", (text,))
            database.commit()
            (code,) = Pictures(str(tmp_path), kept=Kept(str(tmp_path))).codes(picture(file))  # type: ignore[misc]
            assert code.text == TEXT


def check(folder: Path, *words: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "listing_lint", "check", ".", "--select", "CON301,CON302", *words],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_runs_say_the_same_cold_and_warm_and_a_damaged_file_is_told_of_once(tmp_path: Path) -> None:
    for number in range(6):
        listing = {
            "id": f"K-{number}",
            "title": "Desk lamp",
            "images": [f"{number}.png"],
            "marketplace": "aliexpress",
        }
        (tmp_path / f"{number}.json").write_text(json.dumps(listing), encoding="utf-8")
        drawing = Drawing(format="PNG", width=400, height=400, code=f"{TEXT}{number}", seed=number)
        (tmp_path / f"{number}.png").write_bytes(draw(drawing))
    without = check(tmp_path, "--no-cache")
    assert without[0] == 1
    assert not (tmp_path / FOLDER).exists()
    for jobs in ("3", "1", "3"):
        assert check(tmp_path, "--jobs", jobs) == without
    file = tmp_path / FOLDER / FILE
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT count(*) FROM picture_codes").fetchone() == (6,)
    file.write_bytes(b"no database" * 500)
    status, out, err = check(tmp_path, "--jobs", "3")
    assert (status, out) == without[:2]
    assert err.count("was damaged") == 1
    assert err.startswith("warning: ")
    assert check(tmp_path) == without


def test_what_a_stranger_put_into_the_file_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listing_lint.cache import seal

    file = tmp_path / "code.png"
    file.write_bytes(draw(Drawing(format="PNG", width=500, height=500, code=TEXT)))
    strangers = tmp_path / "stranger"
    monkeypatch.setattr(seal, "PLACE", str(strangers / "seal"))
    seal._secret.cache_clear()
    theirs = Kept(str(tmp_path))
    pictures = Pictures(str(tmp_path), kept=theirs)
    pictures.codes(picture(file))
    with sqlite3.connect(tmp_path / FOLDER / FILE) as database:
        assert database.execute("SELECT count(*) FROM picture_codes").fetchone() == (1,)
    theirs.put(pictures.digest(picture(file)), "codes", reader_of(tmp_path), "[]")
    theirs.close()
    monkeypatch.undo()
    seal._secret.cache_clear()
    (code,) = Pictures(str(tmp_path), kept=Kept(str(tmp_path))).codes(picture(file))  # type: ignore[misc]
    assert code.text == TEXT


def reader_of(folder: Path) -> str:
    """The name of the reader whose results the file in this folder holds."""
    with sqlite3.connect(folder / FOLDER / FILE) as database:
        (reader,) = database.execute("SELECT reader FROM picture_codes").fetchone()
    return str(reader)


def test_without_a_secret_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from listing_lint.cache import seal

    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setattr(seal, "PLACE", str(blocked / "seal"))
    seal._secret.cache_clear()
    kept = Kept(str(tmp_path))
    kept.put("d", "codes", "1", "[]")
    assert kept.get("d", "codes", "1") is None
    monkeypatch.undo()
    seal._secret.cache_clear()
