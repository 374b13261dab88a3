"""Where somebody is, in a code for maps: coordinates, plus codes, three words. Goods bear such codes as well, as a print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.late import late
from listing_lint.text.contact import Contact

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGN = "[23456789CFGHJMPQRVWX]"
"""The letters of a plus code, which spell no words (Open Location Code)."""

_CODES = late(
    rf"(?P<plus>(?<![\w+])(?=[0-9]*[A-Z]){_SIGN}{{4,8}}\+{_SIGN}{{2,3}}(?![\w+]))"
    r"|(?P<words>(?<![:/])///[^\W\d_]{3,20}\.[^\W\d_]{3,20}\.[^\W\d_]{3,20})"
    r"|(?P<degrees>(?<![\w.,])-?\d{1,2}\.(?:\d{4,8}|\d{3}(?=°|\s?[NS]))°?\s?[NSns]?\s?[,;/]?\s?-?\d{1,3}\.\d{3,8}°?\s?[EWOewo]?(?!\w|\.\d))"
)
_THERE = late(
    r"(?<![^\W\d_])(?:plus ?codes?|maps?|gps|find us|visit|come|shop|store|showroom|warehouse|pick ?up|collect|located|location|karte|lager|laden|abhol\w*|finden|standort|carte|plan|atelier|boutique|retrait|trouv\w+|mapa|tienda|almacén|recog\w+|ubicaci[oó]n|visit\w+"
    r"|loja|retirada|localização|mappa|negozio|ritiro|magazyn|odbi[oó]r\w*|sklep\w*|harita\w*|mağaza\w*|konum\w*|карт\w+|склад\w*|магазин\w*|самовывоз|самовивіз|координат\w+|место|місце|lokasi|toko|peta|cửa hàng|bản đồ)(?![^\W\d_])"
    r"|地图|地圖|定位|到店|门店|地図|店舗|지도|매장|위치|แผนที่|พิกัด|หน้าร้าน|خريطة|الموقع|محلنا|מפה|חנות|नक्शे|दुकान",
    re.IGNORECASE,
)
_INSCRIBED = late(
    r"print|engrav|poster|wall art|necklace|bracelet|canvas|letter|custom|person|keychain|coaster|sign\b|gravur|gravier|aufdruck|schrift|wunsch|grav[ée]|imprim|affiche|collier|perso|grabad|estampad|quadro|stampa|incis|collana|nadruk|grawer|plakat|baskı|kazı|гравир|печать|надпис|постер|кулон|гравію|напис"
    r"|刻|印|定制|彫|刻印|각인|인쇄|สลัก|พิมพ์|khắc|ukir|cetak|נקיש|חריט|הדפס|نقش|طباع|उत्कीर्ण|प्रिंट",
    re.IGNORECASE,
)
_ROUND = late(r"00(?!\d)")
"""Ends of amounts: nobody lives at so round a place."""
_NEAR = 70

TRIGGERS = (
    r"[0-9cfghjmpqrvwx]{4}\+[0-9cfghjmpqrvwx]{2}",
    r"///[a-z]",
    r"[0-9]\.[0-9]{3,8}[°nsNS,;/ ]{1,5}-?[0-9]{1,3}\.[0-9]{3,8}",
)
"""What the first look stops for, in RE2's syntax."""


def find_map_codes(text: str) -> Iterator[Contact]:
    """Yield the codes for maps that tell where the seller is."""
    for match in _CODES.finditer(text):
        if match["degrees"] and _ROUND.search(match["degrees"]):
            continue
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR // 2]
        if match["words"] is None and (_THERE.search(around) is None or _INSCRIBED.search(around)):
            continue
        yield Contact("address", " ".join(match[0].split()), match.start(), match.end(), confidence="medium")
