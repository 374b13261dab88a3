"""A client of the language server, as an editor is one: for its tests, its benchmark, and the page that shows a session.

It starts the real process, speaks the real protocol, and applies the edits that it is given, in the units that were agreed on.
"""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from listing_lint.editor.texts import Encoding, Text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence
    from pathlib import Path

LONGEST = 60
"""Seconds that anything may take."""


class Editor:
    """A client that keeps its documents, and what the server says of each."""

    def __init__(self, encoding: Encoding = "utf-16") -> None:
        self.client = LanguageClient("test", "1")
        self.encoding: Encoding = encoding
        self.said: dict[str, tuple[int | None, list[types.Diagnostic]]] = {}
        self.texts: dict[str, Text] = {}
        self.versions: dict[str, int] = {}
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

    @property
    def process(self) -> int:
        """The server's number among the processes."""
        server = self.client._server
        assert server is not None
        return server.pid

    async def until(self, check: Callable[[], Any]) -> Any:
        """Wait until something is so, which the server's messages decide. Returns what ``check`` did."""
        async with asyncio.timeout(LONGEST):
            while not (found := check()):
                self.told.clear()
                await self.told.wait()
            return found

    def codes(self, uri: str) -> list[str]:
        """The codes of what the server said last of a document."""
        return [str(one.code) for one in self.said.get(uri, (None, []))[1]]

    def is_current(self, uri: str) -> bool:
        """Whether the server's last word on a document is about its present text."""
        return uri in self.said and self.said[uri][0] == self.versions[uri]

    def open(self, file: Path, text: str, language: str = "json") -> str:
        """Open a document; its text need not stand in the file. Returns its address."""
        return self.open_uri(file.as_uri(), text, language)

    def open_uri(self, uri: str, text: str, language: str = "json") -> str:
        """The same by an address."""
        self.said.pop(uri, None)
        self.texts[uri], self.versions[uri] = Text(text, self.encoding), 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text))
        )
        return uri

    def edit(self, uri: str, *edits: tuple[types.Range, str]) -> None:
        """Change a document in one message, one edit after the other."""
        changes: list[types.TextDocumentContentChangeEvent] = []
        for place, text in edits:
            change = types.TextDocumentContentChangePartial(place, text)
            self.texts[uri] = self.texts[uri].changed(change)
            changes.append(change)
        self.versions[uri] += 1
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version=self.versions[uri], uri=uri), changes
            )
        )

    def replace(self, uri: str, old: str, new: str) -> None:
        """Put one text in the place of the first such one."""
        held = self.texts[uri]
        start = held.text.index(old)
        self.edit(uri, (types.Range(held.at(start), held.at(start + len(old))), new))

    def apply(self, change: types.WorkspaceEdit | None) -> None:
        """Make the edits of an action that concern open documents."""
        assert change is not None
        for one in change.document_changes or ():
            if isinstance(one, types.TextDocumentEdit) and one.text_document.uri in self.texts:
                edits = [edit for edit in one.edits if isinstance(edit, types.TextEdit)]
                # Their places are those before any of them is made.
                edits.sort(key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True)
                self.edit(one.text_document.uri, *((edit.range, edit.new_text) for edit in edits))

    def close(self, uri: str) -> None:
        """Close a document."""
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )
        self.texts.pop(uri)

    def save(self, uri: str, file: Path) -> None:
        """Write a document, and say so."""
        file.write_bytes(self.texts[uri].text.encode("utf-8"))
        self.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def files_changed(self, *changes: tuple[Path, types.FileChangeType]) -> None:
        """Say that files were changed by somebody."""
        self.client.workspace_did_change_watched_files(
            types.DidChangeWatchedFilesParams(
                [types.FileEvent(file.as_uri(), kind) for file, kind in changes]
            )
        )

    async def actions(
        self, uri: str, place: types.Range, only: Sequence[str] | None = None
    ) -> list[types.CodeAction | types.Command]:
        """The code actions at a place. lsprotocol reads one that has a command as a command by itself."""
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri),
                place,
                types.CodeActionContext([], only=None if only is None else list(only)),
            )
        )
        return list(found or ())

    async def action(
        self, uri: str, place: types.Range, title: str, only: Sequence[str] | None = None
    ) -> types.CodeAction:
        """The first code action at a place whose title begins so."""
        found = await self.actions(uri, place, only)
        one = next(one for one in found if one.title.startswith(title))
        assert isinstance(one, types.CodeAction)
        return one

    async def hover(self, uri: str, position: types.Position) -> str:
        """What is shown at a place, as Markdown; nothing where there is no finding."""
        found = await self.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), position)
        )
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value


def session(
    folder: Path,
    act: Callable[[Editor], Awaitable[None]],
    *,
    encoding: Encoding | None = None,
    words: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> Editor:
    """Start a server in a workspace, act, and say goodbye. ``encoding`` None leaves the units to the protocol's default.

    ``words`` are further ones of the command. Raises :class:`AssertionError` where the server does not end well.
    """

    async def go() -> Editor:
        editor = Editor(encoding or "utf-16")
        more: dict[str, Any] = {} if environment is None else {"env": dict(environment)}
        await editor.client.start_io(sys.executable, "-m", "listing_lint", "server", *words, **more)
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
        process = editor.client._server
        assert process is not None
        await asyncio.wait_for(process.wait(), 20)
        assert process.returncode == 0, process.returncode
        await editor.client.stop()  # type: ignore[no-untyped-call]
        return editor

    return asyncio.run(go())
