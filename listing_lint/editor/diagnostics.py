"""Findings as the Language Server Protocol has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls import uris

from listing_lint.finding import SEVERITIES, Span

if TYPE_CHECKING:
    from listing_lint.editor.texts import Text
    from listing_lint.finding import Finding

SOURCE = "listing-lint"

_LEVELS = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
MOST = 1_000
"""Findings of one document that an editor is told of. It gets all of them with each keystroke, and nobody reads more; VS Code
shows no more either."""

_NEEDLESS = frozenset({"ignore-unused", "ignore-expired"})


def uri_of(path: str, base: str) -> str:
    """The address of a finding's path."""
    return uris.from_fs_path(os.path.normpath(os.path.join(base, path))) or ""


def diagnostics(findings: list[Finding], text: Text, base: str, pages: str | None) -> list[types.Diagnostic]:
    """The findings of a document, in their order; of more than :data:`MOST` the gravest and first, and a word of the others."""
    shown = findings
    if len(findings) > MOST:
        by_grade = sorted(range(len(findings)), key=lambda at: -SEVERITIES.index(findings[at].severity))
        shown = [findings[at] for at in sorted(by_grade[: MOST - 1])]
    told = [diagnostic(one, text, base, pages) for one in shown]
    if len(shown) < len(findings):
        start = types.Position(0, 0)
        left = len(findings) - len(shown)
        said = (
            f"{left:,} more findings in this file are not shown here; listing-lint check tells all of them."
        )
        told.append(
            types.Diagnostic(
                types.Range(start, start), said, types.DiagnosticSeverity.Information, source=SOURCE
            )
        )
    return told


def diagnostic(finding: Finding, text: Text, base: str, pages: str | None = None) -> types.Diagnostic:
    """One finding in its document. Places in other files are given by line; their text is not at hand.

    ``pages`` is the configured address of rules' pages, with ``{code}`` or ``{name}`` in it. Without it there is no link.
    """
    message = finding.message if not finding.help else f"{finding.message}\n{finding.help}"
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri_of(one.path, base), _spot(one.path, one.line, one.column, finding, text)),
            one.message,
        )
        for one in finding.related
    ]
    return types.Diagnostic(
        range=text.range(finding.span),
        message=message,
        severity=_LEVELS[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page_of(finding, pages)) if pages else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if finding.name in _NEEDLESS else None,
        related_information=related or None,
        data={"fingerprint": finding.fingerprint},
    )


def page_of(finding: Finding, pages: str) -> str:
    """The address of a rule's page."""
    return pages.replace("{code}", finding.code).replace("{name}", finding.name)


def _spot(path: str, line: int, column: int, finding: Finding, text: Text) -> types.Range:
    if path == finding.path:
        return text.range(Span(line, column, line, column))
    place = types.Position(max(line - 1, 0), 0)
    return types.Range(place, place)


def hover_text(finding: Finding, page: list[str]) -> str:
    """A finding in full, and below it the page of its rule, as Markdown."""
    lines = [f"**{finding.code} {finding.name}** ({finding.severity})", "", finding.message, ""]
    for name, value in (
        ("Actual", finding.actual),
        ("Allowed", finding.limit),
        ("Penalty", finding.penalty),
        ("Policy", finding.policy),
        ("What to do", finding.help),
    ):
        if value not in (None, ""):
            lines.append(f"- {name}: {value}")
    if finding.confidence != "high":
        lines.append(f"- This is a guess ({finding.confidence} confidence)")
    return "\n".join([*lines, "", "---", "", *page])
