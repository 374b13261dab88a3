"""Letters of Windows-1252 that a Mac read as its own: ``f¸r`` for für, ``PI—A`` for PIÑA, ``N∞8`` for N°8.

One byte is one letter in both encodings, so nothing but the word tells: some signs of Mac Roman stand inside no word, some
capitals inside no word of small letters, and the others are looked for in words that sellers write every day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = late(r"(?<=[A-Za-z])[‡‰ˆ¸˙˘˚¯](?=[A-Za-z])|(?<=\b[Nn])∞(?= ?[0-9])|(?<=[0-9])∞(?= ?[CF]\b)")
"""Signs between letters, and that of infinity where one of degrees or of a number stands."""
_CAPITALS = late(r"(?<=[a-z])[ÈËÍÎÁÏÌÓÔÒÚÛÙÂÊ](?=[a-z])")
"""Capitals with accents inside a word of small letters; two of them at the least, or beside one of the signs."""
_TILDE = late(r"[A-Za-zÁÉÍÓÚáéíóú]{1,8}[—Ò][A-Za-zÁÉÍÓÚáéíóú]{1,6}")
_WORDS = frozenset(
    (
        "año años niño niña niños niñas español española españa pequeño pequeña baño baños señor señora montaña montañas piña"
        " piñas diseño diseños tamaño tamaños muñeca muñeco muñecas caña cañas leña sueño sueños otoño moño paño paños uña uñas"
        " compañía campaña champaña cariño mañana pestaña pestañas araña piñata cabaña lasaña castaña castañas bañada bañado"
        " bañadas bañados garrapiñada garrapiñadas ñoquis cañón albañil dueño puño puños añejo añeja viña viñas enseñanza"
        " estaño extraño empuñadura cuñado peña soñar señal señales tacaño ordeño rebaño engaño daño daños"
    ).split()
)
"""Spanish words of price lists with ñ, the letter that shows nothing of itself in capitals: ``—`` and ``Ò``."""


def letters_of_a_mac(text: str) -> Iterator[tuple[int, str]]:
    """The places of such letters, each with what it should read; in any order. Linear in the length of the text."""
    if text.isascii():
        return
    sure = [match.start() for match in _SIGNS.finditer(text)] if _has(text, "‡‰ˆ¸˙˘˚¯∞") else []
    if _has(text, "ÈËÍÎÁÏÌÓÔÒÚÛÙÂÊ"):
        capitals = [match.start() for match in _CAPITALS.finditer(text)]
        if sure or len(capitals) > 1:
            sure += capitals
    for match in _TILDE.finditer(text) if _has(text, "—Ò") else ():
        word = match[0].replace("—", "ñ").replace("Ò", "ñ").lower()
        if word in _WORDS:
            sure += [match.start() + at for at, char in enumerate(match[0]) if char in "—Ò"]
    for at in dict.fromkeys(sure):
        yield at, text[at].encode("mac_roman").decode("cp1252")


def _has(text: str, chars: str) -> bool:
    """The cheap look: most texts have none of the characters."""
    return any(char in text for char in chars)
