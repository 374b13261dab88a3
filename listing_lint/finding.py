"""What a rule reports (:class:`Hit`) and what everybody downstream reads (:class:`Finding`).

A rule knows the fault and the place inside one listing. The engine adds what the rule must not care about: the file,
the position, the severity in force, the policy behind a figure and the fingerprint. Two values instead of one
half-filled one, so that a finished finding is always complete.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Literal

from listing_lint.digests import blake2b
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.profiles.model import Figure

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Severity = Literal["error", "warning", "info"]
Confidence = Literal["high", "medium", "low"]

SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""From mild to grave; an index in it is a rank."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source file: 1-based lines and columns in code points, the end column exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a finding: the twin listing, the first of two equal keys."""

    message: str
    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Nearby:
    """A second place in the same listing, as a rule knows it: the engine makes a :class:`Related` of it.

    ``pointer`` and ``chars`` mean what they mean in a :class:`Hit`.
    """

    message: str
    pointer: str
    chars: tuple[int, int] | None = None


FixLevel = Literal["safe", "unsafe", "suggested"]
"""``safe`` keeps what the listing says and shows, ``unsafe`` may lose words, pictures or quality that somebody wanted, and
``suggested`` rests on a guess or on a figure that nobody verified: it is shown, and made only for rules that the user names."""

ChangeKind = Literal["text", "value", "remove", "rename"]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a listing, as a rule knows it; the engine finds the place in the file.

    ``text`` puts the text ``value`` in the place of the characters ``chars`` of the text at ``pointer``, or of all of it;
    ``value`` puts another value in the place of the one there; ``remove`` takes the member of an object or the item of a
    list out; ``rename`` gives the member the name ``value``.
    """

    pointer: str
    kind: ChangeKind
    value: bool | int | float | str | list[str] | None = None
    chars: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class NewPicture:
    """A picture file that a repair writes beside the seller's own, which stays.

    ``source`` is the real path of the seller's file, ``name`` that of the new one in the same folder; where it is taken, a
    number is put behind ``.fixed``, in the file's name and in the changes of the repair, all of which end with it.
    ``work`` is a ``copy`` byte for byte, a copy that is ``bare`` of what the camera noted, or ``drawn`` anew as JPEG: then
    ``width`` and ``height`` are the most pixels that it may have (upright), ``most`` the bytes (0 for any number), ``least``
    the share of those sides below which it is not made smaller to save bytes.
    """

    source: str
    name: str
    work: Literal["copy", "bare", "drawn"]
    width: int = 0
    height: int = 0
    most: int = 0
    least: float = 1.0


@dataclass(frozen=True, slots=True)
class Fix:
    """How a rule would repair what it reports. All changes are made, or none. ``message`` says what is done.

    ``writes`` are picture files that are written with it. ``on_figure`` says that the repair rests on the figure of its hit:
    where that is unverified, a safe repair becomes an unsafe one, and an unsafe one is only suggested.
    """

    message: str
    changes: tuple[Change, ...]
    level: FixLevel = "safe"
    writes: tuple[NewPicture, ...] = ()
    on_figure: bool = True


@dataclass(frozen=True, slots=True)
class Edit:
    """One change of a file: ``text`` in the place of ``was``, both as they stand in the file, escapes and all."""

    span: Span
    text: str
    was: str


@dataclass(frozen=True, slots=True)
class Repair:
    """A :class:`Fix` with its places in the file: what ``fix`` applies. The edits do not overlap."""

    level: FixLevel
    message: str
    edits: tuple[Edit, ...]
    writes: tuple[NewPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule found in one listing (or file), in the terms the rule knows.

    ``message`` is one sentence with the actual and the allowed value. ``help`` says what to do. ``pointer`` is a JSON
    pointer inside the listing (``""`` is the whole listing). ``chars`` narrows a string value to the half-open range
    of its decoded code points. ``on_key`` points at the member's name instead of its value. ``figure`` is the
    profile's figure that was exceeded: it brings policy, penalty and, if unverified, a severity of at most warning.
    ``fold`` reports only the first such hit of a file and counts the others: for advice that holds for
    many listings alike; ``subject`` tells folded hits apart. ``member`` is the index of the reported listing in
    the group, for ``scope="catalog"``. ``native`` says that the pointer leads through what the file holds
    (``listing.raw``) and not through the canonical members: for rules on a marketplace's own form. ``nearby`` are
    further places in the same listing: what a value contradicts. ``fix`` is how it can be repaired without asking anybody.
    ``missing`` is the pointer of a member that the hit says is not there, where it is not what the rule reads.
    """

    message: str
    pointer: str = ""
    help: str = ""
    chars: tuple[int, int] | None = None
    on_key: bool = False
    limit: Json = None
    actual: Json = None
    figure: Figure | None = None
    severity: Severity | None = None
    confidence: Confidence = "high"
    policy: str = ""
    penalty: str = ""
    related: tuple[Related, ...] = ()
    data: Mapping[str, Json] = field(default_factory=dict)
    subject: str = ""
    fold: bool = False
    member: int = 0
    native: bool = False
    nearby: tuple[Nearby, ...] = ()
    fix: Fix | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, complete: the unit of every report. Field meanings are those of ``schemas/report.schema.json``.

    ``pointer`` leads through what the file holds, which for native feeds is not the canonical listing. ``place`` names the
    place where lines and columns say little: "row 12, column Image Src".
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str
    pointer: str
    span: Span
    listing: str | None = None
    store: str | None = None
    marketplace: str | None = None
    limit: Json = None
    actual: Json = None
    policy: str = ""
    penalty: str = ""
    help: str = ""
    fix: Repair | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    data: Mapping[str, Json] = field(default_factory=dict)
    place: str = ""

    def sort_key(self) -> tuple[str, int, int, str, str, str]:
        """Order of every report: path, place, code; the rest makes the order total."""
        return (self.path, self.span.line, self.span.column, self.code, self.pointer, self.message)


def fingerprint(code: str, store: str | None, listing: str | None, pointer: str, value: Json) -> str:
    """Identify a finding across runs: never a line number, so it survives moved and reformatted listings.

    ``value`` is the offending value; changing it makes the finding a new one.
    """
    text = json.dumps([code, store, listing, pointer, value], ensure_ascii=True, sort_keys=True, default=str)
    return blake2b(text.encode("ascii"), digest_size=16).hexdigest()
