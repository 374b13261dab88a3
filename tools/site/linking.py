"""Codes of rules in the text of a page become links to their pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Set

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)\b[^>]*>|<!--.*?-->", re.DOTALL)
_CODE = re.compile(r"\b[A-Z]{3}[0-9]{3}\b")
_KEPT = {"a", "pre", "code", "h1", "script", "style", "svg"}
"""What a link must not stand in, or where a code is shown to be copied."""


def linked(html: str, codes: Set[str], address: Callable[[str], str]) -> str:
    """The HTML with each known code in running text as a link; ``address`` gives the way to a rule's page."""

    def link(match: re.Match[str]) -> str:
        found = match[0]
        return f'<a href="{address(found)}">{found}</a>' if found in codes else found

    parts = []
    at = depth = 0
    for tag in _TAG.finditer(html):
        text = html[at : tag.start()]
        parts += [text if depth else _CODE.sub(link, text), tag[0]]
        if tag[2] is not None and tag[2].lower() in _KEPT:
            depth = max(0, depth + (-1 if tag[1] else 1))
        at = tag.end()
    rest = html[at:]
    return "".join([*parts, rest if depth else _CODE.sub(link, rest)])
