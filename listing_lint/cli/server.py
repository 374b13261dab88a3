"""``listing-lint server``: findings and repairs in an editor, by the Language Server Protocol."""

from __future__ import annotations

import os
import sys
from contextlib import redirect_stdout
from typing import Any

import click

from listing_lint.cli.options import Command, configuration_options

MISSING = "the language server needs the extra server: pip install 'listing-lint[server]'"


@click.command(cls=Command)
@configuration_options
@click.option("--stdio", is_flag=True, help="Speak on standard input and output; so it does anyway.")
def server(**chosen: Any) -> int:
    """Serve an editor on standard input and output (Language Server Protocol).

    Exit status: 0 after the editor's farewell, 2 where the extra server is not installed.
    """
    try:
        import pygls.lsp.server  # noqa: F401
    except ImportError:
        click.echo(f"error: {MISSING}", err=True)
        return 2
    from listing_lint.editor.server import make_server

    # The protocol has standard output to itself: what a plugin prints goes to standard error.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out, redirect_stdout(sys.stderr):
        make_server(tuple(chosen["config"]), isolated=bool(chosen["isolated"])).start_io(stdout=out)
    return 0
