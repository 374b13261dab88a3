"""What is in the package that people install, and what is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from email.parser import HeaderParser
from importlib.util import find_spec
from pathlib import Path

import pytest

import listing_lint
from listing_lint.brands.walking import new_walker
from listing_lint.catalog.quick_json import compiled as json_reader
from listing_lint.catalog.tables.splitting import compiled as cutter
from listing_lint.shipped import shipped_files

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.skipif(
    find_spec("hatchling") is None or find_spec("build") is None,
    reason="hatchling and build are not installed, so no wheel can be built offline",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the wheel and the source archive, built from a copy of the checkout.

    The wheel is made from the unpacked source archive, as packagers do, so that a file missing there is missed here too.
    """
    folder = tmp_path_factory.mktemp("wheel")
    ignored = shutil.ignore_patterns(
        ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "dist", "fixtures", "_compiled"
    )
    source = shutil.copytree(ROOT, folder / "source", ignore=ignored)
    build(source, folder / "dist")
    return folder / "dist"


def build(source: Path, target: Path, *options: str, **environment: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), *options, str(source)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "LISTING_LINT_PURE": "", **environment},
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    (file,) = built.glob("*.whl")
    return zipfile.ZipFile(file)


def shipped(pattern: str, below: str) -> set[str]:
    """Files of the checkout, relative to the folder ``below``."""
    return {path.relative_to(ROOT / below).as_posix() for path in (ROOT / below).rglob(pattern)}


def test_every_module_is_there(wheel: zipfile.ZipFile) -> None:
    modules = shipped("*.py", ".") & {f"listing_lint/{name}" for name in shipped("*.py", "listing_lint")}
    assert len(modules) > 50
    assert modules == {name for name in wheel.namelist() if name.endswith(".py")}


def test_data_is_there(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert "listing_lint/py.typed" in names
    for pattern, source, target in (
        ("*.json", "schemas", "listing_lint/schemas"),
        ("*.toml", "listing_lint/profiles", "listing_lint/profiles"),
    ):
        wanted = {f"{target}/{name}" for name in shipped(pattern, source)}
        assert wanted
        assert wanted <= names
    assert {"listing_lint/brands/core.bin", "listing_lint/brands/words.txt"} <= names
    for path in shipped_files():
        folder, name = os.path.split(os.path.relpath(path, ROOT))
        assert f"{folder}/_compiled/{name}.json".replace(os.sep, "/") in names
    for name in ("listing.schema.json", "profile.schema.json", "report.schema.json"):
        assert wheel.read(f"listing_lint/schemas/{name}") == (ROOT / "schemas" / name).read_bytes()


def test_what_is_compiled_is_there_for_every_later_python(built: Path, wheel: zipfile.ZipFile) -> None:
    compiled = [name for name in wheel.namelist() if name.endswith((".so", ".pyd"))]
    header = Path(sysconfig.get_path("include"), "Python.h")
    if shutil.which((sysconfig.get_config_var("CC") or "cl").split()[0]) and header.exists():
        assert len(compiled) == 3, "there is a compiler: its failure would pass for there being none"
        assert None not in (new_walker(), cutter(), json_reader()), (
            "this checkout was installed without them: pip install -e '.[dev]' again"
        )
    (file,) = built.glob("*.whl")
    assert ("-cp311-abi3-" if compiled else "-py3-none-any") in file.name
    assert not [name for name in wheel.namelist() if name.endswith(".c")]


def test_a_wheel_for_all_platforms_can_be_asked_for(built: Path, tmp_path: Path) -> None:
    build(built.parent / "source", tmp_path, "--wheel", LISTING_LINT_PURE="1")
    (file,) = tmp_path.glob("*.whl")
    assert file.name.endswith("-py3-none-any.whl")
    assert not [name for name in zipfile.ZipFile(file).namelist() if name.endswith((".so", ".pyd"))]


def test_nothing_else_is_there(wheel: zipfile.ZipFile) -> None:
    roots = {name.split("/", 1)[0] for name in wheel.namelist()}
    assert roots == {"listing_lint", f"listing_lint-{listing_lint.__version__}.dist-info"}
    parts = {part for name in wheel.namelist() for part in name.split("/")}
    assert not parts & {"tests", "fixtures", "benchmarks", "tools", "__pycache__", "conftest.py"}


def test_the_metadata_names_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    info = f"listing_lint-{listing_lint.__version__}.dist-info"
    metadata = HeaderParser().parsestr(wheel.read(f"{info}/METADATA").decode())
    assert metadata["Name"] == "listing-lint"
    assert metadata["Version"] == listing_lint.__version__
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert f"{info}/licenses/LICENSE" in wheel.namelist()
    assert b"listing-lint = listing_lint.__main__:main" in wheel.read(f"{info}/entry_points.txt")


def test_a_plain_installation_asks_for_no_tool_of_developers(wheel: zipfile.ZipFile) -> None:
    info = f"listing_lint-{listing_lint.__version__}.dist-info"
    metadata = HeaderParser().parsestr(wheel.read(f"{info}/METADATA").decode())
    plain = [one for one in metadata.get_all("Requires-Dist", []) if "extra ==" not in one]
    assert plain
    assert not [one for one in plain if one.startswith(("pytest", "mypy", "ruff", "hypothesis", "hatchling"))]


def test_the_source_archive_holds_the_schemas_and_the_changes(built: Path) -> None:
    (file,) = built.glob("*.tar.gz")
    with tarfile.open(file) as archive:
        names = {name.split("/", 1)[1] for name in archive.getnames() if "/" in name}
    for wanted in (
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "schemas/listing.schema.json",
        "listing_lint/py.typed",
    ):
        assert wanted in names
    assert not [name for name in names if name.startswith(("tests/", "fixtures/"))]
