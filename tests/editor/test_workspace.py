"""What surrounds an open document: other files of the workspace, the configuration, the baseline; whatever becomes of them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types

from listing_lint.cli.main import run
from listing_lint.editor.linting import open_catalog
from listing_lint.editor.watching import Change, meaning_of
from tools.editor_client import Editor, session

MUG: dict[str, Any] = {
    "id": "A-1",
    "store": "a",
    "marketplace": "dhgate",
    "title": "Enamel camping mug 350 ml with blue rim and a handle that stays cool outdoors",
    "description": "Enamelled steel mug, light, does not break, for camping and the kitchen, with a blue rim.",
    "price": 9.9,
    "currency": "USD",
}
COPY = {**MUG, "id": "B-1", "store": "b"}
SHELF = {
    **MUG,
    "id": "B-1",
    "store": "b",
    "title": "Oak wall shelf 60 cm with hidden mounting and two brass hooks",
    "description": "Solid oak, oiled by hand; the hooks are screwed in from below.",
}
TWIN = "SIM102"


def put(file: Path, *listings: dict[str, Any]) -> str:
    file.parent.mkdir(exist_ok=True)
    text = dump(*listings)
    file.write_text(text, encoding="utf-8")
    return text


def dump(*listings: dict[str, Any]) -> str:
    return json.dumps(list(listings), indent=1, ensure_ascii=False) + "\n"


def test_two_stores_that_copy_each_other(tmp_path: Path) -> None:
    here, there = tmp_path / "b" / "mugs.json", tmp_path / "a" / "mugs.json"
    put(there, MUG)
    text = put(here, SHELF)

    async def act(editor: Editor) -> None:
        uri = editor.open(here, text)
        await editor.until(lambda: editor.is_current(uri))
        # Not saved, and yet compared with the file of the other store.
        editor.edit(uri, (types.Range(types.Position(0, 0), types.Position(999, 0)), dump(COPY)))
        await editor.until(lambda: editor.is_current(uri) and TWIN in editor.codes(uri))
        twin = next(one for one in editor.said[uri][1] if one.code == TWIN)
        assert "A-1" in twin.message
        assert twin.related_information
        assert twin.related_information[0].location.uri == there.as_uri()
        # It moves with the lines that are typed before it, until the next whole run.
        editor.edit(uri, (types.Range(types.Position(0, 0), types.Position(0, 0)), "\n\n"))
        await editor.until(lambda: editor.is_current(uri) and TWIN in editor.codes(uri))
        moved = next(one for one in editor.said[uri][1] if one.code == TWIN)
        assert moved.range.start.line == twin.range.start.line + 2
        # The other document open, too, both unsaved.
        other = editor.open(there, dump({**MUG, **SHELF, "id": "A-1", "store": "a"}))
        await editor.until(lambda: editor.is_current(uri) and TWIN not in editor.codes(uri))
        editor.edit(other, (types.Range(types.Position(0, 0), types.Position(999, 0)), dump(MUG)))
        await editor.until(lambda: TWIN in [*editor.codes(uri), *editor.codes(other)])

    session(tmp_path, act)


def test_a_file_that_is_deleted_is_compared_with_no_longer(tmp_path: Path) -> None:
    here, there = tmp_path / "b" / "mugs.json", tmp_path / "a" / "mugs.json"
    put(there, MUG)
    text = put(here, COPY)

    async def act(editor: Editor) -> None:
        uri = editor.open(here, text)
        await editor.until(lambda: TWIN in editor.codes(uri))
        there.unlink()
        editor.files_changed((there, types.FileChangeType.Deleted))
        await editor.until(lambda: TWIN not in editor.codes(uri))
        # The document's own file goes as well; what is open is still checked, as the editor has it.
        here.unlink()
        editor.files_changed((here, types.FileChangeType.Deleted))
        editor.replace(uri, '"price": 9.9', '"price": -9.9')
        await editor.until(lambda: editor.is_current(uri) and "price" in str(editor.said[uri][1]))
        put(there, MUG)
        editor.files_changed((there, types.FileChangeType.Created))
        await editor.until(lambda: TWIN in editor.codes(uri))

    session(tmp_path, act)


def test_closed_and_opened_again_and_renamed(tmp_path: Path) -> None:
    old, new = tmp_path / "a" / "mugs.json", tmp_path / "a" / "cups.json"
    text = put(old, {**MUG, "price": "cheap"})

    async def act(editor: Editor) -> None:
        uri = editor.open(old, text)
        await editor.until(lambda: editor.codes(uri))
        codes = sorted(editor.codes(uri))
        editor.close(uri)
        await editor.until(lambda: not editor.said[uri][1])
        assert editor.open(old, text) == uri
        await editor.until(lambda: editor.codes(uri))
        assert editor.said[uri][0] == 1
        assert sorted(editor.codes(uri)) == codes
        old.rename(new)
        editor.close(uri)
        other = editor.open(new, text)
        editor.files_changed((old, types.FileChangeType.Deleted), (new, types.FileChangeType.Created))
        await editor.until(lambda: editor.codes(other))
        assert sorted(editor.codes(other)) == codes
        assert not editor.said[uri][1]

    session(tmp_path, act)


def test_documents_without_a_file(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        # In no folder of the workspace, and not on the disk at all.
        far = editor.open(
            tmp_path.parent / f"{tmp_path.name}-far" / "new.json", dump({**MUG, "price": "cheap"})
        )
        await editor.until(lambda: editor.codes(far))
        # Not a file's: left alone, whatever becomes of it.
        untitled = editor.open_uri("untitled:Untitled-1", dump({**MUG, "price": "cheap"}))
        editor.edit(untitled, (types.Range(types.Position(0, 0), types.Position(0, 0)), " "))
        place = types.Range(types.Position(0, 0), types.Position(9, 0))
        assert await editor.actions(untitled, place) == []
        assert not await editor.hover(untitled, types.Position(0, 0))
        editor.close(untitled)
        assert untitled not in editor.said
        # A text that is no listing file, and one that has nothing yet.
        note = editor.open(tmp_path / "note.csv", "Dear all,\nthe shop is closed\n", "csv")
        await editor.until(lambda: editor.is_current(note))
        report = '{"version": 1, "tool": {"name": "listing-lint", "version": "0.1.0"}, "findings": [], "summary": {}}'
        own = editor.open(tmp_path / "report.json", report)
        await editor.until(lambda: editor.is_current(own))
        assert editor.codes(own) == []
        empty = editor.open(tmp_path / "empty.json", "")
        await editor.until(lambda: editor.codes(empty))

    session(tmp_path, act)


def test_the_baseline_and_ignored_findings_are_honoured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "listing-lint.toml"
    config.write_text('[lint]\nbaseline = "known.baseline"\nselect = ["SCH", "CON", "TTL"]\n')
    mugs = tmp_path / "mugs.csv"
    head = "id,title,description,price,currency,marketplace\n"
    row = "A-1,Enamel camping mug with blue rim,Write to me@example.com,9.90,USD,dhgate\n"
    mugs.write_text(head + row)
    run(["check", ".", "--no-cache", "--no-baseline", "-o", "concise"])
    assert "CON" in capsys.readouterr().out
    run(["baseline", "create", "."])

    async def act(editor: Editor) -> None:
        uri = editor.open(mugs, head + row, "csv")
        await editor.until(lambda: editor.is_current(uri))
        assert editor.codes(uri) == []
        # A second one is new; the known one stays known, though it stands elsewhere.
        new = row.replace("A-1", "A-0").replace("me@", "you@")
        editor.edit(uri, (types.Range(types.Position(1, 0), types.Position(1, 0)), new))
        await editor.until(lambda: editor.is_current(uri) and editor.codes(uri))
        assert {one.range.start.line for one in editor.said[uri][1]} == {1}
        code = editor.codes(uri)[0]
        with config.open("a") as out:
            out.write(f'[[ignore]]\npath = "mugs.csv"\nlisting = "A-0"\ncode = "{code}"\nreason = "agreed"\n')
        editor.files_changed((config, types.FileChangeType.Changed))
        await editor.until(lambda: code not in editor.codes(uri))
        # A baseline that is gone is told, as check does.
        (tmp_path / "known.baseline").unlink()
        editor.files_changed((tmp_path / "known.baseline", types.FileChangeType.Deleted))
        await editor.until(lambda: editor.messages)
        assert "known.baseline does not exist" in editor.messages[0]

    session(tmp_path, act)


def test_a_configuration_that_cannot_be_used_is_told_until_it_is_mended(tmp_path: Path) -> None:
    config = tmp_path / "listing-lint.toml"
    config.write_text('[lint]\nselect = "CON"\n')

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mugs.json", dump({**MUG, "price": "cheap"}))
        await editor.until(lambda: editor.messages)
        assert "select" in editor.messages[0]
        config.write_text("[lint]\n")
        editor.files_changed((config, types.FileChangeType.Changed))
        await editor.until(lambda: editor.codes(uri))
        assert len(editor.messages) == 1

    session(tmp_path, act)


def test_what_a_change_in_the_workspace_means(tmp_path: Path) -> None:
    (tmp_path / "listing-lint.toml").write_text(
        '[lint]\nproduct-types = "types"\nbaseline = "known.json"\nschema = ["own.schema.json"]\n'
    )
    (tmp_path / "types").mkdir()
    (tmp_path / "own.schema.json").write_text("{}")
    catalog = open_catalog(str(tmp_path / "a.json"), [str(tmp_path)])
    for name, meaning in {
        "b.json": Change.LISTINGS,
        "b/c.CSV": Change.LISTINGS,
        "known.json": Change.ANYTHING,
        "types/LUGGAGE.json": Change.ANYTHING,
        "own.schema.json": Change.ANYTHING,
        "listing-lint.toml": Change.ANYTHING,
        "pictures/1.jpg": Change.ANYTHING,
        ".git/index.lock": Change.NOTHING,
        ".listing-lint-cache/results.sqlite3-wal": Change.NOTHING,
    }.items():
        assert meaning_of(str(tmp_path / name), [catalog]) is meaning, name


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="processes are not told under /proc")
def test_a_whole_run_that_is_killed_is_told_and_made_again(tmp_path: Path) -> None:
    here, there = tmp_path / "b" / "mugs.json", tmp_path / "a" / "mugs.json"
    put(there, MUG)
    text = put(here, COPY)
    for number in range(40):
        put(tmp_path / "c" / f"{number}.json", *({**SHELF, "id": f"C-{number}-{one}"} for one in range(40)))

    async def act(editor: Editor) -> None:
        uri = editor.open(here, text)
        children = Path(f"/proc/{editor.process}/task/{editor.process}/children")
        async with asyncio.timeout(60):
            while not (found := children.read_text().split()):
                await asyncio.sleep(0.005)
        os.kill(int(found[0]), signal.SIGKILL)
        await editor.until(lambda: editor.messages)
        assert "was killed (SIGKILL)" in editor.messages[0]
        assert TWIN not in editor.codes(uri)
        assert editor.codes(uri)  # what concerns one listing is told all the same
        editor.save(uri, here)
        await editor.until(lambda: TWIN in editor.codes(uri))
        # A goodbye while one is under way leaves none behind.
        editor.save(uri, here)

    session(tmp_path, act)
