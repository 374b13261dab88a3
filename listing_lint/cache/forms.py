"""Findings and outcomes as plain values and back: what the file of kept results holds.

``marshal`` keeps them exactly, tuples and halves of surrogate pairs included, and is ten times as quick as building them one
by one elsewhere. It is read only behind a seal, and by the same Python: both are part of the key.
"""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, Any

from listing_lint.engine.outcome import Folded, Outcome, Seen
from listing_lint.finding import Edit, Finding, NewPicture, Related, Repair, Span
from listing_lint.similarity.values import Fingerprint, PictureMark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FINDING = Finding.__match_args__
_SPAN = _FINDING.index("span")
_FIX = _FINDING.index("fix")
_PICTURE = NewPicture.__match_args__
_RELATED = _FINDING.index("related")
_DATA = _FINDING.index("data")
_PRINT = Fingerprint.__match_args__
_PICTURES = _PRINT.index("pictures")


def packed(value: Any) -> bytes | None:
    """Plain values as bytes; None where something is no plain value."""
    try:
        return marshal.dumps(value)
    except ValueError:
        return None


def unpacked(data: bytes) -> Any:
    """What :func:`packed` made. Only for bytes that bear our seal."""
    return marshal.loads(data)  # noqa: S302 - as above


def plain_finding(finding: Finding) -> tuple[Any, ...]:
    """A finding as a tuple of plain values."""
    values = [getattr(finding, name) for name in _FINDING]
    values[_SPAN] = _plain_span(finding.span)
    if finding.fix is not None:
        fix = finding.fix
        writes = [tuple(getattr(one, name) for name in _PICTURE) for one in fix.writes]
        values[_FIX] = (fix.level, fix.message, [_plain_edit(edit) for edit in fix.edits], writes)
    if finding.related:
        values[_RELATED] = tuple((one.message, one.path, one.line, one.column) for one in finding.related)
    values[_DATA] = dict(finding.data)
    return tuple(values)


def finding_of(values: Sequence[Any]) -> Finding:
    """The finding that became these values."""
    values = list(values)
    values[_SPAN] = Span(*values[_SPAN])
    if values[_FIX] is not None:
        level, message, edits, writes = values[_FIX]
        made = tuple(NewPicture(*one) for one in writes)
        values[_FIX] = Repair(level, message, tuple(map(_edit_of, edits)), made)
    if values[_RELATED]:
        values[_RELATED] = tuple(Related(*one) for one in values[_RELATED])
    return Finding(*values)


def _plain_span(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column


def _plain_edit(edit: Edit) -> tuple[Any, ...]:
    return _plain_span(edit.span), edit.text, edit.was


def _edit_of(values: Sequence[Any]) -> Edit:
    span, text, was = values
    return Edit(Span(*span), text, was)


def plain_outcome(outcome: Outcome, start: int) -> tuple[Any, ...]:
    """The outcome of one file, or of a piece of one that starts at the byte ``start``, as plain values."""
    return (
        [plain_finding(finding) for finding in outcome.findings],
        [
            (key, plain_finding(fold.first), fold.count, [_plain_edit(edit) for edit in fold.others])
            for key, fold in outcome.folded.items()
        ],
        {
            code: [(digest, offset - start, line, told) for digest, offset, line, _file, told in entries]
            for code, entries in outcome.keys.items()
        },
        [_plain_seen(one, start) for one in outcome.seen],
        outcome.items,
        outcome.lines,
        outcome.listings,
        outcome.pictures,
        sorted(outcome.profiles),
    )


def plain_fingerprint(one: Fingerprint) -> tuple[Any, ...]:
    """A fingerprint as a tuple of plain values, without its pictures."""
    values = [getattr(one, name) for name in _PRINT]
    values[_PICTURES] = ()
    return tuple(values)


def fingerprint_of(values: Sequence[Any]) -> Fingerprint:
    """The fingerprint that became these values."""
    return Fingerprint(*values)


def _plain_seen(one: Seen, start: int) -> tuple[Any, ...]:
    values = [getattr(one.fingerprint, name) for name in _PRINT]
    values[_PICTURES] = tuple(map(tuple, one.fingerprint.pictures))
    return tuple(values), one.kind, one.linked, one.offset - start, one.line, one.told


def outcome_of(values: Sequence[Any], start: int, file: int) -> Outcome:
    """The outcome that became these values, of the file with this number in its task."""
    findings, folded, keys, seen, items, lines, listings, pictures, profiles = values
    return Outcome(
        findings=[finding_of(one) for one in findings],
        folded={
            key: Folded(finding_of(first), count, list(map(_edit_of, others)))
            for key, first, count, others in folded
        },
        keys={
            code: [(digest, offset + start, line, file, told) for digest, offset, line, told in entries]
            for code, entries in keys.items()
        },
        seen=[_seen_of(one, start, file) for one in seen],
        file=file,
        items=items,
        lines=lines,
        listings=listings,
        pictures=pictures,
        profiles=set(profiles),
    )


def _seen_of(values: Sequence[Any], start: int, file: int) -> Seen:
    fingerprint, kind, linked, offset, line, told = values
    if fingerprint[_PICTURES]:
        fingerprint = [*fingerprint]
        fingerprint[_PICTURES] = tuple(PictureMark(*mark) for mark in fingerprint[_PICTURES])
    return Seen(Fingerprint(*fingerprint), kind, linked, offset + start, line, file, told)


def joined(parts: Iterable[Outcome]) -> Outcome:
    """The outcome of a task, from those of its files in their order."""
    whole = Outcome()
    for part in parts:
        whole.findings += part.findings
        whole.folded.update(part.folded)  # the key of a fold begins with its file
        for code, entries in part.keys.items():
            whole.keys.setdefault(code, []).extend(entries)
        whole.seen += part.seen
        whole.file, whole.items = part.file, part.items
        whole.lines += part.lines
        whole.listings += part.listings
        whole.pictures += part.pictures
        whole.profiles |= part.profiles
        for code, seconds in part.timings.items():
            whole.timings[code] = whole.timings.get(code, 0.0) + seconds
        whole.there |= part.there
        whole.stands += part.stands
        whole.doubtful |= part.doubtful
    return whole
