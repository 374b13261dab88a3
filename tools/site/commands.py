"""The reference of the command line, made of the commands themselves."""

from __future__ import annotations

import importlib
import inspect
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from listing_lint.cli.main import COMMANDS, cli
from tools.site.markdown import cell, docstring, fence, table

if TYPE_CHECKING:
    from collections.abc import Iterator


def page() -> str:
    """Every command with its arguments, options and environment variables."""
    lines = [
        "# Command line",
        "",
        *docstring(_unwrapped(cli.help or "")),
        "",
        "Findings go to standard output, everything else to standard error. Most options can be set by an environment",
        "variable, named below, and in [the configuration](configuration.md); the command line has the last word.",
        "",
        *table(
            ("Command", "What it does"),
            [(f"[`{name}`](#{name})", cell(text)) for name, (_, text) in COMMANDS.items()],
        ),
        "",
        *_STATUSES,
    ]
    for name, (place, _) in COMMANDS.items():
        module, attribute = place.split(":")
        lines += _command(f"listing-lint {name}", getattr(importlib.import_module(module), attribute), 2)
    return "\n".join(lines)


_STATUSES = [
    "## Exit status { #exit-status }",
    "",
    "| Status | Meaning |",
    "|---|---|",
    "| 0 | no finding at or above `--fail-on` (`error` unless you say otherwise) |",
    "| 1 | findings |",
    "| 2 | wrong usage or configuration, an internal failure, or no listing found (`--allow-empty` accepts that) |",
    "| 130 | interrupted with Ctrl-C |",
    "",
]


def _command(name: str, command: click.Command, level: int) -> Iterator[str]:
    context = click.Context(command, info_name=name, help_option_names=["-h", "--help"])
    anchor = name.removeprefix("listing-lint ").replace(" ", "-")
    yield from (f"{'#' * level} `{name}` {{ #{anchor} }}", "")
    yield from fence([f"{name} {' '.join(command.collect_usage_pieces(context))}"])
    yield ""
    yield from (*docstring(_unwrapped(command.help or "")), "")
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from _command(f"{name} {inner}", found, level + 1)
        return
    options = [
        one
        for one in command.get_params(context)
        if isinstance(one, click.Option) and not one.hidden and one.help
    ]
    order = list(dict.fromkeys(_group(one) for one in options))
    for group, inside in groupby(sorted(options, key=lambda one: order.index(_group(one))), key=_group):
        yield from (f"**{group}**", "")
        yield from table(("Option", "Meaning", "Default", "Variable"), [_row(one, context) for one in inside])
        yield ""


def _group(option: click.Option) -> str:
    return str(getattr(option, "group", "Options"))


def _unwrapped(text: str) -> str:
    return inspect.cleandoc(text.replace("\b", ""))


def _row(option: click.Option, context: click.Context) -> tuple[str, str, str, str]:
    record = option.get_help_record(context)
    names = "/".join([*option.opts, *option.secondary_opts]) if record is None else record[0]
    default: Any = option.default
    told = isinstance(default, str | int) and not isinstance(default, bool) and default != ""
    variable = f"`{option.envvar}`" if isinstance(option.envvar, str) else ""
    signs = f"`{names}`".replace("|", "\\|")
    return signs, cell(option.help or ""), f"`{default}`" if told else "", variable
