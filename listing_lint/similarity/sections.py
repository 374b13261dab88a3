"""The text of the join, by section. It is data: each engine runs the same SELECTs and keeps each result under its name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from listing_lint.similarity.keys import (
    BODY,
    BODY_SHARED,
    BUDGET,
    BUDGET_EACH,
    CAPS,
    CHAINED,
    WORDS,
)

SHARED = (
    "buckets",
    "limits",
    "full_buckets",
    "met",
    "chain",
    "heads",
    "links",
)  # in this order, before the pairs


@cache
def sections() -> dict[str, str]:
    """Each section's SELECT, with its settings still open, by name."""
    text = (files("listing_lint.similarity") / "join.sql").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("-- name:") or not line.startswith("--")]
    found = {}
    for part in "\n".join(lines).split("-- name:")[1:]:
        name, select = part.split("\n", 1)
        found[name.strip()] = select.strip()
    return found


def select(name: str, *, within: bool, across: bool, floor: int, low: int = 0, high: int = 1 << 62) -> str:
    """One section for one run. ``low`` and ``high`` bound the first listing of a pair, so that a large join goes in slices.

    ``floor`` is that of sketches.
    """
    stores = "TRUE" if within and across else f"x.store {'=' if within else '<>'} y.store"
    return sections()[name].format(
        stores=stores,
        within=int(within),
        across=int(across),
        low=low,
        high=high,
        words=1 << WORDS,
        budget=BUDGET,
        budget_each=BUDGET_EACH,
        body=1 << BODY,
        body_shared=BODY_SHARED,
        sketch_floor=floor,
    )


def caps() -> list[tuple[int, int, int]]:
    """The rows of the table ``caps``: a kind's flag, the most rows of a bucket, and whether a fuller one is chained."""
    return [(1 << kind, cap, int(kind in CHAINED)) for kind, cap in enumerate(CAPS)]
