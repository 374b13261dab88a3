"""The lexicon that a configuration asks for: the package's own, with the user's marks and without what is removed."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from listing_lint.brands.layers import Layers
    from listing_lint.brands.lexicon import Lexicon
    from listing_lint.brands.marks import Mark
    from listing_lint.config.model import BrandsTable


@lru_cache(maxsize=4)
def lexicon_of(table: BrandsTable, folder: str) -> Lexicon | Layers:
    """The lexicon for a ``[brands]`` table; its files are below ``folder`` or absolute.

    Raises :class:`~listing_lint.config.layers.ConfigError` for a file that cannot be read or holds no marks.
    """
    from listing_lint.brands import core

    if not (table.files or table.add or table.remove or table.packs):
        return core.lexicon()
    return core.with_marks(own_marks(table, folder), frozenset(table.remove), frozenset(table.packs))


@lru_cache(maxsize=4)
def own_marks(table: BrandsTable, folder: str) -> Mapping[str, Mark]:
    """The user's marks: those of the files, of which a later one replaces an earlier one, and those that are only named.

    Kept, since the session asks for faults in the files before the lexicon is made: a register is read once.
    """
    from pathlib import Path

    from listing_lint.brands.importing import bare_mark, identifier, read_file
    from listing_lint.brands.marks import FaultyMarksError
    from listing_lint.config.layers import ConfigError

    marks: dict[str, Mark] = {}
    for name in table.files:
        path = Path(os.path.join(folder, name))
        try:
            marks.update(read_file(path, name))
        except (OSError, UnicodeDecodeError, FaultyMarksError) as error:
            raise ConfigError(f"brands.files: {name}: {error}") from error
    for name in table.add:
        marks.setdefault(identifier(name), bare_mark(name))  # a mark that a file describes stays described
    return marks
