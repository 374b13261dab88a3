"""Listings of any format as canonical ones, with what had no place in them and what could not be read."""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING, Any

from listing_lint.catalog.listing import unescape
from listing_lint.catalog.native import unplaced
from listing_lint.catalog.problem import LoadProblem
from listing_lint.engine.listings import listing_of
from listing_lint.engine.outcome import Folded, Outcome, fold_in, shift
from listing_lint.engine.reading import read
from listing_lint.engine.tasks import make_tasks
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from listing_lint.catalog.native import Native
    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.session import Session
    from listing_lint.finding import Finding

_BATCH = 4 << 20
_FIRST = (
    "id", "store", "marketplace", "locale", "title", "subtitle", "brand", "category", "price", "list_price", "currency",
    "stock", "sku", "gtin", "mpn", "condition", "short_description", "description", "bullets", "keywords", "tags",
    "attributes", "images", "video", "variants",
)  # fmt: skip
"""The order in which people look for members; the others follow as they come."""

_MOST_FIELDS = 10_000
"""Different fields that are counted one by one; a hostile file may have a new one in each listing."""


@dataclass(slots=True)
class Loss:
    """A native field that has no canonical place: how often, why, and where the first one stands."""

    field: str
    reason: str
    count: int
    pointer: str
    listing: str


@dataclass(slots=True)
class Converted:
    """What became of one file. ``unread`` says that something in it was not converted."""

    source: SourceFile
    listings: int = 0
    lost: dict[tuple[str, str], Loss] = field(default_factory=dict)
    problems: list[Finding] = field(default_factory=list)
    unread: bool = False


def convert(
    session: Session, source: SourceFile, write: Callable[[dict[str, Any]], None], folder: str | None
) -> Converted:
    """Hand every listing of a file to ``write`` as its canonical members, those from the configuration included.

    ``folder`` is where the result will stand: pictures beside the file are named from there. None leaves them as they are.
    """
    made = Converted(source)
    scope = session.scopes.of(source.place)
    limit = session.settings.config.lint.max_listing_size
    before = 0
    folded: dict[tuple[str, str, str], Folded] = {}
    for task in make_tasks([source], batch=_BATCH, limit=limit):
        outcome = Outcome()
        for item in read(task, source, outcome, limit):
            if isinstance(item, LoadProblem):
                outcome.items += item.rule != "byte-order-mark"
                made.unread = made.unread or item.lost
                session.asker.problem(item, source.path, scope, outcome)
                continue
            outcome.items += 1
            for flaw in item.flaws:
                session.asker.problem(flaw, source.path, scope, outcome)
            fields = dict(listing_of(item, source, scope).fields)
            if folder is not None and os.path.realpath(folder) != os.path.realpath(source.folder):
                fields = with_pictures(fields, source.folder, folder)
            write(_ordered(fields))
            made.listings += 1
            if item.native is not None:
                _count(item.native, item, made.lost)
        if not outcome.items and not task.piece:
            made.unread = True
            session.asker.problem(LoadProblem("empty-file"), source.path, scope, outcome)
        made.problems += [shift(finding, before) for finding in outcome.findings]
        fold_in(folded, outcome, before)
        before += outcome.lines
    made.problems += [fold.unfolded() for fold in folded.values()]
    made.problems.sort(key=lambda finding: finding.sort_key())
    return made


def _ordered(fields: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: fields[name] for name in _FIRST if name in fields}
    return {**found, **{name: value for name, value in fields.items() if name not in found}}


def _count(native: Native, record: Record, lost: dict[tuple[str, str], Loss]) -> None:
    id_ = record.value.get("id")
    listing = str(id_)[:200] if isinstance(id_, str | int) else ""
    for pointer, reason in unplaced(native):
        name = native.name_field(pointer) if native.name_field is not None else field_of(pointer)
        key = (name, reason)
        known = lost.get(key)
        if known is not None:
            known.count += 1
        elif len(lost) < _MOST_FIELDS:
            lost[key] = Loss(name, reason, 1, pointer, listing)
        else:
            other = lost.setdefault(
                ("", ""), Loss("other fields", "too many to be named", 0, pointer, listing)
            )
            other.count += 1


def field_of(pointer: str) -> str:
    """The field that a pointer leads to, without the numbers of rows and entries: ``/3/Tags`` is ``Tags``."""
    tokens = [token for token in pointer.split("/")[1:] if not (token.isascii() and token.isdigit())]
    return " > ".join(unescape(token) for token in tokens)[:200] or "the entry"


def with_pictures(fields: dict[str, Any], folder: str, target: str) -> dict[str, Any]:
    """The members with the pictures that stand beside the file named from another folder."""

    def moved(src: Any) -> Any:
        if not isinstance(src, str) or not src or "://" in src or src.startswith(("//", "data:", "/", "\\")):
            return src
        try:
            full = os.path.normpath(os.path.join(folder, src))
            return os.path.relpath(full, target).replace(os.sep, "/") if os.path.isfile(full) else src
        except ValueError:  # another drive, or a name that no file can have
            return src

    def entry(value: Any) -> Any:
        return (
            {**value, "src": moved(value["src"])}
            if isinstance(value, dict) and "src" in value
            else moved(value)
        )

    def entries(value: Any) -> Any:
        return [entry(one) for one in value] if isinstance(value, list) else value

    made = dict(fields)
    if "images" in made:
        made["images"] = entries(made["images"])
    variants = made.get("variants")
    if isinstance(variants, list):
        made["variants"] = [
            {
                name: entries(value) if name == "images" else moved(value) if name == "image" else value
                for name, value in variant.items()
            }
            if isinstance(variant, dict)
            else variant
            for variant in variants
        ]
    return made
