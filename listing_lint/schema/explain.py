"""From the engines' errors to one fault for each mistake."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import pointer
from listing_lint.schema import amazon, words
from listing_lint.schema.alternatives import resolve
from listing_lint.schema.fault import SchemaFault
from listing_lint.schema.identity import first_repeat
from listing_lint.schema.limits import storable
from listing_lint.schema.problem import FALSE, Path, Problem, decided, explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import jsonschema_rs

    from listing_lint.schema.document import Document
    from listing_lint.schema.explainer import Explainer, Focus

MAX_FAULTS = 100
"""Faults told about one listing; a last one says how many more there are."""

RULES: Mapping[str, str] = {
    **dict.fromkeys(("required", "dependentRequired", "dependencies"), "missing-field"),
    "type": "wrong-type",
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties", "propertyNames"), "unknown-field"),
    **dict.fromkeys(("enum", "const"), "value-not-allowed"),
    **dict.fromkeys(("minLength", "maxLength", "minUtf8ByteLength", "maxUtf8ByteLength"), "text-length"),
    **dict.fromkeys(
        ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"), "number-range"
    ),
    **dict.fromkeys(("pattern", "format"), "pattern-mismatch"),
    **dict.fromkeys(
        ("minItems", "maxItems", "uniqueItems", "minUniqueItems", "maxUniqueItems", "minProperties"),
        "item-count",
    ),
    **dict.fromkeys(
        ("maxProperties", "contains", "minContains", "maxContains", "additionalItems", "unevaluatedItems"),
        "item-count",
    ),
    **dict.fromkeys(("anyOf", "oneOf", "not"), "no-alternative-fits"),
}
"""Keyword -> name of the rule that words it; every other keyword goes to ``other-keyword``."""

_KINDS = {
    "exclusiveMinimum": "minimum",
    "exclusiveMaximum": "maximum",
    "maxUtf8ByteLength": "maxLength",
    "minUtf8ByteLength": "minLength",
    "minContains": "contains",
    "maxContains": "contains",
    "minUniqueItems": "minItems",
    "format": "pattern",
}
"""Keywords that tell the same mistake."""

_STRENGTH = ("wrong-type", "value-not-allowed", "no-alternative-fits")
"""Faults about a whole value, the strongest first: each makes the weaker ones at the same place pointless."""


def explain(
    document: Document, name: str, validator: jsonschema_rs.Validator, explainer: Explainer, value: Any
) -> list[SchemaFault]:
    """Tell what is wrong with a value that the compiled validator refused; never an empty list."""
    try:
        errors = iter(validator.iter_errors(value))
    except ValueError:  # a lone surrogate
        value = storable(value)
        try:
            errors = iter(validator.iter_errors(value))
        except ValueError as error:
            return [
                SchemaFault(
                    "other-keyword", "", "", None, None, schema=name, message=f"cannot be checked: {error}"
                )
            ]
    chosen = list(islice(errors, MAX_FAULTS))
    more = sum(1 for _ in errors)
    decisive = [decided(error, value, document) for error in chosen]
    told = [explained(error) for error in explainer.errors(value, _focus(decisive, value))]
    covered = {(problem.path, problem.keyword) for problem in told}
    covered |= {(_without_nameless_end(problem.path), problem.keyword) for problem in told}
    # Where the engines differ the compiled validator has decided, and its own error is told.
    told += [problem for problem in decisive if (problem.path, problem.keyword) not in covered]
    faults = _distinct(fault for problem in told for fault in _faults(problem, document, name))
    more += max(0, len(faults) - MAX_FAULTS)
    if more:
        text = f"differs from the schema in {more} more places"
        return [
            *faults[:MAX_FAULTS],
            SchemaFault("other-keyword", "", "", None, MAX_FAULTS, schema=name, message=text),
        ]
    return faults


def _without_nameless_end(path: Path) -> Path:
    while path and path[-1] == "":
        path = path[:-1]
    return path


def _focus(problems: Iterable[Problem], value: Any) -> Focus | None:
    """Return the members and indices on the way to a problem, by the ``id`` of the object or list they are in.

    None, for everything, where a member without a name is about: jsonschema_rs leaves it out of its paths.
    """
    focus: dict[int, set[str | int]] = {}
    for problem in problems:
        node = value
        for part in problem.path:
            if isinstance(node, dict) and "" in node:
                return None
            focus.setdefault(id(node), set()).add(part)
            node = node[part]
        if isinstance(node, dict) and "" in node:
            return None
    return focus


def _distinct(faults: Iterable[SchemaFault]) -> list[SchemaFault]:
    """One fault for each mistake, in the order found."""
    first: dict[tuple[str, str, str, str], SchemaFault] = {}
    strongest: dict[str, int] = {}
    for fault in faults:
        key = (fault.pointer, fault.rule, fault.member, _KINDS.get(fault.keyword, fault.keyword))
        first.setdefault(key, fault)
        if fault.rule in _STRENGTH:
            rank = _STRENGTH.index(fault.rule)
            strongest[fault.pointer] = min(rank, strongest.get(fault.pointer, rank))
    empty = {fault.pointer for fault in first.values() if fault.rule == "text-length" and fault.value == ""}
    kept = []
    for fault in first.values():
        rank = _STRENGTH.index(fault.rule) if fault.rule in _STRENGTH else len(_STRENGTH)
        about_members = fault.rule in {"missing-field", "unknown-field"}
        if not about_members and rank > strongest.get(fault.pointer, rank):
            continue
        if fault.rule == "pattern-mismatch" and fault.pointer in empty:
            continue
        kept.append(fault)
    return kept


def _faults(problem: Problem, document: Document, name: str) -> Iterator[SchemaFault]:
    keyword, value, allowed = problem.keyword, problem.value, problem.allowed
    at = pointer(*problem.path)
    rule = RULES.get(keyword, "other-keyword")

    def fault(**more: Any) -> SchemaFault:
        fields: dict[str, Any] = {"value": value, "allowed": allowed, "schema": name, **more}
        return SchemaFault(rule, keyword, at, **fields)

    if keyword == "required":
        for member in allowed or ():
            if isinstance(value, dict) and member not in value:
                yield fault(member=member)
    elif keyword in {"dependentRequired", "dependencies"}:
        for trigger, needed in (allowed or {}).items():
            if isinstance(value, dict) and trigger in value and isinstance(needed, list):
                for member in needed:
                    if member not in value:
                        yield fault(member=member, message=f"needed where {words.fields([trigger])} is given")
    elif keyword in {"additionalProperties", "unevaluatedProperties"}:
        known = tuple(sorted(_known(problem.schema)))
        for member in problem.names[: MAX_FAULTS + 1]:
            yield fault(member=member, known=known)
    elif keyword == "propertyNames":
        known = _known_names(problem.allowed)
        for member in problem.names:
            yield fault(member=member, known=known)
    elif keyword in {"anyOf", "oneOf"}:
        meant, text = resolve(problem)
        for found in meant:
            yield from _faults(found, document, name)
        if not meant:
            yield fault(message=text)
    elif keyword == "not":
        yield fault(message=_ruled_out(allowed, value))
    elif keyword == FALSE:
        yield _forbidden(problem, name)
    elif keyword == "pattern":
        yield fault(allowed=document.patterns.get(allowed, allowed), message=_description(problem.schema))
    elif keyword == "format":
        yield fault(message=_description(problem.schema))
    elif rule == "item-count":
        yield fault(message=_count_words(problem))
    elif keyword in {"minimum", "maximum"} and problem.schema.get(f"exclusive{keyword.capitalize()}") is True:
        exclusive = (
            "exclusiveMinimum" if keyword == "minimum" else "exclusiveMaximum"
        )  # draft-04 writes a flag
        yield SchemaFault(rule, exclusive, at, value, allowed, schema=name)
    elif rule == "other-keyword":
        yield fault(message=f"does not meet the schema's '{words.shortened(keyword)}'")
    else:
        yield fault()


def _forbidden(problem: Problem, name: str) -> SchemaFault:
    """Return a member or item that the schema forbids by allowing nothing there."""
    around: Path = problem.path[:-1]
    if problem.path and isinstance(problem.path[-1], str):
        member = problem.path[-1]
        return SchemaFault(
            "unknown-field", FALSE, pointer(*around), problem.value, False, member=member, schema=name
        )
    if problem.path:
        text = f"has no item {problem.path[-1]} in the schema"
        return SchemaFault(
            "item-count", FALSE, pointer(*around), None, problem.path[-1], schema=name, message=text
        )
    return SchemaFault(
        "other-keyword", FALSE, "", None, False, schema=name, message="is ruled out by the schema"
    )


def _known(schema: Mapping[str, Any]) -> set[str]:
    """Return the member names that a schema and its combined parts know."""
    known = set(schema.get("properties", ()))
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            if isinstance(part, dict):
                known |= _known(part)
    for keyword in ("then", "else"):
        part = schema.get(keyword)
        if isinstance(part, dict):
            known |= _known(part)
    return known


def _known_names(schema: Any) -> tuple[str, ...]:
    names = schema.get("enum") if isinstance(schema, dict) else None
    return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()


def _description(schema: Mapping[str, Any]) -> str:
    text = schema.get("description")
    return text.strip() if isinstance(text, str) and len(text) <= 200 else ""


def _ruled_out(allowed: Any, value: Any) -> str:
    schema = allowed if isinstance(allowed, dict) else {}
    if set(schema) == {"required"} and isinstance(value, dict):
        return f"must not have {words.fields(schema['required'])}" + (
            " together" if len(schema["required"]) > 1 else ""
        )
    if set(schema) <= {"const", "enum", "type"} and schema:
        return f"must not be {words.schema(schema)}"
    return f"is what the schema rules out: {words.schema(allowed)}"


def _count_words(problem: Problem) -> str:
    """Tell what only the explainer knows of a list: which items are the same."""
    value, allowed = problem.value, problem.allowed
    if problem.keyword == "uniqueItems" and isinstance(value, list):
        repeat = first_repeat(value)
        return f"has equal items, {repeat[0]} and {repeat[1]}, but all must differ" if repeat else ""
    if problem.keyword == "maxUniqueItems" and isinstance(value, list):
        selectors = amazon.selectors_of(problem.schema)
        groups = amazon.crowded(value, selectors, int(allowed))
        same = f"with the same {words.fields(selectors)}" if selectors else "that are the same"
        return f"has {len(groups[0])} items {same}, at most {allowed} are allowed" if groups else ""
    if problem.keyword == "minUniqueItems" and isinstance(value, list):
        return f"has {amazon.distinct(value)} different items, at least {allowed} are required"
    if problem.keyword in {"contains", "minContains", "maxContains"}:
        wanted = words.schema(problem.schema.get("contains"))
        if problem.keyword == "maxContains":
            return f"has too many items that are {wanted}, at most {allowed} are allowed"
        least = problem.schema.get("minContains", 1)
        return (
            f"must have at least {least} items that are {wanted}"
            if least != 1
            else f"has no item that is {wanted}"
        )
    if problem.keyword == "unevaluatedItems":
        return "has items that the schema does not know"
    return ""
