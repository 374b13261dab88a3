"""What is read by way of JSON: other notations of data, written as JSON with the places of its members in the file itself."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from listing_lint.catalog.problem import LoadProblem
    from listing_lint.catalog.spans import Place


class Written(NamedTuple):
    """A JSON text, the pointer of each of its lines, and where each pointer stands in the text that it was made of."""

    text: str
    lines: list[str]
    starts: list[int]
    places: dict[str, Place]

    def pointer_at(self, offset: int) -> str:
        """What stands at an offset of the JSON text."""
        return self.lines[max(0, bisect_right(self.starts, offset) - 1)]


class RefusedError(Exception):
    """A document that is not read; ``problem`` says why."""

    def __init__(self, problem: LoadProblem) -> None:
        super().__init__(problem.detail)
        self.problem = problem


class Writer:
    """Writes values as JSON, each on a line of its own, and notes where they stand."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.lines: list[str] = []
        self.starts: list[int] = []
        self.places: dict[str, Place] = {}
        self._length = 0

    def put(self, piece: str) -> None:
        """Write a piece of the line that is begun."""
        self.pieces.append(piece)
        self._length += len(piece)

    def begin(self, at: str, place: Place, key: str | None = None) -> None:
        """Begin the line of what stands at the pointer ``at``, with its name where it is a member."""
        self.put("\n" if self.lines else "")
        self.lines.append(at)
        self.starts.append(self._length)
        self.places[at] = place
        if key is not None:
            self.put(json.dumps(key, ensure_ascii=False) + ": ")

    def written(self) -> Written:
        """All that was written; null where that is nothing."""
        return Written("".join(self.pieces) or "null", self.lines or [""], self.starts or [0], self.places)
