"""JUnit's XML, as Jenkins and GitLab read it: a suite for each file with findings, a test for each of its listings.

There is no standard; only what Jenkins' ``junit-10.xsd`` (jenkinsci/xunit-plugin) allows is written. A listing fails by the
findings that stop the run (``--fail-on``); the others stand in the test's output. The first suite counts what was checked,
so that a run without findings has a test that passes, and one that checked nothing has none.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, TextIO
from xml.sax.saxutils import escape, quoteattr

from listing_lint.finding import SEVERITIES
from listing_lint.reports.closing import count, verdict
from listing_lint.reports.concise import MESSAGE, NAME
from listing_lint.reports.display import printer, shorten, visible
from listing_lint.reports.uri import slashes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.finding import Finding
    from listing_lint.reports.model import FailOn, Report, Style

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML 1.0 document may hold, not even as references."""
_SUITE = "catalog"


def write(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - a machine reads it
    """Write one XML document. Findings are read twice, for the counts stand at its beginning."""
    put = printer(out)
    summary = report.summary
    suites = [_counted(findings, summary.fail_on) for _, findings in _by_file(report.findings)]
    clean = summary.listings > summary.affected
    tests = sum(tests for tests, _ in suites) + clean
    failures = sum(failures for _, failures in suites)
    put('<?xml version="1.0" encoding="UTF-8"?>\n')
    put(f'<testsuites name="listing-lint" tests="{tests}" failures="{failures}" errors="0">\n')
    put(f'  <testsuite name="{_SUITE}" tests="{int(clean)}" failures="0" errors="0">\n')
    if clean:
        name = count(summary.listings - summary.affected, "listing") + " without findings"
        put(f'    <testcase name="{name}" classname="{_SUITE}"/>\n')
    put(f"    <system-out>{_text(verdict(summary))}</system-out>\n  </testsuite>\n")
    for (path, findings), (tests, failures) in zip(_by_file(report.findings), suites, strict=True):
        file = _attribute(slashes(path).removeprefix("./"))
        head = f'tests="{tests}" failures="{failures}" errors="0"'
        put(f"  <testsuite name={file} {head} file={file}>\n")
        for name, group in _by_listing(findings):
            put(_test(name, file, group, summary.fail_on))
        put("  </testsuite>\n")
    put("</testsuites>\n")


def _by_file(findings: Iterable[Finding]) -> Iterator[tuple[str, Iterator[Finding]]]:
    """The findings of each file; they come sorted by file."""
    return groupby(findings, lambda finding: finding.path)


def _by_listing(findings: Iterable[Finding]) -> Iterable[tuple[str, list[Finding]]]:
    """The findings of each listing of a file, by its name."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(_name(finding), []).append(finding)
    return found.items()


def _name(finding: Finding) -> str:
    if finding.listing is None:
        return "the file"
    store = f"{shorten(finding.store, NAME)} / " if finding.store else ""
    return visible(store + shorten(finding.listing, NAME))


def _counted(findings: Iterable[Finding], fail_on: FailOn) -> tuple[int, int]:
    """How many tests a suite has, and how many of them fail."""
    failing: dict[str, bool] = {}
    for finding in findings:
        name = _name(finding)
        failing[name] = failing.get(name, False) or _fails(finding, fail_on)
    return len(failing), sum(failing.values())


def _fails(finding: Finding, fail_on: FailOn) -> bool:
    return fail_on != "never" and SEVERITIES.index(finding.severity) >= SEVERITIES.index(fail_on)


def _test(name: str, file: str, findings: list[Finding], fail_on: FailOn) -> str:
    failing = [finding for finding in findings if _fails(finding, fail_on)]
    others = [finding for finding in findings if not _fails(finding, fail_on)]
    lines = [f"    <testcase name={_attribute(name)} classname={file}>\n"]
    if failing:  # readers differ in how many failures of one test they show: all stand in the first
        told = failing[0] if len(failing) == 1 else None
        message = told.message if told else count(len(failing), "finding")
        kind = told.code if told else ", ".join(dict.fromkeys(finding.code for finding in failing))
        lines.append(
            f"      <failure type={_attribute(kind)} message={_attribute(shorten(message, MESSAGE))}>"
            f"{_text(_told(failing))}</failure>\n"
        )
    if others:
        lines.append(f"      <system-out>{_text(_told(others))}</system-out>\n")
    lines.append("    </testcase>\n")
    return "".join(lines)


def _told(findings: list[Finding]) -> str:
    return "\n".join(
        f"{slashes(one.path)}:{one.span.line}:{one.span.column}: {one.code} {shorten(one.message, MESSAGE)}"
        + (f" ({shorten(one.place, NAME)})" if one.place else "")
        + (f"\n  help: {shorten(one.help, MESSAGE)}" if one.help else "")
        for one in findings
    )


def _text(text: str) -> str:
    """Text of an element, line by line; what XML cannot hold is written out."""
    return escape(_FORBIDDEN.sub("", "\n".join(visible(line) for line in text.split("\n"))))


def _attribute(text: str) -> str:
    """An attribute in its quotes."""
    return quoteattr(_FORBIDDEN.sub("", visible(text)))
