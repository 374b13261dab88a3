"""Which restricted goods a listing offers: names in its title, category and attributes, and what makes other goods of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listing_lint.brands.letters import bare
from listing_lint.records import dataclass
from listing_lint.restricted.described import candidates, said, told
from listing_lint.restricted.first_look import SHORTEST_STEM
from listing_lint.restricted.first_words import STEMS
from listing_lint.restricted.kinds import Kind, Name, kind, names, shared
from listing_lint.restricted.measures import MEASURES
from listing_lint.restricted.reading import find, holds, is_han, read_words, simple
from listing_lint.restricted.told import (
    LONGEST,
    category_end,
    category_of,
    description_of,
    doses_of,
    may_tell,
    names_of_category,
    told_goods,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from listing_lint.finding import Confidence
    from listing_lint.restricted.reading import Read

OTHER_GOODS = frozenset(
    "shoes apparel headwear bags luggage jewellery toys dolls games books video music stationery party textiles accessories".split()
)
"""Kinds of goods (of ``brands/goods.toml``) that carry a name as a picture, a pattern or a game, and are not what it names."""
_ONLY_BEHIND = frozenset({"accessories"})
"""Goods whose words are too common to count anywhere but behind a name."""

_BEHIND, _BEFORE, _NEAR, _FOR, _JOINED = 6, 2, 3, 3, 3
"""Words behind a name that are looked at, right before it, between it and its cue, after "for", and after "of"."""
_HEAD_FIRST = frozenset({"fr", "es", "pt", "it", "ru", "pl"})
"""Languages whose phrases begin with the goods: "étui cigarettes", not "cigarette case"."""
_AGAINST = frozenset("防反仿假无非")
"""What stands right before a Chinese name of what is not there, not real, or kept off."""
VINTAGES = "vintage"
"""Where a file lists names that a year stands beside: "Savennières, Clos du Bois, 2022"."""
_NOTHING = "\n"
"""What stands in place of a word that tells of no other goods."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Restricted goods that a text offers: which, by what characters of it, and how sure that is.

    ``where`` is the member of the listing, ``member`` the key inside it for an attribute.
    """

    kind: str
    where: str
    start: int
    end: int
    quote: str
    confidence: Confidence
    member: str | int = ""


def offers(fields: Mapping[str, Any]) -> tuple[Offer, ...]:
    """The restricted goods of a listing, one for each kind: what the title says, else the attributes, else the category."""
    found: dict[str, Offer] = {}
    title = _text(fields.get("title"))[:LONGEST]
    context = _context(fields)
    for one in _in_text(title, context):
        found.setdefault(one.kind, Offer(one.kind, "title", *_spot(one), one.confidence))
    for where, text, member in told_goods(fields):
        for one in _in_text(text, context, beside=title):
            confidence: Confidence = "medium" if one.confidence == "high" else one.confidence
            found.setdefault(one.kind, Offer(one.kind, where, *_spot(one), confidence, member))
    category = category_end(fields)
    if category:
        known = names().categories
        name = next((known[one] for one in names_of_category(category) if one in known), None)
        if name is not None and name not in found and _may_be(kind(name), read_words(title), context):
            found[name] = Offer(name, "category", 0, 0, category, "medium")
    if context.description and may_tell(f"{title}\n{context.description}"):
        for offer in _in_description(title, context):
            found.setdefault(offer.kind, offer)
    return tuple(found.values())


def _in_description(title: str, context: _Context) -> Iterator[Offer]:
    """The goods that only the description tells: a title such as "Ripper 125K, Red (30ml)" is a name."""
    read = read_words(title)
    for name in candidates(title, context.description):
        what = kind(name)
        found = told(what, title, context.description)
        if found is not None and _may_be(what, read, context):
            yield Offer(name, "description", 0, 0, found.quote, "medium")


def beside(offer: Offer, title: str) -> str:
    """The words of a title beside an offer that it makes, but for those that tell of no other goods there."""
    read = read_words(title)
    words = [
        key
        for key, (start, end) in zip(_judged(kind(offer.kind), read), read.spans, strict=True)
        if end <= offer.start or start >= offer.end
    ]
    return " ".join(words)


@dataclass(frozen=True, slots=True)
class _Seen:
    kind: str
    text: str
    start: int
    end: int
    confidence: Confidence


def _spot(seen: _Seen) -> tuple[int, int, str]:
    return seen.start, seen.end, seen.text[seen.start : seen.end]


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a title: its listing's description, doses that attributes tell, the goods that its category names."""

    description: str
    doses: str
    category_goods: Collection[str]


def _context(fields: Mapping[str, Any]) -> _Context:
    return _Context(
        description_of(fields), doses_of(fields), _goods(category_of(fields)) - {"accessories", "party"}
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _in_text(text: str, context: _Context, beside: str = "") -> Iterator[_Seen]:
    """The goods that a text names; ``beside`` is the title of the listing, where the text is none."""
    if not text:
        return
    read = read_words(text)
    other = read_words(beside) if beside else None
    seen: dict[str, _Seen] = {}
    for name, first, last in _named(read):
        before = seen.get(name.kind)
        if before is not None and before.confidence == "high":
            continue
        what = kind(name.kind)
        confidence = _confidence(name, what, read, first, last, context)
        # A surer name further on says it better: "covert" before "spy camera".
        if confidence is None or (before is not None and confidence != "high"):
            continue
        if not _stands(name, what, read, first, last):
            continue
        if not _may_be(what, read, context, first, last) or (
            other is not None and not _may_be(what, other, context)
        ):
            continue
        seen[name.kind] = _Seen(name.kind, text, read.spans[first][0], read.spans[last - 1][1], confidence)
    yield from seen.values()
    if is_han(text):
        yield from _in_unspaced(text, context, seen)


def _named(read: Read) -> Iterator[tuple[Name, int, int]]:
    """The names that stand in a text, the longer ones at a place first."""
    known = names()
    for at, key in enumerate(read.keys):
        for one in known.spaced.get(key, ()):
            until = at + len(one.words)
            # A name goes on over a hyphen or a blank, not over a comma.
            if read.keys[at:until] == one.words and read.parts[at] == read.parts[until - 1]:
                yield one, at, until
        if len(key) >= SHORTEST_STEM and key.endswith(STEMS) and key.isalpha():
            for stem, name in known.stems:
                if key.endswith(stem) and key not in kind(name).stem_exceptions:
                    yield Name(name, "cued", "inn", (key,)), at, at + 1
                    break


def _confidence(
    name: Name, what: Kind, read: Read, first: int, last: int, context: _Context
) -> Confidence | None:
    """How sure the name is of its own and by its cues; None where it needs one and has none."""
    if name.grade == "sure":
        return "high"
    if name.grade == "likely":
        return "medium"
    if name.grade == "alone":
        return "high" if last - first == len(read.keys) else None
    until = _along(read, last)
    if find(what.heads, _judged(what, read)[:until], outside=(first, last)) is not None:
        return None
    if name.grade == "paired":
        return "medium" if _paired(what, read, first, last, context) else None
    if any(MEASURES[measure].search(read.text) for measure in what.measures):
        return "high"
    if name.language == VINTAGES and MEASURES["vintage"].search(read.text):
        return "medium"
    if context.doses and "dose" in what.measures and MEASURES["dose"].search(context.doses):
        return "medium"
    if _aged(what, read, first, last) or _of_maker(what, read, first, last):
        return "medium"
    if _cue(what, read, first, last) or _cared_for(what, read, first, last, context):
        return "medium"
    if what.cues_in_description and context.description:
        text = context.description[:300]
        if any(MEASURES[measure].search(text) for measure in what.measures):
            return "medium"
    if what.described and _described(what, read, last, context):
        return "medium"
    return None


def _paired(what: Kind, read: Read, first: int, last: int, context: _Context) -> bool:
    """Whether the title or the description says what makes these goods of a word for many: "account" and the name of a game."""
    return (
        find(what.told_how, read.keys, outside=(first, last)) is not None
        or said(what.told_how, context.description) is not None
    )


def _described(what: Kind, read: Read, last: int, context: _Context) -> bool:
    """Whether the description gives the sign that the title lacks: "Baby corn snake", which eats frozen mice."""
    if not context.description or (what.near and not _ends_phrase(what, read, last)):
        return False
    return said(what.told_how, context.description) is not None and (
        said(what.told_not, f"{read.text}\n{context.description}") is None
    )


def _ends_phrase(what: Kind, read: Read, last: int) -> bool:
    """Whether nothing follows a name in its phrase but colours, sexes and the like."""
    for at in range(last, len(read.keys)):
        if read.parts[at] != read.parts[last - 1]:
            return True
        key = read.keys[at]
        if key not in what.between and key not in what.young and key not in what.sexes and not key.isdigit():
            return False
    return True


def _cue(what: Kind, read: Read, first: int, last: int) -> bool:
    if not what.young.isdisjoint(read.keys[first:last]) and find(what.sure_cues, read.keys) is not None:
        return True
    if not what.near:
        return find(what.cues, read.keys, outside=(first, last)) is not None or holds(
            what.cues, read.text.lower()
        )
    part = read.parts[first]
    start, words = first, 0
    while start and words < _NEAR and read.parts[start - 1] == part:
        start -= 1
        words += read.keys[start] not in what.between
    end = last
    while end < min(len(read.keys), last + _BEFORE) and read.parts[end] == part:
        end += 1
    return (
        find(what.cues, read.keys[start:first]) is not None
        or find(what.cues, read.keys[last:end]) is not None
    )


def _cared_for(what: Kind, read: Read, first: int, last: int, context: _Context) -> bool:
    """Whether the description of a young animal says two things that are done with the living only: vaccinated, dewormed."""
    if what.young.isdisjoint(read.keys[first:last]) or not context.description:
        return False
    keys = bare(context.description).split(" ")
    several: set[tuple[str, ...]] = set()
    for at, key in enumerate(keys):
        several.update(
            cue for cue in what.sure_cues.spaced.get(key, ()) if tuple(keys[at : at + len(cue)]) == cue
        )
    return len(several) > 1


def _aged(what: Kind, read: Read, first: int, last: int) -> bool:
    """Whether the age of a young animal stands behind its name, or that of any with its sex: "puppies, 8 weeks"."""
    if what.sexes and _ends_phrase(what, read, last) and not what.sexes.isdisjoint(read.keys):
        for number, unit in zip(read.keys[last:], read.keys[last + 1 :], strict=False):
            if number.isdigit() and unit in what.ages:
                return True
    if not what.ages or not any(key in what.young for key in read.keys[first:last]):
        return False
    at = last
    while at < len(read.keys) and read.keys[at] in what.between:
        at += 1
    return at + 1 < len(read.keys) and read.keys[at].isdigit() and read.keys[at + 1] in what.ages


def _of_maker(what: Kind, read: Read, first: int, last: int) -> bool:
    """Whether the text begins with the name and a maker of such goods, one beside the other: "Pistola Smith & Wesson"."""
    behind = find(what.makers, read.keys[last : last + _BEFORE])
    before = find(what.makers, read.keys[:first])
    return (first == 0 and behind is not None and behind[0] == 0) or before == (0, first)


def _along(read: Read, last: int) -> int:
    """The place of the first word behind a name that says what comes along with the goods, or the end."""
    for at in range(last, len(read.keys)):
        if read.keys[at] in shared().along:
            return at
    return len(read.keys)


def _judged(what: Kind, read: Read) -> tuple[str, ...]:
    """The words of a text, without those that tell of no other goods beside this kind.

    These are words with another meaning in another language or trade ("brass case" of ammunition, the "stiletto" that
    is a knife), and packages that stand behind a quantity: "150 g Dose", "50 pcs case", "24 pouches".
    """
    words = shared()
    keys = list(read.keys)
    for at, key in enumerate(read.keys):
        for phrase in what.same.spaced.get(key, ()):
            if read.keys[at : at + len(phrase)] == phrase:
                keys[at : at + len(phrase)] = [_NOTHING] * len(phrase)
        if key in words.packages and at:
            before = read.keys[at - 1]
            counted = before[0].isdigit() and not before.isdigit()
            several = before.isdigit() and key.endswith(("s", "n", "e"))
            if counted or several or (at > 1 and before in words.units and read.keys[at - 2].isdigit()):
                keys[at] = _NOTHING
    return tuple(keys)


def _stands(name: Name, what: Kind, read: Read, first: int, last: int) -> bool:
    """Whether the words around a name leave it the name of the goods."""
    words = shared()
    part = read.parts[first]
    before = [read.keys[at] for at in range(max(0, first - _FOR), first) if read.parts[at] == part]
    if before and before[-1] in words.none:
        return False
    if not what.false_too and any(word in words.false for word in before[-_BEFORE:]):
        return False
    if any(word in words.purpose for word in before):
        return False
    if name.language in _HEAD_FIRST and any(
        (key,) in words.heads.spaced.get(key, ()) and key not in words.packages
        for key, where in zip(read.keys[:first], read.parts, strict=False)
        if where == part
    ):
        return False
    return _is_head(name, what, read, last, part)


def _is_head(name: Name, what: Kind, read: Read, last: int, part: int) -> bool:
    """Whether what follows a name in its phrase is no other goods: "vape pen case", "pistola de agua"."""
    words = shared()
    joins = words.joins.get(name.language, frozenset())
    judged = _judged(what, read)
    behind: list[str] = []
    for at in range(last, min(len(read.keys), last + _BEHIND)):
        key = read.keys[at]
        if read.parts[at] != part or (key in words.stops and key not in joins):
            break
        behind.append(judged[at])
    if not behind:
        return True
    if read.keys[last] in joins and not _keeps(what, read.keys[last + 1 : last + 1 + _JOINED]):
        return False
    if (
        name.grade == "cued"
        and name.language in what.strict
        and not _may_follow(read.keys[last], what)
        and not MEASURES["abv"].search(read.text)
    ):
        return False
    if behind[0] == "free" or (behind[0] in words.false and not what.false_too):
        return False
    if find(what.heads, behind) is not None:
        return False
    return what.own_heads or find(words.heads, [key for key in behind if key not in what.also]) is None


def _keeps(what: Kind, words: Sequence[str]) -> bool:
    """Whether what follows "de" or "di" leaves the goods what they are: their material, a measure, their ordinary use."""
    known = shared()
    for word in words:
        if word in known.articles:
            continue
        return word[0].isdigit() or word in known.materials or word in what.uses
    return False


def _may_follow(word: str, what: Kind) -> bool:
    """Whether a word may stand behind a name that means the goods only at the end of its phrase."""
    return not word.isalpha() or word in what.after or (word,) in what.cues.spaced.get(word, ())


def _may_be(what: Kind, read: Read, context: _Context, first: int = 0, last: int = 0) -> bool:
    """Whether nothing in the listing says that the goods are others, or that they are not meant."""
    judged = _judged(what, read)
    if find(what.never, judged, outside=(first, last)) is not None:
        return False
    low = read.text.lower()
    if is_han(low):
        low = simple(low)
        if holds(what.never, low) or (not what.own_heads and any(one in low for one in shared().unspaced)):
            return False
    if what.denied.spaced and context.description and said(what.denied, context.description) is not None:
        return False
    carriers = OTHER_GOODS - what.exempt
    if not carriers.isdisjoint(context.category_goods):
        return False
    if last:
        rest = " ".join((*judged[:first], _NOTHING, *judged[last : _until_with(read, last)]))
        named = _goods(rest)
    else:
        named = _goods(" ".join(judged))
        if find(what.heads, judged):
            return False
        if not what.own_heads and find(shared().heads, [key for key in judged if key not in what.also]):
            return False
    return (carriers - _ONLY_BEHIND).isdisjoint(named)


def _until_with(read: Read, last: int) -> int:
    """Where the words behind a name end at "with": what comes along with the goods does not make others of them."""
    for at in range(last, len(read.keys)):
        if read.keys[at] in shared().stops:
            return at
    return len(read.keys)


def _goods(text: str) -> frozenset[str]:
    if not text.strip():
        return frozenset()
    from listing_lint.brands.core import goods
    from listing_lint.brands.goods import goods_in

    return goods_in(text, goods())


def _in_unspaced(text: str, context: _Context, told: Collection[str]) -> Iterator[_Seen]:
    """The names in a text without blanks between its words."""
    low = text.lower()
    if len(low) != len(text):
        return
    low = simple(low)
    if len(low) != len(text):
        return
    other = any(one in low for one in shared().unspaced)
    seen = set(told)
    for name in names().unspaced:
        at = low.find(name.unspaced) if name.kind not in seen else -1
        if at < 0:
            continue
        what = kind(name.kind)
        if other and not what.own_heads:
            continue
        end = at + len(name.unspaced)
        rest = f"{low[:at]} {low[end:]}"
        if holds(what.never, rest) or any(low.startswith(one, end) for one in what.heads.unspaced):
            continue
        read = read_words(text)
        if find(what.never, read.keys) is not None or low[max(0, at - 1) : at] in _AGAINST:
            continue
        confidence: Confidence = "high" if name.grade == "sure" else "medium"
        if name.grade == "cued" and not (
            holds(what.cues, rest)
            or any(MEASURES[one].search(low) for one in what.measures)
            or (what.described and said(what.told_how, context.description) is not None)
        ):
            continue
        if name.grade == "paired" and not (
            holds(what.told_how, rest)
            or find(what.told_how, read.keys) is not None
            or said(what.told_how, context.description) is not None
        ):
            continue
        if not (OTHER_GOODS - what.exempt).isdisjoint(context.category_goods):
            continue
        seen.add(name.kind)
        yield _Seen(name.kind, text, at, end, confidence)
