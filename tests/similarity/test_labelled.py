"""The score on labelled pairs of real offers, where the trial data lies beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from listing_lint.similarity.frequencies import count
from listing_lint.similarity.scoring import POSSIBLE, score_columns
from tests.similarity.listings import mark

DATA = Path(__file__).parents[3] / "shared" / "data" / "matching" / "wdc"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the labelled pairs are not in ../shared/data")


@pytest.mark.parametrize(("goods", "least"), [("computers", 0.70), ("watches", 0.70)])
def test_pairs_that_people_labelled(goods: str, least: float) -> None:
    lines = (DATA / f"{goods}__test.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    rows = [line.replace("COL title VAL", "").split("\t") for line in lines]
    marks = {title: mark("a", title, title=title) for one, other, _ in rows for title in (one, other)}
    known = count(marks.values())
    scores = score_columns([marks[one] for one, *_ in rows], [marks[other] for _, other, _ in rows], known)
    chosen = [scored.total >= POSSIBLE for scored in scores]
    same = [label == "1" for *_, label in rows]
    right = sum(yes and true for yes, true in zip(chosen, same, strict=True))
    assert 2 * right / (sum(chosen) + sum(same)) >= least
