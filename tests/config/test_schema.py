"""The configuration's schema: current, documented, and met by the starter file."""

from __future__ import annotations

import datetime
import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from listing_lint.cli.init import STARTER
from listing_lint.cli.main import run
from listing_lint.config.schema import config_schema
from listing_lint.registry import builtin_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.rule import Rule

FILE = Path(__file__).parents[2] / "schemas" / "config.schema.json"
SCHEMA: dict[str, Any] = json.loads(json.dumps(config_schema(builtin_rules())))


def plain(value: Any) -> Any:
    """TOML dates as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def validate(text: str) -> None:
    checker = jsonschema.FormatChecker()
    jsonschema.Draft202012Validator(SCHEMA, format_checker=checker).validate(plain(tomllib.loads(text)))


def test_the_written_schema_is_current() -> None:
    expected = json.dumps(SCHEMA, indent=2, ensure_ascii=False) + "\n"
    assert FILE.read_text("utf-8") == expected, (
        "the configuration or a rule's options changed; to renew schemas/config.schema.json, in an environment "
        "without plugins: listing-lint config schema > schemas/config.schema.json"
    )


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "schema"]) == 0
    printed = json.loads(capsys.readouterr().out)
    rules = printed["properties"]["rules"]["properties"]
    ours = SCHEMA["properties"]["rules"]["properties"]
    assert {name: rules[name] for name in ours} == ours  # besides them, the options of installed plugins
    del printed["properties"]["rules"]
    assert printed == {
        **SCHEMA,
        "properties": {key: value for key, value in SCHEMA["properties"].items() if key != "rules"},
    }


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def keys(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that the schema describes."""
    if isinstance(schema, list):
        for item in schema:
            yield from keys(item, path)
    elif isinstance(schema, dict):
        for name, value in schema.get("properties", {}).items():
            yield f"{path}/{name}", value
            yield from keys(value, f"{path}/{name}")
        for inner in ("items", "additionalProperties", "anyOf", "allOf", "oneOf"):
            yield from keys(schema.get(inner), path)


def test_every_key_is_described() -> None:
    found = {
        path: key for path, key in keys(SCHEMA) if "properties" not in key
    }  # a table's keys speak for it
    assert len(found) > 140
    assert not [path for path, key in found.items() if not key.get("description") and "$ref" not in key]


@pytest.mark.parametrize("rule", builtin_rules(), ids=lambda rule: rule.code)
def test_every_option_of_a_rule_is_described_under_its_code_and_its_name(rule: Rule) -> None:
    tables = SCHEMA["properties"]["rules"]["properties"]
    assert tables[rule.code] == tables[rule.name]
    for name, option in tables[rule.code]["properties"].items():
        assert re.fullmatch(r"[A-Z].*\.", option.get("description", "")), name
        assert "default" in option or "type" in option, name


def uncommented(text: str) -> str:
    """The starter file with every setting switched on: its settings begin right after ``# `` and look like TOML."""
    setting = re.compile(r'# (\[.*\]|[\w"*/-]+ = .*)')
    return "\n".join(
        found.group(1) if (found := setting.fullmatch(line)) else line for line in text.split("\n")
    )


@pytest.mark.parametrize("text", [STARTER, uncommented(STARTER)], ids=["as written", "uncommented"])
def test_the_starter_file_is_valid_and_loads(
    tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    validate(text)
    (tmp_path / "listing-lint.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["config", "show"]) == 0, capsys.readouterr().err


def test_uncommenting_reaches_every_setting_of_the_starter_file() -> None:
    loaded = tomllib.loads(uncommented(STARTER))
    assert {"lint", "stores", "severity", "per-file-ignores", "profiles", "custom-rule"} == set(loaded)
    assert {"fail-on", "ignore", "as-of", "extend-exclude"} == set(loaded["lint"])


@pytest.mark.parametrize(
    "line",
    [
        "lnt = {}",
        "lint.jobs = 0",
        "lint.jobs = 'many'",
        "lint.max-listing-size = 0",
        "lint.as-of = 'x'",
        "lint.select = 'IMG'",
        "severity.IMG = 'eror'",
        "stores = [{store = 'x'}]",
        "stores = [{path = 'x', pth = 'x'}]",
        "schemas = [{}]",
        "rules.IMG999 = {}",
        "rules.image-count.most = 3",
        "rules.image-blank.min-contrast = 'x'",
        "custom-rule = [{code = 'OWN001'}]",
        "profiles.dhgate.images.max_cout = 1",
    ],
)
def test_it_refuses(line: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validate(line)
