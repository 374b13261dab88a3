"""Words that are nearly a mark's and may be another language's: ``böse`` and ``koše`` are words somewhere, ``Ğüçćí`` nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from listing_lint.brands.elsewhere import WORDS_WITHIN
from listing_lint.brands.letters import bare
from listing_lint.brands.odd import is_written_so
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.brands.found import Mention
    from listing_lint.brands.mentions import Reading

_ALPHABETS = tuple(
    map(
        frozenset,
        (
            "äöüß",  # German
            "àâæçéèêëîïôœùûüÿ",  # French
            "áéíóúñü",  # Spanish
            "àèéíïòóúüç",  # Catalan
            "áâãàçéêíóôõú",  # Portuguese
            "àèéìíîòóùú",  # Italian
            "áéëèêïíóôöúü",  # Dutch
            "åäöéü",  # Swedish, Finnish
            "æøåéèêóòô",  # Danish, Norwegian
            "áðéíóúýþæö",  # Icelandic
            "ąćęłńóśźż",  # Polish
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "čćđšž",  # Croatian, Slovene, Serbian, Bosnian
            "áéíóöőúüű",  # Hungarian
            "ăâîșşțţ",  # Romanian
            "çğıİöşüâîû",  # Turkish
            "āčēģīķļņšūž",  # Latvian
            "ąčęėįšųūž",  # Lithuanian
            "äöõüšž",  # Estonian
            "çë",  # Albanian
            "āēīōū",  # Japanese in Latin letters
            "āīūḍḥḷṁṃṅñṇṛṣśṭ",  # Sanskrit and Hindi in Latin letters
        ),
    )
)
"""The letters of languages beyond those of English, a set a language. Vietnamese has most of them, and is left out."""


_CASED = str.maketrans({"ı": "i", "İ": "I"})
"""What Turkish makes of the letter I in other case: ``DACIA`` becomes ``Dacıa``, and ``Citroen`` becomes ``CİTROEN``."""
_AROUND = 200
"""Letters on either side of a name that tell the language."""


def is_turkish_case(name: str, text: str, start: int, end: int) -> bool:
    """Whether ``start:end`` is a name as Turkish writes its letters in other case, among words that are Turkish.

    These are told by their letters; such as other languages have, too, must stand with an ``ı``. A lone ``Nıke`` is a disguise.
    """
    return _is_cased(name, text[start:end]) and _is_turkish(
        f"{text[max(0, start - _AROUND) : start]} {text[end : end + _AROUND]}"
    )


def cased_as_turkish(readings: Sequence[Reading]) -> list[Reading]:
    """The readings of a listing's texts, in which names have no disguise that only Turkish case has made: "Audı".

    Some text of the listing must be Turkish, by letters that stand outside of its marks: a short description may have none.
    """
    suspects = [
        any(one.ways == _ACCENTS and _is_cased(one.term.text, one.matched) for one in reading.mentions)
        for reading in readings
    ]
    if not any(suspects):
        return list(readings)
    around = "".join(map(_beside_marks, readings))
    if "İ" not in around and not _is_turkish(around):
        return list(readings)
    return [
        reading._replace(
            mentions=tuple(
                one._replace(ways=())
                if one.ways == _ACCENTS and _is_cased(one.term.text, one.matched)
                else one
                for one in reading.mentions
            )
        )
        if suspect
        else reading
        for reading, suspect in zip(readings, suspects, strict=True)
    ]


def _is_cased(name: str, written: str) -> bool:
    """Whether a name is written as it is but for the case that Turkish gives to its I."""
    return is_written_so(name, written.translate(_CASED))


def _is_turkish(around: str) -> bool:
    """Whether letters are such as only Turkish has, or an ``ı`` among those that others have, too."""
    letters = set(around.lower())
    return not letters.isdisjoint("ğş") or ("ı" in letters and not letters.isdisjoint("çöü"))


def _beside_marks(reading: Reading) -> str:
    """The text without its marks."""
    at, rest = 0, []
    for one in reading.mentions:
        rest.append(reading.text[at : one.at])
        at = max(at, one.until)
    return "".join([*rest, reading.text[at:]])


def is_of_another_language(mention: Mention, text: str) -> bool:
    """Whether a word that is a mark's but for its accents may be one of another language in a text.

    Its accents are those of one language, and it has but one (``Schläge``), or the mark is a usual word, or the text has others
    (``černé koše``), or the word is written small where names have capitals, or it is the mark's only in part:
    ``österreicher``. A lone ``Hërmês`` is a disguise.
    """
    word = mention.matched
    if word.isascii() or not word.isalpha():
        return False
    accented = {char for char in word.lower() if not char.isascii()}
    if not any(accented <= letters for letters in _ALPHABETS):
        return False
    return (
        mention.ways != _ACCENTS
        or len(accented) == 1
        or mention.term.mark.ambiguous == "word"
        or (word.islower() and not text.islower())
        or any(
            char.isalpha() and not char.isascii() and char < _BEYOND_LATIN
            for char in text[: mention.at] + text[mention.until :]
        )
    )


def is_inflected_there(mention: Mention, text: str) -> bool:
    """Whether a word with accents that is a mark's in part only is one of the language that the text around it is in.

    "Yarış arabası" races, and no Yaris does; "tiara com laços" has bows. So are words with two differences, of which accents
    are one: "gücünü". Who disguises a name seldom does so in a text whose other words have the same letters.
    """
    word, term = mention.matched, mention.term
    if word.isascii() or not word.isalpha():
        return False
    around = f"{text[max(0, mention.at - _AROUND) : mention.at]} {text[mention.until : mention.until + _AROUND]}".lower()
    if is_vietnamese(word) and _VIETNAMESE.search(around):
        return True
    if not mention.deformed:
        return False
    accented = {char for char in word.lower() if not char.isascii()}
    alphabets = [letters for letters in _ALPHABETS if accented <= letters]
    if not alphabets:
        return False
    only_accents = mention.ways == _ACCENTS
    if term.kind == "partial" or (term.kind in {"line", "word"} and only_accents and word.islower()):
        return True
    if all(letters.isdisjoint(around) for letters in alphabets):
        return only_accents and term.kind == "line" and len(accented) > 1
    if only_accents:
        return term.kind in {"line", "word"} or (term.ambiguous and word.islower())
    return mention.chance or len(word) < _LONG


def is_vietnamese(word: str) -> bool:
    """Whether a word is a syllable of Vietnamese with the marks that hardly another language has: "gặp" is to meet, and no Gap."""
    plain = bare(word)
    return _VIETNAMESE.search(normalize("NFC", word.lower())) is not None and (
        _SYLLABLE.fullmatch(plain) is not None
    )


_VIETNAMESE = late(r"[\u1ea0-\u1ef9ăđơư]")
_SYLLABLE = late(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?",
    re.IGNORECASE,
)
"""What one syllable of Vietnamese may be made of, without its marks."""
_LONG = 9
"""Letters from which a name with accents and another difference is a disguise, whatever the language."""


def is_word_within(mention: Mention, text: str) -> bool:
    """Whether a name is a usual word of the language that the text around it is in: "Halskæde med kors".

    It is written small, or is the first of the text. The language is told by its small words, or by letters of its own.
    """
    word = mention.matched
    key = word.lower()
    languages = [language for language, words in WORDS_WITHIN.items() if key in words]
    if not languages or mention.deformed:
        return False
    if not (word.islower() or (word.istitle() and len(word) > _SHORT and not text[: mention.at].strip())):
        return False
    around = (
        f"{text[max(0, mention.at - _AROUND) : mention.at]} {text[mention.until : mention.until + _AROUND]}"
    )
    from listing_lint.text.languages import language_of

    told = language_of(around)
    return any(
        (told is not None and told.language == language)
        or not _OWN_LETTERS[language].isdisjoint(around.lower())
        or len(_SMALL_WORDS.get(language, _NONE).intersection(around.lower().split())) >= _LEAST_SMALL
        for language in languages
    )


_OWN_LETTERS = {
    "da": frozenset("æø"),
    "sv": frozenset("åäö"),
    "nl": frozenset(),
    "pl": frozenset("ąćęłńśźż"),
    "cs": frozenset("ěščřžůýďťň"),
    "fi": frozenset("äö"),
    "fr": frozenset("àâæèéêëîïôœùû"),
    "it": frozenset("àèìòù"),
    "pt": frozenset("ãõç"),
    "ro": frozenset("ășțîâ"),
    "hu": frozenset("őű"),
    "lt": frozenset("ąęėįų"),
    "lv": frozenset("āēģīķļņ"),
    "sl": frozenset("čšž"),
    "sh": frozenset("čćđšž"),
    "ca": frozenset("àçèò·"),
    "tl": frozenset(),
    "et": frozenset("õ"),
    "bg": frozenset(),
    "mk": frozenset("ѓќѕјљњџ"),
    "ky": frozenset("ңүө"),
    "vi": frozenset("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    "mi": frozenset("āēīōū"),
    "ig": frozenset("ịụọ"),
    "tr": frozenset("ğış"),
}
"""Letters that texts of a language have and English ones have not; others may have them, too, for the word tells the rest."""
_SMALL_WORDS = {
    "lt": frozenset("ir su iš be į už ar kaip yra per".split()),
    "lv": frozenset("un ar no par uz kā ir bez".split()),
    "sl": frozenset("in za na iz od je ali pri ko bo ki so se več v teh".split()),
    "sh": frozenset("i za na od iz sa je ili".split()),
    "ca": frozenset("i de la per amb els les del".split()),
    "tl": frozenset("ang mga ng para sa na may mo ko".split()),
    "et": frozenset("ja on ei see kui et või ka ning pole oma".split()),
    "eu": frozenset("eta da ez du dira edo bat da".split()),
    "bg": frozenset("е са се като ще със във който която този тази това си го ги ни ви един една".split()),
}
"""Small words of languages that :func:`listing_lint.text.languages.language_of` does not tell."""
_NONE: frozenset[str] = frozenset()
_LEAST_AROUND = 2
_SHORT = 3
"""Letters of a word that is too short to be told by standing first: "Kia Morning"."""
_LEAST_SMALL = 2
"""Different ones of them that tell a language: each is a word of others, too."""


def small_words_around(mention: Mention, text: str) -> frozenset[str]:
    """The small words of the languages other than English of which the text on both sides has several."""
    from listing_lint.text.languages import small_words_of

    around = (
        f"{text[max(0, mention.at - _AROUND) : mention.at]} {text[mention.until : mention.until + _AROUND]}"
    )
    found = set(small_words_of(around, least=_LEAST_AROUND))
    words = set(around.lower().split())
    for small in _SMALL_WORDS.values():
        if len(small & words) >= _LEAST_AROUND:
            found |= small
    return frozenset(found)


def is_of_the_language(mention: Mention, text: str) -> bool:
    """Whether a word that is nearly a mark's is written small in a text whose names have capitals."""
    return is_misspelling(mention) and mention.matched.islower() and not text.islower()


def is_misspelling(mention: Mention) -> bool:
    """Whether a word is deformed as anybody may misspell it, and not by signs or foreign letters."""
    return mention.matched.isascii() and mention.matched.isalpha()


def is_foreign(word: str) -> bool:
    """Whether all letters of a word are Cyrillic or Greek ones, so that it may be one that only looks like a name: ``крак``."""
    return word.isalpha() and min(word) >= "\u0370" and max(word) < "\u0530"


_ACCENTS = ("accents",)
_BEYOND_LATIN = "\u0250"
