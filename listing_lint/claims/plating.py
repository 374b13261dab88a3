"""Goods that one place calls plated with gold or silver, and another one made of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.claims.statements import Statement
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.claims.told import Told

_FINENESS = r"(?:\d{1,2}\s?-?(?:k|kt|ct|carat|karat|quilates?|carats?|к|карат)|375|417|585|750|916|999)"
_GOLD = r"(?:gold|or|oro|ouro|oro|goud|złoto|złota|золото|золота|altın|黄金|金)"
_SHADE = r"(?:yellow|white|rose|gelb|wei(?:ß|ss)|rosé?|jaune|blanc|amarillo|blanco|rosa|amarelo|branco|giallo|bianco|geel|wit|белое|жёлтое|желтое|красное)"
_PLATES = {
    "gold": (
        rf"\b(?:gold|{_FINENESS})[- ](?:plated|plating|dipped)\b|\bgold[- ]?vermeil\b|vergoldet\w{{0,2}}|verguld\w{{0,2}}|gouden laagje"
        r"|\bplaqu[ée]\w{0,2} (?:à l['’])?or\b|\bdor[ée]\w{0,2} à l['’]or\b|\b(?:en)?chapad[oa]s? (?:en|de) oro\b|\bba[ñn](?:ad[oa]s?|o) (?:en|de|con) oro\b"
        r"|\b(?:banhad|folhead|chapead)[oa]s? (?:a|em|com|de|à) ouro\b|\b(?:banho|acabamento|camada) (?:de|em) ouro\b"
        r"|\b(?:placcat|bagnat)[oaie] (?:in |a )?oro\b|\bplaccatura (?:in|d['’]) ?oro\b|\bbagno (?:d['’]|in ) ?oro\b|pozłacan\w{1,2}|platerowan\w{1,3} złotem"
        r"|позолоч\w{2,5}|позолот\w{1,2}|покрыт\w{2,3} золотом|altın kaplama|镀金|鍍金|包金|金メッキ|金めっき|금도금"
    ),
    "silver": (
        r"\bsilver[- ](?:plated|plating|dipped)\b|versilbert\w{0,2}|verzilverd\w{0,1}|\bplaqu[ée]\w{0,2} argent\b|\b(?:en)?chapad[oa]s? (?:en|de) plata\b"
        r"|\bba[ñn](?:ad[oa]s?|o) (?:en|de|con) plata\b|\b(?:banhad|folhead)[oa]s? (?:a|em|com|de) prata\b|\b(?:banho|acabamento) (?:de|em) prata\b"
        r"|\bplaccat[oaie] (?:in )?argento\b|posrebrzan\w{1,2}|посеребр\w{2,6}|gümüş kaplama|镀银|鍍銀|銀メッキ|은도금"
    ),
}
_OF_IT = {
    "gold": rf"(?:(?:solid|real|pure|genuine|massiv\w{{0,2}}|massief)\s(?:{_FINENESS}\s)?(?:{_SHADE}\s)?{_GOLD}|{_FINENESS}\s?(?:solid\s)?(?:{_SHADE}\s)?{_GOLD}|{_GOLD}\s?(?:{_SHADE}\s?)?(?:de\s)?{_FINENESS}|\d{{1,2}}[кk]金)",
    "silver": r"(?:(?:solid|sterling|real|pure|genuine)\s(?:925\s)?silver|(?:925|s925|999|950)\s?(?:sterling\s?)?(?:silver|silber|argent|plata|prata|argento|zilver|srebro|серебро|gümüş|银|銀)"
    r"|(?:silver|silber|argent|plata|prata|argento|zilver|srebro|серебро|gümüş|银|銀)\s?(?:925|999|950)|sterling ?silber)",
}
_SAID = {
    "gold": r"(?<!not )(?<!than )(?<!like )\bsolid (?:\d{1,2} ?k(?:t|arat)? )?(?:yellow |white |rose )?gold\b(?![- ](?:plated|plating|filled|tone|colou?r))|\bmassiv(?:em|es)? gold\b|\bmassivgold\b|\bor massif\b|\boro macizo\b|\bouro maci[çc]o\b|\boro massiccio\b|\bmassief goud\b",
    "silver": r"(?<!not )(?<!than )(?<!like )\bsolid (?:925 )?(?:sterling )?silver\b(?![- ](?:plated|plating|tone|colou?r))|\bmassivsilber\b|\bargent massif\b|\bplata maciza\b|\bprata maci[çc]a\b|\bargento massiccio\b",
}
"""Said of goods in running text: only what says that there is nothing under it."""
_PLATED = {metal: late(words, re.IGNORECASE) for metal, words in _PLATES.items()}
_VALUE = {metal: late(rf"\s*{words}\s*", re.IGNORECASE) for metal, words in _OF_IT.items()}
_SOLID = {metal: late(words, re.IGNORECASE) for metal, words in _SAID.items()}
_CUES = ("solid", "massi", "maciz", "maciç", "macic")
"""One of them stands in whatever ``_SAID`` finds."""
_DENIED = late(
    r"(?:\b(?:not|no|non|never|without|than|unlike|als|wie|que|nicht|kein\w{0,2}|pas|sans|sin|sem|senza|nie|niet|geen)|не|без|非|不|无)\W{0,3}(?:an?\s|just\s|only\s|merely\s|nur\s)?$",
    re.IGNORECASE,
)
_OF_A_PART = late(
    r"[\s,-]{0,2}(?:clasps?|hooks?|backs?|posts?|pins?|chains?|settings?|box|boxes|contacts?|connectors?|plugs?|bails?|rings? included|verschl\w+|kette|fermoir|cierre|fecho|chiusura|застёжк\w|замок|замк\w)\b",
    re.IGNORECASE,
)
"""Behind the word: a part of the goods, or what comes with them."""
_CHOICE = 60
"""Characters between two words of one text that are compared or offered for choice there: "solid gold or gold plated"."""


def plating_clashes(all_: Told) -> Iterator[Clash]:
    """At most one contradiction of a plated and a massive metal between title, materials and running text."""
    title = [all_.title] if all_.title is not None else []
    materials, offered = all_.of_role("material")
    if offered:
        return
    solid = any(_may_say(text) for text in (*(one.text for one in title), *all_.spoken))
    valued = {metal: next(_spots(words, materials, whole=True), None) for metal, words in _VALUE.items()}
    if not solid and not any(valued.values()):
        return
    spoken = [
        *title,
        *(Statement("text", one.view.text, one.pointer, None, "", one.view) for one in all_.passages),
    ]
    for metal, plated in _PLATED.items():
        of_it = valued[metal] or (next(_spots(_SOLID[metal], spoken), None) if solid else None)
        if of_it is None:
            continue
        other = next(
            (
                one
                for one in _spots(plated, spoken)
                if not _DENIED.search(one.statement.text[max(0, one.start - 20) : one.start])
                and not _OF_A_PART.match(one.statement.text, one.end)
                and (
                    one.statement is not of_it.statement
                    or one.end + _CHOICE < of_it.start
                    or of_it.end + _CHOICE < one.start
                )
            ),
            None,
        )
        if other is not None:
            sure = other.statement.where == "title" and of_it.statement.where == "attribute"
            yield Clash("material", of_it, other, sure=sure)
            return


def _may_say(text: str) -> bool:
    low = text.lower()
    return any(cue in low for cue in _CUES)


def _spots(
    pattern: re.Pattern[str], statements: Iterable[Statement], *, whole: bool = False
) -> Iterator[Spot]:
    for statement in statements:
        if whole:
            found = pattern.fullmatch(statement.text)
            if found is not None:
                yield Spot(statement, 0, len(statement.text))
            continue
        for match in pattern.finditer(statement.text):
            yield Spot(statement, *match.span())
