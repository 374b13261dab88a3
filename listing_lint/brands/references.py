"""Whether a mark is only what the goods are made for: by the words around it, and by what the listing sells."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listing_lint.brands import made_for
from listing_lint.brands.device_words import CARRIER, LINES_THERE
from listing_lint.brands.goods import ACCESSORIES, goods_in, kinds_of
from listing_lint.brands.han import simplified
from listing_lint.brands.kinds import BRAND_LABELS
from listing_lint.brands.letters import bare
from listing_lint.brands.owned import said_of
from listing_lint.late import late
from listing_lint.records import dataclass
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.brands.found import Mention
    from listing_lint.brands.goods import GoodsWords
    from listing_lint.brands.lexicon import Owner
    from listing_lint.brands.made_for import Nouns

DEVICES = frozenset(
    {"electronics", "auto", "motorcycle", "tool", "household", "baby", "outdoor", "game", "pet", "instrument",
    "material", "certification"}
)  # fmt: skip
"""Classes of marks whose goods take parts and accessories of others."""

_GENUINE = late(
    r"(?:authentic|genuine|original|official(?:ly licensed)?|licensed|oem|brand|authentique|d'origine|officielle?|originale?s?|originell\w*|offiziell\w*|echt\w*|oficial|auténtic[oa]"
    r"|originele|officiële|oryginaln\w+|оригинальн\w+|официальн\w+|orijinal|أصلي\w*|正品|原装|原裝|官方|純正|公式|정품)[\s:\-]*$",
    re.IGNORECASE,
)
_SHOWN = late(
    r"^(?:['’]s)?[\s\-]*(?:logos?|brand(?:ed)?|official|authentic|genuine|originals?|licensed|emblem|swoosh|monogram|sealed|品牌|官方|正品|原装|logo)(?![^\W_])",
    re.IGNORECASE,
)
_SPARE = late(
    r"replac|remanufactur|spare|substitut|compatib|kompatib|aftermarket|third.party|ersatz|rechange|recambio|repuesto|ricambi|reposi[çc]|vervang|zamienn|сменн|замен|запасн|совместим|uyumlu|yedek|متوافق|بديل|替换|替換|兼容|互換|交換|호환|교체",
    re.IGNORECASE,
)
_MAY_BE_SPARE = gate(_SPARE.pattern)
_NAMED_MODEL = late(r"\s[A-Z][^\W\d_]+(?:\s[A-Z]\w*)?\s(?:(?:19|20)\d\d|[A-Z]{0,2}\d{2,4})\b")
"""A model by its name, and its year or number: "para Fiat Strada 2021", "for Weber Spirit 300"."""
_UNSPACED = late(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PARTS = frozenset({ACCESSORIES, "batteries"})
_DEVICE_GOODS = frozenset(
    {
        "appliances",
        "software",
        "games",
        "haircare",
        "sports",
        "fitness",
        "tools",
        "motorcycle",
        "home",
        "garden",
    }
)
"""Goods that a maker of accessories alone does not have: an "OtterBox Defender case" is OtterBox's own."""
_OF_MAKERS = (frozenset({"audio", "watches"}), frozenset({"auto", "toys"}))
"""The same, where the kinds are together: a maker of cars has models of them, a maker of floor mats has none."""
_CASE_BEFORE = late(
    r"(?<!\w)(?:fundas?|carcasas?|coques?|étuis?|etui|capas?|capinhas?|pel[ií]culas?|custodi[ae]|pellicol[ae]|vetro|hoesjes?|(?:schutz|handy)?hüllen?"
    r"|panzerglas|pokrow(?:iec|ce)|szkło|kryty?|pouzdr[oa]|obaly?|sklo|чехлы?|чехол|стекло|kılıf\w*|جراب|كفر|cases?|skal|deksel|husă|husa|θήκη)"
    r"(?:\s[^\W\d_]+)?\s\Z",
    re.IGNORECASE,
)
"""A case or a glass before the phone that it is for, with one word between: "Szkło hartowane Samsung A52"."""
_LINE_GOODS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (late(r"(?:pods|buds|beats)\b", re.IGNORECASE), frozenset({"audio"})),
    (late(r"watch\b", re.IGNORECASE), frozenset({"watches"})),
)
"""What a line is by its name: AirPods, Galaxy Buds, Apple Watch."""
_OWN_PARTS = late(
    r"\s(?:BL\d{4}|DC\d\d[A-Z]{2}|DCB\d{3}|G(?:BA|AL|AX)\s?\d\d|M\d\d\s?[BC]\d|LP-E\d|EN-EL\d|NP-[A-Z]{1,2}\d|NB-\d|EP-TA\d|EB-[A-Z]{2}\d)\w*"
)
"""What makers of tools and cameras call their batteries and chargers: Makita BL1850B, DeWalt DCB184, Canon LP-E6."""


@dataclass(frozen=True, slots=True)
class Sold:
    """What a listing sells, and what its texts say of marks: what references are judged by.

    ``titles`` are its titles' texts. ``made_for`` are the marks that its title names only as what the goods are made for, ``titled`` those that it names
    plainly. ``houses`` are the marks whose goods they are, by the declared brand or the title, each with a kind of its goods;
    ``declared`` are those of the brand.
    """

    goods: frozenset[str]
    words: GoodsWords
    titles: str = ""
    made_for: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    houses: frozenset[tuple[str, str]] = frozenset()
    declared: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in its text.

    ``start:end`` is the mark with its line ("Samsung Galaxy"), ``after`` where the next mark begins; ``lined`` tells that a
    line is named, ``others`` that the goods are said to be made for another's, ``house`` that the text begins with the mark's
    own name. ``before`` are the places of other marks before it.
    """

    text: str
    role: str
    label: str
    mention: Mention
    start: int
    end: int
    after: int | None = None
    before: tuple[tuple[int, int], ...] = ()
    lined: bool = False
    others: bool = False
    house: bool = False


def is_reference(place: Place, sold: Sold, last: Mention | None) -> bool:
    """Whether a mark is what the goods are made for; ``last`` is the one before it in a list of such marks."""
    mark = place.mention.term.mark
    text, start, end = place.text, place.start, place.end
    of_accessory, nouns = _of_accessory(sold.words), nouns_of(sold.words)
    takes_parts = _is_of_devices(mark)
    if last is not None and _stands_on_its_case(place, last):
        return False
    genuine = bool(_GENUINE.search(text[max(0, start - 24) : start]))
    said = made_for.is_made_for(
        text,
        start,
        end,
        place.label,
        goods=mark.goods,
        until=place.after,
        # "for Galaxy phones, genuine Samsung" is no list.
        marks=() if genuine else place.before,
        nouns=nouns,
        strict=not takes_parts,
        loose=not (genuine or place.mention.deformed)
        and mark.class_ in DEVICES
        and ACCESSORIES in sold.goods
        and not _makes_accessories(mark),
    )
    if said == "surely":
        return True
    if said and takes_parts:
        return not (_is_own_kind(place, sold) or _is_shown(mark, sold))
    if said:
        return not sells(mark, sold) or _is_for_a_toy(place, sold) or _tells_of_spares(text)
    if genuine or _SHOWN.search(text[end : end + 16]):
        return False
    if _is_of_the_shopper(place, sold):
        return True
    if last is not None and mark.goods & last.term.mark.goods and made_for.links(text, last.until, start):
        return takes_parts or not sells(mark, sold)
    if not takes_parts or place.mention.deformed:
        return False
    if last is not None and last.term.mark.id == mark.id and takes_part(mark, sold):
        return True  # a long list of models, in which the maker is named again
    if _is_own_part(place):
        return _is_told_already(place, sold)
    return _is_head(place, of_accessory) or _is_spare(place, sold) or _is_told_already(place, sold)


def _is_of_the_shopper(place: Place, sold: Sold) -> bool:
    """Whether a device is the shopper's own, and what is sold serves it: "protects your MacBook"."""
    mark = place.mention.term.mark
    if place.mention.deformed or mark.class_ not in _SERVED or _makes_accessories(mark):
        return False
    said, begins = said_of(place.text, place.start)
    if not said or _is_own_kind(place, sold) or _is_shown(mark, sold):
        return False
    if ACCESSORIES in sold.goods:
        return True
    # A title that ends with the device names it behind what is sold: "Wall shelf holds your PlayStation 5 console".
    head = place.text[:begins].strip() if place.role == "title" else ""
    goods = goods_in(head, sold.words) if head else sold.goods
    if said == "owned" and (not goods or not goods.isdisjoint(_SHOWING_ANY)):
        return False  # "Mug, your BMW and you"
    return (bool(goods) or bool(head)) and goods.isdisjoint(
        mark.goods - (_CARRY if mark.class_ == "game" else frozenset())
    )


_CARRY = frozenset({"bags", "luggage"})
"""Goods with the names of games on them that devices are carried in as well."""
_SERVED = DEVICES | {"toy"}
"""Classes of marks whose goods others are made to hold, to clean, to charge. What is worn goes with other clothes."""


def _stands_on_its_case(place: Place, last: Mention) -> bool:
    """Whether a mark of what is worn follows the device that a case is for, in no list: "Case for iPhone 16 Gucci Canvas"."""
    if place.mention.term.mark.class_ not in _ON_CASES or last.term.mark.class_ != "electronics":
        return False
    between = place.text[last.until : place.start]
    return len(between) <= _LONGEST_MODEL and _IN_NO_LIST.fullmatch(between) is not None


_ON_CASES = frozenset({"luxury", "fashion", "sport", "jewellery", "eyewear", "cosmetics"})
"""Classes of marks that stand on the cases of phones; watches are devices, of which there are lists as well."""
_LONGEST_MODEL = 32
_IN_NO_LIST = late(
    r"\s?(?>(?:(?:\d+|[A-Z]{1,2}\d+|Pro|Max|Plus|Mini|Ultra|Air|Series|Gen|Generation|FE|SE|代|系列)\s?)*)",
    re.IGNORECASE,
)
"""What may stand between a device and the mark on its case: the model, and no comma, stroke or "and"."""


def _is_own_part(place: Place) -> bool:
    """Whether a maker's own number of a part stands behind its name, and none is said to replace it: "Batería Makita BL1850"."""
    return _OWN_PARTS.match(place.text, place.mention.until) is not None and not _tells_of_spares(place.text)


def names_a_device(place: Place, sold: Sold) -> bool:
    """Whether a word that may be a usual one is a mark here, since goods are made for it: "compatible with HP 305XL"."""
    mark = place.mention.term.mark
    if not _is_of_devices(mark) or not (
        place.mention.matched[:1].isupper()
        or not place.mention.matched.isascii()
        or place.mention.matched == mark.name  # ecobee
    ):
        return False
    text = place.text
    models, _ = made_for.past_models(text, place.end, place.after)
    if (
        mark.class_ in DEVICES
        and place.mention.term.needs
        and models
        and _is_head(replace(place, lined=True), _of_accessory(sold.words))
    ):
        return True
    nouns = nouns_of(sold.words)
    said = made_for.is_made_for(
        text, place.start, place.end, place.label, goods=mark.goods, until=place.after, nouns=nouns
    )
    if said == "perhaps" and (
        made_for.has_a_device_beside(text, place.start, place.end, mark.goods, nouns)
        or made_for.has_a_device_before_for(text, place.start, mark.goods, nouns)
    ):
        return True
    if said == "surely" or (models and _is_spare(place, sold)):
        return True
    if said == "perhaps" and mark.class_ in _NUMBERED and place.mention.term.needs and _is_numbered(place):
        return True
    # A name is no usual word: "Zündelektrode für Vaillant ecoTEC" is told from "case for blue".
    name, model = mark.ambiguous == "name", any(map(str.isdigit, models))
    if ACCESSORIES in sold.goods:
        return said == "perhaps" and (bool(models) or name or _NAMED_MODEL.match(text, place.end) is not None)
    return said == "perhaps" and name and model


_NUMBERED = frozenset({"electronics", "game"})


def _is_numbered(place: Place) -> bool:
    """Whether the name is itself a model's, by its number: "Skin for PS5"."""
    written = place.mention.matched
    return (
        len(written) >= _SHORTEST_MODEL
        and written.isalnum()
        and any(map(str.isdigit, written))
        and written not in _PORTS
    )


_SHORTEST_MODEL = 3
"""Signs of a model's name that is told by itself; two are a thread, a size or a screw: M3, G2."""


_PORTS = frozenset({"PS2"})
"""Models whose name is a plug's as well: a keyboard's PS/2."""


def _is_of_devices(mark: Owner) -> bool:
    """Whether the mark's goods take parts and accessories of others."""
    return mark.class_ in DEVICES or "cycling" in mark.goods


def sells(mark: Owner, sold: Sold) -> bool:
    """Whether the goods are of the mark's own kind, and not made for others."""
    return bool(sold.goods & mark.goods) and ACCESSORIES not in sold.goods


def takes_part(mark: Owner, sold: Sold) -> bool:
    """Whether parts and accessories are sold, and the mark is one of devices that take them: "iPod touch outfit"."""
    return mark.class_ in DEVICES and not _PARTS.isdisjoint(sold.goods) and not _makes_accessories(mark)


def _is_own_kind(place: Place, sold: Sold) -> bool:
    """Whether the goods are such as the line itself: wireless earbuds "for AirPods Pro" are a copy of them."""
    kinds = next((goods for name, goods in _LINE_GOODS if name.search(place.mention.matched)), None)
    if kinds is None or place.role != "title" or ACCESSORIES in sold.goods:
        return False
    return bool(kinds & sold.goods)


_SHOWING = frozenset({"toys", "dolls", "apparel", "shoes", "headwear", "party", "collectibles", "books"})
"""Goods that show a game and are not used with it."""


_SHOWING_ANY = _SHOWING | {"kitchen", "home", "stationery", "jewellery", "textiles"}
"""Goods that any mark is printed on."""


def _is_shown(mark: Owner, sold: Sold) -> bool:
    """Whether the goods show a game, and are not made for its device: a plush "for Pokémon trainers"."""
    return (
        mark.class_ == "game" and ACCESSORIES not in sold.goods and bool(sold.goods & mark.goods & _SHOWING)
    )


def _is_for_a_toy(place: Place, sold: Sold) -> bool:
    """Whether goods are for a toy of the mark, whose noun stands by it: a coat "for American Girl Doll"."""
    mark, nouns = place.mention.term.mark, nouns_of(sold.words)
    if mark.class_ == "toy" and not _OF_DOLLS.isdisjoint(nouns(place.mention.matched.split()[-1])):
        return True  # "American Girl Doll" is a name of it
    return mark.class_ == "toy" and made_for.has_a_device_beside(
        place.text, place.start, place.end, _OF_DOLLS, nouns
    )


_OF_DOLLS = frozenset({"dolls"})


@lru_cache(maxsize=8)
def _tells_of_spares(text: str) -> bool:
    """Whether a text speaks of spare parts; it is asked for each mark that it mentions."""
    return _MAY_BE_SPARE(text) and _SPARE.search(text) is not None


_FITS_WITH = late(
    r"(?:[ck]ompatib\w*|совместим\w*)\s+(?:with|mit|avec|con|com|met|z|s|с)\s+(?:(?:all|the|allen|tous les|todas las|todos os|tutte le)\s+)?",
    re.IGNORECASE,
)
"""What stands before the mark that goods are said to fit."""


def _is_for_its_own(place: Place) -> bool:
    """Whether a text that begins with a mark says no more of spare parts than that they fit its own.

    "HP 305XL ink compatible with HP DeskJet" is HP's.
    """
    name = place.mention.matched.casefold()
    said = [one.end() for one in _FITS_WITH.finditer(place.text)]
    own = [end for end in said if place.text[end : end + len(name)].casefold() == name]
    return len(own) == len(said) == sum(1 for _ in _SPARE.finditer(place.text))


def _is_head(place: Place, of_accessory: Callable[[str], bool]) -> bool:
    """Whether the mark and its model belong to the name of an accessory: "iPhone 15 case", "Dyson V10 battery replacement"."""
    mark = place.mention.term.mark
    if _makes_accessories(mark) or place.others:
        return False
    if _UNSPACED.match(place.text[place.end - 1 : place.end]):
        return _is_unspaced_head(place, of_accessory)
    found, has_model = made_for.head_after(place.text, place.end, place.after, of_accessory)
    found = found or (place.lined and _is_carried(place))
    spare = _tells_of_spares(place.text) and not (place.house and _is_for_its_own(place))
    cars = {"auto", "toys"} <= mark.goods and " " in place.mention.matched  # Seat Leon
    if not (place.lined or cars or (has_model and spare)):
        return has_model and _is_for_a_phone(place)
    # "Apple iPad Connection Kit" is Apple's, "Dyson V10 battery replacement" is not.
    return (found and (spare or not place.house)) or made_for.head_before(
        place.text, place.start, of_accessory
    )


def _is_carried(place: Place) -> bool:
    """Whether what a device is carried in stands right behind its name and model: "MacBook Air 13 felt sleeve"."""
    if _CARRIED.isdisjoint(place.mention.term.mark.goods):
        return False
    _, rest = made_for.past_models(place.text, place.end, place.after)
    return CARRIER.match(rest.lstrip()) is not None


_CARRIED = frozenset({"phones", "computers", "games"})
"""Goods whose makers' lines are devices that are carried about."""


def _is_for_a_phone(place: Place) -> bool:
    """Whether a mark of phones and a model stand behind the word for a case: "Etui Samsung A52"."""
    mark = place.mention.term.mark
    before = place.text[max(0, place.start - _BEFORE) : place.start]
    return not place.house and "phones" in mark.goods and _CASE_BEFORE.search(before) is not None


_BEFORE = 40


def _is_spare(place: Place, sold: Sold) -> bool:
    """Whether a part is sold by naming the device without "for": "Repuesto goma puerta lavadora Balay 3TS976"."""
    mark, text, nouns = place.mention.term.mark, place.text, nouns_of(sold.words)
    if place.role != "title" or place.house or _makes_accessories(mark):
        return False
    if not made_for.has_a_device_before(text, place.start, mark.goods, nouns):
        return False
    return made_for.has_a_part_before(text, place.start, nouns)


def _makes_accessories(mark: Owner) -> bool:
    """Whether accessories are what the mark makes, and not what is made for it."""
    devices = mark.goods & _DEVICE_GOODS or any(kinds <= mark.goods for kinds in _OF_MAKERS)
    return ACCESSORIES in mark.goods and not devices


_GIVEN_AWAY = frozenset("送赠贈")
"""With 送手机壳 a case comes as a gift: the goods are the phone."""


def _is_unspaced_head(place: Place, of_accessory: Callable[[str], bool]) -> bool:
    """The same in scripts without blanks, where a model stands between ("华为Mate60手机壳") or it is said to be a spare part."""
    models, rest = made_for.past_models(place.text, place.end, place.after)
    line = place.mention.matched.replace(" ", "") in LINES_THERE
    named = place.lined or line or bool(models) or _tells_of_spares(place.text) or rest.startswith("汽车")
    # 手机 is a model of its own in 苹果手机 and half of the accessory in 苹果手机壳.
    behind, joined = rest[:8], place.text[place.end : place.end + 6]
    if line and _is_carried(place):
        return True
    return named and any(of_accessory(part) and _GIVEN_AWAY.isdisjoint(part) for part in (behind, joined))


def _is_told_already(place: Place, sold: Sold) -> bool:
    """Whether the title has said it of this mark, or the value of a field is a model that an accessory is chosen by."""
    mark = place.mention.term.mark
    if place.role == "variant" and place.lined and ACCESSORIES in sold.goods and not _makes_accessories(mark):
        return True  # "Samsung case" may be Samsung's own, but it is chosen by the phone that it fits
    if place.role == "title" or bare(place.label) in BRAND_LABELS or mark.id in sold.titled:
        return False
    if mark.id in sold.made_for:
        return True
    if (
        place.role not in {"variant", "attribute"}
        or ACCESSORIES not in sold.goods
        or ACCESSORIES in mark.goods
    ):
        return False
    return place.lined or bool(re.search(r"\d", place.text[place.end : place.end + 20]))


@cache
def nouns_of(words: GoodsWords) -> Nouns:
    """Tells the kinds of goods that a word, or two, name."""
    return lambda word: kinds_of(bare(word), words) or words.unspaced.get(bare(word), ())


@cache
def _of_accessory(words: GoodsWords) -> Callable[[str], bool]:
    """Tells whether a word is that of an accessory, and of a text without blanks whether it holds one."""
    unspaced = tuple(word for word, goods in words.unspaced.items() if ACCESSORIES in goods)

    def of_accessory(word: str) -> bool:
        if not _PARTS.isdisjoint(kinds_of(bare(word), words)):
            return True
        if word.isascii():
            return False
        both = f"{word} {simplified(word)}"
        return any(one in both for one in unspaced)

    return of_accessory
