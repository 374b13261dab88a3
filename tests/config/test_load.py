"""Configuration files as users write them: found, merged, refused with the place and the reason."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from listing_lint.config.layers import ConfigError, Layer, Layers
from listing_lint.config.load import validate
from listing_lint.registry import builtin_rules
from tests.cli.conftest import CLEAN, Lint, catalog, lint, plain_environment, write

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["catalog", "lint", "plain_environment"]

SCH = ("-o", "json", "--select", "SCH")
VIDEO = {"$schema": "https://json-schema.org/draft/2020-12/schema", "required": ["video"]}


def configure(folder: Path, text: str, name: str = "listing-lint.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[lint", "not valid TOML"),
        ("lnt = {}", "unknown key 'lnt': did you mean 'lint'?"),
        ("lint.fial-on = 'error'", "unknown key 'fial-on' in lint: did you mean 'fail-on'?"),
        ("lint = 3", "lint is the number 3, but must be a table"),
        ("lint.fail-on = 'eror'", 'lint.fail-on is "eror"'),
        ("lint.select = 'IMG'", "lint.select is"),
        ("lint.jobs = 0", "lint.jobs"),
        ("lint.max-listing-size = -1", "lint.max-listing-size is -1"),
        ("lint.as-of = 'x'", "must be a date such as"),
        ("lint.as-of = 2026-01-01T00:00:00", "must be a date such as"),
        ("lint.ignore = ['TTL9']", "lint.ignore: no rule is called 'TTL9'"),
        ("lint.profile = 'dhgat'", "did you mean 'dhgate'?"),
        ("lint.profiles = ['nope.toml']", "nope.toml"),
        ("lint.schema = ['nope.json']", "nope.json: cannot be read"),
        ("lint.plugins = ['nope']", "no installed plugin is called nope"),
        ("lint.exclude = ['[z-a]']", "lint.exclude: the range z-a in a path pattern runs backwards"),
        ("severity.IMX = 'error'", "severity: no rule is called 'IMX', did you mean IMG?"),
        ("severity.IMG = 'eror'", 'severity.IMG is "eror"'),
        ("stores = 3", "stores is the number 3, but must be a list"),
        ("stores = [{pth = 'x'}]", "unknown key 'pth' in stores[0]: did you mean 'path'?"),
        ("stores = [{store = 'x'}]", "required key 'path' is missing in stores[0]"),
        ("stores = [{path = '!x'}]", "stores[0].path: the path pattern '!x' starts with !"),
        ("per-file-ignores.'[z-a]' = ['IMG']", "per-file-ignores: the range z-a"),
        ("per-file-ignores.x = ['XXX']", "per-file-ignores: no rule is called 'XXX'"),
        ("schemas = [{file = 'own.json', marketplace = 'dhgat'}]", "no profile is called 'dhgat'"),
        ("rules.IMG999.x = 1", "unknown key 'IMG999' in rules"),
        ("rules.image-cont.x = 1", "unknown key 'image-cont' in rules: did you mean 'image-count'?"),
        ("rules.image-count.x = 1", "unknown key 'x' in rules.image-count"),
        ("rules.image-blank.min-contrast = 'x'", "rules.image-blank.min-contrast is"),
        ("profiles.dhgate.images.max_cout = 3", "did you mean 'max_count'?"),
        ("custom-rule = [{code = 'OWN001'}]", "required key 'kind' is missing in custom-rule[0]"),
        ("custom-rule = [{code = 'OWN1', kind = 'required', at = '/brand'}]", "three to eight capitals"),
        (
            "custom-rule = [{code = 'IMG101', kind = 'required', at = '/brand'}]",
            "two rules have the code IMG101",
        ),
        (
            "custom-rule = [{code = 'OWN001', name = 'image-count', kind = 'required', at = '/brand'}]",
            "two rules have the name 'image-count'",
        ),
        (
            "custom-rule = [{code = 'OWN001', kind = 'pattern', at = '/title', pattern = '('}]",
            "OWN001: pattern",
        ),
    ],
)
def test_a_mistake_in_the_configuration_is_status_2_and_says_where(
    catalog: Path, lint: Lint, text: str, says: str
) -> None:
    write(catalog / "mug.json")
    configure(catalog, text + "\n")
    done = lint()
    assert (done.status, done.out) == (2, "")
    assert says in done.err
    assert all(line.startswith("error: ") for line in done.err.splitlines())
    assert lint("--isolated", "--fail-on", "never").status == 0
    # The same as an assignment on the command line.
    (catalog / "listing-lint.toml").unlink()
    assert (lint("--config", text).status, lint("--config", text).out) == (2, "")


def test_all_mistakes_are_said_at_once(catalog: Path, lint: Lint) -> None:
    configure(catalog, "lnt = {}\n[lint]\nfial-on = 'error'\n")
    assert lint().err.splitlines() == [
        "error: listing-lint.toml: unknown key 'fial-on' in lint: did you mean 'fail-on'?",
        "error: listing-lint.toml: unknown key 'lnt': did you mean 'lint'?",
    ]


def test_a_file_of_another_encoding(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", colour="red")
    (catalog / "listing-lint.toml").write_bytes("lint.ignore = ['SCH103']".encode("utf-16"))
    assert lint().err == "error: listing-lint.toml: not UTF-8; save it as UTF-8\n"
    (catalog / "listing-lint.toml").write_bytes("lint.ignore = ['SCH103']".encode("utf-8-sig"))
    assert "SCH103" not in lint("-o", "json").codes


def test_a_file_nested_too_deep_is_no_crash(catalog: Path, lint: Lint) -> None:
    configure(catalog, "x = " + "[" * 50_000 + "]" * 50_000)
    assert lint().err == "error: listing-lint.toml: not valid TOML: nested too deep\n"


@pytest.mark.parametrize(
    "text",
    [
        "[project]\nname = 'shop'\n",
        "# see [tool.listing-lint] in the README\n",
        "[tool.listing-lint-other]\nx = 1\n",
        "tool = 3 # listing-lint\n",
        "not toml at all",
    ],
)
def test_a_pyproject_without_our_table_is_passed_over(catalog: Path, lint: Lint, text: str) -> None:
    configure(catalog, "lint.ignore = ['SCH103']\n")
    configure(catalog / "shop", text, "pyproject.toml")
    write(catalog / "shop/mug.json", colour="red")
    assert "SCH103" not in lint("shop", "-o", "json").codes


@pytest.mark.parametrize(
    "text",
    ["[tool.listing-lint.lint]\nignore = ['SCH103']", "tool . 'listing-lint' . lint.ignore = ['SCH103']"],
)
def test_a_pyproject_with_our_table(catalog: Path, lint: Lint, text: str) -> None:
    configure(catalog, text, "pyproject.toml")
    write(catalog / "mug.json", colour="red")
    assert "SCH103" not in lint("-o", "json").codes
    configure(catalog, "")  # our own file is the stronger one
    assert "SCH103" in lint("-o", "json").codes


def test_a_pyproject_that_is_broken_where_it_names_us(catalog: Path, lint: Lint) -> None:
    configure(catalog, "[tool.listing-lint\n", "pyproject.toml")
    assert "pyproject.toml: not valid TOML" in lint().err
    configure(catalog, "tool.listing-lint = 3\n", "pyproject.toml")
    assert lint().err == "error: pyproject.toml: tool.listing-lint must be a table\n"
    configure(catalog, "[project]\n", "pyproject.toml")
    assert "there is no table [tool.listing-lint]" in lint("--config", "pyproject.toml").err


def test_a_file_beside_an_assignment(catalog: Path, lint: Lint) -> None:
    write(catalog / "mug.json", colour="red")
    configure(catalog, "lint.ignore = ['SCH103']\n")
    configure(catalog / "ci", "lint.fail-on = 'warning'\nseverity.SCH103 = 'info'\n", "strict.toml")
    named = ("--config", "ci/strict.toml")
    assert lint(*SCH).status == 0
    assert lint(*named, *SCH).status == 0
    # The named file stands in for the one that would have been found; the assignment is stronger, the flag strongest.
    assert lint("-o", "json", *named).codes >= {"SCH103"}
    assert lint(*named, "--config", "severity.SCH103 = 'error'", *SCH).status == 1
    assert lint(*named, "--config", "lint.fail-on = 'info'", *SCH).status == 1
    assert lint(*named, "--config", "lint.fail-on = 'info'", "--fail-on", "never", *SCH).status == 0


@pytest.mark.parametrize(
    ("configs", "says"),
    [
        (["nope.toml"], "no such file, and no assignment"),
        (["lint.fail-on = warning"], "neither a file nor a TOML assignment"),
        (["a.toml", "b.toml"], "--config names 2 files, only one can be used: a.toml, b.toml"),
    ],
)
def test_a_config_that_cannot_be_used(catalog: Path, lint: Lint, configs: Sequence[str], says: str) -> None:
    configure(catalog, "", "a.toml")
    configure(catalog, "", "b.toml")
    done = lint(*(f"--config={one}" for one in configs))
    assert (done.status, done.out) == (2, "")
    assert says in done.err


def test_isolated_contradicts_a_named_file(catalog: Path, lint: Lint) -> None:
    configure(catalog, "", "a.toml")
    assert lint("--isolated", "--config", "a.toml").status == 2
    write(catalog / "mug.json")
    assert lint("--isolated", "--config", "lint.fail-on = 'never'").status == 0


@pytest.mark.parametrize("where", [".", "shop", "..", "elsewhere"])
def test_relative_paths_start_from_the_file_wherever_one_stands(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    configure(
        catalog,
        'lint.schema = ["schemas/own.json"]\nlint.profiles = ["profiles/own.toml"]\nlint.images-root = "pictures"\n'
        'lint.extend-exclude = ["shop/drafts/*.json", "schemas/"]\nper-file-ignores."shop/old/**" = ["SCH"]\n'
        'stores = [{path = "shop/**", marketplace = "own"}]\n',
    )
    configure(catalog / "profiles", 'name = "own"\nextends = "base"\ntitle.max_length = 5\n', "own.toml")
    configure(catalog / "schemas", json.dumps(VIDEO), "own.json")
    for name in ("drafts", "old", "new"):
        listing = {"id": name, "title": "Enamel mug", "colour": "red", "images": ["mug.png"]}
        write(catalog / f"shop/{name}/mug.json", listing)
    (catalog / "pictures").mkdir()
    (catalog / "pictures/mug.png").write_bytes(b"no picture")
    (catalog.parent / "elsewhere").mkdir()
    monkeypatch.chdir(catalog / where if where != "elsewhere" else catalog.parent / where)
    done = lint(catalog, "-o", "json", "--select", "SCH,TTL101,IMG103,IMG105")
    found = {(Path(path).parent.name, code) for path, code in done.findings}
    # IMG105: the picture was found, and is none.
    assert found == {
        ("old", "TTL101"),
        ("old", "IMG105"),
        ("new", "TTL101"),
        ("new", "IMG105"),
        ("new", "SCH101"),
        ("new", "SCH103"),
    }
    with_own_schema = [one for one in json.loads(done.out)["findings"] if "own.json" in one["message"]]
    assert {one["listing"] for one in with_own_schema} == {"new"}


def test_a_named_file_far_from_the_catalog(catalog: Path, lint: Lint) -> None:
    config = configure(
        catalog.parent / "ci",
        'lint.schema = ["own.json"]\nschemas = [{file = "own.json", path = "shop/**"}]\n'
        'per-file-ignores."shop/old/**" = ["SCH103"]\n',
        "strict.toml",
    )
    configure(catalog.parent / "ci", json.dumps(VIDEO), "own.json")
    for name in ("old", "new"):
        write(catalog / f"shop/{name}/mug.json", colour="red")
    done = lint("shop", "--config", config, "-o", "json", "--select", "SCH")
    assert ("shop/new/mug.json", "SCH103") in done.findings
    assert ("shop/old/mug.json", "SCH103") not in done.findings
    # The schema of one's own holds for both, by either way of naming it.
    assert [path for path, code in done.findings if code == "SCH101"] == [
        "shop/new/mug.json",
        "shop/new/mug.json",
        "shop/old/mug.json",
        "shop/old/mug.json",
    ]
    root = json.loads(lint("config", "show", "shop", "--config", config, "--format", "json").out)["root"]
    assert root == str(catalog.resolve())  # never a folder above both


def test_paths_of_the_command_line_start_from_where_one_stands(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(catalog, "")
    write(catalog / "shop/mug.json", {**CLEAN, "colour": "red", "images": ["mug.png"]})
    configure(catalog / "shop/own", json.dumps(VIDEO), "own.schema.json")
    (catalog / "shop/pictures").mkdir()
    (catalog / "shop/pictures/mug.png").write_bytes(b"no picture")
    monkeypatch.chdir(catalog / "shop")
    done = lint("-o", "json", "--schema", os.path.join("own", "own.schema.json"), "--images-root", "pictures")
    assert any("own.schema.json" in one["message"] for one in json.loads(done.out)["findings"])
    assert "IMG105" in done.codes
    assert "IMG103" not in done.codes


def test_the_nearest_file_counts(catalog: Path, lint: Lint) -> None:
    configure(catalog, "lint.ignore = ['SCH103']\n")
    configure(catalog / "shop", "lint.ignore = ['IMG102']\n")
    write(catalog / "shop/mug.json", colour="red")
    write(catalog / "other/mug.json", colour="red")
    assert lint("shop", "-o", "json").codes == {"SCH103"}
    assert "SCH103" not in lint("other", "-o", "json").codes
    assert "SCH103" not in lint("other", "shop", "-o", "json").codes  # the one that stands above both


def test_the_schema_is_that_of_the_rules_which_are_asked_for() -> None:
    """It is kept from one call to the next, and must not outlive its rules."""
    rules = list(builtin_rules())
    one = next(rule for rule in rules if rule.code == "IMG401")
    others = [rule for rule in rules if rule is not one]
    layers = Layers((Layer("a file", "/", {"rules": {"IMG401": {}}}),), folder="/")
    for _ in range(2):
        validate(layers, lambda: rules)
        validate(layers, lambda: list(rules))
        with pytest.raises(ConfigError, match="IMG401"):
            validate(layers, lambda: others)
        with pytest.raises(ConfigError, match="IMG401"):
            validate(layers, lambda: [*others, replace(one, code="OUR401", name="our-blurred")])
