"""How much a variant holds, so that prices of small and large ones can be compared."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from math import prod
from typing import TYPE_CHECKING

from listing_lint.claims.counted_goods import things
from listing_lint.claims.labels import label_of
from listing_lint.claims.packs import counts
from listing_lint.claims.quantities import quantities

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.offers.variants import Offer

_SHORT = 300
"""Characters of options that are remembered, at most."""
_MEASURED = ("volume", "mass", "data", "length", "charge")


def held(offer: Offer) -> Mapping[tuple[str, str], tuple[float, str]]:
    """The amounts that the options and the title of a variant state: by option and dimension, with the words that say so."""
    title = offer.fields.get("title")
    options = tuple(offer.options.items())
    short = sum(map(len, chain.from_iterable(options))) <= _SHORT
    return (_held if short else _held.__wrapped__)(options, title[:300] if isinstance(title, str) else None)


@lru_cache(maxsize=4096)
def _held(
    options: tuple[tuple[str, str], ...], title: str | None
) -> Mapping[tuple[str, str], tuple[float, str]]:
    """Remembered: options come again and again."""
    found: dict[tuple[str, str], tuple[float, str]] = {}
    said = [*options, ("", title)] if title is not None else options
    for name, text in said:
        if len(text) > 300:
            continue
        packs = counts(text)
        if len(packs) == 1:
            found[name, "pieces"] = (float(packs[0].number), text[packs[0].start : packs[0].end])
        elif not packs and text.strip().isdecimal() and len(text.strip()) < 6:
            label = label_of(name)
            if label is not None and label.role == "count":
                found[name, "pieces"] = (float(text), text)
        counted = things(text) if not packs and name else ()
        if len(counted) == 1 and sum(map(str.isdigit, text)) == len(str(counted[0].number)):
            found[name, counted[0].kind] = (float(counted[0].number), text[counted[0].start : counted[0].end])
        measured = quantities(text)
        if len(measured) == 1 and len(measured[0].sides) == 2:
            found[name, "area"] = (prod(measured[0].sides), text[measured[0].start : measured[0].end])
        if len(measured) == 1 and not measured[0].sides:
            for dimension in _MEASURED:
                sizes = measured[0].of(dimension)  # type: ignore[arg-type]
                if sizes and len(measured[0].dimensions) == 1:
                    largest = max(most for _, most in sizes)
                    found[name, dimension] = (largest, text[measured[0].start : measured[0].end])
    return found
