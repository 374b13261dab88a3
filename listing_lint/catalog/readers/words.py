"""What members of shops' own objects are called in the languages of the world.

Tables have a list of the usual names of their columns (:mod:`listing_lint.catalog.tables.names`); other files call their
members the same. A name that English interfaces know keeps its meaning there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.listing import escape
from listing_lint.catalog.readers.nested import folded
from listing_lint.catalog.readers.shape_signs import CANONICAL
from listing_lint.catalog.tables.names import in_language, meaning, meanings, plain

if TYPE_CHECKING:
    from collections.abc import Iterable


class Place(NamedTuple):
    """A member by its name in the file and its pointer."""

    name: str
    at: str


class Words(NamedTuple):
    """What names of members mean that no English interface has.

    ``members`` gives them by the folded English name; ``pictures`` and ``thumbnails`` hold addresses, the main picture
    first; ``attributes`` are told as what they are called.
    """

    members: dict[str, Place]
    pictures: tuple[Place, ...]
    thumbnails: tuple[Place, ...]
    attributes: tuple[Place, ...]


_ENGLISH = {
    "id": "id",
    "sku": "sku",
    "title": "title",
    "subtitle": "subtitle",
    "description": "description",
    "short_description": "shortdescription",
    "brand": "brand",
    "manufacturer": "manufacturer",
    "category": "category",
    "price": "price",
    "list_price": "listprice",
    "sale-price": "saleprice",
    "currency": "currency",
    "stock": "stock",
    "gtin": "gtin",
    "mpn": "mpn",
    "condition": "condition",
    "origin": "origin",
    "weight": "weight",
    "warranty": "warranty",
    "url": "url",
    "tags": "tags",
    "keywords": "keywords",
    "bullets": "bulletpoints",
    "pairs": "attributes",
}
"""The folded English name of a member that a column may fill."""


_TITLES = frozenset({"title", "name", "productname", "producttitle", "itemname", "displayname", "subject"})
_PRICE_NAMES = "price prices saleprice listprice unitprice sellingprice currentprice finalprice defaultprice salepriceu priceu"
_PRICES = frozenset(_PRICE_NAMES.split())
_BEFORE = frozenset(
    {"originalprice", "regularprice", "compareatprice", "retailprice", "oldprice", "msrp", "mrp"}
)


@lru_cache(maxsize=4096)
def _member(name: str) -> str:
    found = meaning(name)
    return found.member if found is not None and found.sure else ""


def _members(names: Iterable[str]) -> dict[str, str]:
    """What names that stand side by side surely mean."""
    return {name: found.member for name, found in meanings(names).items() if found.sure}


def words_of(names: Iterable[str], known: frozenset[str], groups: Iterable[frozenset[str]]) -> Words:
    """What those of the names mean that are not ``known`` (folded) anyway.

    Of several names for one member the first counts, and none where an English one of its group is there.
    """
    written = tuple(names)
    english = {folded(name) for name in written}
    taken = {name for group in groups if not group.isdisjoint(english) for name in group}
    members: dict[str, Place] = {}
    pictures: list[Place] = []
    main: list[Place] = []
    thumbnails: list[Place] = []
    attributes: list[Place] = []
    instead: list[Place] = []
    called: list[Place] = []
    meant = _members(written)
    for name in written:
        if folded(name) in known:
            continue
        place = Place(name, "/" + escape(name))
        member = meant.get(name, "")
        if member == "stock" and f"{folded(name)}unit" in english:
            continue  # how much is in a pack: {"product_quantity": 1000, "product_quantity_unit": "g"}
        word = _ENGLISH.get(member)
        if member == "main-image":
            main.append(place)
        elif member == "images":
            pictures.append(place)
        elif member == "thumbnail":
            thumbnails.append(place)
        elif member == "attribute":
            attributes.append(place)
        elif member == "price-instead":
            instead.append(place)
        elif member == "title-instead":
            called.append(place)
        elif (word is not None and word not in english and word not in taken) and (
            word not in members or (_is_english(name) and is_foreign(members[word].name))
        ):
            members[word] = place
    if called and "title" not in members and english.isdisjoint(_TITLES) and "title" not in taken:
        members["title"] = called[0]  # "Ürün", where nothing else is called a name
    priced = (english | members.keys()) & (_PRICES | _BEFORE)
    if instead and not priced:
        members["price"] = instead[0]  # what it costs, where nothing else is called a price
    elif instead and priced == {"saleprice"}:
        members["listprice"] = instead[
            0
        ]  # what it costs while nothing is on sale: "precio_base" beside "precio_promo"
    return Words(members, (*main, *pictures), tuple(thumbnails), tuple(attributes))


def _is_english(name: str) -> bool:
    said = in_language(name)
    return said is not None and said.language == "en"


def is_foreign(name: str) -> bool:
    """Whether a name says a language other than English: of ``nameZh`` and ``nameEn`` the English one is checked."""
    said = in_language(name)
    return said is not None and said.language != "en"


_PRICED = frozenset({"price", "list_price", "sale-price"})
_KEPT = frozenset({"sku", "gtin", "stock", "brand"})
"""What only goods have."""
_DESCRIBED = frozenset({"description", "brand", "images", "main-image"})
_SHOWN = frozenset({"images", "main-image", "thumbnail", "category", "mpn", *_KEPT})


_FEWEST = 2
"""Members of a product, at the least: a name, and something that only goods have."""


def names_goods(names: Iterable[str]) -> bool:
    """Whether an object with members of these names is a product: it has a name, and what else only goods have."""
    written = tuple(names)
    if len(written) < _FEWEST:
        return False  # an envelope: what names mean in other languages need not be read for it
    members = set(_members(written).values())
    if "title" in members and "variants" in written and not members.isdisjoint(_SHOWN):
        return True  # a shop in two languages, "name_en" and "name_fa", whose prices stand in the variants
    if "title" not in members:
        if is_named_by_its_text(written):
            return True
        # A "Ürün" or "article" with a price may be a line of an order, too; what describes it is only said of goods.
        if "title-instead" not in members:
            return False
        if not members.isdisjoint(_PRICED) and {"category", "stock"} <= members:
            return True  # a line of an order has neither
        if {"gtin", "price-instead"} <= members and not members.isdisjoint((*_PRICED, "category")):
            return True  # what it costs, of what has a code of the trade and a kind, or what a shop pays and what it takes
        described = len(members & _DESCRIBED)
        return described > (0 if not members.isdisjoint(_PRICED) else 1) and (
            not members.isdisjoint(_PRICED) or "category" in members
        )
    if not members.isdisjoint(_PRICED):
        return True
    if "stock" in members and _are_coded(_members(written)):
        return True  # who else counts what has a code
    told = len(members & _SHOWN)
    if told > 1 and ("price-instead" in members or not members.isdisjoint(_KEPT)):
        return True
    if told and "price-instead" in members and _numbers_a_product(written):
        return other_than_goods(written) is None  # what a program keeps of a payment service's products
    return _describes_a_product(written, members) or _shows_a_product(written, members)


def is_named_by_its_text(names: Iterable[str]) -> bool:
    """Whether members of these names are those of a line of a price list, which says what the goods are in its one text.

    It has a code, a price, and a brand, a maker or a category: a line of a bill has none of these, and no list price. Without a
    price it is shown, and has a colour or a size, or a maker and a category. A listing of ours that lacks its title is none.
    """
    written = tuple(names)
    if CANONICAL.issuperset(written) or other_than_goods(written) is not None:
        return False
    found = _members(written)
    members = set(found.values())
    if members >= _SURELY_GOODS and "title" not in members:
        return True  # Kroger's goods, whose prices stand inside
    if (
        not members.isdisjoint(("title", "title-instead"))
        or len([member for member in found.values() if member in _TEXTS]) != 1
    ):
        return False
    made = "attribute" in members or (
        "category" in members and not members.isdisjoint(("brand", "manufacturer"))
    )
    if made and not members.isdisjoint(("images", "main-image")) and _are_numbered(found):
        return True  # a maker's list: {"codice": "101007S", "descrizione": "Cantinetta", "colore": "Oro", "foto": …}
    if not members.isdisjoint(_PRICED) and "gtin" in members and "stock" not in members and _are_coded(found):
        return True  # of Unleashed, and of tills: a line of a bill says how many
    return (
        not members.isdisjoint(_PRICED)
        and not members.isdisjoint(("brand", "manufacturer", "category", "list_price"))
        and ("id-instead" in members or _are_coded(found))
    )


_SURELY_GOODS = frozenset({"description", "gtin", "brand", "category", "images"})
"""What together only goods have, though they have no name of their own: a code of the trade, and whose they are."""


def _shows_a_product(written: tuple[str, ...], members: set[str]) -> bool:
    """Whether what is called the name of a product has the number of one, and a picture: ``product_id``, ``product_title``.

    A line of an order has these, too, and says how many; a review names what it is of and is one by its other members.
    """
    return (
        "stock" not in members
        and not members.isdisjoint(("images", "main-image", "thumbnail"))
        and any(_NAMES_A_PRODUCT.search(plain(name)) and _member(name) == "title" for name in written)
        and _numbers_a_product(written)
        and other_than_goods(written) is None
    )


def _describes_a_product(written: tuple[str, ...], members: set[str]) -> bool:
    """Whether what is called the name of a product has a description, and a category, a page or a picture beside it.

    A producer's own list of goods says no prices. Who reviews goods, counts them or writes to the shop about them names the
    product as well, and does not describe it.
    """
    if members.isdisjoint(_OF_A_PAGE) or other_than_goods(written) is not None:
        return False
    return any(_NAMES_A_PRODUCT.search(plain(name)) and _member(name) == "title" for name in written) and any(
        _DESCRIBES.search(plain(name)) for name in written if _member(name) in _TEXTS
    )


def _numbers_a_product(written: tuple[str, ...]) -> bool:
    """Whether a member holds the number of a product by its name: ``productId``."""
    return any(_NAMES_A_PRODUCT.search(plain(name)) and _member(name) == "id" for name in written)


_OF_A_PAGE = frozenset({"category", "url", "images", "main-image", "thumbnail", "brand", "sku", "mpn"})
_TEXTS = frozenset({"description", "short_description"})
_NAMES_A_PRODUCT = re.compile(
    r"\b(?:product|produkt|produit|producto|prodotto|produto|produk|produs|urun|termek|proizvod|izdelk|tuote|vare|toote|товар|produkts?"
    r"|barang|προιον|mahsulot|prekes)"
    r"|^(?:web|online|webshop|eshop) (?:name|naam|nome|nombre|nom)$|^(?:nombre|nome|nom|naam) (?:web|online)$"
    r"|\b(?:prod|san pham|المنتج|منتج|محصول|کالا|מוצר)\b|商品|产品|產品|製品|宝贝|상품|제품|สินค้า"
)
"""What the name of a product's title says of what it is the title; an item's or an article's may be anything's.

What has a name for the web has another one in the books, as only goods have."""
_DESCRIBES = re.compile(
    r"desc|beschreib|omschrij|описан|опис\b|\bopis|popis|aciklama|mo ta|deskripsi|leiras|περιγραφ|kuvaus|beskriv"
    r"|\bdetails?\b|\babout|توضیح|وصف|الشرح|תיאור|描述|说明|説明|介绍|详情|설명|รายละเอียด|tavsif"
)
"""What a text about goods is called; a summary or a headline is a review's, too."""


def describes_goods(names: Iterable[str]) -> bool:
    """Whether an object without a name is a product all the same: it has a price, a code, pictures, and more beside them."""
    members = {_member(name) for name in names}
    return (
        not members.isdisjoint(_PRICED)
        and not members.isdisjoint(_CODES)
        and not members.isdisjoint({"images", "main-image"})
        and len(members & _TOLD_OF_GOODS) > 1
    )


_CODES = frozenset({"id", "sku", "gtin", "mpn"})
_TOLD_OF_GOODS = frozenset({"description", "brand", "category", "stock"})


def is_one_of_goods(names: Iterable[str]) -> bool:
    """Whether an object in a list of goods is one of them: it has a name, and two more of what goods have, or a code.

    A mere number ("id") is no code: brands, cities and filters of a page have one as well. Where the name is said to be a
    product's, a page of its own is enough.
    """
    found = _members(names)
    members = {"images" if member in _PICTURES else member for member in found.values()}
    if members.isdisjoint(("title", "title-instead")):
        return False
    return (
        _are_coded(found)
        or ("title" in members and len(members & _TOLD) > 1)
        or (not members.isdisjoint(_PAGED) and any(map(_says_goods, found)))
    )


_PAGED = frozenset({"handle", "url"})
"""What a thing with a page of its own has: a category has one as well, and no product's name."""


def _says_goods(name: str) -> bool:
    """Whether a member says of what it is the name: ``productName``, ``nom_produit``."""
    words = plain(name).split()
    return len(words) > 1 and _member(name) == "title" and any(word in _GOODS for word in words)


def _are_coded(found: Mapping[str, str]) -> bool:
    """Whether one of the names, with what they mean, is that of a code, and not of a mere number."""
    return any(member in _CODED and plain(name) not in _NUMBERS for name, member in found.items())


def _are_numbered(found: Mapping[str, str]) -> bool:
    """Whether one of the names is that of a code of goods, and not of a mere reference, which a figure has as well."""
    return any(
        member in _CODED and plain(name) not in _NUMBERS and plain(name) not in _POINTS
        for name, member in found.items()
    )


_POINTS = frozenset({"ref", "reference", "slug", "handle", "key", "url", "asset id", "file id"})
_PICTURES = frozenset({"images", "main-image", "thumbnail"})
_CODED = frozenset({"id", "sku", "mpn", "gtin"})
_NUMBERS = frozenset({"id", "uid", "pid", "token", "post id", "internal id", "system id", "web id", "model"})
"""Names of identifiers that things of any kind have, and of a member that anything may have a value of."""
_TOLD = frozenset({"images", "description", "category", "brand", "sku", "mpn", *_PRICED, *_KEPT})


def calls_goods(name: str) -> bool:
    """Whether a list of this name holds goods, in whatever language."""
    return plain(name) in _GOODS


_GOODS_LISTS = (
    "product,products,product list,our products,producto,productos,produit,produits,produkt,produkte,produkter,prodotto,"
    "prodotti,produto,produtos,producten,produkty,produk,daftar produk,urun,urunler,товар,товары,товари,продукт,продукты,"
    "продукция,san pham,商品,产品,產品,商品列表,상품,제품,"
    "สินค้า,المنتجات,منتجات,محصولات,کالاها,מוצרים,termek,termekek,produse,proizvodi,izdelki,tuotteet,mahsulotlar,"
    "mehsullar,προϊοντα,toodet,prekes,tooted,продукти,производи,varer,varor,goods,merchandise"
)
_GOODS = frozenset(plain(word) for word in _GOODS_LISTS.split(","))


def stands_for(name: str) -> str:
    """The canonical member that a member of this name fills, of those that almost every product has; empty for others."""
    member = _member(name)
    return "images" if member in ("images", "main-image", "thumbnail") else member if member in _USUAL else ""


_USUAL = frozenset({"title", "description", "price", "brand", "category", "stock", "gtin"})


def is_identifier(name: str) -> bool:
    """Whether a member of this name tells a product from the others: ``product_id``, ``artikelnummer``."""
    return _member(name) == "id"


def is_word(name: str) -> bool:
    """Whether a member of this name is usual in shops' exports."""
    return bool(_member(name))


@cache
def _no_catalog() -> frozenset[str]:
    from listing_lint.catalog.tables.kinds import NO_CATALOG

    return NO_CATALOG


def other_than_goods(names: Iterable[str]) -> str | None:
    """The name of the member that only orders, reviews and the like have; None where none is one.

    Of an object's members those count that hold something: a shop's goods may have a place for the order they are in.
    """
    if isinstance(names, Mapping):
        names = (name for name, held in names.items() if held is not None and held != "")
    return next((name for name in names if plain(name) in _no_catalog()), None)
