"""The cases of brand words by way: what the finder must reach on them, on those that its writers read and on the others."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tools.score_brands import CASES, DEFORMED, Tally, cases_in, score


def tallies(folder: str) -> dict[str, Tally]:
    found: dict[str, Tally] = defaultdict(Tally)
    for case in cases_in(CASES / folder):
        score(case, found[case["way"]])
    return found


def share(found: dict[str, Tally], ways: set[str], what: str) -> float:
    chosen = [one for way, one in found.items() if way in ways]
    return float(sum(getattr(one, what) for one in chosen) / max(1, sum(one.marks for one in chosen)))


@pytest.mark.parametrize(("folder", "recall", "false"), [("open", 0.92, 0.02), ("held_out", 0.90, 0.03)])
def test_the_bars(folder: str, recall: float, false: float) -> None:
    found = tallies(folder)
    positive = {way for way, one in found.items() if one.marks and way != "nominative"}
    assert share(found, positive, "levelled") >= recall
    assert share(found, set(DEFORMED), "levelled") >= 0.9
    assert share(found, {way for way in found if way.startswith("translit")}, "levelled") >= 0.85
    assert share(found, {"nominative"}, "levelled") >= 0.85
    negative = [one for one in found.values() if not one.marks]
    assert sum(one.flagged for one in negative) / sum(one.cases for one in negative) <= false


def test_there_are_cases_of_every_way() -> None:
    ways = {case["way"] for case in cases_in(CASES / "open")}
    assert ways >= DEFORMED
    assert len(ways) > 50
