"""The sentences of a comparison: verdicts, shares, what to change. Shared by the terminal and the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.reports.closing import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from listing_lint.similarity.comparison import Comparison
    from listing_lint.similarity.limits import Verdict
    from listing_lint.similarity.planning import Change, PairPlan
    from listing_lint.similarity.shares import Exempt, StoreShare

VERDICTS: dict[Verdict, str] = {
    "fail": "at the limit",
    "near": "near the limit",
    "too-few": "too small to tell",
    "ok": "below the limit",
    "linked-exempt": "may sell the same",
}
EXEMPT: dict[Exempt, str] = {
    "": "",
    "linked": "linked stores",
    "same-store": "one store on two marketplaces",
    "other-marketplace": "two marketplaces, neither of which sees the other",
}
FIELDS = {
    "title": "title",
    "description": "description",
    "attributes": "attributes",
    "pictures": "pictures",
    "codes": "product codes",
}
_OWN = ("title", "description", "pictures")
"""What a seller can make different and stay honest."""

MEASURES = {
    "min": "share of the smaller store",
    "each": "share of the larger store",
    "jaccard": "share of all products",
}

_WORD = re.compile(r"\s+|[^\W_]+|[\W_]")


def percent(share: float) -> str:
    """Write a share: ``31 %``, ``29.7 %``; never rounded up to a limit that it does not reach."""
    tenths = int(share * 1000 + 1e-9)
    return f"{tenths // 10}.{tenths % 10} %" if tenths % 10 else f"{tenths // 10} %"


def verdict_words(found: Comparison, share: StoreShare) -> str:
    """Say in one sentence what two stores have in common."""
    a, b = (found.stores[number].label for number in (share.a, share.b))
    text = (
        f"{a} and {b}: {count(share.matched, 'product')} in common, {percent(share.share)} "
        f"({percent(share.share_a)} of {share.n_a:,} in {a}, {percent(share.share_b)} of {share.n_b:,} in {b}"
    )
    if share.possible > share.matched:
        text += f"; with what may be the same {percent(share.upper)}"
    reason = f", {EXEMPT[share.exempt]}" if share.exempt else ""
    return f"{text}){reason}"


def plan_words(found: Comparison, plan: PairPlan) -> str:
    """Say how many changes a pair of stores needs, and what deleting would take."""
    a, b = (found.stores[number].label for number in (plan.a, plan.b))
    return (
        f"Change {count(len(plan.changes), 'product')}, no fewer will do. "
        f"Deleting instead takes {plan.delete_a:,} in {a} or {plan.delete_b:,} in {b}."
    )


def change_words(fields: tuple[str, ...]) -> str:
    """Say what to do with a product: ``new title and pictures``. Numbers and facts are not made up to look different."""
    names = [FIELDS[name] for name in fields if name in _OWN]
    if not names:
        return "sell it in one store only"
    said = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    code = " (its product code gives it away: better sell it in one store only)" if "codes" in fields else ""
    return f"new {said}{code}"


def listings_words(found: Comparison, change: Change) -> str:
    """Name the listings of a change."""
    names = [found.listings[place].listing or "(no id)" for place in change.listings]
    more = f" and {len(names) - 5:,} more" if len(names) > 5 else ""
    return ", ".join(names[:5]) + more


def marked(text: str, other: str) -> Iterator[tuple[str, bool]]:
    """Cut a text into runs that stand in the other text too, and runs that do not (True). Linear in both."""
    known = {word.casefold() for word in _WORD.findall(other)}
    run, state = "", False
    for word in _WORD.findall(text):
        # Blanks and signs belong to what they stand in.
        differs = state if not word.isalnum() else word.casefold() not in known
        if differs != state and run:
            yield run, state
            run = ""
        run, state = run + word, differs
    if run:
        yield run, state
