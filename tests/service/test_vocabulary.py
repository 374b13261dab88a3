"""How the word data of a language are compiled."""

from __future__ import annotations

import pytest

from listing_lint.service.vocabulary import _shared_out, vocabulary


@pytest.mark.parametrize("sizes", [[], [5], [1, 2, 3], [9, 1, 1, 1, 8, 7, 3, 3]])
def test_entries_are_shared_out_once_each(sizes: list[int]) -> None:
    parts = _shared_out(sizes, 3)
    assert sorted(number for part in parts for number in part) == list(range(len(sizes)))
    assert all(parts)
    if len(sizes) > 3:
        filled = [sum(sizes[number] for number in part) for part in parts]
        assert max(filled) - min(filled) <= max(sizes)


def test_each_automaton_tells_the_numbers_of_its_own_entries() -> None:
    words = vocabulary("en")
    text = "All sales are final: no returns, no refunds. We refund 50 % at the most, within 30 days."
    found = words.set.Match(text)
    assert found
    import re2

    for number, entry in enumerate(words.entries):
        assert (number in found) is (re2.search(entry.look, text) is not None), entry.kind
