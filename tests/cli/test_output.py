"""Where reports go, what they look like there, and what is left as it was."""

from __future__ import annotations

import json
import os
import stat
import threading
from typing import TYPE_CHECKING

import pytest

from listing_lint.atomic import replaced
from listing_lint.config.layers import ConfigError
from tests.cli.conftest import CLEAN, QUIET, Lint, write

if TYPE_CHECKING:
    from pathlib import Path


def test_several_reports_in_one_run(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    done = lint("-o", "concise", "-o", "json=out/deep/report.json", "-o", "sarif=report.sarif")
    assert done.status == 1
    assert done.out.startswith("mug.json:1:")
    assert json.loads((catalog / "out/deep/report.json").read_text("utf-8"))["summary"]["listings"] == 1
    assert json.loads((catalog / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_a_dash_is_standard_output(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    assert json.loads(lint("-o", "json=-", *QUIET).out)["findings"] == []
    assert not (catalog / "-").exists()


@pytest.mark.parametrize("title", [7, CLEAN["title"]])
@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "gitlab", "junit", "html"])
def test_the_report_of_the_last_run_is_replaced_and_is_no_listing(
    catalog: Path, lint: Lint, name: str, title: object
) -> None:
    write(catalog / "mug.json", title=title)
    suffix = {"jsonl": "jsonl", "junit": "xml", "html": "html"}.get(name, "json")
    runs = [lint("-o", f"{name}=report.{suffix}", "-o", "concise", *QUIET) for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0].status == (1 if title == 7 else 0)
    # Without that word it is passed over, with a word of its own (an empty list, as GitLab's, may be anybody's).
    again = lint(*QUIET)
    assert again.status == runs[0].status
    assert f"1 report of listing-lint was passed over: report.{suffix}" in again.err or name == "gitlab"


@pytest.mark.parametrize(
    ("outputs", "says"),
    [
        (("fulll",), "no report format is called 'fulll'; did you mean 'full'?"),
        (("xyzzy",), "there are full, concise"),
        (("json", "concise"), "only one report can go to standard output"),
        (("json=-", "concise"), "only one report can go to standard output"),
        (("json=a.out", "concise=./a.out"), "two reports would be written to the same file"),
        (("json=a.out", "concise=link.out"), "two reports would be written to the same file"),
        (("json=",), "names no file"),
        (("json=folder",), "is a folder"),
        (("json=mug.json",), "the report would replace it"),
    ],
)
def test_outputs_that_cannot_be(catalog: Path, lint: Lint, outputs: tuple[str, ...], says: str) -> None:
    before = write(catalog / "mug.json").read_bytes()
    (catalog / "folder").mkdir()
    (catalog / "link.out").symlink_to("a.out")
    done = lint("check", *(f"--output-format={one}" for one in outputs))
    assert (done.status, done.out) == (2, "")
    assert says in done.err
    assert (catalog / "mug.json").read_bytes() == before


def test_a_place_below_a_file_cannot_be_written(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    done = lint("-o", "json=mug.json/report.json")
    assert done.status == 2
    assert (
        done.err
        == "error: mug.json/report.json: cannot be written: a file stands where its folder should be\n"
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_cannot_be_written(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    (catalog / "locked").mkdir(mode=0o500)
    done = lint("-o", "json=locked/report.json")
    assert done.status == 2
    assert "cannot be written: Permission denied" in done.err


def test_a_failed_report_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("old", encoding="utf-8")

    def fail() -> None:
        with replaced(str(file)) as out:
            out.write("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert file.read_text("utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["report.txt"]


def test_a_replaced_report_keeps_its_link_and_its_permissions(tmp_path: Path) -> None:
    file, link = tmp_path / "report.txt", tmp_path / "latest"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to("report.txt")
    with replaced(str(link)) as out:
        out.write("new")
    assert link.is_symlink()
    assert file.read_text("utf-8") == "new"
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    # It stands for /dev/null too, which a run as root must never turn into a file.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text("utf-8")), daemon=True)
    reader.start()
    with replaced(str(pipe)) as out:
        out.write("report")
    reader.join(timeout=10)
    assert got == ["report"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_cannot_be_replaced(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be written"), replaced(str(tmp_path)) as out:
        out.write("x")
    assert tmp_path.is_dir()


def test_github_adds_annotations(catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    write(catalog / "mug.json", title=7)
    assert "::error" not in lint().out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    out = lint().out
    assert "error[SCH102]" in out
    assert "\n::error file=mug.json," in out
    assert "::error" not in lint("-o", "full").out


def test_markdown_is_added_to_the_summary_of_a_step(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(catalog / "mug.json", title=7)
    summary = tmp_path / "step.md"
    summary.write_text("# another tool\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert lint("-o", "concise").status == 1
    assert summary.read_text("utf-8") == "# another tool\n"
    assert lint("-o", "markdown=report.md", "-o", "concise").status == 1
    assert summary.read_text("utf-8") == "# another tool\n" + (catalog / "report.md").read_text("utf-8")
    summary.write_bytes(b"x" * (1 << 20))
    assert "nothing was added" in lint("-o", "markdown=report.md", "-o", "concise").err
    assert summary.stat().st_size == 1 << 20
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "none" / "step.md"))
    assert "cannot be written" in lint("-o", "markdown").err


@pytest.mark.parametrize(
    ("env", "flag", "coloured"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
        ({"LISTING_LINT_COLOR": "always"}, (), True),
    ],
)
def test_colours(
    catalog: Path,
    lint: Lint,
    monkeypatch: pytest.MonkeyPatch,
    env: dict[str, str],
    flag: tuple[str, ...],
    coloured: bool,
) -> None:
    write(catalog / "mug.json", title=7)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in lint("check", *flag).out) is coloured


def test_a_report_in_a_file_is_never_coloured(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    lint("-o", "full=report.txt", "--color", "always")
    assert "\x1b" not in (catalog / "report.txt").read_text("utf-8")


def test_statistics(catalog: Path, lint: Lint) -> None:
    write(catalog / "feed.jsonl", *({**CLEAN, "id": f"M-{n}", "title": 7} for n in range(3)))
    done = lint("--statistics", *QUIET)
    assert done.status == 1
    assert done.out.splitlines()[0].split() == ["count", "code", "name", "severity"]
    assert ["3", "SCH102", "wrong-type", "error"] in [line.split() for line in done.out.splitlines()]


def test_statistics_of_a_clean_catalog_say_so(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    assert lint("--statistics", *QUIET).out.startswith("The listing passes")
    assert lint("--statistics", "-q", *QUIET).out == ""


def test_statistics_do_not_go_with_a_machine_format(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    done = lint("--statistics", "-o", "json")
    assert (done.status, done.out) == (2, "")


def test_timings_go_to_standard_error(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", marketplace="dhgate")
    done = lint("--timings", "-o", "json", "--select", "IMG101")
    assert json.loads(done.out)["findings"] == []
    assert done.err.splitlines()[0].split() == ["ms", "share", "code", "name"]
    assert "image-count" in done.err


def test_quiet_leaves_the_findings(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", title=7)
    loud, quiet = lint("--no-images"), lint("--no-images", "-q")
    assert "Found 1 error" in loud.out
    assert "hint: pictures were not opened" in loud.err
    assert "SCH102" in quiet.out
    assert "Found" not in quiet.out
    assert quiet.err == ""


def test_verbose_says_what_is_read_and_by_which_settings(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json")
    (catalog / "listing-lint.toml").write_text('lint.extend-exclude = ["drafts/"]\n', encoding="utf-8")
    done = lint("-v", "--fail-on", "info", "--select", "TTL", *QUIET)
    assert f"configuration: {catalog / 'listing-lint.toml'}\n" in done.err
    assert f"catalog root: {catalog.resolve()}\n" in done.err
    assert 'setting: lint.extend-exclude = ["drafts/"] (listing-lint.toml)\n' in done.err
    assert 'setting: lint.fail-on = "info" (command line)\n' in done.err
    assert 'setting: lint.select = ["TTL"] (command line)\n' in done.err
    assert "file: mug.json (document)\n" in done.err
    (rules,) = [line for line in done.err.splitlines() if line.startswith("rules: ")]
    assert "TTL101" in rules
    assert "IMG101" not in rules
    assert "verbose" not in done.out
