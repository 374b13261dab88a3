"""The command group: ``check`` is the default, every fault becomes its exit status in one place."""

from __future__ import annotations

import errno
import importlib
import sys
from typing import TYPE_CHECKING

import click

from listing_lint import __version__
from listing_lint.cli.streams import plain_streams, say, silence

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("listing_lint.cli.check:check", "Check listings; the default when no command is named."),
    "fix": ("listing_lint.cli.fix:fix", "Repair what can be repaired safely: check --fix."),
    "compare": ("listing_lint.cli.compare:compare", "Compare stores: what they share, and what to change."),
    "index": ("listing_lint.cli.index:index", "Keep listings of other places in a file to compare with."),
    "rules": ("listing_lint.cli.rules:rules", "List the rules and whether they run here."),
    "rule": ("listing_lint.cli.rules:rule", "Explain one rule, by code or name."),
    "profiles": ("listing_lint.cli.profiles:profiles", "List the marketplace profiles."),
    "profile": ("listing_lint.cli.profiles:profile", "Show a profile's figures and where each comes from."),
    "brands": ("listing_lint.cli.brands:brands", "Count the marks of others, try a text, bring in a list."),
    "baseline": (
        "listing_lint.cli.baseline:baseline",
        "Keep known findings, so that only new ones are told.",
    ),
    "cache": ("listing_lint.cli.cache:cache", "Say what is kept between runs, or throw it away."),
    "convert": (
        "listing_lint.cli.convert:convert",
        "Write listings of any format that is read as canonical JSON.",
    ),
    "server": ("listing_lint.cli.server:server", "Show findings and repairs in an editor (LSP)."),
    "config": ("listing_lint.cli.config:config", "Show the effective configuration, or its schema."),
    "init": ("listing_lint.cli.init:init", "Write a commented listing-lint.toml to start from."),
}

FINDINGS, FAILURE, INTERRUPTED = 1, 2, 130
"""Exit statuses besides 0: findings at or above ``--fail-on``; wrong usage, configuration or an internal failure; ^C."""

_STREAM_FAULTS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)
"""Ways in which a redirected standard output can fail that are no defect of the program."""


class _Lazy(click.Group):
    """Imports a command when it is called; help needs no import at all."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        found = COMMANDS.get(cmd_name)
        if found is None:
            return None
        module, name = found[0].split(":")
        command = getattr(importlib.import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{found[0]} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="listing-lint %(version)s")
def cli() -> None:
    """Check product listings and their pictures before upload.

    listing-lint PATH... is short for listing-lint check PATH...
    """


def with_default(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``check`` in front where no command is named."""
    first = arguments[0] if arguments else ""
    if first in COMMANDS or first in ("-h", "--help", "-V", "--version"):
        return list(arguments)
    return ["check", *arguments]


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return the exit status; never raises."""
    from listing_lint.config.layers import ConfigError

    plain_streams()
    try:
        status = _call(arguments)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return FAILURE
    except click.ClickException as error:
        error.show()
        return FAILURE
    except (click.Abort, KeyboardInterrupt) as error:
        say("interrupted; the catalog was not checked to the end")
        return getattr(error, "status", INTERRUPTED)  # that of a signal to end is another one
    except ConfigError as error:
        say(*(f"error: {line}" for line in str(error).splitlines()))
        return FAILURE
    except BrokenPipeError:
        # The reader (head, less) went away. The findings were not all shown, so this is no success either.
        silence(sys.stdout)
        silence(sys.stderr)
        return FAILURE
    except OSError as error:
        if error.errno not in _STREAM_FAULTS or error.filename is not None:
            return _failed(error)
        silence(sys.stdout)  # what could not be written would fail again when the interpreter ends
        say(f"error: standard output cannot be written: {error.strerror}")
        return FAILURE
    except Exception as error:  # noqa: BLE001 - a defect is said with its traceback, and never as findings
        return _failed(error)
    return status


def _call(arguments: Sequence[str]) -> int:
    """Parse and run. Not ``cli.main``, which makes a broken pipe exit with the status of findings."""
    try:
        with cli.make_context("listing-lint", with_default(arguments)) as context:
            status = cli.invoke(context)
    except click.exceptions.Exit as error:  # --help, --version
        return error.exit_code
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    from listing_lint.engine.workers import WorkerDiedError
    from listing_lint.globs import GlobError
    from listing_lint.profiles.layers import ProfileError
    from listing_lint.registry import PluginError

    if isinstance(error, GlobError | PluginError | ProfileError | WorkerDiedError):
        say(f"error: {error}")
        return FAILURE
    import traceback

    say(
        f"internal failure: {type(error).__name__}: {error}",
        "This is a defect of listing-lint, not of your catalog. Please report it with the lines below.",
        "",
        traceback.format_exc().rstrip(),
        f"listing-lint {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
    )
    return FAILURE
