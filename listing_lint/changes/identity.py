"""Whether a listing still is about the product that it was about: by its title, brand, category and numbers."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.catalog.listing import Listing

_WORD = late(r"\w+")
_LEVELS = late(r"[>›»/|\\]+|\s-\s")
_LITTLE = frozenset(
    {"and", "the", "for", "with", "from", "new", "hot", "sale", "off", "your", "our", "best", "top", "high", "quality", "free",
     "und", "der", "die", "das", "mit", "für", "von", "des", "les", "pour", "avec", "para", "con", "los", "las", "per", "del",
     "для", "или"}
)  # fmt: skip
_NO_BRAND = frozenset(
    {"", "unbranded", "no brand", "nobrand", "generic", "none", "n a", "na", "no name", "noname", "oem", "does not apply",
     "other", "unknown", "无品牌", "无", "其他", "ohne marke", "sans marque", "sin marca", "senza marca",
     "без бренда", "нет бренда"}
)  # fmt: skip
_NOT_LIVE = frozenset(
    {"draft", "inactive", "archived", "unpublished", "offline", "deleted", "hidden", "disabled", "private", "pending",
     "suspended"}
)  # fmt: skip
_LONGEST = 2000
"""Characters of a title that are read."""


def is_live(listing: Listing) -> bool:
    """Whether buyers may see the listing: what is a draft can be changed at will."""
    return (listing.text("status") or "").strip().casefold() not in _NOT_LIVE


def share_in_common(one: str, other: str) -> float | None:
    """The share of the shorter title's words that the other one has, too; None where titles cannot be compared.

    That is where one has a word or none, or the two are written in different scripts, as a translation is.
    """
    first, second = _words(one), _words(other)
    if min(len(first), len(second)) < 2 or _script(one) != _script(other):
        return None
    return len(first & second) / min(len(first), len(second))


def _words(title: str) -> frozenset[str]:
    found = set()
    for word in _WORD.findall(unicodedata.normalize("NFKC", title[:_LONGEST]).casefold()):
        if _is_unspaced(word[0]):
            found |= {word[at : at + 2] for at in range(max(len(word) - 1, 1))}
        elif (len(word) > 2 or any(map(str.isdigit, word))) and word not in _LITTLE:
            found.add(word.removesuffix("s") if len(word) > 3 else word)
    return frozenset(found)


def _is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script that writes no blanks between words."""
    return "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\u0e00" <= char <= "\u0eff"


def _script(title: str) -> str:
    """The script that most letters of a title belong to, by the first word of their names: LATIN, CYRILLIC, CJK."""
    counts: dict[str, int] = {}
    for char in title[:_LONGEST]:
        if char.isalpha():
            name = unicodedata.name(char, "?").partition(" ")[0]
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=lambda name: (counts[name], name)) if counts else ""


def other_brand(before: Listing, after: Listing) -> bool:
    """Whether both name a brand, and not the same one. A longer form of a name is the same."""
    was, now = bare((before.brand or "")[:200]), bare((after.brand or "")[:200])
    if was in _NO_BRAND or now in _NO_BRAND:
        return False
    return was.replace(" ", "") not in now.replace(" ", "") and now.replace(" ", "") not in was.replace(
        " ", ""
    )


def brand_in_title(before: Listing, after: Listing) -> bool:
    """Whether the titles, too, speak of two brands: the former one is gone from the title, or the new one has come into it.

    Asked where the brands are others.
    """
    was, now = ((one.brand or "")[:200] for one in (before, after))
    then, today = (f" {bare((one.title or '')[:_LONGEST])} " for one in (before, after))
    was, now = (f" {bare(name)} " for name in (was, now))
    return (was in then and was not in today) or (now in today and now not in then)


def other_category(before: Listing, after: Listing) -> bool:
    """Whether both name a category in words, and the two have no word in common. A number tells nothing of what it means."""
    was, now = _category_words(before), _category_words(after)
    return bool(was) and bool(now) and was.isdisjoint(now)


def _category_words(listing: Listing) -> frozenset[str]:
    levels = _LEVELS.split((listing.category or "")[:500])
    return frozenset().union(*(_words(level) for level in levels if not re.fullmatch(r"[\s0-9]*", level)))


def numbers_of(listing: Listing) -> frozenset[str]:
    """The numbers that name the product wherever it is sold: GTIN, and the maker's part number."""
    found = set()
    for name in ("gtin", "mpn"):
        value = listing.fields.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            found.add(f"{name} {str(value).strip().lstrip('0').casefold()[:80]}")
    return frozenset(found)
