"""Listings that were not written as canonical JSON: how their canonical members find back to what the seller wrote.

Rules speak of canonical members only. The engine asks :meth:`Native.find` once a finding is certain, so that a clean
listing pays for no place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any, NamedTuple

from listing_lint.catalog.breaks import broken
from listing_lint.catalog.listing import escape, unescape
from listing_lint.finding import Span
from listing_lint.records import dataclass

Locate = Callable[[str, tuple[int, int] | None, bool], Span]
"""``locate(native pointer, chars, on_key)``: where it stands in the file; ``chars`` are half-open positions in its text.

A pointer that leads nowhere gives its nearest ancestor; ``on_key`` wants the name (a column's header, a tag)."""


REFERENCE = "a reference to what stands elsewhere"
"""Why the number of another record has no canonical place."""


def referring(pointer: str) -> str:
    """The name of the member that refers to a record: ``brand`` of ``/brand/_ref``."""
    above, _, last = pointer.rpartition("/")
    return above.rpartition("/")[2] if last in ("$oid", "_ref", "id", "_id", "sys") and above else last


UNREAD = "a text in a form that is not read"
"""Why a text has no place that stands in objects or lists of an unknown form: nothing in it is checked, and that is told."""


class Lost(NamedTuple):
    """Something native that has no canonical place: its native pointer, and why."""

    pointer: str
    reason: str


class Found(NamedTuple):
    """A canonical pointer in the seller's terms."""

    pointer: str
    chars: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Native:
    """Where the canonical members of one record come from.

    ``raw`` is the native value; native pointers lead through its objects and lists. ``pointers`` gives the native pointer
    of a canonical one; the longest prefix counts, and the rest is appended as far as ``raw`` has such members. ``shifts``
    gives, for canonical values that are cut out of a longer text (lists of pictures in one text), the first character
    inside it. ``used`` are native pointers of what was read besides, such as names of attributes. ``frame`` are names of
    members that give the native value its form and say nothing of the product. ``implied`` are members that the format
    itself says (the marketplace); the configuration is stronger. A ``partial`` entry changes some members of a listing:
    what it does not have is not missing. ``lacks`` are canonical pointers that nothing in the whole file is for, as
    in a table without a column of pictures: that each of its listings lacks them is one fault, which ``lacks_because`` words.
    ``locate`` is the format's way to a place, None for JSON in the record's source. ``name_place`` words a place for people
    who see no lines ("row 12, column Image Src"), ``name_field`` the field without the entry's number; None for the pointer's
    own names.
    """

    format: str
    raw: Any
    pointers: Mapping[str, str]
    shifts: Mapping[str, int] = field(default_factory=dict)
    lost: tuple[Lost, ...] = ()
    used: tuple[str, ...] = ()
    implied: Mapping[str, Any] = field(default_factory=dict)
    partial: bool = False
    lacks: frozenset[str] = frozenset()
    lacks_because: str = "the table has no column for it"
    locate: Locate | None = None
    name_place: Callable[[str], str] | None = None
    name_field: Callable[[str], str] | None = None
    frame: frozenset[str] = frozenset()

    def has_place(self, pointer: str) -> bool:
        """Whether the file has a place of its own for a canonical pointer, be it empty."""
        at = self.pointers.get(pointer)
        return at is not None and exists(self.raw, at)

    def find(self, pointer: str, value: Any, chars: tuple[int, int] | None) -> Found:
        """The native place of a canonical pointer.

        ``value`` is what stands there canonically and ``chars`` a range of it. A range is kept only where the seller's text
        has the same characters: a text that the reader changed is marked as a whole.
        """
        known, rest = pointer, ""
        while known and known not in self.pointers:
            known, _, token = known.rpartition("/")
            rest = f"/{token}{rest}"
        at = self.pointers.get(known, "")
        here = follow(self.raw, at)
        for token in rest.split("/")[1:] if known in self.pointers else ():
            here = step(here, token)
            if here is _NOTHING:
                break
            at = f"{at}/{token}"
        written = follow(self.raw, at)
        while written is None and at and not exists(self.raw, at):
            at = at.rpartition("/")[0]  # it stands inside a text, or nowhere
        shift = self.shifts.get(known)
        if isinstance(value, Mapping):
            value = value.get("src")  # an entry of the pictures stands for its address
        if not isinstance(written, str) or not isinstance(value, str):
            return Found(at, None)
        first = shift or 0
        part = written[first : first + len(value)]
        if part != value and broken(part) != value:
            return Found(at, None)
        if chars is None:
            return Found(at, None if shift is None else (first, first + len(value)))
        return Found(at, (first + chars[0], first + chars[1]))


class LateNative(Native):
    """The same, with places that are found when they are first asked for: ``placed`` finds them.

    Only findings ask for places, and most listings of a feed have none.
    """

    __slots__ = ("_find_places", "_places")
    _find_places: Callable[[], Native]
    _places: Native | None

    def __init__(
        self,
        format_: str,
        raw: Any,
        implied: Mapping[str, Any],
        placed: Callable[[], Native],
        *,
        partial: bool = False,
        lacks: frozenset[str] = frozenset(),
    ) -> None:
        # Not the base's, and not its way to set members: it is frozen.
        put = object.__setattr__
        put(self, "format", format_)
        put(self, "raw", raw)
        put(self, "implied", implied)
        put(self, "partial", partial)
        put(self, "lacks", lacks)
        put(self, "_find_places", placed)
        put(self, "_places", None)

    def settled(self) -> Native:
        """The same with its places."""
        if self._places is None:
            object.__setattr__(self, "_places", self._find_places())
            assert self._places is not None
        return self._places

    @property
    def pointers(self) -> Mapping[str, str]:
        """Native pointers by canonical ones."""
        return self.settled().pointers

    @property
    def lacks_because(self) -> str:
        """Why nothing in the file is for what it lacks."""
        return self.settled().lacks_because

    @property
    def shifts(self) -> Mapping[str, int]:
        """The first character of values that are cut out of a longer text."""
        return self.settled().shifts

    @property
    def lost(self) -> tuple[Lost, ...]:
        """What has no canonical place."""
        return self.settled().lost

    @property
    def used(self) -> tuple[str, ...]:
        """What was read besides."""
        return self.settled().used

    @property
    def locate(self) -> Locate | None:
        """The format's way to a place."""
        return self.settled().locate

    @property
    def name_place(self) -> Callable[[str], str] | None:
        """A place in words, for people who see no lines."""
        return self.settled().name_place

    @property
    def name_field(self) -> Callable[[str], str] | None:
        """The field in words, without the entry's number."""
        return self.settled().name_field

    @property
    def frame(self) -> frozenset[str]:
        """Names of members that give the native value its form."""
        return self.settled().frame


_NOTHING: Any = object()


def step(value: Any, token: str) -> Any:
    """The member of ``value`` that one token of a pointer names; :data:`_NOTHING` where there is none."""
    if isinstance(value, Mapping):
        return value.get(unescape(token), _NOTHING)
    if isinstance(value, list | tuple) and token.isascii() and token.isdigit() and len(token) < 10:
        return value[int(token)] if int(token) < len(value) else _NOTHING
    return _NOTHING


def exists(value: Any, pointer: str) -> bool:
    """Whether something stands at a pointer, be it null."""
    for token in pointer.split("/")[1:]:
        value = step(value, token)
    return value is not _NOTHING


def follow(value: Any, pointer: str) -> Any:
    """What stands at a pointer, or None."""
    for token in pointer.split("/")[1:]:
        value = step(value, token)
    return None if value is _NOTHING else value


def unplaced(native: Native) -> Iterator[Lost]:
    """All of ``raw`` that no canonical member was taken from: what the reader says is lost, then what it never looked at.

    Empty values are nothing to lose. A member that is left out as a whole is named once. Without recursion.
    """
    yield from native.lost
    taken = {*native.pointers.values(), *native.used, *(lost.pointer for lost in native.lost)}
    above: set[str] = set()
    for at in taken:
        parts = at.split("/")
        above.update("/".join(parts[:length]) for length in range(2, len(parts)))
    waiting: list[tuple[str, Any]] = [("", native.raw)]
    while waiting:
        at, value = waiting.pop()
        if value is None or value in ("", [], {}) or (at in taken and at not in above):
            continue
        if at and at not in above:
            yield Lost(at, "no canonical member has this meaning")
            continue
        members: list[tuple[str, Any]] = []
        if isinstance(value, Mapping):
            members = [
                (f"{at}/{escape(str(name))}", item)
                for name, item in value.items()
                if name not in native.frame
            ]
        elif isinstance(value, list | tuple):
            members = [(f"{at}/{index}", item) for index, item in enumerate(value)]
        waiting += reversed(members)


def unread_texts(native: Native, at: str, also: Callable[[str], bool] | None = None) -> list[str]:
    """Names of members of the product at ``at`` that hold a text of several words which nothing was taken from.

    Lists of texts and objects of texts count as a text does where ``also`` says so of their names.
    """
    product = follow(native.raw, at)
    if product.__class__ is not dict and not isinstance(product, Mapping):
        return []
    taken = {
        *native.pointers.values(),
        *native.used,
        *(lost.pointer for lost in native.lost if lost.reason != UNREAD),
    }
    unread = []
    for name, held in product.items():
        kind = held.__class__
        if kind in _NO_TEXT or (kind is str and len(held) < _PROSE):
            continue  # as most are
        # What was taken is not looked at, and need not be read.
        if f"{at}/{escape(str(name))}" not in taken and (
            _is_prose(held)
            if isinstance(held, str)
            else also is not None and also(str(name)) and _holds_prose(held)
        ):
            unread.append(name)
    unknown = {lost.pointer for lost in native.lost if lost.reason == UNREAD} - taken
    if unknown:
        unread += [name for name in product if name not in unread and f"{at}/{escape(str(name))}" in unknown]
    if all(isinstance(product[name], str) for name in unread):
        return unread
    read = {one[len(at) + 1 :].partition("/")[0] for one in taken if one.startswith(f"{at}/")}
    return [name for name in unread if isinstance(product[name], str) or escape(str(name)) not in read]


_NO_TEXT = frozenset({int, float, bool, type(None)})


def _holds_prose(held: Any) -> bool:
    """Whether a list or an object has nothing but plain values, and a text of several words among them."""
    if isinstance(held, Mapping):
        held = list(held.values())
    if not isinstance(held, list):
        return False
    found = False
    for one in held:
        if isinstance(one, str):
            found = found or _is_prose(one)
        elif not (one is None or isinstance(one, int | float)):
            return False
    return found


_PROSE = 20
"""Fewest characters of what a buyer may read; times and codes are shorter."""


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and len(text.split(None, 2)) > 2
