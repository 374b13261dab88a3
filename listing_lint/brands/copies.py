"""Words beside a mark that make of its mention an offer of copies, and where they say nothing of the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands import surroundings
from listing_lint.brands.goods import goods_in
from listing_lint.brands.kinds import SHOWN_PEOPLE

if TYPE_CHECKING:
    from listing_lint.brands.counting import Field, Listing
    from listing_lint.brands.found import Mention
    from listing_lint.brands.lexicon import Owner
    from listing_lint.brands.references import Sold

_OF_SIZES = frozenset({"batteries"})
_OF_LICENCES = frozenset({"software"})
_MILD = frozenset({"style", "inspired", "copy", "same model"})
"""What a brand may say of its own goods, too."""


def worse_of(mention: Mention, text: str, field: Field, listing: Listing) -> tuple[str, str] | None:
    """The word beside a mark that makes of it a copy, unless the mark's goods are sold by it: AAA cells, 1:1 licences."""
    worse = surroundings.made_worse(text, mention.at, mention.until)
    if worse is None:
        return None
    said, word = worse
    mark = mention.term.mark
    goods = mark.goods
    if said == "style" and _is_of_other_goods(mark, listing.sold):
        return None  # a game of "LEGO-style" bricks is no copy of what LEGO sells, and is told as one that names it
    if said in mark.calls:
        return None
    if said == "replica" and mark.id in listing.declared and surroundings.is_replica_shirt(text):
        return None
    if said in _MILD and field.role != "title" and mark.id in listing.declared | listing.sold.made_for:
        return None  # the brand's own text, or what goes with its goods: "iPhone style buttons" of a case
    if said == "mirror quality" and word.isalpha() and set(word.lower()) == {"a"} and goods & _OF_SIZES:
        return None
    return None if said == "1:1" and goods & _OF_LICENCES else worse


def _is_of_other_goods(mark: Owner, sold: Sold) -> bool:
    """Whether the goods that are sold are known, best by the title, and none of them are of the kind that a mark stands for."""
    if mark.class_ in SHOWN_PEOPLE or mark.class_ in _OF_A_LOOK:
        return False
    own = mark.goods & _CORE[mark.class_] if mark.class_ in _CORE else mark.goods
    goods = goods_in(sold.titles, sold.words) or sold.goods
    return bool(goods) and bool(own) and goods.isdisjoint(own)


_OF_A_LOOK = frozenset({"luxury", "fashion", "jewellery", "eyewear", "watch"})
"""Classes whose marks stand for a look, which a telephone's case may have as well as a bag."""
_CORE = {"toy": frozenset({"toys", "dolls", "collectibles"})}
"""What a maker of toys is known for: its licensees make the rest."""
