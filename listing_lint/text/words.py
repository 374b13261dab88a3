"""The words of a short text, each with its place, and what two words have in common.

A word is what Unicode calls one: letters, digits and the marks on them, joined by apostrophes and hyphens inside.
Scripts that are written without blanks (Chinese, Japanese, Thai and their like) have no such borders; each stretch of
them counts as one word.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from listing_lint.late import late

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed"
    "\u0900-\u0963\u0981-\u0d7f\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ecd"
)
"""Marks that belong to the letter before them, where Python takes them for signs between words."""

_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_WORD = late(rf"[^\W_]{_LETTER}*+(?>(?:['’‘ʼ‑\-·]{_LETTER}++)*)")
_ASCII_WORD = late(r"[A-Za-z0-9]++(?>(?:['\-][A-Za-z0-9]++)*)")
_OWNER = late(r"['’‘ʼ]s$|s['’‘ʼ]$")

STOP_WORDS: frozenset[str] = frozenset(
    # English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian: articles, prepositions, conjunctions
    # and pronouns, which policies leave out when they count words.
    "a an the and or but nor so yet for of to in on at by from with without into onto over under above below between"
    " through during before after up down out off as than then per via is are be your you our its it this that these"
    " those not no all any each both more most use used w vs"
    " der die das den dem des ein eine einen einem einer und oder aber mit ohne für von vom zu zum zur im in am an auf"
    " aus bei bis durch gegen nach seit über um unter vor wie als auch nicht kein keine sowie ist"
    " le la les un une des du de d l et ou mais avec sans pour par dans en sur sous au aux ce cette ces à entre chez vers"
    " el los las una unos unas y o u con sin para por del al sobre entre desde hasta como más"
    " os as um uma uns umas e ou com sem por do da dos das no na nos nas ao à aos às em entre até"
    " il lo gli i uno ed con senza per di del dello della dei degli delle dal dalla nel nella su sul sulla tra fra"
    " het een en of met zonder voor van op te bij naar uit door aan tot om is"
    " i oraz lub z ze bez dla do od na w we po przy przez nad pod się"
    " и или но а с со без для от до на в во по при к ко из за над под об о не как у".split()
)

_FURTHER = frozenset(
    # Czech and Slovak, Ukrainian, Croatian and Serbian, the Nordic languages, Finnish, Hungarian, Romanian, Turkish, Greek,
    # Indonesian and Malay, Vietnamese, Arabic, Persian, Hebrew. "Pro" is a model's name as well, so these are not for
    # comparing products.
    " a ale nebo alebo pro pre se so ve vo ke ku od ode do za přes cez při pri mezi medzi jako ako bez po pod nad u z ze zo"
    " і й та або чи з зі із для без від до на у в по при під над між як не"
    " i ili s sa za bez u na od do iz po pri pod nad kao te"
    " och og i på med för til till av fra från den det en ett et eller samt uden utan uten som är er"
    " ja tai sekä ilman kanssa"
    " a az és vagy egy nem mint"
    " și şi sau cu fără pentru din la pe în de cel cea"
    " ve veya ile için bir de da olan"
    " και ή με χωρίς για από σε του της των το τα η ο οι στο στη στην στον τον την"
    " dan atau dengan tanpa untuk yang di ke dari pada"
    " và hoặc với không cho của có các từ trong"
    " و أو من في على مع بدون إلى عن ل"
    " و یا با بدون برای از در به"
    " של עם את על או בלי מן".split()
)
"""The same in further languages."""

UNITS: frozenset[str] = frozenset(
    "mm cm m km in inch inches ft feet yd yard yards mg g gr kg lb lbs oz ml cl l liter liters litre litres gal fl qt pt"
    " w kw v kv a ma mah ah wh kwh hz khz mhz ghz mb gb tb kb mp px dpi db lm k c f bar psi rpm nm pc pcs piece pieces pack"
    " packs set sets pair pairs x ct count qty size sizes stück pièces piezas pezzi шт см мм кг гр мл л"
    " um µm μm micron microns mikron gsm м км мкм мг мкг г вт квт кв в а ма мач ач гц кгц мгц ггц мб гб тб бар атм лм дюйм уп".split()
)
"""Units and counting words: they repeat in any honest title."""


class Word(NamedTuple):
    """A word of a text: as it stands there, its place in code points, and the form by which words are compared."""

    text: str
    start: int
    end: int
    key: str


@lru_cache(maxsize=4)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text from left to right. Several rules ask about one title, so the last answers are remembered."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    return tuple([Word(word := match[0], *match.span(), key_of(word)) for match in pattern.finditer(text)])


@lru_cache(maxsize=4)
def most_repeats(text: str) -> int:
    """How many words of a text may stand there again: never too few, and quick. For a first look."""
    tokens = _TOKEN.findall(text if text.isascii() else unicodedata.normalize("NFKC", text))
    return len(tokens) - len({token[:3] for token in map(str.lower, tokens)})


_TOKEN = late(r"\w\w+")


@lru_cache(maxsize=16_384)
def key_of(word: str) -> str:
    """The form by which two words are the same: without case, width, accents' spelling and a possessive ending."""
    folded = word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()
    owner = _OWNER.search(folded)
    if owner is not None and owner.start() > 1:
        folded = folded[: owner.start()] + ("s" if owner[0][0] == "s" else "")
    return folded


@lru_cache(maxsize=16_384)
def singular(key: str) -> str:
    """The English singular of a key, by its ending; what has no such ending stays as it is."""
    if len(key) < 4 or not key.isascii() or not key.endswith("s") or key.endswith(("ss", "us", "is")):
        return key
    if key.endswith("ies") and len(key) > 4:
        return f"{key[:-3]}y"
    if key.endswith(("sses", "shes", "ches", "xes", "zes")):
        return key[:-2]
    return key[:-1]


def counts(key: str) -> bool:
    """Whether a word says something by itself: no number, unit, size, single letter, article or preposition."""
    return (
        len(key) > 1
        and key not in STOP_WORDS
        and key not in _FURTHER
        and key not in UNITS
        and not any(map(str.isdigit, key))
        and any(map(str.isalpha, key))
    )


def folded(text: str) -> str:
    """A text by which two are the same to a shopper: no case, signs, widths or blanks that differ."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(word.key for word in words_of(plain))
