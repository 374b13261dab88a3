"""Build hook: compile the lexicon of marks into ``listing_lint/brands/core.bin``, which goes into the wheel."""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicon(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled file and name it as an artifact, since git ignores it."""
        del version
        sys.path.insert(0, self.root)
        try:
            from listing_lint.brands.core import write

            write()
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"].append("/listing_lint/brands/core.bin")
