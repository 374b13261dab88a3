"""Build hook: what the wheel carries ready-made, the lexicon of marks and the TOML files, and what is compiled to code.

``word_walk.c`` makes the search for marks quicker and changes nothing that is found. It is compiled where that can be done:
the wheel is then one for this platform, and every CPython from 3.11 on. Where it can't, or where ``LISTING_LINT_PURE`` is
set, it is one for all platforms.
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

MODULE = "listing_lint.brands.word_walk"


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
        compiled = None if os.environ.get("LISTING_LINT_PURE") else self._compiled()
        if compiled is not None and version != "editable":
            platform = self.build_config.builder.get_best_matching_tag().split("-")[2]
            build_data["pure_python"] = False
            build_data["tag"] = f"cp311-abi3-{platform}"
            build_data["artifacts"].append("/" + compiled.relative_to(self.root).as_posix())

    def _compiled(self) -> Path | None:
        """The compiled module, beside its source; None where this Python or this machine compiles none."""
        if sys.implementation.name != "cpython" or sysconfig.get_config_var("Py_GIL_DISABLED"):
            return None
        try:
            from setuptools import Distribution, Extension
            from setuptools.errors import BaseError, CCompilerError
        except ImportError:
            return None
        source = Path(self.root, *MODULE.split(".")).with_suffix(".c")
        with tempfile.TemporaryDirectory() as folder:
            extension = Extension(MODULE, [os.path.relpath(source)], py_limited_api=True)
            command = Distribution({"name": "listing-lint", "ext_modules": [extension]}).get_command_obj(
                "build_ext"
            )
            command.build_lib, command.build_temp = folder, os.path.join(folder, "objects")
            try:
                command.ensure_finalized()
                command.run()
            except (BaseError, CCompilerError) as error:
                self.app.display_warning(
                    f"{source.name} is not compiled, marks are looked for by Python alone: {error}"
                )
                return None
            (made,) = (Path(folder, one) for one in command.get_outputs())
            target = source.with_name(made.name)
            # Put in its place as a whole: another process may be running the one that is there.
            shutil.copyfile(made, beside := target.with_name(f"{target.name}.{os.getpid()}"))
            os.replace(beside, target)
        return target
