"""The usual names of columns, in the languages that sellers' tables come in, and what each means.

A name is compared without case, accents, punctuation and the number of a series (``Image 3``, ``图片2``); what stands in
brackets is a unit or a currency. A column that nobody named so has no place, and is told. The names are in ``names.txt``.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.currency_codes import lately_money
from listing_lint.catalog.kept_names import kept
from listing_lint.catalog.signs import SIGNS
from listing_lint.catalog.tables.currencies import currency_of, is_money
from listing_lint.catalog.tables.picture_names import ADDRESS, LITTLE, number_in, pictured
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPLIT = re.compile(r"[\s_\-./:*·、，,;'’`\"!?#&|+]+")
_BARRED = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "æ": "ae", "œ": "oe"}
"""Letters whose mark is no accent that Unicode parts from them."""
_ACCENTS = re.compile("[\u0300-\u036f]+")
_SIGNS = late(r"[_\-./:*·、，;'’`\"!?#&|+]")
_BLANKS = late(r"[ \t]{2,}")
_IN_BRACKETS = late(r"[(\[（【<{][^)\]）】>},\n]*[)\]）】>}]")
"""What lists of names have between names that stand between commas: no camels, and no brackets around several."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[（【<{]([^)\]）】>}]*)[)\]）】>}]")
_IS_PLAIN = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_NUMBER = re.compile(r"(?P<word>.*?\D)\s*(?P<number>[0-9]{1,3})")


class Meaning(NamedTuple):
    """What a column means: a member, the number in a series (0 where it has none), and what stands in brackets.

    ``sure`` is False where the name is only nearly one of the usual ones.
    """

    member: str
    number: int = 0
    unit: str = ""
    sure: bool = True


def usual(name: str) -> bool:
    """Whether a column is usually called exactly so, or so with a number."""
    return len(name) <= 60 and _is_usual(name)


@lru_cache(maxsize=4096)
def _is_usual(name: str) -> bool:
    """:func:`usual`, kept: each separator that may part the cells asks about the same ones, and so do others."""
    text = plain(name)
    return text in _names() or text.rstrip("0123456789 ") in _names()


@kept
def plain(name: str) -> str:
    """A name as names are compared: without case, accents, punctuation and brackets; words parted by one blank."""
    if _IS_PLAIN.fullmatch(name):
        return name.removeprefix("et title ")  # the commonest of all
    if name[:2] in ("g:", "G:"):
        name = name[2:]  # Google's attributes as its feeds in XML write them
    plain_letters = name.isascii()  # no accent to take away, which is what costs
    text = name if plain_letters else unicodedata.normalize("NFKC", name)
    text = _CAMEL.sub(" ", _BRACKETS.sub(" ", text)).casefold()
    if not plain_letters:
        text = _without_accents(text)
    words = " ".join(_SPLIT.sub(" ", text).split())
    return words.removeprefix("et title ")  # Shopee's templates


def _without_accents(text: str) -> str:
    """Without the marks of Latin, Greek and Cyrillic letters only: Thai vowels and Indic signs are marks too."""
    text = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    for barred, letter in _BARRED.items():
        text = text.replace(barred, letter)  # a search for each is quicker than a look at every letter
    return unicodedata.normalize("NFC", text)


@cache
def _names() -> dict[str, str]:
    """Members by the plain names of their columns.

    Besides members of a listing there are ``handle`` (what all rows of a product share), ``parent`` (the product that a row is
    a variant of), ``main-image``, ``option-name``, ``option-value``, ``variant-title``, ``variant-id`` (what tells the
    variants of a product apart), ``attribute``, the three sides,
    ``sale-price`` (which a price is cut to), ``product-type`` and ``title-instead`` and ``price-instead`` (a category, a
    title and a price where there is no better one), ``trade-name`` (a title beside what only goods have; firms have one,
    and patients take medicines), ``amount`` (a stock beside a price, else a price), and ``pairs``
    (attributes with their names in one cell).
    """
    told: dict[str, list[str]] = {}
    named: list[str] = []
    with open(os.path.join(os.path.dirname(__file__), "names.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("["):
                named = told.setdefault(line.strip("[]\n"), [])
            elif not line.startswith("#"):
                named.append(line)
    found: dict[str, str] = {}
    for member, named in told.items():
        for name in _plain_names("".join(named)):
            found.setdefault(name, member)
    found.pop("", None)
    return found


def _plain_names(listed: str) -> list[str]:
    """What :func:`plain` makes of names that stand between commas or on lines of their own, of all of them at once."""
    text = _without_accents(unicodedata.normalize("NFKC", _IN_BRACKETS.sub(" ", listed)).casefold())
    text = _BLANKS.sub(" ", _SIGNS.sub(" ", text))
    return [name.strip().removeprefix("et title ") for name in text.replace("\n", ",").split(",")]


@cache
def _joined() -> dict[str, str]:
    """Members by the names of their columns without blanks: ``productname``, ``saleprice``."""
    found: dict[str, str] = {}
    for name, member in _names().items():
        text = name.replace(" ", "")
        if text != name and len(text) > 5:
            found.setdefault(text, member)
    return found


@cache
def _long_names() -> dict[tuple[int, str, str], tuple[str, ...]]:
    """Names that a slip of the finger leaves recognisable, by their length, their first and their last letter."""
    found: dict[tuple[int, str, str], list[str]] = {}
    for name in _names():
        if len(name) >= 7 and name.isascii():
            found.setdefault((len(name), name[0], name[-1]), []).append(name)
    return {key: tuple(names) for key, names in found.items()}


def unit_in(name: str) -> str:
    """What stands in brackets in a column's name: a unit or a currency, mostly."""
    brackets = _BRACKETS.search(name)
    return brackets[1].strip() if brackets else ""


@lru_cache(maxsize=4096)
def meaning(name: str) -> Meaning | None:
    """What a column of this name means; None where nobody calls a column so."""
    if len(name) > 100:
        return None
    unit = unit_in(name)
    text = plain(name)
    sign = next((sign for sign in _MONEY if sign in name), "") if not unit else ""
    if sign:  # "VK €"
        text, unit = plain(name.replace(sign, " ")), _MONEY[sign]
    names = _names()
    if "#" in name and text in _GOODS:
        return Meaning("id", 0, unit)  # "Item #"
    if text in names:
        named_values = ":" in unit and names[text] == "bullets"  # "Feature (Name:Value:Position)"
        if names[text] in ("price", "list_price") and plain(unit) in BOUGHT:
            return Meaning("price-instead")  # "Price (cost)"
        last = text.rpartition(" ")[2]
        if not unit and "price" in names[text] and last != text:
            # "Цена руб" is a usual name as a whole; Hotline's priceRUAH and priceOUSD are the retail and the wholesale price.
            # A name of one word has none: "RRP" is no price in rupiah.
            unit = (
                last if currency_of(last) else last[1:] if currency_of(last[1:]) and last[0] in "ro" else unit
            )
        return Meaning("pairs" if named_values else names[text], 0, unit)
    if "%" in name and names.get(plain(_PERCENT.sub(" ", name))) == "sale-price":
        return Meaning("sale-price", 0, unit)  # "80%-Discount Price"
    first, _, rest = text.partition(" ")
    if first in _OF_WHAT and rest in names and names[rest] in _SAFE_BEHIND:
        return Meaning(names[rest], 0, unit)
    if first in _CHANNELS and names.get(rest) in _FOR_A_CHANNEL:
        return Meaning(names[rest], 0, unit)  # "etsy_title"
    match = _NUMBER.fullmatch(text)
    if match is not None:
        word = match["word"].strip()
        if word in _NEVER_NUMBERED:
            return None
        if word in names:
            return Meaning(names[word], int(match["number"]), unit)
        what, _, numbered = word.partition(" ")
        if what in _OF_WHAT and numbered in names and names[numbered] in _SAFE_BEHIND:
            return Meaning(names[numbered], int(match["number"]), unit)  # "Item Image 1"
        if (bare := _bare(word)) in names and names[bare] in _OF_GOODS:
            return Meaning(names[bare], int(match["number"]), unit)
    if (bare := _bare(text)) in names and names[bare] in _OF_GOODS:
        return Meaning(names[bare], 0, unit)  # "urun_id", "Наша цена", "Artikelpreis"
    if (on_the_web := _WEB.sub("", text)) != text and names.get(on_the_web) in _ON_THE_WEB:
        return Meaning(names[on_the_web], 0, unit)  # "webName", "Nombre web", "Online Price"
    # Currencies and units without brackets: "Price USD", "Weight kg"; "price_end" is a day, and "cost_tax" no price.
    word, _, last = text.rpartition(" ")
    word = word.removesuffix(" in")
    if word and not is_money(last) and is_money(written := name.rsplit(None, 1)[-1]):
        last = written  # "Cena Kč": a sign keeps its accent
    if (
        word in names
        and names[word] in ("price", "list_price", "price-instead", "weight", "length", "width", "height")
        and (last in _UNITS or ("price" in names[word] and is_money(last)))
    ):
        return Meaning(names[word], 0, unit or last)
    if (
        first.upper() in lately_money()
        and first not in _WORDS_TOO
        and names.get(rest) in ("price", "list_price", "sale-price")
    ):
        return Meaning(names[rest], 0, first)  # "usd_price"
    if text.startswith("current quantity ") or _VENDS_STOCK.fullmatch(name):
        return Meaning("stock", 0, unit)  # Square, Vend: one column for each shop, called by its name
    if names.get(word) == "amount" and is_money(last) and last not in _WORDS_TOO:
        return Meaning("price-instead", 0, last)  # "amountHkd", which may be what somebody gave as well
    if (said := _in_language(text)) is not None:
        return Meaning(names[said.word], 0, unit)  # "title_en": the first language is checked
    together = _joined().get(text.rstrip("0123456789"))
    if together is not None:
        digits = text[len(text.rstrip("0123456789")) :]
        return Meaning(together, int(digits[-3:]) if digits else 0, unit)
    envelope = _ENVELOPE.match(name)
    if envelope is not None:
        inside = meaning(name[envelope.end() :])  # "Selection1_name", "node.title", "_source/sku"
        if inside is not None:
            return inside
    if text.endswith(" href") and (part := meaning(text.removesuffix(" href"))) is not None:
        # Scrapers write the address that a text leads to beside the text.
        return Meaning("url", 0, unit) if part.member in ("title", "url", "images") else None
    if shown := pictured(text):
        return Meaning(shown, number_in(text), unit)
    inner = " ".join(re.sub(r"(?<=\D)[0-9]{1,2}(?=\D)", " ", text).split())
    if inner != text and inner in names:
        number = re.search(r"[0-9]{1,2}", text)
        return Meaning(names[inner], int(number[0]) if number else 0, unit)
    untaxed = " ".join(_TAX.sub(" ", text).split())
    if untaxed != text and names.get(untaxed) in ("price", "list_price", "sale-price"):
        return Meaning(names[untaxed], 0, unit)  # "Precio con IVA"
    words = text.split()
    if not ADDRESS.isdisjoint(words):
        core = " ".join(word for word in words if word not in ADDRESS and word not in LITTLE)
        if names.get(core) in ("images", "main-image", "video"):
            return Meaning(names[core], 0, unit)  # "URL des images"
    head = re.split("[:|]", name, maxsplit=1)[0]
    if head != name and (text := plain(head)) in names and names[text] != "attribute":
        return Meaning(names[text], 0, unit)  # "Título: incluye producto, marca y modelo"
    one = _singular(text)
    if one in names and names[one] in _OF_MANY:
        return Meaning(names[one], 0, unit)
    if one and (found := meaning(one)) is not None and found.member in _OF_MANY:
        return found  # "Product_Names", as programs call the lists that they make a table of
    if (letters := _with_umlauts(name)) != name and (found := meaning(letters)) is not None and found.sure:
        return found  # "Groesse", "LAENGE": books that are kept without umlauts
    near = _near(plain(name))
    return Meaning(names[near], 0, unit, sure=False) if near else None


class InLanguage(NamedTuple):
    """A plain name without its language, and that: ``title_en``, ``nameZh``, ``fr_description``."""

    word: str
    language: str


def in_language(name: str) -> InLanguage | None:
    """What a name means besides a language in it; None for a name of any other kind."""
    return _in_language(plain(name)) if len(name) <= 60 else None


def _in_language(text: str) -> InLanguage | None:
    told = _LANGUAGE.fullmatch(text) or _LANGUAGE_AHEAD.fullmatch(text)
    if told is None or _names().get(told["word"]) not in _IN_LANGUAGES:
        return None
    return InLanguage(told["word"], told["language"])


def _with_umlauts(name: str) -> str:
    """A name with the German letters that two others stand for, as in files of programs that know no umlauts."""
    if not name.isascii():
        return name
    return _TWO_FOR_ONE.sub(lambda pair: _UMLAUTS[pair[0].lower()], name)


_UMLAUTS = {"ae": "ä", "oe": "ö", "ue": "ü"}
_TWO_FOR_ONE = late("(?<![aeq])(?:ae|oe|ue)", re.IGNORECASE)
"""What stands for an umlaut; behind these letters it stands for itself: "neue", "quer"."""


def meanings(names: Iterable[str]) -> dict[str, Meaning]:
    """What each of the names that stand side by side means; those that nobody calls so are left out.

    Short words of one language mean it beside others of that language alone: Hungarian "ár" is a price, and "ar" is Arabic.
    """
    written = tuple(names)
    found = {name: known for name in written if (known := meaning(name)) is not None}
    doubtful = [name for name in written if plain(name) in _BESIDE]
    if doubtful:
        others = {plain(name) for name in written}
        for name in doubtful:
            member, words = _BESIDE[plain(name)]
            if not words.isdisjoint(others):
                found[name] = Meaning(member)
    return found


_BESIDE = {
    "ar": (
        "price",
        frozenset(
            {
                "nev",
                "megnevezes",
                "termek",
                "termeknev",
                "termek neve",
                "termek megnevezese",
                "cikknev",
                "cikkszam",
            }
        ),
    )
}
"""Members that a name means beside one of some others."""

_WORDS_TOO = frozenset(
    {"all", "top", "try", "cup", "pen", "mad", "gel", "bob", "ars", "lak", "won", "ron", "mop"}
)
"""Codes of currencies that are words or names, which may stand before a price: "All prices"."""
_OF_MANY = frozenset(
    {"title", "brand", "price", "list_price", "sale-price", "description", "sku", "url", "images", "category"}
)
"""Members whose columns may be called in the plural."""


def _singular(text: str) -> str:
    """A plain name whose last word is an English plural, in the singular; empty for any other."""
    return text[:-1] if len(text) > 3 and text[-1] == "s" and text[-2] not in "siu" else ""


_VENDS_STOCK = late(r"inventory_[A-Z]\w*")
_PERCENT = late(r"[-–]?[0-9]{1,2}(?:[.,][0-9])? ?%")
"""By how much a price was cut, in the name of its column."""
_LANGUAGES = (
    "en|de|fr|es|it|nl|pl|pt|ru|zh|cn|ja|jp|ko|tr|ar|cs|cz|sv|da|fi|no|hu|ro|el|he|uk|ua|vi|th|id|ms"
    "|fa|ur|hi|bn|bg|sk|hr|sr|sl|lt|lv|et|ca|ka|az|uz|kk"
)
_LANGUAGE = late(rf"(?P<word>.+) (?P<language>{_LANGUAGES})(?: [a-z]{{2}})?")
_LANGUAGE_AHEAD = late(rf"(?P<language>{_LANGUAGES}|us|gb|br)(?: [a-z]{{2}})? (?P<word>.+)")
_ENVELOPE = late(
    r"(?:selection ?[0-9]{1,2}[ _]|(?:product|item|node|data|fields|source|_source|listing|record|entity|entry|result"
    r"|properties)s?[./:](?:[0-9]{1,2}[./:])?|v_products_|products_|[pv]_|(?:ItemText|SalesPrice|Barcode|Variation)\.|[\w-]+__(?=[^\W_]))(?=.)",
    re.IGNORECASE,
)
"""What programs that flatten records write before the name of a member, and style sheets before the name of a part."""
_IN_LANGUAGES = frozenset({"title", "description", "short_description", "bullets", "keywords", "category"})
"""Members that a table may have in several languages, each in a column."""

_UNITS = frozenset(
    {
        *("kg", "g", "lb", "lbs", "oz", "cm", "mm", "m", "in", "inch", "gram", "grams"),
        *("кг", "г", "мм", "см", "м"),
    }
)
_MONEY = {
    sign: SIGNS[sign] or sign
    for sign in ["R$", "€", "£", "₹", "₽", "₺", "₴", "₩", "₫", "฿", "₪", "$", "¥", "￥"]
}
"""Signs that a price's column has in its name."""

_BOUGHT_FOR = (
    "cost,costs,purchase,purchasing,buying,bought,wholesale,supplier,dealer,factory,ek,hek,einkauf,achat,gros,compra,coste,"
    "costo,mayorista,acquisto,ingrosso,custo,atacado,inkoop,inkop,indkob,zakup,zakupu,hurt,hurtowa,nakup,nakupni,"
    "закупка,закуп,закупочная,опт,оптовая,себестоимость,alis,maliyet,toptan,进价,成本,成本价,采购,采购价,批发,批发价,仕入,原価,원가,도매"
)
BOUGHT = frozenset(plain(word) for word in _BOUGHT_FOR.split(","))
"""Words that say of a price that it is what the seller pays."""

_TAX = late(
    r"\b(?:(?:con|sin|mit|ohne|incl|inkl|inklusive|excl|exkl|ex|eks|zzgl|avec|sans|hors|с|со|без|з|z|ze|s|sa|bez|inc"
    r"|including|excluding|with|without|com|sem|med|uten|uden|utan|ar|su|be|cu|fara|με|χωρισ|amb|sense|שכולל|כולל|לפני|ללא) )?"
    r"(?:iva|mwst|mw st|ust|tva|vat|gst|tax|taxes|ндс|пдв|ддс|btw|ttc|ht|brutto|netto|dph|pdv(?: om)?|ddv|kdv|edv|moms|mva"
    r"|alv|pvn|pvm|afa|φπα|tvsh|מע מ|מע״מ|מעמ)"
    r"(?: (?:incl|included|inclusa|incluido|compresa|esclusa|dahil|haric|daxil))?\b"
)
"""Whether a price is meant with its tax or without."""

_NEVER_NUMBERED = frozenset({"custom label"})
"""Names that mean something else with a number: eBay's custom label is the SKU, Google's ``custom_label_0`` sorts campaigns."""

_GOODS = frozenset({"item", "product", "article", "art", "part", "style", "model", "artikel"})
_OF_WHAT = frozenset({"product", "item", "goods", "article", "artikel", "produkt", "produit"})
_CHANNELS = frozenset(
    {
        *(
            "etsy",
            "ebay",
            "amazon",
            "shopify",
            "walmart",
            "tiktok",
            "aliexpress",
            "alibaba",
            "dhgate",
            "wish",
            "temu",
        ),
        *(
            "shopee",
            "lazada",
            "tokopedia",
            "mercadolibre",
            "allegro",
            "ozon",
            "wildberries",
            "woocommerce",
            "faire",
        ),
    }
)
"""Where goods are sold, in the name of a text that is written for there. A price may be a rival's, and an id says where."""
_FOR_A_CHANNEL = frozenset(
    {"title", "subtitle", "description", "short_description", "bullets", "keywords", "tags", "category"}
)
_SAFE_BEHIND = frozenset(
    {
        "brand",
        "price",
        "list_price",
        "sale-price",
        "stock",
        "gtin",
        "images",
        "main-image",
        "weight",
        "condition",
        "mpn",
        "sku",
        "currency",
    }
)
"""Members whose columns mean the same with "product" before their names."""


_GOODS_WORDS = (
    "product products item items goods merchandise article articles artikel artikels produkt produkte "
    "produkty produktu produkts produit produits producto productos prodotto prodotti produto produtos "
    "articulo articulos articolo articoli urun товар товара товару produk barang art our unser unsere "
    "notre nuestro nuestra nostro nostra nosso nossa наш наша наше bizim "
    "proizvoda proizvod artikla artikl artikal robe roba izdelka izdelek vare varer varen tuotteen tuote toote toode preces "
    "prece prekes preke produkta zbozi tovaru tovar polozky produs produsului produse termek προιοντοσ ειδουσ продукта "
    "продукту изделия продукции товарів производа производ артикла"
)
_ADDS_NOTHING = frozenset(_GOODS_WORDS.split()) | LITTLE
"""Words in a column's name that say of what it is, or whose: the table is of goods, and the seller's."""
_COMPOUND = late(r"(?:artikel|artikkel|produkt|waren|product|vare|varu|tuote|toote|termek)(?=.{4})")
_OF_GOODS = _SAFE_BEHIND | {
    *(
        "id",
        "title",
        "description",
        "short_description",
        "manufacturer",
        "category",
        "sale-price",
        "origin",
        "id-instead",
    ),
    *("url", "status", "keywords", "video", "bullets"),
    *("attribute", "dimensions", "length", "width", "height"),
}
"""Members whose columns mean the same whatever they say of goods and of the seller."""


def _bare(text: str) -> str:
    """A plain name without what adds nothing to it; empty where nothing of that is in it, or nothing else.

    A small word at the end says something ("special price to" is a day), and so does "to" before the rest ("to name").
    """
    words = text.split()
    if not words or words[-1] in LITTLE or words[0] == "to":
        return ""
    if len(words) == 1:
        bare = _COMPOUND.sub("", text, count=1)
    else:
        bare = " ".join(word for word in words if word not in _ADDS_NOTHING)
    return bare if bare != text else ""


_WEB = late(
    r"^(?:web|online|webshop|eshop|e shop|ecommerce|internet) | (?:web|online|webshop|eshop|e shop|ecommerce)$"
)
"""Where a name, a text or a price is shown: programs of stocks have others for the counter and for the bill."""
_ON_THE_WEB = frozenset(
    {"title", "description", "short_description", "price", "list_price", "sale-price", "category", "stock"}
)
"""Members that shops' books keep for the web apart."""
_WORTH_A_GUESS = frozenset(
    {"title", "description", "price", "images", "brand", "category", "sku", "stock", "id"}
)


def _near(text: str) -> str | None:
    """The usual name that a swapped, missing or doubled letter away is this one (``prodcut name``).

    The ends of a word are inflections, and another letter makes another word: ``featured`` is not ``features``.
    """
    if len(text) < 7 or not text.isascii():
        return None
    return next(
        (
            name
            for length in (len(text), len(text) - 1, len(text) + 1)
            for name in _long_names().get((length, text[0], text[-1]), ())
            if _is_slip(text, name) and _names()[name] in _WORTH_A_GUESS
        ),
        None,
    )


def _is_slip(text: str, name: str) -> bool:
    """Whether a text is a name with one letter left out, put in, or changed with the next."""
    pairs = enumerate(zip(text, name, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(text), len(name)))
    written, meant = text[at:], name[at:]
    return written[1:] == meant or written == meant[1:] or written[1::-1] + written[2:] == meant
