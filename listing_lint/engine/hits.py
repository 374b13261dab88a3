"""What becomes of a hit in a session: where it is told, what it is about, and how it is counted with others like it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.catalog.native import exists
from listing_lint.config.layers import ConfigError
from listing_lint.engine.findings import shortened
from listing_lint.engine.outcome import Folded, Outcome
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.record import Record
    from listing_lint.finding import Finding, Hit, Span
    from listing_lint.rule import Rule
    from listing_lint.schema.product_types import ProductTypes


def product_types_in(base: str, folder: str | None) -> ProductTypes | None:
    """The definitions of a folder. Raises :class:`ConfigError` where it cannot be listed."""
    if folder is None:
        return None
    from listing_lint.schema.product_types import find_product_types

    try:
        return find_product_types(os.path.join(base, folder))
    except OSError as error:
        raise ConfigError(f"product-types: {folder}: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event is reported, and of which listing."""

    path: str
    span: Span
    listing: str | None
    store: str | None = None
    marketplace: str | None = None


def is_absent(record: Record, hit: Hit) -> bool:
    """Whether a hit is about something that an entry does not have, and need not have because it changes a part only."""
    return not hit.native and (not hit.pointer or not exists(record.value, hit.pointer))


def absent(rule: Rule, hit: Hit) -> frozenset[str]:
    """The members that a hit is about, where it is about their absence: those that its rule reads, or the missing one."""
    return frozenset((hit.missing,)) if hit.missing else frozenset(rule.reads)


def of_the_file(hit: Hit, why: str, *, mild: bool) -> Hit:
    """A hit about what no listing of a file can have, told once for all of them; ``why`` says so.

    ``mild`` where no marketplace asks for it: a list of stock need not name pictures.
    """
    told = replace(hit, message=f"{hit.message}; {why}", fold=True)
    return replace(told, severity="info") if mild else told


def words_of(error: BaseException) -> str:
    """One line of an exception, whatever a plugin's exception does when it is asked for its text."""
    kind = type(error).__name__
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - its name is said all the same
        return kind
    said = " ".join(text[:2000].split())
    return shortened(f"{kind}: {said}" if said else kind, 300)


def keep_hit(rule: Rule, hit: Hit, finding: Finding, outcome: Outcome) -> None:
    """Keep a finding; one that is told once for all listings of a file is only counted after the first."""
    if not (rule.fold or hit.fold):
        outcome.findings.append(finding)
        return
    key = (finding.path, rule.code, hit.subject or (hit.figure.key if hit.figure else ""))
    known = outcome.folded.get(key)
    if known is None:
        outcome.folded[key] = Folded(finding)
    else:
        known.add(finding)
