"""Several claims to one mark in one text: the gravest is told, and the others with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listing_lint.brands.letters import bare

if TYPE_CHECKING:
    from listing_lint.brands.judging import Claim


def gravest(claims: list[Claim]) -> list[Claim]:
    """For each mark the gravest claim of one text, with the others in it."""
    found: dict[str, list[Claim]] = {}
    for one in claims:
        found.setdefault(one.mention.term.mark.id, []).append(one)
    kept = []
    for several in found.values():
        first = min(several, key=_order)
        written = bare(first.mention.matched)
        others = {bare(one.mention.matched): one.mention.matched for one in several}
        others.pop(written, None)
        same = sum(bare(one.mention.matched) == written for one in several)
        # "Apple" may be a fruit; beside "iPhone" it is none.
        sure = first.sure or (not first.mention.deformed and any(map(_is_plain_and_sure, several)))
        kept.append(replace(first, sure=sure, more=same - 1, also=tuple(others.values())))
    return sorted(kept, key=lambda one: (one.mention.start, one.mention.end))


def _is_plain_and_sure(claim: Claim) -> bool:
    return claim.sure and claim.level == "plain" and not claim.mention.deformed


_GRAVITY = {"name": 0, "line": 0, "translit": 0, "word": 0, "partial": 1, "initials": 2}


def _order(claim: Claim) -> tuple[int, int, int, int, int, int]:
    mention = claim.mention
    return (
        claim.level == "made for",
        claim.apart,
        claim.worse is None,
        not mention.deformed,
        _GRAVITY[mention.term.kind],
        mention.start,
    )
