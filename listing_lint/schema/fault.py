"""One disagreement between a listing and a schema, before it becomes a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.finding import Json


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """``rule`` is the name of the ``SCH`` rule that words it.

    ``keyword`` is the schema keyword that failed and ``allowed`` its value; ``value`` is what stands at
    ``pointer`` (for a missing or unknown member, the object around it, with ``member`` its name). ``known``
    are the names that would be accepted there. ``schema`` is the display name of the schema: ``""`` for the
    canonical listing schema. ``message`` is what only the explainer can say; the rules use it as it is.
    """

    rule: str
    keyword: str
    pointer: str
    value: Json
    allowed: Any
    member: str = ""
    known: tuple[str, ...] = ()
    schema: str = ""
    message: str = ""
