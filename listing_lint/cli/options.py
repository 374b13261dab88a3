"""Options that several commands share, and how they become one layer of the configuration."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import click

from listing_lint.catalog.sources import find_root
from listing_lint.config.layers import collect
from listing_lint.engine.settings import Setup, prepare
from listing_lint.selection import Source as Selection

F = TypeVar("F", bound=Callable[..., Any])

PREFIX = "LISTING_LINT_"


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """A click option that the environment variable ``LISTING_LINT_<NAME>`` can set too."""
    long = next(name for name in names if name.startswith("--"))
    settings.setdefault("envvar", PREFIX + long.split("/")[0].lstrip("-").replace("-", "_").upper())
    return click.option(*names, **settings)


def words(values: Sequence[str]) -> list[str]:
    """``--select A,B --select C`` as ``[A, B, C]``."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def configuration_options(function: F) -> F:
    """``--config``, ``--isolated``, ``--profile``, ``--as-of`` and the selection: what decides which rules run and how."""
    for decorate in reversed(
        (
            option(
                "--select",
                multiple=True,
                metavar="CODES",
                help="Run only these rules: codes, prefixes, names, ALL.",
            ),
            option("--ignore", multiple=True, metavar="CODES", help="Leave these rules out."),
            option(
                "--extend-select",
                multiple=True,
                metavar="CODES",
                help="Run these rules besides the configured ones.",
            ),
            option(
                "--profile", metavar="NAME", help="Check every listing by this profile, whatever it says."
            ),
            option(
                "--as-of",
                type=click.DateTime(["%Y-%m-%d"]),
                metavar="DATE",
                help="Check by the policies of this day.",
            ),
            option(
                "--config", multiple=True, metavar='FILE|"KEY=VALUE"', help="Use this file, or set one key."
            ),
            option("--isolated", is_flag=True, help="Read no configuration file."),
        )
    ):
        function = decorate(function)
    return function


def make_setup(
    chosen: Mapping[str, Any],
    *,
    paths: Sequence[str] = (),
    lint: Mapping[str, Any] | None = None,
    tables: Mapping[str, Any] | None = None,
    timings: bool = False,
) -> Setup:
    """A resolved setup from the values of :func:`configuration_options` and further ``[lint]`` keys.

    Raises :class:`~listing_lint.config.layers.ConfigError` and its relatives.
    """
    base = os.getcwd()
    values: dict[str, Any] = {key: value for key, value in (lint or {}).items() if value is not None}
    if chosen.get("profile"):
        values["profile"] = chosen["profile"]
    if chosen.get("as_of"):
        values["as-of"] = chosen["as_of"].date()
    options: dict[str, Any] = {**(tables or {}), **({"lint": values} if values else {})}
    layers = collect(
        start=_start(paths, base),
        configs=chosen["config"],
        isolated=chosen["isolated"],
        options=options,
        base=base,
    )
    selection = Selection(
        select=words(chosen["select"]) or None,
        extend_select=words(chosen["extend_select"]),
        ignore=words(chosen["ignore"]),
    )
    root = find_root(paths, base, layers.folder)
    return prepare(layers, base=base, root=root, cli_selection=selection, timings=timings)


def _start(paths: Sequence[str], base: str) -> str:
    """Where the search for a configuration begins: the closest folder that holds all paths."""
    fulls = [os.path.abspath(os.path.join(base, path)) for path in paths if path != "-"]
    folders = [full if os.path.isdir(full) else os.path.dirname(full) for full in fulls]
    if not folders:
        return base
    try:
        return os.path.commonpath(folders)
    except ValueError:  # different drives on Windows
        return base
