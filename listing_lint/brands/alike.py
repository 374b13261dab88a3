"""Letters that only look unlike Latin ones, read before anything is looked for: small capitals, and twins in mixed words.

The text keeps its length, so every place in it stays what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.late import late

if TYPE_CHECKING:
    import re

TWINS = dict(
    zip(
        "аеорсухкмтвніјѕһԁԛԝгѵАЕОРСУХКМТВНІЈЅαεοικνρτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aeopcyxkmtbhijshdqwrvaeopcyxkmtbhijsaeoikvptuxyabezhikmnoptyx",
        strict=True,
    )
)
"""Cyrillic and Greek letters that look as a Latin one does."""
_LATIN = {ord(one): other.upper() if one.isupper() else other for one, other in TWINS.items()}
_SMALL = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz")
_SMALL_CAPITALS = late(f"[{''.join(map(chr, _SMALL))}]")
_ANY = late(f"[\u0370-\u052f{''.join(map(chr, _SMALL))}]")
_BOTH = r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]"
_JOINT = late(_BOTH)
_MIXED = late(rf"[^\W\d_]*(?:{_BOTH})[^\W\d_]*")


def latin(text: str) -> str:
    """A text with small capitals as letters, and words that mix scripts in Latin letters where every other one has a twin.

    A word of one script is what it is: ``ноt`` is read as ``hot``, ``нот`` is not.
    """
    if text.isascii() or not _ANY.search(text):
        return text
    if _SMALL_CAPITALS.search(text):
        text = text.translate(_SMALL)
    # Most texts mix nothing, and looking for the joint is quicker than for the word around it.
    return _MIXED.sub(_in_latin, text) if _JOINT.search(text) else text


def _in_latin(word: re.Match[str]) -> str:
    read = word[0].translate(_LATIN)
    return read if read.isascii() else word[0]


def ways_between(written: str, read: str) -> tuple[str, ...]:
    """How what is written differs from what was read, in words: ``а for a``; of the same length."""
    odd = {one: other for one, other in zip(written, read, strict=True) if one != other}
    if not odd:
        return ()
    if len(odd) > 2:
        names = ("small capital", "Greek", "Cyrillic")
        return tuple(f"{name} letters" for name in names if any(_script(one) == name for one in odd))
    return tuple(f"{one} for {other.lower()}" for one, other in odd.items())


def _script(char: str) -> str:
    if ord(char) in _SMALL:
        return "small capital"
    return "Greek" if char < "\u0400" else "Cyrillic"
