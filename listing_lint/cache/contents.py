"""What small files are, kept by their content in one row: see :mod:`listing_lint.catalog.contents`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from listing_lint.cache.forms import packed
from listing_lint.cache.results import KNOWN_KIND, results_of
from listing_lint.catalog.contents import KEY, What
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from listing_lint.cache.results import Results
    from listing_lint.catalog.recognising import Form
    from listing_lint.engine.settings import Setup

MOST = 1_000_000
"""Contents that are remembered, at the most."""
_KINDS = 255
"""Different things that files are, at the most: a byte tells which."""


class ContentsBefore:
    """The memory of a catalog, which is opened when there are files enough."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup

    @cached_property
    def _results(self) -> Results | None:
        return results_of(self._setup)

    def load(self) -> dict[bytes, What]:
        """What is known of contents; nothing where nothing is kept, or it is not believed."""
        results = self._results
        values = None if results is None else results.get(_key(results))
        if values is None:
            return {}
        names, data = values
        kinds = [What(cast("Form", form), name) for form, name in names]
        wide = KEY + 1
        return {data[at : at + KEY]: kinds[data[at + KEY]] for at in range(0, len(data) // wide * wide, wide)}

    def keep(self, met: dict[bytes, What]) -> None:
        """Keep it, unless it is too much."""
        results = self._results
        kinds = list(dict.fromkeys(met.values()))
        if results is None or len(met) > MOST or len(kinds) > _KINDS:
            return
        numbers = {kind: bytes((number,)) for number, kind in enumerate(kinds)}
        data = b"".join([key + numbers[kind] for key, kind in met.items()])
        row = packed(([tuple(kind) for kind in kinds], data))
        if row is not None:
            results.put([(_key(results), KNOWN_KIND, row)])

    def close(self) -> None:
        """Close the database, if it was opened."""
        if (results := self.__dict__.get("_results")) is not None:
            results.database.close()


def _key(results: Results) -> bytes:
    return blake2b(results.around.listings + b"contents", digest_size=16).digest()
