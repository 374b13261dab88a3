"""From words to files: whatever a folder can hold is read or reported, and no link makes the walk go round."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from listing_lint.catalog.disk import open_regular
from listing_lint.catalog.heads import form_of
from listing_lint.catalog.sources import (
    DEFAULT_EXCLUDE,
    BrokenFile,
    NoSuchPathError,
    SourceFile,
    discover,
    display_path,
    find_root,
)
from listing_lint.globs import compile_globs

LISTING = '{"id": "1", "title": "Mug"}\n'
UNPRIVILEGED = 65534

unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links")


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(LISTING)


def find(
    base: Path, *paths: str, exclude: tuple[str, ...] = DEFAULT_EXCLUDE, force: bool = False
) -> list[str]:
    """Display paths in the order found; broken files with their rule."""
    found = discover(
        paths or ["."],
        base=str(base),
        root=find_root(paths or ["."], str(base), None),
        excluded=compile_globs(exclude) if exclude else lambda _path: False,
        force_exclude=force,
    )
    return [
        item.path if isinstance(item, SourceFile) else f"{item.problem.rule}:{item.path}" for item in found
    ]


def test_folders_are_walked_in_order_and_hidden_and_foreign_files_left_out(tmp_path: Path) -> None:
    write(tmp_path, "b.json", "a/z.jsonl", "a/B.JSON", "c.JsonL", ".git/x.json", "node_modules/m/y.json")
    write(tmp_path, "package.json", "readme.md", "my.schema.json", "a/.hidden.json")
    assert find(tmp_path) == ["a/B.JSON", "a/z.jsonl", "b.json", "c.JsonL"]


def test_what_is_named_is_checked_even_if_a_pattern_leaves_it_out(tmp_path: Path) -> None:
    write(tmp_path, ".git/x.json", "package.json", "notes.txt", ".git/node_modules/y.json")
    assert find(tmp_path, "package.json", ".git", "notes.txt") == ["package.json", ".git/x.json", "notes.txt"]
    assert find(tmp_path, "package.json", ".git", force=True) == []


def test_a_folder_pattern_keeps_the_walk_out_of_the_folder(tmp_path: Path) -> None:
    write(tmp_path, "drafts/a.json", "b.json", "deep/drafts/c.json")
    assert find(tmp_path, exclude=("drafts/",)) == ["b.json"]


def test_feeds_warn_in_a_folder_and_fail_when_named(tmp_path: Path) -> None:
    write(tmp_path, "b.json", "sub/y.json", "sub/notes.txt")
    for name in ("a.csv", "sub/x.CSV.csv"):
        (tmp_path / name).write_text("day,opens\nMonday,9\n")
    assert find(tmp_path) == ["feed-not-read:a.csv", "b.json", "feed-not-read:sub/x.CSV.csv", "sub/y.json"]
    assert find(tmp_path, "a.csv") == ["unsupported-format:a.csv"]
    assert find(tmp_path, "**/*.csv") == ["unsupported-format:a.csv", "unsupported-format:sub/x.CSV.csv"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.json", ["a.json"]),
        ("**/*.json", ["a.json", "de/b.json", "de/deep/c.json"]),
        ("d*/*.json", ["de/b.json"]),
        ("d*", ["de/b.json", "de/deep/c.json", "de/photos [new]/d.jsonl"]),
        ("d[e]/**", ["de/b.json", "de/deep/c.json", "de/photos [new]/d.jsonl"]),
        ("de/photos [new]/*.jsonl", ["de/photos [new]/d.jsonl"]),
        ("de/photos [new]", ["de/photos [new]/d.jsonl"]),
        ("?e/**/c.json", ["de/deep/c.json"]),
        ("**/*.txt", ["de/notes.txt"]),
        ("de/*", ["de/b.json", "de/deep/c.json", "de/photos [new]/d.jsonl"]),
    ],
)
def test_patterns(tmp_path: Path, pattern: str, expected: list[str]) -> None:
    write(tmp_path, "a.json", "de/b.json", "de/deep/c.json", "de/photos [new]/d.jsonl", "de/notes.txt")
    write(tmp_path, "de/node_modules/x.json")
    assert find(tmp_path, pattern) == expected
    assert find(tmp_path / "de", str(tmp_path / pattern)) == [
        display_path(str(tmp_path / name), str(tmp_path / "de")) for name in expected
    ]


@pytest.mark.parametrize("word", ["nothing", "*.nothing", "**/*.nothing", "a.json/**", "no/such/[x]/*.json"])
def test_what_matches_nothing_is_the_callers_mistake(tmp_path: Path, word: str) -> None:
    write(tmp_path, "a.json")
    with pytest.raises(NoSuchPathError):
        find(tmp_path, word)


def test_a_file_named_in_several_ways_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.json")
    (tmp_path / "sub/b.json").symlink_to("a.json")
    words = ["sub/a.json", "./sub/../sub/a.json", str(tmp_path / "sub/a.json"), "sub", "**/*.json"]
    assert find(tmp_path, *words) == ["sub/a.json"]


def test_the_root_of_a_pattern_is_the_folder_before_it(tmp_path: Path) -> None:
    write(tmp_path, "cat/de/a.json", "work/x.json")
    real = os.path.realpath(tmp_path)
    assert find_root(["../cat/**/*.json"], str(tmp_path / "work"), None) == os.path.join(real, "cat")
    assert find_root(["**/*.json"], str(tmp_path), None) == real


def test_display_paths(tmp_path: Path) -> None:
    base = str(tmp_path)
    assert display_path(os.path.join(base, "..a.json"), base) == "..a.json"
    assert display_path(os.path.join(base, "a", "b.json"), base) == "a/b.json"
    outside = os.path.join(os.path.dirname(base), "other.json")
    assert display_path(outside, base) == outside.replace(os.sep, "/")


@unix
def test_links(tmp_path: Path) -> None:
    catalog = tmp_path / "catalog"
    write(catalog, "a.json", "de/b.json", "shared/s.json")
    write(tmp_path, "outside.json", "elsewhere/o.json")
    (catalog / "in.json").symlink_to("de/b.json")  # another folder: it may be another store
    (catalog / "same.json").symlink_to("a.json")
    (catalog / "out.json").symlink_to("../outside.json")
    (catalog / "outdir").symlink_to("../elsewhere")
    (catalog / "gone.json").symlink_to("nowhere.json")
    (catalog / "lost-folder").symlink_to("nowhere")
    (catalog / "self.json").symlink_to("self.json")
    (catalog / "fr").symlink_to("de")
    (catalog / "de/up").symlink_to("..")
    assert find(catalog) == [
        "a.json",
        "de/b.json",
        "unreadable-file:gone.json",
        "in.json",
        "unreadable-file:lost-folder",
        "symlink-outside:out.json",
        "symlink-loop:self.json",
        "shared/s.json",
        "symlink-loop:de/up",
        "symlink-outside:outdir",
    ]
    # What the caller names is followed, wherever it leads; what a pattern finds is not.
    assert find(catalog, "out.json", "outdir") == ["out.json", "outdir/o.json"]
    assert find(catalog, "out*.json", "fr/**/*.json") == [
        "symlink-outside:out.json",
        "fr/b.json",
        "symlink-loop:fr/up",
    ]


@unix
def test_links_that_cross_do_not_multiply(tmp_path: Path) -> None:
    """Thirty folders with two links each to the next one: a billion ways to the last."""
    for number in range(30):
        write(tmp_path, f"f{number:02}/a.json")
        for link in ("x", "y"):
            (tmp_path / f"f{number:02}" / link).symlink_to(f"../f{(number + 1) % 30:02}")
    everything = [f"f{number:02}/a.json" for number in range(30)]
    assert find(tmp_path) == everything
    assert find(tmp_path, "**/*.json") == everything
    assert len(find(tmp_path, "f00")) == 30


@unix
def test_folders_nested_deeper_than_python_calls(tmp_path: Path) -> None:
    start = os.open(tmp_path, os.O_RDONLY)
    folder = start
    try:
        for _ in range(1300):
            os.mkdir("d", dir_fd=folder)
            inner = os.open("d", os.O_RDONLY, dir_fd=folder)
            os.close(folder)
            folder = inner
        with open(os.open("a.json", os.O_WRONLY | os.O_CREAT, dir_fd=folder), "w") as stream:
            stream.write(LISTING)
    finally:
        os.close(folder)
    try:
        found = find(tmp_path)
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # shutil recurses, and fails
    assert len(found) == 1
    assert found[0].endswith("d/d/a.json")


@unix
def test_pipes_do_not_make_the_walk_wait(tmp_path: Path) -> None:
    write(tmp_path, "a.json")
    os.mkfifo(tmp_path / "p.json")
    os.mkfifo(tmp_path / "plain")
    assert find(tmp_path) == ["a.json", "unreadable-file:p.json"]
    assert find(tmp_path, "plain") == ["unreadable-file:plain"]
    with pytest.raises(OSError, match="pipe"):
        open_regular(str(tmp_path / "p.json"))


@unix
def test_names_that_are_hardly_names(tmp_path: Path) -> None:
    names = [
        "new\nline.json",
        "esc\x1b[31m.json",
        "漢字 😀.json",
        "#(3) ü.json",
        "x" * 250 + ".json",
        "-.json",
    ]
    names.append(os.fsdecode(b"caf\xe9.json"))
    for name in names:
        (tmp_path / name).write_text(LISTING)
    assert sorted(find(tmp_path)) == sorted(names)
    for name in names:
        assert find(tmp_path, name) == [name]
    with pytest.raises(NoSuchPathError):
        find(tmp_path, "y" * 300 + ".json")


def test_a_folder_named_like_a_file(tmp_path: Path) -> None:
    write(tmp_path, "dress.json/mug.json")
    assert find(tmp_path) == ["directory-for-file:dress.json", "dress.json/mug.json"]
    assert find(tmp_path, "dress.json") == ["dress.json/mug.json"]


@unix
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs to become somebody without permissions"
)
def test_what_may_not_be_read_is_reported() -> None:
    code = (
        "import json, os, sys; from listing_lint.catalog.sources import *\n"
        "from listing_lint.catalog.readers import json_head, json_ld\n"
        f"os.seteuid({UNPRIVILEGED})\n"
        "for item in discover(['.'], base=sys.argv[1], root=sys.argv[1], excluded=lambda p: False):\n"
        "    print(item.path, item.problem.detail if isinstance(item, BrokenFile) else '')"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        write(folder, "a.json", "closed/b.json", "locked.json")
        (folder / "closed").chmod(0)
        (folder / "locked.json").chmod(0)
        done = subprocess.run([sys.executable, "-c", code, name], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "a.json ",
        "closed the folder cannot be listed: no permission to read it",
        "locked.json no permission to read it",
    ]


OBJECT = '{"id": "1", "title": "Mug"}'


@pytest.mark.parametrize(
    ("content", "name", "form"),
    [
        (OBJECT, "a.json", "document"),
        (OBJECT, "a.jsonl", "lines"),
        (f"{OBJECT}\n", "a.json", "document"),
        (f"{OBJECT}\n{OBJECT}\n", "a.json", "lines"),
        (f"\n\n{OBJECT}\n\n{OBJECT}", "a.json", "lines"),
        (f"\ufeff{OBJECT}\n{OBJECT}", "a.json", "lines"),
        (f"[{OBJECT}]", "a.jsonl", "document"),
        (f"[{OBJECT},\n{OBJECT}]", "a.jsonl", "document"),
        (f"[\n{OBJECT}\n]\n", "a.jsonl", "document"),
        ('["a"]\n["b"]\n', "a.jsonl", "lines"),
        (json.dumps({"id": "1", "title": "Mug"}, indent=1), "a.jsonl", "document"),
        ('{ "id": "1",\n  "title": "Mug" }', "a.jsonl", "document"),
        (f'{{"listings": [{OBJECT}]}}\n', "a.jsonl", "document"),
        (f'{{"id": "1" "title"\n{OBJECT}\n', "a.jsonl", "lines"),
        (f'{{"id": "{"x" * 70_000}", "title": "Mug"}}\n{OBJECT}\n', "a.jsonl", "lines"),
        (f'[{{"id": "{"x" * 70_000}", "title": "Mug"}},\n{OBJECT}]\n', "a.jsonl", "document"),
        (f"{OBJECT}\r{OBJECT}\r", "a.jsonl", "document"),
        (f"{OBJECT}{OBJECT}", "a.jsonl", "document"),
        (f"{OBJECT}\r\n{OBJECT}\r\n", "a.jsonl", "lines"),
        ("", "a.jsonl", "lines"),
        ("{" * 70_000, "a.json", "document"),
        ("[" * 70_000, "a.jsonl", "document"),
        ("1" * 70_000, "a.jsonl", "lines"),
    ],
)
def test_the_form_is_told_by_the_first_value(content: str, name: str, form: str) -> None:
    assert form_of(content.encode(), name) == form


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_wide_text_is_read_whole(encoding: str) -> None:
    assert form_of(f"{OBJECT}\n{OBJECT}".encode(encoding), "a.jsonl") == "document"


def test_a_file_that_vanishes_on_the_way_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.json", "b.json")
    real: Any = os.lstat

    def lstat(path: object, *args: object, **kwargs: object) -> os.stat_result:
        if str(path).endswith("b.json"):
            (tmp_path / "b.json").unlink(missing_ok=True)
        found: os.stat_result = real(path, *args, **kwargs)
        return found

    monkeypatch.setattr(os, "lstat", lstat)
    assert find(tmp_path) == ["a.json", "unreadable-file:b.json"]


def test_a_broken_file_knows_its_place(tmp_path: Path) -> None:
    write(tmp_path, "sub/b.json")
    (tmp_path / "sub" / "a.csv").write_text("day,opens\nMonday,9\n")
    found = list(discover(["sub"], base=str(tmp_path), root=str(tmp_path), excluded=lambda _path: False))
    assert [item.place for item in found if isinstance(item, BrokenFile)] == [str(tmp_path / "sub" / "a.csv")]
