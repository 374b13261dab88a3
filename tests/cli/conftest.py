"""A small catalog, the command line in this process, and the command line as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from listing_lint.cli.main import run

if TYPE_CHECKING:
    from pathlib import Path

CLEAN: dict[str, Any] = {"id": "M-1", "title": "Enamel camping mug, 350 ml, blue rim", "marketplace": "wish"}
QUIET = ("--ignore", "IMG102")
"""The clean listing has no picture, so that nothing heavy is imported for it; this finding is no matter here."""


@dataclass(frozen=True)
class Done:
    """What a run in this process gave."""

    status: int
    out: str
    err: str

    @property
    def findings(self) -> list[tuple[str, str]]:
        """Path and code of each finding of a JSON report."""
        return [(one["path"], one["code"]) for one in json.loads(self.out)["findings"]]

    @property
    def codes(self) -> set[str]:
        """The codes of a JSON report."""
        return {code for _, code in self.findings}


Lint = Callable[..., Done]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.startswith(("LISTING_LINT_", "GITHUB_")) or name in ("NO_COLOR", "FORCE_COLOR"):
            monkeypatch.delenv(name)


@pytest.fixture
def catalog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    folder = tmp_path / "catalog"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def lint(capsys: pytest.CaptureFixture[str]) -> Lint:
    """Run the command line in this process."""

    def call(*arguments: str | Path) -> Done:
        capsys.readouterr()
        status = run([str(one) for one in arguments])
        captured = capsys.readouterr()
        return Done(status, captured.out, captured.err)

    return call


def write(file: Path, *listings: object, **changes: Any) -> Path:
    """Write listings into a file; with ``changes`` instead, one that differs from the clean one."""
    found = listings or ({**CLEAN, **changes},)
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".jsonl":
        text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found)
    else:
        text = json.dumps(found[0] if len(found) == 1 else list(found), ensure_ascii=False)
    file.write_text(text, encoding="utf-8")
    return file


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "listing_lint", *map(str, arguments)]


def environment(**more: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "PYTHONIO"))}
    return {**kept, **more}


def process(
    *arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        input=stdin,
        env=environment(**(env or {})),
        capture_output=True,
        check=False,
        timeout=60,
    )
