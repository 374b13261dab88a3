"""Build hook: what the wheel carries ready-made, the lexicon of marks and the TOML files, and what is compiled to code.

``word_walk.c`` makes the search for marks quicker, ``cell_cut.c`` the reading of tables and ``json_read.c`` that of JSON; none
of them changes anything that is found.
They are compiled where that can be done: the wheel is then one for this platform, and every CPython from 3.11 on. Where they
can't, or where ``LISTING_LINT_PURE`` is set, it is one for all platforms.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULES = (
    "listing_lint.brands.word_walk",
    "listing_lint.catalog.json_read",
    "listing_lint.catalog.tables.cell_cut",
)


class CompileLexicon(BuildHookInterface):  # type: ignore[type-arg]
    """Runs before a wheel is put together, an editable one too."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled files and name them as artifacts, since git ignores them."""
        sys.path.insert(0, self.root)
        try:
            from listing_lint.brands.core import write
            from listing_lint.shipped import compile_all

            write()
            compile_all()
        finally:
            sys.path.remove(self.root)
        build_data["artifacts"] += ["/listing_lint/brands/core.bin", "/listing_lint/**/_compiled/*.toml.json"]
        compiled = [] if os.environ.get("LISTING_LINT_PURE") else self._compiled()
        if compiled and version != "editable":
            platform = self.build_config.builder.get_best_matching_tag().split("-")[2]
            build_data["pure_python"] = False
            build_data["tag"] = f"cp311-abi3-{platform}"
            build_data["artifacts"] += ["/" + path.relative_to(self.root).as_posix() for path in compiled]

    def _compiled(self) -> list[Path]:
        """The compiled modules, each beside its source; none where this Python or this machine does not compile all of them."""
        if sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
            return []
        try:
            from setuptools import Distribution, Extension
            from setuptools.errors import BaseError, CCompilerError
        except ImportError:
            return []
        sources = [Path(self.root, *module.split(".")).with_suffix(".c") for module in MODULES]
        with tempfile.TemporaryDirectory() as folder:
            extensions = [
                Extension(module, [os.path.relpath(source)], py_limited_api=True)
                for module, source in zip(MODULES, sources, strict=True)
            ]
            command = Distribution({"name": "listing-lint", "ext_modules": extensions}).get_command_obj(
                "build_ext"
            )
            command.build_lib, command.build_temp = folder, os.path.join(folder, "objects")
            try:
                command.ensure_finalized()
                command.run()
            except (BaseError, CCompilerError) as error:
                names = " and ".join(source.name for source in sources)
                self.app.display_warning(f"{names} are not compiled, Python does their work: {error}")
                return []
            return [
                _put(Path(made), source) for made, source in zip(command.get_outputs(), sources, strict=True)
            ]


def _put(made: Path, source: Path) -> Path:
    """Put a compiled module beside its source, as a whole: another process may be running the one that is there."""
    target = source.with_name(made.name)
    shutil.copyfile(made, beside := target.with_name(f"{target.name}.{os.getpid()}"))
    os.replace(beside, target)
    return target
