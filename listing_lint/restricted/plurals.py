"""Singular and plural of the names of goods, where a language makes them by rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROMANCE = frozenset({"fr", "es", "pt", "it"})
_LINKS = frozenset("de del da do di d a au aux con avec para per pour en com y et e".split())
"""From here on the words of a Romance name keep their form: "lente de contacto" has the plural "lentes de contacto"."""
_SHORTEST = 4
"""Letters of a word that is inflected, at least: no "gas", no "gps"."""
_UNCHANGED = frozenset({"semi", "mini", "micro", "steam", "netflix", "spotify", "premium", "nunchaku"})


def forms(name: str, language: str) -> Iterator[str]:
    """A name in the form of :func:`~listing_lint.brands.letters.bare`, then its plural or singular by the rules of its language.

    Where a language has no rule that nearly always holds, the name itself is all, and the files write out others.
    """
    key = bare(name)
    yield key
    if language == "en":
        last = key.rpartition(" ")[2]
        if len(last) > 2 and last.isalpha() and not last.endswith("s"):
            yield f"{key}es" if last.endswith(("x", "ch", "sh")) else f"{key}s"
    elif language in _ROMANCE:
        yield from _romance(key.split(" "), language, key)
    elif language == "de" and key.endswith("e") and key.isalpha() and len(key) > _SHORTEST:
        yield f"{key}n"
    elif language == "ru" and key.isalpha() and len(key) > _SHORTEST:
        yield from _russian(key)
    elif language == "inn" and key.isalpha() and len(key) > _SHORTEST + 2:
        yield from _international(key)


def _romance(words: list[str], language: str, key: str) -> Iterator[str]:
    until = next((at for at, word in enumerate(words) if word in _LINKS), len(words))
    told = {key}
    for inflect in (_plural, _singular):
        # All words that agree, or the first alone: "tarjetas regalo".
        for last in dict.fromkeys((until, min(until, 1))):
            other = " ".join(
                inflect(word, language)
                if at < last and len(word) >= _SHORTEST and word not in _UNCHANGED
                else word
                for at, word in enumerate(words)
            )
            if other not in told:
                told.add(other)
                yield other


def _plural(word: str, language: str) -> str:
    if not word.isalpha() or word.endswith(("s", "x")):
        return word
    if language == "it":
        if word.endswith(("co", "go", "ca", "ga")):
            return f"{word[:-1]}h{'i' if word[-1] == 'o' else 'e'}"
        endings = {"o": "i", "a": "e", "e": "i"}
        return word[:-1] + endings[word[-1]] if word[-1] in endings else word
    if language == "fr":
        if word.endswith(("eau", "eu")):
            return f"{word}x"
        return word if word.endswith("z") else f"{word}s"
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    if word[-1] in "aeiou":
        return f"{word}s"
    if language == "pt" and word.endswith("m"):
        return f"{word[:-1]}ns"
    return f"{word}es" if language == "es" or word[-1] in "rz" else word


def _singular(word: str, language: str) -> str:
    if language == "it" or not word.isalpha() or len(word) <= _SHORTEST or not word.endswith("s"):
        return word
    return word[:-1] if language == "fr" or word[-2] in "aeo" else word


def _russian(key: str) -> Iterator[str]:
    if key.endswith("а"):
        yield key[:-1] + ("и" if key[-2] in "гкхжшчщ" else "ы")
    elif key[-1] in "бвдзлмнпрстфц":
        yield f"{key}ы"
    elif key[-1] in "гкхжшчщ":
        yield f"{key}и"


def _international(key: str) -> Iterator[str]:
    """The forms that an international name of a medicine takes in other languages: -ine is -in, -ina; -ol and -one lose or win an e."""
    for ending in ("ine", "ina", "in"):
        if key.endswith(ending):
            stem = key.removesuffix(ending)
            yield from (f"{stem}{other}" for other in ("ine", "ina", "in") if other != ending)
            return
    for ending, others in (("one", ("on", "ona")), ("ole", ("ol",)), ("ate", ("at", "ato"))):
        if key.endswith(ending):
            yield from (f"{key.removesuffix(ending)}{other}" for other in others)
            return
