"""Marks that are usual words as well: whether such a word is written like a name where it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.brands.elsewhere import WORDS_ELSEWHERE, WORDS_THERE
from listing_lint.brands.goods import ACCESSORIES
from listing_lint.brands.guard import is_word
from listing_lint.brands.kinds import SHOWN_PEOPLE, SMALL_WORDS
from listing_lint.brands.letters import bare
from listing_lint.brands.phrases import GOES_ON_WITH_OF
from listing_lint.brands.tongues import is_inflected_there
from listing_lint.late import late

if TYPE_CHECKING:
    from listing_lint.brands.found import Mention
    from listing_lint.brands.lexicon import Term

_LISTED = frozenset({"title", "attribute", "variant", "keyword"})
"""Texts that are no sentences."""
_CAPITALISED = late(r"(?<![A-Za-z])[A-Z][a-z]{2}")
"""A word with a capital, where a name would have one; "H buckle" and "USB" say nothing of how the rest is written."""
_FIRST = 3
"""Signs before a word that stands first."""


@lru_cache(maxsize=8)
def _last_capital(text: str) -> int:
    """Where the last word with a capital begins, or -1; a text is asked for each of its mentions."""
    last = -1
    for found in _CAPITALISED.finditer(text):
        last = found.start()
    return last


def is_name(mention: Mention, text: str, role: str) -> bool:
    """Whether a usual word is written like a name: with a capital, and in a title not as the last of its words."""
    written, term = mention.matched, mention.term
    if term.mark.ambiguous == "word" and (_goes_on(mention, text) or _is_dressed_up(mention, text)):
        return False  # "Coach of the Year Whistle", "Rogue Pirate Costume"
    if _MIXED.search(written) is not None:
        return True  # "vAlEnTiNo", "aMiRi": nobody writes a word so
    if not written[:1].isupper() and written.isascii() and _last_capital(text) >= 0:
        return False
    if role not in _LISTED:
        # In running text, a capital at the beginning of a sentence says nothing.
        lead = text[: mention.at].rstrip()
        if not lead or lead[-1:] in ".!?:\n":
            return False
        return not begins_in_capitals(mention, text)
    if (
        role == "title"
        and term.mark.ambiguous == "word"
        and _CALLED_SO.search(text, max(0, mention.at - _LONGEST_CALLED), mention.at)
    ):
        return False
    if role == "title" and term.mark.ambiguous in {"colour", "word"}:
        # "Orange Bag" is a bag of that colour; marks stand first, have several words, stand in capitals, or have the only
        # capital where the words before have none.
        return (
            mention.at < _FIRST
            or (" " in written.strip() and term.mark.ambiguous != "colour")
            or (written.isupper() and len(written) > 2 and not text.isupper())
            or _has_the_first_capital(mention, text)
            or (
                term.mark.ambiguous == "word"
                and len(text) <= _LONGEST_TITLE
                and (_has_letters_of_its_own(mention, text) or _is_alone(mention, text))
            )
        )
    return True


def begins_in_capitals(mention: Mention, text: str) -> bool:
    """Whether a usual word stands behind words that are all in capitals: a title that its description begins with."""
    return (
        mention.term.mark.ambiguous == "word"
        and mention.matched.isupper()
        and " " not in mention.matched
        and text[: mention.at].isupper()
    )


_LONGEST_CALLED = 40
_CALLED_SO = late(
    r"(?<![^\W_])(?!(?:For|With|In|On|Of|By|To|At|From|And|Or|All|Fits|Meet|Use|Get|Join|Buy|Shop|Love|Enjoy)\s)[A-Z][a-z]{2,}\sthe\s\Z"
)
"""What tells which animal or thing somebody is: "Catti the Caterpillar"."""
_MIXED = late(r"[a-z][A-Z]+[a-z]+[A-Z]|[A-Z][a-z]+[A-Z]+[a-z]")
"""Capitals and small letters in turn, more than once."""


def is_the_colour(mention: Mention, text: str) -> bool:
    """Whether the name of a mark that is a colour's as well stands in small letters where names have capitals.

    "The upper has off-white speckled laces". A text all in small letters says nothing.
    """
    written, mark = mention.matched, mention.term.mark
    if mark.ambiguous != "colour" or mention.term.kind != "name" or mention.ways or not written.islower():
        return False
    return _last_capital(text) >= 0


def is_short_name(mention: Mention, text: str, role: str) -> bool:
    """The same of a word that is a mark's short name ("Element" of Element Skateboards): only what no other word looks like."""
    written = mention.matched
    if role not in _LISTED or not written[:1].isupper():
        return False
    if _goes_on(mention, text) or _is_dressed_up(mention, text):
        return False
    if mention.at < _FIRST:
        return True
    around = (*text[: mention.at].split()[-1:], *text[mention.until :].split()[:1])
    in_capitals = written.isupper() and len(written) > 2
    alone = _last_capital(text) < mention.until and _has_the_first_capital(mention, text)
    return alone or (in_capitals and not any(map(str.isupper, around)))


def _is_dressed_up(mention: Mention, text: str) -> bool:
    """Whether clothes to dress up in are sold, of which the word says as what: their makers are none of what else is worn."""
    if mention.term.mark.class_ in SHOWN_PEOPLE:
        return False
    return _COSTUME.search(text, max(0, mention.at - _AROUND), mention.until + _AROUND) is not None


_AROUND = 120
"""Characters around a mark in which its title says what is sold: looked through whole, a text of marks would cost its square."""


_COSTUME = late(
    # Not the Italian word, which is a swimsuit.
    r"(?<!\w)(?:fancy dress|cosplay|dress[- ]up|(?:kinder|herren|damen)?kostüme?|kostümü|déguisements?|disfraz|disfraces|fantasia (?:de|infantil)|kostium|przebranie|карнавальн\w+"
    r"|costumes? (?:kids?|adults?|party|captain|accessor\w+|wom[ae]n|m[ae]n|boys?|girls?|toddler|set|cape|hat|wig|mask|props?|halloween|cowboy|pirate))(?!\w)",
    re.IGNORECASE,
)


def _goes_on(mention: Mention, text: str) -> bool:
    """Whether a word goes on as a common noun does: "Coach of the Year", "Corona de Flores"."""
    if GOES_ON_WITH_OF.match(text, mention.until):
        return True
    if _PATTERN_OF.match(text, mention.until) or _PATTERN_BEFORE.search(
        text, max(0, mention.at - 24), mention.at
    ):
        return True
    return mention.at < _FIRST and _OF_WHAT.match(text, mention.until) is not None


_PATTERN_OF = late(
    r"-(?:muster|print|motiv|fell|dessin|druck|optik)(?!\w)|\s(?:muster|tiermotiv|motiv|desenli|desen|wzór)(?!\w)"
    r"|\s(?:print|pattern|stripes?)(?!\w)(?=.{0,80}(?<!\w)(?:animals?|wild|safari|jungle|fur)(?!\w))",
    re.IGNORECASE,
)
_PATTERN_BEFORE = late(
    r"(?<!\w)(?:imprimé|imprimée|estampad[oa](?: de)?|estampa(?: de)?|fantasia|stampa|motif|motivo(?: di| de)?|dibujo de(?: un)?|muster|printem|wzorem|рисунком|мотивом|принтом)\s\Z",
    re.IGNORECASE,
)
"""What says that goods show what the word names, an animal: "Schal mit Puma-Muster", "estampado puma"."""
_OF_WHAT = late(
    r"\s(?:de|di|da|do|du|des|del|della|delle|dei)\s"
    r"(?!hombre|mujer|femme|homme|donna|uomo|mulher|homem|niñ|enfant|bambin|criança|luxe|lujo|lusso|piel|cuir|cuer|pelle|couro|ante|gamuza|lona|tela|mar(?:ca|que|chio)|segunda|seconda)",
    re.IGNORECASE,
)
"""What stands behind the word for a thing that is of something; behind a mark it is whom the goods are for, or leather."""
_LONGEST_TITLE = 1000
"""Characters of a title that is looked at as a whole for each word: what is longer is none."""


def _has_letters_of_its_own(mention: Mention, text: str) -> bool:
    """Whether it stands in Latin letters among others: "Кроссовки Puma для зала"."""
    if not mention.matched.isascii():
        return False
    letters = [one for one in text[: mention.at] + text[mention.until :] if one.isalpha()]
    foreign = sum(1 for one in letters if one > _LAST_LATIN)
    return foreign > len(letters) * _MOST_OF


_LIKE_IT = late(r"\s?(?:型|柄|味|風味|形|色|砲|모양|무늬|맛|향|색|볼)")
"""What stands behind the word for a thing whose shape, taste or colour something has: "アップル型"."""


def is_word_there(mention: Mention) -> bool:
    """Whether a name is a word of another language as well: in other letters than the mark's own, or in those of it."""
    term = mention.term
    if term.kind == "translit":
        return term.text.lower() in WORDS_THERE
    return not term.ambiguous and is_elsewhere(mention)


def is_elsewhere(mention: Mention) -> bool:
    """Whether a name or a line, as it is written, is a word of another language in the same letters."""
    return (
        mention.term.kind in {"name", "line"}
        and not mention.deformed
        and mention.matched.lower() in WORDS_ELSEWHERE
    )


def says_more(term: Term) -> bool:
    """Whether a longer name of a mark is none of the usual words that its short one is: "Omega Seamaster"."""
    words = bare(term.text).split(" ")
    return (
        term.kind == "name"
        and len(words) > 1
        and term.mark.ambiguous != "no"
        and bare(term.mark.name) != " ".join(words)
        and bare(term.mark.name) in " ".join(words)
        and not all(is_word(word) or word in SMALL_WORDS for word in words if word != bare(term.mark.name))
    )


def is_meant_as_word(mention: Mention, text: str, goods: frozenset[str]) -> bool:
    """Whether such a word is no mark here: other goods are sold, it is small among capitals, a unit or the shape of something."""
    written = mention.matched
    return (
        (bool(goods - {ACCESSORIES}) and (goods - {ACCESSORIES}).isdisjoint(mention.term.mark.goods))
        or (written.islower() and not text.islower() and written != written.upper())
        or text[: mention.at].rstrip()[-1:].isdigit()
        or _LIKE_IT.match(text, mention.until) is not None
    )


_LAST_LATIN = "\u036f"
_MOST_OF = 0.9


def _is_alone(mention: Mention, text: str) -> bool:
    """Whether only the first word of a sentence stands before it, and all behind is small: "Vestido Desigual para mujer"."""
    after = text[mention.until :].split()
    return (
        mention.matched[:1].isupper()
        and len(text[: mention.at].split()) == 1
        and _last_capital(text) < mention.until
        and sum(1 for one in after if one.isalpha() and one.islower()) >= _LEAST_SMALL
    )


_LEAST_SMALL = 3


def is_chance_of_letters(mention: Mention, text: str, role: str, *, named: bool) -> bool:
    """Whether letters are a mark's by chance: two of them in the name of a file, or a person's short name run together.

    Photographers write "ref_VW_34" for a view, and "jetli" is Turkish for what has jets. A bracket that is closed further on
    is no C. ``named`` says that the title names the mark as well. The number behind "BRE_1" is that of a picture, and no letter;
    the D of "auto da corsa d'epoca" begins the next word.
    """
    if text[mention.at : mention.at + 1] == "(" and _closes(text, mention.at + 1):
        return True
    if is_inflected_there(mention, text):
        return True
    if _ELIDED.match(text, mention.until) and _LONE_LETTER.search(mention.matched):
        return True
    if role == "image" and mention.deformed and _NUMBERED.fullmatch(mention.matched):
        return text[mention.until :].strip() == ""
    if role == "image" and " " not in text.strip():
        return len(mention.matched) < _TELLING and not named
    return (
        mention.term.mark.class_ in SHOWN_PEOPLE
        and len(mention.matched) < _RUN_TOGETHER
        and " " in mention.term.text
        and mention.matched.isalpha()
        and mention.matched[1:].islower()
    )


def _closes(text: str, start: int) -> bool:
    """Whether the next bracket of a line closes the one before it."""
    behind = _BRACKET.search(text, start, start + _LONGEST_ASIDE)
    return behind is not None and behind[0] == ")"


_BRACKET = late(r"[()\n]")
_LONGEST_ASIDE = 200
_ELIDED = late(r"['’](?=[^\W\d_]{2})")
_LONE_LETTER = late(r"\s[^\W\d_]\Z")
_NUMBERED = late(r"[^\W\d_]+[_\- ][0-9]{1,3}")
_TELLING = 3
"""Letters that a name needs in the name of a file."""
_RUN_TOGETHER = 7
"""Letters that the name of a person needs where its words are written as one."""


def _has_the_first_capital(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.at - _AROUND) : mention.at].split()[-3:]
    return len(before) > 1 and all(word[:1].islower() for word in before[1:])
