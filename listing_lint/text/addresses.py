"""Postal addresses: at least two parts of one together. A guess, so its findings only warn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.text.contact import Contact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.text.view import View

_STREET = r"(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|way|parkway|pkwy|highway|hwy|square|sq|close|place|pl|terrace|crescent|industrial (?:park|estate|zone))\.?"
_STATE = r"(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
_UK_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}"
_PATTERNS = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        # 1600 Harbor Street, Suite 4, Seattle, WA 98101
        (rf"(?<![\w.])\d{{1,5}}[A-Za-z]?,?\s(?:[A-Z][\w.'\-]*\s){{1,4}}(?i:{_STREET})(?!\w)[^\n]{{0,50}}?(?:\b{_STATE}\s\d{{5}}(?:-\d{{4}})?\b|\b{_UK_POSTCODE}\b|(?i:\b(?:suite|apt|unit|floor|room)\b\.?\s?#?\w{{1,6}}[^\n]{{0,40}}?\b\d{{4,6}}\b))", 0),
        (r"\bP\.?\s?O\.?\s?Box\s\d{2,6}\b[^\n]{0,40}?(?:\d{4,6}|[A-Z]{2}\b)", re.IGNORECASE),
        # Hauptstraße 12, 10115 Berlin; Calle Mayor 5, 28013 Madrid; 12 rue de Rivoli, 75001 Paris
        (r"[A-ZÄÖÜ][\wäöüß.\-]{1,30}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|straat|laan|gracht|plein|kade)\s?\d{1,4}\s?[a-zA-Z]?[,\s]{1,3}(?:D-|A-|CH-)?\d{4,5}(?:\s?[A-Z]{2})?\s[A-ZÄÖÜ][\w\-äöüß]{2,30}", 0),
        (r"\b(?:calle|c/|avda\.?|avenida|av\.|plaza|paseo|carrer|rua|r\.|travessa|via|viale|piazza|corso|largo|rue|ul\.|ulica|al\.|os\.)\s[\wÀ-ž.'\- ]{2,40}?,?\s?(?:n[º°o.]?\s?)?\d{1,4}[a-zA-Z]?(?:/\d{1,4})?[,\s\-–]{1,4}[^\n]{0,25}?\b\d{2}-?\d{3}(?:-\d{3})?\b\s?[\wÀ-ž]*", re.IGNORECASE),
        (r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)\s(?:d[eu']s?\s?)?[\wÀ-ž.'\- ]{2,40}?,?\s\d{5}\s[A-ZÀ-Ž][\wÀ-ž\-]{2,30}", re.IGNORECASE),
        # Russian and Ukrainian
        (r"(?:\b\d{5,6},?\s)?(?:г\.|город|м\.|місто)\s?[А-ЯІЇЄ][\w\-]{2,30},?\s(?:ул\.|улица|просп\.|проспект|пер\.|вул\.|вулиця|пр-т)\s?[\w\- .]{2,40},?\s?(?:д\.|дом|буд\.)?\s?\d{1,4}\w?", 0),
        (r"(?:ул\.|улица|просп\.|проспект|пер\.|вул\.|вулиця)\s?[А-ЯІЇЄ][\w\- .]{2,40}?,\s?(?:д\.|дом|буд\.)\s?\d{1,4}\w?(?:,\s?(?:кв|оф|офис|корп)\.?\s?\d+)?", 0),
        # Chinese, Japanese, Korean
        ("[\u4e00-\u9fff]{2,8}(?:省|市|自治区)[\u4e00-\u9fff]{2,10}(?:市|区|县|镇|區|縣)[\u4e00-\u9fff\\d]{0,20}?(?:路|街|道|巷|村|大厦|工业区|工業區|广场|大道)[\u4e00-\u9fff]{0,6}\\d{1,5}\\s?(?:号|號|栋|室|弄|楼)?", 0),
        ("〒\\s?\\d{3}[-－]?\\d{4}[^\n]{0,30}", 0),
        ("(?:東京都|大阪府|京都府|北海道|[\u4e00-\u9fff]{2,3}県)[\u4e00-\u9fff]{1,8}(?:市|区|町|村)[^\n\\d]{0,12}\\d{1,4}(?:[-－丁目]{1,2}\\d{1,4}){1,2}", 0),
        ("[가-힣]{2,8}(?:특별시|광역시|시|도)\\s[가-힣]{1,8}(?:구|군|시)\\s[가-힣\\d]{1,12}(?:로|길)\\s?\\d{1,4}", 0),
        # A label and a number
        (r"\b(?:our |store |shop |office |factory |showroom |warehouse |company )?address\s?[:：]\s?(?!http)[^\n]{0,60}?\d[^\n]{0,40}?\b(?:street|st|road|rd|ave|avenue|district|building|bldg|floor|room|city|province|industrial|zone|lane|blvd)\b[^\n.]{0,40}", re.IGNORECASE),
        (r"(?:адрес|адреса|dirección|endereço|indirizzo|adresse|anschrift|adres|địa chỉ|alamat|ที่อยู่|العنوان|عنواننا|住所|주소|地址|पता)\s?[:：]\s?[^\n]{0,40}?\d[^\n.]{0,40}", re.IGNORECASE),
        ("(?:شارع|حي)\\s[\\w ]{2,30}[،,]?\\s(?:مبنى|رقم|عمارة|بناية)\\s?\\d+", 0),
        (r"(?:số\s)?\d{1,4}(?:/\d{1,4})?\s(?:đường|phố|ngõ)\s[\w ]{2,30},\s?(?:phường|quận|p\.|q\.|tp\.?|huyện)\s?[\w ]{1,20}", re.IGNORECASE),
        (r"\b(?:jl\.|jalan)\s[\w. ]{2,40}\s(?:no\.?|nomor)\s?\d{1,4}[^\n]{0,30}", re.IGNORECASE),
        (r"[\w.]{2,30}\s(?:mah\.|mahallesi|cad\.|caddesi|sok\.|sokak|bulvarı)[^\n]{0,30}?(?:no\s?[:.]?\s?\d{1,4})[^\n]{0,25}", re.IGNORECASE),
    )
)  # fmt: skip


def find_addresses(view: View) -> Iterator[Contact]:
    """Yield the postal addresses of a view; the value is the address as written, blanks folded."""
    text = view.text
    if not any(char.isdigit() for char in text):
        return
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.start(), match.start() + len(match[0].rstrip(" ,;"))
            if end <= start or any(start < stop and begin < end for begin, stop in taken[-50:]):
                continue
            taken.append((start, end))
            yield Contact("address", " ".join(match[0].split()).rstrip(" ,;"), start, end, confidence="medium")
