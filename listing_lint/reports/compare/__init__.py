"""Reports of a comparison of stores: a table of formats, each resolved when it is asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from listing_lint.reports.compare.model import CompareReporter

COMPARE_REPORTERS: dict[str, str] = {
    "full": "listing_lint.reports.compare.full:write",
    "json": "listing_lint.reports.compare.machine:write",
    "csv": "listing_lint.reports.compare.table:write",
    "html": "listing_lint.reports.compare.page:write",
}
"""Format name to ``module:function``; the function is a ``CompareReporter``."""


def compare_reporter(name: str) -> CompareReporter:
    """Find the function that writes format ``name``. Raises :class:`KeyError` for an unknown one."""
    from importlib import import_module
    from typing import cast

    module, function = COMPARE_REPORTERS[name].split(":")
    return cast("CompareReporter", getattr(import_module(module), function))
