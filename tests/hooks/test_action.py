"""The GitHub Action: its form, and its scripts run as a runner runs them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.hooks.conftest import BAD, GOOD, ROOT, clean_environment

BASH = shutil.which("bash")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]


def step(name: str) -> dict[str, Any]:
    return next(one for one in STEPS if one.get("id") == name)


def test_every_script_names_its_shell_and_is_free_of_expressions() -> None:
    assert ACTION["runs"]["using"] == "composite"
    scripts = [one for one in STEPS if "run" in one]
    assert len(scripts) == 2
    for one in scripts:
        assert one["shell"] == "bash"
        assert "${{" not in one["run"]
        assert one["run"].startswith("set -euo pipefail\n")


def test_other_actions_are_pinned_to_a_version() -> None:
    used = [one["uses"] for one in STEPS if "uses" in one]
    assert used
    for name in used:
        assert re.fullmatch(r"[\w./-]+@v\d+", name), name


def test_every_input_is_described_and_used_and_every_used_one_exists() -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(ACTION["runs"])))
    assert used == set(ACTION["inputs"])
    for one in ACTION["inputs"].values():
        assert one["description"].strip()
        assert isinstance(one["default"], str)


def test_outputs_and_steps_refer_to_steps_that_come_before() -> None:
    known: set[str] = set()
    for one in STEPS:
        assert set(re.findall(r"steps\.(\w+)\.", json.dumps(one))) <= known
        known.add(one.get("id", ""))
    for output in ACTION["outputs"].values():
        assert set(re.findall(r"steps\.(\w+)\.", output["value"])) <= known


def test_the_report_is_uploaded_after_findings_too_but_only_on_demand() -> None:
    (upload,) = [one for one in STEPS if "upload-sarif" in one.get("uses", "")]
    assert "!cancelled()" in upload["if"]
    assert "inputs.upload-sarif == 'true'" in upload["if"]
    assert ACTION["inputs"]["upload-sarif"]["default"] == "false"


@dataclass(frozen=True)
class Ran:
    """A finished step."""

    status: int
    out: str
    err: str
    outputs: dict[str, str]


@dataclass(frozen=True)
class Runner:
    """What a runner gives a step: a workspace, a temporary folder and a file for outputs."""

    folder: Path

    @property
    def workspace(self) -> Path:
        return self.folder / "workspace"

    def run(self, name: str, **environment: str) -> Ran:
        assert BASH is not None
        script, outputs = self.folder / "script.sh", self.folder / "outputs.txt"
        script.write_text(step(name)["run"], encoding="utf-8")
        outputs.write_text("", encoding="utf-8")
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                **clean_environment(),
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_WORKSPACE": str(self.workspace),
                "RUNNER_TEMP": str(self.folder / "temp"),
                **environment,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        lines = outputs.read_text(encoding="utf-8").splitlines()
        return Ran(done.returncode, done.stdout, done.stderr, dict(line.split("=", 1) for line in lines))

    def check(self, **inputs: str) -> Ran:
        """The step ``check`` with the action's own defaults for what is not given."""
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert set(given) <= set(ACTION["inputs"])
        values = {name: given.get(name, one["default"]) for name, one in ACTION["inputs"].items()}
        environment = {"BIN": str(Path(sys.executable).parent)}
        for name, expression in step("check")["env"].items():
            found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", expression)
            if found:
                environment[name] = values[found[1]]
        return self.run("check", **environment)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    if BASH is None or os.name == "nt":
        pytest.skip("the scripts of the action need bash")
    if not Path(sys.executable).with_name("listing-lint").exists():
        pytest.skip("the entry point listing-lint is not beside the interpreter")
    made = Runner(tmp_path)
    made.workspace.mkdir()
    (tmp_path / "temp").mkdir()
    write(made, "mug.json", {**GOOD, "images": ["https://pictures.invalid/mug.jpg"]})
    return made


def write(runner: Runner, name: str, listing: dict[str, Any]) -> None:
    (runner.workspace / name).parent.mkdir(parents=True, exist_ok=True)
    (runner.workspace / name).write_text(json.dumps(listing, indent=2), encoding="utf-8")


def test_a_good_catalog_passes_and_leaves_a_report(runner: Runner) -> None:
    ran = runner.check()
    assert ran.status == 0, ran.err
    assert ran.outputs == {
        "exit-status": "0",
        "sarif-file": str(runner.workspace / "listing-lint.sarif"),
    }
    report = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert report["version"] == "2.1.0"


def test_findings_fail_the_step_and_become_annotations(runner: Runner) -> None:
    write(runner, "listings/cup.json", BAD)
    ran = runner.check()
    assert ran.status == 1
    assert ran.outputs["exit-status"] == "1"
    annotation = next(line for line in ran.out.splitlines() if line.startswith("::error "))
    assert "file=listings/cup.json,line=3" in annotation
    assert "SCH102" in annotation
    report = json.loads(Path(ran.outputs["sarif-file"]).read_text(encoding="utf-8"))
    assert "SCH102" in {result["ruleId"] for result in report["runs"][0]["results"]}
    # The log for people comes after, where the runner takes no orders.
    stopped = re.search(r"^::stop-commands::([0-9a-f]{32})\n(.*)^::\1::\n", ran.out, re.DOTALL | re.MULTILINE)
    assert stopped is not None
    assert "error[SCH102] [*] wrong-type: title is the number 7" in stopped[2]


def test_inputs_are_lines_and_reach_the_command_line_as_words(runner: Runner) -> None:
    write(runner, "our shop/cup.json", BAD)
    write(runner, "other/cup.json", BAD)
    ran = runner.check(
        paths="our shop\r\n\nmug.json", args="--per-file-ignores=our shop/**:SCH102,IMG103\n--quiet"
    )
    assert "other/cup.json" not in ran.out
    assert "SCH102" not in ran.out
    assert ran.status == 0, ran.out + ran.err


@pytest.mark.parametrize("fail_on", ["error", "never"])
def test_the_severity_that_fails_can_be_set(runner: Runner, fail_on: str) -> None:
    write(runner, "cup.json", BAD)
    assert runner.check(fail_on=fail_on).status == {"error": 1, "never": 0}[fail_on]


def test_without_a_report_file_nothing_is_written(runner: Runner) -> None:
    ran = runner.check(sarif_file="")
    assert ran.outputs == {"exit-status": "0"}
    names = {path.name for path in runner.workspace.iterdir()}
    assert names - {".listing-lint-cache"} == {"mug.json"}  # what is kept is hidden and ignores itself


def test_a_run_that_cannot_check_leaves_no_old_report(runner: Runner) -> None:
    (runner.workspace / "listing-lint.sarif").write_text("of yesterday", encoding="utf-8")
    (runner.workspace / "listing-lint.toml").write_text("[lint]\nselct = []\n", encoding="utf-8")
    ran = runner.check()
    assert (ran.status, ran.outputs) == (2, {"exit-status": "2"})
    assert "selct" in ran.err


@pytest.mark.parametrize(
    "text",
    [
        '"; touch broken; "',
        "$(touch broken)",
        "`touch broken`",
        "'; touch broken #",
        "--sarif\n$(touch broken)",
        "* && touch broken",
    ],
)
@pytest.mark.parametrize("name", ["paths", "args", "fail_on", "sarif_file"])
def test_no_input_is_run_as_a_command(runner: Runner, name: str, text: str) -> None:
    ran = runner.check(**{name: text})
    assert not list(runner.folder.rglob("broken"))
    if name != "sarif_file":
        assert ran.status == 2
        assert ran.outputs["exit-status"] == "2"


def test_a_name_for_the_report_cannot_set_other_outputs(runner: Runner) -> None:
    ran = runner.check(sarif_file="a.sarif\nexit-status=0")
    assert ran.status == 2
    assert ran.outputs == {}


def test_installing_takes_nothing_from_the_pull_request(runner: Runner) -> None:
    # Modules of these names in the working directory would be imported by a careless "python -m".
    for name in ("venv", "pip", "json", "listing_lint", "click", "sitecustomize"):
        (runner.workspace / f"{name}.py").write_text("open('broken', 'w').close()\n", encoding="utf-8")
    script = step("install")["run"]
    assert script.count("-I -m") == script.count(" -m ") == 2
    ran = runner.check()
    assert ran.status == 0, ran.err
    assert not list(runner.folder.rglob("broken"))


def test_the_tool_is_installed_from_the_action_itself(runner: Runner) -> None:
    (runner.workspace / "venv.py").write_text("open('broken', 'w').close()\n", encoding="utf-8")
    source = runner.folder / "action"
    for name in ("pyproject.toml", "tools/hatch_build.py", "README.md", "LICENSE", "listing_lint", "schemas"):
        target = source / name
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target)
    ran = runner.run("install", PYTHON=sys.executable, SOURCE=str(source))
    if ran.status != 0:
        fetched = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-cache-dir", "click"]
        probe = subprocess.run(
            [*fetched, "-d", str(runner.folder)], capture_output=True, check=False, timeout=300
        )
        if probe.returncode != 0:
            pytest.skip("pip reaches no package index, so the action cannot install the tool")
    assert ran.status == 0, ran.err
    assert ran.out.startswith("listing-lint ")
    assert Path(ran.outputs["bin"], "listing-lint").exists()
    assert not list(runner.folder.rglob("broken"))
