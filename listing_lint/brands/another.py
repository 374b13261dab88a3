"""Names of marks that are those of a place, a person, a family, an animal or a god where they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.elsewhere import FAMILIES, PEOPLE
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.kinds import SHOWN_PEOPLE
from listing_lint.brands.phrases import BEARS_NO_LOGO
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention


def is_another(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether a place or a person has the name here: "Kenwood House Print", "Name Necklace Chloe"."""
    term, after = mention.term, text[mention.until : mention.until + _AHEAD]
    if not mention.deformed and _PROOF.match(text, mention.until):
        return True
    if mention.deformed or term.kind not in {"name", "line", "initials", "translit"}:
        return False
    if (
        term.kind != "line"
        and len(mention.matched) <= _OF_A_COUPLE
        and _INITIALS.search(text[max(0, mention.at - _SIGHT) : mention.at])
    ):
        return True
    before = text[max(0, mention.at - 40) : mention.at]
    if " " not in mention.matched and (
        _OF_A_FAMILY.match(text, mention.until)
        or (_is_titled(mention, before, after) and term.mark.goods.isdisjoint(goods - _SHOWS_PLACES))
        or _is_a_namesake(mention, text, goods)
    ):
        return True
    if term.mark.class_ not in SHOWN_PEOPLE and (
        _DEITY.match(text, mention.until) or _is_a_god(mention, text, goods)
    ):
        return True
    if term.mark.class_ in _ON_NO_MAPS and _MAP.match(text, mention.until):
        return True
    if _is_of_a_mountain(mention, text, goods):
        return True
    if term.mark.class_ not in _OWN_ANIMALS and (
        _EPONYM.match(text, mention.until - 2) or _EPONYM.match(text, mention.until)
    ):
        return True
    if _may_be_a_person(mention):
        if "books" in goods and term.mark.goods.isdisjoint(goods - _SHOWS_PLACES) and _writes(mention, text):
            return True
        if _NAMED_AFTER.match(after) or _NAMED_BEFORE.search(before):
            return True
        if (
            term.mark.class_ not in SHOWN_PEOPLE
            and " " not in mention.matched
            and (_KIN.search(before) or _OF_SOMEBODY.match(after))
        ):
            return True
        # Makers of jewellery engrave names themselves: "Pandora Personalized Name Bracelet".
        if term.mark.class_ != "jewellery" and _NAMED_LATER.match(after):
            return True
        # One that the mark's own goods bear is the mark: "Personalised Oakley Sunglasses".
        shown = term.mark.class_ in SHOWN_PEOPLE or term.mark.ambiguous == "name"
        bears = not shown and not term.mark.goods.isdisjoint(goods - {ACCESSORIES})
        if not bears and _PERSONAL_BEFORE.search(before):
            return True
    if term.kind not in {"name", "translit"}:
        return False
    if term.mark.class_ in _TELLS_OF_PLACES:
        return False
    if not term.mark.goods.isdisjoint(goods - _SHOWS_PLACES):
        return False  # its own goods
    if _is_on_a_map(mention, after) and _VIEW.search(text, mention.until, mention.until + _AHEAD):
        return True
    return _PLACE.match(after) is not None and term.mark.class_ not in _NAMES_PLACES


def _is_a_god(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether a god or a hero has the name, on goods that are shaped like him: "Hermes the Messenger, Greek statue".

    On what is worn it is the mark: "Hermès scarf, mythology print".
    """
    if mention.matched.lower() not in _GODS or not mention.matched[:1].isupper():
        return False
    worn = mention.term.mark.goods - _SHOWS_PLACES
    if not worn.isdisjoint(goods - _SHOWS_PLACES) and _IMAGE.search(text) is None:
        return False
    return _OF_MYTHS.search(text, max(0, mention.at - _AHEAD), mention.until + _AHEAD) is not None


_GODS = frozenset(
    "hermes nike ares apollo athena zeus hera venus mars mercury vulcan juno thor loki odin freya isis horus artemis gaia eros hestia"
    " demeter hades poseidon atlas aurora fortuna minerva diana saturn neptune ajax achilles hercules orion titan midas pandora medusa".split()
) | {"god of war"}
"""Gods and heroes of whom marks have the names."""
_OF_MYTHS = late(
    r"(?<!\w)(?:greek\s(?:gods?|statues?|busts?|sculptures?|figures?)|(?:god|goddess)\b|mytholog\w+|olympian|deity|deities|pantheon|pagan|norse|messenger\sof\sthe\sgods"
    r"|griechisch\w+\s(?:gott|götter|mythologie)|gottheit|dieu\sgrec|dios\sgriego|dio\sgreco|mitolog\w+|мифолог\w+|греческ\w+\sбог\w*)(?!\w)",
    re.IGNORECASE,
)
"""What tells that gods are spoken of."""
_IMAGE = late(
    r"(?<!\w)(?:statues?|statuettes?|busts?|sculptures?|figurines?|altars?|statuen?|büste|estatua|estátua|statua|статуя|статуэтка)(?!\w)",
    re.IGNORECASE,
)
"""What a god is shaped as."""


def _is_of_a_mountain(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether it is a side of a mountain that is named beside it: "Eiger North Face Ski Poster". Its own goods are the mark's."""
    if not mention.matched.lower().endswith(" face"):
        return False
    shown = _VIEW.search(text, mention.until, mention.until + _AHEAD) is not None
    sold = goods - _SHOWS_PLACES - {ACCESSORIES} - ({"outdoor"} if shown else frozenset())
    return mention.term.mark.goods.isdisjoint(sold) and (
        _MOUNTAIN.search(text, max(0, mention.at - 24), mention.at) is not None
        or _OF_A_MOUNTAIN.match(text, mention.until) is not None
    )


_MOUNTAIN = late(
    r"(?<!\w)(?:Eiger|Everest|Jorasses|Dru|Blanc|Annapurna|Kangchenjunga|Lhotse|Nanga\sParbat|Rainier|Triglav|Olympus|Kilimanjaro|K2|Cima\sGrande|Piz\s\w+|Mt\.?\s\w+|Mount(?:ain)?\s\w+|[A-Z]\w+horn|[A-Z]\w+spitze)(?:['’]s)?\s(?:the\s)?\Z"
)
_OF_A_MOUNTAIN = late(r"\sof\s(?:the\s|Mt\.?\s|Mount\s)?[A-Z]")


def _is_a_namesake(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether it is a family's or a place's name on goods that nobody prints with others' marks, or the name of a plant.

    "Oakley Cottage Garden Seeds", "Duke of Hamilton", "Dahlia Nivea, 3 tubers".
    """
    mark = mention.term.mark
    if mention.term.kind not in {"name", "line", "translit"} or not mention.matched[:1].isupper():
        return False
    sold = goods - {ACCESSORIES}
    if not sold.isdisjoint(mark.goods):
        return False
    if mark.class_ not in SHOWN_PEOPLE and _RULES_OVER.search(text, max(0, mention.at - 16), mention.at):
        return True
    if not sold:
        return False
    if mark.class_ not in _GROWN and "garden" in sold and "lighting" not in sold:
        near = max(0, mention.at - _AHEAD), mention.until + _AHEAD
        return _PLANTED.search(text, *near) is not None
    return (
        mark.class_ not in _COPIED and sold <= BEARS_NO_LOGO and mention.matched.lower() in FAMILIES | PEOPLE
    )


_COPIED = frozenset({"luxury", "jewellery", "watch"})
"""Classes of marks that are printed on anything at all: "Cartier dog bed"."""
_RULES_OVER = late(
    r"(?<!\w)(?:(?:Duke|Duchess|Earl|Countess|Marquess|Siege|Gulf|Isle|Straits?)\sof|Clan)\s\Z"
)
"""What stands before the name of a place, or of those who hold it."""
_PLANTED = late(
    r"(?<!\w)(?:seeds?|bulbs?|tubers?|bare\s?roots?|cuttings|rhizomes?|seedlings?|perennials?|samen|saatgut|knollen|blumenzwiebeln?|graines?|bulbes?|semillas?|bulbos?|sementes?|bulbi|nasiona|cebulki|семена|луковицы|clubnie?)(?!\w)",
    re.IGNORECASE,
)
"""What plants grow from; their sorts are called after whomever the breeder likes."""
_GROWN = SHOWN_PEOPLE | {"food", "household", "tool", "pet", "game", "toy"}
"""Classes of marks that may sell what is sown, or are shown on it."""


def _is_titled(mention: Mention, before: str, after: str) -> bool:
    """Whether it is a saint, a scholar or a whole family: "Saint Nikon", "Professor Bose", "The Honda Family, established 1998"."""
    if not mention.matched[:1].isupper() or mention.term.kind not in {"name", "translit"}:
        return False
    if _SAINT.search(before):
        return True
    if _THE.search(before) and _FAMILY.match(after):
        return True
    return mention.term.mark.class_ not in SHOWN_PEOPLE and _OFFICE.search(before) is not None


def _is_on_a_map(mention: Mention, after: str) -> bool:
    """Whether what stands behind makes it a place, and places bear the name: "Beckham Creek", and no "Gucci Forest"."""
    class_ = mention.term.mark.class_
    if class_ == "club" and _STREET.match(after):
        return True
    if not (_may_be_a_person(mention) or mention.matched.lower() in FAMILIES):
        return False
    return (
        _LAND.match(after) is not None
        or (class_ not in {"sport", "league", "club"} and _STATE.match(after) is not None)
        or (class_ not in SHOWN_PEOPLE and _GROUNDS.match(after) is not None)
    )


def _writes(mention: Mention, text: str) -> bool:
    """Whether somebody has the name who wrote a book: "signed by Bentley Little", "Author: Bentley Little", or no more than that."""
    surname = _SURNAME.match(text, mention.until)
    if surname is None or not mention.matched.istitle():
        return False
    alone = not text[: mention.at].strip() and not text[surname.end() :].strip()
    return alone or _BY.search(text, max(0, mention.at - _SIGHT), mention.at) is not None


_SURNAME = late(
    r"\s(?:[A-Z]\.\s?)?(?:(?:van|von|de|di|du|la|le|der|den)\s){0,2}[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?(?!\w)"
)
_BY = late(
    r"(?<!\w)(?:by|par|por|von|door|przez|av|af|autor[ae]?s?|authors?|auteurs?|autrice|autori|editors?|illustrators?|translators?|narrators?|herausgeber(?:in)?"
    r"|автор|художник|yazar|szerző|kirjailija|författare|forfatter)\s?:?\s{0,2}\Z",
    re.IGNORECASE,
)
"""What stands before the name of who wrote, edited or drew a book."""


def _may_be_a_person(mention: Mention) -> bool:
    """Whether people have the name too."""
    kind = mention.term.kind
    if kind in {"name", "translit"} and mention.term.mark.ambiguous == "name":
        return True
    return kind in {"name", "line", "translit"} and mention.matched.lower() in PEOPLE


_AHEAD = 64
_OF_A_COUPLE = 5
_SIGHT = 60
"""Signs before letters in which it may be said whose they are."""
_INITIALS = late(
    r"(?<!\w)(?:initials?|initialen|initiales|iniciales|iniciais|iniziali|inicjały|инициал\w*)"
    r"\s*[:\-(,]?\s*(?:(?:such as|like|e\.?g\.?|for example|i\.?e\.?|z\.?\s?B\.?|wie|comme|par ex(?:emple|\.)|como|por ej(?:emplo|\.)|come|ad es(?:empio|\.)|np\.|jak|например|как)[\s,:]*)?"
    r"(?:[\"“'«„]?\w(?:\s?[.&+]\s?\w)?\.?[\"”'»]?\s*(?:,|/|or|and|und|oder|et|ou|y|o|e|i|lub|и|или)\s*){0,3}[\"“'«„]?\Z",
    re.IGNORECASE,
)
"""What says that letters are those of people: "Cake Topper Initials H & M"."""
_NAME_GOODS = (
    r"(?:necklaces?|bracelets?|rings?|earrings?|pendants?|charms?|keychains?|key\s?rings?|signs?|plates?|plaques?|tags?|labels?|stamps?|puzzles?|pillows?(?:\s?cases?)?|cushions?"
    r"|blankets?|door\s?mats?|night\s?lights?|light\s?box(?:es)?|lamps?|rugs?|towels?|ornaments?|stockings?|boards?|letters|decals?|stickers?|bibs?|onesies?|tote|pens?)\b"
)
"""Nouns for goods that bear a person's name: "custom name necklace"."""
_NAMED_AFTER = late(
    r"[\"”'»]?\s+(?:(?:first|last|family|baby|girl'?s?|boy'?s?|birthday)\s+)?"
    r"(?:names?\b(?!\s+brand)|isimli\b|adlı\b|[iİ]sim\b|nome\b|nombre\b|prénom\b|imię\b|имя\b|имени\b)"
    r"|\s+(?:family\s+(?:crest|coat|sign|tree|mailbox|reunion|established)|farm\s?(?:house)?\s+sign)\b",
    re.IGNORECASE,
)
_NAMED_LATER = late(
    rf"\s+(?:(?:personali[sz]ed|custom(?:i[sz]ed)?|engraved|embroidered|monogram(?:med)?|first|last|family|baby)\s+){{1,3}}names?\s+{_NAME_GOODS}"
    r"|\s+(?:personali[sz]ed|custom(?:i[sz]ed)?|engraved|embroidered)\s+(?:(?:first|last|own)\s+)?names?\s(?!brand)"
    r"|\s+personali[sz]ed\s(?:[^\W\d_]+\s){1,4}names?\b"
    r"|\s(?:[^\W\d_]+\s){0,2}(?:mit|con|avec|met|z|s|med|isimli)\s(?:dein(?:em|en)|(?:il|el|su|tu|ton|votre|je)\s)?\s?(?:namen?|nome|nombre|prénom|naam|imieniem|jménem|navn|namn)\b",
    re.IGNORECASE,
)
"""The same, where goods and what is done to them stand between: "Celine Custom Name Pillow", "Stella Armband mit Namen"."""
_OF_A_FAMILY = late(
    rf"\s+(?:(?:family|last|first|sur)\s?names?\s+{_NAME_GOODS}|(?:family\s+)?(?:surname|coat\s+of\s+arms)\b|family\s+(?:name|crest|tree|mailbox|reunion)\b"
    r"|(?:familienwappen|familienschild|stammbaum|namensschild|namenskette|türschild)\b|(?:familia|famiglia|famille|familie|rodzina)\s(?:letrero|cartel|placa|escudo|targa|stemma|plaque|panneau|blason|schild|türschild|wappen|tabliczka|herb)\b)",
    re.IGNORECASE,
)
"""What stands behind the name of some family, though somebody famous has it as well: "Ronaldo Family Name Sign"."""
_SAINT = late(
    r"(?<!\w)(?:Saint|St\.|Sankt|Sainte|Santo|São|Sveti|Svatý|Szent|Święt[aey]|Святой|Святая|Святого|Святителя?|Преподобн(?:ый|ая|ого))\s\Z"
)
"""What stands before the name of a saint. "Santa" and "San" are none: films' figures wear a Santa's cap."""
_OFFICE = late(
    r"(?<!\w)(?:Professor|Prof\.|Senator|Governor|Admiral|Colonel|Lieutenant|Archbishop|Bishop|Cardinal|Rabbi|Sheriff|Emperor|Sultan|Tsar|physicist|philosopher|explorer|astronomer)\s(?:[A-Z][a-z]+\s)?\Z"
)
"""What stands before the name of a person, and before no mark: a "General Xiaomi charger" is one that fits all."""
_THE = late(r"(?<!\w)(?:[Tt]he|THE)\s\Z")
_FAMILY = late(
    r"['’]?s?\sfamily,?\s(?:[^\W\d_]+\s){0,3}(?:custom|personali[sz]ed|surname|last name|est\.?|established|since|reunion)\b",
    re.IGNORECASE,
)
"""What stands around the name of the family for which goods are made."""
_DEITY = late(
    r"\s(?:(?:[A-Z][^\W\d_]+)\s)?(?:god(?:dess)?\s(?:of|statue|figur\w*|bust|sculpture|print|amulet|pendant|bronze|resin|tapestry|altar)\b|göttin|déesse|diosa|богин\w+)",
    re.IGNORECASE,
)
"""What stands behind the name of a god: "Sirona Celtic Goddess Statue"."""
_ON_NO_MAPS = frozenset({"luxury", "fashion", "sport", "cosmetics", "food", "watch", "jewellery", "outdoor"})
"""Classes of marks that draw no maps, and whose goods show none."""
_MAP = late(
    r"\s(?:[A-Z][\w'’]*\s){0,3}(?:[Mm]ap|[Pp]ostcard|[Ee]ngraving|Landkarte|Stadtplan|[Pp]lan de ville)\b"
)
"""What stands behind the name of a place: "Marlboro Maryland County Map"."""
_NAMED_BEFORE = late(
    r"(?<!brand )(?<!\w)(?:name|names|named|namen|namens\w*|prénoms?|nombre|nome|imię|imieniem|jméno|jménem|isimli|имя|именем|именн\w+)"
    r"\s+(?:(?!brand|mark|marque|marca|for\b|by\b|from\b)[^\W\d_]+\s+)?[\"“'«„]?\Z"
    r"|(?<!\w)custom(?:i[sz]ed)?\s+names?\s+(?:(?!brand|mark|for\b|by\b|from\b)[^\W\d_]+\s+){0,3}[\"“'«„]?\Z",
    re.IGNORECASE,
)
_KIN = late(
    r"(?<!\w)(?:happy birthday|welcome (?:baby|little|home)|welcome|auntie?|uncle|nann?a|grandma|grandpa|granny|princess|team bride|dear|daughter|godmother|mummy and|daddy and|baby (?:girl|boy)|future mrs\.?)\s\Z",
    re.IGNORECASE,
)
"""What stands before the name of somebody dear, and before no mark."""
_OF_SOMEBODY = late(
    r"['’]s\s(?:[A-Za-z]+\s)?(?:kitchen|birthday|room|bakery|garden|wedding|baptism|christening|nursery|closet|first|1st|baby shower|hen)\b"
    r"|\sthe\s(?:cat|dog|bunny|rabbit|hamster|horse|pony|great|brave|first)\b|\sloves\s|\s(?:and|&)\s[A-Z][a-z]+\s(?:wedding|engagement|anniversary)\b"
    r"|\sest\.?\s20\d\d\b|\sdoor\sname\b|\sis\s(?:one|two|three|turning|[1-9])\b|\sturns\s",
    re.IGNORECASE,
)
"""What stands behind the name of somebody: "Mercedes's Kitchen", "Harley the Dog"."""
_PERSONAL_BEFORE = late(
    r"(?<!\w)(?:personali[sz]ed|personnalisée?|personalizad[oa]|personalizzat[oa]|personalisiert\w*)"
    r"\s+(?:(?!brand|mark|marque|marca|for\b|by\b|from\b)[^\W\d_]+\s+){0,3}[\"“'«„]?\Z",
    re.IGNORECASE,
)
"""What says that a name is a person's: "custom name puzzle Oakley", "Personalised baby blanket Zara"."""
_EPONYM = late(
    r"['’]s\s(?:[a-z]+\s)?(?:hawks?|eagles?|owls?|jays?|wrens?|warblers?|sparrows?|finch(?:es)?|humming\s?birds?|gulls?|terns?|ducks?|geese|goose|swans?|grebes?|petrels?|plovers?|parrots?|macaws?"
    r"|gazelles?|zebras?|deer|tapirs?|tortoises?|turtles?|vipers?|geckos?|chameleons?|frogs?|bats?|foxes|whales?|dolphins?|butterfl(?:y|ies)|comets?|disease|syndrome)\b",
    re.IGNORECASE,
)
"""What is called after somebody: "Cooper's Hawk", "Barbour's Map Turtle"."""
_OWN_ANIMALS = SHOWN_PEOPLE | {"toy", "game"}
"""Classes of marks whose figures have animals: "Barbie's Dolphin"."""
_PROOF = late(r"[-‑]proof\b", re.IGNORECASE)
"""What withstands somebody: a "Messi-proof bib"."""
_PLACE = late(
    r"\s(?:Street(?!\s?(?:[Ww]ear|[Ss]tyle|[Aa]rt|[Ff]ashion))|Road|Avenue|River|Lake|Gardens|Valley|Village|Township|Parish|Forest|Falls|Canyon|Hills?|County|Islands?|Bay|Creek|Mountains?|Castle|Abbey|Cathedral|House(?=.*\b(?:Print|Poster|Postcard|Map)))\b"
)
_LAND = late(
    r"\s(?:[A-Z][\w'’]*\s)?(?:River|Creek|Lake|Forest|Woods|Valley|Falls|Canyon|Peak|Bay|Glacier|County|Township|Parish|Fjord|City|Point|Palace)(?!\w)"
)
_GROUNDS = late(
    r"\s(?:[A-Z][\w'’]*\s)?(?:Park|Station|Cottage|Manor|Bridge|Reservoir|Moor|Common|Green|Heights|Lighthouse|Church|Chapel|Harbou?r|Pier|Windmill|Junction)(?!\w)"
)
_STREET = late(r"\s(?:Street|Square|Avenue|Road)(?!\w)")
_STATE = late(
    r",?\s(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland"
    r"|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\s(?:Hampshire|Jersey|Mexico|York|Zealand)|North\s(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode\sIsland|South\s(?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|West\sVirginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Queensland|Tasmania)(?!\w)"
)
"""What stands behind the name of a town: "Hershey Pennsylvania Skyline Magnet"."""
_VIEW = late(
    r"(?<!\w)(?:map|poster|canvas|mural|wall\s?paper|photo(?:graph)?|print|postcard|painting|tapestry|landscape|panorama|calendar|jigsaw|puzzle|engraving|skyline|souvenir)s?(?!\w)",
    re.IGNORECASE,
)
"""What shows a stretch of land, whatever else its name is: "Beckham Creek, poster", "Timberland Forest Mural"."""
_TELLS_OF_PLACES = frozenset({"toy", "game", "media", "character"})
"""Classes of marks in whose tales there are lands."""
_NAMES_PLACES = frozenset({"fashion", "luxury", "sport"}) | SHOWN_PEOPLE
"""Classes of marks that have places of their own."""
_SHOWS_PLACES = frozenset({"home", "collectibles", "stationery", "books"})
