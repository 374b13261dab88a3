"""GitLab's code quality report: a JSON array, one entry a finding.

What GitLab reads is in its documentation (``doc/ci/testing/code_quality.md``): ``description``, ``check_name``,
``fingerprint``, ``severity``, ``location.path`` and ``location.lines.begin``. The check's name is not shown, so the description
begins with the code. Entries with equal fingerprints are shown once, so the n-th of equal findings gets one of its own; it
hangs on no line, so that moved lines are no new faults.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, TextIO

from listing_lint.reports.concise import MESSAGE, NAME
from listing_lint.reports.display import printer, shorten, visible
from listing_lint.reports.uri import slashes

if TYPE_CHECKING:
    from listing_lint.finding import Finding, Severity
    from listing_lint.reports.model import Report, Style

SEVERITY: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
"""GitLab's words for our severities; what stops a gate is major."""


def entry(finding: Finding, seen: dict[str, int]) -> dict[str, Any]:
    """Describe one finding as GitLab reads it; ``seen`` counts the fingerprints, and is changed."""
    listing = f" [{visible(shorten(finding.listing, NAME))}]" if finding.listing is not None else ""
    times = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
    mark = finding.fingerprint
    if times > 1:
        mark = hashlib.blake2b(f"{mark} {times}".encode(), digest_size=16).hexdigest()
    return {
        "description": f"{finding.code}: {visible(shorten(finding.message, MESSAGE))}{listing}",
        "check_name": finding.code,
        "fingerprint": mark,
        "severity": SEVERITY[finding.severity],
        "location": {
            "path": slashes(finding.path).removeprefix("./"),
            "lines": {"begin": finding.span.line, "end": finding.span.end_line},
        },
    }


def write(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - a machine reads it
    """Write all findings as one array, also an empty one; in ASCII, so that no console's encoding can break it."""
    put = printer(out)
    seen: dict[str, int] = {}
    lead = "[\n"
    for finding in report.findings:
        put(lead + json.dumps(entry(finding, seen)))
        lead = ",\n"
    put("[]\n" if lead == "[\n" else "\n]\n")
