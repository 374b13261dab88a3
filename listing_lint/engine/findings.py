"""From what a rule yields to a finished finding: checked, placed, cut to a size that a report can hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import unescape
from listing_lint.catalog.spans import Places, within
from listing_lint.engine.repairs import placed
from listing_lint.finding import (
    SEVERITIES,
    Finding,
    Fix,
    Hit,
    Json,
    Nearby,
    Related,
    Repair,
    Severity,
    Span,
    fingerprint,
)
from listing_lint.profiles.model import Figure
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing
    from listing_lint.catalog.record import Record
    from listing_lint.finding import FixLevel
    from listing_lint.profiles.model import Profile
    from listing_lint.rule import Context, Rule

_DOUBTFUL: dict[FixLevel, FixLevel] = {"safe": "unsafe", "unsafe": "suggested", "suggested": "suggested"}
"""The level of a repair that rests on a figure which nobody verified: nothing of it is made unasked."""

MOST_HITS = 100
"""Faults of one rule that are told of one listing. Nobody reads more, and a rule may go on without end."""

MOST_WORDS = 2000
"""Characters of a message, or of a value that is quoted in full."""

_MOST_NAME = 200
_MOST_KNOWN = 64
"""Records whose places are kept: those of a batch (see ``session``)."""
_MOST_DEPTH = 64
_CONFIDENCES = ("high", "medium", "low")


class NotAHitError(TypeError):
    """A rule yielded something that cannot be reported."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A rule ready to run: its options, its context and the severity that the configuration gives it."""

    rule: Rule
    options: Any
    ctx: Context
    severity: Severity | None


def checked(hit: object) -> Hit:
    """What a rule yielded, as far as a report can hold it.

    Rules come from plugins too, and a wrong type would otherwise show up much later, in a reporter or between two
    processes. Raises :class:`NotAHitError`, which becomes a finding about the rule.
    """
    if type(hit) is not Hit:
        raise NotAHitError(f"it yielded a {type(hit).__name__} instead of a Hit")
    for name in ("message", "pointer", "help", "policy", "penalty", "subject"):
        if type(getattr(hit, name)) is not str:
            raise NotAHitError(f"the {name} of its Hit is a {type(getattr(hit, name)).__name__}, not a str")
    if hit.severity is not None and hit.severity not in SEVERITIES:
        raise NotAHitError(f"the severity of its Hit is {hit.severity!r:.60}")
    if hit.confidence not in _CONFIDENCES:
        raise NotAHitError(f"the confidence of its Hit is {hit.confidence!r:.60}")
    if not _edges(hit.chars):
        raise NotAHitError("the chars of its Hit are not two numbers")
    if type(hit.member) is not int:
        raise NotAHitError("the member of its Hit is not a number")
    if hit.figure is not None and not isinstance(hit.figure, Figure):
        raise NotAHitError("the figure of its Hit is not a Figure")
    if not isinstance(hit.data, Mapping):
        raise NotAHitError("the data of its Hit is not a mapping")
    if hit.fix is not None and not isinstance(hit.fix, Fix):
        raise NotAHitError("the fix of its Hit is not a Fix")
    if len(hit.message) > MOST_WORDS:
        hit = replace(hit, message=shortened(hit.message))
    if hit.nearby:
        hit = replace(hit, nearby=tuple(_nearby(item) for item in hit.nearby))
    if hit.related or hit.data or not (_plain(hit.limit) and _plain(hit.actual)):
        hit = replace(
            hit,
            limit=_json(hit.limit),
            actual=_json(hit.actual),
            data={str(key): _json(value) for key, value in hit.data.items()},
            related=tuple(_related(item) for item in hit.related),
        )
    return hit


def shortened(text: str, most: int = MOST_WORDS) -> str:
    """The text, cut where it is longer than ``most``."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _plain(value: object) -> bool:
    return (
        value is None
        or type(value) in (int, float, bool)
        or (type(value) is str and len(value) <= MOST_WORDS)
    )


def _json(value: Any, depth: int = _MOST_DEPTH) -> Json:
    """The value as plain JSON, long texts cut."""
    if value is None or type(value) in (bool, int, float):
        found: Json = value
        return found
    if isinstance(value, str):
        return shortened(str(value))
    if isinstance(value, bool | int | float):  # an enumeration, for example
        return int(value) if isinstance(value, int) else float(value)
    if depth and isinstance(value, Mapping):
        return {str(key): _json(item, depth - 1) for key, item in value.items()}
    if depth and isinstance(value, list | tuple):
        return [_json(item, depth - 1) for item in value]
    raise NotAHitError(f"its Hit holds a {type(value).__name__}, which no report can show")


def _related(item: object) -> Related:
    if (
        isinstance(item, Related)
        and type(item.message) is str
        and type(item.path) is str
        and type(item.line) is int
        and type(item.column) is int
    ):
        return item if len(item.message) <= MOST_WORDS else replace(item, message=shortened(item.message))
    raise NotAHitError("a related place of its Hit is not a Related with texts and numbers")


def _nearby(item: object) -> Nearby:
    if (
        isinstance(item, Nearby)
        and type(item.message) is str
        and type(item.pointer) is str
        and _edges(item.chars)
    ):
        return item if len(item.message) <= MOST_WORDS else replace(item, message=shortened(item.message))
    raise NotAHitError("a nearby place of its Hit is not a Nearby with a message, a pointer and two numbers")


def _edges(chars: object) -> bool:
    return chars is None or (
        isinstance(chars, tuple) and len(chars) == 2 and all(type(edge) is int for edge in chars)
    )


def last_of_many(hit: Hit) -> Hit:
    """The hit after which a rule is not asked for more, saying so."""
    return replace(hit, message=f"{hit.message} (this listing has more of these, which are not listed)")


def name(text: str | None) -> str | None:
    """An identifier from a listing as a finding carries it: a hostile one may be as long as the file."""
    return text if text is None or len(text) <= _MOST_NAME else shortened(text, _MOST_NAME)


class Placer:
    """Places hits in records. The places of the last records are kept: hits of one come from several families of rules."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Record, Places]] = {}

    def finding(self, bound: Bound, hit: Hit, record: Record, listing: Listing) -> Finding:
        """A finished finding: a checked hit with its place, severity, policy and fingerprint."""
        rule, figure = bound.rule, hit.figure
        severity = hit.severity or (figure.severity if figure else None) or rule.severity
        if figure is not None and figure.confidence == "unverified" and severity == "error":
            severity = "warning"
        if hit.confidence != "high" and severity == "error":
            severity = "warning"  # a guess stops nobody, unless the configuration says that it shall
        severity = bound.severity or severity
        value = _value(record, hit)
        pointer, span, place = self._place(record, hit, value)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=severity,
            confidence=hit.confidence,
            message=hit.message,
            path=listing.path,
            pointer=pointer,
            span=span,
            listing=name(listing.id),
            store=name(listing.store),
            marketplace=name(listing.marketplace),
            limit=hit.limit,
            actual=hit.actual,
            policy=hit.policy or (figure.policy if figure else ""),
            penalty=hit.penalty or _risk(figure, bound.ctx.profile, severity),
            help=hit.help,
            fix=self._fix(hit, record, listing),
            related=hit.related + tuple(self._beside(record, listing, item) for item in hit.nearby),
            # By the canonical pointer, so that a finding is the same one in whatever form the feed comes.
            fingerprint=fingerprint(rule.code, listing.store, listing.id, hit.pointer, value),
            data=hit.data,
            place=place,
        )

    def _fix(self, hit: Hit, record: Record, listing: Listing) -> Repair | None:
        fix = hit.fix
        if fix is None:
            return None
        if hit.confidence == "low":
            fix = replace(fix, level="suggested")
        elif fix.on_figure and hit.figure is not None and hit.figure.confidence == "unverified":
            fix = replace(fix, level=_DOUBTFUL[fix.level])
        return placed(fix, record, self._places(record), listing.path, native=hit.native)

    def _beside(self, record: Record, listing: Listing, item: Nearby) -> Related:
        hit = Hit("", item.pointer, chars=item.chars)
        _, span, place = self._place(record, hit, _value(record, hit))
        said = f"{item.message} ({place})" if place else item.message
        return Related(said, listing.path, span.line, span.column)

    def _place(self, record: Record, hit: Hit, value: Json) -> tuple[str, Span, str]:
        """The pointer as the file has it, its span, and how people call the place where lines say little."""
        native = record.native
        if native is None:
            return hit.pointer, self._span(record, hit.pointer, hit.chars, on_key=hit.on_key), ""
        pointer, chars = (
            (hit.pointer, hit.chars) if hit.native else native.find(hit.pointer, value, hit.chars)
        )
        if native.locate is None:
            span = self._span(record, pointer, chars, on_key=hit.on_key)
        else:
            span = native.locate(pointer, chars, hit.on_key)
        return pointer, span, native.name_place(pointer) if native.name_place else ""

    def _span(self, record: Record, pointer: str, chars: tuple[int, int] | None, *, on_key: bool) -> Span:
        source = record.source
        if not pointer and not on_key:
            return source.span(record.start, record.start + 1)
        place = self._places(record).locate(pointer)
        if on_key and place.key_start >= 0:
            return source.span(place.key_start, place.key_end)
        if chars is not None:
            return source.span(*within(source.text, place, chars))
        return source.span(place.start, place.end)

    def _places(self, record: Record) -> Places:
        known = self._known.get(id(record))
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            # With the record, so that its number is nobody else's.
            places = Places(record.source.text, record.start, last=record.repeated)
            known = self._known[id(record)] = record, places
        return known[1]


def _risk(figure: Figure | None, profile: Profile, severity: Severity) -> str:
    """What breaking a figure risks: its own penalty, or the marketplace's in general; advice risks nothing."""
    if figure is None:
        return ""
    general = profile.penalty if severity != "info" and not figure.origin.startswith("base") else ""
    return figure.penalty or general


def _value(record: Record, hit: Hit) -> Json:
    """The offending value: what stands at the pointer; for the whole listing, what the rule measured."""
    if not hit.pointer:
        return hit.actual
    value: Any = record.value
    for token in hit.pointer.split("/")[1:]:
        member = unescape(token)
        if isinstance(value, dict) and member in value:
            value = value[member]
        elif isinstance(value, list) and _index(member) < len(value):
            value = value[_index(member)]
        else:
            return hit.actual
    found: Json = value
    return found


def _index(token: str) -> int:
    """A token as an index of a list; one that no list has where it is none."""
    return int(token) if token.isascii() and token.isdigit() and len(token) < 10 else 1 << 40
