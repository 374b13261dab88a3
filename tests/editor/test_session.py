"""A real client against the real process: open, type, repair, hover, accept, say goodbye."""

from __future__ import annotations

import asyncio
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

TITLE = "🏺🏺 搪瓷杯 Enamel camping mug  350 ml, contact me at whatsapp +86 138 0013 8000"
LISTING = {"id": "M-1", "title": TITLE, "marketplace": "wish"}


class Editor:
    """A client that keeps what the server says of each document."""

    def __init__(self) -> None:
        self.client = LanguageClient("test", "1")
        self.said: dict[str, tuple[int | None, list[types.Diagnostic]]] = {}
        self.told = asyncio.Event()
        self.messages: list[str] = []

        def published(params: types.PublishDiagnosticsParams) -> None:
            self.said[params.uri] = (params.version, list(params.diagnostics))
            self.told.set()

        def message(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            self.told.set()

        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(published)
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(message)

    async def until(self, check: Callable[[], Any]) -> Any:
        async with asyncio.timeout(60):
            while not (found := check()):
                self.told.clear()
                await self.told.wait()
            return found

    def open(self, file: Path, text: str) -> str:
        uri = file.as_uri()
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "json", 1, text))
        )
        return uri

    def change(self, uri: str, version: int, place: types.Range, text: str) -> None:
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=version, uri=uri),
                [types.TextDocumentContentChangePartial(place, text)],
            )
        )

    async def actions(self, uri: str, place: types.Range) -> list[types.CodeAction | types.Command]:
        # lsprotocol reads an action that has a command as a command by itself.
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(types.TextDocumentIdentifier(uri), place, types.CodeActionContext([]))
        )
        return list(found or [])


def session(folder: Path, act: Callable[[Editor], Awaitable[None]], *, encoding: str | None = None) -> None:
    async def go() -> None:
        editor = Editor()
        await editor.client.start_io(sys.executable, "-m", "listing_lint", "server")
        general = types.GeneralClientCapabilities(
            position_encodings=[types.PositionEncodingKind(encoding)] if encoding else None
        )
        edits = types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
        )
        await editor.client.initialize_async(
            types.InitializeParams(
                types.ClientCapabilities(
                    general=general, workspace=types.WorkspaceClientCapabilities(workspace_edit=edits)
                ),
                root_uri=folder.as_uri(),
                workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "catalog")],
            )
        )
        editor.client.initialized(types.InitializedParams())
        await act(editor)
        await editor.client.shutdown_async(None)
        editor.client.exit(None)
        await asyncio.wait_for(editor.client._server.wait(), 20)  # type: ignore[union-attr]
        assert editor.client._server.returncode == 0  # type: ignore[union-attr]
        await editor.client.stop()  # type: ignore[no-untyped-call]

    asyncio.run(go())


def dump(*listings: object) -> str:
    return json.dumps(listings[0] if len(listings) == 1 else listings, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-32"])
def test_ranges_count_in_the_editors_units(tmp_path: Path, encoding: str | None) -> None:
    text = dump(LISTING)

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mug.json", text)
        await editor.until(lambda: editor.said.get(uri))
        found = next(one for one in editor.said[uri][1] if str(one.code).startswith("CON"))
        line = text.splitlines()[found.range.start.line]
        form, width = {None: ("utf-16-le", 2), "utf-8": ("utf-8", 1), "utf-32": ("utf-32-le", 4)}[encoding]
        data = line.encode(form)
        part = data[found.range.start.character * width : found.range.end.character * width].decode(form)
        assert "138 0013 8000" in part
        assert part in TITLE
        assert "🏺" not in part

    session(tmp_path, act, encoding=encoding)


def test_a_session_from_opening_to_goodbye(tmp_path: Path) -> None:
    (tmp_path / "listing-lint.toml").write_text("# keep me\n[lint]\n")
    text = dump(LISTING)

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mug.json", text)
        await editor.until(lambda: editor.said.get(uri))
        contact = next(one for one in editor.said[uri][1] if str(one.code).startswith("CON"))
        hover = await editor.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), contact.range.start)
        )
        assert isinstance(hover, types.Hover)
        assert isinstance(hover.contents, types.MarkupContent)
        assert f"## {contact.code}" in hover.contents.value
        actions = await editor.actions(uri, contact.range)
        ignore = next(one for one in actions if one.title.startswith(f"Ignore {contact.code}"))
        assert isinstance(ignore, types.CodeAction)
        assert ignore.edit is not None
        assert ignore.edit.document_changes is not None
        change = ignore.edit.document_changes[0]
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.uri == (tmp_path / "listing-lint.toml").as_uri()
        added = "".join(edit.new_text for edit in change.edits if isinstance(edit, types.TextEdit))
        assert '[[ignore]]\npath = "mug.json"\nlisting = "M-1"' in added
        assert any(one.title == f"Explain {contact.code}" for one in actions)
        page = await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams("listing-lint.explain", [contact.code])
        )
        assert str(contact.code) in str(page)

        # The table silences the finding, once the editor says that the file changed.
        with (tmp_path / "listing-lint.toml").open("a") as out:
            out.write(added)
        editor.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams(
                [types.FileEvent((tmp_path / "listing-lint.toml").as_uri(), types.FileChangeType.Changed)]
            )
        )
        await editor.until(lambda: all(one.code != contact.code for one in editor.said[uri][1]))

        # Unsaved text counts, broken text is a finding, and what is repaired is well again.
        start = types.Range(types.Position(0, 0), types.Position(0, 1))
        editor.change(uri, 2, start, "")
        await editor.until(
            lambda: (
                editor.said[uri][0] == 2
                and any(str(one.code).startswith("LOD") for one in editor.said[uri][1])
            )
        )
        editor.change(uri, 3, types.Range(types.Position(0, 0), types.Position(0, 0)), "{")
        await editor.until(
            lambda: (
                editor.said[uri][0] == 3
                and not any(str(one.code).startswith("LOD") for one in editor.said[uri][1])
            )
        )
        editor.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        await editor.until(lambda: not editor.said[uri][1])

    session(tmp_path, act)


def test_all_safe_repairs_apply_to_the_unsaved_text(tmp_path: Path) -> None:
    text = dump(
        {"id": "M-1", "title": "  Enamel camping mug  350 ml\u200b, blue rim ", "marketplace": "wish"}
    )

    async def act(editor: Editor) -> None:
        uri = editor.open(tmp_path / "mug.json", text)
        await editor.until(lambda: editor.said.get(uri))
        before = len(editor.said[uri][1])
        place = types.Range(types.Position(0, 0), types.Position(0, 0))
        found = await editor.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                place,
                types.CodeActionContext([], only=["source.fixAll.listing-lint"]),
            )
        )
        assert found is not None
        (action,) = found
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        assert action.edit.document_changes is not None
        change = action.edit.document_changes[0]
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.version == 1
        for edit in reversed(change.edits):
            assert isinstance(edit, types.TextEdit)
            editor.change(uri, 2, edit.range, edit.new_text)
        await editor.until(lambda: editor.said[uri][0] == 2 and len(editor.said[uri][1]) < before)

    session(tmp_path, act)
