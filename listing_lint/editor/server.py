"""The language server: what the editor tells it, and what it says of the open documents by itself.

A thread beside the one that listens checks what was typed. A keystroke calls off what is under way for the same document,
and waits a moment for the next one. Whole runs, in a process of their own, follow when a document is opened or saved, and
when the typing pauses.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, cast

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from listing_lint import __version__
from listing_lint.editor.apart import FaultError, NoAnswerError, run_apart
from listing_lint.editor.diagnostics import diagnostics
from listing_lint.editor.documents import Document
from listing_lint.editor.linting import FAULTS, Catalog, StoppedError, catalog_of, quick, source_of, warm
from listing_lint.editor.texts import Encoding, Text
from listing_lint.editor.watching import Change, meaning_of

if TYPE_CHECKING:
    from listing_lint.finding import Finding

QUIET = 0.012
"""Seconds without a keystroke before a document is checked: enough for what an editor sends in one go."""
PAUSE = 1.0
"""Seconds without a keystroke before the whole catalog is checked."""


class Server(LanguageServer):
    """What the server knows of one editor."""

    def __init__(self, configs: tuple[str, ...] = (), *, isolated: bool = False) -> None:
        super().__init__("listing-lint", __version__)
        self.configs, self.isolated = configs, isolated
        self.documents: dict[str, Document] = {}
        self.catalogs: dict[tuple[str, ...], Catalog] = {}
        self.pool = ThreadPoolExecutor(1, thread_name_prefix="lint")
        # For what may take long and nobody waits for. No daemon: the interpreter must not end while one is inside a library.
        self.aside = ThreadPoolExecutor(1, thread_name_prefix="warm")
        self.ended = threading.Event()
        self.folder = tempfile.TemporaryDirectory(prefix="listing-lint-")
        self.count = 0
        self.pause: asyncio.Task[None] | None = None
        """The whole run that is planned or under way."""
        self.said = ""

    @property
    def folders(self) -> list[str]:
        """The folders of the workspace."""
        found = [uris.to_fs_path(uri) for uri in self.workspace.folders]
        root = self.workspace.root_path
        return [os.path.normpath(one) for one in (*found, root) if one]

    @property
    def encoding(self) -> Encoding:
        """The units that positions are counted in, as agreed upon."""
        agreed = self.workspace.position_encoding
        return cast("Encoding", str(getattr(agreed, "value", agreed)))

    def check(self, document: Document, text: Text) -> list[Finding]:
        """The findings of a document, without those across listings; in the thread of the linter.

        Raises :class:`StoppedError` once the document has another text, and what a configuration that cannot be used does.
        """
        document.source = None
        catalog = document.catalog = catalog_of(
            self.catalogs, document.file, self.folders, self.configs, isolated=self.isolated
        )
        if not catalog.covers(document.file):
            return []
        document.source = source_of(catalog, document.file, text.text, document.copy)
        if document.source is None:
            return []
        return quick(catalog, document.source, lambda: document.text is not text)

    async def refresh(self, document: Document, wait: float) -> None:
        """Check a document after a moment, and tell the editor."""
        await asyncio.sleep(wait)
        text, version = document.text, document.version
        loop = asyncio.get_running_loop()
        try:
            findings = await loop.run_in_executor(self.pool, self.check, document, text)
        except StoppedError:
            return
        except FAULTS as error:
            self.fault(str(error))
            findings = []
        if document.text is not text or self.documents.get(document.uri) is not document:
            return  # the answer to another text
        document.findings = sorted([*findings, *document.across], key=lambda one: one.sort_key())
        document.shown = text
        self.publish(document, version)
        catalog = document.catalog
        if catalog is not None and not catalog.warmed:
            catalog.warmed = True
            self.aside.submit(warm, catalog, self.ended.is_set)

    def publish(self, document: Document, version: int) -> None:
        """Tell the editor what was found in a document."""
        told: list[types.Diagnostic] = []
        if document.catalog is not None:
            base, pages = document.catalog.base, document.catalog.pages
            told = diagnostics(document.findings, document.text, base, pages)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, told, version))

    async def refresh_whole(self, wait: float) -> None:
        """Check the whole catalog after a pause, and tell the editor what its open documents hold."""
        await asyncio.sleep(wait)
        for document in list(self.documents.values()):
            if document.waiting is not None and not document.waiting.done():
                await asyncio.wait([document.waiting])
        checked = [one for one in self.documents.values() if one.catalog is not None]
        if not checked:
            return
        try:
            found = await run_apart(
                {
                    "documents": [
                        (one.file, one.copy if one.source is not None else None) for one in checked
                    ],
                    "folders": self.folders,
                    "configs": self.configs,
                    "isolated": self.isolated,
                }
            )
        except FaultError as error:
            self.fault(str(error))
            return
        except NoAnswerError as error:
            again = "Saving a file tries it again."
            self.fault(f"what the listings are to each other could not be checked: {error}. {again}")
            return
        self.said = ""
        for document in checked:
            catalog = document.catalog
            if catalog is None or (document.source is None and document.file not in found):
                continue
            document.findings = found.get(document.file, [])
            document.across = [one for one in document.findings if one.code in catalog.across]
            document.shown = document.text
            self.publish(document, document.version)

    def fault(self, said: str) -> None:
        """Tell of what keeps the linter from its work, once."""
        if said != self.said:
            self.said = said
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"listing-lint: {said}")
            )

    def plan(self, document: Document, wait: float = QUIET, pause: float = PAUSE) -> None:
        """Check a document soon, and the whole catalog later; what was planned before is called off."""
        if document.waiting is not None:
            document.waiting.cancel()
        document.waiting = asyncio.ensure_future(self.refresh(document, wait))
        self.plan_whole(pause)

    def plan_whole(self, pause: float) -> None:
        """Check the whole catalog later; a run that is under way is out of date, and called off."""
        if self.pause is not None:
            self.pause.cancel()
        self.pause = asyncio.ensure_future(self.refresh_whole(pause))

    def plan_all(self) -> None:
        """Check everything anew: something besides the texts changed, and what was found may no longer hold."""
        self.catalogs.clear()
        for document in self.documents.values():
            self.plan(document, QUIET, QUIET)

    def close(self) -> None:
        """End what is under way, and remove the copies."""
        if self.pause is not None:
            self.pause.cancel()
        for document in self.documents.values():
            document.text = Text("")  # calls off its check
        self.ended.set()
        self.pool.shutdown(wait=True, cancel_futures=True)
        self.aside.shutdown(wait=True, cancel_futures=True)
        self.folder.cleanup()


def make_server(configs: tuple[str, ...] = (), *, isolated: bool = False) -> Server:
    """A server that is ready to start."""
    from listing_lint.editor import answers

    server = Server(configs, isolated=isolated)
    for name, handler in (
        (types.INITIALIZED, _initialized),
        (types.TEXT_DOCUMENT_DID_OPEN, _opened),
        (types.TEXT_DOCUMENT_DID_CHANGE, _changed),
        (types.TEXT_DOCUMENT_DID_SAVE, _saved),
        (types.TEXT_DOCUMENT_DID_CLOSE, _closed),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _watched),
        (types.SHUTDOWN, _shutdown),
    ):
        server.feature(name)(handler)
    answers.register(server)
    return server


def _initialized(server: Server, _params: types.InitializedParams) -> None:
    # Texts are kept here (see texts.py); that pygls changes its own ones, too, would cost as much again.
    server.workspace.update_text_document = lambda *_: None  # type: ignore[method-assign]
    workspace = server.client_capabilities.workspace
    watches = workspace and workspace.did_change_watched_files
    if watches and watches.dynamic_registration:
        # Listings, pictures, the baseline and the configuration: anything may matter.
        watchers = [types.FileSystemWatcher("**/*")]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([registration]))


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    item = params.text_document
    path = uris.to_fs_path(item.uri)
    if path is None or not item.uri.startswith("file:"):
        return
    server.count += 1
    copy = os.path.join(server.folder.name, str(server.count))
    text = Text(item.text, server.encoding)
    document = Document(item.uri, os.path.normpath(path), text, item.version, copy)
    server.documents[item.uri] = document
    server.plan(document, 0, 0)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    document = server.documents.get(params.text_document.uri)
    if document is None:
        return
    text = document.text
    for change in params.content_changes:
        before, text = text, text.changed(change)
        if isinstance(change, types.TextDocumentContentChangePartial):
            document.move(len(text.starts) - len(before.starts), change.range.end.line + 1)
    document.text, document.version = text, params.text_document.version
    server.plan(document)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    _files_changed(server, [params.text_document.uri])


def _watched(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    _files_changed(server, [change.uri for change in params.changes])


def _files_changed(server: Server, changed: list[str]) -> None:
    files = [os.path.normpath(file) for uri in changed if (file := uris.to_fs_path(uri))]
    changes = {meaning_of(file, server.catalogs.values()) for file in files}
    if Change.ANYTHING in changes:
        server.plan_all()
    elif Change.LISTINGS in changes:
        server.plan_whole(0)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    document = server.documents.pop(params.text_document.uri, None)
    if document is None:
        return
    if document.waiting is not None:
        document.waiting.cancel()
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, []))
    server.plan_whole(PAUSE)


def _shutdown(server: Server, _params: None) -> None:
    server.close()
