"""Where a shop is, told without a whole postal address: a street behind "our shop", a stall in a market, a ward.

A street with its number is told where the seller asks to come; without that it may be a sign to be ordered.
"""

from __future__ import annotations

import re

_COME = (
    r"visit|showroom|our (?:shop|store|boutique|workshop|studio)|pick(?:ed)?[ -]?up|collect(?:ion)?|come (?:to|and see)|abholung|abholen|selbstabholer|besichtigung|(?:in|zu) (?:der|unserer) werkstatt|unser(?:e[nmr]?)? (?:laden|geschäft|werkstatt|filiale)|retrait|(?:notre|la) boutique|notre (?:atelier|magasin)"
    r"|recogida|recoger|visítanos|vis[ií]ta|nuestra tienda|nuestro (?:taller|local)|retirada|retire|nossa loja|ritiro|nostro (?:negozio|laboratorio)|odbi[oó]r|nasz (?:sklep|salon)|sklep stacjonarny|zapraszamy"
    r"|самовывоз\w?|наш(?:его|ем)? магазин\w?|приезжайте|приходите|забрать|самовивіз|забрати|завітайте|mağaza(?:mız|da)?|dükkan(?:ımız)?|elden teslim|toko(?: kami)?|ambil di|cửa hàng|showroom|đ/c|địa chỉ|mua trực tiếp"
)
_COME_OTHER = r"محلنا|معرضنا|زورونا|الاستلام من|החנות|בואו|איסוף|חנות|दुकान|शोरूम|หน้าร้าน|ร้านอยู่|รับเองที่|到店|门店|自提|店舗|来店|매장|방문"
_VIETNAMESE = "[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][a-zà-ýăđĩũơưạ-ỹ]*"
_STREETS = (
    r"\d{1,5}[a-zA-Z]?(?:/\d{1,4})?,?\s(?:[A-Z][\w.'’\-]*\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Way|Square|Parade|Terrace|Place|Court|Quay)\b"
    r"|(?i:\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai|route|cours)\s)(?:(?:d[eu]s?|la|le|l['’]|de la)\s){0,2}(?:l['’])?[A-ZÀ-Ž][\wÀ-ž'’\-]+(?:\s[\wÀ-ž'’\-]+){0,3}"
    r"|[A-ZÄÖÜ][\wäöüß\-]{2,25}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm)\s\d{1,4}[a-z]?|[A-ZÄÖÜ][\wäöüß\-]{2,25}\s(?:Straße|Str\.|Weg|Platz|Allee|Gasse|Ring|Markt)\s\d{1,4}[a-z]?"
    r"|(?i:calle|c/|avda\.?|avenida|av\.|plaza|paseo|carrer|rua|travessa|largo|via|viale|piazza|corso|ul\.|ulica|os\.|al\.|pl\.|bd\.|strada)\s(?:(?:d[aeiou]s?|del|della|dei|dello|de la|de los)\s)?[A-ZÀ-Ž0-9][\wÀ-ž.'’\- ]{1,40}?,?\s(?:n[º°o.]\s?)?\d{1,5}[a-zA-Z]?(?:/\d{1,4})?(?![\d\w%])(?!\s?(?:cm|mm|m\b|kg|g\b|x\b|pcs|szt|€|zł))"
    r"|(?i:ул\.|улица|пр\.|проспект|просп\.|пер\.|вул\.|вулиця|бульвар|наб\.)\s?[А-ЯІЇЄҐ][\w\- .]{2,30}?,?\s(?:д\.|дом|буд\.)?\s?\d{1,4}\w?|[А-ЯІЇЄҐ][\w\-]{3,20}(?:ская|ська|ський|ский)(?:\s(?:ул\.?|вул\.?|пр-т))?,?\s(?:д\.|дом|буд\.)?\s?\d{1,4}(?![\w%])"
    r"|[\wçğıöşüÇĞİÖŞÜ.]{2,25}\s(?i:mah|cad|cd|sok|sk|bulvarı|caddesi|sokak|mahallesi)\.?\s[^\n]{0,30}?\d{1,4}"
    r"|(?i:jl\.?|jalan|ruko|pasar|plaza|mall)\s[A-Z][\w. ]{1,40}?(?i:no\.?|nomor|blok|lt\.?)?\s?[\w]{0,3}\d{1,4}"
    rf"|\d{{1,4}}(?:/\d{{1,4}}){{0,2}}\s(?:{_VIETNAMESE}\s?){{1,4}}(?=,|$|\.)"
)
_CITIES_HE = "תל אביב|ירושלים|חיפה|ראשון לציון|פתח תקווה|באר שבע|נתניה|חולון|בני ברק|רמת גן|אשדוד|הרצליה"
_CITIES_PL = "Warszaw[aiey]|Krak[oó]w\\w{0,2}|Ł[oó]d[zź]\\w?|Wrocław\\w{0,2}|Pozna[nń]\\w{0,2}|Gda[nń]sk\\w?|Szczecin\\w?|Katowic\\w{1,3}|Lublin\\w{0,2}|Bydgoszcz\\w?"

COME = (
    rf"(?:(?<![^\W\d_])(?i:{_COME})(?![a-z])|(?i:{_COME_OTHER}))[^\n!?]{{0,40}}?(?<![\w/])(?P<at>{_STREETS})",
    0,
)
"""A street where the seller asks to come."""
COME_GATE = f"{_COME}|{_COME_OTHER}"

SOURCES: tuple[tuple[str, int], ...] = (
    (r"(?i:Shop|Unit|Room|Flat|Stall|Booth)\s(?:[Nn]o\.?\s?)?[A-Z]?\d{1,5}\w?,\s[^\n]{0,40}?(?:Road|Street|Market|Nagar|Bazaa?r|Complex|Chowk|Tower|Plaza|Mall|Building)\b[^\n]{0,20}?,\s[A-Z][a-z]+(?:\s[A-Z][a-z]+)?(?:\s?-?\s?\d{5,6})?", 0),
    (rf"(?i:ul\.|ulica|os\.|al\.)\s[\wÀ-ž.'’\- ]{{2,40}}?\s\d{{1,4}}[a-zA-Z]?(?:/\d{{1,4}})?,?\s(?:{_CITIES_PL})", 0),
    (r"(?i:calle|avda\.?|avenida|av\.)\s[\wÀ-ž.'’\- ]{2,40}?,?\s(?:n[º°o.]\s?)?\d{1,5},\s[^\n]{0,35}?(?:CDMX|Ciudad de México|Bogotá|Lima|Buenos Aires|Santiago|Quito|Guadalajara|Monterrey|Medellín|Caracas|Valencia|Sevilla|Málaga|Zaragoza)(?!\w)", 0),
    (r"(?<!\w)(?:ТЦ|ТК|ТРЦ|рынок|рынке|ринок|ринку|Садовод\w?|Барабашово|7-?й? км)(?!\w)[^\n!?]{0,40}?(?<!\w)(?:пав(?:ильон)?|место|місце|бутик|контейнер|ряд|лини[яі]|лінія)\.?\s?№?\s?[А-ЯA-Z]?-?\d{1,5}(?![\w%])(?!\s?(?:м|см|мм|шт)(?!\w))(?:,\s(?:пав(?:ильон)?|место|місце|бутик)\.?\s?№?\s?[А-ЯA-Z]?-?\d{1,5})?", re.IGNORECASE),
    (r"(?<!\w)(?:г|м|місто|город)\.\s?[А-ЯІЇЄҐ][\w\-]{2,25},\s(?:ул\.\s?|вул\.\s?)?[А-ЯІЇЄҐ][\w\-]{3,25},?\s(?:д\.\s?|буд\.\s?)?\d{1,4}(?![\w%])", 0),
    ("(?:दुकान|शॉप|शोरूम|मकान|प्लॉट|फ्लैट|ऑफिस)\\s(?:नं|नंबर|संख्या|न)\\.?\\s?\\d{1,5}\\w?,\\s[^\\n।]{2,60}?(?:\\d{6}|दिल्ली|मुंबई|जयपुर|सूरत|लखनऊ|कोलकाता|आगरा|कानपुर|इंदौर|पुणे)(?:\\s?-?\\s?\\d{6})?", 0),
    (r"\d{1,4}(?:/\d{1,4})?\s?(?:ม\.|หมู่|ซ\.|ซอย|ถ\.|ถนน)\s?[^\n]{1,40}?(?:แขวง|ตำบล|ต\.|เขต|อำเภอ|อ\.|กรุงเทพ|กทม|จังหวัด|จ\.)\s?[\u0e01-\u0e5b]{0,20}", 0),
    (rf"(?<![\w/])\d{{1,4}}[A-Z]?(?:/\d{{1,4}}){{0,2}}\s(?:{_VIETNAMESE}\s?){{1,4}},\s(?i:phường|p\.|xã|quận|q\.|huyện|thị xã|tp\.?)\s?[^\n,.;]{{1,20}}(?:,\s(?i:phường|quận|q\.|huyện|tp\.?\s?)\s?[^\n,.;]{{1,20}}){{0,2}}", 0),
    (r"(?<!\w)(?i:ruko|pasar|itc|mall|plaza)\s[A-Z][\w ]{2,40}?\s(?i:blok|lt\.?|lantai|no\.?)\s?\w{1,4}(?:\s(?i:blok|lt\.?|lantai|no\.?)\s?\w{1,4}){0,2}", 0),
    ("[\u4e00-\u9fff]{2,12}(?:批发市场|商贸城|小商品城|市场|广场|大厦|商城|工业园)[\u4e00-\u9fff\\dA-Z]{0,14}?\\d{1,5}\\s?(?:号?店铺|号?店|档口?|号?铺|摊位|号|室)", 0),
    ("[\u4e00-\u9fff]{1,4}市[\u4e00-\u9fff]{1,4}区[^\n\\d]{0,12}\\d{1,4}(?:[-－丁目番]{1,2}\\d{1,4}){1,2}", 0),
    ("شارع\\s[\\w ]{2,30}[،,]\\s(?:محل|دكان)\\s(?:رقم\\s)?\\d+", 0),
    (rf"(?:(?:שדרות|שד['׳]|רחוב|רח['׳])\s)?[\u05d0-\u05ea\"'׳ ]{{3,25}}?\s\d{{1,3}},\s(?:{_CITIES_HE})", 0),
)  # fmt: skip
"""Patterns with their flags."""

TRIGGERS = (
    r"(?-i:[0-9][A-Za-z]?,? (?:[A-Z][A-Za-z.'\-]* ){1,3}(?:Street|Avenue|Road|Boulevard|Lane|Square|Terrace|Quay|Nagar|Bazaar|Chowk|Market)\b)|(?-i:[A-Z][a-z]+ (?:Nagar|Bazaar|Chowk|Market|Plaza|Tower)), ",
    r"\b(?:room|stall|booth)\.? (?:no\.? ?)?[a-z]?[0-9]{1,5}[a-z]?,|\b(?:os|al|pl|sk|cd|jl|ul)\. ?(?-i:[A-ZŁŻŚÇĞİÖŞÜ])|\b(?:avda|jl|ruko|pasar|itc) (?-i:[A-Z])",
    r"(?-i:[A-ZÄÖÜ][a-zäöüß\-]+(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm)) [0-9]",
    r"(?:пав(?:ильон)?|место|місце|бутик|контейнер|ряд|лини[яі]|лінія)\.? ?№? ?[а-яa-z]?-?[0-9]|(?:ская|ська|ський|ский),? (?:д\. ?|буд\. ?)?[0-9]|[гм]\. ?[а-яіїєґ\-]+, ",
    r"(?:दुकान|शॉप|शोरूम|मकान|प्लॉट|फ्लैट|ऑफिस) (?:नं|नंबर|संख्या|न)",
    r"[0-9] ?(?:ม\.|หมู่|ซ\.|ซอย|ถ\.|ถนน)|phường|quận|huyện|đ/c|địa chỉ|cửa hàng|mua trực tiếp",
    r"(?:批发市场|商贸城|小商品城|市场|广场|大厦|商城|工业园)[^\n]{0,14}[0-9]|市[^\n]{1,4}区",
    r"(?:محل|دكان) (?:رقم )?[0-9٠-٩]|(?:תל אביב|ירושלים|חיפה|ראשון לציון|פתח תקווה|באר שבע|נתניה|חולון|בני ברק|רמת גן|אשדוד|הרצליה)",
)
"""What the first look stops for, in RE2's syntax."""
