"""Names of several usual words: whether the words are a phrase where they stand, and no name: "Old navy seal coin"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import SHOWN_PEOPLE, SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention

_WORN = frozenset({"fashion", "luxury", "cosmetics"})
BEARS_NO_LOGO = frozenset(
    {
        "appliances",
        "books",
        "fishing",
        "food",
        "furniture",
        "games",
        "garden",
        "kitchen",
        "lighting",
        "medical",
        "pets",
        "tools",
    }
)
"""Goods that nobody prints with a mark that others are known for."""
_GOES_ON = late(
    # Pairs of words that are one: the last of a name and the one behind it.
    r"glove[\s-](?:box|boxes|compartment)|balance[\s-](?:beam|bikes?|boards?|bicycle|sheets?|weights?)|navy[\s-](?:blue|seals?|beans?)|king[\s-]sized?|queen[\s-](?:bees?|sized?)"
    r"|secret[\s-](?:santa|garden|agent|recipe|ingredient)|high[\s-](?:chairs?|heels?|school)|duty[\s-]free|man[\s-](?:made|caves?|sized?|holes?)"
    r"|dot[\s-]to[\s-]dot|people['’]s?[\s-]republic|face[\s-](?:paints?|painting)|shop[\s-]signs?|story[\s-](?:books?|tellers?|time)"
    r"|who[\s-](?:i|we|you|is|am|are|was|were|loves?|said|did|has|got|knows?|can|will)\b"
    r"|master[\s-](?:chef|bedroom|key|class|plan|craftsman)|bateau[\s-](?:en|à)\b"
    r"|guys[\s-]nights?|made[\s-]to\b|people[\s-]silhouettes?|guard[\s-](?:rails?|rings?|dogs?)|band[\s-]saws?|ice[\s-](?:cubes?|cream|packs?|buckets?|trays?)|birds?[\s-](?:feeders?|house|bath|cages?|seed|nest)"
    r"|ball[\s-](?:bearings?|points?|valves?|gowns?|screws?|joints?|pits?|chains?)\b|racing[\s-]stripes?\b|bear[\s-](?:traps?|spray|skins?|rugs?)\b"
    r"|brick[\s-](?:patterns?|walls?|effect|mou?lds?|texture)\b|island[\s-](?:bench(?:es)?|counters?|pendants?|stools?)\b|star[\s-](?:anise|fish|fruit)\b"
    r"|wom[ae]n['’]?s?[\s-]day|one[\s-]way|ring[\s-]binders?|turn[\s-]signals?|tour[\s-](?:guides?|bus)|pan[\s-]fr(?:y|ied)"
    r"|face[\s-](?:masks?|creams?|cloths?|wash|towels?|rollers?|shields?|stickers?|serums?|oils?|scrubs?)|wheel[\s-](?:chairs?|barrows?)|bull[\s-](?:dogs?|terriers?|whips?)"
    r"|celtic[\s-](?:knots?|cross(?:es)?|harps?|rings?|weaves?)|jazz[\s-](?:festivals?|bands?|bass|guitars?|hands|clubs?|age|shoes|music|brush(?:es)?)"
    r"|birds?[\s-]of[\s-](?:prey|paradise)|belly[\s-](?:danc\w+|buttons?|bands?|bars?|rings?|chains?)"
    r"|goose[\s-](?:eggs?|bumps|berr(?:y|ies))|eagle[\s-](?:owls?|rays?)|bear[\s-]bells?|sun[\s-](?:hats?|flowers?|dials?|screens?)|fire[\s-](?:sticks?|wood|places?)"
    r"|air[\s-](?:fresheners?|condition\w+|mattress(?:es)?|pumps?|beds?|compressors?|humidifiers?)|wax[\s-](?:melts?|melters?|warmers?|strips?|seals?|stamps?)"
    r"|truck[\s-]drivers?|clothing[\s-](?:racks?|rails?|hangers?|storage|stand)|chief[\s-]cook|(?:king|knight)[\s-]chess|mate[\s-]for[\s-]life"
    r"|meal[\s-](?:plann\w+|preps?)|contact[\s-]lens(?:es)?|hearts?[\s-]shaped?|bar[\s-](?:stools?|carts?)|cable[\s-](?:clips?|ties?|organi[sz]ers?|management)"
    r"|gun[\s-](?:holsters?|safes?|racks?|cleaning)|club[\s-]sandwich|jersey[\s-](?:fabric|knit|fleece|sheets?|bedding|cotton)|bag[\s-](?:sealers?|clips?)|buffalo[\s-](?:plaid|check\w*)"
    r"|token[\s-]tooth|dc[\s-][0-9]{1,3}\s?v|direct[\s-]current|pure[\s-]sine|cells[\s-]remov\w+",
    re.IGNORECASE,
)
_MAY_GO_ON = late(
    # The same, where names of marks may go on so, too: "Lufkin Tape Measure", "Bugs Bunny Ears".
    r"heat[\s-]resist\w*|tigers?['’]?[\s-]eyes?|grace[\s-]periods?|lock[\s-](?:connectors?|nuts?|washers?|picks?|picking|pliers)|oil[\s-](?:paints?|pastels?|paintings?)"
    r"|high[\s-](?:quality|speed|performance|power|capacity|end|gloss|density|definition|resolution|grade|strength|visibility|pressure)"
    r"|dash[\s-]?cams?|deck[\s-](?:tiles?|boards?|chairs?)|bunny[\s-]ears?|tape[\s-]measures?|pony[\s-]?tails?|moon[\s-]phases?|boots[\s-](?:racks?|display|tray)"
    r"|glove[\s-](?:massag\w+|exfoliat\w+|scrub\w*)|tool[\s-]sheds?|palace[\s-](?:gates?|chandeliers?|lamps?)"
    r"|cat[\s-](?:litter|trees?|nip|flap)|plate[\s-](?:racks?|hangers?|stands?|glass)|rabbit[\s-](?:hutch(?:es)?|fur|feed)|tube[\s-](?:cutters?|benders?)"
    r"|bull[\s-](?:fight\w*|rushes)|goose[\s-](?:feathers|decoys?|calls?)",
    re.IGNORECASE,
)
_USUAL_BEFORE = frozenset(
    (
        "red|canada|grey|golden|miami|naked|quad|blue|lock and|royal purple|gulf|gulf motor|shell|stand|rainbow|steam|stream|bad|rocket"
        "|psycho|flex|shape|walker|white|dark side of the|goodnight|muck|moon|hunter|ski|body|trail|park|crystal|arctic|grumpy|jelly"
        "|river|auburn|three days"
    ).split("|")
)
"""What stands before the last word of names and is a usual word or a place: with what goes on behind it, all is a phrase."""
_COMES_BEFORE = late(
    # Pairs of words that are one: what stands before a name, and the first of its words.
    r"(?<!\w)(?:birds?['’]?s?[\s-]nest|man[\s-]cave|kids[\s-]cave|(?:cast|wrought)[\s-]iron|(?:tree|birch|cork|oak|pine)[\s-]bark|moulin[\s-]rouge|(?:dual|tool|multi|single|[24568])[\s-]channel"
    r"|(?:activity|water|sand|sensory|pretend|imaginative)[\s-]play|(?:dog|cat|pet|gun|horse|home|boat|truck|business|proud)[\s-]owner|award[\s-]winning|(?:baby|heart\s?rate|pc|computer|oxygen)[\s-]monitor"
    r"|[0-9]{1,3}\s?v(?:olts?)?[\s-]dc|(?:slip|clip|pull|put|strap|lace)[\s-]on|dead[\s-]skin|(?:dna|solar|ocean)[\s-]wave|(?:truck|bus|car)[\s-]driver|(?:removes?|removing|exfoliat\w+)[\s-]dead)\Z",
    re.IGNORECASE,
)
_SEEN_BEFORE = 24
GOES_ON_WITH_OF = late(r"\s[Oo]f\s(?:[Tt]he|an?|[Mm]y|[Yy]our|[Oo]ur|this|all)\b")
"""What goes on with a common noun and not with a name: "north face of the mountain"."""
_EVERYDAY = frozenset(
    (
        "5 guys|air force|air force one|air jordans|air max|almond joy|american eagle|american girl|among us|angry bird|angry birds|animal crossing"
        "|arm and hammer|baby jogger|baby phat|bad bunny|banana republic|bath and body works|best buy|big bang|black and decker|black panther"
        "|black sabbath|body shop|burger king|call of duty|canada goose|connect four|dairy queen|dark souls|dollar general|dollar tree|drunk elephant"
        "|echo dot|fat face|fear of god|fire stick|fire tv|five guys|foot locker|forever 21|free fire|free people|french connection|game of thrones"
        "|gears of war|god of war|golden goose|grand theft auto|green day|green lantern|guess who|head and shoulders|home depot|hot topic|hot wheels"
        "|imagine dragons|inside out|iron maiden|iron man|irish spring|jelly belly|land rover|life savers|lion king|little mermaid|lord of the rings"
        "|lucky brand|magic eraser|milky way|monster energy|monster high|moose knuckle|moose knuckles|mountain dew|new balance|north face|off white|old navy|old spice|palm angels"
        "|paper mario|pearl jam|pink panther|pizza hut|pop tarts|rain bird|rainbow high|range rover|red bull|red dead|red wing|rip curl|river island"
        "|rocket league|rolling stones|silver cross|simple green|sleeping beauty|snow white|spider man|squid game|star trek|star wars|stone island"
        "|stranger things|sun maid|super man|sweet tarts|the body shop|the north face|the ordinary|tiny love|too faced|toy story|true religion"
        "|under armor|under armour|under canvas|urban decay|urban outfitters|victoria's secret|victorias secret|walking dead|white claw|white stuff"
        "|wonder woman"
    ).split("|")
)
"""Names that are everyday English as they stand; the words of others are known as well, but are names of people."""
_OF_SHOPS = frozenset(
    "american eagle|banana republic|fat face|forever 21|french connection|lucky brand|old navy|river island|urban outfitters|white stuff".split(
        "|"
    )
)
"""Those that are shops for clothes, whose names stand on nothing else."""
_SHOWN = frozenset({"game", "toy", "auto", "motorcycle", "luxury"})
"""Classes of marks that stand on any goods, besides those of people and figures."""
_WORN_ALONE = frozenset({"watch", "jewellery", "eyewear"})
_WELL_KNOWN = 8
"""Names of a mark, its lines and what it is called in other scripts with them, from which it stands on other goods, too."""
_BEHIND = 24
_PLACES_WORDS = frozenset({"at", "for", "from", "in", "on"})
"""Small words that names begin with, and what goes on from another word as well."""
_HAS_CAPITAL = late(r"[A-Z]")


def is_phrase(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether the usual words of a name are a phrase: they go on so, or nothing that is sold is the mark's.

    "Golden Goose" is one on a mould for sweets, as names of what is worn are where the goods bear no logos of such, and
    "Canada goose decoy", as whoever means the mark gives its second word a capital, too. "Clear Turn" is KOSÉ's on masks for
    the face, and a signal's on a motorcycle.
    """
    mark, words = mention.term.mark, mention.matched.split(" ")
    if len(words) < 2 or mention.deformed or mention.term.kind not in {"name", "line"}:
        return False
    if not all(is_word(word.lower()) or word.lower() in SMALL_WORDS for word in words):
        return False
    if goes_on(mention, text):
        return True
    if words[0] in _PLACES_WORDS and _HAS_CAPITAL.search(text):
        return True  # "Book on running", where the mark's first word is written large
    if not goods:  # "River island map": who means clothes names them
        return mark.class_ in _WORN and _is_everyday(mention) and _is_small(words, text)
    if not goods.isdisjoint(mark.goods):
        return False
    if _is_everyday(mention) and (mention.matched.lower() in _OF_SHOPS or _is_small(words, text)):
        return True
    if mention.term.kind == "name" and mark.class_ in _WORN and goods <= BEARS_NO_LOGO:
        return True
    if not goods - {ACCESSORIES}:
        return False
    if mention.term.kind == "name":
        return mark.class_ in _WORN | _WORN_ALONE and mark.names < _WELL_KNOWN
    own = mark.name.split(" ")[0].lower() in mention.matched.lower()  # "Corsair Vengeance"
    return not own and mark.class_ not in SHOWN_PEOPLE | _SHOWN


def goes_on(mention: Mention, text: str) -> bool:
    """Whether the last word of a name and what stands behind it are one phrase: "New Balance Board", "Guess Who I Am"."""
    behind = text[mention.until : mention.until + _BEHIND]
    before, _, last = mention.matched.rpartition(" ")
    if _GOES_ON.match(last + behind) or GOES_ON_WITH_OF.match(behind):
        return True
    if _MAY_GO_ON.match(last + behind) is None:
        return False
    return mention.deformed or mention.chance or before.lower() in _USUAL_BEFORE


def is_seam(mention: Mention, text: str) -> bool:
    """Whether a name of usual words is the end of one phrase and the beginning of another: "Bird Nest Candle Holder", "12V DC Pure Sine"."""
    words = mention.matched.split(" ")
    if len(words) < 2 or mention.deformed or mention.term.kind not in {"name", "line", "word"}:
        return False
    if not all(len(word) < _WHOLE or is_word(word.lower()) for word in words):
        return False
    before = text[max(0, mention.at - _SEEN_BEFORE) : mention.at]
    return _COMES_BEFORE.search(before + words[0]) is not None or goes_on(mention, text)


def is_place_to_play(mention: Mention, text: str) -> bool:
    """Whether a "play station" is a place where children or pets play, and no console: nothing around it speaks of games."""
    return (
        mention.term.mark.id == "playstation"
        and _PLACE.fullmatch(mention.matched) is not None
        and _PLAYED_AT.search(text) is not None
        and _CONSOLE.search(text) is None
    )


_PLACE = late(r"play[\s-]stations?", re.IGNORECASE)
_PLAYED_AT = late(
    r"\b(?:kids?|child|children|toddlers?|bab(?:y|ies)|wood(?:en)?|birch|pine|sensory|sand|water|mud|pretend|outdoors?|backyard|garden"
    r"|playgrounds?|slides?|swings?|climb\w*|activity|montessori|sinks?|stove|pets?|cats?|kittens?|dogs?|pupp(?:y|ies)|birds?|parrots?"
    r"|hamsters?|rabbits?)\b",
    re.IGNORECASE,
)
_CONSOLE = late(
    r"\b(?:ps ?[1-5]|psp|[ck]onsol\w*|controll\w*|control|gamepads?|joysticks?|gam(?:es?|ing|ers?)|videos?|discs?|dis[ck]|sony|xbox"
    r"|nintendo|switch|hdmi|dual ?(?:shock|sense)|vr|stations? ?[1-5]|jeux?|juegos?|jogos?|giochi|spiele?n?)\b",
    re.IGNORECASE,
)


_WHOLE = 3
"""Letters from which a word is asked for; the list knows few shorter ones."""


def comes_again(mention: Mention, text: str) -> bool:
    """Whether the last word comes again behind the name, as it does in phrases: "Fit bit by bit"; "Galaxy Tab and Tab 4" is none."""
    again = _AGAIN.match(text, mention.until)
    return again is not None and again[1].lower() == mention.matched.rsplit(" ", 1)[-1].lower()


_AGAIN = late(r"[ -](?:by|to|for|in|and|after|on|at|over|or|upon|against|vs) ?-?([^\W\d_]+)", re.IGNORECASE)
"""A word between two others that may be the same one: "Snap chat after chat"."""


def is_several_of_them(mention: Mention, text: str) -> bool:
    """Whether the plural of a usual word that a film or its figures are called goes on as such: "Minions of the Forest"."""
    written = mention.matched
    return (
        not mention.deformed
        and mention.term.kind == "name"
        and mention.term.mark.class_ in SHOWN_PEOPLE
        and " " not in written
        and written[-1:] in {"s", "S"}
        and GOES_ON_WITH_OF.match(text, mention.until) is not None
        and is_word(written.lower())
    )


def is_one_of_them(mention: Mention) -> bool:
    """Whether usual words name one of the goods that a mark names several of: a "girl skateboard", and Girl Skateboards."""
    words = bare(mention.matched).split(" ")
    return (
        bare(mention.term.text) == " ".join(words) + "s"
        and _ONE.fullmatch(words[-1]) is not None
        and all(map(is_word, words))
    )


_ONE = late(r"skateboard|bike|watche?|tool|lamp|drum|bearing|label|lens|printer|mat|tyre|tire|filter")


def _is_everyday(mention: Mention) -> bool:
    return mention.matched.lower().replace("’", "'") in _EVERYDAY


def _is_small(words: list[str], text: str) -> bool:
    """Whether a word of a name behind its first has a small letter, in a text that has capitals."""
    rest = [word for word in words[1:] if word.lower() not in SMALL_WORDS]
    return any(word[0].islower() for word in rest) and _HAS_CAPITAL.search(text) is not None
