"""Processes that tests start: who of them is there, and an end to all of them."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from typing import Any


def end(running: subprocess.Popen[Any]) -> None:
    """Leave nothing of a run, whatever became of it."""
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    running.communicate(timeout=10)


def group(leader: int) -> list[int]:
    """Living processes of a process group."""
    listed = subprocess.run(["ps", "-eo", "pid=,pgid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in listed.stdout.splitlines()]
    return [int(pid) for pid, leads, state in rows if int(leads) == leader and not state.startswith("Z")]
