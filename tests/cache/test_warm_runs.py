"""A warm run prints the bytes of a cold one: in every format, whatever changed in between."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from listing_lint.cache.database import FILE, FOLDER
from listing_lint.reports import REPORTERS
from tests.cache.conftest import Check, check_in, listing

if TYPE_CHECKING:
    from pathlib import Path


def kept(folder: Path, kind: int) -> int:
    """How many results of a kind are kept: 1 of files, 2 of runs."""
    with closing(sqlite3.connect(folder / FOLDER / FILE)) as database:
        query = "SELECT count(*) FROM outcomes WHERE kind = ? AND length(key) = 16"
        (number,) = database.execute(query, (kind,)).fetchone()
        assert isinstance(number, int)
        return number


def test_a_warm_run_reads_no_listing_and_says_the_same(messy: Path, check: Check) -> None:
    without = check("--no-cache")
    assert without[0] == 1
    assert not (messy / FOLDER).exists()
    assert check() == without
    assert kept(messy, 2) == 1
    files = kept(messy, 1)
    assert files == 8
    assert check() == without
    assert check("--jobs", "2") == without
    assert (kept(messy, 1), kept(messy, 2)) == (files, 1)


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_every_format_cold_and_warm(messy: Path, check: Check, form: str) -> None:
    words = ("-o", form)
    without = check(*words, "--no-cache", "--jobs", "1")
    assert check(*words, "--jobs", "2") == without
    assert kept(messy, 2) == 1
    assert check(*words) == without


def test_one_changed_file_is_read_and_the_others_are_not(messy: Path, check: Check) -> None:
    check()
    files = kept(messy, 1)
    feed = messy / "feed.jsonl"
    lines = feed.read_text("utf-8").splitlines(keepends=True)
    feed.write_text("".join([*lines[30:], *lines[:30]]), encoding="utf-8")
    assert check() == check("--no-cache")
    assert (kept(messy, 1), kept(messy, 2)) == (files + 1, 2)
    feed.unlink()  # no new file: only the run as a whole is another one
    assert check() == check("--no-cache")
    assert (kept(messy, 1), kept(messy, 2)) == (files + 1, 3)


def test_a_baseline_is_applied_to_what_was_kept(messy: Path, check: Check) -> None:
    check()
    assert check_in(messy, "--no-cache", "--baseline", "none.baseline")[0] == 2
    import subprocess

    from tests.cache.conftest import DAY, command, environment

    made = subprocess.run(
        command("baseline", "create", *DAY, "feed.jsonl"),
        cwd=messy,
        check=False,
        capture_output=True,
        env=environment(),
    )
    assert made.returncode == 0, made.stderr
    words = ("--baseline", "listing-lint.baseline")
    without = check(*words, "--no-cache")
    assert len(without[1]) < len(check("--no-cache")[1])
    assert check(*words) == check(*words) == without


def test_pictures_that_changed_vanished_or_came(messy: Path, check: Check) -> None:
    picture = messy / "oak" / "desk.png"
    before = check()
    content = picture.read_bytes()
    state = picture.stat()
    picture.write_bytes(bytes(len(content)))
    os.utime(picture, ns=(state.st_atime_ns, state.st_mtime_ns))  # neither size nor time tell
    spoiled = check()
    assert spoiled == check("--no-cache") != before
    picture.rename(picture.with_name("other.tif"))
    missing = check()
    assert missing == check("--no-cache")
    assert missing not in (before, spoiled)
    picture.write_bytes(content)
    picture.with_name("other.tif").unlink()
    assert check() == before


def test_a_neighbour_by_which_a_missing_picture_is_guessed(messy: Path, check: Check) -> None:
    listing = {"id": "P-1", "marketplace": "wish", "title": "Enamel mug", "images": ["front-view.png"]}
    (messy / "mug.json").write_text(json.dumps(listing), encoding="utf-8")
    before = check("mug.json")
    shutil.copy(messy / "oak" / "desk.png", messy / "front-veiw.png")
    after = check("mug.json")
    assert after == check("mug.json", "--no-cache") != before


@pytest.mark.parametrize(
    "more",
    [
        '[severity]\nSCH106 = "info"\n',
        '[[stores]]\npath = "*.jsonl"\nallowed-contacts = ["+8613800138000"]\n',
        '[brands]\nfiles = ["marks.csv"]\n',
        "[profiles.dhgate.title]\nmax-length = 12\n",
        '[per-file-ignores]\n"*.jsonl" = ["TTL"]\n',
        '[[ignore]]\ncode = "BRD"\nlisting = "D-4"\nreason = "ours"\n',
        '[[schemas]]\nfile = "own.schema.json"\n',
    ],
)
def test_other_settings_give_other_results(messy: Path, check: Check, more: str) -> None:
    (messy / "marks.csv").write_text("name\nDesk\n", encoding="utf-8")
    (messy / "own.schema.json").write_text('{"required": ["sku"]}', encoding="utf-8")
    before = check("-o", "json", "feed.jsonl")
    settings = messy / "listing-lint.toml"
    settings.write_text(settings.read_text("utf-8") + "\n" + more, encoding="utf-8")
    after = check("-o", "json", "feed.jsonl")
    assert after == check("-o", "json", "feed.jsonl", "--no-cache")
    assert after[:2] != before[:2], after[2]
    for name, text in (("marks.csv", "name\nLamp\n"), ("own.schema.json", '{"required": ["price"]}')):
        if name in more:
            (messy / name).write_text(text, encoding="utf-8")
            third = check("-o", "json", "feed.jsonl")
            assert third == check("-o", "json", "feed.jsonl", "--no-cache")
            assert third != after


def test_options_of_the_command_line_give_other_results(messy: Path, check: Check) -> None:
    mug = {"id": "M-1", "marketplace": "dhgate", "title": "Folding desk!!! Apple style", "price": -1}
    (messy / "oak" / "more.json").write_text(json.dumps([mug, mug]), encoding="utf-8")
    said = set()
    for words in (
        (),
        ("--select", "TTL"),
        ("--ignore", "SCH"),
        ("--profile", "wish"),
        ("--as-of", "2020-01-01"),
        ("--fail-on", "never"),
        ("--no-images",),
    ):
        first = check("oak/more.json", *words)
        assert first == check("oak/more.json", *words, "--no-cache"), words
        assert first == check("oak/more.json", *words), words
        said.add(first)
    assert len(said) > 3


def test_the_folder_that_the_command_is_given_in_is_in_the_paths(messy: Path) -> None:
    here = check_in(messy, "feed.jsonl", "-o", "json")
    below = check_in(messy / "oak", "../feed.jsonl", "-o", "json")
    assert below == check_in(messy / "oak", "../feed.jsonl", "-o", "json", "--no-cache")
    assert below != here


def test_a_catalog_that_was_moved_as_a_whole_is_warm(messy: Path, tmp_path: Path) -> None:
    before = check_in(messy)
    moved = tmp_path / "elsewhere"
    messy.rename(moved)
    assert check_in(moved) == before
    assert kept(moved, 2) == 1


def test_one_file_under_two_names_holds_no_copies(messy: Path, check: Check) -> None:
    shutil.copy(messy / "feed.jsonl", messy / "again.jsonl")
    copied = check()
    (messy / "again.jsonl").unlink()
    (messy / "again.jsonl").symlink_to("feed.jsonl")
    linked = check()
    assert linked == check("--no-cache")
    assert linked != copied


def test_the_form_of_standard_input(messy: Path) -> None:
    import subprocess

    from tests.cache.conftest import DAY, command, environment

    def say(text: str, *words: str) -> tuple[int, bytes]:
        done = subprocess.run(
            command("check", *DAY, "--stdin-filename", "x.json", *words, "-"),
            cwd=messy,
            input=text.encode(),
            capture_output=True,
            check=False,
            env=environment(),
        )
        return done.returncode, done.stdout

    one, two = '{"id": "A", "title": 7}', '{"id": "A", "title": 7, "price": -1}'
    for text in (one, two, one, two):
        assert say(text) == say(text, "--no-cache")


def test_timings_and_verbose_words_are_those_of_a_run(check: Check) -> None:
    check("feed.jsonl")
    assert b"SCH" in check("feed.jsonl", "--timings")[2]
    assert check("feed.jsonl", "-v")[1] == check("feed.jsonl", "--no-cache")[1]


def test_many_small_files_cold_and_warm(tmp_path: Path) -> None:
    for number in range(230):
        one = listing(number, "bamboo")
        (tmp_path / f"{number}.json").write_text(json.dumps(one), encoding="utf-8")
    words = ("--no-images", "--exit-zero")
    without = check_in(tmp_path, *words, "--no-cache")
    for _ in range(3):
        assert check_in(tmp_path, *words) == without
    (tmp_path / "7.json").write_text('{"products": [', encoding="utf-8")
    assert check_in(tmp_path, *words) == check_in(tmp_path, *words, "--no-cache") != without
    (tmp_path / FOLDER / FILE).write_bytes(b"SQLite format 3\0" + b"broken" * 1000)
    assert check_in(tmp_path, *words)[:2] == check_in(tmp_path, *words, "--no-cache")[:2]
