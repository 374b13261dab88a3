"""The greatest one-to-one matching between the products of two stores, and the fewest products that touch every match.

Hopcroft and Karp (1973) for the matching, Koenig's theorem for the cover: in a bipartite graph both have the same size.
Neither recurses, so that a chain of any length is no danger, and equal input gives equal output.
"""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FREE = -1


@dataclass(frozen=True, slots=True)
class Graph:
    """A bipartite graph by its neighbours: those of left ``i`` are ``targets[starts[i]:starts[i + 1]]``."""

    left: int
    right: int
    starts: Sequence[int]
    targets: Sequence[int]

    def reversed(self) -> Graph:
        """Give the same graph seen from the right."""
        edges = [
            (self.targets[at], one)
            for one in range(self.left)
            for at in range(self.starts[one], self.starts[one + 1])
        ]
        return graph(self.right, self.left, edges)


@dataclass(frozen=True, slots=True)
class Matching:
    """Partners by the number of a vertex, -1 for one that has none."""

    of_left: Sequence[int]
    of_right: Sequence[int]
    size: int


def graph(left: int, right: int, edges: Sequence[tuple[int, int]]) -> Graph:
    """Make a graph of edges, each once, in the order of preference: earlier ones are tried first."""
    starts = array("q", bytes(8 * (left + 1)))
    for one, _ in edges:
        starts[one + 1] += 1
    for place in range(left):
        starts[place + 1] += starts[place]
    targets = array("q", bytes(8 * len(edges)))
    fill = array("q", starts)
    for one, other in edges:
        targets[fill[one]] = other
        fill[one] += 1
    return Graph(left, right, starts, targets)


def maximum_matching(edges: Graph, preferred: Sequence[tuple[int, int]] = ()) -> Matching:
    """Match as many as can be, one to one.

    ``preferred`` edges of the graph are taken first where both ends are free, in their order (the most alike first);
    later steps may part them again, though never for fewer matches. At most about sqrt(vertices) passes over the edges.
    """
    of_left = array("q", [_FREE]) * edges.left
    of_right = array("q", [_FREE]) * edges.right
    size = 0
    for one, other in preferred:
        if of_left[one] == _FREE and of_right[other] == _FREE:
            of_left[one], of_right[other] = other, one
            size += 1
    while (layers := _layers(edges, of_left, of_right)) is not None:
        size += _augment(edges, layers, of_left, of_right)
    return Matching(of_left, of_right, size)


def _layers(edges: Graph, of_left: array[int], of_right: array[int]) -> array[int] | None:
    """How many matched edges lie between each left vertex and a free one; None where no path leads to a free right one."""
    depth = array("q", [_FREE]) * edges.left
    waiting = deque(one for one in range(edges.left) if of_left[one] == _FREE)
    for one in waiting:
        depth[one] = 0
    found = False
    while waiting:
        one = waiting.popleft()
        for at in range(edges.starts[one], edges.starts[one + 1]):
            back = of_right[edges.targets[at]]
            if back == _FREE:
                found = True
            elif (
                depth[back] == _FREE and not found
            ):  # what lies beyond the first free one waits for the next pass
                depth[back] = depth[one] + 1
                waiting.append(back)
    return depth if found else None


def _augment(edges: Graph, depth: array[int], of_left: array[int], of_right: array[int]) -> int:
    """Follow the layers from every free left vertex to a free right one, and swap what is matched on the way."""
    cursor = array("q", edges.starts)
    gained = 0
    for start in range(edges.left):
        if of_left[start] != _FREE:
            continue
        path = [start]
        while path:
            one = path[-1]
            if cursor[one] == edges.starts[one + 1]:
                depth[one] = -2  # a dead end, for the other paths too
                path.pop()
                continue
            other = edges.targets[cursor[one]]
            cursor[one] += 1
            back = of_right[other]
            if back == _FREE:
                for vertex in reversed(path):
                    other, of_left[vertex] = of_left[vertex], other
                    of_right[of_left[vertex]] = vertex
                gained += 1
                break
            if depth[back] == depth[one] + 1:
                path.append(back)
    return gained


@dataclass(frozen=True, slots=True)
class Reach:
    """What alternating paths from the free vertices of one side lead to: free edges forth, matched ones back."""

    near: Sequence[bool]
    far: Sequence[bool]


def reach(edges: Graph, matching: Matching) -> Reach:
    """Walk from the free left vertices. Left vertices that are not met are in every maximum matching."""
    near = [partner == _FREE for partner in matching.of_left]
    far = [False] * edges.right
    waiting = [one for one, free in enumerate(near) if free]
    while waiting:
        one = waiting.pop()
        for at in range(edges.starts[one], edges.starts[one + 1]):
            other = edges.targets[at]
            if far[other]:
                continue
            far[other] = True
            back = matching.of_right[other]
            if back != _FREE and not near[back]:
                near[back] = True
                waiting.append(back)
    return Reach(near, far)


def minimum_cover(edges: Graph, matching: Matching) -> tuple[list[int], list[int]]:
    """Give the fewest vertices that touch every edge, left and right; as many as the matching has edges (Koenig).

    Of the smallest covers it is the one with the most left vertices.
    """
    met = reach(edges, matching)
    left = [one for one in range(edges.left) if not met.near[one]]
    right = [other for other in range(edges.right) if met.far[other]]
    return left, right


def components(edges: Graph) -> tuple[list[int], list[int]]:
    """Number the connected parts, by left and by right vertex; a vertex without edges has -1."""
    back = edges.reversed()
    left, right = [_FREE] * edges.left, [_FREE] * edges.right
    number = 0
    for start in range(edges.left):
        if left[start] != _FREE or edges.starts[start] == edges.starts[start + 1]:
            continue
        left[start] = number
        waiting = [start]
        while waiting:
            one = waiting.pop()
            for at in range(edges.starts[one], edges.starts[one + 1]):
                other = edges.targets[at]
                if right[other] != _FREE:
                    continue
                right[other] = number
                for place in range(back.starts[other], back.starts[other + 1]):
                    next_one = back.targets[place]
                    if left[next_one] == _FREE:
                        left[next_one] = number
                        waiting.append(next_one)
        number += 1
    return left, right
