"""Short names in the codes of models: ``KFC-6983PS`` is a speaker, ``SL-LP-19B`` a bag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.letters import bare
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.brands.found import Mention

_CODE = re.compile(r"(?<![A-Za-z])(?:[A-Z]{1,3}|[A-Za-z]*\d[A-Za-z\d]*)[-/]\Z")
_REST_OF_CODE = re.compile(r"[A-Za-z]*[-/](?:[A-Za-z]{1,4}[-/])?[A-Za-z]{0,4}\d|(?<=\d)[A-Za-z]{2}")
_PLUGS = re.compile(
    r"[MF][ /-]?[MF](?: - |-| )\d{1,3}(?:\.\d)?\s?(?:[Ff]eet|[Ff]oot|FT|[Ff]t|m|M|[Ii]n(?:ch)?|[\"'])(?![A-Za-z])"
)
"""The ends of a cable, male or female, and its length: "HDMI M/M - 6ft"."""
_SHORT_CODE = re.compile(r"-[A-Z]\d{1,2}[A-Z]?(?![A-Za-z\d])")
"""What goes on from two letters as the type of a battery or a part does: "LP-E6N"."""
_END_OF_CODE = re.compile(r"[A-Za-z\d]-[A-Za-z]*\d[A-Za-z\d]*-\Z")
_LABEL = re.compile(
    r"(?<!\w)(?:SKU|S/?N|P/?N|MPN|Ref(?:erence)?|Art(?:\.|icle)?|Item|Model|Code|Part)\.?\s?(?:no\.?|nr\.?|code|number|#)?\s?[:#]?\s?\Z",
    re.IGNORECASE,
)
"""What says that a code stands behind it."""
_SIZES = re.compile(r"(?:X{0,3}S|M|X{0,4}L)(?:\s?[-–/~,]\s?|\s)(?:X{0,3}S|M|\d?X{0,4}L)(?![A-Za-z\d])")
"""Sizes of clothes, of which the first could be the end of a name: "Uni Marine S-XXL"."""
_TECHNICAL = re.compile(
    r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)?\s?(?:pins?|V(?!\s?neck)|A|mA|W|kW|k?Hz|MHz|ohms?|Ω|AWG|rpm|bar|psi|µF|uF|NPT)(?![A-Za-z])|(?<![A-Za-z])(?:DN|PN|NPT)\s?\d{1,3}(?![A-Za-z\d])"
)
"""Measures of electric and machine parts, whose makers write types in capitals as leagues and houses do."""
_MACHINE = late(
    r"(?<!\w)(?:(?:linear|ball|roller|needle|thrust)\s(?:ball\s)?bearings?|bearings?\s(?:linear|ball|block)|bushings?|CNC|flange|pulley|actuator|terminal\s(?:blocks?|strips?)"
    r"|barrier\sstrips?|PCB|capacitors?|resistors?|diodes?|transistors?|mosfet|solenoid|fuse\sholders?|circuit\sbreakers?|potentiometer|rocker\sswitch|panel\smount)(?!\w)",
    re.IGNORECASE,
)
"""Parts of machines and circuits, which have types in capitals; a house that is known by its initials sells none."""
_MEDIA = frozenset({"LP", "EP", "CD", "MC"})
_MEDIUM_AHEAD = re.compile(r"(?:(?<!\d)\d{1,2}|[+/&]\s?)\Z")
_MEDIUM_BEHIND = re.compile(
    r"\s?(?:[+/&]\s?(?:\d\s?)?(?:LP|EP|CD|MC|DVD)\b|(?:album|records?|vinyl)\b)", re.IGNORECASE
)
_MUSIC = re.compile(
    r"\b\d{1,2}(?:LP|CD)\b|\b(?:albums?|vinyl|records?|remaster(?:ed)?|discs?|cds?)\b|앨범|음반|アルバム|レコード|唱片|винил"
    r"|пластинк|schallplatte|disque|disco\b|płyt[ay]|plak\b",
    re.IGNORECASE,
)
"""What stands around letters that say on what music is sold: "2LP", "LP+CD", "LP album"; "[LP]" where music is spoken of."""
_LONGEST_CODE, _LEAST_SPELT, _SIGHT = 4, 3, 80
_BEARS_NONE = frozenset({"league", "club", "celebrity", "fashion", "luxury", "cosmetics", "sport"})
"""Classes of marks that make no technical parts."""
_LONGEST_IN_CODE = 5
_SHORTEST_SURE = 3
"""Letters above which a name before a number is the mark's, where nothing says what is sold: "Nike-270"."""


def is_code(
    mention: Mention,
    text: str,
    goods: frozenset[str],
    named: frozenset[str],
    known: Callable[[str], frozenset[str]],
) -> bool:
    """Whether a short name is a part of a model's code, and the goods are none of the mark's: ``KFC-6983PS``, ``SL-LP-19B``.

    ``named`` are the marks that the listing names beyond doubt; ``known`` tells the marks that are called so.
    """
    mark = mention.term.mark
    if _SIZES.match(mention.matched.rsplit(" ", 1)[-1] + text[mention.until : mention.until + 8]):
        return " " in mention.matched
    if mention.deformed:
        return mark.goods.isdisjoint(goods - {ACCESSORIES}) and _is_of_digits(mention, text)
    if _PLUGS.match(text, mention.at) is not None:
        return True
    if not mention.matched.isascii() or mention.until - mention.at > _LONGEST_IN_CODE:
        return False
    if mark.id in named and mention.term.ambiguous:
        return False
    if mention.matched in _MEDIA and _is_medium(mention, text):
        return True
    if mention.matched.isupper() and mark.class_ in _BEARS_NONE and _is_type(mention, text, goods, known):
        return True
    if mention.matched.isupper() and (_is_of_a_size(mention, text, goods) or _is_a_measure(mention, text)):
        return True
    behind = _REST_OF_CODE.match(text, mention.until)
    before = _CODE.search(text, max(0, mention.at - 12), mention.at)
    if before and (behind or mention.matched[-1].isdigit()):
        return True
    if mention.term.kind == "initials" and _END_OF_CODE.search(text, max(0, mention.at - 24), mention.at):
        return True
    if mention.term.kind == "initials" and _SHORT_CODE.match(text, mention.until):
        return True
    unknown = not goods and len(mention.matched) > _SHORTEST_SURE
    return behind is not None and not unknown and not mark.goods & goods


def _is_medium(mention: Mention, text: str) -> bool:
    if _MEDIUM_AHEAD.search(text, max(0, mention.at - 4), mention.at) or _MEDIUM_BEHIND.match(
        text, mention.until
    ):
        return True
    if re.search(rf"(?<!\d)\d{{1,2}}{mention.matched}\b", text):
        return True  # how many there are is said once, and is said of all
    bracketed = text[: mention.at].endswith(("[", "(")) and text.startswith(("]", ")"), mention.until)
    return bracketed and _MUSIC.search(text) is not None


def _is_type(
    mention: Mention, text: str, goods: frozenset[str], known: Callable[[str], frozenset[str]]
) -> bool:
    """Whether capitals are the type of a technical part, or are spelt out behind: "UFC Universal Flange Coupling"."""
    written = mention.matched
    if len(written) > _LONGEST_CODE or not written.isalpha():
        return False
    if mention.term.kind == "initials" and _MACHINE.search(text):
        return True
    if mention.term.mark.goods.isdisjoint(goods - {ACCESSORIES}) and _TECHNICAL.search(text):
        return True
    behind = re.findall(r"[A-Za-z]+", text[mention.until : mention.until + _SIGHT])[: len(written)]
    before = re.findall(r"[A-Za-z]+", text[max(0, mention.at - _SIGHT) : mention.at])[-len(written) :]
    spelt = [behind, *([before] if text[: mention.at].endswith("(") else [])]
    return len(written) >= _LEAST_SPELT and any(
        "".join(word[0] for word in words).upper() == written
        and mention.term.mark.id not in known(bare(" ".join(words)))
        for words in spelt
    )


def _is_of_a_size(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether capitals are a type whose size stands behind: ``JBL-40A`` is a relay, "Ribbon LV-25mm", "O-ring CK 45x2.5"."""
    if len(mention.matched) > _LONGEST_CODE:
        return False
    part = _NO_JEWEL.search(text, max(0, mention.at - _SIGHT), mention.until + _SIGHT) is not None
    if (_SIZE_OF_PART if part else _SIZE).match(text, mention.until) is None:
        return False
    sold = goods - {"jewellery"} if part else goods
    return (mention.term.mark.goods - _LOOSE).isdisjoint(sold)


def _is_a_measure(mention: Mention, text: str) -> bool:
    """Whether initials are a unit or a size here, as the words or the numbers around them say: "NB 0-3M", "2 TB", "12 GG knit"."""
    meant = _MEASURES.get(mention.matched)
    if meant is None:
        return False
    around = text[max(0, mention.at - _SIGHT) : mention.until + _SIGHT]
    return meant.search(around) is not None


_MEASURES = {
    # The gauge of knitted cloth, and sizes of babies who are just born.
    "GG": late(
        r"(?i:gauge|knitting machine)|\d\s?GG\b.*(?i:knit|sweater|yarn|wool|cashmere)|(?i:knit|yarn).*\bGG\s?\d{1,2}\b"
    ),
    "NB": late(
        r"\bNB\s?[-/,(]?\s?(?:(?i:size|newborn|diapers?|nappy|nappies)\b|0|\d{1,2}(?:\s?[-–~]\s?\d{1,2})?\s?(?i:M|months?|kg)\b|S\b)"
        r"|(?i:newborn|size|diapers?|nappy|nappies)\s?\(?NB\b"
    ),
    "TB": late(r"\d\s?TB\b|\bTB\s?(?i:terminal)|(?i:terabytes?|hard drive|hard disk|\bSSD\b)"),
    "CC": late(r"\d{2,4}\s?CC\b|\bCC\s?(?i:creams?|cushion|stick|sticks)\b"),
    "LV": late(r"(?i:low[- ]volt|niederspannung|basse tension|bassa tensione|baja tensi|transformer|lumbar)"),
    "FF": late(r"(?i:full[- ]frame)"),
    **dict.fromkeys(
        ("AC DC", "AC/DC", "AC-DC"),
        late(
            r"(?i:charg|adapt|power|suppl|convert|invert|motor|volt|relay|compressor|pump|current|solenoid|breaker|netzteil|ladeger|netzger"
            r"|cargador|fuente|alimenta|chargeur|caricatore|заряд|питан)|\d\s?V\b"
        ),
    ),
    "JC": late(r"(?i:\bJC[- ]type|thermocouple)"),
    # The first generation of crossed plants.
    "F1": late(
        r"(?i:(?<!\w)(?:seed(?:s|lings?)?|pellet(?:s|ed)|plug plants?|hybrid\w*|sowing|perennials?|tomato(?:es)?|cucumbers?|cabbages?|saatgut|samen|graines"
        r"|semillas?|sementes?|nasiona|tohum\w*|zaden|frø|siemen\w*|семена|насіння|benih)(?!\w))"
    ),
}
"""Letters that are short for something else as well, with what says so; nobody says it of a house's goods."""


_A_SIZE = (
    r"[-/]\d+(?:[.,]\d+)?\s?(?:mm|cm|m|V|A|mA|Ah|mAh|W|kW|k?Hz|L|ml|kg|g|pcs)(?![A-Za-z\d])"
    r"|[-/]\d+(?:[.,]\d+)?[xX×*]\d+(?:[.,]\d+)?(?![A-Za-z\d])"
)
"""A measure that is joined to letters, and the measures of a part behind them."""
_SIZE = late(_A_SIZE)
_SIZE_OF_PART = late(rf"{_A_SIZE}| \d+(?:[.,]\d+)?[xX×*]\d| ?\d+(?:[.,]\d+)?\s?mm(?![A-Za-z\d])")
_NO_JEWEL = late(
    r"(?<![A-Za-z])(?:(?:[OXV]|quad|snap|retaining|piston|sealing|spacer|slip|hub|curtain|eyelet|split|backup)[- ]?rings?"
    r"|(?:roller|drive|timing|lifting|snow|anchor|tow|saw|bicycle|bike|motorcycle|simplex|duplex)[- ]?chains?|circlips?|chain (?:simplex|duplex|roller))(?![a-z])",
    re.IGNORECASE,
)
"""Rings and chains that nobody wears."""
_LOOSE = frozenset({ACCESSORIES, "auto", "electronics", "tools", "textiles", "stationery", "home"})
"""Goods that are too many things to say that a mark's own are sold."""


def _is_of_digits(mention: Mention, text: str) -> bool:
    """Whether capitals and digits that could be read as a name go on as a code: ``AD1DA5-77``, ``SKU N1KE-22``."""
    written = mention.matched
    digits = sum(map(str.isdigit, written))
    if not (digits and written.isalnum() and written.isupper() and _REST_OF_CODE.match(text, mention.until)):
        return False
    return (
        digits > 1
        or _LABEL.search(text, max(0, mention.at - 16), mention.at) is not None
        or _MACHINE.search(text) is not None
    )
