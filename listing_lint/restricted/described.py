"""What a title and a description state of goods whose title alone is a mere name or a euphemism, and what they deny."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from listing_lint.records import dataclass
from listing_lint.restricted.kinds import dosed_names, shared, telling
from listing_lint.restricted.measures import MEASURES
from listing_lint.restricted.reading import find, is_han, read_words, simple

if TYPE_CHECKING:
    from listing_lint.restricted.kinds import Kind, Phrases
    from listing_lint.restricted.reading import Read

_FOR_BEFORE, _DOSE_BEHIND = 3, 14
"""Words before a name that may say what is made for the goods, and characters behind a medicine's name that hold its dose."""
_DENIED_BEFORE = 2
"""Words before a statement among which "no" or "without" takes it back."""
_FREE = frozenset("free frei vrij libre libero".split())
"""Right behind a statement: there is none of it."""
_NONE_BEFORE, _NONE_BEHIND = (
    ("不", "无", "非", "未", "没", "零", "防", "禁"),
    ("なし", "不使用", "ゼロ", "フリー", "対象外", "ではあり", "ではない"),
)
_SIGNS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A statement: its words as places among those of the text, or none of them in a script without blanks."""

    quote: str
    first: int = 0
    last: int = 0


@lru_cache(maxsize=8)
def words_of(text: str) -> Read:
    """A text as words; the last few are kept, for each kind of goods asks about the same listing."""
    return read_words(text)


def said(
    phrases: Phrases, text: str, *, outside: Said | None = None, what: Kind | None = None
) -> Said | None:
    """The first of the phrases that a text states, and does not deny; ``outside`` is a statement that it may not overlap.

    With ``what`` it must be these goods, too: not what is made for them, and no other goods that are named after them.
    """
    read = words_of(text)
    for at, key in enumerate(read.keys):
        for words in phrases.spaced.get(key, ()):
            until = at + len(words)
            if (
                read.keys[at:until] == words
                and not (outside is not None and at < outside.last and outside.first < until)
                and not _is_denied(read, at, until, what)
            ):
                return Said(" ".join(words), at, until)
    if phrases.unspaced and is_han(text):
        low = simple(text.lower())
        for one in phrases.unspaced:
            if (outside is None or one not in outside.quote) and _states(low, one):
                return Said(one)
    return None


def _is_denied(read: Read, first: int, last: int, what: Kind | None = None) -> bool:
    part = read.parts[first]
    if what is not None:
        before = read.keys[max(0, first - _FOR_BEFORE) : first]
        if any(word in shared().purpose or word in shared().false for word in before):
            return True
        behind = read.keys[last : last + _FOR_BEFORE]
        if find(what.heads, behind) is not None or find(shared().heads, behind) is not None:
            return True
    for at in range(max(0, first - _DENIED_BEFORE), first):
        if read.parts[at] == part and (read.keys[at] in shared().none or _is_zero(read, at)):
            return True
    return last < len(read.keys) and read.parts[last] == part and read.keys[last] in _FREE


def _is_zero(read: Read, at: int) -> bool:
    """Whether a word is nothing but the number 0, as in "0 % THC" and "0.0 THC", and no end of "25.000 volts"."""
    before = read.keys[at - 1] if at else ""
    return not read.keys[at].strip("0") and not before.strip("0").isdigit()


def _states(low: str, one: str) -> bool:
    at = low.find(one)
    while at >= 0:
        end = at + len(one)
        if not any(
            sign in low[max(0, at - _SIGNS_BEFORE) : at] for sign in _NONE_BEFORE
        ) and not low.startswith(_NONE_BEHIND, end):
            return True
        at = low.find(one, end)
    return False


def candidates(title: str, description: str) -> list[str]:
    """The kinds of goods that the two texts may tell, by one phrase at least."""
    text = f"{title}\n{description}"
    read = words_of(text)
    spaced, unspaced = telling()
    found = {
        name
        for at, key in enumerate(read.keys)
        for name, words in spaced.get(key, ())
        if read.keys[at : at + len(words)] == words
    }
    if is_han(text):
        low = simple(text.lower())
        found.update(name for name, one in unspaced if one in low)
    return sorted(found)


def told(what: Kind, title: str, description: str) -> Said | None:
    """The statement that tells the goods: a strong one of the description, or one each of two lists, in either text."""
    text = f"{title}\n{description}"
    if said(what.told_not, text) is not None:
        return None
    strong = said(what.told, description, what=what) or _dosed(what, description)
    if strong is not None:
        return Said(strong.quote)
    one = said(what.told_what, text)
    if one is None or said(what.told_how, text, outside=one) is None:
        return None
    return one


def _dosed(what: Kind, description: str) -> Said | None:
    """A name of a medicine with its dose right behind it: "Semaglutide 1 mg"."""
    if not what.dosed:
        return None
    read = words_of(description)
    for first, words in dosed_names(what.name):
        for at, key in enumerate(read.keys):
            until = at + len(words)
            if key != first or read.keys[at:until] != words or _is_denied(read, at, until, what):
                continue
            end = read.spans[until - 1][1]
            if MEASURES["dose"].search(description[end : end + _DOSE_BEHIND]):
                return Said(" ".join(words), at, until)
    return None
