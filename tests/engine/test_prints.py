"""Fingerprints that lie on disk are what they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from listing_lint.engine import prints as kept
from listing_lint.engine.prints import Chosen, Prints
from listing_lint.similarity.values import Fingerprint, PictureMark

from .test_comparing import item, lines, told

if TYPE_CHECKING:
    from .conftest import Lint

PLAIN = Fingerprint("1", "s", "", "a.jsonl", body=("warm", "häkeln", "杯"), price=0.1, whole=(1 << 63) - 1)
MADE = [
    PLAIN,
    replace(PLAIN, listing="half \ud83d"),
    replace(PLAIN, attributes=(("colour", "red"),), group="g"),
    replace(PLAIN, pictures=(PictureMark(b"\x00" * 32, (b"1",), (), b"2"),), codes=("gtin:4006381333931",)),
]


@pytest.mark.parametrize("in_memory", [0, 1, 2, 10])
def test_what_is_kept_comes_back(monkeypatch: pytest.MonkeyPatch, in_memory: int) -> None:
    monkeypatch.setattr(kept, "IN_MEMORY", in_memory)
    made = Prints()
    for one in MADE:
        made.append(one)
    assert len(made) == len(MADE)
    assert [made.at(number) for number in (3, 0, 2, 1)] == [MADE[3], MADE[0], MADE[2], MADE[1]]
    chosen = Chosen(made, [3, 1, 0])
    assert list(chosen) == [MADE[3], MADE[1], MADE[0]] == chosen[:]
    assert (len(chosen), chosen[-1], chosen[1:2]) == (3, MADE[0], [MADE[1]])
    made.append(PLAIN)  # writing after reading
    assert made.at(4) == PLAIN
    assert made.at(2) == MADE[2]
    made.close()


def test_findings_are_the_same_from_disk(lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    mugs = lines(*(item(f"A{place}", 1, "north") for place in range(3)), item("B1", 1, "south"))
    expected = told(lint({"a.jsonl": mugs, "b.jsonl": mugs}))
    assert expected
    monkeypatch.setattr(kept, "IN_MEMORY", 2)
    assert told(lint({"a.jsonl": mugs, "b.jsonl": mugs})) == expected
