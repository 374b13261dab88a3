"""What small files are, kept by their content in one row: see :mod:`listing_lint.catalog.met`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from listing_lint.cache.forms import packed
from listing_lint.cache.results import KNOWN_KIND
from listing_lint.catalog.met import KEY, What
from listing_lint.digests import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.cache.results import Results
    from listing_lint.catalog.recognising import Form

MOST = 1_000_000
"""Contents that are remembered, at the most."""
_KINDS = 255
"""Different things that files are, at the most: a byte tells which."""


class MetBefore:
    """The memory of a catalog. ``results`` is asked for when there are files enough."""

    def __init__(self, results: Callable[[], Results | None]) -> None:
        self._results = results

    def load(self) -> dict[bytes, What]:
        """What is known of contents; nothing where nothing is kept, or it is not believed."""
        results = self._results()
        values = None if results is None else results.get(_key(results))
        if values is None:
            return {}
        names, data = values
        kinds = [What(cast("Form", form), name) for form, name in names]
        wide = KEY + 1
        return {data[at : at + KEY]: kinds[data[at + KEY]] for at in range(0, len(data) // wide * wide, wide)}

    def keep(self, met: dict[bytes, What]) -> None:
        """Keep it, unless it is too much."""
        results = self._results()
        kinds = list(dict.fromkeys(met.values()))
        if results is None or len(met) > MOST or len(kinds) > _KINDS:
            return
        numbers = {kind: bytes((number,)) for number, kind in enumerate(kinds)}
        data = b"".join([key + numbers[kind] for key, kind in met.items()])
        row = packed(([tuple(kind) for kind in kinds], data))
        if row is not None:
            results.put([(_key(results), KNOWN_KIND, row)])


def _key(results: Results) -> bytes:
    return blake2b(results.around.listings + b"met", digest_size=16).digest()
