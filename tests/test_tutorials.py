"""The tutorials are followed to the letter: their files are written, their commands run, their output compared."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from listing_lint.drawing import draw
from listing_lint.rule import Drawing
from tests.plugin.conftest import Environment, make_environment

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
TUTORIALS = ROOT / "docs" / "tutorials"
_STEP = re.compile(
    r"^```(?P<kind>\w+|\{[^}\n]*\})(?: title=\"(?P<title>[^\"]*)\")?\n(?P<body>.*?)^```$"
    r"|^<!-- replaced in (?P<file>\S+): (?P<old>\S+) by (?P<new>\S+) -->$",
    re.DOTALL | re.MULTILINE,
)


@dataclass
class Reader:
    """Somebody who does what a tutorial says, in an empty folder."""

    folder: Path
    python: Path
    environment: Environment | None = None
    printed: str = ""
    ran: int = 0
    compared: int = 0
    pictures: dict[Path, int] = field(default_factory=dict)

    def follow(self, name: str) -> None:
        for step in _STEP.finditer((TUTORIALS / name).read_text(encoding="utf-8")):
            if step["file"]:
                self.replace(step["file"], step["old"], step["new"])
            elif step["kind"] == "sh":
                self.printed = "".join(self.run(line) for line in step["body"].splitlines())
            elif step["kind"] == "text":
                self.compare(step["body"])
            elif step["kind"] == "{ .sh .install }":
                assert self.environment is not None
                self.environment.install(self.folder / step["body"].split()[-1])
            elif step["title"]:
                self.write(step["title"], step["body"])

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        if name.endswith(".json"):
            for one in json.loads(text).get("images", ()):
                self.draw((file.parent / one).with_suffix(".jpg"))

    def draw(self, file: Path) -> None:
        number = self.pictures.setdefault(file, len(self.pictures) + 1)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(draw(Drawing(seed=number, motif="product" if number % 3 == 1 else "scene")))

    def replace(self, name: str, old: str, new: str) -> None:
        file = self.folder / name
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def run(self, line: str) -> str:
        program, *arguments = shlex.split(line, comments=True)
        command = [str(self.python), "-m", "listing_lint"] if program == "listing-lint" else [program]
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("LISTING_LINT_", "GITHUB_", "GIT_"))}
        who = {
            f"GIT_{role}_{what}": "reader@example.com"
            for role in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        done = subprocess.run(
            [*command, *arguments],
            cwd=self.folder,
            env={
                **kept,
                **who,
                "GIT_CONFIG_GLOBAL": os.devnull,
                "NO_COLOR": "1",
                "LISTING_LINT_NO_TIME": "1",
            },
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        allowed = (0, 1) if program == "listing-lint" and arguments[0] in ("check", "fix") else (0,)
        assert done.returncode in allowed, f"{line}\n{done.stdout}{done.stderr}"
        self.ran += 1
        return done.stdout

    def compare(self, shown: str) -> None:
        at = 0
        for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE):
            found = self.printed.find(part.rstrip("\n"), at)
            assert found >= 0, f"the tutorial shows\n{part}\nand what is printed is\n{self.printed}"
            at = found + len(part.rstrip("\n"))
        self.compared += 1


def blocks(name: str, kind: str) -> Iterator[str]:
    for step in _STEP.finditer((TUTORIALS / name).read_text(encoding="utf-8")):
        if step["kind"] == kind:
            yield step["body"]


def test_the_seller(tmp_path: Path) -> None:
    folder = tmp_path / "my-shop"
    folder.mkdir()
    reader = Reader(folder, Path(sys.executable))
    reader.follow("seller.md")
    assert (reader.ran, reader.compared) == (6, 4)
    assert (tmp_path / "report.html").stat().st_size > 10_000


def test_the_owner_of_a_gate(tmp_path: Path) -> None:
    reader = Reader(tmp_path, Path(sys.executable))
    reader.follow("ci.md")
    assert (reader.ran, reader.compared) == (12, 3)
    # What the change did not touch is not told of.
    assert "mug.json" not in reader.printed


def test_the_jobs_ask_for_what_there_is() -> None:
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    github, gitlab, commit = (yaml.safe_load(one) for one in blocks("ci.md", "yaml"))
    step = github["jobs"]["listing-lint"]["steps"][-1]
    assert step["uses"].startswith("OWNER/listing-lint@v")
    assert set(step["with"]) <= set(action["inputs"])
    assert gitlab["listing-lint"]["script"][-1].startswith("listing-lint check")
    assert {one["id"] for one in commit["repos"][0]["hooks"]} == {one["id"] for one in hooks}


def test_the_author_of_a_plugin(tmp_path: Path) -> None:
    environment = make_environment(tmp_path / "venv")
    folder = tmp_path / "work"
    folder.mkdir()
    reader = Reader(folder, environment.python, environment)
    reader.follow("plugin.md")
    assert (reader.ran, reader.compared) == (5, 4)
    done = environment.run("-m", "pytest", "-q", "-p", "no:cacheprovider", "our-rules", cwd=folder)
    assert "1 passed" in done.stdout, done.stdout + done.stderr
    assert tomllib.loads((folder / "listing-lint.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["seller.md", "ci.md", "plugin.md"])
def test_configurations_are_valid(name: str, tmp_path: Path) -> None:
    reader = Reader(tmp_path, Path(sys.executable))
    for text in blocks(name, "toml"):
        if "[project]" not in text and "[rules." not in text:
            reader.write("listing-lint.toml", text)
            assert "lint.fail-on" in reader.run("listing-lint config show")
