"""The goods that a web page shows side by side without marking them: cards, each with a name and a price.

A card is an element that is called one of a product, or holds a button to buy it. What stands in it belongs together,
however deep; an element with several cards in it is the shelf. Where a shop's page has none of them, a picture, a heading and
a sum of money in one element are a card as well, if there are several of them and hardly any other sums.
"""

from __future__ import annotations

from dataclasses import field
from re import IGNORECASE
from typing import TYPE_CHECKING

from listing_lint.catalog.readers.page_elements import Closed, Text, elements
from listing_lint.catalog.readers.page_marks import Item, shown_text
from listing_lint.catalog.readers.page_shown import (
    ASIDE,
    BUY,
    drop_from,
    is_aside,
    is_sum,
    is_to_buy,
    not_too_deep,
    picture_of,
    role_of,
    words_of,
)
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from listing_lint.catalog.readers.page_elements import Opened, Value

_CARD_WORDS = (
    "product products producto productos produto produtos produit produits prodotto prodotti produkt produkte produkty urun "
    "urunler tovar goods merch"
)
_CARDS = frozenset(_CARD_WORDS.split())
_NO_CARDS = frozenset(
    {"pricing", "plan", "plans", "subscription", "tariff", "service", "services", "course", "event"}
)
_NAMES = frozenset({"title", "name", "nombre", "titulo", "nome", "nom", "titel", "nazwa", "heading"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PLAIN = frozenset(
    {"p", "span", "div", "strong", "b", "em", "small", "td", "li", "label", "h2", "h3", "h4", "h5", "h6"}
)
_MENU_WORDS = (
    "mega main mobile primary secondary top site header nav navigation dropdown side sub toggle burger hamburger user "
    "account lang language off canvas offcanvas mini cart"
)
_MENUS_OF_PAGES = frozenset(_MENU_WORDS.split())
"""Words beside that of a menu where it leads about the pages, and tells no dishes."""
_BUY_ALONE = late(
    r"\s*+(?:buy|order|shop now|pesan(?: sekarang)?|beli|заказать|замовити|pedir(?: ya| ahora)?|bestellen|commander|encargar|"
    r"pide(?: ya)?|comander|ordina|zamów|objednat|satın al|sipariş ver|đặt hàng|"
    r"order via whatsapp|اطلب(?: الآن)?|注文する|订购|訂購)"
    r"\s*+[!.>→»›]{0,3}+\s*+",
    IGNORECASE,
)
"""All that is written on a button of a card; on a page of one product such a word leads elsewhere as often."""
_LONGEST_SUM = 120
"""Characters of an element, marks among them, that may hold a sum and nothing else."""
_FEW = 2
"""Headings and sums of one card: its name and what is said below it, what it costs and what it did before."""
_FEWEST = 2
_FEWEST_PICTURED = 4
_FIRST_RANK = late(r"<h1[\s>]", IGNORECASE)
_MOST = 2000
_SHOPS = late(
    r"(?<![^\W_])(?:products|shop|cart|basket|checkout|productos|produkte|produits|produtos|prodotti|producten|tienda|boutique|warenkorb|kasse|carrito|cesta|panier|carrello|carrinho|koszyk|ko[šs][íi]k|sepet"
    r"|winkelwagen|varukorg)(?![^\W\d_])|корзин|кошик|购物车|購物車|カート|장바구니|سلة",
    IGNORECASE,
)
"""What a page of a shop leads to."""
_NO_SHOPS = late(
    r"(?<![^\W_])(?:per night|/ ?night|bedrooms?|check-in|sq\.? ?ft|per person|tickets?|enrol\w*|book (?:now|your)"
    r"|rent(?:al|ed)?|per month|/ ?month|lessons?|hire|pro nacht|por noche|par nuit|a notte)(?![^\W_])",
    IGNORECASE,
)
"""Words of pages that show rooms, journeys, courses and plans beside what they cost."""


@dataclass(slots=True)
class _Holder:
    """What an element holds that is one card, or several."""

    titles: list[Value] = field(default_factory=list)
    prices: list[Value] = field(default_factory=list)
    sums: list[Value] = field(default_factory=list)
    pictures: list[Value] = field(default_factory=list)
    texts: list[Value] = field(default_factory=list)
    cards: list[_Holder] = field(default_factory=list)
    buys: bool = False

    def is_card(self) -> bool:
        if self.prices or not self.sums:
            return bool(self.titles and self.prices)
        # Sums that nobody calls prices tell one only where they are not those of a whole shelf.
        return 0 < len(self.titles) <= _FEW and len(self.sums) <= _FEW

    def take(self, inner: _Holder) -> None:
        """What an element inside of this one holds."""
        if inner.cards:
            self.cards += inner.cards
            return
        self.titles += inner.titles
        self.prices += inner.prices
        self.sums += inner.sums
        self.pictures += inner.pictures
        self.texts += inner.texts
        self.buys = self.buys or inner.buys


@dataclass(slots=True)
class _Part:
    """An element that is open."""

    name: str
    role: str
    aside: bool
    text_from: int
    holder: _Holder | None
    called: bool


def shown_cards(page: str) -> list[Item]:
    """The goods of a page that shows several; none of a page that shows one, or other things."""
    root = _Holder()
    open_: list[_Part] = []
    texts: list[Text] = []
    pictured: dict[int, _Holder] = {}
    # A page has one heading of the first rank; where it has many, they are those of its goods.
    many = len(_FIRST_RANK.findall(page)) >= _FEWEST_PICTURED
    for one in elements(page):
        if isinstance(one, Text):
            texts.append(one)
            continue
        if isinstance(one, Closed):
            _close(page, root, open_, texts, one, pictured)
            continue
        aside = bool(open_ and open_[-1].aside) or _is_aside(one, open_)
        holder = _within(root, open_)
        if one.name == "img" and not aside and (picture := picture_of(one)) is not None:
            holder.pictures.append(picture)
        around = [part.role for part in open_]
        role = "title" if many and one.name == "h1" else _role(one, around)
        role = "" if aside else not_too_deep(role, around)
        if role == "button" and is_to_buy(one):
            holder.buys, role = True, ""
        if one.holds:
            open_.append(_part(one, role, aside=aside))
    while open_:
        _end(root, open_, open_.pop(), pictured)
    if not root.cards and len(pictured) >= _FEWEST_PICTURED:
        return _of_a_shop(page, root, list(pictured.values()))
    if root.prices or len(root.cards) < _FEWEST:
        return []  # a price that stands in no card is the page's product's, and the others are shown beside it
    return [_item(card) for card in root.cards[:_MOST]]


def _of_a_shop(page: str, root: _Holder, pictured: list[_Holder]) -> list[Item]:
    """What stands beside pictures and sums where nothing is called a card; nothing on pages that sell no goods."""
    told = len(root.prices) + len(root.sums)
    if told > _FEW * len(pictured) or _SHOPS.search(page) is None or _NO_SHOPS.search(page) is not None:
        return []
    return [_item(card) for card in pictured[:_MOST]]


def _is_aside(opened: Opened, open_: list[_Part]) -> bool:
    """Whether an element holds none of the goods; a menu may be what there is to eat, and then it does."""
    if not is_aside(opened):
        return False
    words = words_of(opened)
    return (
        opened.name not in ("div", "section", "article", "main")
        or not words & ASIDE <= {"menu"}
        or not words.isdisjoint(_MENUS_OF_PAGES)
        or any(part.name in ("header", "ul", "li") for part in open_)
    )


def _part(opened: Opened, role: str, *, aside: bool) -> _Part:
    words = words_of(opened)
    called = not words.isdisjoint(_CARDS) and words.isdisjoint(_NO_CARDS)
    held = not aside and (called or opened.name in ("article", "li", "div", "section", "a"))
    return _Part(opened.name, role, aside, opened.end, _Holder() if held else None, called)


def _within(root: _Holder, open_: list[_Part]) -> _Holder:
    return next((part.holder for part in reversed(open_) if part.holder is not None), root)


def _role(opened: Opened, around: list[str]) -> str:
    if opened.name in _HEADINGS:
        return "title"
    role = role_of(opened, around)
    if role in ("", "button") and "title" not in around:
        words = words_of(opened)
        if opened.name in ("p", "span", "div", "strong", "b", "a") and not words.isdisjoint(_NAMES):
            return "title"
    return "" if role == "title" else role  # the heading of the page


def _close(
    page: str,
    root: _Holder,
    open_: list[_Part],
    texts: list[Text],
    closed: Closed,
    pictured: dict[int, _Holder],
) -> None:
    part = open_.pop()
    if part.role == "old":
        if any(other.role == "price" for other in open_) or (open_ and open_[-1].name in _PLAIN):
            drop_from(texts, part.text_from)
    elif part.role or _may_be_a_sum(part, open_, closed):
        holder = _within(root, open_) if part.holder is None else part.holder
        text = shown_text(page, texts, part.text_from)
        if part.role in ("", "title") and is_sum(text.text):
            holder.sums.append(text)
        elif part.role:
            _take(holder, part.role, text)
    _end(root, open_, part, pictured)


def _may_be_a_sum(part: _Part, open_: list[_Part], closed: Closed) -> bool:
    """Whether an element of a card that is called nothing holds so little that it may be what the goods cost: ``<p>$8</p>``."""
    return (
        part.name in _PLAIN
        and not part.aside
        and closed.start - part.text_from <= _LONGEST_SUM
        and not any(other.role for other in open_)
    )


def _take(holder: _Holder, role: str, text: Value) -> None:
    if role == "title" and text.text:
        holder.titles.append(text)
    elif role == "price" and is_sum(text.text):
        holder.prices.append(text)
    elif role == "text" and text.text:
        holder.texts.append(text)
    elif role == "button" and (BUY.search(text.text) or _BUY_ALONE.fullmatch(text.text)):
        holder.buys = True


def _end(root: _Holder, open_: list[_Part], part: _Part, pictured: dict[int, _Holder]) -> None:
    """Give what an element held to the one around it: a card as a whole.

    What has a picture, one heading and a price is noted among the ``pictured``, by the place of the heading.
    """
    held = part.holder
    if held is None:
        return
    around = _within(root, open_)
    if not held.cards and held.is_card() and (part.called or held.buys):
        held = _Holder(cards=[held])
    elif held.pictures and len(held.titles) == 1 and not held.cards and held.is_card():
        pictured.setdefault(held.titles[0].start, held)
    elif len(held.cards) == 1:
        # Its picture, or its button, stands beside the rest of it.
        card = held.cards[0]
        card.pictures += held.pictures
        card.texts += held.texts
        held = _Holder(cards=[card])
    around.take(held)


def _item(card: _Holder) -> Item:
    title = card.titles[0]
    item = Item("Product", title.start)
    item.end = title.end
    item.properties["name"] = [title]
    price = (card.prices or card.sums)[0]
    offer = Item("Offer", price.start)
    offer.end = price.end
    offer.properties["price"] = [price]
    item.properties["offers"] = [offer]
    if card.pictures:
        item.properties["image"] = [*{one.text: one for one in card.pictures}.values()]
    if card.texts:
        item.properties["description"] = [card.texts[0]]
    return item
