"""Numbers by texts, as the lexicon's file holds them: sorted hashes and keys, found by bisection where they lie."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from itertools import count
from typing import TYPE_CHECKING
from zlib import crc32

from listing_lint.brands.rows import Bytes, Read, Rows, numbers_of, rows
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

REMEMBERED = 200_000
"""Words that are remembered of each kind, at the most."""
Numbers = dict[str, int | list[int]]
"""Numbers of terms by a key; nearly always there is one, and a list for each would double the time to read the file."""


Index = tuple[Bytes, Bytes, Bytes]
"""Numbers by a key of letters: the keys as sorted 64-bit numbers, the number beside each, and bits of a quicker hash as
``Hashed`` has them (of a lexicon that is made for one run, none). See :func:`letters_key`."""


Words = str | memoryview
"""Words in one text, a line each: splitting it is many times as fast as reading a list of texts. Of a file: its bytes."""
Hashed = tuple[Bytes, Bytes, Rows, Bytes]
"""Numbers by any text: the sorted 64-bit hashes of the texts, a number beside each, all numbers of those with several
(``SEVERAL`` and a row stand in place of the number), and bits of a quicker hash that tell at once of most texts that they
are not there."""
SEVERAL = 1 << 31

Table = dict[str, list[int]]
"""Numbers by any text, for a lexicon that is made for one run."""


class Listed:
    """Numbers by texts, in a table that was made for one run."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def may_hold(self, checksum: int) -> bool:  # noqa: ARG002 - as of a packed one
        """Whether a text with this CRC-32 may be there: of a table made for one run, it is asked for itself."""
        return True

    def get(self, text: str, default: int = -1) -> int:
        """The (first) number of a text, or the default."""
        found = self._table.get(text)
        return found[0] if found else default

    def __contains__(self, text: str) -> bool:
        """Whether the text is there."""
        return text in self._table

    def all(self, text: str) -> int | list[int] | None:
        """All numbers of a text."""
        return self._table.get(text)


class Packed:
    """Numbers by texts, found by bisection in what the file holds, and remembered."""

    def __init__(self, packed: Hashed) -> None:
        self._keys, self._numbers = arrays(packed[:2])
        self._several = Read(packed[2])
        self._bits = packed[3]
        self._mask = len(packed[3]) * 8 - 1
        self._known: dict[str, int] = {}

    def _found(self, text: str) -> int:
        """The number that stands beside the text, or -1."""
        found = self._known.get(text)
        if found is None:
            bit = crc32(text.encode("utf-8", "surrogatepass")) & self._mask
            if not self._bits[bit >> 3] & 1 << (bit & 7):
                return -1  # nearly all that is asked for
            wanted = text_hash(text)
            place = bisect_left(self._keys, wanted)
            there = place < len(self._keys) and self._keys[place] == wanted
            found = self._numbers[place] if there else -1
            if len(self._known) < REMEMBERED:
                self._known[text] = found
        return found

    def may_hold(self, checksum: int) -> bool:
        """Whether a text with this CRC-32 of its UTF-8 may be there; False is certain."""
        bit = checksum & self._mask
        return bool(self._bits[bit >> 3] & 1 << (bit & 7))

    def get(self, text: str, default: int = -1) -> int:
        """The (first) number of a text, or the default."""
        found = self._found(text)
        if found >= SEVERAL:
            first: int = self._several[found - SEVERAL][0]
            return first
        return default if found < 0 else found

    def __contains__(self, text: str) -> bool:
        """Whether the text is there."""
        return self._found(text) >= 0

    def all(self, text: str) -> int | list[int] | None:
        """All numbers of a text."""
        found = self._found(text)
        if found >= SEVERAL:
            several: list[int] = self._several[found - SEVERAL]
            return several
        return None if found < 0 else found


def lookup(numbers: Hashed | Table) -> Listed | Packed:
    """What finds the numbers of a text, in a table of either form."""
    return Listed(numbers) if isinstance(numbers, dict) else Packed(numbers)


def text_hash(text: str) -> int:
    """A text as a 64-bit number, the same in every process."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def hashed(table: Mapping[str, Sequence[int]]) -> Hashed:
    """A table as ``Tables`` holds it."""
    pairs = sorted((text_hash(key), numbers) for key, numbers in table.items())
    several = [numbers for _, numbers in pairs if len(numbers) > 1]
    row = count(SEVERAL)
    keys = array("Q", [key for key, _ in pairs])
    first = array("I", [numbers[0] if len(numbers) == 1 else next(row) for _, numbers in pairs])
    if sys.byteorder == "big":
        keys.byteswap()
        first.byteswap()
    bits = _bits_of([text.encode("utf-8", "surrogatepass") for text in table])
    return keys.tobytes(), first.tobytes(), rows(several), bits


def as_list(found: int | list[int] | None) -> list[int]:
    """The numbers, however they are written."""
    if found is None:
        return []
    return [found] if isinstance(found, int) else found


def text_of(words: Words) -> str:
    """Words in one text, as text."""
    return words if isinstance(words, str) else str(words, "utf-8")


def unpacked(data: Bytes) -> Numbers:
    """What ``packed`` made."""
    import msgspec

    return msgspec.msgpack.decode(data, type=Numbers)


def packed(table: Mapping[str, list[int]]) -> bytes:
    """A table as ``Tables`` holds it."""
    import msgspec

    return msgspec.msgpack.encode(single(table))


def single(table: Mapping[str, list[int]]) -> Numbers:
    """A table with numbers in place of lists of one."""
    return {key: found[0] if len(found) == 1 else found for key, found in table.items()}


Arrays = tuple["memoryview[int]", "memoryview[int]"]
_KEY = 12
"""Letters of a key: so many fit into 64 bits."""


def letters_key(letters: str) -> int:
    """Small letters and digits as a number; only the first twelve count, so that long keys may share one."""
    return int(letters[:_KEY].replace("~", "0") or "0", 36)


def index(table: Mapping[str, Iterable[int]], *, for_a_file: bool) -> Index:
    """A table as ``Tables`` holds it: 110,000 keys as a dictionary would take 15 ms to read."""
    pairs = sorted({(letters_key(key), number) for key, numbers in table.items() for number in numbers})
    keys, numbers = array("Q", [key for key, _ in pairs]), array("I", [number for _, number in pairs])
    if sys.byteorder == "big":
        keys.byteswap()
        numbers.byteswap()
    bits = _bits_of([key[:_KEY].encode() for key in table]) if for_a_file else b""
    return keys.tobytes(), numbers.tobytes(), bits


def _bits_of(texts: Collection[bytes]) -> bytes:
    """Bits by which it is told at once of most texts that they are none of these: sixteen to thirty-two a text."""
    bits = bytearray(1 << max(3, (len(texts) * 2).bit_length()))
    mask = len(bits) * 8 - 1
    for text in texts:
        bit = crc32(text) & mask
        bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def arrays(packed: tuple[Bytes, Bytes]) -> Arrays:
    """The numbers of 64 and of 32 bits, in place."""
    if sys.byteorder == "little":
        return memoryview(packed[0]).cast("Q"), numbers_of(packed[1])
    keys = array("Q", packed[0])
    keys.byteswap()
    return memoryview(keys), numbers_of(packed[1])


class Indexed:
    """Numbers by keys of letters, found by bisection in what the file holds."""

    def __init__(self, packed: Index) -> None:
        self._keys, self._numbers = arrays(packed[:2])
        self._bits = packed[2]
        self._mask = len(packed[2]) * 8 - 1

    def __getitem__(self, key: str) -> Sequence[int]:
        """The numbers beside a key of letters, which are small and Latin, or digits; mostly there is none."""
        if self._bits:
            bit = crc32(key[:_KEY].encode()) & self._mask
            if not self._bits[bit >> 3] & 1 << (bit & 7):
                return ()
        keys, numbers = self._keys, self._numbers
        wanted = letters_key(key)
        place = bisect_left(keys, wanted)
        found = []
        while place < len(keys) and keys[place] == wanted:
            found.append(numbers[place])
            place += 1
        return found
