"""Values in a file, each of which is read when somebody asks for it: nobody waits for the other hundred thousand."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, overload

if TYPE_CHECKING:
    from collections.abc import Iterable

Bytes = bytes | memoryview
"""What a table is packed in; of the package's own tables it is a part of the file, of which only what is asked for is read."""

Rows = tuple[Bytes, Bytes]
"""Values by number: where each begins (32 bits; the end of the last one, too), and the values in JSON."""


class Read(Sequence[Any]):
    """The values of :data:`Rows`, by number; they are decoded anew each time."""

    def __init__(self, packed: Rows) -> None:
        self._starts = numbers_of(packed[0])
        self._values = packed[1]

    def __len__(self) -> int:
        return len(self._starts) - 1

    @overload
    def __getitem__(self, number: int) -> Any: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Any]: ...

    def __getitem__(self, number: int | slice) -> Any:
        if isinstance(number, slice):
            return [self[one] for one in range(*number.indices(len(self)))]
        return json.loads(bytes(self._values[self._starts[number] : self._starts[number + 1]]))


def rows(values: Iterable[object]) -> Rows:
    """Values as a file holds them."""
    written = [json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() for value in values]
    starts = array("I", [0, *accumulate(map(len, written))])
    if sys.byteorder == "big":
        starts.byteswap()
    return starts.tobytes(), b"".join(written)


def numbers_of(packed: Bytes) -> memoryview[int]:
    """Numbers of 32 bits, in place."""
    if sys.byteorder == "little":
        return memoryview(packed).cast("I")
    numbers = array("I", packed)
    numbers.byteswap()
    return memoryview(numbers)
