"""Which alternative of ``anyOf`` or ``oneOf`` was meant, so that only its own mistakes are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listing_lint.schema import words
from listing_lint.schema.identity import identity
from listing_lint.schema.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Branch = tuple[Problem, ...]
_CHOICE = frozenset({"const", "enum"})
_ABOUT_MEMBERS = frozenset(
    {"required", "additionalProperties", "unevaluatedProperties", "dependentRequired", "dependencies"}
)


def resolve(problem: Problem) -> tuple[list[Problem], str]:
    """Return the mistakes behind a failed ``anyOf`` or ``oneOf``, or else a sentence about all alternatives.

    The meant alternative is the one of the value's type, then the one whose constant members (``"kind":
    "shoe"``) the value has, then the one whose members it has. Where no one stands out the list is empty.
    """
    if not problem.branches:
        return [], "fits more than one alternative, but must fit exactly one"
    branches = problem.branches
    fitting = [branch for branch in branches if not _is_of_other_type(branch, problem)]
    if not fitting:
        merged = _merged_choice(branches, problem) or _merged_types(branches, problem)
        return ([merged], "") if merged else ([], _listed(problem))
    if len(fitting) > 1:
        meant = [branch for branch in fitting if not _discriminators(branch, problem)]
        if not meant:
            merged = _merged_discriminator(fitting, problem)
            return ([merged], "") if merged else ([], _listed(problem))
        # A member with a list of values tells less than one with a single value, but it may still tell.
        fitting = [branch for branch in meant if not _choice_members(branch, problem)] or meant
    if len(fitting) == 1:
        return list(fitting[0]), ""
    if missing := _missing_members(fitting, problem):
        return [], missing
    by_members = sorted(fitting, key=lambda branch: _about_members(branch, problem))
    if _about_members(by_members[0], problem) < _about_members(by_members[1], problem):
        return list(by_members[0]), ""
    return [], _listed(problem)


def _is_of_other_type(branch: _Branch, problem: Problem) -> bool:
    return any(
        found.path == problem.path and found.keyword in {"type", "const", "enum", "false"} for found in branch
    )


def _discriminators(branch: _Branch, problem: Problem) -> list[Problem]:
    """Return the constant members that the value has otherwise."""
    return [found for found in _choice_members(branch, problem) if len(_choices(found)) == 1]


def _choice_members(branch: _Branch, problem: Problem) -> list[Problem]:
    """Return the problems with members that must have one of some values."""
    depth = len(problem.path) + 1
    return [found for found in branch if found.keyword in _CHOICE and len(found.path) == depth]


def _about_members(branch: _Branch, problem: Problem) -> int:
    return sum(
        len(found.names) or 1
        for found in branch
        if found.path == problem.path and found.keyword in _ABOUT_MEMBERS
    )


def _choices(problem: Problem) -> list[Any]:
    if problem.keyword == "const":
        return [problem.allowed]
    return list(problem.allowed) if isinstance(problem.allowed, list) else []


def _merged_choice(branches: Sequence[_Branch], problem: Problem) -> Problem | None:
    """All constants that the alternatives offer, as if they were one ``enum``."""
    offered: dict[Any, Any] = {}
    for found in _here(branches, problem):
        if found.keyword in _CHOICE:
            for choice in _choices(found):
                offered.setdefault(identity(choice), choice)
    if not offered:
        return None
    return replace(problem, keyword="enum", allowed=list(offered.values()), branches=())


def _merged_types(branches: Sequence[_Branch], problem: Problem) -> Problem | None:
    """All types that the alternatives offer, as if they were one ``type``."""
    names: dict[str, None] = {}
    for found in _here(branches, problem):
        if found.keyword == "type":
            names.update(dict.fromkeys([found.allowed] if isinstance(found.allowed, str) else found.allowed))
    return replace(problem, keyword="type", allowed=list(names), branches=()) if names else None


def _merged_discriminator(branches: Sequence[_Branch], problem: Problem) -> Problem | None:
    """Return the one member that tells the alternatives apart, with all values they have for it."""
    found = [first for branch in branches for first in _discriminators(branch, problem)[:1]]
    if len({each.path for each in found}) != 1:
        return None
    offered = {identity(choice): choice for each in found for choice in _choices(each)}
    return replace(found[0], keyword="enum", allowed=list(offered.values()))


def _here(branches: Sequence[_Branch], problem: Problem) -> Iterator[Problem]:
    return (found for branch in branches for found in branch if found.path == problem.path)


def _missing_members(branches: Sequence[_Branch], problem: Problem) -> str:
    """Say what is required, if the alternatives differ only in that and the value has none of it."""
    options = []
    for branch in branches:
        if any(found.keyword != "required" or found.path != problem.path for found in branch):
            return ""
        names = [
            name
            for name in dict.fromkeys(name for found in branch for name in found.allowed or ())
            if isinstance(problem.value, dict) and name not in problem.value
        ]
        options.append(words.fields(names))
    return f"needs {words.either(list(dict.fromkeys(options)))}"


def _listed(problem: Problem) -> str:
    offered = problem.allowed if isinstance(problem.allowed, list) else []
    described = list(dict.fromkeys(words.schema(each) for each in offered))
    return f"fits none of the alternatives: {words.either(described)}" if described else "fits no alternative"
