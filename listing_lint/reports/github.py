"""Workflow commands of GitHub Actions: findings as annotations beside the changed lines.

GitHub shows at most ten errors, ten warnings and ten notices of a step and loses the rest without a word
(``actions/toolkit``: docs/problem-matchers.md), so the gravest are chosen here and the others counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TextIO

from listing_lint.finding import SEVERITIES, Finding, Severity
from listing_lint.reports.closing import count, severities
from listing_lint.reports.concise import MESSAGE, NAME
from listing_lint.reports.display import printer, shorten, visible
from listing_lint.reports.uri import slashes

if TYPE_CHECKING:
    from listing_lint.reports.model import Report, Style

Level = Literal["error", "warning", "notice"]

LEVELS: dict[Severity, Level] = {"error": "error", "warning": "warning", "info": "notice"}
MOST = 10
"""Annotations of one level that GitHub keeps."""


def escape_message(text: str) -> str:
    """Escape a command's message (``actions/toolkit``: packages/core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def escape_property(text: str) -> str:
    """Escape the value of a command's property."""
    return escape_message(text).replace(":", "%3A").replace(",", "%2C")


def command(level: Level, message: str, **properties: str | int) -> str:
    """Write one workflow command, without its line end."""
    listed = ",".join(f"{name}={escape_property(str(value))}" for name, value in properties.items())
    return f"::{level} {listed}::{escape_message(message)}"


def annotation(finding: Finding) -> str:
    """Annotate one finding."""
    span = finding.span
    place: dict[str, str | int] = {
        "file": visible(slashes(finding.path)).removeprefix("./"),
        "line": span.line,
        "endLine": span.end_line,
    }
    if span.line == span.end_line:  # GitHub takes columns only within one line
        place |= {"col": span.column, "endColumn": span.end_column}
    message = visible(shorten(finding.message, MESSAGE))
    if finding.listing is not None:
        message += f" [{visible(shorten(finding.listing, NAME))}]"
    if finding.help:
        message += "\n" + visible(shorten(finding.help, MESSAGE))
    return command(LEVELS[finding.severity], message, **place, title=f"listing-lint {visible(finding.code)}")


def write(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - a runner reads it
    """Write up to ten annotations a level, the gravest first, then how many findings there are besides."""
    total = report.summary.by_severity
    most = dict.fromkeys(SEVERITIES, MOST)
    if any(total.get(severity, 0) > MOST for severity in SEVERITIES):
        most["info"] = MOST - 1  # the last notice tells of the others
    chosen: dict[Severity, list[Finding]] = {severity: [] for severity in reversed(SEVERITIES)}
    left: dict[Severity, int] = dict.fromkeys(SEVERITIES, 0)
    for finding in report.findings:
        if len(chosen[finding.severity]) < most[finding.severity]:
            chosen[finding.severity].append(finding)
        else:
            left[finding.severity] += 1
    put = printer(out)
    for findings in chosen.values():
        for finding in findings:
            put(annotation(finding) + "\n")
    if any(left.values()):
        rest = count(sum(left.values()), "more finding is", "more findings are")
        text = f"{rest} not annotated here ({severities(left)})."
        put(command("notice", f"{text} Run listing-lint check to see all.", title="listing-lint") + "\n")
