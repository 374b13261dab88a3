"""Small parts of Markdown: tables, fences and texts that must not become markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from listing_lint.reports.display import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_MARKUP = re.compile(r"[<>&\[\]_]|\*(?!\s)")
_ESCAPED = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_ITEM = re.compile(r"\s*(?:[-*]|[0-9]+\.) ")


def prose(text: str) -> str:
    """Text of the code as Markdown: its ``code`` stays code, and no sign in it becomes HTML, a link or stress."""
    parts = []
    at = 0
    for match in _CODE.finditer(text):
        parts += [_plain(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*parts, _plain(text[at:])])


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda match: _ESCAPED.get(match[0], f"\\{match[0]}"), text)


def docstring(text: str) -> list[str]:
    """A docstring as lines of Markdown: a list needs a blank line before it there, and none in Python."""
    lines: list[str] = []
    before = ""
    for line in prose(text).splitlines():
        if _ITEM.match(line) and before.strip() and not _ITEM.match(before) and not before.startswith(" "):
            lines.append("")
        lines.append(line)
        before = line
    return lines


def cell(text: str) -> str:
    """A text in a table."""
    return prose(text).replace("|", "\\|").replace("\n", " ")


def code(text: str) -> str:
    """A text as code within a line or a table, whatever is in it."""
    shown = visible(text)
    marks = "`" * (max((len(run) for run in re.findall("`+", shown)), default=0) + 1)
    blank = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{marks}{blank}{shown}{blank}{marks}".replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A table of finished cells; columns in which nothing stands are left out. No line at all without rows."""
    every = [list(row) for row in rows]
    kept = [number for number in range(len(head)) if any(row[number] for row in every)]
    if not every:
        return []
    lines = [head, ["---"] * len(head), *every]
    return [f"| {' | '.join(line[number] for number in kept)} |" for line in lines]


def fence(lines: Iterable[str], language: str = "text", title: str = "") -> list[str]:
    """A block of code. Signs that nobody sees are written out, and no line of it can end the block."""
    shown = [visible(line) for line in lines]
    marks = "`" * (max((len(run) for line in shown for run in re.findall("`+", line)), default=0) + 1)
    named = f' title="{title}"' if title and '"' not in title else ""
    marks = marks if len(marks) > 3 else "```"
    return [f"{marks}{language}{named}", *shown, marks]
