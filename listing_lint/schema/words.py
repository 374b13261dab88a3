"""JSON and JSON Schema in a seller's words."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from listing_lint.catalog.listing import unescape
from listing_lint.late import late

LONGEST = 80
"""Characters of a value that a message shows."""

_TYPES = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true/false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
_SHOWN = 12
"""Alternatives that a message lists."""


def shown(value: Any) -> str:
    """Return a value as JSON on one line, shortened: so that ``"14"`` and ``14`` differ."""
    if isinstance(value, str):
        value = value[: LONGEST + 1]
    elif isinstance(value, dict | list):
        return (
            kind(value) if len(value) > 3 else shortened(json.dumps(value, ensure_ascii=False, default=str))
        )
    return shortened(json.dumps(value, ensure_ascii=False, default=str))


def shortened(text: str) -> str:
    """Return a text without control characters and line ends, cut to :data:`LONGEST` characters."""
    text = text[: LONGEST + 1]
    clean = "".join(
        char if unicodedata.category(char)[0] != "C" and char not in "\u2028\u2029" else "\ufffd"
        for char in text
    )
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def kind(value: Any) -> str:
    """Tell what sort of JSON value it is: ``a list``."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return "text"
    if isinstance(value, int | float):
        return "a number"
    return "a list" if isinstance(value, list) else "an object"


def types(names: Any) -> str:
    """Return the types that a schema allows: ``text, a number or null``."""
    chosen = [names] if isinstance(names, str) else list(names)
    if "number" in chosen:
        chosen = [name for name in chosen if name != "integer"]
    return either([_TYPES.get(str(name), shortened(str(name))) for name in chosen])


def either(words: Sequence[str], last: str = "or") -> str:
    """Return a list in words: ``a, b or c``; long lists are cut."""
    if len(words) > _SHOWN:
        return f"{', '.join(words[:_SHOWN])} {last} {len(words) - _SHOWN} others"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def fields(names: Sequence[str], last: str = "and") -> str:
    """Member names in quotes: ``'a', 'b' and 'c'``."""
    return either([f"'{shortened(name)}'" for name in names], last)


def place(pointer: str) -> str:
    """Return a JSON pointer as a seller would write it: ``images[2].src``; ``the listing`` for the whole."""
    if not pointer:
        return "the listing"
    text = ""
    for token in pointer.split("/")[1:]:
        name = unescape(token)
        if token.isdecimal():
            text += f"[{token}]"
        else:
            text += f".{name}" if text else name
    return shortened(text) if len(text) <= LONGEST else "…" + shortened(text[-LONGEST + 1 :])


def schema(node: Any) -> str:
    """Return a schema in a few words: its title, or what it asks for."""
    if not isinstance(node, Mapping):
        return "nothing" if node is False else "anything"
    title = node.get("title")
    if isinstance(title, str) and title.strip():
        return shortened(title.strip())
    if "const" in node:
        return shown(node["const"])
    if isinstance(node.get("enum"), list):
        return either([shown(value) for value in node["enum"]])
    words = types(node["type"]) if node.get("type") else "an object" if "properties" in node else ""
    required = node.get("required")
    if isinstance(required, list) and required:
        words = f"{words or 'an object'} with {fields(required)}"
    if isinstance(node.get("$ref"), str) and not words:
        words = node["$ref"].rpartition("/")[2] or "the same again"
    return words or "something else"


_ONE_CLASS = late(r"\^\[([^\[\]\\^]+)\](?:\{(\d+)(?:,(\d*))?\}|([+*]))?\$")
_CLASSES = {
    "A-Z": "capital letters A-Z",
    "a-z": "small letters a-z",
    "A-Za-z": "letters A-Z",
    "a-zA-Z": "letters A-Z",
    "0-9": "digits",
    "A-Z0-9": "capital letters and digits",
    "a-z0-9": "small letters and digits",
    "A-Za-z0-9": "letters and digits",
    "a-zA-Z0-9": "letters and digits",
}


def pattern(text: str) -> str | None:
    """Return a simple pattern in words: ``3 capital letters A-Z``; None for one that is better shown."""
    match = _ONE_CLASS.fullmatch(text.replace("\\d", "[0-9]"))
    if match is None or match[1] not in _CLASSES:
        return None
    what = _CLASSES[match[1]]
    low, high = match[2], match[3]
    if low is None:
        return f"only {what}" if match[4] else None
    if high is None:
        return f"{low} {what}"
    return f"{low} to {high} {what}" if high else f"at least {low} {what}"


def sentence(text: str) -> str:
    """Return a description from a schema as help: on one line, with a full stop."""
    line = shortened(" ".join(text.split()))
    return line if not line or line[-1] in ".…" else line + "."
