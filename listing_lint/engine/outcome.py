"""What one task found: plain values that travel between processes."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.finding import Edit, Finding, Span
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.similarity.values import Fingerprint


@dataclass(frozen=True, slots=True)
class Task:
    """Whole files, or the piece ``start:end`` of one JSONL file. ``oversized`` pieces hold one line that is not read.

    The files of one that ``rests`` are not even opened: an earlier run knows them.
    """

    files: tuple[SourceFile, ...]
    start: int = 0
    end: int | None = None
    oversized: bool = False
    rests: bool = False

    @property
    def piece(self) -> bool:
        """Whether this is a part of a file, so that its line numbers start anew."""
        return self.end is not None


MOST_OTHERS = 10_000
"""Edits that one finding of many listings carries; what is left over is found by the next round of repair."""


@dataclass(slots=True)
class Folded:
    """The first hit of a folding rule for one subject in one file, and how many listings had one.

    ``others`` are the edits that repair the other ones.
    """

    first: Finding
    count: int = 1
    others: list[Edit] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Count one more, which is told with the first."""
        self.count += 1
        fix = finding.fix
        if fix is None or self.first.fix is None or fix.writes or fix.level != self.first.fix.level:
            return  # the next round of repair finds it
        if len(self.others) < MOST_OTHERS:
            self.others += fix.edits

    def unfolded(self) -> Finding:
        """One finding that says how many there are, and repairs them all."""
        if self.count == 1:
            return self.first
        more = self.count - 1
        message = f"{self.first.message} (and {more:,} more of these in this file)"
        fix = self.first.fix
        if fix is not None and self.others:
            fix = replace(fix, edits=(*fix.edits, *self.others))
        return replace(
            self.first, message=message, data={**self.first.data, "occurrences": self.count}, fix=fix
        )


def fold_in(into: dict[tuple[str, str, str], Folded], outcome: Outcome, lines: int) -> None:
    """Add the folded findings of one outcome, before whose piece ``lines`` stand, to those of the whole file or run."""
    for key, fold in outcome.folded.items():
        known = into.get(key)
        if known is None:
            known = into[key] = Folded(shift(fold.first, lines), fold.count)
        else:
            known.count += fold.count
            fix, told = fold.first.fix, known.first.fix
            alike = fix is not None and told is not None and fix.level == told.level
            if fix is None or not alike or fix.writes:
                continue
            known.others += (moved_edit(edit, lines) for edit in fix.edits)
        if len(known.others) < MOST_OTHERS:
            known.others += (moved_edit(edit, lines) for edit in fold.others)


class Seen(NamedTuple):
    """A listing that is compared with others at the end: its fingerprint and its place.

    ``kind`` is what makes two entries of one product no copies of each other: the language and the condition. ``linked``
    are the stores that may sell the same, ``told`` says that it is checked, and not only compared.
    """

    fingerprint: Fingerprint
    kind: str
    linked: tuple[str, ...]
    offset: int
    line: int
    file: int
    told: bool = True


class Count(NamedTuple):
    """What one file of a task held; ``stands`` is what stood where its listings point at pictures (see ``cache``)."""

    items: int
    listings: int
    pictures: int
    profiles: frozenset[str]
    stands: dict[tuple[str, str], str | None]


@dataclass(slots=True)
class Outcome:
    """Findings and counts of one task. Lines of a piece count from 1; :func:`shift` moves them to their place.

    ``keys`` hold, for each catalog rule, a listing's key (64-bit digest), offset, line and number of the file in the task, and
    whether the listing is one that is checked and not only compared; ``seen`` are what the comparison of stores needs to know
    of each listing, with the same places, and ``known`` the row and the place of each that an earlier run
    knew. ``rested`` are those of which that run knew all that is asked, their keys too. ``there`` are deleted listings that
    were met all the same.
    ``counts`` say the same file by file, where results are kept; ``stands`` are the pictures that a kept result depends on, and
    ``doubtful`` says that something was not what it was, or changed meanwhile, so that the run is not kept as a whole.
    ``file`` is the number of the file being read. ``items`` counts listings and problems (a byte order mark is none), so that a
    file of blank lines is noticed.
    """

    findings: list[Finding] = field(default_factory=list)
    folded: dict[tuple[str, str, str], Folded] = field(default_factory=dict)
    keys: dict[str, list[tuple[int, int, int, int, bool]]] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    known: list[tuple[int, int, int, int]] = field(default_factory=list)
    rested: list[tuple[int, int, int, int]] = field(default_factory=list)
    file: int = 0
    items: int = 0
    lines: int = 0
    listings: int = 0
    pictures: int = 0
    profiles: set[str] = field(default_factory=set)
    timings: dict[str, float] = field(default_factory=dict)
    there: set[tuple[str, str]] = field(default_factory=set)
    counts: list[Count] = field(default_factory=list)
    stands: list[tuple[list[tuple[str, list[str]]], bytes]] = field(default_factory=list)
    doubtful: bool = False


def shift(finding: Finding, lines: int) -> Finding:
    """The finding that many lines further down."""
    if not lines:
        return finding
    moved = _moved(finding.span, lines)
    related = tuple(
        replace(item, line=item.line + lines) if item.path == finding.path else item
        for item in finding.related
    )
    fix = finding.fix
    if fix is not None:
        fix = replace(fix, edits=tuple(moved_edit(edit, lines) for edit in fix.edits))
    return replace(finding, span=moved, related=related, fix=fix)


def moved_edit(edit: Edit, lines: int) -> Edit:
    """The edit that many lines further down."""
    return replace(edit, span=_moved(edit.span, lines)) if lines else edit


def _moved(span: Span, lines: int) -> Span:
    return Span(span.line + lines, span.column, span.end_line + lines, span.end_column)
