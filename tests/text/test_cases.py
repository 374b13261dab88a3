"""The engine on the cases that were written without sight of it: the bars of the README in ``cases/`` must hold.

The third that is held out is measured by ``tools/score_contacts.py --held-out`` alone, so that nobody tunes for it.
"""

from __future__ import annotations

from functools import cache

import pytest

from listing_lint.text.batch import see_all
from listing_lint.text.html import read_html
from listing_lint.text.seeing import NOTHING, Sight, see
from listing_lint.text.trigger import suspects, suspicious
from listing_lint.text.view import View
from tests.text.cases import Case, load, value_matches

CASES = load()
POSITIVE = [case for case in CASES if case.positive]
NEGATIVE = [case for case in CASES if not case.positive]
# What the rules allow by law, which the engine does not know of.
LEGAL = "p65warnings.ca.gov"


@cache
def sight_of(text: str) -> Sight:
    return see(text)


def flagged(case: Case) -> bool:
    for text in case.texts:
        sight = sight_of(text)
        contacts = [one for one in sight.contacts if LEGAL not in one.value and one.cue != "order"]
        if contacts or any("//" in one.url for one in sight.references):
            return True
    return False


def right(case: Case) -> bool:
    found = [one.value for text in case.texts for one in sight_of(text).contacts]
    found += [one.url for text in case.texts for one in sight_of(text).references]
    return not case.values or any(value_matches(case.values, one) for one in found)


def test_there_are_cases_of_every_way() -> None:
    assert len(POSITIVE) > 400
    assert len(NEGATIVE) > 400
    assert len({case.group for case in POSITIVE}) >= 22
    assert len({case.lang for case in CASES}) >= 18


def test_recall() -> None:
    missed = [case.id for case in POSITIVE if not flagged(case)]
    assert len(missed) <= 0.10 * len(POSITIVE), missed


def test_recall_of_plain_ways() -> None:
    plain = [case for case in POSITIVE if case.group.startswith("plain-")]
    missed = [case.id for case in plain if not flagged(case)]
    assert len(missed) <= 0.03 * len(plain), missed


def test_values() -> None:
    wrong = [case.id for case in POSITIVE if not (flagged(case) and right(case))]
    assert len(wrong) <= 0.15 * len(POSITIVE), wrong


def test_false_positives() -> None:
    wrong = [case.id for case in NEGATIVE if flagged(case)]
    assert len(wrong) <= 0.02 * len(NEGATIVE), wrong


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_spans_lie_in_the_text_and_the_first_look_stops_what_is_found(case: Case) -> None:
    for text in case.texts:
        sight = sight_of(text)
        spans = [(one.start, one.end) for one in sight.contacts]
        spans += [(one.start, one.end) for one in sight.references]
        spans += [(one.start, one.end) for one in sight.hidden]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        if sight != NOTHING:
            assert suspicious(text)


def test_a_span_covers_the_value_where_it_is_plain() -> None:
    covered = 0
    for case in POSITIVE:
        for text in case.texts:
            for one in sight_of(text).contacts:
                if one.ways or one.where != "text" or one.kind not in {"email", "domain"}:
                    continue
                shown = read_html(View(text)).visible.text.casefold()
                if one.value.casefold() in shown:  # a provider's ending may be added
                    assert one.value.casefold() in text[one.start : one.end].casefold()
                    covered += 1
    assert covered > 50


def test_a_batch_gives_what_single_texts_give() -> None:
    texts = [text for case in CASES for text in case.texts if "\n" not in text]
    batch = dict(see_all(texts))
    for number, text in enumerate(texts):
        if number in batch:
            assert batch[number] == sight_of(text)
        else:
            assert sight_of(text) == NOTHING or not suspicious(text)
    assert suspects([]) == []
