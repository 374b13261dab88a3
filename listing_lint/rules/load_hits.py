"""What the readers of files met, as findings: the words come from the rules ``LOD``, the rest is the same for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listing_lint.finding import Hit

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.finding import Confidence, Fix, Severity

_UNCHECKED = "what cannot be read is not checked"


def unread(
    problem: LoadProblem,
    message: str,
    advice: str,
    fix: Fix | None = None,
    *,
    severity: Severity | None = None,
    confidence: Confidence = "high",
    within: Literal["listing", "file"] = "listing",
) -> Hit:
    """The finding of what a reader met, with how many more there are of its kind ``within`` the same listing or file."""
    more = f" (and {problem.more:,} more of these in this {within})" if problem.more else ""
    return Hit(
        message=message + more,
        pointer=problem.pointer,
        help=advice,
        subject=problem.subject,
        severity=severity,
        confidence=confidence,
        penalty=_UNCHECKED if problem.lost else "",
        fix=fix,
    )
