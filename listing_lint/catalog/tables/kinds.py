"""What the names of columns alone do not say: meanings that hang on other columns, and columns that say what a row is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.tables.names import plain
from listing_lint.catalog.tables.picture_names import number_in
from listing_lint.catalog.tables.plan import any_filled
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from listing_lint.catalog.tables.header import Header
    from listing_lint.catalog.tables.plan import Attribute, Cells, Fill


class Rows(NamedTuple):
    """Which rows are one product; see :class:`~listing_lint.catalog.tables.plan.Plan`."""

    belongs: Callable[[Cells, Cells], bool] | None
    key: Callable[[Cells], str] | None
    leads: Callable[[Cells], bool] | None
    also: Callable[[Cells], Sequence[str]] | None = None
    handle: int = -1
    identity: int = -1


_OWN_CODE_NAMES = (
    "reference,ref,artikelnummer,artikel nr,bestellnummer,referencia,codigo,codice,артикул,артикул продавца,货号,商品番号,"
    "item no,item number,article number,reference vendeur,product number"
)
_OWN_CODES = frozenset(plain(word) for word in _OWN_CODE_NAMES.split(","))
"""What a seller's own code is called beside a number that the shop gave."""


def _naming_models(header: Header, by_member: Mapping[str, Sequence[int]]) -> list[int]:
    """The column of the model where that is the name of the goods, and no column is called so.

    So in "brand, model, price", and in OpenCart's table of products, whose names stand in another table.
    """
    models = [column for column in by_member.get("mpn", ()) if plain(header.cells[column]) in MODELS]
    return models if "brand" in by_member or header.find("stock status id") >= 0 else []


MODELS = frozenset({"model", "modelo", "modell", "modello", "modele", "модель", "model name"})
"""Columns that hold the maker's code of the goods, or what he calls them."""


_LONGER = late(
    r"\b(?:complementar|longa?|longue|larga|lunga|estesa|lang(?:e|text)?|detail(?:ed|lee|s)?|detallada|detalhada|extended|full"
    r"|complet[ae]|dettagliata|полное|подробное|расширенное|повний|розширений|pelny|dlugi|podrobny|dlouhy)\b"
)
"""What a column of longer texts is called beside one of short ones."""


def settle(header: Header, by_member: dict[str, list[int]], used: dict[int, tuple[str, int, str]]) -> None:
    """Names whose meaning hangs on the other columns."""

    def move(columns: Sequence[int], old: str, new: str) -> None:
        for column in columns:
            used[column] = (new, *used[column][1:])
        by_member[new] = [*by_member.get(new, []), *columns]
        by_member[old] = [column for column in by_member[old] if column not in columns]
        if not by_member[old]:
            del by_member[old]

    if "option-value" not in by_member:
        # Square, with one option alone: the "Variation Name" is its value.
        alone = [
            column
            for column in by_member.get("option-name", ())
            if plain(header.cells[column]) == "variation name"
        ]
        if alone:
            move(alone, "option-name", "option-value")
    if "option-value" not in by_member and "variant-id" in by_member and "variant-title" in by_member:
        move(by_member["variant-title"][:1], "variant-title", "option-value")
    priced_by_name = bool(by_member.keys() & {"price", "sale-price"})
    if "amount" in by_member:
        # Sums of money where nothing else is a price; else pieces.
        priced = any("price" in plain(name) for name in header.cells) or by_member.keys() & {
            "price",
            "sale-price",
            "list_price",
        }
        move(by_member["amount"], "amount", "stock" if priced else "price")
    if "title" not in by_member and "title-instead" in by_member:
        move(by_member["title-instead"][:1], "title-instead", "title")
    if "title" not in by_member and "trade-name" in by_member and by_member.keys() & _TRADED:
        # Of a medicine, mostly; where nothing is said that only goods have, of a firm, or of what a patient takes.
        move(by_member["trade-name"][:1], "trade-name", "title")
    if (
        "title" not in by_member
        and by_member.keys() & _PRICED
        and (models := _naming_models(header, by_member))
    ):
        move(models[:1], "mpn", "title")
    named = any(
        not NAMES.isdisjoint(plain(cell).split()) for at, cell in enumerate(header.cells) if at not in used
    )
    for text in ("description", "short_description"):
        texts = by_member.get(text, [])
        if len(texts) == 2:  # "Descrição" beside "Descrição complementar": the short one names the goods
            texts = [column for column in texts if not _LONGER.search(plain(header.cells[column]))]
        if (
            "title" not in by_member
            and not named
            and len(texts) == 1
            and (
                by_member.keys() & _CODED
                or ("id-instead" in by_member and by_member.keys() & _PRICED)
                or (priced_by_name and not any(map(_is_dated, header.cells)))
            )
        ):
            move(texts, text, "title")  # a price list: the name of the goods is all that it says of them
    if "description" not in by_member and len(by_member.get("short_description", ())) == 1:
        move(by_member["short_description"], "short_description", "description")  # the only text there is
    if "price-instead" in by_member and not by_member.keys() & {"price", "sale-price"}:
        move(by_member["price-instead"][:1], "price-instead", "price")
    if "list_price" in by_member and not by_member.keys() & {"price", "sale-price"}:
        move(by_member["list_price"][:1], "list_price", "price")  # a price list has no other
    for name in ("title-instead", "price-instead", "trade-name"):
        for column in by_member.pop(name, ()):
            del used[column]
    opening = header.find("opening stock", "opening quantity")
    if opening >= 0 and opening not in used and "stock" not in by_member:
        used[opening], by_member["stock"] = ("stock", 0, ""), [opening]  # what there was when the books began
    if "thumbnail" in by_member and by_member.keys() & {"images", "main-image"}:
        for column in by_member.pop("thumbnail"):
            del used[column]  # the same picture, smaller
    elif "thumbnail" in by_member:
        move(by_member["thumbnail"], "thumbnail", "images")
    _details(header, by_member, used)
    of_pages = [at for at in by_member.get("tags", ()) if _OF_PAGES & set(plain(header.cells[at]).split())]
    if 0 < len(of_pages) < len(by_member.get("tags", ())):
        by_member["tags"] = [column for column in by_member["tags"] if column not in of_pages]
        for column in of_pages:
            del used[column]  # what the page tells to searchers, beside tags
    for column in [at for at in by_member.get("id-instead", ()) if "sku" in by_member]:
        if plain(header.cells[column]) in _OF_RETAILERS:
            by_member["id-instead"].remove(column)
            del used[column]  # beside the seller's own code, it is the number of who sells
    if not by_member.get("id-instead", [0]):
        del by_member["id-instead"]
    for name, member in (("brand-id", "brand"), ("id-instead", "id")):
        if name in by_member and (
            member in by_member or (name == "id-instead" and not by_member.keys() & _SOLD)
        ):
            for column in by_member.pop(name):
                del used[column]
        elif name in by_member:
            move(by_member[name][:1], name, member)
    _hrefs(header, by_member, used)
    for member, better in _BETTER.items():
        columns = by_member.get(member, [])
        if len(columns) > 1:
            columns.sort(key=lambda column: _rank(header.cells[column], better))
    codes = by_member.get("id", [])
    if "sku" in by_member and header.find("product id type") >= 0 and len(codes) == 1:
        # Mirakl: the code by which its catalogue knows the product, mostly a GTIN.
        if plain(header.cells[codes[0]]) == "product id":
            del used[codes[0]], by_member["id"]
        codes = []
    if "sku" not in by_member and len(codes) > 1:
        own = [column for column in codes[1:] if plain(header.cells[column]) in _OWN_CODES]
        if own:
            move(own[:1], "id", "sku")
    if header.find("pair code") >= 0 and "sku" not in by_member and len(codes) == 1:
        move(
            codes, "id", "sku"
        )  # Shoptet: rows of one product share the pair code, and each has a code of its own
    if header.find("zshop category1") >= 0:
        for column in by_member.pop("images", ()):
            del used[column]  # Amazon's report of all listings leaves it empty
    if header.find("ncm") >= 0:
        # Brazil's invoices: "Origem" is a number that says whether goods were imported, and no country.
        for column in [at for at in by_member.get("origin", ()) if plain(header.cells[at]) == "origem"]:
            by_member["origin"].remove(column)
            del used[column]
        if not by_member.get("origin", [0]):
            del by_member["origin"]
    if "list_price" in by_member and adds_to_cost(header.cells):
        for column in [at for at in by_member["list_price"] if plain(header.cells[at]) in _BEFORE_MARKUP]:
            by_member["list_price"].remove(column)
            del used[column]
        if not by_member["list_price"]:
            del by_member["list_price"]
    cost = header.find("standard price")
    if header.find("default code") >= 0 and cost in by_member.get("price", ()) and "list_price" in by_member:
        # Odoo: the list price is what it is sold for, and the standard price what it has cost.
        by_member["price"] = [column for column in by_member["price"] if column != cost]
        if not by_member["price"]:
            del by_member["price"]
        del used[cost]
        move(by_member["list_price"], "list_price", "price")


def _is_dated(name: str) -> bool:
    """Whether a column holds days, as those of what was bought and paid do, and those of a price list hardly ever."""
    return not _DAYS.isdisjoint(plain(name).split())


_DAY_NAMES = "date,day,fecha,datum,data,datas,dato,дата,tarih,pvm,ngay,tanggal,日期,日付,날짜"
_DAYS = frozenset(plain(word) for word in _DAY_NAMES.split(","))

_OF_PAGES = frozenset({"meta", "seo", "page"})
_OF_RETAILERS = frozenset({"retailer id", "retailer item id"})
"""What Meta's catalogs call the number of the goods, and comparisons of prices that of a shop."""

_ADDED = frozenset(
    (
        *("markup", "aufschlag", "preisaufschlag", "handelsaufschlag", "majoration", "ricarico", "rincaro"),
        *("narzut", "наценка", "націнка", "加价", "加价率", "加价率%"),
    )
)
"""What a seller adds to what goods cost him."""
_BEFORE_MARKUP = frozenset(
    ("original price", "price original", "initial price", "preco original", "pret original", "原价")
)
"""Names of a price that something was added to, or that something was taken from."""


def adds_to_cost(names: Iterable[str]) -> bool:
    """Whether one of the names is that of what the seller adds: beside it the original price is what he pays."""
    return any(not _ADDED.isdisjoint(plain(name).replace("mark up", "markup").split()) for name in names)


NAMES = frozenset(
    (
        "name",
        "title",
        "titel",
        "titre",
        "nom",
        "nombre",
        "titulo",
        "nome",
        "titolo",
        "nazwa",
        "название",
        "наименование",
    )
)
"""Words of a column that may be the title, whatever stands around them."""
NO_CATALOG = frozenset(
    {
        *(
            "order id",
            "order number",
            "order item id",
            "orderid",
            "buyer email",
            "buyer name",
            "recipient name",
        ),
        *(
            "lineitem name",
            "lineitem price",
            "line item name",
            "billing name",
            "shipping name",
            "purchase date",
        ),
        *(
            "invoice",
            "invoice number",
            "invoice no",
            "customer",
            "customer name",
            "customer email",
            "financial status",
        ),
        *(
            "review id",
            "reviewer name",
            "reviewer",
            "review text",
            "review body",
            "tracking number",
            "transaction id",
        ),
        *(
            "bestellnummer kunde",
            "rechnungsnummer",
            "kundennummer",
            "номер заказа",
            "订单编号",
            "订单号",
            "買家",
            "注文番号",
        ),
        *("numero de commande", "numero de pedido", "numero ordine", "주문번호", "reason", "movement type"),
        *(
            "order sn",
            "order date",
            "order status",
            "buyer username",
            "username buyer",
            "auftragsnummer",
            "n° de commande",
            "numero do pedido",
            "id do pedido",
            "id pedido",
            "numer zamowienia",
            "cislo objednavky",
        ),
        *(
            "siparis no",
            "siparis numarasi",
            "номер замовлення",
            "дата заказа",
            "no pesanan",
            "nomor pesanan",
            "status pesanan",
        ),
        *(
            "ma don hang",
            "訂單編號",
            "注文日",
            plain("หมายเลขคำสั่งซื้อ"),
            "رقم الطلب",
            "מספר הזמנה",
            "رقم الطلبية",
        ),
    }
)
"""Columns of orders, reviews, parcels and movements of stock, which name goods, too."""
_CODED = {"id", "sku", "gtin", "mpn"}
_PRICED = {"price", "sale-price", "list_price"}
_TRADED = {"price", "sale-price", "list_price", "gtin", "sku"}
_SOLD = {"price", "sale-price", "list_price", "stock", "gtin", "brand", "images", "main-image", "sku"}
_BETTER: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "description": (
        frozenset({"long", "full", "extended", "detailed", "html", "lang", "larga", "longue", "lunga"}),
        frozenset({"short", "brief", "plain", "text"}),
    ),
    "title": (frozenset({"long"}), frozenset({"short", "court"})),
    "sku": (frozenset(), frozenset({"article", "supplier", "vendor", "manufact"})),
    "url": (
        frozenset({"url", "link"}),
        frozenset({"page"}),
    ),  # Squarespace: a page of the shop, and the product's own
    "price": (
        frozenset({"gross", "brutto", "ttc", "incl", "inc", "including"}),
        frozenset({"net", "netto", "ht", "excl", "exkl", "excluding", "ohne", "sin", "sans"}),
    ),
}
"""Words in the names of columns that tell the better of two: the one that shoppers see."""


def _rank(name: str, better: tuple[frozenset[str], frozenset[str]]) -> int:
    words = frozenset(plain(name.replace("(", " ").replace(")", " ")).split())
    return 1 - len(words & better[0]) + len(words & better[1]) if words else 1


_DETAIL = frozenset({"detail", "details", "detailed", "description"})
_VIEWS = frozenset({"front", "back", "side", "top", "bottom", "close", "closeup", "swatch", "lifestyle"})


def _details(header: Header, by_member: dict[str, list[int]], used: dict[int, tuple[str, int, str]]) -> None:
    """The pictures of the page below a product, beside those of its gallery, which alone are counted and have an order.

    A close-up beside the front and the back is one of the gallery, and so is a series that is counted: Temu's.
    """
    pictures = [*by_member.get("images", ()), *by_member.get("main-image", ())]
    words = {column: frozenset(plain(header.cells[column]).split()) for column in pictures}
    below = [
        column
        for column in by_member.get("images", ())
        if (not words[column].isdisjoint(_DETAIL) or "详情" in header.cells[column])
        and not number_in(header.cells[column])
    ]
    if len(below) == len(pictures) or any(not found.isdisjoint(_VIEWS) for found in words.values()):
        return
    for column in below:
        by_member["images"].remove(column)
        del used[column]
    if not by_member.get("images", [0]):
        del by_member["images"]


def _hrefs(header: Header, by_member: dict[str, list[int]], used: dict[int, tuple[str, int, str]]) -> None:
    """Of a link's text and its address, which scrapers write side by side, the address: ``product-link-href``."""
    for column in list(by_member.get("url", ())):
        if f"{plain(header.cells[column])} href" in header.known:
            by_member["url"].remove(column)
            del used[column]
    if not by_member.get("url", [0]):
        del by_member["url"]


_VARIANTS = frozenset({"variant", "variation", "product_variation", "product_variant", "sku"})
"""What a row of a variant says that it is, in shops that name the kind of each row."""
_PARTS = _VARIANTS | {"rule", "image", "product_option", "option"}


def kind_column(header: Header) -> int:
    """The column that says what a row is: of Wix, of Ecwid, of BigCommerce, of eBay's templates; -1 where none does."""
    if header.find("relationship details") >= 0:
        return header.find("relationship")
    column = header.find("field type")
    if column < 0 and header.find("product internal id") >= 0:
        column = header.find("type")
    if (
        column < 0
        and header.find("product code sku", "product code") >= 0
        and header.find("product name") >= 0
    ):
        column = header.find("item type")
    if column < 0 and header.find("inventory tracking") >= 0 and header.find("name") >= 0:
        column = header.find("item")
    return column


def below(kind: int, rows: Rows) -> Rows:
    """Rows that say that they are a part of a product belong to the one above them, whatever else they say."""
    others = rows.belongs

    def belongs(first: Cells, row: Cells) -> bool:
        if row[kind].strip().casefold() in _PARTS:
            return True
        return False if row[kind].strip() else others is not None and others(first, row)

    return Rows(belongs, rows.key, rows.leads, rows.also)


def variant_rows(
    variant: Sequence[Fill], options: Sequence[Attribute], kind: int
) -> Callable[[Cells], bool] | None:
    """Which rows are variants: those that say so, or those that have anything that a variant has."""
    if kind >= 0:
        return lambda row: row[kind].strip().casefold() in _VARIANTS
    if not variant:
        return None
    return any_filled([*(fill.column for fill in variant), *(one.column for one in options)])


class Magento(NamedTuple):
    """The columns in which Magento says what a row is.

    They hold the kind of product, the view of the store that it is for, whether shoppers see it on its own, and the codes of
    the products that a configurable one is chosen from.
    """

    kind: int
    view: int
    sku: int
    visible: int
    variations: int
    grid: bool = False
    """Whether it is the grid of the back office, which calls things as its users do and writes "-" where there is no value."""

    def sells(self, row: Cells) -> bool:
        """Whether a row has a price and a stock of its own; those that only hold others together have 0 there."""
        kind = row[self.kind].strip().casefold().removesuffix(" product")
        return kind not in ("configurable", "bundle", "grouped")

    def aside(self, row: Cells) -> str | None:
        """Why a row is no product: it translates the one that it names."""
        if self.view < 0 or not row[self.view].strip() or row[self.kind].strip():
            return None
        return f"it repeats a product for the store view {row[self.view].strip()[:40]!r}"

    def rows(self) -> Rows:
        """Products that no shopper sees on their own are the variants of the configurable one that names them.

        The grid has no such names: there it is the one whose code theirs goes on from, ``TS-01`` of ``TS-01-XL``.
        """
        sku, visible, variations, grid = self.sku, self.visible, self.variations, self.grid

        def leads(row: Cells) -> bool:
            return visible < 0 or row[visible].strip().casefold() not in ("not visible individually", "1")

        def also(row: Cells) -> Sequence[str]:
            if variations < 0 or not row[variations]:
                return ()
            return [match[1].strip() for match in _VARIATION_SKU.finditer(row[variations])]

        def key(row: Cells) -> str:
            code = row[sku].strip()
            return code.rpartition("-")[0] or code if grid and not leads(row) else code

        return Rows(None, key, leads, also)


_VARIATION_SKU = late(r"(?:^|\|)\s*sku=([^,|]+)")
"""``sku=A-S,size=S|sku=A-M,size=M``."""


def magento(header: Header) -> Magento | None:
    """The columns of Magento's export; None for another table."""
    kind, sku = header.find("product type"), header.find("sku")
    grid = min(header.find("attribute set"), header.find("visibility"), header.find("websites")) >= 0
    if grid and sku >= 0 and header.find("type") >= 0:
        return Magento(header.find("type"), -1, sku, header.find("visibility"), -1, grid=True)
    if kind < 0 or header.find("attribute set code") < 0 or sku < 0:
        return None
    return Magento(
        kind,
        header.find("store view code"),
        sku,
        header.find("visibility"),
        header.find("configurable variations"),
    )
