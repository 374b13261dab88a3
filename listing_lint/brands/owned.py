"""What a shopper has already, and the goods serve: "protects your MacBook", "schützt dein iPad", "holds a Nintendo Switch".

Told by the owner before the mark, or by a verb of serving. Both are said of a mark's own goods, too ("your Nike shoes are on
their way"), so whoever asks has to know what is sold.
"""

from __future__ import annotations

import re
from typing import Literal

from listing_lint.late import late

_YOUR = (
    r"your|their"
    r"|dein(?:e[mnrs]?)?|ihre?[mnrs]?|eure?[mnrs]?|euer"
    r"|votre|vos|ton|ta|tes"
    r"|tus?|sus?|vuestr[oa]s?|tu[oae]|tuoi|vostr[oaie]|(?:seu|teu)s?|(?:sua|tua)s?"
    r"|jouw|je|uw|din|dina|ditt|deres"
    r"|ваш(?:у|а|е|и|его|ему|им|ем|ей|их|ими)?|тво(?:й|я|ё|е|и|его|ему|им|ём|ей|их|ими|ю)|сво(?:й|я|ё|е|и|его|ему|им|ём|ей|их|ими|ю)"
    r"|twój|twoje?(?:go|mu|j)?|twoim|swój|swoje?(?:go|mu|j)?|swoim|váš|vaše?(?:ho|mu)?|vaším|tvůj|tvého|svůj|svého"
)
_KNOWN = (
    r"new|own|old|beloved|precious|expensive|valuable|existing|favou?rite|latest|whole|entire|trusty|other"
    r"|neue[smnr]?|alte[smnr]?|wertvolle[smnr]?|teure[smnr]?|geliebte[smnr]?|gesamte[smnr]?"
    r"|nouve(?:au|l|lle)|précieu(?:x|se)|nuev[oa]|querid[oa]|valios[oa]|nuov[oa]|prezios[oa]|nov[oa]|nieuwe|nowy|nowego|новый|нового|любимый|любимого|дорогой"
)
_SERVE = (
    # What goods do for a device, or with it.
    r"(?:hold|protect|charg|recharg|clean|control|stor|mount|display|organi[sz]|carr|connect|shield|secur|support|power|stabili[sz]|dock|hous|hang)(?:s|es|ies|ing|y|e)?"
    r"|keeps?|keeping|fix(?:es|ing)?|hugs?|hugging|sized to|usable (?:in|with|on)|working (?:with|in|on)"
    r"|schütz(?:t|en)|hält|halten|lädt|laden|reinigt|trägt|steuert"
    r"|protège|protéger|maintient|tient|recharge|nettoie|protege|proteger|sujeta|sostiene|carga|limpia|guarda"
    r"|protegge|proteggere|tiene|ricarica|pulisce|segura|carrega|limpa"
    r"|beschermt|laadt|houdt|chroni|ładuje|czyści|chrání|nabíjí|защищает|защитит|держит|заряжает|удерживает|очищает"
)
_A = r"an?|the|any|all|every|one|two|up to \w+|einen?|eine|un|une|una|uno|il|lo|la|le|el|o|os|as|het|een"
_BEFORE = late(
    rf"(?<![^\W_])(?:(?P<served>(?:{_SERVE})\s)?(?P<your>{_YOUR})(?:\s(?:{_KNOWN}))?|(?:{_SERVE})(?:\s(?:{_A}))?)\s\Z",
    re.IGNORECASE,
)
_UNSPACED = late(r"(?:[你您](?:心爱)?的|あなたの|お(?:手持ち|使い)の|(?:당신|여러분|고객님)의\s?)\Z")
_SIGHT = 48
"""Signs before a mark in which its owner or what is done for it stands."""


Said = Literal["", "owned", "served"]
"""What is said of a device: nothing, that it is the shopper's, or that the goods do something for it."""


def said_of(text: str, start: int) -> tuple[Said, int]:
    """What the words right before a place say of the device there, and where these words begin. Takes any text."""
    first = max(0, start - _SIGHT)
    before = text[first:start]
    found = _BEFORE.search(before)
    if found is not None:
        # Without an owner there is a verb.
        return ("owned" if found["your"] and not found["served"] else "served"), first + found.start()
    owner = None if before.isascii() else _UNSPACED.search(before)
    return ("", start) if owner is None else ("owned", first + owner.start())
