"""The fingerprints of a run, kept until its end: few in memory, many in a temporary file."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from contextlib import suppress
from itertools import repeat
from typing import IO, TYPE_CHECKING, overload

from listing_lint.digests import blake2b
from listing_lint.similarity.values import Owner
from listing_lint.temporary import unwritable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from listing_lint.engine.known import Known
    from listing_lint.similarity.values import Fingerprint

IN_MEMORY = 5_000
"""Fingerprints that are held; a few kilobytes each."""


class Prints:
    """Takes fingerprints and gives them back by number, equal to what they were.

    ``rows`` are those of the known ones, by number, and -1 for others.
    """

    def __init__(self, known: Known | None = None) -> None:
        """Begin with none; ``known`` are those of an earlier run."""
        self.rows = array("q")
        self.groups = array("Q")
        """What stands for the group of each, by number; 0 for none."""
        self._stores: dict[str, int] = {}
        self._store_of_where: dict[int, int] = {}
        self._store_of = array("l")
        self._pictured: dict[int, None] = {}
        self._known = known
        self._held: dict[int, Fingerprint] = {}
        self._ends = array("q")
        self._file: IO[bytes] | None = None
        self._end = 0
        self._elsewhere = False

    def __len__(self) -> int:
        return len(self._ends)

    def append(self, fingerprint: Fingerprint) -> None:
        """Add a fingerprint. Raises :class:`ConfigError` where there is no room for a temporary file."""
        number = len(self._ends)
        if number < IN_MEMORY:
            self._held[number] = fingerprint
        else:
            from msgspec import msgpack

            try:
                self._end += self._written(msgpack.encode(fingerprint))
            except UnicodeEncodeError:  # half a surrogate pair, which no file can hold
                self._held[number] = fingerprint
            except OSError as error:
                raise unwritable(error) from error
        self._ends.append(self._end)
        self.rows.append(-1)
        self.groups.append(group_mark(fingerprint.group))
        self._store_of.append(self._stores.setdefault(fingerprint.store, len(self._stores)))
        if fingerprint.pictures:
            self._pictured[number] = None

    def _written(self, data: bytes) -> int:
        if self._file is None:
            import tempfile

            self._file = tempfile.TemporaryFile(prefix="listing-lint-", buffering=1 << 16)  # noqa: SIM115
        if self._elsewhere:
            self._file.seek(self._end)
            self._elsewhere = False
        return self._file.write(data)

    def append_known(self, rows: Sequence[int]) -> None:
        """Add some of an earlier run, by their rows."""
        assert self._known is not None  # nothing is known without it
        self._ends.extend(repeat(self._end, len(rows)))
        self.rows.extend(rows)
        self.groups.extend(map(self._known.groups.__getitem__, rows))
        self._store_of.extend(map(self._known_store, rows))

    def _known_store(self, row: int) -> int:
        assert self._known is not None  # as above
        where = self._known.where_of[row]
        number = self._store_of_where.get(where)
        if number is None:
            store = self._known.store(row)
            number = self._store_of_where[where] = self._stores.setdefault(store, len(self._stores))
        return number

    def replace(self, number: int, fingerprint: Fingerprint) -> None:
        """Put another one in the place of one that was added. It is held: for a few."""
        self._held[number] = fingerprint
        self.rows[number] = -1
        if fingerprint.pictures:
            self._pictured[number] = None

    def at(self, number: int) -> Fingerprint:
        """The fingerprint that was added as that."""
        held = self._held.get(number)
        if held is not None:
            return held
        row = self.rows[number]
        if row >= 0 and self._known is not None:
            return self._known.fingerprint(row)
        from listing_lint.similarity.kept import decoded

        assert self._file is not None  # nothing goes there without it
        start = self._ends[number - 1] if number else 0
        self._elsewhere = True
        try:
            # Within what was read ahead this costs nothing; what was not written yet, is.
            self._file.seek(start)
            data = self._file.read(self._ends[number] - start)
        except OSError as error:
            raise unwritable(error) from error
        return decoded(data)

    def owners(self, numbers: Iterable[int]) -> list[Owner]:
        """Whose some of them are. None of them names its marketplace."""
        stores = list(self._stores)
        of, groups = self._store_of, self.groups
        return [Owner(stores[of[number]], "", groups[number]) for number in numbers]

    def pictured(self, numbers: Sequence[int]) -> list[int]:
        """The places among some of them of those that may have pictures."""
        held = self._pictured
        return [place for place, number in enumerate(numbers) if number in held] if held else []

    def close(self) -> None:
        """Delete the temporary file."""
        if self._file is not None:
            with suppress(OSError):  # what is left to write is of no use
                self._file.close()


def group_mark(group: str) -> int:
    """A number that stands for the name of a group, the same in each run: one such name in 2**64 is taken for another."""
    data = group.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little") or 1 if group else 0


class Chosen(Sequence["Fingerprint"]):
    """Some of the fingerprints, by their numbers."""

    def __init__(self, prints: Prints, numbers: Sequence[int]) -> None:
        self._prints = prints
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def owners(self) -> list[Owner]:
        """Whose they are, without reading them."""
        return self._prints.owners(self._numbers)

    def pictured(self) -> list[int]:
        """The places of those that may have pictures."""
        return self._prints.pictured(self._numbers)

    def __iter__(self) -> Iterator[Fingerprint]:
        return map(self._prints.at, self._numbers)

    @overload
    def __getitem__(self, place: int) -> Fingerprint: ...
    @overload
    def __getitem__(self, place: slice) -> list[Fingerprint]: ...
    def __getitem__(self, place: int | slice) -> Fingerprint | list[Fingerprint]:
        if isinstance(place, slice):
            return [self._prints.at(number) for number in self._numbers[place]]
        return self._prints.at(self._numbers[place])
