"""Contradictions between materials and between colours."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from listing_lint.claims.colour_lists import is_of_open_list, names_another
from listing_lint.claims.colours import colour_words, same_colour
from listing_lint.claims.light_colours import is_of_lamp
from listing_lint.claims.materials import FIBRES, material_words, same_material
from listing_lint.claims.own_terms import Found, is_lit, is_own, is_said_of_goods
from listing_lint.claims.plating import plating_clashes
from listing_lint.claims.share_clashes import running_texts, share_clashes
from listing_lint.claims.told import Clash
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told
    from listing_lint.claims.words import Vocabulary


def material_clashes(all_: Told) -> Iterator[Clash]:
    """The contradictions between materials, at most one a part of the goods."""
    yield from share_clashes(all_)
    yield from _terms(all_, "material", material_words(), same_material)
    if not all_.alone:
        yield from plating_clashes(all_)


def colour_clashes(all_: Told) -> Iterator[Clash]:
    """The contradictions between colours."""
    yield from _terms(all_, "colour", colour_words(), same_colour)


def _terms(all_: Told, role: str, words: Vocabulary, same: Callable[[str, str], bool]) -> Iterator[Clash]:
    if all_.alone:
        return
    mine, offered = all_.of_role(role)
    pairs = _labelled(mine, role, words)
    options = _labelled(offered, role, words)
    title = all_.title
    if title is None or not (pairs or options or all_.talks):
        return
    heads = [Found(term, title) for term in words.find(title.text)]
    lit = role == "colour" and is_of_lamp(title.text)
    if lit:
        heads = [found for found in heads if not is_lit(found)]
        pairs = _without_light(pairs)
        if _without_light(options) != options:
            options = {}  # what is chosen is the light
    if not pairs and not options and not heads:
        return
    spoken = any(words.may_stand_in(text) for text in all_.spoken)
    lines = _labelled(all_.lines, role, words) if spoken else {}
    if lit:
        lines = _without_light(lines)
    told = False
    for key, clash in _of_labels(role, pairs, options, lines, same):
        told = told or not key
        yield clash
    if told:
        return
    known = _flat([*pairs.get((), []), *options.get((), [])])
    said = _flat(lines.get((), []))
    own = [found for found in heads if is_own(found, role, all_)]
    if (
        role == "colour"
        and own
        and (names_another(title.text, words) or any(is_of_open_list(one, words) for one in own))
    ):
        own = []
    if role == "material" and own:
        shades = _shades(all_)
        own = [found for found in own if found.spot.text.casefold() not in shades]
    if not (known or said or own):
        return
    running = _running(all_, words) if spoken else []
    if role == "colour" and any(is_of_open_list(found, words) for found in (*known, *said, *running)):
        return
    if lit:
        running = [found for found in running if not is_lit(found)]
    if own and (known or said):
        named = known or said
        agreed = any(same(one.name, other.name) for one in heads for other in [*named, *said])
        if not agreed and not _both(role, own, named, running, same):
            yield Clash(role, named[0].spot, own[0].spot, sure=_sure(role, own, named))
            return
    if any(same(one.name, other.name) for one in running for other in [*known, *said, *heads]):
        return
    if role == "colour" and len({one.name for one in running}) > 2:
        return
    of_goods = [found for found in running if is_said_of_goods(found, role, all_)]
    first = (known or said or own)[0]
    fibres = any(one.name in FIBRES for one in known or said or own)
    for found in of_goods:
        if role == "colour" or (found.name in FIBRES) == fibres:
            yield Clash(role, first.spot, found.spot, sure=False)
            return


def _shades(all_: Told) -> str:
    """The values of colour attributes: a lamp in brass is named for its colour."""
    return "\n".join(
        statement.text.casefold() for statements in all_.of_role("colour") for statement in statements
    )


def _of_labels(
    role: str,
    pairs: Groups,
    options: Groups,
    lines: Groups,
    same: Callable[[str, str], bool],
) -> Iterator[tuple[tuple[str, ...], Clash]]:
    """Two attributes, or an attribute and the variants or a line of the text, that ask for the same."""
    for key, groups in pairs.items():
        offered, mine = _flat(options.get(key, [])), _flat(groups)
        clash = _apart(role, key, groups[0], _flat(groups[1:]), same) or _apart(
            role, key, offered, mine, same
        )
        if clash is None and not offered:
            clash = _apart(role, key, mine, _flat(lines.get(key, [])), same)
        if clash is not None:
            yield key, clash


def _flat(groups: Iterable[list[Found]]) -> list[Found]:
    return [found for group in groups for found in group]


Groups = dict[tuple[str, ...], list[list[Found]]]
"""Terms by what their label narrows them to, one list a label."""


def _labelled(statements: Iterable[Statement], role: str, words: Vocabulary) -> Groups:
    """The terms of labelled values by what the label narrows them to, one list a label."""
    found: dict[tuple[str, ...], dict[str, list[Found]]] = {}
    for statement in statements:
        if statement.label is None or statement.label.role != role:
            continue
        terms = [Found(term, statement) for term in words.find(statement.text)]
        if role == "material" and len(terms) > 1 and (look := _WHOLLY.fullmatch(statement.text)) is not None:
            terms = [one for one in terms if one.spot.start < look.start("look")] or terms
        if terms:
            name = statement.name if statement.where in ("attribute", "field") else ""
            found.setdefault(statement.label.of, {}).setdefault(name, []).extend(terms)
    return {of: list(groups.values()) for of, groups in found.items()}


_WHOLLY = late(r"\s*100\s?%[^()%\d]{1,60}\((?P<look>[^()%\d]{1,40})\)\s*\.?")
"""A value of one material, with what it looks or feels like in brackets: "100% polyester (silky)"."""


def _apart(
    role: str, key: tuple[str, ...], some: list[Found], others: list[Found], same: Callable[[str, str], bool]
) -> Clash | None:
    if not some or not others:
        return None
    if any(same(one.name, other.name) for one in some for other in others):
        return None
    at, other = others[0], some[0]
    if at.statement.where != "attribute" and other.statement.where == "attribute":
        at, other = other, at
    return Clash(_called(role, key), at.spot, other.spot, sure=_sure(role, some, others))


def _called(role: str, key: tuple[str, ...]) -> str:
    return f"{role} ({' '.join(key)})" if key else role


def _sure(role: str, some: list[Found], others: list[Found]) -> bool:
    """Fibres exclude each other; a chair of wood may have legs of metal, a colour its shade."""
    if role == "colour":
        return True
    names = {one.name for one in [*some, *others]}
    if names <= FIBRES and "leather" in names and "faux leather" in names:
        return True
    return names <= FIBRES


def _both(
    role: str, own: list[Found], known: list[Found], running: list[Found], same: Callable[[str, str], bool]
) -> bool:
    """Whether the text speaks of both materials: goods of several."""
    if role != "material":
        return False
    mine = any(same(one.name, other.name) for one in own for other in running)
    return mine and any(same(one.name, other.name) for one in known for other in running)


def _without_light(groups: Groups) -> Groups:
    """The colours of lamps, without those of their light."""
    left = {
        of: [kept for group in some if (kept := [one for one in group if not is_lit(one)])]
        for of, some in groups.items()
    }
    return {of: some for of, some in left.items() if some}


_MOST_SPOKEN = 200
"""Terms of the running text that are weighed, at the most."""


def _running(all_: Told, words: Vocabulary) -> list[Found]:
    """The terms of the running text."""
    found = (
        Found(term, statement) for statement in running_texts(all_) for term in words.find(statement.text)
    )
    return list(islice(found, _MOST_SPOKEN))
