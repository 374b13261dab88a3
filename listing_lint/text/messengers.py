"""Messengers and social networks with an identifier: a name alone is a feature of many products, and no finding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact
from listing_lint.text.messenger_names import SERVICES, Service
from listing_lint.text.trigger import may_show, names_in
from listing_lint.text.unicode_tables import EMOJI
from listing_lint.text.view import LEET, MISSPELT, SPACED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.view import View

_LEET = {"а": "[аa4@]", "е": "[еe3]", "о": "[оo0]", "т": "[тt7]", "в": "[вb8]", "с": "[сc]", "р": "[рp]", "к": "[кk]", "м": "[мm]", "и": "[иu]", "з": "[з3]", "a": "[a4@]", "e": "[e3]", "i": "[i1l!|]", "o": "[o0]", "s": "[s5$]", "t": "[t7+]", "g": "[g9]", "b": "[b8]", "l": "[l1I|]", "y": "[y¥]"}
_JOINT = rf"[\s.\-_*·•/|~,'`{EMOJI}]{{0,2}}"
_LINK = (
    r"(?:\s?(?:(?:id|no|nr|num|number|numero|número|nummer|numer|номер|ник|account|handle|user(?:name)?|name|contact|me|us|page|channel|group|chat|bot|profil[eo]?"
    r"|seite|es|is|ist|est|é|è|to|at|on|via|now|only|now at)\.?(?![^\W\d_])|号码|账号|帳號|公众号|同号|号|號|للتواصل|رقم|على|ไอดี|아이디|문의|번호|アカウント|番号|ของเรา)){0,3}"
)
_TO_HANDLE = r"(?:\s[^\W\d_]{1,14}){0,2}?(?=\s{0,2}[:：]?\s{0,2}@[A-Za-z])"
_SIGN = r"\s{0,2}(?P<sign>[:：=＝\-–—>→➡👉@+(（【\[\"'“«🆔]{1,3}|[^\w\s]{1,2})?\s{0,2}[(（\[\"“]?"
_PHONE_ID = r"\+?\(?\d(?:(?:[^\w\n:;]|_){0,2}\d){6,15}(?!\d)"
_HANDLE = r"@?[A-Za-z0-9](?:[A-Za-z0-9]|[_.\-](?=[A-Za-z0-9_]))*_{0,2}"
_IDENTIFIER = re.compile(rf"(?P<phone>{_PHONE_ID})(?![A-Za-z])|(?P<at>@\s?[\w.\-]{{2,40}})|(?P<word>{_HANDLE})(?![A-Za-z0-9_@])", re.UNICODE)
_BEFORE = re.compile(rf"(?P<id>{_PHONE_ID}|@[\w.\-]{{3,40}}|(?<![\w@.])[A-Za-z][\w.\-]{{2,30}})(?P<gap>[\s(（\[,，、|/:：\-–]{{0,3}}(?:on|in|via|en|no|auf|su|sur|na|в|на|على|ใน|pe|op)?\s?[(（]?)$")
_SOLICIT = re.compile(
    r"(?:add|follow|dm|pm|contact|message|msg|text|call|find|reach|chat|write|join|subscribe|ping|hit|search|scan|inquir|order|wholesale|agrega|añad|sígu|sigu|segui|escr[ií]b|cont[aá]ct|siga|chame|adicion|ajout|contact|écriv|rejoin|suiv|abonn|folg|schreib|kontakt|adde|hinzuf|contatt|aggiung|scriv|napisz|dodaj|obserwuj|znajdź|volg|voeg|app|ekle|yaz|takip|ulaş"
    r"|пиш|напиш|добав|подпис|свяж|связ|ищите|наш|дод|加|关注|搜|联系|咨询|私|追加|フォロー|連絡|問|추가|문의|친구|팔로우|연락|تواصل|راسل|تابع|اضف|أضف|أضيف|แอด|ทัก|ติดต่อ|ติดตาม|เพิ่ม|kết bạn|nhắn|liên hệ|theo dõi|thêm|hubungi|chat|ikuti|tambah|जोड़|संपर्क|फॉलो|הוסיפו|עקבו|כתבו|my|our|me|us)[^\n]{0,30}$",
    re.IGNORECASE,
)
_FOLLOW = re.compile(
    r"(?:follow(?: us| me)?(?: on)?|dm(?: us| me)?|find us|tag(?: us)?|pm(?: us| me)?|mention|message|contact|handle|ins|ig|síguenos|siguenos|siga-?nos|segue|suivez(?:-nous)?|folgt? uns|folge|seguici|obserwuj|volg(?: ons)?|takip et\w*|подпис\w+|подпишись|ищите|关注|搜索?|フォロー|팔로우|تابعونا|تابعنا|ติดตาม|theo dõi|ikuti|फॉलो करें|עקבו)\W{0,4}(?:us|me|on|en|em|sur|auf|su|na|op|at|our|нас|в|@)?\W{0,4}$",
    re.IGNORECASE,
)
_AT_HANDLE = re.compile(r"(?<![\w@./#&])@(?P<id>[A-Za-z][\w.]{2,39})(?![\w@/])(?!\.\w)")
_PRODUCT_WORDS = frozenset(
    "notification notifications message messages reminder reminders alert alerts compatible support supports supported app apps sms call calls push calling video videos photo photos live streaming stream sticker stickers style logo icon icons bag headset camera light ring stand holder tripod dress cut"
    " for with and or the to from of by on in new all your our this that is are size color colour black white red blue type model series version mode button key keyboard case cover phone iphone android ios samsung huawei xiaomi usb charger cable official certified ready business web desktop mobile group groups chat chats etc facebook twitter instagram skype line wechat whatsapp telegram qq viber kakaotalk zoom linkedin snapchat tiktok youtube messenger gmail email e-mail outlook google teams"
    " length width height voltage current frequency capacity weight material brand input output power speed range test certificate here below us me now today please contact add only via please download install scan see look them him her shop store game games toy toys plush doll doctor music musik pro plus mini max one two"
    " sleeve sleeves neck skirt shape print pattern code number id no name account marketing party".split()
)
_MEASURE = re.compile(r"^\d+(?:[.,]\d+)?(?:mm|cm|m|in|inch|ft|kg|g|lb|oz|ml|l|w|v|a|mah|hz|gb|mb|tb|p|k|x|d|pcs|st|nd|rd|th|s|fps|mp|\"|[a-zμω°]{1,4})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Name:
    service: Service
    start: int
    end: int
    way: int
    strict: bool


@cache
def _long() -> tuple[tuple[Service, re.Pattern[str], re.Pattern[str]], ...]:
    """Each service with long names: the pattern for its broken spellings, and the one without what breaks them."""
    made = []
    for service in SERVICES:
        names = sorted(service.long, key=len, reverse=True)
        if names:
            broken = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(_broken, names))})(?![^\W\d_])", re.IGNORECASE)
            whole = re.compile("|".join(_broken(name, "") for name in names), re.IGNORECASE)
            made.append((service, broken, whole))
    return tuple(made)


@cache
def _short() -> tuple[re.Pattern[str], dict[str, Service]]:
    names = {name.lower(): service for service in SERVICES for name in service.short}
    either = "|".join(sorted(map(_spaced, names), key=len, reverse=True))
    return re.compile(rf"(?<![\w@.\-/])(?:{either})(?![^\W\d_])", re.IGNORECASE), names


@cache
def _native() -> tuple[re.Pattern[str], dict[str, Service]]:
    names = {"".join(name.lower().split()): service for service in SERVICES for name in service.native}
    return re.compile("|".join(sorted(map(_loose, names), key=len, reverse=True)), re.IGNORECASE), names


def _broken(name: str, joint: str = _JOINT) -> str:
    """A name with what may stand between its letters, digits for letters and letters written several times."""
    single = [char for place, char in enumerate(name) if char != name[place - 1 : place]]
    letters = [f"{_LEET.get(char, re.escape(char))}{{1,3}}" for char in single]
    if name.startswith("w"):
        letters[0] = "(?:w{1,3}|vv|\\\\/\\\\/)"
    return joint.join(letters)


def _spaced(name: str) -> str:
    return r"[\s.\-_]?".join(map(re.escape, name)) if len(name) in {2, 3} and name.isalpha() else re.escape(name)


def _loose(name: str) -> str:
    """A name in another script, whose letters a sign or a blank may part."""
    return r"[\s.\-_*·•]?".join(map(re.escape, "".join(name.split())))


def find_messengers(view: View) -> Iterator[Contact]:
    """Yield names of messengers and networks with an identifier; the value is the identifier alone."""
    text = view.text
    taken: list[tuple[int, int]] = []
    for name in sorted(_names(text), key=lambda one: (one.start, -one.end)):
        if any(name.start < end and start < name.end for start, end in taken[-50:]):
            continue
        found = _with_identifier(text, name)
        if found is not None:
            taken.append((found.start, found.end))
            yield found
    for match in _AT_HANDLE.finditer(text):
        if any(match.start() < end and start < match.end() for start, end in taken[-50:]):
            continue
        value = match["id"].rstrip(".")
        cue = _FOLLOW.search(text, max(0, match.start() - 45), match.start())
        if cue is None or value.lower() in _PRODUCT_WORDS:
            # "@best_shop_88" by itself is a handle; "@home" is not.
            if not ("_" in value and re.search(r"\d|_\w+_", value)) or len(value) < 6:
                continue
        yield Contact("social", value, match.start() if cue is None else cue.start(), match.start("id") + len(value), confidence="high" if cue else "medium")


def _names(text: str) -> Iterator[_Name]:
    data = text.encode("utf-8", "surrogatepass")
    met = {found.decode("utf-8", "replace") for found in names_in(data)}
    for service, broken, whole in _long() if met else ():
        if any(whole.search(one) for one in met):
            yield from _long_names(text, service, broken)
    if may_show("short names", data):
        pattern, names = _short()
        for match in pattern.finditer(text):
            written = match[0].lower()
            bare = re.sub(r"[\s.\-_]", "", written) if len(written) > 2 else written
            service = names.get(bare) or names[written]
            way = SPACED if len(bare) < len(written) else 0
            yield _Name(service, match.start(), match.end(), way, strict=True)
    if not text.isascii():
        pattern, names = _native()
        for match in pattern.finditer(text):
            written = match[0].lower()
            bare = written if written in names else re.sub(r"[\s.\-_*·•]", "", written)
            yield _Name(names[bare], match.start(), match.end(), 0 if written == bare else SPACED, strict=False)


def _long_names(text: str, service: Service, broken: re.Pattern[str]) -> Iterator[_Name]:
    for match in broken.finditer(text):
        written = match[0]
        bare = re.sub(r"[^\w@$!|+]", "", written).lower()
        way = SPACED if len(bare) < len(written) else 0
        if way and "\n" in written:
            continue
        letters = re.sub(r"[\W_]", "", written.lower())
        if letters not in service.long:
            way |= LEET if any(char.isdigit() or char in "@$!|+" for char in written) else MISSPELT
        yield _Name(service, match.start(), match.end(), way, strict=False)


_LINK_SIGN = re.compile(rf"(?:{_TO_HANDLE}|{_LINK}){_SIGN}", re.IGNORECASE)


def _with_identifier(text: str, name: _Name) -> Contact | None:
    service = name.service
    kind = "social" if service.social else "messenger"
    link = _LINK_SIGN.match(text, name.end)
    at = link.end() if link else name.end
    sign = link["sign"] if link else None
    linked = text[name.end : at]
    after = _IDENTIFIER.match(text, at)
    if after is not None:
        value = _value(after)
        if value and _is_identifier(text, name, after, value, sign, linked):
            confidence = "medium" if name.way & MISSPELT and not sign else "high"
            return Contact(kind, value, name.start, after.end(), service=service.name, way=name.way, confidence=confidence)  # type: ignore[arg-type]
    if name.strict and service.name not in {"LINE", "QQ"}:
        return None
    window = max(0, name.start - 60)
    before = _BEFORE.search(text, window, name.start)
    if before is not None:
        value = before["id"]
        is_phone = value[:2].lstrip("+(")[:1].isdigit()
        tail = text[name.end : name.end + 4]
        if is_phone and (not name.strict or before["gap"].strip()) and ("同号" in tail or "号" in tail or re.search(r"[(（/|]|on|via|в|на", before["gap"]) or name.end >= len(text.rstrip())):
            digits = _digits(value)
            if len(digits) >= 7:
                return Contact(kind, digits, before.start("id"), name.end, service=service.name, way=name.way)  # type: ignore[arg-type]
        if value.startswith("@") and len(value) > 3:
            return Contact(kind, value[1:].rstrip("."), before.start("id"), name.end, service=service.name, way=name.way)  # type: ignore[arg-type]
        if not name.strict and re.search(r"\d|_", value) and not is_phone and _SOLICIT.search(text, max(0, before.start() - 40), before.start("id")) and not _MEASURE.match(value):
            return Contact(kind, value, before.start("id"), name.end, service=service.name, way=name.way, confidence="medium")  # type: ignore[arg-type]
    return None


def _digits(text: str) -> str:
    digits = "".join(char for char in text if char.isdigit())
    if digits.startswith("00") and len(digits) > 10:
        return "+" + digits[2:]
    return ("+" if "+" in text[:3] else "") + digits


def _value(match: re.Match[str]) -> str:
    if match["phone"]:
        return _digits(match["phone"])
    if match["at"]:
        return match["at"][1:].strip().rstrip(".")
    return match["word"].lstrip("@").rstrip(".-")


def _is_identifier(text: str, name: _Name, match: re.Match[str], value: str, sign: str | None, linked: str) -> bool:
    """Whether what stands behind a name is somebody's identifier, and not a feature, a model or a measure."""
    if match["phone"]:
        digits = value.lstrip("+")
        if re.match(r"\s?(?:mm|cm|mah|ml|kg|gb|pcs|w\b|v\b)", text[match.end() : match.end() + 5], re.IGNORECASE):
            return False
        if name.strict:
            return bool(sign or linked.strip() or name.way & SPACED) and len(digits) >= 6
        return len(digits) >= 7
    if match["at"] or (sign and sign.endswith("@") and match["word"]):
        return len(value) >= 3 and value.lower() not in _PRODUCT_WORDS
    if sign and sign[-1] in ",;/.、，；!?":
        return False
    lower = value.lower()
    if lower in _PRODUCT_WORDS or _MEASURE.match(value) and not (value.isdigit() and len(value) >= 5):
        return False
    if value.isdigit() and name.service.name == "QQ" and 6 <= len(value) <= 11:
        if match.start() == name.end or (text[name.start : name.end] == "QQ" and len(value) >= 7):
            return True
    if value.isdigit():
        return len(value) >= 5 and (not name.strict or bool(sign and sign[0] in ":：=＝号@(（" or re.search(r"id|号|no|num", linked, re.IGNORECASE)))
    idlike = bool(re.search(r"\d", value) and re.search(r"[A-Za-z]", value)) or "_" in value
    idlike = idlike or re.fullmatch(r"[a-z]{2,20}\.[a-z]{2,20}", value) is not None
    colon = bool(sign and sign[0] in ":：=＝@>→➡👉")
    named = re.search(r"\bid\b|号|號|account|handle|ник|아이디|ไอดี|アカウント|user|name", linked, re.IGNORECASE) is not None
    if name.strict:
        if name.service.name in {"X (Twitter)", "Messenger", "Signal", "Odnoklassniki", "Threads", "Kik", "imo"} and not (colon or named):
            return False
        if name.way & SPACED and idlike and len(value) >= 6 and value[0].isalpha():
            return True
        if not (colon or named):
            return idlike and len(value) >= 6 and "_" in value and _asked(text, name)
        if name.end - name.start == 1 and not (idlike and len(value) >= 5):
            return False
        return (idlike and len(value) >= 4 and not _is_model(value, name)) or (named or _asked(text, name)) and len(value) >= 4 and value.isascii()
    if colon or named:
        return len(value) >= 3 and (idlike or not _in_list(text, name, match))
    if sign and sign[0] in "(（【[\"“«":
        return idlike and len(value) >= 4
    if idlike and len(value) >= 5:
        return not _is_model(value, name) or _asked(text, name)
    return len(value) >= 4 and _asked(text, name) and _names_a_person(value)


def _is_model(value: str, name: _Name) -> bool:
    """Whether an identifier reads like a model number: capitals and digits with a dash (WX-2019)."""
    return re.fullmatch(r"[A-Z]{0,4}-?\d{1,5}[A-Z]{0,3}", value) is not None


def _names_a_person(value: str) -> bool:
    return re.search(r"[a-z][A-Z]|\d|[_.]|shop|store|official", value) is not None


def _asked(text: str, name: _Name) -> bool:
    return _SOLICIT.search(text, max(0, name.start - 40), name.start) is not None


def _in_list(text: str, name: _Name, match: re.Match[str]) -> bool:
    """Whether a name with a colon begins a list of features: "WeChat: supported"."""
    return match[0].lower() in _PRODUCT_WORDS or re.match(r"\s[a-z]+\s[a-z]+", text[match.end() : match.end() + 40]) is not None
