"""How many capsules, bags or rolls a text counts: goods that packs are sold by, each under its own name."""

from __future__ import annotations

import re
from functools import lru_cache

from listing_lint.late import late
from listing_lint.records import dataclass

_KINDS = {
    "capsules": "capsules caps kapseln? gélules cápsulas capsul[ae] kapsułe?k kapsułki капсул[ыа]? 粒 カプセル 캡슐 kapsül softgels vegcaps",
    "tablets": "tablets tabs pills tabletten? comprimés comprimidos tabletas pastillas pastilhas compresse pastiglie tabletki tabletek"
    " таблет(?:ок|ки|ка) 錠 알 정 gummies gummy gommes gomitas fruchtgummis",
    "bags": r"(?:tea\W?)?bags beutel teebeutel sachets bolsas bolsitas sobres saquinhos sachês saquetas bustine buste sacchetti zakjes torebek torebki"
    " пакет(?:ов|ика|иков|а|ы)? 袋 包 티백 pouches pouch poşet",
    "pods": "pods pads dosettes kaffeepads cialde",
    "rolls": "rolls rollen rouleaux? rollos rolos rotoli rotolo rolek rolki рулон(?:ов|а|ы)? 卷 ロール 롤 rulo",
    "sheets": "sheets blatt blätter feuilles hojas folhas fogli vellen arkuszy лист(?:ов|а)? 张 枚 장 yaprak",
    "wipes": "wipes feuchttücher tücher lingettes toallitas lenços salviettine doekjes chusteczek салфет(?:ок|ки) 抽",
    "gloves": "gloves handschuhe gants guantes luvas guanti handschoenen rękawic перчат(?:ок|ки)",
    "masks": "masks masken masques mascarillas máscaras mascherine maskers маск(?:и|а)? масок",
    "bottles": "bottles flaschen? bouteilles flacons botellas frascos garrafas bottiglie flaconi flessen butelek бутыл(?:ок|ки|ка) 瓶 병",
    "cans": "cans dosen canettes latas lattine blikken puszek бан(?:ок|ки|ка) 罐 听 缶 캔",
    "bars": "bars riegel barres barritas barras barrette repen batonów батончик(?:ов|а)?",
    "sticks": "sticks stäbchen stangen bâtonnets palitos bastoncini stokjes patyczków палоч(?:ек|ки)",
    "diapers": "diapers nappies windeln? couches pañales fraldas pannolini luiers pieluch(?:y)? подгузник(?:ов|а)? 尿不湿",
    "candles": "candles kerzen bougies velas candele kaarsen świec свеч(?:ей|и)",
    "screws": "screws schrauben vis tornillos parafusos viti schroeven wkrętów саморез(?:ов|а)? шуруп(?:ов|а)?",
    "cards": "cards karten cartes tarjetas cartas cartões carte kaarten kart карт(?:очек|очки|ы)? カード 카드",
    "pens": "pens pencils stifte stylos crayons bolígrafos lápices lápis canetas penne matite pennen długopisów руч(?:ек|ки) карандаш(?:ей|а)? 支",
    "cloths": "cloths towels lappen handtücher chiffons serviettes paños toallas panos toalhas panni asciugamani doeken ściereczek полотен(?:ец|ца)",
    "filters": "filters filtern? filtres filtros filtri filtrów фильтр(?:ов|а)?",
    "hangers": "hangers kleiderbügel bügel cintres perchas cabides grucce hangers wieszaków вешал(?:ок|ки)",
}
_WORDS = tuple((kind, words.split(" ")) for kind, words in _KINDS.items())
_SPACED = late(
    r"(?<![\w.,/x×*-])(?P<n>\d{1,4})(?:[ -]|er[ -]|(?=[^\W\d_]))(?:"
    + "|".join(
        rf"(?P<k{index}>{'|'.join(word for word in words if word[0] < chr(0x2E80))})"
        for index, (_, words) in enumerate(_WORDS)
    )
    + r")(?![^\W_])",
    re.IGNORECASE,
)
_UNSPACED = late(
    r"(?<![\w.,/x×*-])(?P<n>\d{1,4}) ?(?:"
    + "|".join(
        rf"(?P<k{index}>{'|'.join(own)})"
        for index, (_, words) in enumerate(_WORDS)
        if (own := [word for word in words if word[0] >= chr(0x2E80)])
    )
    + r")(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Things:
    """``start:end`` of a text counts ``number`` goods of one ``kind``."""

    start: int
    end: int
    number: int
    kind: str


def things(text: str) -> tuple[Things, ...]:
    """The goods that a text counts, in its order."""
    return _short(text) if len(text) <= _SHORT else _found(text)


_SHORT = 80


@lru_cache(maxsize=4096)
def _short(text: str) -> tuple[Things, ...]:
    return _found(text)


def _found(text: str) -> tuple[Things, ...]:
    patterns = (_SPACED,) if text.isascii() else (_SPACED, _UNSPACED)
    found = [
        Things(*match.span(), int(match["n"]), _WORDS[int((match.lastgroup or "k0")[1:])][0])
        for pattern in patterns
        for match in pattern.finditer(text)
        if int(match["n"]) > 0
    ]
    return tuple(sorted(found, key=lambda one: one.start))
