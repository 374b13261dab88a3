"""The README's examples are run, so that nobody copies a line that does not work."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from listing_lint.drawing import draw
from listing_lint.rule import Drawing
from listing_lint.testing import check_examples

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = README.splitlines()
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest -n logical --dist loadfile"


def blocks(language: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def block(language: str, holds: str) -> str:
    (found,) = [one for one in blocks(language) if holds in one]
    return found


def run(arguments: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("LISTING_LINT_", "GITHUB_"))
    }
    return subprocess.run(
        [sys.executable, "-m", "listing_lint", *arguments],
        cwd=cwd,
        env={**kept, "NO_COLOR": "1", "LISTING_LINT_NO_TIME": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_the_gate_runs_the_command_of_the_readme() -> None:
    assert LINES.count(TEST_COMMAND) == 1
    assert f'\ntests="{TEST_COMMAND}"\n' in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="file modes are those of POSIX")
def test_the_gate_can_be_executed() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_the_first_command_prints_what_is_shown() -> None:
    (line,) = [one for one in LINES if one.startswith("python3 -m venv") and "--exit-zero" in one]
    venv, install, check = line.split(" && ")
    assert (venv, install) == ("python3 -m venv .venv", ".venv/bin/pip install .")
    program, *arguments = shlex.split(check)
    assert program == ".venv/bin/listing-lint"
    done = run(arguments, ROOT)
    assert done.returncode == 0
    at = 0
    for part in re.split(r"^\.\.\.\n", block("text", "error[LOD101]"), flags=re.MULTILINE):
        found = done.stdout.find(part, at)
        assert found >= 0, (
            f"the README shows what the command no longer prints:\n{part}\nIt prints:\n{done.stdout}"
        )
        at = found + len(part)
    assert at == len(done.stdout)
    assert run([one for one in arguments if one != "--exit-zero"], ROOT).returncode == 1


def test_the_windows_line_says_the_same() -> None:
    (unix,) = [one for one in LINES if one.startswith("python3 -m venv") and "--exit-zero" in one]
    windows = unix.replace("python3", "py").replace("bin/", "Scripts/").replace("/", "\\")
    assert windows in LINES


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """The example listing with its pictures."""
    folder = tmp_path / "dhgate"
    listing = block("json", "MUG-350-BLUE")
    for seed, name in enumerate(json.loads(listing)["images"]):
        picture = folder / name
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(draw(Drawing(seed=seed + 1, motif="scene" if seed else "product")))
    (folder / "mug.json").write_text(listing, encoding="utf-8")
    return tmp_path


def test_the_example_listing_passes(catalog: Path) -> None:
    done = run(["check", "-o", "json"], catalog)
    assert json.loads(done.stdout)["findings"] == []
    assert done.returncode == 0


def test_the_configuration_works(catalog: Path) -> None:
    (catalog / "listing-lint.toml").write_text(block("toml", "[[custom-rule]]"), encoding="utf-8")
    file = catalog / "dhgate/mug.json"
    listing: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    assert run(["check"], catalog).returncode == 0
    # Every table shows its effect: the store's marketplace, the own figure, the own rule, the excluded folder.
    del listing["marketplace"]
    listing["title"] = "Must have enamel mug " + "x" * 110
    file.write_text(json.dumps(listing), encoding="utf-8")
    (catalog / "drafts").mkdir()
    (catalog / "drafts/broken.json").write_text("{", encoding="utf-8")
    done = run(["check", "-o", "json"], catalog)
    findings = {one["code"]: one for one in json.loads(done.stdout)["findings"]}
    assert set(findings) == {"OWN001", "TTL101"}
    assert findings["OWN001"]["message"] == "House style: the title says 'must have'."
    assert findings["TTL101"]["limit"] == 120
    shown = json.loads(run(["config", "show", "--format", "json"], catalog).stdout)
    assert shown["settings"]["severity.image-blurred"]["value"] == "error"


@pytest.mark.parametrize("line", [one for one in block("sh", "listing-lint rules").splitlines() if one])
def test_the_commands_work(catalog: Path, line: str) -> None:
    (catalog / "new").mkdir()
    for name in ("new/cup.json", "feed.jsonl"):
        (catalog / name).write_text(json.dumps({"id": name, "title": "Enamel cup, 250 ml"}), encoding="utf-8")
    program, *arguments = shlex.split(line, comments=True)
    assert program == "listing-lint"
    done = run(arguments, catalog)
    assert done.returncode in ((0, 1) if arguments[0] == "check" else (0,)), done.stderr
    assert done.stdout
    assert not [one for one in done.stderr.splitlines() if one.startswith(("error", "Error", "internal"))]


def test_the_report_formats_are_all_named() -> None:
    from listing_lint.reports import REPORTERS

    (line,) = [one for one in LINES if one.startswith("Report formats: ")]
    assert re.findall(r"`(\w+)`", line.split(".")[0]) == list(REPORTERS)


def test_the_kinds_of_custom_rules_are_all_named() -> None:
    from typing import get_args

    from listing_lint.rules.custom import Kind

    (line,) = [one for one in LINES if one.startswith("Other kinds of custom rules: ")]
    assert {*re.findall(r"`([\w-]+)`", line), "banned-words"} == set(get_args(Kind))


def test_the_hooks_and_the_action_exist() -> None:
    offered = {
        hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    }
    (repository,) = yaml.safe_load(block("yaml", "repos:"))["repos"]
    assert {hook["id"] for hook in repository["hooks"]} == offered
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = yaml.safe_load(block("yaml", "runs-on"))["jobs"]["listing-lint"]["steps"]
    (ours,) = [one for one in steps if one["uses"].startswith("OWNER/listing-lint@")]
    assert set(ours["with"]) <= set(action["inputs"])


def test_the_gitlab_job_runs_a_command_that_works(catalog: Path) -> None:
    job = yaml.safe_load(block("yaml", "artifacts:"))["listing-lint"]
    program, *arguments = shlex.split(job["script"][-1])
    assert program == "listing-lint"
    assert run(arguments, catalog).returncode == 0
    reports = job["artifacts"]["reports"]
    assert json.loads((catalog / reports["codequality"]).read_text(encoding="utf-8")) == []
    assert "<testcase" in (catalog / reports["junit"]).read_text(encoding="utf-8")


def test_a_baseline_makes_the_gate_pass(catalog: Path) -> None:
    commands = [shlex.split(line, comments=True) for line in block("sh", "baseline create").splitlines()]
    assert [words[0] for words in commands] == ["listing-lint"] * 4
    (catalog / "old.json").write_text(
        '{"id": "OLD-1", "title": 7, "marketplace": "dhgate"}', encoding="utf-8"
    )
    assert [run(words[1:], catalog).returncode for words in commands] == [0, 0, 0, 0]
    tables = tomllib.loads(block("toml", "[[ignore]]"))
    (catalog / "listing-lint.toml").write_text(block("toml", "[[ignore]]"), encoding="utf-8")
    assert tables["ignore"][0]["until"]
    assert "LNT104" not in run(["check", "-o", "concise"], catalog).stdout


def test_the_versions_are_this_one() -> None:
    from listing_lint import __version__

    named = set(re.findall(r"v(\d+\.\d+\.\d+)", README))
    assert named == {__version__}
    assert f"\n## {__version__}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_plugin_works(tmp_path: Path) -> None:
    entry = tomllib.loads(block("toml", "entry-points"))["project"]["entry-points"]["listing_lint.rules"]
    assert entry == {"our-rules": "our_listing_rules:RULES"}
    file = tmp_path / "our_listing_rules.py"
    file.write_text(block("python", "OUR101"), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("our_listing_rules", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (only,) = module.RULES
    check_examples(only)


def test_links_lead_to_files() -> None:
    targets = [one for one in re.findall(r"\]\(([^)]+)\)", README) if "://" not in one]
    assert targets
    for target in targets:
        assert (ROOT / target).exists(), target
