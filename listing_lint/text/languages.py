"""Which language a text is written in, by the small words that every sentence has. No dictionary, and no guess from names."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from listing_lint.late import late
from listing_lint.records import dataclass

_SMALL_WORDS = {
    "en": "the and of to with for is are this that your you it from can will has have not be or by as its our when which",
    "de": "der die das und mit für ist sind ein eine einen einem einer von zu auf nicht auch oder bei aus wird werden sie ihr ihre"
    " ihren dem den des sich durch kann können zum zur im am wie sehr nur noch",
    "fr": "le la les des du et avec pour est sont une un dans sur vous votre vos qui que ne pas plus aux au ce cette ces par ou il elle"
    " peut être nous très sans comme lors",
    "es": "el la los las del y con para es son una un en por que su sus se no más este esta puede como muy sin al lo cuando también"
    " desde hasta ser está",
    "pt": "o os as do da dos das e com para é são uma um em por que seu sua seus suas não mais este esta pode como muito sem ao à na no"
    " nas nos você também ser está quando",
    "it": "il lo gli del della dei delle degli e con per è sono una un in di che suo sua non più questo questa può come molto senza al"
    " alla nel nella dal dalla anche essere quando vostro tuo",
    "nl": "de het een en met voor is zijn van op niet ook of bij uit wordt worden u uw dat deze dit kan kunnen naar zeer door aan als"
    " maar om nog je",
    "pl": "i z ze dla do na w jest są nie się oraz lub po przez który która które jak to tak od przy może bardzo bez ten ta te twoje"
    " dzięki czy także aby już",
    "sv": "och med för är av till på den det en ett som inte eller från kan har du din vid att om när de",
    "da": "og med for er af til på den det en et som ikke eller fra kan har du din ved at om når de",
    "tr": "ve ile için bir bu çok olarak da de ürün olan daha kadar gibi veya değil her ya şekilde sayesinde kullanım olup",
    "cs": "a s se je jsou na pro do v ve z ze k ke od po při nebo který která které není také aby jako i to velmi díky lze",
    "sk": "a s so je sú na pre do v vo z zo k ku od po pri alebo ktorý ktorá ktoré nie je tiež aby ako aj to veľmi vďaka",
    "ro": "și cu pentru este sunt de la în din pe un o nu sau care mai prin se vă dumneavoastră ca fi poate foarte fără",
    "hu": "a az és egy hogy nem vagy van is meg ez ezt mint csak lehet még már minden nagyon amely amelyet",
    "fi": "ja on ei se tai että voi kun myös sen joka jotka kuin mutta ovat sekä ole siitä tämä niin",
    "id": "dan dengan untuk yang di dari ini adalah tidak atau pada dapat anda ke juga akan oleh lebih bisa dalam",
    "ru": "и в на с для не из по от к до что это или при как вы ваш вашего ваша его за очень также может без который которые чтобы если",
    "uk": "і в на з для не із по від до що це або при як ви ваш вашого його за дуже також може без який які щоб якщо та й",
    "bg": "и в на с за не от до е са се по при или като който която които може много без този тази вашия това ще",
}
"""Articles, prepositions, conjunctions, pronouns and forms of "to be", the commonest of each language."""
_SETS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LONGEST = 4_000
"""Characters of a text that are read: a page tells its language in its first lines."""
_NEAR = frozenset(map(frozenset, (("sv", "da"), ("cs", "sk"), ("ru", "uk"), ("ru", "bg"))))
"""Languages of which a short text may be either."""


@dataclass(frozen=True, slots=True)
class Written:
    """The language that a text seems to be written in: how many small words it has, and how many different ones."""

    language: str
    words: int
    different: int


@lru_cache(maxsize=64)
def language_of(text: str) -> Written | None:
    """The language whose small words a text has most of; None where it has none."""
    found = _counts(text)
    if not found:
        return None
    best = max(found, key=lambda language: (found[language][0], found[language][1]))
    return Written(best, *found[best])


def small_words_of(text: str, *, least: int) -> frozenset[str]:
    """The small words of all languages but English of which a text has so many different ones."""
    found = [_SETS[language] for language, (_, different) in _counts(text).items() if different >= least]
    return frozenset().union(*(words for words in found if words is not _SETS["en"]))


def is_foreign(text: str, declared: str, *, words: int, different: int) -> Written | None:
    """Another language than the declared one in which a text is written without doubt: so many small words, so many different.

    ``declared`` is the code of the language that is expected; of one that is not known here nothing is said. At most a
    fifth of as many words of the declared language may stand beside them, which both may have.
    """
    if declared not in _SETS:
        return None
    written = language_of(text)
    if written is None or written.language == declared or frozenset((written.language, declared)) in _NEAR:
        return None
    own = _counts(text).get(declared, (0, 0))[0]
    if written.words < words or written.different < different or own * 5 > written.words:
        return None
    return written


def is_chinese_elsewhere(text: str, declared: str) -> bool:
    """Whether a text is Chinese where Japanese or Korean is expected, whose texts have Chinese characters in them."""
    if declared == "ko":
        return len(_HAN.findall(text)) >= 4 and _HANGUL.search(text) is None and _KANA.search(text) is None
    if declared == "ja":
        return _KANA.search(text) is None and sum(map(_is_simplified, _HAN.findall(text))) >= 2
    return False


_HAN, _KANA, _HANGUL = late("[\u4e00-\u9fff]"), late("[\u3041-\u30fa]"), late("[\uac00-\ud7a3]")


@lru_cache(maxsize=4096)
def _is_simplified(char: str) -> bool:
    """Whether the People's Republic has the character and Japan has not."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    try:
        char.encode("cp932")
    except UnicodeEncodeError:
        return True
    return False


@cache
def _by_word() -> dict[str, list[int]]:
    """The numbers of the languages that have a small word."""
    found: dict[str, list[int]] = {}
    for number, small in enumerate(_SETS.values()):
        for word in small:
            found.setdefault(word, []).append(number)
    return found


@lru_cache(maxsize=64)
def _counts(text: str) -> dict[str, tuple[int, int]]:
    text = text[:_LONGEST]
    words = Counter(
        _WORD.findall(text.lower())
        if text.isascii()
        else (match[0].casefold() for match in _WORD.finditer(text))
    )
    times, different = [0] * len(_SETS), [0] * len(_SETS)
    by_word = _by_word()
    for word, count in words.items():
        for number in by_word.get(word, ()):
            times[number] += count
            different[number] += 1
    return {
        language: (times[number], different[number])
        for number, language in enumerate(_SETS)
        if different[number]
    }


CALLED = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "pl": "Polish",
    "sv": "Swedish", "da": "Danish", "tr": "Turkish", "cs": "Czech", "sk": "Slovak", "ro": "Romanian", "hu": "Hungarian", "fi": "Finnish",
    "id": "Indonesian", "ru": "Russian", "uk": "Ukrainian", "bg": "Bulgarian",
}  # fmt: skip
"""What a finding calls a language."""
