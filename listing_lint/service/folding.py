"""How a word is written for look-ups, in the texts and in the word data."""

from __future__ import annotations

from unicodedata import combining, normalize


def folded_word(word: str) -> str:
    """A word in small letters without accents, since a phrase matches with and without them."""
    word = word.casefold()
    return word if word.isascii() else "".join(one for one in normalize("NFD", word) if not combining(one))
