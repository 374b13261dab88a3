"""Write the session in ``docs/editor.md``: what an editor sends to the server, and what it is answered.

    python -m tools.build_editor

A real server is started, and a client speaks to it as an editor does. A test says when the page is out of date.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from tools.editor_client import Editor, session
from tools.transcripts import ROOT, changes

if TYPE_CHECKING:
    from collections.abc import Iterable

OUT = ROOT / "docs" / "editor.md"
BEGIN = "<!-- Made by python -m tools.build_editor: do not edit. -->"
END = "<!-- End of what is made. -->"

_SETTINGS = """\
# Our shop
[lint]
profile = "dhgate"
select = ["CON", "TTL"]
as-of = 2026-11-20      # only so that this page stays the same; leave it out
"""
_LISTING = """\
{
  "id": "MUG-7",
  "store": "north",
  "title": "🏺 搪瓷杯 Enamel  camping mug, 350 ml, with blue rim and a cool handle",
  "description": "Enamelled steel. It does not break. Ask for more colours by WhatsApp +86 138 0013 8000. Made in 2024.",
  "price": 9.9
}
"""
_HOVER = 14
"""Lines of the rule's page that are shown."""


class Page:
    """The lines of the session as they are made."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def say(self, *lines: str) -> None:
        """Add lines."""
        self.lines += lines

    def block(self, language: str, lines: Iterable[str]) -> None:
        """Add a block."""
        self.say(f"```{language}", *lines, "```", "")

    def diagnostics(self, editor: Editor, uri: str) -> None:
        """Add what the server says of a document."""
        version, found = editor.said[uri]
        self.say(
            f"`textDocument/publishDiagnostics`, version {version} (lines and UTF-16 units count from 0):", ""
        )
        rows = [f"{_range(one.range)}  {_level(one)}  {one.code}  {_first(one.message)}" for one in found]
        self.block("text", rows or ["(nothing)"])


def _range(place: types.Range) -> str:
    start, end = place.start, place.end
    return f"{start.line}:{start.character}-{end.line}:{end.character}"


def _level(one: types.Diagnostic) -> str:
    assert one.severity is not None
    return one.severity.name.lower()


def _first(text: str) -> str:
    return text.partition("\n")[0]


def made() -> str:
    """The session, made anew."""
    page = Page()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        (folder / "listing-lint.toml").write_text(_SETTINGS, encoding="utf-8")
        file = folder / "mug.json"
        file.write_text(_LISTING, encoding="utf-8")

        async def act(editor: Editor) -> None:
            await _act(editor, page, folder, file)

        session(folder, act)
    return "\n".join(page.lines).rstrip() + "\n"


async def _act(editor: Editor, page: Page, folder: Path, file: Path) -> None:
    config = folder / "listing-lint.toml"
    page.say("The workspace has a `listing-lint.toml` and one listing, `mug.json`:", "")
    page.block("toml", _SETTINGS.splitlines())
    page.block("json", _LISTING.splitlines())
    page.say("### It is opened", "")
    uri = editor.open(file, _LISTING)
    await editor.until(lambda: editor.is_current(uri))
    page.diagnostics(editor, uri)

    contact = next(one for one in editor.said[uri][1] if str(one.code).startswith("CON"))
    page.say(f"### The pointer rests on {contact.code}", "", "`textDocument/hover`:", "")
    shown = (await editor.hover(uri, contact.range.start)).splitlines()
    page.block("markdown", [*shown[:_HOVER], f"... ({len(shown) - _HOVER} more lines: the rule's page)"])

    page.say("### What can be done about it", "", "`textDocument/codeAction`:", "")
    found = await editor.actions(uri, contact.range)
    page.block("text", [one.title for one in found])
    before = editor.texts[uri].text
    repair = await editor.action(uri, contact.range, f"{contact.code}:")
    page.say(f'"{repair.title}" is chosen, and the editor makes its edits:', "")
    editor.apply(repair.edit)
    page.block("diff", changes(before, editor.texts[uri].text))
    await editor.until(lambda: editor.is_current(uri))
    page.diagnostics(editor, uri)

    page.say(
        "### All that is safe, at once",
        "",
        "`textDocument/codeAction` with `source.fixAll.listing-lint`:",
        "",
    )
    before = editor.texts[uri].text
    everything = types.Range(types.Position(0, 0), types.Position(0, 0))
    editor.apply((await editor.action(uri, everything, "Fix all", ["source.fixAll.listing-lint"])).edit)
    page.block("diff", changes(before, editor.texts[uri].text))
    await editor.until(lambda: editor.is_current(uri))
    page.diagnostics(editor, uri)

    left = editor.said[uri][1][0]
    ignore = await editor.action(uri, left.range, f"Ignore {left.code}")
    page.say(
        f"### {left.code} stays, with a reason",
        "",
        f'"{ignore.title}" adds a table to the configuration:',
        "",
    )
    settings = editor.open(config, _SETTINGS, "toml")
    editor.apply(ignore.edit)
    text = editor.texts[settings].text.replace(
        "say here why this is accepted", "the potter's mark of our shop"
    )
    page.block("toml", text.splitlines())
    page.say("The file is saved:", "")
    editor.replace(settings, "say here why this is accepted", "the potter's mark of our shop")
    editor.save(settings, config)
    await editor.until(lambda: not editor.said[uri][1])
    page.diagnostics(editor, uri)

    page.say("### The file after it", "")
    editor.save(uri, file)
    page.block("json", file.read_text(encoding="utf-8").splitlines())


def page_with(session_text: str, page: str) -> str:
    """The page with this session in it."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{session_text}\n{END}{tail}"


if __name__ == "__main__":
    OUT.write_text(page_with(made(), OUT.read_text(encoding="utf-8")), encoding="utf-8")
