"""Words of promotion in a title: the data of ``promotion.toml`` and the shapes that no list can hold."""

from __future__ import annotations

import os
import re
import unicodedata
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.shipped import read_toml
from listing_lint.wordlist import compile_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.wordlist import WordList

_NOT_FOR_NOTHING = (
    "size|standing|from|of|range|form|style|flow|hand|fall|wheel|people|ship|deliver|postage|ongkir|and|or|&|spirit|motion|choice"
    "|run|time|mode|play|fire|wifi|cut|end|sample|radical|space|weight|fit|arm |sugar|gluten|ride|agent|bird|world|soul|love|hugs"
    "|your |my |me |the |palestin|tibet|ukrain|iran|hong kong"
)
"""What "free" is said of in the name of goods: "(free size)", "(free standing)"."""
_SHAPES = (
    (
        "price",
        late(
            r"(?<![\w.,])-?\d{1,2}\s?%\s?(?:off\b|discount\b|rabatt\b|reduziert\b|de (?:descuento|réduction|desconto)\b"
            r"|di sconto\b|скидк\w{1,3}\b)|(?:скидка|rabatt|sconto|desconto|descuento)\s(?:до\s)?-?\d{1,2}\s?%"
            r"|(?<!\d)[1-9](?:\.\d)?折(?!叠)"
            # A code that makes it cheaper, or by how much at the most: "[Mã ELA7 giảm 7% tối đa 2TR]". What takes fat away has neither.
            r"|\b(?:mã|nhập|voucher)\s[A-Z0-9]{3,15}\sgiảm\b|\bgiảm\s(?:giá\s)?\d{1,2}\s?%\s(?:tối đa|cho đơn|khi (?:mua|nhập))"
            r"|\bgiảm\s(?:đến\s|tới\s|ngay\s)?\d{1,4}\s?(?:k|tr|triệu|đ|vnđ|vnd)\b"
            r"|(?:diskon|potongan|zniżka|sleva|zľava|korting|kedvezmény|reducere|έκπτωση|indirim|خصم|ลด)\s(?:%\s?\d{1,2}|-?\d{1,2}\s?%)"
            r"|(?:%\s?\d{1,2}|(?<![\w.,])\d{1,2}\s?%)\s?(?:diskon|zniżki|slevy|sleva|zľava|korting|kedvezmény|reducere|έκπτωση|indirim)\b"
            # Payment by instalments: coffee and medicine come in "δόσεις", too.
            r"|(?:πληρωμή|άτοκες|(?:έως|εώς|ως)\s\d{1,2})\b[^,|]{0,25}?\bδόσεις\b",
            re.IGNORECASE,
        ),
    ),
    (
        # What it costs. A card or a coin has a value without cents.
        "price",
        late(
            r"(?<![\w.,$€£])(?:[$€£]\s?\d{1,5}[.,]\d{2}(?![\d.,])"
            r"|(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d{1,5})[.,]\d{2}\s?(?:[€£₽₺]|(?:eur(?:os?)?|usd|zł|руб|tl|lei|kč)(?![^\W_])))",
            re.IGNORECASE,
        ),
    ),
    (
        # What it costs behind an at sign, as in price lists, and in the way of India. "@3.60GHz" is how fast it is.
        "price",
        late(
            r"(?<![\w.@])@[$€£]?\d{1,4}[.,]\d{2}(?![\d.,]|\s?(?:[^\W\d_]|%))|(?:₹|(?<!\w)rs\.?)\s?\d{1,3}(?:,?\d{2,3}){0,3}\s?/-",
            re.IGNORECASE,
        ),
    ),
    (
        # An offer or a haste alone in brackets: "[Sale]", "(PROMO)", "【HOT DEAL!】". Round ones may hold how hot a sauce is.
        "price",
        late(
            r"[\[【［(（{]\s?(?:(?:big|super|special|hot|best|mega|great|today'?s?)\s)?(?:sale|promo|offers?|deals?|discount|clearance|obral|diskon|oferta|soldes|aktion)s?\s?!{0,3}\s?[\]】］)）}]"
            r"|^\s?promo(?=\s?(?:[!:]|-\s)|\s\d)|\bbuy\s?(?:\d{1,2}|one|two|three)[\s,]{0,2}get\s?(?:\d{1,2}|one|two|three)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "novelty",
        late(r"[\[【［{]\s?(?:new|newest|baru|nuevo|neu|новинка)\s?!{0,3}\s?[\]】］}]", re.IGNORECASE),
    ),
    ("shipping", late(r"[\[【［(（{]\s?cod\s?!{0,3}\s?[\]】］)）}]", re.IGNORECASE)),
    (
        # Something that comes for nothing, in brackets or behind a plus: "[Free pouch]", "+ FREE cover".
        "gift",
        late(
            r"(?:[\[【［(（]\s?(?:free|gratis|percuma)\s(?!"
            + _NOT_FOR_NOTHING
            + r")[^\W\d_][^\]】］)）\n]{2,40}[\]】］)）]|\+\s?(?:free|gratis|percuma)\s(?!"
            + _NOT_FOR_NOTHING
            + r")[^\W\d_]{3,20})",
            re.IGNORECASE,
        ),
    ),
    (
        "novelty",
        late(
            r"\b20[1-4]\d\s(?:new(?:est)?|latest|hot|neu(?:e|er|es)?|nuev[oa]s?|nouveau|nouvelle|novo|nova|новинка|новый|новая)\b"
            r"|\bnew(?:est)?\s20[1-4]\d\b|20[1-4]\d\s?年?(?:新款|新品|最新)",
            re.IGNORECASE,
        ),
    ),
)

_COSTS = _SHAPES[1][1]
_STANDS_FOR_MONEY = late(
    r"\b(?:e-?)?gift\s?(?:cards?|certificates?|vouchers?)\b|\bvouchers?\b|\bstore credit\b"
    r"|gutschein|geschenkkarte|\b(?:carte|bon|chèque)s?[- ]cadeaux?\b|\b(?:tarjeta|vale|cheque)s?(?: de)?[- ]regalo\b"
    r"|\b(?:buono|carta) regalo\b|\b(?:vale|cartão)[- ]presente\b|cadeau(?:bon|kaart)|presentkort|gavekort|lahjakort"
    r"|dárkov\w{1,3} (?:kart|poukaz|šek)|darčekov\w{1,3} (?:kart|poukaz)|\b(?:karta|karty|bon|bony) podarunkow"
    r"|ajándék(?:kártya|utalvány)|\bcard cadou\b|δωρο(?:κάρτα|επιταγή)|подарочн\w{2,3} (?:карт|сертификат|купон)"
    r"|подарунков\w{1,3} (?:карт|сертифікат)|подаръчен ваучер|\bpoklon[- ](?:bon|kartic)|\bdariln\w (?:bon|kartic)"
    r"|kinkekaart|dāvanu karte|dovanų (?:kortel|kupon)|hediye (?:kartı|çeki)|بطاقة هدي|کارت هدیه|כרטיס מתנה|שובר מתנה"
    r"|礼品卡|購物卡|购物卡|ギフトカード|ギフト券|商品券|기프트\s?카드|상품권|บัตรของขวัญ|thẻ quà tặng|kartu hadiah",
    re.IGNORECASE,
)
"""Goods that are worth what stands on them: the amount is what is sold, and no price."""


@dataclass(frozen=True, slots=True)
class Promotion:
    """A stretch of a title that promotes: its kind, its place in code points, the text."""

    kind: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=4)
def find_promotion(title: str) -> tuple[Promotion, ...]:
    """Return what promotes in a title, from left to right, each place once. Two rules ask about one title."""
    if not _first_look().may_hold(title):
        return ()
    return tuple(_found(title))


_TURKISH = {ord("İ"): "i", ord("ı"): "i"}
"""One letter for the two of Turkish whose other case is I or i: "FIRSAT" and "İNDİRİM" are in capitals."""


def _found(title: str) -> Iterator[Promotion]:
    words, kinds = _words(), _kinds()
    read = title if title.isascii() else title.translate(_TURKISH)
    found = [
        Promotion(kinds[one.word], one.start, one.end, title[one.start : one.end]) for one in words.find(read)
    ]
    for kind, shape in _SHAPES:
        places = [match.span() for match in shape.finditer(read)]
        if places and shape is _COSTS and _STANDS_FOR_MONEY.search(title):
            continue
        found += [Promotion(kind, start, end, title[start:end]) for start, end in places]
    behind = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= behind and one.kind != "but":
            yield one
        behind = max(behind, one.end)


@cache
def _first_look() -> FirstLook:
    return FirstLook(_kinds(), "%", "折", "20[1-4][0-9]", r"[$€£]\s?[0-9]", _WITH_CENTS, "δόσεισ", *_MORE)


_MORE = (
    r"@[$€£]?[0-9]",
    "/-",
    "^[Pp][Rr][Oo][Mm][Oo]",
    "[Gg][Ee][Tt] ?[0-9OoTt]",
    r"[\[【［(（{] ?[A-Za-z]{2,8} ?!{0,3} ?[\]】］)）}]",
    r"[\[【［(（{] ?[A-Za-z']{3,7} (?:[Ss][Aa][Ll][Ee]|[Oo][Ff][Ff]|[Dd][Ee][Aa]|[Dd][Ii][Ss])",
    r"[\[【［(（+] ?(?:[Ff][Rr][Ee][Ee]|[Gg][Rr][Aa][Tt][Ii][Ss]|[Pp][Ee][Rr][Cc][Uu][Mm][Aa]) ",
    "новинка",
    "giảm",
)
_WITH_CENTS = r"[.,][0-9]{2}\s?(?:[€£₽₺]|[Ee][Uu][Rr]|[Uu][Ss][Dd]|zł|руб|[Tt][Ll]|[Ll][Ee][Ii]|kč)"


class FirstLook:
    """Whether a title may hold one of some phrases, or what patterns of RE2 match; nearly all titles hold none of them."""

    def __init__(self, phrases: Iterable[str], *shapes: str) -> None:
        self._phrases = sorted({_folded(phrase) for phrase in phrases})
        self._shapes = shapes
        self._asked = 0

    def may_hold(self, title: str) -> bool:
        """Whether a title may hold one; False is certain."""
        self._asked += 1
        if self._asked <= _FEW and title.isascii():
            return self._holds_words(title) or any(re.search(shape, title) for shape in self._shapes)
        # Folded as the phrases are: RE2 knows no "heisser" in "heißer".
        plain = title if title.isascii() else _folded(title)
        return self._automaton.search(plain.encode("utf-8", "surrogatepass")) is not None

    @cached_property
    def _automaton(self) -> Any:
        """One automaton of RE2 that stops at every such text, and at hardly any other."""
        from listing_lint.text.trigger import compiled

        phrases = [re.escape(one).replace("\\ ", r"[\s\-]+") for one in self._phrases]
        return compiled("|".join([*self._shapes, *phrases]))

    def _holds_words(self, title: str) -> bool:
        """Whether a title of ASCII has the words of a phrase side by side, whatever signs stand between them."""
        words = _side_by_side(title.lower())
        return any(phrase in words for phrase in self._plain)

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(_side_by_side(one) for one in self._phrases if one.isascii())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_TURKISH)).casefold()


_FEW = 16
"""Titles that are looked at without an automaton: a short run spares itself compiling one."""
_SIGNS = re.compile(r"[\W_]+")


def _side_by_side(text: str) -> str:
    """The words with a blank before and behind each; one blank if there is none."""
    return f" {_SIGNS.sub(' ', text).strip()} ".replace("  ", " ")


@cache
def _words() -> WordList:
    return compile_words(_kinds())


@cache
def _kinds() -> dict[str, str]:
    """The kind of each phrase."""
    path = os.path.join(os.path.dirname(__file__), "promotion.toml")
    data = read_toml(path)
    kinds: dict[str, str] = {}
    for kind, languages in data.items():  # "but" comes first, and wins
        for phrases in languages.values():
            for written in phrases:
                phrase = written.translate(_TURKISH)
                kinds.setdefault(phrase, kind)
                if " " in phrase:
                    kinds.setdefault(phrase.replace(" ", "-"), kind)
    return kinds
