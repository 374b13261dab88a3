"""Products of one shape: a feed writes the same elements in the same order thousands of times.

What an element is for depends on its name and place alone. So the first product of a shape is read with care, and what was
made of it becomes a plan: which text goes where. The next ones of that shape are filled in by the plan. Where a plan
cannot tell (a value that is computed of a text, other than a plain price) each product is read with care.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.native import Lost, Native, follow
from listing_lint.catalog.readers.xml_piece import Start
from listing_lint.catalog.readers.xml_raw import raw_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from listing_lint.catalog.readers.xml_piece import Event, Piece

PRICE = re.compile(r"([0-9]{1,12}\.[0-9]{1,4}) ([A-Z]{3})")
"""A price that needs no second look."""

_MOST_SHAPES = 200
_MOST_EVENTS = 1000

_TRIES = 3
_PRICES = frozenset({"price", "list_price", "currency"})
_COMPUTED = frozenset({"stock", "weight", "package", "dimensions", "promotion"})
"""Members whose values depend on what their texts say."""


class LazyRaw(Mapping[str, Any]):
    """The object of a product element, made when somebody asks for it: almost no product has a finding."""

    __slots__ = ("_made", "_piece")

    def __init__(self, piece: Piece) -> None:
        self._piece: Piece | None = piece
        self._made: dict[str, Any] = {}

    def _raw(self) -> dict[str, Any]:
        if self._piece is not None:
            self._made = raw_of(self._piece.attributes, self._piece.events)
            self._piece = None
        return self._made

    def __getitem__(self, name: str) -> Any:
        return self._raw()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw())

    def __len__(self) -> int:
        return len(self._raw())


class _Whole(NamedTuple):
    """Where a member's value comes from: the number of a text, or of a price and which part of it."""

    text: int
    part: int = 0


class Plan(NamedTuple):
    """How products of one shape are filled in.

    ``texts`` takes the texts of the leaves from the events. ``single`` are members that are one text, ``several`` lists and
    objects of texts, ``prices`` members that are a part of a price. ``same`` are texts that must be, or not be, made of
    digits, ``plain`` those without a comma, for otherwise another path would have been taken.
    """

    texts: Callable[[Sequence[Event]], tuple[str, ...]]
    order: tuple[tuple[str, Any], ...]
    prices: tuple[int, ...]
    plain: tuple[int, ...]
    same: tuple[tuple[int, bool], ...]
    pointers: Mapping[str, str]
    lost: tuple[Lost, ...]
    used: tuple[str, ...]


class Shapes:
    """The plans by shape.

    ``plain`` and ``same`` are names of elements whose texts decide on more than themselves, ``never`` of those for which no
    plan can be made.
    """

    def __init__(self, plain: frozenset[str], same: frozenset[str], never: frozenset[str]) -> None:
        self._plans: dict[tuple[Any, ...], Plan] = {}
        self._tried: dict[tuple[Any, ...], int] = {}
        self._plain, self._same, self._never = plain, same, never

    def key(self, piece: Piece) -> tuple[Any, ...] | None:
        """The shape of a product; None where it has attributes or is too large to be worth it."""
        events = piece.events
        if piece.attributes or len(events) > _MOST_EVENTS:
            return None
        key = tuple([event if event.__class__ is not str else 0 for event in events])
        try:
            hash(key)
        except TypeError:  # attributes
            return None
        return key

    def fill(self, key: tuple[Any, ...], piece: Piece) -> tuple[dict[str, Any], Plan] | None:
        """The members of a product by the plan of its shape, if there is one that fits."""
        plan = self._plans.get(key)
        if plan is None:
            return None
        texts = [text.strip() for text in plan.texts(piece.events)]
        if "" in texts:
            return None
        for number in plan.plain:
            if "," in texts[number]:
                return None
        for number, digits in plan.same:
            if texts[number].isdigit() is not digits:
                return None
        prices = {}
        for number in plan.prices:
            price = PRICE.fullmatch(texts[number])
            if price is None:
                return None
            prices[number] = price
        fields: dict[str, Any] = {}
        for name, source in plan.order:
            if source.__class__ is int:
                fields[name] = texts[source]
            elif source.__class__ is list:
                fields[name] = [texts[number] for number in source]
            elif source.__class__ is dict:
                fields[name] = {inner: texts[number] for inner, number in source.items()}
            else:
                price = prices[source.text]
                fields[name] = float(price[1]) if source.part == 1 else price[2]
        return fields, plan

    def unknown(self, key: tuple[Any, ...]) -> bool:
        """Whether a plan may still be made: one product that is unlike the others must not decide for all."""
        return self._tried.get(key, 0) < _TRIES and (key in self._tried or len(self._tried) < _MOST_SHAPES)

    def learn(self, key: tuple[Any, ...], piece: Piece, fields: Mapping[str, Any], native: Native) -> None:
        """Make the plan of a shape from a product that was read with care."""
        if key in self._plans:
            return
        self._tried[key] = self._tried.get(key, 0) + 1
        plan = self._plan(piece, fields, native)
        if plan is None:
            return
        self._plans[key] = plan
        again = self.fill(key, piece)
        if again is None or again[0] != fields or list(again[0]) != list(fields):
            del self._plans[key]

    def _plan(self, piece: Piece, fields: Mapping[str, Any], native: Native) -> Plan | None:
        if native.shifts or not _COMPUTED.isdisjoint(fields):
            return None
        if any(isinstance(event, Start) and _own(event) in self._never for event in piece.events):
            return None
        leaves = list(_leaves(piece.events))
        if not leaves:
            return None
        numbers = {at: number for number, (at, _) in enumerate(leaves)}
        texts = {at: follow(native.raw, at) for at in numbers}

        def source(canonical: str, value: Any) -> Any:
            at = native.pointers.get(canonical)
            if at is None or at not in numbers:
                return None
            if value.__class__ is str and value == texts[at]:
                return numbers[at]
            price = PRICE.fullmatch(texts[at] or "")
            if price is not None and value in (float(price[1]), price[2]):
                return _Whole(numbers[at], 1 if value.__class__ is float else 2)
            return None

        order = []
        for name, value in fields.items():
            found: Any
            if isinstance(value, list):
                found = [source(f"/{name}/{index}", item) for index, item in enumerate(value)]
                sources = found
            elif isinstance(value, dict):
                found = {inner: source(f"/{name}/{escape(inner)}", item) for inner, item in value.items()}
                sources = list(found.values())
            else:
                found = source(f"/{name}", value)
                sources = []
                if found is None or isinstance(found, _Whole) is not (name in _PRICES):
                    return None
            if any(one.__class__ is not int for one in sources):
                return None
            order.append((name, found))
        named = [_own(at.split("/")[1]) for at, _ in leaves]
        indexes = [index for _, index in leaves]
        pick = itemgetter(*indexes) if len(indexes) > 1 else _one(indexes[0])
        return Plan(
            pick,
            tuple(order),
            tuple({one.text for _, one in order if isinstance(one, _Whole)}),
            tuple(number for number, name in enumerate(named) if name in self._plain),
            tuple(
                (number, texts[leaves[number][0]].isdigit())
                for number, name in enumerate(named)
                if name in self._same
            ),
            native.pointers,
            native.lost,
            native.used,
        )


def _own(name: str) -> str:
    """A name without its prefix, as Google's are compared."""
    return name.rpartition(":")[2].lower().replace("-", "_")


def _one(index: int) -> Callable[[Sequence[Any]], tuple[Any]]:
    return lambda events: (events[index],)


def _leaves(events: Sequence[Event]) -> Iterator[tuple[str, int]]:
    """Each element that is a text alone: its native pointer and the number of its text's event."""
    counts: list[dict[str, int]] = [{}]
    totals: dict[tuple[str, ...], int] = {}
    # How often each name stands in its parent decides whether pointers have numbers.
    path: list[str] = []
    for event in events:
        if event.__class__ is Start:
            path.append(str(event))
            totals[tuple(path)] = totals.get(tuple(path), 0) + 1
        elif event is None:
            path.pop()
    names: list[tuple[str, str]] = []
    at = ""
    for index, event in enumerate(events):
        if event.__class__ is Start:
            name = str(event)
            number = counts[-1].get(name, 0)
            counts[-1][name] = number + 1
            names.append((name, at))
            several = totals[tuple(one for one, _ in names)] > 1
            at = f"{at}/{escape(name)}" + (f"/{number}" if several else "")
            counts.append({})
            if index + 2 < len(events) and events[index + 1].__class__ is str and events[index + 2] is None:
                yield at, index + 1
        elif event is None:
            counts.pop()
            at = names.pop()[1]
