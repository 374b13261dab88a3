"""The list of spots in a text: what is taken, what a longer name replaces, and that far spots are not gone through."""

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.brands import core
from listing_lint.brands.found import Found
from listing_lint.brands.lexicon import Term

_TERMS = core.lexicon().named("nike"), core.lexicon().named("adidas")
_SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.booleans(), st.booleans()), max_size=12)


def _term(number: int) -> tuple[Term, ...]:
    return _TERMS[number % 2]


@given(_SPANS, st.integers(0, 40), st.integers(1, 20))
def test_spots_are_found_by_their_place_as_by_going_through_all(
    spans: list[tuple[int, int, bool, bool]], start: int, wide: int
) -> None:
    found, kept = Found("x" * 60), []
    for number, (first, size, odd, chance) in enumerate(spans):
        if found.free(first, first + size):
            found.add(_term(number), first, first + size, ("odd",) if odd else (), chance=chance)
            kept.append((number, first, first + size, odd and not chance))
    end = start + wide
    here = [one for one in kept if one[1] < end and start < one[2]]
    plain = all(start <= one[1] and one[2] <= end and not one[3] for one in here)
    marks = {term.mark.id for one in here for term in _term(one[0])}
    assert found.free(start, end) == (not here)
    assert found.has_plainly(start, end) == (marks if plain else frozenset())
    found.drop(start, end)
    left = [one for one in kept if one[1] < start or one[2] > end]
    assert [(spot.start, spot.end) for spot in found.spots] == [one[1:3] for one in left]
    assert len(found) == len(left)


def test_what_is_taken_by_a_removed_mark_is_no_spot_and_not_free() -> None:
    found = Found("nike shoes")
    found.add((), 0, 4, ())
    assert not found.free(0, 4)
    assert not found.spots
    assert found.has_plainly(0, 4) == frozenset()
    found.drop(0, 10)
    assert found.free(0, 10)
