"""Postal addresses: at least two parts of one together. A guess, so its findings only warn."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from listing_lint.late import late
from listing_lint.text import map_codes, shop_places
from listing_lint.text.contact import Contact
from listing_lint.text.re2_syntax import for_re2
from listing_lint.text.trigger import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.view import View

_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Parkway|Pkwy|Highway|Hwy|Square|Sq"
    r"|Close|Place|Pl|Terrace|Crescent|Industrial (?:Park|Estate|Zone)|Business Park)\.?(?:\s(?:North|South|East|West|[NSEW]))?"
)
_STATE = r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
_CODE = (
    rf"(?:\b{_STATE}\s\d{{5}}(?:-\d{{4}})?\b|\b[A-Z]{{1,2}}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{{2}}\b|\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d\b"
    r"|\b(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT)\s\d{4}\b)"
)
_UNIT = r"(?i:\b(?:suite|ste|apt|unit|floor|room|flat|shop|plot|office|block|bldg|building)\b\.?\s?(?:no\.?\s?)?#?\w{1,6}(?!\w))"
_TOWNS = (
    "Москва|Москве|Санкт-Петербург|Екатеринбург|Новосибирск|Казань|Самара|Омск|Ростов-на-Дону|Краснодар|Воронеж|Пермь|Уфа|Челябинск|Минск|Алматы"
    "|Київ|Киев|Львів|Одеса|Одесса|Харків|Харьков|Дніпро|Запоріжжя|Вінниця"
    "|Shenzhen|Guangzhou|Yiwu|Dongguan|Shanghai|Beijing|Hangzhou|Ningbo|Xiamen|Foshan|Shantou|Hong Kong|Taipei|Zhejiang|Guangdong|Fujian|Jiangsu"
    "|Delhi|Mumbai|Bengaluru|Bangalore|Chennai|Kolkata|Jaipur|Gurgaon|Noida|Surat|Ahmedabad|Hyderabad|Pune|Karachi|Lahore|Dhaka|Dubai|Sharjah|Riyadh|Jeddah"
    "|Jakarta|Bandung|Surabaya|Depok|Bogor|Manila|Makati|Singapore|Kuala Lumpur|Bangkok|Hanoi|Hà Nội|TP\\.?\\s?HCM|Hồ Chí Minh|Đà Nẵng|London|Paris|Madrid|Milano|Roma|Napoli|Torino|Barcelona|Lisboa|São Paulo|İstanbul|Ankara|İzmir|București|Nairobi|Lagos"
)
_NAME = r"[A-ZÀ-Ž][\wÀ-ž.'’\-]{1,30}"
_PLACE = r"[A-ZÀ-Ž][\wÀ-ž\-]{2,30}"
_ADDRESS_WORD = "адрес|адреса|dirección|endereço|indirizzo|adresse|anschrift|adres|địa chỉ|alamat|ที่อยู่|العنوان|عنواننا|住所|주소|地址|पता|כתובת|διεύθυνση|adresa|cím"

_SOURCES: tuple[tuple[str, int], ...] = (
    # 1600 Harbor Street, Suite 4, Seattle, WA 98101
    (rf"(?<![\w.])(?:{_UNIT},\s)?\d{{1,5}}[A-Za-z]?,?\s(?:(?:[A-Z][\w.'’\-]*|\d{{1,3}}(?:st|nd|rd|th))\s){{1,4}}{_STREET}(?!\w)[^\n]{{0,50}}?(?:{_CODE}|{_UNIT}[^\n]{{0,40}}?\b\d{{4,6}}\b)", 0),
    (rf"{_UNIT},\s(?:[A-Z0-9][\w.'’\-]*,?\s){{1,6}}?(?:{_STREET},?\s)?[^\n]{{0,40}}?{_CODE}", 0),
    (rf"\b(?:No\.?\s?\d{{1,5}},?\s|(?i:shop|plot|flat|house|door|unit|room)\s(?:[Nn]o\.?\s?)?\d{{1,5}}\w?,\s)(?:[A-Z][\w.'’\-]*,?\s){{0,4}}(?:{_STREET}|Sector\s\d+|District),?\s[^\n]{{0,40}}?(?:{_TOWNS}|\b\d{{6}}\b)", 0),
    (r"\bP\.?\s?O\.?\s?Box\s\d{2,6}\b[^\n]{0,40}?(?:\d{4,6}|[A-Z]{2}\b|[A-Z][a-z]{3,20}\s\d{1,2}\b)", re.IGNORECASE),
    # Hauptstraße 12, 10115 Berlin; Am Alten Markt 5, 50667 Köln; Vasagatan 12, 111 20 Stockholm; Andrássy út 12, 1061 Budapest
    (rf"(?:{_NAME}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm|straat|laan|gracht|plein|kade|gatan|vägen|gade|vej|veien|gata|tie|katu)|(?:{_NAME}\s){{1,3}}(?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Markt|utca|út|tér|náměstí|ulice|třída))"
     rf"\s?\d{{1,4}}\s?[a-zA-Z]?(?:/\d{{1,3}})?,?\s{{1,2}}(?:[A-Z]{{1,2}}-)?(?:\d{{4,5}}|\d{{3}}\s\d{{2}})(?:\s[A-Z]{{2}})?\s{_PLACE}", 0),
    # Calle Mayor 5, 28013 Madrid; Rua Augusta 1500, São Paulo; ul. Długa 10/12, 00-590 Warszawa; Strada Lipscani 22, București
    (r"(?<![^\W_])(?:calle|c/|avda\.?|avenida|av\.|plaza|paseo|carrer|rua|travessa|via|viale|piazza|corso|largo|ul\.|ulica|aleje|al\.|os\.|strada|str\.|bd\.)\s[\wÀ-ž.'’\- ]{2,40}?,?\s?(?:n[º°o.]?\s?)?\d{1,4}[a-zA-Z]?(?:/\d{1,4})?"
     rf"(?:,|\s[-–])\s[^\n]{{0,35}}?(?:\b\d{{2}}-\d{{3}}\b\s?|\b(?:CEP|CP|C\.P\.)?\s?\d{{5}}(?:-\d{{3}})?\b,?\s?|\b\d{{4}}-\d{{3}}\b\s?|(?={_TOWNS})|\d{{6}}\b)(?-i:(?:{_PLACE}\b|(?<=\d{{3}})(?!\w)|(?<=\d,\s)[A-Z]{{2,5}}\b))", re.IGNORECASE),
    (rf"\b\d{{1,4}}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)\s(?:d[eu'’]s?\s?)?[\wÀ-ž.'’\- ]{{2,40}}?,\s(?:\d{{5}}\s(?-i:{_PLACE})|(?-i:{_PLACE}),?\s(?-i:\(?(?:QC|Qu[ée]bec|ON|NB)\)?,?\s)?(?-i:[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b))", re.IGNORECASE),
    # Where to fetch the goods: "Pick up on Saturdays at Café Nord (12 Rue Haute)"
    (r"(?:\bpick(?:ed)?[ \-]?up\b|\bcollect(?:ion|ed)?\b|\bà (?:retirer|récupérer)\b|\bretrait\b|\bramassage\b|\bcueillette\b|\bvenez\b)[^\n]{0,80}?"
     r"(?P<at>(?<!\w)\d{1,5},?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)\s(?:d[eu'’]s?\s?)?(?-i:[A-ZÀ-Ž][\wÀ-ž.'’\-]{1,30}(?:\s[A-ZÀ-Ž][\wÀ-ž.'’\-]{0,30}){0,3}))", re.IGNORECASE),
    (r"[Α-ΩΆ-Ώ][α-ωά-ώ]{2,20}\s\d{1,3},\s\d{3}\s?\d{2}\s[Α-ΩΆ-Ώ][α-ωά-ώ]{2,20}", 0),
    # Russian and Ukrainian
    (rf"(?:\b\d{{5,6}},?\s)?(?:г\.|город|м\.|місто|{_TOWNS})\s?(?:[А-ЯІЇЄ][\w\-]{{2,30}})?,?\s(?:(?:ул\.|улица|просп\.|проспект|пер\.|вул\.|вулиця|пр-т|ш\.|шоссе|бул\.|бульвар)\s?[\w\- .]{{2,40}}|[А-ЯІЇЄ][\w\-]{{3,20}}\s(?:проспект|пр-т|бульвар|шоссе|улица|переулок)),?\s?(?:д\.|дом|буд\.)?\s?\d{{1,4}}\w?", 0),
    (rf"(?:ул\.|улица|просп\.|проспект|пер\.|вул\.|вулиця)\s?[А-ЯІЇЄ][\w\- .]{{2,40}}?,\s?(?:(?:д\.|дом|буд\.)\s?\d{{1,4}}\w?(?:,\s?(?:кв|оф|офис|корп)\.?\s?\d+)?|\d{{1,4}}\w?,\s?(?:{_TOWNS}|г\.\s?[А-Я]\w+|(?:кв|оф|офис|корп)\.?\s?\d+))", 0),
    # Chinese, Japanese, Korean
    ("[\u4e00-\u9fff]{2,8}(?:省|市|自治区)[\u4e00-\u9fff]{2,10}(?:市|区|县|镇|區|縣)[\u4e00-\u9fff\\d]{0,20}?(?:路|街|道|巷|村|大厦|工业区|工業區|广场|大道|段)[\u4e00-\u9fff]{0,6}\\d{1,5}\\s?(?:号|號|栋|室|弄|楼)?", 0),
    ("[\u4e00-\u9fff]{2,8}(?:省|市)[\u4e00-\u9fff]{2,10}(?:区|县|镇|區|縣)[\u4e00-\u9fff\\dA-Za-z]{2,24}?\\d{1,4}(?:栋|号楼|座|号)[A-Z]?座?\\d{1,4}(?:室|楼|层)", 0),
    ("[\u4e00-\u9fff]{2,3}市[\u4e00-\u9fff]{1,6}[區区][\u4e00-\u9fff]{1,8}(?:路|街|道)[一二三四五六七八九十]?段?\\d{1,4}[號号]", 0),
    ("〒\\s?\\d{3}[-－]?\\d{4}[^\n]{0,30}", 0),
    ("(?:東京都|大阪府|京都府|北海道|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fff]{1,8}(?:市|区|町|村)[^\n\\d]{0,12}\\d{1,4}(?:[-－丁目]{1,2}\\d{1,4}){1,2}", 0),
    ("(?:[가-힣]{2,8}(?:특별시|광역시|시|도)|서울|부산|대구|인천|광주|대전|울산|경기)\\s[가-힣]{1,8}(?:구|군|시)\\s[가-힣\\d]{1,12}(?:로|길)\\s?\\d{1,4}", 0),
    # Arabic, Hebrew, Vietnamese, Indonesian, Turkish, Thai
    ("(?:شارع|حي)\\s[\\w ]{2,30}[،,]?\\s(?:مبنى|رقم|عمارة|بناية)\\s?\\d+", 0),
    ("(?:רחוב|רח['׳])\\s[\\w'\" ]{2,25}?\\s\\d{1,3},\\s[\\w\\- ]{2,20}", 0),
    (r"(?<!\w)(?:số\s)?\d{1,4}(?:/\d{1,4})?\s(?:đường|phố|ngõ)\s[\w ]{2,30},\s?(?:phường|quận|p\.|q\.|tp\.?|huyện)\s?[\w ]{1,20}", re.IGNORECASE),
    (rf"(?<!\w)số\s\d{{1,4}}(?:/\d{{1,4}})?\s[\w ]{{2,30}},\s[^\n]{{0,30}}?(?:phường|quận|{_TOWNS})", re.IGNORECASE),
    (r"(?<!\w)(?:jl\.|jalan)\s[\w. ]{2,40}\s(?:no\.?|nomor)\s?\d{1,4}[^\n.]{0,30}", re.IGNORECASE),
    (r"(?<!\w)[\w.]{2,30}\s(?:mah\.|mahallesi|cad\.|caddesi|sok\.|sokak|bulvarı)[^\n]{0,30}?(?:no\s?[:.]?\s?\d{1,4})[^\n]{0,25}", re.IGNORECASE),
    ("\\d{1,4}(?:/\\d{1,4})?\\s(?:ถนน|ถ\\.|ซอย|ซ\\.|หมู่)\\s?[\u0e01-\u0e5b\\w]{2,30}[^\n]{0,40}?(?:แขวง|ตำบล|ต\\.|เขต|อำเภอ|อ\\.|กรุงเทพ|จังหวัด|จ\\.)", 0),
    # A label and a number
    (rf"\b(?:(?:our |store |shop |office |factory |showroom |warehouse |company )?address|add)\s?[:：]\s?(?!http)[^\n]{{0,60}}?\d[^\n]{{0,40}}?(?:\b(?:street|st|road|rd|ave|avenue|district|building|bldg|floor|room|city|province|industrial|zone|lane|blvd|block)\b|{_TOWNS})[^\n.]{{0,40}}", re.IGNORECASE),
    (rf"(?<!\w)(?:{_ADDRESS_WORD})\s?[:：]\s?(?:(?![^\n]{{0,40}}\d+\s?[x×*хсm])[^\n]{{2,40}}?\d[^\n.]{{0,40}})", re.IGNORECASE),
)  # fmt: skip

TRIGGERS = (
    r"\b(?:via|viale|corso|piazza|calle|c/|avda|avenida|av\.|plaza|paseo|carrer|rua|travessa|strada|aleje|ulica|ul\.|jl\.|jalan|plot|shop no|no\.) ?[^\n]{2,40}[0-9]",
    r"\b[0-9]{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|place|chemin|impasse|all[ée]e|quai) ",
    r"(?:gracht|plein|kade|gatan|v[äa]gen|gade|vej|gata|katu|utca|[úu]t|t[ée]r|n[áa]m[ěe]st[íi]|ulice|markt|ring|ufer|damm|stra[ßs]s?e?|weg|platz) [0-9]{1,4}[a-z]?,",
    r"(?:ул|вул|пер|просп|ш|бул)\. ?[^\n]{2,40}[0-9]|(?:проспект|бульвар|шоссе|улица|вулиця|переулок)[^\n]{0,40}[0-9]",
    r"(?:省|市|区|區|縣|県|都|府)[^\n]{1,40}[0-9]|(?:구|군|시) [^\n]{1,14}(?:로|길) ?[0-9]|شارع|רחוב|רח'|số [0-9]|[0-9] (?:đường|phố|ngõ)|(?:ถนน|ถ\.|ซอย)|mah\.|mahallesi|cad\.|caddesi|sok\.|sokak",
    r"(?:address|add|" + _ADDRESS_WORD + r") ?[:：]",
    r"\b(?:suite|ste|apt|unit|flat|shop|plot)\.? (?:no\.? ?)?#?[a-z]?[0-9]+[a-z]?,|[\pL] [0-9]{1,3}, [0-9]{3} ?[0-9]{2}",
    r"\b(?:nsw|vic|qld|tas) [0-9]{4}\b|\b[a-z][0-9][a-z] [0-9][a-z][0-9]\b",
    *shop_places.TRIGGERS,
    *map_codes.TRIGGERS,
)
"""What the first look stops for, in RE2's syntax: each part of an address that stands in every one of a kind."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source, flags) for source, flags in _SOURCES)


@cache
def _further() -> tuple[tuple[Any, tuple[re.Pattern[str], ...]], ...]:
    """Patterns that few texts need, behind what each of them holds."""
    sources = (
        (for_re2(shop_places.COME_GATE), (shop_places.COME,)),
        ("|".join(shop_places.TRIGGERS), shop_places.SOURCES),
    )
    return tuple(
        (compiled(gate), tuple(re.compile(source, flags) for source, flags in kept)) for gate, kept in sources
    )


@cache
def _codes() -> Any:
    return compiled("|".join(map_codes.TRIGGERS))


def _asked_for(data: bytes) -> Iterator[re.Pattern[str]]:
    """The patterns that a text is worth, which is given in UTF-8."""
    yield from _patterns()
    for gate, patterns in _further():
        if gate.search(data) is not None:
            yield from patterns


def find_addresses(view: View) -> Iterator[Contact]:
    """Yield the postal addresses of a view; the value is the address as written, blanks folded."""
    text = view.text
    data = text.encode("utf-8", "surrogatepass")
    if _codes().search(data) is not None:
        yield from map_codes.find_map_codes(text)
    if not any(char.isdigit() for char in text):
        return
    taken: list[tuple[int, int]] = []
    for pattern in _asked_for(data):
        for match in pattern.finditer(text):
            part = "at" if "at" in pattern.groupindex else 0
            start, end = match.start(part), match.start(part) + len(match[part].rstrip(" ,;"))
            if end <= start or any(start < stop and begin < end for begin, stop in taken[-50:]):
                continue
            taken.append((start, end))
            if _is_inscribed(text, start, end):
                continue
            yield Contact(
                "address", " ".join(match[part].split()).rstrip(" ,;"), start, end, confidence="medium"
            )


_OPEN = "\"“”„«»「『‘'‹"
_CLOSE = late('["“”„«»」』’›]')
_CALLED = late(
    rf"(?<![^\W\d_])(?:{_ADDRESS_WORD}|address|shop|store|laden|boutique|tienda|loja|negozio|sklep|магазин|mağaza|toko)\s?[:：]?\s?[{_OPEN}]$",
    re.IGNORECASE,
)


def _is_inscribed(text: str, start: int, end: int) -> bool:
    """Whether an address stands in quotation marks, as what a sign to be ordered says: Sign "Mill Lane 27"."""
    before = text[max(0, start - 24) : start].rstrip()
    if not before or before[-1] not in _OPEN or _CLOSE.search(text, start, end + 14) is None:
        return False
    return _CALLED.search(before) is None
