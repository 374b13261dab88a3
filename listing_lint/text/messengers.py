"""Messengers and social networks with an identifier: a name alone is a feature of many products, and no finding.

What stands around a name decides. A sign or a word that announces an identifier ("ID", ":") lets almost anything be
one; without it the identifier must look like somebody's ("bag_king88", a telephone number), not like a model or a
measure. Names that mean other things ("line", "snap", "V") always need the sign or somebody who asks to be added.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact
from listing_lint.text.messenger_names import LINK_WORDS, NAMING, NATIVE_LINKS
from listing_lint.text.messenger_spellings import Name, find_names
from listing_lint.text.unicode_tables import EMOJI
from listing_lint.text.veto_words import BEFORE_LINE, CODE_CUES, PARTS, PRODUCT_WORDS, UNITS
from listing_lint.text.view import SPACED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.view import View

_PHONE = r"[(（]?\+?[(（]?\d(?:(?:[^\w\n:;,，]|_){0,2}\d){6,15}(?!\d)"
_HANDLE = r"(?:live:(?:\.cid\.)?)?[A-Za-z0-9_](?:[A-Za-z0-9]|[_.\-](?=[A-Za-z0-9_])){1,40}_{0,2}(?:\#\d{4})?"
_IDENTIFIER = re.compile(
    rf"(?P<phone>{_PHONE})(?![A-Za-z_@]|\.\w*[A-Za-z])|@\s?(?P<at>[^\W\d_]?[\w.\-]{{2,40}})|(?P<word>{_HANDLE})(?![\w@]|[À-ɏ])"
    rf"|(?P<glued>[A-Za-z0-9][A-Za-z0-9_.\-]{{3,30}})(?=[\u0e00-\u9fff\uac00-\ud7a3])"
)
_ARROWS = f":：=＝→➡>👉➕@《<＞»|☞~{EMOJI}"
_SIGN = re.compile(rf"[\s({{\[（【「\"“«'‘\-–—+.,，*_/{_ARROWS}]{{0,6}}")
_COLON = re.compile(rf"[{_ARROWS}]|\s[-–—]{{1,2}}\s|[-–—]{{2}}")
_OPEN = re.compile(r"[({\[（【「\"“«]")
_TO_PHONE = re.compile(r"(?! for business)(?:\s[^\W\d_]{1,14}){1,3}\s?[:：]\s{0,2}(?=[(+\d])|(?:\s[^\W\d_]{1,14}){1,4}?\s?[:：]?\s?(?=@[A-Za-z]|\+\d{6})")
_BEFORE = re.compile(
    rf"(?:(?P<phone>{_PHONE})|(?<![\w@.])@(?P<at>[\w.\-]{{3,40}})|(?<![\w@.\-/])(?P<word>{_HANDLE}))"
    r"(?P<gap>(?:\s?[(（\[【/|，,、:：\-–—]{1,2}\s?|\s)(?:(?:[^\W\d_]{1,14}\s){0,4}?(?:on|in|via|en|no|auf|su|sur|na|в|у|на|op|pe|på|em|by|through|über|per|di|lewat|trên|qua)\s)?"
    r"(?:(?:our|my|the|only|also)\s)?|(?:على|ב|ใน)?\s?)$"
)
_AFTER_NUMBER = re.compile(r"\s?(?:同号|同號|同步|号|號|同|only|ID|[)）\]】]|$|\n|[,.;，。；/|&]|and\b|или|и\b|[^\x00-\x7f])")
_QQ = re.compile(r"[1-9]\d{4,10}")
_SOLICIT = re.compile(
    r"(?:(?<![^\W\d_])(?:add|follow|dm|pm|contact|message|msg|text|call|find|reach|chat|write|join|subscribe|ping|hit|search|scan|inquir\w*|enquir\w*|orders?|wholesale|questions?|info|kontakt|booking|custom|quote|app|my|our|me|us)(?![^\W\d_])"
    r"|agr[eé]ga|añad|s[ií]gue|segui|escr[ií]b|cont[aá]ct|siga|chame|fale|adicion|ajout|écriv|rejoin|suiv|abonn|folg[et]|schreib|adde|hinzuf|contatt|aggiung|scriv|napisz|pisz|dodaj|obserwuj|znajdź|volg|voeg|stuur|ekle|yaz[ıi]|takip|ulaş|ileti|sipari"
    r"|пиш|напиш|добав|подпис|свяж|связ|ищите|наш|зака[зж]|опт|дод|加|关注|關注|搜|联系|聯繫|聯絡|咨询|諮詢|私|询|添|详|追加|フォロー|連絡|問|문의|추가|친구|팔로우|연락|주문|تواصل|راسل|تابع|ضف|أضيف|للطلب|اطلب|แอด|ทัก|ติดต่อ|ติดตาม|เพิ่ม|สั่ง|สอบถาม|kết bạn|nhắn|liên hệ|theo dõi|thêm|đặt|hubungi|ikuti|tambah|pesan|जोड़|संपर्क|फॉलो|मैसेज|הוסיפו|עקבו|כתבו|שלחו|הזמנ|στείλ|γράψ|ακολουθ|napi[sš]|pi[sš]te|skriv|följ|scrie|urmăr|írj|kövess|keres)[^\n]{0,30}$",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"(?:(?<![^\W\d_])(?:follow|dm|find us|tag|tweet|pm|mention|message|handle|ins|ig|s[ií]gue(?:nos)?|siga(?:-?nos)?|segue|suivez(?:-nous)?|folg[et]n?(?: sie)?(?: uns)?|segui(?:ci|te(?:ci)?)?|obserwuj|volg|подпис\w{1,10}|ищите|theo dõi|ikuti|sledujte|följ|urmăriți|kövess\w*|ακολουθήστε)"
    r"|关注|關注|関注|搜索?|フォロー(?:してね|お願いします)?|팔로우|تابعونا|تابعنا|ติดตาม|फॉलो करें|עקבו)\W{0,4}(?:(?:us|me|on|en|em|sur|auf|su|na|op|at|our|нас|в|a|uns|ons|nos|nous|ci|pe|på|nosso|notre)\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_FOLLOW_AFTER = re.compile(r"['’]?\w{0,3}\s?(?:を?フォロー|팔로우|を?チェック|関注|关注|takip|हैंडल|को फॉलो|으로|로 )|\s(?:for (?:more|custom|orders|deals|new)|on (?:all )?social)", re.IGNORECASE)
_AT_HANDLE = re.compile(r"(?<![\w@./#&])@(?P<id>[A-Za-z_][A-Za-z0-9_.]{2,39})(?![A-Za-z0-9_@/À-ɏ])(?!\.[A-Za-z])")
_HINT = re.compile(r"[\d_@:：=＝#.]|[号號]")
_LAST = re.compile(r"\s*(?:\n|$)")
_MEASURE = re.compile(
    r"[\d.,\-–~x×*/+]{1,24}[A-Za-zµμΩω°%\"²³]{0,4}[\d²³]?|[Mm]\d{1,3}(?:[x×*.][\d.]{1,8})?|\d{1,5}[pPkK]\d{0,3}(?:fps|hz)?|(?:19|20)\d\d|v\d[\d.]*|[a-z]{0,3}\d+[.,]\d+", re.IGNORECASE
)
_PERSONAL = re.compile(r"[a-z](?=[a-z0-9._\-]*(?:\d|_|[a-z]\.[a-z]{2}))[a-z0-9._\-]*[a-z]{3}|[a-z]{3}[a-z._\-]*\d|[a-z]{2,}_\w*|[a-z]{3}\w*\.[a-z]{2}")
_MODEL = re.compile(r"[A-Za-z]{1,2}-?\d[\w.\-]*|[A-Z\d]{1,6}[-_]?[A-Z\d][-\w.]*|[A-Z][a-z]*\d{1,2}|[A-Za-z]\d{1,2}[_\-]\w+")
_BARE_PHONES = frozenset({"wa", "wsp", "wpp", "zap", "whats", "whatss", "ws", "vx", "wx", "v", "薇", "威", "微", "ватс", "вотс", "w/a", "тг", "赖", "賴"})
_WORD_NAMES = frozenset({"LINE", "Signal", "Messenger", "Threads", "X (Twitter)", "Odnoklassniki", "imo", "Kik"})
_ID_BEFORE = re.compile(r"(?<![^\W\d_])id[\s.\-:]{0,2}$|(?:ไอดี|아이디)\s?$", re.IGNORECASE)
_ID_AT_END = re.compile(r"(?:(?<![a-z])id|号|號|ไอดี|아이디|アカウント)\s?$", re.IGNORECASE)
_MOSTLY_ELSE = re.compile(r"wa|w/a|wsp|wpp|zl|tt|sc|face|ok|ок|ws", re.IGNORECASE)
_LOCATIVE = re.compile(r"([^\W\d_]{1,20}|[&/])[\s\-]{0,2}$")


@cache
def _link() -> re.Pattern[str]:
    """Words between a name and its identifier."""
    latin = sorted(LINK_WORDS.split("|"), key=len, reverse=True)
    return re.compile(
        rf"(?:[\s\-'’/&(（、,:：]{{0,2}}(?:(?:{'|'.join(latin)})(?![\w']|\.[A-Za-z])\.?|{NATIVE_LINKS})){{1,4}}", re.IGNORECASE
    )


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{NAMING})(?![A-Za-z])|[号號]|아이디|ไอดี|アカウント|账号", re.IGNORECASE)


@cache
def _code_cue() -> re.Pattern[str]:
    return re.compile(CODE_CUES, re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    return re.compile(UNITS, re.IGNORECASE)


def find_messengers(view: View) -> Iterator[Contact]:
    """Yield names of messengers and networks with an identifier; the value is the identifier alone."""
    text = view.text
    behind = 0
    names = find_names(text)
    taken: list[tuple[int, int]] = []
    for place, name in enumerate(names):
        if name.start < behind:
            continue
        if name.strict and _HINT.search(text, max(0, name.start - 75), name.end + 60) is None:
            continue
        following = names[place + 1].start if place + 1 < len(names) else len(text)
        found = _behind(text, name) or _before(text, name, behind, following)
        if found is not None:
            behind = found.end
            taken.append((found.start, found.end))
            yield found
    yield from _handles(text, taken)


def _handles(text: str, taken: list[tuple[int, int]]) -> Iterator[Contact]:
    """Handles without a service: "follow us @bestshop", "@best_shop_88"."""
    place = 0
    for match in _AT_HANDLE.finditer(text):
        while place < len(taken) and taken[place][1] <= match.start():
            place += 1
        if place < len(taken) and taken[place][0] < match.end():
            continue
        value = match["id"].rstrip(".")
        end = match.start("id") + len(value)
        cue = _FOLLOW.search(text, max(0, match.start() - 45), match.start())
        asked = cue is not None or _FOLLOW_AFTER.match(text, end) is not None
        if value.lower() in PRODUCT_WORDS:
            continue
        # "@best_shop_88" by itself is a handle; "@home" is not.
        if not asked and not (len(value) > 5 and (re.search(r"[a-z]_\w*\d|\w_\w+_", value) or _LAST.match(text, end) and re.fullmatch(r"[a-z]{4,}_[a-z]{2,}", value))):
            continue
        start = cue.start() if cue else match.start()
        yield Contact("social", value, start, end, confidence="high" if asked else "medium", cue=cue[0].strip() if cue else "")


def _contact(name: Name, value: str, start: int, end: int, confidence: Confidence = "high") -> Contact:
    service = name.service
    return Contact("social" if service.social else "messenger", value, start, end, service.name, name.way, confidence)


def _behind(text: str, name: Name) -> Contact | None:
    """The identifier behind a name."""
    link = _link().match(text, name.end)
    at = link.end() if link else name.end
    linked = link[0] if link else ""
    sign = _SIGN.match(text, at)
    between = sign[0] if sign else ""
    if "\n" in between and between.strip(" \t\n") == "" and not linked:
        return None
    place = at + len(between)
    if between.rstrip().endswith("@") and text[place - len(between) + between.rfind("@") :][1:2] != "":
        place = at + between.rfind("@")
        between = between[: between.rfind("@")]
    elif between.endswith(("+", "(", "（")):
        # These belong to a number.
        kept = between.rstrip("+(（")
        place = at + len(kept)
        if _IDENTIFIER.match(text, place) is None:
            place = at + len(between)
        else:
            between = kept
    elif between.endswith("_") or (between.endswith("(") and text[place : place + 1] == "+"):
        place -= 1
    found = _IDENTIFIER.match(text, place)
    if found is None or not _judge(text, name, found, linked, between):
        other = _TO_PHONE.match(text, name.end)
        if other is None or (name.strict and not name.service.social):
            return None
        found = _IDENTIFIER.match(text, other.end())
        if found is None or found["word"] or not _judge(text, name, found, "", ":"):
            return None
    value, end = _value(found)
    plain = value.isalpha() and not found["at"]
    return _contact(name, value, name.start, end, "medium" if plain else "high")


def _value(found: re.Match[str]) -> tuple[str, int]:
    """The identifier as typed or dialled, and where it ends."""
    if found["phone"]:
        return _digits(found["phone"]), found.end("phone")
    group = found.lastgroup or "word"
    value = found[group].rstrip(".-")
    return value, found.start(group) + len(value)


def _digits(text: str) -> str:
    digits = "".join(filter(str.isdigit, text.replace("(0)", "") if "+" in text else text))
    if digits.startswith("00") and len(digits) > 10:
        return "+" + digits[2:]
    return ("+" if "+" in text[:3] else "") + digits


def _judge(text: str, name: Name, found: re.Match[str], linked: str, between: str) -> bool:
    """Whether what stands behind a name is somebody's identifier, and not a feature, a model or a measure."""
    value, end = _value(found)
    named = (bool(linked) and _naming().search(linked) is not None) or _ID_BEFORE.search(text, max(0, name.start - 5), name.start) is not None
    colon = _COLON.search(between) is not None
    announced = colon or named
    coded = name.strict and _code_cue().search(text, max(0, name.start - 24), name.start) is not None
    if coded and not colon and not found["at"]:
        return False
    if found["phone"]:
        return _is_number(text, name, found, announced=announced, linked=linked, between=between)
    lower = value.lower()
    if lower in PRODUCT_WORDS or (_MEASURE.fullmatch(value) and not (value.isdigit() and len(value) > 4)):
        return False
    if found["at"]:
        return any(char.isalpha() for char in value) and (not name.strict or _may_be_service(text, name, named=named, colon=True))
    if value.isdigit():  # five or six digits
        return name.service.name == "QQ" and announced and not coded and _QQ.fullmatch(value) is not None
    if not value.strip("_.-"):
        return False
    asked = _asked(text, name)
    personal = _PERSONAL.match(value) is not None and not _MODEL.fullmatch(value)
    native = not text[name.start].isascii() and value == lower
    if name.strict:
        return _strict_word(text, name, value, found, named=named, colon=colon, asked=asked, personal=personal)
    if re.search(r"[,，;]|\.\s", between) and not colon:
        return False
    idlike = not value.isalpha()
    if "#" in value or value.startswith("live:"):
        return True
    if not (asked or named) and _of_product(lower):
        return False
    if announced:
        if idlike:
            return len(value) > 2 and (asked or named or not _MODEL.fullmatch(value) or len(value) > 5)
        return len(value) > 2 and (named or asked or len(value) > 4) and _closes(text, found) and _is_name(lower)
    if _OPEN.search(between):
        return personal and len(value) > 3
    if idlike:
        return len(value) > 4 and (personal or native or (asked and not _MODEL.fullmatch(value)) or (found["glued"] is not None and len(value) > 5))
    return asked and len(value) > 4 and re.search(r"[a-z][A-Z]|shop|store|official", value) is not None and _is_name(lower)


def _is_name(lower: str) -> bool:
    return not any(lower.startswith(stem) for stem in ("notif", "support", "messag", "remind", "compat", "unterst", "benach", "powiad", "bildir"))


def _of_product(lower: str) -> bool:
    """Whether all words in an identifier are such as describe products: "ring_light26"."""
    if re.search(r"(?<!\d)(?!(?:19|20)\d\d$)\d{3,}$", lower):
        return False
    parts = re.findall(r"[a-z]+", lower)
    return bool(parts) and parts[0] in PARTS and all(part in PARTS or len(part) < 2 for part in parts)


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a plain word ends its clause: prose goes on behind its words, an identifier stands there by itself."""
    return re.match(r"\s*(?:$|[\n)）\]】|。；;！!？?(（]|[^\x00-\u02ff]|\.(?:\s|$)|,?\s(?:or|and|for|to|whatsapp|wechat|telegram|tel|skype|instagram|any)\b)", text[found.end() : found.end() + 16], re.IGNORECASE) is not None


def _strict_word(text: str, name: Name, value: str, found: re.Match[str], *, named: bool, colon: bool, asked: bool, personal: bool) -> bool:
    """The same for a name that means other things, too."""
    if not _may_be_service(text, name, named=named, colon=colon):
        return False
    short = name.end - name.start < 2
    if not (asked or named) and _of_product(value.lower()):
        return False
    if named:
        alone = colon or _ID_AT_END.search(text, max(0, found.start() - 8), found.start()) is not None
        return len(value) > 3 and (personal or (alone and _closes(text, found) and not _MODEL.fullmatch(value) and _is_name(value.lower())))
    if short and "=" in text[name.end : found.start()]:
        return False
    if colon:
        certain = re.search(r"\d\d$|_\w*\d|\d\w*_", value) is not None
        if personal and len(value) > 4 and (certain or asked or not (short or name.service.name in _WORD_NAMES)) and (asked or not _MOSTLY_ELSE.fullmatch(text, name.start, name.end)):
            return True
        letters = name.service.name not in _WORD_NAMES and not short and value.isalpha() and value.islower() and len(value) > 6
        return (asked and value.islower() and len(value) > 4 and not _MODEL.fullmatch(value)) or (letters and asked)
    parted = bool(name.way & SPACED)
    if name.service.name in _WORD_NAMES or short:
        asked = asked or (not text[name.start].isascii() and re.search(r"\d", value) is not None)
        return personal and (asked or parted) and len(value) > 5 and ("_" in value or re.search(r"\d\d$", value) is not None)
    return personal and len(value) > 5 and ("_" in value or asked or name.service.name == "WeChat") and re.search(r"[a-z]{3}", value) is not None


def _may_be_service(text: str, name: Name, *, named: bool, colon: bool) -> bool:
    """Whether a word like "line" can be the messenger here: "fishing line: pe_braid" is none, "LINE: nong99" may be."""
    if name.service.name not in _WORD_NAMES or named or name.way & SPACED:
        return True
    before = _LOCATIVE.search(text, max(0, name.start - 24), name.start)
    if before is not None and before[1].isascii() and before[1].lower() not in BEFORE_LINE:
        return False
    return colon or before is not None or not text[name.start].isascii()


def _is_number(text: str, name: Name, found: re.Match[str], *, announced: bool, linked: str, between: str) -> bool:
    """Whether a run of digits is a telephone number or a QQ number."""
    written = found["phone"]
    digits = "".join(filter(str.isdigit, written))
    plus = "+" in written[:3] or digits.startswith("00")
    if _units().match(text, found.end("phone")) and not announced and not plus:
        return False
    grouped = len(digits) < len(written)
    if name.service.name == "QQ":
        if grouped and not announced:
            return False
        glued = not (linked or between) and text[name.start : name.end].isupper() and len(digits) < 7
        if len(name.service.name) > name.end - name.start and not (announced or _asked(text, name)):
            return False  # "Q 12345678"
        alone = announced or not between or _asked(text, name) or _AFTER_NUMBER.match(text, found.end("phone")) is not None
        return _QQ.fullmatch(digits) is not None and not glued and "-" not in between and alone
    if re.search(r"[,，;]", between) and not plus:
        return False
    strong = plus or _is_dialled(digits, written)
    if name.strict:
        word = name.service.name in _WORD_NAMES
        if word and not (announced and _may_be_service(text, name, named=False, colon=announced)):
            return False
        bare = "".join(text[name.start : name.end].lower().split()) in _BARE_PHONES or bool(name.way & SPACED) or not text[name.start].isascii()
        if text[name.start : name.end].lower() == "zl" and digits[0] != "0" and not plus:
            return False  # the number of a Chinese patent
        if announced or _asked(text, name):
            return strong or (announced and len(digits) > 8)
        if "-" in between or (not between and not linked and not _is_chinese_mobile(digits) and not plus):
            return False
        return strong and bare
    if _is_gtin(digits, written) and not announced:
        return False
    if re.fullmatch(r"\d0{5,}", digits):
        return False
    if (name.service.social or name.service.name in {"Skype", "Discord", "DingTalk"}) and not (announced or plus):
        return _asked(text, name) and strong
    return announced or strong or _asked(text, name) or len(digits) > 8 or digits[0] == "0"


def _is_dialled(digits: str, written: str) -> bool:
    """Whether a number is written like one to dial: long enough, and not a product's bar code."""
    return (len(digits) > 8 or (len(digits) > 6 and digits[0] == "0")) and len(digits) < 15 and not _is_gtin(digits, written) and not re.fullmatch(r"\d0{5,}", digits)


def _is_chinese_mobile(digits: str) -> bool:
    return re.fullmatch(r"1[3-9]\d{9}", digits) is not None


def _is_gtin(digits: str, written: str) -> bool:
    """Whether digits in one piece are a bar code with a right check digit."""
    if len(digits) not in {12, 13, 14} or len(digits) < len(written):
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return total % 10 == 0 and digits[0] in "034567"


def _asked(text: str, name: Name) -> bool:
    return text[name.start] in "加➕+" or _SOLICIT.search(text, max(0, name.start - 40), name.start) is not None


def _before(text: str, name: Name, behind: int, following: int) -> Contact | None:
    """The identifier in front of a name: "13800138000（微信同号）", "@shop88 on telegram"."""
    match = _BEFORE.search(text, max(behind, name.start - 75), name.start)
    if match is None:
        return None
    gap = match["gap"]
    joined = re.search(r"[(（\[【]|[^\W\d_]", gap) is not None
    if match["phone"]:
        digits = "".join(filter(str.isdigit, match["phone"]))
        coded = _code_cue().search(text, max(0, match.start() - 24), match.start()) is not None
        after = _AFTER_NUMBER.match(text, name.end) is not None
        same = re.match(r"\s?(?:同|号)", text[name.end : name.end + 3]) is not None
        qq = name.service.name == "QQ" and joined and _QQ.fullmatch(digits) is not None
        if coded or not (after or joined) or not (same or qq or _is_dialled(digits, match["phone"])):
            return None
        if (name.strict or name.service.social) and not (same or joined):
            return None
        if _link_goes_on(text, name) and not same and not joined:
            return None
        return _contact(name, _digits(match["phone"]), match.start("phone"), name.end)
    if match["at"]:
        value = match["at"].rstrip(".-")
        if value.lower() in PRODUCT_WORDS or _MEASURE.fullmatch(value) or not joined and name.strict:
            return None
        return _contact(name, value, match.start("at") - 1, name.end)
    value = match["word"]
    personal = _PERSONAL.match(value) is not None and not _MODEL.fullmatch(value) and len(value) > 4
    if not joined or not personal or _MEASURE.fullmatch(value) or value.lower() in PRODUCT_WORDS or name.start >= following:
        return None
    asked = _SOLICIT.search(text, max(0, match.start() - 40), match.start()) is not None
    if not asked and not ("_" in value or re.search(r"[a-z]{3}\w*\d\d$", value)):
        return None
    return _contact(name, value, match.start("word"), name.end, "medium")


def _link_goes_on(text: str, name: Name) -> bool:
    """Whether the name announces another identifier behind it."""
    return re.match(r"\s?[:：]", text[name.end : name.end + 2]) is not None
