"""Further names of colours, as whole titles and values write them: languages of the North and East, and shades in one word.

The words that colours of two places are compared by are in :mod:`listing_lint.claims.colours`; these only tell that a text
names a colour.
"""

from __future__ import annotations

from listing_lint.claims.colours import colour_words
from listing_lint.late import late

_NAMES = frozenset(
    (
        "taupe antraciet antracit svart hvid hvit musta valkoinen punainen sininen vihreä keltainen harmaa röd grön blå grå "
        "rød grønn grøn fehér fekete piros kék zöld sárga szürke barna rózsaszín negru neagră roșu roşu albastru galben maro "
        "crna crni crno bijela bijeli plava plavi crvena crveni zelena zeleni siva sivi smeđa smeđi žuta žuti "
        "černá černý bílá bílý modrá modrý zelená zelený červená červený šedá šedý hnědá hnědý žlutá žlutý čierna čierny "
        "biela biely sivá sivý жълт черен червен зелен чорний білий синій червоний сірий melns balts juoda juodas balta "
        "baltas valge μαύρο άσπρο λευκό κόκκινο μπλε"
    ).split()
)
"""Colours that are called like nothing that is sold."""
_BESIDE = frozenset(
    "wit witte vit vitt alb albă sort must gul bela belo beli roza crem mustard mosterd".split()
)
"""Colours that are words of other meanings, too: beside another colour they are one."""
_SHADED = late(
    r"(?:licht|donker|hell|dunkel|ljus|mörk|lyse?|mørke?|jasno|ciemno|sötét|világos|svetlo|tmavo|svijetlo|tamno|světle|tmavě"
    r"|темно|тёмно|светло)[\-]?(?P<colour>\w{3,16})"
)


def names_colour(word: str) -> bool:
    """Whether a word in small letters is a colour's name, or a shade of one in one word: ``lichtgroen``, ``mörkblå``."""
    if word in _NAMES:
        return True
    shaded = _SHADED.fullmatch(word)
    return shaded is not None and (shaded["colour"] in _NAMES or _is_known(shaded["colour"]))


def may_name_colour(word: str) -> bool:
    """Whether a word in small letters is a colour's name beside another colour."""
    return word in _BESIDE


def _is_known(word: str) -> bool:
    """Whether a word as a whole is one of those that colours are compared by."""
    return any((one.start, one.end) == (0, len(word)) for one in colour_words().find(word))
