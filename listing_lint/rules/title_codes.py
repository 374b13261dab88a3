"""Titles that are codes: the listing's own, a model's, or one word of capitals and figures.

TTL106 tells of them, and TTL102 does not: nobody lengthens a code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.kinds import UNBRANDED
from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.rules.goods_judging import offered

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing


_CODE = late(
    r"(?=[A-Z0-9_\-./()]*\d)[A-Z0-9]{2,}(?:[_\-./][A-Z0-9]+(?:\([A-Z0-9]{1,4}\))?){1,8}(?:-[a-z])?|[A-Z]{1,6}\d{4,}[A-Z0-9]{0,12}"
)
_MODEL = late(r"[A-Z]{1,4}-?\d{2,4}[A-Z]{0,3}")
_LONGEST, _SHORTEST_MODEL = 40, 4
"""Characters of a code, and of what a maker calls a model: shoppers know an "A54" by that name."""
_WORD = 4
"""Letters of what is hardly a piece of a code."""


def _is_a_name(text: str) -> bool:
    """Whether a text that holds figures says what a thing is: "1.0-3.0 mm quartz sand"."""
    words = text.split()
    shortest = _WORD if len(words) < _SEVERAL else _SHORT_WORD
    return sum(len(word) >= shortest and word.isalpha() for word in words) > 1


_SEVERAL, _SHORT_WORD = 4, 3
"""Words that a code has not, and letters of a word in a name of so many: "Kit serum 30ml and 60ml"."""


def is_own(listing: Listing, title: str) -> str:
    """The code of the listing that the title repeats, if it does."""
    if len(title) > 60 or not any(map(str.isdigit, title)):
        return ""
    folded = title.casefold()
    for name, said in (("sku", "SKU"), ("gtin", "GTIN"), ("mpn", "part number"), ("id", "identifier")):
        value = listing.fields.get(name)
        if isinstance(value, str | int) and str(value).strip().casefold() == folded:
            if name != "gtin" and _is_a_name(folded):
                continue  # somebody wrote the name where the code belongs
            if (
                name == "id"
                and listing.format != "canonical"
                and (" " in title.strip() or listing.is_named_by_title)
            ):
                continue  # the reader's own: the listing had nothing else to tell it apart by
            return said
    return ""


def is_one_code(listing: Listing, title: str) -> bool:
    """Whether a title is one word of capitals and figures, and not what the listing offers by such a name."""
    return (
        " " not in title
        and len(title) <= _LONGEST
        and _CODE.fullmatch(title) is not None
        and not offered(listing)
    )


def is_one_model(listing: Listing, title: str) -> bool:
    """Whether a title is what the declared maker calls a model, and nothing else: "F91W" of Casio, "DHP453" of Makita."""
    return (
        _SHORTEST_MODEL <= len(title) <= _LONGEST
        and _MODEL.fullmatch(title) is not None
        and bool(listing.brand)
        and bare(listing.brand or "") not in UNBRANDED
        and not offered(listing)
    )
