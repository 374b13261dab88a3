"""Contradictions between what the title says of a facet, and what the attribute that asks for it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from listing_lint.claims.facet_tables import NO, YES
from listing_lint.claims.facets import (
    INCLUDED,
    NUMBER_OF,
    Worded,
    facets_of,
    number,
    pattern_of,
    tables,
    words_of,
)
from listing_lint.claims.labels import Label
from listing_lint.claims.numbers_of import number_clashes
from listing_lint.claims.statements import named, named_values
from listing_lint.claims.surroundings import is_elsewhere, words_after, words_before
from listing_lint.claims.told import Clash, Spot
from listing_lint.claims.yes_or_no import yes_or_no_clashes
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from listing_lint.catalog.listing import Listing
    from listing_lint.claims.facets import Counted
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told

Said = tuple[Any, int, int]
"""A value, and where it stands in a text."""

_LABEL = Label("feature")
_MOST = 120
"""Characters of an attribute that is read: longer ones are prose."""
_ALONE_BEFORE = late(r"(?:^|[,(|/–—:;\[]|\s[-–])\s*\Z")
_ALONE_BEHIND = late(r"\s*(?:$|[,)|–—;\]]|\s-)")
_LISTED_BEFORE = late(r"(?:\w\s?[/+&]|\d\s?[-–]|\d\s\w+\sof)\s?\Z")
_LISTED_BEHIND = late(r"\s?[/+&]\s?\w|[-–]\d")
_OR = late(
    r"\b(?:with(?: ?(?:/|or) ?without)|optional|or without|con o sin|mit oder ohne|avec ou sans)\b",
    re.IGNORECASE,
)


def asks_for_facets(listing: Listing) -> bool:
    """A cheap look: whether the listing, or its first variants, have an attribute that asks for a facet."""
    fields = listing.fields
    variants = fields.get("variants")
    some = [fields, *(variants[:3] if isinstance(variants, list) else ())]
    return any(facets_of(name) for one in some if isinstance(one, dict) for name, *_ in named(one))


def facet_clashes(all_: Told) -> Iterator[Clash]:
    """The contradictions, at most one a facet."""
    listing, title = all_.listing, all_.title
    if listing is None or title is None:
        return
    own = _by_facet(named_values(listing.fields, "", _label))
    variants = listing.fields.get("variants")
    offered: dict[str, list[Statement]] = {}
    for index, variant in enumerate(variants[:300] if isinstance(variants, list) else ()):
        if isinstance(variant, dict):
            for name, statements in _by_facet(named_values(variant, f"/variants/{index}", _label)).items():
                offered.setdefault(name, []).extend(statements)
    if not own and not offered:
        return
    facets: list[Worded | Counted] = [*tables()[0], *tables()[1]]
    for facet in facets:
        pairs, options = own.get(facet.name, ()), offered.get(facet.name, ())
        if pairs or options:
            yield from _of_facet(facet, title, pairs, options)
    if INCLUDED in own:
        yield from _of_batteries(title, own[INCLUDED])
    yield from yes_or_no_clashes(title, own)
    yield from number_clashes(title, own.get(NUMBER_OF, ()))


def _label(name: str) -> Label | None:
    return _LABEL if facets_of(name) else None


def _by_facet(statements: Iterator[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        for facet in facets_of(statement.name):
            found.setdefault(facet, []).append(statement)
    return found


def _of_facet(
    facet: Worded | Counted, title: Statement, pairs: Sequence[Statement], options: Sequence[Statement]
) -> Iterator[Clash]:
    mine = _titled(facet, title.text)
    if len({value for value, *_ in mine}) != 1:
        return
    value, start, end = mine[0]
    read: Callable[[str], list[Said]] = (
        (lambda text: _worded_in(facet, text))
        if isinstance(facet, Worded)
        else (lambda text: _counted_in(facet, text))
    )
    pairs_said = [(statement, said) for statement in pairs if (said := read(statement.text))]
    said_by_options = [(statement, said) for statement in options if (said := read(statement.text))]
    told = [one for _, said in (*pairs_said, *said_by_options) for one, *_ in said]
    if not told or any(_agree(facet, value, one) for one in told):
        return
    statement, said = (pairs_said or said_by_options)[0]
    _, first, last = said[0]
    if len({one for one, *_ in said}) > 1 and pairs_said:
        return  # a list, which may be of whatever it fits
    sure = bool(pairs_said) and (facet.sure if isinstance(facet, Worded) else True)
    yield Clash(facet.name, Spot(statement, first, last), Spot(title, start, end), sure=sure)


def _agree(facet: Worded | Counted, one: Any, other: Any) -> bool:
    if one == other:
        return True
    if not isinstance(facet, Worded):
        return bool(abs(one - other) <= facet.near * max(one, other))
    if facet.against:
        return not _is_pair(facet.against, one, other)
    return _is_pair(facet.agree, one, other)


def _is_pair(pairs: str, one: str, other: str) -> bool:
    known = [pair.strip() for pair in pairs.split(";")]
    return f"{one} {other}" in known or f"{other} {one}" in known


def _has_goods(words: str, text: str) -> bool:
    lowered = text.casefold()
    return (
        not words
        or not frozenset(words.split()).isdisjoint(lowered.replace("-", " ").replace(",", " ").split())
        or any(word in lowered for word in words.split() if word[0] >= "\u2e80")
    )


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether it is one of several: "EU/UK plug", "3+2 seater", "for 2-3 persons"."""
    return bool(_LISTED_BEFORE.search(text[:start]) or _LISTED_BEHIND.match(text, end))


def _titled(facet: Worded | Counted, text: str) -> list[Said]:
    """What a title says of a facet; nothing where it says it of other goods."""
    if not _has_goods(facet.goods, text) or _OR.search(text):
        return []
    found: list[Said] = []
    if not isinstance(facet, Worded):
        for pattern in facet.patterns:
            for match in pattern_of(pattern).finditer(text):
                value = number(match["n"])
                if facet.least <= value <= facet.most and (not facet.only or value in facet.only):
                    if is_elsewhere(text, match.start(), match.end()) or _in_list(
                        text, match.start(), match.end()
                    ):
                        return []
                    found.append((value, match.start(), match.end()))
        return found
    for term in words_of(facet.name)[0].find(text):
        behind, ahead = words_after(text, term.end), words_before(text, term.start)
        if any(word in facet.not_beside.split() for word in behind):
            return []
        if is_elsewhere(text, term.start, term.end) or _in_list(text, term.start, term.end):
            return []
        alone = (
            _has_goods(facet.beside, text)
            and _ALONE_BEFORE.search(text[: term.start])
            and _ALONE_BEHIND.match(text, term.end)
        )
        if (
            not facet.beside
            or alone
            or any(word in facet.beside.split() for word in behind[: facet.reach])
            or any(word in f"{facet.before} size".split() for word in ahead[-1:])
        ):
            found.append((term.name, term.start, term.end))
        else:
            found.append((None, term.start, term.end))  # named, and not surely of the goods
    return found if all(value is not None for value, *_ in found) else []


def _worded_in(facet: Worded, text: str) -> list[Said]:
    if len(text) > _MOST:
        return []
    return [(term.name, term.start, term.end) for term in words_of(facet.name)[1].find(text)]


def _counted_in(facet: Counted, text: str) -> list[Said]:
    if len(text) > 40:
        return []
    found: list[Said] = []
    for pattern in facet.said:
        for match in pattern_of(pattern).finditer(text):
            value = number(match["n"])
            value = float(facet.same.get(match["n"], value))
            if not facet.least <= value <= facet.most or (facet.only and value not in facet.only):
                return []
            found.append((value, match.start(), match.end()))
    return found


_WITH = late(
    r"\b(?:(?:with|incl\.?|including|includes|mit|inkl\.?|avec|con|com)\s+(?:(?:\d|two|one|a|rechargeable|li-?ion|lithium|\d+mah|\d+v)\s+)*"
    r"(?:batter(?:y|ies)|akkus?|batterien?|piles?|pilas?|batería|bateria)|batter(?:y|ies) included|batterien? (?:enthalten|inklusive)"
    r"|piles? (?:incluses?|fournies?)|pilas incluidas|batería incluida)\b(?!\s*(?:not|indicator|case|cover|compartment|box|charger|charging"
    r"|level|display|life|saver|backup|grip|powered|operated|holder|pack|fach|anzeige|nicht|non|no|clip|terminal|monitor|tester))",
    re.IGNORECASE,
)
_WITHOUT = late(
    r"\b(?:(?:without|no|ohne|sans|sin|sem|senza)\s+(?:batter(?:y|ies)|akkus?|batterien?|piles?|pilas?|batería|bateria)"
    r"|batter(?:y|ies)(?: is| are)? not included|batterien? nicht (?:enthalten|inklusive)|piles? non (?:incluses?|fournies?)"
    r"|pilas no incluidas|bare tool|tool only|body only)\b(?!\s*(?:needed|required|necessary|change|replacement|nötig|erforderlich))",
    re.IGNORECASE,
)


_YES = frozenset(f"{YES} battery batteries the with".split())
_NO = frozenset(f"{NO} {YES} battery batteries the with".split())
"""Every word of an answer has to be one of these: "1 AA" counts cells, and is no yes."""


def _of_batteries(title: Statement, pairs: Sequence[Statement]) -> Iterator[Clash]:
    text = title.text
    without, with_ = _WITHOUT.search(text), _WITH.search(text)
    if _OR.search(text) or (without is None) == (with_ is None):
        return
    match = without or with_
    assert match is not None
    for statement in pairs:
        words = statement.text.casefold().replace(",", " ").replace(".", " ").split()
        yes = bool(words) and all(word in _YES for word in words)
        no = bool(words) and not yes and all(word in _NO for word in words)
        if (no and with_ is not None) or (yes and without is not None):
            yield Clash("battery", Spot(statement, 0, len(statement.text)), Spot(title, *match.span()))
            return
