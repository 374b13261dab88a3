"""Code actions: repairs of findings, all safe repairs at once, and accepting a finding with a reason."""

from __future__ import annotations

import json
import os
import tomllib
from bisect import insort
from typing import TYPE_CHECKING

from lsprotocol import types

from listing_lint.catalog.sources import display_path
from listing_lint.repair.edits import NotRepairableError, find, free

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.editor.texts import Text
    from listing_lint.finding import Finding, Repair
    from listing_lint.repair.edits import Place

FIX_ALL = "source.fixAll.listing-lint"
EXPLAIN = "listing-lint.explain"
REASON = "say here why this is accepted"

_LABELS = {
    "safe": "",
    "unsafe": " (unsafe: may lose words that somebody wanted)",
    "suggested": " (suggestion)",
}


def title_of(finding: Finding, fix: Repair) -> str:
    """What a repair is called in the editor's menu."""
    return f"{finding.code}: {fix.message}{_LABELS[fix.level]}"


def edits_of(fix: Repair, text: Text) -> list[types.TextEdit] | None:
    """The edits of a repair; None where the text is no longer the one that was checked, or a picture goes with the edits."""
    if fix.writes:
        return None  # the text would name a file that nobody writes: that is for listing-lint fix
    try:
        places = find(fix.edits, text.lines)
    except NotRepairableError:
        return None
    return [_edit(place, text) for place in places]


def all_safe(findings: Iterable[Finding], text: Text) -> list[types.TextEdit]:
    """The edits of all safe repairs that do not meet, the first ones first, as ``fix`` does in one round."""
    taken: list[Place] = []
    for finding in findings:
        if finding.fix is None or finding.fix.level != "safe" or finding.fix.writes:
            continue
        try:
            places = find(finding.fix.edits, text.lines)
        except NotRepairableError:
            continue
        if free(places, taken):
            for place in places:
                insort(taken, place)
    return [_edit(place, text) for place in taken]


def _edit(place: Place, text: Text) -> types.TextEdit:
    start, end, new = place
    return types.TextEdit(types.Range(text.at(start), text.at(end)), new)


def ignore_table(finding: Finding, base: str, folder: str, *, pyproject: bool) -> str:
    """An ``[[ignore]]`` table that accepts one finding."""
    head = "tool.listing-lint.ignore" if pyproject else "ignore"
    path = display_path(os.path.join(base, finding.path), folder)
    members = [("path", "".join(f"[{char}]" if char in "*?[{" else char for char in path))]
    if finding.listing and "occurrences" not in finding.data:  # which speaks of other listings, too
        members.append(("listing", finding.listing))
    members.append(("code", finding.code))
    if finding.pointer:
        members.append(("at", finding.pointer))
    members.append(("reason", REASON))
    return f"[[{head}]]\n" + "".join(f"{name} = {_toml(value)}\n" for name, value in members)


def _toml(value: str) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def appended(config: str, table: str) -> str | None:
    """What is added at the end of a configuration; None where the result would not be TOML (an inline ``ignore = []``)."""
    joint = "" if not config else "\n" if config.endswith("\n") else "\n\n"
    try:
        tomllib.loads(config.removeprefix("\ufeff") + joint + table)
    except tomllib.TOMLDecodeError:
        return None
    return joint + table
