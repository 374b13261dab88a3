"""What one source says about one profile: a profile file, or a ``[profiles.NAME]`` table of a configuration.

Everything is checked against the vocabulary here, before any profile is put together, so an error names the
source, the key and what was expected.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn, cast, get_args

from listing_lint.finding import SEVERITIES
from listing_lint.profiles.figures import CHARACTERS, GROUPS, KINDS, UTF8, FigureKind
from listing_lint.profiles.model import Figure, FigureValue, Trust, Unit
from listing_lint.profiles.names import fold
from listing_lint.profiles.needs import Need, NeedError, read_needs
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

HEAD = ("name", "label", "extends", "aliases", "summary", "penalty", "needs")
FIELDS = (
    "value",
    "source",
    "checked",
    "confidence",
    "effective_from",
    "penalty",
    "severity",
    "note",
    "unit",
    "off",
)
TRUSTS: tuple[str, ...] = get_args(Trust)
TEXT_UNITS: tuple[str, ...] = get_args(Unit)

EXPECTED = {
    "count": "a whole number, 0 or more",
    "bytes": "a whole number of bytes, 0 or more",
    "pixels": "a whole number of pixels, 0 or more",
    "amount": "a number, 0 or more",
    "ratio": "a number above 0, width divided by height",
    "share": "a number from 0 to 1",
    "flag": "true or false",
    "names": "a list of texts",
    "word": "one of its words",
}
"""What a value of each kind looks like, in words."""


class ProfileError(ValueError):
    """A profile that can't be used; the text names the source, the key and what was expected."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a layer says about one key: values (earliest first), a change of inherited ones, or ``off``."""

    values: tuple[Figure, ...] = ()
    changes: Mapping[str, Any] = field(default_factory=dict)
    off: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """One source's statements about the profile ``name``; ``origin`` is how reports call the source.

    ``label``, ``summary`` and ``penalty`` are ``""`` where the source gives none.
    """

    name: str
    origin: str
    label: str
    extends: str | None
    aliases: tuple[str, ...]
    summary: str
    penalty: str
    said: Mapping[str, Statement]
    needs: tuple[Need, ...] = ()


def read_layer(
    table: Mapping[str, Any], *, name: str | None, where: str, origin: str | None, source: str
) -> Layer:
    """Check a parsed profile and make a layer of it.

    ``name`` is None for a profile file, which must say its own. ``where`` names the source in errors,
    ``origin`` in reports (None: the profile's name). ``source`` stands for figures that name none: they are
    the user's own. Raises :class:`ProfileError`.
    """
    if name is None:
        name = _text(table.get("name"), "name", where) if "name" in table else ""
        if not name:
            raise ProfileError(f'{where}: the profile needs a name, such as name = "my-market"')
    elif "name" in table:
        raise ProfileError(f"{where}: a profile in a configuration is named by its table, so leave out name")
    if not name.isprintable() or name != name.strip() or not fold(name) or len(name) > 64:
        raise ProfileError(f"{where}: {_shown(name)} is no name for a profile")
    origin = origin or name
    said: dict[str, Statement] = {}
    for group, figures in table.items():
        if group in GROUPS:
            if not isinstance(figures, Mapping):
                hint = "; the marketplace's name goes to label" if group == "title" else ""
                raise ProfileError(f"{where}: {group} must be a table of figures{hint}")
            for short, stated in figures.items():
                kind = KINDS.get(f"{group}.{short}")
                if kind is None:
                    _unknown(where, "figure", f"{group}.{short}", KINDS)
                said[kind.key] = _statement(kind, stated, where, origin, source)
        elif group not in HEAD:
            _unknown(where, "key", group, (*HEAD, *GROUPS))
    return Layer(
        name=name,
        origin=origin,
        label=_text(table.get("label", ""), "label", where),
        extends=_text(table["extends"], "extends", where) if "extends" in table else None,
        aliases=_aliases(table.get("aliases", []), where),
        summary=_text(table.get("summary", ""), "summary", where),
        penalty=_text(table.get("penalty", ""), "penalty", where),
        said=said,
        needs=_needs(table.get("needs", []), where, origin, source),
    )


def _needs(given: object, where: str, origin: str, source: str) -> tuple[Need, ...]:
    try:
        return read_needs(given, origin=origin, source=source, trusts=TRUSTS)
    except NeedError as error:
        raise ProfileError(f"{where}: {error}") from None


def _statement(kind: FigureKind, stated: object, where: str, origin: str, source: str) -> Statement:
    if isinstance(stated, Mapping):
        if "off" in stated:
            if stated["off"] is not True or len(stated) > 1:
                raise ProfileError(f"{where}: {kind.key}: off = true stands alone; otherwise leave off out")
            return Statement(off=True)
        fields = _fields(kind, stated, where)
        if "value" not in fields:
            if not fields:
                raise ProfileError(f"{where}: {kind.key} is empty; its value is {EXPECTED[kind.kind]}")
            if "effective_from" in fields:
                raise ProfileError(f"{where}: {kind.key}: effective_from needs a value beside it")
            return Statement(changes=fields)
        return Statement((_figure(kind, fields, origin, source),))
    if isinstance(stated, list) and stated and all(isinstance(entry, Mapping) for entry in stated):
        dated = []
        for entry in stated:
            fields = _fields(kind, entry, where)
            if "value" not in fields:
                raise ProfileError(f"{where}: {kind.key}: each of several dated values needs a value")
            dated.append(_figure(kind, fields, origin, source))
        dated.sort(key=start)
        for earlier, later in pairwise(dated):
            if earlier.effective_from == later.effective_from:
                day = later.effective_from
                raise ProfileError(
                    f"{where}: {kind.key} has two values "
                    + (f"from {day.isoformat()}" if day else "without effective_from")
                )
        return Statement(tuple(dated))
    return Statement((_figure(kind, {"value": _value(kind, stated, where)}, origin, source),))


def start(figure: Figure) -> date:
    """Return the first day of a figure; one without a date has always been there."""
    return figure.effective_from or date.min


def _figure(kind: FigureKind, fields: Mapping[str, Any], origin: str, source: str) -> Figure:
    given = {"source": source, "checked": None, "confidence": "own", **fields}
    return Figure(key=kind.key, origin=origin, **given)


def _fields(kind: FigureKind, table: Mapping[str, Any], where: str) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for name, given in table.items():
        place = f"{kind.key}: {name}"
        if name == "value":
            read[name] = _value(kind, given, where)
        elif name in ("source", "penalty", "note"):
            read[name] = _text(given, place, where)
        elif name in ("checked", "effective_from"):
            if not isinstance(given, date) or isinstance(given, datetime):
                raise ProfileError(
                    f"{where}: {place} must be a date without quotes, such as 2026-11-22, "
                    f"found {_shown(given)}"
                )
            read[name] = given
        elif name in ("confidence", "severity", "unit"):
            if name == "unit" and kind.unit not in (CHARACTERS, UTF8):
                raise ProfileError(f"{where}: {place} is for lengths of texts alone, so leave it out")
            allowed = {"confidence": TRUSTS, "severity": SEVERITIES, "unit": TEXT_UNITS}[name]
            if not isinstance(given, str) or given not in allowed:
                raise ProfileError(
                    f"{where}: {place} must be one of {', '.join(allowed)}, found {_shown(given)}"
                )
            read[name] = given
        else:
            _unknown(where, f"field of {kind.key}", name, FIELDS)
    return read


def _value(kind: FigureKind, given: object, where: str) -> FigureValue:
    if kind.kind == "names":
        if isinstance(given, list) and all(isinstance(item, str) and item for item in given):
            for item in given:
                if kind.choices and item not in kind.choices:
                    _unknown(where, f"value of {kind.key}", item, kind.choices, listed=True)
            return tuple(cast("list[str]", given))
    elif kind.kind == "flag":
        if isinstance(given, bool):
            return given
    elif kind.kind == "word":
        if isinstance(given, str):
            if given not in kind.choices:
                _unknown(where, f"value of {kind.key}", given, kind.choices, listed=True)
            return given
    elif isinstance(given, int | float) and not isinstance(given, bool):
        whole = kind.kind in ("count", "bytes", "pixels")
        too_far = (kind.kind == "share" and given > 1) or (kind.kind == "ratio" and given == 0)
        fits = isinstance(given, int) or (not whole and math.isfinite(given))
        if fits and given >= 0 and not too_far:
            return given
    raise ProfileError(f"{where}: {kind.key} must be {EXPECTED[kind.kind]}, found {_shown(given)}")


def _text(given: object, place: str, where: str) -> str:
    # Printed at a terminal, from files that strangers may send: no control characters.
    text = " ".join(given.split()) if isinstance(given, str) else ""
    if not text.isprintable() or (not text and given != ""):
        raise ProfileError(f"{where}: {place} must be a text of printable characters, found {_shown(given)}")
    return text


def _aliases(given: object, where: str) -> tuple[str, ...]:
    if not isinstance(given, list):
        raise ProfileError(f"{where}: aliases must be a list of texts, found {_shown(given)}")
    aliases = tuple(_text(alias, "aliases", where) for alias in given)
    for alias in aliases:
        if not fold(alias):
            raise ProfileError(f"{where}: aliases holds {_shown(alias)}, which is no name")
    return aliases


def _unknown(where: str, what: str, word: str, known: Iterable[str], *, listed: bool = False) -> NoReturn:
    from listing_lint.suggest import closest

    near = closest(word, known)
    hint = f"; did you mean {near}?" if near else f"; known are {', '.join(known)}" if listed else ""
    raise ProfileError(f"{where}: {_shown(word)} is an unknown {what}{hint}")


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "a table"
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
