"""Amazon's product type definitions, given as files: found by name, compiled when the first listing needs one."""

from __future__ import annotations

import os
from dataclasses import field
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.schema.error import SchemaError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.schema.compile import CompiledSchema

LEVELS = ("LISTING", "LISTING_PRODUCT_ONLY", "LISTING_OFFER_ONLY")
"""The requirement levels of the Listings Items API; ``LISTING`` is what a file without a level is for."""


@dataclass(frozen=True)
class ProductTypes:
    """``files`` are the definitions by product type and requirement level, both in capitals."""

    files: Mapping[tuple[str, str], str]
    _compiled: dict[tuple[str, str], CompiledSchema | str] = field(default_factory=dict)

    def of(self, product_type: str, level: str = "LISTING") -> CompiledSchema | str | None:
        """The definition, a sentence that says why its file cannot be used, or None where there is none.

        A level without a file of its own has none: another level's would ask for what need not be there.
        """
        key = (product_type.upper(), level.upper())
        found = self._compiled.get(key)
        if found is None and key in self.files:
            from listing_lint.schema.load import load_schema

            try:
                found = load_schema(self.files[key], name=f"Amazon's {key[0]}")
            except SchemaError as error:
                found = str(error)
            self._compiled[key] = found
        return found


def find_product_types(folder: str) -> ProductTypes:
    """The definitions of a folder: ``LUGGAGE.json``, ``LUGGAGE.LISTING_OFFER_ONLY.json``. Raises :class:`OSError`."""
    files: dict[tuple[str, str], str] = {}
    for name in sorted(os.listdir(folder)):
        stem, dot, ending = name.rpartition(".")
        if not dot or ending.lower() != "json" or name.startswith("."):
            continue
        product_type, _, level = stem.upper().partition(".")
        if not level or level in LEVELS:
            files.setdefault((product_type, level or "LISTING"), os.path.join(folder, name))
    return ProductTypes(files)
