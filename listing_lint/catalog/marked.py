"""Which marks the texts of a listing claim: read once, however many rules ask."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.catalog.families import names_a_group
from listing_lint.catalog.texts import FILE_NAME, Text, texts_of, words_of
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from listing_lint.brands.found import Mention
    from listing_lint.brands.judging import Claim
    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon
    from listing_lint.catalog.listing import Listing

_UNREAD = frozenset({"attribute name", "SKU", "terms", "maker"})
"""Texts that name marks without using them: the maker's name, terms of delivery, codes, those of groups as well."""

_OF_TRADE = frozenset({"主要下游平台", "下游平台", "主要销售平台", "销售平台"})
"""What 1688 calls the marketplaces that its sellers' customers sell on, of which Shein and Amazon are some."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with a claim in it."""

    text: Text
    claim: Claim


class Marks:
    """Reads a listing once; what it found is kept with the listing."""

    def __init__(self, lexicon: Callable[[], Lexicon | Layers], as_of: date) -> None:
        self._lexicon = lexicon
        self._day = as_of

    def of(self, listing: Listing) -> tuple[Marked, ...]:
        """The claims of the listing's texts, in the order of the fields."""
        return self._found(listing)[0]

    def titled(self, listing: Listing) -> tuple[Mention, ...]:
        """The marks that the listing's title names plainly, those that the store may use included."""
        return self._found(listing)[1]

    def in_lines(self, listing: Listing, lines: Sequence[str]) -> Iterator[tuple[int, Claim]]:
        """The claims in lines of text that a picture of the listing shows, each with its line."""
        from listing_lint.brands.core import goods
        from listing_lint.brands.judging import Field, claims_in

        title = listing.title or ""
        judged = claims_in(
            [*(Field(line, "picture") for line in lines), Field(title, "title")],
            self._lexicon(),
            goods(),
            brand=listing.brand or "",
            category=listing.category or "",
            authorized=listing.authorized,
            day=self._day,
        )
        for claim in judged.claims:
            if claim.field < len(lines):
                yield claim.field, claim

    def own(self, name: str) -> frozenset[str]:
        """The identifiers of the marks that are called so."""
        from listing_lint.brands.letters import bare

        return frozenset(term.mark.id for term in self._lexicon().named(bare(name)))

    def _found(self, listing: Listing) -> tuple[tuple[Marked, ...], tuple[Mention, ...]]:
        found: tuple[tuple[Marked, ...], tuple[Mention, ...]] | None = listing.__dict__.get("_marked")
        if found is None:
            found = listing.__dict__["_marked"] = self._read(listing)
        return found

    def _read(self, listing: Listing) -> tuple[tuple[Marked, ...], tuple[Mention, ...]]:
        from listing_lint.brands.first_look import any_marks

        lexicon = self._lexicon()
        if not any_marks(words_of(listing.fields), lexicon):
            return (), ()
        # What judges marks is loaded when there is one: it costs a short run more than all other rules together.
        from listing_lint.brands.core import goods
        from listing_lint.brands.judging import Field, claims_in

        texts = [one for one in texts_of(listing) if one.role not in _UNREAD and not _is_unread(one.label)]
        category = listing.category
        judged = claims_in(
            [Field(one.text, one.role, one.label or _label(one)) for one in texts],
            lexicon,
            goods(),
            brand=listing.brand or "",
            category=category or "",
            authorized=listing.authorized,
            day=self._day,
        )
        found = [
            Marked(texts[claim.field], claim)
            for claim in judged.claims
            if not _is_generated(texts[claim.field], claim.mention)
        ]
        # Who calls a picture after what the texts say as well makes one claim, not two: the texts are told.
        said = {one.claim.mention.term.mark.id for one in found if one.text.name != FILE_NAME}
        return tuple(one for one in found if not _repeats(one, said)), judged.titled


def _repeats(one: Marked, said: set[str]) -> bool:
    """Whether a picture's file is called after a mark that other texts name, with no word for copies beside it."""
    claim = one.claim
    return one.text.name == FILE_NAME and claim.worse is None and claim.mention.term.mark.id in said


_GENERATED = late(
    r"(?<![0-9a-z])(?:[0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12}|(?=[a-f]*[0-9])[0-9a-f]{16,})(?![0-9a-z])",
    re.IGNORECASE,
)
"""What programs call files: a UUID, or a checksum."""


def _is_generated(text: Text, mention: Mention) -> bool:
    """Whether a mark seems to stand in the part of a picture's name that a program has made: "a33a" of a UUID is no ABBA."""
    if text.name != FILE_NAME:
        return False
    return any(
        found.start() <= mention.start and mention.end <= found.end()
        for found in _GENERATED.finditer(text.text)
    )


def _is_unread(label: str) -> bool:
    """Whether what stands under a label is no text for shoppers: the code of a group, the markets of a supplier."""
    return label in _OF_TRADE or names_a_group(label)


def _label(text: Text) -> str:
    return "brand" if text.name == "brand" else ""
