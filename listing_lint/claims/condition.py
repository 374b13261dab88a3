"""New goods that the title or the text calls used, and used ones that it calls new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.attributes.reading import attributes_of
from listing_lint.brands.letters import bare
from listing_lint.claims.statements import Statement
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.told import Told

_NEW = frozenset(
    (
        "new|brand new|new new|new with tags|new with box|new in box|new sealed|newcondition|new condition|condition new|factory new|unused|1000|1500"
        "|neu|neu mit etikett|nagelneu|brandneu|neuf|neuve|neuf avec etiquettes|nuevo|nueva|nuovo|nuova|novo|nova|nieuw|nowy|nowa|nowe|новыи|новая|новое"
        "|全新|新品|新品未使用|新貨|yeni|새상품|새제품|미개봉|baru|baharu|moi|moi 100|ของใหม่|ใหม่|нове|новии|нова|novy|ny|uusi|uj|nou|nou sigilat|جديد|חדש"
    ).split("|")
)
_USED = frozenset(
    (
        "used|used like new|used very good|used good|used acceptable|used excellent|used fair|pre owned|preowned|second hand|secondhand|pre loved|usedcondition|used condition"
        "|3000|4000|5000|6000|gebraucht|occasion|d occasion|usado|usada|de segunda mano|usato|usata|usato come nuovo|gebruikt|tweedehands|uzywany|uzywana|б у|бу|подержанныи"
        "|二手|二手貨|中古|中古品|ikinci el|kullanilmis|중고|중고상품|bekas|seminovo|semi novo|da qua su dung|มือสอง|вживане|begagnad|brugt|brukt|kaytetty|hasznalt|folosit|مستعمل|משומש"
    ).split("|")
)
_SAYS_NEW = late(
    r"\A\W{0,3}(?:NEW|NEU|NEUF|NUEVO|NUOVO|NOVO)\b(?![- ](?:BALANCE|ERA|YORK|LOOK|ZEALAND|ORLEANS|HOLLAND|AGE|WAVE|BORN|ORDER|WORLD|JERSEY|ENGLAND|STYLE|MODEL|DESIGN|VERSION|GENERATION|RELEASE|ROCK|TESTAMENT|HAMPSHIRE|MEXICO))"
    r"|(?i:\bbrand[- ]new\b|\bnew in (?:box|packag\w+)|\bbnib\b|\bbnwt\b|\bnew with tags\b|\bfactory[- ]sealed\b|\bunopened\b|\bneu (?:&|und|\+) ovp\b|\boriginalverpackt|\bnagelneu|\bbrandneu"
    r"|\bneuf sous blister\b|\btout neuf\b|\bnuevo (?:en caja|a estrenar|precintado)\b|\blacrado\b|\bnuovo sigillato\b|\bнов\w\w запечатан\w+|全新未拆|未開封|미개봉)"
)
_SAYS_USED = late(
    r"(?i:\A\W{0,3}(?:used|pre-?owned|second[- ]hand|gebraucht\w{0,2}|usad[oa]s?|usat[oaie])\b(?![- ](?:look|wash|effect|style|optik|vintage look|for|by|in|as|to|with|on))"
    r"|[(\[](?:used|pre-?owned|second[- ]hand|gebraucht|occasion|usad[oa]|usat[oa]|gebruikt|б/у|二手|中古)[)\]]|\bpre-?owned\b|\bб/у\b|二手(?!车|烟|书|房)|中古品|\bikinci el\b"
    r"|\brefurbished\b|[(\[](?:certified )?(?:renewed|reconditioned)[)\]]|generalüberholt|\brefurbisht\b|\bwiederaufbereitet|\breconditionn[ée]|\breacondicionad[oa]"
    r"|\brecondicionad[oa]|\bricondizionat[oa]|\bgereviseerd|\bodnowion[yae]|\bвосстановленн|官翻|翻新机|整備済み?品|리퍼비시|리퍼폰|\byenilenmiş\b)"
)
_TEXT_USED = late(
    r"(?i:\b(?:in|good|very good|fair) used condition\b|\bused condition\b|\bthis (?:item|product|[a-z]+) (?:is|has been) (?:pre-?owned|previously owned|lightly used|gently used|well used)\b|\b(?:pre-?owned|gently used|lightly used|second[- ]hand) (?:item|goods|product|[a-z]{3,12})\b"
    r"|\bused (?:wallet|bag|phone|laptop|watch|shirt|dress|shoes|camera|console|book|coat|jacket|item)\b(?! (?:in|by|for|as|to|with)\b)|\bsigns of (?:use|wear and tear|previous use)\b|\b(?:some|light|minor) (?:scratches|scuffs|stains) (?:from|due to) (?:use|wear)\b"
    r"|\bgebrauchtware\b|\bgebrauchter zustand\b|\bin gebrauchtem zustand\b|\bgebrauchsspuren\b|\btraces d['’]usage\b|\bd['’]occasion\b|\bsigni? di usura\b|\bsegni di utilizzo\b|\bart[ií]culo usado\b|\bproducto usado\b|\bproduto usado\b|\bmarcas de uso\b|\bsinais de uso\b"
    r"|\bśladami użytkowania\b|\bślady użytkowania\b|\bсостояние б/у\b|\bследы использования\b|有使用痕迹|使用感あり|사용감)"
)
_DENIED = late(
    r"(?i:\b(?:no|not|never|without|non|nicht|keine?n?|ohne|pas|sans|sin|sem|senza|без|нет|не|nie|bez|free (?:of|from)|prevents?|avoid|resists?|hides?|against|compatible with|for|für|pour|para|per|для|voor|dla)|无|無|不|适用于?)\W{0,3}(?:\w+\W{1,3}){0,2}\Z"
)
_MOST = 3000


def has_condition(listing: Listing) -> bool:
    """A cheap look: whether the listing states a condition."""
    return isinstance(listing.fields.get("condition"), str | int) or _attribute(listing) is not None


def _attribute(listing: Listing) -> Statement | None:
    """The attribute that asks for the condition."""
    for one in attributes_of(listing):
        if (
            one.variant is None
            and isinstance(one.value, str)
            and (one.meaning == "condition" or one.name.casefold().strip(" :") in _LABELS)
        ):
            return Statement("attribute", one.value, one.pointer, None, one.name)
    return None


_LABELS = frozenset(["etat", "estado", "staat", "стан", "durum", "상태"])
"""What else attributes are called that ask for the condition: words that may ask for another thing, a state of a country."""


def condition_clashes(all_: Told) -> Iterator[Clash]:
    """At most one contradiction between the condition and the title, or the running text."""
    if all_.listing is None:
        return
    stated = all_.listing.fields.get("condition")
    attribute = _attribute(all_.listing) if stated is None else None
    value = attribute.text if attribute is not None else str(stated)
    key = bare(value.rpartition("/")[2] if "schema.org" in value else value)
    if key in _NEW:
        said = [(all_.title, _SAYS_USED)] if all_.title is not None else []
        said += [
            (Statement("text", one.view.text, one.pointer, None, "", one.view), _TEXT_USED)
            for one in all_.passages
        ]
    elif key in _USED:
        said = [(all_.title, _SAYS_NEW)] if all_.title is not None else []
    else:
        return
    field = attribute or Statement("field", value, "/condition", None, "condition")
    for statement, words in said:
        for match in words.finditer(statement.text[:_MOST]):
            if _DENIED.search(statement.text[max(0, match.start() - 40) : match.start()]):
                continue
            yield Clash("condition", Spot(field, 0, len(value)), Spot(statement, *match.span()), sure=False)
            return
