"""Build hook: compile the lexicon of marks into ``listing_lint/brands/core.bin``, and parse TOML files, for the wheel."""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicon(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled files and name them as artifacts, since git ignores them."""
        del version
        sys.path.insert(0, self.root)
        try:
            from listing_lint.brands.core import write
            from listing_lint.shipped import compile_all

            write()
            compile_all()
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"] += ["/listing_lint/brands/core.bin", "/listing_lint/**/_compiled/*.toml.json"]
