"""Phone numbers: digits that a cue, a plus sign or the shape of a country makes one, never their validity alone.

Style codes, article numbers and model numbers are valid somewhere in the world; what tells a phone number from them is
how it is written and what stands beside it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.text.contact import Contact
from listing_lint.text.phone_cues import CUES, LINK_WORDS, STEMS, UNSPACED_CUES, UNSPACED_VETOES, VETOES
from listing_lint.text.view import DIGIT, ESCAPE, FORM, INVISIBLE, LEET, NUMBER_WORD, PERCENT, SPACED, TAG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.finding import Confidence
    from listing_lint.text.view import View

_SEPARATOR = r"[^\w%$€£¥₹#@&]{0,3}_?"
_CANDIDATE = re.compile(rf"(?<![0-9A-Za-z\u00c0-\u024f\u0400-\u04ff_$€£¥₹#])(?<!\d[.,/:\-])(?P<lead>\+\s?|[(（]\s?\+?)?\d(?:{_SEPARATOR}\d){{6,17}}(?!\d)")
_MASKED = re.compile(r"(?<!\w)\+?\d{2,5}[\s.\-]?(?:[xX*•#_]{2,4}[\s.\-]?){1,3}\d{0,4}(?!\w)")
_EDGE = r"[0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u0590-\u06ff\u0900-\u0d7f]"
_WORD_CUE = re.compile(
    rf"(?<!{_EDGE})(?:" + "|".join(sorted(map(re.escape, CUES), key=len, reverse=True)) + rf")(?!{_EDGE})", re.IGNORECASE
)
_STEM_CUE = re.compile(rf"(?<!{_EDGE})(?:{'|'.join(map(re.escape, STEMS))})\w{{2,8}}(?!{_EDGE})", re.IGNORECASE)
_SIGN_CUE = re.compile("|".join(sorted(map(re.escape, UNSPACED_CUES), key=len, reverse=True)))
_VETO = re.compile(
    r"(?:(?<![^\W_])(?:" + "|".join(sorted(map(re.escape, VETOES), key=len, reverse=True)) + r")(?![^\W_])|"
    + "|".join(map(re.escape, UNSPACED_VETOES)) + r")", re.IGNORECASE,
)  # fmt: skip
_VETO_AFTER = re.compile(
    r"\s?(?:%|°|\"|”|''|×|\*\s?\d|x\s?\d|(?:mm|cm|m|km|in|inch|inches|ft|kg|g|mg|lb|lbs|oz|ml|l|w|kw|v|kv|a|ma|mah|hz|khz|mhz|ghz|gb|mb|tb|kb|rpm|btu|pcs|pieces|pc|psi|dpi|lm|lux|k|usd|eur|gbp|rub|руб|₽|€|\$|£|¥|元|円|원|шт|мм|см|кг|мл)(?![^\W_]))",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?:[$€£¥₹₽]|usd|eur|rs\.?|price|precio|цена|价格|価格)\s{0,2}:?\s{0,2}$", re.IGNORECASE)
_NANP = re.compile(r"\(?[2-9]\d{2}\)?[\s.\-]{1,2}[2-9]\d{2}[\s.\-]\d{4}")
_BRACKET_AREA = re.compile(r"\(0?[1-9]\d{1,3}\)\s?\d{3,4}[\s.\-]?\d{3,4}")
_TOLL_FREE = re.compile(r"(?:\+?1[\s.\-])?\(?8(?:00|33|44|55|66|77|88)\)?[\s.\-]\d{3}[\s.\-]?\d{4}")
_CN_MOBILE = re.compile(r"1[3-9]\d{9}")
_CN_GROUPS = re.compile(r"1[3-9]\d[\s\-]\d{4}[\s\-]\d{4}")
_RU_SHAPE = re.compile(r"[78]\s?\(?9\d{2}\)?[\s\-]?\d{3}[\s\-]\d{2}[\s\-]\d{2}")
_FR_PAIRS = re.compile(r"0[1-79](?:([\s.\-])\d{2})(?:\1\d{2}){3}")
_JP_SHAPE = re.compile(r"0[789]0-\d{4}-\d{4}|0120-\d{3}-\d{3}")
_KR_SHAPE = re.compile(r"01[016789][\s.\-]\d{3,4}[\s.\-]\d{4}")
_UK_MOBILE = re.compile(r"07\d{3}\s\d{6}|07\d{3}\s\d{3}\s\d{3}")
_NATIONAL = re.compile(r"\(?0\d{1,4}\)?(?:[\s.\-]\d{2,4}){2,4}")
_DATE = re.compile(r"(?:19|20)\d{2}[\-./年](?:0?[1-9]|1[0-2])[\-./月](?:[0-2]?\d|3[01])|(?:[0-2]?\d|3[01])[\-./](?:0?[1-9]|1[0-2])[\-./](?:19|20)\d{2}")
_CJK = re.compile("[\u3400-\u9fff]")
_WORD = re.compile(r"(?:[^\W\d_]|[\u064b-\u0652\u0900-\u0963\u0e31-\u0e4e])+(?:[/'][^\W\d_]+)?")
_HIDDEN = NUMBER_WORD | SPACED | LEET | FORM | INVISIBLE | TAG | PERCENT | ESCAPE | DIGIT
"""Ways that nobody writes an article number in: with one of them any cue will do."""

_NUMBER_CUES = frozenset("номер номеру номера number numero número nummer numer numara numarası nomor رقم الرقم מספר नंबर 番号 번호 号码 號碼".split())
"""Cues that say number: behind "serial" they make no phone number."""

_AMBIGUOUS = re.compile(
    r"(?:tele)?phones?|tels?|mobile|mob|cell|cellphone|cell phone|text|ring|ph|contacts?|orders?|fax|sms|telefon[eo]?|teléfono|téléphone|móvil|movil|celular|cel|fone|portable|handy|mobil|cellulare|telefoon|mobiel|gsm|cep|cep tel"
    r"|телефон\w*|моб\w*|сотовый|связь|связи|номер\w*|контакты?|هاتف|الهاتف|جوال|الجوال|موبايل|رقم|الرقم|טלפון|נייד|מספר|फोन|फ़ोन|मोबाइल|नंबर|điện thoại|dien thoai|di động|telp|telepon|hp:|nomor|numer\w*|numéro|nummer|numara\w*|手机|手機|携帯|ケータイ|휴대폰|핸드폰|มือถือ|号码|號碼|番号|번호|微信|ライン|咨询|联系|주문|สั่งซื้อ"
    r"|whatsapp|wechat|viber|zalo|telegram|whats|zap|llama|liga|ara|bel|dt|lh|kom|liên hệ|contacto|contato|contatto|kontakt|kontak|iletişim|iletisim|irtibat|infolinia|hotline|helpline"
)
"""Cues that are things as well ("phone", "手机"): their number stands right behind them."""

_BEFORE = 48
_AFTER = 14


def find_phones(view: View) -> Iterator[Contact]:
    """Yield the phone numbers of a view; the value is in international form where the country is written, else digits."""
    text = view.text
    behind = 0
    for match in _CANDIDATE.finditer(text):
        if match.start() < behind:
            continue
        found = _judge(view, match.start(), match.end(), match[0])
        if found is not None:
            yield found
            behind = found.end
    if "x" in text.lower() or "*" in text or "•" in text:
        yield from _masked(text)


def _masked(text: str) -> Iterator[Contact]:
    for match in _MASKED.finditer(text):
        digits = sum(char.isdigit() for char in match[0])
        hidden = sum(not char.isalnum() or char in "xX" for char in match[0])
        if digits < 4 or digits + hidden < 8:
            continue
        cue = _cue_before(text, match.start())
        if cue is not None and cue[1]:
            yield Contact("phone", match[0].strip(), cue[0], match.end(), confidence="low", cue=text[cue[0] : cue[2]])


def _judge(view: View, start: int, end: int, written: str) -> Contact | None:
    text = view.text
    digits = "".join(char for char in written if char.isdigit())
    plus = "+" in written[:3]
    # A country code is often set apart: "+(86)", "(+86)", "＋ 86".
    groups = re.findall(r"\d+", written)
    if _is_something_else(text, start, end, written, digits, groups, plus):
        return None
    singles = len(groups) == len(digits)
    odd = re.search(r"[^\d\s().+\-/]", written) is not None
    way = SPACED if singles or odd else 0
    cue = _cue_before(text, start)
    if cue is not None and not cue[1] and len(digits) >= 8 and (view.ways(start, end) & _HIDDEN or singles):
        cue = (cue[0], True, cue[2])
    after = None if cue is not None else _cue_after(text, end)
    label = text[cue[0] : cue[2]] if cue is not None else ""
    begin = cue[0] if cue is not None else start
    if plus:
        value = _international("+" + digits)
        if value is not None:
            return Contact("phone", value, begin if cue and cue[1] else start, end, way=way, cue=label)
        if cue is not None and cue[1] and 8 <= len(digits) <= 15:
            return Contact("phone", "+" + digits, begin, end, way=way, confidence="medium", cue=label)
        return None
    if digits.startswith("00") and len(digits) >= 11 and (cue is not None or len(groups) > 1):
        value = _international("+" + digits[2:])
        if value is not None:
            return Contact("phone", value, begin if cue and cue[1] else start, end, way=way, cue=label)
    if "\n" in written and (cue is None or not cue[1] or len(groups) > 4 or not 9 <= len(digits) <= 13):
        return None  # figures below each other
    shape = _shape(text, start, written, digits, groups)
    if cue is not None and cue[1] and 7 <= len(digits) <= 15:
        confidence: Confidence = "high" if shape or len(digits) >= 8 else "medium"
        return Contact("phone", _dialled(digits), begin, end, way=way, confidence=confidence, cue=label)
    if (cue is not None or after is not None) and 8 <= len(digits) <= 13:
        if shape or (after is None and digits[0] == "0" and len(groups) >= 3 and _NATIONAL.fullmatch(written)):
            return Contact("phone", _dialled(digits), start, end, way=way, confidence="medium", cue=label)
    if shape:
        return Contact("phone", _dialled(digits), start, end, way=way, confidence="medium")
    return None


def _dialled(digits: str) -> str:
    """What is dialled; a Chinese mobile behind its country code without a plus gets one."""
    if len(digits) == 13 and digits.startswith("861"):
        return "+" + digits
    return digits


def _is_something_else(
    text: str, start: int, end: int, written: str, digits: str, groups: list[str], plus: bool
) -> bool:
    if end < len(text) and (text[end].isalpha() and not _CJK.match(text[end]) or text[end] == "_"):
        return True
    if not plus and _VETO_AFTER.match(text, end):
        return True
    if _MONEY.search(text, max(0, start - 12), start):
        return True
    if len(set(digits)) <= 2 and not plus and len(digits) < 9:
        return True
    if _DATE.search(written) and len(digits) <= 12:
        return True
    window = text[max(0, start - 28) : start].rpartition("\n")[2]
    veto = None
    for match in _VETO.finditer(window):
        veto = match
    if veto is not None:
        cue = None
        for match in _WORD_CUE.finditer(window, veto.end()):
            if match[0].lower() not in _NUMBER_CUES:
                cue = match
        signs = [match[0] for match in _SIGN_CUE.finditer(window, veto.end()) if match[0] not in _NUMBER_CUES]
        if cue is None and not signs:
            return True
    if plus:
        return False
    if _is_ladder(groups):
        return True
    if len(groups) == 1 and len(digits) in {8, 12, 13, 14} and _gtin(digits) and not _strict_cue(text, start):
        return True
    if "." in written and re.fullmatch(r"\d{1,3}(?:\.\d{1,3}){3}", written):
        return True
    return bool(re.search(r"\d[.,]\d{1,2}(?!\d)\s?[^\d\s]?$", written)) and len(groups) <= 3 and not _strict_cue(text, start)


def _is_ladder(groups: list[str]) -> bool:
    """Sizes, years and counts: numbers that go up or down, or are all of one small kind."""
    if len(groups) < 3:
        return False
    numbers = [int(group) for group in groups]
    if all(len(group) == 1 for group in groups):
        steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
        return len(steps) == 1
    if any(group.startswith("0") for group in groups):
        return False
    rising = all(a < b for a, b in zip(numbers, numbers[1:], strict=False))
    falling = all(a > b for a, b in zip(numbers, numbers[1:], strict=False))
    if rising or falling:
        steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
        return len(groups) >= 4 or len(steps) == 1
    return len(groups) >= 2 and all(1900 <= number <= 2099 for number in numbers)


def _gtin(digits: str) -> bool:
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits[:-1]), 1))
    return (10 - total % 10) % 10 == int(digits[-1])


def _cue_before(text: str, start: int) -> tuple[int, bool, int] | None:
    """The nearest cue before a number: where it starts, whether only linking words stand between, where it ends."""
    low = max(0, start - _BEFORE)
    window = text[low:start]
    line = window.rfind("\n")
    if line >= 0 and window[line:].strip():
        low += line + 1
    found: re.Match[str] | None = None
    for pattern in (_WORD_CUE, _SIGN_CUE, _STEM_CUE):
        for match in pattern.finditer(text, low, start):
            if found is None or match.end() > found.end():
                found = match
    if found is None:
        return None
    if found[0].lower() in {"phone", "phones"} and text[max(0, found.start() - 1) : found.start()].isalnum():
        return None
    gap = text[found.end() : start]
    words = _WORD.findall(gap)
    close = all(word.lower() in LINK_WORDS for word in words) and not re.search(r"\d", gap) and len(gap) <= 32
    if not close and re.search(r"\d", gap):
        # A second number after the first one: "Tel: 020 7946 0000 / 020 7946 0001".
        close = not words and len(gap) <= 30
    if not close and not _AMBIGUOUS.fullmatch(found[0].lower()) and len(words) <= 2 and not re.search(r"\d", gap):
        close = len(re.sub(r"\D", "", text[start : start + 24])) >= 9
    if found[0].lower() in {"text", "ring", "bel", "ara", "cell", "call", "contact", "orders", "support line", "cel", "liga", "llama", "ph", "dt", "hp", "kom", "portable", "mobile", "номер", "numero", "number", "nummer", "numer", "番号", "番", "代码"} and close:
        # Words that mean other things as well ask for more: a sign, or "us".
        close = bool(re.search(r"^\.\s|[:：\-–(「『【\[\"“]|\b(?:us|me|on|at|nos|uns|ons|bizi|нам|al|a|en|ao|sur|auf|su|na|op)\b", gap, re.IGNORECASE)) or len(gap.strip()) == 0 and found[0].lower() in {"call", "ara", "bel", "hp", "номер", "番号"}
    return found.start(), close, found.end()


def _cue_after(text: str, end: int) -> str | None:
    window = text[end : end + _AFTER].partition("\n")[0]
    match = _WORD_CUE.search(window) or _SIGN_CUE.search(window)
    if match is None or re.search(r"\d", window[: match.start()]):
        return None
    return match[0]


def _strict_cue(text: str, start: int) -> bool:
    cue = _cue_before(text, start)
    return cue is not None and cue[1]


def _shape(text: str, start: int, written: str, digits: str, groups: list[str]) -> bool:
    """Whether a number is written as only phone numbers are."""
    bare = written.strip()
    if len(digits) > 13:
        return False
    if _BRACKET_AREA.fullmatch(bare) or _TOLL_FREE.fullmatch(bare):
        return True
    if _NANP.fullmatch(bare) and len({char for char in bare if not char.isdigit()} - {"(", ")"}) == 1:
        return _valid(digits, "US") and "-" in bare or "(" in bare
    if _RU_SHAPE.fullmatch(bare) or _JP_SHAPE.fullmatch(bare) or _KR_SHAPE.fullmatch(bare) or _UK_MOBILE.fullmatch(bare):
        return True
    if _FR_PAIRS.fullmatch(bare):
        return True
    if _CN_GROUPS.fullmatch(bare):
        return True
    if _CN_MOBILE.fullmatch(digits):
        near = text[max(0, start - 30) : start + len(written) + 30]
        if _CJK.search(near) and len(groups) in {1, 3, 11}:
            return True
        return len(groups) == len(digits)
    return False


@cache
def _numbers() -> Any:
    import phonenumbers

    return phonenumbers


def _international(number: str) -> str | None:
    """The number in E.164 where it is a valid one."""
    phonenumbers = _numbers()
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    made: str = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return made


def _valid(digits: str, region: str) -> bool:
    phonenumbers = _numbers()
    try:
        return bool(phonenumbers.is_valid_number(phonenumbers.parse(digits, region)))
    except phonenumbers.NumberParseException:
        return False
