"""The language server in a real session: the time from a keystroke to the findings of the text as it is then.

A person waits by the clock, in which is what the client of the test takes, and whatever else the machine does. The limit is
asked of what the server has in its hands: the moment that it waits for the next keystroke, and its processor time (all threads,
where the kernel tells it to the nanosecond; else the clock's). Each series types at random places of the document, a quotation
mark now and then, which breaks a JSON file, and a line end; each is taken back by the next keystroke. The series begin when the
server is done with what opening the document made it do.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, NamedTuple

import pytest
from lsprotocol import types

from benchmarks.catalogs import listing, write_table
from benchmarks.measuring import Bar
from listing_lint.editor.server import QUIET
from tools.editor_client import Editor, session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pytest_benchmark.fixture import BenchmarkFixture

SIZE = 500_000
"""Characters of the document."""
KEYS = 200
"""Keystrokes of a series."""
BESIDE = 8
"""Further files of this size in the workspace, so that whole runs take a while."""
LIMIT = 0.150
"""Seconds."""
_TYPED = ("x", "x", "x", "搪", "\n", '"')


def _text(kind: str, folder: Path) -> str:
    rng = random.Random(20261128)
    if kind == "csv":
        return write_table(folder, SIZE // 1490, shopify=False).read_text(encoding="utf-8")
    made: list[str] = []
    size = 0
    while size < SIZE:
        one = listing(len(made), rng, faulty=len(made) % 5 == 0)
        made.append(json.dumps(one, ensure_ascii=False, indent=1 if kind == "json" else None))
        size += len(made[-1])
    return "[\n" + ",\n".join(made) + "\n]\n" if kind == "json" else "\n".join(made) + "\n"


class Key(NamedTuple):
    """What one keystroke took: seconds by the clock, and of the server's hands."""

    clock: float
    own: float


def _used(process: int) -> float | None:
    """Processor seconds of a process and all its threads; None where the kernel does not say."""
    try:
        tasks = list(Path(f"/proc/{process}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9
    except (OSError, ValueError, IndexError):
        return None


async def _keystroke(editor: Editor, uri: str, place: types.Range, text: str) -> Key:
    before, started = _used(editor.process), time.perf_counter()
    editor.edit(uri, (place, text))
    await editor.until(lambda: editor.is_current(uri))
    clock, after = time.perf_counter() - started, _used(editor.process)
    return Key(clock, clock if before is None or after is None else QUIET + after - before)


async def _rest(editor: Editor) -> None:
    """Wait until the server has nothing to do."""
    while True:
        before = _used(editor.process)
        await asyncio.sleep(2)
        after = _used(editor.process)
        if before is None or after is None or after - before < 0.02:
            return


async def _series(editor: Editor, uri: str, count: int, before: Callable[[], float]) -> list[Key]:
    """Type and take back; ``before`` prepares a keystroke and says how many seconds go by until it."""
    rng = random.Random(7)
    found: list[Key] = []
    for _ in range(count // 2):
        held = editor.texts[uri]
        at = rng.randrange(len(held.text))
        while held.text[at] in "\r\n":
            at -= 1
        typed = rng.choice(_TYPED)
        await asyncio.sleep(before())
        found.append(await _keystroke(editor, uri, types.Range(held.at(at), held.at(at)), typed))
        held = editor.texts[uri]
        await asyncio.sleep(before())
        place = types.Range(held.at(at), held.at(at + 1))
        found.append(await _keystroke(editor, uri, place, ""))
    return found


def _told(took: Sequence[float]) -> str:
    most = quantiles(took, n=100, method="inclusive")[-1]
    return f"median {_ms(median(took))}, 99 % {_ms(most)}, slowest {_ms(max(took))}"


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_a_keystroke(
    benchmark: BenchmarkFixture,
    bars: list[Bar],
    data: Path,
    scaled: Callable[[int], int],
    tmp_path: Path,
    kind: str,
) -> None:
    text = _text(kind, data)
    for number in range(BESIDE):
        folder = tmp_path / f"store-{number}"
        folder.mkdir()
        (folder / f"feed.{kind}").write_text(text, encoding="utf-8")
    count = scaled(KEYS)
    rng = random.Random(3)
    series: dict[str, list[Key]] = {}

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / f"feed.{kind}", text)
        await editor.until(lambda: editor.is_current(uri))
        await _rest(editor)
        # Less than the pause after which a whole run starts.
        series["nothing else going on"] = await _series(editor, uri, count, lambda: rng.uniform(0.05, 0.4))

        def whole_run() -> float:
            editor.client.text_document_did_save(
                types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
            )
            return rng.uniform(0.1, 0.8)

        series["during a whole run"] = await _series(editor, uri, count, whole_run)

    benchmark.pedantic(lambda: session(tmp_path, act), rounds=1, iterations=1)  # type: ignore[no-untyped-call]
    for name, took in series.items():
        own = [one.own for one in took]
        bars.append(
            Bar(
                f"a keystroke in {len(text):,} characters of {kind.upper()}, {name}",
                f"{len(took)} keystrokes",
                f"by the clock of this machine: {_told([one.clock for one in took])}",
                _told(own),
                f"{_ms(LIMIT)}, the slowest",
                max(own) > LIMIT,
            )
        )


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
