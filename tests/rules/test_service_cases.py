"""Labelled sentences in seven languages: what the reading of claims must reach, on those it was made with and on the others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from listing_lint.service.claims import read_claims
from listing_lint.service.vocabulary import LANGUAGES

CASES = Path(__file__).parent / "cases"
NEUTRAL = {"window", "warranty", "dispatch", "arrival", "free", "from", "to"}
"""Statements that are no fault by themselves: one more of them is no false alarm."""


def cases(name: str) -> list[dict[str, Any]]:
    lines = (CASES / f"service.{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize(("name", "precision", "recall"), [("open", 0.98, 0.98), ("held_out", 0.93, 0.95)])
def test_the_bars(name: str, precision: float, recall: float) -> None:
    right = false = missed = 0
    wrong = []
    for case in cases(name):
        wanted = set(case["claims"])
        found = {claim.kind for claim in read_claims(case["text"])}
        extra = found - wanted - NEUTRAL
        right += len(found & wanted)
        false += len(extra)
        missed += len(wanted - found)
        if extra or wanted - found:
            wrong.append((case["text"], extra, wanted - found))
    assert right / (right + false) >= precision, wrong
    assert right / (right + missed) >= recall, wrong


def test_there_are_cases_of_every_language_and_near_misses() -> None:
    everything = [*cases("open"), *cases("held_out")]
    assert {case["language"] for case in everything} == set(LANGUAGES)
    assert len(everything) > 400
    assert sum(not case["claims"] for case in everything) > 100


def test_no_sentence_stands_in_both_halves() -> None:
    assert not {case["text"] for case in cases("open")} & {case["text"] for case in cases("held_out")}
