"""The language server: what the editor says, and what it is answered.

The linter works in threads beside the one that listens. A keystroke calls off what is under way for the same document,
and waits a moment for the next one. Whole runs follow when a document is opened or saved, and when the typing pauses.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from listing_lint import __version__
from listing_lint.cli.rules import explain
from listing_lint.config.layers import ConfigError
from listing_lint.editor import actions
from listing_lint.editor.diagnostics import diagnostic, hover_text
from listing_lint.editor.linting import Catalog, StoppedError, open_catalog, quick, source_of, whole
from listing_lint.editor.texts import Encoding, Text
from listing_lint.engine.outcome import shift
from listing_lint.globs import GlobError
from listing_lint.profiles.layers import ProfileError
from listing_lint.registry import PluginError

if TYPE_CHECKING:
    from listing_lint.catalog.sources import SourceFile
    from listing_lint.finding import Finding

QUIET = 0.03
"""Seconds without a keystroke before a document is checked."""
PAUSE = 1.0
"""Seconds without a keystroke before the whole catalog is checked."""

_CONFIGS = ("listing-lint.toml", ".listing-lint.toml", "pyproject.toml")
_FAULTS = (ConfigError, GlobError, ProfileError, PluginError)


@dataclass(slots=True)
class Document:
    """An open document: its text, and what was found in it.

    ``across`` are the findings of the last whole run about several listings, moved with the lines that were written since.
    """

    uri: str
    file: str
    text: Text
    version: int
    copy: str
    findings: list[Finding] = field(default_factory=list)
    across: list[Finding] = field(default_factory=list)
    shown: Text | None = None
    source: SourceFile | None = None
    catalog: Catalog | None = None
    waiting: asyncio.Task[None] | None = None

    @property
    def is_current(self) -> bool:
        """Whether the findings are those of the present text."""
        return self.shown is self.text


class Server(LanguageServer):
    """What the server knows of one editor."""

    def __init__(self, configs: tuple[str, ...] = (), *, isolated: bool = False) -> None:
        super().__init__("listing-lint", __version__)
        self.configs, self.isolated = configs, isolated
        self.documents: dict[str, Document] = {}
        self.catalogs: dict[tuple[str, ...], Catalog] = {}
        self.pool = ThreadPoolExecutor(1, thread_name_prefix="lint")
        # Whole runs have a thread and a session of their own: a keystroke must not wait for one. What one reads of a text that
        # is written meanwhile does not matter, for its answer is thrown away.
        self.slow = ThreadPoolExecutor(1, thread_name_prefix="whole")
        self.folder = tempfile.TemporaryDirectory(prefix="listing-lint-")
        self.count = 0
        self.pause: asyncio.Task[None] | None = None
        self.edition = 0
        """Counts changes of any document: a whole run that began before the last one is called off."""
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

    def catalog_of(self, file: str) -> Catalog:
        """The catalog of a file. Files of one folder share it. Raises :class:`ConfigError` and its relatives."""
        folders = self.folders
        key = (os.path.dirname(file), *folders)
        found = self.catalogs.get(key)
        if found is None:
            made = open_catalog(file, folders, self.configs, isolated=self.isolated)
            same = (
                one
                for one in self.catalogs.values()
                if one.base == made.base and one.setup.layers.file == made.setup.layers.file
            )
            found = self.catalogs[key] = next(same, made) if made.workspace else made
        return found

    def forget(self) -> None:
        """Let go of all settings, and of what was found by them: something beside the texts changed."""
        self.catalogs.clear()

    # In the thread of the linter

    def check(self, document: Document, text: Text) -> list[Finding]:
        """The findings of a document, without those across listings."""
        document.source = None
        catalog = document.catalog = self.catalog_of(document.file)
        if not catalog.covers(document.file):
            return []
        document.source = source_of(catalog, document.file, text.text, document.copy)
        return [] if document.source is None else quick(catalog, document.source)

    def check_whole(self, edition: int) -> dict[str, list[Finding]]:
        """The findings of all catalogs that have an open document, by full path."""
        found: dict[str, list[Finding]] = {}
        open_ones: dict[int, tuple[Catalog, dict[str, SourceFile]]] = {}
        for document in list(self.documents.values()):
            if document.catalog is not None and document.source is not None:
                known = open_ones.setdefault(id(document.catalog), (document.catalog, {}))
                known[1][document.file] = document.source
        for catalog, sources in open_ones.values():
            by_path = whole(catalog, sources, lambda: self.edition != edition)
            for path, findings in by_path.items():
                found[os.path.normpath(os.path.join(catalog.base, path))] = findings
        return found

    # In the thread that listens

    async def refresh(self, document: Document, wait: float) -> None:
        """Check a document after a moment, and tell the editor."""
        await asyncio.sleep(wait)
        text, version = document.text, document.version
        loop = asyncio.get_running_loop()
        try:
            findings = await loop.run_in_executor(self.pool, self.check, document, text)
        except _FAULTS as error:
            self.fault(str(error))
            findings = []
        if document.text is not text or self.documents.get(document.uri) is not document:
            return  # the answer to another text
        document.findings = sorted([*findings, *document.across], key=lambda one: one.sort_key())
        document.shown = text
        self.publish(document, version)

    def publish(self, document: Document, version: int) -> None:
        """Tell the editor what was found in a document."""
        base = document.catalog.base if document.catalog else ""
        told = [diagnostic(one, document.text, base) for one in document.findings]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, told, version))

    async def refresh_whole(self, wait: float) -> None:
        """Check the whole catalog after a pause, and tell the editor what its open documents hold."""
        await asyncio.sleep(wait)
        for document in list(self.documents.values()):
            if document.waiting is not None and not document.waiting.done():
                await asyncio.wait([document.waiting])
        edition = self.edition
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self.slow, self.check_whole, edition)
        except StoppedError:
            return
        except _FAULTS as error:
            self.fault(str(error))
            return
        if self.edition != edition:
            return
        self.said = ""
        for document in list(self.documents.values()):
            catalog = document.catalog
            if catalog is None or (document.source is None and document.file not in found):
                continue
            document.findings = found.get(document.file, [])
            document.across = [one for one in document.findings if one.code in catalog.across]
            document.shown = document.text
            self.publish(document, document.version)

    def fault(self, said: str) -> None:
        """Tell of a configuration that cannot be used, once."""
        if said != self.said:
            self.said = said
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"listing-lint: {said}")
            )

    def plan(self, document: Document, wait: float = QUIET, pause: float = PAUSE) -> None:
        """Check a document soon, and the whole catalog later; what was planned before is called off."""
        self.edition += 1
        if document.waiting is not None:
            document.waiting.cancel()
        document.waiting = asyncio.ensure_future(self.refresh(document, wait))
        self.plan_whole(pause)

    def plan_whole(self, pause: float) -> None:
        """Check the whole catalog later."""
        if self.pause is not None:
            self.pause.cancel()
        self.pause = asyncio.ensure_future(self.refresh_whole(pause))

    def close(self) -> None:
        """End the linter's thread and remove the copies."""
        self.edition += 1
        self.pool.shutdown(wait=True, cancel_futures=True)
        self.slow.shutdown(wait=True, cancel_futures=True)
        self.folder.cleanup()


def make_server(configs: tuple[str, ...] = (), *, isolated: bool = False) -> Server:
    """A server that is ready to start."""
    server = Server(configs, isolated=isolated)
    for name, handler in (
        (types.INITIALIZED, _initialized),
        (types.TEXT_DOCUMENT_DID_OPEN, _opened),
        (types.TEXT_DOCUMENT_DID_CHANGE, _changed),
        (types.TEXT_DOCUMENT_DID_SAVE, _saved),
        (types.TEXT_DOCUMENT_DID_CLOSE, _closed),
        (types.WORKSPACE_DID_CHANGE_WATCHED_FILES, _watched),
        (types.TEXT_DOCUMENT_HOVER, _hover),
        (types.SHUTDOWN, _shutdown),
    ):
        server.feature(name)(handler)
    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))(
        _actions
    )
    server.command(actions.EXPLAIN)(_explain)
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
            more, last = len(text.starts) - len(before.starts), change.range.end.line + 1
            if more:
                document.across = [
                    shift(one, more) if one.span.line > last else one for one in document.across
                ]
    document.text, document.version = text, params.text_document.version
    server.plan(document)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    name = uris.to_fs_path(params.text_document.uri) or ""
    if os.path.basename(name) in _CONFIGS:
        _again(server)
    elif params.text_document.uri in server.documents:
        server.plan_whole(0)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    document = server.documents.pop(params.text_document.uri, None)
    if document is None:
        return
    server.edition += 1
    if document.waiting is not None:
        document.waiting.cancel()
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(document.uri, []))
    server.plan_whole(PAUSE)


def _watched(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    names = [change.uri.rsplit("/", 1)[-1] for change in params.changes]
    if any(not name.startswith(".listing-lint-cache") for name in names):
        _again(server)


def _again(server: Server) -> None:
    server.forget()
    for document in server.documents.values():
        server.plan(document, QUIET, QUIET)


async def _current(server: Server, uri: str) -> Document | None:
    """A document with the findings of its present text: an answer about an older one would be about other characters."""
    document = server.documents.get(uri)
    while document is not None and not document.is_current:
        waiting = document.waiting
        if waiting is None or waiting.done():
            return None
        await asyncio.wait([waiting])
    return document


def _touches(finding: Finding, document: Document, wanted: types.Range) -> bool:
    found = document.text.range(finding.span)
    return _order(found.start) <= _order(wanted.end) and _order(wanted.start) <= _order(found.end)


def _order(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


async def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    document = await _current(server, params.text_document.uri)
    if document is None or document.catalog is None:
        return None
    place = types.Range(params.position, params.position)
    setup = document.catalog.setup
    found = [one for one in document.findings if _touches(one, document, place)]
    parts = [
        hover_text(
            one, explain(setup.rules[one.code], setup, markdown=True) if one.code in setup.rules else []
        )
        for one in found[:5]
    ]
    if not parts:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
    return types.Hover(content, document.text.range(found[0].span))


async def _actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    document = await _current(server, params.text_document.uri)
    if document is None or document.catalog is None:
        return None
    only = params.context.only

    def wants(kind: str) -> bool:
        return not only or any(
            kind == str(getattr(one, "value", one)) or kind.startswith(f"{getattr(one, 'value', one)}.")
            for one in only
        )

    made: list[types.CodeAction] = []
    if wants("quickfix"):
        for finding in document.findings:
            if _touches(finding, document, params.range):
                made += _for_finding(server, document, document.catalog, finding)
    if wants(actions.FIX_ALL):
        edits = actions.all_safe(document.findings, document.text)
        if edits:
            made.append(
                types.CodeAction(
                    "Fix all safe problems (listing-lint)",
                    kind=actions.FIX_ALL,
                    edit=_edit(server, document, edits),
                )
            )
    return made


def _for_finding(
    server: Server, document: Document, catalog: Catalog, finding: Finding
) -> list[types.CodeAction]:
    made = []
    about = [diagnostic(finding, document.text, catalog.base)]
    edits = actions.edits_of(finding.fix, document.text) if finding.fix is not None else None
    if finding.fix is not None and edits is not None:
        made.append(
            types.CodeAction(
                actions.title_of(finding, finding.fix),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=about,
                is_preferred=finding.fix.level == "safe",
                edit=_edit(server, document, edits),
            )
        )
    ignore = _ignore(server, catalog, finding)
    if ignore is not None:
        title = f"Ignore {finding.code} here with a reason…"
        made.append(
            types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=about, edit=ignore)
        )
    title = f"Explain {finding.code}"
    command = types.Command(title, actions.EXPLAIN, arguments=[finding.code])
    made.append(
        types.CodeAction(title, kind=types.CodeActionKind.QuickFix, diagnostics=about, command=command)
    )
    return made


def _edits(server: Server) -> Any:
    workspace = server.client_capabilities.workspace
    return workspace and workspace.workspace_edit


def _edit(server: Server, document: Document, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
    can = _edits(server)
    if can and can.document_changes:
        of = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(of, list(edits))])
    return types.WorkspaceEdit(changes={document.uri: edits})


def _ignore(server: Server, catalog: Catalog, finding: Finding) -> types.WorkspaceEdit | None:
    """The configuration with one more ``[[ignore]]`` table; a new file where there is none and the editor can make it."""
    file = catalog.setup.layers.file
    new = file is None
    folder = catalog.base if file is None else os.path.dirname(file)
    name = os.path.join(folder, "listing-lint.toml") if file is None else file
    uri = uris.from_fs_path(name) or ""
    opened = server.documents.get(uri)
    text = ""
    if opened is not None:
        text = opened.text.text
    elif not new:
        try:
            with open(name, encoding="utf-8", newline="") as stream:
                text = stream.read()
        except (OSError, UnicodeDecodeError):
            return None
    pyproject = os.path.basename(name) == "pyproject.toml"
    more = actions.appended(text, actions.ignore_table(finding, catalog.base, folder, pyproject=pyproject))
    if more is None:
        return None
    whole_text = opened.text if opened is not None else Text(text, server.encoding)
    end = whole_text.at(len(text))
    edit = types.TextEdit(types.Range(end, end), more)
    can = _edits(server)
    if not (can and can.document_changes):
        return None if new else types.WorkspaceEdit(changes={uri: [edit]})
    changes: list[Any] = []
    if new:
        if types.ResourceOperationKind.Create not in (can.resource_operations or ()):
            return None
        changes.append(types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True)))
    of = types.OptionalVersionedTextDocumentIdentifier(uri, opened.version if opened else None)
    changes.append(types.TextDocumentEdit(of, [edit]))
    return types.WorkspaceEdit(document_changes=changes)


def _explain(server: Server, code: str) -> str:
    """The page of a rule, as Markdown; shown beside the text where the editor can."""
    for catalog in server.catalogs.values():
        rule = catalog.setup.rules.get(code)
        if rule is not None:
            page = "\n".join(explain(rule, catalog.setup, markdown=True)) + "\n"
            window = server.client_capabilities.window
            if window and window.show_document and window.show_document.support:
                file = os.path.join(server.folder.name, f"{code}.md")
                with open(file, "w", encoding="utf-8") as out:
                    out.write(page)
                server.window_show_document(
                    types.ShowDocumentParams(uris.from_fs_path(file) or "", take_focus=True)
                )
            else:
                said = f"{rule.code} {rule.name}: {rule.summary}"
                server.window_show_message(types.ShowMessageParams(types.MessageType.Info, said))
            return page
    return f"No rule is called {code}.\n"


def _shutdown(server: Server, _params: None) -> None:
    server.close()
