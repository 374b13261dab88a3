"""git asked for what was, with the real git: renames, merges, shallow clones, submodules, odd names, missing revisions."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from listing_lint.changes.git import Base, Blobs, Change, GitError, base_of, changes, known_at

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

_WHO = {
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", "-C", str(folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **_WHO},
    )
    return done.stdout.strip()


def commit(folder: Path, **files: str | None) -> str:
    """Write (or, for None, delete) files and commit; underscores in the names stand for dots."""
    for name, text in files.items():
        file = folder / name.replace("_", ".")
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    commit(folder, a_json="one\n" * 20, b_json="two\n" * 20, c_json="three\n")
    return folder


def base(folder: Path, revision: str = "main") -> Base:
    return base_of(str(folder), revision)


def test_what_differs_from_a_revision(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "work")
    commit(repository, a_json="one\n" * 19 + "1\n", c_json=None, d_json="four\n")
    (repository / "b.json").rename(repository / "e.json")
    (repository / "new.json").write_text("five", encoding="utf-8")
    git(repository, "add", "b.json", "e.json")
    assert changes(base(repository)) == [
        Change("a.json", "a.json", "changed"),
        Change("c.json", "c.json", "deleted"),
        Change("d.json", None, "added"),
        Change("e.json", "b.json", "renamed", same=True),
        Change("new.json", None, "added"),
    ]


def test_the_other_branch_is_not_answered_for(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "work")
    commit(repository, a_json="mine\n")
    git(repository, "checkout", "-q", "main")
    commit(repository, b_json="theirs\n")
    git(repository, "checkout", "-q", "work")
    assert [one.path for one in changes(base(repository))] == ["a.json"]
    git(repository, "merge", "-q", "-m", "m", "main")
    assert [one.path for one in changes(base(repository))] == ["a.json"]


def test_what_stood_in_a_file(repository: Path) -> None:
    commit(repository, a_json="changed\n")
    with Blobs(base(repository, "HEAD~1")) as blobs:
        assert blobs.read("a.json") == b"one\n" * 20
        assert blobs.read("none.json") is None
        assert blobs.read(".") is None
        assert blobs.read("c.json") == b"three\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids such names")
@pytest.mark.parametrize(
    "name", ["a\nb.json", 'q"uote.json', "tab\t.json", "商品.json", "-x.json", "a b.json", ":x.json"]
)
def test_odd_names(repository: Path, name: str) -> None:
    (repository / name).write_text("was", encoding="utf-8")
    commit(repository)
    (repository / name).write_text("is", encoding="utf-8")
    assert changes(base(repository, "HEAD")) == [Change(name, name, "changed")]
    with Blobs(base(repository, "HEAD")) as blobs:
        assert blobs.read(name) == b"was"
        assert blobs.read("a.json") == b"one\n" * 20


@pytest.mark.parametrize("revision", ["nowhere", "--all", "", "main:b.json~", "HEAD~99", "..", "$(touch x)"])
def test_a_missing_revision_is_said(repository: Path, revision: str) -> None:
    with pytest.raises(GitError, match="knows no revision"):
        base(repository, revision)


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("main:a.json", "is no commit, but a blob"),
        ("main^{tree}", "is no commit, but a tree"),
        ("main..work", "names two revisions; name the one to compare with, such as 'main'"),
        ("main...work", "such as 'main'"),
        ("..work", "such as 'main'"),
    ],
)
def test_what_is_no_commit_is_said_to_be_none(repository: Path, revision: str, said: str) -> None:
    with pytest.raises(GitError) as error:
        base(repository, revision)
    assert said in str(error.value)


@pytest.mark.parametrize("work", ["named", "here"])
def test_a_bare_repository_that_a_variable_names(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    """As some keep their files: the repository stands elsewhere, and git is told where by ``GIT_DIR``."""
    bare, folder = tmp_path / "bare.git", tmp_path / "files"
    git(tmp_path, "clone", "-q", "--bare", str(repository), str(bare))
    folder.mkdir()
    git(tmp_path, f"--git-dir={bare}", f"--work-tree={folder}", "checkout", "-q", "-f", "main")
    (folder / "a.json").write_text("other\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    with pytest.raises(GitError, match="is in no git repository"):
        base(folder)
    monkeypatch.setenv("GIT_DIR", str(bare))
    if work == "named":
        monkeypatch.setenv("GIT_WORK_TREE", str(folder))
    found = base(folder)
    assert changes(found) == [Change("a.json", "a.json", "changed")]
    assert known_at(found, ["a.json", "z.json"]) == {"a.json"}
    with Blobs(found) as blobs:
        assert blobs.read("a.json") == b"one\n" * 20


def test_a_shallow_clone_says_what_to_fetch(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    commit(repository, a_json="x\n")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", str(clone))
    with pytest.raises(GitError, match=r"the clone is shallow.*fetch-depth: 0"):
        base(clone, first)
    # Two histories that are both there, and whose common part is not, are compared as they are.
    git(repository, "checkout", "-q", "-b", "work")
    commit(repository, b_json="y\n")
    git(clone, "fetch", "-q", "--depth", "1", "origin", "work")
    git(clone, "checkout", "-q", "FETCH_HEAD")
    assert [one.path for one in changes(base(clone, "origin/main"))] == ["b.json"]


def test_a_submodule_is_told_as_one(repository: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q", "-b", "main")
    commit(other, x_json="x\n")
    git(repository, "submodule", "-q", "add", str(other), "shop")
    commit(repository)
    commit(repository / "shop", x_json="y\n")
    assert Change("shop", "shop", "submodule") in changes(base(repository, "HEAD"))


def test_a_folder_without_git_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GitError, match="is in no git repository"):
        base(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git cannot be run"):
        base(tmp_path)


def test_a_hook_s_variables_lead_nowhere_else(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, a_json="x\n")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert [one.path for one in changes(base(repository, "HEAD~1"))] == ["a.json"]


def test_nothing_of_the_repository_is_run(repository: Path, tmp_path: Path) -> None:
    trace = tmp_path / "ran"
    script = tmp_path / "script.sh"
    script.write_text(f"#!/bin/sh\ntouch '{trace}'\n", encoding="utf-8")
    script.chmod(0o755)
    for key in ("diff.external", "core.fsmonitor", "diff.evil.textconv", "diff.evil.command"):
        git(repository, "config", key, str(script))
    commit(repository, a_json="x\n")
    (repository / ".gitattributes").write_text("*.json diff=evil\n", encoding="utf-8")
    trace.unlink(missing_ok=True)
    (repository / "a.json").write_text("y\n", encoding="utf-8")
    with Blobs(base(repository, "HEAD")) as blobs:
        assert blobs.read("a.json") == b"x\n"
    assert len(changes(base(repository, "HEAD"))) == 2
    assert not trace.exists()


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    with pytest.raises(GitError, match="knows no revision"):
        base(tmp_path, "HEAD")
