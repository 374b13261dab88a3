"""What the server answers when it is asked: hover, code actions, the page of a rule."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls import uris

from listing_lint.cli.rules import explain
from listing_lint.editor import actions
from listing_lint.editor.diagnostics import diagnostic, hover_text
from listing_lint.editor.server import Server  # noqa: TC001 - pygls looks at the annotations for it
from listing_lint.editor.texts import Text

if TYPE_CHECKING:
    from listing_lint.editor.documents import Document
    from listing_lint.editor.linting import Catalog
    from listing_lint.finding import Finding


def register(server: Server) -> None:
    """Answer what an editor may ask."""
    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]
    options = types.CodeActionOptions(code_action_kinds=kinds)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)(_actions)
    server.command(actions.EXPLAIN)(_explain)


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
    if finding.span.line - 1 > wanted.end.line or finding.span.end_line - 1 < wanted.start.line:
        return False  # most are told by their lines
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
    about = [diagnostic(finding, document.text, catalog.base, catalog.pages)]
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
