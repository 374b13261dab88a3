"""Options that several commands share, and how they become layers of the configuration."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from listing_lint.catalog.sources import find_root
from listing_lint.config.layers import COMMAND_LINE, ENVIRONMENT, ConfigError, Layers, collect
from listing_lint.engine.settings import Setup, prepare
from listing_lint.selection import SelectionError
from listing_lint.selection import Source as Selection

F = TypeVar("F", bound=Callable[..., Any])

PREFIX = "LISTING_LINT_"
SELECTION = ("select", "ignore", "extend_select")


if TYPE_CHECKING:
    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # generic only since click 8.3, and only for type checkers


class Lines(_Type):
    """Values that may hold blanks: in an environment variable they stand one a line."""

    name = "text"

    def split_envvar_value(self, rv: str) -> Sequence[str]:
        """Split the text of an environment variable."""
        return [line.strip() for line in rv.splitlines() if line.strip()]


class Day(_Type):
    """A calendar day, as a :class:`datetime.date`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read ``2026-11-22``."""
        import datetime

        if isinstance(value, datetime.date):
            return value
        import re

        # 20261122 and 2026-W47-7 are ISO dates too, and easily misread.
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            with suppress(ValueError):
                return datetime.date.fromisoformat(value)
        return self.fail(f"{value!r} is no day such as 2026-11-22", param, ctx)


class Jobs(_Type):
    """A number of processes, or ``auto``."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | str:
        """Read ``4`` or ``auto``."""
        text = str(value)
        if text == "auto":
            return text
        if text.isascii() and text.isdigit() and len(text) < 5 and 0 < int(text) <= 1024:
            return int(text)
        return self.fail(f"{text!r} is neither a number of processes (1 to 1024) nor auto", param, ctx)


class Command(click.Command):
    """A command whose help shows its options in groups, in the order in which the groups first occur."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write one section a group."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record is not None:
                groups.setdefault(getattr(param, "group", "Options"), []).append(record)
        for title, records in groups.items():
            with formatter.section(title):
                formatter.write_dl(records)


class _Option(click.Option):
    def __init__(self, *names: Any, group: str = "Options", **settings: Any) -> None:
        super().__init__(*names, **settings)
        self.group = group

    def get_error_hint(self, ctx: click.Context | None) -> str:
        """Name the variable where the value comes from one."""
        hint = super().get_error_hint(ctx)
        if ctx is not None and ctx.get_parameter_source(self.name or "") is ParameterSource.ENVIRONMENT:
            hint += f" (from {self.envvar})"
        return hint


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """A click option that the environment variable ``LISTING_LINT_<NAME>`` can set too; ``group`` is for the help."""
    long = next(name for name in names if name.startswith("--"))
    settings.setdefault("envvar", PREFIX + long.lstrip("-").replace("-", "_").upper())
    return click.option(*names, cls=_Option, **settings)


def words(values: Sequence[str]) -> list[str]:
    """``--select A,B --select C`` as ``[A, B, C]``; commas inside braces and brackets belong to a pattern."""
    found: list[str] = []
    for value in values:
        depth, start = 0, 0
        for index, char in enumerate(value):
            if char in "{[":
                depth += 1
            elif char in "}]":
                depth = max(depth - 1, 0)
            elif char == "," and not depth:
                found.append(value[start:index])
                start = index + 1
        found.append(value[start:])
    return [word.strip() for word in found if word.strip()]


def _decorated(*options: Callable[[Any], Any]) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        for one in reversed(options):
            function = one(function)
        return function

    return decorate


file_options = _decorated(
    option(
        "--config",
        multiple=True,
        type=Lines(),
        metavar='FILE|"KEY=VALUE"',
        group="Configuration",
        help="Use this file, or set one key. Repeatable.",
    ),
    option("--isolated", is_flag=True, group="Configuration", help="Read no configuration file."),
    option(
        "--as-of",
        type=Day(),
        metavar="DATE",
        group="Configuration",
        help="Check by the policies of this day, such as 2026-11-22.",
    ),
)
"""Which configuration is read, and which day's policies: for the commands that show figures."""

configuration_options = _decorated(
    option(
        "--select",
        multiple=True,
        metavar="CODES",
        group="Rules",
        help="Run only these rules: codes, their beginnings, names, or ALL.",
    ),
    option("--ignore", multiple=True, metavar="CODES", group="Rules", help="Leave these rules out."),
    option(
        "--extend-select",
        multiple=True,
        metavar="CODES",
        group="Rules",
        help="Run these rules besides the configured ones.",
    ),
    option(
        "--profile",
        metavar="NAME",
        group="Configuration",
        help="Check every listing by this profile, whatever it says.",
    ),
    file_options,
)
"""What decides which rules run and how."""

lint_options = _decorated(
    option(
        "--per-file-ignores",
        multiple=True,
        type=Lines(),
        metavar="GLOB:CODES",
        group="Rules",
        help="Leave rules out on files that match.",
    ),
    option(
        "--schema",
        multiple=True,
        type=Lines(),
        metavar="FILE",
        group="Rules",
        help="A JSON Schema of your own that every listing must meet.",
    ),
    option(
        "--exclude",
        multiple=True,
        type=Lines(),
        metavar="GLOB",
        group="Files",
        help="Path patterns to leave out instead of the usual ones.",
    ),
    option(
        "--extend-exclude",
        multiple=True,
        type=Lines(),
        metavar="GLOB",
        group="Files",
        help="Path patterns to leave out besides the usual ones.",
    ),
    option(
        "--force-exclude",
        is_flag=True,
        group="Files",
        help="Treat named files as those of a folder: leave out excluded ones, only mention tables that are no feeds.",
    ),
    option("--allow-empty", is_flag=True, group="Files", help="Accept that no listing is found."),
    option(
        "--images",
        type=click.Choice(["all", "headers", "none"]),
        group="Pictures",
        help="How far pictures are opened.",
    ),
    option("--no-images", is_flag=True, group="Pictures", help="Open no picture: short for --images none."),
    option(
        "--no-ocr",
        is_flag=True,
        group="Pictures",
        help="Read no text in pictures, even if the extra ocr is installed.",
    ),
    option(
        "--require",
        multiple=True,
        type=click.Choice(["ocr"]),
        group="Pictures",
        help="End with status 2 where this extra is not installed.",
    ),
    option(
        "--images-root",
        metavar="DIR",
        group="Pictures",
        help="Where pictures are looked up that are not beside the listing's file.",
    ),
    option(
        "--fail-on",
        type=click.Choice(["error", "warning", "info", "never"]),
        group="Result",
        help="Mildest severity that fails.",
    ),
    option(
        "--baseline",
        metavar="FILE",
        group="Result",
        help="Tell only what is not in this file of known findings.",
    ),
    option("--no-baseline", is_flag=True, group="Result", help="Tell known findings, too."),
    option(
        "--index",
        metavar="FILE",
        group="Running",
        help="Compare with the listings of this index, too; made by listing-lint index build.",
    ),
    option("-j", "--jobs", type=Jobs(), metavar="N|auto", group="Running", help="Number of processes."),
    option(
        "--cache",
        metavar="FILE|DIR",
        group="Running",
        help="Where results are kept between runs; by default .listing-lint-cache beside the configuration.",
    ),
    option("--no-cache", is_flag=True, group="Running", help="Keep no results between runs."),
)
"""Options that are keys of ``[lint]``."""


def origin_of(name: str) -> str | None:
    """Where an option's value comes from; None for a default."""
    source = click.get_current_context().get_parameter_source(name)
    return {ParameterSource.COMMANDLINE: COMMAND_LINE, ParameterSource.ENVIRONMENT: ENVIRONMENT}.get(source)  # type: ignore[arg-type]


def make_setup(chosen: Mapping[str, Any], *, paths: Sequence[str] = (), timings: bool = False) -> Setup:
    """A resolved setup from the values of the options above.

    Raises :class:`~listing_lint.config.layers.ConfigError` and its relatives.
    """
    base = os.getcwd()
    given = [
        (origin, _tables({name: value for name, value in chosen.items() if origin_of(name) == origin}))
        for origin in (ENVIRONMENT, COMMAND_LINE)
    ]
    layers = collect(
        paths=[path for path in paths if path != "-"],
        configs=chosen["config"],
        isolated=chosen["isolated"],
        options=[(origin, tables) for origin, tables in given if tables],
        base=base,
    )
    selection = Selection(
        select=words(chosen.get("select", ())) or None,
        extend_select=words(chosen.get("extend_select", ())),
        ignore=words(chosen.get("ignore", ())),
    )
    try:
        return prepare(
            layers, base=base, root=_root(paths, base, layers), cli_selection=selection, timings=timings
        )
    except ConfigError as error:
        if isinstance(error.__cause__, SelectionError):
            where = _place(error.__cause__.selector, selection, layers)
            raise ConfigError(f"{where}: {error}") from error
        raise


def _root(paths: Sequence[str], base: str, layers: Layers) -> str:
    """The catalog root; never the whole file system because two paths lie far apart."""
    root = find_root(paths, base, layers.folder if layers.holds else None)
    if os.path.dirname(root) == root and os.path.realpath(layers.folder or base) != root:
        raise click.UsageError("the paths have no folder in common; check them in runs of their own")
    return root


def _place(selector: str, selection: Selection, layers: Layers) -> str:
    for name in SELECTION:
        if selector in (getattr(selection, name) or ()):
            return "--" + name.replace("_", "-")
    for layer in reversed(layers.layers):
        lint = layer.values.get("lint", {})
        for key in ("select", "ignore", "extend-select"):
            if selector in lint.get(key, ()):
                return f"{layer.origin}: lint.{key}"
        if selector in layer.values.get("severity", {}):
            return f"{layer.origin}: severity"
        if any(selector in codes for codes in layer.values.get("per-file-ignores", {}).values()):
            return f"{layer.origin}: per-file-ignores"
    return "configuration"


def _tables(chosen: Mapping[str, Any]) -> dict[str, Any]:
    """The options of one origin as a table of the configuration."""
    lint: dict[str, Any] = {}
    for name in ("profile", "as_of", "schema", "exclude", "extend_exclude", "images", "images_root"):
        if chosen.get(name):
            lint[name.replace("_", "-")] = chosen[name]
    for name in ("schema", "exclude", "extend-exclude"):
        if name in lint:
            lint[name] = list(lint[name]) if name == "schema" else words(lint[name])
    for name in ("force_exclude", "allow_empty", "fail_on", "jobs"):
        if chosen.get(name):
            lint[name.replace("_", "-")] = chosen[name]
    if chosen.get("no_images"):
        if chosen.get("images") not in (None, "none"):
            raise click.UsageError(f"--no-images contradicts --images {chosen['images']}")
        lint["images"] = "none"
    if chosen.get("no_ocr"):
        lint["ocr"] = False
    if chosen.get("require"):
        lint["require"] = list(chosen["require"])
    if chosen.get("baseline"):
        if chosen.get("no_baseline"):
            raise click.UsageError("--no-baseline contradicts --baseline")
        lint["baseline"] = os.path.abspath(
            chosen["baseline"]
        )  # from here, not from the configuration's folder
    if chosen.get("no_baseline"):
        lint["baseline"] = ""
    if chosen.get("index"):
        lint["index"] = os.path.abspath(chosen["index"])  # from here, too
    if chosen.get("cache"):
        if chosen.get("no_cache"):
            raise click.UsageError("--no-cache contradicts --cache")
        lint["cache"] = os.path.abspath(os.path.expanduser(chosen["cache"]))
    if chosen.get("no_cache"):
        lint["cache"] = False
    tables: dict[str, Any] = {"lint": lint} if lint else {}
    ignores: dict[str, list[str]] = {}
    for text in chosen.get("per_file_ignores", ()):
        pattern, colon, codes = text.rpartition(":")
        if not colon or not pattern or not words([codes]):
            raise click.BadParameter(
                f"{text!r} is not GLOB:CODES, such as drafts/**:IMG,TTL101", param_hint="--per-file-ignores"
            )
        ignores.setdefault(pattern, []).extend(words([codes]))
    if ignores:
        tables["per-file-ignores"] = ignores
    return tables
