"""Whole runs in a process of their own: a keystroke never waits for one, for they share no interpreter.

What comes back is JSON, and holds the findings of the open documents only. A run that is called off is killed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from listing_lint.cache.forms import finding_of
from listing_lint.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROGRAM = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from listing_lint.editor.whole import main
main()
"""
"""Our own search path, and never the folder that the editor was started in: a catalog may hold a ``json.py``."""


_RELATED = Finding.__match_args__.index("related")


class NoAnswerError(Exception):
    """The process could not be started, or ended without an answer; the text says how."""


class FaultError(Exception):
    """The configuration cannot be used; the text is what ``check`` says of it."""


async def run_apart(asked: Mapping[str, Any]) -> dict[str, list[Finding]]:
    """The findings of open documents by full path; ``asked`` are the parameters of :func:`~.whole.answer`.

    The process is killed when the task that waits here is cancelled. Raises :class:`NoAnswerError` and
    :class:`FaultError`.
    """
    lone = "-I" if sys.flags.isolated else "-P"
    command = [sys.executable, lone, "-c", _PROGRAM, json.dumps(sys.path)]
    try:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
    except OSError as error:
        raise NoAnswerError(f"no process can be started for it ({error.strerror})") from error
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        with suppress(ConnectionError):  # how it ended is told below
            process.stdin.write(json.dumps(asked).encode("ascii") + b"\n")
            await process.stdin.drain()
        # Standard input stays open: the process takes its end for ours.
        said = await process.stdout.read()
        status = await process.wait()
    finally:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        process.stdin.close()
        await process.stdout.read()  # what is left of a killed one; then its pipes are closed
        await process.wait()
    if status:
        raise NoAnswerError(_how(status))
    answer = json.loads(said)
    if "fault" in answer:
        raise FaultError(answer["fault"])
    return {file: [_finding(one) for one in findings] for file, findings in answer["found"].items()}


def _finding(values: list[Any]) -> Finding:
    values[_RELATED] = tuple(values[_RELATED])  # JSON has lists only
    return finding_of(values)


def _how(status: int) -> str:
    if status > 0:
        return f"its process ended with status {status}; what it said stands on standard error"
    from signal import Signals

    try:
        name = Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"its process was killed ({name}), perhaps for want of memory"
