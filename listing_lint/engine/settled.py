"""Files that ``check --against`` need not open: git says what stands in them, and an earlier run has read just that.

So a catalog of one listing a file, of which few changed, is not read at all. It believes git no more than ``--against`` does
anyway, which takes a file for the same where git does. What was read is known by git's own name of the content.
"""

from __future__ import annotations

import hashlib
import os
from functools import cache
from typing import TYPE_CHECKING

from listing_lint.catalog.recognising import LISTING_SUFFIXES
from listing_lint.catalog.sources import SourceFile, Told, display_path
from listing_lint.engine.known import settled_marks, settling
from listing_lint.engine.settings import formats_told

if TYPE_CHECKING:
    from collections.abc import Callable

    from listing_lint.catalog.sources import Settled
    from listing_lint.changes.past import GitPast
    from listing_lint.engine.settings import Setup


def blob_name(data: bytes) -> str:
    """The name that git gives to a content, unless the repository names by SHA-256."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def settled(setup: Setup, past: GitPast) -> Settled | None:
    """What tells which files need not be opened; None where there are none, or nothing is kept.

    Raises :class:`~listing_lint.changes.git.GitError`.
    """
    settings = setup.settings
    if settings.timings or settings.verbose:
        return None
    from listing_lint.cache.results import results_of

    results = results_of(setup)
    if results is None:
        return None
    try:
        marks = settled_marks(results)
    finally:
        results.database.close()
    if not marks:
        return None
    blobs = past.blobs()
    told = formats_told(settings)
    nothing, settle = Told(), settling(results)
    top = past.top.rstrip(os.sep) + os.sep

    @cache
    def look_in(folder: str) -> Callable[[str], SourceFile | None] | None:
        real = os.path.join(os.path.realpath(folder), "")
        if not real.startswith(top):
            return None
        below = real[len(top) :].replace(os.sep, "/")
        begun = os.path.join(folder, "")
        shown = display_path(begun + "x", settings.base)[:-1]
        mark_of = settle(folder, shown)

        def look(name: str) -> SourceFile | None:
            blob = blobs.get(below + name)
            if blob is None or not name.lower().endswith(LISTING_SUFFIXES):
                return None
            mark = mark_of(name, blob)
            if mark not in marks or told(begun + name) != nothing:
                return None
            return SourceFile(shown + name, begun + name, "document", 0, folder, settled=mark)

        return look

    return look_in
