"""jsonschema with the compiled validator's answers, in linear time, and with a focus.

The compiled validator has already said which places are wrong, so descending into the others would only cost
time: ``jsonschema`` needs a millisecond for a listing of sixty values. The focus holds the values on the way
to a wrong place; inside ``anyOf``, ``oneOf``, ``not``, ``if`` and ``contains``, where a valid part decides as
well, it is lifted.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT4, DRAFT6, DRAFT7, DRAFT201909, DRAFT202012

from listing_lint.patterns import Pattern, compile_pattern
from listing_lint.schema import amazon
from listing_lint.schema.formats import FORMATS
from listing_lint.schema.identity import first_repeat

if TYPE_CHECKING:
    from listing_lint.schema.document import Document, Draft

Focus = Mapping[int, Collection[str | int]]
"""``id`` of an object or list -> the members or indices in it that are on the way to a wrong place."""

Errors = Iterator[ValidationError]
_Keyword = Callable[[Any, Any, Any, Mapping[str, Any]], Iterable[ValidationError] | None]

_BASES: Mapping[Draft, tuple[Any, Any]] = {
    "2020-12": (jsonschema.Draft202012Validator, DRAFT202012),
    "2019-09": (jsonschema.Draft201909Validator, DRAFT201909),
    "draft-07": (jsonschema.Draft7Validator, DRAFT7),
    "draft-06": (jsonschema.Draft6Validator, DRAFT6),
    "draft-04": (jsonschema.Draft4Validator, DRAFT4),
}


class _State:
    """What the keyword functions of the running explanation need; guarded by ``lock``."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.focus: Focus | None = None
        self.patterns: Mapping[str, str] = {}

    def skips(self, container: object, part: str | int) -> bool:
        return self.focus is not None and part not in self.focus.get(id(container), ())

    def search(self, pattern: str, text: str) -> bool:
        return _compiled(self.patterns[pattern]).search(text) is not None


@lru_cache(maxsize=1000)
def _compiled(pattern: str) -> Pattern:
    return compile_pattern(pattern, dialect="ecma")


class Explainer:
    """The ``jsonschema`` side of one schema, built once."""

    def __init__(self, document: Document) -> None:
        self._class, self._state = _validator_class(document.draft)
        specification = _BASES[document.draft][1]
        self._patterns = document.patterns
        resources = [
            (address, specification.create_resource(contents))
            for address, contents in document.others.items()
        ]
        resources.append((document.base, specification.create_resource(document.root)))
        self._validator = self._class(document.root, registry=Registry().with_resources(resources))

    def errors(self, value: Any, focus: Focus | None) -> list[ValidationError]:
        """Return the errors in the places of ``focus``; all errors for None."""
        with self._state.lock:
            self._state.focus, self._state.patterns = focus, self._patterns
            try:
                return list(self._validator.iter_errors(value))
            finally:
                self._state.focus = None


@cache
def _validator_class(draft: Draft) -> tuple[Any, _State]:
    base = _BASES[draft][0]
    state = _State()
    keywords: dict[str, _Keyword] = {
        "properties": _properties(state),
        "patternProperties": _pattern_properties(state),
        "additionalProperties": _additional_properties(state),
        "items": _items(state, base.VALIDATORS["items"], prefix=draft == "2020-12"),
        "pattern": _pattern(state),
        "format": _format,
        "uniqueItems": _unique_items,
        "multipleOf": _multiple_of,
        # Old drafts' schemas are often only half renewed: the compiled validator heeds it in every draft.
        "dependencies": _dependencies,
        **{name: _amazon(name) for name in amazon.CHECKS},
    }
    if draft != "draft-04":
        keywords["propertyNames"] = _property_names(state)
    # Where all names count that other keywords have looked at, the compiled validator alone decides and
    # explains: jsonschema would run the schema's patterns through a backtracking engine.
    keywords |= dict.fromkeys(("unevaluatedProperties", "unevaluatedItems"), _nothing)
    for name in ("anyOf", "oneOf", "not", "if", "contains"):
        if name in base.VALIDATORS:
            keywords[name] = _unfocused(state, base.VALIDATORS[name])
    return jsonschema.validators.extend(base, keywords), state  # type: ignore[no-untyped-call]


def _descend(
    validator: Any, item: Any, schema: Any, part: str | int, schema_part: str | None = None
) -> Iterable[ValidationError]:
    """Descend as ``validator.descend``, which forgets the place where the schema allows nothing."""
    if schema is False:
        error = ValidationError(
            "nothing is allowed",
            validator=None,  # type: ignore[arg-type]
            path=(part,),
            validator_value=None,
            instance=item,
            schema=False,
            schema_path=() if schema_part is None else (schema_part,),
        )
        return (error,)
    found: Iterable[ValidationError] = validator.descend(item, schema, path=part, schema_path=schema_part)
    return found


def _unfocused(state: _State, keyword: _Keyword) -> _Keyword:
    def check(validator: Any, value: Any, instance: Any, schema: Mapping[str, Any]) -> list[ValidationError]:
        focus, state.focus = state.focus, None
        try:
            return list(keyword(validator, value, instance, schema) or ())
        finally:
            state.focus = focus

    return check


def _nothing(_validator: Any, _value: Any, _instance: Any, _schema: Mapping[str, Any]) -> None:
    return None


def _properties(state: _State) -> _Keyword:
    def properties(validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
        if not isinstance(instance, dict):
            return
        for name, item in instance.items():
            if name in value and not state.skips(instance, name):
                yield from _descend(validator, item, value[name], name, name)

    return properties


def _pattern_properties(state: _State) -> _Keyword:
    def pattern_properties(validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
        if not isinstance(instance, dict):
            return
        for pattern, schema in value.items():
            for name, item in instance.items():
                if not state.skips(instance, name) and state.search(pattern, name):
                    yield from _descend(validator, item, schema, name, pattern)

    return pattern_properties


def _additional_properties(state: _State) -> _Keyword:
    def additional_properties(validator: Any, value: Any, instance: Any, schema: Mapping[str, Any]) -> Errors:
        if not isinstance(instance, dict) or value is True:
            return
        known = schema.get("properties", {})
        patterns = schema.get("patternProperties", ())
        names = [
            name
            for name in instance
            if name not in known and not any(state.search(pattern, name) for pattern in patterns)
        ]
        if value is False:
            if names:
                yield ValidationError("unexpected members", context=[ValidationError(name) for name in names])
        else:
            for name in names:
                if not state.skips(instance, name):
                    yield from _descend(validator, instance[name], value, name)

    return additional_properties


def _property_names(state: _State) -> _Keyword:
    def property_names(validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
        if not isinstance(instance, dict):
            return
        focus, state.focus = state.focus, None
        try:
            found = {name: list(validator.descend(name, value)) for name in instance}
        finally:
            state.focus = focus
        for name, errors in found.items():
            if errors:
                yield ValidationError(name, context=errors)

    return property_names


def _items(state: _State, stock: _Keyword, *, prefix: bool) -> _Keyword:
    def items(validator: Any, value: Any, instance: Any, schema: Mapping[str, Any]) -> Errors:
        if not isinstance(instance, list):
            return
        if isinstance(value, list):
            yield from _unfocused(state, stock)(validator, value, instance, schema) or ()
            return
        first = len(schema.get("prefixItems", ())) if prefix else 0
        for index in range(first, len(instance)):
            if not state.skips(instance, index):
                yield from _descend(validator, instance[index], value, index)

    return items


def _pattern(state: _State) -> _Keyword:
    def pattern(_validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
        if isinstance(instance, str) and not state.search(value, instance):
            yield ValidationError("does not match")

    return pattern


def _format(_validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
    if not FORMATS[value](instance):
        yield ValidationError("is of another format")


def _unique_items(_validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
    if value and isinstance(instance, list) and first_repeat(instance):
        yield ValidationError("has equal items")


def _multiple_of(_validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
    if isinstance(instance, bool) or not isinstance(instance, int | float):
        return
    # As the decimals that were written: 19.99 is a multiple of 0.01, whatever the nearest binary fractions.
    if not math.isfinite(instance) or _exact(instance) % _exact(value):
        yield ValidationError("is no multiple")


def _exact(number: float) -> Fraction:
    # A float as large as that is a whole number, and its shortest decimals may be another one.
    if isinstance(number, int) or abs(number) >= 2**53:
        return Fraction(number)
    return Fraction(str(number))


def _dependencies(validator: Any, value: Any, instance: Any, _schema: Mapping[str, Any]) -> Errors:
    if not isinstance(instance, dict):
        return
    for name, needed in value.items():
        if name not in instance:
            continue
        if isinstance(needed, list):
            for other in needed:
                if other not in instance:
                    yield ValidationError("depends")
        else:
            yield from validator.descend(instance, needed, schema_path=name)


def _amazon(keyword: str) -> _Keyword:
    check = amazon.CHECKS[keyword]

    def amazon_keyword(_validator: Any, value: Any, instance: Any, schema: Mapping[str, Any]) -> Errors:
        if not check(amazon.checked_limit(keyword, value), schema, instance):
            yield ValidationError(keyword)

    return amazon_keyword
