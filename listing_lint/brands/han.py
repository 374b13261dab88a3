"""Chinese names by their sound: 香奈尔 and 香耐儿 are said like 香奈儿, and traditional characters like simplified ones."""

from __future__ import annotations

from functools import cache


@cache
def _said() -> dict[str, str]:
    from listing_lint.brands.syllables import SAID

    found: dict[str, str] = {}
    for entry in SAID.split(" "):
        syllable, _, chars = entry.partition(":")
        for char in chars:
            found[char] = syllable
    return found


def syllable(char: str) -> str:
    """How a character is said, without its tone; empty for one that is not known."""
    return _said().get(char, "")


def syllables_of(name: str) -> str:
    """The syllables of a name of Han characters, joined by blanks; empty where one is not known."""
    found = [syllable(char) for char in name]
    return " ".join(found) if all(found) else ""
