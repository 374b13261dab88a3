"""A plugin as a stranger writes it, installed as a stranger installs it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plugin.conftest import Environment

LISTING = {"id": "T-1", "title": "Cast iron teapot, 800 ml, with a strainer", "price": 12.5}
WRONG = {**LISTING, "stock": "many"}
PRICES_ONLY = '[lint]\nplugins = ["demo-prices"]\n'


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    (tmp_path / "teapot.json").write_text(json.dumps(LISTING, indent=2), encoding="utf-8")
    return tmp_path


def configure(catalog: Path, text: str) -> None:
    (catalog / "listing-lint.toml").write_text(text, encoding="utf-8")


def test_its_rule_is_listed_with_its_package(environment: Environment, catalog: Path) -> None:
    listed = json.loads(environment.lint("rules", "--format", "json", cwd=catalog).stdout)
    packages = {rule["code"]: rule["package"] for rule in listed}
    assert packages["SHOP101"] == packages["SHOP901"] == "listing-lint-demo"
    assert packages["TTL101"] == "listing-lint"
    assert "SHOP101" in environment.lint("rules", cwd=catalog).stdout


def test_its_rule_is_explained_with_options_and_examples(environment: Environment, catalog: Path) -> None:
    for name in ("SHOP101", "price-ending"):
        page = environment.lint("rule", name, cwd=catalog)
        assert page.returncode == 0
        for text in ("from listing-lint-demo", "endings", "How a price may end", "Uneven endings", "12.50"):
            assert text in page.stdout


def test_it_fires_beside_the_built_in_rules(environment: Environment, catalog: Path) -> None:
    configure(catalog, PRICES_ONLY)
    (catalog / "teapot.json").write_text(json.dumps(WRONG), encoding="utf-8")
    findings, status = environment.findings(cwd=catalog)
    found = {finding["code"]: finding for finding in findings}
    assert {"SHOP101", "SCH102"} <= set(found)
    ours = found["SHOP101"]
    assert ours["message"] == "the price 12.50 ends in none of .99, .95"
    assert (ours["path"], ours["pointer"], ours["listing"]) == ("teapot.json", "/price", "T-1")
    assert (ours["severity"], ours["name"]) == ("warning", "price-ending")
    assert status == 1  # by SCH102; ours only warns


def test_the_command_line_and_the_configuration_govern_it(environment: Environment, catalog: Path) -> None:
    configure(catalog, PRICES_ONLY + '[severity]\nprice-ending = "error"\n')
    findings, status = environment.findings("--select", "SHOP", cwd=catalog)
    assert [(one["code"], one["severity"]) for one in findings] == [("SHOP101", "error")]
    assert status == 1
    findings, status = environment.findings("--select", "SHOP", "--ignore", "price-ending", cwd=catalog)
    assert (findings, status) == ([], 0)


def test_its_options_come_from_the_configuration(environment: Environment, catalog: Path) -> None:
    configure(catalog, PRICES_ONLY + '[rules.SHOP101]\nendings = [".50"]\n')
    findings, _ = environment.findings("--select", "SHOP101", cwd=catalog)
    assert findings == []
    configure(catalog, PRICES_ONLY + '[rules.price-ending]\nendings = [".00"]\n')
    findings, _ = environment.findings("--select", "SHOP101", cwd=catalog)
    assert [one["message"] for one in findings] == ["the price 12.50 ends in none of .00"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("endings = 99", "rules.SHOP101.endings"),
        ("endings = [99]", "rules.SHOP101.endings"),
        ('ending = [".99"]', "did you mean 'endings'"),
    ],
)
def test_its_options_are_validated(environment: Environment, catalog: Path, table: str, said: str) -> None:
    configure(catalog, PRICES_ONLY + f"[rules.SHOP101]\n{table}\n")
    done = environment.lint("check", cwd=catalog)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "listing-lint.toml" in done.stderr
    assert said in done.stderr


def test_its_options_are_in_the_schema_of_the_configuration(environment: Environment, catalog: Path) -> None:
    schema = json.loads(environment.lint("config", "schema", cwd=catalog).stdout)
    table = schema["properties"]["rules"]["properties"]["SHOP101"]
    assert table["properties"]["endings"]["default"] == [".99", ".95"]


@pytest.mark.parametrize("named", ["demo-prices", "listing-lint-demo", "Demo-Prices"])
def test_it_is_named_by_entry_point_or_package(environment: Environment, catalog: Path, named: str) -> None:
    configure(catalog, f"[lint]\nplugins = [{named!r}]\n")
    findings, _ = environment.findings("--select", "SHOP101", cwd=catalog)
    assert [one["code"] for one in findings] == ["SHOP101"]


def test_an_empty_list_switches_plugins_off(environment: Environment, catalog: Path) -> None:
    configure(catalog, "[lint]\nplugins = []\n")
    (catalog / "teapot.json").write_text(json.dumps(WRONG), encoding="utf-8")
    findings, _ = environment.findings(cwd=catalog)
    assert {"SCH102"} <= {one["code"] for one in findings}
    assert not [one for one in findings if one["code"].startswith("SHOP") or one["code"] == "LNT101"]
    assert "SHOP" not in environment.lint("rules", cwd=catalog).stdout


def test_a_plugin_that_is_not_installed_is_an_error(environment: Environment, catalog: Path) -> None:
    configure(catalog, '[lint]\nplugins = ["demo-prizes"]\n')
    done = environment.lint("check", cwd=catalog)
    assert done.returncode == 2
    assert "no installed plugin is called demo-prizes" in done.stderr


def test_a_crash_becomes_a_finding_and_the_others_remain(environment: Environment, catalog: Path) -> None:
    (catalog / "cup.json").write_text(json.dumps({"id": "T-2", "title": "Cup"}), encoding="utf-8")
    findings, status = environment.findings(cwd=catalog)
    crashes = [one for one in findings if one["code"] == "LNT101"]
    assert [one["path"] for one in crashes] == ["cup.json", "teapot.json"]
    for crash in crashes:
        assert "SHOP901" in crash["message"]
        assert "ZeroDivisionError" in crash["message"]
        assert crash["severity"] == "error"
        assert crash["data"]["package"] == "listing-lint-demo"
        assert "listing_lint_demo.py" in crash["data"]["where"]
        assert "listing-lint-demo" in crash["help"]
    assert "SHOP101" in {one["code"] for one in findings}
    assert status == 1
    # The severity of the crashing rule is "info" and no other finding is an error: the crash alone fails the run.
    assert {one["code"] for one in findings if one["severity"] == "error"} == {"LNT101"}


def test_a_clash_names_both_packages(crowded: Environment, catalog: Path) -> None:
    for command in (["check"], ["rules"], ["rule", "SHOP101"]):
        done = crowded.lint(*command, cwd=catalog)
        assert done.returncode == 2
        assert done.stdout == ""
        for text in ("code SHOP101", "listing-lint-demo", "listing-lint-twin"):
            assert text in done.stderr


def test_a_clash_is_resolved_by_naming_one(crowded: Environment, catalog: Path) -> None:
    configure(catalog, '[lint]\nplugins = ["listing-lint-twin"]\n')
    findings, _ = crowded.findings("--select", "SHOP", cwd=catalog)
    assert [(one["code"], one["name"]) for one in findings] == [("SHOP101", "other-price-ending")]


def test_its_examples_run_without_pytest(environment: Environment, tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['pytest'] = None\n"
        "from listing_lint.testing import check_examples\n"
        "from listing_lint_demo import RULES, always_crashes\n"
        "for rule in RULES: check_examples(rule)\n"
        "try: check_examples(always_crashes)\n"
        "except AssertionError as error: print('refused:', error)\n"
    )
    done = environment.run("-c", program, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("refused: SHOP901: good example 1 is reported: LNT101 at ")
    assert "LNT101" in done.stdout


def test_an_installation_without_plugins_does_not_pay_for_them(bare: Environment, tmp_path: Path) -> None:
    (tmp_path / "teapot.json").write_text(json.dumps(LISTING), encoding="utf-8")
    done = bare.run("-X", "importtime", "-m", "listing_lint", "check", "teapot.json", cwd=tmp_path)
    assert "LNT103" in done.stdout
    assert "listing_lint.plugins" in done.stderr
    assert "importlib.metadata" not in done.stderr
