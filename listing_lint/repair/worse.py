"""Whether a catalog is worse after a repair than it was before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from listing_lint.finding import Finding


class Fault(NamedTuple):
    """A kind of finding at a listing. Values and places are left out: a repair of its own changes both."""

    path: str
    code: str
    store: str | None = None
    listing: str | None = None


def folding(findings: Iterable[Finding], codes: Set[str]) -> frozenset[str]:
    """Rules that tell of the first listing of a file and count the others: those that say so, and those that did."""
    return frozenset(codes | {finding.code for finding in findings if "occurrences" in finding.data})


def faults(findings: Iterable[Finding], folded: Set[str]) -> Counter[Fault]:
    """How often each fault occurs. Of a rule that is folded, the first listing may become another one: it counts by file."""
    found: Counter[Fault] = Counter()
    for finding in findings:
        if finding.code in folded:
            times = finding.data.get("occurrences", 1)
            found[Fault(finding.path, finding.code)] += times if isinstance(times, int) else 1
        else:
            found[Fault(finding.path, finding.code, finding.store, finding.listing)] += 1
    return found


def worse(before: Counter[Fault], after: Counter[Fault]) -> list[Fault]:
    """What occurs more often after than before, in order."""
    return sorted((after - before), key=lambda fault: tuple(part or "" for part in fault))


def partners(findings: Iterable[Finding], more: Iterable[Fault]) -> set[str]:
    """The other listings that findings of these faults name: what is now a copy was made one by a repair of either."""
    named = set(more)
    found = set()
    for finding in findings:
        other = finding.data.get("other_listing")
        if isinstance(other, str) and (
            Fault(finding.path, finding.code, finding.store, finding.listing) in named
            or Fault(finding.path, finding.code) in named
        ):
            found.add(other)
    return found
