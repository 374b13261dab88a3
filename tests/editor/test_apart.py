"""Whole runs in a process of their own: what it answers, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from listing_lint.editor import apart
from listing_lint.editor.apart import FaultError, NoAnswerError, run_apart
from listing_lint.editor.linting import open_catalog, source_of
from listing_lint.editor.whole import whole

if TYPE_CHECKING:
    from pathlib import Path

TEXT = json.dumps({"id": "\ud83c M-1", "title": "Mug!!! write to me@example.com", "price": [1, None, 1e400]})


def asked(folder: Path, *files: Path, copy: Path | None = None) -> dict[str, Any]:
    return {
        "documents": [(str(file), str(copy or file)) for file in files],
        "folders": [str(folder)],
        "configs": [],
        "isolated": False,
    }


def test_the_same_findings_as_in_this_process(tmp_path: Path) -> None:
    file, copy = tmp_path / "mug.json", tmp_path / "copy"
    file.write_text("{}")
    (tmp_path / "other.json").write_text(TEXT)
    catalog = open_catalog(str(file), [str(tmp_path)])
    source = source_of(catalog, str(file), TEXT, str(copy))
    assert source is not None
    here = whole(catalog, {str(file): source})
    found = asyncio.run(run_apart(asked(tmp_path, file, copy=copy)))
    # Of the documents that are open, and of no others.
    assert found.keys() == {str(file)}
    assert repr(found[str(file)]) == repr(here["mug.json"])


def test_a_configuration_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "listing-lint.toml").write_text("[lint]\nselekt = []\n")
    file = tmp_path / "mug.json"
    file.write_text(TEXT)
    with pytest.raises(FaultError, match="selekt"):
        asyncio.run(run_apart(asked(tmp_path, file)))


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import os; os.kill(os.getpid(), 9)", "SIGKILL.*memory"),
        ("import sys; sys.exit(3)", "status 3"),
    ],
)
def test_a_process_that_dies_is_told(
    program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_PROGRAM", program)
    with pytest.raises(NoAnswerError, match=said):
        asyncio.run(run_apart(asked(tmp_path)))


def test_a_python_that_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(NoAnswerError, match="no process can be started"):
        asyncio.run(run_apart(asked(tmp_path)))


def test_what_is_called_off_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "pid"
    program = f"import os, time; open({str(mark)!r}, 'w').write(str(os.getpid())); time.sleep(600)"
    monkeypatch.setattr(apart, "_PROGRAM", program)

    async def go() -> None:
        task = asyncio.ensure_future(run_apart(asked(tmp_path)))
        async with asyncio.timeout(30):
            while not (mark.is_file() and mark.read_text()):
                await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(go())
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)


def test_it_ends_with_whoever_asked(tmp_path: Path) -> None:
    """A server that is killed cannot kill its process: that sees the end of its input."""
    for number in range(300):
        (tmp_path / f"{number}.jsonl").write_text((TEXT + "\n") * 100)
    child = subprocess.Popen(
        [sys.executable, "-m", "listing_lint.editor.whole"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(json.dumps(asked(tmp_path, tmp_path / "0.jsonl")).encode() + b"\n")
    child.stdin.close()
    assert child.wait(60) == 1
    assert child.stdout.read() == b""
    child.stdout.close()


def test_nothing_of_a_catalog_is_executed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder that the editor starts the server in is often the catalog's own."""
    mark = tmp_path / "executed"
    for name in ("json.py", "sitecustomize.py", "asyncio.py", "msgspec.py"):
        (tmp_path / name).write_text(f"open({str(mark)!r}, 'w').close()\n")
    (tmp_path / "listing_lint").mkdir()
    (tmp_path / "listing_lint" / "__init__.py").write_text(f"open({str(mark)!r}, 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [one for one in sys.path if one not in ("", str(tmp_path))])
    file = tmp_path / "mug.json"
    file.write_text(TEXT)
    assert asyncio.run(run_apart(asked(tmp_path, file)))[str(file)]
    assert not mark.exists()


def test_what_is_printed_does_not_get_into_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noisy = apart._PROGRAM.replace("main()", "import os")
    noisy += (
        "import listing_lint.editor.whole as w\n"
        "answer = w.answer\n"
        "def loud(**asked):\n    print('hello', flush=True)\n    os.write(1, b'hello')\n    return answer(**asked)\n"
        "w.answer = loud\nmain()\n"
    )
    monkeypatch.setattr(apart, "_PROGRAM", noisy)
    file = tmp_path / "mug.json"
    file.write_text(TEXT)
    assert asyncio.run(run_apart(asked(tmp_path, file)))[str(file)]
