"""``check``: what is looked at, what fails, and what a mistake in the command says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import CLEAN, QUIET, Lint, process, write

if TYPE_CHECKING:
    from pathlib import Path

BOTH = ("--select", "SCH,TTL")
AMAZON_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2019-09/schema",
    "properties": {"bullets": {"type": "array", "minUniqueItems": 2}},
}


def test_check_is_the_default_command(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    assert lint("mug.json", "-o", "json").out == lint("check", "mug.json", "-o", "json").out
    assert lint("-o", "json").findings == lint("check", ".", "-o", "json").findings != []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("nowhere.json",), "no such file or folder: 'nowhere.json'"),
        (("*.jsonx",), "nothing matches '*.jsonx'"),
        (("rulse",), "did you mean the command 'rule'?"),
        (("-q", "rules"), "the command 'rules' must come first"),
        (("--selct", "IMG"), "--select"),
        (("--select", "image-cont"), "--select: no rule is called 'image-cont', did you mean image-count?"),
        (("--ignore", "IMX"), "--ignore: no rule is called 'IMX', did you mean IMG?"),
        (("--extend-select", "img101"), "--extend-select: no rule is called 'img101'"),
        (("--profile", "dhgat"), "no profile is called 'dhgat'; did you mean 'dhgate'?"),
        (("--per-file-ignores", "drafts"), "is not GLOB:CODES"),
        (("--per-file-ignores", "a:XYZ"), "command line: per-file-ignores: no rule is called 'XYZ'"),
        (("--per-file-ignores", "[z-a]:IMG"), "command line: per-file-ignores: the range z-a"),
        (("--exclude", "!a"), "command line: lint.exclude: the path pattern '!a' starts with !"),
        (("--as-of", "soon"), "'soon' is no day such as 2026-11-22"),
        (("--as-of", "2026-02-30"), "'2026-02-30' is no day"),
        (("--as-of", "20261122"), "'20261122' is no day"),
        (("--jobs", "0"), "'0' is neither a number of processes"),
        (("--jobs", "-1"), "'-1' is neither a number of processes"),
        (("--jobs", "x"), "'x' is neither a number of processes"),
        (("--fail-on", "eror"), "'eror' is not one of"),
        (("--images", "headers", "--no-images"), "--no-images contradicts --images headers"),
        (("--stdin-filename", "x.json", "mug.json"), "--stdin-filename needs - among the paths"),
        (("--schema", "nowhere.json"), "nowhere.json: cannot be read"),
    ],
)
def test_a_mistake_is_status_2_and_says_so(
    catalog: Path, lint: Lint, arguments: tuple[str, ...], says: str
) -> None:
    write(catalog / "mug.json")
    done = lint("check", *arguments)
    assert (done.status, done.out) == (2, "")
    assert says in " ".join(done.err.split())
    assert "Traceback" not in done.err


def test_no_listing_is_status_2_unless_allowed(catalog: Path, lint: Lint) -> None:
    done = lint()
    assert done.status == 2
    assert "error: no listing found: no feed and no JSON file is there" in done.err
    assert lint("--exit-zero").status == 2
    assert lint("--allow-empty").status == 0


def test_a_folder_with_only_a_feed_of_another_kind_never_passes(catalog: Path, lint: Lint) -> None:
    (catalog / "hours.csv").write_text("day,opens\nMonday,9\n", encoding="utf-8")
    done = lint("-o", "json")
    assert done.status == 2
    assert done.codes == {"LOD303"}
    assert lint("hours.csv").status == 1


def test_excluded_files(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    write(catalog / "drafts/cup.json", title=7)
    assert lint("-o", "json", *BOTH).findings == [("drafts/cup.json", "SCH102"), ("mug.json", "SCH102")]
    out = ("--extend-exclude", "drafts/", "-o", "json", *BOTH)
    assert lint(*out).findings == [("mug.json", "SCH102")]
    # What is named is meant, unless a hook names whatever a commit touches.
    assert lint("drafts/cup.json", *out).findings == [("drafts/cup.json", "SCH102")]
    forced = lint("drafts/cup.json", "--force-exclude", *out)
    assert (forced.status, forced.findings) == (2, [])
    assert lint("drafts/cup.json", "--force-exclude", "--allow-empty", *out).status == 0
    # A hook names tables, too, that are no feeds.
    (catalog / "towns.csv").write_text("town,people\nOslo,700000\n", encoding="utf-8")
    named = lint("towns.csv", *out)
    assert (named.status, named.findings) == (1, [("towns.csv", "LOD302")])
    forced = lint("towns.csv", "--force-exclude", "--allow-empty", *out)
    assert (forced.status, forced.findings) == (0, [("towns.csv", "LOD303")])


def test_a_comma_in_braces_belongs_to_the_pattern(catalog: Path, lint: Lint) -> None:
    for name in ("a/1.json", "b/2.json", "c/3.json", "d/4.json"):
        write(catalog / name, title=7)
    assert lint("--exclude", "{a,b}/,c/", "-o", "json", *BOTH).findings == [("d/4.json", "SCH102")]


def test_patterns_start_where_they_are_written(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (catalog / "listing-lint.toml").write_text("", encoding="utf-8")
    for name in ("shop/drafts/1.json", "drafts/2.json", "shop/live/3.json"):
        write(catalog / name, title=7)
    monkeypatch.chdir(catalog / "shop")
    found = lint("..", "-o", "json", "--exclude", "drafts/*.json", *BOTH).findings
    assert [path.rsplit("/", 1)[-1] for path, _ in found] == ["2.json", "3.json"]
    ignored = lint(".", "-o", "json", "--per-file-ignores", "live/*.json:wrong-type", *BOTH).findings
    assert ignored == [("drafts/1.json", "SCH102")]


def test_severities_decide_what_fails(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    assert lint().status == 1
    assert lint("--exit-zero").status == 0
    assert lint("--fail-on", "never").status == 0
    softer = ("--config", 'severity.SCH = "warning"', "--select", "SCH")
    assert lint(*softer).status == 0
    assert lint(*softer, "--fail-on", "warning").status == 1
    assert lint("--config", 'severity.SCH = "info"', "--select", "SCH", "--fail-on", "warning").status == 0
    assert lint("--config", 'severity.SCH = "info"', "--select", "SCH", "--fail-on", "info").status == 1
    off = lint("--config", 'severity.wrong-type = "off"', "-o", "json", *BOTH)
    assert (off.status, off.findings) == (0, [])


def test_selection(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", marketplace="dhgate", title="Mug", colour="red")
    assert lint("-o", "json", "--select", "SCH,TTL").codes == {"SCH103", "TTL102"}
    assert lint("-o", "json", "--select", "SCH,TTL", "--ignore", "unknown-field").codes == {"TTL102"}
    assert lint("-o", "json", "--select", "title-too-short").codes == {"TTL102"}
    assert lint("-o", "json", "--select", "TTL1", "--extend-select", "SCH103").codes == {"SCH103", "TTL102"}
    (catalog / "listing-lint.toml").write_text('lint.ignore = ["SCH103"]\n', encoding="utf-8")
    assert "SCH103" not in lint("-o", "json").codes
    assert "SCH103" in lint("-o", "json", "--select", "ALL").codes
    assert "SCH103" in lint("-o", "json", "--isolated").codes


def test_what_could_not_be_read_stays_with_any_selection(catalog: Path, lint: Lint) -> None:
    (catalog / "broken.json").write_text("{", encoding="utf-8")
    done = lint("--select", "IMG", "-o", "json")
    assert (done.status, done.codes) == (1, {"LOD101"})


def test_per_file_ignores(catalog: Path, lint: Lint) -> None:
    write(catalog / "old/mug.json", colour="red")
    write(catalog / "new/mug.json", colour="red")
    here = ("-o", "json", *BOTH)
    flag = lint("--per-file-ignores", "old/**:SCH", *here)
    (catalog / "listing-lint.toml").write_text('per-file-ignores."old/**" = ["SCH"]\n', encoding="utf-8")
    assert flag.findings == lint(*here).findings == [("new/mug.json", "SCH103")]
    both = lint("--per-file-ignores", "new/**:unknown-field", *here)
    assert (both.status, both.findings) == (0, [])


def test_a_misspelt_marketplace_is_an_error(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", marketplace="dhgaet")
    done = lint("--select", "TTL", "-o", "concise")
    assert done.status == 1
    assert "did you mean 'dhgate'?" in done.out


def test_backslashes_are_only_letters_of_a_name_outside_of_windows(catalog: Path, lint: Lint) -> None:
    try:
        write(catalog / "a\\b.json", title=7)
    except OSError:
        pytest.skip("this system's names hold no backslash")
    assert lint("a\\b.json", "-o", "json", *BOTH).findings == [("a\\b.json", "SCH102")]
    assert lint("a\\c.json").status == 2


def test_the_store_of_standard_input_is_that_of_its_name(catalog: Path) -> None:
    (catalog / "listing-lint.toml").write_text(
        '[[stores]]\npath = "dhgate-shop/**"\nstore = "Harbor"\nmarketplace = "dhgate"\n', encoding="utf-8"
    )
    (catalog / "dhgate-shop").mkdir()
    (catalog / "dhgate-shop/mug.png").write_bytes(b"no picture")
    listing = {"id": "M-1", "title": "x" * 150, "images": ["mug.png"]}
    arguments = ("check", "-", "--stdin-filename", "dhgate-shop/new.json", "-o", "json")
    done = process(*arguments, cwd=catalog, stdin=json.dumps(listing).encode())
    found = {one["code"]: one for one in json.loads(done.stdout)["findings"]}
    assert found["TTL101"]["store"] == "Harbor"
    assert found["TTL101"]["limit"] == 140
    assert found["IMG105"]["path"] == "dhgate-shop/new.json"  # the picture was found beside it, and is none
    # Two of one id, so that the rules that compare listings meet standard input too.
    lines = b"".join(json.dumps(listing).encode() + b"\n" for _ in range(2))
    twice = json.loads(process(*arguments, cwd=catalog, stdin=lines).stdout)["findings"]
    assert [one["store"] for one in twice if one["name"] == "duplicate-id"] == ["Harbor"]


def test_an_excluded_name_of_standard_input_is_left_out_only_by_force(catalog: Path) -> None:
    arguments = ("check", "-", "--stdin-filename", "drafts/a.json", "--exclude", "drafts/", "--allow-empty")
    assert process(*arguments, cwd=catalog, stdin=b"{").returncode == 1
    assert process(*arguments, "--force-exclude", cwd=catalog, stdin=b"{").returncode == 0


def test_own_schemas(catalog: Path, lint: Lint) -> None:
    write(catalog / "amazon/mug.json", marketplace="amazon", bullets=["a", "a"])
    write(catalog / "wish/mug.json", bullets=["a", "a"])
    (catalog / "own.json").write_text(json.dumps(AMAZON_SCHEMA), encoding="utf-8")
    here = ("--exclude", "own.json", "-o", "json", "--select", "SCH")
    assert [path for path, _ in lint(*here, "--schema", "own.json").findings] == [
        "amazon/mug.json",
        "wish/mug.json",
    ]
    for key, value in (("marketplace", "amazon"), ("path", "amazon/**")):
        table = f'schemas = [{{file = "own.json", {key} = "{value}"}}]'
        assert [path for path, _ in lint(*here, "--config", table).findings] == ["amazon/mug.json"]


def test_the_day_decides_the_policies(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", marketplace="own", title="Enamel mug for camping")
    (catalog / "listing-lint.toml").write_text(
        '[profiles.own]\nextends = "base"\n'
        "title.max_length = [{ value = 30 }, { value = 10, effective_from = 2026-07-01 }]\n",
        encoding="utf-8",
    )
    here = ("-o", "json", "--select", "TTL101")
    assert lint(*here, "--as-of", "2026-06-30").codes == set()
    assert lint(*here, "--as-of", "2026-07-01").codes == {"TTL101"}


def test_one_process_and_two_print_the_same(catalog: Path, lint: Lint) -> None:
    write(catalog / "feed.jsonl", *({**CLEAN, "id": f"M-{n % 90}", "title": 7} for n in range(100)))
    one, two = lint("--jobs", "1", "--no-cache"), lint("--jobs", "2", "--no-cache")
    assert (one.status, one.out) == (two.status, two.out) == (1, one.out)


def test_options_from_the_environment(catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    write(catalog / "mug.json", marketplace="dhgate", title="Mug", colour="red")
    write(catalog / "my drafts/cup.json", title=7)
    monkeypatch.setenv("LISTING_LINT_SELECT", "TTL102 SCH103,DSC")
    monkeypatch.setenv("LISTING_LINT_OUTPUT_FORMAT", "json\nconcise=a file.txt")
    monkeypatch.setenv("LISTING_LINT_EXTEND_EXCLUDE", "my drafts/\nother/")
    monkeypatch.setenv("LISTING_LINT_EXIT_ZERO", "1")
    done = lint()
    assert done.status == 0
    assert done.findings == [("mug.json", "TTL102"), ("mug.json", "SCH103")]
    assert (catalog / "a file.txt").read_text("utf-8").startswith("mug.json:1:")
    assert lint("--select", "SCH103").codes == {"SCH103"}  # the command line is the stronger
    monkeypatch.setenv("LISTING_LINT_CONFIG", "severity.TTL102 = 'off'\nlint.fail-on = 'info'")
    assert lint().codes == {"SCH103"}
    monkeypatch.setenv("LISTING_LINT_FAIL_ON", "eror")
    assert (lint().status, "LISTING_LINT_FAIL_ON" in lint().err) == (2, True)


def test_two_distant_paths_make_no_catalog_of_the_whole_machine(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    done = lint("/", catalog / "mug.json", *QUIET, "--exclude", "**")
    assert (done.status, "no folder in common" in done.err) == (2, True)
