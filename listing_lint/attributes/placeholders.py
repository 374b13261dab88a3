"""Values that say nothing: what people and programs write where a value is missing."""

from __future__ import annotations

import re
from functools import lru_cache

from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.text.placeholder_words import SORTS, Sort

_ERRORS = late(r"#(?:N/A|REF!|VALUE!|DIV/0!|NAME\?|NULL!|NUM!|NV|BEZUG!|WERT!|Н/Д|SPILL!)", re.IGNORECASE)
_TEMPLATE = late(
    r"\{\{[^{}]{1,80}\}\}|\$\{[^{}]{1,80}\}|%\([a-z_]{1,40}\)s|\{%[^%]{1,80}%\}|<%=?[^%]{1,80}%>|\[\[[^\[\]]{1,80}\]\]"
)
_SIGNS = late(r"[\s\-\u2010-\u2015\u2212_.·…,;:/\\|?？！!。、~～=]+")
_WHOLE_TEMPLATE = late(
    r"\{[A-Za-z0-9_. ]{0,40}\}|%[sd]|[%#]{1,2}[A-Z][A-Z_]{1,30}[%#]{1,2}|[\[<](?P<inside>[^\[\]<>]{2,40})[\]>]"
)
_ELSEWHERE = late(
    r"(?:[a-z]+ ){0,2}(?:see|refer to|check|look at|view|as|as in|as per|as on|same as|like|shown in|according to|depends on)"
    r"(?: the| our| my)?(?: item| product| listing)? (?:descriptions?|details?|pictures?|pics?|photos?|images?|title|table|size chart)"
    r"(?: (?:below|above|shown|please|for details?|for more(?: details?)?))?"
    r"|(?:other |more |full )?(?:info|information|details?) in (?:the )?(?:description|title|pictures?|photos?|listing)"
)
_PROMPT = late(
    r"(?:please )?(?:select|choose|pick|enter|insert|type)(?: (?:a|an|one|the|your))? "
    r"(?:colou?r|size|option|value|material|style|text|name|brand|model|quantity|type)"
)
_ASKS = ("insert", "enter", "your", "add", "type", "fill")
_SAME_LETTER = late(r"([^\W\d_])\1{2,}")
_KEYBOARD = "qwertyuiop asdfghjkl zxcvbnm qwertzuiop yxcvbnm azertyuiop qsdfghjklm wxcvbn йцукенгшщзхъ фывапролджэ ячсмитьбю"
_ROWS = frozenset(row[at : at + 4] for row in bare(_KEYBOARD).split(" ") for at in range(len(row) - 3)) - {
    "wert"
}
"""Four keys side by side: no word but the German "Wert" is made so."""
_PROMPTS = frozenset(
    {"select", "choose", "auswählen", "auswahlen", "choisir", "seleccionar", "scegli", "选择"}
)
"""Words of menus, which count between dashes only: "--Select--"; a grade of meat may be select."""
_PHRASE = 45
"""Characters that no placeholder in words has."""
_MARKS = frozenset("{%[")
_LONGEST = 60


@lru_cache(maxsize=1)
def _words() -> dict[str, Sort]:
    return {bare(word): sort for sort, words in SORTS.items() for word in words}


_COLOUR = late(r"#(?:[0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
"""A colour by its parts of red, green and blue."""


@lru_cache(maxsize=32768)
def placeholder(text: str) -> Sort | None:
    """What kind of empty answer a value is; None for a value that says something, and for a blank one.

    ``none`` and ``default`` are answers to some questions: the caller must know which.
    """
    if len(text) > _LONGEST:
        return "template" if len(text) < 400 and _TEMPLATE.search(text) else None
    if (
        not text
        or text.isspace()
        or (len(text) > _PHRASE and text[0].isalnum() and not _MARKS.intersection(text))
    ):
        return None
    if _SIGNS.fullmatch(text):
        return "sign"
    if text.startswith("#") and _COLOUR.fullmatch(text.strip()):
        return None  # white, as a page writes it: "#ffffff"
    if _ERRORS.fullmatch(text.strip()):
        return "program"
    if ("{" in text or "%" in text or "[[" in text) and _TEMPLATE.search(text):
        return "template"
    if text[0] in "{%#[<" and _is_template(text.strip()):
        return "template"
    key = bare(text)
    if key in ("n a", "na"):
        # "Na" is sodium, "NA" North America and the Neapolitan plate: only the slash or the points tell.
        return "no-value" if key == "n a" else None
    if key in _PROMPTS and text[0] in "-–—*(=.":
        return "no-value"
    found = _words().get(key)
    if found is None and " " in key and key.isascii():
        if _ELSEWHERE.fullmatch(key):
            return "elsewhere"
        return "no-value" if _PROMPT.fullmatch(key) else None
    if found is None and 2 < len(key) < 20 and key.isalpha() and _is_typed(key):
        return "test"
    return found


def _is_template(text: str) -> bool:
    """Whether the whole value is a name in brackets: ``{colour}``, ``[Brand]``, ``<insert size>``, ``%SIZE%``."""
    match = _WHOLE_TEMPLATE.fullmatch(text)
    if match is None or match["inside"] is None:
        return match is not None
    from listing_lint.attributes.names import meaning_of

    inside = match["inside"]
    return bare(inside).split(" ")[0] in _ASKS or meaning_of(inside) is not None


def _is_typed(key: str) -> bool:
    """Whether a word is one letter over and over, or a run of keys: what hands type that have nothing to say."""
    same = _SAME_LETTER.fullmatch(key)
    if same is not None:
        # Sizes and Roman numbers; AAA is a battery.
        return same[1] not in "xivlcm" and key != "aaa"
    return len(key) >= 4 and all(key[at : at + 4] in _ROWS for at in range(len(key) - 3))
