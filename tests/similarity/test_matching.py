"""Matchings and covers against brute force, and on sizes that would break a recursion."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from listing_lint.similarity.matching import (
    Matching,
    components,
    graph,
    maximum_matching,
    minimum_cover,
    reach,
)

SIDE = 6
EDGES = st.lists(st.tuples(st.integers(0, SIDE - 1), st.integers(0, SIDE - 1)), unique=True, max_size=18)


def best(edges: list[tuple[int, int]]) -> int:
    """The size of a maximum matching, by trying all ways."""
    if not edges:
        return 0
    (one, other), *rest = edges
    without = best(rest)
    taken = 1 + best([edge for edge in rest if edge[0] != one and edge[1] != other])
    return max(without, taken)


def is_matching(matching: Matching, edges: list[tuple[int, int]]) -> bool:
    met = [(one, other) for one, other in enumerate(matching.of_left) if other >= 0]
    return (
        all(edge in edges for edge in met)
        and all(matching.of_right[other] == one for one, other in met)
        and len(met) == matching.size == sum(one >= 0 for one in matching.of_right)
    )


@given(EDGES, st.randoms(use_true_random=False))
def test_the_matching_is_the_largest(edges: list[tuple[int, int]], random: object) -> None:
    made = graph(SIDE, SIDE, edges)
    for preferred in ((), tuple(edges), tuple(reversed(edges))):
        matching = maximum_matching(made, preferred)
        assert is_matching(matching, edges)
        assert matching.size == best(edges)


@given(EDGES)
def test_the_cover_touches_every_edge_and_is_as_small_as_the_matching(edges: list[tuple[int, int]]) -> None:
    made = graph(SIDE, SIDE, edges)
    matching = maximum_matching(made)
    left, right = minimum_cover(made, matching)
    assert len(left) + len(right) == matching.size
    assert all(one in left or other in right for one, other in edges)


@given(EDGES)
def test_any_part_of_the_cover_lowers_the_matching_by_its_size(edges: list[tuple[int, int]]) -> None:
    made = graph(SIDE, SIDE, edges)
    matching = maximum_matching(made)
    left, right = minimum_cover(made, matching)
    members = [(0, one) for one in left] + [(1, one) for one in right]
    for count in range(len(members) + 1):
        for gone in combinations(members, count):
            rest = [e for e in edges if (0, e[0]) not in gone and (1, e[1]) not in gone]
            assert best(rest) == matching.size - count


@given(EDGES)
def test_what_is_not_reached_is_in_every_largest_matching(edges: list[tuple[int, int]]) -> None:
    made = graph(SIDE, SIDE, edges)
    matching = maximum_matching(made)
    near = reach(made, matching).near
    for one in range(SIDE):
        needed = best([edge for edge in edges if edge[0] != one]) < matching.size
        assert needed is not near[one]


@given(EDGES)
def test_components_join_what_edges_join(edges: list[tuple[int, int]]) -> None:
    left, right = components(graph(SIDE, SIDE, edges))
    assert all(left[one] == right[other] >= 0 for one, other in edges)
    assert all(left[one] == -1 for one in range(SIDE) if one not in {edge[0] for edge in edges})
    touched = {number for number in (*left, *right) if number >= 0}
    spanned = {one: {one} for one in range(2 * SIDE)}
    for one, other in edges:
        merged = spanned[one] | spanned[SIDE + other]
        for vertex in merged:
            spanned[vertex] = merged
    assert len(touched) == len({frozenset(spanned[one]) for one, _ in edges})


def test_a_long_chain_is_followed_without_recursion() -> None:
    # The preferred edges block the perfect matching until the whole chain is swapped.
    size = 50_000
    ahead = [(one, one + 1) for one in range(size - 1)]
    made = graph(
        size, size, [edge for one in range(size) for edge in ((one, one), (one, one + 1)) if edge[1] < size]
    )
    assert maximum_matching(made, ahead).size == size


def test_the_most_alike_are_matched_where_it_costs_nothing() -> None:
    made = graph(2, 2, [(0, 0), (0, 1), (1, 0), (1, 1)])
    matching = maximum_matching(made, [(0, 1), (1, 0), (0, 0), (1, 1)])
    assert list(matching.of_left) == [1, 0]
