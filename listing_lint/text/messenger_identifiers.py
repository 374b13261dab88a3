"""What is somebody's identifier behind a messenger's name, and what a feature, a model or a measure of a product."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.messenger_names import NAMING
from listing_lint.text.unicode_tables import EMOJI
from listing_lint.text.veto_words import BEFORE_LINE, CODE_CUES, PARTS, PRODUCT_WORDS, UNITS
from listing_lint.text.view import SPACED

if TYPE_CHECKING:
    from listing_lint.text.messenger_spellings import Name

ARROWS = f":：=＝→⇒⇨➔➙-➞➡➢-➤➨➩➭➮➱➲➳➵➸-➾>👉➕@《<＞»|☞~{EMOJI}"
_COLON = re.compile(rf"[{ARROWS}]|\s[-–—]{{1,2}}\s|[-–—]{{2}}")
_OPEN = re.compile(r"[({\[（【「\"“«]")
AFTER_NUMBER = re.compile(
    r"\s?(?:同号|同號|同步|号|號|同|only|ID|[)）\]】]|$|\n|[,.;，。；/|&]|and\b|или|и\b|[^\x00-\x7f])"
)
QQ_NUMBER = re.compile(r"[1-9]\d{4,10}")
SOLICIT = re.compile(
    r"(?:(?<![^\W\d_])(?:add|follow|dm|pm|contact|message|msg|text|call|find|reach|chat|write|join|subscribe|ping|hit|search|scan|inquir\w*|enquir\w*|orders?|wholesale|questions?|info|kontakt|booking|custom|quote|app|my|our|me|us)(?![^\W\d_])"
    r"|agr[eé]ga|añad|s[ií]gue|segui|escr[ií]b|cont[aá]ct|siga|chame|fale|adicion|ajout|écriv|rejoin|suiv|abonn|folg[et]|schreib|adde|hinzuf|contatt|aggiung|scriv|napisz|pisz|dodaj|obserwuj|znajdź|volg|voeg|stuur|ekle|yaz[ıi]|takip|ulaş|ileti|sipari"
    r"|пиш|напиш|добав|подпис|свяж|связ|ищите|наш|зака[зж]|опт|дод|加|关注|關注|搜|联系|聯繫|聯絡|咨询|諮詢|私|询|添|详|追加|フォロー|連絡|問|문의|추가|친구|팔로우|연락|주문|تواصل|راسل|تابع|ضف|أضيف|للطلب|اطلب|แอด|ทัก|ติดต่อ|ติดตาม|เพิ่ม|สั่ง|สอบถาม|kết bạn|nhắn|liên hệ|theo dõi|thêm|đặt|hubungi|ikuti|tambah|pesan|जोड़|संपर्क|फॉलो|मैसेज|הוסיפו|עקבו|כתבו|שלחו|הזמנ|στείλ|γράψ|ακολουθ|napi[sš]|pi[sš]te|skriv|följ|scrie|urmăr|írj|kövess|keres)[^\n]{0,30}$",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"[\d.,\-–~x×*/+]{1,24}[A-Za-zµμΩω°%\"²³]{0,4}[\d²³]?|[Mm]\d{1,3}(?:[x×*.][\d.]{1,8})?|\d{1,5}[pPkK]\d{0,3}(?:fps|hz)?|(?:19|20)\d\d|v\d[\d.]*|[a-z]{0,3}\d+[.,]\d+",
    re.IGNORECASE,
)
PERSONAL = re.compile(
    r"[a-z](?=[a-z0-9._\-]*(?:\d|_|[a-z]\.[a-z]{2}))[a-z0-9._\-]*[a-z]{3}|[a-z]{3}[a-z._\-]*\d|[a-z]{2,}_\w*|[a-z]{3}\w*\.[a-z]{2}"
)
MODEL = re.compile(
    r"[A-Za-z]{1,2}-?\d[\w.\-]*|[A-Z\d]{1,6}[-_]?[A-Z\d][-\w.]*|[A-Z][a-z]*\d{1,2}|[A-Za-z]\d{1,2}[_\-]\w+"
)
_SAVED = re.compile(
    r"(?:(?:image|img|photo|video|vid|audio|voice|document|bild|foto|imagem|imagen|immagine|cloud)[\W_]{0,3})*(?:19|20)\d\d[\W_]?[01]\d[\W_]?[0-3]\d(?!\d)"
    r"|cloud-(?:photo|document)",
    re.IGNORECASE,
)
"""What messengers call the files that they save: ``WhatsApp Image 2026-06-10 at 18.30.43``, ``signal-2026-06-10-183043``."""
_BARE_PHONES = frozenset("wa wsp wpp zap whats whatss ws vx wx v 薇 威 微 ватс вотс w/a тг 赖 賴".split())
_WORD_NAMES = frozenset(
    {"LINE", "Signal", "Messenger", "Threads", "X (Twitter)", "Odnoklassniki", "imo", "Kik"}
)
_ID_BEFORE = re.compile(r"(?<![^\W\d_])id[\s.\-:]{0,2}$|(?:ไอดี|아이디)\s?$", re.IGNORECASE)
_ID_AT_END = re.compile(r"(?:(?<![a-z])id|号|號|ไอดี|아이디|アカウント)\s?$", re.IGNORECASE)
_MOSTLY_ELSE = re.compile(r"wa|w/a|wsp|wpp|zl|tt|sc|face|ok|ок|ws", re.IGNORECASE)
_CALLED = re.compile(r"(?<!\w)(?:unter|als|as|como|come|jako|sous|sotto|under|olarak)\s*$", re.IGNORECASE)
"""What says as whom somebody is found in a network: "on insta as x.y"."""
_LOCATIVE = re.compile(r"([^\W\d_]{1,20}|[&/])[\s\-]{0,2}$")


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{NAMING})(?![A-Za-z])|[号號]|아이디|ไอดี|アカウント|账号", re.IGNORECASE
    )


@cache
def code_cue() -> re.Pattern[str]:
    """What stands before a model's or a part's number."""
    return re.compile(CODE_CUES, re.IGNORECASE)


@cache
def _units() -> re.Pattern[str]:
    return re.compile(UNITS, re.IGNORECASE)


def value_of(found: re.Match[str]) -> tuple[str, int]:
    """The identifier as typed or dialled, and where it ends."""
    if found["phone"]:
        return digits_of(found["phone"]), found.end("phone")
    group = found.lastgroup or "word"
    value = found[group].rstrip(".-")
    return value, found.start(group) + len(value)


def digits_of(text: str) -> str:
    """A number as one dials it."""
    digits = "".join(filter(str.isdigit, text.replace("(0)", "") if "+" in text else text))
    if digits.startswith("00") and len(digits) > 10:
        return "+" + digits[2:]
    return ("+" if "+" in text[:3] else "") + digits


def is_identifier(text: str, name: Name, found: re.Match[str], linked: str, between: str) -> bool:
    """Whether what stands behind a name is somebody's identifier, and not a feature, a model or a measure."""
    value, _ = value_of(found)
    named = (bool(linked) and _naming().search(linked) is not None) or _ID_BEFORE.search(
        text, max(0, name.start - 5), name.start
    ) is not None
    colon = _COLON.search(between) is not None
    announced = colon or named
    coded = name.strict and code_cue().search(text, max(0, name.start - 24), name.start) is not None
    if coded and not colon and not found["at"]:
        return False
    if found["phone"]:
        return _is_number(text, name, found, announced=announced, linked=linked, between=between)
    lower = value.lower()
    if lower in PRODUCT_WORDS or (MEASURE.fullmatch(value) and not (value.isdigit() and len(value) > 4)):
        return False
    if _SAVED.match(value):
        return False
    if found["at"]:
        return any(char.isalpha() for char in value) and (
            not name.strict or _may_be_service(text, name, named=named, colon=True)
        )
    if value.isdigit():  # five or six digits
        return (
            name.service.name == "QQ" and announced and not coded and QQ_NUMBER.fullmatch(value) is not None
        )
    if not value.strip("_.-"):
        return False
    asked = _asked(text, name)
    personal = PERSONAL.match(value) is not None and not MODEL.fullmatch(value)
    native = not text[name.start].isascii() and value == lower
    if not (asked or named) and _is_cocoa(text, name) and (value.isalpha() or (name.way and not colon)):
        return False
    if name.strict:
        return _strict_word(
            text, name, value, found, named=named, colon=colon, asked=asked, personal=personal
        ) or (name.service.social and personal and len(value) > 5 and _CALLED.search(linked) is not None)
    if re.search(r"[,，;]|\.\s", between) and not colon:
        return False
    idlike = not value.isalpha()
    if "#" in value or value.startswith("live:"):
        return True
    if not (asked or named) and _of_product(lower):
        return False
    if announced:
        if idlike:
            return len(value) > 2 and (asked or named or not MODEL.fullmatch(value) or len(value) > 5)
        return (
            len(value) > 2 and (named or asked or len(value) > 4) and _closes(text, found) and _is_name(lower)
        )
    if _OPEN.search(between):
        return personal and len(value) > 3
    if idlike:
        return len(value) > 4 and (
            personal
            or native
            or (asked and not MODEL.fullmatch(value))
            or (found["glued"] is not None and len(value) > 5)
        )
    return (
        asked
        and len(value) > 4
        and re.search(r"[a-z][A-Z]|shop|store|official", value) is not None
        and _is_name(lower)
    )


def _is_cocoa(text: str, name: Name) -> bool:
    """Whether a name may be a food's in German, Czech, Polish, Finnish and others: "kakao - kokos"."""
    written = text[name.start : name.end]
    return name.service.name == "KakaoTalk" and written.isascii() and "t" not in written.lower()


def _is_name(lower: str) -> bool:
    return not any(
        lower.startswith(stem)
        for stem in (
            "notif",
            "support",
            "messag",
            "remind",
            "compat",
            "unterst",
            "benach",
            "powiad",
            "bildir",
        )
    )


def _of_product(lower: str) -> bool:
    """Whether all words in an identifier are such as describe products: "ring_light26"."""
    if re.search(r"(?<!\d)(?!(?:19|20)\d\d$)\d{3,}$", lower):
        return False
    parts = re.findall(r"[a-z]+", lower)
    return bool(parts) and parts[0] in PARTS and all(part in PARTS or len(part) < 2 for part in parts)


def _closes(text: str, found: re.Match[str]) -> bool:
    """Whether a plain word ends its clause: prose goes on behind its words, an identifier stands there by itself."""
    return (
        re.match(
            r"\s*(?:$|[\n)）\]】|。；;！!？?(（]|[^\x00-\u02ff]|\.(?:\s|$)|,?\s(?:or|and|for|to|whatsapp|wechat|telegram|tel|skype|instagram|any)\b)",
            text[found.end() : found.end() + 16],
            re.IGNORECASE,
        )
        is not None
    )


def _strict_word(
    text: str,
    name: Name,
    value: str,
    found: re.Match[str],
    *,
    named: bool,
    colon: bool,
    asked: bool,
    personal: bool,
) -> bool:
    """The same for a name that means other things, too."""
    if not _may_be_service(text, name, named=named, colon=colon):
        return False
    short = name.end - name.start < 2
    if not (asked or named) and _of_product(value.lower()):
        return False
    if named:
        alone = colon or _ID_AT_END.search(text, max(0, found.start() - 8), found.start()) is not None
        return len(value) > 3 and (
            personal
            or (alone and _closes(text, found) and not MODEL.fullmatch(value) and _is_name(value.lower()))
        )
    if short and "=" in text[name.end : found.start()]:
        return False
    if colon:
        certain = re.search(r"\d\d$|_\w*\d|\d\w*_", value) is not None
        if (
            personal
            and len(value) > 4
            and (certain or asked or not (short or name.service.name in _WORD_NAMES))
            and (asked or not _MOSTLY_ELSE.fullmatch(text, name.start, name.end))
        ):
            return True
        letters = (
            name.service.name not in _WORD_NAMES
            and not short
            and value.isalpha()
            and value.islower()
            and len(value) > 6
        )
        return (asked and value.islower() and len(value) > 4 and not MODEL.fullmatch(value)) or (
            letters and asked
        )
    parted = bool(name.way & SPACED)
    if name.service.name in _WORD_NAMES or short:
        asked = asked or (not text[name.start].isascii() and re.search(r"\d", value) is not None)
        return (
            personal
            and (asked or parted)
            and len(value) > 5
            and ("_" in value or re.search(r"\d\d$", value) is not None)
        )
    return (
        personal
        and len(value) > 5
        and ("_" in value or asked or name.service.name == "WeChat")
        and re.search(r"[a-z]{3}", value) is not None
    )


def _may_be_service(text: str, name: Name, *, named: bool, colon: bool) -> bool:
    """Whether a word like "line" can be the messenger here: "fishing line: pe_braid" is none, "LINE: nong99" may be."""
    if name.service.name not in _WORD_NAMES or named or name.way & SPACED:
        return True
    before = _LOCATIVE.search(text, max(0, name.start - 24), name.start)
    if before is not None and before[1].isascii() and before[1].lower() not in BEFORE_LINE:
        return False
    return colon or before is not None or not text[name.start].isascii()


def _is_number(
    text: str, name: Name, found: re.Match[str], *, announced: bool, linked: str, between: str
) -> bool:
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
        alone = (
            announced
            or not between
            or _asked(text, name)
            or AFTER_NUMBER.match(text, found.end("phone")) is not None
        )
        return QQ_NUMBER.fullmatch(digits) is not None and not glued and "-" not in between and alone
    if re.search(r"[,，;]", between) and not plus:
        return False
    strong = plus or is_dialled(digits, written)
    if name.strict:
        word = name.service.name in _WORD_NAMES
        if word and not (announced and _may_be_service(text, name, named=False, colon=announced)):
            return False
        bare = (
            "".join(text[name.start : name.end].lower().split()) in _BARE_PHONES
            or bool(name.way & SPACED)
            or not text[name.start].isascii()
        )
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
    if (name.service.social or name.service.name in {"Skype", "Discord", "DingTalk"}) and not (
        announced or plus
    ):
        return _asked(text, name) and strong
    return announced or strong or _asked(text, name) or len(digits) > 8 or digits[0] == "0"


def is_dialled(digits: str, written: str) -> bool:
    """Whether a number is written like one to dial: long enough, and not a product's bar code."""
    return (
        (len(digits) > 8 or (len(digits) > 6 and digits[0] == "0"))
        and len(digits) < 15
        and not _is_gtin(digits, written)
        and not re.fullmatch(r"\d0{5,}", digits)
    )


def _is_chinese_mobile(digits: str) -> bool:
    return re.fullmatch(r"1[3-9]\d{9}", digits) is not None


def _is_gtin(digits: str, written: str) -> bool:
    """Whether digits in one piece are a bar code with a right check digit."""
    if len(digits) not in {12, 13, 14} or len(digits) < len(written):
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return total % 10 == 0 and digits[0] in "034567"


def _asked(text: str, name: Name) -> bool:
    return (
        text[name.start] in "加➕+" or SOLICIT.search(text, max(0, name.start - 40), name.start) is not None
    )
