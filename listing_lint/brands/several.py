"""Names of several words of which one or more are deformed, and words that are written backwards."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.brands.found import GAP
from listing_lint.brands.guard import is_word
from listing_lint.brands.letters import bare
from listing_lint.brands.parts import part_of

if TYPE_CHECKING:
    import re

    from listing_lint.brands.found import Found
    from listing_lint.brands.lexicon import Lexicon


def together(text: str, words: list[re.Match[str]], number: int, wide: int) -> bool:
    """Whether so many words stand side by side as those of one name do."""
    return all(
        GAP.fullmatch(text, words[place].end(), words[place + 1].start())
        for place in range(number, number + wide - 1)
    )


def find_several(text: str, words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names of several words with a deformed one: ``Michal Kors``, ``Ra1ph Lauren``, ``Nevv Balance``."""
    if len(words) < 2:
        return
    keys = [bare(word[0]) for word in words]
    read = {
        number: part for number, word in enumerate(words) if (part := part_of(word[0], keys[number], lexicon))
    }
    if read:
        turned = [read.get(number, key) for number, key in enumerate(keys)]
        _look(text, words, turned, read, lexicon, found)
    unknown = [len(key) > 3 and not is_word(key) for key in keys]
    for number, both in enumerate(pairwise(unknown)):
        if all(both):
            pair = f"{keys[number + 1][::-1]} {keys[number][::-1]}"
            start, end = words[number].start(), words[number + 1].end()
            if lexicon.named(pair) and found.free(start, end):
                found.add(lexicon.named(pair), start, end, ("written backwards",))


def _look(
    text: str,
    words: list[re.Match[str]],
    keys: list[str],
    read: dict[int, str],
    lexicon: Lexicon,
    found: Found,
) -> None:
    for number, key in enumerate(keys):
        most = lexicon.longest.get(key, 0)
        for wide in range(min(most, len(words) - number), 1, -1):
            inside = [place for place in range(number, number + wide) if place in read]
            if not inside:
                continue
            terms = tuple(
                term
                for term in lexicon.named(" ".join(keys[number : number + wide]))
                if term.kind in {"name", "line"}
            )
            start, end = words[number].start(), words[number + wide - 1].end()
            if terms and found.free(start, end) and together(text, words, number, wide):
                ways = tuple(f"{words[place][0]} for {read[place]}" for place in inside)
                found.add(terms, start, end, ways)
                break


def find_turned(words: list[re.Match[str]], lexicon: Lexicon, found: Found) -> None:
    """Names that a sign turns round where they are shown, and that stand in the text from their end."""
    for word in words:
        terms = tuple(term for term in lexicon.named(bare(word[0])[::-1]) if term.kind == "name")
        if terms and found.free(*word.span()):
            found.add(terms, *word.span(), ("written backwards",))
