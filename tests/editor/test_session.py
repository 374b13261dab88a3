"""A real client against the real process: open, type, repair, hover, accept, say goodbye."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types

from tools.editor_client import Editor, session

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "🏺🏺 搪瓷杯 Enamel camping mug  350 ml, contact me at whatsapp +86 138 0013 8000"
LISTING = {"id": "M-1", "title": TITLE, "marketplace": "wish"}
START = types.Range(types.Position(0, 0), types.Position(0, 0))
FORMS: dict[str, tuple[str, int]] = {
    "utf-8": ("utf-8", 1),
    "utf-16": ("utf-16-le", 2),
    "utf-32": ("utf-32-le", 4),
}


def dump(*listings: object) -> str:
    return json.dumps(listings[0] if len(listings) == 1 else listings, ensure_ascii=False, indent=2) + "\n"


def contact_in(editor: Editor, uri: str) -> types.Diagnostic:
    return next(one for one in editor.said[uri][1] if str(one.code).startswith("CON"))


def part(text: str, place: types.Range, encoding: str) -> str:
    """The characters of a range within one line."""
    form, width = FORMS[encoding]
    data = text.splitlines()[place.start.line].encode(form)
    return data[place.start.character * width : place.end.character * width].decode(form)


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-32"])
@pytest.mark.parametrize("name", ["mug.json", "mug.csv"])
def test_ranges_count_in_the_editors_units(tmp_path: Path, encoding: Any, name: str) -> None:
    text = dump(LISTING) if name.endswith("json") else f'id,title,price\nM-1,"{TITLE}",9.90\n'

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / name, text)
        await editor.until(lambda: editor.said.get(uri))
        found = part(text, contact_in(editor, uri).range, encoding or "utf-16")
        assert "138 0013 8000" in found
        assert found in TITLE
        assert "🏺" not in found

    session(tmp_path, act, encoding=encoding)


def test_a_session_from_opening_to_goodbye(tmp_path: Path) -> None:
    config = tmp_path / "listing-lint.toml"
    config.write_text("# keep me\n[lint]\n")

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mug.json", dump(LISTING))
        await editor.until(lambda: editor.said.get(uri))
        contact = contact_in(editor, uri)
        assert contact.code_description is None  # no page was configured, and none is invented
        assert f"## {contact.code}" in await editor.hover(uri, contact.range.start)
        assert not await editor.hover(uri, types.Position(99, 0))
        ignore = await editor.action(uri, contact.range, f"Ignore {contact.code}")
        assert ignore.edit is not None
        assert ignore.edit.document_changes is not None
        change = ignore.edit.document_changes[0]
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.uri == config.as_uri()
        added = "".join(edit.new_text for edit in change.edits if isinstance(edit, types.TextEdit))
        assert '[[ignore]]\npath = "mug.json"\nlisting = "M-1"' in added
        assert any(one.title == f"Explain {contact.code}" for one in await editor.actions(uri, contact.range))
        page = await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams("listing-lint.explain", [contact.code])
        )
        assert str(contact.code) in str(page)

        # The table silences the finding, once the editor says that the file changed.
        with config.open("a") as out:
            out.write(added)
        editor.files_changed((config, types.FileChangeType.Changed))
        await editor.until(lambda: contact.code not in editor.codes(uri))

        # Unsaved text counts, broken text is a finding, and what is repaired is well again.
        editor.edit(uri, (types.Range(types.Position(0, 0), types.Position(0, 1)), ""))
        await editor.until(
            lambda: editor.is_current(uri) and any(code.startswith("LOD") for code in editor.codes(uri))
        )
        editor.edit(uri, (START, "{"))
        await editor.until(
            lambda: editor.is_current(uri) and not any(code.startswith("LOD") for code in editor.codes(uri))
        )
        editor.close(uri)
        await editor.until(lambda: not editor.said[uri][1])

    session(tmp_path, act)


MESSY = {
    "mug.json": dump(
        {"id": "M-1", "title": "  Enamel camping mug  350 ml\u200b, blue rim ", "marketplace": "wish"}
    ),
    "mug.csv": 'id,title,price,currency\nM-1,"🏺 Enamel ""camping"" mug  350 ml\u200b, blue rim",9.90,USD\n',
}


@pytest.mark.parametrize("name", MESSY)
def test_all_safe_repairs_apply_to_the_unsaved_text(tmp_path: Path, name: str) -> None:
    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / name, MESSY[name])
        await editor.until(lambda: editor.said.get(uri))
        before = len(editor.said[uri][1])
        kind = "source.fixAll.listing-lint"
        action = await editor.action(uri, START, "Fix all", only=[kind])
        assert action.edit is not None
        assert action.edit.document_changes is not None
        change = action.edit.document_changes[0]
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.version == 1
        editor.apply(action.edit)
        assert "mug 350 ml, blue rim" in editor.texts[uri].text
        await editor.until(lambda: editor.is_current(uri) and len(editor.said[uri][1]) < before)
        assert not (tmp_path / name).exists()
        # Nothing is left to repair.
        assert not await editor.actions(uri, START, only=[kind])

    session(tmp_path, act)


def test_several_changes_in_one_message(tmp_path: Path) -> None:
    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mugs.jsonl", "")
        for number in range(4):
            line = json.dumps({**LISTING, "id": f"M-{number}"}, ensure_ascii=False)
            at = editor.texts[uri].at(len(editor.texts[uri].text))
            editor.edit(
                uri, *((types.Range(at, at), piece) for piece in reversed((line[:30], line[30:], "\n")))
            )
        await editor.until(lambda: editor.is_current(uri))
        found = [one for one in editor.said[uri][1] if str(one.code).startswith("CON")]
        assert [one.range.start.line for one in found] == [0, 1, 2, 3]
        assert {part(editor.texts[uri].text, one.range, "utf-16") for one in found} == {
            part(editor.texts[uri].text, found[0].range, "utf-16")
        }

    session(tmp_path, act)


def test_rules_have_links_where_their_pages_are_configured(tmp_path: Path) -> None:
    (tmp_path / "listing-lint.toml").write_text(
        '[lint]\nrule-pages = "https://lint.example.com/rules/{code}.html#{name}"\n'
    )

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mug.json", dump(LISTING))
        await editor.until(lambda: editor.said.get(uri))
        contact = contact_in(editor, uri)
        assert contact.code_description is not None
        address = contact.code_description.href
        assert address.startswith(f"https://lint.example.com/rules/{contact.code}.html#")

    session(tmp_path, act)


@pytest.mark.parametrize("address", ["command:evil?{code}", "https://lint.example.com/rules"])
def test_an_address_that_is_none_is_told(tmp_path: Path, address: str) -> None:
    (tmp_path / "listing-lint.toml").write_text(f'[lint]\nrule-pages = "{address}"\n')

    async def act(editor: Editor) -> None:
        editor.open(tmp_path / "mug.json", dump(LISTING))
        await editor.until(lambda: editor.messages)
        assert "lint.rule-pages" in editor.messages[0]

    session(tmp_path, act)


def test_the_missing_extra_is_told_with_the_command_that_installs_it() -> None:
    program = (
        "import sys; sys.modules['pygls'] = None; sys.argv[1:] = ['server'];"
        " from listing_lint.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, env=os.environ
    )
    assert done.returncode == 2
    assert "pip install 'listing-lint[server]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout
