"""Whether the words around a mark say that the goods are made for what it names: "for", "compatible with", "uyumlu", 适用于.

Read from the grammar and not by phrases: backwards from the mark over words that change nothing (articles, "all", numbers,
the name of the device), a preposition is met; before it may stand an adjective or a verb of fitting. What follows the mark
counts where languages put it there. Languages are not told apart, since listings mix them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Literal

from listing_lint.brands.device_words import (
    BY,
    CASED,
    KOREAN_FOR,
    OF,
    PLATFORM,
    PURPOSE,
    WORK,
    is_device,
    is_line,
)
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

Nouns = Callable[[str], Collection[str]]
"""The kinds of goods that a word names."""
_PARTS = frozenset({ACCESSORIES, "batteries"})
_MADE = frozenset(
    "appliances kitchen tools garden auto motorcycle cycling phones computers cameras audio games watches medical fitness".split()
)
"""Kinds of goods whose nouns are devices."""
Said = Literal["", "perhaps", "surely"]
"""How plainly goods are said to be made for others: "for" says it perhaps, "compatible with" surely."""

_FITTING = late(
    # Adjectives and verbs of fitting, by their stems; a preposition may follow.
    r"compatibles?|compatibility|suitable|fits|fitting|suits?|applicable|works?|working|pairs?|connects?|designed|made|intended|sized"
    r"|replaces?|replacing|supports?|supporting|supported|adapts?|adapted|matche?s?|matching|goes|used?|apply|applies|interchangeable"
    r"|(?:in)?kompatib\w*|passend\w*|passt|passen|geeignet\w*|nutzbar|verwendbar"
    r"|adapt[ée]e?s?|adaptables?|convien(?:t|nent)|convenant|remplace(?:nt)?"
    r"|apt[oa]s?|v[áa]lid[oa]s?|sirven?|servem?|adecuad[oa]s?|adequad[oa]s?|compat[íi]ve(?:l|is)|indicad[oa]s?"
    r"|compatibil[ei]|adatt[oaie]|adattabil[ei]|idone[oaie]"
    r"|geschikt|compatibele?|past"
    r"|pasuj\w+|kompatybiln\w+|odpowiedni\w*|przeznaczon\w+|vhodn\w+|kompatibiln\w+|passar|passer|kompatibla?|sopii|sopivat?|potrivit\w*|συμβατ\w+|κατάλληλ\w+"
    r"|совместим\w*|сумісн\w+|подход\w+|підход\w+|предназначен\w*"
    r"|uyumlu|uygun|cocok|kompatibel|متوافق\w*|مناسب\w*|يناسب|تناسب|ملائم\w*|يتوافق|تتوافق",
    re.IGNORECASE,
)
_DIRECT = late(
    # Those of them that take the mark without a preposition.
    r"compatibles?|fits|fitting|suits?|replaces?|replacing|supports?|supporting|adapts?|matche?s|kompatib\w*|passend\w*|remplace(?:nt)?|adaptables?|ersetz(?:t|en)|sostituisc\w+|reemplazan?|sustituyen?|substitu(?:i|em)|vervang(?:t|en)|zastępuj\w+|nahrazuj\w+|заменя[ею]т|passar|passer|sopii|sopivat?"
    r"|compat[íi]ve(?:l|is)|compatibil[ei]|kompatybiln\w+|совместим\w*|uyumlu|uygun|مناسب\w*|متوافق\w*|يناسب|تناسب",
    re.IGNORECASE,
)
_INSTEAD = late(
    # What stands in place of others' goods: spare parts do, and so do copies.
    r"replacements?|substitutes?|alternatives?|equivalents?|refills?|spares?|parts?|same|ersatz\w*|alternativ\w*|ersätt\w+|recambios?|repuestos?"
    r"|ricamb\w+|rechange|remplacement|reposi[çc][ãa]o|vervang\w+|zamienn\w+|náhrad\w+|замен\w*|сменн\w*|запасн\w+|аналог\w*|yedek|بديل\w*|fit|fitted",
    re.IGNORECASE,
)
_FOR = late(
    r"for|f(?:ü|ue|u)r|pour|para|p/|per|voor|dla|do|pro|till|til|för|pentru|pre|za|за|для|під|под|για|untuk|cho|برای|ל|ل|لـ|لل",
    re.IGNORECASE,
)
_TO = late(
    # Prepositions that say it behind an adjective of fitting, or between an accessory and a device, but not alone.
    r"with|to|of|on|in|s|mit|zu|zum|auf|an|von|avec|[àa]|aux?|con|al(?:la|lo|le)?|di|de|com|em|no|na|met|op|z|ze|od|ke?|со?|на|к|ко|од|від|до"
    r"|med|som|se|sa|cu|με|مع|إلى|with:|ile|dengan|với",
    re.IGNORECASE,
)
_ON = late(r"na|на|к|on|auf|zu|op|for", re.IGNORECASE)
_MADE_FOR = late(r"made|designed|intended|sized", re.IGNORECASE)
"""Those that say it with "for" only: earrings are made with crystals."""
_COMPATIBLE = late(
    r"(?:in)?[ck]ompat|совместим|сумісн|uyumlu|متوافق|replac|remplace|zamienn|geeignet|adaptab", re.IGNORECASE
)
_OPEN = late(
    # Words between the preposition and the mark that change nothing.
    r"the|an?|your|my|our|this|these|those|all|any|most|many|every|each|both|other|various|new|old|older|newer|up|later|earlier|onwards?|original|genuine|popular|select|selected|certain|only|just|following"
    r"|cordless|wireless|electric|smart|intelligent\w*|inteligente\w*|inalámbric\w+|умн\w+|беспроводн\w+|kablosuz|akıllı|cm|mm|inch|in|v|robot(?:ic)?|digital|portable|model(?:s|l|le|len|o|os|e|li|lo|y|i|ów|ům|lerinin)?|модел\w+|modèles?|series|serie|gen|generation|version|brand|type|size|device|devices"
    r"|and|or|und|oder|et|ou|y|e|o|en|of|i|lub|oraz|и|или|та|або|ve|veya|و|أو|dan|atau|och"
    r"|den|die|das|der|dem|dein\w*|ihr\w*|alle[nr]?|viele|les?|la|votre|ton|tous|toutes|vos|los|las|el|su|tu|tus|todos|todas|os|as|seu|il|lo|gli|tutti|tutte|tuo"
    r"|de|het|uw|je|jouw|wszystkich|większości|twojego|ваш\w*|всех|большинства|тво\w+|tüm|bütün|جميع|معظم|كل",
    re.IGNORECASE,
)
_ADVERB = late(
    r"\w+ly|great|well|fine|best|only|also|seamless|100|not|too|just|either|optimal|ideal|perfekt|genau|auch|gut|nur|bien|parfaitement|entièrement|perfectamente"
    r"|totalmente|perfeitamente|perfettamente|goed|perfect|idealnie|w|pełni|полностью|идеально|хорошо|тільки|tam|مع|the|part|number|parts?|no|oem",
    re.IGNORECASE,
)  # fmt: skip
_MOST_UNKNOWN = 3
_UNSPACED_BEFORE = late(
    r"(?:适用于?|適用於?|适配|適配|兼容|相容|支持|支援|配套|专用于|專用於|替换|替換|(?<=[架套器片线袋盒壳膜头带])配|可用于|用于|用於|通用于|代替|对应|對應|対応機種|対応|互換|호환|전용|용)[\s:：于於]*$|(?:互換|交換用?|호환|교체용?)[\u30a0-\u30ff\u4e00-\u9fff\uac00-\ud7af]{1,8}\s$"
)
_MODEL = r"(?:[A-Za-z]*+\d[A-Za-z0-9+./\-]*+|[IVX]{1,4}|Pro|Max|Plus|Ultra|Mini|Lite|SE|FE|Air|Slim|OLED|Series|Gen|Generation|TM|XL|(?-i:[A-Z]{1,3})|第?\d+世代|第\d+代|프로|맥스|플러스|모델\s?[A-Z0-9]\w*|버즈\d?|워치|아이폰|패드|폴드|플립|노트|탭|스위치|울트라|미니|시리즈|プロ|シリーズ|系列|手机|手機|机型)(?![A-Za-zÀ-žа-я])"
_AFTER_SURE = late(
    rf"^[®™]?[\s\-]*(?:(?:ile|'?[a-zığ]{{1,4}}(?=\s))[\s]+)?(?:{_MODEL}[\s\-,/]*){{0,5}}(?:['’][a-zığüş]{{1,4}}\s+)?(?:ile\s+|ve\s+|için\s+)?"
    r"(?:専用|対応|互換|适用|適用|专用|專用|通用|兼容|可用|に対応|시리즈용|전용|호환|에 맞는|uyumlu\w*|uygun\w*|compatibles?(?!\s+(?:with|avec|con|for)\b)|kompatib(?:el|le[nrs]?|ilis?|ilní)\b(?!\s+mi?t\b)"
    r"|passend\w*|compat[íi]ve(?:l|is)(?!\s+com\b)|совместим\w*(?!\s+с\b)|kompatybiln\w+(?!\s+z)|compatibil[ei](?!\s+con\b))",
    re.IGNORECASE,
)
_AFTER_FOR = late(
    rf"^[®™]?[\s\-]*(?:{_MODEL}[\s\-,/]*){{0,5}}(?:['’]\w{{1,4}}\s+)?(?:用(?!品|户|戶|心)|용|向け|için\b|icin\b)",
    re.IGNORECASE,
)
_UNSPACED_FOR = late(
    r"ส(?:ำ|ํา)หรับ(?:รถยนต์|รถมอเตอร์ไซค์|รถ|มือถือ|โทรศัพท์|เครื่อง[\u0e00-\u0e7f]{0,12}|โน้ตบุ๊ค|แท็บเล็ต|รุ่น|ยี่ห้อ)?\s*$|(?:ใช้กับ|ใช้ได้กับ|ตรงรุ่น|รองรับ)(?:รถ|รุ่น|เครื่อง)?\s*$"
)
"""The same in Thai, which writes words without blanks and has "for women" as well."""
_KOREAN_ONLY_FOR = late(r"(?<=[\uac00-\ud7af])\s?(?:전용|호환)")
_ENDING_NOUN = late(r"\s([^\W\d_]+)")
_LABEL = late(
    r"compatib|\bfits?\b|fit for|suitable|applicable|\bfor (?:[\w ]{0,20})?(?:models?|brands?|phones?|devices?|cars?|vehicles?|types?|series|machines?|use with)"
    r"|(?:device|phone|car|vehicle|machine|tablet|laptop|printer|watch|truck|motorcycle) (?:models?|brands?|make|types?)|support(?:ed)? (?:models?|devices?|systems?|brands?)|replac|suit(?:s|ed)?\b|works? with|use with|designed for|made for"
    r"|kompatib|passend|passt|geeignet|für modell|convient|adapté|adatt|apto para|v[áa]lido para|compat[íi]v|indicado para|para modelo|geschikt|pasuje|kompatyb|przeznacz|vhodn"
    r"|совместим|подход|для (?:модел|устройств|телефон|марк)|uyumlu|uygun|متوافق|مناسب|适用|適用|兼容|适配|適配|機種|机型|機型|対応|互換|호환|적용|기종",
    re.IGNORECASE,
)
_DISCLAIMED = late(
    r"(?:\bnot\b|\bno\b|\bnor\b|\bnicht\b|\bkein\w*\b|\bnon\b|\bn'est pas\b|\bnie\b|\bне\b|\bniet\b|\bnão\b|değil|不是|非)[\w\s,'’-]{0,60}?"
    r"(?:made|manufactured|produced|affiliated|associated|endorsed|sponsored|authori[sz]ed|connected|related|sold|official|original|genuine|product|hergestellt|verbunden|affili\w+|associ\w+|afiliad\w+|asociad\w+|produ\w+|произв\w+|связан\w*|является|原装|官方)"
    r"[\w\s,'’-]{0,40}$"
    r"|(?:trade ?marks?|brand names?|markenzeichen|warenzeichen|marques? déposées?|marcas? registradas?|marchi[oe]? registrat[oi]|товарны\w+ знак\w+|商标|商標|商標です)\W{0,3}(?:names? )?(?:and logos? )?(?:of|by|von|der|de|di|от|компании)?[\w\s,]{0,24}$",
    re.IGNORECASE,
)
_DISCLAIMED_AFTER = late(
    r"^[\w\s,&/®™()'’.\-]{0,80}?(?:\b(?:is|are|sind|ist|est|sont|son|es)\b[\w\s]{0,24}(?:trade ?marks?|marken|warenzeichen|marques? déposées?|marcas? registradas?|marchi)|являются товарн|является товарн|是[^。]{0,12}商标)",
    re.IGNORECASE,
)
_STOP = late(r"[.!?;。！？；|｜\n](?:\s|$|(?<=[。！？；|｜\n]))|\s[–—]\s")
_WORD = late(r"p/(?=\s)|[^\W_]+(?:[-'’/.+][^\W_]+)*", re.IGNORECASE)
_DIGIT = late(r"\d")
_ROMAN = late(r"[IVX]{1,4}")
_MOST_WORDS = 9
_LISTED = late(r"^(?:[,/&+、，·]|\s)*$")
_BREAKS_LIST = late(
    r"\b(?:with|by|from|mit|von|avec|con|com|met|z|с|from|print(?:ed)?|logo|inspired|style|featuring|includes?|included|plus free|our|is|are)\b",
    re.IGNORECASE,
)


def is_made_for(
    text: str,
    start: int,
    end: int,
    label: str = "",
    *,
    goods: frozenset[str] = frozenset(),
    until: int | None = None,
    marks: Sequence[tuple[int, int]] = (),
    nouns: Nouns | None = None,
    loose: bool = False,
    strict: bool = False,
) -> Said:
    """Whether the words around ``start:end`` say that the goods are made for what the mark names.

    ``goods`` are the mark's, for the nouns of its devices; ``until`` is where the next mark begins, and ``marks`` are the
    places of those before it, over which a list goes on; ``nouns`` tell what words are goods: behind the word for a part,
    "на" and "auf" count, and unknown words may stand between "for" and the mark, since they name the device. ``loose`` lets
    two unknown names stand between, such as those of carriers and lesser brands; with ``strict`` only "compatible" says it
    surely, as a bag "fits" a dress.
    """
    if label and _LABEL.search(label):
        return "surely"
    first = max(0, start - 120)
    clause = text[first:start]
    for mark_at, mark_until in marks:
        clause = clause[: mark_at - first] + "0" * (mark_until - mark_at) + clause[mark_until - first :]
    stops = [one.end() for one in _STOP.finditer(clause)]
    clause = clause[stops[-1] if stops else 0 :]
    after = text[end : min(end + 60, until if until is not None else end + 60)]
    if _DISCLAIMED.search(clause) or _DISCLAIMED_AFTER.search(text[end : end + 110]):
        return "surely"
    if _UNSPACED_BEFORE.search(clause) or _AFTER_SURE.search(after):
        return "surely"
    if said := _before(clause, Asked(goods, nouns, strict), 2 if loose else 0):
        return said
    if _AFTER_FOR.search(after) or _UNSPACED_FOR.search(clause):
        return "perhaps"
    if said := _noun_ends(clause, after, Asked(goods, nouns, strict)):
        return said
    return _told_after(after, Asked(goods, nouns, strict), loose=loose)


def _noun_ends(clause: str, after: str, asked: Asked) -> Said:
    """What is said by the ending of the noun behind a mark, where a part stands before it or follows.

    "Porzsák Gorenje porszívóhoz", "다이슨 에어랩용 거치대"; with "여성용" the goods are for women.
    """
    noun = _ENDING_NOUN.match(after)
    if noun is None:
        return ""
    only = _KOREAN_ONLY_FOR.match(after, noun.end()) is not None
    cased = CASED.fullmatch(noun[1]) is not None
    if not (only or cased or KOREAN_FOR.fullmatch(noun[1])):
        return ""
    words = [one[0] for one in _WORD.finditer(clause)][-_MOST_WORDS:]
    if not cased:
        words += [one[0] for one in _WORD.finditer(after[noun.end() :])][:_MOST_BETWEEN]
    if not asked.has_part(words):
        return ""
    return "surely" if only else "perhaps"


def _told_after(after: str, asked: Asked, *, loose: bool) -> Said:
    """What is said behind the noun of a device: "Samsung telefon uyumlu", "Vestel Buzdolabı İçin", "パナソニック シェーバー 対応".

    With ``loose``, names of lines may stand between: "Fakir Robert RS770 Uyumlu".
    """
    at = 0
    for number in range(_MOST_BETWEEN):
        noun = _WORD.match(after, at + 1) if after[at : at + 1].isspace() else None
        if noun is None:
            return ""
        device = asked.is_device(noun[0])
        if not (device or (loose and (_is_model(noun[0]) or (number < _MOST_LINES and is_line(noun[0]))))):
            return ""
        at = noun.end()
        rest = after[at:]
        if _AFTER_SURE.search(rest):
            return "surely"
        if device and _AFTER_FOR.search(rest):
            return "perhaps"
    return ""


_MOST_BETWEEN, _MOST_LINES = 4, 2
"""Words between a mark and the cue behind it, and how many of them may be names of lines."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a mark: the goods it is known for, what words name goods, and whether only "compatible" is sure."""

    goods: frozenset[str]
    nouns: Nouns | None
    strict: bool

    def is_device(self, word: str) -> bool:
        """Whether a word is the noun of a device such as the mark's."""
        if is_device(word, self.goods):
            return True
        if self.nouns is None or PURPOSE.fullmatch(word):
            return False
        return not self.goods.isdisjoint(_MADE.intersection(self.nouns(word)))

    def is_part(self, word: str) -> bool:
        """Whether a word is that of a part or an accessory."""
        return self.nouns is not None and not _PARTS.isdisjoint(self.nouns(word))

    def has_part(self, words: Sequence[str]) -> bool:
        """Whether one of the words, or two of them, name a part."""
        return any(
            _INSTEAD.fullmatch(word) or self.is_part(word) or self.is_part(" ".join(words[at : at + 2]))
            for at, word in enumerate(words)
        )

    def sure(self, word: str) -> Said:
        """How plainly a word of fitting says it."""
        return "perhaps" if self.strict and not _COMPATIBLE.match(word) else "surely"


def _before(clause: str, asked: Asked, unknown: int) -> Said:
    said, named = _told_before(clause, asked, unknown)
    return said if said == "surely" or not named else ""


def _told_before(clause: str, asked: Asked, unknown: int) -> tuple[Said, bool]:
    """What the words before a mark say, and whether names with their models stand between that are no marks of the lexicon.

    "Fits Golf VII, Audi A3": there "fits" says it, and "for" would not: "for Women 2024".
    """
    named = False
    passed = 0  # unknown words, of which one may be the device: they count where a part is sold
    words = [one[0] for one in _WORD.finditer(clause)][-_MOST_WORDS:]
    at = len(words) - 1
    while at >= 0:
        word = words[at]
        if at > 1 and WORK.fullmatch(f"{words[at - 1]} {word}"):
            at -= 2
            continue
        said: Said = ""
        if _FOR.fullmatch(word):
            said = _behind(words, at, asked, with_for=True) or "perhaps"
        elif _TO.fullmatch(word):
            said = _behind(words, at, asked)
            if not said and at and _ON.fullmatch(word) and _part_ends(words, at, asked):
                said = "perhaps"
        elif _DIRECT.fullmatch(word):
            said = asked.sure(word)
        elif _INSTEAD.fullmatch(word) or CASED.fullmatch(word):
            said = "perhaps"
        elif word[0] == "ل" and len(word) > 3:
            # Arabic writes "for" as a letter of the word that follows.
            said = _behind(words, at, asked) or ("perhaps" if asked.is_device(word) else "")
            if not said and asked.has_part(words[:at]):
                said = "perhaps"
        if said and (not passed or asked.has_part(words[: at + 1])):
            return said, named
        if not (
            said
            or _OPEN.fullmatch(word)
            or PLATFORM.fullmatch(word)
            or _is_model(word)
            or asked.is_device(word)
        ):
            if word[0].isupper() and at + 1 < len(words) and _is_model(words[at + 1]):
                named = True
            elif word[0].isupper() and not PURPOSE.fullmatch(word):
                unknown -= 1
                if unknown < 0:
                    return "", named
            elif not _is_passed(word, asked):
                return "", named
            elif not OF.fullmatch(word):
                passed += 1
                if passed > _MOST_UNKNOWN:
                    return "", named
        at -= 1
    return "", named


def _part_ends(words: list[str], at: int, asked: Asked) -> bool:
    """Whether a part is named before "on", with what it is of: "дефлекторы окон на", "коврики в салон на".

    "taška na" is a bag for something, as "taška" alone need not be.
    """
    if asked.is_part(words[at - 1]) or asked.is_part(f"{words[at - 1]} {words[at]}"):
        return True
    return any(
        asked.is_part(words[back - 1])
        for back in range(at - 1, max(0, at - 3), -1)
        if all(map(str.islower, words[back:at]))
    )


def _is_passed(word: str, asked: Asked) -> bool:
    """Whether a word may be a part of a device's name, or join it to its maker: "do maszynki do mięsa", "für Hauben von"."""
    if asked.nouns is None or PURPOSE.fullmatch(word):
        return False
    return OF.fullmatch(word) is not None or (
        # Letters of Arabic and Hebrew have no capitals.
        word == word.lower() and not (_TO.fullmatch(word) or BY.fullmatch(word))
    )


def _is_model(word: str) -> bool:
    return _DIGIT.search(word) is not None or _ROMAN.fullmatch(word) is not None


def _behind(words: list[str], at: int, asked: Asked, *, with_for: bool = False) -> Said:
    """What stands before a preposition: an adjective of fitting, perhaps with an adverb after it."""
    for back in range(at - 1, max(-1, at - 4), -1):
        word = words[back]
        if _FITTING.fullmatch(word) and (with_for or not _MADE_FOR.fullmatch(word)):
            return asked.sure(word)
        if _INSTEAD.fullmatch(word):
            return "perhaps"
        if not _ADVERB.fullmatch(word):
            break
    return ""


def has_a_device_beside(text: str, start: int, end: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device stands by a mark, whose goods are given: "for Sharp Microwave", "para batidora Taurus"."""
    asked = Asked(goods, nouns, strict=False)
    noun = _WORD.match(text, end + 1) if text[end : end + 1].isspace() else None
    if noun is not None and asked.is_device(noun[0]):
        return True
    return has_a_device_before(text, start, goods, nouns)


def has_a_device_before(text: str, start: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device stands right before a mark: "goma puerta lavadora Balay"."""
    clause = text[max(0, start - 40) : start]
    words = [one[0] for one in _WORD.finditer(clause)]
    if not words or not clause.endswith((f"{words[-1]} ", f"{words[-1]} «")):
        return False
    if len(words) > 2 and WORK.fullmatch(" ".join(words[-2:])):
        words = words[:-2]
    return Asked(goods, nouns, strict=False).is_device(words[-1])


def has_a_device_before_for(text: str, start: int, goods: frozenset[str], nouns: Nouns) -> bool:
    """Whether the noun of a device, which something is of, stands before the "for": "copo de liquidificador para Arno"."""
    *part, device, last = ["", "", *(one[0] for one in _WORD.finditer(text[max(0, start - 60) : start]))]
    if not part[-1] or not _FOR.fullmatch(last):
        return False
    return Asked(goods, nouns, strict=False).is_device(device)


def has_a_part_before(text: str, start: int, nouns: Nouns) -> bool:
    """Whether the word for a part stands before a mark in its clause, with what joins it to the device."""
    clause = text[max(0, start - 80) : start]
    stops = [one.end() for one in _STOP.finditer(clause)]
    words = [one[0] for one in _WORD.finditer(clause[stops[-1] if stops else 0 :])]
    return Asked(frozenset(), nouns, strict=False).has_part(words[-_MOST_WORDS:])


def links(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from one mark to the next: ``for iPhone 15, Galaxy S24 and Pixel 8``."""
    between = text[end:start]
    return len(between) <= 60 and not _STOP.search(between) and not _BREAKS_LIST.search(between)


_MODELS = late(rf"^[®™]?(?:[\s\-,/&]*{_MODEL})*[\s\-]*")
_HEAD_ENDS = late(r"[,;:|(\[+.!?/]|\b(?:with|for|and|mit|und|für|avec|et|pour|con|y|para|per|com|e|met|en|z|i|dla|с|и|для|ve)\b", re.IGNORECASE)  # fmt: skip
_MEASURED = late(
    r"\d\s?(?:W|瓦|毫安|mAh|GB|TB|V|mm|cm|寸|英寸|ml|g|kg|L|Hz|米|人|岁|色|只|个|件|片)(?![A-Za-z])"
)


def past_models(text: str, end: int, until: int | None) -> tuple[str, str]:
    """The model that follows a mark, without measures (256GB), and what follows that."""
    after = text[end : min(end + 70, until if until is not None else end + 70)]
    models = _MODELS.match(after)
    skipped = models.end() if models else 0
    return _MEASURED.sub(" ", after[:skipped]).strip(" ,-/&"), after[skipped:]


def head_after(
    text: str, end: int, until: int | None, of_accessory: Callable[[str], bool]
) -> tuple[bool, bool]:
    """Whether the name of an accessory follows a mark and its model ("iPhone 15 Pro leather case"), and whether a model does."""
    models, after = past_models(text, end, until)
    has_model = bool(_DIGIT.search(models))
    stop = _HEAD_ENDS.search(after)
    rest = after[: stop.start()] if stop else after
    words = [one[0] for one in _WORD.finditer(rest)][:4]
    found = any(of_accessory(" ".join(words[first : first + wide])) for first in range(len(words)) for wide in (1, 2) if first + wide <= len(words))  # fmt: skip
    return found, has_model


def head_before(text: str, start: int, of_accessory: Callable[[str], bool]) -> bool:
    """Whether the name of an accessory stands right before a mark, with no more than one word between: "Funda iPhone 13"."""
    clause = text[max(0, start - 40) : start]
    stops = [one.end() for one in _STOP.finditer(clause)]
    clause = clause[stops[-1] if stops else 0 :]
    if not clause or not clause[-1].isspace() or "," in clause[-3:]:
        return False
    words = [one[0] for one in _WORD.finditer(clause)][-2:]
    return any(
        of_accessory(" ".join(words[first:])) or of_accessory(words[first]) for first in range(len(words))
    )
