"""The last lines of a report for people: what was found, in how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.finding import SEVERITIES, Severity
from listing_lint.reports.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.reports.model import Summary

WORDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
"""What a severity is called in front of a person."""


def count(number: int, one: str, many: str = "") -> str:
    """Put a number before its noun: ``1 listing``, ``1,204 pictures``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def duration(seconds: float) -> str:
    """Write a time as a person says it: ``0.04 s``, ``0.4 s``, ``2 min 5 s``."""
    if seconds < 0.095:
        return f"{seconds:.2f} s"
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes:,} min {rest} s"


def severities(by_severity: dict[Severity, int]) -> str:
    """Count in words, the gravest first and without zeros: ``3 errors, 1 warning``."""
    return ", ".join(
        count(by_severity[severity], WORDS[severity])
        for severity in reversed(SEVERITIES)
        if by_severity.get(severity)
    )


def verdict(summary: Summary) -> str:
    """Say the result in one sentence."""
    if summary.findings:
        return _found(summary)
    if not summary.listings and summary.revision is not None:
        return f"Nothing changed since {visible(summary.revision)}."
    if not summary.listings:
        read = f" in {count(summary.files, 'file')}" if summary.files else ""
        return f"Nothing was checked: no listing found{read}."
    facts = [visible(name) for name in summary.profiles]
    facts.append(count(summary.rules, "rule"))
    if summary.elapsed is not None:
        facts.append(duration(summary.elapsed))
    changed = "changed " if summary.revision is not None else ""
    several = f"All {summary.listings:,} {changed}listings pass"
    passed = f"The {changed}listing passes" if summary.listings == 1 else several
    return f"{passed} ({', '.join(facts)})."


def _found(summary: Summary) -> str:
    found = f"Found {severities(dict(summary.by_severity))}"
    size = count(summary.files, "file")
    if summary.pictures:
        size += f", {count(summary.pictures, 'picture')}"
    if summary.revision is not None:  # a change may touch listings that did not change themselves
        changed = f"{count(summary.listings, 'changed listing')}, {size}"
        return f"{found} in {count(summary.affected, 'listing')} ({changed})."
    if not summary.listings:
        return f"{found}; no listing was checked ({size})."
    if not summary.affected:
        return f"{found}; none in the {count(summary.listings, 'listing')} ({size})."
    return f"{found} in {summary.affected:,} of {count(summary.listings, 'listing')} ({size})."


def closing(summary: Summary) -> Iterator[str]:
    """Give the lines that end a report: the verdict, then the hints."""
    yield verdict(summary)
    if summary.fixable:
        yield f"[*] {count(summary.fixable, 'finding')} can be repaired: listing-lint fix (--diff shows how)."
    for hint in summary.hints:
        yield f"hint: {visible(hint)}"
