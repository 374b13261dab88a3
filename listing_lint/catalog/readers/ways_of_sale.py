"""What shop systems say of how a product is sold, and nothing of the product: alone, in variants, at a lower price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.readers.fields import Names
from listing_lint.catalog.readers.nested import folded

if TYPE_CHECKING:
    from listing_lint.catalog.readers.draft import Draft, Fields

_WAYS_OF_SALE = frozenset(
    {
        *("simple", "variable", "grouped", "external", "configurable", "virtual", "bundle", "downloadable"),
        *(
            "regular",
            "digital",
            "physical",
            "giftcard",
            "event",
            "donation",
            "foodandbev",
            "appointmentsservice",
        ),
        *("good", "goods", "service", "services", "storable", "consu", "product", "standard", "default"),
    }
)
"""Values of a product's type by which shop systems tell how it is sold: WooCommerce, Magento, Square, Odoo."""


def drop_way_of_sale(draft: Draft) -> None:
    """Take away a category that says how the system sells the product: ``"product_type": "REGULAR"``."""
    category = draft.fields.get("category")
    if not isinstance(category, str) or folded(category) not in _WAYS_OF_SALE:
        return
    at = draft.pointers.get("/category", "").removeprefix(draft.prefix)
    if folded(at.rpartition("/")[2]) in ("producttype", "type"):
        del draft.fields["category"], draft.pointers["/category"]
        draft.use(at)


def is_sold_in_parts(item: Fields) -> bool:
    """Whether the system says that only what the product is made up of has a price, as Magento does: its own is 0 then."""
    kind, _ = item.get("typeid")
    return kind in ("configurable", "bundle", "grouped")


OF_SALE = Names(("saleprice", "specialprice", "discountedprice", "discountprice"))
"""What the price of a sale is called."""


def is_not_on_sale(item: Fields) -> bool:
    """Whether the price of a sale has a member of its own and nothing stands in it."""
    names = item.known(OF_SALE)
    return bool(names) and all(item.value[item.kind.names[name][0]] in (None, "") for name in names)
