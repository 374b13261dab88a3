"""``check --against`` with the real git: what a change touches is told, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.drawing import draw
from listing_lint.rule import Drawing
from tests.changes.test_git import commit, git
from tests.cli.conftest import CLEAN, Lint

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DAY = ("--as-of", "2026-11-20")
RUNNING = {"start": "2026-11-10", "end": "2026-11-30", "discount": 20}
Found = list[tuple[str, str, str | None]]


def mug(number: int, **more: Any) -> dict[str, Any]:
    colours = ("blue", "red", "green", "white", "black", "sand", "navy", "pink", "grey", "teal")
    title = f"Enamel camping mug number {number}, 350 ml, {colours[number % 10]} rim"
    return {
        "id": f"M-{number}",
        "title": title,
        "marketplace": "wish",
        "price": 9.9,
        "currency": "USD",
        **more,
    }


def faulty(number: int, **more: Any) -> dict[str, Any]:
    """A listing with an error of its own: a title that is no text."""
    return {**mug(number), "title": number, **more}


def put(folder: Path, name: str, *listings: dict[str, Any], indent: int | None = None) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    if name.endswith(".jsonl"):
        text = "".join(json.dumps(one) + "\n" for one in listings)
    else:
        text = json.dumps(list(listings), indent=indent)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def repository(catalog: Path) -> Path:
    git(catalog, "init", "-q", "-b", "main")
    put(catalog, "north/a.json", *(faulty(number, store="north") for number in range(4)))
    put(catalog, "north/b.jsonl", *(faulty(number, store="north") for number in range(4, 8)))
    put(catalog, "south/c.json", *(mug(number, store="south") for number in range(20, 24)))
    commit(catalog)
    return catalog


@pytest.fixture
def told(lint: Lint) -> Any:
    """Path, code and listing of what is told; the same with one process and with two."""

    def call(*arguments: str, base: str = "HEAD", status: int | None = None) -> Found:
        words = ("check", "--against", base, "--no-cache", "-o", "json", *DAY, *arguments)
        done = lint(*words)
        assert done.out, done.err
        both = lint(*words, "--jobs", "2")
        assert both.out == done.out
        if status is not None:
            assert done.status == status, done.out
        return [(one["path"], one["code"], one["listing"]) for one in json.loads(done.out)["findings"]]

    return call


def test_without_any_change(repository: Path, lint: Lint) -> None:
    done = lint("check", "--against", "HEAD")
    assert (done.status, done.out) == (0, "Nothing changed since HEAD.\n")
    assert "no listing found" not in done.err


def test_by_processes_that_share_no_memory(
    repository: Path, told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listing_lint.engine.workers.FORKS", False)
    put(repository, "south/p.json", mug(50, store="south", promotion=RUNNING))
    commit(repository)
    (repository / "south/p.json").unlink()
    put(
        repository,
        "north/a.json",
        *(faulty(n, store="north") for n in range(3)),
        faulty(3, store="north", stock="x"),
    )
    assert {one for _, _, one in told()} == {"M-3", "M-50"}


def test_standard_input(repository: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    listings = [faulty(number, store="north") for number in range(4)]
    text = json.dumps([*listings[:3], {**listings[3], "stock": "x"}])
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    done = lint("check", "-", "--stdin-filename", "north/a.json", "--against", "HEAD", "-o", "json")
    assert {one["listing"] for one in json.loads(done.out)["findings"]} == {"M-3"}


def test_only_what_changed_is_told(repository: Path, told: Any) -> None:
    put(
        repository,
        "north/a.json",
        *(faulty(n, store="north") for n in range(3)),
        faulty(3, store="north", stock="x"),
    )
    assert {one for _, _, one in told(status=1)} == {"M-3"}
    lines = [faulty(number, store="north") for number in range(4, 8)]
    put(
        repository,
        "north/b.jsonl",
        lines[0],
        {**lines[1], "stock": "x"},
        *lines[2:],
        faulty(99, store="north"),
    )
    assert {one for _, _, one in told(status=1)} == {"M-3", "M-5", "M-99"}
    assert {path for path, _, _ in told("north/b.jsonl")} == {"north/b.jsonl"}


def test_order_and_form_change_nothing(repository: Path, told: Any) -> None:
    listings = [dict(reversed(faulty(number, store="north").items())) for number in range(4)]
    put(repository, "north/a.json", *reversed(listings), indent=4)
    text = (repository / "north/b.jsonl").read_text(encoding="utf-8").splitlines()
    (repository / "north/b.jsonl").write_bytes(
        b"\xef\xbb\xbf" + "\r\n".join(line.replace(": ", ":") for line in reversed(text)).encode()
    )
    assert [one for one in told() if one[2]] == []


def test_a_renamed_file_and_a_listing_that_moved(repository: Path, told: Any) -> None:
    (repository / "north/a.json").rename(repository / "north/mugs.json")
    put(repository, "north/mugs.json", *(faulty(number, store="north") for number in range(3)))
    moved = faulty(3, store="north")
    rest = [faulty(number, store="north") for number in range(4, 8)]
    put(repository, "north/b.jsonl", *rest, moved)
    assert told() == []
    git(repository, "add", "-A")
    assert told() == []


def test_a_merge_answers_for_the_branch_alone(repository: Path, told: Any) -> None:
    git(repository, "checkout", "-q", "-b", "work")
    put(
        repository,
        "south/c.json",
        *(mug(number, store="south") for number in range(20, 23)),
        faulty(23, store="south"),
    )
    commit(repository)
    git(repository, "checkout", "-q", "main")
    put(repository, "north/a.json", *(faulty(number, store="north", stock="x") for number in range(4)))
    commit(repository)
    git(repository, "checkout", "-q", "work")
    git(repository, "merge", "-q", "-m", "m", "main")
    assert {one for _, _, one in told(base="main")} == {"M-23"}


def test_a_copy_of_a_listing_in_a_file_that_did_not_change(repository: Path, told: Any) -> None:
    put(repository, "south/c.json", mug(30, store="south"), mug(31, store="south"))
    put(repository, "south/d.json", mug(32, store="south", gtin="4006381333931"))
    commit(repository)
    put(repository, "south/e.jsonl", mug(33, store="south", gtin="4006381333931"))
    found = told("--extend-select", "ATT412")
    assert [(path, one) for path, code, one in found if code == "ATT412"] == [("south/e.jsonl", "M-33")]
    put(repository, "south/e.jsonl", mug(33, store="south"))
    put(repository, "south/c.json", mug(30, store="south"))
    assert [code for _, code, _ in told("--extend-select", "ATT412") if code == "ATT412"] == []


DRESS = {
    "marketplace": "aliexpress",
    "title": "Linen summer dress with deep pockets and a wide hem",
    "description": "Soft breathable fabric keeps its shape after many washes and dries quickly in the shade.",
    "gtin": "4006381333931",
}
PAN = {
    "marketplace": "aliexpress",
    "title": "Cast iron frying pan with two spouts, 26 cm",
    "description": "Heavy iron stores the heat for steaks, comes seasoned with oil, and works on gas, in ovens and a fire.",
    "gtin": "4006381333948",
}


def test_a_listing_that_becomes_like_one_of_another_store(repository: Path, told: Any, lint: Lint) -> None:
    put(repository, "north/d.json", mug(100, store="north", **DRESS), mug(101, store="north", **PAN))
    put(repository, "south/d.json", mug(102, store="south", **DRESS), mug(103, store="south"))
    commit(repository)
    everything = json.loads(lint("check", "-o", "json").out)["findings"]
    assert {one["listing"] for one in everything if one["code"].startswith("SIM1")} <= {"M-100", "M-102"}
    assert any(one["code"].startswith("SIM1") for one in everything)  # they have one copy already
    put(repository, "south/d.json", mug(102, store="south", **DRESS), mug(103, store="south", stock=2))
    assert told("--select", "SIM") == []  # nothing that changed is like anything
    put(repository, "south/d.json", mug(102, store="south", **DRESS), mug(103, store="south", **PAN))
    found = told("--select", "SIM1")
    assert found
    assert {one for _, _, one in found} <= {"M-101", "M-103"}


def test_groups_without_a_changed_listing_are_not_told(repository: Path, told: Any, lint: Lint) -> None:
    same = {"gtin": "4006381333931", "store": "south"}
    put(repository, "south/d.json", mug(40, **same), mug(41, **same))
    commit(repository)
    put(repository, "south/c.json", mug(20, store="south", price=1))
    assert "ATT412" not in {code for _, code, _ in told()}
    assert "ATT412" in lint("check", "-o", "json").codes


def test_deleted_while_promoted(repository: Path, told: Any) -> None:
    put(repository, "south/p.json", mug(50, store="south", promotion=RUNNING), mug(51, store="south"))
    put(repository, "south/q.jsonl", mug(52, store="south", promotion=RUNNING), mug(53, store="south"))
    commit(repository)
    put(repository, "south/p.json", mug(51, store="south"))
    (repository / "south/q.jsonl").unlink()
    promoted = [one for one in told() if one[1] == "CHG107"]
    assert promoted == [("south/p.json", "CHG107", "M-50"), ("south/q.jsonl", "CHG107", "M-52")]
    assert [one for one in told("south/p.json") if one[1] == "CHG107"] == promoted[:1]
    put(
        repository,
        "south/r.json",
        mug(50, store="south", promotion=RUNNING),
        mug(52, store="south", promotion=RUNNING),
    )
    assert [one for one in told() if one[1] == "CHG107"] == []
    assert [
        one for one in told("south/p.json") if one[1] == "CHG107"
    ] == []  # gone to a file that is not named


def test_a_broken_file_deletes_nothing(repository: Path, told: Any) -> None:
    put(repository, "south/p.json", mug(50, store="south", promotion=RUNNING))
    put(repository, "south/q.jsonl", mug(52, store="south", promotion=RUNNING))
    commit(repository)
    (repository / "south/p.json").write_text('[{"id": "M-50"', encoding="utf-8")
    (repository / "south/q.jsonl").write_text('{"id": "M-52",\n', encoding="utf-8")
    codes = {code for _, code, _ in told(status=1)}
    assert "CHG107" not in codes
    assert any(code.startswith("LOD") for code in codes)


def test_a_duplicate_that_is_taken_out_is_no_deletion(repository: Path, told: Any) -> None:
    promoted = mug(50, store="south", promotion=RUNNING)
    put(repository, "south/p.json", promoted, mug(51, store="south"))
    put(repository, "south/q.json", promoted)
    commit(repository)
    put(repository, "south/p.json", mug(51, store="south"))
    assert [one for one in told() if one[1] == "CHG107"] == []


def test_pictures(repository: Path, told: Any) -> None:
    folder = repository / "south"
    for number, name in enumerate(("front.jpg", "back.jpg", "side.jpg")):
        (folder / name).write_bytes(draw(Drawing(seed=number)))
    listing = faulty(60, store="south", images=["front.jpg", "back.jpg"])
    put(repository, "south/p.json", listing, faulty(61, store="south", images=["side.jpg"]))
    commit(repository)

    def replaced() -> set[str | None]:
        return {one for _, code, one in told("--extend-select", "CHG") if code == "CHG101"}

    (folder / "back.jpg").write_bytes(draw(Drawing(seed=7)))
    assert {one for _, _, one in told()} == {"M-60"}  # the file of the listing did not change
    assert replaced() == set()
    (folder / "front.jpg").write_bytes(draw(Drawing(seed=8)))
    assert replaced() == {"M-60"}
    git(repository, "checkout", "-q", ".")
    (folder / "front.jpg").rename(folder / "mug.jpg")
    put(
        repository,
        "south/p.json",
        {**listing, "images": ["mug.jpg", "back.jpg"]},
        faulty(61, store="south", images=["back.jpg"]),
    )
    assert replaced() == {"M-61"}


def test_a_folder_that_moves_with_its_pictures(repository: Path, told: Any) -> None:
    """Nothing of a listing changed that stands elsewhere with the same pictures; with one of them replaced, something did."""
    folder = repository / "south"
    for number, name in enumerate(("front.jpg", "back.jpg")):
        (folder / name).write_bytes(draw(Drawing(seed=number)))
    promoted = mug(
        60, store="south", marketplace="dhgate", images=["front.jpg", "back.jpg"], promotion=RUNNING
    )
    put(repository, "south/p.json", promoted)
    commit(repository)
    git(repository, "mv", "south", "west")
    assert told("--select", "CHG") == []
    (repository / "west" / "back.jpg").write_bytes(draw(Drawing(seed=9)))
    git(repository, "add", "-A")
    assert told("--select", "CHG") == [("west/p.json", "CHG104", "M-60")]


def test_a_catalog_that_the_command_names_from_elsewhere(
    repository: Path, lint: Lint, tmp_path: Path, monkeypatch: Any
) -> None:
    put(repository, "south/c.json", *(faulty(number, store="south") for number in range(20, 24)))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    for named in ("catalog", "catalog/south/c.json", "catalog/south/*.json"):
        done = lint("check", "--against", "HEAD", "-o", "json", *DAY, named)
        assert {path for path, _ in done.findings} == {"catalog/south/c.json"}, done.err


def test_a_table_of_another_program(repository: Path, told: Any) -> None:
    def write(rows: list[dict[str, str]], names: list[str]) -> None:
        out = io.StringIO()
        writer = csv.DictWriter(out, names)
        writer.writeheader()
        writer.writerows(rows)
        (repository / "south/feed.csv").write_text(out.getvalue(), encoding="utf-8")

    rows = [
        {
            "sku": f"S-{n}",
            "title": f"Enamel camping mug {n}",
            "price": "9.90",
            "stock": "4",
            "description": "A mug. " * 9,
        }
        for n in range(5)
    ]
    names = list(rows[0])
    write(rows, names)
    commit(repository)
    write(rows[::-1], names[::-1])
    assert told() == []
    rows[2]["price"] = "free"
    write(rows[::-1], names[::-1])
    assert {one for _, _, one in told()} == {"S-2"}


def test_a_file_that_git_ignores_is_new(repository: Path, told: Any) -> None:
    (repository / ".gitignore").write_text("made.json\n", encoding="utf-8")
    put(repository, "made.json", faulty(70))
    assert {one for _, _, one in told()} == {"M-70"}


def test_a_submodule_is_checked_as_a_whole(repository: Path, told: Any, lint: Lint, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q", "-b", "main")
    put(other, "x.json", faulty(80), faulty(81))
    commit(other)
    git(repository, "submodule", "add", "-q", str(other), "sub")
    commit(repository)
    assert told() == []
    put(repository, "sub/x.json", faulty(80), faulty(81, stock=1))
    assert {one for _, _, one in told()} == {"M-80", "M-81"}
    assert "submodules that changed" in lint("check", "--against", "HEAD").err


def test_a_changed_configuration_is_said(repository: Path, lint: Lint) -> None:
    (repository / "listing-lint.toml").write_text('[lint]\nimages = "none"\n', encoding="utf-8")
    assert "listing-lint.toml changed, too" in lint("check", "--against", "HEAD").err


def test_what_cannot_be_compared(repository: Path, lint: Lint, tmp_path: Path, monkeypatch: Any) -> None:
    done = lint("check", "--against", "nowhere")
    assert (done.status, "git knows no revision 'nowhere'" in done.err) == (2, True)
    plain = tmp_path / "plain"
    put(plain, "a.json", CLEAN)
    monkeypatch.chdir(plain)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    done = lint("check", "--against", "HEAD")
    assert (done.status, "is in no git repository" in done.err) == (2, True)


def test_from_a_folder_of_the_repository(repository: Path, told: Any, monkeypatch: Any) -> None:
    put(
        repository,
        "south/c.json",
        *(mug(number, store="south") for number in range(20, 23)),
        faulty(23, store="south"),
    )
    put(repository, "north/a.json", faulty(0, store="north", stock="x"))
    monkeypatch.chdir(repository / "south")
    assert {(path, one) for path, _, one in told()} == {("c.json", "M-23")}


def test_the_way_of_a_catalog(repository: Path, lint: Lint, told: Any) -> None:
    """A first run, a baseline, then a change: a bad listing, another main picture, a promoted product that is edited."""
    (repository / "south/front.jpg").write_bytes(draw(Drawing(seed=1)))
    sold = mug(90, store="south", marketplace="dhgate", promotion=RUNNING)
    shown = mug(91, store="south", images=["front.jpg"])
    put(repository, "south/c.json", sold, shown, mug(92, store="south"))
    commit(repository)
    assert lint("check", *DAY, "--no-cache").status == 1
    assert lint("baseline", "create", *DAY, "--no-cache").status == 0
    git(repository, "checkout", "-q", "-b", "work")
    known = ("--baseline", "listing-lint.baseline")
    assert told(*known, base="main", status=0) == []
    put(
        repository,
        "south/c.json",
        {**sold, "title": "Enamel camping mug number 90, 350 ml, blue"},
        shown,
        mug(92, store="south"),
        faulty(93, store="south"),
    )
    (repository / "south/front.jpg").write_bytes(draw(Drawing(seed=2)))
    commit(repository)
    found = told(*known, base="main", status=1)
    assert {one for _, _, one in found} == {"M-90", "M-91", "M-93"}
    assert {("CHG104", "M-90"), ("CHG101", "M-91")} <= {(code, one) for _, code, one in found}
    done = lint("check", "--against", "main", *known, *DAY, "--no-cache", "-o", "full")
    assert "slot 6" in done.out


def test_pictures_of_listings_that_did_not_change_stay_closed(
    repository: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They are opened where the change makes a listing like theirs, and only then."""
    pictures = {}
    for number, name in enumerate(("pan", "dress", "mug", "new")):
        file = repository / "south" / f"{name}.png"
        file.write_bytes(draw(Drawing(format="PNG", width=320, height=240, seed=number)))
        pictures[name] = [f"{name}.png"]
    old = [
        mug(100, store="south", **PAN, images=pictures["pan"]),
        mug(101, store="south", **DRESS, images=pictures["dress"]),
        mug(102, store="south", images=pictures["mug"]),
    ]
    put(repository, "south/d.json", *old)
    put(repository, "north/d.json", mug(103, store="north", title="Oak desk"))
    commit(repository)
    opened = []
    from listing_lint.images import header

    read = header.read_header

    def noted(file: str) -> object:
        opened.append(file.replace("\\", "/").rsplit("/", 1)[-1])
        return read(file)

    monkeypatch.setattr(header, "read_header", noted)

    def check() -> set[str]:
        opened.clear()
        lint("check", "--against", "HEAD", "--no-cache", "-o", "json", "--jobs", "1", *DAY)
        return set(opened)

    put(repository, "north/d.json", mug(103, store="north", title="Oak desk", price=1))
    assert check() == set()
    put(repository, "north/d.json", mug(103, store="north", title="Walnut chair with arms"))
    assert check() == set()
    (repository / "south" / "new.png").write_bytes(b"\0" * 777)  # a size that no other picture has
    put(repository, "north/d.json", mug(103, store="north", **DRESS, images=["../south/new.png"]))
    assert check() == {"dress.png", "new.png"}


def test_a_main_picture_that_an_unchanged_listing_has(repository: Path, told: Any) -> None:
    for name in ("one", "two"):
        data = draw(Drawing(format="PNG", width=320, height=240, seed=4))
        (repository / "south" / f"{name}.png").write_bytes(data)
    old = mug(100, store="south", marketplace="dhgate", images=["one.png"])
    put(repository, "south/d.json", old)
    commit(repository)
    put(repository, "south/d.json", old, mug(101, store="south", marketplace="dhgate", images=["two.png"]))
    assert {one for _, code, one in told("--select", "IMG303")} == {"M-101"}


def test_a_main_picture_on_the_network_that_an_unchanged_listing_has(repository: Path, told: Any) -> None:
    shown = {"store": "south", "marketplace": "dhgate", "images": ["https://img.example/one.png"]}
    put(repository, "south/d.json", mug(100, **shown))
    commit(repository)
    put(repository, "south/d.json", mug(100, **shown), mug(101, **shown))
    assert {one for _, code, one in told("--select", "IMG303")} == {"M-101"}
