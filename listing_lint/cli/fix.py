"""``listing-lint fix``: ``check --fix`` by its own name."""

from __future__ import annotations

from typing import Any

from listing_lint.cli.check import check
from listing_lint.cli.options import Command


def _fix(*args: Any, **chosen: Any) -> int:
    """Run ``check`` with ``--fix``."""
    callback = check.callback
    if callback is None:
        raise AssertionError("check is a command")
    status: int = callback(*args, **chosen, fix=True)
    return status


fix = Command(
    "fix",
    context_settings={"help_option_names": ["-h", "--help"]},
    callback=_fix,
    params=[param for param in check.params if param.name != "fix"],
    help="""Repair listing files, folders and globs in place, as far as that is safe.

    Tells what is left. After a repair the linter runs again: one that would bring a finding of another kind is taken
    back. JSON keeps its form, and a file is written whole or not at all. --diff writes nothing.

    Exit status: 0 no finding at or above --fail-on is left, 1 findings, 2 wrong usage, configuration, or nothing found.
    """,
)
