"""Run one command and print what it cost, as JSON: ``python spawn.py OUTPUT COMMAND...``.

A process of its own, because the kernel counts the memory of whoever starts a command into the command's peak,
and pytest is larger than what is measured here. Nothing but the standard library's lightest parts.
"""

from __future__ import annotations

import os
import sys
import time


def main(output: str, *command: str) -> None:
    """Start the command with its output in a file, wait for it and print its cost."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    files = [(os.POSIX_SPAWN_OPEN, 1, output, flags, 0o644)]
    started = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=files)
    _, status, used = os.wait4(child, 0)
    wall = time.perf_counter() - started
    peak = used.ru_maxrss if sys.platform == "darwin" else used.ru_maxrss * 1024
    cpu = used.ru_utime + used.ru_stime
    print(f"[{wall}, {cpu}, {peak}, {os.waitstatus_to_exitcode(status)}]")


if __name__ == "__main__":
    main(*sys.argv[1:])
