"""What stands around a mark in a text: words for "made for", words for copies, and phrases that are harmless.

Judged on the visible text of :func:`listing_lint.brands.mentions.find_mentions`; languages are not told apart, since
listings mix them.
"""

from __future__ import annotations

import re
from typing import Literal

_FOR = (
    # English
    r"for|fits?|fitting|compatible (?:with|for|to)|works? (?:with|on|for)|suitable (?:for|with|to)|replacements? (?:parts? )?(?:for|of)"
    r"|replaces?|designed (?:for|to fit)|made (?:for|to fit)|support(?:s|ing|ed)?|adapt(?:s|ed)? (?:to|for)|apply to|applicable (?:to|for|with)"
    r"|use(?:d)? (?:with|for|on|in)|goes with|match(?:es|ing)? (?:with)?|equivalent (?:to|of)|same as|compatible|fit|refill for|to fit|with your"
    r"|accessor(?:y|ies) for|mount for|holder for|sized for|intended for|alternative (?:to|for)|pairs? with|connects? (?:to|with)"
    # German, French, Spanish, Portuguese, Italian, Dutch, Polish, Czech, Swedish, Turkish (before the mark)
    r"|f(?:ü|ue|u)r|kompatibel mit|passend (?:f(?:ü|ue|u)r|zu)|geeignet f(?:ü|ue|u)r|passt (?:f(?:ü|ue|u)r|zu|auf)|ersatz f(?:ü|ue|u)r"
    r"|pour|compatibles? avec|adapt[ée]e?s? (?:à|a|aux?|pour)|convient (?:à|a|pour)"
    r"|para|compatibles? con|apto para|v[áa]lido para|sirve para|compat[íi]ve(?:l|is) com|serve (?:para|em)|adequado para"
    r"|per|compatibil[ei] (?:con|per)|adatt[oaie] (?:a|per)|adatto al"
    r"|voor|geschikt voor|passend op|compatibel met|dla|do|pasuje do|kompatybiln[ayei] z|pro|kompatibiln[íi] s|till|passar|kompatibel med|til"
    # Russian, Ukrainian, Indonesian, Vietnamese, Arabic
    r"|для|под|совместим(?:о|ый|ая|ые|ы)?(?: с| со)?|подходит (?:для|к)|подходящ(?:ий|ая|ие) для|untuk|cocok untuk|cho|d[àa]nh cho|ل|لـ|متوافق مع|مناسب ل|لجهاز"
)
_FOR_BEFORE = re.compile(rf"(?:^|[^\w])(?:{_FOR})[\s:：\-–(\[\"'“]*$", re.IGNORECASE)
_FOR_UNSPACED = re.compile(
    r"(?:适用于?|適用於?|适配|適配|兼容|相容|支持|支援|配套|专用于|專用於|替换|替換|可用于|通用于|对应|對應|対応機種|対応|互換|호환|전용|용)[\s:：于於]*$"
)
_FOR_AFTER = re.compile(
    r"^[\s\-]*(?:(?:[A-Za-z0-9+./]+|프로|맥스|플러스|울트라|미니|プロ|シリーズ|系列)[\s\-]*){0,4}"
    r"(?:専用|対応|互換|用(?!品|户|戶|心)|适用|適用|专用|專用|通用|兼容|に対応|시리즈용|용|전용|호환|에 맞는|uyumlu|için|icin|compatible|compatibles"
    r"|kompatibel|passend|compat[íi]vel|совместим|uyumludur|向け|(?:[\w\s]{0,24})호환)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"compatib|fits?\b|fit for|suitable|applicable|for (?:model|brand|phone|device|car|vehicle)|(?:device|phone|car|vehicle|machine) (?:model|brand|make)"
    r"|support(?:ed)? (?:model|device|system|brand)|replace|suit(?:ed)? for|kompatib|passend|geeignet|совместим|подходит|для модел|适用|適用|兼容|适配|対応|互換|호환",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?;。！？；|｜\n]|\s[–—]\s")
_LINKS = re.compile(
    r"[\s,/&+、，·()\[\]0-9\-'’]*(?:(?:and|or|und|oder|et|ou|y|o|e|и|или|和|与|及|或|pro|max|plus|mini|ultra|series|gen|generation|model|models|new|the|your|my|all|any|most|genuine|original|old|apple|samsung|xiaomi)[\s,/&+、，·()\[\]0-9\-'’]*)*",
    re.IGNORECASE,
)

WORSE: tuple[tuple[str, str], ...] = (
    ("replica", r"replicas?|r[ée]pliques?|replik(?:a|en|as)?|реплик[аиу]|レプリカ|레플리카|ريبليكا"),
    ("dupe", r"dupes?|doups?"),
    ("copy", r"cop(?:y|ies) of|copy|копия|копии|コピー|高仿|复刻|復刻|仿真|精仿|超a货|超级a货|a货|a貨|顶级复刻|1比1"),
    ("1:1", r"1\s?[:：∶]\s?1|1\s?to\s?1|one to one"),
    ("inspired", r"inspired(?: by)?|inspir[ée]e?s? (?:de|par)|inspirad[oa]s? (?:en|em|por)|inspiriert(?: von)?|ispirat[oaie]"),
    ("style", r"[- ]?styles?|style of|[- ]?type|[- ]?like|[- ]?look|lookalikes?|look-alikes?|в стиле|стиль|风格|風格|款式|스타일"),
    ("same model", r"同款|明星同款|同一款|平替|代购版|原单|原單|尾单|尾單|跟单|专柜品质|原厂品质|same (?:as|style as|design as)|знакомый фасон"),
    ("mirror quality", r"mirror (?:quality|image)|aaa\+?|aaaa\+?|5a quality|7a quality|top quality|grade a|high[- ]?quality copy|super ?copy|best version|ua quality|og batch|ljr batch"),
    ("fake", r"fakes?|counterfeit|knock-?offs?|imitation|bootleg|unbranded version|no logo version|подделка|fälschung|falso|falsificat\w+|imitazione|imita[çc][ãa]o|imitaci[óo]n|山寨|假货|仿品|仿冒|짝퉁|이미테이션"),
)  # fmt: skip
"""Words beside a mark that say that the goods are not its owner's, by what they say."""

_SINGLE_WORSE = tuple((said, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])|(?:{words})(?<=[\u2e80-\u9fff])", re.IGNORECASE)) for said, words in WORSE)  # fmt: skip
_AFTER_ONLY = frozenset({"style"})
_NEAR = 34
_HARMLESS_WORSE = re.compile(
    r"\baaa\+?\s*(?:batter|cell|alkaline|rechargeable|size|lr03|x\d|\d+\s*pack)|\b(?:batter(?:y|ies)|cells?)\s*\(?aaa|\b\d+\s*(?:x\s*)?aaa\b|\baaa game"
    r"|1\s?[:：]\s?1\s*(?:scale|model|ratio|mix|size)|(?:scale|ratio|mix)\s*(?:of\s*)?1\s?[:：]\s?1|top quality (?:material|fabric|leather|steel)",
    re.IGNORECASE,
)

CLAIMS = re.compile(
    r"^\s?[®™℠]|^\s?\((?:r|tm)\)|^[\s\-]*(?:brand|logo|official|authentic|genuine|original|licensed|trademark|collection|monogram|inc\b|品牌|官方|正品|logo)",
    re.IGNORECASE,
)
CLAIMED = re.compile(r"(?:brand|by|from|authentic|genuine|original|official|licensed|logo|品牌|正品|官方|марк[аи]|бренда?|marca|marke|marque)[\s:：\-]*$", re.IGNORECASE)  # fmt: skip


_FANS_BEFORE = re.compile(
    r"(?:fans?|lovers?|amantes|aficionados|fanáticos|supporters?|tifosi|фанат\w*|поклонник\w*|болельщик\w*|liebhaber|anhänger)\s+(?:of|de|du|des|di|do|da|von)?\s*$",
    re.IGNORECASE,
)
_FANS_AFTER = re.compile(
    r"^[\s\-]*(?:\w+[\s\-]+)?(?:fans?|lovers?|enthusiasts?|collectors?|army|supporters?|fanatics?|admirers?|addicts?|粉丝|迷|ファン|팬)\b",
    re.IGNORECASE,
)


_BARE = re.compile(
    r"(?:^|[^\w])(?:for|f(?:ü|ue|u)r|pour|para|per|voor|dla|do|pro|till|til|для|под|untuk|cho|ل|لـ)[\s:：\-–(\[\"'“]*$",
    re.IGNORECASE,
)
"""Cues that a dress "for" somebody has, too."""


def is_made_for(text: str, start: int, end: int, label: str = "") -> Literal["", "perhaps", "surely"]:
    """Whether the words around ``start:end`` say that the goods are made for what the mark names.

    "for" alone says it perhaps, "compatible with" surely.
    """
    if _FANS_AFTER.search(text[end : end + 30]) or _FANS_BEFORE.search(text[max(0, start - 30) : start]):
        return ""
    if label and _LABEL.search(label):
        return "surely"
    before = text[max(0, start - 60) : start]
    stop = [one.end() for one in _STOP.finditer(before)]
    clause = before[stop[-1] if stop else 0 :]
    if _FOR_UNSPACED.search(clause) or _FOR_AFTER.search(text[end : end + 40]):
        return "surely"
    # The cue may stand up to three words before the mark: "for all Apple", "for your new".
    words = list(re.finditer(r"\S+\s*", clause))
    for count in range(min(4, len(words)) + 1):
        head = clause[: words[len(words) - count].start()] if count else clause
        between = clause[len(head) :]
        if count and not _LINKS.fullmatch(between) and count > 2:
            break
        if _FOR_BEFORE.search(head):
            return "perhaps" if _BARE.search(head) else "surely"
    return ""


def links(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from one mark to the next: ``for iPhone 15, Galaxy S24 and Pixel 8``."""
    between = text[end:start]
    return len(between) <= 60 and not _STOP.search(between)


def made_worse(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The word beside a mark that says that it is a copy, and what it says; None where there is none."""
    first, last = max(0, start - _NEAR), end + _NEAR
    before, after = text[first:start], text[end:last]
    before_stops = [one.end() for one in _STOP.finditer(before)]
    before = before[before_stops[-1] if before_stops else 0 :]
    stop = _STOP.search(after)
    after = after[: stop.start()] if stop else after
    around = f"{before}\x00{after}"
    if _HARMLESS_WORSE.search(around):
        around = _HARMLESS_WORSE.sub(" ", around)
    before, _, after = around.partition("\x00")
    for said, pattern in _SINGLE_WORSE:
        for side in (after, before):
            if said in _AFTER_ONLY and side is before:
                continue
            match = pattern.search(side)
            if match is None:
                continue
            gap = side[: match.start()] if side is after else side[match.end() :]
            if len(re.findall(r"\w+", gap)) <= (1 if said == "style" else 3):
                return said, match[0].strip(" -")
    return None
