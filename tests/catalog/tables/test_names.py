"""The usual names of columns."""

from __future__ import annotations

from pathlib import Path

from listing_lint.catalog.tables import names
from listing_lint.catalog.tables.names import plain


def test_the_names_in_the_file_are_read_as_each_is_alone() -> None:
    text = (Path(names.__file__).parent / "names.txt").read_text(encoding="utf-8")
    listed = [
        name.strip()
        for line in text.splitlines()
        if not line.startswith(("[", "#"))
        for name in line.split(",")
        if name.strip()
    ]
    assert len(listed) > 4000
    assert {plain(name) for name in listed} - {""} == names._names().keys()
