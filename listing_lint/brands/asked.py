"""What a field asks for and is no mark there: "Color: Mulberry", "Country of origin: Jordan", "Gift for: Coach", "Model: CK-22"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention

_COLOURS = frozenset(
    (
        # Fruit, plants and food; animals; stones, metals and the sea; places and light
        "orange|mango|mulberry|cider|lush|juniper|melissa|catkin|cayenne|blackberry|candy|sea salt|banana boat|tabasco|citron"
        "|dove|pelican|osprey|camel|caterpillar|marmot|pigeon|owlet|beetle"
        "|fossil|buff|black diamond|sapphire|shell|ember|oyster|laguna|tasman|tahoe|polar|alpine|canyon|cascade|denali|sierra"
        "|corona|frozen|galaxy|twilight|tundra|aurora|dune|atomic|sonic|hunter|dodger blue|russian red|snow peak|art deco|rogue"
        "|serengeti|sahara|izmir|anjou|paseo|pelagic|continental|nadeshiko|pearly gates"
    ).split("|")
)
"""Names of marks that makers call colours, in the form of :func:`listing_lint.brands.letters.bare`."""
_THINGS = late(
    # What they show, taste and smell of, whom and when they are for, what they are made of.
    r"pattern|print|motif|motiv|muster|estampado|estampa|fantasia|wzór|узор|рисунок|принт|图案|animals?|animal type|tier|tierart|breeds?|breed recommendation|rasse|race|raza|порода"
    r"|themes?|thema|thème|tema|flavou?rs?|taste|geschmack|goût|sabor|gusto|aroma|smak|вкус|口味|味|scents?|fragrance|duft|parfum|olor|запах|香味"
    r"|sports?|sport type|sportart|deporte|esporte|вид спорта|occasions?|holiday|anlass|ocasión|ocasião|повод|season|saison|temporada|stagione|сезон"
    r"|materials?|fabrics?|fabric type|metal|stoff|stone|gem|gemstone|gem type|stein|edelstein|pierre|piedra|pietra|камень|zodiac|zodiac sign|star sign|sternzeichen"
    r"|(?:gift )?recipients?|gift for|suitable for|target (?:group|audience)|profession|occupation|beruf|empfänger|destinatario|для кого|送礼对象"
    r"|shape|form|forma|forme|форма|collar|neckline|kragen|ausschnitt|flowers?|plant|blume|fruit|wood|wood type|holzart",
    re.IGNORECASE,
)
_ORIGINS = late(
    r"(?:countr(?:y|ies)|region|place)(?: of (?:origin|manufacture|production|assembly))?|provenance|herkunft|paese|kraj|страна",
    re.IGNORECASE,
)
"""Fields for where goods are from, besides those that are an attribute's name."""
_SHOWS = late(r"themes?|thema|thème|tema|pattern|print|motif|motiv", re.IGNORECASE)
"""Fields in which figures stand that goods show: "Theme: Frozen"."""
_OF_CODES = late(
    r"(?:item |product |style )?(?:model|part|style|article|item|art|ref|reference|sku)(?: ?(?:number|no|nr|code|name|id))?"
    r"|артикул|型号|型號|品番|货号|貨號",
    re.IGNORECASE,
)
"""Fields for codes, besides the same."""
_CODE = late(r"[A-Z]{1,4}[-_ ]?\d{1,6}[-_]?[A-Z0-9]{0,6}")
_CURRENTS = frozenset({"ac dc", "hp"})


def is_what_is_asked(mention: Mention, text: str, role: str, label: str) -> bool:
    """Whether what stands where something else than a maker should is that: in a field for it, or in the name of a variant.

    Letters of a mark, and a name that is nothing else, are the mark's there as well: "Color: GG beige".
    """
    term = mention.term
    colour = term.mark.ambiguous == "colour"
    if not label or role == "description":
        return (colour and role == "variant") or _is_listed(mention, text)
    if len(label) > _LONGEST_LABEL or mention.ways:
        return False
    from listing_lint.attributes.names import meaning_of

    asked, key, meaning = bare(label), bare(mention.matched), meaning_of(label)
    if term.kind == "initials":
        of_codes = meaning in {"model", "mpn"} or _OF_CODES.fullmatch(asked) is not None
        return of_codes and _CODE.fullmatch(text.strip()) is not None
    if meaning == "origin" or _ORIGINS.fullmatch(asked):
        return True
    usual = term.ambiguous or term.kind == "word" or (bool(term.needs) and is_word(key))
    if usual and _THINGS.fullmatch(asked):
        return not (term.mark.class_ in SHOWN_PEOPLE and _SHOWS.fullmatch(asked))
    if not (colour or key in _COLOURS or key in _CURRENTS or usual):
        return False
    from listing_lint.claims.labels import label_of

    known = label_of(label)
    if known is None:
        return False
    if known.role == "colour":
        return colour or key in _COLOURS
    if known.role in {"power", "voltage"}:
        return key in _CURRENTS
    return usual and known.role in {"size", "material"}


_LONGEST_LABEL = 40


def _is_listed(mention: Mention, text: str) -> bool:
    """Whether a usual word stands in a text where it is a colour, somebody or a place: "Colours: Coral, Fossil", "ships from Jordan"."""
    mark = mention.term.mark
    if mention.ways or not mark.ambiguous or mark.ambiguous == "no":
        return False
    key = bare(mention.matched)
    if (mark.ambiguous == "colour" or key in _COLOURS) and _COLOURS_BEFORE.search(
        text, max(0, mention.at - _SIGHT), mention.at
    ):
        return True
    if key in _SOMEBODY:
        near = text[max(0, mention.at - _NEAR) : mention.until + _NEAR]
        return len({one.lower() for one in _OTHERS.findall(near)} - {key}) >= _LEAST_OTHERS
    return mark.ambiguous in {"place", "name"} and (
        _FROM.search(text, max(0, mention.at - _NEAR), mention.at) is not None
    )


_SIGHT, _NEAR, _LEAST_OTHERS = 200, 48, 2
_COLOURS_BEFORE = late(
    r"(?<!\w)(?:colou?rs?|colou?rways?|shades?|farben?|couleurs?|coloris|colou?res|cores|colori|kleuren|kolory|barvy|цвета?|renkler?)"
    r"(?:\s(?:options?|available|choices?|disponibles?|disponibili|verfügbar))?\s?[:=-]\s[^.!?\n:]{0,160}\Z",
    re.IGNORECASE,
)
_SOMEBODY = frozenset(
    "coach brother singer pilot hunter police champion jockey camper boss rogue prince miner".split()
)
"""Usual words for people that are marks as well."""
_OTHERS = late(
    r"(?<!\w)(?:dad|daddy|mom|mum|mommy|mother|father|brother|sister|son|daughter|grandpa|grandma|uncle|aunt|wife|husband|boyfriend|girlfriend|friends?|teachers?"
    r"|coach(?:es)?|boss|nurses?|doctors?|pilots?|singers?|colleagues?|coworkers?|co-workers?|teammates?|athletes?|students?|graduates?|bride|groom|him|her|kids)(?!\w)",
    re.IGNORECASE,
)
_FROM = late(
    r"(?<!\w)(?:made|sewn|woven|grown|sourced|mined|crafted|ships?|shipped|shipping|sent|located|based|warehouse|store|workshop|factory|artisans|studio|imported)"
    r"\s(?:\w+\s)?(?:in|from|to)\s\Z",
    re.IGNORECASE,
)
"""What stands before a place: "Our store in Jordan", "Ships from Jordan"."""
