"""The tables of names that come from CLDR: ``*.txt`` beside this file, made by tools/build_measures.py.

A file has notes, whose lines begin with ``#``, then a line for each name, sorted by its bytes: the name, a tab, what it may
stand for, parted by blanks. A question is a bisection in the file, so that nobody waits for six thousand names to be read.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator, Mapping
from functools import cached_property


class Table(Mapping[str, str]):
    """What names may stand for, looked up in a file."""

    def __init__(self, file: str) -> None:
        self._file = os.path.join(os.path.dirname(__file__), file)

    @cached_property
    def _lines(self) -> mmap.mmap:
        with open(self._file, "rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    @cached_property
    def _start(self) -> int:
        """Where the notes end."""
        start = 0
        while self._lines[start : start + 1] == b"#":
            start = self._lines.find(b"\n", start) + 1
        return start

    def __getitem__(self, name: str) -> str:
        lines, wanted = self._lines, name.encode("utf-8", "surrogatepass") + b"\t"
        low, high = self._start, len(lines)
        while low < high:
            # Where the line begins in which the middle lies.
            middle = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if _key(lines, middle) < wanted:
                low = lines.find(b"\n", middle) + 1
            else:
                high = middle
        if not wanted[1:] or lines[low : low + len(wanted)] != wanted:
            raise KeyError(name)
        return lines[low + len(wanted) : lines.find(b"\n", low)].decode()

    def __iter__(self) -> Iterator[str]:
        for line in self._lines[self._start :].decode().split("\n")[:-1]:
            yield line.partition("\t")[0]

    def __len__(self) -> int:
        return self._lines[self._start :].count(b"\n")


def _key(lines: mmap.mmap, start: int) -> bytes:
    """The name of a line with the tab behind it, in the order in which the file is sorted."""
    return lines[start : lines.find(b"\t", start) + 1]


COUNTRIES = Table("country_names.txt")
"""The ISO 3166-1 codes that a bare name may stand for."""
SPELLINGS = Table("unit_spellings.txt")
"""The units that a spelling, in small letters, may stand for."""
