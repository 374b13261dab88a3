"""The product that a web page shows without marking it: its heading, a price, a button to buy it, and a list of details.

Shops that were written by hand and not by a system call the parts of a page after what they hold: ``class="price"``,
``class="product-description"``. A page that shows several goods is none of them, and is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from listing_lint.catalog.money import read_money
from listing_lint.catalog.readers.page_elements import PICTURES, Closed, Opened, Text, Value, elements
from listing_lint.catalog.readers.page_marks import Item, shown_text
from listing_lint.catalog.tables.names import meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[A-Za-z][a-z]*|[^\W\d_A-Za-z]+")
_PRICE_WORDS = (
    "price prices preis preise prix precio precios preco prezzo cena ceny fiyat prijs pris hinta pret gia harga tsena "
    "amount"
)
_PRICES = frozenset(_PRICE_WORDS.split())
_OLD_WORDS = (
    "old was compare regular original before strike strikethrough crossed through list msrp rrp save saving savings discount "
    "viejo anterior antes barre vecchio alt stary antigo de label shipping delivery unit per from"
)
_OLD = frozenset(_OLD_WORDS.split())
_COMPARED = _OLD - {
    "unit",
    "per",
    "from",
    "regular",
    "original",
    "label",
    "shipping",
    "delivery",
    "de",
    "through",
}
"""Inside of a price: what is called so is no part of it, as in ``<span class="compare">$94.98</span>``."""
_TEXT_WORDS = "description desc descripcion descricao descrizione beschreibung opis popis aciklama omschrijving beskrivning"
_TEXTS = frozenset(_TEXT_WORDS.split())
_ASIDE_WORDS = (
    "related similar recommend recommended recommendations recommendation upsell crosssell cross also footer nav navbar menu "
    "sidebar breadcrumb breadcrumbs review reviews testimonial testimonials minicart drawer modal popup newsletter "
    "relacionados suggestion suggestions suggested sugeridos sugerencias"
)
ASIDE = frozenset(_ASIDE_WORDS.split())
_ASIDE_TAGS = frozenset({"nav", "footer", "aside"})
_CONTROLS = frozenset({"button", "a", "input", "label"})
BUY = re.compile(
    r"add(?: item)? to (?:\w+ )?(?:cart|bag|basket|trolley)|buy (?:it )?now|order now|^purchase\b|in den warenkorb|jetzt kaufen"
    r"|ajouter au panier|acheter|a[ñn]adir al? carrito|agregar al carrito|comprar|adicionar ao carrinho|aggiungi al carrello"
    r"|acquista|do koszyka|kup teraz|do ko[šs][íi]ku|sepete ekle|sat[ıi]n al|в корзину|купить|до кошика|купити|in winkelwagen"
    r"|l[äa]gg i varukorg|k[øo]b nu|th[êe]m v[àa]o gi[ỏo]|mua ngay|beli sekarang|加入购物车|立即购买|加入購物車"
    r"|カートに入れる|장바구니|구매하기|أضف إلى السلة|اشتري|הוסף לסל|افزودن به سبد",
    re.IGNORECASE,
)
_MOST_PRICES = 3
_MOST_BUTTONS = 4
_WITHIN = 16
"""Elements of one role inside of each other: the text of each is read, and pages that lay prices in boxes have five."""


class Shown(NamedTuple):
    """The product of a page, and the words of its price."""

    item: Item
    price: str


class _Part(NamedTuple):
    """An element that is open."""

    role: str
    aside: bool
    text_from: int


class _Found:
    """What a page shows, place by place."""

    def __init__(self) -> None:
        self.titles: list[Value] = []
        self.prices: list[Value] = []
        self.texts: list[Value] = []
        self.pictures: list[Value] = []
        self.details: list[tuple[str, Value]] = []
        self.summary: Value | None = None
        self.buttons = 0


def shown_product(page: str) -> Shown | None:
    """The product that a page shows; None where it shows none, or several."""
    found = _read(page)
    if len(found.titles) != 1 or not found.titles[0].text or not 0 < found.buttons <= _MOST_BUTTONS:
        return None
    title = found.titles[0]
    prices = [price for price in found.prices if is_sum(price.text)]
    if not 0 < len({price.text for price in prices}) <= _MOST_PRICES:
        return None
    price = next((one for one in prices if one.start > title.end), prices[0])
    item = Item("Product", title.start)
    item.end = title.end
    item.properties["name"] = [title]
    item.properties["offers"] = [_offer(price)]
    if found.texts:
        item.properties["description"] = [max(found.texts, key=lambda text: len(text.text))]
    elif found.summary is not None:
        item.properties["description"] = [found.summary]
    if found.pictures:
        once: dict[str, Item | Value] = {}
        for picture in found.pictures:
            once.setdefault(picture.text, picture)
        item.properties["image"] = [*once.values()]
    _detail(item, found.details)
    return Shown(item, price.text)


def complete(marked: Item, shown: Item) -> None:
    """Put what a page shows of its product beside what little it marks, as the head of a page that only tells its picture.

    The head's title has the shop's name or the brand in it; the heading is the name alone.
    """
    for name, values in shown.properties.items():
        known = marked.properties.get(name)
        if known is None or (name == "description" and len(_text(values)) > len(_text(known))):
            marked.properties[name] = values
        elif name == "offers":
            _first(known).properties.update(_first(values).properties)
        elif name == "image":
            said = {value.text for value in known if isinstance(value, Value)}
            known += [value for value in values if isinstance(value, Value) and value.text not in said]
        elif name == "name" and _text(values).casefold() in _text(known).casefold():
            marked.properties[name] = values


def is_priced(item: Item) -> bool:
    """Whether a price is marked."""
    return any(
        isinstance(one, Item) and "price" in one.properties for one in item.properties.get("offers", ())
    )


def _first(values: list[Item | Value]) -> Item:
    """The first thing of a property."""
    return next((value for value in values if isinstance(value, Item)), Item("", 0))


def _text(values: list[Item | Value]) -> str:
    """The first text of a property."""
    return next((value.text for value in values if isinstance(value, Value)), "")


def _detail(item: Item, details: list[tuple[str, Value]]) -> None:
    """What the list of a product's details says: ``<dt>Brand</dt><dd>Acme</dd>``."""
    for (kind, label), (next_kind, value) in pairwise(details):
        called = label.text.strip(" :：")
        if (kind, next_kind) != ("term", "detail") or not 0 < len(called) <= _LONGEST_LABEL:
            continue
        if not 0 < len(value.text) <= _LONGEST_DETAIL or "\n" in value.text:
            continue
        known = meaning(called)
        member = known.member if known is not None else ""
        if member in _DETAILS:
            item.properties.setdefault(member, [value])
        elif member not in _SAID:
            pair = Item("PropertyValue", label.start)
            pair.end = value.end
            pair.properties = {"name": [label._replace(text=called)], "value": [value]}
            item.properties.setdefault("additionalProperty", []).append(pair)


_DETAILS = frozenset({"brand", "category", "sku", "gtin", "mpn"})
_SAID = frozenset({"title", "price", "currency", "description", "stock", "images", "list_price"})
_LONGEST_LABEL = 40
_LONGEST_DETAIL = 200


def _offer(price: Value) -> Item:
    offer = Item("Offer", price.start)
    offer.end = price.end
    offer.properties["price"] = [price]
    return offer


def is_sum(text: str) -> bool:
    """Whether a text is an amount of money, with the sign or the code of its currency."""
    money = read_money(text) if len(text) <= 40 else None
    return money is not None and money.amount is not None and bool(money.currency or money.sign)


def _read(page: str) -> _Found:
    found = _Found()
    open_: list[_Part] = []
    texts: list[Text] = []
    for one in elements(page):
        if isinstance(one, Text):
            texts.append(one)
            continue
        if isinstance(one, Closed):
            _close(page, found, open_, texts)
            continue
        if one.name == "meta" and _said(one.attributes, "name").lower() == "description":
            found.summary = one.attributes.get("content", found.summary)
        aside = bool(open_ and open_[-1].aside) or is_aside(one)
        around = [part.role for part in open_]
        role = "" if aside else not_too_deep(_role(one, around), around)
        if role == "button" and is_to_buy(one):
            found.buttons, role = found.buttons + 1, ""
        if one.name == "img" and not aside and not any(part.role == "text" for part in open_):
            picture = picture_of(one)
            found.pictures += [] if picture is None else [picture]
        if one.name == "input" and not aside and BUY.search(_said(one.attributes, "value")):
            found.buttons += 1
        if one.holds:
            open_.append(_Part(role, aside, one.end))
    return found


_ROLES_OF_DETAILS = {"dt": "term", "th": "term", "dd": "detail", "td": "detail"}


def _role(opened: Opened, around: list[str]) -> str:
    """What an element of a page of one product holds."""
    role = role_of(opened, around)
    if role or not opened.holds:
        return role
    if "price" in around and not words_of(opened).isdisjoint(_COMPARED):
        return "old"
    return _ROLES_OF_DETAILS.get(opened.name, "") if "text" not in around else ""


def _close(page: str, found: _Found, open_: list[_Part], texts: list[Text]) -> None:
    part = open_.pop()
    in_price = any(other.role == "price" for other in open_)
    if part.role == "old" and in_price:
        drop_from(texts, part.text_from)
    elif part.role and not (part.role == "price" and in_price):
        _take(found, part.role, shown_text(page, texts, part.text_from))


def drop_from(texts: list[Text], start: int) -> None:
    """Forget what was read from a place on: what goods cost before, inside what they cost, as in ``$8.60 <s>$11.80</s>``."""
    del texts[bisect_left(texts, (start,)) :]


def _take(found: _Found, role: str, text: Value) -> None:
    if role == "title":
        found.titles.append(text)
    elif role == "price":
        found.prices.append(text)
    elif role == "text" and text.text:
        found.texts.append(text)
    elif role in ("term", "detail"):
        found.details.append((role, text))
    elif role == "button" and BUY.search(text.text):
        found.buttons += 1


def role_of(opened: Opened, around: list[str]) -> str:
    """What an element holds, by its name and by what its classes are called; ``around`` are the roles of those around it."""
    if opened.name == "h1":
        return "title"
    if opened.name in ("del", "s", "strike"):
        return "old"
    if opened.name in _CONTROLS:
        return "button"
    words = words_of(opened)
    if not words.isdisjoint(_PRICES):
        return "old" if not words.isdisjoint(_OLD) else "price"
    return "text" if not words.isdisjoint(_TEXTS) and "text" not in around else ""


def not_too_deep(role: str, around: list[str]) -> str:
    """A role, unless many of those around have it as well: a text would be read once for each."""
    return role if around.count(role) < _WITHIN else ""


def is_to_buy(opened: Opened) -> bool:
    """Whether a button is called after what it does, whatever is written on it: ``class="buy-button"``."""
    words = words_of(opened)
    return "buy" in words or {"add", "cart"} <= words or "addtocart" in words


def is_aside(opened: Opened) -> bool:
    """Whether what stands in an element is none of the goods that a page is about."""
    return opened.name in _ASIDE_TAGS or (
        opened.name not in ("body", "html", "main") and not words_of(opened).isdisjoint(ASIDE)
    )


def words_of(opened: Opened) -> frozenset[str]:
    """The words of which an element's classes and its name are made, in small letters."""
    named = f"{_said(opened.attributes, 'class')} {_said(opened.attributes, 'id')}"
    return frozenset(word.lower() for word in _WORD.findall(named[:400]))


def _said(attributes: Mapping[str, Value], name: str) -> str:
    return attributes[name].text if name in attributes else ""


_OF_PAGES = re.compile(r"\blogo|icon|sprite|avatar|banner|flag|payment|badge|placeholder", re.IGNORECASE)


def picture_of(opened: Opened) -> Value | None:
    """The address of a picture of goods; those of the page itself are called so."""
    address = next(
        (opened.attributes[name] for name in PICTURES if name in opened.attributes),
        None,
    )
    if address is None or not address.text or address.text.startswith("data:"):
        return None
    said = f"{address.text} {_said(opened.attributes, 'class')} {_said(opened.attributes, 'alt')}"
    return None if _OF_PAGES.search(said) else address
