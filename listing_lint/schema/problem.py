"""What an engine found, in one form for both: the keyword, the place, the value, the schema around it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urldefrag

from listing_lint.catalog.listing import unescape
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jsonschema.exceptions import ValidationError as ExplainedError
    from jsonschema_rs import ValidationError as DecidedError

    from listing_lint.schema.document import Document

Path = tuple[str | int, ...]

FALSE = "false"
"""The keyword of a place where the schema allows nothing at all."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One failed keyword.

    ``allowed`` is the keyword's value and ``schema`` the object it stands in; ``value`` is what stands at
    ``path``. ``branches`` are the problems of each alternative of ``anyOf`` and ``oneOf``; empty where
    several alternatives fit. ``names`` are the members at fault, where the keyword is about names.
    """

    keyword: str
    path: Path
    value: Any
    allowed: Any
    schema: Mapping[str, Any]
    branches: tuple[tuple[Problem, ...], ...] = ()
    names: tuple[str, ...] = ()
    inner: tuple[Problem, ...] = field(default=())


def explained(error: ExplainedError, above: Path = ()) -> Problem:
    """Return a problem from an error of ``jsonschema``."""
    path = (*above, *error.relative_path)
    keyword = error.validator if isinstance(error.validator, str) else FALSE
    schema = error.schema if isinstance(error.schema, dict) else {}
    allowed: Any = error.validator_value
    branches: tuple[tuple[Problem, ...], ...] = ()
    names: tuple[str, ...] = ()
    inner: tuple[Problem, ...] = ()
    if keyword in {"anyOf", "oneOf"}:
        grouped: dict[Any, list[Problem]] = {}
        for found in error.context or ():
            grouped.setdefault(found.relative_schema_path[0], []).append(explained(found, path))
        branches = tuple(tuple(group) for _, group in sorted(grouped.items()))
    elif keyword == "propertyNames":
        names = (error.message,)
        inner = tuple(explained(found, path) for found in error.context or ())
    elif keyword == "additionalProperties":
        names = tuple(found.message for found in error.context or ())
    return Problem(keyword, path, error.instance, allowed, schema, branches, names, inner)


def decided(error: DecidedError, value: Any, document: Document) -> Problem:
    """Return a problem from an error of the compiled validator about ``value``."""
    kind = error.kind
    place = list(error.schema_path)
    path: Path = _complete(error, value)
    keyword = kind.name
    if keyword == "falseSchema":
        schema: dict[str, Any] = {}
        allowed: Any = False
        keyword = FALSE
    else:
        if keyword == "propertyNames":
            place = place[: len(place) - list(reversed(place)).index("propertyNames")]
        elif place:
            keyword = str(place[-1])
        schema = _schema_at(place[:-1], error.absolute_keyword_location, document)
        allowed = schema.get(keyword)
    branches: tuple[tuple[Problem, ...], ...] = ()
    names: tuple[str, ...] = ()
    if type(kind).__name__ in {"AnyOf", "OneOfNotValid"}:
        branches = tuple(tuple(decided(found, value, document) for found in group) for group in kind.context)  # type: ignore[attr-defined]
    elif keyword in {"additionalProperties", "unevaluatedProperties"}:
        names = tuple(kind.unexpected)  # type: ignore[attr-defined]
    elif keyword == "propertyNames":
        names = (str(kind.error.instance),)  # type: ignore[attr-defined]
    return Problem(keyword, path, _value_at(path, value), allowed, schema, branches, names)


_WAYS = 64
"""Places that are held for possible, at most: a stranger's listing may have any number of members that look alike."""


def _complete(error: DecidedError, value: Any) -> Path:
    """Return an error's path as the listing has it; it leaves nameless members (``{"": …}``) out, and ``"01"`` is 1 in it.

    What stands at its end tells ``"1"`` from ``"01"``. The path is empty where it cannot be told.
    """
    ways = _with_nameless([((), value)])
    for part in error.instance_path:
        ways = _with_nameless(
            [((*found, name), above[name]) for found, above in ways for name in _names_of(part, above)]
        )
    if len(ways) > 1:
        instance = error.instance  # a copy, made when it is asked for
        ways = [way for way in ways if way[1] == instance] or ways
    return ways[0][0] if ways else ()


_Ways = list[tuple[Path, Any]]


def _with_nameless(ways: _Ways) -> _Ways:
    """Return the places, and behind them those inside of nameless members there."""
    more = ways
    while more and len(ways) < _WAYS:
        more = [((*found, ""), value[""]) for found, value in more if isinstance(value, dict) and "" in value]
        ways = ways + more
    return ways[:_WAYS]


def _names_of(part: str | int, value: Any) -> list[str | int]:
    """Return the members of an object, or the place in a list, that a part of a path may mean."""
    if isinstance(value, list):
        return [part] if isinstance(part, int) and part < len(value) else []
    if not isinstance(value, dict):
        return []
    if isinstance(part, str):
        return [part] if part in value else []
    digits = str(part).lstrip("0")
    numbers = [name for name in value if name.removeprefix("+").lstrip("0") == digits]
    return [name for name in numbers if name not in ("", "+")]


def _value_at(path: Path, value: Any) -> Any:
    for part in path:
        value = value[part]
    return value


def _schema_at(place: list[str | int], location: str | None, document: Document) -> dict[str, Any]:
    """Return the schema object that holds the failed keyword; empty where it cannot be told."""
    node: Any = document.root
    if location:
        address, fragment = urldefrag(location)
        if address != document.base:
            node = document.others.get(address, {})
            place = [unescape(unquote(part)) for part in fragment.split("/")[1:-1]]
    for part in place:
        try:
            node = node[int(part)] if isinstance(node, list) else node[part]
        except (KeyError, IndexError, ValueError, TypeError):
            return {}
    return node if isinstance(node, dict) else {}
