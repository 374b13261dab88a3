"""Listings then and now: which belong together, and what of them differs. On canonical members, whatever the format."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from listing_lint.digests import blake2b
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.catalog.listing import Listing

Main = Literal["same", "replaced", "perhaps", "moved"]
"""The main picture: the ``same``, ``replaced`` by another one, ``perhaps`` so (an address on a network, which is not opened),
or ``moved`` up from among the listing's other pictures."""

SILENT = frozenset({"meta", "url", "id", "store"})
"""Members whose change changes no product page; those that begin with ``x-`` are others."""

DAILY = frozenset(
    {
        "price",
        "list_price",
        "price_tiers",
        "currency",
        "stock",
        "promotion",
        "shipping",
        "delivery",
        "returns",
        "url",
        "meta",
    }
)
"""Members that say on which terms a product is sold, not which one it is."""

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?")


class Key(NamedTuple):
    """What makes a listing the same one then and now."""

    store: str
    id: str


@dataclass(frozen=True, slots=True)
class Edit:
    """What happened to one listing since the base. The subject of rules with the scope ``change``.

    ``before`` is None for a new listing, ``after`` for a deleted one. ``fields`` are the canonical members that differ, sorted.
    ``main`` tells what became of the main picture, by its content where it is a file. ``partial`` says that the file tells
    changed members only: what it does not have is not removed.
    """

    before: Listing | None
    after: Listing | None
    fields: tuple[str, ...] = ()
    main: Main = "same"
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """A listing as it was met on one side: what pairs it, and where it stands (file and the record's offset).

    ``digest`` is that of its content, ``face`` that of what it is compared with others by; ``twin`` (marketplace, language)
    tells listings of one key apart.
    """

    key: Key | None
    digest: bytes
    face: bytes
    twin: tuple[str, str]
    file: str
    offset: int


def key_of(listing: Listing) -> Key | None:
    """The key of a listing; None without an id, by which no two can be told to be the same."""
    return Key(listing.store or "", listing.id) if listing.id else None


def twin_of(listing: Listing) -> tuple[str, str]:
    """Marketplace and language of a listing."""
    return listing.marketplace or "", listing.locale or ""


def content(listing: Listing, folder: str) -> bytes:
    """A digest of all that a listing holds, however its file writes it: order of members, blanks and escapes do not count.

    ``folder`` is where it stands in the repository, which its pictures are found from.
    """
    values: list[Any] = [folder, listing.store, listing.marketplace, listing.fields]
    if listing.raw is not listing.fields:
        values.append(listing.raw)
    return blake2b(_written(values), digest_size=16).digest()


def face(listing: Listing) -> bytes:
    """A digest of what makes a listing like another one. Prices, stocks and promotions are none of it."""
    fields = {name: value for name, value in listing.fields.items() if name not in DAILY}
    variants = fields.get("variants")
    if isinstance(variants, list):
        fields["variants"] = [
            {name: value for name, value in one.items() if name not in DAILY}
            if isinstance(one, dict)
            else one
            for one in variants
        ]
    return blake2b(_written([fields]), digest_size=16).digest()


def _written(values: list[Any]) -> bytes:
    import msgspec

    try:
        return msgspec.json.encode(values, order="deterministic", enc_hook=_plain)
    except (TypeError, ValueError, OverflowError, RecursionError):
        import json

        # Numbers of many digits and halves of characters: the slow way writes anything.
        return json.dumps(values, sort_keys=True, default=_plain).encode("ascii", "backslashreplace")


def _plain(value: Any) -> Any:
    """What readers make of tables: rows by their numbers, of which only the order counts."""
    if isinstance(value, Mapping):
        plain = dict(value)
        return list(plain.values()) if all(str(name).isdecimal() for name in plain) else plain
    return str(value)


def differing(
    before: Mapping[str, Any], after: Mapping[str, Any], *, partial: bool = False
) -> tuple[str, ...]:
    """The canonical members that differ. Absent, null and empty are the same; so are ``12.50`` and ``"12.5"``."""
    names = after.keys() if partial else before.keys() | after.keys()
    return tuple(
        sorted(
            name
            for name in names
            if name not in SILENT
            and not name.startswith(("x-", "x_"))
            and not same(before.get(name), after.get(name), pictures=name == "images")
        )
    )


def same(one: Any, other: Any, *, pictures: bool = False) -> bool:
    """Whether two values mean the same. In a list of ``pictures`` an address alone is one without further members."""
    if one == other and type(one) is type(other):
        return True
    if _is_empty(one) or _is_empty(other):
        return _is_empty(one) and _is_empty(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return all(
            same(one.get(name), other.get(name), pictures=name == "images")
            for name in one.keys() | other.keys()
        )
    if isinstance(one, list) and isinstance(other, list):
        if pictures:
            one, other = [_entry(value) for value in one], [_entry(value) for value in other]
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, str) and isinstance(other, str):
        return one == other
    first, second = _number(one), _number(other)
    return first is not None and first == second


def _entry(value: Any) -> Any:
    return {"src": value} if isinstance(value, str) else value


def _is_empty(value: Any) -> bool:
    return value is None or value in ("", [], {})


def _number(value: Any) -> float | None:
    if isinstance(value, int | float):
        return float(value) if abs(value) < 1e15 else None
    return float(value) if isinstance(value, str) and _NUMBER.fullmatch(value) else None


class Waiting:
    """Listings of today that wait for the equal one of the other side: what stays is new, or is not what it was."""

    def __init__(self, after: Iterable[Met]) -> None:
        self._by_digest: dict[bytes, list[Met]] = defaultdict(list)
        for one in after:
            self._by_digest[one.digest].append(one)

    def take(self, digest: bytes) -> bool:
        """Whether one of them was the same; it no longer waits then."""
        equal = self._by_digest.get(digest)
        if not equal:
            return False
        equal.pop()
        return True

    def left(self) -> list[Met]:
        """Those that still wait."""
        return [one for equal in self._by_digest.values() for one in equal]


def paired(before: Iterable[Met], after: Iterable[Met]) -> tuple[list[tuple[Met | None, Met]], list[Met]]:
    """Each listing that is with the one that it was, or None for a new one; and those that are no more.

    Of several with one key those of the same marketplace and language belong together, then the first ones.
    """
    twins: dict[tuple[Key, tuple[str, str]], deque[Met]] = defaultdict(deque)
    for one in before:
        if one.key is not None:
            twins[one.key, one.twin].append(one)
    pairs: list[tuple[Met | None, Met]] = []
    waiting = []
    for now in after:
        exact = twins.get((now.key, now.twin)) if now.key is not None else None
        if exact:
            pairs.append((exact.popleft(), now))
        else:
            waiting.append(now)
    left: dict[Key, deque[Met]] = defaultdict(deque)
    for (key, _), several in twins.items():
        left[key] += several
    for now in waiting:
        former = left.get(now.key) if now.key is not None else None
        pairs.append((former.popleft() if former else None, now))
    return pairs, [one for several in left.values() for one in several]
