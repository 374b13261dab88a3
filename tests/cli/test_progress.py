"""Progress: a line on a terminal that is gone before the report begins, and nothing anywhere else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from listing_lint.cli.progress import Progress, is_wanted
from tests.cli.conftest import CLEAN, command, environment, process

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name != "posix", reason="terminals are those of POSIX")


def test_the_rate_is_that_of_the_last_seconds() -> None:
    progress = Progress(100.0, "; slow")
    assert progress.words(50, 1, 102.0) == "50 listings checked, 25 a second (1 file); slow"
    assert progress.words(10_000, 2, 106.0) == "10,000 listings checked, 1,667 a second (2 files); slow"
    progress.words(10_000, 2, 111.5)
    assert "listings checked, 0.8 a second" in progress.words(10_005, 2, 112.5)


@pytest.mark.parametrize(
    ("choice", "terminal", "set_", "wanted"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"CI": "true"}, False),
        ("auto", True, {"CI": "false"}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("always", False, {"CI": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_where_it_is_shown(
    monkeypatch: pytest.MonkeyPatch, choice: str, terminal: bool, set_: dict[str, str], wanted: bool
) -> None:
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, text in set_.items():
        monkeypatch.setenv(name, text)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    assert is_wanted(choice) is wanted


def test_each_line_clears_the_one_before_in_a_pipe_too(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(time.perf_counter() - 10)
    progress.show(50, 1)
    progress.clear()
    assert capsys.readouterr().err == "\r\033[K50 listings checked, 5.0 a second (1 file)\r\033[K"


def feed(folder: Path) -> None:
    line = json.dumps({**CLEAN, "description": "<p>Enamelled steel.</p> " * 40}) + "\n"
    (folder / "feed.jsonl").write_text(line * 2000, encoding="utf-8")


def test_no_progress_in_a_pipe(catalog: Path) -> None:
    feed(catalog)
    words = ("check", "--no-images", "--no-cache", "--select", "TTL,DSC,CON", "-q", "-o", "concise")
    quiet = process(*words, cwd=catalog)
    assert quiet.stderr == b""
    told = process(*words, "--progress", "always", cwd=catalog)
    assert told.stdout == quiet.stdout
    if told.stderr:  # a run of less than a second shows none
        assert told.stderr.startswith(b"\r\033[K")
        assert told.stderr.endswith(b"\r\033[K")


@POSIX
def test_progress_on_a_terminal_is_gone_before_the_report(catalog: Path) -> None:
    import pty

    feed(catalog)
    ours, theirs = pty.openpty()
    program = (
        "import time\nfrom listing_lint.engine import run\nrun.BATCH = 1 << 18\n"
        "from listing_lint.cli import progress\nprogress._AFTER = 0.0\nprogress._EVERY = 0.0\n"
        "from listing_lint.__main__ import main\nmain()"
    )
    out = catalog.parent / "report.txt"
    running = subprocess.Popen(
        # Cut into tasks small enough that there is something to tell.
        [
            sys.executable,
            "-c",
            program,
            *command("check", "--no-images", "--no-cache", "-q", "--jobs", "1", "-o", f"concise={out}")[3:],
        ],
        cwd=catalog,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env={name: text for name, text in environment(TERM="xterm").items() if name != "CI"},
    )
    os.close(theirs)
    said = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            block = os.read(ours, 4096)
        except OSError:
            break
        if not block:
            break
        said += block
    running.wait(timeout=30)
    os.close(ours)
    lines = said.split(b"\r\x1b[K")
    assert any(b"listings checked, " in line and b" a second (1 file)" in line for line in lines)
    assert lines[-1] == b""
    assert "listings checked" not in out.read_text("utf-8")
