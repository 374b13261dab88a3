"""What a reporter is given: the finished findings, what was counted on the way, and how to show them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TextIO

from listing_lint.finding import SEVERITIES, Finding, Severity
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.images.locate import Picture
    from listing_lint.rule import Rule

FailOn = Literal["error", "warning", "info", "never"]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run counted. Field meanings are those of ``schemas/report.schema.json``.

    ``affected`` are the listings with at least one finding. ``elapsed`` is in seconds and for people only:
    machine formats leave it out, so that two runs over the same catalog print the same bytes. ``revision`` is what was
    compared with, where only what changed was checked; for people, too.
    """

    version: str
    files: int
    listings: int
    pictures: int
    affected: int
    by_severity: Mapping[Severity, int]
    by_code: Mapping[str, int]
    fixable: int = 0
    profiles: tuple[str, ...] = ()
    rules: int = 0
    fail_on: FailOn = "error"
    hints: tuple[str, ...] = ()
    elapsed: float | None = None
    revision: str | None = None

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return sum(self.by_severity.values())


@dataclass(frozen=True, slots=True)
class Report:
    """A finished run: sorted findings that can be iterated again and again, and the active rules."""

    findings: Iterable[Finding]
    summary: Summary
    rules: Sequence[Rule] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of one source line without its end. ``column`` is the 1-based column of the first code point.

    ``cut`` tells whether the line goes on behind the excerpt.
    """

    text: str
    column: int = 1
    cut: bool = False


Sources = Callable[[str, int, int], Excerpt | None]
"""``sources(path, line, column)`` gives the line around that column, or None where it cannot be read."""


def no_sources(path: str, line: int, column: int) -> Excerpt | None:  # noqa: ARG001
    """Quote nothing."""
    return None


@dataclass(frozen=True, slots=True)
class Glance:
    """What a report shows of a listing beside its findings: its title and its main picture, each ``""`` if there is none."""

    title: str = ""
    picture: str = ""


Glances = Callable[[str, Collection[str]], Mapping[str, Glance]]
"""``glances(path, ids)`` gives those listings of a file that it could find, by their ids."""


def no_glances(path: str, ids: Collection[str]) -> Mapping[str, Glance]:  # noqa: ARG001
    """Know no listing."""
    return {}


Pictures = Callable[[str, str], "Picture | str"]
"""``pictures(path, src)`` finds the picture that a listing of the file calls ``src``, or says why it is not shown."""


def no_pictures(path: str, src: str) -> str:  # noqa: ARG001
    """Show none."""
    return "was not opened"


@dataclass(frozen=True, slots=True)
class Style:
    """How to show a report to people; machine formats ignore it.

    ``width`` is in terminal cells. ``shown`` is how many findings the full format explains before it falls
    back to one line each; None explains all (for a report written to a file). ``quiet`` leaves out the summary.
    ``base`` is the folder that the report stands in, from which its links lead to files.
    ``glances`` and ``pictures`` are for the report that shows listings (html).
    """

    color: bool = False
    width: int = 100
    hyperlinks: bool = False
    sources: Sources = no_sources
    shown: int | None = 30
    quiet: bool = False
    base: str = ""
    glances: Glances = no_glances
    pictures: Pictures = no_pictures


Reporter = Callable[[Report, TextIO, Style], None]


def summarize(
    findings: Iterable[Finding],
    *,
    version: str,
    files: int,
    listings: int,
    pictures: int = 0,
    profiles: Sequence[str] = (),
    rules: int = 0,
    fail_on: FailOn = "error",
    hints: Sequence[str] = (),
    elapsed: float | None = None,
    revision: str | None = None,
) -> Summary:
    """Count sorted findings in one pass. Listings are told apart by file, store and id."""
    by_severity: dict[Severity, int] = dict.fromkeys(reversed(SEVERITIES), 0)
    by_code: dict[str, int] = {}
    affected = fixable = 0
    path = None
    seen: set[tuple[str | None, str]] = set()
    for finding in findings:
        by_severity[finding.severity] += 1
        by_code[finding.code] = by_code.get(finding.code, 0) + 1
        fixable += finding.fix is not None and finding.fix.level == "safe"
        if finding.path != path:  # sorted by path: what was seen in the last file is not needed again
            path = finding.path
            seen = set()
        if finding.listing is not None and (finding.store, finding.listing) not in seen:
            seen.add((finding.store, finding.listing))
            affected += 1
    return Summary(
        version=version,
        files=files,
        listings=listings,
        pictures=pictures,
        affected=affected,
        by_severity=by_severity,
        by_code=dict(sorted(by_code.items())),
        fixable=fixable,
        profiles=tuple(profiles),
        rules=rules,
        fail_on=fail_on,
        hints=tuple(hints),
        elapsed=elapsed,
        revision=revision,
    )
