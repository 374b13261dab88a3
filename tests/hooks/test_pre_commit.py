"""The hooks under the real pre-commit: once as published, built from a repository; once as a local entry point."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.hooks.conftest import BAD, GOOD, ROOT, Repository, make_repository, make_shop

if TYPE_CHECKING:
    from collections.abc import Callable

    Install = Callable[..., None]

PUBLISHED = (
    ".pre-commit-hooks.yaml",
    "pyproject.toml",
    "tools/hatch_build.py",
    "README.md",
    "LICENSE",
    "listing_lint",
    "schemas",
)
PRE_COMMIT = (sys.executable, "-m", "pre_commit")
CHANGED, CATALOG = "listing-lint (changed listings)", "listing-lint (whole catalog)"

pytestmark = pytest.mark.skipif(find_spec("pre_commit") is None, reason="pre-commit is not installed")


def index_is_reachable(folder: Path) -> bool:
    """Whether pip can fetch anything at all here; asked only after something failed."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-cache-dir",
        "-d",
        str(folder),
        "click",
    ]
    return subprocess.run(command, capture_output=True, check=False, timeout=300).returncode == 0


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """This project, committed to a repository of its own with pre-commit's cache beside it."""
    made = make_repository(tmp_path_factory.mktemp("published"))
    for name in PUBLISHED:
        source, target = ROOT / name, made.folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy(source, target)
    assert made.commit("publish").returncode == 0
    cache = tmp_path_factory.mktemp("cache")
    made.environment["PRE_COMMIT_HOME"] = str(cache)
    probe = make_repository(tmp_path_factory.mktemp("probe"))
    probe.environment.update(made.environment)
    probe.write(".pre-commit-config.yaml", configuration(made, "listing-lint"))
    probe.git("add", "--all")
    installed = probe.run(*PRE_COMMIT, "install-hooks", timeout=900)
    if installed.returncode != 0:
        if not index_is_reachable(tmp_path_factory.mktemp("download")):
            pytest.skip("pip reaches no package index, so pre-commit cannot build the hook's environment")
        pytest.fail(installed.stdout)
    return made


def configuration(source: Repository, *hooks: str) -> str:
    lines = ["repos:", f"- repo: {source.folder.as_posix()}", f"  rev: {source.head}", "  hooks:"]
    return "\n".join([*lines, *(f"  - id: {hook}" for hook in hooks)]) + "\n"


def local_configuration(*hooks: str) -> str:
    """The published hooks, but with the entry point that is installed here."""
    import yaml

    script = Path(sys.executable).with_name("listing-lint")
    if not script.exists():
        pytest.skip("the entry point listing-lint is not beside the interpreter")
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    chosen = [
        {**hook, "language": "system", "entry": hook["entry"].replace("listing-lint", str(script), 1)}
        for hook in offered
        if hook["id"] in hooks
    ]
    assert len(chosen) == len(hooks)
    written: str = yaml.safe_dump({"repos": [{"repo": "local", "hooks": chosen}]})
    return written


@pytest.fixture(params=["published", "local"])
def install(request: pytest.FixtureRequest) -> Install:
    """Install hooks by id into a shop: both ways must behave alike."""
    way: str = request.param
    source: Repository | None = request.getfixturevalue("published") if way == "published" else None

    def put(shop: Repository, *hooks: str) -> None:
        text = configuration(source, *hooks) if source is not None else local_configuration(*hooks)
        home = (
            source.environment["PRE_COMMIT_HOME"] if source is not None else str(shop.folder.parent / "cache")
        )
        shop.environment["PRE_COMMIT_HOME"] = home
        shop.write(".pre-commit-config.yaml", text)
        done = shop.run(*PRE_COMMIT, "install")
        assert done.returncode == 0, done.stdout
        shop.git("add", "--all")
        shop.git("commit", "--no-verify", "-m", "hooks")

    return put


def state(output: str, hook: str) -> str:
    """What pre-commit prints behind a hook's name: Passed, Failed, Skipped."""
    line = next(line for line in output.splitlines() if line.startswith(hook + "."))
    return line.rstrip(".").rsplit(".", 1)[-1]


def test_a_good_listing_is_committed_and_a_bad_one_is_not(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint")
    shop.write("listings/mug.json", {**GOOD, "brand": "Unbranded"})
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (0, "Passed"), done.stdout
    before = shop.head
    shop.write("listings/cup.json", BAD)
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (1, "Failed"), done.stdout
    assert "error[SCH102] [*] wrong-type: title is the number 7" in done.stdout
    assert "listings/cup.json:3:12" in done.stdout
    assert shop.head == before


def test_only_changed_listings_are_looked_at(shop: Repository, install: Install) -> None:
    shop.write("listings/old.json", BAD)
    assert shop.commit("before the hooks").returncode == 0
    install(shop, "listing-lint")
    shop.write("listings/mug.json", {**GOOD, "brand": "Unbranded"})
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (0, "Passed"), done.stdout


def test_other_files_do_not_run_it(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint")
    shop.write("notes.md", "Ask Mei about the mugs.\n")
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (0, "(no files to check)Skipped"), done.stdout


def test_every_kind_of_listing_file_runs_it(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint")
    names = ["a.jsonl", "b.ndjson", "C.JSONL", "d.JSON"]
    for number, name in enumerate(names):
        shop.write(name, json.dumps({**BAD, "id": f"M-{number}"}) + "\n")
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (1, "Failed"), done.stdout
    assert [name for name in names if f"--> {name}:1:" in done.stdout] == names


def test_a_file_name_is_no_option(tmp_path: Path, install: Install) -> None:
    # Without "--" before the names, this one would leave every listing out and let the commit pass.
    name = "--exclude=*.json"
    shop = make_shop(tmp_path / "shop")
    install(shop, "listing-lint")
    shop.write(name, "{}")
    shop.write("cup.json", BAD)
    done = shop.commit()
    assert done.returncode == 1, done.stdout
    assert "cup.json:3:12" in done.stdout
    assert f"{name}:1:1" in done.stdout


def test_excluded_files_do_not_block_a_commit(shop: Repository, install: Install) -> None:
    shop.write("listing-lint.toml", '[lint]\nextend-exclude = ["drafts/"]\n')
    install(shop, "listing-lint")
    shop.write("drafts/cup.json", BAD)
    shop.write("package.json", {"name": "theme"})
    done = shop.commit()
    assert (done.returncode, state(done.stdout, CHANGED)) == (0, "Passed"), done.stdout


def test_the_catalog_hook_sees_what_only_two_files_show(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint", "listing-lint-catalog")
    shop.write("listings/cup.json", {**GOOD, "title": "Enamel camping cup, 250 ml, blue rim"})
    done = shop.commit()
    assert done.returncode == 1, done.stdout
    assert state(done.stdout, CHANGED) == "Passed"
    assert state(done.stdout, CATALOG) == "Failed"
    assert "SCH201" in done.stdout
    assert "listings/mug.json" in done.stdout


def test_the_catalog_hook_sees_that_a_picture_was_deleted(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint", "listing-lint-catalog")
    (shop.folder / "listings/mug.png").unlink()
    done = shop.commit()
    assert done.returncode == 1, done.stdout
    assert state(done.stdout, CHANGED) == "(no files to check)Skipped"
    assert "error[IMG103] image-missing" in done.stdout


def test_the_commit_is_checked_and_not_the_working_tree(shop: Repository, install: Install) -> None:
    install(shop, "listing-lint")
    shop.write("listings/cup.json", BAD)
    shop.git("add", "--all")
    shop.write("listings/cup.json", {**GOOD, "id": "M-2"})
    done = shop.run("git", "commit", "-m", "the bad one is staged")
    assert done.returncode == 1, done.stdout
    assert "SCH102" in done.stdout


def test_the_published_hooks_are_valid_for_pre_commit() -> None:
    done = subprocess.run(
        [*PRE_COMMIT, "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
