"""A title as words with their places, in the form that names are compared in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare
from listing_lint.late import late
from listing_lint.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listing_lint.restricted.kinds import Phrases

_WORD = late(r"[^\W_]+")
_ENDS_PHRASE = late(r"[,;|()\[\]{}:!?•·\n\r\t\"“”„«»，、；：（）【】。！？]|\s[-–—~*]+\s|[–—]|\.\s")
"""What parts the phrases of a title; "&", "/" and "+" join what is named together."""


@dataclass(frozen=True, slots=True)
class Read:
    """The words of a text, where each stands, and the number of the phrase that it belongs to."""

    text: str
    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    parts: tuple[int, ...]


def read_words(text: str) -> Read:
    """Part a text into words."""
    keys: list[str] = []
    spans: list[tuple[int, int]] = []
    parts: list[int] = []
    part = end = 0
    for found in _WORD.finditer(text):
        if keys and _ENDS_PHRASE.search(text, end, found.start()):
            part += 1
        end = found.end()
        key = bare(found[0])
        if key:
            keys.append(key.replace(" ", ""))
            spans.append(found.span())
            parts.append(part)
    return Read(text, tuple(keys), tuple(spans), tuple(parts))


def find(
    phrases: Phrases, keys: Sequence[str], *, outside: tuple[int, int] = (0, 0)
) -> tuple[int, int] | None:
    """The first phrase among the words, as the words it spans; what stands in the stretch ``outside`` does not count, nor its repetition."""
    first, last = outside
    itself = " ".join(keys[first:last]).rstrip("s") if last else None
    for at, key in enumerate(keys):
        for words in phrases.spaced.get(key, ()):
            until = at + len(words)
            if (
                tuple(keys[at:until]) == words
                and not (first <= at and until <= last)
                and (itself is None or " ".join(words).rstrip("s") != itself)
            ):
                return at, until
    return None


def holds(phrases: Phrases, text: str) -> bool:
    """Whether a text in small letters holds one of the phrases that are written without blanks."""
    return any(one in text for one in phrases.unspaced)


_UNSPACED = late(r"[\u2e80-\ud7ff\uf900-\ufaff]")


def is_han(text: str) -> bool:
    """Whether a text holds signs of a script without blanks."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def simple(text: str) -> str:
    """A text with simplified characters for traditional ones, as the names without blanks are kept."""
    from listing_lint.brands.han import simplified

    return simplified(text)
