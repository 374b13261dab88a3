"""By which words a phrase is looked for, in the one automaton that is asked about all phrases of a language.

What may hold up to six words between two others ("waive your legal right to") has so many states that a few hundred of
such phrases together make an automaton of millions, which RE2 gives up. So each is looked for by the most telling words that it
cannot do without, without gaps ("waive*"), and read as a whole only where they stand.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import product
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.service.notation import ITEM, parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_COMMON = frozenset(
    """the and for you get your our with from before after only within not never does will can could must should have has best
    time times back free full again life any all every each we us it is are be no of to in on at by give given take takes keep
    keeps make makes them they this that these those anything something goods item items product products order orders need needs
    want one two three you'll we'll buy own use sell even also without ever made
    nicht kein keine der die das sie wir ist sind wird werden und oder mit von auf bei dem den ein eine einen ihr ihre ihnen haben
    hat nur zahlen zahlt geben gibt nie ohne bis vous nous pas que les des une un est sont pour avec sans dans sur votre vos ne ni
    de la le du au aux aucun aucune plus jamais se los las el en por con sin su sus te del al una es son para di il lo gli che non
    è sono per senza si alla della più não os as do da dos das um uma em com sem ao seu sua mais не без для при до если мы вы на
    по от и или у вам вас ваш только będzie nie od po się jest są het een van niet geen voor met bij uw je wij u zijn""".split()
)
"""Words that many texts hold."""
_STRONG = 4.0
"""The least weight of words by which a phrase is looked for alone; those with weaker ones are looked for together, as they are."""
_ENOUGH = 9.0
"""Of words that weigh so much the shortest list is taken."""
_PRODUCTS = 24
_LONGEST = 8
_NUMBERED = re.compile(r"(?:^|[\s(|])N(?:$|[\s)|])")
_NAMED = re.compile(r"<([^<>]+)>")
_DIGIT = re.compile(r"\b(\d+)-")


@dataclass(frozen=True, slots=True)
class Lists:
    """The lists of a language by their names, and what was found out about what stands in them: it stands in many phrases."""

    words: Mapping[str, Sequence[str]]
    _gapless: dict[str, bool] = field(default_factory=dict)
    _weights: dict[str, float] = field(default_factory=dict)
    _best: dict[str, tuple[float, list[str]]] = field(default_factory=dict)


def look_of(phrase: str, lists: Lists) -> str:
    """The words by which a phrase is looked for, in the same notation; empty for one that is best looked for as it is.

    A text that holds the phrase holds one of them.
    """
    first, *others = parts = parts_of(phrase)
    gapless = _is_gapless(first, lists)
    if gapless and (not others or (_has_words([first]) and _weight(first, lists) > _STRONG)):
        return first if others else ""
    found = [one for part in parts for one in _pieces(part, lists) if _has_words(one[1])]
    if not found:
        return first if others else ""
    weight, choices = max(found, key=lambda one: (min(one[0], _ENOUGH), -sum(map(len, one[1]))))
    if weight < _STRONG and not others:
        return ""
    return choices[0] if len(choices) == 1 else f"({'|'.join(_shortened(choices))})"


def _shortened(choices: list[str]) -> list[str]:
    """Choices without those that hold another one: "refund policy" beside "refund*"."""
    choices = [_DIGIT.sub(r"\1 ", one) for one in choices]
    alone = {one for one in choices if " " not in one}
    stems = tuple(one[:-1] for one in alone if one.endswith("*"))

    def held(word: str) -> bool:
        return word.removesuffix("*").startswith(stems) if stems else False

    kept = [
        one
        for one in choices
        if (one.endswith("*") or not held(one))
        if " " not in one or not any(word in alone or held(word) for word in one.split())
    ]
    return sorted(set(kept))


def _has_words(choices: list[str]) -> bool:
    """Whether each choice has a word besides numbers, which say nothing alone."""
    for choice in choices:
        groups = [group.split("|") for group, _, _, _ in ITEM.findall(choice) if group] or [[choice]]
        if not any(all(set(one.split()) - {"N", "%"} for one in group) for group in groups):
            return False
    return True


def _is_gapless(phrase: str, lists: Lists) -> bool:
    return ".." not in phrase and all(_is_gapless_list(name, lists) for name in _NAMED.findall(phrase))


def _is_gapless_list(name: str, lists: Lists) -> bool:
    known = lists._gapless
    if name not in known:
        known[name] = name == "place" or all(_is_gapless(one, lists) for one in lists.words[name])
    return known[name]


def _word_weight(word: str) -> float:
    bare = word.strip("*()")
    if word in ("N", "%") or not bare:
        return 0.1
    if ord(bare[0]) > 0x2E80:
        return 2.5 * len(bare)
    if len(bare) <= 2 and bare.isascii():
        return 0.2
    return 0.6 if bare in _COMMON else float(min(len(bare), _LONGEST))


def _weight(phrase: str, lists: Lists) -> float:
    """How telling words without gaps are: the sum over those that must stand, of each the least telling choice."""
    total, count = 0.0, 0
    for group, optional, _, word in ITEM.findall(phrase):
        if optional or (word.endswith("?") and len(word) > 1):
            continue
        count += 1
        if group:
            total += min(_weight(one, lists) for one in group.split("|"))
        elif word.startswith("<"):
            name = word[1:-1]
            if name not in lists._weights:
                least = 3.0 if name == "place" else min(_weight(one, lists) for one in lists.words[name])
                lists._weights[name] = least
            total += lists._weights[name]
        else:
            total += _word_weight(word)
    # Words that stand together are rare; numbers are in every text.
    return total + 2.5 * max(0, count - 1) - (3 if _NUMBERED.search(phrase) else 0)


def _pieces(phrase: str, lists: Lists) -> list[tuple[float, list[str]]]:
    """What stands between the gaps of a phrase, with its weight: one piece of notation, or several to choose from."""
    found: list[tuple[float, list[str]]] = []
    current: list[str] = []

    def flush() -> None:
        while current and current[-1].endswith("?") and len(current[-1]) > 1:
            current.pop()
        while current and current[0].endswith("?") and len(current[0]) > 1:
            current.pop(0)
        if current:
            text = " ".join(current)
            found.append((_weight(text, lists), [text]))
        current.clear()

    for group, optional, dots, word in ITEM.findall(phrase):
        may_lack = bool(optional) or (word.endswith("?") and len(word) > 1)
        listed = word.startswith("<") and not may_lack
        choices = group.split("|") if group else list(lists.words[word[1:-1]]) if listed else []
        if dots or (may_lack and not _is_gapless(group or word, lists)):
            flush()
        elif listed and _is_gapless_list(word[1:-1], lists):
            current.append(word)
        elif choices and not all(_is_gapless(one, lists) for one in choices):
            flush()
            several = [_best(one, lists) for one in choices]
            found.append((min(weight for weight, _ in several), [one for _, many in several for one in many]))
        else:
            current.append(f"({group}){optional}" if group else word)
    flush()
    return found


def _best(phrase: str, lists: Lists) -> tuple[float, list[str]]:
    """The best piece of one choice, as choices without groups."""
    if phrase in lists._best:
        return lists._best[phrase]
    several = [
        _flat(choices[0], lists) if len(choices) == 1 else (weight, choices)
        for weight, choices in _pieces(phrase, lists)
    ]
    told = [one for one in several if _has_words(one[1])] or several
    lists._best[phrase] = max(told, key=lambda one: (one[0], -len(one[1])), default=(0.0, [phrase]))
    return lists._best[phrase]


def _flat(phrase: str, lists: Lists) -> tuple[float, list[str]]:
    """A piece as choices without groups: all that it may be, or where that is too much those of its best group."""
    items = [
        group.split("|") if group else [word]
        for group, optional, _, word in ITEM.findall(phrase)
        if not optional and not (word.endswith("?") and len(word) > 1)
    ]
    lacking = "?" in phrase
    size = 1
    for choices in items:
        size *= len(choices)
    if not lacking and size <= _PRODUCTS:
        return _weight(phrase, lists), [" ".join(one) for one in product(*items)]
    several = [(min(_weight(one, lists) for one in choices), choices) for choices in items]
    return max(several, key=lambda one: (one[0], -len(one[1])))
