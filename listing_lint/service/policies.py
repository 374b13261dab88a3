"""The terms that a listing states in fields instead of sentences: ``{"handling_days": 3, "delivery_days": "12-20"}``.

No marketplace agrees with another on their names, so a field is known by the words in its name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

from listing_lint.catalog.listing import escape
from listing_lint.records import dataclass
from listing_lint.service.durations import Span, spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FactKind = Literal[
    "dispatch", "arrival", "cost", "from", "to", "window", "refund-time", "refund-to", "paid-by", "accepted", "warranty"
]  # fmt: skip

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_AMOUNT = re.compile(r"\d{1,7}(?:[.,]\d{1,2})?")
_RANGE = re.compile(r"\s*(\d{1,4})(?:\s*(?:-|–|to)\s*(\d{1,4}))?\s*\Z")
_DEEP, _MOST = 4, 60

_UNITS = {"hour": 1 / 24, "hours": 1 / 24, "week": 7.0, "weeks": 7.0, "month": 30.4375, "months": 30.4375, "year": 365.25, "years": 365.25}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated term: its canonical pointer, the value as written, and what was read of it.

    ``span`` is set for times, ``amount`` for costs, ``places`` (ISO codes) for "from" and "to", ``text`` for the others.
    """

    kind: FactKind
    pointer: str
    shown: str
    span: Span | None = None
    amount: float | None = None
    places: tuple[str, ...] = ()
    text: str = ""


def facts(fields: Mapping[str, Any]) -> tuple[Fact, ...]:
    """The terms in ``shipping``, ``returns``, ``warranty`` and in attributes that are called like them."""
    found: list[Fact] = []
    for name in ("shipping", "returns", "warranty"):
        value = fields.get(name)
        if isinstance(value, dict | list):
            found += _inside(value, f"/{name}", name, 0)
        elif name == "warranty" and isinstance(value, str):
            span = _first_span(value, "warranty")
            if span:
                found.append(Fact("warranty", "/warranty", value[:80], span))
    attributes = fields.get("attributes")
    if isinstance(attributes, dict):
        for key, value in list(attributes.items())[:_MOST]:
            kind = _of_attribute(key)
            if kind is not None:
                found += _fact(kind, key, value, f"/attributes/{escape(key)}")
    return tuple(found)


def _inside(value: Any, at: str, group: str, depth: int) -> Iterator[Fact]:
    if depth > _DEEP:
        return
    if isinstance(value, list):
        for index, one in enumerate(value[:_MOST]):
            if isinstance(one, dict | list):
                yield from _inside(one, f"{at}/{index}", group, depth + 1)
        return
    for key, one in list(value.items())[:_MOST]:
        pointer = f"{at}/{escape(key)}"
        kind = _of_field(key, group)
        if kind is not None:
            yield from _fact(kind, key, one, pointer)
        elif isinstance(one, dict | list):
            yield from _inside(one, pointer, group, depth + 1)


def _name(key: str) -> list[str]:
    return [word.lower() for word in _WORDS.findall(key[:60])]


def _of_field(key: str, group: str) -> FactKind | None:
    """What a field of shipping, returns or warranty states, by the words of its name."""
    words = set(_name(key))
    timed = words & {"days", "day", "time", "hours", "weeks", "months", "years", "period", "window", "min", "max", "eta", "deadline"}  # fmt: skip
    if group == "shipping":
        if words & {"handling", "dispatch", "processing", "preparation", "lead"}:
            return "dispatch"
        if timed and words & {"delivery", "transit", "arrival", "delivered", "eta"}:
            return "arrival"
        if words & {"cost", "price", "fee", "charge"} and not words & {
            "return",
            "currency",
            "over",
            "above",
            "from",
            "min",
        }:
            return "cost"
        if words & {"from", "origin", "warehouse"}:
            return "from"
        if words & {"to", "destination", "destinations", "countries", "regions", "country", "region"}:
            return "to"
    elif group == "returns":
        if words & {"refund", "refunds"} and words & {"to", "method", "by", "via", "as"}:
            return "refund-to"
        if words & {"refund", "refunds"} and timed:
            return "refund-time"
        if words & {"paid", "payer", "pays", "postage"} or (
            words & {"shipping", "cost"} and words & {"by", "paid", "payer"}
        ):
            return "paid-by"
        if words & {"accepted", "allowed", "returnable", "accept", "accepts", "returns"}:
            return "accepted"
        if timed:
            return "window"
    elif timed or words & {"duration", "term", "length", "value"}:
        return "warranty"
    return None


def _of_attribute(key: str) -> FactKind | None:
    words = _name(key)
    if words in (["ships", "from"], ["ship", "from"], ["shipping", "from"], ["dispatch", "from"]):
        return "from"
    if words in (["warranty"], ["warranty", "period"], ["warranty", "time"], ["guarantee"], ["garantie"]):
        return "warranty"
    if " ".join(words) in _DISPATCHES:
        return "dispatch"
    return None


_DISPATCHES = frozenset(
    {
        "dispatch time",
        "dispatch time max",
        "max dispatch time",
        "dispatch days",
        "handling time",
        "handling days",
        "fulfillment latency",
    }
    | {
        "fulfilment latency",
        "lead time to ship",
        "leadtime to ship",
        "lead time to ship max days",
        "processing time",
    }
)
"""Attributes that say how long it takes until the goods are sent; a bare number counts days."""


def _fact(kind: FactKind, key: str, value: Any, at: str) -> Iterator[Fact]:
    if isinstance(value, dict) and isinstance(value.get("value"), str | int | float):
        key, value = f"{key} {value.get('unit') or ''}", value["value"]
    if kind in {"dispatch", "arrival", "window", "refund-time", "warranty"}:
        span = _first_span(_range(value), key)
        if span is not None:
            yield Fact(kind, at, str(_range(value))[:80], span)
    elif kind == "cost":
        amount = _amount(value)
        if amount is not None:
            yield Fact(kind, at, str(value)[:80], amount=amount)
    elif kind in {"from", "to"}:
        from listing_lint.service.places import place_in, place_of

        several = value if isinstance(value, list) else [value]
        texts = [
            part for one in several[:_MOST] if isinstance(one, str) for part in re.split(r"[,;/|]", one[:400])
        ]
        places = [place_of(text) or place_in(text) for text in texts]
        named = tuple(dict.fromkeys(place for place in places if place))
        if named:
            yield Fact(kind, at, ", ".join(text.strip() for text in texts)[:80], places=named)
    elif isinstance(value, bool):
        yield Fact(kind, at, str(value).lower(), text="yes" if value else "no")
    elif isinstance(value, str) and value.strip():
        yield Fact(kind, at, value[:80], text=value.strip().lower()[:200])


def _range(value: Any) -> Any:
    """``[20, 30]`` and ``{"min": 20, "max": 30}`` as the text of a range; anything else as it is."""
    if isinstance(value, dict):
        value = [value.get("min"), value.get("max")] if {"min", "max"} <= value.keys() else value
    if isinstance(value, list) and len(value) == 2 and all(type(one) in (int, float) for one in value):
        return f"{value[0]:g}-{value[1]:g}"
    return value


def _amount(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value) if 0 <= value < 1e9 else None
    if isinstance(value, str):
        if value.strip().lower() in {"free", "kostenlos", "gratis", "gratuit", "бесплатно", "包邮", "免费"}:
            return 0.0
        found = _AMOUNT.findall(value[:60])
        return float(found[0].replace(",", ".")) if len(found) == 1 else None
    return None


def _first_span(value: Any, key: str) -> Span | None:
    """The one span of time in a field; its name may hold the unit."""
    words = _name(key)
    working = bool({"business", "working"} & set(words))
    unit = next((_UNITS[word] for word in words if word in _UNITS), 1.0)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Span(value * unit, value * unit, working, str(value)) if 0 <= value < 10_000 else None
    if not isinstance(value, str):
        return None
    plain = _RANGE.match(value[:40])
    if plain:
        low = float(plain[1])
        high = float(plain[2] or plain[1])
        return Span(min(low, high) * unit, max(low, high) * unit, working, value.strip())
    from listing_lint.service.vocabulary import LANGUAGES, units

    found = [span for language in LANGUAGES for span in spans(value[:200], units(language))]
    return max(found, key=lambda span: len(span.text)) if found else None
