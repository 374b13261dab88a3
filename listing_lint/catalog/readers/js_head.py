"""Whether a text is called a program of JavaScript, asked of every text: the reader is imported for one that is."""

from __future__ import annotations

import os

SUFFIXES = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx")
_OF_PROGRAMS = frozenset({"test", "spec", "stories", "config", "min", "d", "bundle", "setup"})
"""What the name of a file says that is made for the program itself: ``cart.test.js``, ``vite.config.ts``, ``types.d.ts``."""


def detect(head: bytes, name: str) -> str | None:
    """``javascript`` for a file that is called so and writes out goods: most programs do not."""
    if not name.endswith(SUFFIXES) or not _OF_PROGRAMS.isdisjoint(os.path.basename(name).split(".")[1:-1]):
        return None
    from listing_lint.catalog.readers.js_goods import holds_goods

    return "javascript" if holds_goods(head, name) else None
