"""Contradictions between sizes of several sides: 30 x 20 x 10 cm."""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING

from listing_lint.claims.quantities import quantities
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.quantities import Quantity
    from listing_lint.claims.statements import Statement
    from listing_lint.claims.told import Told

_FLAT = late(
    r"\b(?:rugs?|carpets?|doormats?|door mats?|bath mats?|yoga mats?|mouse ?pads?|towels?|blankets?|throws?|bed ?sheets?|flat sheets?|tablecloths?|curtains?|flags?|posters?|canvas(?:es)?"
    r"|scar(?:f|ves)|pillow ?cases?|duvet covers?|tapestr(?:y|ies)|tarps?|tarpaulins?|prints?|teppich\w*|badematte|fußmatte|handt(?:uch|ücher)|decke|bettlaken|spannbettlaken"
    r"|tischdecke|vorhang|vorhänge|fahne|flagge|schal|kissenbezug|plane|tapis|paillasson|serviette|couverture|plaid|drap|nappe|rideaux?|drapeau|affiche"
    r"|taie|bâche|alfombra|felpudo|toalla|manta|sábana|mantel|cortinas?|bandera|cartel|funda de almohada|lona|tappeto|zerbino|asciugamano|coperta|lenzuolo"
    r"|tovaglia|tenda|bandiera|federa|telo|tapete|toalha|cobertor|lençol|bandeira|fronha|ковер|ковёр|коврик|полотенце|плед|простыня|скатерть|штора|флаг"
    r"|наволочка|тент|dywan|ręcznik|koc|prześcieradło|obrus|zasłona|flaga)\b|地毯|地垫|毛巾|浴巾|毯|床单|桌布|窗帘|旗|海报|围巾|枕套|ラグ|カーペット|タオル|毛布|カーテン|シーツ|러그|수건|담요|커튼",
    re.IGNORECASE,
)
_FRAMED = late(
    r"fram(?:e|ed|es)\b|rahmen|gerahmt|cadre|marco|cornice|moldura|рамк|ramk|相框|画框|フレーム",
    re.IGNORECASE,
)
_SLACK = 0.06
"""Share by which a side may differ: inches and centimetres are both rounded."""


def box_clashes(all_: Told) -> Iterator[Clash]:
    """Contradictions between the sides that attributes, the title and lines of the text state, all of one number of sides."""
    pairs = list(_boxes(all_.pairs))
    if not pairs or all_.options:
        return
    said = list(_boxes(all_.lines)) if all_.counts else []
    first, box = pairs[0]
    for other, its in [*pairs[1:], *said]:
        if (
            first.label is not None
            and other.label is not None
            and first.label.of == other.label.of
            and _apart(box, its)
        ):
            if any(not _apart(box, more) for _, more in [*pairs[1:], *said]):
                return
            yield Clash(
                "size",
                Spot(first, box.start, box.end),
                Spot(other, its.start, its.end),
                sure=other.where == "attribute",
            )
            return
    title = all_.title
    heads = [one for one in all_.heads if one.sides] if title is not None else []
    if (
        title is None
        or len(heads) != 1
        or first.where != "attribute"
        or first.label is None
        or first.label.of
    ):
        return
    # The title may state the inside, or another edition's rounding: only a box that holds twice as much is another one. What is
    # flat has no inside, and the size of a print is not that of its frame.
    if len(heads[0].sides) == 2 and any(_shared(heads[0], its) for _, its in [*pairs, *said]):
        return
    framed = _FRAMED.search(title.text) is not None
    flat = len(heads[0].sides) == 2 and not framed and _FLAT.search(title.text) is not None
    most = 1.25 if flat else 4.0 if framed else 2.0
    far = all(
        not 1 / most < prod(heads[0].sides) / max(prod(its.sides), 1.0) < most for _, its in [*pairs, *said]
    )
    if far and heads[0].unit == box.unit and all(_apart(heads[0], its) for _, its in [*pairs, *said]):
        yield Clash(
            "size", Spot(first, box.start, box.end), Spot(title, heads[0].start, heads[0].end), sure=False
        )


def _boxes(statements: list[Statement]) -> Iterator[tuple[Statement, Quantity]]:
    for statement in statements:
        label = statement.label
        if label is not None and label.role in ("dimensions", "size"):
            found = [one for one in quantities(statement.text) if one.sides]
            if len(found) == 1:
                yield statement, found[0]


def _shared(one: Quantity, other: Quantity) -> bool:
    """Whether some side of both is the same: two panels side by side are twice as wide."""
    return any(abs(side - that) <= 6.0 for side in one.sides for that in other.sides)


def _apart(one: Quantity, other: Quantity) -> bool:
    """Whether two boxes have the same number of sides and more than one of them differs, in whatever order they stand."""
    if len(one.sides) != len(other.sides):
        return False
    mine, its = sorted(one.sides), sorted(other.sides)
    differing = sum(
        abs(side - that) > max(_SLACK * max(side, that), 6.0) for side, that in zip(mine, its, strict=True)
    )
    return differing == len(mine)
