"""How a run ends before it is done, with real processes: ^C, a signal to end, a worker or the whole of it killed.

What is done slowly here is planted: each run sits in the middle of one phase until it is met there.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import CLEAN, Lint, environment, write
from tests.cli.processes import end, group

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg"), reason="process groups are POSIX's")

_MAIN = "from listing_lint.__main__ import main\nmain()\n"
# Two minutes in small pieces: a signal that comes in the instant before a sleep begins is heard when it ends.
READING = """
import time
from pathlib import Path
from listing_lint.engine.session import Session
def slow(self, task):
    Path(f"met-{len(task.files)}").touch()
    [time.sleep(0.1) for _ in range(1200)]
Session._lint = slow
"""
LISTING = """
import time
from pathlib import Path
from listing_lint.engine import session
def slow(bound, *more):
    Path("met-1").touch()
    [time.sleep(0.1) for _ in range(1200)]
session.Batches.ask = slow
"""
COMPARING = """
import time
from pathlib import Path
from listing_lint.similarity import engine
def slow(*more):
    Path("met-1").touch()
    [time.sleep(0.1) for _ in range(1200)]
engine._fill = slow
find = engine.candidates
engine.candidates = lambda *a, resources=None, **k: find(*a, resources=engine.Resources(plain=1), **k)
"""
PAST = """
import time
from pathlib import Path
from listing_lint.engine.against import _Comparison
def slow(self, found):
    Path("met-1").touch()
    [time.sleep(0.1) for _ in range(1200)]
_Comparison.made = slow
"""
PHASES = {"reading": READING, "rules": LISTING, "comparing": COMPARING}


@pytest.fixture
def shop(catalog: Path) -> Path:
    """Two stores with a copy."""
    made = {**CLEAN, "marketplace": "aliexpress", "description": "Enamelled steel with a blue rim."}
    for store in ("north", "south"):
        write(catalog / f"{store}.json", *({**made, "id": f"{store}-{n}", "store": store} for n in range(3)))
    return catalog


Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(shop: Path, tmp_path: Path) -> Iterator[Start]:
    """Start a run with something planted, and wait until it is met; its temporary files are in a folder of their own."""
    (tmp_path / "temporary").mkdir()
    begun: list[subprocess.Popen[bytes]] = []

    def call(planted: str, *words: str) -> subprocess.Popen[bytes]:
        running = subprocess.Popen(
            [sys.executable, "-c", planted + _MAIN, "check", "-o", "concise", "--no-images", *words],
            cwd=shop,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**environment(), "TMPDIR": str(tmp_path / "temporary")},
        )
        begun.append(running)
        deadline = time.monotonic() + 60
        while not list(shop.glob("met-*")) and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert running.poll() is None, running.communicate()
        return running

    yield call
    for running in begun:
        end(running)


def left(running: subprocess.Popen[bytes]) -> list[int]:
    """What of a run is still there after a while."""
    deadline = time.monotonic() + 20
    while group(running.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    return group(running.pid)


SAID = b"interrupted; the catalog was not checked to the end"


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_in_each_phase(
    start: Start, tmp_path: Path, phase: str, jobs: str, number: signal.Signals, status: int
) -> None:
    """Nobody waits for the two minutes that the task in hand takes."""
    if number == signal.SIGTERM and jobs == "1":
        pytest.skip("a short run in one process has nothing to clear up, and takes the signal as it comes")
    running = start(PHASES[phase], "--jobs", jobs)
    if number == signal.SIGINT:
        os.killpg(running.pid, number)  # ^C reaches all of them
    else:
        os.kill(running.pid, number)
    out, err = running.communicate(timeout=60)
    assert running.returncode == status
    assert out == b""
    assert [line for line in err.splitlines() if not line.startswith(b"hint:")] == [SAID]
    assert left(running) == []
    assert os.listdir(tmp_path / "temporary") == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_while_the_past_is_read(
    start: Start, shop: Path, tmp_path: Path, number: signal.Signals
) -> None:
    for words in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", *words], cwd=shop, check=True)
    running = start(PAST, "--against", "HEAD", "--jobs", "2")
    os.kill(running.pid, number)
    _, err = running.communicate(timeout=60)
    assert running.returncode == 128 + number
    assert err.splitlines()[-1] == SAID
    assert os.listdir(tmp_path / "temporary") == []


def test_a_run_that_is_killed_takes_its_workers_along(start: Start) -> None:
    running = start(READING, "--jobs", "2")
    assert len(group(running.pid)) > 1
    os.kill(running.pid, signal.SIGKILL)
    assert left(running) == []


def test_a_worker_that_is_killed_in_the_middle(start: Start) -> None:
    running = start(READING, "--jobs", "2")
    worker = next(one for one in group(running.pid) if one != running.pid)
    os.kill(worker, signal.SIGKILL)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 2
    assert out == b""
    said = b"error: a worker process was killed, perhaps for want of memory; try --jobs 1"
    assert [line for line in err.splitlines() if not line.startswith(b"hint:")] == [said]
    assert left(running) == []


def test_documents_that_cannot_be_cut_are_begun_first(
    shop: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And are told in their place all the same."""
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.engine.workers import largest

    def source(name: str, form: str, size: int) -> SourceFile:
        return SourceFile(name, name, form, size, ".")  # type: ignore[arg-type]

    files = [
        source("small.json", "document", 10),
        source("large.json", "document", 900),
        source("feed.jsonl", "lines", 9_000),
        source("larger.json", "document", 1_000),
        source("fair.json", "document", 300),
    ]
    assert [task.files[0].path for task in largest(files, 100, 2)] == ["larger.json", "large.json"]
    for number, size in enumerate((1, 40, 2)):
        listings = [{**CLEAN, "id": f"{number}-{n}", "title": n} for n in range(size)]
        (shop / f"{number}.json").write_text(json.dumps(listings), encoding="utf-8")
    from listing_lint.engine import run as running

    monkeypatch.setattr(running, "BATCH", 1_000)
    words = ("check", "-o", "concise", "--no-images", "--no-cache", "--jobs")
    texts = [lint(*words, jobs).out for jobs in ("1", "2")]
    assert texts[0] == texts[1] != ""
