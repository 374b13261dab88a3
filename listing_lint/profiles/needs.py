"""The attributes that a marketplace, or a law, wants of certain goods: the ``[[needs]]`` of a profile.

::

    [[needs]]
    name = "bracelets"
    category = ["Jewellery > Bracelets"]
    required = ["material", "brand", "/description"]
    recommended = ["colour"]
    when = { "batteries included" = ["yes"] }
    ships_to = ["EU"]
    source = "where it was read"
    checked = 2026-11-27
    confidence = "primary"

A need of the same name in a profile that extends this one, or in a configuration, replaces it; ``off = true`` removes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NoReturn

from listing_lint.finding import SEVERITIES
from listing_lint.profiles.model import Figure
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

LISTS = ("required", "recommended", "category", "goods", "ships_to")
TEXTS = ("source", "penalty", "note")
DATES = ("checked", "effective_from")
FIELDS = ("name", *LISTS, "when", *TEXTS, *DATES, "confidence", "severity", "off")

MEANINGS: dict[str, str] = {
    "name": "What the need is called, to replace or remove it.",
    "required": "Attributes that must be there, by name; /path is a field of the listing, such as /package/weight.",
    "recommended": "Attributes that are advised.",
    "category": "Only for these categories and those below them. All when it is absent.",
    "goods": "Only for these kinds of goods, as the words of the category tell them: clothing, shoes, food.",
    "ships_to": "Only for listings that are delivered there: ISO 3166-1 codes, EU or WORLD.",
    "when": "Only where these attributes have one of these values; an empty list means any value.",
}


@dataclass(frozen=True, slots=True)
class Need:
    """What is wanted of which listings. ``statement`` carries source, dates and confidence, as a figure does.

    ``when`` leads from an attribute to the values that it must have one of; none means any. All conditions must hold.
    """

    name: str
    statement: Figure
    required: tuple[str, ...] = ()
    recommended: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    ships_to: tuple[str, ...] = ()
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    off: bool = False


class NeedError(ValueError):
    """A need that can't be used; the text says what is wrong with it."""


def read_needs(given: object, *, origin: str, source: str, trusts: Iterable[str]) -> tuple[Need, ...]:
    """The needs of one profile file or configuration. ``source`` stands for those that name none: they are the user's own.

    Raises :class:`NeedError`.
    """
    if not isinstance(given, list) or not all(isinstance(entry, Mapping) for entry in given):
        raise NeedError("needs must be a list of tables: [[needs]]")
    needs = tuple(_need(entry, origin, source, tuple(trusts)) for entry in given)
    names = [need.name for need in needs]
    for name in names:
        if names.count(name) > 1:
            raise NeedError(f"two needs are called {name}")
    return needs


def put_together(layers: Iterable[tuple[Need, ...]], as_of: date) -> tuple[Need, ...]:
    """The needs in force: later layers replace those of earlier ones by name."""
    found: dict[str, Need] = {}
    for layer in layers:
        for need in layer:
            start = need.statement.effective_from
            if need.off:
                found.pop(need.name, None)
            elif start is None or start <= as_of:
                found[need.name] = need
    return tuple(found.values())


def _need(entry: Mapping[str, Any], origin: str, source: str, trusts: tuple[str, ...]) -> Need:
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        raise NeedError("each of the needs needs a name")
    for key in entry:
        if key not in FIELDS:
            _unknown(name, key)
    off = entry.get("off", False)
    if off is True:
        if len(entry) > 2:
            raise NeedError(f"need {name}: off = true stands alone beside the name")
    elif off is not False:
        raise NeedError(f"need {name}: off must be true or false")
    lists = {key: _names(entry.get(key, []), f"need {name}: {key}") for key in LISTS}
    if not off and not lists["required"] and not lists["recommended"]:
        raise NeedError(f"need {name} wants nothing: give it required or recommended")
    when = entry.get("when", {})
    if not isinstance(when, Mapping):
        raise NeedError(f"need {name}: when must be a table of attributes and the values they must have")
    statement: dict[str, Any] = {"source": source, "checked": None, "confidence": "own"}
    for key in TEXTS:
        if key in entry:
            statement[key] = _text(entry[key], f"need {name}: {key}")
    for key in DATES:
        if key in entry:
            if not isinstance(entry[key], date) or isinstance(entry[key], datetime):
                raise NeedError(f"need {name}: {key} must be a date without quotes, such as 2026-11-22")
            statement[key] = entry[key]
    for key, allowed in (("confidence", trusts), ("severity", SEVERITIES)):
        if key in entry:
            if entry[key] not in allowed:
                raise NeedError(f"need {name}: {key} must be one of {', '.join(allowed)}")
            statement[key] = entry[key]
    return Need(
        name=name,
        statement=Figure(key=f"needs.{name}", value=lists["required"], origin=origin, **statement),
        when={str(key): _names(values, f"need {name}: when: {key}") for key, values in when.items()},
        off=bool(off),
        **lists,
    )


def _names(given: object, place: str) -> tuple[str, ...]:
    if isinstance(given, list) and all(isinstance(item, str) and item.strip() for item in given):
        return tuple(given)
    raise NeedError(f"{place} must be a list of texts")


def _text(given: object, place: str) -> str:
    text = " ".join(given.split()) if isinstance(given, str) else ""
    if not text or not text.isprintable():
        raise NeedError(f"{place} must be a text of printable characters")
    return text


def _unknown(name: str, key: str) -> NoReturn:
    from listing_lint.suggest import closest

    near = closest(key, FIELDS)
    shown = key if key.isprintable() else ascii(key)
    raise NeedError(f"need {name}: {shown} is an unknown key{f'; did you mean {near}?' if near else ''}")


def need_schema(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The JSON Schema of ``needs``; ``fields`` are the definitions that figures have, too, by name."""
    texts = {"type": "array", "items": {"type": "string", "minLength": 1}}
    properties: dict[str, Any] = {"name": {"type": "string", "minLength": 1, "description": MEANINGS["name"]}}
    properties |= {key: {**texts, "description": MEANINGS[key]} for key in LISTS}
    properties["when"] = {
        "type": "object",
        "additionalProperties": texts,
        "description": MEANINGS["when"],
    }
    properties |= {key: {"$ref": f"#/$defs/{key}"} for key in FIELDS if key in fields}
    properties["off"] = {"type": "boolean", "description": "Removes an inherited need."}
    return {
        "type": "array",
        "description": "Attributes that are wanted, by category, destination or the value of another attribute.",
        "items": {
            "type": "object",
            "required": ["name"],
            "properties": properties,
            "additionalProperties": False,
        },
    }
