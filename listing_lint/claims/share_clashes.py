"""Contradictions between the shares of materials."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from listing_lint.claims.materials import material_words
from listing_lint.claims.statements import Statement
from listing_lint.claims.told import Clash, Spot
from listing_lint.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.claims.told import Told

_SHARE = late(
    r"(?P<share>\d{1,3}(?:[.,]\d)?)\s?%\s*(?:of |aus |de |di )?(?:(?:organic|pure|genuine|recycled|reine?|pur|bio|virgin|ring-?spun|combed|soft|premium) )*"
)
_SHARE_BEHIND = late(r"\s*[:(]?\s*(?P<share>\d{1,3}(?:[.,]\d)?)\s?%")


def share_clashes(all_: Told) -> Iterator[Clash]:
    """A share in one place that is another share elsewhere: 100 % cotton, and 60 % cotton with 40 % polyester."""
    stated = [
        statement
        for statement in [*all_.of_role("material")[0], *(all_.lines if all_.shares else ())]
        if statement.label is not None
        and statement.label.role == "material"
        and not statement.label.of
        and "%" in statement.text
    ]
    if all_.title is not None and "%" in all_.title.text:
        stated.insert(0, all_.title)
    if not stated:
        return
    if len(stated) < 2 and all_.shares:
        stated += [statement for statement in running_texts(all_) if "%" in statement.text]
    if len(stated) < 2:
        return
    made = [(statement, _composition(statement)) for statement in stated]
    made = [(statement, shares) for statement, shares in made if shares]
    for (_, mine), (other, its) in pairwise(made):
        for name, (share, spot) in mine.items():
            if name in its and abs(its[name][0] - share) > 5:
                # The first place is the title where there is one.
                yield Clash(
                    "share of " + name.replace(" fibre", ""), its[name][1], spot, sure=other.where != "text"
                )
                return


def running_texts(all_: Told) -> Iterator[Statement]:
    """The running texts of a listing as statements."""
    for passage in all_.passages:
        yield Statement("text", passage.view.text, passage.pointer, None, "", passage.view)


def _composition(statement: Statement) -> dict[str, tuple[float, Spot]]:
    """The shares of one composition; empty where the text holds several, or where they don't make a whole."""
    text = statement.text
    if "%" not in text or len(text) > 20_000:
        return {}
    terms = {term.start: term for term in material_words().find(text)}
    found: dict[str, tuple[float, Spot]] = {}
    total = 0.0
    for match in _SHARE.finditer(text):
        term = terms.get(match.end())
        if term is None:
            continue
        share = float(match["share"].replace(",", "."))
        if term.name in found:
            return {}
        found[term.name] = (share, Spot(statement, match.start(), term.end))
        total += share
    if not found:
        for term in terms.values():
            behind = _SHARE_BEHIND.match(text, term.end)
            if behind is not None and term.name not in found:
                share = float(behind["share"].replace(",", "."))
                found[term.name] = (share, Spot(statement, term.start, behind.end()))
                total += share
    return found if 97 <= total <= 103 else {}
