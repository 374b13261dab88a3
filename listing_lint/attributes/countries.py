"""Countries by code and by name, in the languages of CLDR."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping

_MORE = {
    "usa": "US", "u s a": "US", "u s": "US", "america": "US", "united states of america": "US", "the united states": "US",
    "uk": "GB", "u k": "GB", "great britain": "GB", "britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "northern ireland": "GB", "prc": "CN", "p r c": "CN", "p r china": "CN", "pr china": "CN", "peoples republic of china": "CN",
    "people s republic of china": "CN", "mainland china": "CN", "china mainland": "CN", "chine continentale": "CN", "中国大陆": "CN",
    "中国大陸": "CN", "cn origin": "CN", "made in china": "CN", "hong kong": "HK", "hongkong": "HK", "hong kong china": "HK",
    "macau": "MO", "macao": "MO", "taiwan": "TW", "taiwan china": "TW", "taiwan roc": "TW", "中国台湾": "TW", "中国香港": "HK",
    "korea": "KR", "south korea": "KR", "republic of korea": "KR", "korea south": "KR", "korea republic of": "KR", "north korea": "KP",
    "holland": "NL", "the netherlands": "NL", "czech republic": "CZ", "russian federation": "RU", "viet nam": "VN", "turkey": "TR",
    "turkiye": "TR", "uae": "AE", "u a e": "AE", "emirates": "AE", "burma": "MM", "ivory coast": "CI", "swaziland": "SZ",
    "macedonia": "MK", "republic of ireland": "IE", "eire": "IE", "brasil": "BR", "iran islamic republic of": "IR",
    "syrian arab republic": "SY", "moldova republic of": "MD", "lao pdr": "LA", "kosovo": "XK", "cape verde": "CV",
    "east timor": "TL", "vatican": "VA", "deutschland": "DE", "bangla desh": "BD", "slovak republic": "SK", "república checa": "CZ",
}  # fmt: skip
_ALPHA_3 = (
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL "
    "BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM "
    "DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY "
    "HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY "
    "LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM "
    "NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU "
    "SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE"
)
_ALPHA_3_OF = {
    "ABW": "AW", "AFG": "AF", "AGO": "AO", "AND": "AD", "ARE": "AE", "ARM": "AM", "ATG": "AG", "AUT": "AT", "BDI": "BI", "BEN": "BJ",
    "BGD": "BD", "BHS": "BS", "BIH": "BA", "BLR": "BY", "BLZ": "BZ", "BRB": "BB", "BRN": "BN", "CAF": "CF", "CHL": "CL", "CHN": "CN",
    "COD": "CD", "COG": "CG", "COM": "KM", "CPV": "CV", "DNK": "DK", "EST": "EE", "GIN": "GN", "GLP": "GP", "GNB": "GW", "GNQ": "GQ",
    "GRD": "GD", "GRL": "GL", "GUF": "GF", "GUY": "GY", "IRL": "IE", "IRQ": "IQ", "ISR": "IL", "JAM": "JM", "KAZ": "KZ", "KOR": "KR",
    "LBR": "LR", "LBY": "LY", "MAC": "MO", "MDG": "MG", "MDV": "MV", "MEX": "MX", "MLT": "MT", "MNE": "ME", "MOZ": "MZ", "MYT": "YT",
    "PAK": "PK", "PNG": "PG", "POL": "PL", "PRK": "KP", "PRT": "PT", "PRY": "PY", "PYF": "PF", "SEN": "SN", "SLB": "SB", "SLV": "SV",
    "SRB": "RS", "SUR": "SR", "SVK": "SK", "SVN": "SI", "SWE": "SE", "SWZ": "SZ", "SYC": "SC", "TCD": "TD", "TUN": "TN", "TUR": "TR",
    "TUV": "TV", "UKR": "UA", "URY": "UY", "WLF": "WF", "KNA": "KN", "LCA": "LC",
    "ALA": "AX", "ATA": "AQ", "ATF": "TF", "BES": "BQ", "COK": "CK", "CUW": "CW", "CYM": "KY", "ESH": "EH", "FRO": "FO", "MAF": "MF",
    "MTQ": "MQ", "MNP": "MP", "NIU": "NU", "PLW": "PW", "SGS": "GS", "TKM": "TM", "FLK": "FK", "FSM": "FM", "PCN": "PN", "SPM": "PM",
}  # fmt: skip
"""Codes of three letters that are not the first two letters of the other form with a third."""
_TWO = late(r"[A-Za-z]{2}")
_LEADING = re.compile(
    r"(?i)^(?:made|manufactured|produced|assembled|hergestellt|fabriqué|fabricado|hecho|prodotto|feito|сделано|произведено)\s+"
    r"(?:in|en|em|au|aux|in der|в)\s+(?:the\s+)?"
)
_PART = late(r"\s*[,/;()（）|\-–—:·+&]\s*|\s+(?:and|und|et|y|e|или|и)\s+")


@cache
def alpha2() -> frozenset[str]:
    """All codes of two letters."""
    from listing_lint.attributes.tables import COUNTRIES

    return frozenset(code for codes in COUNTRIES.values() for code in codes.split(" "))


@lru_cache(maxsize=4096)
def codes_of(text: str) -> tuple[str, ...]:
    """The ISO 3166-1 codes that a text names as a country; none where it names none.

    A code of two or three letters, a name in the languages of CLDR, "Made in …", "CN(Origin)", "Guangdong, China".
    """
    from listing_lint.attributes.tables import COUNTRIES

    text = _LEADING.sub("", text.strip()[:120])
    whole = _one(text, COUNTRIES)
    if whole:
        return whole
    found: list[str] = []
    for part in _PART.split(text):
        found += _one(part, COUNTRIES)
    return tuple(dict.fromkeys(found))


def _one(text: str, names: Mapping[str, str]) -> tuple[str, ...]:
    key = bare(text)
    if not key:
        return ()
    known = _MORE.get(key) or names.get(key)
    if known:
        return tuple(known.split(" "))
    code = text.strip().upper()
    if _TWO.fullmatch(code):
        return (code,) if code in alpha2() else ()
    if len(code) == 3 and code in _three():
        return (_three()[code],)
    return ()


@cache
def _three() -> dict[str, str]:
    """Codes of three letters by those of two, where the first two letters do not tell."""
    known = alpha2()
    found = {}
    for code in _ALPHA_3.split(" "):
        two = _ALPHA_3_OF.get(code, code[:2])
        if two in known:
            found[code] = two
    return found
