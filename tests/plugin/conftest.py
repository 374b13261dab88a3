"""Virtual environments with plugins in them: really installed by pip, without any network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

DEMO = Path(__file__).parent / "demo_plugin"


@dataclass(frozen=True)
class Environment:
    """A virtual environment that sees the packages of the one that runs the tests, and its own plugins besides."""

    python: Path

    def run(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        kept = {
            key: value
            for key, value in os.environ.items()
            if not key.startswith(("LISTING_LINT_", "GITHUB_", "PYTHON"))
        }
        return subprocess.run(
            [str(self.python), *arguments],
            cwd=cwd,
            env={**kept, "NO_COLOR": "1", "LISTING_LINT_NO_TIME": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def lint(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run ``listing_lint`` there. A traceback on standard error is a failure whatever the test asks."""
        done = self.run("-m", "listing_lint", *arguments, cwd=cwd)
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def findings(self, *arguments: str, cwd: Path) -> tuple[list[dict[str, Any]], int]:
        done = self.lint("check", "-o", "json", *arguments, cwd=cwd)
        assert done.stdout, done.stderr
        return json.loads(done.stdout)["findings"], done.returncode

    def install(self, source: Path) -> None:
        """Install a package's source with pip, offline: hatchling comes from the outer environment."""
        done = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "--python", str(self.python)),
                *("install", "--quiet", "--disable-pip-version-check", "--no-index"),
                *("--no-deps", "--no-build-isolation", str(source)),
            ],
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stdout + done.stderr


def make_environment(folder: Path) -> Environment:
    """An environment without pip, whose site-packages continue in those of the running interpreter."""
    for needed in ("pip", "hatchling"):
        if find_spec(needed) is None:
            pytest.skip(f"{needed} is not installed, so no plugin can be installed")
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder)
    python = next(path for path in (folder / "bin/python", folder / "Scripts/python.exe") if path.exists())
    asked = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    outer = [path for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    assert outer
    # addsitedir and not bare paths, so that an editable installation of listing-lint is seen as well.
    lines = [f"import site; site.addsitedir({path!r})\n" for path in outer]
    Path(asked.stdout.strip(), "outer.pth").write_text("".join(lines), encoding="utf-8")
    return Environment(python)


def copied(folder: Path) -> Path:
    """The demo plugin's source in a folder of its own, so that building leaves nothing in the checkout."""
    return Path(shutil.copytree(DEMO, folder, ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the demo plugin."""
    folder = tmp_path_factory.mktemp("plugin")
    made = make_environment(folder / "venv")
    made.install(copied(folder / "source"))
    return made


@pytest.fixture
def bare(tmp_path: Path) -> Environment:
    """An environment without any plugin."""
    return make_environment(tmp_path / "venv")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the demo plugin and a second package whose rule has the same code."""
    folder = tmp_path_factory.mktemp("crowded")
    made = make_environment(folder / "venv")
    made.install(copied(folder / "source"))
    twin = copied(folder / "twin")
    change(
        twin / "pyproject.toml", [("listing-lint-demo", "listing-lint-twin"), ("listing_lint_demo", "twin")]
    )
    change(
        twin / "pyproject.toml", [("demo-prices", "twin-prices"), ('demo-broken = "twin:broken_rules"\n', "")]
    )
    (twin / "listing_lint_demo.py").rename(twin / "twin.py")
    change(twin / "twin.py", [('"price-ending"', '"other-price-ending"')])
    made.install(twin)
    return made


def change(file: Path, replacements: Sequence[tuple[str, str]]) -> None:
    """Replace texts in a file; each must be there."""
    text = file.read_text(encoding="utf-8")
    for old, new in replacements:
        assert old in text, f"{old!r} is not in {file.name}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
