"""Temporary git repositories, as a seller has them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]

GOOD: dict[str, Any] = {
    "id": "M-1",
    "title": "Enamel camping mug, 350 ml, blue rim",
    "marketplace": "wish",
    "images": ["mug.png"],
}
BAD: dict[str, Any] = {**GOOD, "id": "M-2", "title": 7}


def clean_environment() -> dict[str, str]:
    """This process's environment without what would steer git, pre-commit, Python or listing-lint."""
    steering = ("GIT_", "GITHUB_", "LISTING_LINT_", "PRE_COMMIT", "SKIP", "PYTHONPATH", "COV_")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(steering)}
    return {**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "NO_COLOR": "1"}


@dataclass(frozen=True)
class Repository:
    """A git repository and the environment that its commands run in."""

    folder: Path
    environment: dict[str, str] = field(default_factory=clean_environment)

    def run(self, *command: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=timeout,
            check=False,
        )

    def git(self, *arguments: str) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def write(self, name: str, content: Mapping[str, Any] | str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else json.dumps(content, indent=2) + "\n"
        path.write_text(text, encoding="utf-8")

    def commit(self, message: str = "change", timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Commit everything, as a seller does: hooks run."""
        self.git("add", "--all")
        return self.run("git", "commit", "-m", message, timeout=timeout)

    @property
    def head(self) -> str:
        return self.git("rev-parse", "HEAD")


def make_repository(folder: Path) -> Repository:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    made = Repository(folder)
    made.git("init", "--quiet")
    for key, value in (("user.name", "A seller"), ("user.email", "seller@shop.invalid")):
        made.git("config", key, value)
    return made


def make_shop(folder: Path) -> Repository:
    """A repository with one good listing and its picture, committed before any hook is there."""
    from listing_lint.drawing import draw
    from listing_lint.rule import Drawing

    made = make_repository(folder)
    made.write("listings/mug.json", GOOD)
    (made.folder / "listings/mug.png").write_bytes(draw(Drawing(format="PNG")))
    assert made.commit("the first listing").returncode == 0
    return made


@pytest.fixture
def shop(tmp_path: Path) -> Repository:
    return make_shop(tmp_path / "shop")
