"""What only a process of its own can show: exit statuses, streams, signals, encodings and what is imported."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import CLEAN, QUIET, command, environment, process, write
from tests.cli.processes import end, group

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and devices are those of POSIX")


def test_status_0_when_nothing_is_found(catalog: Path) -> None:
    write(catalog / "mug.json")
    done = process("check", *QUIET, cwd=catalog)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"The listing passes (wish, ")


def test_status_1_for_findings(catalog: Path) -> None:
    write(catalog / "mug.json", title=7)
    done = process("check", cwd=catalog)
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"error[SCH102]" in done.stdout


def test_status_2_for_wrong_usage(catalog: Path) -> None:
    done = process("check", "nowhere.json", cwd=catalog)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no such file or folder: 'nowhere.json'" in done.stderr


def test_status_2_for_a_defect_that_is_said_to_be_one(catalog: Path) -> None:
    write(catalog / "mug.json")
    program = (
        "import sys, listing_lint.cli.check as check\n"
        "def broken(*_): raise ZeroDivisionError('planted')\n"
        "check._check = broken\n"
        "from listing_lint.cli.main import run\n"
        "sys.exit(run(['check']))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=catalog, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"internal failure: ZeroDivisionError: planted\n")
    assert b"Traceback" in done.stderr


@POSIX
def test_status_130_for_an_interrupt_and_no_worker_is_left(catalog: Path) -> None:
    # Enough listings for several seconds in two processes, each a task long enough to be met in the middle.
    line = json.dumps({**CLEAN, "description": "<p>Enamelled steel.</p> " * 40}) + "\n"
    (catalog / "feed.jsonl").write_text(line * 60_000, encoding="utf-8")
    running = subprocess.Popen(
        command("check", "--jobs", "2", "-o", "concise"),
        cwd=catalog,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=environment(),
    )
    try:
        deadline = time.monotonic() + 30
        while len(group(running.pid)) < 3 and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert running.poll() is None, "the run was over before it could be interrupted"
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=30)
    finally:
        end(running)
    assert running.returncode == 130
    assert out == b""
    assert err == b"interrupted; the catalog was not checked to the end\n"
    deadline = time.monotonic() + 10
    while group(running.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert group(running.pid) == []


START = """
import os, signal, sys, time
from concurrent.futures import ProcessPoolExecutor, process
name = "_launch_processes" if hasattr(ProcessPoolExecutor, "_launch_processes") else "_adjust_process_count"
start = getattr(ProcessPoolExecutor, name)
def interrupted(pool):
    start(pool)
    os.killpg(0, signal.SIGINT)
setattr(ProcessPoolExecutor, name, interrupted)
"""
"""Interrupts a run in the moment between the start of the workers and that of the thread that would tell them to stop."""


def interrupted(catalog: Path, more: str = "") -> int:
    """Check a catalog so, after ``more`` of a program: it says what happened and nothing else. The number of its process."""
    (catalog / "feed.jsonl").write_text((json.dumps(CLEAN) + "\n") * 5_000, encoding="utf-8")
    script = f"{START}{more}\nfrom listing_lint.__main__ import main\nmain()\n"
    running = subprocess.Popen(
        [sys.executable, "-c", script, "check", "--jobs", "2", "-o", "concise", "--no-images"],
        cwd=catalog,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        env=environment(),
    )
    try:
        _, err = running.communicate(timeout=60)
    finally:
        end(running)
    assert err == b"interrupted; the catalog was not checked to the end\n"
    assert running.returncode == 130
    return running.pid


@POSIX
def test_an_interrupted_pool_has_ended_before_the_interpreter_does(catalog: Path) -> None:
    # The moment in which a pool may close what the interpreter writes to at its end, made longer.
    interrupted(
        catalog,
        """
join = process._ExecutorManagerThread.join_executor_internals
def later(manager):
    time.sleep(0.5)
    join(manager)
def write(wakeup):
    if not wakeup._closed:
        if process._global_shutdown:
            time.sleep(1)
        wakeup._writer.send_bytes(b"")
process._ExecutorManagerThread.join_executor_internals = later
process._ThreadWakeup.wakeup = write
""",
    )


@POSIX
def test_an_interrupt_while_the_workers_start(catalog: Path) -> None:
    assert group(interrupted(catalog)) == []


@POSIX
@pytest.mark.parametrize("arguments", [("check", "-o", "jsonl"), ("config", "schema"), ("rule", "--all")])
def test_a_reader_that_goes_away_is_no_crash_and_no_success(
    catalog: Path, arguments: tuple[str, ...]
) -> None:
    write(catalog / "feed.jsonl", *({**CLEAN, "id": f"M-{n}", "title": 7} for n in range(2000)))
    running = subprocess.Popen(
        command(*arguments), cwd=catalog, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    err = running.stderr.read()
    running.stderr.close()
    # Not 1: findings are what the reader should have seen, and did not.
    assert (running.wait(timeout=60), err) == (2, b"")


@POSIX
def test_a_reader_of_both_streams_that_goes_away(catalog: Path) -> None:
    write(catalog / "feed.jsonl", *({**CLEAN, "id": f"M-{n}", "title": 7} for n in range(2000)))
    running = subprocess.Popen(
        command("check", "-v", "--timings"),
        cwd=catalog,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(),
    )
    assert running.stdout is not None
    running.stdout.close()
    assert running.wait(timeout=60) == 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [("check",), ("rules",)])
def test_a_full_disk_is_said_in_one_line(catalog: Path, arguments: tuple[str, ...]) -> None:
    write(catalog / "mug.json", title=7)
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(*arguments),
            cwd=catalog,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=environment(),
        )
    assert done.returncode == 2
    assert done.stderr == b"error: standard output cannot be written: No space left on device\n"


@POSIX
def test_closed_streams(catalog: Path) -> None:
    write(catalog / "mug.json", title=7)
    program = " ".join(command("check"))
    assert subprocess.run(f"{program} >&-", shell=True, cwd=catalog, check=False).returncode == 1
    assert subprocess.run(f"{program} >&- 2>&-", shell=True, cwd=catalog, check=False).returncode == 1
    done = subprocess.run(f"{program} - <&-", shell=True, cwd=catalog, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


@pytest.mark.parametrize(
    "env",
    [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}],
    ids=" ".join,
)
def test_any_title_can_be_printed_in_any_locale(catalog: Path, env: dict[str, str]) -> None:
    write(catalog / "商品.json", title="搪瓷杯 😀 " * 40, marketplace="dhgate")
    done = process("check", cwd=catalog, env=env)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"title-too-long" in done.stdout
    if "PYTHONIOENCODING" in env:
        assert rb"\u5546" in done.stdout
    else:  # without UTF-8 mode not even the name of the file is known as text, and it is shown escaped
        assert ("商品.json" if "PYTHONUTF8" not in env else "搪瓷杯").encode() in done.stdout


def test_standard_input_with_one_listing(catalog: Path) -> None:
    done = process(
        "check", "-", "-o", "concise", cwd=catalog, stdin=json.dumps({**CLEAN, "title": 7}).encode()
    )
    assert done.returncode == 1
    assert done.stdout.startswith(b"<stdin>:1:")


def test_standard_input_with_lines(catalog: Path) -> None:
    lines = b"".join(json.dumps({**CLEAN, "id": f"M-{n}", "title": n}).encode() + b"\n" for n in range(3))
    done = process("check", "-", "-o", "json", cwd=catalog, stdin=lines)
    found = json.loads(done.stdout)
    assert found["summary"]["listings"] == 3
    titles = [one for one in found["findings"] if one["pointer"] == "/title"]
    assert [one["span"]["line"] for one in titles] == [1, 2, 3]


def test_standard_input_leaves_no_copy(catalog: Path, tmp_path: Path) -> None:
    process("check", "-", cwd=catalog, stdin=b"{", env={"TMPDIR": str(tmp_path)})
    assert [one.name for one in tmp_path.iterdir()] == ["catalog"]


def test_empty_standard_input_is_a_finding(catalog: Path) -> None:
    done = process("check", "-", "-o", "concise", cwd=catalog)
    assert done.returncode == 1
    assert b"LOD201" in done.stdout


HEAVY = (
    *(
        "jsonschema",
        "jsonschema_rs",
        "PIL",
        "msgspec",
        "rapidfuzz",
        "importlib.metadata",
        "multiprocessing",
        "numpy",
        "hashlib",
    ),
    *("statistics", "decimal", "email"),
)
"""Modules that a clean listing needs nothing of; re2 is none, since it takes the first look at every text."""


@pytest.mark.parametrize("arguments", [("check", "mug.json", *QUIET), ("rules",), ("--help",)])
def test_nothing_heavy_is_imported_for_a_clean_listing(catalog: Path, arguments: tuple[str, ...]) -> None:
    write(catalog / "mug.json")
    program = (
        "import sys\n"
        f"sys.argv = ['listing-lint', *{[*arguments]!r}]\n"
        "from listing_lint.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as done: status = done.code\n"
        f"print(status, *[name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    # -S -E would be purer, but the packages are found through site.
    done = subprocess.run([sys.executable, "-c", program], cwd=catalog, capture_output=True, check=False)
    already = subprocess.run(
        [sys.executable, "-c", f"import sys; print(*[n for n in {HEAVY!r} if n in sys.modules])"],
        capture_output=True,
        check=True,
    )
    allowed = set(already.stdout.decode().split())  # what .pth files of this environment bring along
    status, *imported = done.stderr.decode().split()
    assert status == "0"
    assert set(imported) <= allowed, "see python -X importtime -m listing_lint check mug.json"


def test_a_clean_listing_compiles_little(catalog: Path) -> None:
    """What takes longest to compile is compiled for a listing that asks for it, or after a few."""
    write(catalog / "mug.json")
    program = (
        "import sys\n"
        "sys.argv = ['listing-lint', 'check', '--no-images', '--no-cache', 'mug.json']\n"
        "import re2\n"
        "sizes = []\n"
        "compile, init = re2.compile, re2.Set.Compile\n"
        "re2.compile = lambda pattern, options=None: sizes.append(len(pattern)) or compile(pattern, options)\n"
        "re2.Set.Compile = lambda self: sizes.append(1_000_000) or init(self)\n"
        "from listing_lint.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as done: status = done.code\n"
        "print(status, sum(sizes), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=catalog, capture_output=True, check=False)
    status, size = done.stderr.decode().splitlines()[-1].split()
    assert status == "0"
    assert int(size) < 40_000, "characters of patterns; a set counts for a million"


def test_the_version_needs_no_click(catalog: Path) -> None:
    program = (
        "import sys; sys.argv = ['listing-lint', '--version']\n"
        "from listing_lint.__main__ import main; main()\n"
        "print('click' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    version, click = done.stdout.decode().splitlines()
    assert version.startswith("listing-lint 0.")
    assert click == "False"
