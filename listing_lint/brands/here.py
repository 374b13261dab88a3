"""Whether a mention is of a mark here: harmless phrases, names of others and cut words are none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from listing_lint.brands.another import is_another
from listing_lint.brands.counting import counts
from listing_lint.brands.held import is_held
from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.letters import bare
from listing_lint.brands.places import place_of
from listing_lint.brands.references import names_a_device
from listing_lint.brands.side_by_side import is_of_the_mark_before

if TYPE_CHECKING:
    from listing_lint.brands.counting import Field, Listing
    from listing_lint.brands.found import Mention
    from listing_lint.brands.mentions import Reading


def _is_of_the_brand(mention: Mention, listing: Listing) -> bool:
    """Whether a line that counts beside its goods only is one of the declared brand, which sells such goods: "X1 Carbon" of Lenovo.

    Its own mark is named nowhere, then.
    """
    term = mention.term
    if term.kind != "line" or not term.needs or mention.deformed or term.mark.id in listing.named:
        return False
    return any(kind in term.needs and mark != term.mark.id for mark, kind in listing.sold.declared)


def _is_harmless(mention: Mention, text: str) -> bool:
    """Whether it stands in one of the mark's harmless phrases, or in one of everybody's."""
    ok, key = mention.term.mark.ok, f" {bare(mention.matched)} "
    near = text[max(0, mention.at - 40) : mention.until + 40]
    if not mention.deformed and is_held(key.strip(), near):
        return True
    if not ok:
        return False
    if not mention.matched.isascii() and any(one and one in near and mention.matched in one for one in ok):
        return True
    window = f" {bare(near)} "
    return any(phrase and f" {phrase} " in window and key in f" {phrase} " for phrase in ok)


def _is_cut(mention: Mention, text: str) -> bool:
    """Whether the beginning of a name ends a text that a page has cut for want of room: "Case for iPhon..."."""
    rest = text[mention.until : mention.until + 5].strip()
    return (
        mention.deformed
        and rest in {"...", "…", ".."}
        and not text[mention.until + 5 :].strip()
        and bare(mention.term.text).startswith(bare(mention.matched))
    )


def standing_of(
    number: int, reading: Reading, field: Field, listing: Listing
) -> Literal["", "named", "made for"]:
    """Whether a mention is of a mark here; a usual word may be one only since goods are said to be made for it."""
    mention = reading.mentions[number]
    if _is_harmless(mention, reading.text) or _is_cut(mention, reading.text):
        return ""
    if is_another(mention, reading.text, listing.sold.goods):
        return ""
    if is_of_the_mark_before(number, reading.mentions, reading.text) or _is_of_the_brand(mention, listing):
        return ""
    if counts(mention, reading.text, field, listing):
        return "named"
    if mention.deformed or mention.term.mark.class_ in SHOWN_PEOPLE:
        return ""
    return "made for" if names_a_device(place_of(number, reading, field), listing.sold) else ""
