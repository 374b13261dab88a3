"""Writing a finished report: a table of formats, each resolved when it is asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from listing_lint.reports.model import Reporter

REPORTERS: dict[str, str] = {
    "full": "listing_lint.reports.full:write",
    "concise": "listing_lint.reports.concise:write",
    "json": "listing_lint.reports.machine:write_json",
    "jsonl": "listing_lint.reports.machine:write_jsonl",
    "sarif": "listing_lint.reports.sarif:write",
    "github": "listing_lint.reports.github:write",
    "gitlab": "listing_lint.reports.gitlab:write",
    "junit": "listing_lint.reports.junit:write",
    "markdown": "listing_lint.reports.markdown:write",
    "html": "listing_lint.reports.html:write",
}
"""Format name to ``module:function``; the function is a ``Reporter``."""


def reporter(name: str) -> Reporter:
    """Find the function that writes format ``name``. Raises :class:`KeyError` for an unknown one."""
    from importlib import import_module
    from typing import cast

    module, function = REPORTERS[name].split(":")
    return cast("Reporter", getattr(import_module(module), function))
