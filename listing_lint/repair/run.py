"""Repair a catalog: apply the edits to copies, lint those, keep what made nothing worse, and only then write.

A trial applies every repair that no other one stands in the way of; what a repair uncovers comes in the next one. Repairs that
bring a finding of another kind are taken back; where nobody can tell which did it, half of them are tried.
"""

from __future__ import annotations

import os
import tempfile
from bisect import insort
from collections import Counter
from contextlib import ExitStack, suppress
from dataclasses import field, replace
from typing import TYPE_CHECKING, Protocol

from listing_lint.atomic import replace_bytes
from listing_lint.catalog.disk import open_regular, reason
from listing_lint.catalog.sources import SourceFile
from listing_lint.config.layers import ConfigError
from listing_lint.engine.reading import MAX_DOCUMENT
from listing_lint.records import dataclass
from listing_lint.repair.edits import Lines, NotRepairableError, apply, find, free, read_text
from listing_lint.repair.pictures import Staging, put
from listing_lint.repair.worse import Fault, faults, folding, partners, worse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set

    from listing_lint.catalog.sources import BrokenFile
    from listing_lint.engine.run import Result
    from listing_lint.finding import Finding, FixLevel, Repair
    from listing_lint.repair.edits import Place
    from listing_lint.repair.pictures import Made

TRIALS = 12
"""How often the repaired copies are linted at the most. Three times are usual; what is left then is left to the next run."""

Sources = list["SourceFile | BrokenFile"]


@dataclass(slots=True)
class Repaired:
    """What became of a catalog. ``result`` are the findings that are left; close them as those of any run.

    ``before`` and ``after`` are the bytes of the files that change, by their path in reports. ``fixed`` counts repairs by path
    and code. ``refused`` says by path why a file, or a part of it, was left as it was. ``pictures`` are, by path, the new
    pictures that it names; until :meth:`close` they lie in a folder of their own.
    """

    result: Result
    before: dict[str, bytes] = field(default_factory=dict)
    after: dict[str, bytes] = field(default_factory=dict)
    fixed: dict[str, Counter[str]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, dict[str, Made]] = field(default_factory=dict)
    folder: tempfile.TemporaryDirectory[str] | None = None

    def close(self) -> None:
        """Delete the folder of pictures."""
        if self.folder is not None:
            self.folder.cleanup()
            self.folder = None


@dataclass(slots=True)
class _Round:
    """What one round would do to the files: the new bytes, the new pictures, and the findings that are repaired by them."""

    data: dict[str, bytes] = field(default_factory=dict)
    pictures: dict[str, dict[str, Made]] = field(default_factory=dict)
    made: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which repairs are made: those of some ``levels``, and the suggested ones of rules that are ``named`` by their codes."""

    levels: frozenset[FixLevel] = frozenset({"safe"})
    named: frozenset[str] = frozenset()

    def wants(self, finding: Finding) -> bool:
        """Whether the finding is repaired."""
        fix = finding.fix
        if fix is None:
            return False
        return fix.level in self.levels or (fix.level == "suggested" and finding.code in self.named)


class Lint(Protocol):
    """Runs the linter over files. ``staged`` are pictures that are taken for being there: see :class:`Staging`."""

    def __call__(
        self, found: Sequence[SourceFile | BrokenFile], *, staged: Mapping[str, str] | None = None
    ) -> Result:
        """Lint them."""
        ...


def repair(
    found: Sequence[SourceFile | BrokenFile],
    lint: Lint,
    told: Callable[[Result], Iterable[Finding]],
    *,
    asked: Asked,
    folds: Set[str] = frozenset(),
) -> Repaired:
    """Find the repairs of a catalog without writing any of its files; :func:`write` does that. Close what comes out.

    ``lint`` runs the linter over files. ``told`` are those findings of a run that the user is told of, for what is known and
    accepted is not repaired. ``folds`` are codes of rules that tell of the first listing of a file only.
    """
    sources = {item.path: item for item in found if isinstance(item, SourceFile)}
    current: Sources = list(found)
    done = Repaired(lint(current))
    done.folder = tempfile.TemporaryDirectory(prefix="listing-lint-")
    staging = Staging(done.folder.name)
    barred: set[tuple[str, str, str | None, str | None]] = set()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="listing-lint-"))
        copies = 0
        most: int | None = None
        for _ in range(TRIALS):
            step = _plan(told(done.result), sources, done, asked, barred, most, staging)
            if not step.made:
                break
            kept = folding(done.result.findings, folds)
            trial, copies = _copied(current, step, folder, copies)
            result = lint(trial, staged=staging.files)
            more = worse(faults(done.result.findings, kept), faults(result.findings, kept))
            if not more:
                done.result.findings.close()
                done.result, current = result, trial
                _note(done, step)
                most = most and most * 2
                continue
            guilty = _guilty(step, more, partners(result.findings, more))
            result.findings.close()
            if guilty:
                _bar(barred, guilty, more, done)
            else:
                most = len(step.made) // 2  # it is in one half or the other
    done.files = {path: sources[path].file for path in done.after}
    for path in [path for path, data in done.after.items() if data == done.before[path]]:
        del done.after[path], done.before[path]
    return done


def write(done: Repaired) -> int:
    """Write the repaired files, each at once, and before it the pictures that it names.

    A file that changed meanwhile, or cannot be written, is left and told of; the pictures that were written for it go again.
    Gives the number of files that were written.
    """
    written = 0
    for path in sorted(done.after):
        new: list[str] = []
        try:
            new.extend(one.target for one in done.pictures.get(path, {}).values() if put(one))
            _write(done.files[path], done.before[path], done.after[path])
            written += 1
        except (NotRepairableError, ConfigError) as error:
            done.refused[path] = str(error)
            done.fixed.pop(path, None)
            done.pictures.pop(path, None)
            for file in new:
                with suppress(OSError):
                    os.unlink(file)
    return written


def _write(file: str, before: bytes, after: bytes) -> None:
    if _read(file) != before:
        raise NotRepairableError("it was changed while it was repaired")
    replace_bytes(file, after)


def _read(file: str) -> bytes:
    try:
        with open_regular(file) as stream:
            data = stream.read(MAX_DOCUMENT + 1)
    except OSError as error:
        raise NotRepairableError(f"it cannot be read: {reason(error)}") from error
    if len(data) > MAX_DOCUMENT:
        raise NotRepairableError(f"it has more than {MAX_DOCUMENT:,} bytes")
    return data


def _key(finding: Finding) -> tuple[str, str, str | None, str | None]:
    return (finding.path, finding.code, finding.store, finding.listing)


def _plan(
    findings: Iterable[Finding],
    sources: dict[str, SourceFile],
    done: Repaired,
    asked: Asked,
    barred: Set[tuple[str, str, str | None, str | None]],
    most: int | None,
    staging: Staging,
) -> _Round:
    """The next step: of every file, the repairs that do not meet, the first ones first; ``most`` of them."""
    step = _Round()
    for path, wanted in _by_file(findings, asked, barred):
        source = sources.get(path)
        if source is None or (path in done.refused and path not in done.before):
            continue
        try:
            data = done.after.get(path)
            if data is None:
                data = _read(source.file)
            text = read_text(data)
        except NotRepairableError as error:
            done.refused[path] = str(error)
            continue
        lines = Lines(text)
        taken: list[Place] = []
        made: list[Finding] = []
        pictures = dict(done.pictures.get(path, {}))
        repairs: set[Repair] = set()
        for finding in wanted:
            if finding.fix is None or (most is not None and len(step.made) + len(made) >= most):
                continue
            if finding.fix.writes and finding.fix in repairs:
                made.append(finding)  # one new picture mends several faults
                continue
            try:
                places = find(finding.fix.edits, lines)
                if finding.fix.writes and free(places, taken):
                    places = _with_pictures(finding.fix, places, staging, pictures)
            except NotRepairableError as error:
                done.refused.setdefault(path, f"{finding.code}: {error}")
                continue
            if free(places, taken):
                for place in places:
                    insort(taken, place)
                made.append(finding)
                repairs.add(finding.fix)
        if made:
            done.before.setdefault(path, data)
            step.data[path] = apply(text, taken).encode("utf-8")
            step.pictures[path] = pictures
            step.made += made
    return step


def _with_pictures(
    fix: Repair, places: list[Place], staging: Staging, pictures: dict[str, Made]
) -> list[Place]:
    """Make the pictures of a repair, and give its places the names that they got. Raises :class:`NotRepairableError`."""
    for wanted in fix.writes:
        made = staging.make(wanted)
        pictures[made.target] = made
        stem, extension = os.path.splitext(wanted.name)
        number = os.path.splitext(os.path.basename(made.target))[0][len(stem) :]
        if number:
            wish = f".fixed{extension}"
            got = f".fixed{number}{extension}"
            places = [
                (start, end, text.removesuffix(wish) + got if text.endswith(wish) else text)
                for start, end, text in places
            ]
    return places


def _by_file(
    findings: Iterable[Finding],
    asked: Asked,
    barred: Set[tuple[str, str, str | None, str | None]],
) -> Iterator[tuple[str, list[Finding]]]:
    path = ""
    wanted: list[Finding] = []
    for finding in findings:
        if not asked.wants(finding) or _key(finding) in barred:
            continue
        if finding.path != path:
            if wanted:
                yield path, wanted
            path, wanted = finding.path, []
        wanted.append(finding)
    if wanted:
        yield path, wanted


def _copied(current: Sources, step: _Round, folder: str, copies: int) -> tuple[Sources, int]:
    """The files with copies in the place of those that change. Findings and pictures keep their paths."""
    trial: Sources = []
    for item in current:
        data = step.data.get(item.path) if isinstance(item, SourceFile) else None
        if data is None or not isinstance(item, SourceFile):
            trial.append(item)
            continue
        copies += 1
        file = os.path.join(folder, str(copies))
        with open(file, "wb") as out:
            out.write(data)
        trial.append(replace(item, file=file, size=len(data)))
    return trial, copies


def _note(done: Repaired, step: _Round) -> None:
    done.after.update(step.data)
    done.pictures.update(step.pictures)
    for finding in step.made:
        times = finding.data.get("occurrences", 1)
        counted = done.fixed.setdefault(finding.path, Counter())
        counted[finding.code] += times if isinstance(times, int) else 1


def _guilty(step: _Round, more: Sequence[Fault], beside: Set[str]) -> list[Finding]:
    """The repairs that made something worse: those of the listing and of the ones that it is compared with.

    None where nothing was done to either, unless there is but one repair that can have done it.
    """
    if len(step.made) == 1:
        return step.made
    listings = {(fault.path, fault.store, fault.listing) for fault in more}
    return [
        one
        for one in step.made
        if (one.path, one.store, one.listing) in listings
        or (one.listing is not None and one.listing in beside)
    ]


def _bar(
    barred: set[tuple[str, str, str | None, str | None]],
    guilty: Sequence[Finding],
    more: Sequence[Fault],
    done: Repaired,
) -> None:
    codes = ", ".join(sorted({fault.code for fault in more}))
    for one in guilty:
        barred.add(_key(one))
        done.refused.setdefault(
            one.path, f"some repairs would bring new findings ({codes}) and were left out"
        )
