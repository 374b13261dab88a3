"""The language server in a real session: the time from a keystroke to the findings of the text as it is then.

By the clock, for that is what a person waits for: what the client of the test takes is in it, and so is whatever else the
machine does. Each series types at random places of the document, a quotation mark now and then, which breaks a JSON file, and
a line end; each is taken back by the next keystroke. After each the server is asked what stands at the first character, where
nothing does: that way and back, which costs it nothing, is the yardstick, and says how busy the machine was.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from statistics import median, quantiles
from typing import TYPE_CHECKING

import pytest
from lsprotocol import types

from benchmarks.catalogs import listing, write_table
from benchmarks.measuring import Bar
from tools.editor_client import Editor, session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


async def _keystroke(editor: Editor, uri: str, place: types.Range, text: str) -> float:
    started = time.perf_counter()
    editor.edit(uri, (place, text))
    await editor.until(lambda: editor.is_current(uri))
    return time.perf_counter() - started


async def _nothing(editor: Editor, uri: str) -> float:
    started = time.perf_counter()
    await editor.hover(uri, types.Position(0, 0))
    return time.perf_counter() - started


async def _series(
    editor: Editor, uri: str, count: int, before: Callable[[], float]
) -> tuple[list[float], list[float]]:
    """Type and take back; ``before`` prepares a keystroke and says how many seconds go by until it.

    Returns the seconds of the keystrokes and those of the questions about nothing.
    """
    rng = random.Random(7)
    found: list[float] = []
    bare: list[float] = []
    for _ in range(count // 2):
        held = editor.texts[uri]
        at = rng.randrange(len(held.text))
        while held.text[at] in "\r\n":
            at -= 1
        typed = rng.choice(_TYPED)
        await asyncio.sleep(before())
        found.append(await _keystroke(editor, uri, types.Range(held.at(at), held.at(at)), typed))
        bare.append(await _nothing(editor, uri))
        held = editor.texts[uri]
        await asyncio.sleep(before())
        place = types.Range(held.at(at), held.at(at + 1))
        found.append(await _keystroke(editor, uri, place, ""))
        bare.append(await _nothing(editor, uri))
    return found, bare


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
    series: dict[str, tuple[list[float], list[float]]] = {}

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / f"feed.{kind}", text)
        await editor.until(lambda: editor.is_current(uri))
        # Less than the pause after which a whole run starts.
        series["nothing else going on"] = await _series(editor, uri, count, lambda: rng.uniform(0.05, 0.4))

        def whole_run() -> float:
            editor.client.text_document_did_save(
                types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri))
            )
            return rng.uniform(0.1, 0.8)

        series["during a whole run"] = await _series(editor, uri, count, whole_run)

    benchmark.pedantic(lambda: session(tmp_path, act), rounds=1, iterations=1)  # type: ignore[no-untyped-call]
    for name, (took, bare) in series.items():
        slowest, most = max(took), quantiles(took, n=100, method="inclusive")[-1]
        bars.append(
            Bar(
                f"a keystroke in {len(text):,} characters of {kind.upper()}, {name}",
                f"{len(took)} keystrokes",
                f"nothing asked: median {_ms(median(bare))}, slowest {_ms(max(bare))}",
                f"median {_ms(median(took))}, 99 % {_ms(most)}, slowest {_ms(slowest)}",
                f"{_ms(LIMIT)}, the slowest",
                slowest > LIMIT,
            )
        )


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"
