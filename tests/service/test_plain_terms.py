"""Terms in plain words, put together from their parts: hardly a combination that refuses, cuts or delays may stay silent.

In the files a group ``[a|b]`` stands for each of its choices; some of their sentences are not quite grammatical, as those of
sellers are.
"""

from __future__ import annotations

import random
import re
from itertools import product
from pathlib import Path

import pytest

from listing_lint.service.claims import Claim, read_claims

CASES = Path(__file__).parent / "cases"
KINDS = {
    "refuse": {"refused", "refused-all", "as-is"},
    "partial": {"partial", "restocking"},
    "late": {"late", "month-end"},
    "credit": {"credit", "elsewhere"},
    "elsewhere": {"elsewhere", "credit"},
    "feedback": {"feedback-paid"},
    "cost": {"buyer-pays"},
    "days": {"window"},
    "warranty": {"no-warranty"},
    "absolute": {"absolute", "absolute-word", "absolute-water"},
    "price": {"price"},
    "lifetime": {"lifetime"},
    "life": {"lifetime", "price"},
    "health": {"medical"},
    "pest": {"pesticide"},
}
NEUTRAL = {"warranty", "dispatch", "arrival", "free", "from", "to"}
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "pl", "nl", "zh")
MOST = 30
"""Sentences of a template that are tried."""


def templates(name: str, language: str) -> list[tuple[str, list[str]]]:
    """The kinds and some sentences of each template of a language."""
    found = []
    for line in (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        *kind, spoken, template = line.split("|", 2 if name == "faulty_terms" else 1)
        if spoken == language:
            found.append((kind[0] if kind else "", sentences(template, language)))
    return found


def sentences(template: str, language: str) -> list[str]:
    parts = re.split(r"(\[[^\]]*\])", template)
    every = [
        " ".join("".join(made).split()).replace(" .", ".")
        for made in product(*[part[1:-1].split("|") if part[:1] == "[" else [part] for part in parts])
    ]
    random.Random(template).shuffle(every)
    return [one.replace(" ", "") if language == "zh" else one for one in every[:MOST]]


def is_fault(claim: Claim) -> bool:
    """Whether a claim is more than a statement: a refund of two days and a return of thirty are none."""
    if claim.kind == "late":
        return any(span.high > (5 if span.working else 7.5) for span in claim.spans[-1:])
    if claim.kind == "window":
        return any(span.high < 14 for span in claim.spans[:1])
    return claim.kind not in NEUTRAL


@pytest.mark.parametrize("language", LANGUAGES)
def test_terms_that_refuse_cut_or_delay_are_told(language: str) -> None:
    told = 0
    missed = []
    for kind, several in templates("faulty_terms", language):
        for text in several:
            if {claim.kind for claim in read_claims(text)} & KINDS[kind]:
                told += 1
            else:
                missed.append((kind, text))
    assert told > 200
    assert told / (told + len(missed)) >= 0.97, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_fair_terms_are_silent(language: str) -> None:
    for _, several in templates("fair_terms", language):
        for text in several:
            assert [claim for claim in read_claims(text) if is_fault(claim)] == [], text
