"""A text as somebody reads it, with the way back from every character to where it is written.

A view is made from its source, or from another view, by keeping, replacing and leaving out characters. Each character
knows the stretch of the source it stands for and what was done to it, so that a finder works on plain text and its
finding still underlines the original: entities, tags and invisible characters included.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import overload

from listing_lint.records import dataclass

ENTITY = 1 << 0
TAG = 1 << 1
INVISIBLE = 1 << 2
FORM = 1 << 3
DIGIT = 1 << 4
LOOKALIKE = 1 << 5
SPACED = 1 << 6
LEET = 1 << 7
NUMBER_WORD = 1 << 8
REVERSED = 1 << 9
PERCENT = 1 << 10
BASE64 = 1 << 11
ESCAPE = 1 << 12
SPOKEN = 1 << 13
HIDDEN = 1 << 14
COMMENT = 1 << 15
ATTRIBUTE = 1 << 16
SCRIPT = 1 << 17
SPLIT = 1 << 18
MISSPELT = 1 << 19
MARKS = 1 << 20
PUNYCODE = 1 << 21

WAYS: dict[int, str] = {
    ENTITY: "HTML entities",
    TAG: "split by HTML tags",
    INVISIBLE: "invisible characters",
    FORM: "full-width or decorated characters",
    DIGIT: "digits of another script",
    LOOKALIKE: "look-alike letters",
    SPACED: "spread out with separators",
    LEET: "digits and signs for letters",
    NUMBER_WORD: "digits written as words",
    REVERSED: "written backwards",
    PERCENT: "percent-encoded",
    BASE64: "base64-encoded",
    ESCAPE: "escape sequences",
    SPOKEN: "signs written as words",
    HIDDEN: "hidden from shoppers",
    COMMENT: "in an HTML comment",
    ATTRIBUTE: "in an HTML attribute",
    SCRIPT: "in a script or style",
    SPLIT: "split over several fields",
    MISSPELT: "misspelt name",
    MARKS: "combining marks",
    PUNYCODE: "punycode",
}
"""What each way of hiding is called in reports, in the order in which they are named."""


def way_names(ways: int) -> tuple[str, ...]:
    """The names of a set of ways; empty for a text that stands there plainly."""
    return tuple(name for bit, name in WAYS.items() if ways & bit)


@dataclass(frozen=True, slots=True)
class View:
    """A text and its way back.

    Character ``i`` of ``text`` stands for ``starts[i]:ends[i]`` of the source (code points), was changed in the ways
    ``own[i]``, and something was left out in the ways ``gaps[i]`` between it and the character before it. None for
    all of them means that the text is the source. ``whole`` are ways that hold for all of it.
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    own: Sequence[int] | None = None
    gaps: Sequence[int] | None = None
    whole: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the source that ``start:end`` of the text stands for; ``end`` is greater than ``start``."""
        if self.starts is None or self.ends is None:
            return start, end
        first, last = start, end - 1
        return min(self.starts[first], self.starts[last]), max(self.ends[first], self.ends[last])

    def ways(self, start: int, end: int) -> int:
        """All ways in which ``start:end`` was hidden."""
        found = self.whole
        if self.own is not None and self.gaps is not None:
            for way in self.own[start:end]:
                found |= way
            for way in self.gaps[start + 1 : end]:
                found |= way
        return found


class _Laid(Sequence[int]):  # noqa: PLW1641 - as a list, it has no hash
    """Whole numbers laid end to end, written out when one of them is asked for: most views are read and never led back."""

    __slots__ = ("_made", "_parts")

    def __init__(self, parts: list[Sequence[int]]) -> None:
        self._parts = parts
        self._made: list[int] | None = None

    def _all(self) -> list[int]:
        if self._made is None:
            self._made = list(chain.from_iterable(self._parts))
            self._parts = []
        return self._made

    def __len__(self) -> int:
        return len(self._all())

    @overload
    def __getitem__(self, at: int) -> int: ...

    @overload
    def __getitem__(self, at: slice) -> list[int]: ...

    def __getitem__(self, at: int | slice) -> int | list[int]:
        return self._all()[at]

    def __iter__(self) -> Iterator[int]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Laid) and self._all() == other._all()


def _none(count: int) -> Sequence[int]:
    """So many zeros, in little room."""
    return bytes(count)


class Builder:
    """Makes a view of another one, from left to right."""

    def __init__(self, base: View) -> None:
        self.base = base
        self._parts: list[str] = []
        self._starts: list[Sequence[int]] = []
        self._ends: list[Sequence[int]] = []
        self._own: list[Sequence[int]] = []
        self._gaps: list[Sequence[int]] = []
        self._pending = 0

    def keep(self, start: int, end: int, way: int = 0) -> None:
        """Take ``start:end`` of the base over as it is."""
        if end <= start:
            return
        base = self.base
        self._parts.append(base.text[start:end])
        if base.starts is None or base.ends is None:
            self._starts.append(range(start, end))
            self._ends.append(range(start + 1, end + 1))
        else:
            self._starts.append(base.starts[start:end])
            self._ends.append(base.ends[start:end])
        own, gaps = base.own, base.gaps
        count = end - start
        if own is None or gaps is None:
            self._own.append([way] * count if way else _none(count))
            self._gap(self._pending, count)
        else:
            self._own.append([one | way for one in own[start:end]] if way else own[start:end])
            self._gaps.append((self._pending | gaps[start],))
            self._gaps.append(gaps[start + 1 : end])
        self._pending = 0

    def put(self, text: str, start: int, end: int, way: int) -> None:
        """Write ``text`` in the place of ``start:end`` of the base (not empty), changed in ``way``."""
        if not text:
            self.drop(start, end, way)
            return
        base = self.base
        first, last = base.span(start, end)
        changed = way
        if base.own is not None and base.gaps is not None:
            for one in base.own[start:end]:
                changed |= one
            for one in base.gaps[start + 1 : end]:
                changed |= one
            self._pending |= base.gaps[start]
        count = len(text)
        self._parts.append(text)
        self._starts.append([first] * count)
        self._ends.append([last] * count)
        self._own.append([changed] * count)
        self._gap(self._pending, count)
        self._pending = 0

    def _gap(self, pending: int, count: int) -> None:
        if pending:
            self._gaps.append((pending,))
            count -= 1
        self._gaps.append(_none(count))

    def drop(self, start: int, end: int, way: int) -> None:
        """Leave ``start:end`` of the base out, which hides in ``way`` what stands on both sides of it."""
        base = self.base
        self._pending |= way
        if base.own is not None and base.gaps is not None:
            for one in base.own[start:end]:
                self._pending |= one
            for one in base.gaps[start:end]:
                self._pending |= one

    def done(self, whole: int = 0) -> View:
        """The finished view."""
        return View(
            "".join(self._parts),
            _Laid(self._starts),
            _Laid(self._ends),
            _Laid(self._own),
            _Laid(self._gaps),
            self.base.whole | whole,
        )
