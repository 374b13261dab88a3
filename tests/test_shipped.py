"""The package's TOML files, parsed once."""

from __future__ import annotations

import datetime
import sys
import tomllib
from pathlib import Path

import pytest

from listing_lint.shipped import read_toml, shipped_files


@pytest.fixture(autouse=True)
def keeps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.mark.parametrize("path", list(shipped_files()), ids=lambda path: Path(path).name)
def test_the_second_reading_gives_what_the_first_gave(path: str) -> None:
    wanted = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    assert read_toml(path) == wanted
    assert read_toml(path) == wanted
    assert list(read_toml(path)) == list(wanted)


def _written(folder: Path, text: str) -> str:
    file = folder / "a.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    assert read_toml(_written(tmp_path, "a = 1")) == {"a": 1}
    assert (tmp_path / "_compiled" / "a.toml.json").is_file()
    # As long as before, and at the same moment.
    assert read_toml(_written(tmp_path, "a = 2")) == {"a": 2}


def test_dates_stay_dates(tmp_path: Path) -> None:
    path = _written(tmp_path, "a = 2026-02-28\nb = [{c = 1999-12-31, d = 1.5}]")
    for _ in range(2):
        assert read_toml(path) == {
            "a": datetime.date(2026, 2, 28),
            "b": [{"c": datetime.date(1999, 12, 31), "d": 1.5}],
        }


@pytest.mark.parametrize("damage", ["", "{", "0000\n{}"])
def test_a_damaged_copy_is_made_anew(tmp_path: Path, damage: str) -> None:
    path = _written(tmp_path, "a = 1")
    read_toml(path)
    copy = tmp_path / "_compiled" / "a.toml.json"
    whole = copy.read_text(encoding="utf-8")
    copy.write_text(damage, encoding="utf-8")
    assert read_toml(path) == {"a": 1}
    assert copy.read_text(encoding="utf-8") == whole
    copy.write_text(whole[:-1], encoding="utf-8")
    assert read_toml(path) == {"a": 1}


def test_nothing_is_written_where_python_may_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_toml(_written(tmp_path, "a = 1")) == {"a": 1}
    assert not (tmp_path / "_compiled").exists()


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    path = _written(tmp_path, "a = 1")
    (tmp_path / "_compiled").write_text("in the way", encoding="utf-8")
    assert read_toml(path) == {"a": 1}


def test_faults_are_told(tmp_path: Path) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        read_toml(_written(tmp_path, "a ="))
    with pytest.raises(FileNotFoundError):
        read_toml(str(tmp_path / "none.toml"))
