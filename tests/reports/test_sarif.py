"""SARIF by the standard's schema, and by what GitHub asks beyond it."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Related, Span
from listing_lint.reports.model import Report, Style, summarize
from listing_lint.reports.sarif import inert, write
from listing_lint.reports.uri import encoded, file_uri

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.rule import Rule

SCHEMA = Path(__file__).parents[2] / "../shared/data" / "schemas" / "sarif-schema-2.1.0.json"
TEXTS = st.text(st.characters(), max_size=30)
ONE = Finding(
    "CON101", "contact-email", "warning", "low", "x", "a.json", "/title", Span(1, 2, 1, 5), listing="D-1"
)


def log_of(
    findings: Sequence[Finding], rules: Sequence[Rule] = (), profiles: Sequence[str] = ()
) -> dict[str, Any]:
    out = io.StringIO(newline="")
    summary = summarize(findings, version="0.1.0", files=1, listings=1, profiles=profiles)
    write(Report(findings, summary, rules), out, Style())
    log = json.loads(out.getvalue().encode("utf-8"))
    assert isinstance(log, dict)
    return log


def run_of(findings: Sequence[Finding], rules: Sequence[Rule] = ()) -> dict[str, Any]:
    (run,) = log_of(findings, rules)["runs"]
    assert isinstance(run, dict)
    return run


def meets_github(log: dict[str, Any]) -> None:
    """Assert what GitHub asks of a file before it takes it (its documentation of SARIF support)."""
    assert log["$schema"]
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["invocations"][0]["executionSuccessful"] is True
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["name"]
        assert 0 < len(rule["shortDescription"]["text"]) <= 1_024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1_024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert 0 < len(rule["properties"]["tags"]) <= 10
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    assert isinstance(run["results"], list)
    identities = set()
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]
        assert 1 <= len(result["locations"]) + len(result.get("relatedLocations", ())) <= 1_000
        physical = result["locations"][0]["physicalLocation"]
        uri = physical["artifactLocation"]["uri"]
        assert uri.isascii()
        assert not set(uri) & set(" :?#[]%\\") - {"%"}
        assert physical["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
        region = physical["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        prints = result["partialFingerprints"]
        assert prints["primaryLocationLineHash"].startswith(prints["listingLint/v1"] + ":")
        identity = (uri, prints["primaryLocationLineHash"])
        assert identity not in identities
        identities.add(identity)


def test_github_takes_it(case: str, reports: dict[str, Report]) -> None:
    report = reports[case]
    out = io.StringIO(newline="")
    write(report, out, Style())
    log = json.loads(out.getvalue())
    meets_github(log)
    assert len(log["runs"][0]["results"]) == report.summary.findings
    assert [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]] == ["CON101", "IMG101"]


@pytest.mark.skipif(not SCHEMA.exists(), reason="the standard's schema is not at hand")
def test_the_standard_takes_it(case: str, reports: dict[str, Report]) -> None:
    out = io.StringIO(newline="")
    write(reports[case], out, Style())
    schema = json.loads(SCHEMA.read_bytes())
    jsonschema.Draft4Validator(schema).validate(json.loads(out.getvalue()))


@given(TEXTS, TEXTS.filter(bool))
def test_any_text_is_taken(text: str, path: str) -> None:
    finding = replace(ONE, message=text, path="f" + path, pointer=text, listing=text, help=text, policy=text)
    meets_github(log_of([finding, finding], profiles=(text,)))


def test_a_finding_in_full(reports: dict[str, Report]) -> None:
    (finding, *_) = reports["mixed"].findings
    run = run_of([finding], reports["mixed"].rules)
    (result,) = run["results"]
    location = result["locations"][0]
    assert result["ruleId"] == "IMG101"
    assert location["physicalLocation"]["artifactLocation"] == {
        "uri": "shops/a/dress.json",
        "uriBaseId": "%SRCROOT%",
    }
    assert location["physicalLocation"]["region"]["endColumn"] == 111
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/images"}]
    assert result["relatedLocations"][0]["message"]["text"] == "first listing with this id"
    assert result["partialFingerprints"]["listingLint/v1"] == finding.fingerprint
    assert run["columnKind"] == "unicodeCodePoints"


def test_precision_is_the_least_sure_finding(reports: dict[str, Report]) -> None:
    rules = reports["mixed"].rules
    assert run_of([], rules)["tool"]["driver"]["rules"][0]["properties"]["precision"] == "high"
    found = run_of([replace(ONE, confidence="high"), ONE], rules)
    assert found["tool"]["driver"]["rules"][0]["properties"]["precision"] == "low"


def test_a_rule_that_is_not_listed_is_described_all_the_same() -> None:
    log = log_of([replace(ONE, code="ACME001", name="acme-rule")])
    meets_github(log)
    assert log["runs"][0]["tool"]["driver"]["rules"][0]["name"] == "acme-rule"


def test_equal_findings_in_one_file_are_told_apart() -> None:
    twice = run_of([ONE, ONE, replace(ONE, path="b.json")])["results"]
    ends = [result["partialFingerprints"]["primaryLocationLineHash"].split(":")[1] for result in twice]
    assert ends == ["1", "2", "1"]


@pytest.mark.parametrize(
    ("profiles", "name"), [((), "listing-lint/"), (("amazon", "wish"), "listing-lint/amazon+wish/")]
)
def test_automation_id(profiles: tuple[str, ...], name: str) -> None:
    assert log_of([], profiles=profiles)["runs"][0]["automationDetails"] == {"id": name}


def test_no_links_and_no_placeholders() -> None:
    assert inert("[click](https://x.example) {0} {a} \x1b") == "[click] (https://x.example) { 0} {a} ␛"


def test_a_flood_of_related_places_is_kept_below_githubs_limit() -> None:
    (result,) = run_of([replace(ONE, related=(Related("twin", "b.json"),) * 2_000)])["results"]
    assert len(result["relatedLocations"]) == 999


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/b.json", "a/b.json"),
        ("./a.json", "a.json"),
        ("100% a:b,c#d?.json", "100%25%20a%3Ab%2Cc%23d%3F.json"),
        ("韩.json", "%E9%9F%A9.json"),
        ("\udcff.json", "%FF.json"),
        ("\ud800.json", "%3F.json"),
    ],
)
def test_uris(path: str, uri: str) -> None:
    assert encoded(path) == uri


def test_an_absolute_path_is_a_file_uri() -> None:
    (result,) = run_of([replace(ONE, path="/srv/a b.json")])["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert set(location) == {"uri"}
    assert location["uri"].startswith("file:///")
    assert location["uri"].endswith("/srv/a%20b.json")


def test_file_uris_are_absolute() -> None:
    assert file_uri("a.json").startswith("file:///")
    assert file_uri("a\x1b\0.json").endswith("/a%1B.json")
