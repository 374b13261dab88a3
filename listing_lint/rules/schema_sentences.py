"""What the rules about schemas have in common: their example, and how a fault is put into a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.rule import Drawing
from listing_lint.schema import words

if TYPE_CHECKING:
    from listing_lint.finding import Json
    from listing_lint.schema.fault import SchemaFault

OK = {"id": "B-1042", "title": "Steel bottle, 750 ml"}
OWN_DATA = "keep data of your own under 'meta' or a name that starts with 'x-'"


def own(schema: bytes) -> tuple[dict[str, object], dict[str, Drawing]]:
    """Make configuration and file of an example with a schema of the user's."""
    return {"schemas": [{"path": "**", "file": "my.schema.json"}]}, {
        "my.schema.json": Drawing(content=schema)
    }


def said(fault: SchemaFault, sentence: str) -> str:
    """Return the sentence with the name of the user's schema."""
    return f"{sentence} (schema {words.shortened(fault.schema)})" if fault.schema else sentence


def within(fault: SchemaFault) -> str:
    """Return where the fault is, for the end of a sentence; nothing for the listing itself."""
    return f" in {words.place(fault.pointer)}" if fault.pointer else ""


def value_shown(fault: SchemaFault) -> str:
    """Return the beginning of a sentence that names the place and its value."""
    return f"{words.place(fault.pointer)} is {words.shown(fault.value)}"


def storable_json(value: object) -> Json:
    """A value small enough for a report."""
    if value is None or isinstance(value, bool | int | float):
        return value
    return words.shown(value)
