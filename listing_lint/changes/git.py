"""git, asked for what a catalog was: which files changed since a revision, and what stood in them.

The real ``git`` is run and reads blobs; nothing is ever checked out or written. Repositories come from strangers: no hook, no
external diff, no text conversion and no prompt is run, and names are read between zero bytes.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Literal

from listing_lint.config.layers import ConfigError
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Status = Literal["added", "deleted", "changed", "renamed", "submodule"]
_STATUS: dict[str, Status] = {
    "A": "added", "D": "deleted", "M": "changed", "T": "changed", "R": "renamed", "C": "added", "U": "changed",
}  # fmt: skip
_SAFE = (
    "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false",
    "-c", "diff.renameLimit=20000", "-c", "protocol.allow=never",
)  # fmt: skip
_LINK = "160000"
"""Mode of a submodule: a commit of another repository."""


class GitError(ConfigError):
    """git cannot tell: it is missing, this is no repository, or the revision is not there. The caller's to mend."""


class NoRepositoryError(GitError):
    """A folder is in no repository."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that differs from the revision; paths are relative to the repository's top, with forward slashes.

    ``path`` is the present one (for a deleted file the former), ``before`` the former one (None for an added file). ``same``
    says that a renamed one holds what it held.
    """

    path: str
    before: str | None
    status: Status
    same: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """What a catalog is compared with: the repository's ``top`` (a real path) and the full name of a commit.

    ``repository`` is where git keeps it, if that is not told by the top.
    """

    top: str
    commit: str
    repository: str | None = None


def base_of(folder: str, revision: str) -> Base:
    """The commit that a folder is compared with: where the present branch left ``revision``.

    So a pull request answers for its own changes, and not for what went on in the branch that it is made against. Raises
    :class:`GitError`.
    """
    at = _place_of(folder)
    named = _run(at, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if named.returncode:
        raise GitError(_no_revision(at, revision))
    commit = named.stdout.decode().strip()
    head = _run(at, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if head.returncode:
        return replace(at, commit=commit)
    common = _run(at, "merge-base", commit, "HEAD")
    found = common.stdout.decode().split("\n")[0].strip()
    # Histories without a common commit (a shallow clone, a rewritten branch) are compared as they are.
    return replace(at, commit=found if common.returncode == 0 and found else commit)


def _place_of(folder: str) -> Base:
    """The repository of a folder: the one that it stands in, else the one that ``GIT_DIR`` names, as for a bare one."""
    asked = ("rev-parse", "--show-toplevel")
    done = _run(Base(folder, ""), *asked)
    repository = os.environ.get("GIT_DIR")
    if done.returncode and repository:
        repository = os.path.abspath(repository)
        work = os.path.abspath(os.environ.get("GIT_WORK_TREE") or os.curdir)
        second = _run(Base(work, "", repository), *asked)
        if not second.returncode:
            return Base(os.path.realpath(_first_line(second)), "", repository)
    if done.returncode:
        raise NoRepositoryError(f"{folder} is in no git repository ({_said(done.stderr)})")
    return Base(os.path.realpath(_first_line(done)), "")


def _first_line(done: subprocess.CompletedProcess[bytes]) -> str:
    return os.fsdecode(done.stdout.rstrip(b"\r\n"))


def _no_revision(at: Base, revision: str) -> str:
    if ".." in revision and revision.strip("."):
        first = revision.partition("..")[0] or "main"
        return f"{revision!r} names two revisions; name the one to compare with, such as {first!r}"
    there = _run(at, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    if not there.returncode and (name := there.stdout.decode().strip()):
        # The full name of a commit is taken for one even where it is missing.
        kind = _run(at, "cat-file", "-t", name).stdout.decode().strip()
        if kind:
            return f"{revision!r} is no commit, but a {kind}; name a commit, a branch or a tag"
    shallow = _run(at, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    hint = (
        "the clone is shallow: fetch more of its history (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
        if shallow
        else "fetch it, or name another one (git branch -a lists them)"
    )
    return f"git knows no revision {revision!r} here; {hint}"


def changes(base: Base) -> list[Change]:
    """The files of the working tree that differ from the base, in the order of their paths.

    New files that git was not told of are among them, unless it ignores them. Raises :class:`GitError`.
    """
    arguments = ("diff", "--raw", "-z", "--no-ext-diff", "--no-textconv", "--find-renames", "--no-abbrev")
    done = _run(base, *arguments, "--ignore-submodules=none", base.commit, "--")
    if done.returncode:
        raise GitError(f"git diff failed: {_said(done.stderr)}")
    found = list(_raw(done.stdout))
    listed = _run(base, "ls-files", "--others", "--exclude-standard", "-z")
    if listed.returncode:
        raise GitError(f"git ls-files failed: {_said(listed.stderr)}")
    known = {one.path for one in found}
    found += [
        Change(name, None, "added")
        for name in map(os.fsdecode, listed.stdout.split(b"\0"))
        if name and not name.endswith("/") and name not in known
    ]
    return sorted(found, key=lambda one: one.path)


def _raw(text: bytes) -> Iterator[Change]:
    """``git diff --raw -z``: ``:mode mode blob blob status`` and one path, or two for a rename."""
    fields = iter(text.split(b"\0"))
    for head in fields:
        if not head:
            continue
        before_mode, after_mode, _, _, status = head.decode("ascii").lstrip(":").split(" ")
        former = os.fsdecode(next(fields))
        kind = _STATUS.get(status[0], "changed")
        present = os.fsdecode(next(fields)) if status[0] in "RC" else former
        if _LINK in (before_mode, after_mode):
            yield Change(present, former if before_mode != "000000" else None, "submodule")
        elif kind == "added":
            yield Change(present, None, kind)
        else:
            yield Change(present, former, kind, same=status == "R100")


def known_at(base: Base, paths: Sequence[str]) -> set[str]:
    """Those of the paths that were files at the base. Raises :class:`GitError`."""
    plain = [path for path in paths if "\n" not in path]
    found: set[str] = set()
    if plain:
        asked = b"".join(os.fsencode(f"{base.commit}:{path}\n") for path in plain)
        done = _run(base, "cat-file", "--batch-check", given=asked)
        answers = done.stdout.splitlines()
        if done.returncode or len(answers) != len(plain):
            raise GitError(f"git cat-file failed: {_said(done.stderr)}")
        found = {
            path
            for path, answer in zip(plain, answers, strict=True)
            if answer.split(b" ")[-2:-1] == [b"blob"]
        }
    odd = (path for path in paths if "\n" in path)
    return found | {
        path for path in odd if not _run(base, "cat-file", "-e", f"{base.commit}:{path}").returncode
    }


def files_at(base: Base) -> dict[str, str]:
    """All files at the base, by their paths, with git's names of their contents. Raises :class:`GitError`."""
    done = _run(base, "ls-tree", "-r", "-z", "--full-tree", base.commit)
    if done.returncode:
        raise GitError(f"git ls-tree failed: {_said(done.stderr)}")
    found = {}
    for entry in done.stdout.split(b"\0"):
        about, _, name = entry.partition(b"\t")
        fields = about.split(b" ")
        if fields[1:2] == [b"blob"]:
            found[os.fsdecode(name)] = fields[2].decode("ascii")
    return found


def submodules(base: Base) -> list[str]:
    """The paths of the submodules of the base. Raises :class:`GitError`."""
    done = _run(base, "ls-tree", "-r", "-z", "--full-tree", base.commit)
    if done.returncode:
        raise GitError(f"git ls-tree failed: {_said(done.stderr)}")
    mark = f"{_LINK} ".encode()
    return [
        os.fsdecode(entry.partition(b"\t")[2]) for entry in done.stdout.split(b"\0") if entry.startswith(mark)
    ]


class Blobs:
    """Reads files as they were, by one process that is asked again and again. Use it in a ``with`` block."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Blobs:
        """Nothing is started before the first question."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process."""
        if self._process is not None:
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    stream.close()
            self._process.wait()
            self._process = None

    def read(self, path: str) -> bytes | None:
        """What stood in a file; None where there was none. Raises :class:`GitError`."""
        if "\n" in path:
            return self._alone(path)
        asked, told = self._streams()
        asked.write(os.fsencode(f"{self._base.commit}:{path}\n"))
        asked.flush()
        head = told.readline().split()
        if len(head) < 3 or head[-1] == b"missing" or head[-2] != b"blob":
            if len(head) == 3 and head[1] in (b"tree", b"commit", b"tag"):
                told.read(int(head[2]) + 1)
            elif not head:
                raise GitError("git cat-file ended before its time")
            return None
        data = told.read(int(head[2]))
        told.read(1)
        return data

    def _alone(self, path: str) -> bytes | None:
        """A file whose name holds a line feed, which the questions are parted by."""
        done = _run(self._base, "cat-file", "blob", f"{self._base.commit}:{path}")
        return None if done.returncode else done.stdout

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = _started(self._base, "cat-file", "--batch")
        if self._process.stdin is None or self._process.stdout is None:
            raise AssertionError("the process was started with pipes")
        return self._process.stdin, self._process.stdout


def _run(at: Base, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - a fixed program; names are given after "--" or as one word
            _command(at, arguments),
            capture_output=True,
            check=False,
            input=given,
            env=_environment(),
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror or error}") from error


def _started(at: Base, *arguments: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - as above
            _command(at, arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror or error}") from error


def _command(at: Base, arguments: Sequence[str]) -> list[str]:
    elsewhere = [] if at.repository is None else [f"--git-dir={at.repository}", f"--work-tree={at.top}"]
    return ["git", "-C", at.top, *_SAFE, *elsewhere, *arguments]


def _environment() -> dict[str, str]:
    """Ours, without what would point git elsewhere: a hook sets such variables for the command that runs it."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name == "GIT_EXEC_PATH"
    }
    return {
        **kept,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }


def _said(text: bytes) -> str:
    """The last line of what git said."""
    lines: Iterable[str] = text.decode("utf-8", "replace").strip().splitlines()
    return next(iter(reversed(list(lines))), "no reason given")
