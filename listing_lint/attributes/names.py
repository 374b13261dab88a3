"""What an attribute's name means, whatever language it is in."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from listing_lint.attributes.name_words import NAMES
from listing_lint.brands.letters import bare
from listing_lint.late import late

_CAMEL = late(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = late(r"[(\[（【][^)\]）】]{0,60}[)\]）】]")
_FIRST = frozenset(
    {"item", "product", "package", "parcel", "net", "gross", "total", "overall", "main", "attribute", "custom", "pa", "the",
     "produkt", "artikel", "produit", "producto", "prodotto", "商品", "产品"}
)  # fmt: skip
_LAST = frozenset({"name", "value", "approx", "details", "info", "description"})
_LONGEST = 120


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, names in NAMES.items():
        found[bare(meaning)] = meaning
        for name in names.split(", "):
            found.setdefault(bare(name), meaning)
    return found


@lru_cache(maxsize=16384)
def meaning_of(name: str) -> str | None:
    """The meaning of an attribute's name, a key of :data:`~listing_lint.attributes.name_words.NAMES`; None if unknown.

    ``Item Weight``, ``item_weight``, ``itemWeight``, ``Gewicht (kg)`` and ``重量`` are all ``weight``.
    """
    if len(name) > _LONGEST:
        return None
    known = _meanings()
    key = bare(name)
    found = known.get(key)
    if found is not None or not key:
        return found
    key = bare(_CAMEL.sub(" ", _ASIDE.sub(" ", name)))
    found = known.get(key)
    if found is not None:
        return found
    words = key.split(" ")
    while len(words) > 1 and words[0] in _FIRST:
        del words[0]
    while len(words) > 1 and words[-1] in _LAST:
        del words[-1]
    found = known.get(" ".join(words))
    if found is None and len(words) > 1:
        from listing_lint.attributes.units import units_named

        if units_named(words[-1]):  # weight_kg, length in cm
            del words[-1]
            if len(words) > 1 and words[-1] in ("in", "en", "w", "в"):
                del words[-1]
            found = known.get(" ".join(words))
    return found


@lru_cache(maxsize=4096)
def unit_in_name(name: str) -> str | None:
    """The unit that a name gives for its values: ``Length (cm)``, ``weight_kg``, ``Weight in g``; None without one."""
    from listing_lint.attributes.units import units_named

    if len(name) > _LONGEST:
        return None
    for aside in _ASIDE.findall(name):
        words = [word for word in re.split(r"[/,;|\s]+", aside[1:-1]) if word]
        for word in words:
            # (L x W x H) names sides, and (L) alone is litres.
            if (len(word) > 1 or len(words) == 1) and units_named(word):
                return str(word)
    words = [word for word in re.split(r"[\s_\-:/,.]+", _CAMEL.sub(" ", name)) if word]
    if len(words) > 1 and units_named(words[-1]):
        return words[-1]
    return None
