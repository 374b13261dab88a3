"""Goods of one country that the title or the text says to be made in another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.statements import Statement
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late
from listing_lint.text.re2_syntax import gate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.told import Told

_MADE_IN = late(
    r"\b(?:(?:hand[- ]?)?(?:made|crafted)|manufactured|produced) in (?:the )?"
    r"|\b(?:(?:hand)?gefertigt|hergestellt|produziert|handgemacht) in (?:der |den )?"
    r"|\b(?:fabriqu|produit)[ée]?e?s? (?:en|au|aux|à) "
    r"|\b(?:hech|fabricad|elaborad|producid)[oa]s? (?:a mano )?en (?:el |la |los )?"
    r"|\b(?:prodott|fabbricat|fatt)[oaie] (?:a mano )?in "
    r"|\b(?:fabricad|feit|produzid)[oa]s? (?:à mão )?(?:no|na|nos|em) "
    r"|\b(?:gemaakt|geproduceerd|vervaardigd) in (?:de )?"
    r"|\b(?:сделан|произведен|изготовлен)[оаы]? в(?:о)? ",
    re.IGNORECASE,
)
_NAMED = late(r"[^\W\d_][\w.'’-]*(?: (?:of )?[^\W\d_][\w.'’-]*){0,2}")
_HAN = late(
    r"(?P<place>中国|中國|日本|韩国|韓国|台湾|台灣|香港|德国|德國|意大利|法国|美国|美國|英国|越南|泰国|泰國|印度|印尼|俄罗斯|西班牙|瑞士|瑞典|波兰|土耳其)"
    r"(?:制造|製造|生产|出品|原产|製(?!品)|产(?!品))(?!商|线|線|的?(?:工艺|技术|标准|设备|机芯|皮|面料|布|棉|钢|芯片|电机|马达|镜片|玻璃|零件|配件)"
    r"|ムーブメント|クォーツ|レンズ|生地|素材|部品)"
    r"|(?P<ko>한국|중국|일본|독일|미국|베트남|이탈리아|프랑스|대만|인도)\s?(?:산|제조|생산)(?![가-힣]|\s?(?:무브먼트|원단|가죽|렌즈|부품|원료))"
)
"""What may not follow: a line of machines, a standard, a part that is made there."""
_LOCATIVE = {
    "россии": "RU",
    "китае": "CN",
    "германии": "DE",
    "италии": "IT",
    "турции": "TR",
    "беларуси": "BY",
    "белоруссии": "BY",
    "японии": "JP",
    "корее": "KR",
    "польше": "PL",
    "франции": "FR",
    "испании": "ES",
    "сша": "US",
    "индии": "IN",
    "вьетнаме": "VN",
    "узбекистане": "UZ",
    "казахстане": "KZ",
}
"""Russian names as they stand behind "в"; the table of countries has those that stand alone."""
_PARTS = (
    r"(?:fabrics?|leather|lens(?:es)?|optics|glass|movement|steel|engine|motor|parts?|components?|battery|chips?|yarn|wool|silk|cotton|zippers?|soles?|blades?"
    r"|stoff|leder|uhrwerk|klinge|cuir|tissu|tela|pelle|tessuto|couro|tecido|ткань|кожа|механизм)"
)
_OF_A_PART = late(
    rf"\b(?:{_PARTS}|(?:not|never|nicht|jamais|nunca|mai|не|than|unlike)(?:\W{{1,3}}\w+)?)\W{{1,3}}\Z",
    re.IGNORECASE,
)
"""Right before it: a part is made there, or nothing is."""
_OF_OTHERS = late(
    r"\b(?:fits?|fitted with|uses|using|unlike|copies|copy|imitations?|fakes?|replicas?|others?|passend für|ausgestattet mit|anders als|kopien|andere"
    r"|équipée? (?:de|d)|contrairement|copies|autres|equipad[oa] con|copias|otr[oa]s|dotat[oa] di|copie|altr[ei]|outr[oa]s|подделки|копии|другие)\b[^.,;:!?\n]{0,40}\Z",
    re.IGNORECASE,
)
"""Before it in the same clause: what the goods fit or have in them, and goods of others."""
_BEHIND = late(
    rf"[ -](?:{_PARTS}\s*(?:[.,;:|()!?\n–-]|\Z)"
    r"|(?:prints?|posters?|stickers?|logos?|labels?|patch(?:es)?|flags?|badges?|stamps?|aufdruck|aufkleber|schriftzug)\b)",
    re.IGNORECASE,
)
"""Right behind it: a part that is made there, or what the words are printed on."""
_QUOTES = "\"'“”„«»‘’‚"
"""Words in quotes stand on a poster or a shirt."""
_CHINAS = frozenset({"CN", "HK", "TW", "MO"})
_MOST = 3000


def has_origin(listing: Listing) -> bool:
    """A cheap look: whether the listing may state an origin."""
    return bool(listing.fields.get("origin")) or "attributes" in listing.fields


def origin_clashes(all_: Told) -> Iterator[Clash]:
    """At most one contradiction between the origin and the title, or the running text."""
    from listing_lint.attributes.countries import codes_of

    listing = all_.listing
    stated = _stated(listing) if listing is not None else None
    if stated is None:
        return
    codes = codes_of(stated.text)
    if len(codes) != 1:
        return
    said = [] if all_.title is None else list(_made_in(all_.title))
    for text in all_.passages if any(_speaks(text) for text in all_.spoken) else ():
        said += _made_in(Statement("text", text.view.text, text.pointer, None, "", text.view))
    if any(code == codes[0] or {code, codes[0]} <= _CHINAS for code, _ in said):
        return
    for _, spot in said[:1]:
        yield Clash("origin", Spot(stated, 0, len(stated.text)), spot, sure=spot.statement.where == "title")


_MAY_SPEAK = gate(_MADE_IN.pattern)


def _speaks(text: str) -> bool:
    text = text[:_MOST]
    return (_MAY_SPEAK(text) and _MADE_IN.search(text) is not None) or (
        not text.isascii() and _HAN.search(text) is not None
    )


def _stated(listing: Listing) -> Statement | None:
    """What the field says, or the one attribute that asks for the origin."""
    from listing_lint.attributes.reading import attributes_of

    value = listing.fields.get("origin")
    if isinstance(value, str) and value.strip():
        return Statement("field", value, "/origin", None, "origin")
    found = [one for one in attributes_of(listing) if one.meaning == "origin"]
    if len(found) != 1 or not isinstance(found[0].value, str) or not found[0].value.strip():
        return None
    return Statement("attribute", found[0].value, found[0].pointer, None, found[0].name)


def _made_in(statement: Statement) -> Iterator[tuple[str, Spot]]:
    """The countries in which a text says that the goods are made."""
    from listing_lint.attributes.countries import codes_of

    text = statement.text[:_MOST]
    for match in _MADE_IN.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if (before and before[-1] in _QUOTES) or _OF_A_PART.search(before) or _OF_OTHERS.search(before):
            continue
        named = _NAMED.match(text, match.end())
        words = named[0].split(" ") if named is not None else []
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count]).rstrip(".'’-")
            codes = codes_of(name) if len(name) > 2 or name.isupper() else ()
            code = codes[0] if len(codes) == 1 else _LOCATIVE.get(name.casefold())
            if code is not None:
                end = match.end() + len(name)
                if not _BEHIND.match(text, end):
                    yield code, Spot(statement, match.start(), end)
                break
    for match in _HAN.finditer(text) if not text.isascii() else ():
        codes = codes_of(match["place"] or match["ko"])
        if len(codes) == 1:
            yield codes[0], Spot(statement, *match.span())
