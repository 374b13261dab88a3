"""Standard output and standard error, as they are: redirected, closed, in another encoding, with nobody reading."""

from __future__ import annotations

import os
import sys

import click


def plain_streams() -> None:
    """Findings quote any character; a terminal that cannot show one gets an escape, not a crash."""
    # A closed stream is None, and the next file that is opened would get its number.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open as long as the process lives
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if os.environ.get("PYTHONIOENCODING") is None and not stream.isatty():
                reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
            else:
                reconfigure(errors="backslashreplace")


def say(*lines: str) -> None:
    """Write lines to standard error."""
    try:
        for line in lines:
            click.echo(line, err=True)
    except OSError:  # nobody listens there any more; the exit status still tells
        silence(sys.stderr)


def silence(stream: object) -> None:
    """Point a broken stream's descriptor at nothing, so that the interpreter's last flush does not complain."""
    fileno = getattr(stream, "fileno", None)
    if fileno is not None:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, fileno())
        os.close(null)
