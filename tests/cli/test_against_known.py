"""``check --against`` with what an earlier run knew of the listings, and without it: the same findings, those of a full run."""

from __future__ import annotations

import json
import random
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.catalog import recognising, sources
from listing_lint.engine import comparing, known, remembering, sides, touching, workers
from listing_lint.engine.session import Session
from tests.changes.test_git import commit, git

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Lint

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DAY = ("--as-of", "2026-11-20", "--no-images")
THINGS = ("travel mug", "tea kettle", "wall clock", "linen towel", "desk lamp", "storage chest", "door mat")
LOOKS = (
    "matt black",
    "sand",
    "oak",
    "brushed steel",
    "with lid",
    "450 ml",
    "large",
    "foldable",
    "for camping",
)
SAID = (
    "Keeps coffee hot for six hours and fits most car holders.",
    "Folds flat when it is empty and keeps winter clothes free of dust.",
    "Dries within an hour on a line and takes as little room as a shirt.",
    "Sets itself by the radio signal, and its hands sweep without a tick.",
)


def product(rng: random.Random, number: int) -> dict[str, Any]:
    """A product of one of two stores, one of few things in one of many looks: so that some are alike."""
    made: dict[str, Any] = {
        "id": f"P-{number}",
        "store": rng.choice(("north", "south")),
        "marketplace": rng.choice(("aliexpress", "aliexpress", "dhgate")),
        "title": f"{rng.choice(THINGS)} {' '.join(rng.sample(LOOKS, 4))} model K{rng.randrange(40)}",
        "description": " ".join(rng.sample(SAID, 2)),
        "price": 9.5,
    }
    if rng.random() < 0.2:
        made["gtin"] = rng.choice(("4006381333931", "4006381333948"))
    if rng.random() < 0.1:
        made["status"] = "closed"
    return made


def write(folder: Path, listings: list[dict[str, Any]]) -> None:
    """A third of them as lines, a third as an array, and the others each in a file of its own."""
    third = len(listings) // 3
    alone, listings = listings[:third], listings[third:]
    (folder / "c").mkdir(exist_ok=True)
    for old in (folder / "c").iterdir():
        if old.name not in {f"{one['id']}.json" for one in alone}:
            old.unlink()
    for one in alone:
        (folder / "c" / f"{one['id']}.json").write_text(json.dumps(one, indent=2), encoding="utf-8")
    half = len(listings) // 2
    lines = "".join(json.dumps(one) + "\n" for one in listings[:half])
    (folder / "a.jsonl").write_text(lines, encoding="utf-8")
    (folder / "b.json").write_text(json.dumps(listings[half:], indent=1), encoding="utf-8")


def changed(rng: random.Random, listings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A few of them with another title, another text or another price, copied, deleted or moved."""
    after = [dict(one) for one in listings]
    for _ in range(rng.randrange(1, 5)):
        at = rng.randrange(len(after))
        what = rng.randrange(6)
        if what == 0:
            after[at]["title"] = product(rng, 0)["title"]
        elif what == 1:
            after[at]["description"] = rng.choice(SAID)
        elif what == 2:
            after[at]["price"] = rng.randrange(1, 50)
        elif what == 3:
            after.append({**rng.choice(after), "id": f"N-{rng.randrange(1000)}"})
        elif what == 4:
            del after[at]
        else:
            after.insert(rng.randrange(len(after)), after.pop(at))
    return after


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if thirty listings were many."""
    monkeypatch.setattr(comparing, "LEAST", 0)
    monkeypatch.setattr(remembering, "LEAST", 0)


@pytest.fixture
def met(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The listings that are known again in this process."""
    found: list[object] = []
    take = Session._met

    def noted(self: Session, one: known.Met, *more: Any) -> None:
        found.append(one)
        take(self, one, *more)

    monkeypatch.setattr(Session, "_met", noted)
    return found


def findings(lint: Lint, *words: str) -> list[dict[str, Any]]:
    return found_on(lint, *DAY, *words)


def found_on(lint: Lint, *words: str) -> list[dict[str, Any]]:
    done = lint("check", "-o", "json", "--jobs", "1", *words)
    assert done.out, done.err
    found: list[dict[str, Any]] = json.loads(done.out)["findings"]
    return found


@pytest.mark.parametrize("seed", range(24))
def test_the_same_findings_however_they_are_found(
    seed: int, catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch, met: list[object]
) -> None:
    """All listings joined; few asked about; and with what a run before the change kept, or one behind it."""
    rng = random.Random(seed)
    before = [product(rng, number) for number in range(60 if seed % 2 else 25)]
    after = changed(rng, before)
    if seed % 3 == 0:
        before, after = ([{**one, "store": "north"} for one in each] for each in (before, after))
    git(catalog, "init", "-q", "-b", "main")
    (catalog / ".gitignore").write_text(".listing-lint-cache\n", encoding="utf-8")
    write(catalog, before)
    commit(catalog)
    write(catalog, after)
    joined = findings(lint, "--against", "HEAD", "--no-cache")
    monkeypatch.setattr(comparing, "LEAST", 0)
    monkeypatch.setattr(touching, "_FEW", 0)
    assert findings(lint, "--against", "HEAD", "--no-cache") == joined
    assert not met
    monkeypatch.setattr(remembering, "LEAST", 0)
    full: list[dict[str, Any]] = []
    for kept in (before, after):
        shutil.rmtree(catalog / ".listing-lint-cache", ignore_errors=True)
        write(catalog, kept)
        full = findings(lint)
        write(catalog, after)
        met.clear()
        assert findings(lint, "--against", "HEAD") == joined
        assert met
        assert findings(lint, "--against", "HEAD", "--jobs", "2") == joined
    # A full run tells all of it, and whatever it tells of a listing that changed is told.
    told = [one for one in joined if one["code"].startswith("SIM")]  # others may be folded into one
    assert [one for one in told if one not in full] == []
    new = {json.dumps(one) for one in after} - {json.dumps(one) for one in before}
    faces = {one["id"] for one in map(json.loads, new) if not any(same_face(one, other) for other in before)}
    assert all(one in told for one in full if one["listing"] in faces and one["code"].startswith("SIM1"))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("seed", range(8))
def test_the_same_findings_with_pictures(seed: int, catalog: Path, lint: Lint, met: list[object]) -> None:
    """Some listings show one picture, some one that is missing; of those that change, some another one."""
    rng = random.Random(seed)
    for name, colour in (("a.jpg", "red"), ("b.jpg", "blue")):
        drawn(catalog / name, colour)
        (catalog / "c").mkdir(exist_ok=True)
        drawn(catalog / "c" / name, colour)
    names = ("gone.jpg",) if seed % 2 else ("a.jpg", "b.jpg", "gone.jpg", "https://pictures.example/1.jpg")
    before = [{**product(rng, number), "images": [rng.choice(names)]} for number in range(24)]
    after = changed(rng, before)
    if rng.random() < 0.5:
        after[0] = {**after[0], "images": [rng.choice(names)], "title": after[-1]["title"]}
    git(catalog, "init", "-q", "-b", "main")
    (catalog / ".gitignore").write_text(".listing-lint-cache\n", encoding="utf-8")
    write(catalog, before)
    commit(catalog)
    found_on(lint, *DAY[:2])
    write(catalog, after)
    wanted = found_on(lint, *DAY[:2], "--against", "HEAD", "--no-cache")
    assert found_on(lint, *DAY[:2], "--against", "HEAD") == wanted
    assert met


def drawn(file: Path, colour: str) -> None:
    from PIL import Image

    Image.new("RGB", (1000, 1000), colour).save(file, quality=80)


def same_face(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return {**one, "price": 0} == {**other, "price": 0}


def test_a_catalog_of_two_stores_has_twins_among_those_that_are_compared(lint: Lint, catalog: Path) -> None:
    """The catalogs above are not so different that nothing is found."""
    codes = set()
    for seed in range(12):
        rng = random.Random(seed)
        write(catalog, [product(rng, number) for number in range(60)])
        codes |= {one["code"] for one in findings(lint, "--no-cache")}
    assert {"SIM101", "SIM102"} <= codes


def retitle_one(catalog: Path, lint: Lint, seed: int) -> None:
    """A catalog that is committed and has been checked, with another title in one listing since."""
    rng = random.Random(seed)
    listings = [product(rng, number) for number in range(30)]
    git(catalog, "init", "-q", "-b", "main")
    write(catalog, listings)
    commit(catalog)
    findings(lint)
    write(catalog, [*listings[:-1], {**listings[-1], "title": "Cork coaster, set of six"}])


@pytest.mark.usefixtures("small")
def test_what_is_known_is_the_same_on_another_day_and_not_with_other_settings(
    catalog: Path, lint: Lint, met: list[object]
) -> None:
    retitle_one(catalog, lint, 5)
    findings(lint, "--against", "HEAD", "--as-of", "2026-11-21")
    assert met
    met.clear()
    findings(lint, "--against", "HEAD", "--ignore", "TTL1")
    assert not met
    findings(lint, "--against", "HEAD", "--ignore", "TTL1")
    assert met  # that run kept what it knew


@pytest.mark.usefixtures("small")
def test_a_damaged_file_is_not_believed(catalog: Path, lint: Lint, met: list[object]) -> None:
    retitle_one(catalog, lint, 6)
    wanted = findings(lint, "--against", "HEAD", "--no-cache")
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(catalog / ".listing-lint-cache" / "results.sqlite3")) as base, base:
        rows = base.execute("SELECT rowid, result FROM outcomes WHERE kind = 3 ORDER BY rowid").fetchall()
        assert len(rows) > 3
        number, result = rows[-1]
        base.execute("UPDATE outcomes SET result = ? WHERE rowid = ?", (result[:-1] + b"?", number))
    assert findings(lint, "--against", "HEAD") == wanted
    assert not met


def one_a_file(catalog: Path, lint: Lint) -> list[dict[str, Any]]:
    """A catalog of one listing a file that is committed and has been checked, with another title in one of them since."""
    rng = random.Random(11)
    listings = [product(rng, number) for number in range(30)]
    git(catalog, "init", "-q", "-b", "main")
    for one in listings:
        (catalog / f"{one['id']}.json").write_text(json.dumps(one), encoding="utf-8")
    commit(catalog)
    findings(lint)
    changed = {**listings[3], "title": listings[4]["title"], "description": listings[4]["description"]}
    (catalog / "P-3.json").write_text(json.dumps(changed), encoding="utf-8")
    return listings


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are opened in this process to see what they are."""
    found: list[str] = []
    look = recognising.recognise

    def noted(stream: Any, name: str, *more: Any, **other: Any) -> Any:
        found.append(name.rsplit("/", 1)[-1])
        return look(stream, name, *more, **other)

    monkeypatch.setattr(sources, "recognise", noted)
    monkeypatch.setattr(sides, "recognise", look)  # former ones are told apart, too
    return found


@pytest.mark.usefixtures("small")
def test_files_that_git_says_are_the_same_are_not_opened_where_an_earlier_run_read_them(
    catalog: Path, lint: Lint, opened: list[str]
) -> None:
    one_a_file(catalog, lint)
    wanted = findings(lint, "--against", "HEAD", "--no-cache")
    assert any(one["code"].startswith("SIM") for one in wanted)
    opened.clear()
    assert findings(lint, "--against", "HEAD") == wanted
    assert "p-3.json" in opened
    assert len(opened) < 6  # listings that are no longer for sale are not compared, and so not known again
    # Another commit in between: what git says of a file counts for the content that was read, and for no other.
    (catalog / "P-5.json").write_text(json.dumps({"id": "P-5", "title": "Tea kettle"}), encoding="utf-8")
    commit(catalog)
    (catalog / "P-3.json").write_text(json.dumps({"id": "P-3", "title": "Wall clock"}), encoding="utf-8")
    opened.clear()
    assert findings(lint, "--against", "HEAD") == findings(lint, "--against", "HEAD", "--no-cache")
    assert opened.count("p-3.json") == opened.count("p-5.json") == 2


@pytest.mark.usefixtures("small")
def test_files_that_rest_are_not_even_looked_at(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One system call a file is much where there are a hundred thousand."""
    one_a_file(catalog, lint)
    looked: list[str] = []
    look = sources._look

    def noted(full: str, *more: Any, **other: Any) -> Any:
        looked.append(full.rsplit("/", 1)[-1])
        return look(full, *more, **other)

    monkeypatch.setattr(sources, "_look", noted)
    findings(lint, "--against", "HEAD")
    assert "P-3.json" in looked
    assert len([name for name in looked if name.startswith("P-")]) < 6  # as above
    looked.clear()
    findings(lint, "--against", "HEAD", "--no-cache")
    assert len(looked) >= 30


@pytest.mark.usefixtures("small")
def test_processes_that_know_nothing_of_them_read_no_files_that_rest(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where processes are not forked, what an earlier run knew is known in the first one alone."""
    one_a_file(catalog, lint)
    (catalog / "new.json").write_text('{"id": "N-1", "title": "Wall clock"}', encoding="utf-8")
    wanted = findings(lint, "--against", "HEAD", "--no-cache")
    monkeypatch.setattr(workers, "FORKS", False)
    assert findings(lint, "--against", "HEAD", "--jobs", "2") == wanted


@pytest.mark.usefixtures("small")
def test_files_that_rest_are_read_where_a_listing_was_deleted_or_a_picture_changed(
    catalog: Path, lint: Lint
) -> None:
    one_a_file(catalog, lint)
    (catalog / "P-9.json").unlink()
    (catalog / "P-10.json").rename(catalog / "other.json")
    wanted = findings(lint, "--against", "HEAD", "--no-cache")
    assert findings(lint, "--against", "HEAD") == wanted
    drawn(catalog / "new.jpg", "red")
    assert findings(lint, "--against", "HEAD") == findings(lint, "--against", "HEAD", "--no-cache")


@pytest.mark.usefixtures("small")
def test_files_are_opened_where_they_are_links_or_told_to_be_something_else(
    catalog: Path, lint: Lint, opened: list[str]
) -> None:
    one_a_file(catalog, lint)
    (catalog / "P-7.json").unlink()
    (catalog / "P-7.json").symlink_to("P-8.json")
    opened.clear()
    assert findings(lint, "--against", "HEAD") == findings(lint, "--against", "HEAD", "--no-cache")
    assert opened.count("p-7.json") == 2
    (catalog / "listing-lint.toml").write_text(
        '[[stores]]\npath = "**"\nformat = "google"\n', encoding="utf-8"
    )
    opened.clear()
    findings(lint, "--against", "HEAD")
    assert len(opened) >= 30
