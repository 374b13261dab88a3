"""Whether a material or a colour that a text names is said of the goods: not of a part, a look, or what they are for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.light_colours import is_of_light
from listing_lint.claims.told import Spot
from listing_lint.claims.unspaced_words import begins_alone, stands_alone
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told
    from listing_lint.claims.words import Term

_WORD = late(r"[^\W\d_][\w'’]*")
_CLAUSE = late(r"[.,;:|\n()/+•·\[\]!?–—]| - ")
_UNSPACED = late("[\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7a3]")

_NOT_OF_IT = frozenset(
    "for with without no not non nor against on over than like fits fit on plus für mit ohne kein keine nicht wie pour avec sans para con sin por"
    " para com sem per senza voor met zonder dla do z bez для с без на под как не için ile faux fake imitation imitat look and-more compatible"
    " removes remove clean cleaning cleans cut cuts cutting drills drilling type beats unlike instead".split()
)
"""Words before a term after which it is not what the goods are: for wood, with a leather strap, without rubber."""

_OF_OTHERS = frozenset(
    # looks, treatments and things that are done to a material
    "look looks like effect finish finished print printed pattern style styled tone toned touch feel free coated coating plated plating optik imitat imitation"
    " cleaner cleaning polish polishing care conditioner glue adhesive paint stain varnish wax oil repair shredder cutter drill drilling bit bits saw"
    " blade blades screw screws nail nails tape punch sander sandpaper filler spray protector dye cutters scissors candy swab swabs balls pads farbe reiniger"
    " pflege kleber lack öl säge bohrer schrauben optik nettoyant peinture colle limpiador pegamento pintura"
    # names of other things: a rubber duck, a marble run, steel wool
    " duck ducks run runs press carving wool"
    # parts
    " strap straps band bands sole soles outsole insole handle handles lid lids lining lined liner frame frames framed legs leg base blade bezel dial buckle zipper trim"
    " collar cuff cuffs sleeve filling filled fill padding padded cushion cushions top insert inserts tip tips hose knob knobs hook hooks cord cover covers case pocket"
    " panel panels grip grips wheels wheel accents accent details detail straw button buttons ring rings spout nozzle chain armband sohle griff deckel futter gestell"
    " beine semelle manche couvercle doublure pieds bracelet correa suela mango tapa forro patas manico manici coperchio suola fodera tampa sola alça ceppo ручка ручки крышка подошва uchwyt pokrywka"
    " podeszwa azúcar azucar doce backing back box boxes bezel pole rod stand".split()
)
"""Words behind a term that make it a part, a look, or what the goods are used on."""

_FINISHES = frozenset(["brass", "copper", "titanium", "marble", "oak", "walnut", "pine"])
_PRECIOUS = frozenset(["sterling silver", "gold"])
_JEWELS = frozenset("ring rings chain bracelet armband".split())
"""Parts of other goods, but not where they are of silver: a sterling silver ring is a ring."""
_ROUND = frozenset(
    "light lights lamp binder box boxes dish tray holder stand sizer mould mold watch mail saw".split()
)
"""Goods behind a jewel that have their name of it: a ring light."""
_DENIED = frozenset(
    "no not non nor without against kein keine nicht ohne sans sin sem senza zonder bez без не 无 than unlike instead".split()
)
_CASES = frozenset(
    "case cases cover covers box bag sleeve strap straps band bands cushion stand chain cord frame back".split()
)
_FOR = frozenset("for fits compatible für pour para per voor dla для".split())
"""A leather case for a phone is a case; a leather case beside something else is a part of it."""

_OF_OTHERS_UNSPACED = (
    "表带",
    "鞋底",
    "手柄",
    "盖",
    "内衬",
    "里料",
    "边框",
    "底座",
    "风格",
    "质感",
    "清洁",
    "纹",
    "ベルト",
    "風",
    "調",
    "用",
)
_DONE_TO_IT = tuple(
    "护理 胶枪 胶水 去毛 刀 切割 钻孔 漆 油 クリーナー コーティング クラフト スクリーン マーク ケア ボンド 接着 カッター パフ ペン"
    " 클리너 청소 세정 세척 코팅 관리 접착 본드 칼 릭 공예 퍼프".split()
)
"""Right behind a material: its care, cleaning, glue, cutting and craft."""
_BEFORE_UNSPACED = ("仿", "无", "非", "适用", "用于", "不含", "배송")

_COLOUR_IDIOMS = frozenset(
    "tea wine friday board boards box boxes hole oil rice pepper beans bean bull decker label list hat belt tooth ray rays berry pearl noise light lights led leds"
    " screen eyed flag forest mountain buffalo coffee sea army bay river rock stone diamond magic white gold-plated juice peel blossom lens lenses"
    " filtering light-blocking lavender chocolate mirror ops widow panther knight swan bird cat dog tiger eagle bear wolf fox lion curtain toner ink"
    " ops olive plated standard medal star apple horse house river sox hawks devils wings jackets bulls dragon energy clover garden thumb leaf"
    " edition carpet cross line tag notes day screen-printed background walls ice salt eye eyes grape onion juicer squeezer press peeler flavor flavour flavored flavoured scent scented extract essential marmalade soda zest cabbage lentils chilli truffle garlic"
    " chips steel metal alloy sand soil soils substrate aerobics".split()
)
_COLOUR_IDIOMS_ABROAD = frozenset(
    # what a colour before a noun names in German, Dutch, the Slavic languages and Turkish: tea, wine, rice, a Friday
    "tee wein bete faden hai hering kreuz pfeffer reis kohl bohnen linsen loch brett zwerg riese thee wijn vrijdag peper rijst"
    " чай чая чаи икра икры дыра дыры пятница вино вина винограда перец рис кофе доска глина соль уголь тмин сажа крест площадь"
    " herbata herbaty dziura dziury piątek wino wina ryż pieprz tablica fasola kawa krzyż çay şarap biber pirinç cuma".split()
)
_COLOUR_NOUNS = frozenset(
    # and behind one, in the Romance and the Slavic languages: vin rouge, pizarra blanca, tè verde, чай чёрный
    "vin vins thé tableau tableaux carte poivre riz chocolat carré haricots vino vinos té pizarra pizarras pimienta arroz fideos ajo"
    " чай перец вино рис икра виноград кофе фасоль"
    " tè lavagna pepe riso vinho vinhos chá quadro lousa pimenta feijão herbata herbaty wino wina".split()
)
_COLOUR_BEFORE = frozenset(
    "sterling plated karat carat ct solid pure 925 anti-blue anti rolled filled".split()
)
_RELATED = frozenset(
    "light dark deep pale bright matte matt glossy hell dunkel clair foncé claro oscuro".split()
)


class Found:
    """A term in a statement."""

    __slots__ = ("statement", "term")

    def __init__(self, term: Term, statement: Statement) -> None:
        self.term, self.statement = term, statement

    @property
    def name(self) -> str:
        """What it stands for."""
        return self.term.name

    @property
    def spot(self) -> Spot:
        """Its place."""
        return Spot(self.statement, self.term.start, self.term.end)


def is_own(found: Found, role: str, all_: Told) -> bool:
    """Whether a term in a text is said of the goods: not of a part, a look, or something they are for."""
    text, term = found.statement.text, found.term
    word = text[term.start : term.end]
    if _UNSPACED.match(word):
        if role == "colour" and not stands_alone(text, term.start, term.end):
            return False
        if role == "material" and (
            not begins_alone(text, term.start) or text.startswith(_DONE_TO_IT, term.end)
        ):
            return False
        behind, front = text[term.end : term.end + 4], text[max(0, term.start - 3) : term.start]
        if len(word) == 1 or any(one in behind for one in _OF_OTHERS_UNSPACED):
            return False
        return not any(one in front for one in _BEFORE_UNSPACED)
    after = _beside(text[term.end : term.end + 40], first=True)
    before = _beside(text[max(0, term.start - 40) : term.start], first=False)
    if (
        text[term.end : term.end + 1] == "-"
        and after
        and after[0] in {"free", "like", "look", "effect", "coated", "plated", "lined"}
    ):
        return False
    if any(one in _NOT_OF_IT for one in before[-3:]):
        # "Case for iPhone 4 Orange" ends with its own colour, "lamp for white walls" does not.
        own = role == "colour" and not after and not any(one in _DENIED for one in before[-3:])
        if not own:
            return False
    jewel = (
        role == "material"
        and term.name in _PRECIOUS
        and after[:1]
        and after[0] in _JEWELS
        and not (after[1:2] and (after[1] in _OF_OTHERS or after[1] in _ROUND))
    )
    if (
        after
        and after[0] in _OF_OTHERS
        and not jewel
        and not (after[0] in _CASES and after[1:2] and after[1] in _FOR)
    ):
        return False
    if len(after) > 1 and after[0] in _TWO and after[1] in _OF_OTHERS:
        return False
    if role == "material" and (
        _is_of_a_part(before) or (term.start == 0 and _is_called_so(word, all_, after))
    ):
        return False
    if role == "material" and term.name in _FINISHES and not before and not after:
        return False  # "Reading lamp, brass" names the colour
    if role == "colour":
        if _AMOUNT.match(text, term.end):
            return False  # "Care Cream 250ml" is a cream
        if after and (
            after[0] in _COLOUR_IDIOMS or after[0] in _OF_OTHERS or after[0] in _COLOUR_IDIOMS_ABROAD
        ):
            return False
        if before and (before[-1] in _COLOUR_BEFORE or before[-1] in _COLOUR_NOUNS):
            return False
        joined = text[term.end : term.end + 5].lower()
        if joined[:1] in "-&+'" and joined and joined != "-colo":  # "red-coloured" is red
            return False
        brand = _brand(all_)
        if brand and word.casefold() in brand:
            return False
    return True


def _is_called_so(word: str, all_: Told, after: list[str]) -> bool:
    """Whether the first word of a title is a name that is a fibre in other languages alone: "Lana Pillow Cover"."""
    if word.casefold() not in _NAMES_OF_FIBRES or not after:
        return False
    listing = all_.listing
    locale = "" if listing is None else (listing.text("locale") or "")[:2].casefold()
    return locale not in _LANGUAGES_OF_FIBRES if locale else _OF_FIBRES.isdisjoint(after)


_NAMES_OF_FIBRES = frozenset(["lana", "seda", "seta"])
_LANGUAGES_OF_FIBRES = frozenset(["es", "it", "ca", "gl", "pt"])
_OF_FIBRES = frozenset(
    "merino merinos merina vergine virgen natural naturale pura puro de di del para per con y e cruda acrilica acrílica cotta ovillo gomitolo".split()
)
"""Words behind a fibre in these languages."""

_TWO = frozenset("and & or steel metal wood leather rubber soft de".split())
_AMOUNT = late(r"\s+\d{1,4}(?:[.,]\d+)?\s?(?:ml|g|oz|fl)\b", re.IGNORECASE)
_OUT_OF = frozenset("aus of from in en de di em z ze van из made fabriqué fatto feito hecho made".split())
_LOOKS = ("optik", "dekor", "imitat", "nachbildung", "look", "effekt", "effetto", "efecto", "effet")


def _is_of_a_part(before: list[str]) -> bool:
    """Whether the words before a material make it a part's, or a look: "Deckel aus Bambus", "Holzoptik Eiche"."""
    if not before:
        return False
    return before[-1].endswith(_LOOKS) or (
        len(before) > 1 and before[-1] in _OUT_OF and not _OF_OTHERS.isdisjoint(before[-3:-1])
    )


def _brand(all_: Told) -> str:
    listing = all_.listing
    brand = listing.brand if listing is not None else None
    return brand.casefold() if brand else ""


def _beside(piece: str, *, first: bool) -> list[str]:
    """The words of the clause that begins (``first``) or ends with a piece of text."""
    stops = list(_CLAUSE.finditer(piece))
    if stops:
        piece = piece[: stops[0].start()] if first else piece[stops[-1].end() :]
    return [word.casefold() for word in _WORD.findall(piece)]


_MADE = late(
    r"(?:made (?:entirely |completely )?(?:of|from|out of|with|in)|crafted (?:from|of|in)|constructed (?:of|from)|built from|100 ?%|pure|genuine"
    r"|aus|gefertigt aus|hergestellt aus|reine[rs]?|fabriqué en|fait en|en pur|en|fabricado en|hecho de|hecha de|de puro|feito de|feito em|in|realizzato in|fatto di"
    r"|gemaakt van|wykonany z|wykonana z|изготовлен[аоы]? из|сделан[аоы]? из|из|采用|选用|100%)\s+(?:[^\W\d_]+[ -]){0,2}\Z",
    re.IGNORECASE,
)
_MADE_SURE = late(
    r"(?:made|crafted|constructed|100 ?%|gefertigt|hergestellt|fabriqué|fabricado|hecho|hecha|feito|realizzato|fatto|gemaakt|wykonan|изготовлен|сделан|采用|选用|aus)[^.,;\n]{0,30}\Z",
    re.IGNORECASE,
)


def is_said_of_goods(found: Found, role: str, all_: Told) -> bool:
    """Whether the running text says a term of the goods."""
    if not is_own(found, role, all_):
        return False
    text, term = found.statement.text, found.term
    before = text[max(0, term.start - 60) : term.start]
    if role == "material" and _MADE_SURE.search(before) and _MADE.search(before):
        return True
    after = _beside(text[term.end : term.end + 30], first=True)[:1]
    if after:
        return len(after[0]) > 3 and after[0] in all_.words
    following = text[term.end : term.end + 4].removeprefix("的")[:2]
    return len(following) == 2 and following in all_.words


def is_lit(found: Found) -> bool:
    """Whether a colour is that of light: "warm white"."""
    text, term = found.statement.text, found.term
    before = _beside(text[max(0, term.start - 40) : term.start], first=False)
    return is_of_light(
        text, term.start, term.end, before, _beside(text[term.end : term.end + 40], first=True)
    )
