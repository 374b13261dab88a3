"""Findings as the Language Server Protocol has them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls import uris

from listing_lint.finding import Span

if TYPE_CHECKING:
    from listing_lint.editor.texts import Text
    from listing_lint.finding import Finding

SOURCE = "listing-lint"

_LEVELS = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_NEEDLESS = frozenset({"ignore-unused", "ignore-expired"})


def uri_of(path: str, base: str) -> str:
    """The address of a finding's path."""
    return uris.from_fs_path(os.path.normpath(os.path.join(base, path))) or ""


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
