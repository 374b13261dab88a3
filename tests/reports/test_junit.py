"""JUnit's XML: what Jenkins' schema allows, whatever a listing holds, and which tests fail."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listing_lint.finding import Finding, Severity, Span
from listing_lint.reports.junit import write
from listing_lint.reports.model import FailOn, Report, Style, summarize

if TYPE_CHECKING:
    from collections.abc import Sequence

XSD = Path(__file__).parents[3] / "shared" / "data" / "schemas" / "junit-10.xsd"


def finding(
    message: str = "x", severity: Severity = "error", path: str = "a.json", listing: str | None = "A-1"
) -> Finding:
    return Finding(
        "CON101",
        "contact-email",
        severity,
        "high",
        message,
        path,
        "/title",
        Span(2, 3, 2, 5),
        listing,
        "shop",
    )


def document(findings: Sequence[Finding], listings: int = 3, fail_on: FailOn = "error") -> str:
    out = io.StringIO(newline="")
    summary = summarize(findings, version="1", files=1, listings=listings, fail_on=fail_on)
    write(Report(findings, summary), out, Style())
    return out.getvalue()


CASES: tuple[list[Finding], ...] = (
    [],
    [finding()],
    [finding(severity="warning"), finding(path="b.json"), finding(path="b.json", listing="B-2")],
    [finding(listing=None, path='c "d" <e>&\'.json')],
)


@pytest.mark.skipif(not XSD.is_file(), reason="Jenkins' schema is not beside the checkout")
@pytest.mark.parametrize("findings", CASES)
def test_jenkins_schema(findings: list[Finding]) -> None:
    import xmlschema

    xmlschema.XMLSchema(XSD).validate(document(findings))


@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
def test_any_text_is_well_formed(message: str, listing: str) -> None:
    root = ET.fromstring(document([finding(message, listing=listing)]))
    (failure,) = root.iter("failure")
    assert failure.get("type") == "CON101"


def test_only_what_stops_the_run_fails() -> None:
    mixed = [finding(severity="warning"), finding(listing="A-2")]
    root = ET.fromstring(document(mixed))
    assert (root.get("tests"), root.get("failures")) == ("3", "1")
    assert [case.get("name") for case in root.iter("testcase")] == [
        "1 listing without findings",
        "shop / A-1",
        "shop / A-2",
    ]
    assert ET.fromstring(document(mixed, fail_on="warning")).get("failures") == "2"
    assert ET.fromstring(document(mixed, fail_on="never")).get("failures") == "0"


def test_a_clean_run_has_a_test_that_passes_and_an_empty_one_has_none() -> None:
    assert '<testcase name="3 listings without findings"' in document([])
    assert "<testcase" not in document([], listings=0)
    assert "Nothing was checked" in document([], listings=0)


def test_counts_stand_at_every_suite() -> None:
    root = ET.fromstring(document(CASES[2]))
    suites = {suite.get("name"): suite for suite in root.iter("testsuite")}
    assert (suites["a.json"].get("tests"), suites["a.json"].get("failures")) == ("1", "0")
    assert (suites["b.json"].get("tests"), suites["b.json"].get("failures")) == ("2", "2")
    total = sum(int(suite.get("tests", "")) for suite in suites.values())
    assert root.get("tests") == str(total) == str(len(list(root.iter("testcase"))))
