"""What the change of a file in the workspace means for what is known of the open documents."""

from __future__ import annotations

import os
from enum import Enum
from typing import TYPE_CHECKING

from listing_lint.cache.database import FOLDER, place_of
from listing_lint.catalog.recognising import FEED_SUFFIXES, LISTING_SUFFIXES, MAYBE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from listing_lint.editor.linting import Catalog

_LISTINGS = LISTING_SUFFIXES + FEED_SUFFIXES + MAYBE_SUFFIXES
_NOBODYS = frozenset({".git", ".hg", ".svn", "__pycache__", "node_modules", FOLDER})
"""Folders whose files say nothing about listings, and change often."""


class Change(Enum):
    """What has to be looked at again."""

    NOTHING = "nothing"
    LISTINGS = "what listings are to each other"
    ANYTHING = "all that was found"


def meaning_of(file: str, catalogs: Iterable[Catalog]) -> Change:
    """What a file's change means. ``file`` is a full path.

    Findings of one listing depend on its text, on pictures, and on the configuration with all that it names; another file of
    listings matters only to what is said of several.
    """
    parts = file.split(os.sep)
    if not _NOBODYS.isdisjoint(parts[:-1]) or any(_is_cache(file, catalog) for catalog in catalogs):
        return Change.NOTHING
    if not file.lower().endswith(_LISTINGS) or any(_is_named(file, catalog) for catalog in catalogs):
        return Change.ANYTHING
    return Change.LISTINGS


def _is_cache(file: str, catalog: Catalog) -> bool:
    settings = catalog.setup.settings
    chosen = settings.config.lint.cache
    # And what SQLite keeps beside it.
    return chosen is not False and file.startswith(os.path.normpath(place_of(settings.folder, chosen)))


def _is_named(file: str, catalog: Catalog) -> bool:
    """Whether the configuration may read the file: it says its name, or that of the folder of product types."""
    settings = catalog.setup.settings
    types = settings.config.lint.product_types
    if types is not None:
        folder = os.path.normpath(os.path.join(settings.folder, types))
        if file.startswith(folder + os.sep):
            return True
    return os.path.basename(file) in repr(settings.config)
