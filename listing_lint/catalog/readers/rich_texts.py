"""Texts that editors keep as trees: DatoCMS, Contentful, Lexical, ProseMirror and Wix.

``{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Fits all mugs"}]}]}``
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHILDREN = ("children", "content", "nodes")
_KINDS = ("type", "nodeType", "_type", "object")
_AROUND = ("value", "document", "root", "json", "raw", "doc", "body", "richContent", "structuredText")
"""Members that hold the tree, each inside of the one before: ``{"value": {"schema": "dast", "document": {…}}}``."""
_WRAPS = 4
_DEPTH = 40


def text_of_tree(value: Any) -> str | None:
    """The text of a tree, a line for each paragraph; None for what is no tree or has no text."""
    for _ in range(_WRAPS):
        if not isinstance(value, dict) or _children(value) is not None:
            break
        value = next((value[name] for name in _AROUND if isinstance(value.get(name), dict)), None)
    if not isinstance(value, dict):
        return None
    nodes = _children(value)
    if not nodes or not all(
        isinstance(node, dict) and any(kind in node for kind in _KINDS) for node in nodes
    ):
        return None
    lines = ["".join(_texts(node, _DEPTH)).strip() for node in nodes]
    return "\n".join(line for line in lines if line) or None


def _children(node: dict[str, Any]) -> list[Any] | None:
    return next((node[name] for name in _CHILDREN if isinstance(node.get(name), list)), None)


def _texts(node: Any, depth: int) -> Iterator[str]:
    """The texts of a node in their order; paragraphs inside of it, as a list has them, are parted by lines."""
    if not isinstance(node, dict) or depth == 0:
        return
    children = _children(node)
    if children is None:
        held = node.get("textData")
        text = (held if isinstance(held, dict) else node).get("text", node.get("value"))
        if isinstance(text, str):
            yield text
        return
    for child in children:
        yield from _texts(child, depth - 1)
        if isinstance(child, dict) and _children(child) is not None:
            yield "\n"
