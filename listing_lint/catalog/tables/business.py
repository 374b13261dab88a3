"""Columns that are the shop's own business: how it shows and counts goods, and what they cost it. No listing has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.catalog.tables.names import BOUGHT, meaning

if TYPE_CHECKING:
    from listing_lint.catalog.tables.header import Header

_OF_SHOPS = frozenset(
    {
        *("ribbon", "product option type"),  # Wix
        *("custom text field", "custom text char limit", "custom text mandatory"),
        *("modifier name", "modifier type", "modifier char limit", "modifier mandatory", "pre order enabled"),
        *("pre order limit", "base unit", "base unit measurement", "total units", "total units measurement"),
        *("variant id", "product page"),  # Squarespace
        *("attribute set", "websites", "quantity per source", "salable quantity"),  # Magento's grid
        *("seo keyword", "seo url"),  # OpenCart
        "variation id",  # Square
        *("mostrar en tienda", "envio sin cargo", "producto fisico", "titulo para seo"),  # Tiendanube
        *("descripcion para seo", "exibir na loja", "frete gratis", "produto fisico", "descricao para seo"),
    }
)
"""Columns in which shop systems keep how they show and count goods: no listing has a place for them."""


_OF_SYSTEM = {
    "default code": frozenset(  # Odoo
        {"standard price", "sequence", "type", "uom id", "uom po id", "categ id", "active"}
    ),
    "stock status id": frozenset(  # OpenCart
        {
            *("stock status id", "manufacturer id", "points", "tax class id", "date available", "subtract"),
            *("weight class id", "length class id", "minimum", "sort order", "viewed"),
            *("date added", "date modified"),
        }
    ),
    "ncm": frozenset(  # what Brazil's invoices say of goods, in every book of a shop there
        {
            *("ncm", "cest", "cfop", "csosn", "cst", "origem", "valor ipi fixo", "ex tipi"),
            *("classe de enquadramento do ipi", "codigo na lista de servicos", "unidade tributavel"),
        }
    ),
}
"""The like of a shop system whose names mean something else in other tables, by the column that tells the system."""
_COST = frozenset(
    {"cost", "costs", "coste", "costo", "custo", "ek", "hek", "maliyet", "成本", "进价", "原価", "원가"}
)
"""Those of :data:`BOUGHT` that say it alone: "supplier" is a name."""
_OF_MONEY = frozenset(
    {
        *("price", "prices", "per", "unit", "item", "of", "de", "di"),
        *("preis", "prix", "precio", "preco", "prezzo", "cena", "цена"),
    }
)
"""Words beside those of :data:`BOUGHT` in the name of a column that says what the seller pays."""


def is_of_the_shop(name: str, header: Header) -> bool:
    """Whether a column, by its plain name, is the shop's own business: how it shows and counts goods, or what they cost it."""
    if name in _OF_SHOPS or any(name in names and sign in header.known for sign, names in _OF_SYSTEM.items()):
        return True
    known, words = meaning(name), name.split()
    if known is not None and known.member == "price-instead":
        return True
    if len(words) < 2:
        return name in _COST
    return not BOUGHT.isdisjoint(words) and all(word in BOUGHT or word in _OF_MONEY for word in words)
