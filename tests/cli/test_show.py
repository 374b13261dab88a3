"""The commands that explain: ``rules``, ``rule``, ``profiles``, ``profile``, ``config show``, ``init`` and the help."""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any

import click
import pytest

from listing_lint import __version__
from listing_lint.catalog.sources import DEFAULT_EXCLUDE
from listing_lint.cli.main import COMMANDS, cli
from listing_lint.config.model import LintTable
from listing_lint.profiles.load import builtin_names
from listing_lint.registry import builtin_rules
from tests.cli.conftest import Lint, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OURS = {rule.code for rule in builtin_rules()}


def commands(
    group: click.Group = cli, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command by the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*path, name), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = dict(commands())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_option_has_help(words: tuple[str, ...]) -> None:
    for param in ALL[words].params:
        if isinstance(param, click.Option):
            assert re.fullmatch(r"[A-Z].*\.", param.help or ""), param.name


@pytest.mark.parametrize("words", [(), *ALL], ids=" ".join)
def test_help_fits_80_columns(lint: Lint, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = lint(*words, "--help")
    assert (done.status, done.err) == (0, "")
    assert max(map(len, done.out.splitlines())) <= 80
    assert "..." not in done.out.replace("]...", "").replace("PATH...", "").replace("NAME...", "")
    assert lint(*words, "-h").out == done.out


def test_the_help_names_every_command(lint: Lint) -> None:
    out = lint("--help").out
    for name, (_, text) in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(text)}$", out, re.MULTILINE)


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_version(lint: Lint, flag: str) -> None:
    assert lint(flag).out == f"listing-lint {__version__}\n"


def test_a_group_without_its_command_is_wrong_usage(lint: Lint) -> None:
    done = lint("config")
    assert done.status == 2
    assert "show" in done.err


@pytest.mark.parametrize("words", [("config", "shwo"), ("rule",), ("profile",), ("rules", "IMG101")])
def test_wrong_usage_of_a_command(lint: Lint, words: tuple[str, ...]) -> None:
    done = lint(*words)
    assert (done.status, done.out) == (2, "")


def test_rules_as_text(catalog: Path, lint: Lint) -> None:
    rows = [line.split(maxsplit=4) for line in lint("rules", "--ignore", "IMG").out.splitlines()]
    assert {row[0] for row in rows} >= OURS
    states = {row[0]: row[2:4] for row in rows}
    assert states["IMG101"] == ["error", "off"]
    assert states["TTL101"] == ["error", "on"]


def test_rules_as_json_and_markdown(catalog: Path, lint: Lint) -> None:
    given = ("--config", 'severity.TTL101 = "info"')
    found = {one["code"]: one for one in json.loads(lint("rules", "--format", "json", *given).out)}
    assert set(found) >= OURS
    assert found["TTL101"]["severity"] == "info"
    assert found["IMG402"]["options"]["min-contrast"]["default"] == 16
    table = lint("rules", "--format", "markdown").out.splitlines()
    assert len(table) == len(found) + 2
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table}) == 1


def test_every_rule_explains_itself(catalog: Path, lint: Lint) -> None:
    text = lint("rule", "--all").out
    facts = json.loads(lint("rule", "--all", "--format", "json").out)
    markdown = lint("rule", "--all", "--format", "markdown").out
    assert {one["code"] for one in facts} >= OURS
    for rule in builtin_rules():
        assert f"\n{rule.code} {rule.name}\n" in f"\n{text}"
        assert f"\n## {rule.code} {rule.name}\n" in f"\n{markdown}"
    assert markdown.count("```") % 2 == 0
    assert "``" not in text
    assert not re.search(r"[\x00-\x08\x0b-\x1f]", text + markdown)


def test_a_rule_reads_well(catalog: Path, lint: Lint) -> None:
    by_name, by_code = lint("rule", "image-count"), lint("rule", "img101")
    assert by_name.out == by_code.out
    lines = by_name.out.splitlines()
    assert lines[:5] == [
        "IMG101 image-count",
        "",
        "error; on here; since 0.1.0; from listing-lint",
        "",
        "Report a listing with more pictures than the marketplace takes.",
    ]
    assert "Reported: three too many (profile dhgate)" in lines
    assert "    → 11 pictures, DHgate allows 8" in lines
    assert lint("rule", "IMG101", "IMG102").out.count("\nReads from the profile: ") == 2


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("image-cout", "did you mean 'image-count'?"),
        ("IMG1O1", "did you mean 'IMG101'?"),
        ("IMG", "'IMG' is a family of rules"),
        ("zebra", "see listing-lint rules"),
    ],
)
def test_an_unknown_rule(catalog: Path, lint: Lint, name: str, says: str) -> None:
    done = lint("rule", name)
    assert (done.status, done.out) == (2, "")
    assert says in done.err


def test_a_custom_rule_is_listed_and_explained(catalog: Path, lint: Lint) -> None:
    own = "custom-rule = [{code = 'OWN001', kind = 'length', at = '/title', max = 9, help = 'Be brief.'}]"
    assert "OWN001" in lint("rules", "--config", own).out
    assert "/title must have at most 9 characters." in lint("rule", "own001", "--config", own).out


def test_profiles(catalog: Path, lint: Lint) -> None:
    text = lint("profiles").out
    found = json.loads(lint("profiles", "--format", "json").out)
    assert {one["name"] for one in found} == set(builtin_names())
    assert all(name in text for name in builtin_names())
    own = ("--config", "profiles.shop.extends = 'dhgate'")
    assert "shop" in {one["name"] for one in json.loads(lint("profiles", "--format", "json", *own).out)}


def test_a_profile_shows_each_figure_and_where_it_comes_from(catalog: Path, lint: Lint) -> None:
    (catalog / "listing-lint.toml").write_text("profiles.dhgate.images.max_count = 6\n", encoding="utf-8")
    text = lint("profile", "dhgate").out
    figures = {
        one["key"]: one for one in json.loads(lint("profile", "dhgate", "--format", "json").out)["figures"]
    }
    assert figures["images.max_count"]["value"] == 6
    assert "listing-lint.toml" in json.dumps(figures["images.max_count"])
    assert figures["title.max_length"]["value"] == 140
    assert "title.max_length" in text
    assert "listing-lint.toml" in text
    assert "checked 2026-11-22" in text


def test_an_unknown_profile(catalog: Path, lint: Lint) -> None:
    done = lint("profile", "dhgat")
    assert (done.status, done.out) == (2, "")
    assert "did you mean dhgate?" in done.err


def test_config_show_without_configuration(catalog: Path, lint: Lint) -> None:
    shown = json.loads(lint("config", "show", "--format", "json").out)
    assert shown["file"] is None
    assert shown["root"] == str(catalog.resolve())
    assert set(shown["rules"]) >= OURS
    settings = shown["settings"]
    assert {name for name in settings if name.startswith("lint.")} == {
        "lint." + name.replace("_", "-") for name in LintTable.__dataclass_fields__
    }
    assert settings["lint.exclude"] == {"value": list(DEFAULT_EXCLUDE), "from": "default"}
    assert settings["lint.select"] == {"value": ["ALL"], "from": "default"}
    assert settings["lint.as-of"]["from"] == "default: today"
    assert settings["rules.IMG402.min-contrast"] == {"value": 16, "from": "default"}


def test_config_show_tells_where_each_value_comes_from(
    catalog: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (catalog / "listing-lint.toml").write_text(
        'lint.fail-on = "warning"\nlint.ignore = ["IMG101"]\nlint.jobs = 2\nlint.images = "none"\n'
        'severity.TTL = "info"\nper-file-ignores."old/**" = ["IMG"]\nrules.image-blank.min-contrast = 9\n'
        'stores = [{path = "a \\"b\\"/**", store = "ü\\u007f"}]\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("LISTING_LINT_IMAGES", "headers")
    monkeypatch.setenv("LISTING_LINT_IGNORE", "IMG102")
    arguments = ("--fail-on", "info", "--config", "lint.jobs = 3", "--per-file-ignores", "new/**:TTL")
    shown = json.loads(lint("config", "show", "--format", "json", *arguments).out)
    settings: dict[str, Any] = {key: (one["value"], one["from"]) for key, one in shown["settings"].items()}
    file = "listing-lint.toml"
    assert shown["file"] == str(catalog / file)
    assert settings["lint.fail-on"] == ("info", "command line")
    assert settings["lint.jobs"] == (3, "--config")
    assert settings["lint.images"] == ("headers", "environment")
    assert settings["lint.ignore"] == (["IMG101", "IMG102"], f"{file}, environment")
    assert settings["severity.TTL"] == ("info", file)
    assert settings['per-file-ignores."old/**"'] == (["IMG"], file)
    assert settings['per-file-ignores."new/**"'] == (["TTL"], "command line")
    assert settings["rules.IMG402.min-contrast"] == (9, file)
    assert settings["stores"] == ([{"path": 'a "b"/**', "store": "ü\x7f"}], file)
    assert not {"IMG101", "IMG102"} & set(shown["rules"])
    # The text is the same, as TOML.
    text = lint("config", "show", *arguments).out
    loaded = tomllib.loads(text)
    assert loaded["stores"] == [{"path": 'a "b"/**', "store": "ü\x7f"}]
    assert loaded["per-file-ignores"] == {"old/**": ["IMG"], "new/**": ["TTL"]}
    assert re.search(
        r"^lint\.fail-on +  = \"info\"  # command line$".replace(" +  ", " +"), text, re.MULTILINE
    )
    assert "# lint.profile is not set\n" in text


def test_a_selection_that_starts_afresh_forgets_the_configured_one(catalog: Path, lint: Lint) -> None:
    (catalog / "listing-lint.toml").write_text('lint.ignore = ["IMG101"]\n', encoding="utf-8")
    shown = json.loads(lint("config", "show", "--format", "json", "--select", "IMG101,TTL").out)
    assert shown["settings"]["lint.select"] == {"value": ["IMG101", "TTL"], "from": "command line"}
    assert shown["settings"]["lint.ignore"]["value"] == []
    assert "IMG101" in shown["rules"]


def test_config_show_finds_the_file_that_check_would_find(catalog: Path, lint: Lint) -> None:
    write(catalog / "shop/mug.json")
    (catalog / "shop/listing-lint.toml").write_text("", encoding="utf-8")
    assert json.loads(lint("config", "show", "--format", "json").out)["file"] is None
    inner = json.loads(lint("config", "show", "shop/mug.json", "--format", "json").out)
    assert inner["file"] == str(catalog / "shop/listing-lint.toml")


def test_init_writes_a_file_that_works(catalog: Path, lint: Lint) -> None:
    done = lint("init")
    assert done.status == 0
    assert "listing-lint check ." in done.out
    assert lint("config", "show").status == 0
    (catalog / "listing-lint.toml").write_text("lint.fail-on = 'info'\n", encoding="utf-8")
    again = lint("init")
    assert (again.status, again.out) == (2, "")
    assert "--force replaces it" in again.err
    assert lint("init", "--force").status == 0
    assert 'fail-on = "error"' in (catalog / "listing-lint.toml").read_text("utf-8")


def test_init_in_another_folder(catalog: Path, lint: Lint) -> None:
    assert lint("init", "shops/new").status == 0
    assert (catalog / "shops/new/listing-lint.toml").is_file()
    write(catalog / "mug.json")
    assert lint("init", "mug.json").status == 2
