"""Accented letters that were read in another code page of one byte: ``Bawe³na`` for Bawełna, ``kýrmýzý`` for kırmızı, ``Gr÷▀e``.

One byte is one letter in both pages, so words tell: signs, capitals and letters of another alphabet stand inside no word of
small Latin letters, and what the other page has there has to be the letters of one language. Turkish, Czech and the Romance
languages in the pages of their neighbours show letters alone; they are known by letters that no language has side by side.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from listing_lint.late import late
from listing_lint.text.page_bytes import by_byte


class Pair(NamedTuple):
    """A page that a text was written in, and the one that it was read in."""

    right: str
    wrong: str


_PAIRS = tuple(
    Pair(*pair.split(">"))
    for pair in (
        "cp1250>cp1252 iso8859-2>cp1252 cp1254>cp1252 cp850>cp1252 cp437>cp1252 mac_roman>cp1252 cp1252>cp1251 cp1252>cp437"
        " cp1252>cp850 cp1252>cp866 cp1252>koi8-r cp1252>cp1253 cp1250>cp850 cp1250>cp852 cp1250>cp1251 cp1254>cp1251"
        " cp1250>mac_roman cp1254>mac_roman cp1254>cp850 cp1254>cp437 cp850>cp1251 cp852>cp1250 cp852>cp1252"
    ).split()
)
_LANGUAGES = tuple(
    frozenset(letters + letters.upper()) | frozenset("®™°€£§–—…“”„‚‘’«»•·×½¼²³ ") - frozenset(letters)
    for letters in (
        "äöüß",
        "éèêëàâçîïôûùœæ",
        "áéíóúñü¿¡ºª",
        "áàâãçéêíóôõúºª",
        "àèéìòù",
        "ąćęłńóśźż",
        "áčďéěíňóřšťúůýž",
        "áäčďéíĺľňóôŕšťúýž",
        "çğıöşüâîİ",
        "áéíóöőúüű",
        "ăâîșțşţ",
        "åäöøæé",
        "čćđšž",
    )
)
_INSIDE = late(
    r"(?<=[A-Za-z\u00e0-\u00ff])([^\x00-\x7f])(?=[a-z\u0080-\uffff])|(?<![^\s(])([³¹])(?=[a-z]{2})"
)
_AT_THE_END = late(r"(?<=[a-z]{3})([^\x00-\x7f\W\d_])(?![^\W\d_])")
_IN_WORDS = frozenset("’‘·–—…•®™°×′″ªº²€£§©%‰\u00a0\u00ad\u200b\u200c\u200d\ufeff\ufffd―‐‑−≈→\u2028•\u202f")
"""Signs that stand between letters in honest text."""
_LOOK_LATIN = frozenset("асеорхукніјѕԁһАВЕКМНОРСТХαονρτικΑΒΕΖΗΙΚΜΝΟΡΤΥΧмт")
"""Letters of other alphabets that are put in place of Latin ones, which is a disguise and no mistake."""
_LEAST = 2


@cache
def _turns(pair: Pair) -> dict[str, str]:
    """Each character as the wrong page shows it, and the one that was meant."""
    shown = by_byte(pair.wrong)
    found = {}
    for byte in range(0x80, 0x100):
        try:
            found[shown[byte]] = bytes([byte]).decode(pair.right)
        except UnicodeDecodeError:
            continue
    return found


def misread_letters(text: str, chars: frozenset[str]) -> tuple[str, list[tuple[int, str]]]:
    """The wrong page, and the places of such letters with what they should read; nothing where words are as they should be.

    ``chars`` are those of the text that are not ASCII.
    """
    if len(chars) > 60:
        return "", []
    odd = _odd_places(text) if any(map(_is_odd, chars)) else []
    if len(odd) >= _LEAST:
        odd_chars = {text[at] for at in odd}
        for pair in _PAIRS:
            turns = _turns(pair)
            if (
                not all(turns.get(char, "").isalpha() for char in odd_chars)
                or not chars <= turns.keys() | _IN_WORDS
            ):
                continue
            meant = {turns[char] for char in chars if char in odd_chars or (char in turns and char.isalpha())}
            if any(meant <= language for language in _LANGUAGES) and _small_words(text, turns):
                return pair.wrong, _all_of(text, turns)
    for pair, is_it in _BY_LETTERS:
        if is_it(text, chars):
            return pair.wrong, _all_of(text, _turns(pair))
    return "", []


def _odd_places(text: str) -> list[int]:
    """Where a sign, a capital or a letter of another alphabet stands inside a word of small Latin letters, or ends one."""
    places = [
        match.start()
        for match in _INSIDE.finditer(text)
        # Behind a capital another one is usual.
        if _is_odd(match[0])
        and not (match[0].isalpha() and text[match.start() - 1 : match.start()].isupper())
    ]
    places += [
        match.start(1)
        for match in _AT_THE_END.finditer(text)
        if _is_odd(match[1]) and match[1] not in _LOOK_LATIN
    ]
    return [] if places and all(text[at] in _LOOK_LATIN for at in places) else sorted(set(places))


@lru_cache(maxsize=2048)
def _is_odd(char: str) -> bool:
    if char in _IN_WORDS:
        return False
    if not char.isalpha() or "\u0370" <= char <= "\u052f":
        return not "\u0300" <= char <= "\u036f" and char < "\u2600" and not "\u0590" <= char <= "\u1dff"
    return char.isupper() and char < "\u0250"


def _small_words(text: str, turns: dict[str, str]) -> bool:
    """Whether words that are turned round have no capitals inside."""
    made = "".join(turns.get(char, char) if char > "\x7f" else char for char in text)
    return _JUMP.search(made) is None


_JUMP = late(r"[a-z][À-ÖØ-ÞĀ-Ž](?<![āăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĳĵķĺļľŀłńņňŋōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżž])[a-z]")


def _all_of(text: str, turns: dict[str, str]) -> list[tuple[int, str]]:
    """Every letter that has to be turned, with what was meant; signs that belong between words stay."""
    found = []
    for at, char in enumerate(text):
        meant = turns.get(char)
        if meant is None or char <= "\x7f" or meant == char or not meant.isalpha():
            continue
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        if char in _IN_WORDS and not (len(around) == 2 and around.isalpha()):
            continue
        if char.isalpha() or any(map(str.isalpha, around)):
            found.append((at, meant))
    return found


_TURKISH_WORDS = frozenset(
    (
        "kýrmýzý kýrmýzi sarý sýcak kadýn kadýnlar ýþýk ýþýklý yastýk takým takýmý kapaklý kalýn hýzlý saðlam saðlýk akýllý"
        " taþýnabilir þarj þarjlý çocuklar için siyah beyaz altýn yaðmur yaðmurluk doðal deðil kaðýt bardaðý kýlýf kýlýfý"
        " kýyafet ayakkabý çanta çantasý kullaným kullanýmý ýsýtýcý yapýþkan ayarlanabilir dýþ yýkanabilir fýrça býçak býçaðý"
        " dolabý askýsý masasý örtüsü baskýlý baský tasarým tasarýmý ölçü kýþlýk yazlýk kýsa þapka þemsiye beþ baþ gümüþ"
        " kumaþ taþ diþ iþ bulaþýk çamaþýr makinasý dayanýklý ýslak arabasý oyuncaðý aðaç ahþap kýz kýzlar"
    ).split()
)
_TURKISH = frozenset("ýþðÝÞÐçöüâîûÇÖÜ")
_CZECH = frozenset("èøìùòïÈØÌÙÒý")


def _is_turkish(text: str, chars: frozenset[str]) -> bool:
    """Whether letters of Icelandic stand where Turkish has those of its own."""
    letters = frozenset(filter(str.isalpha, chars))
    if not letters <= _TURKISH or letters.isdisjoint("ýþðÝÞÐ"):
        return False
    words = set(re.findall(r"\w+", text.lower()))
    return bool(
        words & _TURKISH_WORDS and any(set(word) & set("ýþð") for word in words & _TURKISH_WORDS)
    ) or (
        sum(char in "ýþð" for char in text) >= 3
        and not letters.isdisjoint("çü")
        and re.search(r"[a-zçöü]þ|[^\W\d_]ý\w*ý", text.lower()) is not None
    )


def _is_czech(text: str, chars: frozenset[str]) -> bool:
    """Whether letters of French and Danish stand beside those of Czech."""
    letters = frozenset(filter(str.isalpha, chars))
    if (
        letters.isdisjoint("èìùòï")
        or letters.isdisjoint("ýø")
        or not letters <= frozenset("èøìùòïÈØÌÙÒýáéíóúšžŠŽÁÉÍÓÚÝ")
    ):
        return False
    return sum(char in _CZECH for char in text) >= 3


def _is_romance(text: str, chars: frozenset[str]) -> bool:
    """Whether letters of Polish and Hungarian stand beside those of Spanish, Portuguese and French."""
    if chars.isdisjoint("ńăőŕč") or not chars.isdisjoint("ąłśźżěřůťďűșțşţ"):
        return False
    if _SPANISH.search(text) is not None and chars.isdisjoint("óć"):
        return True
    if _FRENCH.search(text) is not None and not chars.isdisjoint("éŕçę"):
        return True
    return re.search(r"çă|çő|çŕ", text) is not None or (
        "ŕ" in chars and "č" in chars and re.search(r"\bŕ\b", text) is not None
    )


_FRENCH = late(
    r"\b(?:tr|apr|pr|acc|succ|l[ée]g|m|p|fr|cr|mod|pi|lumi|derni|premi|mati|arri|rivi|bi|coll|él|si|ch|mani|barri|poussi)č"
    r"(?:s|re|res|me|mes|le|les|ce|ces|ge|ves?|cle|vre)\b",
    re.IGNORECASE,
)
_SPANISH = late(
    r"\b(?:ni|espa|tama|dise|peque|ba|a|se|monta|pi|mu|ma|sue|ca|le)ń(?:os?|as?|ol|ola|oles|eca|or|ora|ada|ana|al)s?\b",
    re.IGNORECASE,
)


_BY_LETTERS = (
    (Pair("cp1254", "cp1252"), _is_turkish),
    (Pair("cp1250", "cp1252"), _is_czech),
    (Pair("cp1252", "cp1250"), _is_romance),
)
