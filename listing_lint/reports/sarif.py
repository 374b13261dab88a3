"""SARIF 2.1.0, strict enough for GitHub code scanning, which asks for more than the standard does.

Written result by result. Texts that quote a listing are made harmless: a viewer would turn ``[text](url)``
into a link and ``{0}`` into a placeholder.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TextIO

from listing_lint.finding import Confidence, Finding, Repair, Severity, Span, fingerprint
from listing_lint.records import dataclass
from listing_lint.reports.display import shorten, visible
from listing_lint.reports.machine import encoder
from listing_lint.reports.uri import encoded, file_uri, is_absolute, slashes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from listing_lint.reports.model import Report, Style, Summary
    from listing_lint.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
DESCRIPTION = 1_024
"""Characters that GitHub accepts in a rule's description."""
RELATED = 999
"""Second places of a result: with the first one, what GitHub accepts before it refuses the file."""

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "recommendation"}
_RANK: dict[Confidence, int] = {"high": 2, "medium": 1, "low": 0}
_TAGS = {
    "LOD": "loading",
    "SCH": "schema",
    "IMG": "pictures",
    "CON": "contact-details",
    "ATT": "attributes",
    "BRD": "brands",
    "TTL": "titles",
    "DSC": "descriptions",
    "VAR": "variants",
    "SVC": "service",
    "GDS": "restricted-goods",
    "SIM": "similarity",
    "CHG": "changes",
    "LNT": "linter",
}
_LIVE = re.compile(r"\](?=\()|\{(?=[0-9])")


@dataclass(frozen=True, slots=True)
class _Met:
    """What the findings say of a rule: its name, and the least sure of them."""

    name: str
    severity: Severity
    confidence: Confidence


def inert(text: str) -> str:
    """Leave nothing unseen, no link and no placeholder in the text."""
    return _LIVE.sub(lambda match: match[0] + " ", visible(text))


def _met(findings: Iterable[Finding]) -> dict[str, _Met]:
    met: dict[str, _Met] = {}
    for finding in findings:
        old = met.get(finding.code)
        if old is None or _RANK[finding.confidence] < _RANK[old.confidence]:
            met[finding.code] = _Met(finding.name, finding.severity, finding.confidence)
    return met


def _descriptor(
    code: str, name: str, doc: str, severity: Severity, confidence: Confidence
) -> dict[str, object]:
    """Describe a rule as GitHub shows it beside an alert."""
    more = f"listing-lint rule {code}"
    summary = doc.split("\n", 1)[0]
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": shorten(summary, DESCRIPTION)},
        "fullDescription": {"text": shorten(" ".join(doc.split()), DESCRIPTION)},
        "help": {
            "text": f"{doc}\n\nMore, with examples: {more}",
            "markdown": f"**{code} {name}**\n\n{doc}\n\nMore, with examples: `{more}`",
        },
        "defaultConfiguration": {"level": _LEVELS[severity]},
        "properties": {
            "tags": ["listing", _TAGS.get(code[:3], code[:3].lower())],
            "precision": confidence,
            "problem.severity": _PROBLEMS[severity],
        },
    }


def descriptors(rules: Sequence[Rule], findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Describe the active rules, then those that found something without being listed."""
    met = _met(findings)
    made: dict[str, dict[str, object]] = {}
    for rule in rules:
        known = met.get(rule.code)
        confidence = known.confidence if known else "high"
        made.setdefault(rule.code, _descriptor(rule.code, rule.name, rule.doc, rule.severity, confidence))
    for code, facts in sorted(met.items()):
        made.setdefault(
            code,
            _descriptor(code, facts.name, f"The rule {facts.name}.", facts.severity, facts.confidence),
        )
    return list(made.values())


def _artifact(path: str) -> dict[str, str]:
    if is_absolute(slashes(path)):
        return {"uri": file_uri(path)}
    return {"uri": encoded(path), "uriBaseId": ROOT}


def _location(path: str, region: dict[str, int]) -> dict[str, object]:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _fix(path: str, fix: Repair) -> dict[str, object]:
    return {
        "description": {"text": inert(fix.message)},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [
                    {
                        "deletedRegion": _region(edit.span),
                        **({"insertedContent": {"text": edit.text}} if edit.text else {}),
                    }
                    for edit in fix.edits
                ],
            }
        ],
    }


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def result(finding: Finding, index: int, identity: str) -> dict[str, object]:
    """Make a finding a SARIF result. ``identity`` goes into the fingerprint that GitHub compares."""
    location = _location(finding.path, _region(finding.span))
    if finding.pointer:
        logical = {"fullyQualifiedName": visible(finding.pointer)}
        if finding.place:
            logical["name"] = visible(finding.place)
        location["logicalLocations"] = [logical]
    related = [
        {
            "id": number,
            "message": {"text": inert(other.message)},
            **_location(other.path, {"startLine": other.line, "startColumn": other.column}),
        }
        for number, other in enumerate(finding.related[:RELATED], start=1)
    ]
    texts = {
        "listing": finding.listing,
        "store": finding.store,
        "marketplace": finding.marketplace,
        "confidence": finding.confidence,
        "policy": finding.policy,
        "penalty": finding.penalty,
        "help": finding.help,
        "place": finding.place,
    }
    made: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": inert(finding.message) or finding.code},
        "locations": [location],
    }
    if related:
        made["relatedLocations"] = related
    # Whoever applies the edits of a fix that writes a picture would name a file that is not there.
    if finding.fix is not None and finding.fix.level != "suggested" and not finding.fix.writes:
        made["fixes"] = [_fix(finding.path, finding.fix)]
    made["partialFingerprints"] = {
        "primaryLocationLineHash": identity,
        "listingLint/v1": identity.partition(":")[0],
    }
    made["properties"] = {name: visible(text) for name, text in texts.items() if text}
    return made


class _Identities:
    """Tells equal fingerprints within one file apart, as GitHub expects: ``hash:1``, ``hash:2``."""

    def __init__(self) -> None:
        self._path = ""
        self._seen: dict[int, int] = {}

    def of(self, finding: Finding) -> str:
        """Give the finding's fingerprint and which of its equals it is."""
        value = finding.fingerprint or fingerprint(
            finding.code, finding.store, finding.listing, finding.pointer, visible(finding.message)
        )
        if finding.path != self._path:  # sorted by path, so the last file's are not needed again
            self._path = finding.path
            self._seen = {}
        key = hash(value)
        number = self._seen[key] = self._seen.get(key, 0) + 1
        return f"{value}:{number}"


def _automation(summary: Summary) -> dict[str, str]:
    names = "+".join(visible(name) for name in summary.profiles)
    return {"id": f"listing-lint/{names}/" if names else "listing-lint/"}


def write(report: Report, out: TextIO, style: Style) -> None:  # noqa: ARG001 - for machines
    """Write one log with one run. Goes over the findings twice: rules come before results."""
    encode = encoder(out)
    rules = descriptors(report.rules, report.findings)
    version = report.summary.version
    out.write(f'{{\n"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n')
    out.write(
        f'"tool": {{"driver": {{"name": "listing-lint", "version": {encode(version)}, '
        f'"semanticVersion": {encode(version)}, "rules": ['
    )
    out.write(",".join("\n" + encode(rule) for rule in rules))
    root = {ROOT: {"description": {"text": "The directory that listing-lint was started in."}}}
    out.write(f'\n]}}}},\n"automationDetails": {encode(_automation(report.summary))},\n')
    out.write('"invocations": [{"executionSuccessful": true}],\n"columnKind": "unicodeCodePoints",\n')
    out.write(f'"originalUriBaseIds": {encode(root)},\n"results": [')
    indexes = {str(rule["id"]): index for index, rule in enumerate(rules)}
    identities = _Identities()
    separator = "\n"
    for finding in report.findings:
        made = result(finding, indexes[finding.code], identities.of(finding))
        out.write(separator + encode(made))
        separator = ",\n"
    out.write("\n]\n}]\n}\n")
