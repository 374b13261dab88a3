"""A record as the listing that rules are asked about, and what the schemas of its file refuse in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.attributes.categories import below_category
from listing_lint.catalog.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from listing_lint.catalog.record import Record
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.scopes import MappedSchema, Scope
    from listing_lint.schema.fault import SchemaFault

_HARMLESS = frozenset({"missing-field", "unknown-field"})


def listing_of(record: Record, source: SourceFile, scope: Scope) -> Listing:
    """The canonical listing of a record; what it does not say comes from its file, then from ``[[stores]]``."""
    value = record.value
    fields: Mapping[str, Any] = value
    native = record.native
    if scope.defaults or record.inherited or native is not None:
        implied = () if native is None else native.implied.items()
        given = (*implied, *scope.defaults, *record.inherited.items())
        missing = {key: default for key, default in given if default is not None and value.get(key) is None}
        fields = {**value, **missing}
    store, marketplace, id_ = fields.get("store"), fields.get("marketplace"), fields.get("id")
    return Listing(
        fields,
        value if native is None else native.raw,
        id_ if type(id_) is str else "" if id_ is None else str(id_)[:200],
        source.path,
        source.folder,
        store if isinstance(store, str) and store else None,
        marketplace if isinstance(marketplace, str) and marketplace else None,
        allowed=scope.allowed,
        authorized=scope.authorized,
        native=native,
        halves=sum(1 + flaw.more for flaw in record.flaws if flaw.rule == "lone-surrogate")
        if record.flaws
        else 0,
    )


def faults_of(
    record: Record, listing: Listing, profile: str, scope: Scope, told: Container[str]
) -> Iterator[tuple[SchemaFault, bool]]:
    """What the schemas refuse, as far as a rule tells of it, each with whether the canonical schema refuses it."""
    for mapped in scope.schemas:
        if not _applies(mapped, listing, profile) or mapped.compiled.is_valid(record.value):
            continue
        for fault in mapped.compiled.faults(record.value):
            if fault.rule in told:
                yield fault, mapped.canonical


def keeps_rules_away(fault: SchemaFault) -> bool:
    """Whether no rule should read the value that a fault of the canonical schema points at.

    Asked only of faults that were told: one that nobody reports, because its rule is off, keeps no rule away, or it would
    go unsaid altogether.
    """
    return bool(fault.pointer) and fault.rule not in _HARMLESS


def _applies(mapped: MappedSchema, listing: Listing, profile: str) -> bool:
    return (
        (mapped.store is None or mapped.store == listing.store)
        and (mapped.profile is None or mapped.profile == profile)
        and (mapped.category is None or below_category(listing.fields.get("category"), mapped.category))
    )
