"""The file of kept results: killed writers, several runs at once, damage, strangers. Never a wrong result."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from listing_lint.cache.database import FILE, FOLDER, Database, _refuse_foreign, is_ours, place_of
from listing_lint.cache.mounts import is_remote
from tests.cache.conftest import DAY, Check, check_in, command, environment

if TYPE_CHECKING:
    from pathlib import Path

POSIX = pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX does")
TEXT = ("--no-images", "-o", "json")


def start(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("check", *DAY, *words),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Many small files, whose results are written one by one."""
    folder = tmp_path / "shop"
    folder.mkdir()
    for number in range(40):
        listing = {
            "id": f"S-{number}",
            "marketplace": "dhgate",
            "title": f"Desk {number}!!!",
            "price": -number,
        }
        (folder / f"{number}.json").write_text(json.dumps(listing), encoding="utf-8")
    return folder


# So that each file is a task and a transaction of its own, and the run can be met between any two.
PUTTING = """
import os, sys, time
from listing_lint.engine import run as running
running.BATCH = 1
from listing_lint.cache import results
put = results.Results.put
{how}
results.Results.put = otherwise
from listing_lint.__main__ import main
sys.argv[0] = "listing-lint"
main()
"""
SLOW = PUTTING.format(
    how="""
def otherwise(self, rows):
    put(self, rows)
    time.sleep(0.004)
"""
)
# For each file a byte is taken and one given, so that the run stays where it is told to.
STEPWISE = PUTTING.format(
    how="""
def otherwise(self, rows):
    os.read(0, 1)
    put(self, rows)
    os.write(1, b".")
"""
)


@POSIX
def test_a_run_that_is_killed_at_any_moment_leaves_a_file_of_use(shop: Path) -> None:
    import sys

    without = check_in(shop, *TEXT, "--no-cache")
    rng = random.Random(5)
    halfway = 0
    for number in range(12):
        words = ["check", *DAY, *TEXT, "--jobs", str(1 + number // 2 % 2)]
        running = subprocess.Popen(
            [sys.executable, "-c", STEPWISE, *words],
            cwd=shop,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            start_new_session=True,
        )
        assert running.stdin is not None
        assert running.stdout is not None
        file = shop / FOLDER / FILE
        deadline = time.monotonic() + 30
        while not file.exists() and running.poll() is None and time.monotonic() < deadline:
            time.sleep(0.002)
        steps = rng.randrange(1, 40)
        running.stdin.write(b"." * steps)
        running.stdin.flush()
        if number % 2:
            running.stdout.read(steps)  # halfway for certain
        else:
            time.sleep(rng.uniform(0, 0.25))  # at any moment
        os.killpg(running.pid, signal.SIGKILL)
        running.communicate(timeout=30)
        with closing(sqlite3.connect(file)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] >= 4:
                (found,) = database.execute("SELECT count(*) FROM outcomes WHERE kind = 1").fetchone()
                halfway += 0 < found < 40
        if number % 4 == 3:
            assert check_in(shop, *TEXT) == without
            shutil.rmtree(shop / FOLDER)
    assert halfway, "no run was met halfway"


@POSIX
def test_several_runs_at_once_on_one_file(shop: Path) -> None:
    without = check_in(shop, *TEXT, "--no-cache")
    for _ in range(3):
        shutil.rmtree(shop / FOLDER, ignore_errors=True)
        runs = [start(shop, *TEXT, "--jobs", str(1 + number % 2)) for number in range(4)]
        for one in runs:
            out, err = one.communicate(timeout=120)
            assert (one.returncode, out, err) == without
    assert check_in(shop, *TEXT) == without


def test_a_file_that_another_run_makes_at_that_moment_is_ours(tmp_path: Path) -> None:
    file = str(tmp_path / FILE)
    asked: list[str] = []

    def note(statement: str) -> None:
        asked.append(statement)
        if len(asked) == 2:  # behind the first question
            other = Database(file)
            assert other.connection() is not None
            other.close()

    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.set_trace_callback(note)
        _refuse_foreign(connection)
    assert len(asked) == 3


@POSIX
def test_a_run_while_files_change(shop: Path) -> None:
    """What a run kept of files that others wrote to meanwhile is never told of the new content."""
    running = [start(shop, *TEXT) for _ in range(2)]
    for round_ in range(30):
        for number in range(0, 40, 5):
            listing = {
                "id": f"S-{number}",
                "marketplace": "dhgate",
                "title": f"Desk {round_}",
                "price": round_ % 3,
            }
            (shop / f"{number}.json").write_text(json.dumps(listing), encoding="utf-8")
        time.sleep(0.02)
    for one in running:
        one.communicate(timeout=120)
    assert check_in(shop, *TEXT) == check_in(shop, *TEXT, "--no-cache")


@pytest.mark.parametrize("seed", range(6))
def test_damage_anywhere_is_a_cold_run(shop: Path, seed: int) -> None:
    without = check_in(shop, *TEXT, "--no-cache")
    check_in(shop, *TEXT)
    file = shop / FOLDER / FILE
    rng = random.Random(seed)
    content = bytearray(file.read_bytes())
    if seed % 3 == 0:
        del content[rng.randrange(len(content)) :]
    elif seed % 3 == 1:
        at = rng.randrange(len(content))
        content[at : at + 5000] = rng.randbytes(len(content[at : at + 5000]))
    else:
        for _ in range(200):
            content[rng.randrange(100, len(content))] ^= 1 << rng.randrange(8)
    file.write_bytes(content)
    for _ in range(2):
        status, out, err = check_in(shop, *TEXT)
        assert (status, out) == without[:2]
        assert err == without[2] or err.startswith(b"warning: ")
    assert check_in(shop, *TEXT) == without


def test_results_that_were_changed_are_not_believed(shop: Path) -> None:
    without = check_in(shop, *TEXT, "--no-cache")
    check_in(shop, *TEXT)
    with closing(sqlite3.connect(shop / FOLDER / FILE)) as database, database:
        rows = database.execute("SELECT key, result FROM outcomes").fetchall()
        shifted = [(result, key) for (key, _), (_, result) in zip(rows, rows[1:] + rows[:1], strict=True)]
        database.executemany("UPDATE outcomes SET result = ? WHERE key = ?", shifted)
    assert check_in(shop, *TEXT) == without
    with closing(sqlite3.connect(shop / FOLDER / FILE)) as database, database:
        database.execute("UPDATE outcomes SET result = 'text'")
    assert check_in(shop, *TEXT) == without


def test_a_newer_file_is_left_alone(shop: Path) -> None:
    without = check_in(shop, *TEXT, "--no-cache")
    check_in(shop, *TEXT)
    file = shop / FOLDER / FILE
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 99")
        database.execute("PRAGMA journal_mode = DELETE")
    before = file.read_bytes()
    status, out, err = check_in(shop, *TEXT)
    assert (status, out) == without[:2]
    assert b"newer listing-lint" in err
    assert file.read_bytes() == before


def test_no_file_of_somebody_else_is_written_or_taken_away(shop: Path, tmp_path: Path) -> None:
    for content in (b"a thesis" * 200, b"", b"SQLite format 3\0" + b"\xff" * 4000):
        other = tmp_path / "thesis.doc"
        other.write_bytes(content)
        status, _, err = check_in(shop, *TEXT, "--cache", str(other))
        assert status == 1
        if content:
            assert b"no file of kept results" in err
            assert other.read_bytes() == content
            done = subprocess.run(
                command("cache", "clean", "--cache", str(other)), cwd=shop, capture_output=True, check=False
            )
            assert (done.returncode, other.read_bytes()) == (2, content)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(shop: Path) -> None:
    without = check_in(shop, *TEXT, "--no-cache")
    shop.chmod(0o500)
    try:
        status, out, err = check_in(shop, *TEXT)
    finally:
        shop.chmod(0o700)
    assert (status, out) == without[:2]
    assert b"results cannot be kept" in err


@POSIX
@pytest.mark.parametrize("room", [0, 30_000, 200_000, 10_000_000])
def test_a_disk_that_is_full_or_read_only(shop: Path, room: int) -> None:
    """No file can grow beyond so many bytes. What is found is the same, and the user hears of it once."""
    without = check_in(shop, *TEXT, "--no-cache")
    for jobs in ("1", "2"):
        status, out, err = limited(shop, room, "check", *DAY, *TEXT, "--jobs", jobs)
        assert (status, out) == without[:2]
        assert err.count(b"results cannot be kept") == (room < 1_000_000)
        assert (b"this one does it all" in err) == (
            jobs == "2" and not room
        )  # not even what processes wait by
    assert check_in(shop, *TEXT) == without  # the disk has room again


@POSIX
def test_temporary_files_that_cannot_be_written(shop: Path) -> None:
    """It is said what is the matter, and how to mend it; it is no defect of ours, and no listing was passed over."""
    few = "from listing_lint.engine import prints\nprints.IN_MEMORY = 3\n"
    for room in (0, 100):
        status, out, err = limited(shop, room, "check", *DAY, *TEXT, "--jobs", "1", "--no-cache", before=few)
        assert (status, out) == (2, b"")
        assert err.startswith(b"error: temporary files cannot be written: ")
        assert b"TMPDIR" in err
        assert b"Traceback" not in err


def limited(shop: Path, room: int, *words: str, before: str = "") -> tuple[int, bytes, bytes]:
    """A run that may write no file of more than so many bytes. ``before`` is run first."""
    import sys

    script = (
        f"import resource, sys\n{before}"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n"
        "from listing_lint.__main__ import main\nsys.argv[0] = 'listing-lint'\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *words],
        cwd=shop,
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
    )
    return done.returncode, done.stdout, done.stderr


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_results_that_are_thrown_away_during_a_run(shop: Path, jobs: str) -> None:
    import sys

    without = check_in(shop, *TEXT, "--no-cache")
    cleaned = 0
    for _ in range(2):
        running = subprocess.Popen(
            [sys.executable, "-c", SLOW, "check", *DAY, *TEXT, "--jobs", jobs],
            cwd=shop,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        out = err = b""
        while running.returncode is None:
            with suppress(subprocess.TimeoutExpired):
                out, err = running.communicate(timeout=0.01)
                break
            done = subprocess.run(
                command("cache", "clean"), cwd=shop, capture_output=True, check=False, env=environment()
            )
            assert (done.returncode, done.stderr) == (0, b"")
            cleaned += b"thrown away" in done.stdout
        assert (running.returncode, out) == without[:2]
        assert b"Traceback" not in err
    assert cleaned
    assert check_in(shop, *TEXT) == without
    assert check_in(shop, *TEXT) == without


def test_a_worker_that_was_killed(shop: Path) -> None:
    """What was kept before stays of use."""
    from listing_lint.engine.workers import FORKS

    if not FORKS:
        pytest.skip("workers are forked on Linux")
    script = (
        "import os, signal, sys\n"
        "from listing_lint.engine import run as running\n"
        "running.BATCH = 1\n"
        "from listing_lint.engine.session import Session\n"
        "lint = Session._lint\n"
        "def dies(self, task):\n"
        "    if task.files[0].path == '7.json': os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return lint(self, task)\n"
        "Session._lint = dies\n"
        "from listing_lint.__main__ import main\nmain()\n"
    )
    import sys

    without = check_in(shop, *TEXT, "--no-cache")
    done = subprocess.run(
        [sys.executable, "-c", script, "check", *DAY, *TEXT, "--jobs", "2"],
        cwd=shop,
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
    )
    assert done.returncode == 2
    assert b"a worker process was killed" in done.stderr
    assert check_in(shop, *TEXT) == without


def test_where_results_are_kept(tmp_path: Path, shop: Path) -> None:
    folder = str(tmp_path)
    usual = os.path.join(folder, FOLDER, FILE)
    assert place_of(folder, chosen=True) == usual == place_of(folder, chosen="")
    assert place_of(folder, chosen="there") == os.path.join(folder, "there", FILE)
    assert place_of(folder, chosen="there/x.sqlite3") == os.path.join(folder, "there", "x.sqlite3")
    assert not is_ours(str(tmp_path / "x.sqlite3"))
    (shop / "listing-lint.toml").write_text('[lint]\ncache = "kept/results.db"\n', encoding="utf-8")
    check_in(shop, *TEXT)
    assert is_ours(str(shop / "kept" / "results.db"))
    assert not (shop / FOLDER).exists()
    check_in(shop, *TEXT, "--cache", str(tmp_path / "ci"))
    assert is_ours(str(tmp_path / "ci" / FILE))


def test_disks_of_other_machines(tmp_path: Path) -> None:
    table = tmp_path / "mountinfo"
    table.write_text(
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
        f"23 22 0:40 / {tmp_path}/share\\040one rw shared:1 - nfs4 box:/x rw\n"
        f"24 23 8:2 / {tmp_path}/share\\040one/local rw - xfs /dev/sdb1 rw\nodd line\n",
        encoding="utf-8",
    )
    assert not is_remote(str(tmp_path / "x.db"), str(table))
    assert is_remote(str(tmp_path / "share one" / "a" / "x.db"), str(table))
    assert not is_remote(str(tmp_path / "share one" / "local" / "x.db"), str(table))
    assert not is_remote(str(tmp_path / "share one x" / "x.db"), str(table))
    assert not is_remote("/x.db", str(tmp_path / "nothing"))


def test_stats_and_clean(messy: Path, check: Check) -> None:
    def cache(*words: str) -> str:
        done = subprocess.run(
            command("cache", *words), cwd=messy, capture_output=True, check=False, env=environment()
        )
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout.decode()

    assert "nothing is kept yet" in cache("stats")
    assert "nothing is kept" in cache("clean")
    check()
    told = json.loads(cache("stats", "--format", "json"))
    assert (told["state"], told["runs"], told["files"]) == ("kept", 1, 8)
    assert told["bytes"] > 4096
    assert "runs: 1\nfiles and pieces of files: 8\n" in cache("stats")
    assert "thrown away" in cache("clean")
    assert not (messy / FOLDER).exists()
    (messy / FOLDER).mkdir()
    (messy / FOLDER / FILE).write_bytes(b"no database" * 100)
    (messy / FOLDER / "note").write_text("mine", encoding="utf-8")
    assert "damaged" in cache("stats")
    assert "thrown away" in cache("clean")
    assert [one.name for one in (messy / FOLDER).iterdir()] == ["note"]


def test_what_nobody_asked_for_in_a_month_is_thrown_away(shop: Path) -> None:
    check_in(shop, *TEXT)
    with closing(sqlite3.connect(shop / FOLDER / FILE)) as database, database:
        database.execute("UPDATE outcomes SET used = used - 31 WHERE kind = 2")
        database.execute("UPDATE outcomes SET used = used - 29 WHERE kind = 1")
    (shop / "0.json").write_text("{}", encoding="utf-8")
    check_in(shop, *TEXT)
    with closing(sqlite3.connect(shop / FOLDER / FILE)) as database, database:
        assert database.execute("SELECT count(*) FROM outcomes WHERE kind = 1").fetchone() == (41,)
        assert database.execute(
            "SELECT count(*) FROM outcomes WHERE kind = 2 AND length(key) = 16"
        ).fetchone() == (1,)
        (day,) = database.execute("SELECT min(used) FROM outcomes WHERE kind = 2").fetchone()
        assert abs(day - time.time() // 86_400) <= 1
